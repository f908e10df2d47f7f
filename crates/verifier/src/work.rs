//! What is asked of the pool: curve arithmetic that needs nothing but what is handed over.

use folkmoot_ledger::fold::{
    BallotCheck, PossessionCheck, Refusal, ResultCheck, ShareCheck, SignatureCheck, SumsCheck,
};

use crate::step::Step;
use crate::steps::ballots::{self, Batch};
use crate::steps::{entries, results, shares};

/// A question, with the numbers of the entries that it is about.
pub(crate) enum Question {
    Signatures(Vec<(u64, SignatureCheck)>),
    Possession(u64, PossessionCheck),
    Ballots(Vec<(u64, BallotCheck)>),
    /// Not work, but a mark: when its turn comes, every ballot before it has been answered.
    Sums(u64, SumsCheck),
    Share(u64, ShareCheck),
    Result(u64, ResultCheck),
}

/// An answer.
pub(crate) enum Answer {
    /// How many things were right, and what was wrong.
    Checked(Step, u64, Vec<Wrong>),
    Ballots(Batch),
    Sums(u64, SumsCheck),
}

/// Something wrong with an entry.
pub(crate) struct Wrong {
    pub entry: u64,
    pub code: &'static str,
    pub detail: String,
}

impl Wrong {
    pub fn new(entry: u64, refusal: &Refusal) -> Wrong {
        Wrong { entry, code: refusal.code(), detail: refusal.to_string() }
    }
}

impl Question {
    pub fn answer(self) -> Answer {
        match self {
            Question::Signatures(checks) => entries::check(checks),
            Question::Possession(entry, check) => answer_one(Step::Entries, entry, check.check()),
            Question::Ballots(checks) => Answer::Ballots(ballots::check(checks)),
            Question::Sums(entry, check) => Answer::Sums(entry, check),
            Question::Share(entry, check) => shares::check(entry, &check),
            Question::Result(entry, check) => results::check(entry, &check),
        }
    }
}

/// The answer for one thing that is right or wrong.
pub(crate) fn answer_one(step: Step, entry: u64, outcome: Result<(), Refusal>) -> Answer {
    match outcome {
        Ok(()) => Answer::Checked(step, 1, Vec::new()),
        Err(refusal) => Answer::Checked(step, 0, vec![Wrong::new(entry, &refusal)]),
    }
}
