//! What is asked of the pool: obligations of some entries, answered together.

use folkmoot_ledger::{
    obligation::{Discharged, Obligation, discharge},
    refusal::Refusal,
};
use folkmoot_protocol::VerifiedBallot;

use crate::step::Step;

/// Obligations, each with the number of its entry. Each is answered by itself, so that an entry that is wrong twice is told
/// twice; but a hidden ballot together with the proof that it is from somebody on the roll, without which it is none.
pub(crate) struct Question(pub Vec<(u64, Asked)>);

/// What is answered at once: an obligation, or a ballot and its proof of participation.
pub(crate) struct Asked(Box<[Obligation]>);

impl AsRef<[Obligation]> for Asked {
    fn as_ref(&self) -> &[Obligation] {
        &self.0
    }
}

impl Asked {
    /// Puts together what is answered at once of the obligations of an entry.
    pub fn of(obligations: Vec<Obligation>) -> Vec<Self> {
        match obligations.as_slice() {
            [Obligation::Ballot(_), Obligation::Participation(_)] => {
                vec![Self(obligations.into_boxed_slice())]
            }
            _ => obligations.into_iter().map(Self::one).collect(),
        }
    }

    /// An obligation that is answered by itself.
    fn one(obligation: Obligation) -> Self {
        Self(Box::new([obligation]))
    }
}

/// An answer for each obligation, in the order of the log.
pub(crate) struct Answer {
    pub items: Vec<(u64, Asked, Result<Option<VerifiedBallot>, Refusal>)>,
}

impl Question {
    pub fn answer(self) -> Answer {
        let answers = discharge(&self.0);
        let items = self
            .0
            .into_iter()
            .zip(answers)
            .map(|((entry, asked), Discharged { answer, .. })| (entry, asked, answer));
        Answer { items: items.collect() }
    }
}

/// The step that tells about what was asked.
pub(crate) fn step_of(asked: &Asked) -> Step {
    match asked.as_ref() {
        [Obligation::Sums(_)] => Step::Tallies,
        [Obligation::Share(_)] => Step::Shares,
        [Obligation::Result(_)] => Step::Results,
        [Obligation::Participation(_) | Obligation::Ballot(_), ..] => Step::Ballots,
        _ => Step::Entries,
    }
}

/// How many bytes an obligation keeps until it is answered.
fn bytes_of(obligation: &Obligation) -> usize {
    match obligation {
        Obligation::Signature(check) => check.message.len(),
        Obligation::Ballot(check) => check.ballot.len(),
        Obligation::Participation(check) => check.message.len().saturating_add(check.proof.len()),
        Obligation::Possession(_)
        | Obligation::ParticipationKey(_)
        | Obligation::Sums(_)
        | Obligation::Share(_)
        | Obligation::Result(_) => 0,
    }
}

/// How long the roll is that an obligation is about, where all of it is gone through.
fn roll_of(obligation: &Obligation) -> usize {
    match obligation {
        Obligation::Participation(check) => check.vote.roll().len(),
        _ => 0,
    }
}

/// Obligations of one kind that wait for company, since many together cost less.
pub(crate) struct Waiting {
    most: usize,
    asked: Vec<(u64, Asked)>,
    bytes: usize,
    /// The longest roll that a proof of participation among them is about.
    roll: usize,
}

/// Fewer are asked together when they are large: read, a ballot takes five times its bytes, and several batches are open at
/// once.
const BATCH_BYTES: usize = 2 << 20;
/// Each key of a roll stands once in what is computed for the hidden ballots of a batch: so the longer the roll, the more of them together,
/// by so many bytes for each of its keys.
const BYTES_OF_KEY: usize = 600;
/// And no more than this.
const MOST_BYTES: usize = 6 << 20;

impl Waiting {
    /// Up to `most` are asked together.
    pub fn new(most: usize) -> Self {
        Self { most, asked: Vec::new(), bytes: 0, roll: 0 }
    }

    /// Adds what has to be true of an entry; what waits is given back once it is enough.
    pub fn add(&mut self, entry: u64, asked: Asked) -> Option<Question> {
        let bytes: usize = asked.as_ref().iter().map(bytes_of).sum();
        self.bytes = self.bytes.saturating_add(bytes);
        self.roll = asked.as_ref().iter().map(roll_of).fold(self.roll, usize::max);
        self.asked.push((entry, asked));
        let most = self.most.max(self.roll / 4);
        let room = self.roll.saturating_mul(BYTES_OF_KEY).clamp(BATCH_BYTES, MOST_BYTES);
        if self.asked.len() >= most || self.bytes >= room { self.take() } else { None }
    }

    /// What waits, if anything.
    pub fn take(&mut self) -> Option<Question> {
        self.bytes = 0;
        self.roll = 0;
        let asked = std::mem::take(&mut self.asked);
        (!asked.is_empty()).then_some(Question(asked))
    }
}
