//! Elections through the fold: who may stand, trustees who are elected, and the order in which ballots show candidates.

mod support;

use folkmoot_ledger::{
    contest::{Contest, Elect, shown_order},
    events::*,
    keys,
    outcome::Decision,
    proposal::{CircleEffect, Deed, Effect, Elected, Trustees},
    rules::{ClassName, Rules},
    state::{ConsequencePhase, Term, VotePhase},
};
use support::*;
use uuid::Uuid;

/// An election in which these people stand as members.
fn election(world: &World, candidates: &[usize], seats: u16) -> Elect {
    Elect {
        question: "Who are the trustees?".into(),
        options: vec![String::new(); candidates.len()],
        members: candidates.iter().map(|n| Some(world.people[*n].id())).collect(),
        statements: vec![None; candidates.len()],
        seats,
        max: seats.min(candidates.len() as u16),
    }
}

/// The proposal that an election elects the trustees.
fn electing(world: &World, election: Elect, threshold: u16) -> Propose {
    let circle =
        CircleEffect { from: world.in_office(), trustees: Trustees::Elected(Elected::Elected), threshold };
    Propose {
        class: ClassName::Special,
        lasts: world.state.rules().special.open,
        effects: vec![Effect { contest: 0, deed: Deed::Circle(circle) }],
        ..world.proposal(vec![Contest::Elect(election)])
    }
}

/// A proposal is refused, by its form or by the state.
fn refuse(world: &mut World, proposal: Propose, code: &str) {
    let body = Body::Propose(proposal);
    let event = Event { assembly: world.state.id(), id: event_id(1), body: body.clone() };
    match Event::parse(&event.encode()) {
        Err(error) => assert_eq!(error.code(), code),
        Ok(_) => world.refuse_saying(0, body, code),
    }
}

/// The vote is proposed, signed by as many as it takes, and decided by these ballots.
fn decide(world: &mut World, proposal: Propose, ballots: &[&[u32]]) -> Uuid {
    let vote = world.say(0, Body::Propose(proposal)).unwrap();
    for person in 1..world.people.len() {
        if world.state.opening_ms(&world.state.votes()[&vote]).is_none() {
            world.say(person, Body::VoteSecond(VoteSecond { vote })).unwrap();
        }
    }
    world.open(vote);
    for (person, ballot) in ballots.iter().enumerate() {
        world.cast(vote, person, &[ballot]).unwrap();
    }
    world.close(vote);
    world.release(vote, 0).unwrap();
    world.release(vote, 1).unwrap();
    world.decide(vote);
    vote
}

fn world() -> World {
    let mut world = World::with(6, Rules::small());
    world.circle(2, &[0, 1, 2]);
    world
}

#[test]
fn who_is_elected_becomes_a_trustee_whoever_was_in_office() {
    let mut world = world();
    let first = world.in_office();
    let election = election(&world, &[0, 3, 4, 5], 3);
    let proposal = electing(&world, election, 2);
    let vote = decide(&mut world, proposal, &[&[1, 2, 3], &[1, 2, 3], &[1, 2, 3], &[0, 1], &[2, 3], &[0]]);
    let outcome = &world.state.votes()[&vote].result.as_ref().unwrap().outcome[0];
    assert_eq!((outcome.decision, &outcome.options), (Decision::Elected, &vec![1, 2, 3]));
    assert_eq!(world.in_office(), first, "not before it can be objected to");
    world.advance(world.state.rules().special.delay + 1);
    world.state.advance(world.now);
    let circle = keys::circle_id(vote, 0);
    let trustees: Vec<_> = world.state.circles()[&circle].trustees.iter().map(|one| one.member).collect();
    assert_eq!(trustees, [3, 4, 5].map(|n| world.people[n].id()));
    world.ceremony(circle);
    let office = world.state.circle_in_office().unwrap();
    assert_eq!((office.circle, office.vote), (circle, Some(vote)));
}

#[test]
fn an_empty_seat_leaves_the_trustees_who_are_in_office() {
    let mut world = world();
    // Of six, a special decision takes three: the last seat stays empty.
    let election = election(&world, &[3, 4, 5], 3);
    let proposal = electing(&world, election, 2);
    let vote = decide(&mut world, proposal, &[&[0, 1], &[0, 1], &[0, 1], &[0, 2], &[1, 2]]);
    let result = world.state.votes()[&vote].result.clone().unwrap();
    assert_eq!((result.outcome[0].decision, &result.outcome[0].options), (Decision::Elected, &vec![0, 1]));
    assert!(world.state.votes()[&vote].consequences.of_contests.is_empty());
    let contest = &world.state.votes()[&vote].proposal.contests[0];
    let said = contest.sentence(&result.counts[0], &result.outcome[0], &result.details[0]);
    assert!(
        said.ends_with(
            "1 of 3 seats stays empty: whoever is elected needs 3 votes, and nobody else has so many."
        ),
        "{said}"
    );
    world.advance(world.state.rules().special.delay + 1);
    world.state.advance(world.now);
    assert!(!world.state.circles().contains_key(&keys::circle_id(vote, 0)));
}

#[test]
fn a_trustee_elect_who_leaves_before_it_is_in_force_overtakes_it() {
    let mut world = world();
    let election = election(&world, &[3, 4, 5], 3);
    let proposal = electing(&world, election, 2);
    let vote = decide(&mut world, proposal, &[&[0, 1, 2][..]; 6]);
    world.say(4, Body::Leave(Leave {})).unwrap();
    world.advance(world.state.rules().special.delay + 1);
    world.state.advance(world.now);
    let phase = world.state.votes()[&vote].consequences.of_contests[0].phase;
    assert!(matches!(phase, ConsequencePhase::Overtaken(_)), "{phase:?}");
}

#[test]
fn an_election_is_overtaken_before_it_opens_when_too_few_candidates_are_left() {
    let mut world = world();
    let election = election(&world, &[3, 4, 5], 3);
    let proposal = electing(&world, election, 2);
    let vote = world.say(0, Body::Propose(proposal)).unwrap();
    world.say(4, Body::Leave(Leave {})).unwrap();
    assert_eq!(world.state.votes()[&vote].phase, VotePhase::Overtaken);
}

#[test]
fn one_candidate_is_elected_with_enough_votes_and_not_without() {
    for (votes, elected) in [(3, vec![0]), (1, vec![])] {
        let mut world = world();
        let election = election(&world, &[4], 1);
        let proposal = world.proposal(vec![Contest::Elect(election)]);
        let mut ballots = vec![&[0][..]; votes];
        ballots.resize(6, &[]);
        let vote = decide(&mut world, proposal, &ballots);
        let outcome = &world.state.votes()[&vote].result.as_ref().unwrap().outcome[0];
        assert_eq!((outcome.decision, &outcome.options), (Decision::Elected, &elected));
    }
}

#[test]
fn near_the_end_of_a_term_the_election_takes_one_signature() {
    let mut world = world();
    world.now = world.state.circle_in_office().unwrap().ends_ms - 1;
    assert_eq!(world.state.term(world.now), Term::Ending);
    let election = election(&world, &[3, 4, 5], 3);
    let body = Body::Propose(electing(&world, election, 2));
    let vote = world.say(5, body).unwrap();
    assert_eq!(world.state.seconds_needed(&world.state.votes()[&vote]), 1);
}

#[test]
fn who_stands_as_a_member_is_one_and_stands_under_their_own_name() {
    let mut world = world();
    let right = election(&world, &[3, 4], 1);
    let propose = |world: &World, change: &dyn Fn(&mut Elect)| {
        let mut changed = right.clone();
        change(&mut changed);
        Body::Propose(world.proposal(vec![Contest::Elect(changed)]))
    };
    let body = propose(&world, &|e| e.members[0] = Some(Person::new(99).id()));
    world.refuse_saying(0, body, "propose.candidate");
    // Nobody is elected under words that somebody else has chosen.
    let named = Elect { options: vec!["Somebody".into(), String::new()], ..right.clone() };
    assert_eq!(Contest::Elect(named).check().unwrap_err().code(), "contest.candidates");
    let called = |id| format!("Member {id}");
    let shown = Contest::Elect(right.clone()).shown(called);
    assert_eq!(shown.options(), [3, 4].map(|n: usize| called(world.people[n].id())));
    // Who is no member can stand; who has left cannot stand as one.
    let body = propose(&world, &|e| (e.options[0], e.members[0]) = ("Somebody".into(), None));
    world.say(0, body).unwrap();
    world.say(4, Body::Leave(Leave {})).unwrap();
    let body = propose(&world, &|_| {});
    world.refuse_saying(0, body, "propose.candidate");
}

#[test]
fn what_elections_of_trustees_may_say() {
    let mut world = world();
    let right = electing(&world, election(&world, &[3, 4, 5], 3), 2);
    let elect = |proposal: &mut Propose, change: &dyn Fn(&mut Elect)| {
        let Contest::Elect(election) = &mut proposal.contests[0] else { panic!() };
        change(election);
    };
    for (change, code) in [
        // On trustees by name a motion decides, on elected ones an election of members.
        (&(|p: &mut Propose| p.contests[0] = motion()) as &dyn Fn(&mut Propose), "effect.unity"),
        (&|p| elect(p, &|e| (e.members[0], e.options[0]) = (None, "Ada".into())), "effect.unity"),
        (&|p| elect(p, &|e| e.seats = 1), "effect.unity"),
        (&|p| elect(p, &|e| e.seats = 33), "effect.unity"),
        (&|p| elect(p, &|e| e.seats = 4), "circle.trustees"),
        (&|p| elect(p, &|e| e.seats = 2), "circle.size"),
        (&|p| p.class = ClassName::Ordinary, "effect.class"),
    ] {
        let mut proposal = right.clone();
        change(&mut proposal);
        refuse(&mut world, proposal, code);
    }
    for threshold in [1, 4] {
        let election = election(&world, &[3, 4, 5], 3);
        let body = Body::Propose(electing(&world, election, threshold));
        world.refuse_saying(0, body, "circle.threshold");
    }
    let named = world.circle_deed(2, &[3, 4, 5]);
    let mut proposal = right;
    proposal.effects[0].deed = named;
    refuse(&mut world, proposal, "effect.unity");
}

#[test]
fn limits_of_elections() {
    let world = world();
    let right = election(&world, &[3, 4, 5], 2);
    assert!(Contest::Elect(right.clone()).check().is_ok());
    for (change, code) in [
        (&(|e: &mut Elect| e.members.truncate(2)) as &dyn Fn(&mut Elect), "contest.candidates"),
        (&|e| e.statements.truncate(2), "contest.candidates"),
        (&|e| e.members[1] = e.members[0], "contest.candidates"),
        (&|e| e.options[0] = "Ada".into(), "contest.candidates"),
        (&|e| e.members[0] = None, "text.length"),
        (
            &|e| {
                (e.members[0], e.members[1]) = (None, None);
                (e.options[0], e.options[1]) = ("Ada".into(), "ADA".into());
            },
            "contest.alike",
        ),
        (&|e| e.seats = 0, "contest.limit"),
        (&|e| e.seats = 101, "contest.limit"),
        (&|e| e.max = 0, "contest.limit"),
        (&|e| e.max = 4, "contest.limit"),
        (&|e| (e.options, e.members, e.statements, e.max) = (vec![], vec![], vec![], 1), "contest.too_few"),
    ] {
        let mut changed = right.clone();
        change(&mut changed);
        assert_eq!(Contest::Elect(changed).check().unwrap_err().code(), code);
    }
    let mut edge = right;
    edge.seats = 100;
    assert!(Contest::Elect(edge).check().is_ok(), "more seats than candidates stay empty");
}

#[test]
fn an_order_is_drawn_for_questions_with_options_named_once_and_ascending() {
    let mut world = world();
    let contests = || vec![choose(&["A", "B"], true), motion(), choose(&["C", "D"], false)];
    let proposal = |world: &World, drawn: Vec<u16>| Propose { drawn, ..world.proposal(contests()) };
    for drawn in [vec![1], vec![3], vec![2, 0], vec![0, 0]] {
        let proposal = proposal(&world, drawn);
        refuse(&mut world, proposal, "propose.drawn");
    }
    let body = Body::Propose(proposal(&world, vec![0, 2]));
    let vote = world.say(0, body).unwrap();
    let member = world.people[0].id();
    let orders = world.state.votes()[&vote].shown_orders(member);
    assert_eq!(orders, [shown_order(vote, 0, member, 2), vec![], shown_order(vote, 2, member, 2)]);
    // What is not drawn stands as it is listed.
    let listed = world.propose(vec![choose(&["A", "B", "C"], false)]);
    assert_eq!(world.state.votes()[&listed].shown_orders(member), [[0, 1, 2]]);
}
