//! Which circle is newest says the log: ids are chosen by whoever calls one, and a circle must not become the default by its id.
mod support;

use folkmoot_ledger::{
    events::{Body, CircleCall},
    view,
};
use support::{START, World, event_id_at, sign};

#[test]
fn attack_an_id_of_the_future_makes_no_circle_the_newest() {
    let mut world = World::new(3);
    let call = |world: &mut World, counter: u64| {
        let (person, assembly) = (&world.people[0], world.state.id());
        let trustees = world.people.iter().map(support::Person::id).collect();
        let body = Body::CircleCall(CircleCall { threshold: 2, trustees });
        let event =
            sign(assembly, event_id_at(START, counter), body, &[(&person.id().to_string(), &person.signing)]);
        world.take(event).unwrap()
    };
    let first = call(&mut world, u64::MAX);
    let second = call(&mut world, 7);
    assert!(first > second, "by id the older one would be the newer");
    let seen: Vec<_> = view::assembly(&world.state, &folkmoot_ledger::texts::Texts::default())
        .circles
        .iter()
        .map(|circle| circle.id)
        .collect();
    assert_eq!(seen, [first, second]);
}
