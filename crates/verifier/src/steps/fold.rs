//! Step 6: order, authority and phase of every entry, under the rules.
//!
//! The fold is the one that the host runs (`folkmoot_ledger::state`). What it refuses is told under the step that the
//! refusal is about: a wrong dealing is news of the circle, a wrong outcome news of the result.

use folkmoot_ledger::refusal::Refusal;

use crate::step::Step;

/// The step that a refusal of the fold belongs to.
pub(crate) fn step_of(refusal: &Refusal) -> Step {
    match refusal {
        Refusal::Note(_) | Refusal::Event(_) | Refusal::Signature(_) | Refusal::Possession => Step::Entries,
        Refusal::Circle(_) | Refusal::CircleOtherMessage => Step::Circles,
        Refusal::Ballot(_) => Step::Ballots,
        Refusal::BallotCount { .. } | Refusal::Sums => Step::Tallies,
        Refusal::Share(_) => Step::Shares,
        Refusal::ResultForm
        | Refusal::ResultNumbers
        | Refusal::ResultOutcome
        | Refusal::TooFewShares { .. } => Step::Results,
        _ => Step::Fold,
    }
}
