//! Hidden participation: a ballot from somebody on the roll, and nobody is told from whom.
//!
//! A hidden ballot carries no member's signature but a proof: "I know the secret of one of the keys on this roll, and this tag is
//! made with it". The tag is the same whenever that member takes part in that vote, so a member counts once; tags of two
//! votes have nothing in common that anybody could see. One-out-of-many proof (Groth and Kohlweiss 2015, Bootle and others 2015) with the tag folded into its
//! equation; discrete logarithms, DDH and the random oracle are all it rests on. Specified, with the argument, in docs/spec/14-participation.md.
//!
//! A [`Roll`] is read once; with a fingerprint it makes a [`HiddenVote`], in which a member [`prove`]s. Bytes become a [`Proof`] by
//! parsing, and a [`VerifiedParticipation`] only by verifying, alone or together ([`verify_batch`]).
//!
//! ```
//! use folkmoot_protocol::Fingerprint;
//! use folkmoot_protocol::participation::*;
//!
//! // Five members have published their participation keys, in the order of the roll.
//! let secrets: Vec<_> = (0..5).map(|_| ParticipationSecret::random()).collect();
//! let keys: Vec<_> = secrets.iter().map(|secret| secret.key().to_bytes()).collect();
//! let vote = HiddenVote::new(Fingerprint([7; 32]), Roll::parse(&keys)?);
//!
//! // The third signs a text for the roll.
//! let text = b"the text of the ballot's event";
//! let bytes = prove(&vote, text, &secrets[2], &ParticipationSeed::random()?)?;
//!
//! // Everybody sees that somebody on the roll did, and whether they did before.
//! let proof = Proof::parse(&vote, &bytes)?;
//! assert_eq!(proof.verify(text)?.tag(), &vote.tag(&secrets[2]));
//!
//! // Over another text the proof is refused.
//! let proof = Proof::parse(&vote, &bytes)?;
//! assert_eq!(proof.verify(b"another text").err().map(|error| error.code()), Some("ring.proof"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod batch;
mod challenges;
mod coefficients;
mod error;
mod generators;
mod keys;
mod masked;
mod possession;
mod proof;
mod prove;
mod radices;
mod roll;
mod seed;
mod tag;
mod verify;
mod vote;

#[cfg(test)]
mod tests;

pub use batch::verify_batch;
pub use error::{KeyError, ProofError, ProveError, RollError};
pub use keys::{ParticipationKey, ParticipationSecret};
pub use possession::{POSSESSION_LEN, check_possession, check_possessions, prove_possession};
pub use proof::{Proof, VerifiedParticipation};
pub use prove::prove;
pub use roll::{MAX_MEMBERS, Roll};
pub use seed::ParticipationSeed;
pub use tag::Tag;
pub use vote::HiddenVote;
