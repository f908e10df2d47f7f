//! The vectors of whole records: tests/vectors/records.json and record.tar are what this crate says, and stay so.
//!
//! `FOLKMOOT_WRITE_VECTORS=1 cargo test -p folkmoot-verifier --test vectors` writes them anew.

mod support;
#[path = "support/tar.rs"]
mod tar;

use folkmoot_ledger::{
    base64,
    bytes::Base64,
    events::{Body, Cast},
    keys::{SigningKey, origin},
    merkle::MemoryTree,
    note::Note,
    outcome::Decision,
    tiles::{self, Resource},
};
use folkmoot_verifier::{Options, source};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use support::operator::*;
use support::record::{Files, Log, audit, sign_text, with_time};
use support::story::Story;
use support::world::event_id;

fn path(name: &str) -> String {
    format!("{}/../../tests/vectors/{name}", env!("CARGO_MANIFEST_DIR"))
}

/// The files of a record by what the vectors say: its entries and its checkpoint, and then what else stands in place of a file.
fn files(entries: &[String], checkpoint: &str, instead: &Value) -> Files {
    let mut tree = MemoryTree::new();
    for entry in entries {
        tree.push_entry(entry.as_bytes());
    }
    let mut files = Files::from([("checkpoint".to_owned(), checkpoint.as_bytes().to_vec())]);
    for file in tiles::bundles_at(tree.size()).chain(tiles::tiles_at(tree.size())) {
        let bytes = match file {
            Resource::Entries { number, width } => {
                let from = usize::try_from(number).unwrap() * 256;
                let bundle = &entries[from..from + usize::from(width)];
                tiles::encode_bundle(bundle.iter().map(String::as_bytes)).unwrap()
            }
            Resource::Tile { level, number, width } => tree.tile(level, number, width).unwrap(),
            Resource::Checkpoint => unreachable!(),
        };
        files.insert(file.to_string(), bytes);
    }
    for (name, bytes) in instead.as_object().unwrap() {
        match bytes.as_str() {
            Some(bytes) => drop(files.insert(name.clone(), base64::decode(bytes).unwrap())),
            None => assert!(files.remove(name).is_some(), "{name}"),
        }
    }
    files
}

fn texts(list: &Value) -> Vec<Vec<u8>> {
    list.as_array().unwrap().iter().map(|text| text.as_str().unwrap().as_bytes().to_vec()).collect()
}

/// What an audit says of a record of the vectors, from the vectors alone.
fn audited(vectors: &Value, record: &Value) -> Value {
    let entry = |entry: &Value| match entry.as_u64() {
        Some(number) => vectors["entries"][usize::try_from(number).unwrap()].as_str().unwrap().to_owned(),
        None => entry.as_str().unwrap().to_owned(),
    };
    let entries: Vec<String> = record["entries"].as_array().unwrap().iter().map(entry).collect();
    let files = files(&entries, record["checkpoint"].as_str().unwrap(), &record["instead"]);
    let given = &record["given"];
    let report = audit(
        files,
        Options {
            assemblies: given["assemblies"]
                .as_array()
                .unwrap()
                .iter()
                .map(|id| id.as_str().unwrap().into())
                .collect(),
            checkpoints: texts(&given["checkpoints"]),
            receipts: texts(&given["receipts"]),
        },
    );
    let failures = report.steps.iter().flat_map(|step| {
        step.failures
            .iter()
            .map(|failure| json!({ "step": step.number, "code": failure.code, "entry": failure.entry }))
    });
    let votes = report.votes.iter().map(|vote| {
        let counts = |contest: &folkmoot_verifier::ContestReport| contest.rows.iter().map(|row| row.count).collect();
        let counts: Vec<Vec<Option<u64>>> = vote.contests.iter().map(counts).collect();
        json!({ "id": vote.id, "phase": vote.phase, "holds": vote.holds, "ballots": vote.ballots, "counts": counts })
    });
    json!({
        "verdict": report.verdict,
        "exit_status": report.verdict.exit_status(),
        "steps": report.steps.iter().map(|step| step.state).collect::<Vec<_>>(),
        "failures": failures.collect::<Vec<_>>(),
        "votes": votes.collect::<Vec<_>>(),
    })
}

/// Records that are being written.
struct Records {
    vectors: Value,
    good: Log,
}

impl Records {
    fn new(good: &Log) -> Self {
        let text = |entry: &Vec<u8>| String::from_utf8(entry.clone()).unwrap();
        let vectors = json!({
            "specification": "docs/spec/10-audit.md",
            "assembly": good.id,
            "entries": good.entries.iter().map(text).collect::<Vec<_>>(),
            "records": [],
        });
        Self { vectors, good: good.clone() }
    }

    /// Adds a record, with the first failure that it must have: its step and code.
    fn add(
        &mut self,
        name: &str,
        log: &Log,
        checkpoint: &[u8],
        instead: Value,
        given: Value,
        first: Option<(u8, &str)>,
    ) {
        let numbers: BTreeMap<&[u8], usize> = self.good.entries.iter().map(Vec::as_slice).zip(0..).collect();
        let entry = |entry: &Vec<u8>| match numbers.get(entry.as_slice()) {
            Some(number) => json!(number),
            None => json!(String::from_utf8(entry.clone()).unwrap()),
        };
        let mut record = json!({
            "name": name,
            "entries": log.entries.iter().map(entry).collect::<Vec<_>>(),
            "checkpoint": String::from_utf8(checkpoint.to_vec()).unwrap(),
            "instead": instead,
            "given": given,
        });
        let said = audited(&self.vectors, &record);
        let found = said["failures"]
            .get(0)
            .map(|failure| (failure["step"].as_u64().unwrap(), failure["code"].as_str().unwrap().to_owned()));
        let expected = first.map(|(step, code)| (u64::from(step), code.to_owned()));
        assert_eq!(found, expected, "{name}: {said:#}");
        record.as_object_mut().unwrap().extend(said.as_object().unwrap().clone());
        self.vectors["records"].as_array_mut().unwrap().push(record);
    }

    fn anchored(&self) -> Value {
        json!({ "assemblies": [self.good.id], "checkpoints": [], "receipts": [] })
    }

    /// A record that the operator has changed: every hash and the checkpoint are made anew.
    fn operator(&mut self, name: &str, change: impl FnOnce(&Story, &mut Log), step: u8, code: &str) {
        let mut log = self.good.clone();
        change(story(), &mut log);
        let checkpoint = log.checkpoint_at(log.entries.len());
        self.add(name, &log, &checkpoint, json!({}), self.anchored(), Some((step, code)));
    }

    /// A record in which somebody has changed files and signed nothing.
    fn clumsy(&mut self, name: &str, instead: Value, step: u8, code: &str) {
        let (good, checkpoint) = (self.good.clone(), self.good.checkpoint_at(self.good.entries.len()));
        self.add(name, &good, &checkpoint, instead, self.anchored(), Some((step, code)));
    }

    /// The good record, under another checkpoint.
    fn checkpoint(&mut self, name: &str, checkpoint: &[u8], step: u8, code: &str) {
        let good = self.good.clone();
        self.add(name, &good, checkpoint, json!({}), self.anchored(), Some((step, code)));
    }
}

/// The good record, and what is given to its audit.
fn good_ones(records: &mut Records) {
    let (good, size) = (records.good.clone(), records.good.entries.len());
    let checkpoint = good.checkpoint_at(size);
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    let nothing = json!({ "assemblies": [], "checkpoints": [], "receipts": [] });
    records.add("good", &good, &checkpoint, json!({}), records.anchored(), None);
    records.add(
        "good, and nobody said which assembly it ought to be",
        &good,
        &checkpoint,
        json!({}),
        nothing,
        None,
    );
    let mut kept = records.anchored();
    kept["checkpoints"] = json!([text(good.checkpoint_at(1)), text(good.checkpoint_at(size))]);
    kept["receipts"] = json!([text(good.receipt_at(size / 2, size - 3))]);
    records.add(
        "good, with two checkpoints and a receipt that were kept",
        &good,
        &checkpoint,
        json!({}),
        kept,
        None,
    );
    let other = json!({ "assemblies": [elsewhere().log.id], "checkpoints": [], "receipts": [] });
    records.add(
        "good, but not the assembly that was asked for",
        &good,
        &checkpoint,
        json!({}),
        other,
        Some((13, "anchor.other")),
    );
    // The last ballot of the open vote is left out: right in itself.
    let mut shorter = good.clone();
    shorter.entries.pop();
    let checkpoint = shorter.checkpoint_at(size - 1);
    records.add("the newest ballot left out", &shorter, &checkpoint, json!({}), records.anchored(), None);
    let mut kept = records.anchored();
    kept["checkpoints"] = json!([text(good.checkpoint_at(size))]);
    records.add(
        "the newest ballot left out, and an older checkpoint shows it",
        &shorter,
        &checkpoint,
        json!({}),
        kept,
        Some((4, "earlier.longer")),
    );
    let mut kept = records.anchored();
    kept["receipts"] = json!([text(good.receipt_at(size - 1, size))]);
    records.add(
        "the newest ballot left out, and its receipt shows it",
        &shorter,
        &checkpoint,
        json!({}),
        kept,
        Some((12, "receipt.missing")),
    );
}

/// Changed bytes under the old signatures, and checkpoints that are none.
fn changed_files(records: &mut Records) {
    let good = records.good.clone();
    let size = good.entries.len();
    let bundle = format!("tile/entries/000.p/{size}");
    let tile = format!("tile/0/000.p/{size}");
    let files = good.files();
    let flipped = |name: &str, at: usize| {
        let mut bytes = files[name].clone();
        bytes[at] ^= 1;
        base64::encode(&bytes)
    };
    records.clumsy("a bundle is missing", json!({ &bundle: null }), 1, "record.missing");
    records.clumsy(
        "a bundle ends early",
        json!({ &bundle: base64::encode(&files[&bundle][..files[&bundle].len() - 1]) }),
        1,
        "tile.truncated",
    );
    records.clumsy("a tile with another hash", json!({ &tile: flipped(&tile, 40) }), 3, "tree.tile");
    let last = files[&bundle].len() - 5;
    records.clumsy(
        "a signature of the last entry changed",
        json!({ &bundle: flipped(&bundle, last) }),
        3,
        "tree.tile",
    );
    records.clumsy("no checkpoint", json!({ "checkpoint": null }), 1, "record.missing");
    records.checkpoint("a checkpoint that is no note", b"nonsense\n", 2, "note.structure");
    let text = Note::parse(&good.checkpoint_at(size)).unwrap().text().to_owned();
    let name = origin(good.id);
    let stranger = SigningKey::from_seed(&[9; 32]);
    let sign = |text: &str, key: &SigningKey| sign_text(text, &[(&name, key)]).encode();
    records.checkpoint("a checkpoint that somebody else signed", &sign(&text, &stranger), 2, "note.unsigned");
    let other = elsewhere().log.checkpoint_at(elsewhere().log.entries.len());
    let root = Note::parse(&other).unwrap().text().lines().nth(2).unwrap().to_owned();
    let wrong = format!("{}\n{size}\n{root}\n", text.lines().next().unwrap());
    records.checkpoint(
        "a checkpoint with the root of another log",
        &sign(&wrong, &good.host()),
        3,
        "tree.root",
    );
    let foreign = text.replacen(&name, &origin(elsewhere().log.id), 1);
    let foreign = sign_text(&foreign, &[(&origin(elsewhere().log.id), &good.host())]).encode();
    records.checkpoint("a checkpoint of another log", &foreign, 2, "checkpoint.origin");
}

/// What an operator does, with members who collude.
fn by_the_operator(records: &mut Records) {
    let last = |log: &Log| log.entries.len();
    records.operator(
        "an event in another form",
        |story, log| {
            let person = &story.world.people[0];
            let text = format!(
                "folkmoot/v1 {}\n{{\"id\": \"{}\",\"type\":\"member.leave\"}}\n",
                log.id,
                event_id(900)
            );
            let note = sign_text(&text, &[(&person.id().to_string(), &person.signing)]);
            log.entries.push(with_time(log.time(last(log) - 1), &note));
        },
        5,
        "event.canonical",
    );
    records.operator(
        "a wrong signature under a ballot of the first vote",
        |_, log| {
            let at = ballot(log, 0);
            let honest = log.signed(at).note;
            let line = &honest.signatures()[0];
            let mut signature = line.signature().to_vec();
            signature[7] ^= 1;
            let note = Note::from_parts(honest.text(), &[(line.name(), line.key_id(), &signature)]).unwrap();
            log.entries[at] = with_time(log.time(at), &note);
        },
        5,
        "event.signature",
    );
    records.operator(
        "two entries in another order",
        |_, log| {
            let (one, other) = (ballot(log, 2), ballot(log, 3));
            log.entries.swap(one, other);
        },
        6,
        "entry.time",
    );
    records.operator(
        "a ballot of somebody who is not on the roll",
        |story, log| {
            let (joiner, joining) = late_join(story, log);
            log.entries.push(joining);
            let body = Body::Cast(Cast {
                vote: story.votes[3],
                previous: None,
                ballot: Base64(story.ballot(3, 4, &[&[0]])),
            });
            let event = support::world::sign(
                log.id,
                event_id(951),
                body,
                &[(&joiner.id().to_string(), &joiner.signing)],
            );
            log.insert(last(log), &event);
        },
        6,
        "authority.roll",
    );
    records.operator(
        "a message of the ceremony that was not committed to",
        |story, log| {
            let at = log.find("circle.deal", 1);
            let event = log.event(at);
            let Body::CircleDeal(mut deal) = event.body else { panic!() };
            deal.message.0[100] ^= 1;
            log.replace(at, &story.by(1, event.id, Body::CircleDeal(deal)));
        },
        7,
        "circle.other_message",
    );
    records.operator(
        "a ballot whose proof is wrong, in the open vote",
        |story, log| {
            let mut ballot = story.ballot(3, 4, &[&[0]]);
            let at = ballot.len() - 32;
            ballot[at] ^= 1;
            log.insert(last(log), &story.cast(3, 4, None, ballot, 900));
        },
        8,
        "ballot.proof",
    );
    // Section 10.2, step 9: it takes the place of the voter's earlier ballot, and adds nothing itself.
    records.operator(
        "a ballot whose proof is wrong in the place of a right one, in a decided vote",
        |story, log| {
            let at = ballot(log, 5);
            let (_, mut second) = cast(log, 5);
            let end = second.ballot.0.len();
            second.ballot.0[end - 32] ^= 1;
            log.replace(at, &story.by(1, log.event(at).id, Body::Cast(second)));
        },
        8,
        "ballot.proof",
    );
    records.operator(
        "the ballot of somebody else",
        |story, log| {
            let (_, other) = cast(log, 13);
            log.insert(last(log), &story.cast(3, 4, None, other.ballot.0, 900));
        },
        8,
        "ballot.proof",
    );
    records.operator(
        "one ballot more stated than cast",
        |_, log| {
            let (at, mut closing) = close(log, 0);
            closing.ballots += 1;
            log.restate(at, Body::Close(closing));
        },
        9,
        "tally.ballots",
    );
    records.operator(
        "yes and no exchanged in the sums",
        |_, log| {
            let (at, mut closing) = close(log, 0);
            swap(&mut closing.sums.0, 0, 64, 64);
            log.restate(at, Body::Close(closing));
        },
        9,
        "tally.sums",
    );
    records.operator(
        "a trustee's share with a wrong proof, and too few others",
        |story, log| {
            let (at, mut released) = share(log, 0);
            *released.share.0.last_mut().unwrap() ^= 1;
            log.replace(at, &story.by(2, log.event(at).id, Body::Share(released)));
        },
        10,
        "decryption.proof",
    );
    records.operator(
        "other numbers",
        |_, log| {
            let (at, mut stated) = result(log, 0);
            stated.counts[0][0] += 1;
            log.restate(at, Body::Result(stated));
        },
        11,
        "result.numbers",
    );
    records.operator(
        "another outcome",
        |_, log| {
            let (at, mut stated) = result(log, 1);
            stated.outcome[0].decision = Decision::Passed;
            log.restate(at, Body::Result(stated));
        },
        11,
        "result.outcome",
    );
    records.operator(
        "numbers for a contest too many",
        |_, log| {
            let (at, mut stated) = result(log, 2);
            stated.counts.push(vec![0]);
            log.restate(at, Body::Result(stated));
        },
        11,
        "result.form",
    );
    records.operator("no founding", |_, log| drop(log.entries.remove(0)), 6, "assembly.founding");
}

#[test]
fn records_are_those_of_the_vectors() {
    let mut records = Records::new(&story().log);
    good_ones(&mut records);
    changed_files(&mut records);
    by_the_operator(&mut records);
    // Every step is failed by some record.
    let failed = |step: usize| {
        records.vectors["records"]
            .as_array()
            .unwrap()
            .iter()
            .any(|record| record["steps"][step - 1] == "fail")
    };
    let missed: Vec<usize> = (1..=13).filter(|step| !failed(*step)).collect();
    assert!(missed.is_empty(), "no record fails the steps {missed:?}");
    let text = serde_json::to_string_pretty(&records.vectors).unwrap() + "\n";
    let archive = archive(&story().log.files());
    if std::env::var_os("FOLKMOOT_WRITE_VECTORS").is_some() {
        std::fs::write(path("records.json"), &text).unwrap();
        std::fs::write(path("record.tar"), &archive).unwrap();
    }
    assert!(
        std::fs::read_to_string(path("records.json")).unwrap() == text,
        "records.json says something else"
    );
    assert!(std::fs::read(path("record.tar")).unwrap() == archive, "record.tar is another record");
}

/// The archive of a record, which has one form (docs/spec/07-log.md, 7.10).
fn archive(files: &Files) -> Vec<u8> {
    let mut names: Vec<(Resource, &String)> =
        files.keys().map(|name| (name.parse().unwrap(), name)).collect();
    names.sort();
    let mut bytes = Vec::new();
    for (_, name) in names {
        let mut member = tar::Member::file(name, files[name].clone()).bytes();
        let sum = u32::from_str_radix(std::str::from_utf8(&member[148..154]).unwrap(), 8).unwrap();
        member[148..156].copy_from_slice(format!("{sum:07o}\0").as_bytes());
        bytes.extend(member);
    }
    bytes.resize(bytes.len() + 1024, 0);
    bytes
}

#[test]
fn the_archive_of_the_vectors_is_the_good_record() {
    let vectors: Value =
        serde_json::from_str(&std::fs::read_to_string(path("records.json")).unwrap()).unwrap();
    let (mut record, _) = source::open(&path("record.tar"), None).unwrap();
    let options =
        Options { assemblies: vec![vectors["assembly"].as_str().unwrap().into()], ..Options::default() };
    let report = folkmoot_verifier::run(record.as_mut(), options, &mut |_| {});
    let good = &vectors["records"][0];
    assert_eq!(json!(report.verdict), good["verdict"]);
    assert_eq!(json!(report.steps.iter().map(|step| step.state).collect::<Vec<_>>()), good["steps"]);
}
