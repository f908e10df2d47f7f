//! How power lies in an assembly: each figure follows from the log, and only what calls for a second look is marked.

mod support;

use folkmoot_ledger::{
    power::power,
    proposal::{Deed, RulesEffect},
    rules::{DAY, RuleChange},
};
use support::*;

fn world(people: u8) -> World {
    let mut world = World::new(people);
    world.circle(2, &[0, 1, 2]);
    world
}

fn at_once(from: u16, to: u16) -> Deed {
    Deed::Rules(RulesEffect { set: vec![RuleChange::AtOnce { from, to }] })
}

#[test]
fn a_young_assembly_has_founders_trustees_and_nothing_to_look_at() {
    let found = power(&world(3).state);
    assert_eq!((found.members, found.resting), (3, 0));
    assert_eq!((found.consent.vote, found.consent.asked), (None, 3));
    assert_eq!((found.trustees.conspire, found.trustees.refuse, found.trustees.people), (2, 2, 3));
    assert_eq!((found.proposals.proposals, found.turnout.len(), found.delay_ms), (0, 0, None));
    assert!(!found.proposals.high && !found.trustees.high && !found.branch.high);
}

#[test]
fn votes_give_turnout_success_and_consent_to_the_rules() {
    let mut world = world(3);
    let vote = world.pass(at_once(7, 3));
    world.advance(8 * DAY);
    world.invite(1, 1);
    let found = power(&world.state);
    let [turnout] = &found.turnout[..] else { panic!("{:?}", found.turnout) };
    assert_eq!((turnout.vote, turnout.roll, turnout.ballots), (vote, 3, 3));
    assert!(turnout.yes >= turnout.yes_needed && turnout.yes_needed > Some(0), "{turnout:?}");
    assert_eq!((found.consent.vote, found.consent.asked), (Some(vote), 3));
    assert_eq!((found.success.busiest_passed, found.success.busiest_decided), (1, 1));
    assert_eq!((found.proposals.proposals, found.proposals.proposers, found.proposals.tenth), (1, 1, 1));
    // One proposal is no agenda that somebody holds.
    assert!(!found.proposals.high);
}

#[test]
fn who_proposes_most_of_four_is_looked_at() {
    let mut world = world(3);
    for n in 3..7 {
        world.pass(at_once(if n == 3 { 7 } else { n - 1 }, n));
        world.advance(8 * DAY);
        world.invite(1, 1);
    }
    let found = power(&world.state).proposals;
    assert_eq!((found.proposals, found.busiest, found.high), (4, 4, true));
}
