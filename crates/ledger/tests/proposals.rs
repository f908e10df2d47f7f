//! Proposals: signatures, notice, whose turn it is, and how they end (docs/spec/13-constitution.md, section 13.3).

mod support;

use folkmoot_ledger::{
    events::*,
    proposal::Way,
    rules::{ClassName, DAY, HOUR, Rules, Share},
    state::{Due, VotePhase},
};
use support::*;
use uuid::Uuid;

/// Six people, of whom three have to sign; two days of notice.
fn careful() -> World {
    let mut rules = lax();
    rules.seconds = Share { num: 1, den: 4, most: 3 };
    rules.ordinary.notice = 2 * DAY;
    let mut world = World::with(12, rules);
    world.circle(2, &[0, 1, 2]);
    world
}

fn second(world: &mut World, person: usize, vote: Uuid) {
    world.say(person, Body::VoteSecond(VoteSecond { vote })).unwrap();
}

fn phase(world: &World, vote: Uuid) -> VotePhase {
    world.state.votes()[&vote].phase
}

#[test]
fn a_petition_opens_by_itself_when_its_number_is_reached_and_its_notice_over() {
    let mut world = careful();
    let vote = world.propose(vec![motion()]);
    assert_eq!(world.state.seconds_needed(&world.state.votes()[&vote]), 3);
    world.advance(30 * DAY);
    assert!(world.due().is_empty(), "two signatures are missing");
    second(&mut world, 1, vote);
    world.refuse_saying(1, Body::VoteSecond(VoteSecond { vote }), "second.repeated");
    assert!(world.due().is_empty());
    second(&mut world, 2, vote);
    let reached = world.now;
    assert!(world.due().is_empty(), "notice is not over");
    assert_eq!(world.state.next_due_ms(world.now), Some(reached + 2 * DAY));
    world.now = reached + 2 * DAY - 2;
    world.refuse_stating(world.open_statement(vote), "vote.too_early");
    world.open(vote);
    assert_eq!(world.now, reached + 2 * DAY + 1);
}

#[test]
fn attack_a_signature_that_is_withdrawn_races_with_the_opening() {
    let due = || {
        let mut world = careful();
        let vote = world.propose(vec![motion()]);
        for person in [1, 2] {
            second(&mut world, person, vote);
        }
        world.advance(2 * DAY);
        assert_eq!(world.due(), [Due::Open(vote)]);
        let statement = world.open_statement(vote);
        (world, vote, statement)
    };
    // Taken back before the host stated the opening: it does not open, and what comes later has its notice anew.
    let (mut world, vote, statement) = due();
    world.say(2, Body::Withdraw(Withdraw { vote })).unwrap();
    world.refuse_stating(statement, "vote.seconds");
    second(&mut world, 3, vote);
    world.refuse_stating(world.open_statement(vote), "vote.too_early");
    world.advance(2 * DAY);
    assert_eq!(world.due(), [Due::Open(vote)]);

    // After it: what was signed is voted on.
    let (mut world, vote, statement) = due();
    world.state_as_host(statement).unwrap();
    world.refuse_saying(2, Body::Withdraw(Withdraw { vote }), "vote.phase");
}

#[test]
fn whoever_proposed_takes_back_no_signature_but_their_own() {
    let mut world = careful();
    let vote = world.propose(vec![motion()]);
    second(&mut world, 1, vote);
    world.say(0, Body::Withdraw(Withdraw { vote })).unwrap();
    assert_eq!(phase(&world, vote), VotePhase::Proposed);
    world.refuse_saying(0, Body::Withdraw(Withdraw { vote }), "second.missing");
    world.say(1, Body::Withdraw(Withdraw { vote })).unwrap();
    assert_eq!(phase(&world, vote), VotePhase::Withdrawn);
    world.refuse_saying(2, Body::VoteSecond(VoteSecond { vote }), "vote.phase");
}

#[test]
fn a_proposer_who_leaves_does_not_end_what_others_have_signed() {
    let mut world = careful();
    let vote = world.propose(vec![motion()]);
    for person in [1, 2] {
        second(&mut world, person, vote);
    }
    world.say(0, Body::Leave(Leave {})).unwrap();
    world.open(vote);
    let id = world.people[0].id();
    assert!(!world.state.votes()[&vote].roll.contains(&id));
}

#[test]
fn a_member_has_two_proposals_at_most_that_are_not_over() {
    let mut world = World::new(3);
    world.circle(2, &[0, 1, 2]);
    let propose = |world: &World| Body::Propose(world.proposal(vec![motion()]));
    let first = world.say(0, propose(&world)).unwrap();
    world.say(0, propose(&world)).unwrap();
    world.refuse_saying(0, propose(&world), "propose.many");
    world.open(first);
    world.refuse_saying(0, propose(&world), "propose.many");
    world.cast(first, 1, YES).unwrap();
    world.close(first);
    let third = world.say(0, propose(&world)).unwrap();
    world.refuse_saying(0, propose(&world), "propose.many");
    world.say(0, Body::Withdraw(Withdraw { vote: third })).unwrap();
    world.say(0, propose(&world)).unwrap();
}

#[test]
fn of_more_proposals_than_can_be_open_those_with_most_signatures_come_first() {
    let mut rules = lax();
    rules.at_once = 1;
    let mut world = World::with(6, rules);
    world.circle(2, &[0, 1, 2]);
    let first = world.propose(vec![motion()]);
    let second_one = world.propose(vec![motion()]);
    let third = world.propose(vec![motion()]);
    second(&mut world, 4, third);
    second(&mut world, 5, third);
    second(&mut world, 5, second_one);
    assert_eq!(world.due(), [Due::Open(third)]);
    world.refuse_stating(world.open_statement(first), "vote.queue");
    world.refuse_stating(world.open_statement(second_one), "vote.queue");
    world.open(third);
    assert!(world.due().is_empty(), "there is no room");
    world.refuse_stating(world.open_statement(second_one), "vote.queue");
    world.close(third);
    assert!(world.due().contains(&Due::Open(second_one)));
    world.open(second_one);
    world.close(second_one);
    world.open(first);
}

#[test]
fn a_proposal_that_is_not_opened_lapses_after_ninety_days() {
    let mut world = careful();
    let vote = world.propose(vec![motion()]);
    let proposed = world.now;
    assert_eq!(world.state.next_due_ms(world.now), Some(proposed + 90 * DAY));
    world.now = proposed + 90 * DAY - 2;
    second(&mut world, 1, vote);
    // Also for the entry of that very time.
    world.refuse_saying(2, Body::VoteSecond(VoteSecond { vote }), "vote.phase");
    world.state.advance(proposed + 90 * DAY);
    assert_eq!(phase(&world, vote), VotePhase::Lapsed);
}

#[test]
fn no_entry_comes_before_what_happened_by_itself() {
    let mut world = careful();
    world.propose(vec![motion()]);
    let due = world.now + 90 * DAY;
    world.state.advance(due + DAY);
    assert_eq!(world.state.earliest_ms(), due, "only what happened counts, not how far somebody looked");
    world.now = due - 2;
    world.refuse_saying(1, Body::MemberStay(MemberStay {}), "entry.time");
    world.now = due - 1;
    world.say(1, Body::MemberStay(MemberStay {})).unwrap();
}

#[test]
fn a_third_makes_an_ordinary_proposal_urgent_and_no_special_one() {
    let mut rules = lax();
    rules.ordinary.notice = 5 * DAY;
    rules.ordinary.open = 3 * DAY;
    let mut world = World::with(6, rules);
    world.circle(2, &[0, 1, 2]);
    let mut short = world.proposal(vec![motion()]);
    short.lasts = 24 * HOUR;
    let vote = world.say(0, Body::Propose(short.clone())).unwrap();
    world.advance(6 * DAY);
    assert!(world.due().is_empty(), "so short a vote takes the signatures of a third");
    second(&mut world, 1, vote);
    assert_eq!(world.due(), [Due::Open(vote)]);

    let usual = world.propose(vec![motion()]);
    let seconded = world.now;
    second(&mut world, 3, usual);
    assert_eq!(world.state.opening_ms(&world.state.votes()[&usual]), Some(seconded + 12 * HOUR));

    short.lasts = 24 * HOUR - 1;
    world.refuse_saying(2, Body::Propose(short.clone()), "vote.lasts");
    short.lasts = 14 * DAY + 1;
    world.refuse_saying(2, Body::Propose(short.clone()), "vote.lasts");
    short.class = ClassName::Special;
    short.lasts = 24 * HOUR;
    world.refuse_saying(2, Body::Propose(short), "vote.lasts");
}

#[test]
fn a_vote_closes_when_its_opening_says_and_that_is_how_long_it_lasts() {
    let mut world = World::new(3);
    world.circle(2, &[0, 1, 2]);
    let vote = world.propose(vec![motion()]);
    let lasts = world.state.votes()[&vote].proposal.lasts;
    for (closes, code) in [
        (world.now + lasts, "vote.closes"),
        (world.now + 1 + lasts + 600_001, "vote.closes"),
        (world.now + 1 + lasts, "vote.fingerprint"),
        (world.now + 1 + lasts + 600_000, "vote.fingerprint"),
    ] {
        let Body::Open(mut open) = world.open_statement(vote) else { panic!("no opening") };
        open.closes = closes;
        world.refuse_stating(Body::Open(open), code);
    }
    let Body::Open(open) = world.open_statement(vote) else { panic!("no opening") };
    assert_eq!(open.closes % 60_000, 0, "a full minute");
    world.open(vote);
    world.now = open.closes - 2;
    world.cast(vote, 1, YES).unwrap();
    assert_eq!(world.now, open.closes - 1);
    let late = world.cast_body(vote, 2, YES);
    world.refuse_saying(2, late, "vote.over");
    world.close(vote);
}

#[test]
fn who_came_after_a_vote_was_proposed_is_not_on_its_roll() {
    let mut world = World::new(3);
    world.circle(2, &[0, 1, 2]);
    let vote = world.propose(vec![motion()]);
    let late = world.join(20);
    let next = world.propose(vec![motion()]);
    world.open(vote);
    world.open(next);
    let id = world.people[late].id();
    assert!(!world.state.votes()[&vote].roll.contains(&id));
    assert!(world.state.votes()[&next].roll.contains(&id));
}

#[test]
fn attack_capture_five_of_two_hundred_at_night_and_with_the_help_of_the_host() {
    // 200 members, of whom five agree on something and nobody else looks; the host and the trustees are among their friends.
    let mut rules = lax();
    rules.ordinary.enough = Rules::small().ordinary.enough;
    rules.seconds = Share { num: 1, den: 20, most: 20 };
    rules.ordinary.notice = 2 * DAY;
    let mut world = World::with(100, rules);
    world.circle(2, &[0, 1, 2]);
    world.join_many(100);
    world.advance(DAY);
    let mut takeover = world.proposal_that(world.circle_deed(3, &[0, 1, 2, 3, 4]));
    takeover.title = "A donation for the flooded".into();
    let vote = world.say(0, Body::Propose(takeover.clone())).unwrap();
    for person in 1..5 {
        second(&mut world, person, vote);
    }
    assert_eq!(world.state.seconds_needed(&world.state.votes()[&vote]), 10);
    world.advance(80 * DAY);
    assert!(world.due().is_empty(), "five signatures open nothing, however long they wait");
    world.refuse_stating(world.open_statement(vote), "vote.seconds");

    // Signatures of five more, who do not read, open it: five Yes of 200 do not pass it.
    for person in 5..10 {
        second(&mut world, person, vote);
    }
    world.open(vote);
    assert!(world.now >= world.state.votes()[&vote].seconded.unwrap().0 + 7 * DAY);
    for person in 0..5 {
        world.cast(vote, person, YES).unwrap();
    }
    world.close(vote);
    for person in 0..2 {
        world.release(vote, person).unwrap();
    }
    world.decide(vote);
    let state = &world.state.votes()[&vote];
    assert_eq!(state.result.as_ref().unwrap().outcome[0].decision.name(), "too_few_yes");
    assert!(state.consequences.of_contests.is_empty());

    // By signatures they have not more than half either.
    takeover.way = Way::Signatures;
    world.refuse_saying(0, Body::Propose(takeover), "propose.way");
}

#[test]
fn attack_night_vote_ten_minutes_at_night_decide_nothing_that_a_third_does_not_want() {
    // A small group can vote tonight, without notice, in ten minutes; so can two of its nine members while the others sleep.
    let mut world = World::new(9);
    world.circle(2, &[0, 1, 2]);
    let decide = |world: &mut World, vote: Uuid, people: std::ops::Range<usize>| {
        world.open(vote);
        for person in people {
            world.cast(vote, person, YES).unwrap();
        }
        world.close(vote);
        for person in 0..2 {
            world.release(vote, person).unwrap();
        }
        world.decide(vote);
        world.state.votes()[&vote].result.as_ref().unwrap().outcome[0].decision.name()
    };
    let vote = world.propose(vec![motion()]);
    assert_eq!(decide(&mut world, vote, 0..2), "too_few_yes");
    let vote = world.propose(vec![motion()]);
    assert_eq!(decide(&mut world, vote, 0..3), "passed", "three of nine are a third");
    // What is special cannot be voted on in a night at all: a week of notice and a week to vote.
    let mut quick = world.proposal_that(world.circle_deed(2, &[0, 1, 2]));
    quick.lasts = world.state.rules().ordinary.open;
    world.refuse_saying(0, Body::Propose(quick), "vote.lasts");
    let vote = world.say(0, Body::Propose(world.proposal_that(world.circle_deed(2, &[0, 1, 2])))).unwrap();
    assert!(world.due().is_empty());
    assert_eq!(world.state.opening_ms(&world.state.votes()[&vote]), Some(world.now + 7 * DAY));
}
