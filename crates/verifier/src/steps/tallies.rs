//! Step 9: the count of ballots and the sums that the host stated at closing.
//!
//! Whether the stated count is right follows from the log alone, so the fold checks it. The sums are added up here, from
//! ballots that step 8 found right, each voter's last one.

use folkmoot_ledger::fold::{SumsCheck, Tallies};

use crate::findings::Findings;
use crate::step::Step;
use crate::steps::ballots::Batch;

/// The running sums of all open votes.
#[derive(Default)]
pub(crate) struct Sums {
    tallies: Tallies,
}

impl Sums {
    /// Adds up the ballots of a batch; batches come in the order of the log.
    pub fn take(&mut self, batch: Batch, findings: &mut Findings) {
        findings.checked(Step::Ballots, batch.good.len() as u64);
        for wrong in batch.wrong {
            findings.fail(Step::Ballots, Some(wrong.entry), wrong.code, wrong.detail);
        }
        let Some((vote, context)) = batch.vote else { return };
        for (voter, ballot) in batch.good {
            if let Err(error) = self.tallies.cast(vote, &context, voter, ballot) {
                findings.fail(Step::Tallies, None, error.code(), &error);
            }
        }
    }

    /// Compares the sums of a vote that closed, and forgets its ballots.
    pub fn close(&mut self, entry: u64, check: &SumsCheck, findings: &mut Findings) {
        match self.tallies.close(check) {
            Ok(()) => findings.checked(Step::Tallies, 1),
            Err(refusal) => findings.fail(Step::Tallies, Some(entry), refusal.code(), &refusal),
        }
    }
}
