//! The host of assemblies.
//!
//! In reading order: what a host keeps (`data_dir`, `store`), a host at work (`host`), what it does (`operations`), and how it
//! is asked (`http`). The commands around it are in the crate `folkmoot`.
#![forbid(unsafe_code)]

pub mod clock;
pub mod condition;
pub mod data_dir;
pub mod descriptors;
pub mod elsewhere;
pub mod error;
pub mod event_id;
pub mod limits;
pub mod logs;
pub mod metrics;
pub mod oblivious;
pub mod reading;
pub mod store;
pub mod vital;

pub mod host;
pub mod witness;
pub mod http;
pub mod operations;
