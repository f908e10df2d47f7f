//! One assembly that is flooded with the dearest wrong ballots does not keep another one waiting.
//!
//! `make scale` runs it longer and holds the figure; here a bound is kept that any machine meets.

mod support;

use folkmoot_ledger::{
    bytes::Base64,
    contest::{Amounts, Contest},
    events::{Body, Cast, Event},
    note::Note,
};
use folkmoot_simulation::{
    http::{
        device::{Device, gather, motion_now},
        remote::now_ms,
    },
    people::fresh_id,
};
use std::{
    sync::atomic::{AtomicUsize, Ordering},
    time::{Duration, Instant},
};
use support::{TestHost, post};

/// What the flood sends, in requests a second, over so many connections.
const RATE: usize = 400;
const CONNECTIONS: usize = 200;
/// Honest events in the other assembly come at this pace.
const PACE: Duration = Duration::from_millis(50);

fn path(device: &Device) -> String {
    format!("/api/v1/assemblies/{}/events", device.assembly())
}

/// A ballot that divides money among 30 options, right but for the last scalar of its last range proof.
fn dearest(device: &mut Device) -> (uuid::Uuid, Vec<u8>) {
    let options: Vec<String> = (10..40).map(|n| format!("Plan {n}")).collect();
    let mut selection = vec![0; options.len()];
    selection[0] = 1_000;
    let mut proposal = motion_now();
    let (question, total, currency) = ("How much?".to_owned(), u32::MAX, "EUR".to_owned());
    proposal.contests = vec![Contest::Amounts(Amounts { question, options, total, currency, decimals: 2 })];
    let vote = device.propose(proposal);
    let text = String::from_utf8(device.ballot(vote, vec![selection]).act.note).unwrap();
    let sealed = text.split("\"ballot\":\"").nth(1).unwrap().split('"').next().unwrap();
    let mut sealed = folkmoot_ledger::base64::decode(sealed).unwrap();
    let last_scalar = sealed.len() - 32;
    sealed[last_scalar] ^= 1;
    (vote, sealed)
}

#[test]
fn attack_106_a_flood_in_one_assembly_leaves_another_quick() {
    let scale = std::env::var("FOLKMOOT_TEST_SCALE").is_ok();
    let seconds = if scale { 20 } else { 4 };
    let host = TestHost::start();
    let mut flooded = gather(&host.remote(), 3);
    let quiet = gather(&host.remote(), 3);
    let (vote, sealed) = dearest(&mut flooded[0]);
    let keys = &flooded[0].person.keys;
    let flood: Vec<Vec<u8>> = (0..RATE * seconds)
        .map(|_| {
            let body = Body::Cast(Cast { vote, previous: None, ballot: Base64(sealed.clone()) });
            let event = Event { assembly: flooded[0].assembly(), id: fresh_id(now_ms()), body };
            Note::sign(&event.encode(), &[(&keys.id().to_string(), keys.expose_signing_key())])
                .unwrap()
                .encode()
        })
        .collect();
    let count = seconds * 1_000 / PACE.as_millis() as usize;
    let expires = now_ms() + 3_600_000;
    let honest: Vec<Vec<u8>> =
        (0..count).map(|_| quiet[0].writer().invite(1, expires).unwrap().act.note).collect();
    let (attacked, other) = (path(&flooded[0]), path(&quiet[0]));

    let (sent, refused) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let begin = Instant::now();
    let end = begin + Duration::from_secs(seconds as u64);
    let mut times: Vec<Duration> = std::thread::scope(|threads| {
        for connection in 0..CONNECTIONS {
            let (flood, sent, refused, attacked) = (&flood, &sent, &refused, &attacked);
            threads.spawn(move || {
                for number in (connection..flood.len()).step_by(CONNECTIONS) {
                    let due = begin + Duration::from_secs(1) * number as u32 / RATE as u32;
                    std::thread::sleep(due.saturating_duration_since(Instant::now()));
                    if Instant::now() > end {
                        return;
                    }
                    sent.fetch_add(1, Ordering::Relaxed);
                    let status = post(host.address, attacked, &flood[number]).status;
                    assert!(status == 422 || status == 429 || status == 503, "{status}");
                    refused.fetch_add(usize::from(status == 422), Ordering::Relaxed);
                }
            });
        }
        let mut times = Vec::new();
        for (number, note) in honest.iter().enumerate() {
            let due = begin + PACE * number as u32;
            std::thread::sleep(due.saturating_duration_since(Instant::now()));
            let began = Instant::now();
            assert_eq!(post(host.address, &other, note).status, 201);
            times.push(began.elapsed());
        }
        times
    });
    times.sort();
    let at = |percent: usize| times[(times.len() * percent / 100).min(times.len() - 1)];
    println!(
        "under {} wrong ballots of {} bytes in {seconds} s ({} checked), an append elsewhere takes {:?} (median), {:?} (p99)",
        sent.into_inner(),
        sealed.len(),
        refused.load(Ordering::Relaxed),
        at(50),
        at(99),
    );
    assert!(refused.into_inner() > 10);
    let most = Duration::from_secs(if scale { 1 } else { 5 });
    assert!(at(99) < most, "{:?}", at(99));
}
