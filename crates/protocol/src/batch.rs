//! Verifying many ballots of one vote at once.
//!
//! Specified in docs/spec/04-batch.md, section 1.

use curve25519_dalek::ristretto::RistrettoPoint;
use curve25519_dalek::traits::IsIdentity;

use crate::ballot::{Ballot, BallotError, Challenged, VerifiedBallot, Weights, weighted_sum};
use crate::context::VoteContext;
use crate::ids::VoterTag;

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
    let mut split = Split { vote, weights: &weights, holds: Vec::with_capacity(ballots.len()) };
    let sum = weighted_sum(vote, ballots, weights.all());
    split.judge(ballots, weights.all(), sum, 0);
    split.holds
}

/// Splits of a batch in a row of which both halves fail, before the ballots are verified one by one: there are many bad ones.
const MANY_BAD: u32 = 2;

/// A batch that is being split.
struct Split<'a> {
    vote: &'a VoteContext,
    weights: &'a Weights,
    /// One for each ballot so far.
    holds: Vec<bool>,
}

impl Split<'_> {
    /// Judges ballots whose weighted sum is known; `both` splits in a row have failed in both halves.
    fn judge(&mut self, ballots: &[Challenged], weights: &[u128], sum: RistrettoPoint, both: u32) {
        if ballots.len() < 2 || sum.is_identity() {
            self.holds.extend(ballots.iter().map(|_| sum.is_identity()));
            return;
        }
        if both >= MANY_BAD {
            for (ballot, weights) in ballots.iter().zip(weights.chunks_exact(self.weights.place(1))) {
                let alone = weighted_sum(self.vote, std::slice::from_ref(ballot), weights);
                self.holds.push(alone.is_identity());
            }
            return;
        }
        let half = ballots.len() / 2;
        let (Some((first, second)), Some((of_first, of_second))) =
            (ballots.split_at_checked(half), weights.split_at_checked(self.weights.place(half)))
        else {
            return;
        };
        // The weights stay, so that the sum of the second half is what the first leaves over.
        let sum_of_first = weighted_sum(self.vote, first, of_first);
        let sum_of_second = sum - sum_of_first;
        let both = if sum_of_first.is_identity() || sum_of_second.is_identity() { 0 } else { both + 1 };
        self.judge(first, of_first, sum_of_first, both);
        self.judge(second, of_second, sum_of_second, both);
    }
}
