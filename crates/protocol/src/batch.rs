//! Verifying many ballots of one vote at once.
//!
//! Specified in docs/spec/04-batch.md, section 1.

use crate::ballot::{Ballot, BallotError, Challenged, VerifiedBallot, Weights, weighted_sum};
use crate::context::VoteContext;
use crate::ids::VoterTag;
use crate::split;

/// Verifies ballots together, by one multiscalar multiplication when all are good. The verdicts
/// stand in the order of the ballots and are those of [`Ballot::verify`]. A batch with bad ballots is split until they
/// stand alone: one bad ballot makes the batch cost twice as much at most, however large it is, and a batch of nothing but bad ones
/// costs little more than verifying each alone.
pub fn verify_batch(
    vote: &VoteContext,
    ballots: Vec<(VoterTag, Ballot)>,
) -> Vec<Result<VerifiedBallot, BallotError>> {
    let mut challenged = Vec::with_capacity(ballots.len());
    let mut readings = Vec::with_capacity(ballots.len());
    let constraints = vote.shape().constraints();
    for (tag, ballot) in ballots {
        readings.push(Challenged::new(vote, &constraints, &tag, ballot).map(|one| challenged.push(one)));
    }
    let holds = verify_all(vote, &challenged);

    // One verdict for each ballot that could be challenged, in order.
    let mut verdicts = challenged
        .into_iter()
        .zip(holds)
        .map(|(one, holds)| if holds { Ok(one.accept()) } else { Err(BallotError::Proof) });
    let in_order = readings.into_iter().filter_map(|reading| match reading {
        Ok(()) => verdicts.next(),
        Err(error) => Some(Err(error)),
    });
    in_order.collect()
}

/// Whether the equations of each ballot hold.
fn verify_all(vote: &VoteContext, ballots: &[Challenged]) -> Vec<bool> {
    let Some(weights) = Weights::draw(vote, ballots.len()) else {
        return ballots.iter().map(|one| one.each_equation(vote).is_ok()).collect();
    };
    let whole = weighted_sum(vote, ballots, weights.all());
    split::find(ballots.len(), whole, |range| {
        let weights = weights.all().get(weights.place(range.start)..weights.place(range.end));
        weighted_sum(vote, ballots.get(range).unwrap_or_default(), weights.unwrap_or_default())
    })
}
