//! Cosignatures of witnesses. Those that are refused stand in tests/vectors/cosignatures.json.

use crate::support::{ORIGIN, host, tree};
use folkmoot_ledger::{
    checkpoint::{Checkpoint, SignedCheckpoint},
    cosignature::{Cosignature, Cosigner, LEN, Witness, Witnesses},
    keys::SigningKey,
    note::Note,
    witnessing::{Submission, WitnessError},
};
use proptest::prelude::*;
use serde_json::Value;
use std::str::FromStr;

/// The cosignature in the example of C2SP tlog-cosignature, whose key is not told.
const EXAMPLE: &str = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n\
    \u{2014} example.com/behind-the-sofa \
    Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n\
    \u{2014} witness.example.com/w1 \
    jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n";

fn signed(size: u64) -> SignedCheckpoint {
    Checkpoint::new(ORIGIN, size, tree(size).root()).sign(&host()).unwrap()
}

fn cosigner(number: u8) -> Cosigner {
    Cosigner::new(&format!("w{number}.example"), SigningKey::from_seed(&[number; 32])).unwrap()
}

#[test]
fn the_example_of_the_format_is_read() {
    let note = Note::parse(EXAMPLE.as_bytes()).unwrap();
    let line = &note.signatures()[1];
    assert_eq!((line.name(), line.signature().len()), ("witness.example.com/w1", LEN));
    assert_eq!(line.signature()[..8], 1_679_315_147u64.to_be_bytes());
    assert!(Cosignature::parse(line.signature()).is_ok());
}

#[test]
fn refusals_are_those_of_the_vectors() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/vectors/cosignatures.json");
    let vectors: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let codes: Vec<&str> =
        vectors["checkpoints"].as_array().unwrap().iter().filter_map(|case| case["code"].as_str()).collect();
    for code in ["cosignature.missing", "cosignature.form", "cosignature.time", "cosignature.signature"] {
        assert!(codes.contains(&code), "{code}");
    }
    let witness = Witness::from_str(vectors["witness"].as_str().unwrap()).unwrap();
    assert_eq!(serde_json::to_value(&witness).unwrap(), vectors["witness"]);
}

#[test]
fn a_quorum_is_of_different_witnesses() {
    let mut checkpoint = signed(5);
    for number in [1, 2] {
        let line = cosigner(number).cosign(checkpoint.note().text(), 1_795_000_000).unwrap();
        checkpoint.add(&line).unwrap();
    }
    let asked = |numbers: &[u8], quorum| Witnesses {
        keys: numbers.iter().map(|number| cosigner(*number).witness().clone()).collect(),
        quorum,
    };
    assert!(asked(&[1, 2, 3], 2).are_met_by(&checkpoint));
    assert!(!asked(&[1, 2, 3], 3).are_met_by(&checkpoint));
    assert!(asked(&[], 0).are_met_by(&checkpoint));
    assert!(!asked(&[1], 1).are_met_by(&signed(6)), "of another size");
    // One key under two names would count twice.
    let twice = Cosigner::new("other.example", SigningKey::from_seed(&[1; 32])).unwrap();
    assert!(asked(&[1, 2], 2).are_distinct());
    assert!(!asked(&[1, 1], 2).are_distinct());
    let keys = vec![cosigner(1).witness().clone(), twice.witness().clone()];
    assert!(!Witnesses { keys, quorum: 2 }.are_distinct());
    let named = Cosigner::new("w1.example", SigningKey::from_seed(&[9; 32])).unwrap();
    let keys = vec![cosigner(1).witness().clone(), named.witness().clone()];
    assert!(!Witnesses { keys, quorum: 2 }.are_distinct());
}

#[test]
fn a_time_that_none_can_have_is_not_signed() {
    for time in [0, 1 << 63, u64::MAX] {
        assert_eq!(cosigner(1).cosign(signed(1).note().text(), time).unwrap_err().code(), "cosignature.time");
    }
    assert!(Cosigner::new("two words", SigningKey::from_seed(&[1; 32])).is_err());
}

proptest! {
    #[test]
    fn whatever_stands_in_a_line_is_answered(bytes in proptest::collection::vec(any::<u8>(), 0..100)) {
        let _ = Cosignature::parse(&bytes);
        let _ = Witness::from_str(&String::from_utf8_lossy(&bytes));
        if !bytes.is_empty() {
            let mut checkpoint = signed(2);
            let witness = cosigner(1);
            let line = (witness.witness().name(), witness.witness().key_id());
            let line = folkmoot_ledger::note::NoteSignature::new(line.0, line.1, &bytes).unwrap();
            checkpoint.add(&line).unwrap();
            prop_assert!(witness.witness().verify(&checkpoint).is_err());
        }
    }
}

#[test]
fn a_witness_that_has_seen_another_size_is_in_conflict() {
    let submission = Submission {
        old_size: 3,
        proof: tree(5).consistency_proof(3, 5).unwrap(),
        checkpoint: signed(5).note().clone(),
    };
    let judged = |seen: u64| {
        let latest = Checkpoint::new(ORIGIN, seen, tree(seen).root());
        submission.judge(ORIGIN, &host().verifying_key(), (seen > 0).then_some(&latest))
    };
    assert_eq!(judged(3).unwrap().size(), 5);
    for seen in [0, 2, 4, 5, 9] {
        let refused = judged(seen).unwrap_err();
        assert_eq!((refused.code(), refused.status()), ("witness.conflict", 409));
        assert_eq!(refused, WitnessError::Conflict { size: seen });
    }
}
