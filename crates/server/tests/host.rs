//! A host at work: live streams, full queues, other keys, the sample, exports.

mod support;

use diesel::connection::SimpleConnection;
use folkmoot_ledger::{
    events::SignedEvent,
    state::VotePhase,
    tiles::{bundles_at, tiles_at},
};
use folkmoot_server::{host::checker::Job, operations::export, store::connection};
use folkmoot_simulation::sample;
use folkmoot_simulation::{
    http::{
        device::{Device, gather, motion_now},
        remote::now_ms,
    },
    moot::MINUTE_MS,
    people::person,
};
use std::{
    io::{BufRead, BufReader, Write},
    net::TcpStream,
    sync::{Arc, mpsc},
    time::Duration,
};
use support::{TestHost, assert_problem, get, post};

fn commons(host: &TestHost) -> Device {
    Device::found(person(1), &host.remote(), "Commons", folkmoot_simulation::people::lax_rules())
}

fn events(device: &Device) -> String {
    format!("/api/v1/assemblies/{}/events", device.assembly())
}

fn invitation(device: &Device) -> Vec<u8> {
    device.writer().invite(5, now_ms() + 3_600_000).unwrap().act.note
}

/// Reads the events of a stream until one is what is wanted.
fn until(stream: &mut impl BufRead, wanted: impl Fn(&str, &str) -> bool) {
    let (mut line, mut event) = (String::new(), String::new());
    loop {
        line.clear();
        assert_ne!(stream.read_line(&mut line).expect("the stream goes on"), 0, "the stream ended");
        if let Some(name) = line.trim_end().strip_prefix("event: ") {
            event = name.to_owned();
        } else if let Some(data) = line.trim_end().strip_prefix("data: ")
            && wanted(&event, data)
        {
            return;
        }
    }
}

#[test]
fn a_stream_tells_of_growth_and_of_phases() {
    let host = TestHost::start();
    let mut devices = gather(&host.remote(), 3);
    let mut stream = TcpStream::connect(host.address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(15))).unwrap();
    let path = format!("/api/v1/assemblies/{}/stream", devices[0].assembly());
    write!(stream, "GET {path} HTTP/1.1\r\nhost: x\r\n\r\n").unwrap();
    let mut stream = BufReader::new(stream);
    let size = devices[0].replica.size();
    until(&mut stream, |event, data| {
        event == "head" && data.starts_with(&format!("{{\"size\":{size},\"time\":"))
    });
    let vote = devices[0].propose(motion_now());
    devices[0].cast(vote, vec![vec![0]]);
    let phase = |phase: &str| format!("{{\"vote\":\"{vote}\",\"phase\":\"{phase}\"}}");
    until(&mut stream, |event, data| event == "phase" && data == phase("proposed"));
    until(&mut stream, |event, data| event == "phase" && data == phase("open"));
    host.pass(&devices[0].remote, 12 * MINUTE_MS);
    until(&mut stream, |event, data| event == "phase" && data == phase("closed"));
    until(&mut stream, |event, data| {
        event == "head" && data.starts_with(&format!("{{\"size\":{}", size + 4))
    });
    drop(stream);
    assert!(get(host.address, "/metrics").text().contains("folkmoot_streams"));
}

#[test]
fn a_stream_says_that_a_vote_with_too_few_ballots_is_withheld() {
    let host = TestHost::start();
    // Two of three ballots that the rules ask for.
    let rules = folkmoot_ledger::rules::Rules { min_ballots: 3, ..folkmoot_simulation::people::lax_rules() };
    let mut devices = folkmoot_simulation::http::device::gather_under(&host.remote(), 3, rules);
    let mut stream = TcpStream::connect(host.address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(15))).unwrap();
    let path = format!("/api/v1/assemblies/{}/stream", devices[0].assembly());
    write!(stream, "GET {path} HTTP/1.1\r\nhost: x\r\n\r\n").unwrap();
    let mut stream = BufReader::new(stream);
    let vote = devices[0].propose(motion_now());
    devices[0].cast(vote, vec![vec![0]]);
    devices[1].visit();
    devices[1].cast(vote, vec![vec![1]]);
    host.pass(&devices[0].remote, 12 * MINUTE_MS);
    let phase = |phase: &str| format!("{{\"vote\":\"{vote}\",\"phase\":\"{phase}\"}}");
    until(&mut stream, |event, data| {
        assert_ne!(data, phase("closed"), "nobody can open it");
        event == "phase" && data == phase("withheld")
    });
}

#[test]
fn attack_106_a_full_queue_is_said_and_nothing_is_lost() {
    let host = TestHost::start();
    let ada = commons(&host);
    let note = invitation(&ada);
    let (let_go, held) = mpsc::channel::<()>();
    let held = Arc::new(std::sync::Mutex::new(held));
    // Both threads for proofs are busy with something long.
    for _ in 0..2 {
        let held = Arc::clone(&held);
        host.host.checker().pool().spawn(move || {
            let _ = held.lock().unwrap().recv();
        });
    }
    let handle = host.host.assembly(ada.assembly()).unwrap();
    let signed = SignedEvent::parse(&note).unwrap();
    let mut answers = Vec::new();
    let full = (0..20_000).find_map(|_| {
        let (reply, answer) = tokio::sync::oneshot::channel();
        answers.push(answer);
        host.host.checker().submit(Job { handle: Arc::clone(&handle), signed: signed.clone(), reply }).err()
    });
    assert_eq!(full.unwrap().code(), "http.busy");
    assert_problem(&post(host.address, &events(&ada), &note), 503, "http.busy");
    // Reading is none of it.
    assert_eq!(get(host.address, &format!("/log/{}/checkpoint", ada.assembly())).status, 200);
    drop(let_go);
    let answers: Vec<_> = answers.into_iter().filter_map(|answer| answer.blocking_recv().ok()).collect();
    assert!(answers.len() > 1_000 && answers.iter().all(Result::is_ok));
    assert_eq!(post(host.address, &events(&ada), &note).status, 200);
    assert_eq!(host.host.assembly(ada.assembly()).unwrap().published().tree.size(), 2);
}

#[test]
fn attack_117_many_writers_on_many_logs() {
    let host = TestHost::start();
    let founders: Vec<Device> = (1..=6)
        .map(|n| {
            Device::found(
                person(n),
                &host.remote(),
                &format!("Commons {n}"),
                folkmoot_simulation::people::lax_rules(),
            )
        })
        .collect();
    std::thread::scope(|threads| {
        for founder in &founders {
            for _ in 0..8 {
                threads.spawn(|| {
                    for _ in 0..5 {
                        let answer = post(host.address, &events(founder), &invitation(founder));
                        assert_eq!(answer.status, 201, "{}", answer.text());
                    }
                });
            }
        }
    });
    for founder in &founders {
        let handle = host.host.assembly(founder.assembly()).unwrap();
        assert_eq!(handle.published().tree.size(), 41);
    }
}

#[test]
fn a_key_that_is_not_the_logs_signs_nothing() {
    let host = TestHost::start();
    let ada = commons(&host);
    let data = host.data().to_owned();
    let folder = host.stop();
    // The log comes into the folder of another host, which has one of its own.
    let host = TestHost::start();
    commons(&host);
    let mut database = connection::open(&host.data().join("folkmoot.db")).unwrap();
    let copy: String = ["assemblies", "heads", "checkpoints", "entries"]
        .map(|table| format!("INSERT INTO {table} SELECT * FROM other.{table};"))
        .concat();
    let other = data.join("folkmoot.db").display().to_string();
    database.batch_execute(&format!("ATTACH '{other}' AS other; {copy} DETACH other")).unwrap();
    drop(database);
    let kept = |data: &std::path::Path| data.join("checkpoints").join(ada.assembly().to_string());
    std::fs::copy(kept(&data), kept(host.data())).unwrap();
    let host = host.restart();
    let before = host.stored();
    assert_problem(&post(host.address, &events(&ada), &invitation(&ada)), 503, "log.host_key");
    assert_eq!(get(host.address, &format!("/api/v1/assemblies/{}", ada.assembly())).status, 200);
    assert_eq!(host.stored(), before);
    host.stop();
    drop(folder);
}

#[test]
fn a_store_that_cannot_be_read_is_said() {
    let host = TestHost::start();
    let ada = commons(&host);
    let mut database = connection::open(&host.data().join("folkmoot.db")).unwrap();
    database.batch_execute("ALTER TABLE entries RENAME TO gone").unwrap();
    let bundle = get(host.address, &format!("/log/{}/tile/entries/000.p/1", ada.assembly()));
    assert_problem(&bundle, 503, "log.store");
    assert!(!bundle.text().contains("entries") && !bundle.text().contains("sql"), "{}", bundle.text());
    database.batch_execute("ALTER TABLE gone RENAME TO entries").unwrap();
    assert_eq!(get(host.address, &format!("/log/{}/tile/entries/000.p/1", ada.assembly())).status, 200);
}

#[test]
fn a_host_that_stops_says_so() {
    let host = TestHost::start();
    let ada = commons(&host);
    let note = invitation(&ada);
    host.host.stop();
    assert_problem(&post(host.address, &events(&ada), &note), 503, "host.stopping");
}

#[test]
fn the_sample_is_a_whole_story_and_a_record() {
    let host = TestHost::start();
    let sample = sample::make(&host.host, &host.clock).unwrap();
    assert_eq!(sample.members.len(), 18);
    assert_eq!(sample.members.iter().filter(|member| member.trustee).count(), 3);
    assert_eq!(sample.members.iter().filter(|member| member.asks).count(), 1);
    let handle = host.host.assembly(sample.assembly).unwrap();
    let decisions: Vec<String> = {
        let published = handle.published();
        let votes = published.state.votes();
        assert_eq!(votes.len(), 29);
        let kinds: std::collections::BTreeSet<_> =
            votes.values().flat_map(|vote| &vote.proposal.contests).map(|contest| contest.name()).collect();
        assert_eq!(kinds.len(), 13, "every kind is shown: {kinds:?}");
        assert_eq!(votes[&sample.open].phase, VotePhase::Open);
        assert!(votes[&sample.open].closes.unwrap() > now_ms() + 6 * 86_400_000);
        assert!(published.state.time_ms() < now_ms(), "the past is past");
        let results = votes.values().filter_map(|vote| vote.result.as_ref());
        results.flat_map(|result| &result.outcome).map(|outcome| format!("{:?}", outcome.decision)).collect()
    };
    let expected = "Passed Passed Passed Failed Passed Failed Passed Passed Passed Elected Chosen Passed Chosen Chosen Chosen Chosen Passed Chosen Chosen \
        Funded Chosen Divided Chosen Passed Passed Passed Chosen Chosen";
    assert_eq!(decisions.join(" "), expected);
    // The same record twice, byte for byte, and it can be read.
    let write = || {
        let mut record = Vec::new();
        let size = export::export(&host.host, sample.assembly, &mut record).unwrap();
        (size, record)
    };
    let (size, record) = write();
    assert_eq!(write().1, record);
    let names: Vec<String> = tar::Archive::new(record.as_slice())
        .entries()
        .unwrap()
        .map(|entry| entry.unwrap().path().unwrap().display().to_string())
        .collect();
    let files = tiles_at(size).chain(bundles_at(size)).map(|file| file.to_string());
    // Each bundle names texts of members, which stand beside the log.
    let texts = (0..size.div_ceil(256)).map(|number| format!("text/{number:03}"));
    let all = std::iter::once("checkpoint".to_owned()).chain(files).chain(texts);
    assert_eq!(names, all.collect::<Vec<_>>());
    // One of its members goes on where the story ends.
    let phrase = folkmoot_client::phrase::Phrase::parse(&sample.members[6].phrase).unwrap();
    let ring = folkmoot_client::keys::KeyRing::from_phrase(&phrase);
    let gwen = folkmoot_simulation::people::Person::new(sample.members[6].name.clone(), ring);
    let mut gwen = Device::new(gwen, &host.remote(), sample.assembly);
    gwen.cast(sample.open, vec![vec![0], vec![1]]);
}

#[test]
fn the_record_is_one_download() {
    let host = TestHost::start();
    let sample = sample::make(&host.host, &host.clock).unwrap();
    let path = format!("/api/v1/assemblies/{}/record", sample.assembly);
    let mut written = Vec::new();
    export::export(&host.host, sample.assembly, &mut written).unwrap();

    let answer = get(host.address, &path);
    assert_eq!((answer.status, answer.headers["content-type"].as_str()), (200, "application/x-tar"));
    let named = format!("attachment; filename=\"folkmoot-{}.tar\"", sample.assembly);
    assert_eq!(answer.headers["content-disposition"], named);
    assert_eq!(answer.headers["transfer-encoding"], "chunked");
    assert_eq!(unchunked(&answer.body), written);

    // A record that grows meanwhile is that of its beginning.
    let mut parts = export::Parts::new(&host.host, sample.assembly).unwrap();
    let mut earlier = parts.part().unwrap().unwrap();
    let phrase = folkmoot_client::phrase::Phrase::parse(&sample.members[6].phrase).unwrap();
    let ring = folkmoot_client::keys::KeyRing::from_phrase(&phrase);
    let gwen = folkmoot_simulation::people::Person::new(sample.members[6].name.clone(), ring);
    let mut gwen = Device::new(gwen, &host.remote(), sample.assembly);
    gwen.cast(sample.open, vec![vec![0], vec![1]]);
    while let Some(part) = parts.part().unwrap() {
        earlier.extend(part);
    }
    assert_eq!(earlier, written);
    assert!(parts.part().unwrap().is_none());
    assert!(unchunked(&get(host.address, &path).body).len() > written.len());
}

/// The bytes of a body that came in chunks; panics unless it ends as it should.
fn unchunked(mut body: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let line = body.windows(2).position(|end| end == b"\r\n").expect("a chunk begins");
        let length = usize::from_str_radix(std::str::from_utf8(&body[..line]).unwrap(), 16).unwrap();
        bytes.extend_from_slice(&body[line + 2..line + 2 + length]);
        body = &body[line + 2 + length + 2..];
        if length == 0 {
            assert!(body.is_empty());
            return bytes;
        }
    }
}
