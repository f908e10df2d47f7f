//! Step 11: the numbers and the outcome of every finished vote.
//!
//! Form and outcome follow from the numbers and the rules, so the fold checks them; that the numbers are what the opened
//! sums hold is checked here, from the shares that the log had when the result was stated. And the result is put into
//! words, so that a reader can compare numbers.

use folkmoot_ledger::contest::Contest;
use folkmoot_ledger::fold::{Assembly, ResultCheck, Vote};
use folkmoot_ledger::rules::{Decision, Outcome};

use crate::report::{ContestReport, Row, VoteReport};
use crate::step::Step;
use crate::words::grouped;
use crate::work::{Answer, answer_one};

/// The stated numbers are what the sums hold, opened again from the shares.
pub(crate) fn check(entry: u64, result: &ResultCheck) -> Answer {
    answer_one(Step::Results, entry, result.check())
}

/// All votes in the order of proposal. Numbers are only shown when `vouched` for.
pub(crate) fn votes(assembly: &Assembly, vouched: bool) -> Vec<VoteReport> {
    assembly.votes().values().map(|vote| report(vote, vouched)).collect()
}

fn report(vote: &Vote, vouched: bool) -> VoteReport {
    let contests = vote.proposal.contests.iter().enumerate();
    VoteReport {
        id: vote.id.to_string(),
        title: vote.proposal.title.clone(),
        phase: vote.phase.name(),
        roll: vote.context.as_ref().map(|_| vote.roll.len() as u64),
        ballots: vote.ballots.len() as u64,
        contests: contests.map(|(i, contest)| contest_report(contest, vote, i, vouched)).collect(),
    }
}

fn contest_report(contest: &Contest, vote: &Vote, index: usize, vouched: bool) -> ContestReport {
    let result = vote.result.as_ref().filter(|_| vouched);
    let counts = result.and_then(|result| result.counts.get(index));
    let outcome = result.and_then(|result| result.outcome.get(index));
    let labels = labels(contest);
    let rows = labels.iter().enumerate().map(|(slot, label)| Row {
        label: label.clone(),
        count: counts.and_then(|counts| counts.get(slot)).copied(),
    });
    let options: Vec<String> = outcome.map_or_else(Vec::new, |outcome| {
        let named = outcome.options.iter().filter_map(|option| labels.get(usize::try_from(*option).ok()?));
        named.cloned().collect()
    });
    let sentence = match outcome {
        Some(outcome) => decision_words(outcome, counts.map_or(&[], Vec::as_slice), &options),
        None if vote.result.is_some() => "No number is shown, because the audit did not pass.".to_owned(),
        None => "There is no result yet.".to_owned(),
    };
    ContestReport {
        kind: kind(contest),
        question: contest.question().to_owned(),
        rows: rows.collect(),
        decision: outcome.map(|outcome| decision_key(outcome.decision)),
        options,
        sentence,
    }
}

/// The name of each slot in order.
fn labels(contest: &Contest) -> Vec<String> {
    match contest {
        Contest::Motion { .. } => ["Yes", "No", "Abstain"].map(str::to_owned).to_vec(),
        Contest::Choose { options, blank, .. } => {
            let blank = blank.then(|| "None of these".to_owned());
            options.iter().cloned().chain(blank).collect()
        }
        Contest::Approval { options, .. } => options.clone(),
    }
}

fn kind(contest: &Contest) -> &'static str {
    match contest {
        Contest::Motion { .. } => "motion",
        Contest::Choose { .. } => "choose",
        Contest::Approval { .. } => "approval",
    }
}

fn decision_key(decision: Decision) -> &'static str {
    match decision {
        Decision::Passed => "passed",
        Decision::Failed => "failed",
        Decision::Chosen => "chosen",
        Decision::Tied => "tied",
        Decision::NoQuorum => "no_quorum",
        Decision::NoChoice => "no_choice",
    }
}

fn decision_words(outcome: &Outcome, counts: &[u64], options: &[String]) -> String {
    let count = |slot: usize| grouped(counts.get(slot).copied().unwrap_or(0));
    match outcome.decision {
        Decision::Passed => format!("Passed: {} for, {} against.", count(0), count(1)),
        Decision::Failed => format!("Not passed: {} for, {} against.", count(0), count(1)),
        Decision::Chosen => format!("Chosen: {}.", options.join(", ")),
        Decision::Tied => format!("Tied: {}.", options.join(", ")),
        Decision::NoQuorum => "Not decided: too few of those entitled voted.".to_owned(),
        Decision::NoChoice => "Not decided: nobody chose any of the options.".to_owned(),
    }
}
