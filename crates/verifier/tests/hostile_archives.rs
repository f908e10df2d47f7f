//! Reliability row 107: archives and folders made to confuse, to fill the memory or to reach outside.
//! Every one has to be refused with its own code, quickly; nothing is ever written.

#[path = "support/tar.rs"]
mod tar;

use std::collections::BTreeMap;
use std::path::Path;
use std::time::{Duration, Instant};

use folkmoot_verifier::source::{Archive, Folder, Source, SourceError};
use folkmoot_verifier::{Plan, Resource};
use proptest::prelude::*;
use tar::{Member, archive, with_checksum};

const SIZE: u64 = 300;

/// Files of the right names and lengths; what is in them is not the loader's business.
fn files() -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::from([("checkpoint".to_owned(), b"a checkpoint".to_vec())]);
    for file in Plan::new(SIZE) {
        let content = match file {
            Resource::Entries { width, .. } => b"\0\x01x".repeat(width.into()),
            Resource::Tile { width, level, .. } => vec![level + 1; usize::from(width) * 32],
            other => unreachable!("{other}"),
        };
        files.insert(file.to_string(), content);
    }
    files
}

fn members() -> Vec<Member> {
    files().into_iter().map(|(name, content)| Member::file(&name, content)).collect()
}

/// Opens an archive and reads everything a record of this size has.
fn load(path: &Path) -> Result<BTreeMap<String, Vec<u8>>, SourceError> {
    read_all(&mut Archive::open(path)?)
}

fn read_all(source: &mut dyn Source) -> Result<BTreeMap<String, Vec<u8>>, SourceError> {
    let mut read = BTreeMap::new();
    read.insert("checkpoint".to_owned(), source.read(&Resource::Checkpoint)?);
    source.expect(&Plan::new(SIZE))?;
    for file in Plan::new(SIZE) {
        read.insert(file.to_string(), source.read(&file)?);
    }
    Ok(read)
}

fn load_bytes(bytes: &[u8]) -> Result<BTreeMap<String, Vec<u8>>, SourceError> {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("record.tar");
    std::fs::write(&path, bytes).unwrap();
    let start = Instant::now();
    let loaded = load(&path);
    assert!(start.elapsed() < Duration::from_secs(10), "took {:?}", start.elapsed());
    assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 1, "something was written");
    loaded
}

#[track_caller]
fn refused(bytes: &[u8], code: &str) {
    match load_bytes(bytes) {
        Err(error) => {
            assert_eq!(error.code(), code, "{error}");
            assert!(!error.is_unreadable());
        }
        Ok(_) => panic!("accepted, expected {code}"),
    }
}

#[test]
fn an_honest_archive_is_read_whole() {
    assert_eq!(load_bytes(&archive(&members())).unwrap(), files());
    // The order of files, their owners and their times say nothing.
    let mut turned = members();
    turned.reverse();
    turned.iter_mut().for_each(|member| {
        member.mtime = 1_700_000_000;
        member.magic = *b"ustar  \0";
    });
    assert_eq!(load_bytes(&archive(&turned)).unwrap(), files());
    // As GNU tar pads it.
    let mut padded = archive(&members());
    padded.resize(padded.len().next_multiple_of(10_240), 0);
    assert_eq!(load_bytes(&padded).unwrap(), files());
}

#[test]
fn attack_075_each_file_removed_doubled_or_of_another_length() {
    let all = members();
    for i in 0..all.len() {
        let mut without = all.clone();
        without.remove(i);
        refused(&archive(&without), "record.missing");

        let mut doubled = all.clone();
        doubled.push(all[i].clone());
        refused(&archive(&doubled), "record.duplicate");

        let mut empty = all.clone();
        empty[i].content.clear();
        refused(&archive(&empty), "record.length");

        if all[i].name.starts_with(b"tile/0") || all[i].name.starts_with(b"tile/1") {
            for change in [-1i64, 1, 32, 10_000] {
                let mut other = all.clone();
                let length = other[i].content.len() as i64 + change;
                other[i].content.resize(length as usize, 7);
                refused(&archive(&other), "record.length");
            }
        }
    }
    refused(&archive(&[]), "record.missing");
}

#[test]
fn attack_107_names_that_no_record_has() {
    for name in [
        "../evil",
        "../../../../etc/passwd",
        "/etc/passwd",
        "/checkpoint",
        "./checkpoint",
        "tile/../checkpoint",
        "tile/entries/../../x",
        "C:\\x",
        "tile\\0\\000",
        "checkpoint/",
        "checkpoint ",
        " checkpoint",
        "CHECKPOINT",
        "Tile/0/000",
        "tile",
        "tile/",
        "tile/0",
        "tile/0/",
        "tile/0/000/",
        "tile/0//000",
        "tile//0/000",
        "tile/0/00",
        "tile/0/0000",
        "tile/0/x00/000",
        "tile/00/000",
        "tile/8/000",
        "tile/63/000",
        "tile/-1/000",
        "tile/+0/000",
        "tile/0/000.p",
        "tile/0/000.p/",
        "tile/0/000.p/0",
        "tile/0/000.p/256",
        "tile/0/000.p/01",
        "tile/0/000.p/+1",
        "tile/entries",
        "tile/entries/",
        "tile/entries/-01",
        "tile/entries/000.gz",
        "index.html",
        ".git/config",
        "\u{202e}checkpoint",
        "checkpoint\u{200b}",
        "",
        "tile/0/x999/x999/x999/x999/x999/x999/x999/999",
    ] {
        let mut with = members();
        with.push(Member::file(name, vec![1; 32]));
        refused(&archive(&with), "record.name");
        // In front, before anything that belongs there.
        with.rotate_right(1);
        refused(&archive(&with), "record.name");
    }
}

#[test]
fn attack_107_files_of_another_size_of_record() {
    for name in [
        "tile/0/001.p/43",
        "tile/0/002",
        "tile/1/001.p/1",
        "tile/2/000.p/1",
        "tile/7/000.p/1",
        "tile/0/x001/000.p/9",
        "tile/1/000.p/2",
    ] {
        let width = name.rsplit_once(".p/").map_or(256, |(_, width)| width.parse().unwrap());
        let mut with = members();
        with.push(Member::file(name, vec![1; 32 * width]));
        refused(&archive(&with), "record.extra");
    }
    for name in ["tile/entries/001.p/43", "tile/entries/002", "tile/entries/x999/999"] {
        let mut with = members();
        with.push(Member::file(name, vec![0; 1024]));
        refused(&archive(&with), "record.extra");
    }
}

#[test]
fn attack_107_links_folders_devices_and_extensions() {
    for kind in (0..=255u8).filter(|kind| ![b'0', 0].contains(kind)) {
        let mut with = members();
        with[1].kind = kind;
        refused(&archive(&with), "record.kind");
    }
    for link in ["checkpoint", "/etc/passwd", "../x"] {
        let mut with = members();
        with[1].link = link.into();
        refused(&archive(&with), "record.kind");
    }
    let mut with = members();
    with[1].prefix = b"/etc".to_vec();
    refused(&archive(&with), "record.name");
    // A name that goes on after its end.
    let mut with = members();
    with[0].name = b"checkpoint\0/../x".to_vec();
    refused(&archive(&with), "record.header");
    let mut with = members();
    with[0].name = vec![0xff; 20];
    refused(&archive(&with), "record.header");
}

#[test]
fn attack_107_lengths_that_lie() {
    let set = |field: [u8; 12]| {
        let mut with = members();
        with[1].size_field = Some(field);
        archive(&with)
    };
    for field in [
        *b"            ",
        *b"\0\0\0\0\0\0\0\0\0\0\0\0",
        *b"-0000000001\0",
        *b"0000000000x\0",
        *b"0x000000010\0",
        *b"00000 00010\0",
        *b" 0000000010\0",
        *b"00000000009\0",
    ] {
        refused(&set(field), "record.header");
    }
    // The extension for large files: the highest bit set, then binary.
    for first in [0x80, 0xff, 0xc0] {
        let mut field = [0xff; 12];
        field[0] = first;
        refused(&set(field), "record.header");
    }
    refused(&set(*b"777777777777"), "record.length");
    refused(&set(*b"00000000000\0"), "record.length");
    // Within what a bundle can have, but more than there is: the rest of the archive would be swallowed.
    let mut with = members();
    let last = with.iter().position(|member| member.name.starts_with(b"tile/entries/000")).unwrap();
    with[last].size_field = Some(*b"00040000000\0");
    refused(&archive(&with), "record.truncated");
}

#[test]
fn attack_107_cut_off_anywhere() {
    let whole = archive(&members());
    for at in
        (0..whole.len() - 1024).step_by(509).chain([1, 511, 512, 513]).chain(whole.len() - 1024..whole.len())
    {
        match load_bytes(&whole[..at]) {
            Err(error) => {
                assert!(["record.truncated", "record.padding"].contains(&error.code()), "{at}: {error}")
            }
            Ok(_) => panic!("cut at {at} and accepted"),
        }
    }
}

#[test]
fn attack_029_bytes_that_belong_to_no_file() {
    let whole = archive(&members());
    let padded = |blocks: usize| [whole.clone(), vec![0; blocks * 512]].concat();
    assert!(load_bytes(&padded(19)).is_ok());
    refused(&padded(20), "record.padding");
    refused(&padded(20_000), "record.padding");
    refused(&[&whole[..], &[0]].concat(), "record.padding");
    refused(&[&whole[..], &[1; 512]].concat(), "record.padding");
    // A second archive behind the first.
    refused(&[&whole[..], &whole[..]].concat(), "record.padding");
    // Something in the zeroes behind a file, or between the two last blocks.
    let mut hidden = whole.clone();
    hidden[512 + 400] = 1;
    refused(&hidden, "record.padding");
    let mut hidden = whole.clone();
    let at = hidden.len() - 512;
    hidden[at] = 1;
    refused(&hidden, "record.padding");
}

#[test]
fn attack_107_every_byte_of_a_header() {
    let all = members();
    let header = all[0].header();
    for at in 0..512 {
        let mut changed = header;
        changed[at] ^= 0x11;
        let put = |header: [u8; 512]| {
            let mut bytes = archive(&all);
            bytes[..512].copy_from_slice(&header);
            bytes
        };
        // Without a new checksum the change is seen; in the two bytes behind the checksum's digits it may be none.
        if let Ok(read) = load_bytes(&put(changed)) {
            assert!((148..156).contains(&at), "byte {at}");
            assert_eq!(read, files());
        }
        // With one, the bytes that are looked at still have to be right; owner, mode and time say nothing.
        if let Ok(read) = load_bytes(&put(with_checksum(changed))) {
            let ignored =
                (100..124).contains(&at) || (136..156).contains(&at) || (265..345).contains(&at) || at >= 500;
            assert!(ignored, "byte {at}");
            assert_eq!(read, files());
        }
    }
}

#[test]
fn attack_107_a_hundred_thousand_empty_files() {
    for name in ["checkpoint", "tile/0/000", "x", "tile/entries/000"] {
        let block = Member::file(name, Vec::new()).bytes();
        let mut bytes = Vec::with_capacity(block.len() * 100_000 + 1024);
        for _ in 0..100_000 {
            bytes.extend_from_slice(&block);
        }
        bytes.resize(bytes.len() + 1024, 0);
        refused(&bytes, if name == "x" { "record.name" } else { "record.length" });
    }
    // Each of its own name and as small as may be.
    let mut members = members();
    for number in 0..100_000u64 {
        let file = Resource::Entries { number: number + 7, width: 1 };
        members.push(Member::file(&file.to_string(), vec![0; 2]));
    }
    refused(&archive(&members), "record.extra");
}

#[test]
fn attack_103_compressed_files_are_named_and_not_unpacked() {
    for (start, kind) in [
        (&b"\x1f\x8b\x08\x00"[..], "gzip"),
        (b"\xfd7zXZ\0", "xz"),
        (b"\x28\xb5\x2f\xfd", "zstd"),
        (b"BZh9", "bzip2"),
        (b"PK\x03\x04", "zip"),
    ] {
        let bytes = [start, &[0; 5000]].concat();
        refused(&bytes, "record.compressed");
        assert!(load_bytes(&bytes).unwrap_err().to_string().contains(kind));
    }
}

#[cfg(unix)]
#[test]
fn attack_107_folders_with_links_and_strangers() {
    let make = || {
        let dir = tempfile::tempdir().unwrap();
        for (name, content) in files() {
            let path = dir.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, content).unwrap();
        }
        dir
    };
    let load = |dir: &Path| read_all(&mut Folder::open(dir)?);
    let code = |dir: &Path| load(dir).unwrap_err().code();

    assert_eq!(load(make().path()).unwrap(), files());
    for name in files().keys() {
        let dir = make();
        std::fs::remove_file(dir.path().join(name)).unwrap();
        assert_eq!(code(dir.path()), "record.missing", "{name}");
        // The same bytes behind a link.
        let outside = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(outside.path(), &files()[name]).unwrap();
        std::os::unix::fs::symlink(outside.path(), dir.path().join(name)).unwrap();
        assert_eq!(code(dir.path()), "record.kind", "{name}");
        // A folder under the name of the file.
        std::fs::remove_file(dir.path().join(name)).unwrap();
        std::fs::create_dir(dir.path().join(name)).unwrap();
        assert_eq!(code(dir.path()), "record.kind", "{name}");
    }
    // Of several faults the first by name is told, not the one that the file system lists first.
    for first in ["a", "tile/0/000"] {
        let dir = make();
        for stranger in ["zz", "tile/x"] {
            std::fs::write(dir.path().join(stranger), b"0").unwrap();
        }
        let _ = std::fs::remove_file(dir.path().join(first));
        std::os::unix::fs::symlink("checkpoint", dir.path().join(first)).unwrap();
        let told = load(dir.path()).unwrap_err();
        assert_eq!(
            (told.code(), told.to_string().contains(&format!("{first:?}"))),
            ("record.kind", true),
            "{told}"
        );
    }
    for stranger in ["x", ".hidden", "tile/x", "tile/0/000.bak", "tile/entries/000~", "docs/checkpoint"] {
        let dir = make();
        let path = dir.path().join(stranger);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, b"0123456789").unwrap();
        assert_eq!(code(dir.path()), "record.name", "{stranger}");
    }
    let dir = make();
    std::os::unix::fs::symlink(dir.path(), dir.path().join("tile/loop")).unwrap();
    assert_eq!(code(dir.path()), "record.kind");
    let dir = make();
    let deep = dir.path().join("tile/".to_owned() + &"x001/".repeat(40));
    std::fs::create_dir_all(deep).unwrap();
    assert_eq!(code(dir.path()), "record.name");
    let dir = make();
    std::fs::write(dir.path().join("tile/0/002.p"), b"").unwrap();
    assert_eq!(code(dir.path()), "record.name");
    assert_eq!(code(Path::new("/nowhere/at/all")), "source.unreadable");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever bytes come, the loader answers; it never panics.
    #[test]
    fn random_bytes_never_panic(
        start in prop::collection::vec(any::<u8>(), 0..1200),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..8),
        honest in any::<bool>(),
        cut in any::<prop::sample::Index>(),
    ) {
        let mut bytes = if honest { small_archive() } else { start };
        for (at, byte) in changes {
            if !bytes.is_empty() {
                let at = at.index(bytes.len());
                bytes[at] = byte;
            }
        }
        if cut.index(4) == 0 {
            bytes.truncate(cut.index(bytes.len() + 1));
        }
        let mut file = tempfile::NamedTempFile::new().unwrap();
        std::io::Write::write_all(&mut file, &bytes).unwrap();
        let _ = load(file.path());
    }
}

fn small_archive() -> Vec<u8> {
    let mut small = members();
    small.truncate(2);
    small[1].content.truncate(600);
    archive(&small)
}
