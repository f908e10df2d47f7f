//! A vote that asks for more than the rules ask: two thirds for the statute, four fifths of all who count to dissolve.

mod support;

use folkmoot_ledger::{
    contest::{Contest, Elect},
    events::{Body, Propose},
    outcome::Decision,
    proposal::{Bar, Deed, RulesEffect, Way},
    rules::{CircleRule, Comparison, DAY, Fraction, Majority, MajorityOf, RuleChange, Rules},
};
use support::*;
use uuid::Uuid;

/// Five members with a circle in office; ordinary decisions take more than half of those for or against.
fn world() -> World {
    let mut world =
        World::with(5, Rules { circle: CircleRule { term: 1000 * DAY, ..lax().circle }, ..lax() });
    world.circle(2, &[0, 1, 2]);
    world
}

fn bar(of: MajorityOf, num: u32, den: u32) -> Bar {
    let majority = Majority { of, test: Comparison::AtLeast, num, den };
    Bar { majority, enough: Fraction { num: 0, den: 1 } }
}

/// The first so many say Yes and the next No.
fn decided(world: &mut World, proposal: Propose, yes: usize, no: usize) -> (Uuid, Decision) {
    let vote = world.say(0, Body::Propose(proposal)).unwrap();
    world.open(vote);
    for person in 0..yes + no {
        world.cast(vote, person, if person < yes { YES } else { NO }).unwrap();
    }
    world.close(vote);
    world.release(vote, 0).unwrap();
    world.release(vote, 1).unwrap();
    world.decide(vote);
    (vote, world.state.votes()[&vote].result.as_ref().unwrap().outcome[0].decision)
}

#[test]
fn both_bars_have_to_be_cleared_and_the_rules_never_give_way() {
    let mut world = world();
    let mut with = |bar, yes, no| {
        let proposal = Propose { bar, ..world.proposal(vec![motion()]) };
        decided(&mut world, proposal, yes, no).1
    };
    assert_eq!(with(None, 3, 2), Decision::Passed);
    assert_eq!(with(Some(bar(MajorityOf::Decided, 2, 3)), 3, 2), Decision::Failed);
    assert_eq!(with(Some(bar(MajorityOf::Decided, 2, 3)), 4, 1), Decision::Passed);
    assert_eq!(with(Some(bar(MajorityOf::Base, 4, 5)), 3, 0), Decision::Failed);
    assert_eq!(with(Some(bar(MajorityOf::Base, 4, 5)), 4, 0), Decision::Passed);
    let enough = Bar { enough: Fraction { num: 4, den: 5 }, ..bar(MajorityOf::Decided, 2, 3) };
    assert_eq!(with(Some(enough), 3, 0), Decision::TooFewYes);
    assert_eq!(with(Some(enough), 4, 0), Decision::Passed);
    // Two of four are not more than half by the rules, whatever the vote asks.
    assert_eq!(with(Some(bar(MajorityOf::Decided, 501, 1000)), 2, 2), Decision::Failed);
}

#[test]
fn what_fell_by_its_own_bar_alone_keeps_nobody_from_trying() {
    for (own, yes, no, repeats) in [
        (Some(bar(MajorityOf::Decided, 1, 1)), 4, 1, false),
        (Some(bar(MajorityOf::Decided, 1, 1)), 1, 4, true),
        (None, 1, 4, true),
    ] {
        let mut world = world();
        let from = world.state.rules().at_once;
        let deed = || Deed::Rules(RulesEffect { set: vec![RuleChange::AtOnce { from, to: from + 1 }] });
        let proposal = Propose { bar: own, ..world.proposal_that(deed()) };
        let (_, decision) = decided(&mut world, proposal, yes, no);
        assert_eq!(decision, Decision::Failed);
        let next = world.say(1, Body::Propose(world.proposal_that(deed()))).unwrap();
        assert_eq!(world.state.votes()[&next].repeats, repeats, "{own:?}");
    }
}

#[test]
fn signatures_have_no_bar() {
    let mut world = world();
    let deed = world.host_deed(&folkmoot_ledger::keys::SigningKey::from_seed(&[99; 32]));
    let proposal = Propose { way: Way::Signatures, ..world.proposal_that(deed) };
    let asks = Propose { bar: Some(bar(MajorityOf::Decided, 2, 3)), ..proposal };
    world.refuse_saying(0, Body::Propose(asks), "propose.way");
}

#[test]
fn elections_and_choices_of_the_same_vote_go_by_the_rules_alone() {
    let mut world = world();
    let options = vec!["Somebody".to_owned(), "Somebody else".to_owned()];
    let election = Contest::Elect(Elect {
        question: "Who?".into(),
        options,
        members: vec![None; 2],
        statements: vec![None; 2],
        seats: 1,
        max: 1,
    });
    let asked = Bar { enough: Fraction { num: 1, den: 1 }, ..bar(MajorityOf::Base, 1, 1) };
    let contests = vec![motion(), election, choose(&["A", "B"], false)];
    let proposal = Propose { bar: Some(asked), ..world.proposal(contests) };
    let vote = world.say(0, Body::Propose(proposal)).unwrap();
    world.open(vote);
    for person in 0..3 {
        world.cast(vote, person, &[&[0], &[1], &[0]]).unwrap();
    }
    world.close(vote);
    world.release(vote, 0).unwrap();
    world.release(vote, 1).unwrap();
    world.decide(vote);
    let vote = &world.state.votes()[&vote];
    let result = vote.result.as_ref().unwrap();
    let decisions: Vec<Decision> = result.outcome.iter().map(|one| one.decision).collect();
    assert_eq!(decisions, [Decision::Failed, Decision::Elected, Decision::Chosen]);
    // Nor is the bar told of them.
    let bars: Vec<usize> = world.state.bars_of(vote).iter().map(Vec::len).collect();
    assert_eq!(bars, [2, 1, 1]);
}
