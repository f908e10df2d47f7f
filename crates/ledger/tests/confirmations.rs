//! Who confirms the closing of a vote, and how many are enough (docs/spec/13-constitution.md, 13.12).

mod support;

use folkmoot_ledger::{
    bytes::Hex32,
    cosignature::{Witness, Witnesses},
    events::*,
    keys::SigningKey,
    rules::{DAY, ReleaseRule, Rules, Share},
    texts::Texts,
    view,
};
use support::*;
use uuid::Uuid;

fn rules(num: u32, den: u32, wait: u64) -> Rules {
    Rules { release: ReleaseRule { confirmations: Share { num, den, most: 20 }, wait }, ..lax() }
}

/// Members with two of the first three as trustees, a vote of all that is open, and somebody who came too late for it.
fn open(members: u8, rules: Rules) -> (World, Uuid, usize) {
    let mut world = World::with(members, rules);
    world.circle(2, &[0, 1, 2]);
    let vote = world.propose(vec![motion()]);
    let late = world.join(members + 1);
    world.open(vote);
    for person in 0..usize::from(members) {
        world.cast(vote, person, &[&[0]]).unwrap();
    }
    (world, vote, late)
}

fn confirm(world: &World, vote: Uuid) -> Body {
    let closed = world.state.votes()[&vote].closed.as_ref().unwrap();
    Body::VoteConfirm(VoteConfirm { vote, size: closed.size, root: Hex32(closed.root) })
}

#[test]
fn members_of_the_roll_confirm_what_they_see_until_they_are_enough() {
    let (mut world, vote, late) = open(6, rules(1, 3, DAY));
    let before = VoteConfirm { vote, size: world.state.size(), root: Hex32(world.state.root()) };
    world.refuse_saying(0, Body::VoteConfirm(before), "vote.phase");
    world.close(vote);
    let Body::VoteConfirm(right) = confirm(&world, vote) else { panic!() };
    let of = |change: &dyn Fn(&mut VoteConfirm)| {
        let mut other = right.clone();
        change(&mut other);
        Body::VoteConfirm(other)
    };
    world.refuse_saying(0, of(&|one| one.vote = Uuid::nil()), "vote.unknown");
    world.refuse_saying(late, of(&|_| ()), "authority.roll");
    world.refuse_saying(0, of(&|one| one.size += 1), "confirm.other");
    world.refuse_saying(0, of(&|one| one.root = Hex32([7; 32])), "confirm.other");
    // The root of a later state is not that of the closing.
    world.say(5, Body::Leave(Leave {})).unwrap();
    let later = (world.state.size(), world.state.root());
    world.refuse_saying(0, of(&|one| (one.size, one.root) = (later.0, Hex32(later.1))), "confirm.other");
    world.refuse_saying(5, of(&|_| ()), "authority.member");

    let seen = |world: &World| world.state.confirmations(&world.state.votes()[&vote]).unwrap();
    world.say(0, of(&|_| ())).unwrap();
    world.refuse_saying(0, of(&|_| ()), "confirm.repeated");
    world.say(3, of(&|_| ())).unwrap();
    // A third of the roll, but one trustee: of six members four would do instead.
    let so_far = seen(&world);
    assert_eq!((so_far.members, so_far.members_needed, so_far.members_instead), (2, 2, 4));
    assert_eq!((so_far.trustees, so_far.trustees_needed), (1, 3));
    assert!(!so_far.are_enough());
    let closes = world.state.votes()[&vote].closes.unwrap();
    assert_eq!(so_far.from_ms, closes + 1 + DAY);
    world.say(4, of(&|_| ())).unwrap();
    world.say(1, of(&|_| ())).unwrap();
    assert!(seen(&world).are_enough());
    world.refuse_saying(2, of(&|_| ()), "confirm.enough");
    let shown = view::vote(&world.state, &Texts::default(), &world.state.votes()[&vote]);
    assert_eq!(shown.confirmations, Some(seen(&world)));

    // The log takes shares all the same: what a device waits for is for the device.
    world.release(vote, 0).unwrap();
    world.release(vote, 1).unwrap();
    world.decide(vote);
    world.refuse_saying(2, of(&|_| ()), "vote.phase");
}

#[test]
fn trustees_who_have_all_confirmed_are_enough_with_a_part_of_the_roll() {
    let (mut world, vote, _) = open(6, rules(1, 2, DAY));
    world.close(vote);
    let confirm = confirm(&world, vote);
    for person in 0..2 {
        world.say(person, confirm.clone()).unwrap();
        let so_far = world.state.confirmations(&world.state.votes()[&vote]).unwrap();
        assert!(!so_far.are_enough());
    }
    world.say(2, confirm.clone()).unwrap();
    let now = world.state.confirmations(&world.state.votes()[&vote]).unwrap();
    assert_eq!((now.members, now.trustees), (3, 3));
    assert!(now.are_enough());
    world.refuse_saying(3, confirm, "confirm.enough");
}

#[test]
fn none_are_taken_where_nothing_waits_or_witnesses_are_named() {
    let key = SigningKey::from_seed(&[9; 32]).verifying_key();
    let witnesses = Witnesses { keys: vec![Witness::new("w", key).unwrap()], quorum: 1 };
    for rules in [rules(1, 3, 0), Rules { witnesses, ..rules(1, 3, DAY) }] {
        let (mut world, vote, _) = open(3, rules);
        world.close(vote);
        assert!(world.state.confirmations(&world.state.votes()[&vote]).is_none());
        world.refuse_saying(0, confirm(&world, vote), "confirm.enough");
    }
}

#[test]
fn a_host_that_closes_late_leaves_as_much_time() {
    let (mut world, vote, _) = open(3, rules(1, 3, DAY));
    let closes = world.state.votes()[&vote].closes.unwrap();
    world.now = closes + 2 * DAY;
    world.close(vote);
    let closed = world.state.time_ms();
    assert!(closed > closes + DAY);
    assert_eq!(world.state.confirmations(&world.state.votes()[&vote]).unwrap().from_ms, closed + DAY);
}
