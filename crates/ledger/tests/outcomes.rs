//! Outcomes of every kind, from tests/vectors/outcomes.json. With FOLKMOOT_WRITE_VECTORS=1 the answers are written anew; what others
//! have published of a case stays and has to be met.

use folkmoot_ledger::{
    bytes::Hex32,
    contest::Contest,
    outcome::{LotSeed, ResultRules},
    rules::{Class, ClassName, Rules, Ties},
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
        let class: ClassName = serde_json::from_value(case["class"].clone()).unwrap();
        let tests: Class = serde_json::from_value(case["rules"].clone()).unwrap();
        let counts: Vec<u64> = serde_json::from_value(case["counts"].clone()).unwrap();
        let mut rules = Rules { ties, ..Rules::small() };
        match class {
            ClassName::Ordinary => rules.ordinary = tests,
            ClassName::Special => rules.special = tests,
        }
        rules.check().unwrap();
        let rules = ResultRules {
            rules: &rules,
            class,
            lot_seed,
            voices: case["ballots"].as_u64().unwrap(),
            base: case["base"].as_u64().unwrap(),
        };
        let (outcome, details) = match contest.read(index, &counts, &rules) {
            Some((outcome, details)) => (json!(outcome), json!(details)),
            None => (json!("result.form"), Value::Null),
        };
        for (field, published) in case["published"].as_object().into_iter().flatten() {
            assert_eq!(&outcome[field], published, "{}: {field}", case["name"]);
        }
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
