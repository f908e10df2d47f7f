//! Cosignatures of witnesses: one that is right with all its intermediate values, and those that are refused (docs/spec/07-log.md, 7.13).

use super::compare;
use folkmoot_ledger::{
    base64,
    checkpoint::{Checkpoint, SignedCheckpoint},
    cosignature::{Cosigner, Witness},
    keys::{SigningKey, origin},
    merkle::MemoryTree,
};
use serde_json::{Value, json};
use std::str::FromStr;

const TIME_S: u64 = 1_795_000_001;

fn checkpoint(entries: u8) -> SignedCheckpoint {
    let mut tree = MemoryTree::new();
    for n in 0..entries {
        tree.push_entry(&[n]);
    }
    let origin = origin("0192f0c1-7c1e-8a63-9d2f-5f1b3a0c9e11".parse().unwrap());
    Checkpoint::new(origin, tree.size(), tree.root()).sign(&SigningKey::from_seed(&[2; 32])).unwrap()
}

#[test]
fn cosignatures_are_those_of_the_vectors() {
    let seed = [3; 32];
    let cosigner = Cosigner::new("witness.example/w1", SigningKey::from_seed(&seed)).unwrap();
    let witness = cosigner.witness();
    let line = cosigner.cosign(checkpoint(2).note().text(), TIME_S).unwrap();
    let vectors = json!({
        "specification": "docs/spec/07-log.md, 7.13",
        "seed": hex::encode(seed),
        "witness": witness.to_string(),
        "key_id": hex::encode(witness.key_id()),
        "time": TIME_S,
        "message": format!("cosignature/v1\ntime {TIME_S}\n{}", checkpoint(2).note().text()),
        "cosignature": hex::encode(line.signature()),
        "checkpoints": checkpoints(&cosigner),
        "keys": keys(witness),
    });
    compare("cosignatures.json", &vectors);
}

fn checkpoints(cosigner: &Cosigner) -> Vec<Value> {
    let witness = cosigner.witness();
    let text = checkpoint(2).note().text().to_owned();
    let right = cosigner.cosign(&text, TIME_S).unwrap().signature().to_vec();
    let with = |name: &str, key_id, bytes: &[u8]| {
        let mut note = checkpoint(2).note().clone();
        note.add(name, key_id, bytes).unwrap();
        note.as_str().to_owned()
    };
    let plain = |bytes: &[u8]| with(witness.name(), witness.key_id(), bytes);
    let changed = |at: usize| {
        let mut bytes = right.clone();
        bytes[at] ^= 1;
        plain(&bytes)
    };
    let timed = |time: u64| plain(&[time.to_be_bytes().as_slice(), &right[8..]].concat());
    let by = |name: &str, seed: u8, text: &str| {
        Cosigner::new(name, SigningKey::from_seed(&[seed; 32])).unwrap().cosign(text, TIME_S).unwrap()
    };
    let other = by("witness.example/w2", 3, &text);
    let stranger = by(witness.name(), 4, &text);
    let cases = [
        ("cosigned", plain(&right)),
        ("cosigned, and by somebody unknown", {
            let mut note = checkpoint(2).note().clone();
            let unknown = by("witness.example/w3", 5, &text);
            note.add(unknown.name(), unknown.key_id(), unknown.signature()).unwrap();
            note.add(witness.name(), witness.key_id(), &right).unwrap();
            note.as_str().to_owned()
        }),
        ("not cosigned", checkpoint(2).note().as_str().to_owned()),
        ("under another name", with(other.name(), other.key_id(), other.signature())),
        ("by another key", with(stranger.name(), stranger.key_id(), stranger.signature())),
        ("by another key under the key id", plain(stranger.signature())),
        ("another time", changed(7)),
        ("another signature", changed(8)),
        ("of another checkpoint", plain(by(witness.name(), 3, checkpoint(3).note().text()).signature())),
        ("a signature of the text without time", {
            let bare = SigningKey::from_seed(&[3; 32]).sign(text.as_bytes());
            plain(&[TIME_S.to_be_bytes().as_slice(), &bare].concat())
        }),
        ("no time", plain(&right[8..])),
        ("a byte too many", plain(&[right.as_slice(), &[0]].concat())),
        ("time 0", timed(0)),
        ("time 2^63", timed(1 << 63)),
    ];
    let host = SigningKey::from_seed(&[2; 32]).verifying_key();
    let origin = &checkpoint(2).checkpoint().origin.clone();
    let say = |(name, note): (&str, String)| {
        let signed = SignedCheckpoint::verify(note.as_bytes(), origin, &host).unwrap();
        let code = witness.verify(&signed).err().map(|error| error.code());
        json!({ "name": name, "note": note, "code": code })
    };
    cases.map(say).to_vec()
}

fn keys(witness: &Witness) -> Vec<Value> {
    let written = witness.to_string();
    let typed = |of_type: u8, key: &[u8]| base64::encode(&[&[of_type], key].concat());
    let key = witness.key().to_bytes();
    let of_host = witness.key().to_verifier_key(witness.name());
    let cases = [
        ("a witness", written.clone()),
        ("a key for other signatures", of_host),
        ("another key id", written.replace(&hex::encode(witness.key_id()), "00000000")),
        (
            "a key id in capitals",
            written.replace(&hex::encode(witness.key_id()), &hex::encode_upper(witness.key_id())),
        ),
        ("no name", written[written.find('+').unwrap()..].to_owned()),
        ("a name with a space", written.replacen("witness.", "witness ", 1)),
        (
            "31 bytes",
            format!("{}+{}+{}", witness.name(), hex::encode(witness.key_id()), typed(4, &key[..31])),
        ),
        ("a key of small order", {
            let id = folkmoot_ledger::keys::cosignature_key_id(witness.name(), &[0; 32]);
            format!("{}+{}+{}", witness.name(), hex::encode(id), typed(4, &[0; 32]))
        }),
    ];
    let say = |(name, key): (&str, String)| {
        let code = Witness::from_str(&key).err().map(|error| error.code());
        json!({ "name": name, "key": key, "code": code })
    };
    cases.map(say).to_vec()
}
