//! The log as files: tiles of hashes and bundles of entries, in the layout of C2SP tlog-tiles
//! (docs/spec/07-log.md, 7.9 and 7.10).
//!
//! ```
//! use folkmoot_ledger::tiles::{BundleReader, Resource, bundles_at, encode_bundle};
//!
//! // The bundles of a log of 300 entries, by their one spelling.
//! let paths: Vec<String> = bundles_at(300).map(|file| file.to_string()).collect();
//! assert_eq!(paths, ["tile/entries/000", "tile/entries/001.p/44"]);
//! assert_eq!("tile/entries/001.p/44".parse(), Ok(Resource::Entries { number: 1, width: 44 }));
//!
//! let bundle = encode_bundle([&b"one"[..], b"three"])?;
//! let entries: Result<Vec<_>, _> = BundleReader::new(&bundle, 2).collect();
//! assert_eq!(entries?, [&b"one"[..], b"three"]);
//! # Ok::<(), folkmoot_ledger::tiles::TileError>(())
//! ```

use crate::{
    entry,
    merkle::{HASH_LEN, Hash, HashSource, MemoryTree, MerkleError, range_hash},
};
use std::{collections::HashMap, fmt, str::FromStr};
use thiserror::Error;

/// Hashes in a full tile and entries in a full bundle.
pub const WIDTH: u16 = 256;

/// The most bytes of the texts that a full bundle names.
pub const MAX_TEXTS_LEN: usize = 256 * crate::texts::MAX_LEN;

/// Levels of tiles that a log of up to 2^64 - 1 entries can have: 0 to 7.
pub const LEVELS: u8 = 8;

/// Why a path, a tile or a bundle is refused.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum TileError {
    /// A path that is not one of the layout, or not its one spelling.
    #[error("this is not a path of the log")]
    Path,
    /// A tile that has not 32 bytes for each of its hashes.
    #[error("a tile of {width} hashes does not have {bytes} bytes")]
    TileLength {
        /// How many hashes belong there.
        width: u16,
        /// How many bytes there are.
        bytes: usize,
    },
    /// An entry longer than its length prefix can say.
    #[error("an entry has at most 65535 bytes; this one has {0}")]
    EntryLength(usize),
    /// A bundle that ends within entry number `0`, counted from 0.
    #[error("the bundle ends within its entry {0}")]
    Truncated(u16),
    /// A bundle that goes on after its last entry.
    #[error("the bundle goes on after its {0} entries")]
    Trailing(u16),
}

impl TileError {
    /// The stable code of this refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Path => "tile.path",
            Self::TileLength { .. } => "tile.length",
            Self::EntryLength(_) => "tile.entry_length",
            Self::Truncated(_) => "tile.truncated",
            Self::Trailing(_) => "tile.trailing",
        }
    }
}

/// One file of a log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Resource {
    /// `checkpoint`.
    Checkpoint,
    /// `tile/<level>/<number>[.p/<width>]`.
    Tile {
        /// 0 to 7; level 0 holds the hashes of entries, each higher one the roots of full tiles below.
        level: u8,
        /// The number within its level, from 0.
        number: u64,
        /// How many hashes, 1 to 256.
        width: u16,
    },
    /// `text/<number>`: the texts that the entries of a bundle name, as far as there are any. It is no part of what a checkpoint commits to, and texts go from
    /// it when they are erased.
    Texts {
        /// The number of the bundle.
        number: u64,
    },
    /// `tile/entries/<number>[.p/<width>]`.
    Entries {
        /// The number, from 0.
        number: u64,
        /// How many entries, 1 to 256.
        width: u16,
    },
}

/// The path of the texts that a bundle names; see [`Resource::Texts`].
pub fn texts_path(number: u64) -> String {
    Resource::Texts { number }.to_string()
}

/// The path of a tile; see [`Resource::Tile`].
pub fn tile_path(level: u8, number: u64, width: u16) -> String {
    Resource::Tile { level, number, width }.to_string()
}

/// The path of a bundle of entries; see [`Resource::Entries`].
pub fn entries_path(number: u64, width: u16) -> String {
    Resource::Entries { number, width }.to_string()
}

impl fmt::Display for Resource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Checkpoint => f.write_str("checkpoint"),
            Self::Tile { level, number, width } => {
                write!(f, "tile/{level}/")?;
                write_number(f, number, width)
            }
            Self::Texts { number } => {
                f.write_str("text/")?;
                write_number(f, number, WIDTH)
            }
            Self::Entries { number, width } => {
                f.write_str("tile/entries/")?;
                write_number(f, number, width)
            }
        }
    }
}

/// Groups of three digits, all but the last with an `x` before it: no directory then has the name of a file.
fn write_number(f: &mut fmt::Formatter<'_>, number: u64, width: u16) -> fmt::Result {
    let mut groups = Vec::new();
    let mut rest = number;
    loop {
        groups.push(rest % 1000);
        rest /= 1000;
        if rest == 0 {
            break;
        }
    }
    for group in groups.iter().skip(1).rev() {
        write!(f, "x{group:03}/")?;
    }
    write!(f, "{:03}", groups.first().copied().unwrap_or(0))?;
    if width < WIDTH { write!(f, ".p/{width}") } else { Ok(()) }
}

impl FromStr for Resource {
    type Err = TileError;

    fn from_str(path: &str) -> Result<Self, TileError> {
        if path == "checkpoint" {
            return Ok(Self::Checkpoint);
        }
        let read = || {
            if let Some(groups) = path.strip_prefix("text/") {
                return Some(Self::Texts { number: read_number(groups)? });
            }
            let (kind, rest) = path.strip_prefix("tile/")?.split_once('/')?;
            let (groups, width) = match rest.split_once(".p/") {
                None => (rest, WIDTH),
                Some((groups, width)) => (groups, partial_width(width)?),
            };
            let number = read_number(groups)?;
            match kind {
                "entries" => Some(Self::Entries { number, width }),
                level => {
                    let level = u8::try_from(crate::decimal::parse(level.as_bytes())?).ok()?;
                    (level < LEVELS).then_some(Self::Tile { level, number, width })
                }
            }
        };
        let resource: Self = read().ok_or(TileError::Path)?;
        // A group of zeroes in front is a second spelling.
        if resource.to_string() == path { Ok(resource) } else { Err(TileError::Path) }
    }
}

fn partial_width(text: &str) -> Option<u16> {
    let width = u16::try_from(crate::decimal::parse(text.as_bytes())?).ok()?;
    (1..WIDTH).contains(&width).then_some(width)
}

fn read_number(groups: &str) -> Option<u64> {
    let (front, last) = groups.rsplit_once('/').map_or((None, groups), |(front, last)| (Some(front), last));
    let mut number = 0_u64;
    for group in front.into_iter().flat_map(|front| front.split('/')).map(|group| group.strip_prefix('x')) {
        number = number.checked_mul(1000)?.checked_add(three_digits(group?)?)?;
    }
    number.checked_mul(1000)?.checked_add(three_digits(last)?)
}

fn three_digits(text: &str) -> Option<u64> {
    let digits = text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits { text.parse().ok() } else { None }
}

/// How wide a tile or bundle is in a log of some size: 256, less at the right edge, `None` beyond it. Bundles are like
/// tiles of level 0.
pub fn width_at(size: u64, level: u8, number: u64) -> Option<u16> {
    let hashes = size.checked_shr(u32::from(level).checked_mul(8)?)?;
    let left = hashes.checked_sub(number.checked_mul(WIDTH.into())?)?;
    let width = u16::try_from(left.min(WIDTH.into())).ok()?;
    (width > 0).then_some(width)
}

/// All tiles of a log of some size, level by level.
pub fn tiles_at(size: u64) -> impl Iterator<Item = Resource> {
    (0..LEVELS).flat_map(move |level| {
        (0..).map_while(move |number| {
            Some(Resource::Tile { level, number, width: width_at(size, level, number)? })
        })
    })
}

/// All bundles of entries of a log of some size.
pub fn bundles_at(size: u64) -> impl Iterator<Item = Resource> {
    (0..).map_while(move |number| Some(Resource::Entries { number, width: width_at(size, 0, number)? }))
}

impl MemoryTree {
    /// The bytes of a tile: `width` hashes of 32 bytes, or `None` if the tree has not got that many.
    pub fn tile(&self, level: u8, number: u64, width: u16) -> Option<Vec<u8>> {
        let nodes = self.level(usize::from(level).checked_mul(8)?)?;
        let from = usize::try_from(number.checked_mul(WIDTH.into())?).ok()?;
        let hashes = nodes.get(from..from.checked_add(width.into())?)?;
        (1..=WIDTH).contains(&width).then(|| hashes.concat())
    }
}

/// Reads the hashes of a tile.
///
/// # Errors
/// [`TileError::TileLength`].
pub fn parse_tile(bytes: &[u8], width: u16) -> Result<Vec<Hash>, TileError> {
    let (hashes, rest) = bytes.as_chunks::<HASH_LEN>();
    if hashes.len() != usize::from(width) || !rest.is_empty() {
        return Err(TileError::TileLength { width, bytes: bytes.len() });
    }
    Ok(hashes.to_vec())
}

/// Writes one entry at the end of a bundle.
///
/// # Errors
/// [`TileError::EntryLength`].
pub fn push_entry(bundle: &mut Vec<u8>, entry: &[u8]) -> Result<(), TileError> {
    let len = u16::try_from(entry.len()).map_err(|_| TileError::EntryLength(entry.len()))?;
    bundle.extend_from_slice(&len.to_be_bytes());
    bundle.extend_from_slice(entry);
    Ok(())
}

/// Writes a bundle.
///
/// # Errors
/// [`TileError::EntryLength`].
pub fn encode_bundle<'a>(entries: impl IntoIterator<Item = &'a [u8]>) -> Result<Vec<u8>, TileError> {
    let mut bundle = Vec::new();
    for entry in entries {
        push_entry(&mut bundle, entry)?;
    }
    Ok(bundle)
}

/// The longest bundle of some width, in bytes.
pub fn max_bundle_len(width: u16) -> usize {
    usize::from(width).saturating_mul(entry::MAX_LEN.saturating_add(2))
}

/// Goes through the entries of a bundle without copying them. Ends with an error if the bundle has not exactly as many
/// entries as it should.
#[derive(Clone, Debug)]
pub struct BundleReader<'a> {
    rest: &'a [u8],
    width: u16,
    read: u16,
    failed: bool,
}

impl<'a> BundleReader<'a> {
    /// Begins with the bytes of a bundle of `width` entries.
    pub fn new(bundle: &'a [u8], width: u16) -> Self {
        Self { rest: bundle, width, read: 0, failed: false }
    }

    fn take(&mut self) -> Option<&'a [u8]> {
        let (len, rest) = self.rest.split_first_chunk::<2>()?;
        let (entry, rest) = rest.split_at_checked(u16::from_be_bytes(*len).into())?;
        self.rest = rest;
        Some(entry)
    }
}

impl<'a> Iterator for BundleReader<'a> {
    type Item = Result<&'a [u8], TileError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.failed {
            return None;
        }
        let item = if self.read < self.width {
            self.take().ok_or(TileError::Truncated(self.read))
        } else if self.rest.is_empty() {
            return None;
        } else {
            Err(TileError::Trailing(self.width))
        };
        self.failed = item.is_err();
        self.read = self.read.saturating_add(1);
        Some(item)
    }
}

/// The hashes of a log that is kept as tiles, for making proofs. Each tile is fetched once.
pub struct TileSource<F> {
    size: u64,
    fetch: F,
    tiles: HashMap<(u8, u64), Vec<Hash>>,
}

impl<F> TileSource<F> {
    /// Takes the size of the log and what fetches the bytes of one of its tiles.
    pub fn new(size: u64, fetch: F) -> Self {
        Self { size, fetch, tiles: HashMap::new() }
    }
}

impl<E: From<MerkleError> + From<TileError>, F: FnMut(Resource) -> Result<Vec<u8>, E>> HashSource
    for TileSource<F>
{
    type Error = E;

    fn node(&mut self, level: u8, index: u64) -> Result<Hash, E> {
        let missing = MerkleError::Missing { level, index };
        let (tile_level, height) = (level / 8, level % 8);
        let number = index >> (8_u8.saturating_sub(height));
        let tile = match self.tiles.entry((tile_level, number)) {
            std::collections::hash_map::Entry::Occupied(tile) => tile.into_mut(),
            std::collections::hash_map::Entry::Vacant(place) => {
                let width = width_at(self.size, tile_level, number).ok_or(missing.clone())?;
                let bytes = (self.fetch)(Resource::Tile { level: tile_level, number, width })?;
                place.insert(parse_tile(&bytes, width)?)
            }
        };
        // Between the levels of tiles, hashes are made from those of the tile.
        let from = usize::try_from((index << height) % u64::from(WIDTH)).map_err(|_| missing.clone())?;
        let hashes = tile.get(from..from.saturating_add(1 << height)).ok_or(missing)?;
        range_hash(&mut Hashes(hashes), 0, hashes.len() as u64).map_err(E::from)
    }
}

/// Hashes as the leaves of a tree of their own.
struct Hashes<'a>(&'a [Hash]);

impl HashSource for Hashes<'_> {
    type Error = MerkleError;

    fn node(&mut self, level: u8, index: u64) -> Result<Hash, MerkleError> {
        let missing = MerkleError::Missing { level, index };
        let from = usize::try_from(index << level).map_err(|_| missing.clone())?;
        let mut hashes = self.0.get(from..from.saturating_add(1 << level)).ok_or(missing.clone())?.to_vec();
        while let [_, _, ..] = hashes.as_slice() {
            hashes = hashes
                .as_chunks::<2>()
                .0
                .iter()
                .map(|[left, right]| crate::merkle::node_hash(left, right))
                .collect();
        }
        hashes.first().copied().ok_or(missing)
    }
}
