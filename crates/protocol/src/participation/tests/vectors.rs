//! The vectors of hidden participation, tests/vectors/participation.json at the root of the project: made by the second prover, and compared.

use curve25519_dalek::constants::RISTRETTO_BASEPOINT_POINT as G;
use serde_json::{Value, json};

use super::forger::{Forger, Parts, generator};
use super::*;
use crate::ballot::tests::vectors::{hex_of, hex_points, hex_scalar, hex_scalars, settle};
use crate::group::tests::{BAD_ENCODINGS, bytes32};
use crate::group::{parse_point, parse_scalar};

const TEXT: &[u8] = b"a text\n";

fn hex_keys(test: &TestVote) -> Vec<String> {
    keys_of(&test.secrets).iter().map(hex_of).collect()
}

/// A proof with everything that comes up on the way.
fn value(members: usize, place: usize) -> Value {
    let test = TestVote::new(&format!("vector {members}"), members);
    let mut dice = Dice::new(&format!("participation vector {members}"));
    let seed: [u8; 32] = dice.bytes();
    let forger = Forger::new(&test, place, TEXT, &seed);
    let steps = forger.prove();
    let secret = &test.secrets[place];
    let proof = prove(&test.vote, TEXT, secret, &ParticipationSeed::from_bytes(seed)).unwrap();
    assert_eq!(steps.parts.bytes(), proof, "{members}");
    let tag = test.vote.tag(secret);
    assert_eq!(verdict(&test.vote, TEXT, &proof), Ok(tag));
    json!({
        "name": format!("member {place} of {members}, counted from 0"),
        "fingerprint": hex_of(test.vote.fingerprint().0),
        "keys": hex_keys(&test),
        "radices": forger.statement.radices,
        "ring": hex_of(forger.statement.ring()),
        "H_vote": hex_points(&[forger.statement.base])[0],
        "text": hex_of(TEXT),
        "place": place,
        "x": hex_scalar(&forger.x),
        "seed": hex_of(seed),
        "T": hex_points(&[forger.tag])[0],
        "voter_tag": hex_of(tag.voter_tag(test.vote.fingerprint()).0),
        "sigma": forger.sigma.iter().map(|sigma| u8::from(*sigma == Scalar::ONE)).collect::<Vec<_>>(),
        "a": hex_scalars(&forger.a),
        "r_A": hex_scalar(&forger.r_a),
        "r_B": hex_scalar(&forger.r_b),
        "rho": hex_scalars(&forger.rho),
        "A": hex_points(&[steps.parts.a])[0],
        "B": hex_points(&[steps.parts.b])[0],
        "mu": hex_scalar(&steps.mu),
        "P": hex_points(&steps.parts.lower),
        "e": hex_scalar(&steps.e),
        "f": hex_scalars(&steps.parts.f),
        "z_A": hex_scalar(&steps.parts.z_a),
        "z": hex_scalar(&steps.parts.z),
        "proof": hex_of(&proof),
    })
}

/// Proofs with one thing wrong, for one vote and one text.
fn bad() -> Value {
    let test = TestVote::new("bad vectors", 11);
    let honest = |place: usize| Forger::new(&test, place, TEXT, &[9; 32]);
    let good = honest(4).bytes();
    let end = good.len();
    let with = |position: usize, edit: &dyn Fn([u8; 32]) -> [u8; 32]| {
        let mut changed = good.clone();
        let piece = &mut changed[32 * position..32 * position + 32];
        let edited = edit((&*piece).try_into().unwrap());
        piece.copy_from_slice(&edited);
        changed
    };
    let mut cases: Vec<(String, &str, Vec<u8>)> = vec![
        ("one byte short".into(), "ring.length", good[..end - 1].to_vec()),
        ("one byte long".into(), "ring.length", [&good[..], &[0]].concat()),
        ("first piece missing".into(), "ring.length", good[32..].to_vec()),
        ("last piece twice".into(), "ring.length", [&good[..], &good[end - 32..]].concat()),
        ("empty".into(), "ring.length", Vec::new()),
        ("all zeros".into(), "ring.identity", vec![0; end]),
    ];
    // Radices 3 and 4: five points, five scalars f, z_A and z.
    let names = ["T", "A", "B", "P_0", "P_1", "f_1,1", "f_1,2", "f_2,1", "f_2,2", "f_2,3", "z_A", "z"];
    assert_eq!(32 * names.len(), end);
    for (number, text) in BAD_ENCODINGS.iter().enumerate() {
        let name = format!("{} is bad encoding {number}", names[number % 5]);
        cases.push((name, "ring.point", with(number % 5, &|_| bytes32(text))));
    }
    let order = "edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010";
    for (position, name) in names.iter().enumerate() {
        if position < 5 {
            let moved = with(position, &|piece| (parse_point(&piece).unwrap() + G).compress().to_bytes());
            cases.push((format!("{name} plus G"), "ring.digits", moved));
            cases.push((format!("{name} is the identity"), "ring.identity", with(position, &|_| [0; 32])));
        } else {
            let code = if *name == "z" { "ring.link" } else { "ring.digits" };
            let moved = with(position, &|piece| (parse_scalar(&piece).unwrap() + Scalar::ONE).to_bytes());
            cases.push((format!("{name} plus one"), code, moved));
            cases.push((format!("{name} is zero"), code, with(position, &|_| [0; 32])));
            cases.push((format!("{name} is the order"), "ring.scalar", with(position, &|_| bytes32(order))));
        }
    }
    let [x0, x1] = [0, 1].map(|place| x(&test.secrets[place]));
    let base = honest(0).statement.base;
    let two = Scalar::from(2u64);
    let mut forged = |name: &str, code, edit: &dyn Fn(&mut Forger)| {
        let mut forger = honest(0);
        edit(&mut forger);
        cases.push((name.into(), code, forger.bytes()));
    };
    forged("another member's secret", "ring.link", &|forger| (forger.x, forger.tag) = (x1, x1 * base));
    forged("a secret off the roll", "ring.link", &|forger| (forger.x, forger.tag) = (two, two * base));
    forged("another member's tag", "ring.link", &|forger| forger.tag = x1 * base);
    forged("the opposite tag", "ring.link", &|forger| forger.tag = -forger.tag);
    forged("the tag plus G", "ring.link", &|forger| forger.tag += G);
    forged("twice the first key less the second", "ring.digits", &|forger| {
        (forger.sigma[3], forger.sigma[4]) = (two, -Scalar::ONE);
        forger.x = two * x0 - x1;
        forger.tag = forger.x * base;
    });
    forged("half of each of two keys", "ring.digits", &|forger| {
        (forger.sigma[3], forger.sigma[4]) = (two.invert(), two.invert());
        forger.x = two.invert() * (x0 + x1);
        forger.tag = forger.x * base;
    });
    forged("no value of a digit", "ring.digits", &|forger| forger.sigma[3] = Scalar::ZERO);
    forged("two values of a digit", "ring.digits", &|forger| forger.sigma[4] = Scalar::ONE);
    forged("made for another text", "ring.digits", &|forger| forger.statement.text.push(b'x'));
    forged("made for another vote", "ring.digits", &|forger| forger.statement.fingerprint = [0; 32]);
    forged("made for a roll in another order", "ring.digits", &|forger| forger.statement.keys.swap(1, 2));
    forged("made for a roll that ends earlier", "ring.digits", &|forger| forger.statement.keys.truncate(10));
    for label in ["fingerprint", "ring", "cast", "participation-tag", "digits-A", "digits-B", "link-P"] {
        let name = format!("{label} not absorbed");
        forged(&name, "ring.digits", &|forger| forger.statement.without = Some(label));
    }
    let beyond = Forger::of(honest(0).statement, 11, x0, &[9; 32]);
    cases.push(("a place beyond the roll".into(), "ring.link", beyond.bytes()));
    // The tag that a verifier who does not absorb it first would believe, from somebody on no roll.
    let mut weak = honest(3).statement;
    weak.without = Some("participation-tag");
    let mut folded = Forger::of(weak.clone(), 3, two, &[9; 32]);
    let [mu, _] = weak.challenges(&folded.prove().parts);
    folded.tag = (folded.x * (G + mu * base) - weak.keys[3]) * mu.invert();
    let bytes = folded.bytes();
    assert!(weak.accepts(&Parts::read(&weak, &bytes)));
    cases.push(("a tag that is solved from mu".into(), "ring.digits", bytes));

    assert!(verdict(&test.vote, TEXT, &good).is_ok());
    let bad: Vec<_> = (cases.into_iter())
        .map(|(name, code, proof)| {
            assert_eq!(refusal(&test.vote, TEXT, &proof), code, "{name}");
            json!({"name": name, "code": code, "proof": hex_of(proof)})
        })
        .collect();
    json!({
        "fingerprint": hex_of(test.vote.fingerprint().0),
        "keys": hex_keys(&test),
        "text": hex_of(TEXT),
        "good": hex_of(&good),
        "bad": bad,
    })
}

fn bad_rolls() -> Vec<Value> {
    let keys = keys_of(&TestVote::new("bad rolls", 3).secrets);
    let cases = [
        ("nobody", "ring.roll.size", vec![]),
        ("one key twice", "ring.roll.duplicate", vec![keys[0], keys[1], keys[0]]),
        ("the identity", "ring.roll.identity", vec![keys[0], [0; 32]]),
        ("no point", "ring.roll.point", vec![bytes32(BAD_ENCODINGS[0]), keys[0]]),
        ("no point before one twice", "ring.roll.point", vec![[1; 32], keys[0], keys[0]]),
    ];
    let case = |(name, code, keys): (&str, &str, Vec<[u8; 32]>)| {
        assert_eq!(Roll::parse(&keys).err().unwrap().code(), code, "{name}");
        json!({"name": name, "code": code, "keys": keys.iter().map(hex_of).collect::<Vec<_>>()})
    };
    cases.into_iter().map(case).collect()
}

/// Proofs of possession, right and wrong.
fn possession() -> Vec<Value> {
    let test = TestVote::new("possession vectors", 2);
    let [mine, other] = &test.secrets[..] else { panic!("two members") };
    let text = b"who joins, with which key";
    let proof = prove_possession(mine, text);
    let mut changed = proof;
    changed[63] ^= 1;
    let cases = [
        ("right", None, mine.key(), &text[..], proof),
        ("of another key", Some("participation.possession"), other.key(), text, proof),
        ("over another text", Some("participation.possession"), mine.key(), &text[1..], proof),
        ("another answer", Some("participation.possession"), mine.key(), text, changed),
        ("zeros", Some("participation.possession"), mine.key(), text, [0; 64]),
    ];
    let case = |(name, code, key, text, proof): (&str, Option<&str>, ParticipationKey, &[u8], [u8; 64])| {
        assert_eq!(check_possession(&key, text, &proof).err().map(|error| error.code()), code, "{name}");
        json!({"name": name, "code": code, "key": hex_of(key.to_bytes()), "text": hex_of(text), "proof": hex_of(proof)})
    };
    cases.into_iter().map(case).collect()
}

#[test]
fn participation_vectors() {
    let of_members = |members: usize| json!({"members": members, "radices": super::super::radices::Radices::new(members).all()});
    let sizes = [1, 2, 3, 5, 64, 65, 256, 512, 513, 1_000, 4_096, 4_097, 10_000, 16_384, 65_536];
    let proofs = [(1, 0), (2, 1), (3, 0), (11, 10), (65, 40), (513, 512)];
    let list = |name: &str| (1..=48).map(|index| generator(name, index)).collect::<Vec<_>>();
    let value = json!({
        "specification": "docs/spec/14-participation.md",
        "H_r": hex_points(&[generator("ring-H", 0)])[0],
        "G": hex_points(&list("ring-G")),
        "S": hex_points(&list("ring-S")),
        "radices": sizes.map(of_members),
        "bad_rolls": bad_rolls(),
        "possession": possession(),
        "proofs": proofs.map(|(members, place)| value(members, place)),
        "bad": bad(),
    });
    settle("participation.json", &value);
}
