//! Witnesses (C2SP tlog-witness): real hosts that ask each other, over loopback, and what is between them when a witness is away, slow or
//! lies.

mod support;

use folkmoot_client::trustee::Step;
use folkmoot_ledger::{
    checkpoint::{Checkpoint, SignedCheckpoint},
    cosignature::{Cosigner, Witnesses},
    keys::{SigningKey, origin},
    rules::{DAY, Rules},
    state::VotePhase,
    witnessing::Submission,
};
use folkmoot_server::http::{Options, WebClient};
use folkmoot_simulation::{
    http::device::{Device, gather_under, motion_now},
    people::lax_rules,
};
use sha2::{Digest, Sha256};
use std::{
    io::{Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};
use support::{
    TestHost, assert_problem, copy_folder, get, send,
    witness::{cosigner, name, serve_witness, witness_folder},
};
use tempfile::TempDir;
use uuid::Uuid;

fn rules(witnesses: u8, quorum: u16) -> Rules {
    let keys = (1..=witnesses).map(|number| cosigner(number).witness().clone()).collect();
    Rules { witnesses: Witnesses { keys, quorum }, ..lax_rules() }
}

/// Waits until something is so.
#[track_caller]
fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !is_so() {
        assert!(begun.elapsed() < Duration::from_secs(40), "still not: {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// What stands between a host and a witness.
#[derive(Clone)]
enum Mode {
    /// Nobody answers.
    Away,
    /// The connection is taken, and nothing comes.
    Slow,
    /// The witness.
    Through(SocketAddr),
    /// Somebody who answers this.
    Lies(Vec<u8>),
}

/// The address of a witness as its host knows it.
struct Gate {
    address: SocketAddr,
    mode: Arc<Mutex<Mode>>,
    asked: Arc<AtomicUsize>,
}

impl Gate {
    fn new(mode: Mode) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let (mode, asked) = (Arc::new(Mutex::new(mode)), Arc::new(AtomicUsize::new(0)));
        let (now, count) = (Arc::clone(&mode), Arc::clone(&asked));
        std::thread::spawn(move || {
            let mut held = Vec::new();
            for stream in listener.incoming().flatten() {
                count.fetch_add(1, Ordering::SeqCst);
                let mode = now.lock().unwrap().clone();
                match mode {
                    Mode::Away => drop(stream),
                    Mode::Slow => held.push(stream),
                    Mode::Through(to) => through(stream, to),
                    Mode::Lies(body) => lie(stream, &body),
                }
            }
        });
        Self { address, mode, asked }
    }

    fn set(&self, mode: Mode) {
        *self.mode.lock().unwrap() = mode;
    }

    fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }
}

fn through(from: TcpStream, to: SocketAddr) {
    let Ok(there) = TcpStream::connect(to) else { return };
    let (mut from_in, mut there_out) = (from.try_clone().unwrap(), there.try_clone().unwrap());
    std::thread::spawn(move || {
        let _ = std::io::copy(&mut from_in, &mut there_out);
        let _ = there_out.shutdown(std::net::Shutdown::Write);
    });
    std::thread::spawn(move || {
        let (mut there, mut from) = (there, from);
        let _ = std::io::copy(&mut there, &mut from);
        let _ = from.shutdown(std::net::Shutdown::Both);
    });
}

fn lie(mut stream: TcpStream, body: &[u8]) {
    let mut request = [0; 16_384];
    let _ = stream.read(&mut request);
    let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\nconnection: close\r\n\r\n", body.len());
    let _ = stream.write_all(&[head.as_bytes(), body].concat());
}

/// An assembly of three people under rules with witnesses, on a host that finds them behind gates.
struct Moot {
    host: TestHost,
    devices: Vec<Device>,
    gates: Vec<Gate>,
    witnesses: Vec<Option<(TempDir, TestHost)>>,
    key: String,
}

impl Moot {
    /// With so many witnesses, of whom so many are enough. They are there, unless their number is among those that are away.
    fn new(count: u8, quorum: u16, away: &[u8]) -> Self {
        let folder = Arc::new(tempfile::tempdir().unwrap());
        let host = TestHost::on(Arc::clone(&folder));
        let assembly = gather_under(&host.remote(), 3, rules(count, quorum))[0].assembly();
        let key = host.host.key().to_verifier_key(&origin(assembly));
        drop(host.stop());
        let witnesses: Vec<_> = (1..=count)
            .map(|number| {
                let folder = witness_folder(number);
                let witness = serve_witness(folder.path(), number, std::slice::from_ref(&key));
                (!away.contains(&number)).then_some((folder, witness))
            })
            .collect();
        let gate = |witness: &Option<(TempDir, TestHost)>| match witness {
            Some((_, witness)) => Gate::new(Mode::Through(witness.address)),
            None => Gate::new(Mode::Away),
        };
        let gates: Vec<Gate> = witnesses.iter().map(gate).collect();
        let host = serve(&folder, &gates);
        let devices = (1..=3)
            .map(|n| Device::new(folkmoot_simulation::people::person(n), &host.remote(), assembly))
            .collect();
        Self { host, devices, gates, witnesses, key }
    }

    fn assembly(&self) -> Uuid {
        self.devices[0].assembly()
    }

    fn size(&self) -> u64 {
        self.host.host.assembly(self.assembly()).unwrap().published().checkpoint.size()
    }

    /// The newest checkpoint that enough witnesses cosigned, as it is served.
    fn cosigned(&self) -> Option<SignedCheckpoint> {
        cosigned(&self.host, self.assembly())
    }

    #[track_caller]
    fn until_cosigned(&self) {
        until("cosigned", || self.cosigned().is_some_and(|signed| signed.size() == self.size()));
    }
}

fn serve(folder: &Arc<TempDir>, gates: &[Gate]) -> TestHost {
    let witnesses = (1..)
        .zip(gates)
        .map(|(number, gate)| format!("{}=http://{}/witness", name(number), gate.address).parse().unwrap());
    let options = Options { witnesses: witnesses.collect(), ..Options::new(WebClient::Embedded) };
    let mut host = TestHost::with_options(folder.path(), 10, options);
    host.keep(Arc::clone(folder));
    host
}

fn cosigned(host: &TestHost, assembly: Uuid) -> Option<SignedCheckpoint> {
    let answer = get(host.address, &format!("/log/{assembly}/cosigned"));
    if answer.status == 404 {
        assert_problem(&answer, 404, "log.not_cosigned");
        return None;
    }
    assert_eq!(answer.status, 200);
    Some(SignedCheckpoint::verify(&answer.body, &origin(assembly), &host.host.key()).unwrap())
}

fn answers(host: &TestHost, outcome: &str) -> u64 {
    host.host.metrics().witness_answers.with_label_values(&[outcome]).get()
}

#[test]
fn honest_witnesses_cosign_what_is_served() {
    let mut moot = Moot::new(3, 2, &[]);
    moot.until_cosigned();
    let all = rules(3, 3).witnesses;
    until("all three", || moot.cosigned().is_some_and(|signed| all.are_met_by(&signed)));
    // The newest checkpoint is shown with what was cosigned of it.
    let shown = get(moot.host.address, &format!("/log/{}/checkpoint", moot.assembly())).body;
    assert_eq!(shown, moot.cosigned().unwrap().as_bytes());
    let record = get(moot.host.address, &format!("/api/v1/assemblies/{}/record", moot.assembly())).body;
    let shown = moot.cosigned().unwrap();
    let has = |part: &[u8]| record.windows(part.len()).any(|window| window == part);
    assert!(has(shown.as_bytes()), "the checkpoint of the record");
    // Each witness says what it saw.
    let (_, witness) = moot.witnesses[0].as_ref().unwrap();
    let log = hex::encode(Sha256::digest(origin(moot.assembly())));
    let seen = get(witness.address, &format!("/witness/{log}/checkpoint"));
    let seen = SignedCheckpoint::verify(&seen.body, &origin(moot.assembly()), &moot.host.host.key()).unwrap();
    assert!(cosigner(1).witness().verify(&seen).is_ok() && seen.size() == moot.size());
    // A closing is asked for at once, and needs no other entry after it.
    let vote = moot.devices[0].propose(motion_now());
    moot.devices.iter_mut().for_each(|device| drop(device.cast(vote, vec![vec![0]])));
    let remote = moot.devices[0].remote.clone();
    moot.host.pass(&remote, lax_rules().ordinary.open + 120_000);
    moot.devices[0].until(vote, VotePhase::Closed);
    moot.until_cosigned();
    assert!(matches!(moot.devices[0].step(), Some(Step::Release { .. })));
    assert!(
        get(moot.host.address, "/metrics")
            .text()
            .contains("folkmoot_witness_answers_total{outcome=\"cosigned\"}")
    );
}

#[test]
fn witnesses_that_are_away_are_asked_again_and_nobody_waits_for_them() {
    let mut moot = Moot::new(3, 2, &[2, 3]);
    // One alone is not enough; ballots are cast meanwhile.
    let vote = moot.devices[0].propose(motion_now());
    moot.devices.iter_mut().for_each(|device| drop(device.cast(vote, vec![vec![0]])));
    until("the first has answered", || answers(&moot.host, "cosigned") > 0);
    until("the others were asked twice", || moot.gates[1].asked() > 1 && moot.gates[2].asked() > 1);
    assert!(moot.cosigned().is_none());
    assert!(answers(&moot.host, "away") > 1);
    let is_counted = |count: u8| {
        get(moot.host.address, "/metrics")
            .text()
            .contains(&format!("folkmoot_logs{{state=\"unwitnessed\"}} {count}\n"))
    };
    assert!(is_counted(1));
    // One comes back.
    let folder = witness_folder(3);
    let witness = serve_witness(folder.path(), 3, std::slice::from_ref(&moot.key));
    moot.gates[2].set(Mode::Through(witness.address));
    moot.witnesses[2] = Some((folder, witness));
    until("two have cosigned", || moot.cosigned().is_some());
    let signed = moot.cosigned().unwrap();
    let who: Vec<_> =
        rules(3, 2).witnesses.cosigned(&signed).iter().map(|one| one.witness().name().to_owned()).collect();
    assert_eq!(who, [name(1), name(3)]);
    until("nothing waits for witnesses", || is_counted(0));
}

#[test]
fn a_slow_witness_delays_nobody_but_itself() {
    let mut moot = Moot::new(3, 2, &[1]);
    moot.gates[0].set(Mode::Slow);
    until("the slow one is being asked", || moot.gates[0].asked() > 0);
    moot.until_cosigned();
    let begun = Instant::now();
    let vote = moot.devices[0].propose(motion_now());
    moot.devices[1].cast(vote, vec![vec![0]]);
    assert!(begun.elapsed() < Duration::from_secs(8), "{:?}", begun.elapsed());
    moot.until_cosigned();
}

#[test]
fn what_a_lying_witness_answers_counts_for_nothing() {
    let moot = Moot::new(2, 2, &[2]);
    let text = |size: u64| Checkpoint::new(origin(moot.assembly()), size, [7; 32]).encode();
    let now_s = moot.host.host.now_ms() / 1000;
    let lies: Vec<Vec<u8>> = vec![
        b"<html>sign in</html>".to_vec(),
        Vec::new(),
        // Of another checkpoint; of another key under its name; of the other witness.
        cosigner(2).cosign(&text(5), now_s).unwrap().encode().into_bytes(),
        Cosigner::new(&name(2), SigningKey::from_seed(&[9; 32]))
            .unwrap()
            .cosign(&text(5), now_s)
            .unwrap()
            .encode()
            .into_bytes(),
        cosigner(1).cosign(&text(5), now_s).unwrap().encode().into_bytes(),
    ];
    for (number, body) in (1u64..).zip(lies) {
        moot.gates[1].set(Mode::Lies(body));
        until("it was believed or not", || answers(&moot.host, "wrong") >= number);
        assert!(moot.cosigned().is_none());
    }
    until("the honest one has answered", || answers(&moot.host, "cosigned") > 0);
}

#[test]
fn another_key_than_that_of_the_rules_counts_for_nothing() {
    let moot = Moot::new(2, 2, &[2]);
    let folder = witness_folder(9);
    let witness = serve_witness(folder.path(), 2, std::slice::from_ref(&moot.key));
    moot.gates[1].set(Mode::Through(witness.address));
    until("its answer came", || answers(&moot.host, "wrong") > 0);
    assert!(moot.cosigned().is_none());
}

/// A host that keeps two histories finds no witness for the second.
#[test]
fn attack_065_a_witness_refuses_the_second_of_two_histories() {
    let mut moot = Moot::new(1, 1, &[]);
    moot.until_cosigned();
    let before = moot.size();
    let folder = moot.host.stop().unwrap();
    let other = Arc::new(tempfile::tempdir().unwrap());
    copy_folder(folder.path(), other.path());
    // The first history goes on, and the witness sees it.
    moot.host = serve(&folder, &moot.gates);
    let assembly = moot.devices[0].assembly();
    let mut ada = Device::new(folkmoot_simulation::people::person(1), &moot.host.remote(), assembly);
    ada.invite(3);
    until("the first is seen", || {
        cosigned(&moot.host, assembly).is_some_and(|signed| signed.size() > before)
    });
    // The second one is as right in itself.
    let fork = serve(&other, &moot.gates);
    let mut bob = Device::new(folkmoot_simulation::people::person(2), &fork.remote(), assembly);
    bob.invite(4);
    until("it was refused", || answers(&fork, "refused") > 0);
    assert_eq!(cosigned(&fork, assembly).map(|signed| signed.size()), Some(before));
    bob.invite(5);
    let refused = answers(&fork, "refused");
    until("and again", || answers(&fork, "refused") > refused);
    assert_eq!(cosigned(&fork, assembly).map(|signed| signed.size()), Some(before));
    assert_eq!(answers(&fork, "cosigned"), 0);
}

#[test]
fn both_sides_know_after_a_restart_what_was_cosigned() {
    let mut moot = Moot::new(1, 1, &[]);
    moot.until_cosigned();
    let signed = moot.cosigned().unwrap();
    let assembly = moot.assembly();
    // The witness knows the size, and the host serves the checkpoint without asking anybody.
    let (folder, witness) = moot.witnesses[0].take().unwrap();
    drop(witness.stop());
    moot.gates[0].set(Mode::Away);
    let data = moot.host.stop().unwrap();
    moot.host = serve(&data, &moot.gates);
    assert_eq!(cosigned(&moot.host, assembly).unwrap().as_bytes(), signed.as_bytes());
    let witness = serve_witness(folder.path(), 1, std::slice::from_ref(&moot.key));
    let submission = Submission { old_size: 0, proof: Vec::new(), checkpoint: signed.note().clone() };
    let answer = send(witness.address, "POST", "/witness/add-checkpoint", &[], &submission.encode());
    assert_eq!((answer.status, answer.text()), (409, format!("{}\n", signed.size())));
    assert_eq!(answer.headers["content-type"], "text/x.tlog.size");
    moot.gates[0].set(Mode::Through(witness.address));
    let mut ada = Device::new(folkmoot_simulation::people::person(1), &moot.host.remote(), assembly);
    ada.invite(3);
    until("it goes on", || cosigned(&moot.host, assembly).is_some_and(|now| now.size() > signed.size()));
}

/// Row 2 of what once worked: a host shows honest trustees a history of their own, in which few ballots were cast and all but one by
/// accomplices. What they would open is the one that is left.
#[test]
fn attack_046_trustees_release_on_no_history_that_is_theirs_alone() {
    let mut moot = Moot::new(1, 1, &[]);
    let vote = moot.devices[0].propose(motion_now());
    moot.devices.iter_mut().for_each(Device::visit);
    moot.until_cosigned();
    let (assembly, remote) = (moot.assembly(), moot.devices[0].remote.clone());
    let folder = moot.host.stop().unwrap();
    let other = Arc::new(tempfile::tempdir().unwrap());
    copy_folder(folder.path(), other.path());
    let device = |n: u64, host: &TestHost| {
        Device::new(folkmoot_simulation::people::person(n), &host.remote(), assembly)
    };
    let close = |host: &TestHost, device: &mut Device| {
        host.pass(&remote, lax_rules().ordinary.open + 120_000);
        device.remote.pass(host.host.now_ms().saturating_sub(device.remote.now_ms()));
        device.until(vote, VotePhase::Closed);
    };
    // Everybody votes in one history, and its closing is cosigned: there the trustees release.
    let host = serve(&folder, &moot.gates);
    let mut members: Vec<Device> = (1..=3).map(|n| device(n, &host)).collect();
    let ballots: Vec<_> = members.iter_mut().map(|one| one.ballot(vote, vec![vec![0]])).collect();
    ballots.iter().zip(&mut members).for_each(|(ballot, member)| drop(member.post(&ballot.act)));
    close(&host, &mut members[0]);
    until("the closing is cosigned", || {
        let size = host.host.assembly(assembly).unwrap().published().checkpoint.size();
        cosigned(&host, assembly).is_some_and(|signed| signed.size() == size)
    });
    assert!(members[0].release(vote).is_ok());
    // The other one has the ballot of one member alone. All in it is right, and no witness signs it.
    let fork = serve(&other, &moot.gates);
    let mut trustees: Vec<Device> = (1..=2).map(|n| device(n, &fork)).collect();
    trustees[0].post(&ballots[2].act);
    close(&fork, &mut trustees[0]);
    until("the witness was asked", || answers(&fork, "refused") + answers(&fork, "ahead") > 0);
    for trustee in &mut trustees {
        trustee.remote.pass(fork.host.now_ms().saturating_sub(trustee.remote.now_ms()));
        assert_eq!(trustee.release(vote).unwrap_err().code(), "trustee.not_cosigned");
    }
    // Witnesses that are gone for good do not lock an assembly for ever.
    trustees[0].remote.pass(29 * DAY);
    assert_eq!(trustees[0].release(vote).unwrap_err().code(), "trustee.not_cosigned");
    trustees[0].remote.pass(2 * DAY);
    assert!(trustees[0].release(vote).is_ok());
}
