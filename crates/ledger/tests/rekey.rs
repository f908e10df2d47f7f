//! Changing keys with the old ones in hand (docs/spec/13-constitution.md, 13.2).

mod support;

use folkmoot_ledger::{bytes::Base64Array, events::*, keys::SigningKey, rules::DAY, state::RecoveryPhase};
use support::{people::*, *};

#[test]
fn a_new_key_with_the_old_one_in_hand() {
    let mut world = seven_of_whom_one_lost_their_words();
    world.circle(4, &[0, 1, 3, 4, 5, 6]);
    let vote = world.propose(vec![motion()]);
    world.open(vote);
    world.cast(vote, LOST, YES).unwrap();
    let member = world.people[LOST].id();
    // Somebody else asked for a new key meanwhile: whoever has the old one needs none that members vouch for.
    let asked = recovered(&mut world, &Person::numbered(8));
    let (old, new) = (Person::new(3), Person::numbered(1));
    let event = world.rekey_event(member, &old, &new);
    world.take(event).unwrap();
    assert_eq!(world.member(LOST).key, new.key());
    world.wait(8 * DAY);
    assert_eq!(world.member(LOST).key, new.key());
    assert_eq!(world.state.recoveries()[&asked].phase, RecoveryPhase::Refused);
    let act = world.invite_body(&SigningKey::from_seed(&[51; 32]), 1);
    world.refuse_saying(LOST, act, "event.signers");
    assert_eq!(world.member(LOST).earlier_keys.len(), 1);
}

#[test]
fn an_open_ballot_keeps_the_key_of_the_opening() {
    let mut world = seven_of_whom_one_lost_their_words();
    world.circle(4, &[0, 1, 3, 4, 5, 6]);
    let slow = Propose { lasts: 14 * DAY, ..world.proposal(vec![motion()]) };
    let vote = world.say(0, Body::Propose(slow.clone())).unwrap();
    world.open(vote);
    let (member, old, new) = (world.people[LOST].id(), Person::new(3), Person::numbered(1));
    let event = world.rekey_event(member, &old, &new);
    world.take(event).unwrap();
    let second = world.say(1, Body::Propose(slow)).unwrap();
    world.open(second);
    // And once more, so that there are votes from before, between and after.
    let newest = Person::numbered(2);
    let event = world.rekey_event(member, &new, &newest);
    world.take(event).unwrap();
    for (vote, right) in [(vote, &old), (second, &new)] {
        for key in [&old, &new, &newest] {
            let body = world.cast_body(vote, LOST, YES);
            let cast = world.by_key(member, key, body);
            if key.key() == right.key() {
                world.take(cast).unwrap();
            } else {
                world.refused(cast, "event.signers");
            }
        }
    }
}

#[test]
fn rekeying_takes_both_keys_and_one_that_is_free() {
    let mut world = seven_of_whom_one_lost_their_words();
    let (member, old, new) = (world.people[LOST].id(), Person::new(3), Person::numbered(1));
    let event = world.rekey_event(member, &Person::new(1), &new);
    world.refused(event, "event.signers");
    let event = world.rekey_event(member, &old, &Person::new(1));
    world.refused(event, "member.known");
    let body = Body::MemberRekey(MemberRekey {
        key: Base64Array(new.key()),
        static_key: Base64Array(Person::new(1).static_key()),
        static_proof: Base64Array(Person::new(1).static_proof()),
        participation_key: Base64Array(new.participation_key()),
        participation_proof: Base64Array(new.participation_proof()),
    });
    world.refuse_saying(LOST, body, "member.static_key");
    let unproved = Body::MemberRekey(MemberRekey {
        key: Base64Array(new.key()),
        static_key: Base64Array(new.static_key()),
        static_proof: Base64Array([1; 64]),
        participation_key: Base64Array(new.participation_key()),
        participation_proof: Base64Array(new.participation_proof()),
    });
    world.refuse_saying(LOST, unproved.clone(), "event.signers");
    let id = world.next_id();
    let name = member.to_string();
    let lines = [(&*name, &old.signing), (&*name, &new.signing)];
    let event = sign(world.state.id(), id, unproved, &lines);
    world.refused(event, "member.static_proof");
    // The old key alone, or the two the other way round.
    let event = world.rekey_event(member, &old, &new);
    let swapped = sign(world.state.id(), event.event.id, event.event.body.clone(), &[lines[1], lines[0]]);
    world.refused(swapped, "event.signers");
    world.take(event).unwrap();
}
