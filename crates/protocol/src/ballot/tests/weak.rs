//! Attacks on the challenges: forgers that succeed against weaker transcripts, and the audit that
//! ours is not one of them.

use super::forger::{Forger, LABELS, Parts, Proof, Sums, Weakness, challenges, differences, solve};
use super::*;
use crate::transcript::tests::{Step, last_steps};
use curve25519_dalek::traits::IsIdentity;

/// Forges against a transcript without one point, checks that the forgery works there, and returns
/// what the real verifier says.
fn forge_without(forger: &mut Forger<'_>, position: usize, weakness: Weakness) -> &'static str {
    let vote = forger.vote;
    forger.weakness = weakness.clone();
    let mut parts = forger.prove().parts;
    let weak = challenges(vote, &forger.tag, &parts, &weakness);
    let honest = parts.points[position];
    solve(vote, &mut parts, &weak, position);
    assert_ne!(parts.points[position], honest);

    // The omitted point does not change the weak challenges, and all equations hold under them.
    let again = challenges(vote, &forger.tag, &parts, &weakness);
    assert!([weak.y == again.y, weak.rho == again.rho, weak.x == again.x].iter().all(|same| *same));
    assert!(differences(vote, &parts, &weak).iter().all(IsIdentity::is_identity));

    refusal(vote, &forger.tag, &parts.bytes())
}

fn without(label: &'static str) -> Weakness {
    Weakness { without: Some(label), ..Weakness::default() }
}

/// Two yes votes on one ballot, by a prover whose T1 or T0 is not hashed.
#[test]
fn attack_001_forger_without_the_coefficients() {
    let TestVote { vote, .. } = TestVote::new("weak", &[Contest::Motion]);
    for (label, which) in [("coefficient-T1", Proof::T1), ("coefficient-T0", Proof::T0)] {
        let mut forger = Forger::new(&vote, &tag(1), &[2, 0, 0]);
        let position = 2 * vote.shape().slots() + which as usize;
        let code = forge_without(&mut forger, position, without(label));
        assert_eq!(code, "ballot.proof.commitment", "{label}");
    }
}

/// A thousand votes in the ciphertext, by a prover whose E_S or a ciphertext half is not hashed.
#[test]
fn attack_001_forger_without_the_link_or_a_ciphertext() {
    let TestVote { vote, .. } = TestVote::new("weak", &[Contest::Motion]);
    let slots = vote.shape().slots();
    let last = 2 * slots + Proof::Es as usize;
    let mut forger = Forger::new(&vote, &tag(1), &[1, 0, 0]);
    forger.values[0] = Scalar::from(1000u64);
    let code = forge_without(&mut forger, last, without("link-E_S"));
    assert_eq!(code, "ballot.proof.commitment");
    for slot in 0..slots {
        // The omitted half makes up for another slot's thousand.
        let mut forger = Forger::new(&vote, &tag(1), &[1, 0, 0]);
        forger.values[(slot + 1) % slots] = Scalar::from(1000u64);
        let piece = 2 * slot + 1;
        let weakness = Weakness { without_piece: Some(piece), ..Weakness::default() };
        let code = forge_without(&mut forger, piece, weakness);
        assert_eq!(code, "ballot.proof.commitment", "S_{}", slot + 1);
    }
}

/// A ciphertext whose halves have nothing to do with each other (it decrypts to a random point and
/// makes the tally impossible to open), by a prover whose E_R or R_i is not hashed.
#[test]
fn attack_001_forger_without_the_first_halves() {
    let TestVote { vote, .. } = TestVote::new("weak", &[Contest::Motion]);
    let slots = vote.shape().slots();
    let e_r = 2 * slots + Proof::Er as usize;
    let mut dice = Dice::new("first halves");
    // R_i is not hashed and solved last, for an E_R that is any point.
    for slot in 0..slots {
        let mut forger = Forger::new(&vote, &tag(1), &[1, 0, 0]);
        forger.replaced = Some((e_r, dice.point()));
        let weakness = Weakness { without_piece: Some(2 * slot), ..Weakness::default() };
        let code = forge_without(&mut forger, 2 * slot, weakness);
        assert_eq!(code, "ballot.proof.commitment", "R_{}", slot + 1);
    }
    // E_R is not hashed and solved last, for an R_1 that is any point.
    let mut forger = Forger::new(&vote, &tag(1), &[1, 0, 0]);
    forger.replaced = Some((0, dice.point()));
    assert_eq!(forge_without(&mut forger, e_r, without("link-E_R")), "ballot.proof.commitment");
}

/// A square root modulo the group order q, which is 5 modulo 8.
fn square_root(square: &Scalar) -> Option<Scalar> {
    let power = |base: &Scalar, exponent: &Scalar| {
        let bits = exponent.as_bytes().iter().flat_map(|byte| (0..8).map(move |k| byte >> k & 1));
        let bits: Vec<_> = bits.collect();
        bits.iter().rev().fold(Scalar::ONE, |result, bit| {
            let squared = result * result;
            if *bit == 1 { squared * base } else { squared }
        })
    };
    // (q + 3) / 8 and (q - 1) / 4, where q - 1 = -1 as a scalar: halved as integers.
    let eighth = shifted(-Scalar::ONE, 3);
    let root = power(square, &(eighth + Scalar::ONE));
    let minus_one_root = power(&Scalar::from(2u64), &shifted(-Scalar::ONE, 2));
    [root, root * minus_one_root].into_iter().find(|root| root * root == *square)
}

/// The integer divided by 2^bits and rounded down.
fn shifted(scalar: Scalar, bits: u32) -> Scalar {
    let mut bytes = scalar.to_bytes();
    for _ in 0..bits {
        let mut carry = 0;
        for byte in bytes.iter_mut().rev() {
            let next = *byte << 7;
            *byte = *byte >> 1 | carry;
            carry = next;
        }
    }
    Scalar::from_canonical_bytes(bytes).unwrap()
}

#[test]
fn square_roots_are_square_roots() {
    for number in 2u64..40 {
        let number = Scalar::from(number);
        let root = square_root(&(number * number)).unwrap();
        assert!(root == number || root == -number);
    }
    // Half of all numbers have none.
    let squares = (1u64..=200).filter(|i| square_root(&Scalar::from(*i)).is_some()).count();
    assert!((70..130).contains(&squares), "{squares}");
}

/// The hardest forger: where W or A is not hashed the prover may choose the answers f last. It
/// bends two of them so that the ciphertexts hold two votes and the bit identity still holds, by a
/// linear and a quadratic equation modulo the order (row 17's square root).
#[test]
fn attack_001_forger_without_the_commitments() {
    let TestVote { vote, .. } = TestVote::new("weak", &[Contest::Motion]);
    for (label, which) in [("bits-W", Proof::W), ("bits-A", Proof::A)] {
        // About half of the attempts meet a number with a square root.
        let mut forged = 0;
        for attempt in 0..16 {
            let mut forger = Forger::new(&vote, &tag(attempt), &[1, 0, 0]);
            forger.values[0] = Scalar::from(2u64);
            forger.weakness = without(label);
            let mut parts = forger.prove().parts;
            let weak = challenges(&vote, &tag(attempt), &parts, &forger.weakness);
            let sums = Sums::new(&vote, &weak.y, &weak.rho);
            let Some(bent) = bend(&parts.scalars[..3], &sums, &weak) else { continue };
            parts.scalars[..3].copy_from_slice(&bent);
            let position = parts.proof(which);
            solve(&vote, &mut parts, &weak, position);
            assert!(differences(&vote, &parts, &weak).iter().all(IsIdentity::is_identity));
            let code = refusal(&vote, &tag(attempt), &parts.bytes());
            assert_eq!(code, "ballot.proof.commitment", "{label}");
            forged += 1;
        }
        assert!(forged > 0, "{label}");
    }
}

/// Answers near `f` whose value is larger by x rho (one more vote in slot 1) and whose identity is
/// that of `f`.
fn bend(f: &[Scalar], sums: &Sums, weak: &forger::Challenges) -> Option<[Scalar; 3]> {
    // f + d with d = (u, v, 0): rho u + rho^2 v = x rho, so u = x - rho v.
    // The identity changes by sum y^j (d_j (x - 2 f_j) - d_j^2) + x sum e_j d_j = 0.
    let x = weak.x;
    let two = Scalar::from(2u64);
    let rho = sums.values[1] * sums.values[0].invert();
    let linear = |j: usize| sums.y[j] * (x - two * f[j]) + x * sums.equations[j];
    // With u = x - rho v:  -(y1 rho^2 + y2) v^2 + (2 y1 x rho - rho l1 + l2) v + (l1 x - y1 x^2) = 0
    let a = -(sums.y[0] * rho * rho + sums.y[1]);
    let b = two * sums.y[0] * x * rho - rho * linear(0) + linear(1);
    let c = linear(0) * x - sums.y[0] * x * x;
    let root = square_root(&(b * b - Scalar::from(4u64) * a * c))?;
    let v = (root - b) * (two * a).invert();
    Some([f[0] + x - rho * v, f[1] + v, f[2]])
}

/// Leaving out or renaming any one thing the transcript absorbs gives another challenge, so that
/// even an honest proof under such a transcript is refused.
#[test]
fn attack_007_every_label_and_message_counts() {
    let several = every_kind().into_iter().find(|(name, _)| *name == "motion-choose-approval");
    let TestVote { vote, .. } = TestVote::new("labels", &several.unwrap().1);
    let w = [0, 1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 1, 0, 1, 0, 0];
    let mut forger = Forger::new(&vote, &tag(1), &w);
    assert!(verdict(&vote, &tag(1), &forger.ballot()).is_ok());
    for label in LABELS.into_iter().chain(["challenge-y", "challenge-rho"]) {
        forger.weakness = Weakness { renamed: Some(label), ..Weakness::default() };
        assert_eq!(refusal(&vote, &tag(1), &forger.ballot()), "ballot.proof.commitment", "{label}");
        if !label.starts_with("challenge") {
            forger.weakness = without(label);
            let code = refusal(&vote, &tag(1), &forger.ballot());
            assert_eq!(code, "ballot.proof.commitment", "{label}");
        }
    }
    for piece in 0..2 * vote.shape().slots() {
        forger.weakness = Weakness { without_piece: Some(piece), ..Weakness::default() };
        assert_eq!(refusal(&vote, &tag(1), &forger.ballot()), "ballot.proof.commitment");
    }
}

/// What verification absorbs, in order: the whole context, then every byte of every point before
/// the challenge that depends on it.
#[test]
fn attack_006_transcript_audit() {
    for (name, contests) in every_kind() {
        let TestVote { vote, .. } = TestVote::new(name, &contests);
        let selections = Dice::new(name).selections(&contests);
        let ballot = seal(&vote, &tag(7), &selections, &BallotSeed::from_bytes([3; 32])).unwrap();
        assert!(verdict(&vote, &tag(7), &ballot).is_ok());

        let mut absorbed = Vec::new();
        let mut order = Vec::new();
        for step in last_steps() {
            match step {
                Step::Absorbed(label, message) => {
                    order.push(label);
                    absorbed.push(message);
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
            "bits-W",
            "bits-A",
            "challenge-y",
            "challenge-rho",
            "coefficient-T1",
            "coefficient-T0",
            "link-E_R",
            "link-E_S",
            "challenge-x",
        ];
        assert_eq!(order, expected);
        assert_eq!(absorbed[0], b"folkmoot/v1 ballot");
        assert_eq!(absorbed[1], vote.fingerprint().0);
        assert_eq!(absorbed[2], vote.joint_key().to_bytes());
        assert_eq!(absorbed[3], vote.shape().encoding());
        assert_eq!(absorbed[4], tag(7).0);
        let points = 32 * (2 * vote.shape().slots() + 6);
        assert_eq!(absorbed[5..].concat(), ballot[..points]);
    }
}

/// Each point the prover sends changes every challenge that is drawn after it. The scalars are the
/// last message: nothing is drawn after them, and batch weights come from the operating system.
#[test]
fn attack_005_no_phantom_message() {
    let TestVote { vote, .. } = TestVote::new("phantom", &[Contest::Motion]);
    let honest = Forger::new(&vote, &tag(1), &[0, 1, 0]).prove();
    let drawn = |parts: &Parts| -> Vec<Scalar> {
        let _ = verdict(&vote, &tag(1), &parts.bytes());
        let steps = last_steps().into_iter();
        steps.filter_map(|s| if let Step::Drawn(_, c) = s { Some(c) } else { None }).collect()
    };
    let real = drawn(&honest.parts);
    assert_eq!(real, [honest.challenges.y, honest.challenges.rho, honest.challenges.x]);
    let first_round = 2 * vote.shape().slots() + 2;
    for position in 0..honest.parts.points.len() {
        let mut parts = honest.parts.clone();
        parts.points[position] += G;
        let changed = drawn(&parts);
        let same = real.iter().zip(&changed).filter(|(one, other)| one == other).count();
        assert_eq!(same, if position < first_round { 0 } else { 2 }, "{position}");
    }
}
