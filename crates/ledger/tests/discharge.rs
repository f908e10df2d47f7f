//! Obligations that are answered together get the answers that they get one by one.

mod support;

use folkmoot_ledger::obligation::{Discharged, Obligation, Tallies, discharge};
use support::{World, motion};

/// A ballot of each of these people for an open vote, with what has to be true of it.
fn ballots(people: &[usize]) -> Vec<(usize, Vec<Obligation>)> {
    let mut world = World::new(4);
    world.circle(2, &[0, 1]);
    let vote = world.propose(vec![motion()]);
    world.open(vote);
    let state_of = |world: &mut World, person: usize| {
        let body = world.cast_body(vote, person, &[&[0]]);
        let event = world.by(person, body);
        world.state.validate(world.now + 1, &event).unwrap()
    };
    people.iter().map(|person| (*person, state_of(&mut world, *person))).collect()
}

fn codes(asked: &[(usize, Vec<Obligation>)]) -> Vec<(usize, Option<&'static str>)> {
    let code = |one: Discharged<usize>| (one.position, one.answer.err().map(|refusal| refusal.code()));
    discharge(asked).into_iter().map(code).collect()
}

#[test]
fn one_that_is_wrong_is_named_and_spoils_no_other() {
    let mut asked = ballots(&[0, 1, 2, 3]);
    assert_eq!(codes(&asked), [(0, None), (1, None), (2, None), (3, None)]);
    for obligation in &mut asked[1].1 {
        if let Obligation::Signature(check) = obligation {
            check.signature[3] ^= 1;
        }
    }
    for obligation in &mut asked[2].1 {
        if let Obligation::Ballot(check) = obligation {
            check.ballot.swap(0, 32);
        }
    }
    let together = codes(&asked);
    assert_eq!(together[0], (0, None));
    assert_eq!(together[1], (1, Some("event.signature")));
    assert!(together[2].1.is_some_and(|code| code.starts_with("ballot.")), "{together:?}");
    assert_eq!(together[3], (3, None));
    let alone: Vec<_> = asked.iter().flat_map(|one| codes(std::slice::from_ref(one))).collect();
    assert_eq!(alone, together);
}

#[test]
fn a_ballot_is_counted_once_and_only_if_its_proof_holds() {
    let asked = ballots(&[0, 1]);
    let mut tallies = Tallies::default();
    for ((_, asked), discharged) in asked.iter().zip(discharge(&asked)) {
        let ballot = discharged.answer.expect("an honest ballot");
        assert!(ballot.is_some());
        tallies.count(asked, ballot).expect("it can be counted");
    }
}
