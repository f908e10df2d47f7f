//! Promises of ballots (docs/spec/07-log.md, 7.12), given to the audit like receipts: kept, broken, and those that say nothing.

mod support;

use folkmoot_ledger::keys::SigningKey;
use folkmoot_ledger::promise::Promise;
use folkmoot_verifier::{Options, Report, State, Step, Verdict};
use support::hidden::*;
use support::record::{anchored, audit};
use uuid::Uuid;

/// The promise for the `nth` hidden ballot of the story.
fn promise(nth: usize) -> Promise {
    let log = &story().log;
    let (index, hidden) = hidden(log, nth);
    let signed = log.signed(index);
    Promise {
        assembly: log.id,
        vote: hidden.vote,
        tag: hidden.tag.0,
        event: signed.event.id,
        previous: hidden.previous,
        note_hash: Promise::hash(signed.note.as_bytes()),
        in_by_ms: story().world.state.time_ms(),
        replaces: Vec::new(),
    }
}

fn signed(promise: &Promise, key: &SigningKey) -> Vec<u8> {
    promise.sign(key).unwrap().encode()
}

fn told(promise: &Promise) -> Report {
    told_of(signed(promise, &story().world.host))
}

fn told_of(given: Vec<u8>) -> Report {
    let log = &story().log;
    audit(log.files(), Options { receipts: vec![given], ..anchored(log.id) })
}

#[track_caller]
fn fails(promise: &Promise, code: &str) {
    let report = told(promise);
    let (step, failure) = report.first_failure().unwrap();
    assert_eq!((step, failure.code, report.verdict), (Step::Receipt, code, Verdict::Failed));
}

#[track_caller]
fn says_nothing(given: Vec<u8>) {
    let report = told_of(given);
    let step = report.step(Step::Receipt).unwrap();
    assert_eq!((step.state, report.verdict), (State::NotRun, Verdict::Unchecked), "{}", report.to_text());
}

#[test]
fn a_promise_that_is_kept() {
    let report = told(&promise(0));
    let step = report.step(Step::Receipt).unwrap();
    assert_eq!((step.state, step.checked, report.verdict), (State::Pass, 1, Verdict::Verified));
    // What mail programs make of it is the same promise.
    let quoted: String = String::from_utf8(signed(&promise(0), &story().world.host)).unwrap();
    let quoted: String = quoted.lines().map(|line| format!("> {line}\r\n")).collect();
    assert_eq!(told_of(quoted.into_bytes()).verdict, Verdict::Verified);
}

#[test]
fn attack_145_a_promise_that_is_not_kept_is_found_out() {
    let lost = Uuid::from_u128(77);
    let nobody = [7; 32];
    // The vote is closed without it.
    fails(&Promise { event: lost, tag: nobody, in_by_ms: u64::MAX, ..promise(0) }, "promise.broken");
    // The vote is open, and the record goes beyond the time.
    let late = Promise { event: lost, tag: nobody, in_by_ms: 1, ..promise(8) };
    fails(&late, "promise.broken");
    // An older ballot was brought in than the one that was promised last.
    let first = promise(0).event;
    fails(&Promise { event: lost, replaces: vec![first], ..promise(0) }, "promise.replaced");
    // The first ballot of the second person stands there, and the second one took its place: both were kept.
    assert_eq!(told(&promise(1)).verdict, Verdict::Verified);
    assert_eq!(told(&promise(5)).verdict, Verdict::Verified);
}

#[test]
fn promises_that_say_nothing_of_this_record() {
    let host = &story().world.host;
    let lost = Uuid::from_u128(77);
    // The voter has cast another ballot on another device.
    says_nothing(signed(&Promise { event: lost, ..promise(0) }, host));
    // The record does not reach to its time.
    let later = Promise { event: lost, tag: [7; 32], in_by_ms: u64::MAX, ..promise(8) };
    says_nothing(signed(&later, host));
    says_nothing(signed(&promise(0), &SigningKey::from_seed(&[99; 32])));
    says_nothing(signed(&Promise { assembly: Uuid::from_u128(1), ..promise(0) }, host));
    says_nothing(b"folkmoot/v1 promise\nnothing\n".to_vec());
}
