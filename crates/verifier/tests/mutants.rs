//! Scoreboard S2 and S3: every value of every entry changed in every way we can think of, by an operator who rebuilds
//! every hash, signs the checkpoint again and signs its own statements again.
//!
//! A value that a member signed can not be changed unnoticed. What the host may state in more than one way (its event
//! ids, the times between neighbours) leaves a right record, which an earlier checkpoint tells from the honest one.
//! Runs on a sample; FOLKMOOT_MUTANTS=10 takes every tenth of them, which are 11,000, and FOLKMOOT_MUTANTS=1 all.

mod support;

use std::collections::BTreeMap;
use std::ops::Range;

use folkmoot_ledger::entry::Entry;
use folkmoot_ledger::keys;
use folkmoot_ledger::note::Note;
use folkmoot_verifier::{Options, Step, Verdict};
use support::record::{Log, anchored, audit, sign_text};
use support::records;
use support::story::tell;

/// Numbers and texts of a line of JSON, keys included, without their quotes.
fn values(line: &str) -> Vec<Range<usize>> {
    let bytes = line.as_bytes();
    let mut values = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let start = at;
        match bytes[at] {
            b'"' => {
                at += 1;
                while bytes[at] != b'"' {
                    at += if bytes[at] == b'\\' { 2 } else { 1 };
                }
                values.push(start + 1..at);
                at += 1;
            }
            b'0'..=b'9' => {
                while bytes[at].is_ascii_digit() {
                    at += 1;
                }
                values.push(start..at);
            }
            _ => at += 1,
        }
    }
    values
}

/// What becomes of one value; `others` are values of the same place in other entries of the kind.
fn operators(value: &str, neighbour: &str, others: &[String]) -> Vec<(&'static str, String)> {
    let mut changed = vec![
        ("delete", String::new()),
        ("truncate", value.chars().take(value.chars().count().saturating_sub(1)).collect()),
        ("duplicate", value.repeat(2)),
        ("neighbour", neighbour.to_owned()),
    ];
    changed.extend(others.iter().take(2).map(|other| ("copy", other.clone())));
    match value.parse::<u64>() {
        Ok(number) => {
            let numbers = [number.wrapping_add(1), number.wrapping_sub(1), 0, 1, u64::MAX];
            changed.extend(numbers.map(|number| ("number", number.to_string())));
            changed.push(("negate", format!("-{number}")));
        }
        Err(_) => {
            changed.push(("append", format!("{value}A")));
            changed
                .push(("zero", value.chars().map(|c| if c == '=' || c == '-' { c } else { 'A' }).collect()));
            for at in [0, value.len() / 2, value.len().saturating_sub(3)] {
                let mut flipped = value.as_bytes().to_vec();
                if let Some(byte) = flipped.get_mut(at) {
                    *byte ^= 1;
                }
                changed.extend(String::from_utf8(flipped).ok().map(|flipped| ("flip", flipped)));
            }
        }
    }
    changed.retain(|(_, new)| new != value);
    changed
}

/// What the host of this record signs in the place of one of its entries, and what is left of the signatures of others.
fn signed_anew(log: &Log, index: usize, text: &str) -> Note {
    let note = log.signed(index).note;
    if is_by_host(log, index) {
        return sign_text(text, &[(&keys::origin(log.id), &log.host_at(index + 1))]);
    }
    let lines: Vec<_> =
        note.signatures().iter().map(|line| (line.name(), line.key_id(), line.signature())).collect();
    Note::from_parts(text, &lines).unwrap()
}

fn is_by_host(log: &Log, index: usize) -> bool {
    log.signed(index).note.signatures()[0].name() == keys::origin(log.id)
}

#[test]
fn every_value_of_every_entry_changed() {
    let every: u32 = std::env::var("FOLKMOOT_MUTANTS").ok().and_then(|n| n.parse().ok()).unwrap_or(263);
    let (mut mutants, mut seen, mut only_by_keepers) = (0u32, BTreeMap::<(Step, &str), u32>::new(), 0u32);
    let mut turn = 0u32;
    for (record, honest) in records() {
        let with_checkpoint = || Options {
            checkpoints: vec![honest.checkpoint_at(honest.entries.len())],
            ..anchored(honest.id)
        };
        // For each kind of entry and place within it, the values there are.
        let mut places: BTreeMap<(String, usize), Vec<String>> = BTreeMap::new();
        for index in 0..honest.entries.len() {
            let text = honest.signed(index).note.text().to_owned();
            let kind = honest.event(index).body.kind().to_owned();
            for (place, range) in values(&text).into_iter().enumerate() {
                places.entry((kind.clone(), place)).or_default().push(text[range].to_owned());
            }
        }
        for index in 0..honest.entries.len() {
            let signed = honest.signed(index);
            let kind = signed.event.body.kind();
            let text = signed.note.text();
            let ranges = values(text);
            for (place, range) in ranges.iter().enumerate() {
                let neighbour =
                    ranges.get(place + 1).or(ranges.first()).map_or("", |range| &text[range.clone()]);
                let others = &places[&(kind.to_owned(), place)];
                for (operator, new) in operators(&text[range.clone()], neighbour, others) {
                    turn += 1;
                    if !turn.is_multiple_of(every) {
                        continue;
                    }
                    let text = format!("{}{new}{}", &text[..range.start], &text[range.end..]);
                    let mut log = honest.clone();
                    let note = signed_anew(&honest, index, &text);
                    log.entries[index] = Entry::new(honest.time(index), note).unwrap().encode();
                    mutants += 1;
                    let name = || format!("{record}, entry {index}, {kind}, {operator}: {text}");
                    let report = audit(log.files(), anchored(honest.id));
                    match report.verdict {
                        Verdict::Failed => {
                            let (step, failure) = report.first_failure().unwrap();
                            *seen.entry((step, failure.code)).or_default() += 1;
                        }
                        Verdict::Verified => {
                            assert!(is_by_host(&honest, index), "{}", name());
                            let report = audit(log.files(), with_checkpoint());
                            let first = report.first_failure().map(|(step, _)| step);
                            assert_eq!(first, Some(Step::Earlier), "{}", name());
                            only_by_keepers += 1;
                        }
                        other => panic!("{}: {other:?}", name()),
                    }
                }
            }
        }
    }
    for ((step, code), count) in &seen {
        println!("step {:2} {code}: {count}", step.number());
    }
    println!(
        "{mutants} mutants refused or told apart, {only_by_keepers} of them only by an earlier checkpoint"
    );
    assert!(mutants > 150 && seen.len() > 10);
}

#[test]
fn every_entry_left_out_doubled_or_moved() {
    let honest = tell().log;
    let size = honest.entries.len();
    let mut told_apart = 0;
    let mut check = |name: &str, log: &Log| {
        if log.entries == honest.entries {
            return;
        }
        let report = audit(log.files(), anchored(honest.id));
        if report.verdict == Verdict::Verified {
            let with = Options { checkpoints: vec![honest.checkpoint_at(size)], ..anchored(honest.id) };
            let report = audit(log.files(), with);
            assert_eq!(report.first_failure().map(|(step, _)| step), Some(Step::Earlier), "{name}");
            told_apart += 1;
        } else {
            assert_eq!(report.verdict, Verdict::Failed, "{name}");
        }
    };
    for index in 0..size {
        let mut without = honest.clone();
        without.entries.remove(index);
        check("left out", &without);
        let mut twice = honest.clone();
        twice.entries.insert(index, honest.entries[index].clone());
        check("doubled", &twice);
        let mut swapped = honest.clone();
        swapped.entries.swap(index, (index + 1) % size);
        check("swapped", &swapped);
        let mut last = honest.clone();
        let entry = last.entries.remove(index);
        last.entries.push(entry);
        check("moved to the end", &last);
        let mut cut = honest.clone();
        cut.entries.truncate(index);
        if index > 0 {
            check("cut off", &cut);
        }
    }
    println!("{told_apart} only by an earlier checkpoint");
}
