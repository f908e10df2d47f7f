//! Checking proofs. Everything follows from sizes and index: which hashes there are, and which stand left and right.

use super::{EMPTY_ROOT, Hash, MerkleError, node_hash};

/// Checks that the entry with this leaf hash is entry `index` of the tree with this size and root.
///
/// # Errors
/// [`MerkleError::Index`], [`MerkleError::ProofLength`] or [`MerkleError::Root`].
pub fn verify_inclusion(
    leaf: &Hash,
    index: u64,
    size: u64,
    proof: &[Hash],
    root: &Hash,
) -> Result<(), MerkleError> {
    if index >= size {
        return Err(MerkleError::Index { index, size });
    }
    let last = size.saturating_sub(1);
    // Up to the height where index and last entry part, siblings stand on both sides; above it only left ones, one for
    // each 1 in the index.
    let inner = bit_len(index ^ last);
    let expected = inner.saturating_add(shr(index, inner).count_ones());
    check_len(expected, proof.len())?;
    let mut hash = *leaf;
    for (level, sibling) in (0_u32..).zip(proof) {
        let right = level >= inner || shr(index, level) & 1 == 1;
        hash = if right { node_hash(sibling, &hash) } else { node_hash(&hash, sibling) };
    }
    if hash == *root { Ok(()) } else { Err(MerkleError::Root) }
}

/// Checks that the tree with the new size and root begins with the entries of the tree with the old size and root.
///
/// # Errors
/// [`MerkleError::Shrunk`], [`MerkleError::EmptyRoot`], [`MerkleError::ProofLength`], [`MerkleError::OldRoot`] or
/// [`MerkleError::Root`].
pub fn verify_consistency(
    old_size: u64,
    old_root: &Hash,
    new_size: u64,
    new_root: &Hash,
    proof: &[Hash],
) -> Result<(), MerkleError> {
    if old_size > new_size {
        return Err(MerkleError::Shrunk { old: old_size, new: new_size });
    }
    if (old_size == 0 && *old_root != EMPTY_ROOT) || (new_size == 0 && *new_root != EMPTY_ROOT) {
        return Err(MerkleError::EmptyRoot);
    }
    if old_size == 0 || old_size == new_size {
        check_len(0, proof.len())?;
        return if old_size == 0 || old_root == new_root { Ok(()) } else { Err(MerkleError::Root) };
    }
    let (old_last, new_last) = (old_size.saturating_sub(1), new_size.saturating_sub(1));
    // The largest full subtree at the right edge of the old tree; below it nothing is new.
    let shift = old_size.trailing_zeros();
    let (index, last) = (shr(old_last, shift), shr(new_last, shift));
    let inner = bit_len(index ^ last);
    let path = inner.saturating_add(shr(index, inner).count_ones());
    // When the old tree is itself that subtree, its root is where the path begins.
    let whole = old_size.is_power_of_two();
    check_len(path.saturating_add(u32::from(!whole)), proof.len())?;
    let (seed, path) = match proof.split_first() {
        Some((seed, path)) if !whole => (seed, path),
        _ => (old_root, proof),
    };
    let (mut old, mut new) = (*seed, *seed);
    for (level, sibling) in (0_u32..).zip(path) {
        if level >= inner || shr(index, level) & 1 == 1 {
            old = node_hash(sibling, &old);
            new = node_hash(sibling, &new);
        } else {
            new = node_hash(&new, sibling);
        }
    }
    if old != *old_root {
        return Err(MerkleError::OldRoot);
    }
    if new == *new_root { Ok(()) } else { Err(MerkleError::Root) }
}

fn check_len(expected: u32, actual: usize) -> Result<(), MerkleError> {
    let expected = usize::try_from(expected).unwrap_or(usize::MAX);
    if expected == actual { Ok(()) } else { Err(MerkleError::ProofLength { expected, actual }) }
}

fn bit_len(n: u64) -> u32 {
    64_u32.saturating_sub(n.leading_zeros())
}

/// Shifts right by up to 64 bits.
fn shr(n: u64, bits: u32) -> u64 {
    n.checked_shr(bits).unwrap_or(0)
}
