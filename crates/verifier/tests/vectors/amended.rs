//! Open votes that end unopened or close later, and what an operator may make of that.

use super::{
    changes::about,
    support::{
        amended::{Amended, LATE},
        record::Log,
        world::{event_id_at, hashed, sign},
    },
    writing::{Records, given},
};
use folkmoot_ledger::{
    bytes::Base64,
    events::{Body, Share, VoteAgree, VoteEnd, VoteExtend},
    keys,
};
use serde_json::json;

/// An event of a member, put into the log before an entry.
fn say(story: &Amended, log: &mut Log, at: usize, person: usize, body: Body) {
    let (person, time) = (&story.world.people[person], log.time(at.min(log.entries.len() - 1)));
    let signers = [(&*person.id().to_string(), &person.signing)];
    let event = sign(log.id, event_id_at(time, 900), body, &signers);
    log.insert(at, &event);
}

/// The host states how the vote closed, before an entry, after the ballots that are in the log by then.
fn close(story: &Amended, log: &mut Log, at: usize, vote: uuid::Uuid) {
    let (state, tallies) = log.state_before(at);
    let context = story.world.state.votes()[&vote].context().unwrap();
    let body = state.close_statement(vote, &tallies.sums(vote, &context)).unwrap();
    let id = event_id_at(log.time(at), 901);
    let event = sign(log.id, id, body, &[(&keys::origin(log.id), &story.world.host)]);
    log.insert(at, &event);
}

/// The last entry of a kind that is about a vote.
fn last_about(log: &Log, kind: &str, vote: uuid::Uuid) -> usize {
    let (of_kind, of_vote) = (format!("\"type\":\"{kind}\""), format!("\"vote\":\"{vote}\""));
    let is = |index: &usize| {
        let text = log.signed(*index).note.text().to_owned();
        text.contains(&of_kind) && text.contains(&of_vote)
    };
    (0..log.entries.len()).rev().find(is).unwrap()
}

/// A change of the record, and the first failure that it leads to.
struct Case<'a> {
    name: &'a str,
    change: &'a dyn Fn(&mut Log),
    first: Option<(u8, &'a str)>,
}

pub fn of_open_votes_with_mistakes(records: &mut Records, story: &Amended) {
    let good = &story.log;
    let Amended { ended, end, extended, extend, closes, open, .. } = *story;
    let agreed = |vote, ask| Body::VoteAgree(VoteAgree { vote, ask });
    let again = |closes| Body::VoteExtend(VoteExtend { vote: extended, closes, reason: hashed("Again.") });
    let later = story.world.state.votes()[&extended].closes.unwrap();
    let cases = [
        Case {
            name: "a vote that ended unopened, one that closed later, and one of which too few ask that it end",
            change: &|_| (),
            first: None,
        },
        Case {
            name: "one who agreed that it end left out: the vote is open as before",
            change: &|log| drop(log.entries.remove(last_about(log, "vote.agree", ended))),
            first: None,
        },
        Case {
            name: "one who agreed that it close later left out: later ballots are too late",
            change: &|log| drop(log.entries.remove(last_about(log, "vote.agree", extended))),
            first: Some((6, "vote.over")),
        },
        Case {
            name: "somebody agrees twice",
            change: &|log| say(story, log, last_about(log, "vote.agree", ended), 5, agreed(ended, end)),
            first: Some((6, "amend.repeated")),
        },
        Case {
            name: "the proposer, who asked, agrees again",
            change: &|log| say(story, log, last_about(log, "vote.agree", ended), 3, agreed(ended, end)),
            first: Some((6, "amend.repeated")),
        },
        Case {
            name: "somebody agrees who is not on the roll",
            change: &|log| say(story, log, last_about(log, "vote.agree", ended), LATE, agreed(ended, end)),
            first: Some((6, "authority.roll")),
        },
        Case {
            name: "somebody agrees to what was asked of another vote",
            change: &|log| say(story, log, last_about(log, "vote.agree", extended), 5, agreed(extended, end)),
            first: Some((6, "amend.unknown")),
        },
        Case {
            name: "somebody agrees after enough have",
            change: &|log| {
                say(story, log, last_about(log, "vote.agree", extended) + 1, 5, agreed(extended, extend))
            },
            first: Some((6, "amend.repeated")),
        },
        Case {
            name: "another than the proposer asks that it end",
            change: &|log| {
                let reason = hashed("I fear to lose.");
                let body = Body::VoteEnd(VoteEnd { vote: extended, reason });
                say(story, log, about(log, "vote.extend", extended), 6, body);
            },
            first: Some((6, "authority.proposer")),
        },
        Case {
            name: "asked to close later a second time",
            change: &|log| say(story, log, last_about(log, "ballot.cast", extended), 4, again(later + 1)),
            first: Some((6, "amend.repeated")),
        },
        Case {
            name: "asked to close later than its class allows",
            change: &|log| {
                let at = about(log, "vote.extend", extended);
                log.entries.remove(at);
                say(story, log, at, 4, again(later + 1));
            },
            first: Some((6, "vote.closes")),
        },
        Case {
            name: "asked to close later once it has closed",
            change: &|log| say(story, log, about(log, "vote.close", extended) + 1, 4, again(later + 1)),
            first: Some((6, "vote.phase")),
        },
        Case {
            name: "the host closes at the time at which the vote would have closed",
            change: &|log| {
                let at = (0..log.entries.len()).find(|index| log.time(*index) > closes).unwrap();
                close(story, log, at, extended);
            },
            first: Some((6, "vote.too_early")),
        },
        Case {
            name: "the host closes a vote that ended",
            change: &|log| close(story, log, log.entries.len() - 1, ended),
            first: Some((6, "vote.phase")),
        },
        Case {
            name: "a share for a vote that ended",
            change: &|log| {
                let body = Body::Share(Share { vote: ended, share: Base64(vec![0; 96]) });
                say(story, log, log.entries.len(), 0, body);
            },
            first: Some((6, "vote.phase")),
        },
        Case {
            name: "a ballot for a vote that ended",
            change: &|log| {
                let at = last_about(log, "ballot.cast", ended);
                let end = last_about(log, "vote.agree", ended);
                let cast = log.entries.remove(at);
                log.entries.insert(end, cast);
                let time = log.time(end - 1);
                let note = log.signed(end).note;
                log.entries[end] = super::support::record::with_time(time, &note);
            },
            first: Some((6, "vote.phase")),
        },
        Case {
            name: "one who agreed where too few agree left out",
            change: &|log| drop(log.entries.remove(last_about(log, "vote.agree", open))),
            first: None,
        },
    ];
    for Case { name, change, first } in cases {
        let mut log = good.clone();
        change(&mut log);
        let checkpoint = log.checkpoint_at(log.entries.len());
        records.add(name, &log, &checkpoint, json!({}), given(good), first);
    }
}
