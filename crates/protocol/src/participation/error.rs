//! What can be wrong with keys, rolls and proofs of participation.

use thiserror::Error;

use crate::reader::PieceError;

/// A participation key, secret or tag that is not one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum KeyError {
    /// Not the canonical encoding of a point other than the identity.
    #[error("the participation key is not the canonical encoding of a point other than the identity")]
    Public,
    /// Not the canonical encoding of a scalar other than zero.
    #[error("the participation secret is not the canonical encoding of a scalar other than zero")]
    Secret,
    /// No proof that whoever brings the key has its secret.
    #[error("the proof of possession of the participation key is wrong")]
    Possession,
    /// Not the canonical encoding of a point other than the identity.
    #[error("the tag is not the canonical encoding of a point other than the identity")]
    Tag,
}

impl KeyError {
    /// The stable code of this refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Public => "participation.key",
            Self::Secret => "participation.secret",
            Self::Possession => "participation.possession",
            Self::Tag => "participation.tag",
        }
    }
}

/// Why keys make no roll. Places count from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum RollError {
    /// Nobody, or more members than [`MAX_MEMBERS`](super::MAX_MEMBERS).
    #[error("a roll has 1 to {most} members, not {members}")]
    Size {
        /// Members given.
        members: usize,
        /// The most that there may be.
        most: usize,
    },
    /// Not the canonical encoding of a point.
    #[error("the participation key at place {place} of the roll is not the encoding of a point")]
    Point {
        /// Whose key.
        place: usize,
    },
    /// The identity, whose secret everybody knows.
    #[error("the participation key at place {place} of the roll is the identity")]
    Identity {
        /// Whose key.
        place: usize,
    },
    /// A key that stands on the roll before: two members would share one tag.
    #[error("the participation key at place {place} of the roll stands there twice")]
    Duplicate {
        /// Where it stands again.
        place: usize,
    },
}

impl RollError {
    /// The stable code of this refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Size { .. } => "ring.roll.size",
            Self::Point { .. } => "ring.roll.point",
            Self::Identity { .. } => "ring.roll.identity",
            Self::Duplicate { .. } => "ring.roll.duplicate",
        }
    }
}

/// Why there is no proof.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ProveError {
    /// The key of this secret is not on the roll.
    #[error("the key of this participation secret is not on the roll")]
    Member,
}

impl ProveError {
    /// The stable code of this refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Member => "ring.member",
        }
    }
}

/// Why a proof is refused. Positions count the 32-byte pieces from 0. Which equation fails says only
/// [`Proof::diagnose`](super::Proof::diagnose); verifying answers [`ProofError::Proof`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ProofError {
    /// Wrong length.
    #[error("the proof of participation has {actual} bytes instead of {expected}")]
    Length {
        /// Length of proofs for this roll, in bytes.
        expected: usize,
        /// Length found, in bytes.
        actual: usize,
    },
    /// Not the canonical encoding of a point.
    #[error("piece {position} of the proof of participation is not the encoding of a point")]
    Point {
        /// Which 32 bytes.
        position: usize,
    },
    /// The identity, which no point of a proof may be.
    #[error("piece {position} of the proof of participation is the identity")]
    Identity {
        /// Which 32 bytes.
        position: usize,
    },
    /// Not a scalar below the group order.
    #[error("piece {position} of the proof of participation is not a reduced scalar")]
    Scalar {
        /// Which 32 bytes.
        position: usize,
    },
    /// It does not hold for this vote, this roll and this text.
    #[error("the proof of participation does not hold for this vote, roll and text")]
    Proof,
    /// Equation (I) fails: the answers are not those to digits of one place.
    #[error("the proof of participation does not show digits of one place on the roll")]
    Digits,
    /// Equation (II) fails: no key of the roll and the tag have one secret.
    #[error("the tag is not made with the secret of a key on the roll")]
    Link,
}

impl ProofError {
    /// The stable code of this refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Length { .. } => "ring.length",
            Self::Point { .. } => "ring.point",
            Self::Identity { .. } => "ring.identity",
            Self::Scalar { .. } => "ring.scalar",
            Self::Proof => "ring.proof",
            Self::Digits => "ring.digits",
            Self::Link => "ring.link",
        }
    }
}

impl From<PieceError> for ProofError {
    fn from(error: PieceError) -> Self {
        match error {
            PieceError::Point { position } => Self::Point { position },
            PieceError::Identity { position } => Self::Identity { position },
            PieceError::Scalar { position } => Self::Scalar { position },
        }
    }
}
