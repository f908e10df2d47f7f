//! Step 3 where the record is left unread: what was read is the beginning of the tree that was signed for.
//!
//! A log that broke the rules has no meaning from there on, and a hostile host can let it go on for ever. The votes that were
//! decided before hold all the same, if their entries stand under the checkpoint. That takes no more than the tiles at the
//! right edge of the whole tree and those at the right edge of what was read, up to where both are the same: at most
//! two a level (RFC 6962, section 2.1.2, in tiles).

use std::collections::BTreeMap;

use folkmoot_ledger::merkle::{HASH_LEN, Hash};
use folkmoot_ledger::tiles::{LEVELS, WIDTH};

use crate::findings::Findings;
use crate::layout::Resource;
use crate::step::Step;
use crate::steps::tree::{Row, Tree, perfect_root};

const WIDE: u64 = WIDTH as u64;

/// Hashes of a level in a tree of `size` entries.
fn hashes_at(size: u64, level: u8) -> u64 {
    size.checked_shr(u32::from(level).saturating_mul(8)).unwrap_or(0)
}

/// The tile at the right edge of a level in a tree of `size` entries, if one is there that is not full.
fn edge_tile(size: u64, level: u8) -> Option<Resource> {
    let hashes = hashes_at(size, level);
    let width = u16::try_from(hashes % WIDE).ok().filter(|width| *width > 0)?;
    Some(Resource::Tile { level, number: hashes / WIDE, width })
}

/// The full tile that the right edge of the first `read` entries became in a tree of `size` entries; none where both trees
/// have their edge in one tile, and below the first level that has something at its edge.
fn grown_tile(read: u64, size: u64, level: u8) -> Option<Resource> {
    let number = hashes_at(read, level) / WIDE;
    let begun = read.trailing_zeros() < u32::from(level).saturating_add(1).saturating_mul(8);
    (begun && number < hashes_at(size, level) / WIDE).then_some(Resource::Tile {
        level,
        number,
        width: WIDTH,
    })
}

/// The tiles that show that the first `read` entries are those of the tree of `size` entries.
pub(crate) fn tiles(read: u64, size: u64) -> Vec<Resource> {
    let edges = (0..LEVELS).filter_map(|level| edge_tile(size, level));
    edges.chain((0..LEVELS).filter_map(|level| grown_tile(read, size, level))).collect()
}

/// Whether `read` is the beginning of the tree of `size` entries with this root. Notes what is wrong; tiles that are not
/// there show nothing, and are no fault by themselves.
pub(crate) fn check(
    read: &Tree,
    size: u64,
    root: &Hash,
    tiles: &BTreeMap<Resource, Vec<u8>>,
    findings: &mut Findings,
) -> bool {
    let mut known: BTreeMap<Resource, &[Hash]> = BTreeMap::new();
    for tile in self::tiles(read.size(), size) {
        let Some(bytes) = tiles.get(&tile) else { return false };
        let Some(hashes) = hashes_of(tile, bytes) else { return false };
        known.insert(tile, hashes);
    }
    let holds = has_root(&known, size, root) && begins_with(&known, read, size);
    if !holds {
        let detail = format!("the first {} entries are not those of the tree in the checkpoint", read.size());
        findings.fail(Step::Tree, None, "tree.root", detail);
    }
    holds
}

fn hashes_of(tile: Resource, bytes: &[u8]) -> Option<&[Hash]> {
    let Resource::Tile { width, .. } = tile else { return None };
    let (hashes, rest) = bytes.as_chunks::<HASH_LEN>();
    (rest.is_empty() && hashes.len() == usize::from(width)).then_some(hashes)
}

fn has_root(known: &BTreeMap<Resource, &[Hash]>, size: u64, root: &Hash) -> bool {
    let row = |level| -> Option<Row> { Some(known.get(&edge_tile(size, level)?)?.to_vec()) };
    Tree::from_edge(size, (0..LEVELS).map(|level| row(level).unwrap_or_default()).collect()).root() == *root
}

/// On each level the hashes at the edge of what was read begin the tile in their place, and each tile that has become full
/// since is hashed into the tile above it.
fn begins_with(known: &BTreeMap<Resource, &[Hash]>, read: &Tree, size: u64) -> bool {
    let mut below: Option<Hash> = None;
    (0..LEVELS).all(|level| {
        let grown = grown_tile(read.size(), size, level);
        let tile = grown.or_else(|| edge_tile(size, level)).and_then(|tile| known.get(&tile).copied());
        let edge = read.edge(level.into());
        let expected: Vec<Hash> = edge.iter().copied().chain(below.take()).collect();
        below = grown.and(tile).map(perfect_root);
        expected.is_empty() || tile.is_some_and(|hashes| hashes.starts_with(&expected))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use folkmoot_ledger::merkle::{MemoryTree, leaf_hash};

    /// The first `read` of `size` entries, and what a host that is honest serves of the tree.
    fn trees(read: u64, size: u64) -> (Tree, Hash, BTreeMap<Resource, Vec<u8>>) {
        let (mut first, mut all) = (Tree::default(), MemoryTree::new());
        for n in 0..size {
            if n < read {
                first.push(&n.to_be_bytes());
            }
            all.push(leaf_hash(&n.to_be_bytes()));
        }
        let served = tiles(read, size).into_iter().map(|tile| {
            let Resource::Tile { level, number, width } = tile else { unreachable!() };
            (tile, all.tile(level, number, width).unwrap())
        });
        (first, all.root(), served.collect())
    }

    fn holds(read: &Tree, size: u64, root: &Hash, tiles: &BTreeMap<Resource, Vec<u8>>) -> (bool, bool) {
        let mut findings = Findings::new();
        let holds = check(read, size, root, tiles, &mut findings);
        (holds, findings.failed(Step::Tree))
    }

    #[test]
    fn the_first_entries_are_found_in_the_larger_tree_and_others_are_not() {
        let pairs = [
            (256, 300),
            (256, 512),
            (512, 70_000),
            (65_536, 70_000),
            (65_536, 131_072),
            (65_792, 131_073),
            (1, 2),
            (3, 70_000),
            (255, 256),
            (256 * 300, 256 * 301),
        ];
        for (read, size) in pairs {
            let (first, root, tiles) = trees(read, size);
            assert_eq!(holds(&first, size, &root, &tiles), (true, false), "{read} of {size}");
            assert!(tiles.len() <= 16, "{read} of {size}");
            // Another entry among those that were read.
            let mut other = Tree::default();
            for n in 0..read {
                other.push(&(n + u64::from(n == read / 2)).to_be_bytes());
            }
            assert_eq!(holds(&other, size, &root, &tiles), (false, true), "{read} of {size}");
            assert_eq!(holds(&first, size, &[7; HASH_LEN], &tiles), (false, true), "{read} of {size}");
            for tile in tiles.keys() {
                let mut wrong = tiles.clone();
                *wrong.get_mut(tile).unwrap().last_mut().unwrap() ^= 1;
                assert_eq!(holds(&first, size, &root, &wrong), (false, true), "{read} of {size}: {tile}");
                // A tile that is not there shows nothing, and neither does one that is too short.
                wrong.get_mut(tile).unwrap().pop();
                assert_eq!(holds(&first, size, &root, &wrong), (false, false), "{read} of {size}: {tile}");
                wrong.remove(tile);
                assert_eq!(holds(&first, size, &root, &wrong), (false, false), "{read} of {size}: {tile}");
            }
        }
    }

    #[test]
    fn sizes_that_nobody_has_need_few_tiles_too() {
        for size in [u64::MAX, 1 << 63, 1 << 50] {
            for read in [1, 256, 65_536, size - 1] {
                assert!(tiles(read, size).len() <= 16);
            }
        }
    }
}
