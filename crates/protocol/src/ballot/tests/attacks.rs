//! The rows of the attack list that concern one ballot.

use super::forger::{Challenges, Forger, Parts, challenges, differences, simulate, solve};
use super::*;
use crate::elgamal::JointKeyError;
use crate::group::tests::{BAD_ENCODINGS, bytes32};
use crate::tracker::tracker;
use curve25519_dalek::traits::IsIdentity;

fn approval(options: u16, min: u16, max: u16) -> Contest {
    Contest::Approval { options, min, max }
}

/// Witnesses that are no selection: the proof's identity cannot hold.
#[test]
fn attack_016_018_forged_witnesses() {
    // Bits 1 to 3 of a motion; four options and slack 1, 1 of an approval 0..2; its range is exact.
    let score = |options, max| Contest::Score { options, max };
    let points = |exact| Contest::Points { options: 2, budget: 3, exact };
    let quadratic = |against| Contest::Quadratic { options: 2, credits: 1, against };
    let ranking = || Contest::Ranking { options: 3 };
    let favourites = || Contest::Favourites { options: 2, places: 2 };
    let cases: [(&str, Contest, &[i64]); 47] = [
        ("two yes", Contest::Motion, &[2, 0, 0]),
        ("yes and no", Contest::Motion, &[1, 1, 0]),
        ("nothing", Contest::Motion, &[0, 0, 0]),
        ("minus one", Contest::Motion, &[-1, 0, 0]),
        ("minus one, made up for", Contest::Motion, &[-1, 1, 1]),
        ("sum is one", Contest::Motion, &[2, -1, 0]),
        ("a thousand", Contest::Motion, &[1000, -990, -9]),
        ("too many approvals", approval(4, 0, 2), &[1, 1, 1, 0, 0, 0]),
        ("negative slack bit", approval(4, 0, 2), &[1, 1, 1, 0, -1, 0]),
        ("slack bit of two", approval(4, 1, 2), &[0, 0, 0, 0, 2]),
        ("too few approvals", approval(4, 1, 2), &[0, 0, 0, 0, 1]),
        ("budget plus one, minus one", approval(4, 0, 2), &[3, -1, 0, 0, 0, 0]),
        ("twice the same", approval(4, 0, 2), &[2, 0, 0, 0, 0, 0]),
        ("slack beyond its range", approval(4, 0, 3), &[0, 0, 0, 0, 1, 2]),
        ("exact number missed", approval(4, 2, 2), &[1, 1, 1, 0]),
        ("blank and an option", Contest::Choose { options: 2, blank: true }, &[1, 0, 1]),
        ("two options", Contest::Choose { options: 3, blank: false }, &[0, 1, 1]),
        ("agrees and objects", Contest::Consent, &[1, 0, 1]),
        // Weights 1, 2, 2.
        ("score above the highest", score(1, 5), &[1, 1, 2]),
        ("score below zero", score(1, 5), &[-1, 0, 0]),
        ("scores that cancel out", score(2, 5), &[3, 0, 0, -3, 0, 0]),
        ("two grades", Contest::Grades { options: 1, grades: 3 }, &[1, 1, 0]),
        ("no grade", Contest::Grades { options: 2, grades: 2 }, &[1, 0, 0, 0]),
        ("grades of another row", Contest::Grades { options: 2, grades: 2 }, &[1, 1, 0, 0]),
        // Weights 1, 2 for each option, and for what is left.
        ("points over budget", points(false), &[1, 1, 1, 1, 0, 0]),
        ("points over budget, negative rest", points(false), &[1, 1, 1, 1, -1, -1]),
        ("points from a negative number", points(false), &[1, 2, -2, 0, 0, 0]),
        ("points left over", points(true), &[1, 0, 0, 0]),
        ("more than all points", points(true), &[1, 1, 1, 0]),
        // A row of none and one vote for each option, and one credit that can be left.
        ("credits overspent", quadratic(false), &[0, 1, 0, 1, 0]),
        ("credits overspent, negative rest", quadratic(false), &[0, 1, 0, 1, -1]),
        ("no row", quadratic(false), &[0, 0, 1, 0, 1]),
        ("for and against the same", quadratic(true), &[0, 1, 1, 1, 0, 0, -1]),
        // 0-1, 0-2, 1-0, 1-2, 2-0, 2-1; level 0-1, 0-2, 1-2; and the three bits of their triple.
        ("a cycle", ranking(), &[1, 0, 0, 1, 1, 0, 0, 0, 0, 1, 0, 1]),
        ("a cycle, made up for", ranking(), &[1, 0, 0, 1, 1, 0, 0, 0, 0, 2, -1, 0]),
        ("the cycle back, made up for", ranking(), &[0, 1, 1, 0, 0, 1, 0, 0, 0, -1, 2, 0]),
        ("level, level, and yet before", ranking(), &[0, 1, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0]),
        ("two steps, and level with the start", ranking(), &[1, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0, 0]),
        ("before and behind", ranking(), &[1, 1, 1, 1, 0, 0, 0, 0, 0, 1, 0, 0]),
        ("before and behind, made up for", ranking(), &[1, 1, 1, 1, 0, 0, -1, 0, 0, 1, 0, 0]),
        ("neither before, behind nor level", Contest::Ranking { options: 2 }, &[0, 0, 0]),
        ("twice before", Contest::Ranking { options: 2 }, &[2, 0, -1]),
        // Places of 0, places of 1; without a place; none, one or two in order.
        ("an option at two places", favourites(), &[1, 1, 0, 0, 0, 1, 0, 0, 1]),
        ("an option at two places, made up for", favourites(), &[1, 1, 0, 0, -1, 1, 0, 0, 1]),
        ("two options at one place", favourites(), &[1, 0, 1, 0, 0, 0, 0, 1, 0]),
        ("a place left empty", favourites(), &[0, 1, 0, 0, 0, 1, 0, 0, 1]),
        ("a place left empty, made up for", favourites(), &[0, 1, 0, 0, 0, 1, 1, -1, 1]),
    ];
    for (name, contest, witness) in cases {
        let TestVote { vote, .. } = TestVote::new(name, &[contest]);
        assert_eq!(vote.shape().bits(), witness.len(), "{name}");
        let ballot = Forger::new(&vote, &tag(1), witness).ballot();
        assert_eq!(refusal(&vote, &tag(1), &ballot), "ballot.proof.bits", "{name}");
    }
}

/// Order - 1 as a bit, and a square root of a bit-like value: anything but 0 and 1.
#[test]
fn attack_016_values_near_the_order() {
    let TestVote { vote, .. } = TestVote::new("order", &[Contest::Motion]);
    for value in [-Scalar::ONE, Scalar::ONE + Scalar::ONE, Scalar::from(2u64).invert()] {
        let mut forger = Forger::new(&vote, &tag(1), &[1, 0, 0]);
        forger.witness = vec![value, Scalar::ONE - value, Scalar::ZERO];
        forger.values = forger.witness.clone();
        assert_eq!(refusal(&vote, &tag(1), &forger.ballot()), "ballot.proof.bits");
    }
}

/// An honest proof about a selection, with ciphertexts of something else.
#[test]
fn attack_015_ciphertexts_of_something_else() {
    let TestVote { vote, .. } = TestVote::new("link", &[Contest::Motion]);
    for (slot, value) in [(0, 2u64), (0, 0), (1, 1), (2, 1 << 40)] {
        let mut forger = Forger::new(&vote, &tag(1), &[1, 0, 0]);
        forger.values[slot] = Scalar::from(value);
        assert_eq!(refusal(&vote, &tag(1), &forger.ballot()), "ballot.proof.link");
    }
    // Somebody who knows the secret key: v in one opening of S is v' in another one, but the first
    // half pins the randomness.
    let TestVote { vote, secret } = TestVote::new("trapdoor", &[Contest::Motion]);
    let mut forger = Forger::new(&vote, &tag(1), &[1, 0, 0]);
    let mut parts = forger.prove().parts;
    let honest = parts.points[1];
    forger.values[0] = Scalar::from(1000u64);
    forger.random.r[0] -= Scalar::from(999u64) * secret.invert();
    parts = forger.prove().parts;
    assert_eq!(parts.points[1], honest);
    assert_eq!(refusal(&vote, &tag(1), &parts.bytes()), "ballot.proof.link");
}

/// Each half of the link counts, and errors in the two halves do not make up for each other.
#[test]
fn attack_015_each_half_of_a_ciphertext() {
    let TestVote { vote, .. } = TestVote::new("halves", &[Contest::Motion]);
    let first_half = Forger::new(&vote, &tag(1), &[1, 0, 0]).prove().parts.points[0];
    let two = Scalar::from(2u64);
    // (added to R_1, added to what S_1 holds)
    for (r, value) in [(two, Scalar::ZERO), (Scalar::ZERO, two), (two, two), (two, -two)] {
        let mut forger = Forger::new(&vote, &tag(1), &[1, 0, 0]);
        forger.values[0] += value;
        forger.replaced = Some((0, first_half + r * G));
        let steps = forger.prove();
        let failing: Vec<_> = (differences(&vote, &steps.parts, &steps.challenges).iter())
            .map(|difference| !difference.is_identity())
            .collect();
        assert_eq!(failing, [false, false, r != Scalar::ZERO, value != Scalar::ZERO]);
        assert_eq!(refusal(&vote, &tag(1), &steps.parts.bytes()), "ballot.proof.link");
    }
}

/// Row 10: pieces removed, added or doubled are refused for the length, before any arithmetic.
#[test]
fn attack_010_029_number_of_pieces() {
    for (name, contests) in every_kind() {
        let TestVote { vote, .. } = TestVote::new(name, &contests);
        let selections = Dice::new(name).selections(&contests);
        let ballot = seal(&vote, &tag(1), &selections, &BallotSeed::from_bytes([1; 32])).unwrap();
        assert_eq!(ballot.len(), vote.shape().ballot_len());
        let len = ballot.len();
        for wrong in [
            ballot[..len - 32].to_vec(),
            ballot[32..].to_vec(),
            ballot[..len - 1].to_vec(),
            Vec::new(),
            [&ballot[..32], &ballot].concat(),
            [&ballot[..], &[0; 32]].concat(),
            [&ballot[..], &[0]].concat(),
            [&ballot[..], &ballot].concat(),
        ] {
            let error = Ballot::parse(vote.shape(), &wrong).err();
            assert_eq!(error, Some(BallotError::Length { expected: len, actual: wrong.len() }));
            assert_eq!(refusal(&vote, &tag(1), &wrong), "ballot.length");
        }
    }
}

/// Rows 11, 19, 21, 24: every point times every bad encoding and the identity; every scalar plus
/// the order and with bits above it.
#[test]
fn attack_011_019_021_024_bad_pieces() {
    let TestVote { vote, .. } = TestVote::new("pieces", &[Contest::Motion]);
    let ballot = Forger::new(&vote, &tag(1), &[0, 0, 1]).ballot();
    let points = 2 * vote.shape().slots() + 6;
    let with = |position: usize, piece: [u8; 32]| {
        let mut bytes = ballot.clone();
        bytes[32 * position..][..32].copy_from_slice(&piece);
        Ballot::parse(vote.shape(), &bytes).err()
    };
    for position in 0..points {
        for text in BAD_ENCODINGS {
            assert_eq!(with(position, bytes32(text)), Some(BallotError::Point { position }));
        }
        let identity = BallotError::Identity { position };
        assert_eq!(with(position, [0; 32]), Some(identity));
        assert_eq!(identity.code(), "ballot.identity");
    }
    assert_eq!(BallotError::Point { position: 0 }.code(), "ballot.point");

    let order = bytes32("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
    for position in points..ballot.len() / 32 {
        let error = BallotError::Scalar { position };
        assert_eq!(error.code(), "ballot.scalar");
        let refused = Some(error);
        let scalar: [u8; 32] = ballot[32 * position..][..32].try_into().unwrap();
        let mut carry = 0;
        let plus_order: Vec<u8> = (scalar.iter().zip(order))
            .map(|(one, other)| {
                let sum = u16::from(*one) + u16::from(other) + carry;
                carry = sum >> 8;
                sum as u8
            })
            .collect();
        assert_eq!(with(position, plus_order.try_into().unwrap()), refused);
        assert_eq!(with(position, order), refused);
        assert_eq!(with(position, [0xff; 32]), refused);
        for bit in 5..8 {
            let mut bytes = scalar;
            bytes[31] |= 1 << bit;
            assert_eq!(with(position, bytes), refused);
        }
    }
}

/// Row 19: proofs of nothing but zeros, with zero answers, and a key that encrypts nothing.
#[test]
fn attack_019_vacuous_proofs() {
    let TestVote { vote, .. } = TestVote::new("vacuous", &[Contest::Motion]);
    let honest = Forger::new(&vote, &tag(1), &[0, 0, 1]).prove().parts;
    let zeros = vec![0; vote.shape().ballot_len()];
    assert_eq!(refusal(&vote, &tag(1), &zeros), "ballot.identity");
    let proof = 64 * vote.shape().slots();
    let mut zero_proof = honest.bytes();
    zero_proof[proof..].fill(0);
    assert_eq!(refusal(&vote, &tag(1), &zero_proof), "ballot.identity");

    let codes = ["commitment", "commitment", "commitment", "commitment", "bits", "link"];
    for (position, code) in codes.into_iter().enumerate() {
        let mut parts = honest.clone();
        parts.scalars[position] = Scalar::ZERO;
        assert_eq!(refusal(&vote, &tag(1), &parts.bytes()), format!("ballot.proof.{code}"));
    }
    let mut parts = honest.clone();
    parts.scalars.fill(Scalar::ZERO);
    assert_eq!(refusal(&vote, &tag(1), &parts.bytes()), "ballot.proof.commitment");

    assert_eq!(JointKey::from_bytes(&[0; 32]), Err(JointKeyError::Identity));
    assert_eq!(JointKeyError::Identity.code(), "key.identity");
    for text in BAD_ENCODINGS {
        assert_eq!(JointKey::from_bytes(&bytes32(text)), Err(JointKeyError::Point));
    }
    assert_eq!(JointKeyError::Point.code(), "key.point");
    assert!(JointKey::from_point(G - G).is_none());
}

/// Row 55: another voter posts the same bytes. Row 7: and in another vote under the same key.
#[test]
fn attack_055_007_verbatim_copy() {
    let TestVote { vote, .. } = TestVote::new("copy", &[Contest::Motion]);
    let ballot = Forger::new(&vote, &tag(1), &[0, 0, 1]).ballot();
    assert!(verdict(&vote, &tag(1), &ballot).is_ok());
    assert_eq!(refusal(&vote, &tag(2), &ballot), "ballot.proof.commitment");
    let again = VoteContext::new(vote.shape().clone(), *vote.joint_key(), Fingerprint([1; 32]));
    assert_eq!(refusal(&again, &tag(1), &ballot), "ballot.proof.commitment");
}

/// Row 56: copies that were re-randomised, permuted or taken in part.
#[test]
fn attack_056_008_062_adapted_copies() {
    let contests = [Contest::Motion, Contest::Motion];
    let TestVote { vote, .. } = TestVote::new("adapted", &contests);
    let honest = Forger::new(&vote, &tag(1), &[1, 0, 0, 0, 1, 0]).prove();
    let other = Forger::new(&vote, &tag(1), &[0, 0, 1, 0, 0, 1]).prove().parts;
    let k = vote.joint_key().point();
    let mut dice = Dice::new("adapted");

    // Re-encrypted, with an answer that would fit under the old challenges.
    let mut parts = honest.parts.clone();
    let (mut power, mut sum) = (Scalar::ONE, Scalar::ZERO);
    for slot in 0..6 {
        let d = dice.scalar();
        parts.points[2 * slot] += d * G;
        parts.points[2 * slot + 1] += d * k;
        power *= honest.challenges.rho;
        sum += power * d;
    }
    parts.scalars[8] += honest.challenges.x * sum;
    assert!(differences(&vote, &parts, &honest.challenges).iter().all(IsIdentity::is_identity));
    for voter in [tag(1), tag(2)] {
        assert_eq!(refusal(&vote, &voter, &parts.bytes()), "ballot.proof.commitment");
    }

    // Options swapped, contests swapped, one slot copied onto another, one contest of another ballot.
    let swaps: [&[(usize, usize)]; 3] = [&[(0, 1)], &[(0, 3), (1, 4), (2, 5)], &[(2, 5)]];
    for swap in swaps {
        let mut parts = honest.parts.clone();
        for (one, two) in swap {
            parts.points.swap(2 * one, 2 * two);
            parts.points.swap(2 * one + 1, 2 * two + 1);
            parts.scalars.swap(*one, *two);
        }
        assert_eq!(refusal(&vote, &tag(1), &parts.bytes()), "ballot.proof.commitment");
    }
    let mut parts = honest.parts.clone();
    parts.points.copy_within(0..2, 2);
    assert_eq!(refusal(&vote, &tag(1), &parts.bytes()), "ballot.proof.commitment");
    let mut parts = honest.parts.clone();
    parts.points[..6].copy_from_slice(&other.points[..6]);
    assert_eq!(refusal(&vote, &tag(1), &parts.bytes()), "ballot.proof.commitment");
}

/// Row 14: a proof for one kind of contest at another one of the same length.
#[test]
fn attack_014_other_kind_of_the_same_length() {
    let kinds = [
        Contest::Motion,
        Contest::Choose { options: 3, blank: false },
        Contest::Choose { options: 2, blank: true },
        approval(3, 1, 1),
        approval(3, 2, 2),
    ];
    let key = JointKey::from_point(Dice::new("kinds").point()).unwrap();
    let votes = kinds.map(|kind| VoteContext::new(Shape::new(&[kind]).unwrap(), key, Fingerprint([5; 32])));
    for (i, made) in votes.iter().enumerate() {
        let witness: &[i64] = if i == 4 { &[1, 1, 0] } else { &[0, 1, 0] };
        let ballot = Forger::new(made, &tag(1), witness).ballot();
        for (j, shown) in votes.iter().enumerate() {
            let verdict = verdict(shown, &tag(1), &ballot).map(|_| ());
            let expected = if i == j { Ok(()) } else { Err("ballot.proof.commitment") };
            assert_eq!(verdict, expected, "{i} as {j}");
        }
    }
}

/// A ballot that was read for other contests is refused before any arithmetic.
#[test]
fn a_ballot_of_another_shape() {
    let TestVote { vote, .. } = TestVote::new("shape", &[Contest::Motion]);
    // Four slots and four bits are longer; 2 slots and 5 bits are as long but something else.
    let other = Shape::new(&[approval(2, 0, 1), Contest::Choose { options: 2, blank: false }]);
    let ballot = Forger::new(&vote, &tag(1), &[1, 0, 0]).ballot();
    let mut parsed = Ballot::parse(vote.shape(), &ballot).unwrap();
    parsed.answers.f.pop();
    assert_eq!(parsed.verify(&vote, &tag(1)).err(), Some(BallotError::Shape));
    let parsed = Ballot::parse(vote.shape(), &ballot).unwrap();
    let other = VoteContext::new(other.unwrap(), *vote.joint_key(), *vote.fingerprint());
    let error = parsed.verify(&other, &tag(1)).err().unwrap();
    assert_eq!(error.code(), "ballot.shape");
}

/// Row 23: simulated proofs, for challenges the attacker chose.
#[test]
fn attack_023_simulated_proofs() {
    let TestVote { vote, .. } = TestVote::new("simulated", &[Contest::Motion]);
    let mut dice = Dice::new("simulated");
    for attempt in 0..500 * scale() {
        let ciphertexts: Vec<_> = (0..6).map(|_| dice.point()).collect();
        let chosen = Challenges { y: dice.scalar(), rho: dice.scalar(), x: dice.scalar() };
        let parts = simulate(&vote, &ciphertexts, &chosen, &mut dice);
        if attempt == 0 {
            let all = differences(&vote, &parts, &chosen);
            assert!(all.iter().all(IsIdentity::is_identity));
        }
        assert_eq!(refusal(&vote, &tag(1), &parts.bytes()), "ballot.proof.commitment");
    }
}

/// Any one message adapted after the real challenges are known changes them.
#[test]
fn attack_001_solving_after_the_challenge() {
    let TestVote { vote, .. } = TestVote::new("after", &[Contest::Motion]);
    let mut forger = Forger::new(&vote, &tag(1), &[1, 1, 1]);
    forger.values[0] = Scalar::from(5u64);
    let honest = forger.prove();
    for position in 0..honest.parts.points.len() {
        let mut parts: Parts = honest.parts.clone();
        let real = challenges(&vote, &tag(1), &parts, &Default::default());
        for position in [position, parts.points.len() - 3, parts.points.len() - 1] {
            solve(&vote, &mut parts, &real, position);
        }
        assert!(verdict(&vote, &tag(1), &parts.bytes()).is_err());
    }
}

/// Row 60: no two ballots share a tracker, a first half or a proof, even of the same voter, with
/// the same selection, or the same seed where anything else differs.
#[test]
fn attack_060_no_two_ballots_alike() {
    let TestVote { vote, .. } = TestVote::new("clash", &[Contest::Motion]);
    let mut pieces = std::collections::HashSet::new();
    let mut trackers = std::collections::HashSet::new();
    let mut count = 0;
    for voter in 0..4 {
        for option in 0..3 {
            for seed in 0..3 {
                let seed = BallotSeed::from_bytes([seed; 32]);
                let selection = [Selection(vec![option])];
                let ballot = seal(&vote, &tag(voter), &selection, &seed).unwrap();
                pieces.extend(ballot.chunks(32).map(<[u8]>::to_vec));
                trackers.insert(tracker(vote.fingerprint(), &tag(voter), &ballot).to_string());
                count += 1;
            }
        }
    }
    assert_eq!(trackers.len(), count);
    assert_eq!(pieces.len(), count * vote.shape().ballot_len() / 32);
    // The same bytes as somebody else's ballot have another tracker.
    let ballot = Forger::new(&vote, &tag(1), &[1, 0, 0]).ballot();
    let mine = tracker(vote.fingerprint(), &tag(1), &ballot);
    assert_ne!(mine, tracker(vote.fingerprint(), &tag(2), &ballot));
    assert_ne!(mine, tracker(&Fingerprint([0; 32]), &tag(1), &ballot));
}
