//! What was decided on a contest: the rules of the assembly and the method of the contest, applied to its counts
//! (docs/spec/09-events.md, "Rules and outcomes", and docs/spec/11-methods.md).
//!
//! Everything follows from counts alone, in whole numbers. Host, verifier and browser come to the same outcome, and whoever
//! reads the record can do so with pencil and paper.
//!
//! ```
//! use folkmoot_ledger::{contest::{Contest, Motion}, outcome::{Decision, LotSeed, ResultRules}, rules::{ClassName, Rules}};
//!
//! let motion = Contest::Motion(Motion { question: "Shall we buy the oven?".into() });
//! let rules = Rules::small(); // more than half of those for or against, and Yes from a third of the base
//! let lot_seed = LotSeed { root: [0; 32], vote: uuid::Uuid::nil() }; // of the log, where ties are drawn
//! let under = ResultRules { rules: &rules, class: ClassName::Ordinary, lot_seed, voices: 6, base: 9 };
//! let (outcome, _) = motion.read(0, &[3, 2, 1], &under).unwrap();
//! assert_eq!(outcome.decision, Decision::Passed);
//!
//! let (outcome, _) = motion.read(0, &[3, 2, 1], &ResultRules { base: 10, ..under }).unwrap();
//! assert_eq!(outcome.decision, Decision::TooFewYes);
//! ```

use crate::{
    methods::{self, Details, Standing},
    rules::{Class, ClassName, Rules, Ties},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What was decided on one contest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// A motion or a consent that was carried.
    Passed,
    /// A motion or a consent that was not carried.
    Failed,
    /// One option stands before each other.
    Chosen,
    /// Several options share the first place, or nothing but ties is within the funds or the seats.
    Tied,
    /// Seats are filled as far as candidates have enough votes and no tie is left open; possibly none.
    Elected,
    /// Projects are funded as far as the money reaches.
    Funded,
    /// Money is divided as the mean of all ballots says.
    Divided,
    /// Too few of the base voted.
    NoQuorum,
    /// A motion with the majority, or a consent within its objections, but too few of the base said Yes.
    TooFewYes,
    /// Nobody marked anything.
    NoChoice,
    /// None of the options is chosen, since no option has more than "None of these".
    NoneChosen,
    /// No option has more than half; those named go to a run-off.
    NoMajority,
}

impl Decision {
    /// The word for it, as in the log.
    pub fn name(self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::Failed => "failed",
            Self::Chosen => "chosen",
            Self::Tied => "tied",
            Self::Elected => "elected",
            Self::Funded => "funded",
            Self::Divided => "divided",
            Self::NoQuorum => "no_quorum",
            Self::TooFewYes => "too_few_yes",
            Self::NoChoice => "no_choice",
            Self::NoneChosen => "none_chosen",
            Self::NoMajority => "no_majority",
        }
    }
}

/// The outcome of one contest: the decision, the options that it names, and those among which the lot decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// What was decided.
    pub decision: Decision,
    /// The option chosen, those that tie, those of the run-off, who is elected, or what is funded, by number and ascending; empty where none is
    /// named.
    pub options: Vec<u32>,
    /// The options among which the lot decided, ascending; empty where none did.
    pub lot: Vec<u32>,
}

impl Outcome {
    /// A decision that names no options.
    pub(crate) fn without_options(decision: Decision) -> Self {
        Self { decision, options: Vec::new(), lot: Vec::new() }
    }
}

/// What the lots of a vote are drawn from: what nobody knew before it closed (docs/spec/11-methods.md, "Lots").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LotSeed {
    /// The root of the log's tree up to and with the entry that closed the vote.
    pub root: [u8; 32],
    /// The vote.
    pub vote: Uuid,
}

/// What the outcomes of a vote depend on besides its counts: the rules under which it opened and how many could vote and did.
#[derive(Clone, Copy, Debug)]
pub struct ResultRules<'a> {
    /// The rules of the assembly when the vote opened.
    pub rules: &'a Rules,
    /// The class of the vote.
    pub class: ClassName,
    /// What lots are drawn from.
    pub lot_seed: LotSeed,
    /// How many voices the ballots that count have: as many as ballots where all members are equal.
    pub voices: u64,
    /// The base of the vote, in voices.
    pub base: u64,
}

impl ResultRules<'_> {
    fn class(&self) -> &Class {
        self.rules.class(self.class)
    }

    /// Whether enough of the base voted.
    pub(crate) fn turnout_met(&self) -> bool {
        self.class().turnout_met(self.voices, self.base)
    }

    /// Whether so many for and against are the majority.
    pub(crate) fn majority_met(&self, yes: u64, no: u64) -> bool {
        self.class().majority_met(yes, no, self.voices, self.base)
    }

    /// The fewest votes with which somebody is elected.
    pub(crate) fn enough_needed(&self) -> u64 {
        self.class().enough_of(self.base)
    }

    /// What becomes of a question that has the approval it needs or not, and so many Yes.
    pub(crate) fn carried(&self, approved: bool, yes: u64) -> Outcome {
        Outcome::without_options(match (approved, self.class().enough_met(yes, self.base)) {
            (false, _) => Decision::Failed,
            (true, false) => Decision::TooFewYes,
            (true, true) => Decision::Passed,
        })
    }

    /// Whether lots decide where the numbers do not.
    pub(crate) fn lots_decide(&self) -> bool {
        self.rules.ties == Ties::Lot
    }
}

/// The counts of one contest, to be read under the rules. Here stands what several kinds have in common.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reading<'a> {
    /// The rules and the turnout.
    pub rules: &'a ResultRules<'a>,
    /// The number of the contest in its vote, from 0.
    pub contest: u32,
    /// One number for each slot.
    pub counts: &'a [u64],
}

impl Reading<'_> {
    /// Whoever has the greatest sum above zero.
    pub fn by_sum(&self, sums: &[u64]) -> (Outcome, Details) {
        self.by_value(sums.iter().map(|sum| signed(*sum)).collect())
    }

    /// Whoever has the greatest value above zero.
    pub fn by_value(&self, values: Vec<i64>) -> (Outcome, Details) {
        let standing = methods::by_sum(&values);
        let any = values.iter().any(|value| *value > 0);
        (self.first(any, &standing), Details::Sum { standing: standing.into_places(), values })
    }

    /// Whoever stands first; of several, all or the one that is drawn. `any` says whether anybody marked anything.
    pub fn first(&self, any: bool, standing: &Standing) -> Outcome {
        let first = standing.first();
        let outcome = |decision, options: &[u32], lot: &[u32]| Outcome {
            decision,
            options: options.to_vec(),
            lot: lot.to_vec(),
        };
        match first {
            _ if !any => outcome(Decision::NoChoice, &[], &[]),
            [_] => outcome(Decision::Chosen, first, &[]),
            _ if !self.rules.lots_decide() => outcome(Decision::Tied, first, &[]),
            _ => outcome(Decision::Chosen, self.draw(first).get(..1).unwrap_or_default(), first),
        }
    }

    /// Tied options in the order of the lot.
    pub fn draw(&self, tied: &[u32]) -> Vec<u32> {
        let LotSeed { root, vote } = &self.rules.lot_seed;
        methods::draw(root, *vote, self.contest, tied)
    }
}

/// A count as a number that others can be taken from; all that come out of a log are below 2^53.
pub(crate) fn signed(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
