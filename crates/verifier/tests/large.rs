//! A vote of many: how long its audit takes, and that its memory does not grow with the record.
//!
//! Run with `cargo test --release -p folkmoot-verifier --test large -- --ignored --nocapture`; FOLKMOOT_BALLOTS says how
//! many (10,000 when unset), FOLKMOOT_ROUNDS how often everybody votes again. FOLKMOOT_RECORD keeps the record as a folder
//! for other measurements.

mod support;

use std::time::{Duration, Instant};

use folkmoot_ledger::bytes::{Base64, Base64Array};
use folkmoot_ledger::events::*;
use folkmoot_ledger::keys::{self, SigningKey};
use folkmoot_protocol::{
    BallotSeed, Selection, StaticSecret, VoterTag, circle::prove_possession, participation, seal,
};
use folkmoot_verifier::{Audit, Resource, Verdict};
use support::record::{Log, anchored};
use support::world::{START, World, event_id, motion, sign};
use uuid::Uuid;

struct Voter {
    signing: SigningKey,
    name: String,
}

/// So many can join with one invitation.
const USES: u32 = 1_000;

/// `n` people join by invitation and vote on a motion; two trustees of three release.
fn rehearse(n: u32, rounds: u32) -> (Log, [u64; 3]) {
    let mut world = World::new(3);
    world.circle(2, &[0, 1, 2]);
    let mut voters = Vec::new();
    let mut invite = (Uuid::nil(), SigningKey::from_seed(&[1; 32]));
    for i in 0..n {
        if i % USES == 0 {
            let mut seed = [100; 32];
            seed[..4].copy_from_slice(&(i / USES).to_le_bytes());
            let key = SigningKey::from_seed(&seed);
            let public = Base64Array(key.verifying_key().to_bytes());
            let body = Body::Invite(Invite { key: public, uses: USES, expires: START + 86_400_000 });
            invite = (world.say(0, body).unwrap(), key);
        }
        let mut seed = [7; 64];
        seed[..4].copy_from_slice(&i.to_le_bytes());
        let signing = SigningKey::from_seed(seed.first_chunk().unwrap());
        let key = signing.verifying_key().to_bytes();
        let static_secret = StaticSecret::from_wide(&seed).unwrap();
        let participation_secret = support::world::participation_secret(&seed);
        let name = keys::member_id(&key).to_string();
        let body = Body::Join(Join {
            invite: invite.0,
            name: folkmoot_ledger::texts::Written::new(*invite.0.as_bytes(), &format!("Voter {i}")).hash(),
            key: Base64Array(key),
            static_key: Base64Array(static_secret.public().to_bytes()),
            static_proof: Base64Array(prove_possession(&static_secret, &key)),
            participation_key: Base64Array(participation_secret.key().to_bytes()),
            participation_proof: Base64Array(participation::prove_possession(&participation_secret, &key)),
        });
        let invite_name = keys::invite_name(&invite.1.verifying_key().to_bytes());
        let id = event_id(1_000_000 + u64::from(i));
        let event = sign(world.state.id(), id, body, &[(&name, &signing), (&invite_name, &invite.1)]);
        // Without discharging: what is checked here is the audit.
        world.now += 1;
        world.state.apply(world.now, &event).unwrap();
        world.log.push((world.now, event));
        voters.push(Voter { signing, name });
    }
    let vote = world.propose(vec![motion()]);
    world.open(vote);
    let context = world.state.votes()[&vote].context().unwrap();
    let mut counts = [0; 3];
    let mut last: Vec<Option<Uuid>> = vec![None; voters.len()];
    for (round, (i, voter)) in
        (0..rounds).flat_map(|round| (0u32..).zip(&voters).map(move |one| (round, one)))
    {
        let choice = [0, 0, 1, 2, 0, 1][(i + round) as usize % 6];
        if round + 1 == rounds {
            counts[choice as usize] += 1;
        }
        let tag = VoterTag(keys::member_id(&voter.signing.verifying_key().to_bytes()).0);
        let mut seed = [9; 32];
        seed[..4].copy_from_slice(&i.to_le_bytes());
        seed[4..8].copy_from_slice(&round.to_le_bytes());
        let seed = BallotSeed::from_bytes(seed);
        let ballot = seal(&context, &tag, &[Selection(vec![choice])], &seed).unwrap();
        let id = event_id(2_000_000 + u64::from(round) * u64::from(n) + u64::from(i));
        let previous = last[i as usize].replace(id);
        let body = Body::Cast(Cast { vote, previous, ballot: Base64(ballot) });
        let event = sign(world.state.id(), id, body, &[(&voter.name, &voter.signing)]);
        world.now += 1;
        let obligations = world.state.validate(world.now, &event).unwrap();
        world.state.apply(world.now, &event).unwrap();
        world.tallies.discharge(&obligations).unwrap();
        world.log.push((world.now, event));
    }
    world.close(vote);
    world.release(vote, 0).unwrap();
    world.release(vote, 2).unwrap();
    world.decide(vote);
    (Log::of(&world.log, &world.host), counts)
}

#[test]
#[ignore = "takes long to prepare"]
fn a_vote_of_many() {
    let number = |name: &str, unset: u32| std::env::var(name).map_or(unset, |n| n.parse().unwrap());
    let (voters, rounds) = (number("FOLKMOOT_BALLOTS", 10_000), number("FOLKMOOT_ROUNDS", 1));
    let start = Instant::now();
    let (log, counts) = rehearse(voters, rounds);
    let files = log.files();
    println!("{} entries made in {:?}", log.entries.len(), start.elapsed());
    if let Ok(folder) = std::env::var("FOLKMOOT_RECORD") {
        for (name, content) in &files {
            let path = std::path::Path::new(&folder).join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, content).unwrap();
        }
        println!("assembly {}", log.id);
    }

    let mut best = Duration::MAX;
    for _ in 0..5 {
        let start = Instant::now();
        let mut audit = Audit::new(anchored(log.id));
        for file in audit.feed_checkpoint(&files["checkpoint"]).unwrap() {
            let bytes = &files[&file.to_string()];
            match file {
                Resource::Tile { level, .. } => audit.feed_tile(level, bytes),
                _ => assert!(audit.feed_bundle(bytes)),
            }
        }
        let report = audit.finish();
        best = best.min(start.elapsed());
        assert_eq!(report.verdict, Verdict::Verified, "{}", report.to_text());
        let rows = &report.votes[0].contests[0].rows;
        assert_eq!(rows.iter().map(|row| row.count.unwrap()).collect::<Vec<_>>(), counts);
    }
    println!("{} ballots audited in {best:?}", voters * rounds);
}
