//! Nothing of a proof can be changed, left out of the transcript, or carried elsewhere.

use curve25519_dalek::constants::RISTRETTO_BASEPOINT_POINT as G;

use super::forger::{Forger, Parts};
use super::*;
use crate::group::tests::{BAD_ENCODINGS, bytes32};
use crate::group::{parse_point, parse_scalar};

const ORDER: &str = "edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010";

/// Names of the pieces for this vote, whether each is a point, and the code where it is another one.
fn pieces(vote: &HiddenVote) -> Vec<(String, bool, &'static str)> {
    let radices = vote.roll().radices();
    let mut pieces: Vec<_> = ["T", "A", "B"].map(|name| (name.to_owned(), true, "ring.digits")).to_vec();
    pieces.extend((0..radices.digits()).map(|k| (format!("P_{k}"), true, "ring.digits")));
    for (j, radix) in radices.all().iter().enumerate() {
        pieces.extend((1..*radix).map(|i| (format!("f_{},{i}", j + 1), false, "ring.digits")));
    }
    pieces.push(("z_A".into(), false, "ring.digits"));
    pieces.push(("z".into(), false, "ring.link"));
    pieces
}

#[test]
fn every_piece_counts() {
    for members in [1, 9, 65] {
        let test = TestVote::new("pieces", members);
        let vote = &test.vote;
        let proof = test.prove(members / 2, b"text");
        let other = prove(vote, b"text", &test.secrets[members / 2], &seed(200)).unwrap();
        let pieces = pieces(vote);
        assert_eq!(32 * pieces.len(), proof.len());
        for (position, (name, point, code)) in pieces.iter().enumerate() {
            let range = 32 * position..32 * position + 32;
            let piece: [u8; 32] = proof[range.clone()].try_into().unwrap();
            let with = |piece: &[u8; 32]| {
                let mut changed = proof.clone();
                changed[range.clone()].copy_from_slice(piece);
                refusal(vote, b"text", &changed)
            };
            let of_other: [u8; 32] = other[range.clone()].try_into().unwrap();
            if name != "T" {
                assert_eq!(with(&of_other), *code, "{name} of another proof");
            }
            if *point {
                let moved = parse_point(&piece).unwrap() + G;
                assert_eq!(with(&moved.compress().to_bytes()), *code, "{name} plus G");
                let opposite = -parse_point(&piece).unwrap();
                assert_eq!(with(&opposite.compress().to_bytes()), *code, "less {name}");
                assert_eq!(with(&[0; 32]), "ring.identity", "{name} is the identity");
                for bad in BAD_ENCODINGS {
                    assert_eq!(with(&bytes32(bad)), "ring.point", "{name} is {bad}");
                }
            } else {
                let moved = parse_scalar(&piece).unwrap() + Scalar::ONE;
                assert_eq!(with(&moved.to_bytes()), *code, "{name} plus one");
                assert_eq!(with(&[0; 32]), *code, "{name} is zero");
                assert_eq!(with(&bytes32(ORDER)), "ring.scalar", "{name} is the order");
                assert_eq!(with(&plus_order(&piece)), "ring.scalar", "{name} plus the order");
                assert_eq!(with(&[255; 32]), "ring.scalar", "{name} has the top bits");
            }
            // Two neighbours of one kind change places.
            if pieces.get(position + 1).is_some_and(|(_, next, _)| next == point) {
                let mut swapped = proof.clone();
                swapped[range.start..range.start + 64].rotate_left(32);
                assert!(refusal(vote, b"text", &swapped).starts_with("ring."), "{name} and the next");
            }
        }
    }
}

/// The same number modulo the order, as other bytes.
fn plus_order(scalar: &[u8; 32]) -> [u8; 32] {
    let (mut sum, mut carry) = ([0; 32], 0u16);
    for (place, (one, other)) in sum.iter_mut().zip(scalar.iter().zip(bytes32(ORDER))) {
        carry += u16::from(*one) + u16::from(other);
        *place = carry as u8;
        carry >>= 8;
    }
    sum
}

#[test]
fn attack_010_029_number_of_pieces() {
    let test = TestVote::new("length", 9);
    let proof = test.prove(3, b"text");
    let end = proof.len();
    let wrong = [&proof[32..], &proof[..end - 32], &proof[1..], &proof[..end - 1], &[]];
    for wrong in wrong {
        assert_eq!(refusal(&test.vote, b"text", wrong), "ring.length");
    }
    assert_eq!(refusal(&test.vote, b"text", &[&proof[..], &[0; 32]].concat()), "ring.length");
    assert_eq!(refusal(&test.vote, b"text", &[&proof[..], &proof].concat()), "ring.length");
    assert_eq!(refusal(&test.vote, b"text", &vec![0; end]), "ring.identity");
}

/// A proof for one vote, roll and text is none for another one.
#[test]
fn attack_007_statement_binding_matrix() {
    let test = TestVote::new("elsewhere", 9);
    let proof = test.prove(4, b"text");
    let vote = &test.vote;
    let tag = vote.tag(&test.secrets[4]);
    assert_eq!(verdict(vote, b"text", &proof), Ok(tag));
    for text in [&b""[..], b"tex", b"texu", b"text\0", b"texttext"] {
        assert_eq!(refusal(vote, text, &proof), "ring.digits");
    }
    assert_eq!(refusal(&test.another([1; 32]), b"text", &proof), "ring.digits");

    // Rolls: two members change places, one is another, one less with the same radices.
    let keys = keys_of(&test.secrets);
    let stranger = TestVote::new("stranger", 1).secrets[0].key().to_bytes();
    let on = |keys: &[[u8; 32]]| HiddenVote::new(*vote.fingerprint(), Roll::parse(keys).unwrap());
    for (one, other) in [(0, 1), (3, 4), (7, 8)] {
        let mut keys = keys.clone();
        keys.swap(one, other);
        assert_eq!(refusal(&on(&keys), b"text", &proof), "ring.digits");
    }
    for place in 0..9 {
        let mut keys = keys.clone();
        keys[place] = stranger;
        assert_eq!(refusal(&on(&keys), b"text", &proof), "ring.digits");
    }
    let eight = TestVote::new("elsewhere", 8);
    assert_eq!(eight.vote.roll().proof_len(), vote.roll().proof_len());
    assert_eq!(refusal(&on(&keys[..8]), b"text", &proof), "ring.digits");
    assert_eq!(refusal(&on(&keys[..4]), b"text", &proof), "ring.length");

    // A roll with as many pieces and other radices: 2 and 4, or 3 and 3.
    let mut odd = Forger::new(&test, 4, b"text", &[4; 32]);
    odd.statement.radices = vec![2, 4];
    assert_eq!(odd.statement.values(), 6);
    assert_eq!(refusal(vote, b"text", &Forger::of(odd.statement, 4, odd.x, &[4; 32]).bytes()), "ring.digits");

    // Another base than that of the fingerprint.
    let mut forger = Forger::new(&test, 4, b"text", &[4; 32]);
    forger.statement.base = G + G;
    forger.tag = forger.x * forger.statement.base;
    assert_eq!(refusal(vote, b"text", &forger.bytes()), "ring.link");
}

/// A prover that leaves any one message out of the transcript is not believed, though a verifier that left it out as well would be
/// convinced.
#[test]
fn every_message_is_absorbed() {
    let test = TestVote::new("messages", 9);
    let labels = ["fingerprint", "ring", "cast", "participation-tag", "digits-A", "digits-B", "link-P"];
    for label in labels {
        let mut forger = Forger::new(&test, 4, b"text", &[4; 32]);
        forger.statement.without = Some(label);
        let bytes = forger.bytes();
        assert_eq!(refusal(&test.vote, b"text", &bytes), "ring.digits", "{label}");
        assert!(forger.statement.accepts(&Parts::read(&forger.statement, &bytes)), "{label}");
    }
}
