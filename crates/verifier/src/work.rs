//! What is asked of the pool: obligations of some entries, answered together.

use folkmoot_ledger::{
    obligation::{Discharged, Obligation, discharge},
    refusal::Refusal,
};
use folkmoot_protocol::VerifiedBallot;

use crate::step::Step;

/// Obligations, each with the number of its entry. Each is answered by itself, so that an entry that is wrong twice is told
/// twice.
pub(crate) struct Question(pub Vec<(u64, [Obligation; 1])>);

/// An answer for each obligation, in the order of the log.
pub(crate) struct Answer {
    pub items: Vec<(u64, Obligation, Result<Option<VerifiedBallot>, Refusal>)>,
}

impl Question {
    pub fn answer(self) -> Answer {
        let answers = discharge(&self.0);
        let items = self
            .0
            .into_iter()
            .zip(answers)
            .map(|((entry, [asked]), Discharged { answer, .. })| (entry, asked, answer));
        Answer { items: items.collect() }
    }
}

/// The step that tells about an obligation.
pub(crate) fn step_of(obligation: &Obligation) -> Step {
    match obligation {
        Obligation::Signature(_) | Obligation::Possession(_) | Obligation::ParticipationKey(_) => {
            Step::Entries
        }
        Obligation::Ballot(_) => Step::Ballots,
        Obligation::Sums(_) => Step::Tallies,
        Obligation::Share(_) => Step::Shares,
        Obligation::Result(_) => Step::Results,
    }
}

/// How many bytes an obligation keeps until it is answered.
fn bytes_of(obligation: &Obligation) -> usize {
    match obligation {
        Obligation::Signature(check) => check.message.len(),
        Obligation::Ballot(check) => check.ballot.len(),
        Obligation::Possession(_)
        | Obligation::ParticipationKey(_)
        | Obligation::Sums(_)
        | Obligation::Share(_)
        | Obligation::Result(_) => 0,
    }
}

/// Obligations of one kind that wait for company, since many together cost less.
pub(crate) struct Waiting {
    most: usize,
    asked: Vec<(u64, [Obligation; 1])>,
    bytes: usize,
}

/// Fewer are asked together when they are large: read, a ballot takes five times its bytes, and several batches are open at
/// once.
const BATCH_BYTES: usize = 2 << 20;

impl Waiting {
    /// Up to `most` are asked together.
    pub fn new(most: usize) -> Self {
        Self { most, asked: Vec::new(), bytes: 0 }
    }

    /// Adds an obligation; what waits is given back once it is enough.
    pub fn add(&mut self, entry: u64, obligation: Obligation) -> Option<Question> {
        self.bytes = self.bytes.saturating_add(bytes_of(&obligation));
        self.asked.push((entry, [obligation]));
        if self.asked.len() >= self.most || self.bytes >= BATCH_BYTES { self.take() } else { None }
    }

    /// What waits, if anything.
    pub fn take(&mut self) -> Option<Question> {
        self.bytes = 0;
        let asked = std::mem::take(&mut self.asked);
        (!asked.is_empty()).then_some(Question(asked))
    }
}
