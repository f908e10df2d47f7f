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
pub mod receipt;
pub mod tiles;
pub mod text;

// What stands in it (docs/spec/09-events.md).
pub mod bytes;
pub mod contest;
pub mod event;
mod refusal;
mod obligation;
pub mod fold;
pub mod methods;
pub mod outcome;
pub mod rules;
#[cfg(feature = "openapi")]
mod schema;
pub mod view;
