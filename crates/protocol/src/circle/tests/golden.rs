//! Our own vectors of the ceremony, tests/vectors/circle.json.
//!
//! The test makes them again and compares; with FOLKMOOT_WRITE_VECTORS=1 it writes them. That
//! the file means what it says is tested in tests/trustees.rs, through the public functions alone.

use serde_json::{Value, json};

use super::super::ceremony::extension;
use super::*;

/// Compares a vectors file with what it should be, or writes it.
pub(crate) fn settle(file: &str, value: &Value) {
    let path = format!("{}/../../tests/vectors/{file}", env!("CARGO_MANIFEST_DIR"));
    let text = format!("{}\n", serde_json::to_string_pretty(value).unwrap());
    if std::env::var_os("FOLKMOOT_WRITE_VECTORS").is_some() {
        std::fs::write(&path, text).unwrap();
    } else {
        let stored = std::fs::read_to_string(&path).unwrap();
        assert!(stored == text, "{file} is not what the code makes");
    }
}

fn hexes<T: AsRef<[u8]>>(items: impl IntoIterator<Item = T>) -> Vec<String> {
    items.into_iter().map(hex::encode).collect()
}

#[test]
fn circle_vectors() {
    let circles: Vec<_> = [("two of three", 2, 3), ("three of five", 3, 5), ("two of two", 2, 2)]
        .into_iter()
        .map(|(name, t, n)| circle(name, t, n))
        .collect();
    let value = json!({
        "specification": "docs/spec/05-circle.md",
        "circles": circles,
        "bad_deals": bad_deals(),
        "bad_encrypted_shares": bad_encrypted_shares(),
        "bad_certificates": bad_certificates(),
    });
    settle("circle.json", &value);
}

fn circle(name: &str, t: u16, n: u16) -> Value {
    let c = Ceremony::new(name, t, n);
    let dealt = c.dealt();
    let certificates = c.certificates(&dealt);
    let (public, shares) = c.finish();
    let trustees: Vec<_> = c.indices().map(|index| trustee(&c, &dealt, index)).collect();
    json!({
        "name": name,
        "session_id": hex::encode(name),
        "threshold": t,
        "static_publics": hexes(c.spec.members().iter().map(StaticPublic::to_bytes)),
        "context": hex::encode(c.spec.context()),
        "trustees": trustees,
        "extension": hex::encode(extension(&c.spec, &dealt.deals)),
        "transcript": hex::encode(dealt.transcript()),
        "certificates": hexes(&certificates),
        "joint_key": hex::encode(public.joint_key().to_bytes()),
        "verification_keys": hexes(public.verification_keys()),
        "trustee_shares": hexes(shares.iter().map(|share| share.expose_scalar().to_bytes())),
    })
}

fn trustee(c: &Ceremony, dealt: &Dealt, index: u16) -> Value {
    let place = usize::from(index) - 1;
    let (dealing, deal) = (c.dealing(index), &dealt.deals[place]);
    json!({
        "index": index,
        "static_secret": hex::encode(c.secret(index).expose_bytes()),
        "dealing_seed": hex::encode(c.seeds[place]),
        "coefficients": hexes(dealing.coefficients.iter().map(Scalar::to_bytes)),
        "ephemeral_secret": hex::encode(dealing.ephemeral.to_bytes()),
        "commitments": hexes(deal.commitment_bytes().chunks(32)),
        "proof_of_possession": hex::encode(deal.pop_bytes()),
        "ephemeral_public": hex::encode(deal.ephemeral_bytes()),
        "shares": hexes(c.indices().map(|recipient| dealing.share(recipient).to_bytes())),
        "encrypted_shares": hexes(c.indices().filter_map(|recipient| deal.ciphertext(recipient))),
        "message": hex::encode(deal.as_bytes()),
        "deal_commitment": hex::encode(deal_commitment(deal.as_bytes(), &c.spec, index)),
    })
}

/// The honest message of trustee 2 of "two of three" with one thing wrong.
fn bad_deals() -> Vec<Value> {
    let c = Ceremony::new("two of three", 2, 3);
    let earlier = Ceremony::new("two of three, earlier", 2, 3);
    let honest = c.messages[1].clone();
    let patch = |at: usize, bytes: &[u8]| {
        let mut message = honest.clone();
        message[at..at + bytes.len()].copy_from_slice(bytes);
        message
    };
    let cases = [
        ("one byte short", "circle.length", honest[..honest.len() - 1].to_vec()),
        ("one byte long", "circle.length", [&honest[..], &[0]].concat()),
        ("one commitment less", "circle.length", honest[32..].to_vec()),
        ("one commitment more", "circle.length", [&honest[..32], &honest[..]].concat()),
        ("ciphertext framed as 47 bytes", "circle.frame", patch(160 + 7, &[47])),
        ("ciphertext framed little-endian", "circle.frame", patch(160, &48u64.to_le_bytes())),
        ("first commitment is the identity", "circle.point", patch(0, &[0; 32])),
        ("last commitment is the identity", "circle.point", patch(32, &[0; 32])),
        ("commitment is not canonical", "circle.point", patch(0, &[0xff; 32])),
        ("ephemeral key is the identity", "circle.point", patch(128, &[0; 32])),
        ("proof is all zero", "circle.pop", patch(64, &[0; 64])),
        ("proof response is not reduced", "circle.pop", patch(96, &plus_order(&honest[96..128]))),
        ("proof of another trustee", "circle.pop", patch(64, &c.messages[0][64..128])),
        ("proof made for another ephemeral key", "circle.pop", patch(128, &c.messages[0][128..160])),
        ("whole message of another session", "circle.pop", earlier.messages[1].clone()),
        (
            "same polynomial, proof from another session",
            "circle.pop",
            patch(64, &earlier.message_from(2, &c.dealing(2))[64..128]),
        ),
    ];
    let entry = |(name, code, message): (&str, &str, Vec<u8>)| {
        assert_eq!(verdict(check_deal(&c.spec, 2, &message)), (code, Some(2)), "{name}");
        json!({"name": name, "circle": "two of three", "trustee": 2, "code": code, "message": hex::encode(message)})
    };
    cases.into_iter().map(entry).collect()
}

/// Messages of trustee 1 of "two of three" that only trustee 3 can find wrong.
fn bad_encrypted_shares() -> Vec<Value> {
    let c = Ceremony::new("two of three", 2, 3);
    let share = c.dealing(1).share(3);
    let mut flipped = c.messages[0].clone();
    flipped[c.ciphertext_at(3)] ^= 1;
    let mut swapped = c.messages[0].clone();
    swapped.copy_within(c.ciphertext_at(2)..c.ciphertext_at(2) + 48, c.ciphertext_at(3));
    let cases = [
        ("one bit flipped", "circle.ciphertext", flipped),
        ("share encrypted for trustee 2", "circle.ciphertext", swapped),
        ("share plus one", "circle.share", c.with_plaintext(1, 3, &(*share + Scalar::ONE).to_bytes())),
        ("share of zero", "circle.share", c.with_plaintext(1, 3, &[0; 32])),
        (
            "share is not reduced",
            "circle.share_encoding",
            c.with_plaintext(1, 3, &plus_order(share.as_bytes())),
        ),
    ];
    let entry = |(name, code, message): (&str, &str, Vec<u8>)| {
        let dealt = Dealt::check(&c.spec, &c.with(1, message.clone())).unwrap();
        assert_eq!(verdict(certify(&dealt, 3, c.secret(3))), (code, Some(1)), "{name}");
        json!({
            "name": name, "circle": "two of three", "trustee": 1, "recipient": 3,
            "code": code, "message": hex::encode(message),
        })
    };
    cases.into_iter().map(entry).collect()
}

fn bad_certificates() -> Vec<Value> {
    let c = Ceremony::new("two of three", 2, 3);
    let earlier = Ceremony::new("two of three, earlier", 2, 3);
    let dealt = c.dealt();
    let certificate = certify(&dealt, 2, c.secret(2)).unwrap();
    let public = c.secret(2).public().to_bytes();
    let sign = |transcript: &[u8]| {
        let key = c.secret(2);
        schnorr::sign(key.expose_scalar(), &public, &[transcript]).unwrap().to_vec()
    };
    let bare = ceremony::transcript(&c.spec, &dealt.deals, b"");
    let cases = [
        ("one byte short", certificate[..63].to_vec()),
        ("all zero", vec![0; 64]),
        ("response is not reduced", [&certificate[..32], &plus_order(&certificate[32..])].concat()),
        ("certificate of trustee 1", certify(&dealt, 1, c.secret(1)).unwrap().to_vec()),
        ("certificate of another session", certify(&earlier.dealt(), 2, c.secret(2)).unwrap().to_vec()),
        ("transcript without our extension", sign(&bare)),
        ("signature on nothing", sign(&[])),
    ];
    let entry = |(name, bytes): (&str, Vec<u8>)| {
        let refused = verdict(check_certificate(&dealt, 2, &bytes));
        assert_eq!(refused, ("circle.certificate", Some(2)), "{name}");
        json!({
            "name": name, "circle": "two of three", "trustee": 2,
            "code": "circle.certificate", "certificate": hex::encode(bytes),
        })
    };
    cases.into_iter().map(entry).collect()
}
