//! Rules that votes change: the bar that such a vote has to clear, what it was written against, and the votes that it does not
//! touch.

mod support;

use folkmoot_ledger::{
    events::{Body, VoteResult, VoteSecond},
    keys,
    note::Note,
    outcome::{Decision, Outcome},
    proposal::{Deed, RulesEffect},
    rules::{CircleRule, ClassName, DAY, RuleChange, Rules},
    state::{ConsequencePhase, VotePhase},
};
use serde_json::{Value, json};
use support::*;
use uuid::Uuid;

/// The effect that puts rules to these values, each from what it is now.
fn set(rules: &Rules, to: &[(&str, Value)]) -> Deed {
    let change = |(path, to): &(&str, Value)| -> RuleChange {
        let from = json!(rules).pointer(&format!("/{}", path.replace('.', "/"))).unwrap().clone();
        serde_json::from_value(json!({ "rule": path, "from": from, "to": to })).unwrap()
    };
    Deed::Rules(RulesEffect { set: to.iter().map(change).collect() })
}

fn at_least(num: u32, den: u32) -> Value {
    json!({ "of": "decided", "test": "at_least", "num": num, "den": den })
}

fn fraction(num: u32, den: u32) -> Value {
    json!({ "num": num, "den": den })
}

/// Five members with a circle in office; a special decision takes two thirds, and Yes from half of the base.
fn world() -> World {
    let mut world =
        World::with(5, Rules { circle: CircleRule { term: 1000 * DAY, ..lax().circle }, ..lax() });
    world.circle(2, &[0, 1, 2]);
    world
}

/// A vote on new rules, proposed by the first person and signed by the others as far as it takes.
fn proposed(world: &mut World, to: &[(&str, Value)]) -> Uuid {
    let deed = set(world.state.rules(), to);
    let vote = world.say(0, Body::Propose(world.proposal_that(deed))).unwrap();
    for person in 1..world.people.len() {
        if world.state.opening_ms(&world.state.votes()[&vote]).is_none() {
            world.say(person, Body::VoteSecond(VoteSecond { vote })).unwrap();
        }
    }
    vote
}

/// So many say Yes and so many No, the first first, and it is closed.
fn cast_and_close(world: &mut World, vote: Uuid, yes: usize, no: usize) {
    for person in 0..yes + no {
        world.cast(vote, person, if person < yes { YES } else { NO }).unwrap();
    }
    world.close(vote);
    world.release(vote, 0).unwrap();
    world.release(vote, 1).unwrap();
}

/// The decision on the first question of a vote.
fn decision(world: &World, vote: Uuid) -> Decision {
    world.state.votes()[&vote].result.as_ref().unwrap().outcome[0].decision
}

/// A whole vote on new rules, up to the time at which they are in force.
fn decided(world: &mut World, to: &[(&str, Value)], yes: usize, no: usize) -> Decision {
    let vote = proposed(world, to);
    world.open(vote);
    cast_and_close(world, vote, yes, no);
    world.decide(vote);
    world.advance(world.state.rules_of(&world.state.votes()[&vote]).special.delay + 1);
    world.state.advance(world.now);
    decision(world, vote)
}

#[test]
fn raising_and_lowering_the_bar() {
    let mut world = world();
    let majority = |world: &World| json!(world.state.rules().special.majority);

    // Two thirds do not set nine tenths for those who come after them.
    assert_eq!(decided(&mut world, &[("special.majority", at_least(9, 10))], 4, 1), Decision::Failed);
    assert_eq!(majority(&world), at_least(2, 3));
    // The same majority changes what is no bar.
    assert_eq!(decided(&mut world, &[("at_once", json!(5))], 4, 1), Decision::Passed);
    assert_eq!(world.state.rules().at_once, 5);
    // Nine tenths do.
    assert_eq!(decided(&mut world, &[("special.majority", at_least(9, 10))], 5, 0), Decision::Passed);
    assert_eq!(majority(&world), at_least(9, 10));
    // And nothing lowers the bar from below it.
    assert_eq!(decided(&mut world, &[("special.majority", at_least(2, 3))], 4, 1), Decision::Failed);
    assert_eq!(majority(&world), at_least(9, 10));
    assert_eq!(decided(&mut world, &[("special.majority", at_least(2, 3))], 5, 0), Decision::Passed);
    assert_eq!(majority(&world), at_least(2, 3));

    // The same with Yes and turnout; told is what would be missing under the new bar.
    assert_eq!(decided(&mut world, &[("special.enough", fraction(2, 3))], 3, 0), Decision::TooFewYes);
    assert_eq!(decided(&mut world, &[("special.turnout", fraction(2, 3))], 3, 0), Decision::NoQuorum);
    assert_eq!(decided(&mut world, &[("special.enough", fraction(2, 3))], 4, 0), Decision::Passed);
    assert_eq!(decided(&mut world, &[("special.enough", fraction(1, 10))], 3, 0), Decision::TooFewYes);
    assert_eq!(decided(&mut world, &[("special.enough", fraction(1, 10))], 4, 0), Decision::Passed);
    // Times of special decisions and what a second reading takes are no tests of a result, and change none.
    let objections = json!({ "num": 1, "den": 3, "most": 2 });
    let times = [("special.notice", json!(30 * DAY)), ("objections", objections)];
    assert_eq!(decided(&mut world, &times, 1, 0), Decision::Passed);
    // A bar that is set beside other rules counts too, and nothing of it is done.
    let both = [("at_once", json!(6)), ("special.enough", fraction(2, 3))];
    assert_eq!(decided(&mut world, &both, 3, 0), Decision::TooFewYes);
    assert_eq!(world.state.rules().at_once, 5);
}

#[test]
fn a_host_cannot_state_that_a_raised_bar_was_cleared() {
    let mut world = world();
    let vote = proposed(&mut world, &[("special.majority", at_least(9, 10))]);
    world.open(vote);
    cast_and_close(&mut world, vote, 4, 1);
    let passed = Outcome { decision: Decision::Passed, options: vec![], lot: vec![] };
    let stated = VoteResult { vote, counts: vec![vec![4, 1, 0]], outcome: vec![passed] };
    world.refuse_stating(Body::Result(stated), "result.outcome");
    world.decide(vote);
    assert_eq!(decision(&world, vote), Decision::Failed);
}

/// OpenZeppelin's governor (CVE-2022-31198) judged votes that were over by the quorum of today: who lowered it made defeated
/// proposals executable.
#[test]
fn attack_lowering_the_bar_makes_no_old_vote_pass() {
    let mut world = world();
    assert_eq!(decided(&mut world, &[("special.delay", json!(3 * DAY))], 5, 0), Decision::Passed);
    let two_yes = |world: &mut World, vote| {
        cast_and_close(world, vote, 2, 0);
        world.decide(vote);
    };
    // Too few Yes for a special decision of five.
    let defeated = proposed(&mut world, &[("at_once", json!(50))]);
    world.open(defeated);
    two_yes(&mut world, defeated);
    assert_eq!(decision(&world, defeated), Decision::TooFewYes);

    // Another one is open when the bar is lowered, and closes after that.
    let deed = set(world.state.rules(), &[("ties", json!("lot"))]);
    let open = world.proposal_that(deed);
    let open =
        world.say(3, Body::Propose(folkmoot_ledger::proposal::Proposal { lasts: 21 * DAY, ..open })).unwrap();
    world.open(open);
    assert_eq!(decided(&mut world, &[("special.enough", fraction(1, 10))], 5, 0), Decision::Passed);
    assert_eq!(json!(world.state.rules().special.enough), fraction(1, 10));
    assert_eq!(world.state.votes()[&open].phase, VotePhase::Open);
    cast_and_close(&mut world, open, 2, 0);
    let passed = Outcome { decision: Decision::Passed, options: vec![], lot: vec![] };
    let stated =
        |vote| Body::Result(VoteResult { vote, counts: vec![vec![2, 0, 0]], outcome: vec![passed.clone()] });
    world.refuse_stating(stated(open), "result.outcome");
    world.decide(open);
    assert_eq!(decision(&world, open), Decision::TooFewYes);

    // The defeated one stays so, whatever is stated again, and nothing of either ever comes into force.
    world.refuse_stating(stated(defeated), "vote.phase");
    world.advance(400 * DAY);
    world.state.advance(world.now);
    for vote in [defeated, open] {
        assert_eq!(decision(&world, vote), Decision::TooFewYes);
        assert!(world.state.votes()[&vote].consequences.of_contests.is_empty());
    }
    assert_eq!((world.state.rules().at_once, json!(world.state.rules().ties)), (7, json!("report")));

    // A vote that opens under the lower bar passes by it.
    assert_eq!(decided(&mut world, &[("at_once", json!(50))], 2, 0), Decision::Passed);
    assert_eq!(world.state.rules().at_once, 50);
}

#[test]
fn rules_keep_their_history_and_the_vote_that_changed_them() {
    let mut world = world();
    let before = world.state.rules().clone();
    let vote = world.pass(set(&before, &[("at_once", json!(3)), ("resting", json!(90 * DAY))]));
    let after = Rules { at_once: 3, resting: 90 * DAY, ..before.clone() };
    assert_eq!(*world.state.rules(), after);
    let [founding, changed] = world.state.rules_history() else { panic!("one change") };
    assert_eq!((&founding.rules, founding.vote), (&before, None));
    assert_eq!((&changed.rules, changed.vote), (&after, Some(vote)));
    let of_vote = &world.state.votes()[&vote];
    assert_eq!(*world.state.rules_of(of_vote), before);
    assert_eq!(of_vote.consequences.of_contests[0].phase, ConsequencePhase::InForce(changed.since_ms));
}

#[test]
fn a_change_is_from_what_the_rules_are() {
    let mut world = world();
    let old = world.state.rules().clone();
    let first = proposed(&mut world, &[("at_once", json!(3)), ("ties", json!("lot"))]);
    let second = proposed(&mut world, &[("at_once", json!(4))]);
    let other = world.proposal_that(set(&old, &[("min_ballots", json!(2))]));
    let other = world.say(1, Body::Propose(other)).unwrap();
    world.hold(first, YES);
    world.open(other);
    world.advance(world.state.rules().special.delay + 1);
    world.state.advance(world.now);
    assert_eq!(world.state.rules().at_once, 3);
    assert_eq!(world.state.votes()[&second].phase, VotePhase::Overtaken);
    // A change of another rule is none of its business.
    assert_eq!(world.state.votes()[&other].phase, VotePhase::Open);
    let stale = world.proposal_that(set(&old, &[("at_once", json!(4))]));
    world.refuse_saying(2, Body::Propose(stale), "effect.from");
    let ordinary = folkmoot_ledger::proposal::Proposal {
        class: ClassName::Ordinary,
        lasts: world.state.rules().ordinary.open,
        ..world.proposal_that(set(world.state.rules(), &[("at_once", json!(4))]))
    };
    world.refuse_saying(2, Body::Propose(ordinary), "effect.class");
}

#[test]
fn changes_that_cannot_be_are_no_events() {
    let mut world = world();
    let rules = world.state.rules().clone();
    let fast = 3 * DAY - 1;
    for (changes, code) in [
        (vec![("special.notice", json!(fast))], "rules.bounds"),
        (vec![("at_once", json!(3)), ("special.majority", at_least(1, 1))], "rules.bounds"),
        (vec![("ordinary.enough", fraction(1, 0))], "rules.fraction"),
        (vec![("min_ballots", json!(0))], "rules.min_ballots"),
        (vec![("at_once", json!(7))], "event.range"),
        (vec![], "event.length"),
        (vec![("at_once", json!(3)), ("at_once", json!(4))], "effect.twice"),
    ] {
        let body = Body::Propose(world.proposal_that(set(&rules, &changes)));
        let id = world.next_id();
        let event = folkmoot_ledger::events::Event { assembly: world.state.id(), id, body };
        let key = keys::member_id(&world.people[0].key()).to_string();
        let note = Note::sign(&event.encode(), &[(&key, &world.people[0].signing)]).unwrap();
        match folkmoot_ledger::events::SignedEvent::parse(note.as_bytes()) {
            Err(refusal) => assert_eq!(refusal.code(), code, "{changes:?}"),
            Ok(event) => world.refused(event, code),
        }
    }
}

#[test]
fn a_roll_shorter_than_the_fewest_ballots_decides_when_all_vote() {
    let mut world = World::with(4, Rules { min_ballots: 1000, ..lax() });
    world.circle(2, &[0, 1, 2]);
    let vote = world.propose(vec![motion()]);
    world.hold(vote, YES);
    assert_eq!(decision(&world, vote), Decision::Passed);
    let vote = world.propose(vec![motion()]);
    world.open(vote);
    for person in 0..3 {
        world.cast(vote, person, YES).unwrap();
    }
    world.close(vote);
    assert_eq!(world.state.votes()[&vote].phase, VotePhase::Withheld);
}

#[test]
fn the_base_counts_who_is_in_standing_and_who_casts() {
    let mut world = world();
    world.advance(world.state.rules().resting);
    // One of five has done something within a year. A special vote counts half of the roll at least.
    let special = proposed(&mut world, &[("at_once", json!(3))]);
    let ordinary = world.proposal(vec![motion()]);
    let ordinary = world.say(0, Body::Propose(ordinary)).unwrap();
    let base = |world: &World, vote| world.state.votes()[&vote].base();
    world.open(ordinary);
    assert_eq!((world.state.votes()[&ordinary].roll.len(), base(&world, ordinary)), (5, 1));
    world.open(special);
    assert_eq!(base(&world, special), 3);
    // Who rested and casts counts, once; nobody else's act makes the base grow.
    for (cast, expected) in [(0, 3), (1, 3), (1, 3), (2, 3), (3, 4)] {
        world.cast(special, cast, YES).unwrap();
        assert_eq!(base(&world, special), expected);
    }
    world.close(special);
    assert_eq!(world.state.votes()[&special].closed.as_ref().unwrap().base, 4);
}
