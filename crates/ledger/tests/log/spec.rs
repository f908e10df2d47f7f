//! The examples of docs/spec/07-log.md are what this program writes.

use folkmoot_ledger::{
    base64,
    checkpoint::Checkpoint,
    cosignature::Cosigner,
    entry::Entry,
    keys::{self, SigningKey},
    merkle::MemoryTree,
    note::Note,
    receipt::Receipt,
    tiles::encode_bundle,
};

const SPEC: &str = include_str!("../../../../docs/spec/07-log.md");

/// Asserts that the specification has this text in a block of its own.
fn has(text: &str) {
    let block = format!("```text\n{text}```\n");
    assert!(SPEC.contains(&block), "docs/spec/07-log.md has not\n{block}");
}

#[test]
fn examples() {
    let member = SigningKey::from_seed(&[1; 32]);
    let host = SigningKey::from_seed(&[2; 32]);
    let assembly = "0192f0c1-7c1e-8a63-9d2f-5f1b3a0c9e11".parse().unwrap();
    let origin = keys::origin(assembly);
    let name = keys::member_id(&member.verifying_key().to_bytes()).to_string();

    let mut tree = MemoryTree::new();
    let mut entries = Vec::new();
    for (n, time) in [(1, 1_795_000_000_000), (2, 1_795_000_000_250)] {
        let text = format!(
            "folkmoot/v1 {assembly}\n{{\"id\":\"0192f0c2-0000-7000-8000-00000000000{n}\",\"type\":\"member.leave\"}}\n"
        );
        let note = Note::sign(&text, &[(&name, &member)]).unwrap();
        let entry = Entry::new(time, note).unwrap();
        tree.push(entry.leaf_hash());
        entries.push(entry);
    }
    has(entries[0].note().as_str());
    has(std::str::from_utf8(&entries[0].encode()).unwrap());

    let checkpoint = Checkpoint::new(&*origin, 2, tree.root()).sign(&host).unwrap();
    has(checkpoint.note().as_str());
    let receipt = Receipt {
        entry: entries[1].clone(),
        index: 1,
        proof: tree.inclusion_proof(1, 2).unwrap(),
        checkpoint: checkpoint.note().clone(),
    };
    let cosigner = Cosigner::new("witness.example/w1", SigningKey::from_seed(&[3; 32])).unwrap();
    let mut cosigned = checkpoint.clone();
    cosigned.add(&cosigner.cosign(checkpoint.note().text(), 1_795_000_001).unwrap()).unwrap();
    has(cosigned.note().as_str());
    // The entry is too long to be read in one line; the specification breaks it after 76 characters.
    let text = String::from_utf8(receipt.encode()).unwrap();
    let extra = base64::encode(&entries[1].encode());
    let broken: Vec<&str> =
        extra.as_bytes().chunks(76).map(|line| std::str::from_utf8(line).unwrap()).collect();
    has(&text.replace(&extra, &broken.join("\n")));

    let bundle =
        encode_bundle(entries.iter().map(Entry::encode).collect::<Vec<_>>().iter().map(Vec::as_slice))
            .unwrap();
    for value in [
        hex::encode(member.verifying_key().to_bytes()),
        host.verifying_key().to_verifier_key(&origin),
        cosigner.witness().to_string(),
        hex::encode(entries[0].leaf_hash()),
        hex::encode(entries[1].leaf_hash()),
        hex::encode(tree.root()),
        hex::encode(&bundle[..2]),
    ] {
        assert!(SPEC.contains(&format!("`{value}`")), "docs/spec/07-log.md has not {value}");
    }
}

/// Every code that this part of the specification names is one of a test's, and the other way round.
#[test]
fn codes() {
    const SOURCES: [&str; 9] = [
        include_str!("../../src/base64.rs"),
        include_str!("../../src/keys.rs"),
        include_str!("../../src/note/mod.rs"),
        include_str!("../../src/entry.rs"),
        include_str!("../../src/merkle/mod.rs"),
        include_str!("../../src/checkpoint.rs"),
        include_str!("../../src/cosignature.rs"),
        include_str!("../../src/receipt.rs"),
        include_str!("../../src/tiles.rs"),
    ];
    const TESTS: [&str; 9] = [
        include_str!("checkpoints.rs"),
        include_str!("cosignatures.rs"),
        include_str!("entries.rs"),
        include_str!("keys.rs"),
        include_str!("notes.rs"),
        include_str!("receipts.rs"),
        include_str!("text.rs"),
        include_str!("tiles.rs"),
        include_str!("trees.rs"),
    ];
    let text = include_str!("../../src/text/mod.rs");
    let mut codes = 0;
    for source in SOURCES.into_iter().chain([text]) {
        for (at, _) in source.match_indices("=> \"") {
            let code = source[at + 4..].split('"').next().unwrap();
            codes += 1;
            assert!(SPEC.contains(&format!("`{code}`")), "docs/spec/07-log.md does not name {code}");
            let quoted = format!("\"{code}\"");
            assert!(TESTS.iter().any(|test| test.contains(&quoted)), "no test provokes {code}");
        }
    }
    assert!(codes > 45, "{codes}");
}
