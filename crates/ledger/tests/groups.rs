//! Groups: a part of the assembly decides things of its own (docs/spec/13-constitution.md, section 13.9).

mod support;

use folkmoot_ledger::{
    events::*,
    outcome::Decision,
    power,
    proposal::{Deed, Effect, GroupEffect, RemoveEffect, Way},
    rules::{DAY, Rules, Share},
    state::{ConsequencePhase, Group, VotePhase},
    view,
};
use support::*;
use uuid::Uuid;

const NIGHT: Uuid = Uuid::from_u128(1);
const DAYS: Uuid = Uuid::from_u128(2);

fn world(people: u8) -> World {
    let mut world = World::new(people);
    world.circle(2, &[0, 1, 2]);
    world
}

fn ids(world: &World, people: &[usize]) -> Vec<folkmoot_ledger::keys::MemberId> {
    people.iter().map(|n| world.people[*n].id()).collect()
}

/// The effect that makes a group, or changes it as it is now.
fn group(world: &World, id: Uuid, name: Option<&str>, add: &[usize], remove: &[usize]) -> Deed {
    let there = world.state.groups().get(&id).filter(|group| group.is_there());
    Deed::Group(GroupEffect {
        id,
        from: there.map(|group| group.changed_by),
        name: name.map(str::to_owned),
        add: ids(world, add),
        remove: ids(world, remove),
    })
}

fn make(world: &mut World, id: Uuid, name: &str, people: &[usize]) -> Uuid {
    let deed = group(world, id, Some(name), people, &[]);
    world.pass(deed)
}

fn change(world: &mut World, id: Uuid, name: Option<&str>, add: &[usize], remove: &[usize]) -> Uuid {
    let deed = group(world, id, name, add, remove);
    world.pass(deed)
}

fn of(world: &World, id: Uuid) -> &Group {
    &world.state.groups()[&id]
}

fn members(world: &World, id: Uuid) -> Vec<usize> {
    let is_in = |n: &usize| of(world, id).members.contains_key(&world.people[*n].id());
    (0..world.people.len()).filter(is_in).collect()
}

fn proposal(world: &World, id: Uuid) -> Propose {
    Propose { group: Some(id), ..world.proposal(vec![motion()]) }
}

fn propose(world: &mut World, person: usize, id: Uuid) -> Uuid {
    let body = Body::Propose(proposal(world, id));
    world.say(person, body).unwrap()
}

fn phase(world: &World, vote: Uuid) -> VotePhase {
    world.state.votes()[&vote].phase
}

fn roll(world: &World, vote: Uuid) -> Vec<usize> {
    let on = |n: &usize| world.state.votes()[&vote].roll.contains(&world.people[*n].id());
    (0..world.people.len()).filter(on).collect()
}

#[test]
fn a_group_is_made_changed_and_dissolved_by_votes_of_all() {
    let mut world = world(6);
    let made = make(&mut world, NIGHT, "Night shift", &[3, 4]);
    assert_eq!((members(&world, NIGHT), of(&world, NIGHT).changed_by), (vec![3, 4], made));
    let changed = change(&mut world, NIGHT, Some("The night"), &[5, 0], &[4]);
    assert_eq!((members(&world, NIGHT), of(&world, NIGHT).name.as_str()), (vec![0, 3, 5], "The night"));
    assert_eq!(of(&world, NIGHT).changed_by, changed);
    let ended = change(&mut world, NIGHT, None, &[], &[]);
    assert!(!of(&world, NIGHT).is_there() && members(&world, NIGHT).is_empty());
    let shown = &view::assembly(&world.state, &folkmoot_ledger::texts::Texts::default()).groups[0];
    assert_eq!((shown.changed_by, shown.dissolved, shown.name.as_str()), (ended, true, "The night"));
    // Nothing is made again under its id; its name is free.
    let again = |world: &World, id| {
        let deed = group(world, id, Some("The night"), &[1], &[]);
        Body::Propose(world.proposal_that(deed))
    };
    let body = again(&world, NIGHT);
    world.refuse_saying(0, body, "effect.targets");
    make(&mut world, DAYS, "The night", &[1]);
    assert_eq!(members(&world, DAYS), [1]);
}

#[test]
fn what_a_group_effect_cannot_be() {
    let mut world = world(6);
    make(&mut world, NIGHT, "Night shift", &[3, 4]);
    let stranger = Person::new(77).id();
    let proposal = |world: &World, deed| Body::Propose(world.proposal_that(deed));
    let effect = |world: &World, id, name, add: &[usize], remove: &[usize]| {
        let Deed::Group(effect) = group(world, id, name, add, remove) else { panic!() };
        effect
    };
    let night = Some("Night shift");
    for (what, code, deed) in [
        ("two alike", "group.name_taken", group(&world, DAYS, Some("NIGHT  SHIFT"), &[1], &[])),
        (
            "two alike, by letters",
            "group.name_taken",
            group(&world, DAYS, Some("N\u{131}ght shift"), &[1], &[]),
        ),
        ("nobody in it", "group.form", group(&world, DAYS, Some("Days"), &[], &[])),
        ("put out of nothing", "group.form", group(&world, DAYS, Some("Days"), &[1], &[2])),
        ("no name", "group.form", group(&world, DAYS, None, &[], &[])),
        ("dissolved and changed", "group.form", group(&world, NIGHT, None, &[1], &[])),
        ("one twice", "group.form", group(&world, NIGHT, night, &[1, 1], &[])),
        ("in and out", "group.form", group(&world, NIGHT, night, &[3], &[3])),
        ("nothing changes", "effect.targets", group(&world, NIGHT, night, &[], &[])),
        ("in it already", "effect.targets", group(&world, NIGHT, night, &[3], &[])),
        ("out of it already", "effect.targets", group(&world, NIGHT, night, &[], &[5])),
        ("nobody is left", "effect.targets", group(&world, NIGHT, night, &[], &[3, 4])),
        ("a stranger", "effect.targets", {
            Deed::Group(GroupEffect { add: vec![stranger], ..effect(&world, NIGHT, night, &[], &[]) })
        }),
        ("as it never was", "effect.from", {
            Deed::Group(GroupEffect { from: Some(DAYS), ..effect(&world, NIGHT, night, &[5], &[]) })
        }),
        ("made twice", "effect.from", {
            Deed::Group(GroupEffect { from: None, ..effect(&world, NIGHT, night, &[5], &[]) })
        }),
    ] {
        let body = proposal(&world, deed);
        println!("{what}");
        match body.check() {
            Err(error) => assert_eq!(error.code(), code, "{what}"),
            Ok(()) => world.refuse_saying(0, body, code),
        }
    }
    // A mixed word is no name at all; and what all decide takes a special decision.
    let ordinary = Propose {
        effects: vec![Effect { contest: 0, deed: group(&world, DAYS, Some("Days"), &[1], &[]) }],
        ..world.proposal(vec![motion()])
    };
    world.refuse_saying(0, Body::Propose(ordinary), "effect.class");
}

#[test]
fn there_are_so_many_groups_and_no_more() {
    let mut world = world(3);
    for tens in 0..5_u8 {
        let named = |n: u8| {
            let (id, name) = (Uuid::from_u128(u128::from(100 + tens * 10 + n)), format!("Group {tens}{n}"));
            Effect { contest: n.into(), deed: group(&world, id, Some(&name), &[0], &[]) }
        };
        let effects = (0..10).map(named).collect();
        let contests = vec![motion(); 10];
        let proposal = Propose { effects, contests, ..world.proposal_that(world.circle_deed(2, &[0, 1])) };
        let vote = world.say(0, Body::Propose(proposal)).unwrap();
        world.hold(vote, &[YES[0]; 10]);
        world.advance(world.state.rules().special.delay + 1);
        world.state.advance(world.now);
    }
    assert_eq!(world.state.groups().values().filter(|group| group.is_there()).count(), 50);
    let one_more = |world: &World| {
        let deed = group(world, NIGHT, Some("One more"), &[0], &[]);
        Body::Propose(world.proposal_that(deed))
    };
    let body = one_more(&world);
    world.refuse_saying(0, body, "group.many");
    change(&mut world, Uuid::from_u128(100), None, &[], &[]);
    let body = one_more(&world);
    world.say(0, body).unwrap();
}

#[test]
fn two_that_would_be_called_alike_are_not_both_made() {
    let mut world = world(4);
    let first = group(&world, NIGHT, Some("Night shift"), &[1], &[]);
    let second = group(&world, DAYS, Some("night SHIFT"), &[2], &[]);
    let second = Body::Propose(world.proposal_that(second));
    let second = world.say(1, second).unwrap();
    world.pass(first);
    assert_eq!(phase(&world, second), VotePhase::Overtaken);
    // In one vote: two effects on one target.
    let effects = [(0, DAYS, "Days"), (1, Uuid::from_u128(3), "DAYS")]
        .map(|(contest, id, name)| Effect { contest, deed: group(&world, id, Some(name), &[1], &[]) });
    let both =
        Propose { effects: effects.into(), contests: vec![motion(), motion()], ..world.proposal(vec![]) };
    assert_eq!(Body::Propose(both).check().unwrap_err().code(), "effect.twice");
}

#[test]
fn what_changes_a_group_is_overtaken_by_another_change_of_it() {
    let mut world = world(6);
    make(&mut world, NIGHT, "Night shift", &[3, 4]);
    let other = group(&world, NIGHT, Some("Night shift"), &[0], &[]);
    let proposed = Body::Propose(world.proposal_that(other.clone()));
    let proposed = world.say(1, proposed).unwrap();
    let open = Body::Propose(world.proposal_that(other));
    let open = world.say(2, open).unwrap();
    let first = group(&world, NIGHT, Some("Night shift"), &[5], &[]);
    let first = Body::Propose(world.proposal_that(first));
    let first = world.say(0, first).unwrap();
    world.open(first);
    world.open(open);
    for vote in [first, open] {
        (0..6).for_each(|person| assert!(world.cast(vote, person, YES).is_ok()));
    }
    for vote in [first, open] {
        world.close(vote);
        world.release(vote, 0).unwrap();
        world.release(vote, 1).unwrap();
        world.decide(vote);
    }
    world.advance(world.state.rules().special.delay + 10);
    world.state.advance(world.now);
    assert_eq!(phase(&world, proposed), VotePhase::Overtaken);
    let consequence = world.state.votes()[&open].consequences.of_contests[0].phase;
    assert!(matches!(consequence, ConsequencePhase::Overtaken(_)), "{consequence:?}");
    assert_eq!(members(&world, NIGHT), [3, 4, 5]);
}

#[test]
fn only_its_members_propose_second_and_vote() {
    let rules = Rules { seconds: Share { num: 1, den: 4, most: 100 }, ..lax() };
    let mut world = World::with(12, rules);
    world.circle(2, &[0, 1, 2]);
    make(&mut world, NIGHT, "Night shift", &[3, 4, 5, 6, 7]);
    let body = Body::Propose(proposal(&world, NIGHT));
    world.refuse_saying(0, body.clone(), "authority.group");
    let body_of_none = Body::Propose(proposal(&world, DAYS));
    world.refuse_saying(0, body_of_none, "group.unknown");
    let vote = world.say(3, body).unwrap();
    // A quarter of the five, not of the twelve.
    assert_eq!(world.state.seconds_needed(&world.state.votes()[&vote]), 2);
    world.refuse_saying(0, Body::VoteSecond(VoteSecond { vote }), "authority.group");
    assert!(world.state.opening_ms(&world.state.votes()[&vote]).is_none());
    world.say(4, Body::VoteSecond(VoteSecond { vote })).unwrap();
    world.open(vote);
    assert_eq!(roll(&world, vote), [3, 4, 5, 6, 7]);
    for other in [0, 8] {
        let body = world.cast_body(vote, other, YES);
        world.refuse_saying(other, body, "authority.roll");
    }
    // Of five, Yes from two is a third and more than the one against; of twelve it would be too few.
    for (person, ballot) in [(3, YES), (4, YES), (5, NO)] {
        world.cast(vote, person, ballot).unwrap();
    }
    let outsider = Body::VoteAgree(VoteAgree { vote, ask: Uuid::from_u128(9) });
    world.refuse_saying(0, outsider, "authority.roll");
    assert_eq!(world.state.amendment_needed(&world.state.votes()[&vote]), 2, "of five, not of twelve");
    world.close(vote);
    // Trustees open it who are not in the group.
    world.release(vote, 0).unwrap();
    world.release(vote, 1).unwrap();
    world.decide(vote);
    let decided = &world.state.votes()[&vote];
    assert_eq!(decided.base(), 5);
    assert_eq!(decided.result.as_ref().unwrap().outcome[0].decision, Decision::Passed);
    let shown = view::vote(&world.state, &folkmoot_ledger::texts::Texts::default(), decided).group.unwrap();
    assert_eq!((shown.id, shown.name.as_str()), (NIGHT, "Night shift"));
    // It is nobody else's taking part, and nobody's power over the whole.
    let told = power::power(&world.state);
    assert!(told.turnout.iter().all(|one| one.vote != vote));
    assert_eq!(told.proposals.proposals, 1, "the one that made the group");
    assert_eq!(told.success.busiest_decided, 1);
}

#[test]
fn a_group_in_which_most_rest_decides_with_those_who_do_not() {
    let mut world = World::with(6, Rules { resting: 90 * DAY, ..lax() });
    world.circle(2, &[0, 1, 2]);
    make(&mut world, NIGHT, "Night shift", &[2, 3, 4, 5]);
    world.advance(91 * DAY);
    for person in [0, 1, 2, 3] {
        world.say(person, Body::MemberStay(MemberStay {})).unwrap();
    }
    let vote = propose(&mut world, 2, NIGHT);
    world.open(vote);
    let opened = &world.state.votes()[&vote];
    assert_eq!((opened.roll.len(), opened.standing, opened.base()), (4, 2, 2));
    world.cast(vote, 5, YES).unwrap();
    assert_eq!(world.state.votes()[&vote].base(), 3);
}

#[test]
fn nobody_comes_into_a_group_for_a_vote_that_they_have_seen() {
    let mut world = world(7);
    make(&mut world, NIGHT, "Night shift", &[3, 4, 5]);
    let later = Propose { opens: world.now + 40 * DAY, ..proposal(&world, NIGHT) };
    let vote = world.say(3, Body::Propose(later)).unwrap();
    change(&mut world, NIGHT, Some("Night shift"), &[6], &[5]);
    // Put out and in again: no longer one of those who were there.
    change(&mut world, NIGHT, Some("The night"), &[5], &[]);
    assert_eq!(members(&world, NIGHT), [3, 4, 5, 6]);
    let next = propose(&mut world, 6, NIGHT);
    world.open(next);
    assert_eq!(roll(&world, next), [3, 4, 5, 6]);
    world.open(vote);
    assert_eq!(roll(&world, vote), [3, 4]);
    // Once it is open, its roll stays; and so does what the group was called.
    let changed = change(&mut world, NIGHT, Some("Nobody's night"), &[], &[4]);
    assert_eq!(of(&world, NIGHT).changed_by, changed);
    assert_eq!(roll(&world, vote), [3, 4]);
    assert_eq!(
        view::vote(&world.state, &folkmoot_ledger::texts::Texts::default(), &world.state.votes()[&vote])
            .group
            .unwrap()
            .name,
        "The night"
    );
}

#[test]
fn a_vote_proposed_with_the_entry_before_which_the_group_came_into_force_has_it_all() {
    let mut world = world(4);
    let deed = group(&world, NIGHT, Some("Night shift"), &[2, 3], &[]);
    let body = Body::Propose(world.proposal_that(deed));
    let made = world.say(0, body).unwrap();
    world.hold(made, YES);
    let ConsequencePhase::Pending(due_ms) = world.state.votes()[&made].consequences.of_contests[0].phase
    else {
        panic!()
    };
    world.now = due_ms - 2;
    let body = Body::Propose(proposal(&world, NIGHT));
    world.refuse_saying(2, body, "group.unknown");
    // The next entry is of the time at which it comes into force.
    world.now = due_ms - 1;
    let vote = propose(&mut world, 2, NIGHT);
    world.open(vote);
    assert_eq!(roll(&world, vote), [2, 3]);
}

#[test]
fn who_leaves_the_assembly_or_the_group_is_in_it_no_more() {
    let mut world = world(9);
    make(&mut world, NIGHT, "Night shift", &[3, 4, 5, 6]);
    make(&mut world, DAYS, "Days", &[3, 7]);
    // What all decide is not undone by one who leaves: it is about those who stayed.
    let deed = group(&world, NIGHT, Some("Night shift"), &[7, 8], &[4]);
    let body = Body::Propose(world.proposal_that(deed));
    let pending = world.say(1, body).unwrap();
    world.say(3, Body::Leave(Leave {})).unwrap();
    assert_eq!((members(&world, NIGHT), members(&world, DAYS)), (vec![4, 5, 6], vec![7]));
    world.say(4, Body::GroupLeave(GroupLeave { group: NIGHT })).unwrap();
    world.say(8, Body::Leave(Leave {})).unwrap();
    assert_eq!(members(&world, NIGHT), [5, 6]);
    let again = Body::GroupLeave(GroupLeave { group: NIGHT });
    world.refuse_saying(4, again, "authority.group");
    world.refuse_saying(4, Body::GroupLeave(GroupLeave { group: Uuid::from_u128(9) }), "group.unknown");
    world.refuse_saying(3, Body::GroupLeave(GroupLeave { group: DAYS }), "authority.member");
    world.hold(pending, YES);
    world.advance(world.state.rules().special.delay);
    world.invite(0, 1);
    assert_eq!(members(&world, NIGHT), [5, 6, 7]);
    // Removed by a vote: the same.
    let removed = world.pass(Deed::Remove(RemoveEffect { members: ids(&world, &[6]) }));
    assert_eq!(world.state.members()[&world.people[6].id()].removed_by, Some(removed));
    assert_eq!(members(&world, NIGHT), [5, 7]);
}

#[test]
fn who_leaves_between_proposing_and_opening_is_not_on_the_roll() {
    let mut world = world(7);
    make(&mut world, NIGHT, "Night shift", &[3, 4, 5]);
    let vote = propose(&mut world, 3, NIGHT);
    world.say(5, Body::GroupLeave(GroupLeave { group: NIGHT })).unwrap();
    world.open(vote);
    assert_eq!(roll(&world, vote), [3, 4]);
    // Whoever leaves once it is open stays on it.
    world.say(4, Body::GroupLeave(GroupLeave { group: NIGHT })).unwrap();
    world.cast(vote, 4, YES).unwrap();
}

#[test]
fn a_group_that_is_dissolved_ends_what_it_proposed_and_not_what_is_open() {
    let mut world = world(6);
    make(&mut world, NIGHT, "Night shift", &[3, 4, 5]);
    let long = Propose { lasts: 14 * DAY, ..proposal(&world, NIGHT) };
    let later = Propose { opens: world.now + 60 * DAY, ..proposal(&world, NIGHT) };
    let deed = group(&world, NIGHT, None, &[], &[]);
    let body = Body::Propose(world.proposal_that(deed));
    let dissolving = world.say(0, body).unwrap();
    world.open(dissolving);
    (0..6).for_each(|person| assert!(world.cast(dissolving, person, YES).is_ok()));
    world.close(dissolving);
    for person in [0, 1] {
        world.release(dissolving, person).unwrap();
    }
    world.decide(dissolving);
    let open = world.say(3, Body::Propose(long)).unwrap();
    world.open(open);
    let proposed = world.say(4, Body::Propose(later)).unwrap();
    world.advance(world.state.rules().special.delay);
    world.cast(open, 5, NO).unwrap();
    assert!(!of(&world, NIGHT).is_there());
    assert_eq!((phase(&world, proposed), phase(&world, open)), (VotePhase::Overtaken, VotePhase::Open));
    world.refuse_saying(3, Body::Propose(Propose { opens: 0, ..proposal(&world, NIGHT) }), "group.unknown");
    world.refuse_saying(3, Body::VoteSecond(VoteSecond { vote: proposed }), "vote.phase");
    world.cast(open, 3, NO).unwrap();
    world.cast(open, 4, NO).unwrap();
    world.close(open);
    world.release(open, 0).unwrap();
    world.release(open, 1).unwrap();
    world.decide(open);
    assert_eq!(
        view::vote(&world.state, &folkmoot_ledger::texts::Texts::default(), &world.state.votes()[&open])
            .group
            .unwrap()
            .name,
        "Night shift"
    );
}

#[test]
fn a_group_changes_nothing_of_the_assembly() {
    let mut world = world(5);
    make(&mut world, NIGHT, "Night shift", &[3, 4]);
    let deeds = [
        world.circle_deed(2, &[2, 3, 4]),
        world.host_deed(&folkmoot_ledger::keys::SigningKey::from_seed(&[9; 32])),
        group(&world, NIGHT, Some("Night shift"), &[0], &[]),
        Deed::Remove(RemoveEffect { members: ids(&world, &[0]) }),
    ];
    for deed in deeds {
        let body = Body::Propose(Propose { group: Some(NIGHT), ..world.proposal_that(deed) });
        assert_eq!(body.check().unwrap_err().code(), "group.effects");
    }
    // By signatures it could not be decided either: there is nothing that it does.
    let signed = Propose { way: Way::Signatures, ..proposal(&world, NIGHT) };
    world.refuse_saying(3, Body::Propose(signed), "propose.way");
}

#[test]
fn a_group_so_small_that_its_ballots_could_be_read_never_has_a_result() {
    let mut world = World::with(6, Rules::small());
    world.circle(2, &[0, 1, 2]);
    make(&mut world, NIGHT, "Night shift", &[3, 4]);
    let vote = propose(&mut world, 3, NIGHT);
    world.open(vote);
    world.cast(vote, 3, YES).unwrap();
    world.cast(vote, 4, NO).unwrap();
    world.close(vote);
    assert_eq!(phase(&world, vote), VotePhase::Withheld);
}

#[test]
fn votes_of_a_group_take_no_room_of_others() {
    let rules = Rules { at_once: 1, ..lax() };
    let mut world = World::with(6, rules);
    world.circle(2, &[0, 1, 2]);
    make(&mut world, NIGHT, "Night shift", &[3, 4, 5]);
    let first = propose(&mut world, 3, NIGHT);
    let second = propose(&mut world, 4, NIGHT);
    let of_all = world.propose(vec![motion()]);
    world.open(first);
    let body = world.open_statement(second);
    world.refuse_stating(body, "vote.queue");
    world.open(of_all);
}

#[test]
fn the_fingerprint_says_what_the_group_was_called() {
    let opened = |name: &str| {
        let mut world = world(5);
        make(&mut world, NIGHT, name, &[3, 4]);
        let vote = propose(&mut world, 3, NIGHT);
        world.open(vote);
        let vote = &world.state.votes()[&vote];
        (vote.proposal_hash, vote.closes, vote.fingerprint().unwrap().0)
    };
    let (night, again, other) = (opened("Night shift"), opened("Night shift"), opened("Night shuft"));
    assert_eq!(night, again);
    assert_eq!((night.0, night.1), (other.0, other.1), "all else is the same");
    assert_ne!(night.2, other.2);
}
