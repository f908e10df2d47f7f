//! What happens when the store fails, forgets, is damaged, or is served twice.

mod support;

use diesel::{RunQueryDsl, connection::SimpleConnection};
use folkmoot_ledger::fold::VotePhase;
use folkmoot_server::{
    data_dir::DataDir,
    host::{Host, Settings},
    store::{Fault, connection},
};
use folkmoot_tests::{
    device::{Device, gather, motion_now},
    people::person,
};
use std::sync::Arc;
use support::{TestHost, assert_problem, get, post};

fn commons(host: &TestHost) -> Device {
    Device::found(person(1), &host.remote(), "Commons", folkmoot_tests::people::lax_rules())
}

fn events(device: &Device) -> String {
    format!("/api/v1/assemblies/{}/events", device.assembly())
}

/// An event that can be taken.
fn invitation(device: &Device) -> Vec<u8> {
    let expires = folkmoot_tests::remote::now_ms() + 3_600_000;
    device.writer().invite(5, expires).unwrap().act.note
}

#[test]
fn attack_111_a_commit_that_fails_is_not_there() {
    let host = TestHost::start();
    let ada = commons(&host);
    let note = invitation(&ada);
    let before = host.stored();
    host.host.store().inject(Fault::BeforeCommit);
    assert_problem(&post(host.address, &events(&ada), &note), 503, "log.unavailable");
    assert_eq!(host.stored(), before);
    // The same event again: it is in, once.
    let taken = post(host.address, &events(&ada), &note);
    assert_eq!(taken.status, 201, "{}", taken.text());
    assert_eq!(post(host.address, &events(&ada), &note).body, taken.body);
}

#[test]
fn attack_111_a_commit_that_fails_may_be_there_all_the_same() {
    let host = TestHost::start();
    let mut ada = commons(&host);
    let note = invitation(&ada);
    host.host.store().inject(Fault::AfterCommit);
    // The store says no; the log holds it; so the answer is the receipt.
    let taken = post(host.address, &events(&ada), &note);
    assert_eq!(taken.status, 201, "{}", taken.text());
    assert_eq!(post(host.address, &events(&ada), &note).body, taken.body);
    ada.visit();
    assert_eq!(ada.replica.size(), 2);
}

#[test]
fn attack_111_a_founding_that_fails_and_one_that_only_seems_to() {
    let host = TestHost::start();
    let before = host.stored();
    let founder = person(3);
    let now = folkmoot_tests::remote::now_ms();
    let founded = folkmoot_client::acts::found(
        "Twice",
        "To try it out.",
        folkmoot_tests::people::lax_rules(),
        host.host.key().to_bytes(),
        &[(&founder.name, &founder.keys)],
        folkmoot_tests::people::fresh_id(now),
        now,
    );
    let note = founded.unwrap().act.note;
    host.host.store().inject(Fault::BeforeCommit);
    assert_problem(&post(host.address, "/api/v1/assemblies", &note), 503, "log.unavailable");
    assert_eq!(host.stored(), before);
    host.host.store().inject(Fault::AfterCommit);
    let taken = post(host.address, "/api/v1/assemblies", &note);
    assert_eq!(taken.status, 201, "{}", taken.text());
    assert_eq!(post(host.address, "/api/v1/assemblies", &note).body, taken.body);
}

#[test]
fn attack_070_a_founding_whose_checkpoint_cannot_be_kept() {
    let host = TestHost::start();
    let founder = person(3);
    let now = folkmoot_tests::remote::now_ms();
    let founded = folkmoot_client::acts::found(
        "Twice",
        "To try it out.",
        folkmoot_tests::people::lax_rules(),
        host.host.key().to_bytes(),
        &[(&founder.name, &founder.keys)],
        folkmoot_tests::people::fresh_id(now),
        now,
    )
    .unwrap();
    let obstacle = host.data().join("checkpoints").join(format!("{}.new", founded.assembly));
    std::fs::create_dir(&obstacle).unwrap();
    assert_problem(&post(host.address, "/api/v1/assemblies", &founded.act.note), 503, "log.unavailable");
    assert_eq!(get(host.address, &format!("/log/{}/checkpoint", founded.assembly)).status, 404);
    std::fs::remove_dir(&obstacle).unwrap();
    // Written it is; served once its checkpoint is kept.
    assert_eq!(post(host.address, "/api/v1/assemblies", &founded.act.note).status, 200);
    assert_eq!(get(host.address, &format!("/log/{}/checkpoint", founded.assembly)).status, 200);
}

#[test]
fn attack_072_an_assembly_that_the_store_has_forgotten_is_not_founded_again() {
    let host = TestHost::start();
    let ada = commons(&host);
    let founding = get(host.address, &format!("/log/{}/tile/entries/000.p/1", ada.assembly())).body;
    let note = founding.splitn(2, |byte| *byte == b'\n').nth(1).unwrap().to_vec();
    let data = host.data().to_owned();
    let folder = host.stop();
    for end in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(data.join(format!("folkmoot.db{end}")));
    }
    let host = TestHost::at(&data);
    assert_problem(&post(host.address, "/api/v1/assemblies", &note), 503, "log.behind_checkpoint");
    assert!(get(host.address, "/api/v1/assemblies").json().as_array().unwrap().is_empty());
    host.stop();
    drop(folder);
}

#[test]
fn attack_112_a_database_that_takes_nothing() {
    let host = TestHost::start();
    let mut ada = commons(&host);
    let other = connection::open(&host.data().join("folkmoot.db"));
    let mut other = other.unwrap();
    other
        .batch_execute(
            "CREATE TRIGGER full BEFORE INSERT ON entries BEGIN SELECT RAISE(ABORT, 'disk full'); END",
        )
        .unwrap();
    let note = invitation(&ada);
    let before = host.stored();
    for _ in 0..3 {
        assert_problem(&post(host.address, &events(&ada), &note), 503, "log.unavailable");
    }
    assert_eq!(host.stored(), before);
    // Reading goes on.
    assert_eq!(get(host.address, &format!("/log/{}/checkpoint", ada.assembly())).status, 200);
    other.batch_execute("DROP TRIGGER full").unwrap();
    assert_eq!(post(host.address, &events(&ada), &note).status, 201);
    ada.visit();
    assert_eq!(ada.replica.size(), 2);
}

#[test]
fn attack_070_no_receipt_before_the_checkpoint_is_kept_outside() {
    let host = TestHost::start();
    let mut ada = commons(&host);
    let note = invitation(&ada);
    // A folder where the file should be written first: the commit takes place, the checkpoint cannot be kept.
    let obstacle = host.data().join("checkpoints").join(format!("{}.new", ada.assembly()));
    std::fs::create_dir(&obstacle).unwrap();
    assert_problem(&post(host.address, &events(&ada), &note), 503, "log.unavailable");
    let checkpoint = get(host.address, &format!("/log/{}/checkpoint", ada.assembly())).text();
    assert_eq!(checkpoint.lines().nth(1), Some("1"), "nothing is published: {checkpoint}");
    std::fs::remove_dir(&obstacle).unwrap();
    // Sent again it is known, and it is there once.
    let mut taken = post(host.address, &events(&ada), &note);
    for _ in 0..20 {
        if taken.status < 300 {
            break;
        }
        taken = post(host.address, &events(&ada), &note);
    }
    assert!([200, 201].contains(&taken.status), "{}", taken.text());
    ada.visit();
    assert_eq!(ada.replica.size(), 2);
}

#[test]
fn attack_113_the_same_receipt_after_a_restart() {
    let host = TestHost::start();
    let mut ada = commons(&host);
    let notes: Vec<Vec<u8>> = (0..5)
        .map(|_| {
            ada.visit();
            let note = invitation(&ada);
            assert_eq!(post(host.address, &events(&ada), &note).status, 201);
            note
        })
        .collect();
    let receipts: Vec<Vec<u8>> =
        notes.iter().map(|note| post(host.address, &events(&ada), note).body).collect();
    let host = host.restart();
    for (note, receipt) in notes.iter().zip(&receipts) {
        let again = post(host.address, &events(&ada), note);
        assert_eq!((again.status, &again.body), (200, receipt));
    }
    // By its id as well.
    ada.remote = host.remote();
    ada.visit();
    let id = ada.replica.state().unwrap().invitations().keys().next().copied().unwrap();
    let receipt = get(host.address, &format!("/api/v1/assemblies/{}/events/{id}", ada.assembly()));
    assert!(receipts.contains(&receipt.body));
    // The same id with other bytes.
    let text = String::from_utf8(notes[0].clone()).unwrap();
    let keys = &ada.person.keys;
    let other = text.split("\n\n").next().unwrap().replace("\"uses\":5", "\"uses\":6") + "\n";
    let signer = (keys.id().to_string(), keys.expose_signing_key());
    let other = folkmoot_ledger::note::Note::sign(&other, &[(&signer.0, signer.1)]).unwrap().encode();
    let before = host.stored();
    assert_problem(&post(host.address, &events(&ada), &other), 409, "event.conflict");
    assert_eq!(host.stored(), before);
}

#[test]
fn attack_072_a_restored_backup_takes_nothing() {
    let host = TestHost::start();
    let mut ada = commons(&host);
    let data = host.data().to_owned();
    let folder = host.stop().unwrap();
    let copy = std::fs::read(data.join("folkmoot.db")).unwrap();
    let host = TestHost::at(&data);
    ada.remote = host.remote();
    let note = invitation(&ada);
    assert_eq!(post(host.address, &events(&ada), &note).status, 201);
    host.stop();
    for end in ["-wal", "-shm"] {
        let _ = std::fs::remove_file(data.join(format!("folkmoot.db{end}")));
    }
    std::fs::write(data.join("folkmoot.db"), copy).unwrap();

    let host = TestHost::at(&data);
    let before = host.stored();
    assert_problem(&post(host.address, &events(&ada), &note), 503, "log.behind_checkpoint");
    assert_eq!(host.stored(), before);
    // It can be read meanwhile.
    assert_eq!(get(host.address, &format!("/api/v1/assemblies/{}", ada.assembly())).status, 200);
    host.stop();

    // fsck says so, and lets the keeper decide.
    let folkmoot = env!("CARGO_BIN_EXE_folkmoot");
    let fsck = |more: &[&str]| {
        let output =
            std::process::Command::new(folkmoot).arg("fsck").arg("--data").arg(&data).args(more).output();
        let output = output.unwrap();
        (output.status.success(), String::from_utf8_lossy(&output.stdout).into_owned())
    };
    let (fine, said) = fsck(&[]);
    assert!(!fine && said.contains("older than the newest checkpoint"), "{said}");
    let (fine, said) = fsck(&["--accept", &ada.assembly().to_string()]);
    assert!(fine, "{said}");
    assert!(fsck(&[]).0);
    let host = TestHost::at(&data);
    assert_eq!(post(host.address, &events(&ada), &note).status, 201);
    host.stop();
    drop(folder);
}

#[test]
fn attack_072_a_lost_checkpoint_file_is_not_overlooked() {
    let host = TestHost::start();
    let ada = commons(&host);
    assert_eq!(post(host.address, &events(&ada), &invitation(&ada)).status, 201);
    let data = host.data().to_owned();
    let folder = host.stop();
    std::fs::remove_file(data.join("checkpoints").join(ada.assembly().to_string())).unwrap();
    let host = TestHost::at(&data);
    assert_problem(&post(host.address, &events(&ada), &invitation(&ada)), 503, "log.behind_checkpoint");
    host.stop();
    drop(folder);
}

#[test]
fn attack_071_a_changed_store_is_not_signed_for() {
    let changes = [
        "UPDATE entries SET bytes = CAST(replace(CAST(bytes AS TEXT), 'Commons', 'Kommons') AS BLOB) WHERE idx = 0",
        "UPDATE entries SET time_ms = time_ms + 1 WHERE idx = 1",
        "UPDATE entries SET event_id = randomblob(16) WHERE idx = 1",
        "DELETE FROM entries WHERE idx = 1",
        "UPDATE heads SET root = randomblob(32)",
        "UPDATE heads SET size = 1",
        "UPDATE heads SET size = 3",
        "DELETE FROM checkpoints WHERE size = 2",
        "UPDATE checkpoints SET bytes = CAST('x' AS BLOB) WHERE size = 2",
        "UPDATE checkpoints SET bytes = (SELECT bytes FROM checkpoints WHERE size = 1) WHERE size = 2",
    ];
    for change in changes {
        let host = TestHost::start();
        let ada = commons(&host);
        let note = invitation(&ada);
        assert_eq!(post(host.address, &events(&ada), &note).status, 201);
        let data = host.data().to_owned();
        let folder = host.stop();
        let mut database = connection::open(&data.join("folkmoot.db")).unwrap();
        // Whoever can write to the file can take the triggers away.
        database.batch_execute("DROP TRIGGER entries_are_kept; DROP TRIGGER entries_are_fixed").unwrap();
        let changed = diesel::sql_query(change).execute(&mut database).unwrap();
        assert_eq!(changed, 1, "{change}");
        drop(database);
        let host = TestHost::at(&data);
        let before = host.stored();
        for answer in [
            post(host.address, &events(&ada), &note),
            get(host.address, &format!("/api/v1/assemblies/{}", ada.assembly())),
            get(host.address, &format!("/log/{}/checkpoint", ada.assembly())),
        ] {
            assert_problem(&answer, 503, "log.damaged");
        }
        assert_eq!(host.stored(), before, "{change}");
        host.stop();
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_folkmoot"));
        let output = { output }.arg("fsck").arg("--data").arg(&data).output().unwrap();
        assert!(!output.status.success(), "{change}");
        assert!(String::from_utf8_lossy(&output.stdout).contains(&ada.assembly().to_string()), "{change}");
        drop(folder);
    }
}

#[test]
fn attack_071_an_entry_changed_while_it_is_served() {
    let host = TestHost::start();
    let ada = commons(&host);
    let mut database = connection::open(&host.data().join("folkmoot.db")).unwrap();
    database
        .batch_execute(
            "DROP TRIGGER entries_are_fixed; \
             UPDATE entries SET bytes = CAST(replace(CAST(bytes AS TEXT), 'Commons', 'Kommons') AS BLOB)",
        )
        .unwrap();
    let id = ada.assembly();
    let bundle = get(host.address, &format!("/log/{id}/tile/entries/000.p/1"));
    assert_problem(&bundle, 503, "log.damaged");
    let founding = ada.replica.state().unwrap();
    assert_eq!(founding.name(), "Commons");
}

#[test]
fn attack_100_wrong_types_do_not_get_in() {
    let host = TestHost::start();
    let ada = commons(&host);
    let mut database = connection::open(&host.data().join("folkmoot.db")).unwrap();
    let id = ada.assembly().simple().to_string();
    for values in [
        "1, zeroblob(16), 1, 2, 'text'",
        "1, 'text', 1, 2, zeroblob(9)",
        "'x', zeroblob(16), 1, 2, zeroblob(9)",
        "1, zeroblob(16), 1, 2, NULL",
        "1, zeroblob(16), 1, 2, zeroblob(65536)",
        "1, zeroblob(15), 1, 2, zeroblob(9)",
        "-1, zeroblob(16), 1, 2, zeroblob(9)",
        "1, zeroblob(16), 1, 1, zeroblob(9)",
    ] {
        let insert = format!("INSERT INTO entries VALUES (x'{id}', {values})");
        assert!(diesel::sql_query(insert).execute(&mut database).is_err(), "{values}");
    }
    for change in ["DELETE FROM entries", "UPDATE entries SET time_ms = 0"] {
        assert!(diesel::sql_query(change).execute(&mut database).is_err(), "{change}");
    }
}

#[test]
fn attack_073_two_hosts_on_one_folder() {
    let host = TestHost::start();
    let settings = Settings { data: host.data(), threads: 1, foundings_an_hour: 1 };
    assert!(Host::start(&settings, Arc::new(folkmoot_server::clock::SystemClock)).is_err());
    assert!(DataDir::open(host.data()).is_err());
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_folkmoot"))
        .args(["serve", "--listen", "127.0.0.1:0", "--data"])
        .arg(host.data())
        .output()
        .unwrap();
    assert!(!output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("in use"));
}

#[test]
fn attack_110_every_connection_is_durable() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("folkmoot.db");
    let mut one = connection::open(&path).unwrap();
    connection::assert_settings(&mut one).unwrap();
    let pool = connection::pool(&path, 3).unwrap();
    let mut held: Vec<_> = (0..3).map(|_| pool.get().unwrap()).collect();
    held.iter_mut().for_each(|connection| connection::assert_settings(connection).unwrap());
    // A setting that does not hold is named.
    for (pragma, name) in [
        ("synchronous=NORMAL", "synchronous"),
        ("foreign_keys=OFF", "foreign_keys"),
        ("busy_timeout=1", "busy_timeout"),
    ] {
        let mut other = connection::open(&path).unwrap();
        other.batch_execute(&format!("PRAGMA {pragma}")).unwrap();
        let refused = connection::assert_settings(&mut other).unwrap_err().to_string();
        assert!(refused.contains(name), "{refused}");
    }
    let mut memory = <diesel::SqliteConnection as diesel::Connection>::establish(":memory:").unwrap();
    assert!(connection::prepare(&mut memory).unwrap_err().to_string().contains("journal_mode"));
}

#[test]
fn attack_116_the_clock_jumps() {
    let host = TestHost::start();
    let (mut devices, circle) = gather(&host.remote(), 3);
    let real = folkmoot_tests::remote::now_ms();
    let vote = devices[0].propose(motion_now(circle, 60_000));
    devices[0].cast(vote, vec![vec![0]]);
    // An hour back: still open, times do not fall, and it does not open again.
    host.clock.set(real - 3_600_000);
    devices[1].cast(vote, vec![vec![1]]);
    // Past the closing time it closes, and stays closed when the clock goes back.
    host.clock.set(real + 120_000);
    devices[0].until(vote, VotePhase::Closed);
    host.clock.set(real);
    devices[2].visit();
    let late = devices[2].replica.state().unwrap();
    assert_eq!(late.votes()[&vote].phase, VotePhase::Closed);
    let times: Vec<u64> = times(&host, &devices[0]);
    assert!(times.is_sorted(), "{times:?}");
    assert!(devices[0].step().is_some() && devices[1].step().is_some());
    devices[0].until(vote, VotePhase::Decided);
}

fn times(host: &TestHost, device: &Device) -> Vec<u64> {
    let rows = host.host.store().read(|connection| {
        folkmoot_server::store::queries::entries(connection, device.assembly(), 0, 10_000)
    });
    rows.unwrap().iter().map(|row| row.time_ms).collect()
}

#[test]
fn statements_come_within_moments_and_survive_a_restart() {
    let host = TestHost::start();
    let (mut devices, circle) = gather(&host.remote(), 3);
    let vote = devices[0].propose(motion_now(circle, 1_000));
    devices[0].cast(vote, vec![vec![0]]);
    devices[0].until(vote, VotePhase::Closed);
    let times = times(&host, &devices[0]);
    let closes = devices[0].replica.state().unwrap().votes()[&vote].proposal.closes;
    let late = times.last().unwrap() - closes;
    assert!(late < 500, "closed {late} ms late");
    // Restart between closing and result: nothing was in memory alone.
    let host = host.restart();
    for device in &mut devices {
        device.remote = host.remote();
    }
    assert!(devices[0].step().is_some() && devices[2].step().is_some());
    devices[0].until(vote, VotePhase::Decided);
    let result = devices[0].replica.state().unwrap().votes()[&vote].result.as_ref().unwrap().counts.clone();
    assert_eq!(result, [[1, 0, 0]]);
    // And one that opens, takes ballots, restarts, and closes over the time in between.
    let vote = devices[0].propose(motion_now(circle, 4_000));
    devices[0].cast(vote, vec![vec![1]]);
    devices[1].cast(vote, vec![vec![0]]);
    let host = host.restart();
    for device in &mut devices {
        device.remote = host.remote();
    }
    devices[1].cast(vote, vec![vec![1]]);
    devices[0].until(vote, VotePhase::Closed);
    assert!(devices[0].step().is_some() && devices[2].step().is_some());
    devices[0].until(vote, VotePhase::Decided);
    let result = devices[0].replica.state().unwrap().votes()[&vote].result.as_ref().unwrap().counts.clone();
    assert_eq!(result, [[0, 2, 0]]);
}
