//! What happens when the store is changed behind the host's back, or served twice.

#[path = "../../server/tests/support/mod.rs"]
mod support;

use diesel::{RunQueryDsl, connection::SimpleConnection};
use folkmoot_server::{
    data_dir::DataDir,
    host::{Host, Settings},
    store::connection,
};
use std::sync::Arc;
use support::{TestHost, assert_problem, commons, events, get, invitation, post};

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
