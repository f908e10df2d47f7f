//! The vectors of the log, of texts, events and fingerprints: the files of tests/vectors are what this crate says, and stay so.
//!
//! `FOLKMOOT_WRITE_VECTORS=1 cargo test -p folkmoot-ledger --test vectors` writes the files anew.

mod support;

#[path = "vectors/cosignatures.rs"]
mod cosignatures;
#[path = "vectors/events.rs"]
mod events;
#[path = "vectors/fingerprints.rs"]
mod fingerprints;
#[path = "vectors/groups.rs"]
mod groups;
#[path = "vectors/people.rs"]
mod people;
#[path = "vectors/reading.rs"]
mod reading;
#[path = "vectors/texts.rs"]
mod texts;
#[path = "vectors/votes.rs"]
mod votes;

use serde_json::Value;

/// Compares with the file of vectors; writes it first where that is asked for.
fn compare(name: &str, vectors: &Value) {
    let path = format!("{}/../../tests/vectors/{name}", env!("CARGO_MANIFEST_DIR"));
    let text = format!("{}\n", serde_json::to_string_pretty(vectors).unwrap());
    if std::env::var_os("FOLKMOOT_WRITE_VECTORS").is_some() {
        std::fs::write(&path, &text).unwrap();
    }
    assert!(std::fs::read_to_string(&path).unwrap() == text, "{name} says something else than this crate");
}
