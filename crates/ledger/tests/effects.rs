//! What comes of votes that pass: effects wait, are objected to, come into force, are overtaken or fall
//! (docs/spec/13-constitution.md, section 13.4).

mod support;

use folkmoot_ledger::{
    events::*,
    keys::SigningKey,
    proposal::{Deed, Effect, Proposal, RulesEffect, TextEffect, Way},
    rules::{ClassName, DAY, RuleChange, Share},
    state::{ConsequencePhase, VotePhase},
};
use support::*;
use uuid::Uuid;

fn world(people: u8) -> World {
    let mut world = World::new(people);
    world.circle(2, &[0, 1, 2]);
    world
}

fn set(changes: &[RuleChange]) -> Deed {
    Deed::Rules(RulesEffect { set: changes.to_vec() })
}

fn at_once(from: u16, to: u16) -> Deed {
    set(&[RuleChange::AtOnce { from, to }])
}

fn special_notice(days: u64) -> Deed {
    set(&[RuleChange::SpecialNotice { from: 7 * DAY, to: days * DAY }])
}

/// A proposal that one person more each makes, so that nobody has too many.
fn propose(world: &mut World, person: usize, deed: Deed) -> Uuid {
    let proposal = world.proposal_that(deed);
    world.say(person, Body::Propose(proposal)).unwrap()
}

fn consequence(world: &World, vote: Uuid) -> ConsequencePhase {
    world.state.votes()[&vote].consequences.of_contests[0].phase
}

#[test]
fn what_passed_waits_and_then_is_in_force_without_an_entry() {
    let mut world = world(3);
    let vote = propose(&mut world, 0, at_once(7, 3));
    world.hold(vote, YES);
    let due = world.now + 7 * DAY;
    assert_eq!(consequence(&world, vote), ConsequencePhase::Pending(due));
    assert_eq!(world.state.rules().at_once, 7);
    assert_eq!(world.state.next_due_ms(world.now), Some(due));

    // An entry of the millisecond before finds the old rules, one of that time the new ones.
    let (size, mut copy) = (world.state.size(), world.state.clone());
    copy.advance(due - 1);
    assert_eq!(copy.rules().at_once, 7);
    copy.advance(due);
    assert_eq!((copy.rules().at_once, copy.size()), (3, size));
    world.now = due - 1;
    world.invite(1, 1);
    assert_eq!(world.state.rules().at_once, 3);
    assert_eq!(consequence(&world, vote), ConsequencePhase::InForce(due));
    let last = world.state.rules_history().last().unwrap();
    assert_eq!((last.vote, last.since_ms), (Some(vote), due));
}

#[test]
fn what_failed_does_nothing_and_takes_three_times_the_signatures_for_sixty_days() {
    let mut rules = lax();
    rules.seconds = Share { num: 1, den: 4, most: 100 };
    let mut world = World::with(12, rules);
    world.circle(2, &[0, 1, 2]);
    let sign = |world: &mut World, vote, people: std::ops::Range<usize>| {
        for person in people {
            world.say(person, Body::VoteSecond(VoteSecond { vote })).unwrap();
        }
    };
    let vote = propose(&mut world, 0, at_once(7, 3));
    sign(&mut world, vote, 1..3);
    world.hold(vote, NO);
    let failed = world.now;
    assert!(world.state.votes()[&vote].consequences.of_contests.is_empty());

    let needed = |world: &World, vote: Uuid| world.state.seconds_needed(&world.state.votes()[&vote]);
    let again = propose(&mut world, 0, at_once(7, 4));
    assert_eq!(needed(&world, again), 9, "the same rule");
    let other = propose(&mut world, 1, special_notice(5));
    assert_eq!(needed(&world, other), 3, "another rule");
    sign(&mut world, again, 1..8);
    world.refuse_stating(world.open_statement(again), "vote.seconds");
    sign(&mut world, again, 8..9);
    assert!(world.state.opening_ms(&world.state.votes()[&again]).is_some());
    world.now = failed + 60 * DAY;
    let later = propose(&mut world, 2, at_once(7, 4));
    assert_eq!(needed(&world, later), 3);
}

#[test]
fn overtaken_at_proposing_at_opening_and_when_due() {
    let mut world = world(4);
    let first = propose(&mut world, 0, at_once(7, 3));
    let due_late = propose(&mut world, 1, at_once(7, 4));
    let opens_late = propose(&mut world, 2, at_once(7, 5));
    world.open(first);
    world.open(due_late);
    for vote in [first, due_late] {
        for person in 0..4 {
            world.cast(vote, person, YES).unwrap();
        }
    }
    for vote in [first, due_late] {
        world.close(vote);
        for person in 0..2 {
            world.release(vote, person).unwrap();
        }
    }
    world.decide(first);
    world.advance(1000);
    world.decide(due_late);
    assert!(matches!(consequence(&world, due_late), ConsequencePhase::Pending(_)));
    world.advance(7 * DAY);
    world.invite(3, 1);
    assert_eq!(world.state.rules().at_once, 3, "the first in force");
    // When due.
    assert!(matches!(consequence(&world, due_late), ConsequencePhase::Overtaken(_)));
    // Before it opened.
    assert_eq!(world.state.votes()[&opens_late].phase, VotePhase::Overtaken);
    world.refuse_stating(world.open_statement(opens_late), "vote.phase");
    // At proposing.
    let stale = world.proposal_that(at_once(7, 6));
    world.refuse_saying(3, Body::Propose(stale), "effect.from");
    propose(&mut world, 3, at_once(3, 6));
}

#[test]
fn changes_of_other_rules_do_not_get_in_each_others_way() {
    let mut world = world(3);
    let first = propose(&mut world, 0, at_once(7, 3));
    let second = propose(&mut world, 1, special_notice(5));
    world.hold(first, YES);
    world.hold(second, YES);
    world.advance(8 * DAY);
    world.state.advance(world.now);
    assert_eq!((world.state.rules().at_once, world.state.rules().special.notice), (3, 5 * DAY));
}

#[test]
fn a_second_reading_that_is_won_and_one_that_is_lost() {
    for (ballot, at_once_after) in [(YES, 3), (NO, 7)] {
        let mut world = world(12);
        let vote = propose(&mut world, 0, at_once(7, 3));
        world.hold(vote, YES);
        let object = Body::VoteObject(VoteObject { vote });
        assert_eq!(world.state.votes()[&vote].consequences.needed, 2);
        let again = Proposal { again: Some(vote), ..(*world.state.votes()[&vote].proposal).clone() };
        world.refuse_saying(5, Body::Propose(again.clone()), "propose.again");
        world.say(3, object.clone()).unwrap();
        world.refuse_saying(3, object.clone(), "object.repeated");
        assert!(consequence(&world, vote).is_pending());
        world.say(4, object.clone()).unwrap();
        assert!(matches!(consequence(&world, vote), ConsequencePhase::Suspended(_)));
        world.refuse_saying(5, object.clone(), "object.over");
        world.advance(8 * DAY);
        world.state.advance(world.now);
        assert_eq!(world.state.rules().at_once, 7, "suspended");

        let mut other = again.clone();
        other.effects = vec![Effect { contest: 0, deed: at_once(7, 2) }];
        world.refuse_saying(5, Body::Propose(other), "propose.again");
        let reading = world.say(5, Body::Propose(again.clone())).unwrap();
        assert_eq!(consequence(&world, vote), ConsequencePhase::SecondReading(reading));
        world.refuse_saying(6, Body::Propose(again), "propose.again");
        world.hold(reading, ballot);
        assert_eq!(world.state.rules().at_once, at_once_after, "without a further delay");
        world.refuse_saying(6, Body::VoteObject(VoteObject { vote: reading }), "object.over");
        let first = consequence(&world, vote);
        let lost = first == ConsequencePhase::Void;
        assert_eq!(lost, at_once_after == 7, "{first:?}");
    }
}

#[test]
fn a_second_reading_is_not_ended_by_who_proposed_it() {
    let mut world = world(12);
    let vote = propose(&mut world, 0, at_once(7, 3));
    world.hold(vote, YES);
    for person in [3, 4] {
        world.say(person, Body::VoteObject(VoteObject { vote })).unwrap();
    }
    let again = Proposal { again: Some(vote), ..(*world.state.votes()[&vote].proposal).clone() };
    let reading = world.say(5, Body::Propose(again)).unwrap();
    world.open(reading);
    let end = VoteEnd { vote: reading, reason: hashed("The year is wrong.") };
    world.refuse_saying(5, Body::VoteEnd(end), "amend.reading");
}

#[test]
fn a_second_reading_that_nobody_proposes_in_time_or_that_ends_early_leaves_nothing() {
    let mut world = world(12);
    let suspended = |world: &mut World, deed| {
        let vote = propose(world, 0, deed);
        world.hold(vote, YES);
        for person in [3, 4] {
            world.say(person, Body::VoteObject(VoteObject { vote })).unwrap();
        }
        vote
    };
    let forgotten = suspended(&mut world, at_once(7, 3));
    world.advance(14 * DAY);
    world.invite(5, 1);
    assert_eq!(consequence(&world, forgotten), ConsequencePhase::Void);
    let late = Proposal { again: Some(forgotten), ..(*world.state.votes()[&forgotten].proposal).clone() };
    world.refuse_saying(5, Body::Propose(late), "propose.again");

    let dropped = suspended(&mut world, special_notice(5));
    let again = Proposal { again: Some(dropped), ..(*world.state.votes()[&dropped].proposal).clone() };
    let reading = world.say(5, Body::Propose(again)).unwrap();
    world.say(5, Body::Withdraw(Withdraw { vote: reading })).unwrap();
    assert_eq!(consequence(&world, dropped), ConsequencePhase::Void);
    assert_eq!((world.state.rules().at_once, world.state.rules().special.notice), (7, 7 * DAY));
}

#[test]
fn who_was_not_on_the_roll_objects_to_nothing() {
    let mut world = world(3);
    let vote = propose(&mut world, 0, at_once(7, 3));
    let late = world.join(30);
    world.hold(vote, YES);
    world.refuse_saying(late, Body::VoteObject(VoteObject { vote }), "authority.roll");
    world.refuse_saying(1, Body::VoteObject(VoteObject { vote: Uuid::nil() }), "vote.unknown");
}

#[test]
fn attack_cover_nothing_rides_along() {
    let world = world(3);
    let text = |contest| Effect {
        contest,
        deed: Deed::Text(TextEffect {
            id: Uuid::from_u128(7),
            from: None,
            title: "House rules".into(),
            body: Some(hashed("Quiet after ten.")),
            class: ClassName::Ordinary,
            review: None,
        }),
    };
    let rule = |contest| Effect { contest, deed: at_once(7, 3) };
    let proposal = |effects: Vec<Effect>, contests: usize| Proposal {
        effects,
        contests: vec![motion(); contests],
        ..world.proposal_that(at_once(7, 3))
    };
    let code = |proposal: Proposal| {
        let body = Body::Propose(proposal);
        body.check().err().map(|error| error.code())
    };
    // A gift and a change of the rules under one Yes; the same rule twice; no question, or one without a Yes.
    assert_eq!(code(proposal(vec![text(0), rule(0)], 1)), Some("effect.unity"));
    assert_eq!(code(proposal(vec![text(0), rule(1)], 2)), None, "each has its own question");
    assert_eq!(code(proposal(vec![rule(0), rule(0)], 1)), Some("effect.unity"));
    assert_eq!(code(proposal(vec![rule(0), rule(1)], 2)), Some("effect.twice"));
    assert_eq!(code(proposal(vec![rule(1)], 1)), Some("effect.unity"));
    let mut chosen = proposal(vec![rule(0)], 1);
    chosen.contests = vec![choose(&["A", "B"], false)];
    assert_eq!(code(chosen), Some("effect.unity"));
    assert_eq!(code(proposal((0..11).map(rule).collect(), 11)), Some("event.length"));
}

#[test]
fn an_effect_takes_the_class_that_it_needs() {
    let mut world = world(3);
    let ordinary = |world: &World, deed| Proposal {
        class: ClassName::Ordinary,
        lasts: world.state.rules().ordinary.open,
        ..world.proposal_that(deed)
    };
    let low = ordinary(&world, at_once(7, 3));
    world.refuse_saying(0, Body::Propose(low), "effect.class");
    let low = ordinary(&world, world.circle_deed(2, &[0, 1, 2]));
    world.refuse_saying(0, Body::Propose(low), "effect.class");
    let low = ordinary(&world, world.host_deed(&SigningKey::from_seed(&[9; 32])));
    world.refuse_saying(0, Body::Propose(low), "effect.class");
}

#[test]
fn the_book_keeps_each_version_of_a_text() {
    let mut world = world(3);
    let id = Uuid::from_u128(7);
    let text = |from, body: Option<&str>, class| {
        Deed::Text(TextEffect {
            id,
            from,
            title: "House rules".into(),
            body: body.map(hashed),
            class,
            review: Some(1_900_000_000_000),
        })
    };
    let ordinary = |world: &World, deed| Proposal {
        class: ClassName::Ordinary,
        lasts: world.state.rules().ordinary.open,
        ..world.proposal_that(deed)
    };
    let (one, two) = ("Quiet after ten.", "Quiet after eleven.");

    let nothing = ordinary(&world, text(None, None, ClassName::Ordinary));
    world.refuse_saying(0, Body::Propose(nothing), "effect.targets");
    let unknown = ordinary(&world, text(Some(id), Some(two), ClassName::Ordinary));
    world.refuse_saying(0, Body::Propose(unknown), "effect.from");

    let adopt = ordinary(&world, text(None, Some(one), ClassName::Ordinary));
    let adopt = world.say(0, Body::Propose(adopt)).unwrap();
    world.hold(adopt, YES);
    assert_eq!(world.state.book()[&id].in_force().unwrap().body, Some(hashed(one)), "no delay");
    let again = ordinary(&world, text(None, Some(two), ClassName::Ordinary));
    world.refuse_saying(0, Body::Propose(again), "effect.from");

    // Who makes a text harder to change takes what it takes then.
    let harder = ordinary(&world, text(Some(adopt), Some(two), ClassName::Special));
    world.refuse_saying(0, Body::Propose(harder), "effect.class");
    let replace = world.pass(text(Some(adopt), Some(two), ClassName::Special));
    // What was written against a version that is no longer in force is about something else, whatever it says.
    let stale = world.proposal_that(text(Some(adopt), Some("Quiet after nine."), ClassName::Special));
    world.refuse_saying(0, Body::Propose(stale), "effect.from");
    let easy = ordinary(&world, text(Some(replace), Some(one), ClassName::Ordinary));
    world.refuse_saying(0, Body::Propose(easy), "effect.class");

    let repeal = world.pass(text(Some(replace), None, ClassName::Special));
    let book = &world.state.book()[&id];
    assert!(book.in_force().is_none());
    let bodies: Vec<_> = book.versions.iter().map(|version| version.body).collect();
    assert_eq!(bodies, [Some(hashed(one)), Some(hashed(two)), None]);
    assert_eq!(book.versions[2].vote, repeal);
    let again = ordinary(&world, text(None, Some(one), ClassName::Ordinary));
    world.refuse_saying(0, Body::Propose(again), "effect.targets");
}

#[test]
fn more_than_half_move_the_host_by_signing_and_change_nothing_else() {
    let mut world = world(5);
    let new_host = SigningKey::from_seed(&[90; 32]);
    let signed = |world: &World, deed| Proposal { way: Way::Signatures, ..world.proposal_that(deed) };
    let rules = signed(&world, at_once(7, 3));
    world.refuse_saying(0, Body::Propose(rules), "propose.way");
    let circle = signed(&world, world.circle_deed(2, &[2, 3, 4]));
    world.refuse_saying(0, Body::Propose(circle), "propose.way");
    let mut two = signed(&world, world.host_deed(&new_host));
    two.contests.push(motion());
    world.refuse_saying(0, Body::Propose(two), "propose.way");

    let host = signed(&world, world.host_deed(&new_host));
    let vote = world.say(0, Body::Propose(host)).unwrap();
    world.say(1, Body::VoteSecond(VoteSecond { vote })).unwrap();
    world.advance(80 * DAY);
    assert!(world.due().is_empty());
    world.refuse_stating(world.open_statement(vote), "propose.way");
    assert_eq!(world.state.host(), &world.host.verifying_key().to_bytes());
    world.say(2, Body::VoteSecond(VoteSecond { vote })).unwrap();
    assert_eq!(world.state.votes()[&vote].phase, VotePhase::Signed);
    assert_eq!(world.state.host(), &new_host.verifying_key().to_bytes(), "three of five, at once");
    assert!(matches!(consequence(&world, vote), ConsequencePhase::InForce(_)));
    world.refuse_saying(3, Body::VoteSecond(VoteSecond { vote }), "vote.phase");
}

#[test]
fn a_vote_without_enough_ballots_has_no_effects() {
    let mut rules = lax();
    rules.min_ballots = 3;
    let mut world = World::with(4, rules);
    world.circle(2, &[0, 1, 2]);
    let vote = propose(&mut world, 0, at_once(7, 3));
    world.open(vote);
    for person in 0..2 {
        world.cast(vote, person, YES).unwrap();
    }
    world.close(vote);
    assert_eq!(world.state.votes()[&vote].phase, VotePhase::Withheld);
    world.advance(30 * DAY);
    world.state.advance(world.now);
    assert_eq!(world.state.rules().at_once, 7);
    assert!(world.state.votes()[&vote].consequences.of_contests.is_empty());
}
