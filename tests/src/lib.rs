//! Black-box tests of the whole, and what they need: people, a host in memory that does as it is told, and the same over
//! HTTP.
#![forbid(unsafe_code)]

pub mod people;

// A host in memory: honest, or whatever a test makes of it.
pub mod memory;
pub mod moot;
pub mod operator;

// Real hosts.
pub mod device;
pub mod remote;
pub mod server;
