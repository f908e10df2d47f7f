//! One honest story in which every kind of event occurs.

use folkmoot_ledger::bytes::Base64Array;
use folkmoot_ledger::events::{Body, Invite, Join};
use folkmoot_ledger::keys::{self, SigningKey};
use uuid::Uuid;

use super::record::Log;
use super::world::{Person, START, World, approval, choose, motion, sign};

/// The story, the people in it (so that some of them can collude), and its log.
pub struct Story {
    pub world: World,
    pub log: Log,
    /// Votes 0 and 1 ask the same and are decided, vote 2 has several contests and is decided, vote 3 is open.
    pub votes: [Uuid; 4],
}

/// Person 5 (the sixth) has joined by invitation; person 4 never votes.
pub fn tell() -> Story {
    let mut world = World::new(5);
    join(&mut world, 6);
    tell_in(world)
}

/// The same people tell the same story in another assembly at the same host: all six have founded it.
pub fn tell_elsewhere() -> Story {
    tell_in(World::new(6))
}

fn tell_in(mut world: World) -> Story {
    world.circle(2, &[0, 1, 2]);

    let first = world.propose(vec![motion()]);
    world.open(first);
    for (person, choice) in [(0, 0), (1, 1), (2, 0), (3, 2), (5, 0)] {
        world.cast(first, person, &[&[choice]]).unwrap();
    }
    // The last ballot counts.
    world.cast(first, 1, &[&[0]]).unwrap();
    finish(&mut world, first, [2, 0]);

    let second = world.propose(vec![motion()]);
    world.open(second);
    for (person, choice) in [(0, 1), (1, 1), (2, 0), (3, 1)] {
        world.cast(second, person, &[&[choice]]).unwrap();
    }
    finish(&mut world, second, [1, 2]);

    let third = world.propose(vec![
        choose(&["Gas", "Wood", "Sun"], true),
        approval(&["Mon", "Tue", "Wed"], 1, 2),
        motion(),
    ]);
    world.open(third);
    world.cast(third, 0, &[&[2], &[0, 1], &[0]]).unwrap();
    world.cast(third, 2, &[&[2], &[1], &[1]]).unwrap();
    world.cast(third, 3, &[&[3], &[1, 2], &[0]]).unwrap();
    finish(&mut world, third, [0, 1]);

    let fourth = world.propose(vec![choose(&["Red", "Blue"], false)]);
    world.open(fourth);
    for (person, choice) in [(0, 0), (1, 1), (2, 1)] {
        world.cast(fourth, person, &[&[choice]]).unwrap();
    }
    world.cast(fourth, 1, &[&[0]]).unwrap();

    let log = Log::of(&world.log, &world.host);
    Story { world, log, votes: [first, second, third, fourth] }
}

fn finish(world: &mut World, vote: Uuid, trustees: [usize; 2]) {
    world.close(vote);
    for trustee in trustees {
        world.release(vote, trustee).unwrap();
    }
    world.decide(vote);
}

pub fn join(world: &mut World, n: u8) {
    let invite_key = SigningKey::from_seed(&[70 + n; 32]);
    let key = invite_key.verifying_key().to_bytes();
    let invite = Invite { key: Base64Array(key), uses: 2, expires: START + 1_000_000_000 };
    let invite = world.say(0, Body::Invite(invite)).unwrap();
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
    let (name, invite_name) = (person.id().to_string(), keys::invite_name(&key));
    let event = sign(world.state.id(), id, body, &[(&name, &person.signing), (&invite_name, &invite_key)]);
    world.take(event).unwrap();
    world.people.push(person);
}
