//! Nothing of a ballot with amounts can be changed, left out of the transcript, or carried elsewhere.

use curve25519_dalek::constants::RISTRETTO_BASEPOINT_POINT as G;
use curve25519_dalek::scalar::Scalar;

use super::forger::Forger;
use super::honest::crate_accepts;
use super::*;
use crate::ballot::Ballot;
use crate::ballot::tests::{Dice, batch_codes, refusal, tag, verdict};
use crate::context::VoteContext;
use crate::group::{parse_point, parse_scalar};
use crate::ids::Fingerprint;
use crate::shape::Shape;
use crate::transcript::tests::{Step, last_steps};

const COMMITMENT: &str = "ballot.proof.commitment";

fn test() -> (TestVote, Vec<Selection>) {
    let contests = [Contest::Motion, amounts(2, 100_000)];
    (TestVote::new("binding", &contests), vec![Selection(vec![1]), Selection(vec![70_000, 20_000])])
}

/// Names of the pieces, whether each is a point, and the code of a ballot in which it is another one.
fn pieces(shape: &Shape) -> Vec<(String, bool, &'static str)> {
    let mut pieces = Vec::new();
    let mut add = |names: Vec<String>, point, code| {
        pieces.extend(names.into_iter().map(|name| (name, point, code)));
    };
    let numbered = |names: &[&str], count: usize| -> Vec<String> {
        (1..=count).flat_map(|i| names.iter().map(move |name| format!("{name}_{i}"))).collect()
    };
    let named = |names: &[&str]| -> Vec<String> { names.iter().map(|name| (*name).to_owned()).collect() };
    add(numbered(&["R", "S"], shape.slots()), true, COMMITMENT);
    add(named(&["W", "A", "T1", "T0", "E_R", "E_S"]), true, COMMITMENT);
    add(numbered(&["f"], shape.bits()), false, COMMITMENT);
    add(named(&["z_W"]), false, COMMITMENT);
    add(named(&["z_T"]), false, "ballot.proof.bits");
    add(named(&["z"]), false, "ballot.proof.link");
    // Two amounts of two limbs, and the higher limb of what is left over: with its lower one and two that pad, eight parties.
    add(numbered(&["V"], 5), true, COMMITMENT);
    add(named(&["range A", "range S", "range T_1", "range T_2"]), true, COMMITMENT);
    add(named(&["t_x", "t_x blinding", "e blinding"]), false, COMMITMENT);
    add(numbered(&["L", "R"], 7), true, COMMITMENT);
    add(named(&["a", "b"]), false, COMMITMENT);
    add(named(&["E_V"]), true, COMMITMENT);
    add(named(&["z_v"]), false, "ballot.proof.link");
    add(named(&["z_gamma"]), false, "ballot.proof.amounts");
    pieces
}

#[test]
fn every_piece_counts() {
    let (test, selections) = test();
    let ballot = sealed(&test, &tag(1), &selections);
    let other = seal(&test.vote, &tag(1), &selections, &BallotSeed::from_bytes([6; 32])).unwrap();
    let pieces = pieces(test.vote.shape());
    assert_eq!(32 * pieces.len(), ballot.len());
    let order: [u8; 32] = hex::decode("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010")
        .unwrap()
        .try_into()
        .unwrap();
    for (position, (name, point, code)) in pieces.into_iter().enumerate() {
        let range = 32 * position..32 * position + 32;
        let piece: [u8; 32] = ballot[range.clone()].try_into().unwrap();
        let with = |piece: &[u8]| {
            let mut changed = ballot.clone();
            changed[range.clone()].copy_from_slice(piece);
            refusal(&test.vote, &tag(1), &changed)
        };
        assert_eq!(with(&other[range.clone()]), code, "{name} of another ballot");
        if point {
            let moved = parse_point(&piece).unwrap() + G;
            assert_eq!(with(moved.compress().as_bytes()), code, "{name} plus G");
            assert_eq!(with(&[0; 32]), "ballot.identity", "{name} is the identity");
            assert_eq!(with(&[1; 32]), "ballot.point", "{name} is no point");
        } else {
            let moved = parse_scalar(&piece).unwrap() + Scalar::ONE;
            assert_eq!(with(moved.as_bytes()), code, "{name} plus one");
            assert_eq!(with(&[0; 32]), code, "{name} is zero");
            assert_eq!(with(&order), "ballot.scalar", "{name} is the order");
        }
        for bit in [0, 7, 100, 255] {
            let mut flipped = piece;
            flipped[bit / 8] ^= 1 << (bit % 8);
            with(&flipped);
        }
    }
    for wrong in [&ballot[32..], &ballot[..ballot.len() - 32], &ballot[1..], &[]] {
        assert_eq!(refusal(&test.vote, &tag(1), wrong), "ballot.length");
    }
    assert_eq!(refusal(&test.vote, &tag(1), &[&ballot[..], &[0; 32]].concat()), "ballot.length");
}

#[test]
fn elsewhere() {
    let (test, selections) = test();
    let ballot = sealed(&test, &tag(1), &selections);
    let vote = &test.vote;
    assert_eq!(refusal(vote, &tag(2), &ballot), COMMITMENT);
    let other = VoteContext::new(vote.shape().clone(), *vote.joint_key(), Fingerprint([0; 32]));
    assert_eq!(refusal(&other, &tag(1), &ballot), COMMITMENT);
    // Another total with as many limbs, and contests of the same length and another order.
    for contests in [vec![Contest::Motion, amounts(2, 100_001)], vec![Contest::Consent, amounts(2, 100_000)]]
    {
        let other = VoteContext::new(Shape::new(&contests).unwrap(), *vote.joint_key(), *vote.fingerprint());
        assert_eq!(refusal(&other, &tag(1), &ballot), COMMITMENT);
    }
    let swapped = Shape::new(&[amounts(2, 100_000), Contest::Motion]).unwrap();
    let swapped = VoteContext::new(swapped, *vote.joint_key(), *vote.fingerprint());
    assert_eq!(refusal(&swapped, &tag(1), &ballot), COMMITMENT);
    // Read for one shape and verified for others: without amounts, with more of them, and with amounts where there were none.
    let read = Ballot::parse(vote.shape(), &ballot).ok().unwrap();
    let plain = TestVote::new("plain", &[Contest::Motion]);
    assert_eq!(read.verify(&plain.vote, &tag(1)).err().map(|error| error.code()), Some("ballot.shape"));
    // As many slots and bits, and another number of parties: four limbs alone, or two times two.
    let one = TestVote::new("one", &[amounts(4, 9)]);
    let two = TestVote::new("two", &[amounts(2, 9), amounts(2, 9)]);
    let ballot = sealed(&one, &tag(1), &[Selection(vec![0; 4])]);
    assert_eq!(refusal(&two.vote, &tag(1), &ballot), COMMITMENT);
    let halves = TestVote::new("halves", &[amounts(2, 70_000)]);
    let read = Ballot::parse(one.vote.shape(), &ballot).ok().unwrap();
    assert_eq!(read.verify(&halves.vote, &tag(1)).err().map(|error| error.code()), Some("ballot.shape"));
}

/// A prover that leaves any one message out of the transcript is not believed.
#[test]
fn every_message_is_absorbed() {
    let (test, selections) = test();
    let seed = BallotSeed::from_bytes([5; 32]);
    let mut forger = Forger::new(&test.vote, &tag(1), &selections, &seed);
    assert!(verdict(&test.vote, &tag(1), &forger.ballot()).is_ok());
    let in_branch = [
        "range-statement",
        "dom-sep",
        "n",
        "m",
        "V",
        "A",
        "S",
        "T_1",
        "T_2",
        "t_x",
        "t_x_blinding",
        "e_blinding",
        "L",
        "R",
    ];
    for label in in_branch {
        forger.without = Some(label);
        let ballot = forger.ballot();
        assert_eq!(refusal(&test.vote, &tag(1), &ballot), "ballot.proof.range", "{label}");
        assert!(!crate_accepts(&test, &tag(1), &ballot), "{label}");
    }
    for label in ["amounts", "link-E_V"] {
        forger.without = Some(label);
        assert_eq!(refusal(&test.vote, &tag(1), &forger.ballot()), COMMITMENT, "{label}");
    }
    // The branch goes out from the ciphertexts: without them it draws other challenges, and what follows does, too.
    forger.without = Some("ciphertexts");
    assert_eq!(refusal(&test.vote, &tag(1), &forger.ballot()), COMMITMENT);
}

#[test]
fn what_the_transcript_absorbs() {
    let (test, selections) = test();
    let ballot = sealed(&test, &tag(7), &selections);
    assert!(verdict(&test.vote, &tag(7), &ballot).is_ok());
    let mut order = Vec::new();
    let mut part = Vec::new();
    for step in last_steps() {
        match step {
            Step::Absorbed(label, message) => {
                order.push(label);
                if label == "amounts" {
                    part = message;
                }
            }
            Step::Drawn(label, _) => order.push(label),
        }
    }
    let expected = [
        "dom-sep",
        "fingerprint",
        "joint-key",
        "contests",
        "voter-tag",
        "ciphertexts",
        "branch-range",
        "amounts",
        "bits-W",
        "bits-A",
        "challenge-y",
        "challenge-rho",
        "coefficient-T1",
        "coefficient-T0",
        "link-E_R",
        "link-E_S",
        "link-E_V",
        "challenge-x",
    ];
    assert_eq!(order, expected);
    // Everything of the part but the link, which is its last three pieces.
    let shape = test.vote.shape();
    assert_eq!(part, ballot[32 * (2 * shape.slots() + 9 + shape.bits())..ballot.len() - 96]);
}

/// Single and batched verdicts are the same, also where errors would cancel without weights.
#[test]
fn batches() {
    let (test, _) = test();
    let mut dice = Dice::new("batches");
    let contests = test.vote.shape().contests().to_vec();
    let mut good = |voter| {
        let selections = dice.selections(&contests);
        (
            tag(voter),
            seal(&test.vote, &tag(voter), &selections, &BallotSeed::from_bytes([voter; 32])).unwrap(),
        )
    };
    let ballots: Vec<_> = (0..6).map(&mut good).collect();
    let codes = |ballots: &[_]| batch_codes(&test.vote, ballots);
    assert_eq!(codes(&ballots), [None; 6]);
    // z_gamma one up in one ballot and one down in another one; and z_v against z_gamma in a third.
    let mut wrong = ballots.clone();
    let shift = |bytes: &mut Vec<u8>, from_end: usize, by: Scalar| {
        let place = bytes.len() - from_end;
        let scalar = parse_scalar(bytes[place..place + 32].try_into().unwrap()).unwrap() + by;
        bytes[place..place + 32].copy_from_slice(scalar.as_bytes());
    };
    shift(&mut wrong[1].1, 32, Scalar::ONE);
    shift(&mut wrong[4].1, 32, -Scalar::ONE);
    shift(&mut wrong[5].1, 64, Scalar::ONE);
    let expected = [
        None,
        Some("ballot.proof.amounts"),
        None,
        None,
        Some("ballot.proof.amounts"),
        Some("ballot.proof.link"),
    ];
    assert_eq!(codes(&wrong), expected);
    for ((tag, bytes), code) in wrong.iter().zip(expected) {
        assert_eq!(verdict(&test.vote, tag, bytes).err(), code);
    }
}
