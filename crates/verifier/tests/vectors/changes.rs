//! An assembly that changes its rules, its book, its roll and its host, and what an operator may make of that.

use super::{
    support::{
        constitution::{Changes, REMOVED},
        record::{Log, sign_text, with_time},
        world::{event_id_at, sign},
    },
    writing::{Records, given},
};
use folkmoot_ledger::{
    events::{Body, Leave},
    keys::{SigningKey, origin},
    note::Note,
    outcome::Decision,
};
use serde_json::{Value, json};
use uuid::Uuid;

/// The entry of a kind that is about a vote.
pub fn about(log: &Log, kind: &str, vote: Uuid) -> usize {
    let of_vote = format!("\"vote\":\"{vote}\"");
    (0..)
        .map(|nth| log.find(kind, nth))
        .find(|index| log.signed(*index).note.text().contains(&of_vote))
        .unwrap()
}

/// A change of the record, made by whoever holds both keys of hosts.
struct Case<'a> {
    name: &'a str,
    change: &'a dyn Fn(&mut Log),
    given: Value,
    first: Option<(u8, &'a str)>,
}

pub fn of_an_assembly_that_changes(records: &mut Records, story: &Changes) {
    let good = &story.log;
    let (from, _) = good.later_host.unwrap();
    let (size, last) = (good.entries.len(), good.time(good.entries.len() - 1));
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    let with = |field: &str, value: Value| {
        let mut given = given(good);
        given[field] = value;
        given
    };
    let mut kept =
        with("checkpoints", json!([text(good.checkpoint_at(from - 1)), text(good.checkpoint_at(from))]));
    kept["receipts"] = json!([text(good.receipt_at(2, from - 1)), text(good.receipt_at(from, size))]);
    let early = {
        let mut early = good.clone();
        early.later_host = None;
        text(early.checkpoint_at(size - 1))
    };
    let name = origin(good.id);
    let removed = &story.world.people[REMOVED];
    let cases = [
        Case {
            name: "an assembly that changes: a second reading lost and one won, a version overtaken, a member removed, another host, one effect pending",
            change: &|_| (),
            given: given(good),
            first: None,
        },
        Case {
            name: "rules, host, trustees and roll before the host changed",
            change: &|_| (),
            given: with("at", json!(from - 1)),
            first: None,
        },
        Case {
            name: "rules, host, trustees and roll after the founding",
            change: &|_| (),
            given: with("at", json!(1)),
            first: None,
        },
        Case {
            name: "checkpoints and receipts of both hosts, each for its time",
            change: &|_| (),
            given: kept,
            first: None,
        },
        Case {
            name: "a checkpoint that the host signed which was replaced before",
            change: &|_| (),
            given: with("checkpoints", json!([early])),
            first: None,
        },
        Case {
            name: "the host that was replaced signs for the record",
            change: &|log| log.later_host = None,
            given: given(good),
            first: Some((2, "note.unsigned")),
        },
        Case {
            name: "the host that was replaced states an opening: whose checkpoint this is, is not known",
            change: &|log| {
                let at = about(log, "vote.open", story.pending);
                let note =
                    sign_text(&log.event(at).encode(), &[(&name, &SigningKey::from_seed(&log.host_seed))]);
                log.entries[at] = with_time(log.time(at), &note);
            },
            given: given(good),
            first: Some((6, "event.signers")),
        },
        Case {
            name: "whoever is removed acts on",
            change: &|log| {
                let at = about(log, "vote.open", story.after);
                let id = event_id_at(log.time(at), 900);
                let signers = [(&*removed.id().to_string(), &removed.signing)];
                log.insert(at + 1, &sign(log.id, id, Body::Leave(Leave {}), &signers));
            },
            given: given(good),
            first: Some((6, "authority.member")),
        },
        Case {
            name: "an objection left out",
            change: &|log| drop(log.entries.remove(log.find("vote.object", 0))),
            given: given(good),
            first: Some((6, "propose.again")),
        },
        Case {
            name: "the result left out on which a later version rests",
            change: &|log| drop(log.entries.remove(about(log, "vote.result", story.adopted))),
            given: given(good),
            first: Some((6, "effect.from")),
        },
        Case {
            name: "a second reading stated as lost that was won",
            change: &|log| {
                let at = about(log, "vote.result", story.won[1]);
                let Body::Result(mut stated) = log.event(at).body else { panic!() };
                stated.outcome[0].decision = Decision::Failed;
                log.restate(at, Body::Result(stated));
            },
            given: given(good),
            first: Some((11, "result.outcome")),
        },
        Case {
            name: "a wrong signature under a ballot of the removal: what was decided after it rests on it",
            change: &|log| {
                let at = about(log, "ballot.cast", story.removal);
                let note = log.signed(at).note;
                let line = &note.signatures()[0];
                let mut signature = line.signature().to_vec();
                signature[7] ^= 1;
                let note =
                    Note::from_parts(note.text(), &[(line.name(), line.key_id(), &signature)]).unwrap();
                log.entries[at] = with_time(log.time(at), &note);
            },
            given: given(good),
            first: Some((5, "event.signature")),
        },
        Case {
            name: "dated eight days ahead of the auditor's clock",
            change: &|_| (),
            given: with("now_ms", json!(last - 8 * 86_400_000)),
            first: Some((6, "entry.ahead")),
        },
        Case {
            name: "dated ten minutes ahead: clocks differ",
            change: &|_| (),
            given: with("now_ms", json!(last - 600_000)),
            first: None,
        },
    ];
    for Case { name, change, given, first } in cases {
        let mut log = good.clone();
        change(&mut log);
        let checkpoint = log.checkpoint_at(log.entries.len());
        records.add(name, &log, &checkpoint, json!({}), given, first);
    }
}
