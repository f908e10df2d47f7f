//! The right edge of a tree: all that is needed to append and to know the root.

use super::{EMPTY_ROOT, Hash, HashSource, MerkleError, inclusion_proof, node_hash};
use std::collections::HashMap;

/// A tree of which only the right edge is kept: the roots of its full subtrees, one for each 1 in the binary form of the
/// size, largest first. At most 64 hashes, however many entries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tree {
    size: u64,
    edge: Vec<Hash>,
}

impl Tree {
    /// The tree without entries.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes up a tree where it was left.
    ///
    /// # Errors
    /// [`MerkleError::Edge`] when the edge does not have one hash for each 1 in the binary form of the size.
    pub fn from_edge(size: u64, edge: Vec<Hash>) -> Result<Self, MerkleError> {
        if usize::try_from(size.count_ones()) == Ok(edge.len()) {
            Ok(Self { size, edge })
        } else {
            Err(MerkleError::Edge { size, actual: edge.len() })
        }
    }

    /// How many entries the tree has.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The roots of its full subtrees, largest first.
    pub fn edge(&self) -> &[Hash] {
        &self.edge
    }

    /// The root.
    pub fn root(&self) -> Hash {
        let mut subtrees = self.edge.iter().rev();
        let Some(last) = subtrees.next() else { return EMPTY_ROOT };
        subtrees.fold(*last, |right, left| node_hash(left, &right))
    }

    /// Appends an entry by its leaf hash.
    ///
    /// # Errors
    /// [`MerkleError::Full`] after 2^64 - 1 entries.
    pub fn push(&mut self, leaf: Hash) -> Result<(), MerkleError> {
        self.push_with(leaf, |_, _, _| {})
    }

    /// Appends an entry and tells of each hash that thereby becomes known: level, number within the level, hash.
    fn push_with(&mut self, leaf: Hash, mut known: impl FnMut(u8, u64, Hash)) -> Result<(), MerkleError> {
        let next = self.size.checked_add(1).ok_or(MerkleError::Full)?;
        let mut hash = leaf;
        let mut index = self.size;
        let mut level = 0;
        known(level, index, hash);
        // Every trailing 1 of the size is a full subtree that the new one of equal size completes.
        while index & 1 == 1 {
            if let Some(left) = self.edge.pop() {
                hash = node_hash(&left, &hash);
            }
            index >>= 1;
            level = level.saturating_add(1);
            known(level, index, hash);
        }
        self.edge.push(hash);
        self.size = next;
        Ok(())
    }

    /// Appends several entries and keeps what their proofs against the new root need.
    ///
    /// # Errors
    /// [`MerkleError::Full`]; the tree is then as it was.
    pub fn append(&mut self, leaves: &[Hash]) -> Result<Appended, MerkleError> {
        let mut grown = self.clone();
        let mut nodes = HashMap::new();
        let (mut rest, mut edge) = (self.size, self.edge.iter());
        while rest != 0 {
            // The largest full subtree of what is left; it ends where the bits above it end.
            let level = u8::try_from(63_u32.saturating_sub(rest.leading_zeros())).unwrap_or(63);
            rest &= !(1 << level);
            if let Some(hash) = edge.next() {
                let index = (self.size >> level) & !1;
                nodes.insert((level, index), *hash);
            }
        }
        for leaf in leaves {
            grown.push_with(*leaf, |level, index, hash| {
                nodes.insert((level, index), hash);
            })?;
        }
        let first = self.size;
        *self = grown;
        Ok(Appended { first, size: self.size, root: self.root(), nodes })
    }
}

/// What one [`Tree::append`] added: enough to prove each new entry against the new root.
pub struct Appended {
    first: u64,
    size: u64,
    root: Hash,
    nodes: HashMap<(u8, u64), Hash>,
}

impl Appended {
    /// The index of the first new entry.
    pub fn first(&self) -> u64 {
        self.first
    }

    /// The size after the last new entry.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The root after the last new entry.
    pub fn root(&self) -> Hash {
        self.root
    }

    /// The proof that entry `index`, one of the new ones, is in the tree with the new root.
    ///
    /// # Errors
    /// [`MerkleError::Index`] for an entry beyond the tree, [`MerkleError::Missing`] for an old one.
    pub fn inclusion_proof(&self, index: u64) -> Result<Vec<Hash>, MerkleError> {
        inclusion_proof(&mut &*self, index, self.size)
    }
}

impl HashSource for &Appended {
    type Error = MerkleError;

    fn node(&mut self, level: u8, index: u64) -> Result<Hash, MerkleError> {
        self.nodes.get(&(level, index)).copied().ok_or(MerkleError::Missing { level, index })
    }
}
