//! Two records of one assembly: which one counts, by files as auditors have them.

mod support;

use std::process::Command;

use folkmoot_ledger::bytes::{Base64Array, Hex32};
use folkmoot_ledger::events::{Body, Propose, VoteSecond};
use folkmoot_ledger::keys::SigningKey;
use folkmoot_ledger::proposal::{Deed, ForkPoint, HostEffect, Way};
use folkmoot_verifier::against::{Because, Finding, Kept, TwoRecords, compare};
use folkmoot_verifier::{Verdict, run_kept};
use support::record::{Log, Memory, anchored};
use support::world::World;

fn key(n: u8) -> SigningKey {
    SigningKey::from_seed(&[n; 32])
}

/// Five members with trustees in office, at the founding host.
fn old() -> World {
    let mut world = World::new(5);
    world.circle(2, &[0, 1, 2]);
    world
}

/// These members sign that the host with this key carry on alone.
fn taken_over(world: &World, to: u8, signers: &[usize]) -> World {
    let mut fork = world.carried_on(world.log.len(), key(to));
    let deed = Deed::Host(HostEffect {
        from: Base64Array(*fork.state.host()),
        to: Base64Array(key(to).verifying_key().to_bytes()),
        address: "https://other.example".into(),
        at: Some(ForkPoint { size: fork.state.size(), root: Hex32(fork.state.root()) }),
    });
    let proposal = Propose { way: Way::Signatures, ..fork.proposal_that(deed) };
    let vote = fork.say(signers[0], Body::Propose(proposal)).unwrap();
    for signer in &signers[1..] {
        fork.say(*signer, Body::VoteSecond(VoteSecond { vote })).unwrap();
    }
    fork
}

fn goes_on(world: &World, person: usize) -> World {
    let mut longer = world.carried_on(world.log.len(), key(200));
    longer.invite(person, 1);
    longer
}

/// The record with a checkpoint signed by this key.
fn log(world: &World, signed_by: u8) -> Log {
    Log::of(&world.log, &key(signed_by))
}

fn kept(log: &Log) -> Kept {
    run_kept(&mut Memory(log.named()), anchored(log.id), &mut |_| {})
}

fn compared(one: &Log, other: &Log) -> TwoRecords {
    compare(&kept(one), &kept(other))
}

fn found(one: &Log, other: &Log) -> (Finding, Option<Because>) {
    let comparison = compared(one, other);
    (comparison.finding, comparison.because)
}

#[test]
fn the_record_counts_in_which_members_have_moved_their_assembly() {
    let world = old();
    let common = world.log.len() as u64;
    let moved = log(&taken_over(&world, 201, &[1, 2, 3]), 201);
    let alone = log(&goes_on(&world, 0), 200);
    let comparison = compared(&alone, &moved);
    assert_eq!(comparison.finding, Finding::Other);
    assert_eq!(comparison.because, Some(Because::Members { members: 3 }));
    assert_eq!((comparison.common, comparison.exit_status()), (common, 4));
    assert!(comparison.this.is_in_office && comparison.other.is_in_office, "each by its own record");
    let host = comparison.other.host.as_ref().unwrap();
    assert_eq!(host.address.as_deref(), Some("https://other.example"));
    let text = comparison.to_text(["old.tar", "new.tar"]);
    assert!(text.contains("new.tar counts: after"), "{text}");
    assert!(text.contains("Host: ") && text.contains("https://other.example"), "{text}");
    assert_eq!(found(&moved, &alone), (Finding::This, Some(Because::Members { members: 3 })));
    // The old host has stopped where the other one goes on.
    assert_eq!(found(&moved, &log(&world, 200)), (Finding::This, Some(Because::Longer)));
}

#[test]
fn a_record_for_which_too_few_have_signed_is_a_candidate_and_no_forgery() {
    let world = old();
    let candidate = log(&taken_over(&world, 201, &[1, 2]), 201);
    let alone = log(&goes_on(&world, 0), 200);
    let comparison = compared(&alone, &candidate);
    assert_eq!((comparison.finding, comparison.exit_status()), (Finding::Candidate, 0));
    // Alone it is not the record of a host in office, and its audit says so.
    assert_eq!(comparison.other.verdict, Verdict::Failed);
    assert_eq!(comparison.other.failure.as_ref().unwrap().code, "note.unsigned");
    assert_eq!(found(&candidate, &alone), (Finding::Other, Some(Because::OtherIsNone)));
    // A third key for which nobody signs is none.
    let forged = log(&taken_over(&world, 201, &[1, 2]), 203);
    assert_eq!(found(&alone, &forged), (Finding::This, Some(Because::OtherIsNone)));
    // And whatever else is wrong with a candidate makes it none as well.
    let mut wrong = candidate.clone();
    let last = wrong.entries.len() - 1;
    wrong.entries[last].push(b'x');
    assert_eq!(found(&alone, &wrong), (Finding::This, Some(Because::OtherIsNone)));
    assert_eq!(found(&candidate, &wrong), (Finding::Neither, None));
}

#[test]
fn two_hosts_that_both_claim_the_assembly_are_both_shown() {
    let world = old();
    let one = log(&taken_over(&world, 201, &[0, 1, 2]), 201);
    let other = log(&taken_over(&world, 202, &[2, 3, 4]), 202);
    let comparison = compared(&one, &other);
    assert_eq!((comparison.finding, comparison.exit_status()), (Finding::BothClaim, 5));
    let names: Vec<_> = comparison.signed_both.iter().map(|member| member.name.as_str()).collect();
    assert_eq!(names, ["Person 3"]);
    let text = comparison.to_text(["one", "other"]);
    assert!(text.contains("Signed for both: Person 3."), "{text}");
}

#[test]
fn one_host_that_shows_two_records_is_told() {
    let world = old();
    let (one, other) = (log(&goes_on(&world, 0), 200), log(&goes_on(&world, 1), 200));
    assert_eq!(found(&one, &log(&world, 200)), (Finding::Same, None));
    let comparison = compared(&one, &other);
    assert_eq!((comparison.finding, comparison.exit_status()), (Finding::SplitView, 1));
    assert_eq!(comparison.common, world.log.len() as u64);
}

#[test]
fn a_record_that_is_wrong_in_itself_never_counts() {
    let world = old();
    let right = log(&world, 200);
    let mut wrong = log(&goes_on(&world, 0), 200);
    wrong.entries[3] = wrong.entries[4].clone();
    assert_eq!(found(&right, &wrong), (Finding::This, Some(Because::OtherIsNone)));
    assert_eq!(found(&wrong, &right), (Finding::Other, Some(Because::OtherIsNone)));
    assert_eq!(found(&wrong, &wrong), (Finding::Broken, None));
    let mut empty = right.clone();
    empty.entries[0] = b"nothing".to_vec();
    assert_eq!(found(&right, &empty), (Finding::This, Some(Because::OtherIsNone)));
    // Another assembly is no other record of this one.
    let another = Log::of(&World::new(3).log, &key(200));
    assert_eq!(found(&right, &another), (Finding::Different, None));
}

#[test]
fn the_program_answers_with_its_exit_status() {
    let world = old();
    let (old, moved) = (log(&goes_on(&world, 0), 200), log(&taken_over(&world, 201, &[1, 2, 3]), 201));
    let dir = tempfile::tempdir().unwrap();
    let path = |name: &str| dir.path().join(name).to_str().unwrap().to_owned();
    for (name, log) in [("old", &old), ("new", &moved)] {
        for (file, bytes) in log.named() {
            let file = dir.path().join(name).join(file);
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(file, bytes).unwrap();
        }
    }
    std::fs::write(path("kept"), old.checkpoint_at(old.entries.len())).unwrap();
    let id = old.id.to_string();
    let verify = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_folkmoot-verify")).args(arguments).output().unwrap();
        (output.status.code().unwrap(), String::from_utf8(output.stdout).unwrap())
    };
    let (one, other) = (path("old"), path("new"));
    assert_eq!(verify(&[&one, "--against", &other, "--assembly", &id]).0, 4);
    assert_eq!(verify(&[&other, "--against", &one, "--assembly", &id]).0, 0);
    // Nobody said which assembly it ought to be.
    assert_eq!(verify(&[&other, "--against", &one]).0, 3);
    assert_eq!(verify(&[&other, "--against", &path("none.tar"), "--assembly", &id]).0, 2);
    assert_eq!(verify(&[&one, "--against", &other, "--at", "3"]).0, 2, "it tells nothing of one moment");
    // What was kept from one is no fault of the other.
    let given = ["--assembly", &id, "--checkpoint", &path("kept")];
    assert_eq!(verify(&[&[one.as_str(), "--against", &other], &given[..]].concat()).0, 4);
    let (status, json) = verify(&[&one, "--against", &other, "--assembly", &id, "--json"]);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(status, 4);
    assert_eq!((&json["schema"], &json["finding"]), (&"folkmoot-comparison/1".into(), &"other".into()));
    assert_eq!(json["because"], serde_json::json!({"reason": "members", "members": 3}));
    assert_eq!(json["this"]["verdict"], "verified");
}
