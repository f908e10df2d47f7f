//! Who may read a record that is for its members, by the state alone (docs/spec/15-reading.md).

mod support;

use folkmoot_ledger::{
    events::*,
    keys::SigningKey,
    reading::{AtDoor, HOUR, LONGEST_PASS, Pass, ReadingError, at_door, is_known, pass_reads, reads},
    rules::{DAY, Readers, Rules},
    texts::Texts,
    view,
};
use support::{people::*, *};
use uuid::Uuid;

fn reader(world: &World, key: &[u8; 32]) -> bool {
    reads(&world.state, key, world.now).is_ok()
}

fn code<T>(done: Result<T, ReadingError>) -> &'static str {
    done.err().map_or("taken", |error| error.code())
}

#[test]
fn whoever_left_reads_on_only_while_they_can_vote_or_their_share_is_waited_for() {
    let mut world = World::new(4);
    world.circle(2, &[0, 1, 2]);
    let vote = world.propose(vec![motion()]);
    world.open(vote);
    world.cast(vote, 3, YES).unwrap();
    for leaving in [2, 3] {
        world.say(leaving, Body::Leave(Leave {})).unwrap();
    }
    let keys = [world.people[2].key(), world.people[3].key()];
    assert_eq!(keys.map(|key| reader(&world, &key)), [true, true], "both are on the roll of what is open");
    world.close(vote);
    assert_eq!(keys.map(|key| reader(&world, &key)), [true, false], "one of them is a trustee");
    world.release(vote, 0).unwrap();
    world.release(vote, 1).unwrap();
    world.decide(vote);
    assert!(!reader(&world, &keys[0]), "nothing is waited for any more");
    assert!(reader(&world, &world.people[0].key()));
    assert!(
        !reader(&world, &[0; 32])
            && !reader(&world, &SigningKey::from_seed(&[9; 32]).verifying_key().to_bytes())
    );
}

#[test]
fn a_key_that_was_replaced_reads_as_long_as_it_can_undo_that() {
    let mut world = seven_of_whom_one_lost_their_words();
    let (old, thief) = (world.people[LOST].key(), Person::numbered(1));
    recovered(&mut world, &thief);
    let asked =
        view::entrance(&world.state, &Texts::default(), &thief.key(), world.now).unwrap().asked.unwrap();
    assert!(asked.recovers && !asked.done && asked.counts_ms.is_some());
    assert!(reader(&world, &old) && !reader(&world, &thief.key()));
    world.wait(8 * DAY);
    assert!(reader(&world, &old) && reader(&world, &thief.key()));
    world.wait(90 * DAY);
    assert!(!reader(&world, &old) && reader(&world, &thief.key()));
}

#[test]
fn a_pass_ends_with_its_time_and_with_whoever_gave_it() {
    let mut world = seven_of_whom_one_lost_their_words();
    let id = world.state.id();
    let giver = Person::new(3);
    let of = |until_ms| Pass { assembly: id, until_ms }.sign(giver.id(), &giver.signing).unwrap();
    let hour = world.now / HOUR * HOUR;
    let week = of(hour + 7 * DAY);
    assert_eq!(code(pass_reads(&world.state, &week, world.now)), "taken");
    assert_eq!(code(pass_reads(&world.state, &week, hour + 7 * DAY - 1)), "taken");
    assert_eq!(code(pass_reads(&world.state, &week, hour + 7 * DAY)), "reading.pass_over");
    assert_eq!(code(pass_reads(&world.state, &of(hour + LONGEST_PASS), world.now)), "taken");
    assert_eq!(
        code(pass_reads(&world.state, &of(hour + LONGEST_PASS + HOUR), world.now)),
        "reading.pass_over"
    );
    assert_eq!(Pass::lasting(id, world.now, 365 * DAY).until_ms, hour + LONGEST_PASS);
    assert_eq!(Pass::lasting(id, world.now, 1).until_ms, hour + HOUR);
    assert_eq!(code(Pass { assembly: id, until_ms: 1 }.sign(giver.id(), &giver.signing)), "reading.form");

    let other =
        Pass { assembly: event_id(9), until_ms: hour + HOUR }.sign(giver.id(), &giver.signing).unwrap();
    assert_eq!(code(pass_reads(&world.state, &other, world.now)), "reading.assembly");
    let stranger = Person::numbered(9);
    let forged = Pass { assembly: id, until_ms: hour + HOUR };
    let by_nobody = forged.sign(stranger.id(), &stranger.signing).unwrap();
    assert_eq!(code(pass_reads(&world.state, &by_nobody, world.now)), "reading.stranger");
    let in_another_name = forged.sign(giver.id(), &stranger.signing).unwrap();
    assert_eq!(code(pass_reads(&world.state, &in_another_name, world.now)), "reading.signature");

    // With another key, and with leaving, passes end.
    let event = world.rekey_event(giver.id(), &giver, &Person::numbered(4));
    world.take(event).unwrap();
    assert_eq!(code(pass_reads(&world.state, &week, world.now)), "reading.signature");
    let again = Person::new(4);
    let pass = Pass { assembly: id, until_ms: hour + DAY }.sign(again.id(), &again.signing).unwrap();
    assert_eq!(code(pass_reads(&world.state, &pass, world.now)), "taken");
    world.say(3, Body::Leave(Leave {})).unwrap();
    assert_eq!(code(pass_reads(&world.state, &pass, world.now)), "reading.stranger");
}

#[test]
fn the_door_shows_who_invites_and_what_became_of_asking_and_nothing_else() {
    let mut world = World::with(3, Rules { record: Readers::Members, ..lax() });
    let link = world.invite(0, 3);
    let key = link.key.verifying_key().to_bytes();
    let mut texts = Texts::default();
    world.people.iter().for_each(|person| texts.insert(person.written(Uuid::nil())));
    let shown = view::entrance(&world.state, &texts, &key, world.now).unwrap();
    let invitation = shown.invitation.clone().unwrap();
    assert_eq!((invitation.by.as_str(), invitation.waits, invitation.uses_left), ("Person 1", false, 3));
    let json = serde_json::to_string(&shown).unwrap();
    for hidden in ["Person 2", "Person 3", &world.people[0].id().to_string(), "member"] {
        assert!(
            !json.replace("\"record\":\"members\"", "").replace("\"by\":\"members\"", "").contains(hidden),
            "{hidden}"
        );
    }
    assert_eq!(code(at_door(&world.state, &[9; 32], world.now)), "reading.stranger");
    assert_eq!(code(at_door(&world.state, &world.people[0].key(), world.now)), "reading.stranger");

    // Founding time is over: members have to vouch.
    world.wait(40 * DAY);
    let link = world.invite(1, 1);
    let key = link.key.verifying_key().to_bytes();
    assert!(
        view::entrance(&world.state, &Texts::default(), &key, world.now).unwrap().invitation.unwrap().waits
    );
    let (newcomer, event) = world.join_by(&link, Person::numbered(1)).unwrap();
    assert_eq!(code(at_door(&world.state, &key, world.now)), "invite.spent");
    let own = world.people[newcomer].key();
    let asked = |world: &World| {
        view::entrance(&world.state, &Texts::default(), &own, world.now).unwrap().asked.unwrap()
    };
    assert_eq!((asked(&world).vouches, asked(&world).needed, asked(&world).done), (0, 1, false));
    assert!(!reader(&world, &own));
    world.vouch(0, event).unwrap();
    assert!(asked(&world).done && reader(&world, &own));
    world.wait(2_000 * DAY);
    assert_eq!(code(at_door(&world.state, &link.key.verifying_key().to_bytes(), world.now)), "invite.spent");
}

#[test]
fn whoever_is_out_sees_at_the_door_what_became_of_their_name_and_nothing_else() {
    let mut world = World::with(3, Rules { record: Readers::Members, ..lax() });
    world.wait(40 * DAY);
    let link = world.invite(1, 1);
    let (newcomer, _) = world.join_by(&link, Person::numbered(1)).unwrap();
    let keys = [2, newcomer].map(|number| world.people[number].key());
    let gone = |world: &World, key: [u8; 32]| {
        let view = view::entrance(&world.state, &Texts::default(), &key, world.now).unwrap();
        assert!(view.invitation.is_none());
        if view.out.is_some() {
            assert!(view.purpose.is_none() && view.rules.is_none() && view.asked.is_none());
        }
        view.out.map(|out| (out.member, out.was_member, out.erased))
    };
    assert_eq!(code(at_door(&world.state, &keys[0], world.now)), "reading.stranger", "a member");
    assert_eq!(gone(&world, keys[1]), None, "who asks is not out");
    world.say(2, Body::Leave(Leave {})).unwrap();
    world.wait(61 * DAY);
    world.say(0, Body::MemberStay(MemberStay {})).unwrap();
    for (number, was_member) in [(2, true), (newcomer, false)] {
        let (id, key) = (world.people[number].id(), world.people[number].key());
        assert_eq!(gone(&world, key), Some((id, was_member, false)));
        let Ok(AtDoor::Out(out)) = at_door(&world.state, &key, world.now) else { panic!() };
        world.say(number, Body::TextErase(TextErase { text: out.name })).unwrap();
        assert_eq!(gone(&world, key), Some((id, was_member, true)));
    }
}

#[test]
fn only_whom_the_record_knows_hears_why_an_event_is_not_taken() {
    let mut world = World::new(2);
    let link = world.invite(0, 2);
    let leave = world.by(0, Body::Leave(Leave {}));
    assert!(is_known(&world.state, &leave));
    let stranger = Person::numbered(5);
    let (member, id) = (world.people[0].id(), world.next_id());
    let posing =
        sign(world.state.id(), id, Body::Leave(Leave {}), &[(&member.to_string(), &stranger.signing)]);
    assert!(!is_known(&world.state, &posing), "a name is no signature");
    let join = world.join_event(&link, &stranger);
    assert!(is_known(&world.state, &join), "the invitation signs");
    let other = Link { id: link.id, key: SigningKey::from_seed(&[3; 32]) };
    let join = world.join_event(&other, &stranger);
    assert!(!is_known(&world.state, &join));
    // Whoever left is known still, and so is an earlier key.
    world.take(leave).unwrap();
    let again = world.by(0, Body::MemberStay(MemberStay {}));
    assert!(is_known(&world.state, &again));
}
