//! What the network, the power and many people at once do to a real host.

use folkmoot_client::{acts::Act, receipts};
use folkmoot_ledger::{fold::VotePhase, receipt::Receipt};
use folkmoot_tests::{
    device::{Device, gather, motion_now},
    server::Server,
};
use std::{collections::BTreeSet, thread, time::Duration};
use uuid::Uuid;

/// Re-votes in a loop until the host says no or is not there any more; what was posted, with the receipts.
fn vote_until_refused(device: &mut Device, vote: Uuid) -> (Vec<(Act, Vec<u8>)>, Option<Act>) {
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

#[test]
fn attack_109_the_power_goes_while_ballots_are_cast() {
    let folder = tempfile::tempdir().unwrap();
    let mut server = Server::start(folder.path());
    let (mut devices, circle) = gather(&server.remote, 5);
    let vote = devices[0].propose(motion_now(circle, 3_600_000));
    devices.iter_mut().for_each(Device::visit);
    for cycle in 0..4_u64 {
        let casting: Vec<_> = devices
            .into_iter()
            .map(|mut device| thread::spawn(move || (vote_until_refused(&mut device, vote), device)))
            .collect();
        thread::sleep(Duration::from_millis(400 + 137 * cycle));
        server.kill();
        let casting: Vec<_> = casting.into_iter().map(|thread| thread.join().unwrap()).collect();
        server = Server::start(folder.path());
        devices = Vec::new();
        for ((taken, unsure), mut device) in casting {
            assert!(!taken.is_empty());
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
}

#[test]
fn attack_113_the_same_event_many_times_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(folder.path());
    let (mut devices, _) = gather(&server.remote, 3);
    let before = devices[0].replica.size();
    let act = devices[0].pen().invite(1, folkmoot_tests::remote::now_ms() + 60_000).unwrap().act;
    let assembly = devices[0].assembly();
    let answers: Vec<_> = thread::scope(|scope| {
        let posts: Vec<_> =
            (0..24).map(|_| scope.spawn(|| server.remote.another().act(assembly, &act).unwrap())).collect();
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

#[test]
fn attack_114_ballots_at_the_closing_instant() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(folder.path());
    let (mut devices, circle) = gather(&server.remote, 6);
    let vote = devices[0].propose(motion_now(circle, 5_000));
    devices.iter_mut().for_each(Device::visit);
    let casting: Vec<_> = devices
        .into_iter()
        .map(|mut device| thread::spawn(move || (vote_until_refused(&mut device, vote), device)))
        .collect();
    let casting: Vec<_> = casting.into_iter().map(|thread| thread.join().unwrap()).collect();
    let mut expected = vec![0_u64; 3];
    let mut devices = Vec::new();
    for ((taken, refused), mut device) in casting {
        device.until(vote, VotePhase::Closed);
        let state = device.replica.state().unwrap();
        let counted = &state.votes()[&vote].ballots[&device.person.keys.id()];
        // The last ballot that was taken counts; the one that was refused is not in the record.
        let (last, _) = taken.last().unwrap();
        assert_eq!(counted.event, last.event);
        if let Some(act) = refused {
            let answer =
                device.remote.get(&format!("/api/v1/assemblies/{}/events/{}", device.assembly(), act.event));
            assert_eq!(answer.unwrap().status, 404);
        }
        expected[(taken.len() - 1) % 3] += 1;
        devices.push(device);
    }
    assert!(devices[0].step().is_some());
    assert!(devices[1].step().is_some());
    devices[0].until(vote, VotePhase::Decided);
    let result = devices[0].replica.state().unwrap().votes()[&vote].result.clone().unwrap();
    assert_eq!(result.counts, vec![expected]);
}

#[test]
fn attack_118_many_ballots_of_one_member_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(folder.path());
    let (mut devices, circle) = gather(&server.remote, 3);
    let vote = devices[0].propose(motion_now(circle, 3_600_000));
    let device = &mut devices[0];
    for _ in 0..3 {
        device.visit();
        let acts: Vec<Act> = (0..16).map(|n| device.ballot(vote, vec![vec![n % 3]]).act).collect();
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
