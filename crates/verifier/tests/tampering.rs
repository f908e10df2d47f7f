//! Scoreboard S2 and S3: bytes of honest records changed, left out, or taken from another honest record. In S2 by somebody who has no key
//! and rebuilds nothing; in S3 all hashes are rebuilt, and every other time the host signs what came out. None of it is ever verified,
//! but for what the host may state in more than one way: that shows whoever kept a checkpoint.
//!
//! Runs on a sample; FOLKMOOT_TAMPERED=20000 and FOLKMOOT_REHASHED=10000 take so many.

mod support;

use folkmoot_verifier::{Options, State, Step, Verdict};
use std::collections::BTreeMap;
use support::draw::Draw;
use support::record::{Files, Log, anchored, audit};
use support::records;

const OPERATORS: [&str; 12] = [
    "flip a bit",
    "zero",
    "identity",
    "plus one",
    "negate",
    "swap with the neighbour",
    "copy from elsewhere in the record",
    "copy from another record",
    "delete",
    "duplicate",
    "truncate",
    "append",
];

/// Changes up to 32 bytes of one file, from `at` on: so much has a scalar, a point or a hash.
fn change(operator: &str, file: &mut Vec<u8>, at: usize, draw: &mut Draw, own: &[u8], other: &[u8]) {
    let end = file.len().min(at + 32);
    let copied = |from: &[u8], draw: &mut Draw| {
        let start = draw.below(from.len().saturating_sub(end - at).max(1));
        from[start..from.len().min(start + end - at)].to_vec()
    };
    match operator {
        "flip a bit" => file[at] ^= 1 << draw.below(8),
        "zero" => file[at..end].fill(0),
        "identity" => {
            file[at..end].fill(0);
            file[at] = 1;
        }
        "plus one" => file[at] = file[at].wrapping_add(1),
        "negate" => file[at..end].iter_mut().for_each(|byte| *byte = !*byte),
        "swap with the neighbour" => {
            let next = file.len().min(end + (end - at));
            file[at..next].rotate_left((end - at).min(next - at));
        }
        "copy from elsewhere in the record" => drop(file.splice(at..end, copied(own, draw))),
        "copy from another record" => drop(file.splice(at..end, copied(other, draw))),
        "delete" => drop(file.drain(at..end)),
        "duplicate" => {
            let twice = file[at..end].to_vec();
            drop(file.splice(at..at, twice));
        }
        "truncate" => file.truncate(at),
        _ => file.extend_from_slice(&[0; 32][..1 + draw.below(32)]),
    }
}

fn count(variable: &str, unset: usize) -> usize {
    std::env::var(variable).ok().and_then(|n| n.parse().ok()).unwrap_or(unset)
}

#[test]
fn attack_changed_bytes_are_never_verified() {
    let records = records();
    let wanted = count("FOLKMOOT_TAMPERED", 360);
    let files: Vec<Files> = records.iter().map(|(_, log)| log.files()).collect();
    for ((name, log), files) in records.iter().zip(&files) {
        assert_eq!(audit(files.clone(), anchored(log.id)).verdict, Verdict::Verified, "{name}");
    }
    let (mut draw, mut tampered, mut codes) = (Draw(2), 0, BTreeMap::<&str, u32>::new());
    while tampered < wanted {
        let n = tampered % records.len();
        let operator = OPERATORS[draw.below(OPERATORS.len())];
        let names: Vec<&String> = files[n].keys().collect();
        let name = names[draw.below(names.len())].clone();
        let other = &files[(n + 1) % files.len()];
        let elsewhere = other.values().nth(draw.below(other.len())).unwrap();
        let mut mutant = files[n].clone();
        let file = mutant.get_mut(&name).unwrap();
        let at = draw.below(file.len());
        let own = files[n].values().nth(draw.below(names.len())).unwrap();
        change(operator, file, at, &mut draw, own, elsewhere);
        if mutant == files[n] {
            continue;
        }
        tampered += 1;
        let report = audit(mutant, anchored(records[n].1.id));
        assert_eq!(report.verdict, Verdict::Failed, "{}: {operator} in {name} at {at}", records[n].0);
        *codes.entry(report.first_failure().unwrap().1.code).or_default() += 1;
    }
    println!("{tampered} changes, 0 verified: {codes:?}");
    assert!(codes.len() > 5);
}

/// The checkpoint of a log that somebody changed who has not the host's key: sizes and hashes are those of the change, the signature is
/// that of the honest one.
fn unsigned(honest: &Log, changed: &Log) -> Vec<u8> {
    let text = |log: &Log| String::from_utf8(log.checkpoint_at(log.entries.len())).unwrap();
    let (honest, changed) = (text(honest), text(changed));
    let (_, signature) = honest.split_once("\n\n").unwrap();
    let (said, _) = changed.split_once("\n\n").unwrap();
    format!("{said}\n\n{signature}").into_bytes()
}

#[test]
fn attack_changed_entries_with_all_hashes_rebuilt_are_never_verified() {
    let records = records();
    let wanted = count("FOLKMOOT_REHASHED", 360);
    let (mut draw, mut rebuilt, mut kept) = (Draw(3), 0, 0);
    let mut codes = BTreeMap::<(Step, &str), u32>::new();
    while rebuilt < wanted {
        let honest = &records[rebuilt % records.len()].1;
        let other = &records[(rebuilt + 1) % records.len()].1;
        let index = draw.below(honest.entries.len());
        let own = &honest.entries[draw.below(honest.entries.len())];
        let elsewhere = &other.entries[draw.below(other.entries.len())];
        let operator = OPERATORS[draw.below(OPERATORS.len())];
        let at = draw.below(honest.entries[index].len());
        let mut log = honest.clone();
        change(operator, &mut log.entries[index], at, &mut draw, own, elsewhere);
        if log.entries[index] == honest.entries[index] {
            continue;
        }
        rebuilt += 1;
        let name = format!("{operator} in entry {index} of {} at {at}", honest.id);
        let is_signed = draw.below(2) == 0;
        let mut files = log.files();
        if !is_signed {
            files.insert("checkpoint".to_owned(), unsigned(honest, &log));
        }
        let report = audit(files.clone(), anchored(honest.id));
        let first = report.first_failure().map(|(step, failure)| (step, failure.code));
        match (report.verdict, first) {
            // Whoever has no key has no checkpoint that passes.
            (Verdict::Failed, Some(first)) if !is_signed => {
                assert_ne!(report.steps[Step::Checkpoint as usize].state, State::Pass, "{name}: {first:?}");
                *codes.entry(first).or_default() += 1;
            }
            // Hashes that were rebuilt are right ones.
            (Verdict::Failed, Some((step, code))) => {
                assert!(!matches!(step, Step::Record | Step::Tree), "{name}: {code}");
                *codes.entry((step, code)).or_default() += 1;
            }
            (Verdict::Verified, None) if is_signed => {
                let checkpoints = vec![honest.checkpoint_at(honest.entries.len())];
                let report = audit(files, Options { checkpoints, ..anchored(honest.id) });
                let first = report.first_failure().map(|(step, failure)| (step, failure.code));
                assert_eq!(first, Some((Step::Earlier, "earlier.root")), "{name}");
                kept += 1;
            }
            other => panic!("{name}: {other:?}"),
        }
    }
    println!("{rebuilt} changes with hashes rebuilt, {kept} shown by kept checkpoints alone: {codes:?}");
    assert!(codes.len() > 5 && kept * 20 < rebuilt);
}

#[test]
fn attack_records_with_parts_removed_or_from_another_record_are_never_verified() {
    let records = records();
    let (mut removed, mut exchanged) = (0, 0);
    for (n, (story, log)) in records.iter().enumerate() {
        let files = log.files();
        let refused = |files: Files, what: &str| {
            assert_eq!(audit(files, anchored(log.id)).verdict, Verdict::Failed, "{story}: {what}");
        };
        for name in files.keys() {
            let mut without = files.clone();
            without.remove(name);
            refused(without, &format!("{name} removed"));
            removed += 1;
        }
        for (_, other) in records.iter().enumerate().filter(|(m, _)| *m != n).map(|(_, record)| record) {
            let others = other.files();
            for (name, bytes) in &others {
                let mut mixed = files.clone();
                mixed.insert(name.clone(), bytes.clone());
                if mixed.len() == files.len() {
                    refused(mixed, &format!("{name} from another record"));
                    exchanged += 1;
                }
            }
            // Another record as a whole is a good one, and not the one that was asked for.
            refused(others, "another record");
            // One entry of another record, with all hashes rebuilt and signed.
            for index in [1, log.entries.len() / 2, log.entries.len() - 1] {
                let mut log = log.clone();
                log.entries[index] = other.entries[index.min(other.entries.len() - 1)].clone();
                refused(log.files(), &format!("entry {index} from another record"));
                exchanged += 1;
            }
        }
    }
    println!("{removed} removed, {exchanged} exchanged, 0 verified");
}
