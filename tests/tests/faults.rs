//! What the network, the power and many people at once do to a real host.
//!
//! `FOLKMOOT_ROUNDS=100 cargo test -p folkmoot-tests --release --test faults` goes round a hundred times instead of a few.

use folkmoot_client::{acts::SignedAct, receipts};
use folkmoot_ledger::{events::Propose, receipt::Receipt, state::VotePhase};
use folkmoot_protocol::VoterTag;
use folkmoot_simulation::{
    http::device::{Device, gather, motion_now},
    moot::MINUTE_MS,
};
use folkmoot_tests::server::Server;
use std::{collections::BTreeSet, thread, time::Duration};
use uuid::Uuid;

/// Re-votes in a loop until the host says no or is not there any more; what was posted, with the receipts.
fn vote_until_refused(device: &mut Device, vote: Uuid) -> (Vec<(SignedAct, Vec<u8>)>, Option<SignedAct>) {
    let mut taken = Vec::new();
    for round in 0.. {
        let cast = device.ballot(vote, vec![vec![round % 3]]);
        let answer = device.remote.act(device.assembly(), &cast.act);
        let Some(answer) = answer.ok().filter(|answer| answer.status == 201) else {
            return (taken, Some(cast.act));
        };
        receipts::check(&mut device.replica, &cast.act.note, &answer.body).expect("a good receipt");
        taken.push((cast.act, answer.body));
        let there = device.remote.try_visit(&mut device.replica).is_ok();
        let open = device.replica.state().expect("a good record").votes()[&vote].phase == VotePhase::Open;
        if !there || !open {
            break;
        }
    }
    (taken, None)
}

/// How often to go round.
fn rounds(few: u64) -> u64 {
    std::env::var("FOLKMOOT_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(few)
}

#[test]
fn attack_109_the_power_goes_while_ballots_are_cast() {
    let folder = tempfile::tempdir().unwrap();
    let mut server = Server::start(folder.path());
    let mut devices = gather(&server.remote, 5);
    // Open for as long as the longest run takes.
    let vote = devices[0].propose(Propose { lasts: 24 * 60 * MINUTE_MS, ..motion_now() });
    devices.iter_mut().for_each(Device::visit);
    let (cycles, mut receipts_held) = (rounds(4), 0);
    for cycle in 0..cycles {
        let casting: Vec<_> = devices
            .into_iter()
            .map(|mut device| thread::spawn(move || (vote_until_refused(&mut device, vote), device)))
            .collect();
        thread::sleep(Duration::from_millis(200 + 137 * cycle % 400));
        server.kill();
        let casting: Vec<_> = casting.into_iter().map(|thread| thread.join().unwrap()).collect();
        server = Server::start(folder.path());
        devices = Vec::new();
        for ((taken, unsure), mut device) in casting {
            receipts_held += taken.len();
            // What was promised is there, in its place.
            device.remote = server.remote.clone();
            device.visit();
            for (act, receipt) in &taken {
                receipts::check(&mut device.replica, &act.note, receipt).unwrap();
                let now = device.try_post(act);
                assert_eq!(now.status, 200);
                assert_eq!(Receipt::parse(&now.body).unwrap().index, Receipt::parse(receipt).unwrap().index);
            }
            // What was not answered is either in or out; posting it again settles it.
            if let Some(act) = unsure {
                let answer = device.try_post(&act);
                assert!([200, 201].contains(&answer.status), "{}", answer.code());
                receipts::check(&mut device.replica, &act.note, &answer.body).unwrap();
                device.visit();
            }
            devices.push(device);
        }
        devices.iter_mut().for_each(Device::visit);
    }
    println!("{cycles} power cuts, {receipts_held} receipts held, none lost");
    assert!(receipts_held > 0);
}

#[test]
fn attack_113_the_same_event_many_times_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(folder.path());
    let mut devices = gather(&server.remote, 3);
    let rounds = rounds(2) * 5;
    for _ in 0..rounds {
        let before = devices[0].replica.size();
        let act = devices[0].writer().invite(1, devices[0].remote.now_ms() + 60_000).unwrap().act;
        let assembly = devices[0].assembly();
        let answers: Vec<_> = thread::scope(|scope| {
            let posts: Vec<_> = (0..24)
                .map(|_| scope.spawn(|| server.remote.another().act(assembly, &act).unwrap()))
                .collect();
            posts.into_iter().map(|post| post.join().unwrap()).collect()
        });
        let mut places = BTreeSet::new();
        for answer in &answers {
            assert!([200, 201].contains(&answer.status), "{}", answer.code());
            places.insert(Receipt::parse(&answer.body).unwrap().index);
        }
        assert_eq!(answers.iter().filter(|answer| answer.status == 201).count(), 1);
        assert_eq!(places.len(), 1);
        devices[0].visit();
        assert_eq!(devices[0].replica.size(), before + 1);
    }
    println!("{} submissions of {rounds} events: one entry each", rounds * 24);
}

#[test]
fn attack_114_ballots_at_the_closing_instant() {
    let folder = tempfile::tempdir().unwrap();
    let mut server = Server::start(folder.path());
    let mut devices = gather(&server.remote, 6);
    let (rounds, mut ballots, mut late) = (rounds(2), 0, 0);
    for _ in 0..rounds {
        let vote = devices[0].propose(motion_now());
        devices.iter_mut().for_each(Device::visit);
        let casting: Vec<_> = devices
            .into_iter()
            .map(|mut device| thread::spawn(move || (vote_until_refused(&mut device, vote), device)))
            .collect();
        thread::sleep(Duration::from_millis(1_500));
        // Past the closing time, in steps by which clocks may differ.
        (0..2).for_each(|_| server.pass(6 * MINUTE_MS));
        let casting: Vec<_> = casting.into_iter().map(|thread| thread.join().unwrap()).collect();
        let mut expected = vec![0_u64; 3];
        devices = Vec::new();
        for ((taken, refused), mut device) in casting {
            device.until(vote, VotePhase::Closed);
            let counted = device.replica.state().unwrap().votes()[&vote]
                .ballots
                .of(&VoterTag(device.person.keys.id().0));
            // The last ballot that was taken counts; the one that was refused is not in the record.
            assert_eq!(counted.map(|ballot| ballot.event), taken.last().map(|(act, _)| act.event));
            if let Some(act) = refused {
                let path = format!("/api/v1/assemblies/{}/events/{}", device.assembly(), act.event);
                assert_eq!(device.remote.get(&path).unwrap().status, 404);
                late += 1;
            }
            if let Some(last) = taken.len().checked_sub(1) {
                expected[last % 3] += 1;
            }
            ballots += taken.len();
            devices.push(device);
        }
        assert!(devices[0].step().is_some());
        assert!(devices[1].step().is_some());
        devices[0].until(vote, VotePhase::Decided);
        let result = devices[0].replica.state().unwrap().votes()[&vote].result.clone().unwrap();
        assert_eq!(result.counts, vec![expected]);
    }
    println!("{rounds} closing times, {ballots} ballots taken, {late} too late, none in between");
}

#[test]
fn attack_118_many_ballots_of_one_member_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(folder.path());
    let mut devices = gather(&server.remote, 3);
    let vote = devices[0].propose(motion_now());
    let device = &mut devices[0];
    for _ in 0..3 {
        device.visit();
        let acts: Vec<SignedAct> = (0..16).map(|n| device.ballot(vote, vec![vec![n % 3]]).act).collect();
        let assembly = device.assembly();
        let answers: Vec<_> = thread::scope(|scope| {
            let posts: Vec<_> = acts
                .iter()
                .map(|act| scope.spawn(|| server.remote.another().act(assembly, act).unwrap()))
                .collect();
            posts.into_iter().map(|post| post.join().unwrap()).collect()
        });
        // One is taken, and the others are told that they do not follow it.
        assert_eq!(answers.iter().filter(|answer| answer.status == 201).count(), 1);
        assert_eq!(answers.iter().filter(|answer| answer.code() == "ballot.previous").count(), 15);
    }
    device.visit();
    assert_eq!(device.replica.state().unwrap().votes()[&vote].casts, 3);
}
