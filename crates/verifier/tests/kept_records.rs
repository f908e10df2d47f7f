//! Scoreboard S29: records that were written once and are kept for ever (tests/golden). What was good stays good, with what people kept of
//! it, and what was bad stays bad, for the same reason: the name of its file.
//!
//! `FOLKMOOT_WRITE_GOLDEN=1` writes those that are not there. None that is there is ever written again: after the first release a test that fails
//! here says that old records would be read in another way.

mod support;
#[path = "support/tar.rs"]
mod tar;

use std::fs;
use std::path::PathBuf;

use folkmoot_ledger::cosignature::Witnesses;
use folkmoot_ledger::events::Body;
use folkmoot_ledger::promise::Promise;
use folkmoot_verifier::source::open;
use folkmoot_verifier::{Options, Report, State, Step, Verdict, run};
use support::operator::{self, close, result, share, story, swap};
use support::record::{Files, Log, cosigner};
use support::{amended, constitution, hidden, unequal};

fn folder(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/golden").join(name)
}

/// The files of a folder by their names without the ending.
fn files(name: &str) -> Vec<(String, PathBuf)> {
    let listed = fs::read_dir(folder(name)).unwrap().map(|item| item.unwrap().path());
    let named = |path: PathBuf| (path.file_stem().unwrap().to_str().unwrap().to_owned(), path);
    listed.map(named).collect()
}

fn read(path: &std::path::Path, options: Options) -> Report {
    match open(path.to_str().unwrap(), None) {
        Ok((mut record, _)) => run(record.as_mut(), options, &mut |_| {}),
        Err(error) => folkmoot_verifier::refused(options, &error),
    }
}

#[test]
fn good_records_stay_good() {
    write_missing();
    let good = files("good");
    assert!(good.len() >= 5);
    for (name, path) in good {
        let report = read(&path, Options::default());
        assert_eq!(report.verdict, Verdict::Unanchored, "{name}\n{}", report.to_text());
        let id = report.assembly.as_ref().unwrap().id.clone();
        let anchored = read(&path, Options { assemblies: vec![id], ..Options::default() });
        assert_eq!(anchored.verdict, Verdict::Verified, "{name}");
        let texts = anchored.texts.unwrap();
        assert!(texts.given > 0 && texts.stray == 0, "{name}");
        assert!(anchored.votes.iter().any(|vote| vote.holds && vote.phase == "decided"), "{name}");
    }
}

#[test]
fn bad_records_stay_bad_for_the_same_reason() {
    write_missing();
    let bad = files("bad");
    assert!(bad.len() >= 20);
    for (name, path) in bad {
        let report = read(&path, Options::default());
        let first = report.first_failure().map(|(_, failure)| failure.code);
        assert_eq!((report.verdict, first), (Verdict::Failed, Some(name.as_str())), "{}", report.to_text());
    }
}

#[test]
fn what_people_kept_stays_good() {
    write_missing();
    let kept = |name: &str| fs::read(folder("kept").join(name)).unwrap();
    let key = String::from_utf8(kept("witness.key")).unwrap();
    let options = Options {
        checkpoints: vec![kept("earlier.checkpoint"), kept("cosigned.checkpoint")],
        receipts: vec![kept("ballot.receipt")],
        witnesses: Witnesses { keys: vec![key.trim_end().parse().unwrap()], quorum: 1 },
        ..Options::default()
    };
    let report = read(&folder("good").join("votes.tar"), options);
    for step in [Step::Earlier, Step::Receipt, Step::Witnesses] {
        assert_eq!(report.step(step).unwrap().state, State::Pass, "{}", report.to_text());
    }
    let options = Options { receipts: vec![kept("ballot.promise")], ..Options::default() };
    let report = read(&folder("good").join("hidden.tar"), options);
    assert_eq!(report.step(Step::Receipt).unwrap().state, State::Pass, "{}", report.to_text());
}

fn archive(files: &Files) -> Vec<u8> {
    tar::archive(
        &files.iter().map(|(name, content)| tar::Member::file(name, content.clone())).collect::<Vec<_>>(),
    )
}

fn write_missing() {
    if std::env::var_os("FOLKMOOT_WRITE_GOLDEN").is_none() {
        return;
    }
    let write = |name: &str, content: &[u8]| {
        let path = folder(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        if !path.exists() {
            fs::write(path, content).unwrap();
        }
    };
    let good = [
        ("votes", story().log.named()),
        ("changes", constitution::tell().log.named()),
        ("hidden", hidden::story().log.named()),
        ("amended", amended::tell().files()),
        ("voices", unequal::tell().log.named()),
    ];
    for (name, files) in good {
        write(&format!("good/{name}.tar"), &archive(&files));
    }
    for (code, bytes) in bad() {
        write(&format!("bad/{code}.tar"), &bytes);
    }
    let log = &story().log;
    let size = log.entries.len();
    write("kept/earlier.checkpoint", &log.checkpoint_at(size / 2));
    write("kept/cosigned.checkpoint", &log.cosigned(size, &[1], log.time(size - 1)));
    write("kept/witness.key", format!("{}\n", cosigner(1).witness()).as_bytes());
    let ballot = operator::ballot(log, 13);
    write("kept/ballot.receipt", &log.receipt_at(ballot, ballot + 1));
    let log = &hidden::story().log;
    let (index, body) = hidden::hidden(log, 0);
    let signed = log.signed(index);
    let promise = Promise {
        assembly: log.id,
        vote: body.vote,
        tag: body.tag.0,
        event: signed.event.id,
        previous: body.previous,
        note_hash: Promise::hash(signed.note.as_bytes()),
        in_by_ms: hidden::story().world.state.time_ms(),
        replaces: Vec::new(),
    };
    write("kept/ballot.promise", &promise.sign(&log.host()).unwrap().encode());
}

/// A record that somebody changed, after which all hashes are right and the host has signed, with what is found first.
type Change = (&'static str, fn(&mut Log));

const BY_THE_OPERATOR: [Change; 18] = [
    ("tally.ballots", |log| drop(log.entries.remove(operator::ballot(log, 3)))),
    ("tally.sums", |log| {
        let (index, mut close) = close(log, 0);
        swap(&mut close.sums.0, 0, 64, 64);
        log.restate(index, Body::Close(close));
    }),
    ("decryption.proof", |log| {
        log.entries.remove(operator::ballot(log, 3));
        operator::close_again(log, 0);
    }),
    ("result.numbers", |log| {
        let (index, mut result) = result(log, 0);
        result.counts[0][2] -= 1;
        log.restate(index, Body::Result(result));
    }),
    ("result.form", |log| {
        let (index, mut result) = result(log, 2);
        result.counts.pop();
        log.restate(index, Body::Result(result));
    }),
    ("result.outcome", |log| {
        let (index, mut result) = result(log, 2);
        result.outcome.pop();
        log.restate(index, Body::Result(result));
    }),
    ("result.too_few_shares", |log| drop(log.entries.remove(share(log, 1).0))),
    ("event.signature", |log| {
        let index = log.find("vote.propose", 0);
        change_text(log, index, "A new oven", "A new oxen");
    }),
    ("event.canonical", |log| {
        let index = log.find("vote.propose", 0);
        change_text(log, index, "\"type\":", "\"type\": ");
    }),
    ("vote.fingerprint", |log| {
        let index = log.find("vote.open", 0);
        let Body::Open(mut open) = log.event(index).body else { unreachable!() };
        open.fingerprint.0[0] ^= 1;
        log.restate(index, Body::Open(open));
    }),
    ("entry.time", |log| {
        let (one, other) = (operator::ballot(log, 2), operator::ballot(log, 3));
        log.entries.swap(one, other);
    }),
    ("entry.time_form", |log| log.entries.push(b"nothing".to_vec())),
    ("event.repeated", |log| {
        let index = log.find("invite.issue", 0);
        log.entries.insert(index + 1, log.entries[index].clone());
    }),
    ("assembly.founding", |log| drop(log.entries.remove(0))),
    ("vote.phase", |log| {
        let (index, _) = close(log, 0);
        let again = log.signed(index);
        let event = story().by_host(support::world::event_id(900), again.event.body);
        log.insert(index + 1, &event);
    }),
    ("circle.not_ready", |log| drop(log.entries.remove(log.find("circle.certify", 2)))),
    ("ballot.proof", |log| {
        let mut ballot = story().ballot(3, 4, &[&[0]]);
        let at = ballot.len() - 32;
        ballot[at] ^= 1;
        log.insert(log.entries.len(), &story().cast(3, 4, None, ballot, 900));
    }),
    ("authority.trustee", |log| {
        let (index, share) = share(log, 0);
        log.insert(index, &story().by(4, support::world::event_id(900), Body::Share(share)));
    }),
];

/// Another text under the signatures of an entry.
fn change_text(log: &mut Log, index: usize, old: &str, new: &str) {
    let entry = String::from_utf8(log.entries[index].clone()).unwrap();
    assert!(entry.contains(old));
    log.entries[index] = entry.replacen(old, new, 1).into_bytes();
}

fn bad() -> Vec<(&'static str, Vec<u8>)> {
    let honest = &story().log;
    let changed = |(code, change): &Change| {
        let mut log = honest.clone();
        change(&mut log);
        (*code, archive(&log.files()))
    };
    let mut bad: Vec<_> = BY_THE_OPERATOR.iter().map(changed).collect();
    bad.push(("note.unsigned", archive(&Log { host_seed: [77; 32], ..honest.clone() }.files())));
    let mut files = honest.files();
    let tile = files.keys().find(|name| name.starts_with("tile/0")).unwrap().clone();
    files.get_mut(&tile).unwrap()[5] ^= 1;
    bad.push(("tree.tile", archive(&files)));
    let mut short = archive(&honest.files());
    short.truncate(short.len() - 1024);
    bad.push(("record.truncated", short));
    let unseen = &hidden::story().log;
    let mut log = unseen.clone();
    let index = log.find("ballot.hidden", 6);
    let note = log.signed(index).note;
    let line = &note.signatures()[0];
    let mut proof = line.signature().to_vec();
    let at = proof.len() - 32;
    proof[at] ^= 1;
    let lines = [(line.name(), line.key_id(), proof.as_slice())];
    let note = folkmoot_ledger::note::Note::from_parts(note.text(), &lines).unwrap();
    log.entries[index] = support::record::with_time(log.time(index), &note);
    bad.push(("ring.proof", archive(&log.files())));
    bad
}
