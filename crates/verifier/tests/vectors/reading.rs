//! What an audit says of a record of the vectors, from the vectors alone, as another program would read them.

use super::support::record::{Files, audit};
use folkmoot_ledger::{
    base64,
    merkle::MemoryTree,
    tiles::{self, Resource},
};
use folkmoot_verifier::Options;
use serde_json::{Value, json};

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
            other => unreachable!("{other}"),
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
pub fn audited(vectors: &Value, record: &Value) -> Value {
    let of = record["of"].as_str().unwrap();
    let base = if of == "good" { vectors } else { &vectors[of] };
    let entry = |entry: &Value| match entry.as_u64() {
        Some(number) => base["entries"][usize::try_from(number).unwrap()].as_str().unwrap().to_owned(),
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
            at: given["at"].as_u64(),
            now_ms: given["now_ms"].as_u64(),
            ..Options::default()
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
        let effects = vote.effects.iter().map(|effect| {
            json!({ "contest": effect.contest, "do": effect.r#do, "state": effect.state, "at_ms": effect.at_ms })
        });
        let amendments = vote.amendments.iter().map(|ask| {
            let agreed: Vec<&str> = ask.agreed.iter().map(|member| member.id.as_str()).collect();
            json!({ "id": ask.id, "to_ms": ask.to_ms, "agreed": agreed, "needed": ask.needed, "done_ms": ask.done_ms })
        });
        json!({
            "id": vote.id, "phase": vote.phase, "holds": vote.holds, "ballots": vote.ballots, "counts": counts,
            "base": vote.base, "effects": effects.collect::<Vec<_>>(),
            "bar": vote.bar, "amendments": amendments.collect::<Vec<_>>(),
        })
    });
    json!({
        "verdict": report.verdict,
        "exit_status": report.verdict.exit_status(),
        "steps": report.steps.iter().map(|step| step.state).collect::<Vec<_>>(),
        "proven": report.steps.iter().filter(|step| step.proof.is_some()).map(|step| step.number).collect::<Vec<_>>(),
        "failures": failures.collect::<Vec<_>>(),
        "votes": votes.collect::<Vec<_>>(),
        "constitution": report.constitution,
    })
}
