//! Verifying many ballots of one vote at once.
//!
//! Specified in docs/spec/04-batch.md.
//!
#![doc = include_str!("../../../docs/spec/04-batch.md")]

use crate::ballot::{Ballot, BallotError, Challenged, VerifiedBallot, hold_together};
use crate::context::{VoteContext, VoterTag};

/// Verifies ballots together, by one multiscalar multiplication when all are good. The verdicts
/// stand in the order of the ballots and are those of [`Ballot::verify`]: a batch that fails is
/// split until the bad ones are named, at most `log2` of its size times the work of a good one.
pub fn verify_batch(
    vote: &VoteContext,
    ballots: Vec<(VoterTag, Ballot)>,
) -> Vec<Result<VerifiedBallot, BallotError>> {
    let mut challenged = Vec::with_capacity(ballots.len());
    let mut readings = Vec::with_capacity(ballots.len());
    for (tag, ballot) in ballots {
        readings.push(Challenged::new(vote, &tag, ballot).map(|one| challenged.push(one)));
    }
    let mut verdicts = Vec::with_capacity(challenged.len());
    verify_all(vote, challenged, &mut verdicts);

    // One verdict was added for each ballot that could be challenged, in order.
    let mut verdicts = verdicts.into_iter();
    let in_order = readings.into_iter().filter_map(|reading| match reading {
        Ok(()) => verdicts.next(),
        Err(error) => Some(Err(error)),
    });
    in_order.collect()
}

/// Appends one verdict for each ballot, halving a batch that does not hold together.
fn verify_all(
    vote: &VoteContext,
    mut ballots: Vec<Challenged>,
    verdicts: &mut Vec<Result<VerifiedBallot, BallotError>>,
) {
    if ballots.len() < 2 {
        verdicts.extend(ballots.into_iter().map(|one| one.verify(vote)));
    } else if hold_together(vote, &ballots) == Some(true) {
        verdicts.extend(ballots.into_iter().map(|one| Ok(one.accept())));
    } else {
        let second = ballots.split_off(ballots.len() / 2);
        verify_all(vote, ballots, verdicts);
        verify_all(vote, second, verdicts);
    }
}
