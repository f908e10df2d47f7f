//! Step 3: the root recomputed from all entries is the one that was signed.
//!
//! RFC 6962 hashing in constant memory: of each tile level only the tile at the right edge is kept, up to 256 hashes.
//! That gives the root at every size on the way (for earlier checkpoints and receipts) and every tile when it is due.

use std::collections::BTreeMap;

use folkmoot_ledger::merkle::{EMPTY_ROOT, Hash, leaf_hash, node_hash};
use folkmoot_ledger::tiles::WIDTH;

use crate::contradiction::Last;
use crate::findings::Findings;
use crate::step::Step;

/// A level at the right edge of the tree.
pub(crate) type Row = Vec<Hash>;

/// The tree so far.
#[derive(Debug, Clone, Default)]
pub(crate) struct Tree {
    size: u64,
    /// Hashes at the right edge of each tile level. A full row has already been hashed into the one above; it is
    /// kept until the next hash comes, so that its tile can be compared.
    rows: Vec<Row>,
}

impl Tree {
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Adds the next entry and returns its leaf hash.
    pub fn push(&mut self, entry: &[u8]) -> Hash {
        let leaf = leaf_hash(entry);
        self.size = self.size.saturating_add(1);
        let mut hash = leaf;
        for level in 0.. {
            if self.rows.len() <= level {
                self.rows.push(Row::new());
            }
            let Some(row) = self.rows.get_mut(level) else { break };
            if is_full(row) {
                row.clear();
            }
            row.push(hash);
            if !is_full(row) {
                break;
            }
            hash = perfect_root(row);
        }
        leaf
    }

    /// The root at the present size.
    pub fn root(&self) -> Hash {
        let mut subtrees = self.subtrees().into_iter().rev();
        let Some(last) = subtrees.next() else { return EMPTY_ROOT };
        subtrees.fold(last, |right, left| node_hash(&left, &right))
    }

    /// The proof that the next entry, whatever it is, will be the last one of the tree.
    pub fn proof_of_next(&self) -> Vec<Hash> {
        self.subtrees().into_iter().rev().collect()
    }

    /// Perfect subtrees from left to right, each smaller than the one before it.
    fn subtrees(&self) -> Vec<Hash> {
        let mut subtrees = Vec::new();
        for row in self.rows.iter().rev().filter(|row| !is_full(row)) {
            let mut rest = row.as_slice();
            while !rest.is_empty() {
                let width = 1usize << rest.len().ilog2();
                let (subtree, others) = rest.split_at(width);
                subtrees.push(perfect_root(subtree));
                rest = others;
            }
        }
        subtrees
    }

    /// A tree of which only the right edge is known: of each tile level, from the lowest up, the tile that is not full.
    pub fn from_edge(size: u64, rows: Vec<Row>) -> Tree {
        Tree { size, rows }
    }

    /// The hashes at the right edge of `level` that are not yet hashed into the level above.
    pub fn edge(&self, level: usize) -> &[Hash] {
        self.rows.get(level).filter(|row| !is_full(row)).map_or(&[], Vec::as_slice)
    }

    /// True when `tile` holds the hashes at the right edge of `level`.
    pub fn has_tile(&self, level: u8, tile: &[u8]) -> bool {
        self.rows.get(usize::from(level)).is_some_and(|row| row.as_flattened() == tile)
    }
}

fn is_full(row: &[Hash]) -> bool {
    row.len() >= usize::from(WIDTH)
}

/// The root over hashes whose number is a power of two.
pub(crate) fn perfect_root(hashes: &[Hash]) -> Hash {
    let mut hashes = hashes.to_vec();
    while hashes.len() > 1 {
        let (pairs, _) = hashes.as_chunks::<2>();
        hashes = pairs.iter().map(|[left, right]| node_hash(left, right)).collect();
    }
    hashes.first().copied().unwrap_or(EMPTY_ROOT)
}

/// Roots and leaf hashes that earlier checkpoints and receipts ask about, noted when the tree comes by.
#[derive(Debug, Clone, Default)]
pub(crate) struct Marks {
    roots: BTreeMap<u64, Option<Hash>>,
    leaves: BTreeMap<u64, Option<Hash>>,
    lasts: BTreeMap<u64, Option<Last>>,
}

impl Marks {
    /// The root at this size is wanted.
    pub fn want_root(&mut self, size: u64) {
        self.roots.insert(size, None);
    }

    /// The leaf hash of this entry is wanted.
    pub fn want_leaf(&mut self, entry: u64) {
        self.leaves.insert(entry, None);
    }

    /// The last entry of the first so many is wanted.
    pub fn want_last(&mut self, size: u64) {
        self.lasts.insert(size, None);
    }

    /// Whether the entry that makes the tree so large is wanted.
    pub fn wants_last(&self, size: u64) -> bool {
        self.lasts.contains_key(&size)
    }

    /// The tree has come by the last entry of so many.
    pub fn reach_last(&mut self, size: u64, last: Last) {
        self.lasts.insert(size, Some(last));
    }

    /// The last entry of the first so many, if it was read.
    pub fn last(&self, size: u64) -> Option<&Last> {
        self.lasts.get(&size)?.as_ref()
    }

    /// The tree has this size now.
    pub fn reach(&mut self, tree: &Tree) {
        if let Some(root) = self.roots.get_mut(&tree.size()) {
            *root = Some(tree.root());
        }
    }

    /// The tree has come by this entry.
    pub fn reach_leaf(&mut self, entry: u64, hash: Hash) {
        if let Some(leaf) = self.leaves.get_mut(&entry) {
            *leaf = Some(hash);
        }
    }

    /// The root at this size, if the record is that long.
    pub fn root(&self, size: u64) -> Option<Hash> {
        self.roots.get(&size).copied().flatten()
    }

    /// The leaf hash of this entry, if the record is that long.
    pub fn leaf(&self, entry: u64) -> Option<Hash> {
        self.leaves.get(&entry).copied().flatten()
    }
}

/// A tile of the record holds the hashes that the entries give.
pub(crate) fn check_tile(tree: &Tree, level: u8, tile: &[u8], findings: &mut Findings) {
    if !tree.has_tile(level, tile) {
        let detail = format!(
            "a tile of level {level} does not hold the hashes of the entries that come before entry {}",
            tree.size()
        );
        findings.fail(Step::Tree, None, "tree.tile", detail);
    }
}

/// The recomputed root is the signed one.
pub(crate) fn check_root(tree: &Tree, signed: &Hash, findings: &mut Findings) {
    if tree.root() != *signed {
        findings.fail(
            Step::Tree,
            None,
            "tree.root",
            "the root of all entries is not the one in the checkpoint",
        );
    }
    findings.checked(Step::Tree, tree.size());
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6962, section 2.1, word for word.
    fn mth(entries: &[Vec<u8>]) -> Hash {
        match entries {
            [] => EMPTY_ROOT,
            [one] => leaf_hash(one),
            _ => {
                let k = entries.len().next_power_of_two() / 2;
                node_hash(&mth(&entries[..k]), &mth(&entries[k..]))
            }
        }
    }

    #[test]
    fn attack_067_the_root_is_that_of_rfc_6962_at_every_size() {
        let entries: Vec<Vec<u8>> = (0u32..1030).map(|n| n.to_be_bytes().to_vec()).collect();
        let mut tree = Tree::default();
        assert_eq!(tree.root(), mth(&[]));
        for (n, entry) in entries.iter().enumerate() {
            assert_eq!(tree.push(entry), leaf_hash(entry));
            if n < 20 || n % 61 == 0 || (n + 2) % 256 < 4 {
                assert_eq!(tree.root(), mth(&entries[..=n]), "size {}", n + 1);
            }
        }
    }

    #[test]
    fn tiles_hold_the_hashes_of_their_level() {
        let mut tree = Tree::default();
        let mut leaves = Vec::new();
        for n in 0u32..256 * 257 + 3 {
            leaves.push(tree.push(&n.to_be_bytes()));
            if n == 255 {
                assert!(tree.has_tile(0, leaves.as_flattened()));
            }
        }
        assert!(tree.has_tile(0, leaves[256 * 257..].as_flattened()));
        assert!(tree.has_tile(1, perfect_root(&leaves[256 * 256..256 * 257]).as_slice()));
        assert!(tree.has_tile(2, perfect_root(&leaves[..256 * 256]).as_slice()));
        assert!(!tree.has_tile(3, &[]));
        assert!(!tree.has_tile(0, leaves[..3].as_flattened()));
    }
}
