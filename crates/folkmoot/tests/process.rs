//! The real program under faults of its surroundings: a log that cannot be written, few descriptors, dead threads, signals.

mod running;
#[path = "../../server/tests/support/mod.rs"]
mod support;

use folkmoot_server::{
    http,
    store::Fault,
    vital::{self, EXIT_STATUS},
};
use folkmoot_simulation::{
    http::{device::Device, remote::Remote},
    people::person,
};
use running::{Process, Trace, can_trace, events, invitation};
use serde_json::json;
use std::{
    fs::File,
    io::{Read, Write},
    net::TcpStream,
    os::unix::process::ExitStatusExt,
    path::Path,
    process::{Command, Stdio},
    time::{Duration, Instant},
};
use support::{TestHost, get, post};

/// Whatever standard error is, events are taken, and lines that could not be written are counted.
fn assert_works(host: &Process) {
    let mut ada = host.commons();
    for _ in 0..300 {
        // Each is a line at debug.
        assert_eq!(get(host.address, "/api/v1/host").status, 200);
    }
    for _ in 0..5 {
        ada.visit();
        assert_eq!(post(host.address, &events(&ada), &invitation(&ada)).status, 201);
    }
    assert_eq!(get(host.address, "/healthz").status, 200);
}

fn assert_lines_lost(host: &Process) {
    let begin = Instant::now();
    while host.metric("folkmoot_log_lines_lost_total") < 300.0 {
        assert!(begin.elapsed() < Duration::from_secs(10));
        std::thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn a_log_on_a_full_disk_stops_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let host =
        Process::start("FOLKMOOT_LOG=debug exec", folder.path(), File::create("/dev/full").unwrap().into());
    assert_works(&host);
    assert_lines_lost(&host);
}

#[test]
fn a_log_whose_reader_has_gone_stops_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut host = Process::start("FOLKMOOT_LOG=debug exec", folder.path(), Stdio::piped());
    drop(host.child.stderr.take());
    assert_works(&host);
    assert_lines_lost(&host);
}

#[test]
fn a_log_whose_reader_sleeps_stops_nothing_and_goes_on_when_it_wakes() {
    let folder = tempfile::tempdir().unwrap();
    let mut host = Process::start("FOLKMOOT_LOG=trace exec", folder.path(), Stdio::piped());
    let mut log = host.child.stderr.take().unwrap();
    let begin = Instant::now();
    // Until the pipe and the queue behind it are full.
    while host.metric("folkmoot_log_lines_lost_total") == 0.0 {
        for _ in 0..100 {
            assert_eq!(get(host.address, "/api/v1/host").status, 200);
        }
        assert!(begin.elapsed() < Duration::from_secs(60));
    }
    assert_works(&host);
    let reader = std::thread::spawn(move || {
        let mut seen = Vec::new();
        let mut part = [0; 65_536];
        while let Ok(read) = log.read(&mut part)
            && read > 0
        {
            seen.extend_from_slice(&part[..read]);
        }
        String::from_utf8_lossy(&seen).into_owned()
    });
    std::thread::sleep(Duration::from_secs(3));
    assert_eq!(get(host.address, "/healthz").status, 200);
    drop(host);
    assert!(reader.join().unwrap().contains("lines of the log were lost"));
}

#[test]
fn malformed_requests_are_counted_and_not_logged() {
    let folder = tempfile::tempdir().unwrap();
    let log = folder.path().join("log");
    let host = Process::start("exec", &folder.path().join("data"), File::create(&log).unwrap().into());
    for _ in 0..500 {
        let mut stream = TcpStream::connect(host.address).unwrap();
        stream.write_all(b"\x00\x01 garbage / HTTP/9.9\r\n\r\n").unwrap();
        let _ = stream.read(&mut [0; 1024]);
    }
    // The answer to the last one can be read before it is counted.
    let begin = Instant::now();
    while host.metric("folkmoot_connection_errors_total") < 500.0 {
        assert!(begin.elapsed() < Duration::from_secs(10), "not all are counted");
    }
    drop(host);
    let log = std::fs::read_to_string(log).unwrap();
    assert!(log.lines().count() < 5, "{log}");
}

#[test]
fn attack_104_streams_leave_descriptors_for_commits() {
    let folder = tempfile::tempdir().unwrap();
    let host = Process::start("ulimit -n 300; exec", folder.path(), Stdio::null());
    let mut ada = host.commons();
    let stream = format!("GET /api/v1/assemblies/{}/stream HTTP/1.1\r\nhost: x\r\n\r\n", ada.assembly());
    let mut refused = 0;
    let streams: Vec<TcpStream> = (0..150)
        .map(|_| {
            let mut connection = TcpStream::connect(host.address).unwrap();
            connection.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
            connection.write_all(stream.as_bytes()).unwrap();
            let mut head = [0; 16];
            connection.read_exact(&mut head).unwrap();
            if head.starts_with(b"HTTP/1.1 503") {
                refused += 1;
            }
            connection
        })
        .collect();
    assert!((40..120).contains(&refused), "{refused}");
    for _ in 0..5 {
        ada.visit();
        assert_eq!(post(host.address, &events(&ada), &invitation(&ada)).status, 201);
    }
    assert_eq!(get(host.address, "/healthz").status, 200);
    drop(streams);
}

#[test]
fn the_limit_of_descriptors_is_raised_at_the_start() {
    let folder = tempfile::tempdir().unwrap();
    let host = Process::start("ulimit -Sn 200; exec", folder.path(), Stdio::null());
    let limits = std::fs::read_to_string(format!("/proc/{}/limits", host.child.id())).unwrap();
    let line = limits.lines().find(|line| line.starts_with("Max open files")).unwrap();
    let soft: u64 = line.split_whitespace().nth(3).unwrap().parse().unwrap();
    assert!(soft > 1_000, "{line}");
}

#[test]
fn the_end_comes_soon_with_streams_open() {
    let folder = tempfile::tempdir().unwrap();
    let mut host = Process::start("exec", folder.path(), Stdio::null());
    let ada = host.commons();
    let mut connection = TcpStream::connect(host.address).unwrap();
    let stream = format!("GET /api/v1/assemblies/{}/stream HTTP/1.1\r\nhost: x\r\n\r\n", ada.assembly());
    connection.write_all(stream.as_bytes()).unwrap();
    connection.read_exact(&mut [0; 16]).unwrap();
    let mut half = TcpStream::connect(host.address).unwrap();
    half.write_all(b"POST /api/v1/assemblies HTTP/1.1\r\nhost: x\r\ncontent-type: text/plain; charset=utf-8\r\ncontent-length: 100\r\n\r\nhalf")
        .unwrap();
    let begin = Instant::now();
    assert!(Command::new("kill").arg(host.child.id().to_string()).status().unwrap().success());
    let status = host.ends_within(Duration::from_secs(10)).expect("it ends");
    println!("ended after {:?}", begin.elapsed());
    assert!(status.success() && begin.elapsed() < Duration::from_secs(3), "{status} {:?}", begin.elapsed());
}

#[test]
fn whoever_has_read_the_address_can_stop_it_in_order() {
    for signal in ["TERM", "INT", "QUIT"].repeat(4) {
        let folder = tempfile::tempdir().unwrap();
        let mut host = Process::start("exec", folder.path(), Stdio::null());
        assert!(
            Command::new("kill")
                .args(["-s", signal, &host.child.id().to_string()])
                .status()
                .unwrap()
                .success()
        );
        let status = host.ends_within(Duration::from_secs(20)).expect("it ends");
        assert!(status.success(), "{signal}: {status}");
    }
}

/// The part that runs in a process of its own, which a panic of its sequencer has to end.
#[test]
#[ignore = "run by the next test in a process of its own"]
fn inside_a_sequencer_panics() {
    vital::end_process_with_them();
    let host = TestHost::start();
    let remote = host.remote();
    let ada = Device::found(person(1), &remote, "Commons", folkmoot_simulation::people::lax_rules());
    host.host.store().inject(Fault::Panic);
    let _ = post(host.address, &events(&ada), &invitation(&ada));
    std::thread::sleep(Duration::from_secs(5));
}

#[test]
fn the_death_of_a_sequencer_ends_the_process() {
    let status = Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", "inside_a_sequencer_panics"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .unwrap();
    assert_eq!(status.code(), Some(EXIT_STATUS), "{status} {:?}", status.signal());
}

/// The acceptor is woken through an eventfd; a write to it that fails is a real fault, made by the system.
#[test]
fn a_fault_on_waking_the_acceptor_ends_the_process() {
    if !can_trace() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let mut host = Process::start("exec", folder.path(), Stdio::null());
    let pid = host.child.id().to_string();
    let arguments = ["-o", "/dev/null", "-P", "anon_inode:[eventfd]", "-e", "inject=write:error=EIO"];
    let trace = Trace::attach(&host, &arguments);
    // Stopping wakes the acceptor.
    assert!(Command::new("kill").arg(&pid).status().unwrap().success());
    let status = host.ends_within(Duration::from_secs(20)).expect("it ends");
    drop(trace);
    assert_eq!(status.code(), Some(EXIT_STATUS), "{status}");
}

/// `folkmoot import` of a record into a folder.
fn import(data: &Path, file: &Path, assembly: &str) -> (bool, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_folkmoot"));
    command.args(["import", "--assembly", assembly, "--data"]).arg(data).arg(file);
    let output = command.output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8(said).unwrap())
}

#[test]
fn a_host_that_serves_takes_over_a_record() {
    let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let [old, new] = [one.path(), other.path()].map(|data| Process::start("exec", data, Stdio::null()));
    let mut ada = old.commons();
    assert_eq!(post(old.address, &events(&ada), &invitation(&ada)).status, 201);
    ada.visit();
    let assembly = ada.assembly().to_string();
    let file = one.path().join("record.tar");
    let record = ada.remote.get(&format!("/api/v1/assemblies/{assembly}/record")).unwrap();
    std::fs::write(&file, &record.body).unwrap();
    let checkpoint = format!("/log/{assembly}/checkpoint");
    assert_eq!(get(new.address, &checkpoint).status, 404);
    let (taken, said) = import(other.path(), &file, &assembly);
    assert!(taken && said.contains("2 entries"), "{said}");
    // It shows the record at once, to whom it is for, and goes on with what it did.
    assert_eq!(get(new.address, &checkpoint).status, get(old.address, &checkpoint).status);
    let head = ada.replica.head().unwrap();
    ada.remote = Remote::new(&format!("http://{}", new.address));
    ada.visit();
    assert_eq!((ada.replica.head().unwrap(), 2), (head.clone(), head.size));
    assert_works(&new);
    // Nothing is put in the place of a log that is there, and what is no record is not taken.
    let (again, said) = import(other.path(), &file, &assembly);
    assert!(!again && said.contains("has a log of this assembly, of 2 entries"), "{said}");
    let handed = other.path().join(format!("import/{assembly}.record"));
    std::fs::write(&handed, "{}").unwrap();
    let answer = handed.with_extension("answer");
    let begin = Instant::now();
    while !answer.exists() {
        assert!(begin.elapsed() < Duration::from_secs(20), "it is answered");
    }
    assert!(std::fs::read_to_string(answer).unwrap().contains("Refused"));
    assert!(!handed.exists());
}

#[test]
fn the_program_announces_the_pages_that_it_serves() {
    let folder = tempfile::tempdir().unwrap();
    let web = folder.path().join("web");
    std::fs::create_dir(&web).unwrap();
    std::fs::write(web.join("sw.js"), "const LIST = '';").unwrap();
    let host = Process::with_pages("exec", &folder.path().join("data"), Stdio::null(), &web);
    let ada = host.commons();
    assert_eq!(post(host.address, &events(&ada), &invitation(&ada)).status, 201);
    let own = http::WebClient::Folder(web).page_hash().unwrap();
    let view = ada.remote.view(&format!("/assemblies/{}", ada.assembly()));
    assert_eq!(
        (&view["pages"][0]["pages"], &view["pages"][0]["entry"]),
        (&json!(own.to_string()), &json!(1))
    );
}
