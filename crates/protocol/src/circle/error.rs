//! What can be wrong in a ceremony, and whose fault it is.

use thiserror::Error;

/// A refusal in the making of a circle. Trustees are named by their index, 1 to n.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum CircleError {
    /// Not 2 <= t <= n <= 32.
    #[error("a circle of {trustees} trustees cannot have the threshold {threshold}")]
    Threshold {
        /// Trustees asked to be enough.
        threshold: u16,
        /// Trustees named.
        trustees: usize,
    },
    /// Two trustees have the same static key.
    #[error("trustees {first} and {second} have the same static key")]
    DuplicateKey {
        /// The lower index.
        first: u16,
        /// The higher index.
        second: u16,
    },
    /// The index is not one of 1 to n.
    #[error("there is no trustee {trustee} in a circle of {trustees}")]
    Index {
        /// The index given.
        trustee: u16,
        /// The number of trustees.
        trustees: u16,
    },
    /// The static secret does not belong to the trustee for whom it is used.
    #[error("the static secret is not that of trustee {trustee}")]
    Secret {
        /// The trustee meant.
        trustee: u16,
    },
    /// Not exactly one item (message or certificate) for each trustee.
    #[error("{expected} trustees, but {got} messages")]
    Count {
        /// The number of trustees.
        expected: u16,
        /// The number of items given.
        got: usize,
    },
    /// A message has another length than the circle fixes; so has one with another number of commitments.
    #[error("the message of trustee {trustee} has {got} bytes instead of {expected}")]
    Length {
        /// The culprit.
        trustee: u16,
        /// Bytes that a message of this circle has.
        expected: usize,
        /// Bytes given.
        got: usize,
    },
    /// A length prefix in the message is not 48.
    #[error("the message of trustee {trustee} frames its share for trustee {recipient} wrongly")]
    Frame {
        /// The culprit.
        trustee: u16,
        /// For whom the ciphertext is.
        recipient: u16,
    },
    /// A commitment or the ephemeral key is not a canonical point, or is the identity.
    #[error("the message of trustee {trustee} holds a point that is not valid")]
    Point {
        /// The culprit.
        trustee: u16,
    },
    /// The proof of possession does not verify.
    #[error("trustee {trustee} does not prove to know the secret of its contribution")]
    Pop {
        /// The culprit.
        trustee: u16,
    },
    /// The message is not the one to which the trustee committed when it accepted.
    #[error("the message of trustee {trustee} is not the one it committed to")]
    Commitment {
        /// The culprit.
        trustee: u16,
    },
    /// The joint key is the identity.
    #[error("the contributions of the trustees cancel out")]
    JointKey,
    /// A verification key is the identity, so that this trustee's share would be zero.
    #[error("the share of trustee {trustee} would be zero")]
    VerificationKey {
        /// Whose key it is (not a culprit: only all trustees together can bring this about).
        trustee: u16,
    },
    /// The share from this trustee does not decrypt.
    #[error("the share that trustee {trustee} sent does not decrypt")]
    Ciphertext {
        /// The culprit.
        trustee: u16,
    },
    /// The decrypted share is not a canonical scalar.
    #[error("the share that trustee {trustee} sent is not a canonical scalar")]
    ShareEncoding {
        /// The culprit.
        trustee: u16,
    },
    /// The decrypted share does not fit the trustee's commitments.
    #[error("the share that trustee {trustee} sent does not fit its commitments")]
    Share {
        /// The culprit.
        trustee: u16,
    },
    /// The sum of all shares does not fit the verification key: a fault of the program.
    #[error("the sum of the shares of trustee {trustee} does not fit its verification key")]
    Consistency {
        /// Whose share it is (not a culprit).
        trustee: u16,
    },
    /// A certificate is not a valid signature of the trustee on the transcript.
    #[error("the certificate of trustee {trustee} is not valid")]
    Certificate {
        /// The culprit.
        trustee: u16,
    },
    /// A signing nonce came out as zero: this ceremony must be given up and another one called.
    #[error("the signature cannot be made; another circle has to be called")]
    Nonce,
}

impl CircleError {
    /// The stable code of this refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Threshold { .. } => "circle.threshold",
            Self::DuplicateKey { .. } => "circle.duplicate_key",
            Self::Index { .. } => "circle.index",
            Self::Secret { .. } => "circle.secret",
            Self::Count { .. } => "circle.count",
            Self::Length { .. } => "circle.length",
            Self::Frame { .. } => "circle.frame",
            Self::Point { .. } => "circle.point",
            Self::Pop { .. } => "circle.pop",
            Self::Commitment { .. } => "circle.commitment",
            Self::JointKey => "circle.joint_key",
            Self::VerificationKey { .. } => "circle.verification_key",
            Self::Ciphertext { .. } => "circle.ciphertext",
            Self::ShareEncoding { .. } => "circle.share_encoding",
            Self::Share { .. } => "circle.share",
            Self::Consistency { .. } => "circle.consistency",
            Self::Certificate { .. } => "circle.certificate",
            Self::Nonce => "circle.nonce",
        }
    }

    /// The index of the trustee whose fault it is, where the fault is one trustee's.
    pub fn culprit(&self) -> Option<u16> {
        match self {
            Self::Length { trustee, .. }
            | Self::Frame { trustee, .. }
            | Self::Point { trustee }
            | Self::Pop { trustee }
            | Self::Commitment { trustee }
            | Self::Ciphertext { trustee }
            | Self::ShareEncoding { trustee }
            | Self::Share { trustee }
            | Self::Certificate { trustee } => Some(*trustee),
            Self::Threshold { .. }
            | Self::DuplicateKey { .. }
            | Self::Index { .. }
            | Self::Secret { .. }
            | Self::Count { .. }
            | Self::JointKey
            | Self::VerificationKey { .. }
            | Self::Consistency { .. }
            | Self::Nonce => None,
        }
    }
}
