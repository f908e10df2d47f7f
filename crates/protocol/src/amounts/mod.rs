//! Amounts of money: the part of a ballot that Bulletproofs takes care of.
//!
//! The range proofs are made by the bulletproofs crate. They are verified here, because their equations are linear like those of the
//! ballot proof and go into the same product: a batch pays for its thousand generators once.
//!
#![doc = include_str!("../../../../docs/spec/12-amounts.md")]

mod generators;
mod plan;
mod seal;
mod verify;

#[cfg(test)]
mod tests;

pub(crate) use generators::{Generators, for_sealing};
pub(crate) use plan::{MAX_COMMITMENTS, Plan, commitments_of, pieces};
pub(crate) use seal::Sealing;
pub(crate) use verify::{Challenged, Part, Shared};
