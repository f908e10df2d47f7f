//! What several tests need.

use folkmoot_ledger::{
    entry::Entry,
    keys::{SigningKey, VerifyingKey, member_id},
    merkle::MemoryTree,
    note::Note,
};
use std::path::PathBuf;

pub const ORIGIN: &str = "folkmoot/5f3c8a52-9d1e-8b3a-9c55-0123456789ab";

pub fn host() -> SigningKey {
    SigningKey::from_seed(&[7; 32])
}

pub fn host_key() -> VerifyingKey {
    host().verifying_key()
}

/// A signed note by somebody.
pub fn note(text: &str) -> Note {
    let key = SigningKey::from_seed(&[1; 32]);
    let name = member_id(&key.verifying_key().to_bytes()).to_string();
    Note::sign(text, &[(&name, &key)]).unwrap()
}

pub fn entry(n: u64) -> Entry {
    Entry::new(1_790_000_000_000 + n, note(&format!("something\nsaid {n}\n"))).unwrap()
}

pub fn tree(size: u64) -> MemoryTree {
    let mut tree = MemoryTree::new();
    for n in 0..size {
        tree.push_entry(&n.to_be_bytes());
    }
    tree
}

/// A file of outside vectors, or `None` with a line that says so.
pub fn vectors(name: &str) -> Option<serde_json::Value> {
    let folder = std::env::var_os("FOLKMOOT_VECTORS").map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/vectors")),
        PathBuf::from,
    );
    let Ok(bytes) = std::fs::read(folder.join(name)) else {
        println!("skipped: no {name} among the outside vectors");
        return None;
    };
    Some(serde_json::from_slice(&bytes).unwrap())
}
