//! Time in the record: entries bear the host's, and ids their authors' (docs/spec/13-constitution.md, "Time").

mod support;

use folkmoot_ledger::{
    events::*,
    rules::{DAY, HOUR},
    state::Due,
};
use support::*;

/// What the state machine says to an event of this time that comes at that time.
fn said(world: &mut World, made_ms: u64, came_ms: u64) -> Option<&'static str> {
    let person = &world.people[1];
    let signers = [(&*person.id().to_string(), &person.signing)];
    let id = event_id_at(made_ms, 9_999);
    let event = sign(world.state.id(), id, Body::Leave(Leave {}), &signers);
    world.state.validate(came_ms, &event).err().map(|refusal| refusal.code())
}

#[test]
fn an_event_comes_within_a_day_of_its_making_and_not_before() {
    let mut world = World::new(3);
    let made_ms = START + 2 * DAY;
    for (came_ms, code) in [
        (made_ms - 600_001, Some("event.clock")),
        (made_ms - 600_000, None),
        (made_ms, None),
        (made_ms + 24 * HOUR, None),
        (made_ms + 24 * HOUR + 1, Some("event.clock")),
    ] {
        assert_eq!(said(&mut world, made_ms, came_ms), code, "{}", came_ms.abs_diff(made_ms));
    }
}

#[test]
fn attack_a_host_that_dates_ahead_refuses_every_honest_member_until_the_time_has_come() {
    let mut world = World::new(4);
    world.circle(2, &[0, 1, 2]);
    let vote = world.say(0, Body::Propose(world.proposal_that(world.circle_deed(2, &[1, 2, 3])))).unwrap();
    let real_ms = world.now;
    // Seven days of notice, which the host would rather not wait for.
    let ahead_ms = real_ms + 8 * DAY;
    world.now = ahead_ms;
    assert_eq!(world.due(), [Due::Open(vote)]);
    let statement = world.open_statement(vote);
    world.state_as_host(statement).unwrap();
    // From then on no entry can be earlier, and what members make is too old for it.
    let cast = world.cast_body(vote, 1, NO);
    world.now = real_ms + HOUR;
    let event = world.by(1, cast.clone());
    assert_eq!(world.state.validate(real_ms + HOUR, &event).err().unwrap().code(), "entry.time");
    assert_eq!(world.state.validate(ahead_ms + HOUR, &event).err().unwrap().code(), "event.clock");
    for days in 1..7 {
        assert_eq!(said(&mut world, real_ms + days * DAY, ahead_ms + HOUR), Some("event.clock"), "{days}");
    }
    // Up to one day before that time: then the notice has passed for everybody.
    assert_eq!(said(&mut world, ahead_ms - 23 * HOUR, ahead_ms + HOUR), None);
    world.now = ahead_ms;
    world.cast(vote, 1, NO).unwrap();
}

#[test]
fn an_act_is_seen_and_what_somebody_else_says_is_none() {
    let mut world = World::new(3);
    let seen = |world: &World| {
        world.people.iter().map(|p| world.state.members()[&p.id()].seen_ms).collect::<Vec<_>>()
    };
    world.advance(5 * DAY);
    world.invite(1, 1);
    assert_eq!(seen(&world), [START, world.now, START]);
    // Whoever asks for a new key in somebody's name does not wake them.
    world.advance(5 * DAY);
    let thief = Person::new(9);
    let event = world.recover_event(world.people[0].id(), &thief);
    let before = seen(&world);
    world.take(event).unwrap();
    assert_eq!(seen(&world), before);
}
