//! Step 8: the proof of every ballot.
//!
//! Ballots of one vote are checked together, since many together cost half of what they cost one by one.

use std::collections::HashMap;

use folkmoot_ledger::fold::{BallotCheck, Refusal};
use folkmoot_protocol::{VerifiedBallot, VoteContext, VoterTag, verify_batch};
use uuid::Uuid;

use crate::pool::Pool;
use crate::work::{Answer, Question, Wrong};

/// So many ballots are checked together; more make hardly a difference.
const BATCH: usize = 1000;
/// Fewer when they are large: read, a ballot takes five times its bytes, and several batches are open at once.
const BATCH_BYTES: usize = 2 << 20;

/// Ballots that wait for company, by vote.
#[derive(Default)]
pub(crate) struct Ballots {
    waiting: HashMap<Uuid, Vec<(u64, BallotCheck)>>,
    count: usize,
    bytes: usize,
}

/// Ballots of one vote that were checked, in the order of the log.
pub(crate) struct Batch {
    /// The vote; `None` for a batch of nothing.
    pub vote: Option<(Uuid, VoteContext)>,
    /// For each voter the ballot, or none where it has no right proof, in the order of the log.
    pub cast: Vec<(VoterTag, Option<VerifiedBallot>)>,
    pub wrong: Vec<Wrong>,
}

impl Ballots {
    pub fn add(&mut self, entry: u64, check: BallotCheck, pool: &mut Pool<Question, Answer>) {
        self.count = self.count.saturating_add(1);
        self.bytes = self.bytes.saturating_add(check.ballot.len());
        self.waiting.entry(check.vote).or_default().push((entry, check));
        // Over all votes, so that many open votes do not make many full batches wait.
        if self.count >= BATCH || self.bytes >= BATCH_BYTES {
            self.flush(pool);
        }
    }

    /// Hands over what waits.
    pub fn flush(&mut self, pool: &mut Pool<Question, Answer>) {
        for (_, batch) in self.waiting.drain() {
            pool.ask(Question::Ballots(batch));
        }
        self.count = 0;
        self.bytes = 0;
    }
}

/// Checks ballots of one vote together and names those that are wrong.
pub(crate) fn check(checks: Vec<(u64, BallotCheck)>) -> Batch {
    let vote = checks.first().map(|(_, check)| (check.vote, check.context.clone()));
    let mut batch = Batch { vote, cast: Vec::with_capacity(checks.len()), wrong: Vec::new() };
    let Some((_, context)) = &batch.vote else { return batch };

    let mut places = Vec::with_capacity(checks.len());
    let mut parsed = Vec::with_capacity(checks.len());
    for (place, (entry, check)) in checks.into_iter().enumerate() {
        batch.cast.push((check.voter, None));
        match check.parse() {
            Ok(ballot) => {
                places.push((place, entry));
                parsed.push((check.voter, ballot));
            }
            Err(refusal) => batch.wrong.push(Wrong::new(entry, &refusal)),
        }
    }
    for ((place, entry), verdict) in places.into_iter().zip(verify_batch(context, parsed)) {
        match (verdict, batch.cast.get_mut(place)) {
            (Ok(ballot), Some((_, verified))) => *verified = Some(ballot),
            (Ok(_), None) => {}
            (Err(error), _) => batch.wrong.push(Wrong::new(entry, &Refusal::Ballot(error))),
        }
    }
    batch
}
