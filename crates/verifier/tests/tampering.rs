//! Scoreboard S2: bytes of honest records changed, left out, or taken from another honest record, by somebody who has no key and
//! rebuilds nothing. None of it is ever verified.
//!
//! Runs on a sample; FOLKMOOT_TAMPERED=20000 takes so many.

mod support;

use folkmoot_verifier::Verdict;
use std::collections::BTreeMap;
use support::record::{Files, Log, anchored, audit};
use support::{amended, constitution, hidden, story, unequal};

/// Records of every kind that there are stories of, two of one kind.
fn records() -> Vec<(&'static str, Log)> {
    vec![
        ("votes of all kinds", story::tell().log),
        ("the same elsewhere", story::tell_elsewhere().log),
        ("changes of the constitution", constitution::tell().log),
        ("hidden participation", hidden::tell().log),
        ("more than one voice", unequal::tell().log),
        ("votes that were ended or extended", amended::tell().log),
    ]
}

/// The same numbers in each run.
struct Draw(u64);

impl Draw {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut number = self.0;
        number = (number ^ (number >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        number = (number ^ (number >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((number ^ (number >> 31)) % bound as u64) as usize
    }
}

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

#[test]
fn attack_changed_bytes_are_never_verified() {
    let records = records();
    let wanted: usize = std::env::var("FOLKMOOT_TAMPERED").ok().and_then(|n| n.parse().ok()).unwrap_or(360);
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
