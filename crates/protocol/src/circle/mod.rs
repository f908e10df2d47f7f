//! Circles: how n trustees make a joint key of which any t of them open a tally, by COCKTAIL-DKG
//! (docs/spec/05-circle.md).
//!
//! [`CircleSpec`] says who the trustees are; each calls [`deal`] and posts the message, whose hash
//! ([`deal_commitment`]) was posted before. [`Dealt`] holds all messages, checked; from it follow the public
//! keys ([`CirclePublic`]), each trustee's signature ([`certify`]) and, once all have signed,
//! each trustee's share of the joint secret ([`recover`]). Nothing here ever puts the joint secret together.
//!
//! Messages travel over a log that shows everybody the same; that all deals follow all commitments is for the log to see to.
//!
//! ```
//! use folkmoot_protocol::circle::*;
//!
//! let secrets: Vec<_> = (0..3).map(|_| StaticSecret::random()).collect();
//! let spec = CircleSpec::new(b"a name that is used once", 2, secrets.iter().map(StaticSecret::public).collect())?;
//!
//! // Each trustee posts the hash of its message, then the message.
//! let seeds = [[1; 32], [2; 32], [3; 32]]; // secret, and each for this circle alone
//! let mut messages = Vec::new();
//! for (index, (secret, seed)) in (1..).zip(secrets.iter().zip(&seeds)) {
//!     let message = deal(&spec, index, secret, seed)?;
//!     let posted = deal_commitment(&message, &spec, index);
//!     check_deal(&spec, index, &message)?.check_revealed(&spec, &posted)?;
//!     messages.push(message);
//! }
//! let dealt = Dealt::check(&spec, &messages)?;
//!
//! // Each signs what it saw, after checking the shares that were sent to it.
//! let mut certificates = Vec::new();
//! for (index, secret) in (1..).zip(&secrets) {
//!     certificates.push(certify(&dealt, index, secret)?);
//! }
//!
//! // Later, from the log and the static secret alone, each has its share again.
//! let share = recover(&dealt, 2, &secrets[1], &certificates)?;
//! assert_eq!(share.trustee(), 2);
//!
//! // A message of another circle is refused, and its sender is named.
//! let other = CircleSpec::new(b"another name", 2, secrets.iter().map(StaticSecret::public).collect())?;
//! let error = check_deal(&other, 1, &messages[0]).unwrap_err();
//! assert_eq!((error.code(), error.culprit()), ("circle.pop", Some(1)));
//! # Ok::<(), CircleError>(())
//! ```

mod ceremony;
mod deal;
mod envelope;
mod error;
mod keys;
mod message;
mod possession;
mod public;
mod recovery;
pub(crate) mod schnorr;
mod spec;

pub use ceremony::{CERTIFICATE_LEN, Dealt, certify, check_certificate};
pub use deal::deal;
pub use error::CircleError;
pub use keys::{KeyError, StaticPublic, StaticSecret};
pub use message::{Deal, check_deal, deal_commitment};
pub use possession::{POSSESSION_LEN, Possession, check_possession, check_possessions, prove_possession};
pub use public::CirclePublic;
pub use recovery::{TrusteeShare, recover};
pub use spec::{CircleSpec, MAX_TRUSTEES, MIN_THRESHOLD};

// Labels of this section that COCKTAIL leaves to the application.
const DEAL_COMMITMENT_LABEL: &[u8] = b"folkmoot/v1 circle deal\n";
const EXTENSION_LABEL: &[u8] = b"folkmoot/v1 circle extension\n";
const DEALING_SALT: &[u8] = b"folkmoot/v1 circle dealing";

#[cfg(test)]
pub(crate) mod tests;
