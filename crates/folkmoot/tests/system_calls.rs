//! Scoreboard S13 and S14: what the system answers a host that writes, and in which order the host writes and answers.
//!
//! `FOLKMOOT_ROUNDS=100` tries every fault at every call, and follows a thousand answers.

mod running;
#[path = "../../server/tests/support/mod.rs"]
mod support;

use folkmoot_ledger::receipt::Receipt;
use running::{Process, Trace, can_trace, events, invitation};
use std::{
    collections::BTreeMap,
    fs,
    net::SocketAddr,
    path::Path,
    process::{Command, Stdio},
};
use support::{NOTE, Raw, copy_folder, get, post, raw};

fn rounds(few: usize) -> usize {
    std::env::var("FOLKMOOT_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(few)
}

/// Follows the calls of a host: of each file that has to be on the disk, whether something was written that is not.
#[derive(Default)]
struct Order {
    unsynced: BTreeMap<String, usize>,
    synced: usize,
    /// Which file a thread is syncing, and how many writes it had when it began.
    syncing: BTreeMap<String, (String, usize)>,
    answers: usize,
}

impl Order {
    /// Reads a line of `strace -f -y`.
    ///
    /// # Errors
    /// What is answered too early.
    fn follow(&mut self, line: &str) -> Result<(), String> {
        let (thread, call) = line.trim().split_once(' ').unwrap_or_default();
        let call = call.trim_start();
        if let Some(resumed) = call.strip_prefix("<... ") {
            if resumed.starts_with("fsync") || resumed.starts_with("fdatasync") {
                self.reached_the_disk(thread, resumed);
            }
            return Ok(());
        }
        let Some((name, rest)) = call.split_once('(') else { return Ok(()) };
        let path = rest.split_once('<').and_then(|(_, rest)| rest.split_once('>')).map(|(path, _)| path);
        let Some(path) = path else { return Ok(()) };
        match name {
            "write" | "writev" | "sendto" if rest.contains("HTTP/1.1 201") => {
                self.answers += 1;
                let late: Vec<_> = self.unsynced.iter().filter(|(_, writes)| **writes > 0).collect();
                if !late.is_empty() || self.synced == 0 {
                    return Err(format!("answered before {late:?} had reached the disk: {line}"));
                }
                self.synced = 0;
            }
            "pwrite64" | "write" if path.ends_with("-wal") || path.contains("/checkpoints/") => {
                *self.unsynced.entry(path.to_owned()).or_default() += 1;
            }
            "fsync" | "fdatasync" => {
                let writes = self.unsynced.get(path).copied().unwrap_or_default();
                self.syncing.insert(thread.to_owned(), (path.to_owned(), writes));
                if !call.ends_with("<unfinished ...>") {
                    self.reached_the_disk(thread, call);
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn reached_the_disk(&mut self, thread: &str, call: &str) {
        let Some((path, writes)) = self.syncing.remove(thread) else { return };
        if call.ends_with("= 0") {
            self.synced += 1;
            let left = self.unsynced.entry(path).or_default();
            *left = left.saturating_sub(writes);
        }
    }
}

#[test]
fn an_answer_that_comes_too_early_is_seen() {
    let wal = "</d/folkmoot.db-wal>";
    let write = format!("7 pwrite64(5{wal}, \"x\", 24, 0) = 24");
    let sync = format!("7 fdatasync(5{wal}) = 0");
    let answer = "8 writev(9<TCP:[a]>, [{iov_base=\"HTTP/1.1 201 Created\"}], 1) = 9".to_owned();
    let begun = format!("7 fdatasync(5{wal} <unfinished ...>");
    let done = "7 <... fdatasync resumed>) = 0".to_owned();
    let failed = format!("7 fdatasync(5{wal}) = -1 EIO (Input/output error)");
    let follow = |lines: &[&String]| {
        let mut order = Order::default();
        lines.iter().try_for_each(|line| order.follow(line)).map(|()| order.answers)
    };
    assert_eq!(follow(&[&write, &sync, &answer]), Ok(1));
    assert_eq!(follow(&[&write, &begun, &done, &answer]), Ok(1));
    for early in [
        &[&write, &answer, &sync][..],
        &[&write, &begun, &answer, &done],
        &[&write, &failed, &answer],
        &[&write, &sync, &write, &answer],
        &[&write, &begun, &write, &done, &answer],
        &[&answer],
    ] {
        assert!(follow(early).is_err(), "{early:?}");
    }
}

#[test]
fn attack_109_no_answer_comes_before_the_disk_has_it() {
    if !can_trace() {
        return;
    }
    let (folder, traced) = (tempfile::tempdir().unwrap(), tempfile::NamedTempFile::new().unwrap());
    let host = Process::start("exec", folder.path(), Stdio::null());
    let mut ada = host.commons();
    let calls = "trace=write,writev,sendto,pwrite64,fsync,fdatasync";
    let trace = Trace::attach(&host, &["-y", "-s", "24", "-e", calls, "-o", traced.path().to_str().unwrap()]);
    let answers = rounds(2) * 10;
    for _ in 0..answers {
        ada.visit();
        assert_eq!(post(host.address, &events(&ada), &invitation(&ada)).status, 201);
    }
    trace.end();
    let mut order = Order::default();
    for line in fs::read_to_string(traced.path()).unwrap().lines() {
        order.follow(line).unwrap();
    }
    assert_eq!(order.answers, answers);
    println!("{answers} answers, each after what it says had reached the disk");
}

/// What an answer was, if there was one.
fn try_post(address: SocketAddr, path: &str, note: &[u8]) -> Option<Raw> {
    std::net::TcpStream::connect(address).ok()?;
    let head = format!(
        "POST {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n{}: {}\r\ncontent-length: {}\r\n\r\n",
        NOTE.0,
        NOTE.1,
        note.len()
    );
    Raw::parse(&raw(address, &[head.as_bytes(), note].concat()))
}

fn size(address: SocketAddr, path: &str) -> u64 {
    let checkpoint = get(address, path).text();
    checkpoint.lines().nth(1).unwrap().parse().unwrap()
}

/// A fault at the `nth` of these calls that one event makes.
fn with_fault(template: &Path, note: &[u8], assembly: &str, call: &str, nth: usize, fault: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    copy_folder(template, folder.path());
    let (events, log) =
        (format!("/api/v1/assemblies/{assembly}/events"), format!("/log/{assembly}/checkpoint"));
    let host = Process::start("exec", folder.path(), Stdio::null());
    let before = size(host.address, &log);
    let inject = format!("inject={call}:{fault}:when={nth}");
    let trace = Trace::attach(&host, &["-o", "/dev/null", "-e", &inject]);
    let answer = try_post(host.address, &events, note);
    // Once more while it still runs: whatever it says now is a promise as well.
    let again = try_post(host.address, &events, note);
    drop((trace, host));
    let what = format!("{call} {nth} {fault}");
    let host = Process::start("exec", folder.path(), Stdio::null());
    let last = post(host.address, &events, note);
    assert!([200, 201].contains(&last.status), "{what}: {}", last.text());
    assert_eq!(size(host.address, &log), before + 1, "{what}");
    let place = Receipt::parse(&last.body).unwrap().index;
    let answers = [answer, again].map(|answer| answer.map(|answer| (answer.status, answer)));
    for (status, answer) in answers.iter().flatten() {
        match status {
            200 | 201 => {
                assert_eq!(last.status, 200, "{what}: a receipt was given, and the event was lost");
                assert_eq!(Receipt::parse(&answer.body).unwrap().index, place, "{what}");
            }
            503 => {}
            other => panic!("{what}: {other} {}", answer.text()),
        }
    }
    drop(host);
    let mut fsck = Command::new(env!("CARGO_BIN_EXE_folkmoot"));
    let said = fsck.arg("fsck").arg("--data").arg(folder.path()).output().unwrap();
    assert!(said.status.success(), "{what}: {said:?}");
    answers.map(|answer| answer.map_or("none".to_owned(), |(status, _)| status.to_string())).join(" then ")
}

#[test]
fn attack_112_every_call_of_one_event_fails_once() {
    if !can_trace() {
        return;
    }
    let (template, traced) = (tempfile::tempdir().unwrap(), tempfile::NamedTempFile::new().unwrap());
    let host = Process::start("exec", template.path(), Stdio::null());
    let ada = host.commons();
    let (note, next) = (invitation(&ada), invitation(&ada));
    let names = ["openat", "pwrite64", "write", "fsync", "fdatasync", "rename"];
    let calls = format!("trace={}", names.join(","));
    let output = traced.path().to_str().unwrap().to_owned();
    let trace = Trace::attach(&host, &["-y", "-e", &calls, "-o", &output]);
    assert_eq!(post(host.address, &events(&ada), &note).status, 201);
    trace.end();
    drop(host);
    // Of the thread that writes, which calls one event makes: faults are counted by thread.
    let lines = fs::read_to_string(traced.path()).unwrap();
    let writer = lines.lines().find(|line| line.contains("-wal>")).unwrap().split(' ').next().unwrap();
    let made = |name: &str| {
        let call = format!("{name}(");
        lines.lines().filter(|line| line.starts_with(writer) && line.contains(&call)).count()
    };
    let faults = ["error=EIO", "error=ENOSPC", "signal=KILL"];
    let all: Vec<(&str, usize, &str)> = names
        .iter()
        .flat_map(|name| (1..=made(name)).map(move |nth| (*name, nth)))
        .flat_map(|(name, nth)| faults.map(|fault| (name, nth, fault)))
        .collect();
    assert!(all.len() >= 15, "{lines}");
    let every = if rounds(2) >= 100 { 1 } else { all.len() / 6 };
    let tried = all.iter().step_by(every);
    let mut seen = BTreeMap::<String, usize>::new();
    for (call, nth, fault) in tried.clone() {
        let assembly = ada.assembly().to_string();
        let ending = with_fault(template.path(), &next, &assembly, call, *nth, fault);
        *seen.entry(format!("{fault}: {ending}")).or_default() += 1;
    }
    println!("{} of {} faults: none inconsistent, no receipt lost: {seen:#?}", tried.count(), all.len());
}
