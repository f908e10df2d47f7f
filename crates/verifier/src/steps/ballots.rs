//! Step 8: the proof of every ballot.
//!
//! Ballots of one vote are checked together, since many together cost half of what they cost one by one.

use crate::work::Waiting;

/// So many ballots are checked together; more make hardly a difference. Over all votes, so that many open votes do not make
/// many full batches wait.
const BATCH: usize = 1000;

/// Ballots that wait for company.
pub(crate) fn waiting() -> Waiting {
    Waiting::new(BATCH)
}
