//! What came of the effects of a vote, for the report (docs/spec/10-audit.md, section 2, step 11).

use folkmoot_ledger::keys::MemberId;
use folkmoot_ledger::proposal::{Deed, Effect, GroupEffect, Trustees};
use folkmoot_ledger::rules::{ClassName, Rules};
use folkmoot_ledger::state::{Assembly, Consequence, ConsequencePhase, Vote, VotePhase};
use serde::Serialize;

use crate::naming::Naming;
use crate::{plain, rules_words};

/// Where an effect of a vote is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum EffectState {
    /// The vote is not over.
    Undecided,
    /// The vote came to nothing, or the question was not answered with Yes.
    Dropped,
    /// Passed; in force from the time on that is told, unless enough members object.
    Pending,
    /// Enough members objected, at the time that is told.
    Suspended,
    /// The second reading is proposed.
    SecondReading,
    /// In force since the time that is told.
    InForce,
    /// What it was written against was no longer so, at the time that is told, or before the vote could open.
    Overtaken,
    /// It fell in the second reading, or nobody proposed one.
    Void,
}

/// An effect of a vote, and what came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EffectReport {
    /// The number of the contest that decides on it, from 0.
    pub contest: u16,
    /// The word of the deed ([`Deed::kind`]).
    pub r#do: &'static str,
    /// Where it is; `None` where something that the vote rests on is wrong.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub state: Option<EffectState>,
    /// The time that goes with the state, in Unix milliseconds.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub at_ms: Option<u64>,
    /// What it does, and where it is, in words.
    pub sentence: String,
}

/// The effects of a vote in the order of the proposal.
pub(crate) fn of_vote(naming: Naming<'_>, vote: &Vote, holds: bool) -> Vec<EffectReport> {
    let report = |effect: &Effect| {
        let (state, at_ms) = stands(vote, effect.contest);
        let (state, at_ms) = (holds.then_some(state), at_ms.filter(|_| holds));
        let what = plain::clean(&deed(naming, vote, &effect.deed));
        let mut stands = state_words(state, at_ms);
        if state == Some(EffectState::Dropped) && elects(&effect.deed) && vote.result.is_some() {
            stands += ", since a seat stays empty";
        }
        let sentence = format!("{what}: {stands}.");
        EffectReport { contest: effect.contest, r#do: effect.deed.kind(), state, at_ms, sentence }
    };
    vote.proposal.effects.iter().map(report).collect()
}

fn elects(deed: &Deed) -> bool {
    matches!(deed, Deed::Circle(circle) if circle.is_elected())
}

/// Where the effects of a contest are, and since or until when.
fn stands(vote: &Vote, contest: u16) -> (EffectState, Option<u64>) {
    let of_contest = |each: &&Consequence| each.contest == contest;
    match (vote.phase, vote.consequences.of_contests.iter().find(of_contest)) {
        (_, Some(Consequence { phase, .. })) => match *phase {
            ConsequencePhase::Pending(at_ms) => (EffectState::Pending, Some(at_ms)),
            ConsequencePhase::Suspended(at_ms) => (EffectState::Suspended, Some(at_ms)),
            ConsequencePhase::SecondReading(_) => (EffectState::SecondReading, None),
            ConsequencePhase::InForce(at_ms) => (EffectState::InForce, Some(at_ms)),
            ConsequencePhase::Overtaken(at_ms) => (EffectState::Overtaken, Some(at_ms)),
            ConsequencePhase::Void => (EffectState::Void, None),
        },
        (VotePhase::Proposed | VotePhase::Open | VotePhase::Closed, None) => (EffectState::Undecided, None),
        (VotePhase::Overtaken, None) => (EffectState::Overtaken, None),
        (
            VotePhase::Withdrawn
            | VotePhase::Ended
            | VotePhase::Lapsed
            | VotePhase::Withheld
            | VotePhase::Decided
            | VotePhase::Signed,
            None,
        ) => (EffectState::Dropped, None),
    }
}

fn state_words(state: Option<EffectState>, at_ms: Option<u64>) -> String {
    let time = at_ms.map(plain::time).unwrap_or_default();
    match state {
        None => "not shown, because something that this vote rests on is wrong".to_owned(),
        Some(EffectState::Undecided) => "not decided yet".to_owned(),
        Some(EffectState::Dropped) => "came to nothing".to_owned(),
        Some(EffectState::Pending) => format!("passed, in force from {time} unless enough members object"),
        Some(EffectState::Suspended) => format!("passed, and a second reading asked for on {time}"),
        Some(EffectState::SecondReading) => "passed, and in its second reading".to_owned(),
        Some(EffectState::InForce) => format!("in force since {time}"),
        Some(EffectState::Overtaken) if at_ms.is_some() => {
            format!("passed, but overtaken on {time}: what it was written against was no longer so")
        }
        Some(EffectState::Overtaken) => {
            "overtaken before the vote opened: what it was written against was no longer so".to_owned()
        }
        Some(EffectState::Void) => "void: it did not pass its second reading".to_owned(),
    }
}

/// What an effect does, from its data.
fn deed(naming: Naming<'_>, vote: &Vote, deed: &Deed) -> String {
    let assembly = naming.assembly;
    let names = |ids: &[MemberId]| naming.list(ids);
    match deed {
        Deed::Rules(fields) => {
            let rules: &Rules = assembly.rules_of(vote);
            let set: Vec<String> =
                fields.set.iter().map(|change| rules_words::changed(change, rules)).collect();
            format!("sets {}", set.join("; "))
        }
        Deed::Text(fields) => {
            let verb = match (&fields.from, &fields.body) {
                (_, None) => "repeals",
                (None, _) => "adopts",
                (Some(_), _) => "replaces",
            };
            let class = match fields.class {
                ClassName::Ordinary => "ordinary",
                ClassName::Special => "special",
            };
            format!("{verb} the text \"{}\" ({class})", fields.title)
        }
        Deed::Admit(fields) => {
            format!("lets {} people in, until {}", fields.uses, plain::time(fields.expires))
        }
        Deed::Remove(fields) => format!("removes {}", names(&fields.members)),
        Deed::Circle(fields) => {
            let who = match &fields.trustees {
                Trustees::Named(trustees) => names(trustees),
                Trustees::Elected(_) => "those whom this question elects".to_owned(),
            };
            format!("trustees are {who}, {} of whom open a result", fields.threshold)
        }
        Deed::Host(fields) => format!("the record moves to {}", fields.address),
        Deed::Group(fields) => group(assembly, fields, names),
        Deed::Erase(fields) => {
            let author = assembly.texts().get(&fields.text).map(|known| known.author);
            format!("erases a text of {} ({})", names(&Vec::from_iter(author)), fields.text)
        }
        Deed::Voices(fields) => {
            let (name, from, to) = (names(&[fields.member]), fields.from, fields.to);
            format!("gives {to} {} to {name}, {from} before", if to == 1 { "voice" } else { "voices" })
        }
    }
}

/// What an effect makes of a group. What it was called before is told by the last name that it had.
fn group(assembly: &Assembly, fields: &GroupEffect, names: impl Fn(&[MemberId]) -> String) -> String {
    let known = assembly.groups().get(&fields.id).map_or("?", |group| group.name.as_str());
    let Some(name) = &fields.name else { return format!("dissolves the group \"{known}\"") };
    if fields.from.is_none() {
        return format!("makes the group \"{name}\" of {}", names(&fields.add));
    }
    let list = |verb: &str, ids: &[MemberId]| (!ids.is_empty()).then(|| format!("{verb} {}", names(ids)));
    let changes = [list("adds", &fields.add), list("takes out", &fields.remove)];
    let changes: Vec<String> = changes.into_iter().flatten().collect();
    let what = if changes.is_empty() { "is its name".to_owned() } else { changes.join(", and ") };
    format!("the group \"{name}\": {what}")
}
