//! Reading points and scalars one after another from pieces of 32 bytes.
//!
//! Specified in docs/spec/03-ballot.md, section 2.

use curve25519_dalek::ristretto::RistrettoPoint;
use curve25519_dalek::scalar::Scalar;

use crate::group::{self, ENCODED_LEN, PointError};

/// What is wrong with the piece at this position, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PieceError {
    /// Not the canonical encoding of a point.
    Point { position: usize },
    /// The identity.
    Identity { position: usize },
    /// Not a scalar below the group order.
    Scalar { position: usize },
}

/// Reads pieces one after another.
pub(crate) struct Reader<'a> {
    pieces: &'a [[u8; ENCODED_LEN]],
    position: usize,
}

impl<'a> Reader<'a> {
    /// Begins; `None` when the length is not a multiple of 32.
    pub(crate) fn new(bytes: &'a [u8]) -> Option<Self> {
        Some(Reader { pieces: group::pieces(bytes)?, position: 0 })
    }

    fn next(&mut self) -> Option<(usize, &'a [u8; ENCODED_LEN])> {
        let (piece, rest) = self.pieces.split_first()?;
        let position = self.position;
        self.pieces = rest;
        self.position += 1;
        Some((position, piece))
    }

    /// The next piece, a point other than the identity.
    pub(crate) fn point(&mut self) -> Result<RistrettoPoint, PieceError> {
        let position = self.position;
        let (_, piece) = self.next().ok_or(PieceError::Point { position })?;
        group::parse_nonidentity(piece).map_err(|error| match error {
            PointError::Encoding => PieceError::Point { position },
            PointError::Identity => PieceError::Identity { position },
        })
    }

    /// The next piece, a scalar below the group order.
    pub(crate) fn scalar(&mut self) -> Result<Scalar, PieceError> {
        let position = self.position;
        let (_, piece) = self.next().ok_or(PieceError::Scalar { position })?;
        group::parse_scalar(piece).ok_or(PieceError::Scalar { position })
    }
}
