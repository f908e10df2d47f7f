//! Votes that hide who takes part, and what an operator may make of their ballots.

use super::{
    support::{
        hidden::{HiddenStory, append, event, hidden, proof},
        record::{Log, with_time},
        world::{
            event_id_at,
            hidden::{noted, proven},
            sign,
        },
    },
    writing::{Records, given},
};
use folkmoot_ledger::{
    bytes::{Base64, Base64Array},
    events::{Body, Cast, Event, Hidden, MemberStay},
};

/// What is wrong with a proof, its code, and how it is made so.
type Changed<'a> = (&'static str, &'static str, &'a dyn Fn(&mut Vec<u8>));

pub fn of_hidden_votes(records: &mut Records, story: &HiddenStory) {
    let good = &story.log;
    let ring = story.world.ring(story.open);
    let mut add = |name: &str, change: &dyn Fn(&mut Log), first: Option<(u8, &str)>| {
        let mut log = good.clone();
        change(&mut log);
        let checkpoint = log.checkpoint_at(log.entries.len());
        records.add(name, &log, &checkpoint, serde_json::json!({}), given(good), first);
    };
    let refused = |name: &'static str, code: &'static str| (name, Some((8, code)));
    add("a vote that hides who takes part is decided, another one is open", &|_| (), None);

    // The last ballot of the story, with another proof.
    let (last, right) = hidden(good, 8);
    let text = good.event(last).encode();
    let with = |change: &dyn Fn(&mut Vec<u8>)| {
        let mut proof = proof(good, last);
        change(&mut proof);
        noted(&ring, &text, &right.tag.0, &proof)
    };
    let pieces = proof(good, last).len() / 32;
    let changed: [Changed<'_>; 5] = [
        ("a proof of participation that is too short", "ring.length", &|proof| {
            proof.truncate(32 * (pieces - 1))
        }),
        ("a piece of it that is no point", "ring.point", &|proof| proof[..32].fill(0xff)),
        ("a piece of it that is the identity", "ring.identity", &|proof| proof[32..64].fill(0)),
        ("an answer of it that is not reduced", "ring.scalar", &|proof| {
            proof[32 * (pieces - 1)..].fill(0xff)
        }),
        ("an answer of it that is another number", "ring.proof", &|proof| proof[32 * (pieces - 1)] ^= 1),
    ];
    for (name, code, change) in changed {
        let (name, first) = refused(name, code);
        add(name, &|log| log.replace(last, &with(change)), first);
    }

    let tag = ring.tag(&super::support::world::Person::new(99).participation_secret);
    let strange = Hidden { tag: Base64Array(tag.to_bytes()), ..story.world.hidden(story.open, 5, &[&[0]]) };
    add(
        "a tag of nobody on the roll, with the proof of a member",
        &|log| append(log, &proven(&ring, &story.world.people[0], &event(log, strange.clone()))),
        Some((8, "ring.proof")),
    );
    add(
        "another's ballot under one's own tag",
        &|log| {
            let copied =
                Hidden { ballot: right.ballot.clone(), ..story.world.hidden(story.open, 5, &[&[0]]) };
            append(log, &proven(&ring, &story.world.people[5], &event(log, copied)));
        },
        Some((8, "ballot.proof")),
    );
    add(
        "a ballot once more that was replaced",
        &|log| {
            let again = log.signed(last);
            append(log, &again);
        },
        Some((6, "ballot.previous")),
    );
    add(
        "a signed ballot in a vote that hides who takes part",
        &|log| {
            let body = Body::Cast(Cast { vote: story.open, previous: None, ballot: Base64(vec![0; 576]) });
            let person = &story.world.people[5];
            let id = super::support::world::event_id(900);
            let name = person.id().to_string();
            append(log, &sign(log.id, id, body, &[(&name, &person.signing)]));
        },
        Some((6, "vote.participation")),
    );
    let voter = &story.world.people[4];
    let due_ms = story.world.state.stays_from_ms(&story.world.state.members()[&voter.id()]);
    let stay = |log: &mut Log, time_ms: u64| {
        let id = event_id_at(time_ms, 902);
        let signers = [(&*voter.id().to_string(), &voter.signing)];
        let signed = sign(log.id, id, Body::MemberStay(MemberStay {}), &signers);
        log.entries.push(with_time(time_ms, &signed.note));
    };
    add("a member who only votes says that they are here", &|log| stay(log, due_ms), None);
    add(
        "a member who only votes says that they are here, a millisecond too soon",
        &|log| stay(log, due_ms - 1),
        Some((6, "stay.too_soon")),
    );
    add(
        "a hidden ballot whose id was chosen",
        &|log| {
            let Event { assembly, body, .. } = event(log, right.clone());
            let chosen = Event { assembly, id: super::support::world::event_id(901), body };
            let signed = log.signed(last);
            let line = &signed.note.signatures()[0];
            let note = folkmoot_ledger::note::Note::from_parts(
                &chosen.encode(),
                &[(line.name(), line.key_id(), line.signature())],
            );
            log.entries[last] = with_time(log.time(last), &note.unwrap());
        },
        Some((5, "event.id")),
    );
}
