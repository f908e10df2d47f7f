//! Votes that hide who takes part: what the fold takes and refuses, and what the state never knows.

mod support;

use folkmoot_ledger::{
    bytes::{Base64, Base64Array},
    events::{Body, Event, Hidden, Leave, SignedEvent},
    fork::Record,
    keys::{self, SigningKey},
    note::Note,
    rules::{ParticipationRule, Rules},
    state::{Ballots, VotePhase},
};
use support::{
    World, YES, event_id,
    hidden::{noted, proven},
    lax, motion,
};
use uuid::Uuid;

/// Six people, a circle, and an open vote that hides who takes part.
fn hidden_vote() -> (World, Uuid) {
    let mut world = World::with(6, Rules { participation: ParticipationRule::Hidden, ..lax() });
    world.circle(2, &[0, 1, 2]);
    let vote = world.propose(vec![motion()]);
    world.open(vote);
    (world, vote)
}

fn event(world: &World, hidden: Hidden) -> Event {
    Event::with_derived_id(world.state.id(), Body::Hidden(hidden))
}

/// The code with which what is changed so is refused.
type Changed<'a, T> = (&'a str, &'a dyn Fn(&mut T));

#[test]
fn attack_080_ballots_are_counted_by_tag_and_nobody_is_known_to_have_voted() {
    let (mut world, vote) = hidden_vote();
    let seen_before: Vec<u64> = world.state.members().values().map(|member| member.seen_ms).collect();
    for (person, choice) in [(0, 0), (1, 1), (2, 0), (3, 2)] {
        world.cast(vote, person, &[&[choice]]).unwrap();
    }
    // Somebody changes their mind: one tag, one ballot.
    world.cast(vote, 1, YES).unwrap();
    let state = &world.state.votes()[&vote];
    assert_eq!((state.casts, state.ballots.len()), (5, 4));
    assert!(state.ballots.by_member().is_none() && matches!(state.ballots, Ballots::Hidden(_)));
    for person in &world.people {
        assert!(state.ballots.of(&folkmoot_protocol::VoterTag(person.id().0)).is_none());
    }
    // A hidden ballot is no sign of life of anybody.
    let seen: Vec<u64> = world.state.members().values().map(|member| member.seen_ms).collect();
    assert_eq!(seen, seen_before);
    let shown = serde_json::to_string(&folkmoot_ledger::view::ballots(state)).unwrap();
    for person in &world.people {
        assert!(!shown.contains(&person.id().to_string()), "{shown}");
    }

    world.close(vote);
    world.release(vote, 0).unwrap();
    world.release(vote, 2).unwrap();
    world.decide(vote);
    let state = &world.state.votes()[&vote];
    assert_eq!(state.phase, VotePhase::Decided);
    assert_eq!(state.result.as_ref().unwrap().counts, [[3, 0, 1]]);
}

#[test]
fn attack_080_nothing_in_a_note_is_anybodys_choice_or_name() {
    let (world, vote) = hidden_vote();
    let cast = world.hidden_by(3, world.hidden(vote, 3, YES));
    let text = cast.note.as_str();
    for person in &world.people {
        assert!(!text.contains(&person.id().to_string()));
    }
    assert_eq!(cast.event.id.get_version_num(), 8);
    assert_eq!(cast.event.time_ms(), None);
    // The id follows from the text, and is the only one that is read.
    let other = Event { id: event_id(7), ..cast.event.clone() };
    assert_eq!(Event::parse(&other.encode()).unwrap_err().code(), "event.id");
    let mut bytes = *cast.event.id.as_bytes();
    bytes[15] ^= 1;
    let other = Event { id: Uuid::from_bytes(bytes), ..cast.event.clone() };
    assert_eq!(Event::parse(&other.encode()).unwrap_err().code(), "event.id");
    // No other event has such an id.
    let leave = Event { assembly: world.state.id(), id: cast.event.id, body: Body::Leave(Leave {}) };
    assert_eq!(Event::parse(&leave.encode()).unwrap_err().code(), "event.id");
}

#[test]
fn each_vote_takes_ballots_of_its_own_kind() {
    let (mut world, hidden) = hidden_vote();
    let body = world.cast_body(hidden, 0, YES);
    world.refuse_saying(0, body, "vote.participation");

    let ballot = world.hidden(hidden, 0, YES);
    let roll = world.ring(hidden);
    let mut open = World::new(6);
    open.circle(2, &[0, 1, 2]);
    let vote = open.propose(vec![motion()]);
    open.open(vote);
    let event = Event::with_derived_id(open.state.id(), Body::Hidden(Hidden { vote, ..ballot }));
    let cast = proven(&roll, &open.people[0], &event);
    open.refused(cast, "vote.participation");
}

#[test]
fn what_the_fold_refuses() {
    let (mut world, vote) = hidden_vote();
    world.cast(vote, 0, YES).unwrap();
    let right = world.hidden(vote, 0, YES);
    let by = |world: &World, person: usize, change: &dyn Fn(&mut Hidden)| {
        let mut hidden = right.clone();
        change(&mut hidden);
        let roll = world.ring(vote);
        proven(&roll, &world.people[person], &event(world, hidden))
    };
    let cases: [Changed<'_, Hidden>; 5] = [
        ("vote.unknown", &|hidden| hidden.vote = event_id(999)),
        ("participation.tag", &|hidden| hidden.tag = Base64Array([0; 32])),
        ("participation.tag", &|hidden| hidden.tag = Base64Array([0xff; 32])),
        ("ballot.previous", &|hidden| hidden.previous = None),
        ("ballot.length", &|hidden| hidden.ballot.0.truncate(575)),
    ];
    for (code, change) in cases {
        let cast = by(&world, 0, change);
        world.refused(cast, code);
    }
    // The same note once more.
    let (_, again) = world.log.last().unwrap().clone();
    world.refused(again, "ballot.previous");

    let good = by(&world, 0, &|_| {});
    let (line, text) = (&good.note.signatures()[0], good.note.text());
    let lines = |lines: &[(&str, [u8; 4], &[u8])]| {
        SignedEvent::parse(Note::from_parts(text, lines).unwrap().as_bytes()).unwrap()
    };
    let (name, id, proof) = (line.name(), line.key_id(), line.signature());
    let mut other_id = id;
    other_id[0] ^= 1;
    let member = world.people[0].id().to_string();
    let tag = right.tag.0;
    for cast in [
        lines(&[(name, other_id, proof)]),
        lines(&[(&name.to_uppercase(), id, proof)]),
        lines(&[(&member, keys::tag_key_id(&member, &tag), proof)]),
        lines(&[(name, keys::key_id(name, &tag), proof)]),
        lines(&[(name, id, proof), (&member, id, &[1; 64])]),
    ] {
        world.refused(cast, "event.signers");
    }

    world.now = world.state.votes()[&vote].closes.unwrap() - 1;
    world.refused(good, "vote.over");
}

/// Everything in the text is bound, and nobody but a member of the roll has a proof.
#[test]
fn attack_055_007_a_proof_of_participation_is_of_one_text() {
    let (mut world, vote) = hidden_vote();
    let roll = world.ring(vote);
    let good = world.hidden_by(0, world.hidden(vote, 0, YES));
    let proof = good.note.signatures()[0].signature().to_vec();
    let Body::Hidden(right) = good.event.body.clone() else { panic!() };
    let changed = |change: &dyn Fn(&mut Vec<u8>)| {
        let mut proof = proof.clone();
        change(&mut proof);
        noted(&roll, good.note.text(), &right.tag.0, &proof)
    };
    let pieces = proof.len() / 32;
    let cases: [Changed<'_, Vec<u8>>; 6] = [
        ("ring.length", &|proof| proof.truncate(proof.len() - 1)),
        ("ring.length", &|proof| proof.extend([0; 32])),
        ("ring.point", &|proof| proof[..32].fill(0xff)),
        ("ring.identity", &|proof| proof[32..64].fill(0)),
        ("ring.scalar", &|proof| proof[(pieces - 1) * 32..].fill(0xff)),
        ("ring.proof", &|proof| proof.copy_within(64..96, 0)),
    ];
    for (code, change) in cases {
        let cast = changed(change);
        world.refused(cast, code);
    }

    // The proof of this text is none of another, though the id is made anew: another ballot, and one that follows the first.
    let mut other = right.clone();
    other.ballot.0.swap(0, 1);
    let cast = noted(&roll, &event(&world, other).encode(), &right.tag.0, &proof);
    world.refused(cast, "ring.proof");
    world.cast(vote, 0, YES).unwrap();
    let next = world.hidden(vote, 0, YES);
    let cast = noted(&roll, &event(&world, next.clone()).encode(), &right.tag.0, &proof);
    world.refused(cast, "ring.proof");

    // Another's tag with one's own secret, a tag of nobody, and a stranger's secret.
    let stolen = Hidden { tag: Base64Array(world.tag(vote, 1).to_bytes()), ..right.clone() };
    let text = event(&world, stolen.clone()).encode();
    let cast = noted(&roll, &text, &stolen.tag.0, &proof);
    world.refused(cast, "ring.proof");
    let stranger = support::Person::new(77);
    let tag = roll.tag(&stranger.participation_secret);
    let hidden = Hidden { tag: Base64Array(tag.to_bytes()), previous: None, ..right.clone() };
    let cast = noted(&roll, &event(&world, hidden).encode(), &tag.to_bytes(), &proof);
    world.refused(cast, "ring.proof");

    // A right proof around a ballot that is another's: the tag is in the ballot's own proof.
    let copied = Hidden { ballot: Base64(right.ballot.0.clone()), ..world.hidden(vote, 1, YES) };
    let cast = world.hidden_by(1, copied);
    world.refused(cast, "ballot.proof");
}

/// Which record counts after a fork goes by how many put a host in office and are members in the other record too. Where they are hidden,
/// each one on the roll who is no member there may have been one of them.
#[test]
fn who_put_a_host_in_office_is_counted_and_not_named() {
    let mut world = World::with(6, Rules { participation: ParticipationRule::Hidden, ..lax() });
    world.circle(2, &[0, 1, 2]);
    let common = world.state.size();
    let mut other = world.carried_on(common as usize, SigningKey::from_seed(&[200; 32]));
    let deed = world.host_deed(&SigningKey::from_seed(&[201; 32]));
    world.pass(deed);
    let backers = |other: &World| {
        let here = Record { state: &world.state, signed_by: None };
        here.backers(Record { state: &other.state, signed_by: None }, common)
    };
    let found = backers(&other).unwrap();
    assert_eq!((found.count, found.members.len()), (6, 0));
    // Two of six have left there: four at least did it, which is more than half of the four that are left.
    for person in [4, 5] {
        other.say(person, Body::Leave(Leave {})).unwrap();
    }
    assert_eq!(backers(&other).unwrap().count, 4);
}
