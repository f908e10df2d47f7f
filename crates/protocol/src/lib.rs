//! The ballot and trustee protocol of Folkmoot: cryptography and nothing else.
//!
//! No input or output, no clock, no storage. The modules below stand in reading order.
#![forbid(unsafe_code)]

// Notation: docs/spec/01-notation.md.
mod group;
mod transcript;
mod wide;

// Contests: docs/spec/02-contests.md.
mod contest;
mod selection;
mod shape;

// Ballots: docs/spec/03-ballot.md.
mod ballot;
mod context;
mod tracker;

// Amounts of money: docs/spec/12-amounts.md.
mod amounts;

// Many ballots: docs/spec/04-batch.md.
mod batch;
mod tally;

// Trustees: docs/spec/05-circle.md.
pub mod circle;

// Opening a tally: docs/spec/06-decryption.md.
pub mod decryption;
mod dlog;

pub use ballot::{Ballot, BallotError, BallotSeed, SealError, VerifiedBallot, check, seal};
pub use batch::verify_batch;
pub use circle::{
    CircleError, CirclePublic, CircleSpec, Deal, Dealt, KeyError, StaticPublic, StaticSecret, TrusteeShare,
    certify, check_certificate, check_deal, deal, deal_commitment, recover,
};
pub use contest::Contest;
pub use context::{Fingerprint, JointKey, JointKeyError, VoteContext, VoterTag};
pub use decryption::{DecryptionError, Opened, VerifiedShare, combine, decryption_share, verify_share};
pub use selection::Selection;
pub use shape::{MAX_BALLOT_LEN, Shape, ShapeError};
pub use tally::{Ciphertext, Sums, Tally, TallyError};
pub use tracker::{Tracker, tracker};
