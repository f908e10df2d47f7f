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
    let counted = || kind.counted(counts, outcome.decision);
    let names = || contest.named(&outcome.options).join(", ");
    let decided = match outcome.decision {
        Decision::NoQuorum => "Not decided: too few of those entitled voted.".to_owned(),
        Decision::TooFewYes => format!("Not passed, since too few {}: {}.", kind.approval(), counted()),
        Decision::NoChoice => format!("Not decided: {}.", kind.no_choice(counts)),
        Decision::NoneChosen => format!("Nobody is chosen: {}.", counted()),
        Decision::NoMajority => format!(
            "No majority: the most is {}, not more than half. A run-off is between: {}.",
            counted(),
            names()
        ),
        Decision::Passed => format!("Passed: {}.", counted()),
        Decision::Failed => format!("Not passed: {}.", counted()),
        Decision::Tied => format!("Tied: {}.", names()),
        Decision::Chosen => format!("Chosen: {}.", names()),
        Decision::Elected if outcome.options.is_empty() => "Nobody is elected.".to_owned(),
        Decision::Elected => format!("Elected: {}.", contest.named(details.elected()).join(", ")),
        Decision::Divided => "Divided by the mean of all ballots.".to_owned(),
        Decision::Funded if outcome.options.is_empty() => "Nothing is funded.".to_owned(),
        Decision::Funded => format!("Funded: {}.", names()),
    };
    let is_decided = !matches!(
        outcome.decision,
        Decision::NoQuorum | Decision::NoChoice | Decision::NoneChosen | Decision::NoMajority
    );
    let explained = is_decided.then(|| kind.explained(outcome, details)).flatten();
    [Some(decided), explained]
        .into_iter()
        .flatten()
        .chain(lots(contest, outcome, details))
        .collect::<Vec<_>>()
        .join(" ")
}

/// Among whom the lot decided: those of each place by themselves, since only they are level.
fn lots(contest: &Contest, outcome: &Outcome, details: &Details) -> Vec<String> {
    let drawn = |place: &Vec<u32>| {
        let drawn: Vec<u32> = place.iter().copied().filter(|option| outcome.lot.contains(option)).collect();
        contest.named(&drawn).join(", ")
    };
    let places = details.standing().iter().map(drawn).filter(|names| !names.is_empty());
    places
        .map(|names| format!("The numbers did not tell these apart, and the lot decided: {names}."))
        .collect()
}
