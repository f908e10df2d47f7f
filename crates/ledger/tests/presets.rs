//! The rules to begin with that pages offer are the presets: `FOLKMOOT_WRITE=1 cargo test -p folkmoot-ledger --test presets` writes them anew.

use folkmoot_ledger::rules::Preset;
use serde_json::{Map, Value};
use std::path::Path;

#[test]
fn the_presets_of_the_pages_are_those_of_the_ledger() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../web/src/lib/rules/presets.json");
    let presets: Map<String, Value> = Preset::ALL
        .iter()
        .map(|preset| (preset.name().to_owned(), serde_json::to_value(preset.rules()).unwrap()))
        .collect();
    if std::env::var_os("FOLKMOOT_WRITE").is_some() {
        std::fs::write(&path, format!("{}\n", serde_json::to_string_pretty(&presets).unwrap())).unwrap();
    }
    let written: Map<String, Value> = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
    assert_eq!(written, presets, "presets.json is out of date: run this test with FOLKMOOT_WRITE=1");
}
