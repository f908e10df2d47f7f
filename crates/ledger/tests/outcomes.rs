//! Outcomes of every kind, from tests/vectors/outcomes.json. With FOLKMOOT_WRITE_VECTORS=1 the answers are written anew.

use folkmoot_ledger::{
    bytes::Hex32,
    contest::Contest,
    outcome::{LotSeed, ResultRules},
    rules::{Fraction, Majority, Rules, Ties},
};
use serde_json::{Value, json};

#[test]
fn outcomes_are_as_in_the_vectors() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/vectors/outcomes.json");
    let mut vectors: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let root: Hex32 = serde_json::from_value(vectors["root"].clone()).unwrap();
    let lot_seed = LotSeed { root: root.0, vote: serde_json::from_value(vectors["vote"].clone()).unwrap() };
    let index = u32::try_from(vectors["contest"].as_u64().unwrap()).unwrap();
    let write = std::env::var_os("FOLKMOOT_WRITE_VECTORS").is_some();
    let mut kinds = std::collections::BTreeSet::new();
    for case in vectors["cases"].as_array_mut().unwrap() {
        let contest: Contest = serde_json::from_value(case["contest"].clone()).unwrap();
        contest.check().unwrap();
        kinds.insert(contest.name());
        let ties: Ties = serde_json::from_value(case["ties"].clone()).unwrap();
        let quorum: Fraction = serde_json::from_value(case["quorum"].clone()).unwrap();
        let majority: Majority = serde_json::from_value(case["majority"].clone()).unwrap();
        let counts: Vec<u64> = serde_json::from_value(case["counts"].clone()).unwrap();
        let rules = ResultRules {
            rules: &Rules { quorum, majority, ties, ..Rules::usual() },
            lot_seed,
            ballots: case["ballots"].as_u64().unwrap(),
            roll: case["roll"].as_u64().unwrap(),
        };
        let (outcome, details) = match contest.read(index, &counts, &rules) {
            Some((outcome, details)) => (json!(outcome), json!(details)),
            None => (json!("result.form"), Value::Null),
        };
        if write {
            case["outcome"] = outcome;
            case["details"] = details;
        } else {
            assert_eq!((&case["outcome"], &case["details"]), (&outcome, &details), "{}", case["name"]);
        }
    }
    assert!(Contest::KINDS.iter().all(|kind| kinds.contains(kind)), "every kind: {kinds:?}");
    if write {
        let text = serde_json::to_string_pretty(&vectors).unwrap();
        std::fs::write(path, text + "\n").unwrap();
    }
}
