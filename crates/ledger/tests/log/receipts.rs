//! Receipts.

use crate::support::{ORIGIN, entry, host, host_key};
use folkmoot_ledger::{
    base64,
    checkpoint::Checkpoint,
    entry::Entry,
    merkle::MemoryTree,
    receipt::{MAX_LEN, Receipt},
};

/// A log of `size` entries and the receipt of one of them.
fn receipt(index: u64, size: u64) -> Receipt {
    let mut tree = MemoryTree::new();
    for n in 0..size {
        tree.push(entry(n).leaf_hash());
    }
    Receipt {
        entry: entry(index),
        index,
        proof: tree.inclusion_proof(index, size).unwrap(),
        checkpoint: Checkpoint::new(ORIGIN, size, tree.root()).sign(&host()).unwrap().note().clone(),
    }
}

fn verify(receipt: &Receipt) -> Result<u64, &'static str> {
    receipt.verify(ORIGIN, &host_key()).map(|signed| signed.size()).map_err(|error| error.code())
}

fn code(bytes: &[u8]) -> &'static str {
    Receipt::parse(bytes).expect_err("refused").code()
}

#[test]
fn a_receipt_stands_alone() {
    for (index, size) in [(0, 1), (0, 2), (6, 11), (10, 11)] {
        let receipt = receipt(index, size);
        let bytes = receipt.encode();
        let read = Receipt::parse(&bytes).unwrap();
        assert_eq!((&read, read.encode()), (&receipt, bytes));
        assert_eq!(verify(&read), Ok(size));
    }
    let text = String::from_utf8(receipt(6, 11).encode()).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], "c2sp.org/tlog-proof@v1");
    assert_eq!(lines[1], format!("extra {}", base64::encode(&entry(6).encode())));
    assert_eq!(lines[2], "index 6");
    assert_eq!((lines[7], lines[8], lines[9]), ("", ORIGIN, "11"));
}

#[test]
fn attack_058_a_receipt_fails_against_a_rewritten_log() {
    // The host leaves out entry 3 and signs the rest anew: the receipt still proves what was promised, and the two
    // checkpoints together prove the break.
    let promised = receipt(3, 8);
    let mut rewritten = MemoryTree::new();
    for n in (0..8).filter(|n| *n != 3) {
        rewritten.push(entry(n).leaf_hash());
    }
    rewritten.push(entry(99).leaf_hash());
    let newer = Checkpoint::new(ORIGIN, 8, rewritten.root());
    let older = promised.verify(ORIGIN, &host_key()).unwrap();
    assert_eq!(newer.check_extends(older.checkpoint(), &[]).unwrap_err().code(), "checkpoint.split");
    // With the new checkpoint, no index and no path of the new log holds the entry.
    for index in 0..8 {
        let mut moved = promised.clone();
        moved.index = index;
        moved.proof = rewritten.inclusion_proof(index, 8).unwrap();
        moved.checkpoint = newer.clone().sign(&host()).unwrap().note().clone();
        assert_eq!(verify(&moved), Err("receipt.not_included"));
    }
}

#[test]
fn attack_064_any_other_claim_is_refused() {
    let honest = receipt(6, 11);
    let changed = |change: fn(&mut Receipt)| {
        let mut receipt = honest.clone();
        change(&mut receipt);
        verify(&receipt)
    };
    assert_eq!(changed(|receipt| receipt.entry = entry(5)), Err("receipt.not_included"));
    assert_eq!(changed(|receipt| receipt.index = 5), Err("receipt.not_included"));
    assert_eq!(changed(|receipt| receipt.index = 11), Err("receipt.not_included"));
    assert_eq!(changed(|receipt| receipt.proof[0][0] ^= 1), Err("receipt.not_included"));
    assert_eq!(changed(|receipt| receipt.proof.truncate(1)), Err("receipt.not_included"));
    // Another time on the same note is another entry.
    assert_eq!(
        changed(|receipt| receipt.entry = Entry::new(1, receipt.entry.note().clone()).unwrap()),
        Err("receipt.not_included")
    );
    assert_eq!(changed(|other| other.checkpoint = receipt(6, 12).checkpoint), Err("receipt.not_included"));
    assert_eq!(honest.verify("folkmoot/elsewhere", &host_key()).unwrap_err().code(), "checkpoint.origin");
}

#[test]
fn attack_025_receipts_have_one_spelling() {
    let text = String::from_utf8(receipt(6, 11).encode()).unwrap();
    let hash = text.lines().nth(3).unwrap().to_owned();
    let extra = text.lines().nth(1).unwrap().to_owned();
    let swap = |from: &str, to: &str| text.replacen(from, to, 1).into_bytes();
    for (what, bytes, expected) in [
        ("nothing", Vec::new(), "receipt.header"),
        ("another version", swap("@v1", "@v2"), "receipt.header"),
        ("carriage return", swap("@v1\n", "@v1\r\n"), "receipt.header"),
        ("no entry", swap(&format!("{extra}\n"), ""), "receipt.extra"),
        ("no second line", b"c2sp.org/tlog-proof@v1\n".to_vec(), "receipt.extra"),
        ("url-safe entry", swap("extra MTc", "extra _Tc"), "receipt.extra"),
        ("two spaces", swap("extra ", "extra  "), "receipt.extra"),
        ("an entry that is none", swap(&extra, "extra AAAA"), "entry.time_form"),
        ("an entry with a note that is none", swap(&extra, "extra MQph"), "note.structure"),
        ("no index", swap("index 6\n", ""), "receipt.index"),
        ("leading zero", swap("index 6", "index 06"), "receipt.index"),
        ("sign", swap("index 6", "index +6"), "receipt.index"),
        ("65 bits", swap("index 6", "index 18446744073709551616"), "receipt.index"),
        (
            "an end after the index line",
            text.as_bytes()[..text.find("index 6").unwrap() + 7].to_vec(),
            "receipt.index",
        ),
        ("short hash", swap(&hash, "AAAA"), "receipt.proof"),
        ("hash without padding", swap(&hash, hash.trim_end_matches('=')), "receipt.proof"),
        ("space after a hash", swap(&hash, &format!("{hash} ")), "receipt.proof"),
        ("too many hashes", swap(&hash, &vec![hash.as_str(); 62].join("\n")), "receipt.proof"),
        ("no empty line", swap("\n\nfolkmoot", "\nfolkmoot"), "receipt.proof"),
        (
            "no checkpoint",
            text.as_bytes()[..text.find("\n\nfolkmoot").unwrap() + 1].to_vec(),
            "receipt.checkpoint",
        ),
        (
            "empty checkpoint",
            text.as_bytes()[..text.find("\n\nfolkmoot").unwrap() + 2].to_vec(),
            "note.structure",
        ),
        ("two empty lines", swap("\n\nfolkmoot", "\n\n\nfolkmoot"), "checkpoint.lines"),
        ("trailing data", [text.as_bytes(), b"x"].concat(), "note.structure"),
        ("trailing line", [text.as_bytes(), b"\n"].concat(), "note.structure"),
        ("too long", vec![b'a'; MAX_LEN + 1], "receipt.length"),
        ("not UTF-8", vec![0xff; 9], "receipt.utf8"),
    ] {
        assert_ne!(bytes, text.as_bytes(), "{what}");
        let answer =
            Receipt::parse(&bytes).map_err(|error| error.code()).and_then(|receipt| verify(&receipt));
        assert_eq!(answer, Err(expected), "{what}");
    }
    assert_eq!(code(b"\n"), "receipt.header");
}
