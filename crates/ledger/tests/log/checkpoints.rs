//! Checkpoints.

use crate::support::{ORIGIN, host, host_key, tree};
use folkmoot_ledger::{
    checkpoint::{Checkpoint, SignedCheckpoint},
    keys::SigningKey,
    merkle::EMPTY_ROOT,
    note::Note,
};

/// The example of C2SP tlog-checkpoint.
const EXAMPLE: &str = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n\
    \u{2014} example.com/behind-the-sofa \
    Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n";

fn code(text: &str) -> &'static str {
    Checkpoint::parse(text).expect_err("refused").code()
}

fn verify(note: &Note) -> Result<SignedCheckpoint, &'static str> {
    SignedCheckpoint::verify(note.as_bytes(), ORIGIN, &host_key()).map_err(|error| error.code())
}

#[test]
fn the_example_of_the_format_is_read() {
    let note = Note::parse(EXAMPLE.as_bytes()).unwrap();
    let checkpoint = Checkpoint::parse(note.text()).unwrap();
    assert_eq!((checkpoint.origin.as_str(), checkpoint.size), ("example.com/behind-the-sofa", 20_852_163));
    assert_eq!(checkpoint.encode(), note.text());
}

#[test]
fn a_checkpoint_is_signed_and_checked() {
    let tree = tree(5);
    let signed = Checkpoint::new(ORIGIN, 5, tree.root()).sign(&host()).unwrap();
    let read = SignedCheckpoint::verify(signed.as_bytes(), ORIGIN, &host_key()).unwrap();
    assert_eq!(read, signed);
    assert_eq!((read.size(), *read.root()), (5, tree.root()));
    assert_eq!(read.checkpoint().origin, ORIGIN);
    assert_eq!(read.note().signatures().len(), 1);
    // Another history, another origin, another key.
    let empty = Checkpoint::new(ORIGIN, 0, EMPTY_ROOT).sign(&host()).unwrap();
    assert_eq!(verify(empty.note()).unwrap().size(), 0);
    let other = SigningKey::from_seed(&[8; 32]);
    let forged = Checkpoint::new(ORIGIN, 5, tree.root()).sign(&other).unwrap();
    assert_eq!(verify(forged.note()), Err("note.unsigned"));
    let text = signed.note().text().replace("\n5\n", "\n6\n");
    let line = &signed.note().signatures()[0];
    let moved = Note::from_parts(&text, &[(line.name(), line.key_id(), line.signature())]).unwrap();
    assert_eq!(verify(&moved), Err("note.signature"));
}

#[test]
fn attack_025_checkpoints_have_one_spelling() {
    let root = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";
    for (text, expected) in [
        (String::new(), "checkpoint.lines"),
        ("\n".to_owned(), "checkpoint.lines"),
        (format!("o\n5\n{root}"), "checkpoint.lines"),
        ("o\n5\n".to_owned(), "checkpoint.lines"),
        (format!("\n5\n{root}\n"), "checkpoint.lines"),
        (format!("o\n\n{root}\n"), "checkpoint.lines"),
        ("o\n5\n\n".to_owned(), "checkpoint.lines"),
        (format!("o\n5\n{root}\n\n"), "checkpoint.lines"),
        (format!("o\n5\n{root}\nx\n\ny\n"), "checkpoint.lines"),
        (format!("o\n05\n{root}\n"), "checkpoint.size"),
        (format!("o\n+5\n{root}\n"), "checkpoint.size"),
        (format!("o\n-5\n{root}\n"), "checkpoint.size"),
        (format!("o\n5 \n{root}\n"), "checkpoint.size"),
        (format!("o\n0x5\n{root}\n"), "checkpoint.size"),
        (format!("o\n18446744073709551616\n{root}\n"), "checkpoint.size"),
        ("o\n5\nCsUY\n".to_owned(), "checkpoint.root"),
        (format!("o\n5\n{}\n", root.trim_end_matches('=')), "checkpoint.root"),
        (format!("o\n5\n{}\n", root.replace("2I=", "2J=")), "checkpoint.root"),
        (format!("o\n5\n {root}\n"), "checkpoint.root"),
        (format!("o\n0\n{root}\n"), "checkpoint.empty_root"),
    ] {
        assert_eq!(code(&text), expected, "{text:?}");
    }
    assert_eq!(Checkpoint::parse(&format!("o\n18446744073709551615\n{root}\n")).unwrap().size, u64::MAX);
}

#[test]
fn attack_069_another_log_and_other_signers() {
    let (tree, host) = (tree(5), host());
    // The right key for another log of the same host.
    let other = ORIGIN.replace("5f3c", "5f3d");
    let signed = Checkpoint::new(&*other, 5, tree.root()).sign(&host).unwrap();
    assert_eq!(verify(signed.note()), Err("checkpoint.origin"));
    // The right origin and key under another name.
    let text = Checkpoint::new(ORIGIN, 5, tree.root()).encode();
    let renamed = Note::sign(&text, &[("elsewhere", &host)]).unwrap();
    assert_eq!(verify(&renamed), Err("note.unsigned"));
    // Unknown signers, even one with our name and another key id, are carried along and mean nothing.
    let mut witnessed = Checkpoint::new(ORIGIN, 5, tree.root()).sign(&host).unwrap().note().clone();
    witnessed.add("witness.example/w1", [1, 2, 3, 4], &[5; 72]).unwrap();
    witnessed.add(ORIGIN, [1, 2, 3, 4], &[5; 64]).unwrap();
    assert_eq!(verify(&witnessed).unwrap().note(), &witnessed);
    // Further lines are opaque, but signed.
    let mut extended = Checkpoint::new(ORIGIN, 5, tree.root());
    extended.extensions = vec!["something of others".to_owned()];
    let signed = extended.clone().sign(&host).unwrap();
    assert_eq!(verify(signed.note()).unwrap().checkpoint(), &extended);
    let line = &signed.note().signatures()[0];
    let stripped = Note::from_parts(&text, &[(line.name(), line.key_id(), line.signature())]).unwrap();
    assert_eq!(verify(&stripped), Err("note.signature"));
    // What cannot be read cannot be signed.
    for line in ["", "two\nlines", "a\n"] {
        extended.extensions = vec![line.to_owned()];
        assert_eq!(extended.clone().sign(&host).unwrap_err().code(), "checkpoint.lines", "{line:?}");
    }
    assert_eq!(Checkpoint::new("two words", 5, tree.root()).sign(&host).unwrap_err().code(), "note.name");
    assert_eq!(
        Checkpoint::new(ORIGIN, 0, tree.root()).sign(&host).unwrap_err().code(),
        "checkpoint.empty_root"
    );
    assert_eq!(SignedCheckpoint::verify(b"junk", ORIGIN, &host_key()).unwrap_err().code(), "note.structure");
}

#[test]
fn attack_065_a_split_view_is_named() {
    let (ours, mut theirs) = (tree(20), tree(10));
    for _ in 10..30 {
        theirs.push_entry(b"another history");
    }
    let at = |tree: &folkmoot_ledger::merkle::MemoryTree, size| {
        Checkpoint::new(ORIGIN, size, tree.root_at(size).unwrap())
    };
    let extends = |newer: &Checkpoint, older: &Checkpoint, proof: &[[u8; 32]]| {
        newer.check_extends(older, proof).map_err(|error| error.code())
    };
    assert_eq!(extends(&at(&ours, 20), &at(&ours, 15), &ours.consistency_proof(15, 20).unwrap()), Ok(()));
    assert_eq!(extends(&at(&ours, 20), &at(&theirs, 10), &ours.consistency_proof(10, 20).unwrap()), Ok(()));
    assert_eq!(extends(&at(&theirs, 20), &at(&ours, 20), &[]), Err("checkpoint.split"));
    let proof = theirs.consistency_proof(20, 30).unwrap();
    assert_eq!(extends(&at(&theirs, 30), &at(&ours, 20), &proof), Err("checkpoint.split"));
    assert_eq!(extends(&at(&ours, 15), &at(&ours, 20), &[]), Err("checkpoint.split"));
    let mut other = at(&ours, 20);
    other.origin.push('x');
    assert_eq!(extends(&other, &at(&ours, 20), &[]), Err("checkpoint.origin"));
}

#[test]
fn people_compare_the_beginning_of_the_root() {
    let root = hex::decode("5b6b86481f3697a66b22c17d2fb6822d2546d7ab09dad6c32b661fb0a39da7c0").unwrap();
    let checkpoint = Checkpoint::new(ORIGIN, 2, root.try_into().unwrap());
    assert_eq!(checkpoint.code(), "5b6b8648-1f3697a6-6b22c17d-2fb6822d");
}
