#![doc = include_str!("../../../../docs/spec/05-circle.md")]
//!
//! # In this module
//!
//! [`CircleSpec`] says who the trustees are; each calls [`deal`] and posts the message, whose hash
//! ([`deal_commitment`]) was posted before. [`Dealt`] holds all messages, checked; from it follow the public
//! keys ([`CirclePublic`]), each trustee's signature ([`certify`]) and, once all have signed,
//! each trustee's share of the joint secret ([`recover`]). Nothing here ever puts the joint secret together.

mod ceremony;
mod deal;
mod envelope;
mod error;
mod keys;
mod message;
mod possession;
mod public;
mod recovery;
mod schnorr;
mod spec;

pub use ceremony::{CERTIFICATE_LEN, Dealt, certify, check_certificate};
pub use deal::deal;
pub use error::CircleError;
pub use keys::{KeyError, StaticPublic, StaticSecret};
pub use message::{Deal, check_deal, deal_commitment};
pub use possession::{POSSESSION_LEN, check_possession, prove_possession};
pub use public::CirclePublic;
pub use recovery::{TrusteeShare, recover};
pub use spec::{CircleSpec, MAX_TRUSTEES, MIN_THRESHOLD};

// Labels of this section that COCKTAIL leaves to the application.
const DEAL_COMMITMENT_LABEL: &[u8] = b"folkmoot/v1 circle deal\n";
const EXTENSION_LABEL: &[u8] = b"folkmoot/v1 circle extension\n";
const DEALING_SALT: &[u8] = b"folkmoot/v1 circle dealing";

#[cfg(test)]
pub(crate) mod tests;
