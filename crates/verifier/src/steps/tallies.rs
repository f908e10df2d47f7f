//! Step 9: the count of ballots and the sums that the host stated at closing.
//!
//! Whether the stated count is right follows from the log alone, so the fold checks it. The sums are added up here, from
//! ballots that step 8 found right: each voter's last one, or nothing where the last one is wrong.

use folkmoot_ledger::{
    obligation::{Obligation, Tallies},
    refusal::Refusal,
};
use folkmoot_protocol::VerifiedBallot;

use crate::step::Step;
use crate::work::{Asked, step_of};

/// Counts what was answered to an obligation, in the order of the log; what is wrong comes back with the step that tells it.
/// Stated sums are compared with those of the ballots counted so far, which are then forgotten.
pub(crate) fn count(
    tallies: &mut Tallies,
    asked: &Asked,
    answer: Result<Option<VerifiedBallot>, Refusal>,
) -> Result<(), (Step, Refusal)> {
    let told = |refusal| (step_of(asked), refusal);
    match answer {
        Ok(ballot) => tallies.count(asked.as_ref(), ballot).map_err(|refusal| (Step::Tallies, refusal)),
        Err(refusal) => {
            for obligation in asked.as_ref() {
                if let Obligation::Ballot(check) = obligation {
                    tallies.void(check.vote, check.voter).map_err(told)?;
                }
            }
            Err(told(refusal))
        }
    }
}
