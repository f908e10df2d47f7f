//! What is fuzzed: each target is a function of bytes that panics when something is wrong, and has seeds to begin with.

pub mod ballot;
pub mod fold;
pub mod hidden;
pub mod participation;
pub mod texts;

// The small world of the ledger's own tests.
#[allow(dead_code, missing_docs, clippy::all)]
#[path = "../../crates/ledger/tests/support/mod.rs"]
mod support;
