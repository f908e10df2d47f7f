//! Whatever an assembly has decided, and whoever is gone, it can decide again.

mod support;

use folkmoot_ledger::{
    events::{Body, VoteSecond},
    outcome::Decision,
    proposal::{Deed, RulesEffect},
    rules::{DAY, RuleChange, Rules},
    state::{CirclePhase, ConsequencePhase, VotePhase},
};
use serde_json::json;
use support::*;
use uuid::Uuid;

/// The hardest that rules can be.
fn hardest() -> Rules {
    let majority = json!({ "of": "decided", "test": "more_than", "num": 9, "den": 10 });
    let of_base = json!({ "of": "base", "test": "more_than", "num": 9, "den": 10 });
    let two_thirds = json!({ "num": 2, "den": 3 });
    let class = |majority| {
        json!({
            "majority": majority, "enough": two_thirds, "turnout": two_thirds,
            "notice": 30 * DAY, "open": 60 * DAY, "delay": 30 * DAY
        })
    };
    let rules = json!({
        "version": 2,
        "ordinary": class(of_base),
        "special": class(majority),
        "seconds": { "num": 1, "den": 4, "most": 100 },
        "at_once": 1,
        "objections": { "num": 1, "den": 50, "most": 2 },
        "admit": { "by": "vote", "vouches": 5, "every": 90 * DAY, "growth": { "num": 1, "den": 20 } },
        "resting": 90 * DAY,
        "recover": { "vouches": 7, "wait": 60 * DAY },
        "circle": { "size": 32, "threshold": 31, "term": 30 * DAY },
        "ties": "report",
        "min_ballots": 1000,
        "voices": 1,
        "record": "members",
        "participation": "hidden",
        "witnesses": { "keys": [], "quorum": 0 },
        "release": { "confirmations": { "num": 2, "den": 3, "most": 1000 }, "wait": 7 * DAY }
    });
    serde_json::from_value(rules).unwrap()
}

/// Everybody signs the proposal, as far as it takes.
fn signed(world: &mut World, by: usize, deed: Deed) -> Uuid {
    let vote = world.say(by, Body::Propose(world.proposal_that(deed))).unwrap();
    for person in 0..world.people.len() {
        if person != by && world.state.opening_ms(&world.state.votes()[&vote]).is_none() {
            world.say(person, Body::VoteSecond(VoteSecond { vote })).unwrap();
        }
    }
    vote
}

fn change(from: &Rules, to: &Rules) -> Deed {
    Deed::Rules(RulesEffect { set: RuleChange::between(from, to) })
}

/// What passed is in force.
fn waited(world: &mut World, vote: Uuid) {
    let consequence = world.state.votes()[&vote].consequences.of_contests[0].phase;
    if let ConsequencePhase::Pending(due_ms) = consequence {
        world.now = world.now.max(due_ms);
        world.state.advance(world.now);
    }
    let consequence = world.state.votes()[&vote].consequences.of_contests[0].phase;
    assert!(matches!(consequence, ConsequencePhase::InForce(_)), "{consequence:?}");
}

#[test]
fn from_the_hardest_rules_all_can_go_back_to_the_first() {
    let mut world = World::new(4);
    world.circle(3, &[0, 1, 2, 3]);
    let (first, hardest) = (world.state.rules().clone(), hardest());
    hardest.check().unwrap();
    let vote = signed(&mut world, 0, change(&first, &hardest));
    world.hold(vote, YES);
    waited(&mut world, vote);
    assert_eq!(*world.state.rules(), hardest);

    // Trustees under these rules are in office for 30 days, in which no vote comes to its opening that is proposed in them.
    let trustees = world.circle_deed(3, &[0, 1, 2, 3]);
    let circle = signed(&mut world, 1, trustees);
    world.hold(circle, YES);
    // What is proposed before they are in office has its notice behind it when they are.
    let back = signed(&mut world, 2, change(&hardest, &first));
    waited(&mut world, circle);
    let newest = *world.state.circles().keys().next_back().unwrap();
    world.ceremony(newest);
    assert_eq!(world.state.circles()[&newest].phase, CirclePhase::Ready);
    world.hold(back, YES);
    waited(&mut world, back);
    assert_eq!(*world.state.rules(), first);
}

#[test]
fn a_group_as_small_as_its_circle_has_another_one_when_a_member_is_gone() {
    let mut world = World::new(3);
    world.circle(2, &[0, 1]);
    // While the third member might come back, the rules ask for all three.
    let pair = Body::Propose(world.proposal_that(world.circle_deed(2, &[0, 1])));
    world.refuse_saying(0, pair, "circle.size");
    // A year later the term is over, and nothing but a vote on trustees opens. The third member rests.
    world.advance(366 * DAY);
    world.say(0, Body::MemberStay(folkmoot_ledger::events::MemberStay {})).unwrap();
    world.say(1, Body::MemberStay(folkmoot_ledger::events::MemberStay {})).unwrap();
    let vote = world.say(0, Body::Propose(world.proposal_that(world.circle_deed(2, &[0, 1])))).unwrap();
    world.open(vote);
    world.cast(vote, 0, YES).unwrap();
    world.cast(vote, 1, YES).unwrap();
    world.close(vote);
    world.release(vote, 0).unwrap();
    world.release(vote, 1).unwrap();
    world.decide(vote);
    assert_eq!(world.state.votes()[&vote].phase, VotePhase::Decided);
    assert_eq!(world.state.votes()[&vote].result.as_ref().unwrap().outcome[0].decision, Decision::Passed);
    // Who comes back now undoes nothing of it.
    world.say(2, Body::MemberStay(folkmoot_ledger::events::MemberStay {})).unwrap();
    waited(&mut world, vote);
    let newest = *world.state.circles().keys().next_back().unwrap();
    world.ceremony(newest);
    assert_eq!(world.in_office(), Some(newest));
}
