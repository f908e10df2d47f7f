//! Whole stories told to the fold, and what it makes of them.

mod support;

use folkmoot_ledger::{
    bytes::Base64Array,
    events::*,
    keys::{self, SigningKey},
    obligation::Tallies,
    outcome::{Decision, Outcome},
    rules::{DAY, Fraction, Rules},
    state::{Assembly, Unopened, VotePhase},
    texts::Texts,
    view,
};
use support::*;
use uuid::Uuid;

#[test]
fn from_founding_to_outcome_with_every_kind_on_one_ballot() {
    let mut world = World::new(5);
    world.circle(2, &[0, 1, 2]);
    let contests = vec![motion(), choose(&["Gas", "Wood"], true), approval(&["Mon", "Tue", "Wed"], 1, 2)];
    let vote = world.propose(contests);
    world.open(vote);
    world.cast(vote, 0, &[&[0], &[1], &[0, 1]]).unwrap();
    world.cast(vote, 1, &[&[1], &[0], &[1]]).unwrap();
    world.cast(vote, 2, &[&[0], &[2], &[1, 2]]).unwrap();
    world.cast(vote, 3, &[&[2], &[1], &[0]]).unwrap();
    // The last ballot counts.
    world.cast(vote, 1, &[&[0], &[1], &[1]]).unwrap();
    world.close(vote);
    world.release(vote, 2).unwrap();
    world.release(vote, 0).unwrap();
    world.decide(vote);

    let state = &world.state.votes()[&vote];
    let result = state.result.as_ref().unwrap();
    assert_eq!(result.counts, [vec![3, 0, 1], vec![0, 3, 1], vec![2, 3, 1]]);
    assert_eq!(
        result.outcome,
        [
            Outcome { decision: Decision::Passed, options: vec![], lot: vec![] },
            Outcome { decision: Decision::Chosen, options: vec![1], lot: vec![] },
            Outcome { decision: Decision::Chosen, options: vec![1], lot: vec![] },
        ]
    );
    assert_eq!((state.casts, state.ballots.len(), state.phase), (5, 4, VotePhase::Decided));
    // A trustee who comes late can still keep the promise.
    world.release(vote, 1).unwrap();
}

/// A motion that so many have cast ballots on, and that is closed.
fn closed(world: &mut World, ballots: usize) -> Uuid {
    let vote = world.propose(vec![motion()]);
    world.open(vote);
    for person in 0..ballots {
        world.cast(vote, person, &[&[0]]).unwrap();
    }
    world.close(vote);
    vote
}

#[test]
fn what_too_few_ballots_say_is_never_opened() {
    let mut world = World::with(5, Rules { min_ballots: 3, ..Rules::small() });
    world.circle(2, &[0, 1, 2]);
    let votes = [2, 3].map(|ballots| closed(&mut world, ballots));
    let phase = |world: &World, vote| world.state.votes()[&vote].phase;
    assert_eq!(votes.map(|vote| phase(&world, vote)), [VotePhase::Withheld, VotePhase::Closed]);

    // No share is taken, no result, and nothing is due any more.
    let share = world.share_body(votes[0], 0);
    world.refuse_saying(0, share, "vote.withheld");
    world.release(votes[1], 0).unwrap();
    world.release(votes[1], 1).unwrap();
    world.decide(votes[1]);
    let Body::Result(mut result) = world.result_body(votes[1]) else { unreachable!() };
    result.vote = votes[0];
    world.refuse_stating(Body::Result(result), "vote.withheld");
    assert_eq!(phase(&world, votes[0]), VotePhase::Withheld);
    world.advance(365 * DAY);
    assert_eq!(world.due(), []);
}

/// A host that lets in the ballot of one member and those of two who help it would have had it opened, by trustees who follow the
/// rules: enough for a sum, and too few for a decision.
#[test]
fn attack_ballots_that_decide_nothing_are_never_opened() {
    let mut rules = Rules { min_ballots: 3, ..Rules::small() };
    rules.ordinary.turnout = Fraction { num: 1, den: 2 };
    let mut world = World::with(10, rules);
    world.circle(2, &[0, 1, 2]);
    let votes = [2, 4, 5].map(|ballots| closed(&mut world, ballots));
    let why = votes.map(|vote| world.state.withheld_for(&world.state.votes()[&vote]));
    assert_eq!(why, [Some(Unopened::Few), Some(Unopened::Turnout), None]);
    let shown = view::vote(&world.state, &Texts::default(), &world.state.votes()[&votes[1]]);
    assert_eq!((shown.phase, shown.withheld), (VotePhase::Withheld, Some(Unopened::Turnout)));

    let share = world.share_body(votes[1], 0);
    world.refuse_saying(0, share, "vote.withheld");
    for trustee in 0..2 {
        world.release(votes[2], trustee).unwrap();
    }
    world.decide(votes[2]);
    let Body::Result(mut result) = world.result_body(votes[2]) else { unreachable!() };
    result.vote = votes[1];
    world.refuse_stating(Body::Result(result), "vote.withheld");
}

#[test]
fn a_vote_without_ballots_is_held_under_any_rules() {
    let mut world = World::new(3);
    world.circle(3, &[0, 1, 2]);
    let vote = world.propose(vec![motion()]);
    world.open(vote);
    world.close(vote);
    assert_eq!(world.state.votes()[&vote].phase, VotePhase::Withheld);
}

#[test]
fn members_come_by_invitation_and_the_roll_is_fixed_when_a_vote_opens() {
    let mut world = World::new(2);
    let invite_key = SigningKey::from_seed(&[77; 32]);
    let invite = world
        .say(
            0,
            Body::Invite(Invite {
                key: Base64Array(invite_key.verifying_key().to_bytes()),
                uses: 2,
                expires: START + 1_000_000_000,
            }),
        )
        .unwrap();
    let join = |world: &mut World, n: u8| {
        let person = Person::new(n);
        let body = Body::Join(Join {
            invite,
            name: person.written(invite).hash(),
            key: Base64Array(person.key()),
            static_key: Base64Array(person.static_key()),
            static_proof: Base64Array(person.static_proof()),
            participation_key: Base64Array(person.participation_key()),
            participation_proof: Base64Array(person.participation_proof()),
        });
        let id = world.next_id();
        let names = (person.id().to_string(), keys::invite_name(&invite_key.verifying_key().to_bytes()));
        let signers = [(names.0.as_str(), &person.signing), (names.1.as_str(), &invite_key)];
        let event = sign(world.state.id(), id, body, &signers);
        (person, event)
    };
    let (third, event) = join(&mut world, 3);
    world.take(event).unwrap();
    world.people.push(third);

    world.circle(2, &[0, 1, 2]);
    let vote = world.propose(vec![motion()]);
    world.open(vote);
    let (fourth, event) = join(&mut world, 4);
    world.take(event).unwrap();
    world.people.push(fourth);
    assert_eq!(world.state.votes()[&vote].roll.len(), 3);

    assert_eq!(world.state.active_members(), 4);

    // Row 120: who comes after opening is not on the roll; who leaves after opening stays on it.
    let body = world.cast_body(vote, 3, &[&[0]]);
    world.refuse_saying(3, body, "authority.roll");
    world.say(1, Body::Leave(Leave {})).unwrap();
    assert_eq!((world.state.active_members(), world.state.members().len()), (3, 4));
    world.cast(vote, 1, &[&[1]]).unwrap();
    world.refuse_saying(1, Body::Leave(Leave {}), "authority.member");

    let (_, event) = join(&mut world, 5);
    world.refused(event, "invite.spent");
}

#[test]
fn folding_the_log_again_gives_the_same_state() {
    let mut world = World::new(4);
    world.circle(2, &[1, 2, 3]);
    let vote = world.propose(vec![choose(&["A", "B", "C"], false)]);
    world.open(vote);
    for person in 0..4 {
        world.cast(vote, person, &[&[person as u32 % 3]]).unwrap();
    }
    world.close(vote);
    world.release(vote, 1).unwrap();
    world.release(vote, 3).unwrap();
    world.decide(vote);

    let mut entries = world.log.iter();
    let (time, founding) = entries.next().unwrap();
    let mut tallies = Tallies::default();
    let (mut again, obligations) = Assembly::found(*time, founding).unwrap();
    tallies.discharge(&obligations).unwrap();
    for (time, event) in entries {
        let obligations = again.apply(*time, event).unwrap();
        tallies.discharge(&obligations).unwrap();
    }
    let json = |state: &Assembly| serde_json::to_string(&view::assembly(state, &Texts::default())).unwrap();
    assert_eq!(json(&again), json(&world.state));
    assert_eq!(view::ballots(&again.votes()[&vote]).len(), view::ballots(&world.state.votes()[&vote]).len());
}

#[test]
fn an_assembly_id_commits_to_every_byte_of_the_founding() {
    let people = [Person::new(1), Person::new(2)];
    let host = SigningKey::from_seed(&[200; 32]);
    let founding = found_by(&people, &host);
    let id = Assembly::found(START, &founding).unwrap().0.id();
    assert_eq!((id.get_version_num(), id.get_variant()), (8, uuid::Variant::RFC4122));
    let other_host = found_by(&people, &SigningKey::from_seed(&[201; 32]));
    let fewer = found_by(&people[..1], &host);
    for other in [other_host, fewer] {
        assert_ne!(Assembly::found(START, &other).unwrap().0.id(), id);
    }
}
