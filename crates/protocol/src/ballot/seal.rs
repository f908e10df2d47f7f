//! Sealing.
use crate::context::{VoteContext, VoterTag};
use crate::selection::Selection;

/// The secret from which all randomness of one ballot comes.
#[derive(zeroize::ZeroizeOnDrop)]
pub struct BallotSeed([u8; 32]);

impl BallotSeed {
    /// A seed from the operating system's randomness.
    pub fn random() -> Result<Self, SealError> {
        let mut seed = BallotSeed([0; 32]);
        rand_core::RngCore::try_fill_bytes(&mut rand_core::OsRng, &mut seed.0)
            .map_err(|_| SealError::Randomness)?;
        Ok(seed)
    }

    /// A seed that was kept.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        BallotSeed(bytes)
    }

    /// The secret bytes. Whoever has them can open the ballot.
    pub fn expose_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// Seals selections into a ballot, deterministically.
pub fn seal(
    _vote: &VoteContext,
    _tag: &VoterTag,
    _selections: &[Selection],
    _seed: &BallotSeed,
) -> Result<Vec<u8>, SealError> {
    todo!()
}

/// The check of a ballot that was sealed and not cast: recomputes it from what the device reveals
/// and compares byte for byte.
pub fn check(
    vote: &VoteContext,
    tag: &VoterTag,
    selections: &[Selection],
    seed: &BallotSeed,
    ballot: &[u8],
) -> Result<(), SealError> {
    if seal(vote, tag, selections, seed)? == ballot {
        Ok(())
    } else {
        Err(SealError::Mismatch)
    }
}

/// Why selections make no ballot, or not this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// The operating system gave no randomness.
    #[error("no randomness available")]
    Randomness,
    /// Another ballot.
    #[error("the ballot does not hold these selections")]
    Mismatch,
}

impl SealError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        todo!()
    }
}
