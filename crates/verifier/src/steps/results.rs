//! Step 11: the numbers and the outcome of every finished vote.
//!
//! Form and outcome follow from the numbers and the rules, so the fold checks them; that the numbers are what the opened
//! sums hold is an obligation, answered from the shares that the log had when the result was stated. And the result is put into
//! words, so that a reader can compare numbers, with what came of the effects of the vote.

use folkmoot_ledger::contest::Contest;
use folkmoot_ledger::decimal::grouped;
use folkmoot_ledger::methods::Details;
use folkmoot_ledger::state::{Assembly, Unopened, Vote, VotePhase};
use uuid::Uuid;

use crate::naming::Naming;
use crate::report::{ContestReport, Row, VoteReport};
use crate::{amendments, effects, plain};

/// All votes in the order of proposal. Numbers are only shown of votes that hold.
pub(crate) fn votes(naming: Naming<'_>, holds: &dyn Fn(Uuid) -> bool) -> Vec<VoteReport> {
    naming.assembly.votes().values().map(|vote| report(naming, vote, holds(vote.id))).collect()
}

fn report(naming: Naming<'_>, vote: &Vote, holds: bool) -> VoteReport {
    let assembly = naming.assembly;
    let contests =
        vote.proposal.contests.iter().map(|contest| contest.shown(|id| naming.name(id))).enumerate();
    VoteReport {
        id: vote.id.to_string(),
        title: vote.proposal.title.clone(),
        holds,
        phase: vote.phase.name(),
        group: assembly.group_of(vote).map(|(_, name)| plain::clean(name)),
        class: vote.proposal.class,
        way: vote.proposal.way,
        participation: vote.participation,
        bar: vote.proposal.bar,
        again: vote.proposal.again.map(|first| first.to_string()),
        base: vote.opened.map(|_| vote.base()),
        roll: vote.fingerprint().map(|_| vote.roll.len() as u64),
        ballots: vote.ballots.len() as u64,
        amendments: amendments::of_vote(naming, vote, holds),
        voices: vote.voices_cast(),
        most_voices: vote.most_voices(),
        fewest_ballots: assembly.fewest_ballots(vote),
        withheld: assembly.withheld_for(vote),
        confirmations: assembly.confirmations(vote).filter(|_| vote.phase != VotePhase::Withheld),
        contests: contests.map(|(i, contest)| contest_report(assembly, &contest, vote, i, holds)).collect(),
        effects: effects::of_vote(naming, vote, holds),
    }
}

fn contest_report(
    assembly: &Assembly,
    contest: &Contest,
    vote: &Vote,
    index: usize,
    holds: bool,
) -> ContestReport {
    let result = vote.result.as_ref().filter(|_| holds);
    let counts = result.and_then(|result| result.counts.get(index));
    let outcome = result.and_then(|result| result.outcome.get(index));
    let details = result.and_then(|result| result.details.get(index));
    let rows = contest.slots().into_iter().enumerate().map(|(slot, mut label)| {
        // A record may have a hundred thousand of them.
        label.shrink_to_fit();
        Row { label, count: counts.and_then(|counts| counts.get(slot)).copied() }
    });
    let sentence = match (outcome, details) {
        (Some(outcome), Some(details)) => {
            let said = contest.sentence(counts.map_or(&[], Vec::as_slice), outcome, details);
            if vote.most_voices() == 1 {
                said
            } else {
                format!("{said} These numbers count voices, not people.")
            }
        }
        _ if vote.result.is_some() => {
            "No number is shown, because something that this vote rests on is wrong.".to_owned()
        }
        _ if assembly.withheld_for(vote) == Some(Unopened::Turnout) => {
            "There is no result: fewer voted than the rules ask for. What decides nothing is never opened."
                .to_owned()
        }
        _ if vote.phase == VotePhase::Withheld && vote.most_voices() > 1 => format!(
            "There is no result: where a member has {} voices, fewer than {} ballots are never opened together, and it has {}.",
            vote.most_voices(),
            grouped(assembly.fewest_ballots(vote).into()),
            grouped(vote.ballots.len() as u64)
        ),
        _ if vote.phase == VotePhase::Withheld => {
            "There is no result: so few voted that their sum would give them away, and it is never opened."
                .to_owned()
        }
        _ if vote.phase == VotePhase::Ended => {
            "There is no result: the vote ended before it closed, and none of its ballots is ever opened."
                .to_owned()
        }
        _ => "There is no result yet.".to_owned(),
    };
    let places = details.map_or(&[][..], Details::standing);
    ContestReport {
        kind: contest.name(),
        question: contest.question().to_owned(),
        rows: rows.collect(),
        decision: outcome.map(|outcome| outcome.decision.name()),
        options: outcome.map_or_else(Vec::new, |outcome| contest.named(&outcome.options)),
        lot: outcome.map_or_else(Vec::new, |outcome| contest.named(&outcome.lot)),
        standing: places.iter().map(|place| contest.named(place)).collect(),
        details: details.cloned(),
        sentence,
    }
}
