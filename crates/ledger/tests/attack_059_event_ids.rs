//! An event id names one entry. A ballot that bears the id of the ballot it replaces would name itself as the one before,
//! and whoever holds the host could put it into the log again and again; receipts, which are asked for by event id, would
//! speak of several entries.

mod support;

use folkmoot_ledger::events::{Body, Invite, Leave};
use folkmoot_ledger::{bytes::Base64Array, keys::SigningKey};
use support::*;

#[test]
fn attack_059_a_ballot_that_names_itself_as_the_one_before_is_refused() {
    let mut world = World::new(3);
    world.circle(2, &[0, 1]);
    let vote = world.propose(vec![motion()]);
    world.open(vote);
    let first = world.cast(vote, 0, &[&[0]]).unwrap();

    let next = world.cast_body(vote, 0, &[&[1]]);
    let name = world.people[0].id().to_string();
    let itself = sign(world.state.id(), first, next, &[(&name, &world.people[0].signing)]);
    world.refused(itself.clone(), "event.repeated");
    world.refused(itself, "event.repeated");
    assert_eq!(world.state.votes()[&vote].casts, 1);
    // Under an id of its own it is taken, once.
    world.cast(vote, 0, &[&[1]]).unwrap();
    let again = world.log.last().unwrap().1.clone();
    world.refused(again, "ballot.previous");
}

#[test]
fn attack_059_no_event_takes_the_id_of_another_whatever_its_type_or_author() {
    let mut world = World::new(3);
    world.circle(2, &[0, 1]);
    let vote = world.propose(vec![motion()]);
    world.open(vote);
    world.cast(vote, 0, &[&[0]]).unwrap();
    let ids: Vec<_> = world.log.iter().map(|(_, signed)| signed.event.id).collect();
    let (name, assembly) = (world.people[2].id().to_string(), world.state.id());
    let invite = Body::Invite(Invite {
        key: Base64Array(SigningKey::from_seed(&[77; 32]).verifying_key().to_bytes()),
        uses: 1,
        expires: world.now + 1_000,
    });
    for id in ids {
        for body in [Body::Leave(Leave {}), invite.clone()] {
            let event = sign(assembly, id, body, &[(&name, &world.people[2].signing)]);
            world.refused(event, "event.repeated");
        }
    }
}
