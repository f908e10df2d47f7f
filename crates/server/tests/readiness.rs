//! Health that tells the truth: `/healthz` says whether the process answers, `/readyz` whether an event can be made durable.

mod support;

use diesel::connection::SimpleConnection;
use folkmoot_server::store::{Fault, connection};
use folkmoot_simulation::{http::device::Device, people::person};
use std::time::Duration;
use support::{TestHost, get, post};

fn commons(host: &TestHost) -> Device {
    Device::found(person(1), &host.remote(), "Commons", folkmoot_simulation::people::lax_rules())
}

/// What `/readyz` says, looked at anew.
fn ready(host: &TestHost) -> (u16, String) {
    std::thread::sleep(Duration::from_millis(1_050));
    assert_eq!(get(host.address, "/healthz").status, 200);
    let answer = get(host.address, "/readyz");
    (answer.status, answer.text())
}

fn metric(host: &TestHost, line: &str) -> String {
    let text = get(host.address, "/metrics").text();
    let line = text.lines().find(|found| found.starts_with(line));
    line.unwrap_or_else(|| panic!("{text}")).rsplit(' ').next().unwrap().to_owned()
}

#[test]
fn a_host_that_is_well_is_ready() {
    let host = TestHost::start();
    commons(&host);
    assert_eq!(ready(&host), (200, "ready\n".to_owned()));
    for (line, value) in [
        ("folkmoot_logs{state=\"read_only\"}", "0"),
        ("folkmoot_logs{state=\"dead\"}", "0"),
        ("folkmoot_waiting_events", "0"),
        ("folkmoot_build_info{version=", "1"),
    ] {
        assert_eq!(metric(&host, line), value, "{line}");
    }
    for line in ["folkmoot_descriptors_open", "folkmoot_descriptors_limit", "folkmoot_disk_free_bytes"] {
        assert!(metric(&host, line).parse::<f64>().unwrap() > 10.0, "{line}");
    }
}

#[test]
fn a_locked_database_is_not_ready() {
    let host = TestHost::start();
    commons(&host);
    let mut other = connection::open(&host.data().join("folkmoot.db")).unwrap();
    other.batch_execute("BEGIN IMMEDIATE").unwrap();
    let (status, said) = ready(&host);
    assert!(status == 503 && said.contains("database: "), "{said}");
    other.batch_execute("ROLLBACK").unwrap();
    assert_eq!(ready(&host).0, 200);
}

#[test]
fn a_disk_that_takes_nothing_is_not_ready() {
    let host = TestHost::start();
    std::fs::create_dir(host.data().join("probe.new")).unwrap();
    let (status, said) = ready(&host);
    assert!(status == 503 && said.contains("disk: the data folder takes nothing"), "{said}");
    std::fs::remove_dir(host.data().join("probe.new")).unwrap();
    assert_eq!(ready(&host).0, 200);
}

#[test]
fn a_log_that_is_read_only_or_damaged_is_not_ready() {
    let host = TestHost::start();
    let ada = commons(&host);
    let events = format!("/api/v1/assemblies/{}/events", ada.assembly());
    let expires = folkmoot_simulation::http::remote::now_ms() + 3_600_000;
    assert_eq!(post(host.address, &events, &ada.writer().invite(5, expires).unwrap().act.note).status, 201);
    let data = host.data().to_owned();
    let folder = host.stop();
    let kept = data.join("checkpoints").join(ada.assembly().to_string());
    let bytes = std::fs::read(&kept).unwrap();
    std::fs::remove_file(&kept).unwrap();
    let host = TestHost::at(&data);
    let (status, said) = ready(&host);
    assert!(status == 503 && said.contains("1 logs are read-only"), "{said}");
    assert_eq!(metric(&host, "folkmoot_logs{state=\"read_only\"}"), "1");
    host.stop();
    std::fs::write(&kept, bytes).unwrap();
    let mut database = connection::open(&data.join("folkmoot.db")).unwrap();
    database.batch_execute("UPDATE heads SET root = randomblob(32)").unwrap();
    drop(database);
    let host = TestHost::at(&data);
    let (status, said) = ready(&host);
    assert!(
        status == 503 && said.contains(&format!("stored: {} is damaged: it is not served", ada.assembly())),
        "{said}"
    );
    drop(host);
    drop(folder);
}

#[test]
fn a_dead_sequencer_is_not_ready() {
    let host = TestHost::start();
    let ada = commons(&host);
    host.host.store().inject(Fault::Panic);
    let events = format!("/api/v1/assemblies/{}/events", ada.assembly());
    let expires = folkmoot_simulation::http::remote::now_ms() + 3_600_000;
    // In a process that does not end with its sequencer, as this one.
    let note = ada.writer().invite(5, expires).unwrap().act.note;
    assert_eq!(post(host.address, &events, &note).status, 503);
    let (status, said) = ready(&host);
    assert!(status == 503 && said.contains("1 sequencers have ended"), "{said}");
    assert_eq!(metric(&host, "folkmoot_logs{state=\"dead\"}"), "1");
}
