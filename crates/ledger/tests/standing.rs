//! Saying "I am still here" (docs/spec/13-constitution.md, 13.2, "Signs of life").

mod support;

use folkmoot_ledger::{
    events::*,
    refusal::Refusal,
    rules::{DAY, Rules},
};
use support::*;

fn stay() -> Body {
    Body::MemberStay(MemberStay {})
}

/// The first millisecond at which somebody's sign of life is taken, with all of the record before it.
fn taken_from(world: &mut World, person: usize) -> u64 {
    let seen_ms = world.state.members()[&world.people[person].id()].seen_ms;
    let event = world.by(person, stay());
    let Err(Refusal::StayTooSoon { from_ms }) = world.state.validate(seen_ms.max(world.now), &event) else {
        panic!("taken")
    };
    // Tests tell events a millisecond after the clock.
    world.now = from_ms - 2;
    world.refuse_saying(person, stay(), "stay.too_soon");
    world.now = from_ms - 1;
    world.say(person, stay()).unwrap();
    from_ms - seen_ms
}

#[test]
fn a_sign_of_life_is_taken_ninety_days_after_the_last_act() {
    let mut world = World::with(3, Rules { resting: 365 * DAY, ..lax() });
    assert_eq!(taken_from(&mut world, 1), 90 * DAY);
    assert_eq!(taken_from(&mut world, 1), 90 * DAY, "after one as after anything else");
    world.invite(1, 1);
    assert_eq!(taken_from(&mut world, 1), 90 * DAY);
    world.say(2, stay()).unwrap();
    world.refuse_saying(2, stay(), "stay.too_soon");
}

#[test]
fn where_people_rest_soon_it_is_taken_a_month_before() {
    for (resting, from) in [(90, 60), (119, 89), (120, 90), (1095, 90)] {
        let mut world = World::with(3, Rules { resting: resting * DAY, ..lax() });
        assert_eq!(taken_from(&mut world, 0), from * DAY, "{resting}");
    }
}

#[test]
fn whoever_rests_can_always_say_it() {
    let mut world = World::with(3, Rules { resting: 90 * DAY, ..lax() });
    world.advance(90 * DAY);
    let id = world.people[2].id();
    assert!(world.state.rests(&world.state.members()[&id], world.now));
    world.say(2, stay()).unwrap();
    assert!(!world.state.rests(&world.state.members()[&id], world.now));
}
