//! Decryption: how trustees open the sums of a closed vote, and nothing else (docs/spec/06-decryption.md).
//!
//! A trustee makes its share with [`decryption_share`]; everybody checks it with [`verify_share`]; any t
//! checked shares open the tally with [`combine`], and [`Opened`] turns it into numbers.
//!
//! ```
//! use folkmoot_protocol::*;
//!
//! # let secrets: Vec<_> = (0..2).map(|_| StaticSecret::random()).collect();
//! # let spec = CircleSpec::new(b"session", 2, secrets.iter().map(StaticSecret::public).collect())?;
//! # let messages = (1..).zip(&secrets).map(|(index, secret)| deal(&spec, index, secret, &[index as u8; 32]));
//! # let dealt = Dealt::check(&spec, &messages.collect::<Result<Vec<_>, _>>()?)?;
//! # let certificates = (1..).zip(&secrets).map(|(index, secret)| certify(&dealt, index, secret));
//! # let certificates = certificates.collect::<Result<Vec<_>, _>>()?;
//! # let shares = (1..).zip(&secrets).map(|(index, secret)| recover(&dealt, index, secret, &certificates));
//! # let shares: Vec<TrusteeShare> = shares.collect::<Result<_, _>>()?;
//! # let (circle, fingerprint) = (dealt.public(), Fingerprint([7; 32]));
//! # let vote = VoteContext::new(Shape::new(&[Contest::Motion])?, *circle.joint_key(), fingerprint);
//! # let mut tally = Tally::new(vote.shape());
//! # for voter in [VoterTag([1; 16]), VoterTag([2; 16])] {
//! #     let bytes = seal(&vote, &voter, &[Selection(vec![0])], &BallotSeed::random()?)?;
//! #     tally.add(&Ballot::parse(vote.shape(), &bytes)?.verify(&vote, &voter)?)?;
//! # }
//! // Two ballots say yes to a motion. Each trustee computed these sums itself before it makes a share of them.
//! let sums = tally.sums();
//! let mut verified = Vec::new();
//! for share in &shares {
//!     let bytes = decryption_share(circle, &fingerprint, share.trustee(), share, &sums)?;
//!     verified.push(verify_share(circle, &fingerprint, share.trustee(), &sums, &bytes)?);
//! }
//! let numbers = combine(circle, &sums, &verified)?.solve(tally.count())?;
//! assert_eq!(numbers, [2, 0, 0]); // yes, no, abstain
//!
//! // Fewer than the threshold open nothing.
//! assert_eq!(combine(circle, &sums, &verified[..1]).unwrap_err().code(), "decryption.too_few");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod combine;
mod error;
mod proof;
mod share;

pub use combine::{Opened, combine};
pub use error::DecryptionError;
pub use share::{VerifiedShare, decryption_share, share_len, verify_share};

#[cfg(test)]
mod tests;
