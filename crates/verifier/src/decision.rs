//! The result of a contest in plain words: what its numbers are called, who stands where, and what was decided.

use folkmoot_ledger::contest::{Contest, RankingMethod};
use folkmoot_ledger::outcome::{Decision, Details, Outcome};

use crate::words::grouped;

/// The name of each slot in order.
pub(crate) fn labels(contest: &Contest) -> Vec<String> {
    let options = contest.options();
    match contest {
        Contest::Motion { .. } => ["Yes", "No", "Abstain"].map(str::to_owned).to_vec(),
        Contest::Consent { .. } => ["Agree", "Stand aside", "Object"].map(str::to_owned).to_vec(),
        Contest::Choose { blank, .. } => {
            let blank = blank.then(|| "None of these".to_owned());
            options.iter().cloned().chain(blank).collect()
        }
        Contest::Approval { .. }
        | Contest::Score { .. }
        | Contest::Points { .. }
        | Contest::Budget { .. } => options.to_vec(),
        Contest::Grades { grades, .. } => options
            .iter()
            .flat_map(|option| grades.iter().map(move |grade| format!("{option}: {grade}")))
            .collect(),
        Contest::Quadratic { against: false, .. } => options.to_vec(),
        Contest::Quadratic { against: true, .. } => {
            let side = |word: &'static str| options.iter().map(move |option| format!("{option}: {word}"));
            side("for").chain(side("against")).collect()
        }
        Contest::Amounts { total, .. } if *total > 0xffff => options
            .iter()
            .flat_map(|option| [format!("{option}, lower part"), format!("{option}, times 65,536")])
            .collect(),
        Contest::Amounts { .. } => options.to_vec(),
        Contest::Ranking { .. } => (0..options.len())
            .flat_map(|i| (i + 1..options.len()).map(move |j| (i, j)))
            .filter_map(|(i, j)| Some(format!("{} before {}", options.get(i)?, options.get(j)?)))
            .collect(),
    }
}

/// The options with these numbers by name.
pub(crate) fn named(contest: &Contest, numbers: &[u32]) -> Vec<String> {
    let options = contest.options();
    numbers.iter().filter_map(|number| options.get(usize::try_from(*number).ok()?).cloned()).collect()
}

/// What was decided, in sentences.
pub(crate) fn sentence(contest: &Contest, counts: &[u64], outcome: &Outcome, details: &Details) -> String {
    let count = |slot: usize| grouped(counts.get(slot).copied().unwrap_or(0));
    let names = || named(contest, &outcome.options).join(", ");
    let decided = match (outcome.decision, contest) {
        (Decision::NoQuorum, _) => "Not decided: too few of those entitled voted.".to_owned(),
        (Decision::NoChoice, _) => "Not decided: nobody chose any of the options.".to_owned(),
        (Decision::Passed | Decision::Failed, Contest::Consent { objections, .. }) => format!(
            "{}: {} agree, {} stand aside, {} object. Objections allowed: {}.",
            passed(outcome.decision),
            count(0),
            count(1),
            count(2),
            grouped((*objections).into())
        ),
        (Decision::Passed | Decision::Failed, _) => {
            format!("{}: {} for, {} against.", passed(outcome.decision), count(0), count(1))
        }
        (Decision::Tied, _) => format!("Tied: {}.", names()),
        (Decision::Chosen, _) => format!("Chosen: {}.", names()),
        (Decision::Divided, _) => "Divided by the mean of all ballots.".to_owned(),
        (Decision::Funded, _) if outcome.options.is_empty() => "Nothing is funded.".to_owned(),
        (Decision::Funded, _) => format!("Funded: {}.", names()),
    };
    let more = [how(contest, outcome, details), lot(contest, outcome)];
    more.into_iter().flatten().fold(decided, |said, more| format!("{said} {more}"))
}

fn passed(decision: Decision) -> &'static str {
    if decision == Decision::Passed { "Passed" } else { "Not passed" }
}

/// What the numbers alone do not show.
fn how(contest: &Contest, outcome: &Outcome, details: &Details) -> Option<String> {
    let decided = !matches!(outcome.decision, Decision::NoQuorum | Decision::NoChoice);
    match (contest, details) {
        _ if !decided => None,
        (Contest::Grades { grades, .. }, Details::MajorityJudgment { medians, .. }) => {
            let first = outcome.options.first()?;
            let median = medians.get(usize::try_from(*first).ok()?).copied().flatten()?;
            Some(format!("The majority grade is \"{}\".", grades.get(usize::try_from(median).ok()?)?))
        }
        (Contest::Ranking { method, .. }, _) => Some(
            match method {
                RankingMethod::Schulze => "Read by Schulze's method.",
                RankingMethod::RankedPairs => "Read by ranked pairs.",
                RankingMethod::Borda => "Read by Borda's points.",
            }
            .to_owned(),
        ),
        (Contest::Budget { funds, currency, .. }, Details::Budget { tied, spent, .. }) => {
            let tied = match tied.as_slice() {
                [] => String::new(),
                tied => {
                    format!(" Tied for what is left, and not funded: {}.", named(contest, tied).join(", "))
                }
            };
            Some(format!(
                "Spent: {} of {} (smallest units of {currency}).{tied}",
                grouped(*spent),
                grouped(*funds)
            ))
        }
        (Contest::Amounts { options, total, currency, .. }, Details::Mean { amounts, rest }) => {
            let given = options.iter().zip(amounts);
            let given: Vec<_> =
                given.map(|(option, amount)| format!("{option} {}", grouped(*amount))).collect();
            Some(format!(
                "{}; left over: {} of {} (smallest units of {currency}).",
                given.join(", "),
                grouped(*rest),
                grouped((*total).into())
            ))
        }
        _ => None,
    }
}

fn lot(contest: &Contest, outcome: &Outcome) -> Option<String> {
    let drawn = named(contest, &outcome.lot);
    (!drawn.is_empty())
        .then(|| format!("The numbers did not tell these apart, and the lot decided: {}.", drawn.join(", ")))
}
