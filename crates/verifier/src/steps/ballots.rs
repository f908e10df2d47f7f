//! Step 8: the proof of every ballot, and of a hidden one besides that it is from somebody on the roll.
//!
//! Ballots of one vote are checked together, since many together cost half of what they cost one by one, and proofs of participation
//! much less: each key of the roll stands once in what is computed for all of them.

use crate::work::Waiting;

/// So many ballots are checked together; more make hardly a difference. Over all votes, so that many open votes do not make
/// many full batches wait.
const BATCH: usize = 1000;

/// Ballots that wait for company.
pub(crate) fn waiting() -> Waiting {
    Waiting::new(BATCH)
}
