//! The numbered steps of an audit (docs/spec/10-audit.md, section 2): their order, names and states.

use serde::Serialize;

/// One numbered step. The order of the variants is the order of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// 1: every file that the checkpoint speaks of is there, readable, and nothing else.
    Record,
    /// 2: the checkpoint is signed by the host named at the founding, for this assembly.
    Checkpoint,
    /// 3: the root recomputed from all entries is the one that was signed.
    Tree,
    /// 4: earlier checkpoints given by the user are prefixes of this record.
    Earlier,
    /// 5: every entry has the one canonical form and its signatures are right.
    Entries,
    /// 6: order, authority and phase of every entry, under the rules.
    Fold,
    /// 7: the messages and certificates of every trustee circle.
    Circles,
    /// 8: the proof of every ballot.
    Ballots,
    /// 9: the count of ballots and the sums that the host stated at closing.
    Tallies,
    /// 10: the proof of every decryption share.
    Shares,
    /// 11: the numbers and the outcome of every finished vote.
    Results,
    /// 12: receipts given by the user are kept by this record.
    Receipt,
    /// 13: the record belongs to the assembly that the user named.
    Anchor,
    /// 14: the witnesses that the user named have cosigned the checkpoint, and saw no entry before the time that it has.
    Witnesses,
}

impl Step {
    /// All steps in order.
    pub const ALL: [Step; 14] = [
        Step::Record,
        Step::Checkpoint,
        Step::Tree,
        Step::Earlier,
        Step::Entries,
        Step::Fold,
        Step::Circles,
        Step::Ballots,
        Step::Tallies,
        Step::Shares,
        Step::Results,
        Step::Receipt,
        Step::Anchor,
        Step::Witnesses,
    ];

    /// The number under which the step is known, from 1.
    pub fn number(self) -> u8 {
        match self {
            Step::Record => 1,
            Step::Checkpoint => 2,
            Step::Tree => 3,
            Step::Earlier => 4,
            Step::Entries => 5,
            Step::Fold => 6,
            Step::Circles => 7,
            Step::Ballots => 8,
            Step::Tallies => 9,
            Step::Shares => 10,
            Step::Results => 11,
            Step::Receipt => 12,
            Step::Anchor => 13,
            Step::Witnesses => 14,
        }
    }

    /// A stable name for programs.
    pub fn key(self) -> &'static str {
        match self {
            Step::Record => "record",
            Step::Checkpoint => "checkpoint",
            Step::Tree => "tree",
            Step::Earlier => "earlier",
            Step::Entries => "entries",
            Step::Fold => "fold",
            Step::Circles => "circles",
            Step::Ballots => "ballots",
            Step::Tallies => "tallies",
            Step::Shares => "shares",
            Step::Results => "results",
            Step::Receipt => "receipt",
            Step::Anchor => "anchor",
            Step::Witnesses => "witnesses",
        }
    }

    /// A heading for people.
    pub fn title(self) -> &'static str {
        match self {
            Step::Record => "The record is complete and readable",
            Step::Checkpoint => "The checkpoint is signed by the host of this assembly",
            Step::Tree => "The entries are exactly those that were signed for",
            Step::Earlier => "Nothing from an earlier checkpoint was changed or removed",
            Step::Entries => "Every entry is well formed and signed by its author",
            Step::Fold => "Everything happened in order and by those entitled to it",
            Step::Circles => "The trustees made their joint key together",
            Step::Ballots => "Every ballot is valid",
            Step::Tallies => "Every ballot was added up, once",
            Step::Shares => "The trustees opened the sums and nothing else",
            Step::Results => "The numbers and outcomes are right",
            Step::Receipt => "Your receipt is kept",
            Step::Anchor => "It is the assembly you asked for",
            Step::Witnesses => "Witnesses have seen the same record",
        }
    }

    pub(crate) fn index(self) -> usize {
        usize::from(self.number()).saturating_sub(1)
    }
}

/// What became of a step. "Not run" is never "passed".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Everything that the step is about was checked and found right.
    Pass,
    /// Something was found wrong.
    Fail,
    /// The step was not asked for, or could not be carried to its end.
    NotRun,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_follow_the_order_and_names_differ() {
        let mut keys = std::collections::BTreeSet::new();
        for (i, step) in Step::ALL.iter().enumerate() {
            assert_eq!(usize::from(step.number()), i + 1);
            assert_eq!(step.index(), i);
            assert!(keys.insert(step.key()));
        }
    }
}
