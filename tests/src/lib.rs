//! Black-box tests of the whole, and what only they need: an operator who cheats, and the real binaries.
#![forbid(unsafe_code)]

pub mod named;
pub mod operator;
pub mod server;
