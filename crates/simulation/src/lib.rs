//! Made-up assemblies: the demo, rehearsals, the load generator, and the worlds of the tests.
//!
//! There is one builder of them, [`world::World`]: people who found, join, hold a circle's ceremony, propose, vote and open, on
//! any [`host::Host`]. A host is in memory ([`memory`]), in the same process (feature `host`) or at an address (feature
//! `http`). Nothing that serves depends on this crate.
#![forbid(unsafe_code)]

pub mod draw;
pub mod people;

pub mod host;
pub mod world;

// In memory: honest, or whatever a test makes of it.
pub mod memory;
pub mod moot;

// In one process with a host that stores and serves.
#[cfg(feature = "host")]
pub mod in_process;
#[cfg(feature = "host")]
pub mod rehearsal;
#[cfg(feature = "host")]
pub mod sample;

// A host at an address.
#[cfg(feature = "http")]
pub mod http;

/// Why a simulation breaks off.
pub type Failure = Box<dyn std::error::Error + Send + Sync>;
