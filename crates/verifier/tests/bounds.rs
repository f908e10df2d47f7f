//! Scoreboard S11d: records made to cost an auditor time or memory. The program that people run is run on each of them, under limits
//! that the system holds: 512 MiB of memory, and 10 seconds of computing. It says what is wrong, and writes nothing.
//!
//! Runs on 200; FOLKMOOT_HOSTILE=1000 takes so many.
#![cfg(target_os = "linux")]

mod support;
#[path = "support/tar.rs"]
mod tar;

use std::io::{BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use folkmoot_ledger::checkpoint::Checkpoint;
use folkmoot_ledger::keys;
use serde_json::Value;
use support::draw::Draw;
use support::record::{Files, Log, sign_text};
use support::served::{host, ok, serve_files, streaming_host};
use support::story::tell;
use tar::Member;

const MOST_KIB: u64 = 512 << 10;
const MOST_SECONDS: u64 = 10;

/// What the program ended with: its exit status, and the code of what it found first. `None` where the system ended it.
type Ending = Option<(i32, String)>;

/// Runs the program in an empty folder, under limits.
fn verify(place: &str, assembly: &str, most_kib: u64) -> Ending {
    let empty = tempfile::tempdir().unwrap();
    // An audit that waits without computing is ended as well.
    let limited =
        format!("ulimit -d {most_kib} && ulimit -t {MOST_SECONDS} && exec timeout -s KILL 60 \"$@\"");
    let output = Command::new("sh")
        .args(["-c", &limited, "sh", env!("CARGO_BIN_EXE_folkmoot-verify")])
        .args([place, "--assembly", assembly, "--json"])
        .current_dir(&empty)
        .output()
        .unwrap();
    assert_eq!(std::fs::read_dir(&empty).unwrap().count(), 0, "something was written");
    let status = output.status.code()?;
    let report: Value = serde_json::from_slice(&output.stdout).ok()?;
    let failures = report["steps"].as_array()?.iter().flat_map(|step| step["failures"].as_array());
    let first = failures.flatten().next().unwrap_or(&report["error"]);
    Some((status, first["code"].as_str().unwrap_or_default().to_owned()))
}

/// A record in the hands of whoever wants its audit to cost a lot.
struct Hostile<'a> {
    honest: &'a Log,
    folder: &'a Path,
    draw: Draw,
    /// Whether it may take as much of the disk as it likes.
    is_strong: bool,
}

/// Where the record is, and what is to be said of it.
type Case = (String, i32, &'static str);
type Family = (&'static str, fn(&mut Hostile) -> Case);

const FAMILIES: [Family; 16] = [
    ("a checkpoint claims more than there is", claims_more),
    ("a host claims more than anybody could read", claims_too_much),
    ("a host serves garbage without end", garbage_without_end),
    ("a host goes on after its log broke the rules", goes_on),
    ("a host's answer does not end", answer_without_end),
    ("a host packs its answer", packed_answer),
    ("an archive is packed", packed_archive),
    ("the lengths in an archive lie", lying_lengths),
    ("an archive has many empty files", empty_files),
    ("a folder has many empty files", empty_files_in_a_folder),
    ("an entry nests deeply", deep_entry),
    ("an entry is as long as may be", long_entry),
    ("bundles are as long as may be, after the first wrong entry", long_bundles),
    ("a bundle's lengths lie", lying_bundle),
    ("the texts are as long as may be, and nobody named them", long_texts),
    ("a checkpoint is as long as may be", long_checkpoint),
];

#[test]
fn attack_hostile_records_take_neither_memory_nor_time() {
    let wanted: usize = std::env::var("FOLKMOOT_HOSTILE").ok().and_then(|n| n.parse().ok()).unwrap_or(200);
    let honest = tell().log;
    let id = honest.id.to_string();
    for turn in 0..wanted {
        let (name, make) = FAMILIES[turn % FAMILIES.len()];
        let folder = tempfile::tempdir().unwrap();
        let draw = Draw(turn as u64);
        let is_strong = wanted >= 1_000 && turn < 4 * FAMILIES.len();
        let (place, status, code) =
            make(&mut Hostile { honest: &honest, folder: folder.path(), draw, is_strong });
        let ending = verify(&place, &id, MOST_KIB);
        assert_eq!(ending, Some((status, code.to_owned())), "{turn}: {name}: {place}");
    }
    println!("{wanted} hostile records, each within {MOST_KIB} KiB and {MOST_SECONDS} s");
}

#[test]
fn the_limit_of_memory_is_one() {
    let honest = tell().log;
    let folder = tempfile::tempdir().unwrap();
    let mut hostile = Hostile { honest: &honest, folder: folder.path(), draw: Draw(0), is_strong: false };
    let (place, ..) = long_bundles(&mut hostile);
    assert!(verify(&place, &honest.id.to_string(), MOST_KIB).is_some());
    assert_eq!(verify(&place, &honest.id.to_string(), 24 << 10), None);
}

impl Hostile<'_> {
    fn archive(&self, files: &Files) -> String {
        self.members(files.iter().map(|(name, content)| Member::file(name, content.clone())))
    }

    fn members(&self, members: impl Iterator<Item = Member>) -> String {
        let path: PathBuf = self.folder.join("record.tar");
        let mut file = BufWriter::new(std::fs::File::create(&path).unwrap());
        members.for_each(|member| file.write_all(&member.bytes()).unwrap());
        file.write_all(&[0; 1024]).unwrap();
        file.flush().unwrap();
        path.display().to_string()
    }

    fn write(&self, bytes: &[u8]) -> String {
        let path = self.folder.join("record.tar");
        std::fs::write(&path, bytes).unwrap();
        path.display().to_string()
    }

    fn checkpoint(&self, size: u64) -> Vec<u8> {
        let checkpoint = Checkpoint::new(keys::origin(self.honest.id), size, [7; 32]);
        checkpoint.sign(&self.honest.host()).unwrap().as_bytes().to_vec()
    }

    /// A number of so many bits.
    fn sized(&mut self, bits: std::ops::Range<usize>) -> u64 {
        let bits = bits.start + self.draw.below(bits.len());
        (1 << bits) + self.draw.below(1 << bits.min(30)) as u64
    }

    /// The log with one of its entries changed, in the place of which stands this.
    fn with_entry(&mut self, bytes: Vec<u8>) -> Log {
        let mut log = self.honest.clone();
        let index = self.draw.below(log.entries.len());
        log.entries[index] = bytes;
        log
    }

    /// An entry that the host signs, with this text.
    fn signed(&self, text: &str) -> Vec<u8> {
        let note = sign_text(text, &[(&keys::origin(self.honest.id), &self.honest.host())]);
        support::record::with_time(self.honest.time(self.honest.entries.len() - 1), &note)
    }

    fn at(&self, address: &str) -> String {
        format!("{address}/a/{}", self.honest.id)
    }
}

fn claims_more(hostile: &mut Hostile) -> Case {
    let mut files = hostile.honest.files();
    let size = hostile.sized(8..63);
    files.insert("checkpoint".to_owned(), hostile.checkpoint(size));
    (hostile.archive(&files), 1, "record.missing")
}

fn claims_too_much(hostile: &mut Hostile) -> Case {
    let size = hostile.sized(33..63);
    let checkpoint = ok(&hostile.checkpoint(size));
    (hostile.at(&host(move |_| checkpoint.clone())), 2, "source.network")
}

fn garbage_without_end(hostile: &mut Hostile) -> Case {
    let size = hostile.sized(12..32);
    let checkpoint = hostile.checkpoint(size);
    // As short as may be, or as long.
    let length = [1, 2, 100, 65_535][hostile.draw.below(4)];
    let entry = [u16::try_from(length).unwrap().to_be_bytes().to_vec(), vec![b'x'; length]].concat();
    let bundle = entry.repeat(256);
    let answer = move |path: &str| match path {
        path if path.ends_with("/checkpoint") => ok(&checkpoint),
        path if path.contains("/entries/") => ok(&bundle),
        path if path.contains("/text/") => ok(&vec![b'\n'; 16 << 20]),
        _ => ok(&[0; 8_192]),
    };
    (hostile.at(&host(answer)), 1, "entry.time_form")
}

fn goes_on(hostile: &mut Hostile) -> Case {
    let mut log = hostile.honest.clone();
    let last = log.entries.last().unwrap().clone();
    log.entries.resize(256 * (1 + hostile.draw.below(3)), last.clone());
    let mut files = log.files();
    let size = hostile.sized(12..32);
    files.insert("checkpoint".to_owned(), hostile.checkpoint(size));
    let again = [u16::try_from(last.len()).unwrap().to_be_bytes().to_vec(), last].concat().repeat(256);
    let honest = serve_files(&log.id.to_string(), files.clone());
    let answer = move |path: &str| match path {
        path if files.keys().any(|name| path.ends_with(&format!("/{name}"))) => honest(path),
        path if path.contains("/entries/") => ok(&again),
        _ => ok(&[0; 8_192]),
    };
    (hostile.at(&host(answer)), 1, "ballot.previous")
}

fn answer_without_end(hostile: &mut Hostile) -> Case {
    let name = ["checkpoint", "tile/entries", "tile/0"][hostile.draw.below(3)];
    let honest = serve_files(&hostile.honest.id.to_string(), hostile.honest.files());
    let answer = move |path: &str| -> Box<dyn Read + Send> {
        if path.contains(name) {
            let head = &b"HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n"[..];
            Box::new(head.chain(std::io::repeat(b'x')))
        } else {
            Box::new(std::io::Cursor::new(honest(path)))
        }
    };
    (hostile.at(&streaming_host(answer)), 1, "record.length")
}

/// A gzip file that unpacks to a gibibyte of zeros: one zero, and then copies of it, each 258 bytes long.
fn packed() -> Vec<u8> {
    // In the fixed code of DEFLATE: 0 as a byte; then the length 258 from one byte before, eight times in thirteen bytes.
    let first = bytes_of(&[1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0]);
    let again = bytes_of(&[1, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0].repeat(8));
    let head = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];
    [&head[..], &first, &again.repeat((1 << 30) / 258 / 8), &[0; 9]].concat()
}

fn bytes_of(bits: &[u8]) -> Vec<u8> {
    bits.chunks(8).map(|bits| bits.iter().rev().fold(0, |byte, bit| byte << 1 | bit)).collect()
}

fn packed_answer(hostile: &mut Hostile) -> Case {
    let (name, code) =
        [("checkpoint", "record.length"), ("tile/entries", "record.length"), ("tile/0", "record.length")]
            [hostile.draw.below(3)];
    let packed = packed();
    let head = format!(
        "HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
        packed.len()
    );
    let answer = [head.as_bytes(), &packed].concat();
    let honest = serve_files(&hostile.honest.id.to_string(), hostile.honest.files());
    let answer = move |path: &str| if path.contains(name) { answer.clone() } else { honest(path) };
    (hostile.at(&host(answer)), 1, code)
}

fn packed_archive(hostile: &mut Hostile) -> Case {
    (hostile.write(&packed()), 1, "record.compressed")
}

fn lying_lengths(hostile: &mut Hostile) -> Case {
    let files = hostile.honest.files();
    let mut members: Vec<_> =
        files.iter().map(|(name, content)| Member::file(name, content.clone())).collect();
    let (field, code) = [
        (*b"777777777777", "record.length"),
        (*b"\x80\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff", "record.header"),
        (*b"-0000000001\0", "record.header"),
        (*b"00077777777\0", "record.length"),
    ][hostile.draw.below(4)];
    let at = hostile.draw.below(members.len());
    members[at].size_field = Some(field);
    (hostile.members(members.into_iter()), 1, code)
}

fn empty_files(hostile: &mut Hostile) -> Case {
    let files = hostile.honest.files();
    let honest = files.iter().map(|(name, content)| Member::file(name, content.clone()));
    let number = if hostile.is_strong { 1_000_000 } else { 8_000 } - hostile.draw.below(5_000) as u64;
    let empty = (1..=number).map(|number| {
        let name = folkmoot_verifier::Resource::Texts { number }.to_string();
        Member::file(&name, Vec::new())
    });
    (hostile.members(honest.chain(empty)), 1, "record.extra")
}

fn empty_files_in_a_folder(hostile: &mut Hostile) -> Case {
    for (name, content) in hostile.honest.files() {
        let path = hostile.folder.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, content).unwrap();
    }
    std::fs::create_dir(hostile.folder.join("text")).unwrap();
    let number = if hostile.is_strong { 900 } else { 90 };
    for number in 1..number {
        let path = hostile.folder.join(folkmoot_verifier::Resource::Texts { number }.to_string());
        std::fs::write(path, []).unwrap();
    }
    (hostile.folder.display().to_string(), 1, "record.extra")
}

fn deep_entry(hostile: &mut Hostile) -> Case {
    let (open, close) = [("[", "]"), ("{\"a\":", "}"), ("[{\"type\":", "}]")][hostile.draw.below(3)];
    let depth = 1 + hostile.draw.below(60_000 / (open.len() + close.len()));
    let nested = format!("{}1{}", open.repeat(depth), close.repeat(depth));
    // As the whole event, or as what a proposal asks.
    let id = "018bcfe5-6800-7000-8000-0000000f0000";
    let line = match hostile.draw.below(2) {
        0 => nested,
        _ => format!("{{\"id\":\"{id}\",\"type\":\"vote.propose\",\"contests\":{nested}}}"),
    };
    let entry = hostile.signed(&format!("folkmoot/v1 {}\n{line}\n", hostile.honest.id));
    let log = hostile.with_entry(entry);
    (hostile.archive(&log.files()), 1, "event.fields")
}

fn long_entry(hostile: &mut Hostile) -> Case {
    let filler = 1 + hostile.draw.below(65_000);
    let (text, code) = [
        ("x".repeat(filler), "note.structure"),
        ("\n".repeat(filler), "note.structure"),
        (format!("{{}}\n\n{}", "\u{2014} a AAAAAAAA\n".repeat(1 + filler % 128)), "note.repeated_signature"),
    ][hostile.draw.below(3)]
    .clone();
    let entry = [b"1700000000000\n", text.as_bytes()].concat();
    let log = hostile.with_entry(entry);
    (hostile.archive(&log.files()), 1, code)
}

fn long_bundles(hostile: &mut Hostile) -> Case {
    let mut log = hostile.honest.clone();
    let bundles = if hostile.is_strong { 1 + hostile.draw.below(12) } else { 2 };
    log.entries.resize(256 * bundles, vec![0; 65_535]);
    (hostile.archive(&log.files()), 1, "entry.time_form")
}

fn lying_bundle(hostile: &mut Hostile) -> Case {
    let mut files = hostile.honest.files();
    let name = files.keys().find(|name| name.starts_with("tile/entries")).unwrap().clone();
    let bundle = files.get_mut(&name).unwrap();
    let at = hostile.draw.below(bundle.len());
    bundle.truncate(at.max(512));
    bundle.extend([0xff; 2]);
    (hostile.archive(&files), 1, "tile.truncated")
}

fn long_texts(hostile: &mut Hostile) -> Case {
    let mut files = hostile.honest.files();
    let line = "{\"salt\":\"BwcHBwcHBwcHBwcHBwcHBw==\",\"text\":\"\"}\n";
    let texts = match hostile.draw.below(4) {
        0 => line.repeat((16_776_960 / line.len()) - 1),
        1 => "\n".repeat(16_776_960),
        2 => "[".repeat(16_776_960),
        _ => line.replace("\"\"", &format!("\"{}\"", "x".repeat(16_000_000))),
    };
    files.insert("text/000".to_owned(), texts.into_bytes());
    // Nothing that is decided rests on texts.
    (hostile.archive(&files), 0, "")
}

fn long_checkpoint(hostile: &mut Hostile) -> Case {
    let mut files = hostile.honest.files();
    let size = hostile.honest.entries.len();
    let signed = hostile.honest.checkpoint_at(size);
    let (more, code) = match hostile.draw.below(3) {
        0 => ("\u{2014} a AAAAAAAA\n".repeat(4_000), "note.too_many_signatures"),
        1 => ("\n".repeat(65_000), "note.structure"),
        _ => ("x".repeat(65_000), "note.structure"),
    };
    files.insert("checkpoint".to_owned(), [signed, more.into_bytes()].concat());
    (hostile.archive(&files), 1, code)
}
