//! A tree with all its hashes in memory: 64 bytes for each entry.

use super::{
    Hash, HashSource, MerkleError, consistency_proof, inclusion_proof, leaf_hash, node_hash, range_hash,
};

/// A tree that answers every question about itself and about each tree it once was.
#[derive(Clone, Debug, Default)]
pub struct MemoryTree {
    /// The roots of full subtrees: `levels[l][i]` covers the entries from `i * 2^l` on.
    levels: Vec<Vec<Hash>>,
}

impl MemoryTree {
    /// The tree without entries.
    pub fn new() -> Self {
        Self::default()
    }

    /// How many entries the tree has.
    pub fn size(&self) -> u64 {
        self.levels.first().map_or(0, |leaves| leaves.len() as u64)
    }

    /// Appends an entry by its bytes and returns its index.
    pub fn push_entry(&mut self, entry: &[u8]) -> u64 {
        self.push(leaf_hash(entry))
    }

    /// Appends an entry by its leaf hash and returns its index.
    pub fn push(&mut self, leaf: Hash) -> u64 {
        let index = self.size();
        let mut hash = leaf;
        let mut level = 0;
        loop {
            if self.levels.len() == level {
                self.levels.push(Vec::new());
            }
            let Some(nodes) = self.levels.get_mut(level) else { return index };
            nodes.push(hash);
            // Only when it completes a pair is there a hash to add one level up.
            match nodes.last_chunk::<2>() {
                Some([left, right]) if nodes.len() % 2 == 0 => hash = node_hash(left, right),
                _ => return index,
            }
            level = level.saturating_add(1);
        }
    }

    /// Forgets the entries from `size` on: an append that did not come about.
    pub fn truncate(&mut self, size: u64) {
        let mut size = usize::try_from(size).unwrap_or(usize::MAX);
        for nodes in &mut self.levels {
            nodes.truncate(size);
            size /= 2;
        }
        self.levels.retain(|nodes| !nodes.is_empty());
    }

    /// The leaf hash of an entry.
    pub fn leaf(&self, index: u64) -> Option<Hash> {
        self.get(0, index)
    }

    fn get(&self, level: u8, index: u64) -> Option<Hash> {
        self.levels.get(usize::from(level))?.get(usize::try_from(index).ok()?).copied()
    }

    /// The root.
    pub fn root(&self) -> Hash {
        self.root_at(self.size()).unwrap_or(super::EMPTY_ROOT)
    }

    /// The root that the tree had at a size.
    ///
    /// # Errors
    /// [`MerkleError::Missing`] for a size that the tree has not reached.
    pub fn root_at(&self, size: u64) -> Result<Hash, MerkleError> {
        range_hash(&mut &*self, 0, size)
    }

    /// The proof that entry `index` is in the tree of `size` entries.
    ///
    /// # Errors
    /// [`MerkleError::Index`] or [`MerkleError::Missing`].
    pub fn inclusion_proof(&self, index: u64, size: u64) -> Result<Vec<Hash>, MerkleError> {
        inclusion_proof(&mut &*self, index, size)
    }

    /// The proof that the tree of `new` entries extends the one of `old`.
    ///
    /// # Errors
    /// [`MerkleError::Shrunk`] or [`MerkleError::Missing`].
    pub fn consistency_proof(&self, old: u64, new: u64) -> Result<Vec<Hash>, MerkleError> {
        consistency_proof(&mut &*self, old, new)
    }

    /// The roots of the full subtrees of `2^height` entries, from left to right.
    pub(crate) fn level(&self, height: usize) -> Option<&[Hash]> {
        self.levels.get(height).map(Vec::as_slice)
    }
}

impl HashSource for &MemoryTree {
    type Error = MerkleError;

    fn node(&mut self, level: u8, index: u64) -> Result<Hash, MerkleError> {
        self.get(level, index).ok_or(MerkleError::Missing { level, index })
    }
}
