//! That an open vote end unopened, or close later: who asked for it and why, who agreed, and what came of it
//! (docs/spec/13-constitution.md, "Mistakes", and docs/spec/10-audit.md, section 4).

use folkmoot_ledger::state::{Amendment, AmendmentAsk, Vote};
use folkmoot_ledger::view::{TextState, TextView};
use serde::Serialize;

use crate::naming::{MemberFacts, Naming};
use crate::plain::{clean, time};

/// What was asked of a vote while it was open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AmendmentReport {
    /// The id of the event that asks.
    pub id: String,
    /// When the vote closes by the time that was stated at its opening, in Unix milliseconds.
    pub from_ms: u64,
    /// When it is to close instead, in Unix milliseconds; `None` where it is to end unopened.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub to_ms: Option<u64>,
    /// Why.
    pub reason: TextView,
    /// When it was asked, in Unix milliseconds.
    pub asked_ms: u64,
    /// Who agrees; the first is the proposer, who asked.
    pub agreed: Vec<MemberFacts>,
    /// How many it takes, as far as it has not come to that.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub needed: Option<u64>,
    /// Since when it is so, in Unix milliseconds; `None` where too few agree.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub done_ms: Option<u64>,
    /// All of it in sentences.
    pub sentence: String,
}

/// What was asked of a vote, in the order of the log; nothing where something that the vote rests on is wrong.
pub(crate) fn of_vote(naming: Naming<'_>, vote: &Vote, holds: bool) -> Vec<AmendmentReport> {
    let asks = vote.amendments.iter().filter(|_| holds);
    asks.map(|ask| report(naming, vote, ask)).collect()
}

fn report(naming: Naming<'_>, vote: &Vote, ask: &AmendmentAsk) -> AmendmentReport {
    let Naming { assembly, texts } = naming;
    let mut report = AmendmentReport {
        id: ask.id.to_string(),
        from_ms: vote.stated_closes.unwrap_or_default(),
        to_ms: match ask.amendment {
            Amendment::End => None,
            Amendment::Extend(closes) => Some(closes),
        },
        reason: TextView::of(assembly, texts, &ask.reason),
        asked_ms: ask.asked_ms,
        agreed: ask.agreed.iter().map(|id| naming.member(*id)).collect(),
        needed: ask.done_ms.is_none().then(|| assembly.amendment_needed(vote)),
        done_ms: ask.done_ms,
        sentence: String::new(),
    };
    report.sentence = sentence(&report);
    report
}

fn sentence(ask: &AmendmentReport) -> String {
    let from = time(ask.from_ms);
    let what = match (ask.to_ms.map(time), ask.done_ms.map(time)) {
        (None, Some(done)) => format!("Ended unopened on {done}, before its closing time, {from}."),
        (None, None) => format!("Not ended before its closing time, {from}: too few agree."),
        (Some(to), Some(done)) => format!("Since {done} it closes on {to} instead of {from}."),
        (Some(to), None) => format!("It closes on {from}, not on {to}: too few agree."),
    };
    let names: Vec<&str> = ask.agreed.iter().map(|member| member.name.as_str()).collect();
    let who = names.first().copied().unwrap_or_default();
    let enough = match ask.needed {
        None => format!("{}, as many as it takes", names.len()),
        Some(needed) => format!("{} of the {needed} whom it takes", names.len()),
    };
    let (asked, names) = (time(ask.asked_ms), names.join(", "));
    // One line, as all that a report says, and whole, however long it is.
    let reason = match (&ask.reason.text, ask.reason.state) {
        (Some(text), _) => text.as_str(),
        (None, TextState::Erased) => "erased",
        (None, TextState::Removed) => "deleted by whoever kept the record",
        (None, _) => "not given with the record, though nobody erased it",
    };
    let reason = reason.split_whitespace().map(clean).collect::<Vec<_>>().join(" ");
    format!("{what} Asked for by {who} on {asked}. Agreed: {names} ({enough}). Reason: {reason}")
}
