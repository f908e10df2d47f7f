//! What the tests of the audit share.
#![allow(dead_code)] // each test file uses a part

pub mod amended;
pub mod constitution;
pub mod hidden;
pub mod operator;
pub mod record;
pub mod story;
pub mod unequal;
#[path = "../../../ledger/tests/support/mod.rs"]
pub mod world;
