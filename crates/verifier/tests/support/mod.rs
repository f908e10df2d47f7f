//! What the tests of the audit share.
#![allow(dead_code)] // each test file uses a part

pub mod amended;
pub mod constitution;
pub mod draw;
pub mod hidden;
pub mod operator;
pub mod record;
pub mod served;
pub mod story;
pub mod unequal;
#[path = "../../../ledger/tests/support/mod.rs"]
pub mod world;

/// Records of every kind that there are stories of, two of one kind.
pub fn records() -> Vec<(&'static str, record::Log)> {
    vec![
        ("votes of all kinds", story::tell().log),
        ("the same elsewhere", story::tell_elsewhere().log),
        ("changes of the constitution", constitution::tell().log),
        ("hidden participation", hidden::tell().log),
        ("more than one voice", unequal::tell().log),
        ("votes that were ended or extended", amended::tell().log),
    ]
}
