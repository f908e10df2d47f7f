//! The outcome of a contest in English sentences, for the report of an audit.

use super::{Contest, kind::Kind};
use crate::{
    methods::Details,
    outcome::{Decision, Outcome},
};

/// What was decided, what the numbers alone do not show, and whether a lot decided.
pub(super) fn sentence(
    contest: &Contest,
    kind: &dyn Kind,
    counts: &[u64],
    outcome: &Outcome,
    details: &Details,
) -> String {
    let names = || contest.named(&outcome.options).join(", ");
    let decided = match outcome.decision {
        Decision::NoQuorum => "Not decided: too few of those entitled voted.".to_owned(),
        Decision::TooFewYes => format!("Not passed, since too few said Yes: {}.", kind.counted(counts)),
        Decision::NoChoice => "Not decided: nobody chose any of the options.".to_owned(),
        Decision::Passed => format!("Passed: {}.", kind.counted(counts)),
        Decision::Failed => format!("Not passed: {}.", kind.counted(counts)),
        Decision::Tied => format!("Tied: {}.", names()),
        Decision::Chosen => format!("Chosen: {}.", names()),
        Decision::Divided => "Divided by the mean of all ballots.".to_owned(),
        Decision::Funded if outcome.options.is_empty() => "Nothing is funded.".to_owned(),
        Decision::Funded => format!("Funded: {}.", names()),
    };
    let is_decided = !matches!(outcome.decision, Decision::NoQuorum | Decision::NoChoice);
    let explained = is_decided.then(|| kind.explained(outcome, details)).flatten();
    let drawn = contest.named(&outcome.lot).join(", ");
    let lot = (!drawn.is_empty())
        .then(|| format!("The numbers did not tell these apart, and the lot decided: {drawn}."));
    [Some(decided), explained, lot].into_iter().flatten().collect::<Vec<_>>().join(" ")
}
