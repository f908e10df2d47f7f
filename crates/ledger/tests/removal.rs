//! Who is removed, how slowly, and what stays theirs (docs/spec/13-constitution.md, 13.2).

mod support;

use folkmoot_ledger::{
    events::*,
    proposal::{Deed, RemoveEffect},
    refusal::Refusal,
    rules::{ClassName, DAY},
    state::{ConsequencePhase, VotePhase},
};
use support::*;

const YEAR: u64 = 365 * DAY;

/// An assembly with trustees whose founders have been members for a year.
fn settled(n: u8) -> World {
    let mut world = World::new(n);
    world.wait(YEAR);
    for person in 0..world.people.len() {
        world.say(person, Body::MemberStay(MemberStay {})).unwrap();
    }
    world.circle(2, &[0, 1, 2]);
    world
}

/// The same, with this many newcomers whom a founder let in.
fn with_newcomers(founders: u8, newcomers: u32) -> (World, Vec<usize>) {
    let mut world = World::new(founders);
    world.circle(2, &[0, 1, 2]);
    let link = world.invite(0, 1_000);
    let came = (0..newcomers).map(|n| world.join_by(&link, Person::numbered(n)).unwrap().0).collect();
    (world, came)
}

fn propose_removal(world: &World, people: &[usize], class: ClassName) -> Body {
    let mut proposal = world.proposal_that(world.remove_deed(people));
    proposal.class = class;
    proposal.lasts = world.state.rules().class(class).open;
    Body::Propose(proposal)
}

#[test]
fn due_process() {
    let mut world = settled(5);
    world.refuse_saying(0, propose_removal(&world, &[4], ClassName::Ordinary), "effect.class");
    let vote = world.say(0, propose_removal(&world, &[4], ClassName::Special)).unwrap();
    let proposed_ms = world.now;
    let opening_ms = world.state.opening_ms(&world.state.votes()[&vote]).unwrap();
    assert_eq!(opening_ms, proposed_ms + 14 * DAY, "14 days of notice where others have seven");
    // The person answers, and votes like everybody; nothing is suspended before the decision.
    world.say(4, Body::MemberAnswer(MemberAnswer { vote, text: hashed("I paid.") })).unwrap();
    world.refuse_saying(
        3,
        Body::MemberAnswer(MemberAnswer { vote, text: hashed("Me too.") }),
        "authority.named",
    );
    world.hold(vote, YES);
    assert!(world.is_member(4));
    world.invite(4, 1);
    world.wait(7 * DAY);
    let member = world.member(4);
    assert!(member.left);
    assert_eq!((member.removed_by, member.ended_ms.is_some()), (Some(vote), true));
    world.refuse_saying(4, Body::MemberStay(MemberStay {}), "authority.member");
    assert_eq!(world.state.active_members(), 4);
}

#[test]
fn who_and_how_many_at_once() {
    let mut world = settled(5);
    let unknown =
        |people: Vec<_>| Body::Propose(world.proposal_that(Deed::Remove(RemoveEffect { members: people })));
    let stranger = unknown(vec![Person::numbered(1).id()]);
    assert_eq!(unknown(vec![]).check().unwrap_err().code(), "event.length");
    let many = (0..51).map(|n| Person::numbered(n).id()).collect();
    assert_eq!(unknown(many).check().unwrap_err().code(), "event.length");
    let twice = unknown(vec![world.people[1].id(); 2]);
    assert_eq!(twice.check().unwrap_err().code(), "effect.twice");
    world.refuse_saying(0, stranger, "effect.targets");
    world.refuse_saying(0, propose_removal(&world, &[3, 4], ClassName::Special), "effect.targets");
    world.say(4, Body::Leave(Leave {})).unwrap();
    world.refuse_saying(0, propose_removal(&world, &[4], ClassName::Special), "effect.from");
}

#[test]
fn a_whole_branch_that_came_lately_goes_in_one_vote() {
    let (mut world, came) = with_newcomers(5, 20);
    world.wait(170 * DAY);
    let vote = world.say(0, propose_removal(&world, &came, ClassName::Special)).unwrap();
    // They are older than 180 days when it is due: what counts is how old they were when it was proposed.
    for person in [1, 2, 3, 4] {
        let _ = world.say(person, Body::VoteSecond(VoteSecond { vote }));
    }
    world.hold(vote, YES);
    world.wait(7 * DAY);
    assert!(came.iter().all(|person| !world.is_member(*person)));
    assert_eq!(world.state.active_members(), 5);
}

#[test]
fn attack_founders_are_under_the_brake_from_the_first_day() {
    let mut world = World::with(6, lax());
    world.circle(2, &[0, 1, 2]);
    world.refuse_saying(0, propose_removal(&world, &[3, 4, 5], ClassName::Special), "effect.targets");
    world.say(0, propose_removal(&world, &[3], ClassName::Special)).unwrap();
}

#[test]
fn attack_purge() {
    let mut world = settled(31);
    // Two in 90 days, of 30 and of 29: nobody removes a minority in one night.
    let mut removed = Vec::new();
    let mut first_ms = 0;
    for person in [29, 30] {
        let deed = world.remove_deed(&[person]);
        removed.push(world.pass(deed));
        first_ms = if first_ms == 0 { world.member(person).ended_ms.unwrap() } else { first_ms };
    }
    // 28 days for each, and the first of them is still within 90 days.
    let refusal = world.say(0, propose_removal(&world, &[27], ClassName::Special)).unwrap_err();
    assert_eq!(
        refusal,
        Refusal::RemoveBrake { from_ms: first_ms + 90 * DAY },
        "of 29 that are left two may go in that time"
    );
    world.now = first_ms + 90 * DAY - 2;
    world.refuse_saying(0, propose_removal(&world, &[27], ClassName::Special), "remove.brake");
    world.now += 1;
    world.say(0, propose_removal(&world, &[27], ClassName::Special)).unwrap();
}

#[test]
fn attack_purge_by_many_votes_at_once() {
    let mut world = settled(12);
    let proposers = [0, 0, 1, 1];
    let votes: Vec<_> = proposers
        .iter()
        .zip([8, 9, 10, 11])
        .map(|(by, person)| world.say(*by, propose_removal(&world, &[person], ClassName::Special)).unwrap())
        .collect();
    for vote in &votes {
        world.open(*vote);
    }
    for vote in &votes {
        for person in 0..8 {
            world.cast(*vote, person, YES).unwrap();
        }
    }
    for vote in &votes {
        world.close(*vote);
        world.release(*vote, 0).unwrap();
        world.release(*vote, 1).unwrap();
        world.decide(*vote);
    }
    world.wait(8 * DAY);
    let phases: Vec<_> =
        votes.iter().map(|vote| world.state.votes()[vote].consequences.of_contests[0].phase).collect();
    assert!(matches!(phases[0], ConsequencePhase::InForce(_)));
    assert!(phases[1..].iter().all(|phase| matches!(phase, ConsequencePhase::Overtaken(_))), "{phases:?}");
    assert_eq!(world.state.active_members(), 11);
}

#[test]
fn who_rested_for_two_years_is_struck_off_by_an_ordinary_vote() {
    let mut world = settled(12);
    world.wait(2 * YEAR);
    for person in 0..10 {
        world.say(person, Body::MemberStay(MemberStay {})).unwrap();
    }
    // Their trustees' term is over; new ones are put in office first.
    let deed = world.circle_deed(2, &[0, 1, 2]);
    let renewal = Body::Propose(Propose {
        way: folkmoot_ledger::proposal::Way::Signatures,
        ..world.proposal_that(deed)
    });
    let renewal = world.say(0, renewal).unwrap();
    for person in 1..10 {
        let _ = world.say(person, Body::VoteSecond(VoteSecond { vote: renewal }));
    }
    let circle = world.state.circles().iter().next_back().map(|(id, _)| *id).unwrap();
    world.ceremony(circle);

    world.refuse_saying(0, propose_removal(&world, &[9, 10], ClassName::Ordinary), "effect.class");
    let vote = world.say(0, propose_removal(&world, &[10], ClassName::Ordinary)).unwrap();
    assert_eq!(
        world.state.opening_ms(&world.state.votes()[&vote]),
        Some(world.now),
        "without notice, as the rules say"
    );
    world.open(vote);
    for person in 0..9 {
        world.cast(vote, person, YES).unwrap();
    }
    world.close(vote);
    world.release(vote, 0).unwrap();
    world.release(vote, 1).unwrap();
    world.decide(vote);
    world.wait(0);
    assert!(!world.is_member(10));

    // Whoever wakes takes a special vote: one that is proposed is overtaken at once, one that is open when it is due.
    world.wait(90 * DAY);
    let open = world.say(0, propose_removal(&world, &[11], ClassName::Ordinary)).unwrap();
    world.open(open);
    let proposed = world.say(1, propose_removal(&world, &[11], ClassName::Ordinary)).unwrap();
    world.cast(open, 11, NO).unwrap();
    assert_eq!(world.state.votes()[&proposed].phase, VotePhase::Overtaken);
    for person in 0..9 {
        world.cast(open, person, YES).unwrap();
    }
    world.close(open);
    world.release(open, 0).unwrap();
    world.release(open, 1).unwrap();
    world.decide(open);
    world.wait(0);
    let phase = world.state.votes()[&open].consequences.of_contests[0].phase;
    assert!(matches!(phase, ConsequencePhase::Overtaken(_)), "{phase:?}");
    assert!(world.is_member(11));
}

#[test]
fn what_removed_members_leave_behind() {
    let mut world = settled(6);
    let link = world.invite(5, 9);
    // A proposal of theirs, a ballot in a vote that is open, a vouch: they stay.
    let (eve, asked) = world.join_by(&link, Person::numbered(1)).unwrap();
    let theirs = world.say(5, Body::Propose(world.proposal(vec![motion()]))).unwrap();
    let removal = world.say(0, propose_removal(&world, &[5], ClassName::Special)).unwrap();
    let twice = world.say(1, propose_removal(&world, &[5], ClassName::Special)).unwrap();
    world.hold(removal, YES);
    let slow = Propose { lasts: 14 * DAY, ..world.proposal(vec![motion()]) };
    let open = world.say(1, Body::Propose(slow)).unwrap();
    world.open(open);
    world.cast(open, 5, NO).unwrap();
    world.wait(7 * DAY);
    assert!(!world.is_member(5));
    assert_eq!(world.state.votes()[&theirs].phase, VotePhase::Proposed);
    assert_eq!(
        world.state.votes()[&twice].phase,
        VotePhase::Overtaken,
        "it would remove whom it no longer can"
    );
    world.cast(open, 5, YES).unwrap();
    // Their invitations are void; whoever asked already is for the members to decide about.
    assert_eq!(world.join_by(&link, Person::numbered(2)).unwrap_err().code(), "invite.revoked");
    world.vouch(0, asked).unwrap();
    assert!(world.is_member(eve));
    world.open(theirs);
}

#[test]
fn a_removed_trustee_still_opens_what_they_promised_to() {
    let mut world = settled(6);
    let deed = world.remove_deed(&[1]);
    world.pass(deed);
    assert!(!world.is_member(1));
    let vote = world.propose(vec![motion()]);
    world.open(vote);
    for person in [0, 2, 3] {
        world.cast(vote, person, YES).unwrap();
    }
    world.close(vote);
    world.release(vote, 1).unwrap();
    world.release(vote, 0).unwrap();
    world.decide(vote);
    // New trustees are members.
    world.refuse_saying(
        0,
        Body::Propose(world.proposal_that(world.circle_deed(2, &[0, 1, 2]))),
        "circle.trustees",
    );
}

#[test]
fn removed_members_do_not_come_back_under_their_key() {
    let mut world = settled(6);
    let deed = world.remove_deed(&[5]);
    world.pass(deed);
    let link = world.invite(0, 9);
    assert_eq!(world.join_by(&link, Person::new(6)).unwrap_err().code(), "member.known");
    let (_, asked) = world.join_by(&link, Person::numbered(1)).unwrap();
    world.vouch(1, asked).unwrap();
}
