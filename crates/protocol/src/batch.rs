//! Verifying many ballots at once.
use crate::ballot::{Ballot, BallotError, VerifiedBallot};
use crate::context::{VoteContext, VoterTag};

/// Verifies ballots of one vote together; the verdicts are those of [`Ballot::verify`], in order.
pub fn verify_batch(
    vote: &VoteContext,
    ballots: Vec<(VoterTag, Ballot)>,
) -> Vec<Result<VerifiedBallot, BallotError>> {
    let each = ballots.into_iter();
    each.map(|(tag, ballot)| ballot.verify(vote, &tag))
        .collect()
}
