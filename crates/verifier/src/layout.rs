//! Which files a record of a given size consists of, and in which order an audit reads them
//! (docs/spec/10-audit.md, section 1; C2SP tlog-tiles).

use folkmoot_ledger::tiles;
pub use folkmoot_ledger::tiles::Resource;

/// Entries in a full bundle and hashes in a full tile.
const WIDTH: u64 = tiles::WIDTH as u64;

/// All files below the checkpoint of a record of `size` entries, in the order in which an audit reads them:
/// every bundle, and after it each tile that is complete (or as full as it gets) by then.
#[derive(Debug, Clone)]
pub struct Plan {
    size: u64,
    next_bundle: u64,
    /// Tiles that became due with the bundle handed out last, lowest level at the end.
    due: Vec<Resource>,
}

impl Plan {
    /// The plan for a record of `size` entries. A record without entries has no files but its checkpoint.
    pub fn new(size: u64) -> Plan {
        Plan { size, next_bundle: 0, due: Vec::new() }
    }

    /// How many files there are.
    pub fn len(&self) -> u64 {
        let mut files = self.size.div_ceil(WIDTH);
        let mut hashes = self.size;
        while hashes > 0 {
            files = files.saturating_add(hashes.div_ceil(WIDTH));
            hashes /= WIDTH;
        }
        files
    }

    /// How many bundles there are: each can have texts beside it.
    pub fn bundles(&self) -> u64 {
        self.size.div_ceil(WIDTH)
    }

    /// True for a record without entries.
    pub fn is_empty(&self) -> bool {
        self.size == 0
    }
}

impl Iterator for Plan {
    type Item = Resource;

    fn next(&mut self) -> Option<Resource> {
        if let Some(tile) = self.due.pop() {
            return Some(tile);
        }
        let index = self.next_bundle;
        let left = self.size.checked_sub(index.checked_mul(WIDTH)?).filter(|left| *left > 0)?;
        let width = left.min(WIDTH);
        self.next_bundle = index.saturating_add(1);

        let last = left <= WIDTH;
        let mut tiles = Vec::new();
        // Entries read once this bundle is in, counted in hashes of the level at hand.
        let mut hashes = index.saturating_mul(WIDTH).saturating_add(width);
        let mut below_full = true;
        for level in 0..tiles::LEVELS {
            // A level gains a tile when one below filled up to complete it, or when the record ends within it.
            let (number, rest) = (hashes / WIDTH, hashes % WIDTH);
            if rest == 0 && below_full && hashes > 0 {
                tiles.push(Resource::Tile { level, number: number.saturating_sub(1), width: tiles::WIDTH });
            } else if last && rest > 0 {
                tiles.push(Resource::Tile { level, number, width: width_of(rest) });
            }
            below_full = below_full && rest == 0;
            hashes = number;
            if hashes == 0 {
                break;
            }
        }
        tiles.reverse();
        self.due = tiles;
        Some(Resource::Entries { number: index, width: width_of(width) })
    }
}

/// A number of entries or hashes that is known to be at most 256.
fn width_of(count: u64) -> u16 {
    u16::try_from(count).unwrap_or(tiles::WIDTH)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn plan_has_exactly_the_files_of_the_tile_layout() {
        for size in [0, 1, 2, 255, 256, 257, 511, 512, 65_535, 65_536, 65_537, 70_000, 131_072, 131_073] {
            let plan = Plan::new(size);
            let listed: Vec<_> = plan.clone().collect();
            let set: BTreeSet<_> = listed.iter().copied().collect();
            assert_eq!(set.len(), listed.len(), "size {size}");
            assert_eq!(set, tiles::tiles_at(size).chain(tiles::bundles_at(size)).collect(), "size {size}");
            assert_eq!(plan.len(), listed.len() as u64, "size {size}");
        }
    }

    #[test]
    fn a_tile_comes_right_after_the_last_bundle_that_it_covers() {
        let mut entries: u64 = 0;
        for file in Plan::new(70_000) {
            match file {
                Resource::Entries { width, .. } => entries += u64::from(width),
                Resource::Tile { level, number, width } => {
                    let covered = (number * 256 + u64::from(width)) << (8 * u32::from(level));
                    assert!(
                        covered <= entries && entries - covered < 1 << (8 * u32::from(level)),
                        "{file:?}"
                    );
                }
                other => panic!("{other} is no part of the plan"),
            }
        }
        assert_eq!(entries, 70_000);
    }

    #[test]
    fn sizes_that_nobody_has_end_the_plan_too() {
        for size in [u64::MAX, u64::MAX - 255, 1 << 63] {
            let plan = Plan::new(size);
            assert_eq!(plan.clone().take(1000).count(), 1000);
            assert!(plan.len() > size / 256);
            let at_the_end = Plan { size, next_bundle: (size - 1) / 256, due: Vec::new() };
            assert!(
                at_the_end.clone().count() <= 9
                    && matches!(at_the_end.last(), Some(Resource::Tile { level: 7, .. }))
            );
        }
    }
}
