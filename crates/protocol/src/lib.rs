#![doc = include_str!("../README.md")]
//!
//! # Where to begin
//!
//! A voter's device: [`Shape`], [`VoteContext`], [`seal`]. Whoever counts: [`Ballot`], [`verify_batch`], [`Tally`]. Trustees: [`circle`],
//! then [`decryption`]. Ballots from somebody on the roll, of whom nobody is told who it is: [`participation`].
#![forbid(unsafe_code)]
#![deny(missing_docs)]

// The modules stand in reading order.

// Notation: docs/spec/01-notation.md.
mod generators;
mod group;
mod ids;
mod polynomial;
mod reader;
mod transcript;
mod product;
mod weights;
mod wide;

// Contests: docs/spec/02-contests.md.
mod contest;
mod selection;
mod shape;

// Ballots: docs/spec/03-ballot.md.
mod ballot;
mod context;
mod elgamal;
mod seed;
mod tracker;

// Amounts of money: docs/spec/12-amounts.md.
mod amounts;
mod division;

// Many ballots: docs/spec/04-batch.md.
mod batch;
mod split;
mod tally;

// Trustees: docs/spec/05-circle.md.
pub mod circle;

// Opening a tally: docs/spec/06-decryption.md.
pub mod decryption;
mod dlog;

// Ballots that do not say whose they are: docs/spec/14-participation.md.
pub mod participation;

pub use ballot::{Ballot, BallotError, SealError, VerifiedBallot, check, seal};
pub use batch::verify_batch;
pub use circle::{
    CircleError, CirclePublic, CircleSpec, Deal, Dealt, KeyError, StaticPublic, StaticSecret, TrusteeShare,
    certify, check_certificate, check_deal, deal, deal_commitment, recover,
};
pub use contest::Contest;
pub use context::VoteContext;
pub use decryption::{DecryptionError, Opened, VerifiedShare, combine, decryption_share, verify_share};
pub use elgamal::{Ciphertext, JointKey, JointKeyError};
pub use ids::{Fingerprint, VoterTag};
pub use seed::{BallotSeed, SeedError};
pub use selection::{Selection, SelectionError, SelectionFault};
pub use shape::{MAX_BALLOT_LEN, Shape, ShapeError};
pub use tally::{MAX_VOICES, Sums, Tally, TallyError};
pub use tracker::{ShortTracker, Tracker, TrackerError, tracker};
