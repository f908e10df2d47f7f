//! The good record with what may be given to its audit, files that somebody changed, and checkpoints that are none.

use super::{
    support::{operator::elsewhere, record::sign_text},
    writing::Records,
};
use folkmoot_ledger::{
    base64,
    keys::{SigningKey, origin},
    note::Note,
};
use serde_json::json;

/// The good record, and what is given to its audit.
pub fn good_ones(records: &mut Records) {
    let (good, size) = (records.good.clone(), records.good.entries.len());
    let checkpoint = good.checkpoint_at(size);
    let mut nothing = records.anchored();
    nothing["assemblies"] = json!([]);
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
    let mut other = records.anchored();
    other["assemblies"] = json!([elsewhere().log.id]);
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

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap()
}

/// What was kept, as other programs leave it, and what is none: it says nothing about the record.
pub fn kept_texts(records: &mut Records) {
    let good = records.good.clone();
    let size = good.entries.len();
    let checkpoint = good.checkpoint_at(size);
    let (kept, receipt) = (text(good.checkpoint_at(9)), text(good.receipt_at(5, 9)));
    let quoted = |text: &str| text.lines().map(|line| format!("> {line}\r\n")).collect::<String>();
    let other = &elsewhere().log;
    let stranger = {
        let mut stolen = good.clone();
        stolen.host_seed = [9; 32];
        stolen
    };
    for (name, field, given) in [
        ("an earlier checkpoint from a mail", "checkpoints", quoted(&kept)),
        ("an earlier checkpoint from an editor", "checkpoints", format!("\u{feff}{}", kept.trim_end())),
        ("a receipt from a mail", "receipts", quoted(&receipt)),
        ("an earlier checkpoint that is none", "checkpoints", "hello".to_owned()),
        ("an earlier checkpoint of another log", "checkpoints", text(other.checkpoint_at(5))),
        ("an earlier checkpoint that somebody else signed", "checkpoints", text(stranger.checkpoint_at(5))),
        ("a receipt that is none", "receipts", "hello".to_owned()),
        ("a receipt that somebody else signed", "receipts", text(stranger.receipt_at(5, 9))),
        ("a receipt with another place", "receipts", receipt.replace("index 5", "index 6")),
    ] {
        let mut with = records.anchored();
        with[field] = json!([given]);
        records.add(name, &good, &checkpoint, json!({}), with, None);
    }
    let mut forked = good.clone();
    forked.entries.swap(2, 3);
    let mut with = records.anchored();
    with["checkpoints"] = json!([text(forked.checkpoint_at(5))]);
    records.add(
        "an earlier checkpoint with another beginning, also signed by the host",
        &good,
        &checkpoint,
        json!({}),
        with,
        Some((4, "earlier.root")),
    );
}

/// Changed bytes under the old signatures, and checkpoints that are none.
pub fn changed_files(records: &mut Records) {
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
