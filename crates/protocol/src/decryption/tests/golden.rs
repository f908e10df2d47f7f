//! Our own vectors of shares and of opening, tests/vectors/shares.json; see circle::tests::golden.

use curve25519_dalek::ristretto::RistrettoPoint;
use curve25519_dalek::traits::Identity;
use serde_json::{Value, json};

use super::super::proof::Statement;
use super::attacks::{factors, patched, weights};
use super::*;
use crate::circle::tests::{golden::settle, order, plus_order};
use crate::group::parse_scalar;

#[test]
fn share_vectors() {
    let three = Vote::new("three of five", 3, 5, &[4, 7, 0, 123_456]);
    let mut nobody = Vote::new("two of two", 2, 2, &[0; 2]);
    let nothing = Ciphertext { r: RistrettoPoint::identity(), s: RistrettoPoint::identity() };
    nobody.sums = Sums::from_ciphertexts(vec![nothing; 2]);
    let value = json!({
        "specification": "docs/spec/06-decryption.md",
        "votes": [tally("three of five", &three), tally("two of two", &nobody)],
        "bad_shares": bad_shares(&three),
    });
    settle("shares.json", &value);
}

fn tally(circle: &str, vote: &Vote) -> Value {
    let indices: Vec<u16> = (1..=vote.circle.trustees()).collect();
    let shares: Vec<_> = indices.iter().map(|&index| share(vote, index)).collect();
    let opened = vote.open(&vote.verified(&indices)).unwrap();
    assert!(opened.matches(&vote.counts));
    json!({
        "circle": circle,
        "fingerprint": hex::encode(vote.fingerprint.0),
        "slots": vote.sums.slots(),
        "sums": hex::encode(vote.sums.to_bytes()),
        "shares": shares,
        "counts": vote.counts,
    })
}

/// A share with what a verifier computes on the way.
fn share(vote: &Vote, index: u16) -> Value {
    let bytes = vote.share(index);
    let d = factors(&bytes);
    let (encoded, proof) = bytes.split_at(bytes.len() - 64);
    let key = vote.circle.verification_key(index).unwrap();
    let statement = Statement {
        circle: &vote.circle,
        fingerprint: &vote.fingerprint,
        trustee: index,
        key,
        key_bytes: &vote.circle.verification_keys()[usize::from(index) - 1],
        sums: &vote.sums,
        factors: &d,
        factor_bytes: encoded,
    };
    let (_, m, z_point) = statement.open();
    let [c, z] = [&proof[..32], &proof[32..]].map(|s| parse_scalar(s.try_into().unwrap()).unwrap());
    let encode = |point: RistrettoPoint| hex::encode(point.compress().to_bytes());
    let drawn = weights(vote, index, &vote.sums, &d);
    json!({
        "trustee": index,
        "weights": drawn.iter().map(|w| hex::encode(w.to_bytes())).collect::<Vec<_>>(),
        "M": encode(m),
        "Z": encode(z_point),
        "A": encode(z * G - c * key),
        "B": encode(z * m - c * z_point),
        "share": hex::encode(&bytes),
    })
}

/// Shares of trustee 2 with one thing wrong, for the first vote.
fn bad_shares(vote: &Vote) -> Vec<Value> {
    let honest = vote.share(2);
    let piece = |share: &[u8], i: usize| <[u8; 32]>::try_from(&share[32 * i..32 * i + 32]).unwrap();
    let last = vote.sums.slots();
    let mut swapped = patched(&honest, 0, &piece(&honest, 1));
    swapped = patched(&swapped, 1, &piece(&honest, 0));
    let other_vote = {
        let fingerprint = Fingerprint(seed("another vote", 0));
        decryption_share(&vote.circle, &fingerprint, 2, &vote.secrets[1], &vote.sums).unwrap()
    };
    let other_sums = {
        let sums = encrypt(&vote.circle, "other sums", &vote.counts);
        decryption_share(&vote.circle, &vote.fingerprint, 2, &vote.secrets[1], &sums).unwrap()
    };
    let other_circle = {
        let other = Vote::new("made again", 3, 5, &vote.counts);
        decryption_share(&other.circle, &vote.fingerprint, 2, &other.secrets[1], &vote.sums).unwrap()
    };
    let cases = [
        ("empty", "decryption.length", Vec::new()),
        ("one byte short", "decryption.length", honest[..honest.len() - 1].to_vec()),
        ("one factor less", "decryption.length", honest[32..].to_vec()),
        ("one factor more", "decryption.length", [&honest[..32], &honest[..]].concat()),
        ("without proof", "decryption.length", honest[..honest.len() - 64].to_vec()),
        ("factor is not canonical", "decryption.point", patched(&honest, 0, &[0xff; 32])),
        (
            "challenge is not reduced",
            "decryption.scalar",
            patched(&honest, last, &plus_order(&piece(&honest, last))),
        ),
        (
            "response is not reduced",
            "decryption.scalar",
            patched(&honest, last + 1, &plus_order(&piece(&honest, last + 1))),
        ),
        ("response is the order", "decryption.scalar", patched(&honest, last + 1, &order())),
        ("factor is the identity", "decryption.proof", patched(&honest, 1, &[0; 32])),
        ("challenge is zero", "decryption.proof", patched(&honest, last, &[0; 32])),
        ("response is zero", "decryption.proof", patched(&honest, last + 1, &[0; 32])),
        ("two factors swapped", "decryption.proof", swapped),
        ("share of trustee 1", "decryption.proof", vote.share(1)),
        ("made for another vote", "decryption.proof", other_vote),
        ("made for other sums", "decryption.proof", other_sums),
        ("made with keys of another ceremony", "decryption.proof", other_circle),
    ];
    let entry = |(name, code, share): (&str, &str, Vec<u8>)| {
        assert_eq!(verdict(vote.verify(2, &share)), (code, Some(2)), "{name}");
        json!({"name": name, "vote": 0, "trustee": 2, "code": code, "share": hex::encode(share)})
    };
    cases.into_iter().map(entry).collect()
}
