//! Step 6: order, authority and phase of every entry, under the rules.
//!
//! The fold is the one that the host runs (`folkmoot_ledger::state`). What it refuses is told under the step that the
//! refusal is about: a wrong dealing is news of the circle, a wrong outcome news of the result.

use folkmoot_ledger::refusal::Refusal;

use crate::findings::Findings;
use crate::step::Step;

/// By so many milliseconds an entry may be dated ahead of the auditor's clock: clocks differ.
const AHEAD_MS: u64 = 600_000;

/// Whether an entry is dated ahead of the auditor's clock. Windows of time are the host's word; one that lies in the future is
/// a lie that everybody with a clock can see. Told of the first such entry only, since all later ones are dated no earlier.
pub(crate) fn is_ahead(number: u64, time_ms: u64, now_ms: Option<u64>, findings: &mut Findings) -> bool {
    let ahead_ms = now_ms.map_or(0, |now_ms| time_ms.saturating_sub(now_ms));
    if ahead_ms <= AHEAD_MS {
        return false;
    }
    let minutes = ahead_ms / 60_000;
    let detail = format!(
        "the entry is dated {minutes} minutes ahead of this computer's clock: the host dates ahead, or the clock is slow"
    );
    findings.fail(Step::Fold, Some(number), "entry.ahead", detail);
    true
}

/// The step that a refusal of the fold belongs to.
pub(crate) fn step_of(refusal: &Refusal) -> Step {
    match refusal {
        Refusal::Note(_) | Refusal::Event(_) | Refusal::Signature(_) | Refusal::Possession => Step::Entries,
        Refusal::Circle(_) | Refusal::CircleOtherMessage => Step::Circles,
        Refusal::Ballot(_) | Refusal::Tag(_) | Refusal::Ring(_) => Step::Ballots,
        Refusal::BallotCount { .. } | Refusal::Sums => Step::Tallies,
        Refusal::Share(_) => Step::Shares,
        Refusal::ResultForm
        | Refusal::ResultNumbers
        | Refusal::ResultOutcome
        | Refusal::TooFewShares { .. } => Step::Results,
        _ => Step::Fold,
    }
}
