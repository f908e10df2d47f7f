//! Amounts of money: the part of a ballot that Bulletproofs takes care of.
//!
//! The range proofs are made by the bulletproofs crate. They are verified here, because their equations are linear like those of the
//! ballot proof and go into the same product: a batch pays for its thousand generators once.
//!
//! Specified in docs/spec/12-amounts.md.

mod generators;
mod seal;
mod verify;

#[cfg(test)]
mod tests;

#[cfg(test)]
pub(crate) use generators::Generators;
pub(crate) use seal::Sealing;
pub(crate) use verify::{Challenged, Part, Shared};
