//! What happens when a commit fails, or seems to: no receipt is given that does not hold.

mod support;

use diesel::connection::SimpleConnection;
use folkmoot_client::acts::{self, Founded, Founding};
use folkmoot_ledger::texts::Written;
use folkmoot_server::store::{Fault, connection};
use folkmoot_simulation::{
    http::remote::now_ms,
    people::{SALT, fresh_id, lax_rules, person},
};
use support::{TestHost, assert_problem, commons, events, get, invitation, post};

/// A founding that the host has not seen yet.
fn founding(host: &TestHost) -> Founded {
    let (founder, now) = (person(3), now_ms());
    let founders = [(founder.written([8; 16]), &founder.ring)];
    let key = host.host.key().to_bytes();
    let (name, purpose, rules) = ("Twice", Written::new([7; 16], "To try it out."), lax_rules());
    let founding = Founding { name, purpose, rules, host: key, salt: SALT, circle: None };
    acts::found(founding, &founders, fresh_id(now), now).unwrap()
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
    let note = founding(&host).act.note;
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
    let founded = founding(&host);
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
