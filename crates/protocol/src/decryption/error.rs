//! What can be wrong with a share or with opening a tally.

use thiserror::Error;

/// A refusal in the opening of a tally. Trustees are named by their index, 1 to n; slots count from 0.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum DecryptionError {
    /// The index is not one of 1 to n.
    #[error("there is no trustee {trustee} in a circle of {trustees}")]
    Index {
        /// The index given.
        trustee: u16,
        /// The number of trustees.
        trustees: u16,
    },
    /// The secret share belongs to another trustee or another circle.
    #[error("the secret share is not that of trustee {trustee} of this circle")]
    Secret {
        /// The trustee meant.
        trustee: u16,
    },
    /// Not 32 bytes for each slot and 64 for the proof.
    #[error("the share of trustee {trustee} has {got} bytes instead of {expected}")]
    Length {
        /// The culprit.
        trustee: u16,
        /// Bytes of a share for these sums.
        expected: usize,
        /// Bytes given.
        got: usize,
    },
    /// A factor is not the canonical encoding of a point.
    #[error("the share of trustee {trustee} holds something that is not a point in slot {slot}")]
    Point {
        /// The culprit.
        trustee: u16,
        /// The slot, counted from 0.
        slot: usize,
    },
    /// A number of the proof is not a canonical scalar.
    #[error("the proof of trustee {trustee} holds something that is not a canonical scalar")]
    Scalar {
        /// The culprit.
        trustee: u16,
    },
    /// The proof does not verify.
    #[error("the share of trustee {trustee} is not proved")]
    Proof {
        /// The culprit.
        trustee: u16,
    },
    /// Two shares of one trustee.
    #[error("two shares of trustee {trustee}")]
    Duplicate {
        /// Whose shares they are.
        trustee: u16,
    },
    /// Fewer shares than the threshold.
    #[error("{got} shares, but {needed} are needed")]
    TooFew {
        /// The threshold.
        needed: u16,
        /// Shares given.
        got: usize,
    },
    /// A share was verified for another circle, vote or sums.
    #[error("the share of trustee {trustee} was verified for something else")]
    Mixed {
        /// Whose share it is.
        trustee: u16,
    },
    /// A slot holds no number from 0 to the bound.
    #[error("slot {slot} holds no number from 0 to {bound}")]
    Bound {
        /// The slot, counted from 0.
        slot: usize,
        /// The largest number searched for.
        bound: u64,
    },
    /// Such large numbers are not searched for.
    #[error("numbers up to {bound} are too large to search for; {limit} is the limit")]
    Limit {
        /// The bound asked for.
        bound: u64,
        /// The largest bound allowed.
        limit: u64,
    },
}

impl DecryptionError {
    /// The stable code of this refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Index { .. } => "decryption.index",
            Self::Secret { .. } => "decryption.secret",
            Self::Length { .. } => "decryption.length",
            Self::Point { .. } => "decryption.point",
            Self::Scalar { .. } => "decryption.scalar",
            Self::Proof { .. } => "decryption.proof",
            Self::Duplicate { .. } => "decryption.duplicate",
            Self::TooFew { .. } => "decryption.too_few",
            Self::Mixed { .. } => "decryption.mixed",
            Self::Bound { .. } => "decryption.bound",
            Self::Limit { .. } => "decryption.limit",
        }
    }

    /// The index of the trustee whose share is wrong, where one is.
    pub fn culprit(&self) -> Option<u16> {
        match self {
            Self::Length { trustee, .. }
            | Self::Point { trustee, .. }
            | Self::Scalar { trustee }
            | Self::Proof { trustee } => Some(*trustee),
            Self::Index { .. }
            | Self::Secret { .. }
            | Self::Duplicate { .. }
            | Self::TooFew { .. }
            | Self::Mixed { .. }
            | Self::Bound { .. }
            | Self::Limit { .. } => None,
        }
    }
}
