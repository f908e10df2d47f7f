//! Ballots of votes that hide who takes part come into the log in rounds (docs/spec/07-log.md, 7.12), and are promised until then.

mod support;

use folkmoot_client::{
    acts::PlainAct,
    cast::{CastAct, voter_in},
    promises,
    standing::{Kept, Standing, standing},
};
use folkmoot_ledger::{
    events::{Body, Propose, SignedEvent, VoteAgree, VoteEnd},
    keys::VerifyingKey,
    promise::{Promise, ROUND_MS},
    rules::{ParticipationRule, Rules},
    state::VotePhase,
    texts::Written,
};
use folkmoot_server::store::{Fault, promised};
use folkmoot_simulation::{
    http::device::{Device, gather_under, motion_now},
    people::lax_rules,
};
use support::{TestHost, assert_problem, events, post};
use uuid::Uuid;

/// Six people, and a hidden vote of them.
fn hidden(host: &TestHost) -> (Vec<Device>, Uuid) {
    let remote = host.remote();
    // Early in an hour, so that a short vote ends before the hour does.
    let now = remote.now_ms();
    host.pass(&remote, ROUND_MS - now % ROUND_MS + 1_000);
    let rules = Rules { participation: ParticipationRule::Hidden, ..lax_rules() };
    let mut devices = gather_under(&remote, 6, rules);
    let vote = devices[0].propose(motion_now());
    for device in &mut devices {
        device.visit();
    }
    (devices, vote)
}

fn ballot(devices: &[Device], n: usize, vote: Uuid, choice: u32) -> CastAct {
    devices[n].ballot(vote, vec![vec![choice]])
}

fn promised(host: &TestHost, devices: &[Device], n: usize, cast: &CastAct) -> Promise {
    let answer = devices[n].try_post(&cast.act);
    assert_eq!(answer.status, 202, "{}", String::from_utf8_lossy(&answer.body));
    let promise = Promise::verify(&answer.body, devices[n].assembly(), &host.host.key()).unwrap();
    assert_eq!((promise.event, promise.note_hash), (cast.act.event, Promise::hash(&cast.act.note)));
    // What the device makes of it.
    let last = promise.replaces.first().copied();
    let checked = promises::check(&devices[n].replica, &cast.act.note, &answer.body, last).unwrap();
    assert_eq!((checked.event, checked.in_by_ms), (promise.event, promise.in_by_ms));
    assert_eq!(checked.full_tracker, cast.full_tracker);
    promise
}

/// The hidden ballots in the log, in order, with their times.
fn posted(host: &TestHost, assembly: Uuid) -> Vec<(u64, [u8; 32], Uuid)> {
    let rows = host.host.store().read(|connection| {
        folkmoot_server::store::queries::entries(connection, assembly, 0, u64::from(u32::MAX))
    });
    let hidden = |row: &folkmoot_server::store::queries::EntryRow| {
        let entry = folkmoot_ledger::entry::Entry::parse(&row.bytes).unwrap();
        let signed = SignedEvent::from_note(entry.note().clone()).unwrap();
        match &signed.event.body {
            Body::Hidden(hidden) => Some((entry.time_ms(), hidden.tag.0, signed.event.id)),
            _ => None,
        }
    };
    rows.unwrap().iter().filter_map(hidden).collect()
}

fn waiting(host: &TestHost, assembly: Uuid) -> usize {
    host.host.store().read(|connection| promised::all(connection, assembly)).unwrap().len()
}

/// Lets the host come to it, for at most a few seconds.
fn until(what: impl Fn() -> bool) {
    for _ in 0..200 {
        if what() {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    panic!("this does not come about");
}

#[test]
fn five_come_in_together_in_the_order_of_their_tags() {
    let host = TestHost::start();
    let (devices, vote) = hidden(&host);
    let assembly = devices[0].assembly();
    let casts: Vec<CastAct> = (0..5).map(|n| ballot(&devices, n, vote, 0)).collect();
    for (n, cast) in casts.iter().enumerate().take(4) {
        let promise = promised(&host, &devices, n, cast);
        assert!(promise.replaces.is_empty() && promise.previous.is_none());
        // Sent again it is promised in the same words.
        assert_eq!(promised(&host, &devices, n, cast), promise);
    }
    assert_eq!((posted(&host, assembly).len(), waiting(&host, assembly)), (0, 4));
    host.pass(&devices[0].remote, 60_000);
    promised(&host, &devices, 4, &casts[4]);
    until(|| posted(&host, assembly).len() == 5);
    let round = posted(&host, assembly);
    assert!(round.windows(2).all(|pair| pair[0].0 == pair[1].0 && pair[0].1 < pair[1].1), "{round:?}");
    until(|| waiting(&host, assembly) == 0);
    // From now on there is a receipt.
    until(|| devices[2].try_post(&casts[2].act).status == 200);
    assert_eq!(posted(&host, assembly).len(), 5);
}

#[test]
fn another_ballot_with_the_same_tag_takes_the_place_of_one_that_waits() {
    let host = TestHost::start();
    let (mut devices, vote) = hidden(&host);
    let assembly = devices[0].assembly();
    let first = ballot(&devices, 0, vote, 0);
    let second = ballot(&devices, 0, vote, 1);
    let third = ballot(&devices, 0, vote, 2);
    promised(&host, &devices, 0, &first);
    assert_eq!(promised(&host, &devices, 0, &second).replaces, [first.act.event]);
    let last = promised(&host, &devices, 0, &third);
    assert_eq!(last.replaces, [second.act.event, first.act.event]);
    assert_eq!(waiting(&host, assembly), 1);
    // The vote closes within the hour.
    host.pass(&devices[0].remote, last.in_by_ms + 1 - devices[0].remote.now_ms());
    until(|| posted(&host, assembly).len() == 1);
    assert_eq!(posted(&host, assembly)[0].2, third.act.event);
    devices[0].until(vote, VotePhase::Closed);
    assert_problem(&post(host.address, &events(&devices[0]), &first.act.note), 409, "vote.phase");
}

/// What waits is in by the time that was promised, and not before.
fn comes_in_at_its_time(host: &TestHost, devices: &[Device], vote: Uuid) -> u64 {
    let assembly = devices[0].assembly();
    let cast = ballot(devices, 1, vote, 0);
    let promise = promised(host, devices, 1, &cast);
    let remote = &devices[0].remote;
    host.pass(remote, promise.in_by_ms - 1 - remote.now_ms());
    std::thread::sleep(std::time::Duration::from_millis(700));
    assert_eq!(posted(host, assembly).len(), 0);
    host.pass(remote, 1);
    until(|| posted(host, assembly).len() == 1);
    assert_eq!(posted(host, assembly)[0].0, promise.in_by_ms);
    promise.in_by_ms
}

#[test]
fn before_the_vote_closes_what_waits_comes_in() {
    let host = TestHost::start();
    let (devices, vote) = hidden(&host);
    let closes = devices[0].replica.state().unwrap().votes()[&vote].closes.unwrap();
    assert_eq!(comes_in_at_its_time(&host, &devices, vote), closes - 1);
}

#[test]
fn at_the_full_hour_what_waits_comes_in() {
    let host = TestHost::start();
    let (mut devices, _) = hidden(&host);
    let long = Propose { lasts: 2 * ROUND_MS, ..motion_now() };
    let vote = devices[0].propose(long);
    devices.iter_mut().for_each(Device::visit);
    assert_eq!(comes_in_at_its_time(&host, &devices, vote) % ROUND_MS, 0);
}

#[test]
fn a_device_takes_no_promise_but_the_one_for_its_ballot() {
    let host = TestHost::start();
    let (devices, vote) = hidden(&host);
    let (one, other) = (ballot(&devices, 0, vote, 0), ballot(&devices, 1, vote, 0));
    let promise = promised(&host, &devices, 0, &one);
    let key = folkmoot_ledger::keys::SigningKey::from_seed(&[5; 32]);
    let bytes = devices[0].try_post(&one.act).body;
    let code = |sent: &CastAct, promise: &[u8], before: Option<Uuid>| {
        promises::check(&devices[0].replica, &sent.act.note, promise, before).unwrap_err().code()
    };
    assert_eq!(code(&other, &bytes, None), "promise.other_note");
    assert_eq!(code(&one, &bytes, Some(Uuid::from_u128(1))), "promise.replaces");
    assert_eq!(code(&one, &promise.sign(&key).unwrap().encode(), None), "note.unsigned");
    assert_eq!(code(&one, b"folkmoot/v1 promise\n", None), "note.structure");
    let closes = devices[0].replica.state().unwrap().votes()[&vote].closes.unwrap();
    let late = Promise { in_by_ms: closes, ..promise };
    let digits = std::fs::read_to_string(host.data().join("host.key")).unwrap();
    let seed = std::array::from_fn(|n| u8::from_str_radix(&digits[2 * n..2 * n + 2], 16).unwrap());
    let key = folkmoot_ledger::keys::SigningKey::from_seed(&seed);
    assert_eq!(code(&one, &late.sign(&key).unwrap().encode(), None), "promise.late");
}

#[test]
fn attack_145_a_host_that_was_away_at_the_end_keeps_its_promises() {
    let host = TestHost::start();
    let (mut devices, vote) = hidden(&host);
    let assembly = devices[0].assembly();
    let casts: Vec<CastAct> = (0..3).map(|n| ballot(&devices, n, vote, 0)).collect();
    let promises: Vec<Promise> = (0..3).map(|n| promised(&host, &devices, n, &casts[n])).collect();
    // It comes back after the vote should have closed.
    let clock = std::sync::Arc::clone(&host.clock);
    let (data, key) = (host.data().to_owned(), host.host.key());
    let folder = host.stop();
    let after = promises[0].in_by_ms + ROUND_MS;
    clock.set(after);
    let host = TestHost::at(&data);
    host.clock.set(after);
    assert_eq!(VerifyingKey::to_bytes(&host.host.key()), key.to_bytes());
    until(|| posted(&host, assembly).len() == 3);
    assert!(posted(&host, assembly).iter().all(|(time_ms, ..)| *time_ms == promises[0].in_by_ms));
    let remote = host.remote();
    remote.visit(&mut devices[0].replica);
    until(|| {
        let published = host.host.assembly(assembly).unwrap();
        let phase = published.published().state.votes()[&vote].phase;
        phase == VotePhase::Closed
    });
    assert_eq!(waiting(&host, assembly), 0);
    drop(host);
    drop(folder);
}

#[test]
fn a_round_whose_commit_fails_is_tried_again() {
    let host = TestHost::start();
    let (devices, vote) = hidden(&host);
    let assembly = devices[0].assembly();
    let casts: Vec<CastAct> = (0..5).map(|n| ballot(&devices, n, vote, 0)).collect();
    for (n, cast) in casts.iter().enumerate() {
        if n == 4 {
            host.host.store().inject(Fault::BeforeCommit);
        }
        promised(&host, &devices, n, cast);
    }
    until(|| posted(&host, assembly).len() == 5);
    until(|| waiting(&host, assembly) == 0);
}

#[test]
fn a_vote_that_ends_forgets_what_waits_and_whoever_cast_hears_so() {
    let host = TestHost::start();
    let (mut devices, vote) = hidden(&host);
    let assembly = devices[0].assembly();
    let cast = ballot(&devices, 3, vote, 0);
    promised(&host, &devices, 3, &cast);
    let state = devices[3].replica.state().unwrap();
    let voter = voter_in(state, &devices[3].person.keys, &state.votes()[&vote]).unwrap();
    let kept = Kept { vote, voter, event: cast.act.event, previous: None };
    let stands = |device: &Device| standing(device.replica.state().unwrap(), &kept, device.remote.now_ms());
    assert_eq!(stands(&devices[3]), Standing::Waiting);

    let reason = Written::new([7; 16], "The year is wrong.");
    let ask = PlainAct::from(VoteEnd { vote, reason: reason.hash() }).with([reason]);
    let ask = devices[0].writer().write(ask).unwrap();
    devices[0].post(&ask);
    devices[1].visit();
    let agree = devices[1].writer().write(VoteAgree { vote, ask: ask.event }).unwrap();
    devices[1].post(&agree);
    // Long before the round: nothing is kept that has no use.
    until(|| waiting(&host, assembly) == 0);
    devices[3].visit();
    assert_eq!(stands(&devices[3]), Standing::Ended);
    assert_problem(&post(host.address, &events(&devices[3]), &cast.act.note), 409, "vote.phase");
    assert_eq!(posted(&host, assembly).len(), 0);
}
