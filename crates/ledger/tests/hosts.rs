//! Other hosts: by a vote, by signatures without the old one's help, and which of two records counts then.

mod support;

use folkmoot_ledger::{
    bytes::{Base64Array, Hex32},
    events::*,
    fork::{Fork, Record, compare},
    keys::SigningKey,
    merkle::Tree,
    proposal::{Deed, ForkPoint, HostEffect, Way},
    state::VotePhase,
};
use support::*;
use uuid::Uuid;

fn key(n: u8) -> SigningKey {
    SigningKey::from_seed(&[n; 32])
}

fn public(n: u8) -> [u8; 32] {
    key(n).verifying_key().to_bytes()
}

/// A world with a circle in office and one more entry.
fn world(people: u8) -> World {
    let mut world = World::new(people);
    world.circle(2, &[0, 1, 2]);
    world
}

/// The proposal that the host with this key carry on alone from here.
fn take_over(world: &World, to: u8) -> Propose {
    let deed = Deed::Host(HostEffect {
        from: Base64Array(*world.state.host()),
        to: Base64Array(public(to)),
        address: "https://other.example".into(),
        at: Some(ForkPoint { size: world.state.size(), root: Hex32(world.state.root()) }),
    });
    Propose { way: Way::Signatures, ..world.proposal_that(deed) }
}

/// Members sign that the host with this key carries on alone.
fn taken_over(world: &World, size: usize, to: u8, signers: &[usize]) -> World {
    let mut fork = world.carried_on(size, key(to));
    let proposal = take_over(&fork, to);
    let vote = fork.say(signers[0], Body::Propose(proposal)).unwrap();
    for signer in &signers[1..] {
        fork.say(*signer, Body::VoteSecond(VoteSecond { vote })).unwrap();
    }
    fork
}

fn record(world: &World, signed_by: u8) -> Record<'_> {
    Record { state: &world.state, signed_by: Some(public(signed_by)) }
}

/// What the entries say: how many of them are the same from the beginning.
fn common(one: &World, other: &World) -> u64 {
    let same = one
        .log
        .iter()
        .zip(&other.log)
        .take_while(|(one, other)| (one.0, one.1.note.as_str()) == (other.0, other.1.note.as_str()));
    same.count() as u64
}

/// Both ways round: what one says of the other, the other says of the one.
fn judged(one: &World, one_key: u8, other: &World, other_key: u8) -> Fork {
    let common = common(one, other);
    let found = compare(record(one, one_key), record(other, other_key), common).unwrap();
    let back = compare(record(other, other_key), record(one, one_key), common).unwrap();
    let mirrored = match &found {
        Fork::ThisCounts => Fork::OtherCounts,
        Fork::OtherCounts => Fork::ThisCounts,
        // The other one, seen from there, simply counts for now.
        Fork::Candidate => Fork::OtherCounts,
        same => same.clone(),
    };
    match (&mirrored, &back) {
        (Fork::BothClaim(these), Fork::BothClaim(those)) => {
            let (mut these, mut those) = (these.clone(), those.clone());
            these.sort();
            those.sort();
            assert_eq!(these, those);
        }
        _ => assert_eq!(mirrored, back),
    }
    found
}

#[test]
fn a_vote_moves_the_assembly_and_each_checkpoint_has_its_key() {
    let mut world = world(5);
    world.pass(world.host_deed(&key(201)));
    assert_eq!(*world.state.host(), public(201));
    let before = world.log.len() as u64;
    // In force between two entries: the checkpoint of what was there is the old host's.
    assert_eq!(*world.state.host_key_at(before), public(200));
    assert_eq!(*world.state.host_key_at(before + 1), public(201));
    let office = world.state.hosts().last().unwrap();
    assert_eq!((office.address.as_deref(), office.from_size), (Some("https://moot.example"), before + 1));
    // The old key states nothing any more.
    let vote = world.propose(vec![motion()]);
    let statement = world.open_statement(vote);
    world.refuse_stating(statement, "event.signers");
    world.host = key(201);
    world.hold(vote, YES);
    // Whoever folds the entries alone finds the same.
    let again = world.carried_on(world.log.len(), key(201));
    assert_eq!(again.state.hosts(), world.state.hosts());
    assert_eq!(again.state.root(), world.state.root());
}

#[test]
fn a_proposal_about_the_old_host_is_out_of_date_when_there_is_another() {
    let mut world = world(5);
    let other = world.say(1, Body::Propose(world.proposal_that(world.host_deed(&key(202))))).unwrap();
    world.pass(world.host_deed(&key(201)));
    world.invite(0, 1);
    assert_eq!(world.state.votes()[&other].phase, VotePhase::Overtaken);
}

#[test]
fn more_than_half_of_the_members_move_the_assembly_without_its_host() {
    let old = world(5);
    let size = old.log.len();
    let candidate = taken_over(&old, size, 201, &[1, 2]);
    assert_eq!(*candidate.state.host(), public(200));
    assert_eq!(judged(&old, 200, &candidate, 201), Fork::Candidate);

    let moved = taken_over(&old, size, 201, &[1, 2, 3]);
    assert_eq!(*moved.state.host(), public(201));
    let n = moved.log.len() as u64;
    assert_eq!(moved.state.hosts().last().unwrap().from_size, n, "in force with the last signature");
    assert_eq!((*moved.state.host_key_at(n - 1), *moved.state.host_key_at(n)), (public(200), public(201)));
    assert_eq!(judged(&old, 200, &moved, 201), Fork::OtherCounts);

    // The old host goes on alone: no matter.
    let mut alone = old.carried_on(size, key(200));
    alone.invite(0, 1);
    assert_eq!(judged(&alone, 200, &moved, 201), Fork::OtherCounts);
    // The new one holds votes as if nothing had been.
    let mut moved = moved;
    let vote = moved.propose(vec![motion()]);
    moved.hold(vote, YES);
    assert_eq!(judged(&alone, 200, &moved, 201), Fork::OtherCounts);
}

#[test]
fn two_hosts_that_both_claim_the_assembly() {
    let old = world(5);
    let size = old.log.len();
    let one = taken_over(&old, size, 201, &[0, 1, 2]);
    let other = taken_over(&old, size, 202, &[2, 3, 4]);
    let Fork::BothClaim(signers) = judged(&one, 201, &other, 202) else { panic!() };
    assert_eq!(signers, [old.people[2].id()], "who signed both stands there by name");
    // The old host's record is older than either.
    assert_eq!(judged(&old, 200, &one, 201), Fork::OtherCounts);
    assert_eq!(judged(&old, 200, &other, 202), Fork::OtherCounts);
}

#[test]
fn attack_few_of_long_ago_fork_away_what_many_are_now() {
    let old = World::new(3);
    // A fork from when there were three, of whom two sign.
    let fork = taken_over(&old, old.log.len(), 201, &[0, 1]);
    assert_eq!(*fork.state.host(), public(201), "two of three are more than half");
    assert_eq!(judged(&old, 200, &fork, 201), Fork::OtherCounts);
    // By now there are six.
    let mut grown = old.carried_on(old.log.len(), key(200));
    for n in [31, 32, 33] {
        let invite_key = key(n);
        let invite = Invite { key: Base64Array(public(n)), uses: 1, expires: grown.now + 1_000_000 };
        let invite = grown.say(0, Body::Invite(invite)).unwrap();
        let person = Person::new(n + 100);
        let Founder { key, static_key, static_proof, participation_key, participation_proof, .. } =
            person.founder();
        let body = Body::Join(Join {
            invite,
            name: person.written(invite).hash(),
            key,
            static_key,
            static_proof,
            participation_key,
            participation_proof,
        });
        let (id, invited) = (person.id().to_string(), folkmoot_ledger::keys::invite_name(&public(n)));
        let event_id = grown.next_id();
        let event =
            sign(grown.state.id(), event_id, body, &[(&id, &person.signing), (&invited, &invite_key)]);
        grown.take(event).unwrap();
        grown.people.push(person);
    }
    assert_eq!(grown.state.active_members(), 6);
    assert_eq!(judged(&grown, 200, &fork, 201), Fork::ThisCounts);
}

#[test]
fn one_host_with_two_records_is_a_split_view() {
    let old = world(5);
    let mut one = old.carried_on(old.log.len(), key(200));
    let mut other = old.carried_on(old.log.len(), key(200));
    assert_eq!(judged(&one, 200, &other, 200), Fork::Same);
    one.invite(0, 1);
    assert_eq!(judged(&one, 200, &other, 200), Fork::Same, "one goes on where the other ends");
    other.invite(1, 1);
    assert_eq!(judged(&one, 200, &other, 200), Fork::SplitView);
}

#[test]
fn a_record_that_another_key_signs_without_the_members_never_counts() {
    let old = world(5);
    let mut forged = old.carried_on(old.log.len(), key(201));
    forged.invite(0, 1);
    assert_eq!(judged(&old, 200, &forged, 201), Fork::ThisCounts);
    // Nor does one of two such: an unknown host is no candidate because the other one is unknown as well.
    let other = old.carried_on(old.log.len(), key(202));
    assert_eq!(judged(&forged, 201, &other, 202), Fork::Neither);
}

#[test]
fn records_of_different_foundings_are_not_compared() {
    let (one, other) = (World::new(3), World::new(4));
    assert_eq!(compare(record(&one, 200), record(&other, 200), 0), None);
    assert_eq!(compare(record(&one, 200), record(&other, 200), 1), None);
}

#[test]
fn who_carries_on_alone_says_from_where() {
    let mut world = world(5);
    let with = |world: &World, change: &dyn Fn(&mut Propose, &mut ForkPoint)| {
        let mut proposal = take_over(world, 201);
        let Deed::Host(mut host) = proposal.effects[0].deed.clone() else { panic!() };
        change(&mut proposal, host.at.as_mut().unwrap());
        proposal.effects[0].deed = Deed::Host(host);
        Body::Propose(proposal)
    };
    for change in [
        &(|_: &mut Propose, at: &mut ForkPoint| at.size -= 1) as &dyn Fn(&mut Propose, &mut ForkPoint),
        &|_, at| at.size += 1,
        &|_, at| at.root = Hex32(Tree::new().root()),
    ] {
        let body = with(&world, change);
        world.refuse_saying(1, body, "effect.from");
    }
    let body = with(&world, &|proposal, _| proposal.way = Way::Ballot);
    world.refuse_saying(1, body, "propose.way");
    let body = with(&world, &|_, _| {});
    let vote: Uuid = world.say(1, body).unwrap();
    assert_eq!(world.state.votes()[&vote].phase, VotePhase::Proposed);
}
