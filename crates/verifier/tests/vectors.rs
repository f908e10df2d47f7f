//! The vectors of whole records: tests/vectors/records.json and record.tar are what this crate says, and stay so.
//!
//! `FOLKMOOT_WRITE_VECTORS=1 cargo test -p folkmoot-verifier --test vectors` writes them anew.

mod support;
#[path = "support/tar.rs"]
mod tar;

#[path = "vectors/amended.rs"]
mod amended;
#[path = "vectors/changes.rs"]
mod changes;
#[path = "vectors/hidden.rs"]
mod hidden;
#[path = "vectors/honest.rs"]
mod honest;
#[path = "vectors/operator.rs"]
mod operator;
#[path = "vectors/reading.rs"]
mod reading;
#[path = "vectors/unequal.rs"]
mod unequal;
#[path = "vectors/writing.rs"]
mod writing;

use folkmoot_ledger::tiles::Resource;
use folkmoot_verifier::{Options, source};
use serde_json::{Value, json};
use support::{
    amended as mistakes, constitution, hidden as unseen, operator::story, record::Files, unequal as voices,
};
use writing::Records;

fn path(name: &str) -> String {
    format!("{}/../../tests/vectors/{name}", env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn records_are_those_of_the_vectors() {
    let changed = constitution::tell();
    let mistakes = mistakes::tell();
    let voices = voices::tell();
    let unseen = unseen::tell();
    let logs = [("changed", &changed.log), ("amended", &mistakes.log), ("unequal", &voices.log)];
    let mut records = Records::new(&story().log, logs.into_iter().chain([("hidden", &unseen.log)]));
    honest::good_ones(&mut records);
    honest::kept_texts(&mut records);
    honest::changed_files(&mut records);
    operator::by_the_operator(&mut records);
    changes::of_an_assembly_that_changes(&mut records, &changed);
    amended::of_open_votes_with_mistakes(&mut records, &mistakes);
    unequal::of_unequal_voices(&mut records, &voices);
    hidden::of_hidden_votes(&mut records, &unseen);
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
