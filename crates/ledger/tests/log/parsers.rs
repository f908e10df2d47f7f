//! Every parser with every kind of bytes: it answers, and what it takes is what it would write.

use crate::support::{ORIGIN, entry, host, note};
use folkmoot_ledger::{
    base64,
    checkpoint::Checkpoint,
    entry::Entry,
    keys::{MemberId, VerifyingKey},
    merkle::{EMPTY_ROOT, MemoryTree},
    note::Note,
    receipt::Receipt,
    text,
    tiles::{BundleReader, Resource, encode_bundle},
};
use proptest::prelude::*;

/// Gives bytes to all parsers.
fn feed(bytes: &[u8]) {
    if let Ok(note) = Note::parse(bytes) {
        assert_eq!(note.encode(), bytes);
        let lines: Vec<_> =
            note.signatures().iter().map(|line| (line.name(), line.key_id(), line.signature())).collect();
        assert_eq!(Note::from_parts(note.text(), &lines).unwrap(), note);
    }
    if let Ok(entry) = Entry::parse(bytes) {
        assert_eq!(entry.encode(), bytes);
    }
    if let Ok(receipt) = Receipt::parse(bytes) {
        assert_eq!(receipt.encode(), bytes);
    }
    for width in [0, 1, 3, 256] {
        let read: Result<Vec<_>, _> = BundleReader::new(bytes, width).collect();
        if let Ok(entries) = read {
            assert_eq!(encode_bundle(entries).unwrap(), bytes);
        }
    }
    if let Ok(Ok(key)) = bytes.try_into().map(VerifyingKey::from_bytes) {
        assert_eq!(key.to_bytes(), bytes);
    }
    let Ok(string) = std::str::from_utf8(bytes) else { return };
    if let Ok(checkpoint) = Checkpoint::parse(string) {
        assert_eq!(checkpoint.encode(), string);
    }
    if let Ok(resource) = string.parse::<Resource>() {
        assert_eq!(resource.to_string(), string);
    }
    if let Ok(id) = string.parse::<MemberId>() {
        assert_eq!(id.to_string(), string);
    }
    if let Ok((name, key)) = VerifyingKey::from_verifier_key(string) {
        assert_eq!(key.to_verifier_key(&name), string);
    }
    if let Ok(decoded) = base64::decode(string) {
        assert_eq!(base64::encode(&decoded), string);
    }
    let _ = text::check_line(string, 0..=usize::MAX);
    let _ = text::check_markdown(string, 0..=usize::MAX);
    for skeleton in text::skeletons(string) {
        assert!(skeleton.len() <= string.len().saturating_mul(40));
    }
}

/// One well-formed sample of everything.
fn samples() -> Vec<Vec<u8>> {
    let mut tree = MemoryTree::new();
    for n in 0..7 {
        tree.push(entry(n).leaf_hash());
    }
    let checkpoint = Checkpoint::new(ORIGIN, 7, tree.root()).sign(&host()).unwrap();
    let receipt = Receipt {
        entry: entry(3),
        index: 3,
        proof: tree.inclusion_proof(3, 7).unwrap(),
        checkpoint: checkpoint.note().clone(),
    };
    vec![
        note("a\n\nb\n").encode(),
        entry(1).encode(),
        receipt.encode(),
        checkpoint.as_bytes().to_vec(),
        checkpoint.checkpoint().encode().into_bytes(),
        Checkpoint::new("o", 0, EMPTY_ROOT).encode().into_bytes(),
        encode_bundle([&entry(1).encode()[..], b"", b"x"]).unwrap(),
        b"tile/entries/x001/x234/067.p/9".to_vec(),
        b"00112233445566778899aabbccddeeff".to_vec(),
        host().verifying_key().to_verifier_key(ORIGIN).into_bytes(),
        host().verifying_key().to_bytes().to_vec(),
        "P\u{430}ul\u{200d}\u{1f469} e\u{301}\u{202e}".as_bytes().to_vec(),
    ]
}

#[test]
fn the_samples_are_well_formed() {
    for sample in samples() {
        feed(&sample);
    }
}

fn cases() -> u32 {
    // More where time allows: FOLKMOOT_CASES=1000000 cargo test --release --test log parsers
    std::env::var("FOLKMOOT_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(10_000)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), ..ProptestConfig::default() })]

    #[test]
    fn any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        feed(&bytes);
    }

    #[test]
    fn any_text(text in "\\PC{0,60}") {
        feed(text.as_bytes());
    }

    #[test]
    fn lines_of_the_formats(text in "(c2sp\\.org/tlog-proof@v1\n)?(extra [A-Za-z0-9+/]{0,12}={0,2}\n)?(index [0-9]{0,3}\n)?([a-z0-9]{0,9}\n){0,4}\n?(\u{2014} [a-z+ ]{0,5} [A-Za-z0-9+/=]{0,12}\n){0,3}") {
        feed(text.as_bytes());
    }

    /// A well-formed sample with a few bytes changed, removed, doubled or swapped for those of another.
    #[test]
    fn damaged_samples(
        which in any::<prop::sample::Index>(), other in any::<prop::sample::Index>(),
        edits in proptest::collection::vec((0_u8..6, any::<prop::sample::Index>(), any::<u8>()), 1..4),
    ) {
        let samples = samples_once();
        let mut bytes = samples[which.index(samples.len())].clone();
        let other = &samples[other.index(samples.len())];
        for (kind, at, byte) in edits {
            if bytes.is_empty() {
                break;
            }
            let at = at.index(bytes.len());
            match kind {
                0 => bytes[at] = byte,
                1 => bytes[at] ^= 1 << (byte % 8),
                2 => drop(bytes.remove(at)),
                3 => bytes.insert(at, byte),
                4 => bytes.truncate(at),
                _ => bytes.splice(at.., other.iter().skip(at).copied()).for_each(drop),
            }
        }
        feed(&bytes);
    }
}

fn samples_once() -> &'static [Vec<u8>] {
    static SAMPLES: std::sync::OnceLock<Vec<Vec<u8>>> = std::sync::OnceLock::new();
    SAMPLES.get_or_init(samples)
}
