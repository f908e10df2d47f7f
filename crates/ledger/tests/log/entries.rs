//! Entries.

use crate::support::{entry, note};
use folkmoot_ledger::{
    entry::{Entry, MAX_LEN, MAX_TIME_MS},
    merkle,
};

fn code(bytes: &[u8]) -> &'static str {
    Entry::parse(bytes).expect_err("refused").code()
}

#[test]
fn an_entry_is_a_time_and_a_note() {
    let entry = entry(5);
    let bytes = entry.encode();
    assert!(bytes.starts_with(b"1790000000005\nsomething\n"));
    assert_eq!(bytes.len(), entry.len());
    assert_eq!(Entry::parse(&bytes).unwrap(), entry);
    assert_eq!(entry.leaf_hash(), merkle::leaf_hash(&bytes));
    assert_eq!(entry.time_ms(), 1_790_000_000_005);
    assert_eq!(entry.note().text(), "something\nsaid 5\n");
    assert_eq!(entry.clone().into_note(), *entry.note());
}

#[test]
fn attack_025_027_times_have_one_spelling() {
    let note = note("a\n");
    for time in [0, 1, 10, MAX_TIME_MS] {
        let entry = Entry::new(time, note.clone()).unwrap();
        assert_eq!(Entry::parse(&entry.encode()).unwrap(), entry);
    }
    for time in [
        "",
        "00",
        "01",
        "+1",
        "-1",
        "-0",
        " 1",
        "1 ",
        "1.0",
        "1e3",
        "0x1",
        "9007199254740992",
        "18446744073709551615",
        "18446744073709551616",
        "99999999999999999999999999",
        "\u{0661}",
        "1\r",
    ] {
        assert_eq!(code(&[time.as_bytes(), b"\n", note.as_bytes()].concat()), "entry.time_form", "{time:?}");
    }
    assert_eq!(code(b"123"), "entry.time_form");
    assert_eq!(Entry::new(MAX_TIME_MS + 1, note).unwrap_err().code(), "entry.time_form");
}

#[test]
fn an_entry_fits_its_length_prefix() {
    let frame = Entry::new(1, note("\n")).unwrap().len() - 1;
    let text = |len: usize| format!("{}\n", "x".repeat(len - 1));
    let longest = Entry::new(1, note(&text(MAX_LEN - frame))).unwrap();
    assert_eq!(longest.encode().len(), MAX_LEN);
    assert_eq!(Entry::parse(&longest.encode()).unwrap(), longest);
    assert_eq!(Entry::new(1, note(&text(MAX_LEN - frame + 1))).unwrap_err().code(), "entry.length");
    assert_eq!(code(&[longest.encode(), vec![b'\n']].concat()), "entry.length");
}

#[test]
fn attack_029_nothing_follows_an_entry() {
    let bytes = entry(0).encode();
    assert_eq!(code(&[bytes.as_slice(), b"x"].concat()), "note.structure");
    assert_eq!(code(&[bytes.as_slice(), b"\n"].concat()), "note.structure");
    assert_eq!(code(&[bytes.as_slice(), b"\0"].concat()), "note.control");
    let two = Entry::parse(&[bytes.as_slice(), bytes.as_slice()].concat());
    assert!(two.is_err() || two.unwrap().note().text() != "something\nsaid 0\n");
}
