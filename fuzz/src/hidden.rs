//! Ballots of a vote that hides who takes part, whole, as a host gets them: no note makes it panic, one and many get the same
//! answers, and nothing is accepted but what somebody on the roll made.

use std::sync::LazyLock;

use folkmoot_ledger::bytes::{Base64, Base64Array};
use folkmoot_ledger::events::{Body, Event, Hidden, SignedEvent};
use folkmoot_ledger::keys;
use folkmoot_ledger::note::Note;
use folkmoot_ledger::obligation::{Obligation, discharge};
use folkmoot_ledger::rules::{ParticipationRule, Rules};
use folkmoot_ledger::state::Assembly;
use folkmoot_protocol::participation::Tag;
use uuid::Uuid;

use crate::support::{World, lax, motion};

/// What is posted is not a note, but tag, ballot and proof: the rest is made for it, so that the id is right.
const MADE: u8 = 0x80;
/// The previous ballot is named, where there is one.
const FOLLOWS: u8 = 0x40;
const TAG_LEN: usize = 32;

struct Moment {
    state: Assembly,
    time_ms: u64,
    /// What people on the roll made.
    honest: Vec<SignedEvent>,
}

struct Story {
    vote: Uuid,
    /// The ballot that is in at the second moment.
    first: Uuid,
    ballot_len: usize,
    moments: [Moment; 2],
}

static STORY: LazyLock<Story> = LazyLock::new(|| {
    let mut world = World::with(6, Rules { participation: ParticipationRule::Hidden, ..lax() });
    world.circle(2, &[0, 1, 2]);
    let vote = world.propose(vec![motion()]);
    world.open(vote);
    let moment = |world: &World, people: [usize; 2]| Moment {
        state: world.state.clone(),
        time_ms: world.now + 1,
        honest: people.map(|person| world.hidden_by(person, world.hidden(vote, person, &[&[0]]))).into(),
    };
    let before = moment(&world, [0, 1]);
    let first = world.cast_hidden(vote, 0, &[&[1]]).expect("a ballot");
    let after = moment(&world, [0, 5]);
    let ballot_len = world.hidden(vote, 2, &[&[0]]).ballot.0.len();
    Story { vote, first, ballot_len, moments: [before, after] }
});

/// The first byte says when, and what the others are.
pub fn run(data: &[u8]) {
    let Some((first, bytes)) = data.split_first() else { return };
    let made = first & MADE != 0;
    let moment = &STORY.moments[usize::from(first & 1)];
    let signed = if made { make(first & FOLLOWS != 0, bytes) } else { SignedEvent::parse(bytes).ok() };
    let Some(signed) = signed else { return };
    let Ok(asked) = moment.state.validate(moment.time_ms, &signed) else { return };
    let accepted = |asked: &[(usize, Vec<Obligation>)]| -> Vec<Result<bool, &'static str>> {
        let answers = discharge(asked).into_iter().map(|discharged| discharged.answer);
        answers
            .map(|answer| answer.map(|ballot| ballot.is_some()).map_err(|refusal| refusal.code()))
            .collect()
    };
    let alone = accepted(&[(0, asked)]);
    let honest = moment.honest.iter().any(|one| one.note.as_bytes() == signed.note.as_bytes());
    assert!(alone[0].is_err() || honest, "a ballot that nobody made was accepted");

    // Among good ones: the same answers.
    let again = |signed| moment.state.validate(moment.time_ms, signed).expect("was asked before");
    let together: Vec<_> =
        moment.honest.iter().chain([&signed]).enumerate().map(|(at, one)| (at, again(one))).collect();
    assert_eq!(accepted(&together), [Ok(true), Ok(true), alone[0]]);
}

/// The note with this tag, ballot and proof.
fn make(follows: bool, bytes: &[u8]) -> Option<SignedEvent> {
    let (tag, rest) = bytes.split_first_chunk::<TAG_LEN>()?;
    let (ballot, proof) = rest.split_at_checked(STORY.ballot_len)?;
    let hidden = Hidden {
        vote: STORY.vote,
        previous: follows.then_some(STORY.first),
        tag: Base64Array(*tag),
        ballot: Base64(ballot.to_vec()),
    };
    let state = &STORY.moments[0].state;
    let fingerprint = state.votes()[&STORY.vote].fingerprint().expect("an open vote");
    let event = Event::with_derived_id(state.id(), Body::Hidden(hidden));
    let name = keys::tag_name(&Tag::from_bytes(tag).ok()?.voter_tag(fingerprint).0);
    let note = Note::from_parts(&event.encode(), &[(&name, keys::tag_key_id(&name, tag), proof)]).ok()?;
    SignedEvent::from_note(note).ok()
}

/// What people on the roll made, as notes and in parts.
pub fn seeds() -> Vec<Vec<u8>> {
    let mut seeds = Vec::new();
    for (number, moment) in (0..).zip(&STORY.moments) {
        for signed in &moment.honest {
            seeds.push([&[number], signed.note.as_bytes()].concat());
            let Body::Hidden(hidden) = &signed.event.body else { continue };
            let follows = if hidden.previous.is_some() { FOLLOWS } else { 0 };
            let proof = signed.note.signatures()[0].signature();
            seeds.push([&[MADE | follows | number], &hidden.tag.0[..], &hidden.ballot.0, proof].concat());
        }
    }
    seeds
}
