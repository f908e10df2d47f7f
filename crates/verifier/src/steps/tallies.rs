//! Step 9: the count of ballots and the sums that the host stated at closing.
//!
//! Whether the stated count is right follows from the log alone, so the fold checks it. The sums are added up here, from
//! ballots that step 8 found right: each voter's last one, or nothing where the last one is wrong.

use folkmoot_ledger::fold::{Refusal, SumsCheck, Tallies};

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
        let good = batch.cast.iter().filter(|(_, ballot)| ballot.is_some()).count();
        findings.checked(Step::Ballots, good as u64);
        let Some((vote, context)) = batch.vote else { return };
        for (voter, ballot) in batch.cast {
            let counted = match ballot {
                Some(ballot) => self.tallies.cast(vote, &context, voter, ballot),
                None => self.tallies.void(vote, voter),
            };
            if let Err(error) = counted {
                findings.fail(Step::Tallies, None, error.code(), &error);
            }
        }
    }

    /// Compares the sums of a vote that closed, and forgets its ballots.
    pub fn close(&mut self, check: &SumsCheck) -> Result<(), Refusal> {
        self.tallies.close(check)
    }
}
