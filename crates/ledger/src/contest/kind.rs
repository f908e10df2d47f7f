//! What every kind of contest answers for itself.

use super::ContestError;
use crate::{
    bytes::TextHash,
    keys::MemberId,
    methods::Details,
    outcome::{Decision, Outcome, Reading},
};

/// A kind of contest, with its question and its options.
pub(super) trait Kind {
    /// A contest of this kind that can be rehearsed.
    fn example() -> Self
    where
        Self: Sized;

    /// The question.
    fn question(&self) -> &str;

    /// The names of the options, in order.
    fn options(&self) -> &[String];

    /// Those of them that are words of the contest: all, where options do not stand for members.
    fn written_options(&self) -> Vec<&str> {
        self.options().iter().map(String::as_str).collect()
    }

    /// The texts beside the log in which candidates say something of themselves.
    fn statements(&self) -> Vec<TextHash> {
        Vec::new()
    }

    /// Writes the names of members in the places of options that stand for them.
    fn name_members(&mut self, _name: &dyn Fn(MemberId) -> String) {}

    /// Drops all options but the first `count`, where there are options.
    fn truncate_options(&mut self, _count: usize) {}

    /// How many options there have to be. Judging one thing alone makes sense; choosing, dividing and ordering need two.
    fn fewest_options(&self) -> usize {
        2
    }

    /// Checks what question and options do not say.
    fn check(&self) -> Result<(), ContestError> {
        Ok(())
    }

    /// The numbers that an event must be able to hold without rounding (docs/spec/09-events.md, 9.1): those that the type of their
    /// field does not keep small.
    fn integers(&self) -> Vec<u64> {
        Vec::new()
    }

    /// The contest by which ballots are sealed (docs/spec/02-contests.md).
    fn sealed(&self) -> folkmoot_protocol::Contest;

    /// Whether it passes or fails, so that effects can hang on it.
    fn passes_or_fails(&self) -> bool {
        false
    }

    /// Whether effects that hang on it come into force by this outcome.
    fn carried(&self, outcome: &Outcome) -> bool {
        outcome.decision == Decision::Passed
    }

    /// What each slot counts, in the order of the slots.
    fn slots(&self) -> Vec<String> {
        self.options().to_vec()
    }

    /// What the counts decide where enough voted (docs/spec/09-events.md, 9.5). `None` for counts that no ballots can have given.
    fn read(&self, reading: &Reading<'_>) -> Option<(Outcome, Details)>;

    /// The counts in words that stand behind a decision which names no option that is chosen.
    fn counted(&self, _counts: &[u64], _decision: Decision) -> String {
        String::new()
    }

    /// Why nothing is decided where no option stands before the others by any number above zero.
    fn no_choice(&self, _counts: &[u64]) -> &'static str {
        "nobody chose any of the options"
    }

    /// What an answer in favour is called.
    fn approval(&self) -> &'static str {
        "said Yes"
    }

    /// What the numbers alone do not show, in a sentence, for an outcome that decides something.
    fn explained(&self, _outcome: &Outcome, _details: &Details) -> Option<String> {
        None
    }
}

/// The question of every example.
pub(super) fn example_question() -> String {
    "What do we rehearse?".to_owned()
}

/// The options of an example.
pub(super) fn example_options(number: usize) -> Vec<String> {
    (1..=number).map(|number| format!("Option {number}")).collect()
}

/// The number of names, as the protocol has it. What is too large is refused by its shape.
pub(super) fn count(names: &[String]) -> u16 {
    u16::try_from(names.len()).unwrap_or(u16::MAX)
}

/// What a kind with a question and options answers about both fields.
macro_rules! asked {
    () => {
        fn question(&self) -> &str {
            &self.question
        }

        fn options(&self) -> &[String] {
            &self.options
        }

        fn truncate_options(&mut self, count: usize) {
            self.options.truncate(count);
        }
    };
}
pub(super) use asked;
