//! Step 14: cosignatures of the witnesses that the user named, and what their times show.

mod support;

use folkmoot_ledger::cosignature::Witnesses;
use folkmoot_ledger::keys;
use folkmoot_ledger::receipt::Receipt;
use folkmoot_verifier::{Options, Report, State, Step, StepReport, Verdict};
use support::operator::story;
use support::record::{Files, Log, anchored, audit, cosigner};

fn witnesses(numbers: &[u8], quorum: u16) -> Witnesses {
    let keys = numbers.iter().map(|number| cosigner(*number).witness().clone()).collect();
    Witnesses { keys, quorum }
}

fn now(log: &Log) -> u64 {
    log.time(log.entries.len() - 1)
}

/// The record with a checkpoint that these witnesses cosigned when its last entry came.
fn record(log: &Log, by: &[u8]) -> Files {
    let mut files = log.files();
    files.insert("checkpoint".to_owned(), log.cosigned(log.entries.len(), by, now(log)));
    files
}

fn asking(log: &Log, witnesses: Witnesses) -> Options {
    Options { witnesses, ..anchored(log.id) }
}

fn step(report: &Report) -> &StepReport {
    report.step(Step::Witnesses).unwrap()
}

fn code(report: &Report) -> &'static str {
    step(report).failures.first().map_or("", |failure| failure.code)
}

#[test]
fn enough_of_the_named_witnesses_have_to_have_cosigned() {
    let log = &story().log;
    let verdict = |by: &[u8], named: &[u8], quorum| {
        let report = audit(record(log, by), asking(log, witnesses(named, quorum)));
        (report.verdict, step(&report).state, step(&report).checked, code(&report))
    };
    let good = |checked| (Verdict::Verified, State::Pass, checked, "");
    let bad = |checked| (Verdict::Failed, State::Fail, checked, "witnesses.too_few");
    assert_eq!(verdict(&[1, 2], &[1, 2, 3], 2), good(2));
    assert_eq!(verdict(&[1, 2, 3], &[3], 1), good(1));
    assert_eq!(verdict(&[1], &[1, 2, 3], 2), bad(1));
    assert_eq!(verdict(&[4, 5], &[1, 2, 3], 1), bad(0));
    assert_eq!(verdict(&[], &[1], 1), bad(0));
    // Nobody named: the lines of strangers change nothing.
    assert_eq!(verdict(&[1, 2], &[], 0), (Verdict::Verified, State::NotRun, 0, ""));
}

#[test]
fn what_was_kept_of_the_same_entries_brings_cosignatures_and_of_others_none() {
    let log = &story().log;
    let size = log.entries.len();
    let with = |kept: Vec<u8>| {
        let options = Options { checkpoints: vec![kept], ..asking(log, witnesses(&[1, 2], 2)) };
        audit(record(log, &[1]), options)
    };
    assert_eq!(with(log.cosigned(size, &[2], now(log))).verdict, Verdict::Verified);
    assert_eq!(code(&with(log.cosigned(size - 1, &[2], now(log)))), "witnesses.too_few");
    // A cosignature alone is none: it counts under a checkpoint that the host signed.
    let mut other = log.clone();
    other.host_seed = [77; 32];
    assert_eq!(code(&with(other.cosigned(size, &[2], now(log)))), "witnesses.too_few");
}

/// Each history is right in itself, and a witness cosigns one of them.
#[test]
fn attack_065_the_history_that_is_shown_to_one_alone_has_no_cosignatures() {
    let log = &story().log;
    let mut fork = log.clone();
    fork.entries.pop();
    let cosigned = record(log, &[1, 2, 3]);
    let lines = String::from_utf8(cosigned["checkpoint"].clone()).unwrap();
    let lines: Vec<&str> = lines.lines().filter(|line| line.contains(" w")).collect();
    assert_eq!(lines.len(), 3);
    // The host moves the lines below a checkpoint of its own.
    let mut files = fork.files();
    let mut own = String::from_utf8(files["checkpoint"].clone()).unwrap();
    lines.iter().for_each(|line| own.push_str(&format!("{line}\n")));
    files.insert("checkpoint".to_owned(), own.into_bytes());
    assert_eq!(audit(files.clone(), anchored(log.id)).verdict, Verdict::Verified);
    let report = audit(files, asking(log, witnesses(&[1, 2, 3], 2)));
    assert_eq!((report.verdict, code(&report)), (Verdict::Failed, "witnesses.too_few"));
    assert!(step(&report).proof.is_none(), "it may be a record that no witness has seen yet");
}

#[test]
fn attack_140_a_cosignature_shows_that_the_last_entry_was_dated_ahead() {
    let log = &story().log;
    let size = log.entries.len();
    let seen = |ahead_ms: u64| {
        let mut files = log.files();
        let checkpoint = log.cosigned(size, &[1], now(log) - ahead_ms);
        files.insert("checkpoint".to_owned(), checkpoint);
        audit(files, asking(log, witnesses(&[1], 1)))
    };
    assert_eq!(seen(590_000).verdict, Verdict::Verified, "clocks differ by ten minutes");
    let report = seen(3_600_000);
    assert_eq!((report.verdict, code(&report)), (Verdict::Failed, "witnesses.forward_dated"));
    assert_eq!(step(&report).failures[0].entry, Some(size as u64 - 1));
    // The proof stands alone: a cosigned checkpoint, and the entry under it.
    let proof = serde_json::to_value(step(&report).proof.as_ref().unwrap()).unwrap();
    let receipt = Receipt::parse(proof["shown"].as_str().unwrap().as_bytes()).unwrap();
    let signed = receipt.verify(&keys::origin(log.id), &log.host().verifying_key()).unwrap();
    let cosigned = cosigner(1).witness().verify(&signed).unwrap();
    assert!(cosigned.shows_forward_dating(receipt.entry.time_ms()));
    assert_eq!(proof["kept"].as_str().unwrap().as_bytes(), signed.as_bytes());
}

/// Each size of the log has its own last entry, and a proof of its own that it is the last one.
#[test]
fn cosignatures_in_kept_checkpoints_and_receipts_show_it_as_well() {
    let log = &story().log;
    let size = log.entries.len();
    for at in [1, 2, 3, 7, 8, size - 1] {
        let early = log.cosigned(at, &[1], log.time(at - 1) - 3_600_000);
        let options = Options { checkpoints: vec![early.clone()], ..asking(log, witnesses(&[1], 1)) };
        let report = audit(record(log, &[1]), options);
        assert_eq!(code(&report), "witnesses.forward_dated", "{at}");
        let proof = serde_json::to_value(step(&report).proof.as_ref().unwrap()).unwrap();
        let receipt = Receipt::parse(proof["shown"].as_str().unwrap().as_bytes()).unwrap();
        assert_eq!(receipt.index, at as u64 - 1);
        receipt.verify(&keys::origin(log.id), &log.host().verifying_key()).unwrap();
        let mut given = Receipt::parse(&log.receipt_at(0, at)).unwrap();
        given.checkpoint = folkmoot_ledger::note::Note::parse(&early).unwrap();
        let options = Options { receipts: vec![given.encode()], ..asking(log, witnesses(&[1], 1)) };
        assert_eq!(code(&audit(record(log, &[1]), options)), "witnesses.forward_dated", "{at}");
    }
    // Of another history with the same size nothing is said but that it is another one.
    let mut other = log.clone();
    other.entries.swap(3, 4);
    let strange = other.cosigned(size, &[1], now(log) - 3_600_000);
    let options = Options { checkpoints: vec![strange], ..asking(log, witnesses(&[1], 1)) };
    let report = audit(record(log, &[1]), options);
    assert_eq!((report.step(Step::Earlier).unwrap().state, code(&report)), (State::Fail, ""));
}
