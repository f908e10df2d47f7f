//! Tiles and bundles.

use crate::support::tree;
use folkmoot_ledger::{
    merkle::{Hash, MerkleError, consistency_proof, inclusion_proof, leaf_hash},
    tiles::{
        BundleReader, Resource, TileError, TileSource, WIDTH, bundles_at, encode_bundle, entries_path,
        max_bundle_len, parse_tile, push_entry, tile_path, tiles_at, width_at,
    },
};
use proptest::prelude::*;

#[test]
fn paths_are_those_of_the_format() {
    assert_eq!(tile_path(0, 0, 256), "tile/0/000");
    assert_eq!(tile_path(1, 0, 1), "tile/1/000.p/1");
    assert_eq!(tile_path(0, 1_234_067, 256), "tile/0/x001/x234/067");
    assert_eq!(entries_path(1_000, 255), "tile/entries/x001/000.p/255");
    assert_eq!(Resource::Checkpoint.to_string(), "checkpoint");
    for path in ["checkpoint", "tile/0/000", "tile/7/999.p/255", "tile/entries/x001/x234/067.p/1"] {
        assert_eq!(path.parse::<Resource>().unwrap().to_string(), path);
    }
    assert_eq!(
        entries_path(u64::MAX, 1).parse::<Resource>(),
        Ok(Resource::Entries { number: u64::MAX, width: 1 })
    );
}

#[test]
fn attack_025_paths_have_one_spelling() {
    for path in [
        "",
        "/checkpoint",
        "checkpoint/",
        "checkpoint.sig",
        "tile",
        "tile/",
        "tile/0",
        "tile/0/",
        "tile/0/0",
        "tile/0/00",
        "tile/0/0000",
        "tile/0/x000",
        "tile/0/x000/000",
        "tile/0/x01/000",
        "tile/0/001/000",
        "tile/0/x001/x000",
        "tile/0/x001//000",
        "tile/0/X001/000",
        "tile/0/000/",
        "tile/0/000.p",
        "tile/0/000.p/",
        "tile/0/000.p/0",
        "tile/0/000.p/01",
        "tile/0/000.p/256",
        "tile/0/000.p/+1",
        "tile/0/000.p/1/",
        "tile/0/000.p/1.p/1",
        "tile/00/000",
        "tile/+1/000",
        "tile/-1/000",
        "tile/8/000",
        "tile/63/000",
        "tile/256/000",
        "tile/Entries/000",
        "tile/entries/../000",
        "tile/entries/%30%30%30",
        "tile/0/\u{0661}\u{0661}\u{0661}",
        "tile/0/x018/x446/x744/x073/x709/x551/616",
        "tile/0/x999/x999/x999/x999/x999/x999/x999/x999/999",
    ] {
        assert_eq!(path.parse::<Resource>().unwrap_err().code(), "tile.path", "{path:?}");
    }
}

#[test]
fn widths_are_those_of_the_example() {
    // C2SP tlog-tiles: a tree of 70,000 entries.
    let widths = |level: u8| -> Vec<u16> {
        tiles_at(70_000)
            .filter_map(|tile| match tile {
                Resource::Tile { level: at, width, .. } if at == level => Some(width),
                _ => None,
            })
            .collect()
    };
    let mut level0 = vec![WIDTH; 273];
    level0.push(112);
    assert_eq!((widths(0), widths(1), widths(2)), (level0, vec![256, 17], vec![1]));
    assert_eq!(tiles_at(70_000).count(), 274 + 2 + 1);
    assert_eq!(bundles_at(70_000).count(), 274);
    assert_eq!(bundles_at(70_000).last(), Some(Resource::Entries { number: 273, width: 112 }));
    // And one of 256.
    assert_eq!(
        tiles_at(256).map(|tile| tile.to_string()).collect::<Vec<_>>(),
        ["tile/0/000", "tile/1/000.p/1"]
    );
    assert_eq!((tiles_at(0).count(), bundles_at(0).count()), (0, 0));
    assert_eq!(width_at(u64::MAX, 7, 0), Some(255));
    assert_eq!(width_at(u64::MAX, 7, 1), None);
    assert_eq!(width_at(u64::MAX, 8, 0), None);
    assert_eq!(width_at(1, 0, u64::MAX), None);
}

fn source(size: u64) -> TileSource<impl FnMut(Resource) -> Result<Vec<u8>, Problem>> {
    let tree = tree(size);
    TileSource::new(size, move |resource| match resource {
        Resource::Tile { level, number, width } => Ok(tree.tile(level, number, width).unwrap()),
        _ => panic!("only tiles are asked for"),
    })
}

#[derive(Debug, PartialEq)]
enum Problem {
    Tile(TileError),
    Merkle(MerkleError),
}

impl From<TileError> for Problem {
    fn from(error: TileError) -> Self {
        Self::Tile(error)
    }
}

impl From<MerkleError> for Problem {
    fn from(error: MerkleError) -> Self {
        Self::Merkle(error)
    }
}

#[test]
fn tiles_are_enough_for_every_proof() {
    for size in [1, 2, 255, 256, 257, 700, 70_000] {
        let tree = tree(size);
        let mut tiles = source(size);
        for index in [0, 1, 254, 255, 256, 300, 65_535, 65_536, 69_999].into_iter().filter(|n| *n < size) {
            assert_eq!(
                inclusion_proof(&mut tiles, index, size).unwrap(),
                tree.inclusion_proof(index, size).unwrap()
            );
            assert_eq!(
                consistency_proof(&mut tiles, index, size).unwrap(),
                tree.consistency_proof(index, size).unwrap()
            );
        }
    }
    assert!(matches!(
        inclusion_proof(&mut source(10), 3, 20),
        Err(Problem::Merkle(MerkleError::Missing { .. }))
    ));
    let mut short = TileSource::new(10, |_| Ok::<_, Problem>(vec![0; 319]));
    assert_eq!(
        inclusion_proof(&mut short, 3, 10),
        Err(Problem::Tile(TileError::TileLength { width: 10, bytes: 319 }))
    );
}

#[test]
fn tiles_hold_whole_hashes() {
    let tree = tree(300);
    let bytes = tree.tile(0, 1, 44).unwrap();
    let hashes: Vec<Hash> = (256..300).map(|n| tree.leaf(n).unwrap()).collect();
    assert_eq!(parse_tile(&bytes, 44).unwrap(), hashes);
    assert_eq!(tree.tile(1, 0, 1).unwrap(), tree.root_at(256).unwrap());
    for (level, number, width) in
        [(0, 1, 45), (0, 2, 1), (1, 0, 2), (1, 1, 1), (0, 0, 0), (0, 0, 257), (2, 0, 1), (40, 0, 1)]
    {
        assert_eq!(tree.tile(level, number, width), None);
    }
    assert_eq!(parse_tile(&bytes, 43).unwrap_err().code(), "tile.length");
    assert_eq!(parse_tile(&bytes[1..], 44).unwrap_err().code(), "tile.length");
    assert_eq!(parse_tile(&[], 1).unwrap_err().code(), "tile.length");
}

#[test]
fn bundles_hold_whole_entries() {
    let entries: Vec<Vec<u8>> = vec![vec![], vec![1], vec![2; 300], vec![3; 65_535]];
    let bundle = encode_bundle(entries.iter().map(Vec::as_slice)).unwrap();
    assert_eq!(&bundle[..7], [0, 0, 0, 1, 1, 1, 44]);
    let read: Result<Vec<_>, _> = BundleReader::new(&bundle, 4).collect();
    assert_eq!(read.unwrap(), entries);
    assert!(bundle.len() <= max_bundle_len(4));
    assert_eq!(push_entry(&mut Vec::new(), &[0; 65_536]).unwrap_err().code(), "tile.entry_length");
    assert_eq!(BundleReader::new(&[], 0).count(), 0);
}

#[test]
fn attack_029_bundles_end_where_they_should() {
    let bundle = encode_bundle([&b"one"[..], b"two"]).unwrap();
    let answer = |bytes: &[u8], width| {
        BundleReader::new(bytes, width)
            .collect::<Result<Vec<_>, _>>()
            .map(|entries| entries.len())
            .map_err(|error| error.code())
    };
    assert_eq!(answer(&bundle, 2), Ok(2));
    assert_eq!(answer(&bundle, 1), Err("tile.trailing"));
    assert_eq!(answer(&bundle, 3), Err("tile.truncated"));
    for end in 0..bundle.len() {
        assert_eq!(answer(&bundle[..end], 2), Err("tile.truncated"), "{end}");
    }
    assert_eq!(answer(&[bundle.as_slice(), &[0]].concat(), 2), Err("tile.trailing"));
    // After an error there is nothing more.
    let mut reader = BundleReader::new(&bundle[..4], 2);
    assert!(reader.next().unwrap().is_err());
    assert_eq!(reader.next(), None);
}

proptest! {
    #[test]
    fn paths_come_back(level in 0_u8..8, number in any::<u64>(), small in 0_u64..2_000_000, width in 1_u16..=256) {
        for number in [number, small] {
            for resource in [Resource::Tile { level, number, width }, Resource::Entries { number, width }] {
                prop_assert_eq!(resource.to_string().parse::<Resource>(), Ok(resource));
            }
        }
    }

    #[test]
    fn bundles_come_back(entries in proptest::collection::vec(proptest::collection::vec(any::<u8>(), 0..400), 0..40)) {
        let bundle = encode_bundle(entries.iter().map(Vec::as_slice)).unwrap();
        let read: Result<Vec<_>, _> = BundleReader::new(&bundle, entries.len() as u16).collect();
        prop_assert_eq!(read.unwrap(), entries.clone());
        let hashes: Vec<Hash> = entries.iter().map(|entry| leaf_hash(entry)).collect();
        prop_assert_eq!(parse_tile(&hashes.concat(), hashes.len() as u16).unwrap(), hashes);
    }
}
