//! Making proofs from the hashes of full subtrees, wherever these are kept.

use super::{EMPTY_ROOT, Hash, MerkleError, node_hash};

/// Where the hashes of full subtrees come from: memory, stored tiles, a host elsewhere.
pub trait HashSource {
    /// What can go wrong when fetching a hash.
    type Error: From<MerkleError>;

    /// The root of the full subtree over the entries from `index * 2^level` up to but without `(index + 1) * 2^level`.
    /// Asked only for subtrees that lie wholly within the tree.
    ///
    /// # Errors
    /// Whatever goes wrong when fetching it.
    fn node(&mut self, level: u8, index: u64) -> Result<Hash, Self::Error>;
}

/// The root of the tree over the entries from `start` up to but without `end` (MTH of RFC 6962).
///
/// Made for the ranges that occur in a tree: `start` is a multiple of the largest power of two below the length.
///
/// # Errors
/// What the source answers.
pub fn range_hash<S: HashSource>(source: &mut S, start: u64, end: u64) -> Result<Hash, S::Error> {
    let mut start = start;
    let mut edge = Vec::new();
    // Full subtrees from left to right, each the largest that still fits.
    while start < end {
        let fits = 63_u32.saturating_sub((end.saturating_sub(start)).leading_zeros());
        let level = fits.min(start.trailing_zeros());
        edge.push(source.node(u8::try_from(level).unwrap_or(63), start >> level)?);
        start = start.saturating_add(1 << level);
    }
    let mut subtrees = edge.iter().rev();
    let Some(last) = subtrees.next() else { return Ok(EMPTY_ROOT) };
    Ok(subtrees.fold(*last, |right, left| node_hash(left, &right)))
}

/// Where a tree over `start..end` with at least two entries is divided: after the largest power of two below its length.
fn split(start: u64, end: u64) -> u64 {
    let below = end.saturating_sub(start).saturating_sub(1);
    start.saturating_add(1 << 63_u32.saturating_sub(below.leading_zeros()))
}

/// The proof that entry `index` is in the tree of `size` entries: the sibling of each node on the way from the leaf to
/// the root (RFC 6962, section 2.1.1).
///
/// # Errors
/// [`MerkleError::Index`], or what the source answers.
pub fn inclusion_proof<S: HashSource>(source: &mut S, index: u64, size: u64) -> Result<Vec<Hash>, S::Error> {
    if index >= size {
        return Err(MerkleError::Index { index, size }.into());
    }
    let (mut start, mut end) = (0, size);
    let mut proof = Vec::new();
    while end.saturating_sub(start) > 1 {
        let middle = split(start, end);
        if index < middle {
            proof.push(range_hash(source, middle, end)?);
            end = middle;
        } else {
            proof.push(range_hash(source, start, middle)?);
            start = middle;
        }
    }
    proof.reverse();
    Ok(proof)
}

/// The proof that the tree of `new` entries begins with that of `old` (RFC 6962, section 2.1.2). Empty when the sizes are
/// equal, and when `old` is 0, since every tree extends the one without entries.
///
/// # Errors
/// [`MerkleError::Shrunk`], or what the source answers.
pub fn consistency_proof<S: HashSource>(source: &mut S, old: u64, new: u64) -> Result<Vec<Hash>, S::Error> {
    if old > new {
        return Err(MerkleError::Shrunk { old, new }.into());
    }
    let mut proof = Vec::new();
    if old == 0 || old == new {
        return Ok(proof);
    }
    let (mut start, mut end) = (0, new);
    while old != end {
        let middle = split(start, end);
        if old <= middle {
            proof.push(range_hash(source, middle, end)?);
            end = middle;
        } else {
            proof.push(range_hash(source, start, middle)?);
            start = middle;
        }
    }
    // A subtree that begins at 0 is the whole earlier tree, whose root the verifier has.
    if start != 0 {
        proof.push(range_hash(source, start, end)?);
    }
    proof.reverse();
    Ok(proof)
}
