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
    pub good: Vec<(VoterTag, VerifiedBallot)>,
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
    let mut batch = Batch { vote, good: Vec::new(), wrong: Vec::new() };
    let Some((_, context)) = &batch.vote else { return batch };

    let mut cast = Vec::with_capacity(checks.len());
    let mut parsed = Vec::with_capacity(checks.len());
    for (entry, check) in checks {
        match check.parse() {
            Ok(ballot) => {
                cast.push((entry, check.voter));
                parsed.push((check.voter, ballot));
            }
            Err(refusal) => batch.wrong.push(Wrong::new(entry, &refusal)),
        }
    }
    for ((entry, voter), verdict) in cast.into_iter().zip(verify_batch(context, parsed)) {
        match verdict {
            Ok(ballot) => batch.good.push((voter, ballot)),
            Err(error) => batch.wrong.push(Wrong::new(entry, &Refusal::Ballot(error))),
        }
    }
    batch
}
