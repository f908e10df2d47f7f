#![doc = include_str!("../README.md")]
//!
//! # Without input or output
//!
//! [`Audit`] is fed the files of a record by whoever has them, in a browser for example:
//!
//! ```no_run
//! use folkmoot_verifier::{Audit, Options, Resource};
//! # fn read(path: &str) -> Vec<u8> { std::fs::read(path).unwrap() }
//! let mut audit = Audit::new(Options::default());
//! if let Some(plan) = audit.feed_checkpoint(&read("checkpoint")) {
//!     for file in plan {
//!         match file {
//!             Resource::Tile { level, .. } => audit.feed_tile(level, &read(&file.to_string())),
//!             _ => {
//!                 audit.feed_bundle(&read(&file.to_string()));
//!             }
//!         }
//!     }
//! }
//! println!("{}", audit.finish().to_text());
//! ```
#![forbid(unsafe_code)]
#![deny(missing_docs)]

// Specified in docs/spec/10-audit.md. The modules stand in reading order.

// The audit: docs/spec/10-audit.md, section 2.
mod audit;
mod contradiction;
mod findings;
mod given;
mod pool;
mod step;
mod steps;
mod work;

// The report: sections 3 to 5.
mod amendments;
mod constitution;
mod effects;
mod html;
mod report;
mod rests;
mod rules_words;
mod text;
mod texts;
mod naming;
mod plain;
mod words;

// Two records of one assembly: section 7.
pub mod against;

// The record: section 1.
mod layout;
#[cfg(feature = "sources")]
mod run;
#[cfg(feature = "sources")]
pub mod source;

// Following a log: section 8.
#[cfg(feature = "sources")]
pub mod watch;

pub use amendments::AmendmentReport;
pub use audit::{Audit, Options, Progress};
pub use constitution::{CircleFacts, Constitution, HostFacts, RulesFacts};
pub use contradiction::Contradiction;
pub use effects::{EffectReport, EffectState};
pub use folkmoot_ledger::decimal::grouped;
pub use layout::{Plan, Resource};
pub use naming::MemberFacts;
pub use report::{
    AssemblyFacts, CheckpointFacts, ContestReport, FAILURES_SHOWN, Failure, Fault, Report, Row, SCHEMA,
    StepReport, Verdict, VoteReport,
};
#[cfg(feature = "sources")]
pub use run::{refused, refused_kept, run, run_kept};
pub use step::{State, Step};
