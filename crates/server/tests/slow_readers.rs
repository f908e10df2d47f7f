//! Readers who ask for much and take nothing: each costs little memory, and none keeps its connection.

mod support;

use folkmoot_ledger::{
    contest::{Contest, Elect},
    events::Withdraw,
};
use folkmoot_simulation::http::device::{gather, motion_now};
use std::{
    io::{Read, Write},
    net::TcpStream,
    time::{Duration, Instant},
};
use support::{TestHost, get};

const READERS: usize = 60;

/// Resident memory of this process, in MiB.
fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() >> 10
}

#[test]
fn attack_104_idle_readers_cost_little_and_are_closed() {
    let host = TestHost::start();
    let mut devices = gather(&host.remote(), 3);
    let device = &mut devices[0];
    let long = Contest::Elect(Elect {
        question: "Who?".to_owned(),
        options: (0..140).map(|n| format!("Candidate {n} {}", "\u{1F333}".repeat(104))).collect(),
        members: vec![None; 140],
        statements: vec![None; 140],
        seats: 1,
        max: 1,
    });
    for _ in 0..120 {
        // Nobody has more than two proposals at a time: each is taken back before it opens.
        let mut proposal = motion_now();
        proposal.opens = device.remote.now_ms() + 3_600_000;
        proposal.contests = vec![long.clone()];
        let act = device.writer().write(proposal).unwrap();
        device.post(&act);
        let back = device.writer().write(Withdraw { vote: act.event }).unwrap();
        device.post(&back);
    }
    device.visit();
    let size = device.replica.size();
    let path = format!("/log/{}/tile/entries/000.p/{}", device.assembly(), size.min(255));
    let whole = get(host.address, &path);
    assert_eq!(whole.status, 200);
    let mebibytes = whole.body.len() >> 20;
    assert!(mebibytes >= 6, "{mebibytes}");
    drop(whole);

    let before = resident();
    let request = format!("GET {path} HTTP/1.1\r\nhost: x\r\n\r\n");
    let begin = Instant::now();
    let mut readers: Vec<TcpStream> = (0..READERS)
        .map(|_| {
            let mut reader = TcpStream::connect(host.address).unwrap();
            reader.write_all(request.as_bytes()).unwrap();
            reader
        })
        .collect();
    std::thread::sleep(Duration::from_secs(3));
    let cost = resident().saturating_sub(before);
    println!("{READERS} idle readers of {mebibytes} MiB: {cost} MiB");
    assert!(cost < 60, "{cost} MiB for {READERS} readers of {mebibytes} MiB");
    // Others are served meanwhile, and the connections are closed before a minute is over.
    assert_eq!(get(host.address, "/healthz").status, 200);
    let connections = || {
        let tcp = std::fs::read_to_string("/proc/self/net/tcp").unwrap();
        let local = format!(":{:04X} ", host.address.port());
        let held = |line: &&str| {
            let mut parts = line.split_whitespace();
            let address = parts.nth(1).is_some_and(|address| format!("{address} ").ends_with(&local));
            address && parts.nth(1) == Some("01")
        };
        tcp.lines().filter(held).count()
    };
    assert!(connections() >= READERS / 2);
    while connections() > 0 {
        assert!(begin.elapsed() < Duration::from_secs(60), "{} connections are still open", connections());
        std::thread::sleep(Duration::from_millis(500));
    }
    println!("all closed after {:?}", begin.elapsed());
    let mut taken = Vec::new();
    let _ = readers[0].read_to_end(&mut taken);
    assert!(taken.len() >> 20 < mebibytes);
}
