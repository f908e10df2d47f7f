//! Money divided by the ballots of a vote: from the proposal to the outcome, and what no proposal may ask.

mod support;

use folkmoot_ledger::{
    contest::{Amounts, Contest},
    events::{Body, Event},
    outcome::{Decision, Outcome},
    state::VotePhase,
};
use support::*;

fn amounts(options: &[&str], total: u32, currency: &str) -> Contest {
    let options = options.iter().map(|option| (*option).to_owned()).collect();
    Contest::Amounts(Amounts {
        question: "What is the money for?".into(),
        options,
        total,
        currency: currency.into(),
        decimals: 2,
    })
}

/// Dinars have three decimals, and yen none; five has no currency.
fn with_decimals(decimals: u8) -> Contest {
    let Contest::Amounts(contest) = amounts(&["A", "B"], 1_234_567, "KWD") else { panic!() };
    Contest::Amounts(Amounts { decimals, ..contest })
}

#[test]
fn ballots_divide_money_and_their_mean_is_the_outcome() {
    let mut world = World::new(4);
    world.circle(2, &[0, 1, 2]);
    // A thousand euros in cents, which takes two limbs, beside a motion and half a thousand points of money in one limb.
    let contests = vec![
        amounts(&["Roof", "Garden", "Choir"], 100_000, "EUR"),
        motion(),
        amounts(&["Bread"], 500, "JPY"),
    ];
    let vote = world.propose(contests);
    world.open(vote);
    world.cast(vote, 0, &[&[100_000, 0, 0], &[0], &[500]]).unwrap();
    world.cast(vote, 1, &[&[20_000, 30_000, 50_000], &[0], &[0]]).unwrap();
    world.cast(vote, 2, &[&[1, 65_536, 1], &[1], &[2]]).unwrap();
    world.cast(vote, 1, &[&[40_000, 60_000, 0], &[0], &[1]]).unwrap();
    world.close(vote);
    world.release(vote, 0).unwrap();
    world.release(vote, 1).unwrap();
    world.decide(vote);

    let result = world.state.votes()[&vote].result.clone().unwrap();
    let (low, high) = (100_000 % 65_536, 100_000 / 65_536);
    assert_eq!(result.counts, [vec![low + 40_001, high, 60_000, 1, 1, 0], vec![2, 1, 0], vec![503]]);
    let divided = Outcome { decision: Decision::Divided, options: vec![], lot: vec![] };
    assert_eq!((&result.outcome[0], &result.outcome[2]), (&divided, &divided));
    assert_eq!(world.state.votes()[&vote].phase, VotePhase::Decided);
    let view = serde_json::to_value(folkmoot_ledger::view::vote(
        &world.state,
        &folkmoot_ledger::texts::Texts::default(),
        &world.state.votes()[&vote],
    ))
    .unwrap();
    let mean = serde_json::json!({"method": "mean", "amounts": [46_667, 41_845, 0], "rest": 11_488});
    assert_eq!(view["result"]["details"][0], mean);
}

#[test]
fn what_no_proposal_may_ask() {
    let mut world = World::new(3);
    world.circle(2, &[0, 1, 2]);
    let many: Vec<String> = (0..32).map(|number| format!("Item {number}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    for (contest, code) in [
        (amounts(&[], 500, "EUR"), "contest.too_few"),
        (amounts(&["A", "a"], 500, "EUR"), "contest.alike"),
        (amounts(&["A"], 0, "EUR"), "contest.limit"),
        (amounts(&["A"], 500, "Euro"), "contest.currency"),
        (with_decimals(5), "contest.currency"),
        (with_decimals(u8::MAX), "contest.currency"),
        (amounts(&many, 65_536, "EUR"), "shape.amounts"),
    ] {
        let body = Body::Propose(world.proposal(vec![contest]));
        let event = Event { assembly: world.state.id(), id: world.next_id(), body };
        assert_eq!(Event::parse(&event.encode()).unwrap_err().code(), code);
    }
    for decimals in [0, 3, 4] {
        let body = Body::Propose(world.proposal(vec![with_decimals(decimals)]));
        let text = Event { assembly: world.state.id(), id: world.next_id(), body }.encode();
        assert!(text.contains(&format!(r#""currency":"KWD","decimals":{decimals}"#)), "{text}");
        assert_eq!(Event::parse(&text).unwrap().encode(), text);
    }
    let contest = amounts(&many[..31], u32::MAX, "EUR");
    world.propose(vec![contest]);
}
