#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]
#![deny(missing_docs)]

// The log itself (docs/spec/07-log.md).
pub mod base64;
pub mod decimal;
pub mod keys;
pub mod note;
pub mod entry;
pub mod merkle;
pub mod checkpoint;
pub mod cosignature;
pub mod witnessing;
pub mod receipt;
pub mod promise;
pub mod tiles;
pub mod text;

// What stands in it, and what it means (docs/spec/09-events.md).
pub mod bytes;
pub mod limits;
pub mod rules;
pub mod methods;
pub mod outcome;
pub mod contest;
pub mod refusal;
mod fields;
pub mod texts;
pub mod proposal;
pub mod obligation;
pub mod state;
mod effects;
pub mod events;
mod state_machine;
pub mod fork;
pub mod reading;
#[cfg(feature = "openapi")]
mod schema;
pub mod names;
pub mod power;
pub mod view;
