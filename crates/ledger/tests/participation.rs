//! Whether a vote hides who takes part: decided when it opens (docs/spec/13-constitution.md, 13.11).

mod support;

use folkmoot_ledger::{
    events::*,
    proposal::{Deed, Participation, RulesEffect, VoicesEffect},
    rules::{ParticipationRule, RuleChange, Rules},
    state::ParticipationReason,
    view,
};
use support::*;
use uuid::Uuid;

fn with(people: u8, participation: ParticipationRule) -> World {
    let mut world = World::with(people, Rules { participation, voices: 2, ..lax() });
    world.circle(2, &[0, 1, 2]);
    world
}

fn shown(world: &World, vote: Uuid) -> (Participation, ParticipationReason) {
    let shown =
        view::vote(&world.state, &folkmoot_ledger::texts::Texts::default(), &world.state.votes()[&vote]);
    (shown.participation, shown.participation_reason)
}

#[test]
fn five_on_the_roll_hide_who_takes_part_and_four_do_not() {
    for (people, participation, reason) in [
        (4, Participation::Open, ParticipationReason::Few),
        (5, Participation::Hidden, ParticipationReason::Rule),
    ] {
        let mut world = with(people, ParticipationRule::Hidden);
        let vote = world.propose(vec![motion()]);
        assert_eq!(shown(&world, vote), (participation, reason));
        world.open(vote);
        assert_eq!(shown(&world, vote), (participation, reason));
        assert_eq!(world.state.votes()[&vote].participation, participation);
        let ring = world.state.ring(&world.state.votes()[&vote]);
        assert_eq!(ring.map(|ring| ring.roll().len()), (people == 5).then_some(5));
    }
}

#[test]
fn the_roll_keeps_the_keys_of_the_opening() {
    let mut world = with(5, ParticipationRule::Hidden);
    let vote = world.propose(vec![motion()]);
    world.open(vote);
    let before = world.state.ring(&world.state.votes()[&vote]).unwrap();
    let secret = participation_secret(&[200; 64]);
    let proof = folkmoot_protocol::participation::prove_possession(&secret, &world.people[1].key());
    let body = MemberKey {
        participation_key: folkmoot_ledger::bytes::Base64Array(secret.key().to_bytes()),
        participation_proof: folkmoot_ledger::bytes::Base64Array(proof),
    };
    world.say(1, Body::MemberKey(body)).unwrap();
    world.close(vote);
    // Made anew once it is over, from the keys that members had then.
    let after = world.state.ring(&world.state.votes()[&vote]).unwrap();
    assert_eq!(after.roll().digest(), before.roll().digest());
    assert_eq!(after.fingerprint(), before.fingerprint());
    let next = world.propose(vec![motion()]);
    world.open(next);
    let next = world.state.ring(&world.state.votes()[&next]).unwrap();
    assert_ne!(next.roll().digest(), before.roll().digest());
}

#[test]
fn whoever_has_more_voices_opens_the_vote_to_all() {
    let mut world = with(5, ParticipationRule::Hidden);
    let given = VoicesEffect { member: world.people[0].id(), from: 1, to: 2 };
    let vote = world.say(0, Body::Propose(world.proposal_that(Deed::Voices(given.clone())))).unwrap();
    world.open(vote);
    // In a vote on voices each has one.
    assert_eq!(shown(&world, vote), (Participation::Hidden, ParticipationReason::Rule));
    // Thirty, since a vote in which somebody has two voices is opened from so many ballots on.
    let mut open = with(30, ParticipationRule::Open);
    let given = VoicesEffect { member: open.people[0].id(), ..given };
    open.pass(Deed::Voices(given));
    let rule = RuleChange::Participation { from: ParticipationRule::Open, to: ParticipationRule::Hidden };
    open.pass(Deed::Rules(RulesEffect { set: vec![rule] }));
    let vote = open.propose(vec![motion()]);
    assert_eq!(shown(&open, vote), (Participation::Open, ParticipationReason::Voices));
    open.open(vote);
    assert_eq!(shown(&open, vote), (Participation::Open, ParticipationReason::Voices));
}

#[test]
fn the_proposer_says_where_the_rules_leave_it_to_them() {
    let mut asked = with(5, ParticipationRule::Proposal);
    let says = |world: &World, participation| {
        Body::Propose(Propose { participation, ..world.proposal(vec![motion()]) })
    };
    let none = says(&asked, None);
    asked.refuse_saying(0, none, "propose.participation");
    for (participation, person) in [(Participation::Hidden, 0), (Participation::Open, 1)] {
        let body = says(&asked, Some(participation));
        let vote = asked.say(person, body).unwrap();
        asked.open(vote);
        assert_eq!(shown(&asked, vote), (participation, ParticipationReason::Proposal));
    }
    // Nowhere else; and by signatures there is nobody to hide.
    for rule in [ParticipationRule::Open, ParticipationRule::Size, ParticipationRule::Hidden] {
        let mut world = with(5, rule);
        let body = says(&world, Some(Participation::Hidden));
        world.refuse_saying(0, body, "propose.participation");
    }
}

#[test]
fn the_rules_of_the_opening_count() {
    let mut world = with(5, ParticipationRule::Open);
    let late =
        Propose { opens: world.now + 80 * folkmoot_ledger::rules::DAY, ..world.proposal(vec![motion()]) };
    let vote = world.say(1, Body::Propose(late)).unwrap();
    assert_eq!(shown(&world, vote), (Participation::Open, ParticipationReason::Rule));
    let rule = RuleChange::Participation { from: ParticipationRule::Open, to: ParticipationRule::Proposal };
    world.pass(Deed::Rules(RulesEffect { set: vec![rule] }));
    // Its proposer was not asked: five are few.
    assert_eq!(shown(&world, vote), (Participation::Open, ParticipationReason::Size));
}
