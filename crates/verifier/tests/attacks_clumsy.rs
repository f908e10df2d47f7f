//! The clumsy attacker changes bytes of the record; the re-hasher then rebuilds every hash, but has no key to sign with.

mod support;

use std::sync::OnceLock;

use folkmoot_ledger::checkpoint::Checkpoint;
use folkmoot_ledger::events::{Body, Invite};
use folkmoot_ledger::keys::{self, SigningKey};
use folkmoot_ledger::note::Note;
use folkmoot_ledger::tiles;
use folkmoot_verifier::{Report, State, Step, Verdict};
use proptest::prelude::*;
use support::record::{Files, Log, anchored, audit, with_time};
use support::story::{Story, tell};
use support::world::{START, World};

fn story() -> &'static Story {
    static STORY: OnceLock<Story> = OnceLock::new();
    STORY.get_or_init(tell)
}

#[track_caller]
fn first(report: &Report) -> (Step, &'static str) {
    assert_eq!(report.verdict, Verdict::Failed, "{}", report.to_text());
    report.first_failure().map(|(step, failure)| (step, failure.code)).unwrap()
}

#[track_caller]
fn clumsy(name: &str, change: impl FnOnce(&mut Files), step: Step, code: &str) {
    let mut files = story().log.files();
    change(&mut files);
    assert_ne!(files, story().log.files(), "{name}: nothing was changed");
    let report = audit(files, anchored(story().log.id));
    assert_eq!(first(&report), (step, code), "{name}\n{}", report.to_text());
}

fn text(files: &mut Files, name: &str, change: impl FnOnce(String) -> String) {
    let content = files.get_mut(name).unwrap();
    *content = change(String::from_utf8(std::mem::take(content)).unwrap()).into_bytes();
}

#[test]
fn attack_069_the_checkpoint_changed() {
    let size = story().log.entries.len();
    let checkpoint = |name: &str, change: fn(String) -> String, code: &str| {
        clumsy(name, |files| text(files, "checkpoint", change), Step::Checkpoint, code);
    };
    checkpoint("origin of another", |t| t.replacen("folkmoot/", "folkmoor/", 1), "checkpoint.origin");
    checkpoint(
        "root",
        |t| change_line(&t, 2, |root| format!("{}=", "A".repeat(root.len() - 1))),
        "note.signature",
    );
    checkpoint("root cut", |t| change_line(&t, 2, |root| root[4..].to_owned()), "checkpoint.root");
    checkpoint(
        "size with a zero in front",
        |t| change_line(&t, 1, |size| format!("0{size}")),
        "checkpoint.size",
    );
    checkpoint(
        "size beyond 64 bits",
        |t| change_line(&t, 1, |_| "18446744073709551616".into()),
        "checkpoint.size",
    );
    checkpoint("size negative", |t| change_line(&t, 1, |size| format!("-{size}")), "checkpoint.size");
    checkpoint("size 0", |t| change_line(&t, 1, |_| "0".into()), "checkpoint.empty_root");
    checkpoint("a line more", |t| t.replacen("\n\n", "\nmore\n\n", 1), "note.signature");
    checkpoint("a line less", |t| t.split_once('\n').unwrap().1.to_owned(), "checkpoint.lines");
    checkpoint("line ends of another system", |t| t.replace('\n', "\r\n"), "note.control");
    checkpoint("no signature", |t| t.split_once("\n\n").unwrap().0.to_owned() + "\n\n", "note.structure");
    checkpoint("no signature at all", |t| t.split_once("\n\n").unwrap().0.to_owned(), "note.structure");
    checkpoint(
        "somebody else's name",
        |t| t.replace("\u{2014} folkmoot/", "\u{2014} folkmoor/"),
        "note.unsigned",
    );
    checkpoint("a byte behind", |t| t + " ", "note.structure");
    checkpoint("an empty line behind", |t| t + "\n", "note.structure");
    checkpoint("nothing", |_| String::new(), "note.structure");
    checkpoint(
        "ten thousand strangers",
        |t| {
            let strangers: String = (0..10_000).map(|n| format!("\u{2014} stranger{n} AAAAAAE=\n")).collect();
            t + &strangers
        },
        "note.length",
    );
    checkpoint(
        "a thousand strangers",
        |t| {
            let strangers: String = (0..1000).map(|n| format!("\u{2014} s{n} AAAAAAE=\n")).collect();
            t + &strangers
        },
        "note.too_many_signatures",
    );
    clumsy(
        "not UTF-8",
        |files| files.get_mut("checkpoint").unwrap()[3] = 0xff,
        Step::Checkpoint,
        "note.utf8",
    );
    clumsy(
        "one entry more",
        |files| text(files, "checkpoint", |t| change_line(&t, 1, |_| (size + 1).to_string())),
        Step::Record,
        "record.missing",
    );
    clumsy(
        "one entry less",
        |files| text(files, "checkpoint", |t| change_line(&t, 1, |_| (size - 1).to_string())),
        Step::Record,
        "record.missing",
    );
    clumsy(
        "more entries than there can be",
        |files| text(files, "checkpoint", |t| change_line(&t, 1, |_| u64::MAX.to_string())),
        Step::Record,
        "record.missing",
    );

    // Signatures of witnesses whom we do not know are neither needed nor in the way.
    let mut files = story().log.files();
    text(&mut files, "checkpoint", |t| t + "\u{2014} witness.example AAAAAAE=\n");
    assert_eq!(audit(files, anchored(story().log.id)).verdict, Verdict::Verified);
}

fn change_line(text: &str, number: usize, change: impl FnOnce(&str) -> String) -> String {
    let mut lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
    lines[number] = change(&lines[number]);
    lines.join("\n")
}

#[test]
fn entries_and_tiles_changed() {
    let width = story().log.entries.len();
    let bundle = format!("tile/entries/000.p/{width}");
    let tile = format!("tile/0/000.p/{width}");
    for at in [0, 31, 32, 32 * width - 1] {
        clumsy("a bit of a tile", |files| files.get_mut(&tile).unwrap()[at] ^= 1, Step::Tree, "tree.tile");
    }
    clumsy(
        "two hashes swapped",
        |files| files.get_mut(&tile).unwrap().rotate_left(32),
        Step::Tree,
        "tree.tile",
    );
    clumsy("a tile too short", |files| files.get_mut(&tile).unwrap().truncate(32), Step::Tree, "tree.tile");
    clumsy("a ballot", |files| text_bytes(files, &bundle, b"\"ballot\":\"", b'A'), Step::Tree, "tree.tile");
    clumsy("a title", |files| text_bytes(files, &bundle, b"\"title\":\"", b'Q'), Step::Tree, "tree.tile");
    // The founding event makes the id, so with it the whole assembly becomes another one.
    clumsy(
        "a founder's name",
        |files| text_bytes(files, &bundle, b"\"name\":\"", b'Q'),
        Step::Checkpoint,
        "checkpoint.origin",
    );
    clumsy("a length", |files| files.get_mut(&bundle).unwrap()[1] ^= 1, Step::Record, "tile.truncated");
    clumsy(
        "the largest length",
        |files| files.get_mut(&bundle).unwrap()[..2].fill(0xff),
        Step::Record,
        "tile.truncated",
    );
    clumsy("cut off", |files| files.get_mut(&bundle).unwrap().truncate(1000), Step::Record, "tile.truncated");
    clumsy("nothing left", |files| files.get_mut(&bundle).unwrap().clear(), Step::Record, "tile.truncated");
    clumsy(
        "something behind",
        |files| files.get_mut(&bundle).unwrap().push(0),
        Step::Record,
        "tile.trailing",
    );
    clumsy(
        "an entry more",
        |files| tiles::push_entry(files.get_mut(&bundle).unwrap(), b"1\nx").unwrap(),
        Step::Record,
        "tile.trailing",
    );
    clumsy(
        "two entries swapped",
        |files| {
            let mut entries = story().log.entries.clone();
            entries.swap(20, 21);
            files.insert(bundle.clone(), tiles::encode_bundle(entries.iter().map(Vec::as_slice)).unwrap());
        },
        Step::Tree,
        "tree.tile",
    );
    clumsy(
        "an entry emptied",
        |files| {
            let mut entries = story().log.entries.clone();
            entries[20].clear();
            files.insert(bundle.clone(), tiles::encode_bundle(entries.iter().map(Vec::as_slice)).unwrap());
        },
        Step::Tree,
        "tree.tile",
    );
}

fn text_bytes(files: &mut Files, name: &str, before: &[u8], byte: u8) {
    let content = files.get_mut(name).unwrap();
    let at = content.windows(before.len()).position(|window| window == before).unwrap() + before.len();
    content[at] = byte;
}

/// Tiles rebuilt; the checkpoint of before, one signed by another key, or the old signature under a new text.
#[test]
fn attack_003_the_rehasher_has_no_key() {
    type Change = fn(&mut Log);
    let changes: [(&str, Change); 8] = [
        ("the last ballot dropped", |log| drop(log.entries.pop())),
        ("a ballot in an open vote dropped", |log| drop(log.entries.remove(log.entries.len() - 2))),
        ("the last four dropped", |log| log.entries.truncate(log.entries.len() - 4)),
        ("an entry said again", |log| log.entries.push(log.entries[log.entries.len() - 1].clone())),
        ("the time of the last entry changed", |log| {
            let last = log.entries.len() - 1;
            log.entries[last] = with_time(log.time(last) + 1, &log.signed(last).note);
        }),
        ("all but the founding dropped", |log| log.entries.truncate(1)),
        ("two ballots swapped", |log| {
            let (a, b) = (log.find("ballot.cast", 13), log.find("ballot.cast", 14));
            log.entries.swap(a, b);
        }),
        ("numbers changed", |log| {
            let index = log.find("vote.result", 0);
            let text = String::from_utf8(log.entries[index].clone()).unwrap();
            log.entries[index] = text.replace("[4,0,1]", "[0,4,1]").into_bytes();
        }),
    ];
    let honest = &story().log;
    for (name, change) in changes {
        let mut log = honest.clone();
        change(&mut log);
        assert_ne!(log.entries, honest.entries, "{name}");
        let checkpoint = Checkpoint::new(
            keys::origin(log.id),
            log.entries.len() as u64,
            log.tree(log.entries.len()).root(),
        );

        // Signed with another key.
        let mut other = log.clone();
        other.host_seed = [9; 32];
        let report = audit(other.files(), anchored(log.id));
        let stops = report.step(Step::Fold).unwrap().state != State::Pass;
        let expected = ["an entry said again", "two ballots swapped", "numbers changed"].contains(&name);
        assert_eq!(stops, expected, "{name}");
        if stops {
            // Where the fold stops it is not known who is in office later: that is no pass, and no vote holds.
            assert_eq!(report.step(Step::Checkpoint).unwrap().state, State::NotRun, "{name}");
            assert!(
                report.verdict == Verdict::Failed && report.votes.iter().all(|vote| !vote.holds),
                "{name}"
            );
        } else {
            assert_eq!(first(&report), (Step::Checkpoint, "note.unsigned"), "{name}");
        }

        // Signed with another key that claims to be the host's, and the host's own signature of before.
        let origin = keys::origin(log.id);
        let id = keys::key_id(&origin, &log.host().verifying_key().to_bytes());
        let forged = SigningKey::from_seed(&[9; 32]).sign(checkpoint.encode().as_bytes());
        let before = Note::parse(&honest.checkpoint_at(honest.entries.len())).unwrap();
        for signature in [&forged[..], before.signatures()[0].signature()] {
            let note = Note::from_parts(&checkpoint.encode(), &[(&origin, id, signature)]).unwrap();
            let mut files = log.files();
            files.insert("checkpoint".to_owned(), note.encode());
            assert_eq!(
                first(&audit(files, anchored(log.id))),
                (Step::Checkpoint, "note.signature"),
                "{name}"
            );
        }

        // The honest checkpoint over other entries.
        if log.entries.len() == honest.entries.len() {
            let mut files = log.files();
            files.insert("checkpoint".to_owned(), before.encode());
            assert_eq!(first(&audit(files, anchored(log.id))), (Step::Tree, "tree.root"), "{name}");
        }
    }
}

/// A longer record: several bundles, a tile of level 1, more than one batch of signatures.
fn long() -> &'static Log {
    static LONG: OnceLock<Log> = OnceLock::new();
    LONG.get_or_init(|| {
        let mut world = World::new(2);
        for n in 0..799u32 {
            let mut seed = [50; 32];
            seed[..4].copy_from_slice(&n.to_le_bytes());
            let key = SigningKey::from_seed(&seed).verifying_key().to_bytes();
            let invite = Invite {
                key: folkmoot_ledger::bytes::Base64Array(key),
                uses: 1,
                expires: START + 1_000_000_000,
            };
            let event = world.by(n as usize % 2, Body::Invite(invite));
            world.now += 1;
            world.state.apply(world.now, &event).unwrap();
            world.log.push((world.now, event));
        }
        Log::of(&world.log, &world.host)
    })
}

#[test]
fn a_record_of_several_bundles() {
    let log = long();
    let report = audit(log.files(), anchored(log.id));
    assert_eq!(report.verdict, Verdict::Verified, "{}", report.to_text());
    // 801 of notes, and two proofs of possession for each of the two founders.
    assert_eq!(report.step(Step::Entries).unwrap().checked, 801 + 4);
    let names: Vec<String> = log.files().into_keys().collect();
    assert_eq!(names.len(), 10, "{names:?}");

    for name in &names[1..] {
        let mut files = log.files();
        let content = files.get_mut(name).unwrap();
        let at = content.len() - 1;
        content[at] ^= 1;
        assert_eq!(first(&audit(files, anchored(log.id))), (Step::Tree, "tree.tile"), "{name}");
    }
    for (a, b) in [("tile/entries/000", "tile/entries/001"), ("tile/0/000", "tile/0/002")] {
        let mut files = log.files();
        let (one, two) = (files[a].clone(), files[b].clone());
        files.insert(a.to_owned(), two);
        files.insert(b.to_owned(), one);
        assert_eq!(first(&audit(files, anchored(log.id))), (Step::Tree, "tree.tile"), "{a} {b}");
    }
}

#[test]
fn wrong_signatures_among_many_are_named() {
    let mut log = long().clone();
    for index in [3, 300, 301, 799] {
        let signed = log.signed(index);
        let line = &signed.note.signatures()[0];
        let mut signature = line.signature().to_vec();
        signature[7] ^= 1;
        let note = Note::from_parts(signed.note.text(), &[(line.name(), line.key_id(), &signature)]).unwrap();
        log.entries[index] = with_time(log.time(index), &note);
    }
    let report = audit(log.files(), anchored(log.id));
    assert_eq!(first(&report), (Step::Entries, "event.signature"));
    let step = report.step(Step::Entries).unwrap();
    assert_eq!((step.failed, step.checked), (4, 797 + 4));
    assert_eq!(step.failures.iter().map(|f| f.entry.unwrap()).collect::<Vec<_>>(), [3, 300, 301, 799]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// Row 71: whichever bit of the record is flipped, a step fails.
    #[test]
    fn attack_071_one_flipped_bit(file in any::<prop::sample::Index>(), at in any::<prop::sample::Index>(), bit in 0u8..8) {
        let mut files = story().log.files();
        let name = file.get(&files.keys().cloned().collect::<Vec<_>>()).clone();
        let content = files.get_mut(&name).unwrap();
        let at = at.index(content.len());
        content[at] ^= 1 << bit;
        let report = audit(files, anchored(story().log.id));
        prop_assert_eq!(report.verdict, Verdict::Failed);
        prop_assert!(report.first_failure().unwrap().0 <= Step::Tree, "{}", report.to_text());
    }

    /// Whatever bytes stand in the place of a file, the audit answers.
    #[test]
    fn random_files_never_panic(file in any::<prop::sample::Index>(), bytes in prop::collection::vec(any::<u8>(), 0..2000), text in ".{0,300}", is_text in any::<bool>()) {
        let mut files = story().log.files();
        let name = file.get(&files.keys().cloned().collect::<Vec<_>>()).clone();
        files.insert(name, if is_text { text.into_bytes() } else { bytes });
        prop_assert_eq!(audit(files, anchored(story().log.id)).verdict, Verdict::Failed);
    }
}
