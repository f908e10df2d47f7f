//! The whole, from outside: the server's binary, members' devices over HTTP, the verifier's binary.

use folkmoot_client::acts::PlainAct;
use folkmoot_ledger::{
    contest::{Approval, Contest},
    events::{CircleCall, Propose},
    rules::ClassName,
    state::VotePhase,
    texts::Written,
    tiles::{Resource, bundles_at, tiles_at},
};
use folkmoot_simulation::{
    http::{device::Device, remote::Remote},
    moot::{MINUTE_MS, choose, motion},
    people::person,
    world::proposal,
};
use folkmoot_tests::server::{Server, run};
use serde_json::{Value, json};
use std::{fs, path::Path};
use uuid::Uuid;

/// What the verifier says to a record: exit status and report.
fn audit(place: &str, more: &[&str]) -> (i32, Value) {
    let output = run("folkmoot-verify", &[&[place, "--json"], more].concat());
    let report = serde_json::from_slice(&output.stdout).unwrap_or_default();
    (output.status.code().expect("an exit status"), report)
}

/// The numbers in a report, contest by contest.
fn numbers(report: &Value) -> Value {
    let contests = report["votes"][0]["contests"].as_array().expect("contests");
    let rows = |contest: &Value| -> Vec<Value> {
        contest["rows"].as_array().expect("rows").iter().map(|row| row["count"].clone()).collect()
    };
    contests.iter().map(rows).collect()
}

/// Mirrors a log into a folder, as `curl` would.
fn mirror(remote: &Remote, assembly: Uuid, folder: &Path) {
    let (_, checkpoint) = remote.file(assembly, "checkpoint").unwrap();
    fs::create_dir_all(folder).unwrap();
    fs::write(folder.join("checkpoint"), &checkpoint).unwrap();
    let size = String::from_utf8(checkpoint).unwrap().lines().nth(1).unwrap().parse().unwrap();
    let files: Vec<Resource> = tiles_at(size).chain(bundles_at(size)).collect();
    for file in files {
        let (path, bytes) = remote.file(assembly, &file.to_string()).unwrap();
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}

#[test]
fn three_people_decide_and_somebody_else_audits() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let server = Server::start(&data);

    // Found, invite, join.
    let mut ada =
        Device::found(person(1), &server.remote, "Harbour Street", folkmoot_simulation::people::lax_rules());
    let assembly = ada.assembly();
    let link = ada.invite(2);
    let mut others: Vec<Device> = (2..=3).map(|n| Device::new(person(n), &server.remote, assembly)).collect();
    others.iter_mut().for_each(|device| device.join(&link));
    let mut stranger = Device::new(person(9), &server.remote, assembly);
    ada.visit();
    assert_eq!(ada.replica.state().unwrap().members().len(), 3);

    // The first circle, 2 of 3: three steps each. Calling and accepting count as signatures for it: it is in office when it is certified.
    let trustees = [&ada, &others[0], &others[1]].map(|device| device.person.keys.id()).to_vec();
    let call = ada.writer().write(CircleCall { threshold: 2, trustees }).unwrap();
    ada.post(&call);
    for _ in 0..3 {
        assert!(ada.step().is_some());
        assert!(others.iter_mut().all(|device| device.step().is_some()));
    }
    ada.visit();

    // A vote of three contests, which opens at once.
    let approval = Contest::Approval(Approval {
        question: "When may it be loud?".to_owned(),
        options: ["Mornings", "Afternoons", "Evenings"].map(str::to_owned).to_vec(),
        min: 0,
        max: 2,
    });
    let contests = vec![motion(), choose(), approval];
    let lasts = folkmoot_simulation::people::lax_rules().ordinary.open;
    let text = Written::new([7; 16], "What shall we do with **the garden**?");
    let proposal = Propose {
        title: "The garden".to_owned(),
        text: Some(text.hash()),
        ..proposal(ClassName::Ordinary, lasts, contests)
    };
    let vote = ada.propose(PlainAct::from(proposal).with([text]));
    ada.cast(vote, vec![vec![0], vec![0], vec![0, 2]]);
    others[0].cast(vote, vec![vec![1], vec![2], vec![]]);
    let first = others[1].cast(vote, vec![vec![2], vec![2], vec![1]]);
    // Changes their mind; and the network loses the answer, so the device posts once more.
    let again = others[1].ballot(vote, vec![vec![0], vec![3], vec![0, 1]]);
    let proven = others[1].post(&again.act);
    assert!(proven.index > first.index);
    let repeated = others[1].try_post(&again.act);
    assert_eq!(repeated.status, 200);
    let same =
        folkmoot_client::receipts::check(&mut others[1].replica, &again.act.note, &repeated.body).unwrap();
    assert_eq!((same.index, same.event), (proven.index, proven.event));
    // The same id with other bytes is something else.
    let mut other = ada.ballot(vote, vec![vec![0], vec![0], vec![]]);
    let id = other.act.event.to_string();
    let note = String::from_utf8(other.act.note).unwrap().replace(&id, &again.act.event.to_string());
    other.act.note = note.into_bytes();
    let conflict = ada.try_post(&other.act);
    assert_eq!((conflict.status, conflict.code().as_str()), (409, "event.conflict"));
    // Somebody who is not on the roll.
    stranger.visit();
    let seed = folkmoot_client::BallotSeed::random().unwrap();
    let selections = vec![vec![0], vec![0], vec![]];
    let sealed = folkmoot_client::cast::seal(
        stranger.replica.state().unwrap(),
        &stranger.person.keys,
        vote,
        selections,
        seed,
    );
    assert_eq!(sealed.err().map(|error| error.code()), Some("authority.roll"));

    // The power goes; every device goes on where it was.
    let kept = others[1].replica.snapshot().unwrap();
    server.kill();
    let mut server = Server::start(&data);
    for device in others.iter_mut().chain([&mut ada]) {
        device.remote = server.remote.clone();
        device.visit();
    }
    assert!(ada.replica.size() > proven.index);

    // The vote closes by itself; a ballot is too late now.
    let late = others[0].ballot(vote, vec![vec![0], vec![0], vec![]]);
    server.pass(lasts + 2 * MINUTE_MS);
    ada.until(vote, VotePhase::Closed);
    let late = others[0].try_post(&late.act);
    assert_eq!(late.status, 409, "{}", String::from_utf8_lossy(&late.body));
    // Two release, and the host states the result.
    assert!(ada.step().is_some());
    assert!(others[1].step().is_some());
    ada.until(vote, VotePhase::Decided);
    let expected = json!([[2, 1, 0], [1, 0, 1, 1], [2, 1, 1]]);
    let view: Value = serde_json::from_str(&ada.replica.vote_json(vote).unwrap().unwrap()).unwrap();
    assert_eq!(view["result"]["counts"], expected, "{view}");
    // The host's page shows what the device has computed.
    assert_eq!(server.remote.view(&format!("/assemblies/{assembly}/votes/{vote}")), view);
    let own: Value = serde_json::from_str(&ada.replica.assembly_json().unwrap()).unwrap();
    assert_eq!(server.remote.view(&format!("/assemblies/{assembly}")), own);

    // Somebody else audits: by address, from a mirror, and, once the host is gone, from the exported file; with a kept
    // checkpoint and a receipt.
    let id = assembly.to_string();
    let tar = folder.path().join("record.tar").display().to_string();
    let copy = folder.path().join("mirror");
    mirror(&server.remote, assembly, &copy);
    let (checkpoint, receipt) = (folder.path().join("kept"), folder.path().join("mine.tlog-proof"));
    fs::write(&checkpoint, kept).unwrap();
    fs::write(&receipt, &repeated.body).unwrap();
    let (checkpoint, receipt) = (checkpoint.display().to_string(), receipt.display().to_string());
    // The auditor's clock is where those of the members are.
    let now = server.remote.now_ms().to_string();
    let kept = ["--assembly", &id, "--checkpoint", &checkpoint, "--receipt", &receipt, "--now", &now];
    let verified = |place: &str| {
        let (status, report) = audit(place, &kept);
        assert_eq!(status, 0, "{place}: {report:#}");
        assert_eq!(numbers(&report), expected, "{place}");
    };
    verified(&format!("{}/log/{id}", server.remote.url()));
    verified(&copy.display().to_string());
    server.kill();
    let exported =
        run("folkmoot", &["export", "--data", &data.display().to_string(), "--assembly", &id, "--out", &tar]);
    assert!(exported.status.success(), "{}", String::from_utf8_lossy(&exported.stderr));
    verified(&tar);
    // A record in which one byte differs is refused.
    let mut bytes = fs::read(&tar).unwrap();
    let place = bytes.windows(11).position(|window| window == b"ballot.cast").unwrap() + 200;
    bytes[place] ^= 1;
    fs::write(&tar, bytes).unwrap();
    assert_ne!(audit(&tar, &["--assembly", &id]).0, 0);
}
