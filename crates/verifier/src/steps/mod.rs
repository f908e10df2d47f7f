//! The steps of the audit, one file each, in the order of docs/spec/10-audit.md, section 2.
//!
//! A step keeps what it needs to remember between entries and writes into [`crate::findings::Findings`].

pub(crate) mod anchor;
pub(crate) mod ballots;
pub(crate) mod checkpoint;
pub(crate) mod circles;
pub(crate) mod consistency;
pub(crate) mod earlier;
pub(crate) mod entries;
pub(crate) mod fold;
pub(crate) mod promise;
pub(crate) mod receipt;
pub(crate) mod record;
pub(crate) mod results;
pub(crate) mod tallies;
pub(crate) mod tree;
pub(crate) mod witnesses;
