//! Attacks on shares and on opening: each must be refused by its code, naming the culprit.

use curve25519_dalek::ristretto::RistrettoPoint;
use curve25519_dalek::scalar::Scalar;

use super::super::proof::{Proof, Statement};
use super::*;
use crate::circle::tests::{order, plus_order};

fn vote(name: &str) -> Vote {
    Vote::new(name, 3, 5, &[4, 7, 0])
}

/// The share with one 32-byte piece replaced.
pub(super) fn patched(share: &[u8], piece: usize, bytes: &[u8; 32]) -> Vec<u8> {
    let mut share = share.to_vec();
    share[32 * piece..32 * piece + 32].copy_from_slice(bytes);
    share
}

pub(super) fn factors(share: &[u8]) -> Vec<RistrettoPoint> {
    let points = share[..share.len() - 64].chunks(32);
    points.map(|p| crate::group::parse_point(p.try_into().unwrap()).unwrap()).collect()
}

fn encode(factors: &[RistrettoPoint], proof: &[u8]) -> Vec<u8> {
    let mut bytes: Vec<u8> = factors.iter().flat_map(|d| d.compress().to_bytes()).collect();
    bytes.extend_from_slice(proof);
    bytes
}

/// The weights that the transcript gives for this statement.
pub(super) fn weights(vote: &Vote, index: u16, sums: &Sums, factors: &[RistrettoPoint]) -> Vec<Scalar> {
    use crate::transcript::{self as labels, Transcript};
    let mut t = Transcript::decryption(&vote.fingerprint, index);
    t.absorb(labels::JOINT_KEY, &vote.circle.joint_key().to_bytes());
    t.absorb(labels::THRESHOLD, &vote.circle.threshold().to_le_bytes());
    let key = vote.circle.verification_keys()[usize::from(index) - 1];
    t.absorb(labels::VERIFICATION_KEY, &key);
    t.absorb(labels::SUMS, &sums.to_bytes());
    t.absorb(labels::FACTORS, &encode(factors, &[]));
    factors.iter().map(|_| t.challenge(labels::CHALLENGE_WEIGHT)).collect()
}

#[test]
fn attack_002_factors_chosen_after_the_challenge() {
    // With the weights of the honest statement, D_1 + w_2 P and D_2 - w_1 P have the same weighted sum.
    let vote = vote("adaptive");
    let share = vote.share(2);
    let honest = factors(&share);
    let w = weights(&vote, 2, &vote.sums, &honest);
    let p = RistrettoPoint::mul_base(&scalar("shift", 0));
    let mut shifted = honest.clone();
    shifted[0] += w[1] * p;
    shifted[1] -= w[0] * p;
    let sum = |d: &[RistrettoPoint]| d.iter().zip(&w).map(|(d, w)| w * d).sum::<RistrettoPoint>();
    assert_eq!(sum(&honest), sum(&shifted));
    let forged = encode(&shifted, &share[share.len() - 64..]);
    assert_eq!(verdict(vote.verify(2, &forged)), ("decryption.proof", Some(2)));
}

#[test]
fn attack_002_sums_chosen_after_the_challenge() {
    // The same with the sums: R_1 + w_2 P and R_2 - w_1 P.
    let vote = vote("adaptive sums");
    let share = vote.share(2);
    let w = weights(&vote, 2, &vote.sums, &factors(&share));
    let p = RistrettoPoint::mul_base(&scalar("shift", 0));
    let mut sums = vote.sums.ciphertexts().to_vec();
    sums[0].r += w[1] * p;
    sums[1].r -= w[0] * p;
    let sums = Sums::from_ciphertexts(sums);
    let refused = verify_share(&vote.circle, &vote.fingerprint, 2, &sums, &share);
    assert_eq!(verdict(refused), ("decryption.proof", Some(2)));
}

#[test]
fn attack_002_every_part_of_the_statement_is_bound() {
    let vote = vote("bound");
    let share = vote.share(2);
    let proof = Proof {
        c: crate::group::parse_scalar(share[96..128].try_into().unwrap()).unwrap(),
        z: crate::group::parse_scalar(share[128..160].try_into().unwrap()).unwrap(),
    };
    let d = factors(&share);
    let key = vote.circle.verification_key(2).unwrap();
    let key_bytes = vote.circle.verification_keys()[1];
    let statement = || Statement {
        circle: &vote.circle,
        fingerprint: &vote.fingerprint,
        trustee: 2,
        key,
        key_bytes: &key_bytes,
        sums: &vote.sums,
        factors: &d,
        factor_bytes: &share[..96],
    };
    assert!(statement().verify(&proof));

    // The same keys with another threshold or another joint key, another vote, another index.
    let other_threshold = vote.circle.altered(4, *vote.circle.joint_key());
    let joint = crate::elgamal::JointKey::from_point(RistrettoPoint::mul_base(&scalar("joint", 0)));
    let other_joint = vote.circle.altered(3, joint.unwrap());
    let other_vote = Fingerprint(seed("another", 0));
    let other_key = vote.circle.verification_key(3).unwrap();
    let other_key_bytes = vote.circle.verification_keys()[2];
    assert!(!Statement { circle: &other_threshold, ..statement() }.verify(&proof));
    assert!(!Statement { circle: &other_joint, ..statement() }.verify(&proof));
    assert!(!Statement { fingerprint: &other_vote, ..statement() }.verify(&proof));
    assert!(!Statement { trustee: 3, ..statement() }.verify(&proof));
    assert!(!Statement { key: other_key, ..statement() }.verify(&proof));
    assert!(!Statement { key_bytes: &other_key_bytes, ..statement() }.verify(&proof));
    assert!(!Statement { factor_bytes: &share[..95], ..statement() }.verify(&proof));

    // Each point of the sums, also the halves S that the equations do not touch.
    for slot in 0..3 {
        let mut changed = vote.sums.ciphertexts().to_vec();
        changed[slot].s += G;
        let sums = Sums::from_ciphertexts(changed.clone());
        assert!(!Statement { sums: &sums, ..statement() }.verify(&proof));
        changed[slot].s -= G;
        changed[slot].r += G;
        let sums = Sums::from_ciphertexts(changed);
        assert!(!Statement { sums: &sums, ..statement() }.verify(&proof));
        let mut changed = d.clone();
        changed[slot] += G;
        assert!(!Statement { factors: &changed, ..statement() }.verify(&proof));
    }
    let mut swapped = vote.sums.ciphertexts().to_vec();
    swapped.swap(0, 1);
    let sums = Sums::from_ciphertexts(swapped);
    assert!(!Statement { sums: &sums, ..statement() }.verify(&proof));
}

#[test]
fn attack_003_and_019_key_that_is_the_identity() {
    let vote = vote("identity key");
    let identity = RistrettoPoint::default();
    let zero = [0; 32];
    let factors = vec![identity; 3];
    let statement = Statement {
        circle: &vote.circle,
        fingerprint: &vote.fingerprint,
        trustee: 1,
        key: &identity,
        key_bytes: &zero,
        sums: &vote.sums,
        factors: &factors,
        factor_bytes: &[0; 96],
    };
    // A perfectly honest proof of x = 0, and still refused.
    let proof = statement.prove(&Scalar::ZERO);
    assert!(!statement.verify(&proof));
}

#[test]
fn attack_011_numbers_not_reduced() {
    let vote = vote("reduced");
    let share = vote.share(1);
    for piece in [3, 4] {
        let number = &share[32 * piece..32 * piece + 32];
        for wrong in [plus_order(number), order(), [0xff; 32]] {
            let refused = verdict(vote.verify(1, &patched(&share, piece, &wrong)));
            assert_eq!(refused, ("decryption.scalar", Some(1)));
        }
    }
}

#[test]
fn attack_019_zeros_and_identities() {
    let vote = vote("zeros");
    let share = vote.share(4);
    for piece in 0..5 {
        let refused = verdict(vote.verify(4, &patched(&share, piece, &[0; 32])));
        assert_eq!(refused, ("decryption.proof", Some(4)));
    }
    let refused = verdict(vote.verify(4, &vec![0; share.len()]));
    assert_eq!(refused, ("decryption.proof", Some(4)));
}

#[test]
fn attack_021_points_that_are_none() {
    let vote = vote("points");
    let share = vote.share(4);
    let mut negative = [0; 32];
    negative[0] = 1;
    for slot in 0..3 {
        for bad in [[0xff; 32], negative, crate::circle::tests::order().map(|b| b | 1)] {
            let refused = vote.verify(4, &patched(&share, slot, &bad)).unwrap_err();
            assert_eq!(refused, DecryptionError::Point { trustee: 4, slot });
            assert_eq!(verdict::<()>(Err(refused)), ("decryption.point", Some(4)));
        }
    }
}

#[test]
fn attack_010_wrong_lengths() {
    let vote = vote("lengths");
    let share = vote.share(4);
    let lengths = [0, 1, 63, 64, 96, share.len() - 32, share.len() - 1];
    for length in lengths {
        let refused = verdict(vote.verify(4, &share[..length]));
        assert_eq!(refused, ("decryption.length", Some(4)));
    }
    for more in [1, 32, 64] {
        let longer = [share.as_slice(), &vec![0; more]].concat();
        assert_eq!(verdict(vote.verify(4, &longer)), ("decryption.length", Some(4)));
    }
}

#[test]
fn attack_037_indices_out_of_range() {
    let vote = vote("indices");
    let share = vote.share(1);
    for index in [0, 6, 7, u16::MAX] {
        assert_eq!(verdict(vote.verify(index, &share)), ("decryption.index", None));
        let made = decryption_share(&vote.circle, &vote.fingerprint, index, &vote.secrets[0], &vote.sums);
        assert_eq!(verdict(made), ("decryption.index", None));
    }
}

#[test]
fn attack_042_bad_shares_do_not_block_the_tally() {
    let vote = vote("blocked");
    let garbage = vec![0x17; share_len(3)];
    let other_proof = [&vote.share(4)[..96], &vote.share(5)[96..]].concat();
    let posted = [vote.share(1), garbage, vote.share(3), other_proof, vote.share(5)];
    let (mut good, mut bad) = (Vec::new(), Vec::new());
    for (index, share) in (1u16..).zip(&posted) {
        match vote.verify(index, share) {
            Ok(share) => good.push(share),
            Err(error) => bad.push(error.culprit().unwrap()),
        }
    }
    assert_eq!(bad, [2, 4]);
    assert!(vote.open(&good).unwrap().matches(&vote.counts));
}

#[test]
fn attack_043_one_trustee_counted_twice() {
    let vote = vote("twice");
    let share = vote.share(1);
    assert_eq!(verdict(vote.verify(2, &share)), ("decryption.proof", Some(2)));
    for indices in [&[1, 2, 1][..], &[1, 1, 1], &[1, 2, 3, 3]] {
        let refused = verdict(vote.open(&vote.verified(indices)));
        assert_eq!(refused, ("decryption.duplicate", None));
    }
    for indices in [&[1, 2][..], &[5], &[]] {
        let refused = verdict(vote.open(&vote.verified(indices)));
        assert_eq!(refused, ("decryption.too_few", None));
    }
}

#[test]
fn attack_007_shares_of_another_vote_or_circle() {
    let vote = vote("this");
    let share = vote.share(1);
    let mut other_vote = self::vote("this");
    other_vote.fingerprint = Fingerprint(seed("other vote", 0));
    assert_eq!(verdict(other_vote.verify(1, &share)), ("decryption.proof", Some(1)));
    let mut other_sums = self::vote("this");
    other_sums.sums = encrypt(&vote.circle, "other sums", &[1, 1, 1]);
    assert_eq!(verdict(other_sums.verify(1, &share)), ("decryption.proof", Some(1)));

    // Verified, but for something else than is opened.
    let good = vote.verified(&[1, 2, 3]);
    for other in [&other_vote, &other_sums] {
        let mixed = [&good[..2], &other.verified(&[3])[..]].concat();
        assert_eq!(verdict(vote.open(&mixed)), ("decryption.mixed", None));
    }
    assert_eq!(verdict(other_sums.open(&good)), ("decryption.mixed", None));
    let other_circle = self::vote("other circle");
    assert_eq!(verdict(combine(&other_circle.circle, &vote.sums, &good)), ("decryption.mixed", None));
}

#[test]
fn attack_052_keys_made_again_after_the_ceremony() {
    let vote = vote("before");
    let after = self::vote("after");
    let made = decryption_share(&vote.circle, &vote.fingerprint, 1, &after.secrets[0], &vote.sums);
    assert_eq!(verdict(made), ("decryption.secret", None));
    let made = decryption_share(&vote.circle, &vote.fingerprint, 1, &vote.secrets[1], &vote.sums);
    assert_eq!(verdict(made), ("decryption.secret", None));
    // Made by a program that does not look.
    let share = decryption_share(&after.circle, &vote.fingerprint, 1, &after.secrets[0], &vote.sums).unwrap();
    assert_eq!(verdict(vote.verify(1, &share)), ("decryption.proof", Some(1)));
}

#[test]
fn every_flipped_bit_of_a_share_is_noticed() {
    let vote = Vote::new("flip", 2, 2, &[1, 2]);
    let share = vote.share(1);
    for bit in 0..8 * share.len() {
        let mut flipped = share.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        let (code, culprit) = verdict(vote.verify(1, &flipped));
        let expected = ["decryption.point", "decryption.scalar", "decryption.proof"];
        assert!(expected.contains(&code), "bit {bit}: {code}");
        assert_eq!(culprit, Some(1));
    }
}

#[test]
fn forged_proofs_are_never_accepted() {
    let vote = Vote::new("forged", 2, 2, &[1]);
    let honest = factors(&vote.share(1));
    for i in 0..3_000 {
        // Wrong factor with a random proof; right factor with a simulated one.
        let wrong = honest[0] + RistrettoPoint::mul_base(&scalar("wrong", i));
        let proof = [scalar("c", i).to_bytes(), scalar("z", i).to_bytes()].concat();
        assert!(vote.verify(1, &encode(&[wrong], &proof)).is_err());
        assert!(vote.verify(1, &encode(&honest, &proof)).is_err());
    }
}
