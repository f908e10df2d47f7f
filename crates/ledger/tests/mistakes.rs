//! A mistake in an open vote: it ends unopened or closes later, where its proposer asks and enough of its roll agree.

mod support;

use folkmoot_ledger::{
    bytes::Base64,
    events::{Body, Share, VoteAgree, VoteEnd, VoteExtend},
    rules::{CircleRule, DAY, Rules},
    state::VotePhase,
};
use support::*;
use uuid::Uuid;

/// Twelve members, of whom a quarter can object: three have to agree, the proposer among them.
fn world() -> World {
    let rules = Rules {
        circle: CircleRule { term: 1000 * DAY, ..lax().circle },
        objections: folkmoot_ledger::rules::Share { num: 1, den: 4, most: 50 },
        ..lax()
    };
    let mut world = World::with(12, rules);
    world.circle(2, &[0, 1, 2]);
    world
}

fn open(world: &mut World) -> (Uuid, usize) {
    let vote = world.propose(vec![motion()]);
    world.open(vote);
    let proposer = world.state.votes()[&vote].proposer;
    (vote, world.people.iter().position(|person| person.id() == proposer).unwrap())
}

fn end(vote: Uuid) -> Body {
    Body::VoteEnd(VoteEnd { vote, reason: hashed("The year is wrong.") })
}

fn extend(vote: Uuid, closes: u64) -> Body {
    Body::VoteExtend(VoteExtend { vote, closes, reason: hashed("The hall was flooded.") })
}

fn agree(vote: Uuid, ask: Uuid) -> Body {
    Body::VoteAgree(VoteAgree { vote, ask })
}

#[test]
fn enough_end_a_vote_and_no_ballot_of_it_is_ever_opened() {
    let mut world = world();
    let (vote, proposer) = open(&mut world);
    for person in 3..7 {
        world.cast(vote, person, YES).unwrap();
    }
    let others: Vec<usize> = (3..12).filter(|person| *person != proposer).collect();
    world.refuse_saying(others[0], end(vote), "authority.proposer");
    let ask = world.say(proposer, end(vote)).unwrap();
    assert_eq!(world.state.amendment_needed(&world.state.votes()[&vote]), 3);
    world.refuse_saying(proposer, end(vote), "amend.repeated");
    world.refuse_saying(proposer, agree(vote, ask), "amend.repeated");
    world.refuse_saying(others[0], agree(vote, vote), "amend.unknown");
    let late = world.join(90);
    world.refuse_saying(late, agree(vote, ask), "authority.roll");
    world.say(others[0], agree(vote, ask)).unwrap();
    // Not enough yet: ballots are still taken.
    world.cast(vote, 7, YES).unwrap();
    let statement = world.close_body(vote);
    world.say(others[1], agree(vote, ask)).unwrap();
    assert_eq!(world.state.votes()[&vote].phase, VotePhase::Ended);
    // Neither the closing that was on its way, nor a ballot, nor a share, nor a second end.
    let share = Body::Share(Share { vote, share: Base64(vec![0; 96]) });
    let cast = world.cast_body(vote, 8, YES);
    world.advance(60 * DAY);
    world.refuse_stating(statement, "vote.phase");
    world.refuse_saying(8, cast, "vote.phase");
    world.refuse_saying(0, share, "vote.phase");
    world.refuse_saying(others[2], agree(vote, ask), "vote.phase");
    assert!(world.due().is_empty());
}

#[test]
fn an_ended_vote_leaves_room_and_did_not_fail() {
    let mut world = world();
    let (vote, proposer) = open(&mut world);
    let ask = world.say(proposer, end(vote)).unwrap();
    for person in (3..12).filter(|person| *person != proposer).take(2) {
        world.say(person, agree(vote, ask)).unwrap();
    }
    // The proposer may propose two more at once, and the same words open again.
    for _ in 0..2 {
        let proposal = world.proposal(vec![motion()]);
        let again = world.say(proposer, Body::Propose(proposal)).unwrap();
        world.open(again);
    }
}

#[test]
fn a_vote_closes_later_once_and_within_bounds() {
    let mut world = world();
    let (vote, proposer) = open(&mut world);
    let (closes, latest) = {
        let state = &world.state.votes()[&vote];
        (state.closes.unwrap(), world.state.latest_closes(state))
    };
    let fingerprint = world.state.votes()[&vote].fingerprint().unwrap().0;
    world.refuse_saying(proposer, extend(vote, closes), "vote.closes");
    world.refuse_saying(proposer, extend(vote, latest + 1), "vote.closes");
    let ask = world.say(proposer, extend(vote, latest)).unwrap();
    world.refuse_saying(proposer, extend(vote, latest), "amend.repeated");
    let others: Vec<usize> = (3..12).filter(|person| *person != proposer).collect();
    world.say(others[0], agree(vote, ask)).unwrap();
    assert_eq!(world.state.votes()[&vote].closes, Some(closes));
    world.say(others[1], agree(vote, ask)).unwrap();
    assert_eq!(world.state.votes()[&vote].closes, Some(latest));
    assert_eq!(world.state.votes()[&vote].fingerprint().unwrap().0, fingerprint);
    // What was agreed is agreed, and asked once.
    world.refuse_saying(others[2], agree(vote, ask), "amend.repeated");
    world.refuse_saying(proposer, extend(vote, latest), "amend.repeated");
    world.now = closes + 1;
    for person in 3..7 {
        world.cast(vote, person, YES).unwrap();
    }
    assert!(world.due().is_empty(), "it is not over yet");
    world.now = latest;
    world.refuse_saying(proposer, end(vote), "vote.over");
    world.close(vote);
    world.release(vote, 0).unwrap();
    world.release(vote, 1).unwrap();
    world.decide(vote);
}

#[test]
fn after_its_closing_time_nothing_is_asked_or_agreed() {
    let mut world = world();
    let (vote, proposer) = open(&mut world);
    let ask = world.say(proposer, end(vote)).unwrap();
    world.now = world.state.votes()[&vote].closes.unwrap();
    let other = (3..12).find(|person| *person != proposer).unwrap();
    world.refuse_saying(other, agree(vote, ask), "vote.over");
    world.refuse_saying(proposer, extend(vote, world.now + DAY), "vote.over");
    world.close(vote);
    world.refuse_saying(other, agree(vote, ask), "vote.phase");
}
