//! Signed events that a host keeps back and appends when it suits: what the log takes of them, and what not (docs/spec/10-audit.md, 10.5).

mod support;

use folkmoot_ledger::{
    events::*,
    proposal::Participation,
    rules::{DAY, HOUR, ParticipationRule, Rules},
};
use support::*;

#[test]
fn attack_151_of_two_ballots_that_follow_the_same_one_comes_in_and_the_other_never_does() {
    let mut world = World::new(4);
    world.circle(2, &[0, 1, 2]);
    let vote = world.propose(vec![motion()]);
    world.open(vote);
    // A device that believed a refusal seals a second one; ours keeps to the first until the log has decided (08-keys.md, section 5).
    let (yes, no) = (world.cast_body(vote, 0, YES), world.cast_body(vote, 0, NO));
    let (first, second) = (world.by(0, yes), world.by(0, no));
    let id = world.take(second).unwrap();
    world.refused(first, "ballot.previous");
    // Nor does it come back after the voter's next one.
    let again = world.cast_body(vote, 0, YES);
    let held = world.by(0, again.clone());
    world.say(0, again).unwrap();
    world.refused(held, "ballot.previous");
    let counted = world.state.votes()[&vote].ballots.by_member().unwrap();
    assert!(counted.values().all(|ballot| ballot.event != id));
}

#[test]
fn attack_151_a_hidden_ballot_is_kept_back_until_the_vote_closes_and_no_longer() {
    let mut world = World::with(5, Rules { participation: ParticipationRule::Hidden, ..lax() });
    world.circle(2, &[0, 1, 2]);
    let vote = world.propose(vec![motion()]);
    world.open(vote);
    assert_eq!(world.state.votes()[&vote].participation, Participation::Hidden);
    let held = world.hidden_by(0, world.hidden(vote, 0, YES));
    let late = world.hidden_by(1, world.hidden(vote, 1, YES));
    let closes = world.state.votes()[&vote].closes.unwrap();
    world.now = closes - 2;
    world.take(held).unwrap();
    world.now = closes;
    world.refused(late, "vote.over");
}

#[test]
fn attack_151_what_is_held_back_for_more_than_a_day_is_taken_no_more() {
    let mut world = World::new(4);
    world.circle(2, &[0, 1, 2]);
    let vote = world.say(0, Body::Propose(world.proposal(vec![motion()]))).unwrap();
    let leave = world.by(3, Body::Leave(Leave {}));
    let withdraw = world.by(0, Body::Withdraw(Withdraw { vote }));
    // What its author did since does not undo it: an event names no checkpoint.
    world.advance(HOUR);
    world.say(3, Body::VoteSecond(VoteSecond { vote })).unwrap();
    world.advance(22 * HOUR);
    assert!(world.state.validate(world.now, &leave).is_ok());
    assert!(world.state.validate(world.now, &withdraw).is_ok());
    world.advance(DAY);
    world.refused(leave, "event.clock");
    world.refused(withdraw, "event.clock");
}
