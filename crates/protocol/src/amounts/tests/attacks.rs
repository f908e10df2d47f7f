//! Forged amounts, each refused with the code of the equation that it breaks.

use bulletproofs::{BulletproofGens, PedersenGens, RangeProof};
use curve25519_dalek::constants::RISTRETTO_BASEPOINT_POINT as G;
use curve25519_dalek::ristretto::RistrettoPoint;
use curve25519_dalek::scalar::Scalar;
use rand_core::OsRng;

use super::forger::{Forger, digits};
use super::honest::crate_accepts;
use super::*;
use crate::ballot::tests::{Dice, refusal, tag, verdict};
use crate::contest::LIMB_BITS;

const RANGE: &str = "ballot.proof.range";
const LINK: &str = "ballot.proof.link";
const AMOUNTS: &str = "ballot.proof.amounts";

fn number(value: i64) -> Scalar {
    let size = Scalar::from(value.unsigned_abs());
    if value < 0 { -size } else { size }
}

fn forger<'a>(test: &'a TestVote, given: &[u32]) -> Forger<'a> {
    Forger::new(&test.vote, &tag(1), &[Selection(given.to_vec())], &BallotSeed::from_bytes([5; 32]))
}

/// Puts these limbs into ciphertexts, commitments and link alike, as the rest of the rules would have it.
fn pretend(forger: &mut Forger<'_>, limbs: &[Scalar]) {
    forger.held = limbs.to_vec();
    forger.linked = limbs.to_vec();
    forger.sent[..limbs.len()].copy_from_slice(limbs);
}

/// Amounts that are none, in ciphertexts, commitments and link alike: only the range proof is in the way. One limb of 1,000.
#[test]
fn amounts_out_of_range() {
    let test = TestVote::new("one limb", &[amounts(3, 1_000)]);
    let half = Scalar::from(2u64).invert();
    let limit = Scalar::from(65_536u32);
    let cases: [(&str, [Scalar; 3]); 9] = [
        ("more than the total", [number(1_001), number(0), number(0)]),
        ("together more than the total", [number(400), number(400), number(201)]),
        ("more than a limb", [number(65_536), number(0), number(0)]),
        ("less than nothing", [number(-1), number(0), number(0)]),
        ("entries that cancel out", [number(5_000), number(-4_500), number(0)]),
        ("all that there is, and minus as much", [number(1_000_000), number(-999_000), number(-1_000)]),
        ("just below the order", [-limit, number(0), number(0)]),
        ("half of one, twice", [half, half, number(0)]),
        ("a rest that wraps around the order", [-Scalar::from(u64::MAX), number(0), number(0)]),
    ];
    for (name, limbs) in cases {
        for balanced in [false, true] {
            let mut forger = forger(&test, &[0, 0, 0]);
            pretend(&mut forger, &limbs);
            forger.balanced = balanced;
            // The bits of the lowest 16 digits; or one digit that holds all of it.
            forger.show();
            assert_eq!(refusal(&test.vote, &tag(1), &forger.ballot()), RANGE, "{name}");
            assert!(!crate_accepts(&test, &tag(1), &forger.ballot()), "{name}");
            let values = forger.prove().values;
            for (bits, value) in forger.bits.iter_mut().zip(values) {
                *bits = [value].into_iter().chain([Scalar::ZERO; 15]).collect();
            }
            assert_eq!(refusal(&test.vote, &tag(1), &forger.ballot()), RANGE, "{name}, in one digit");
        }
    }
}

/// Limbs that make up a right amount and are none themselves: their sums could not be found any more.
#[test]
fn limbs_out_of_range() {
    let test = TestVote::new("two limbs", &[amounts(2, 200_000)]);
    // Low and high limb of each of two amounts.
    let cases: [(&str, [i64; 4]); 6] = [
        ("a low limb of 2^16", [65_536, 0, 0, 0]),
        ("a low limb below zero, made up for by the high one", [-65_536, 2, 0, 0]),
        ("a high limb below zero, made up for by the low one", [131_072, -1, 0, 0]),
        ("a huge low limb", [1 << 40, -(1 << 24), 0, 0]),
        ("more than the total", [3_393, 3, 0, 0]),
        ("limbs of two amounts that cancel out", [10, 0, -10, 0]),
    ];
    for (name, limbs) in cases {
        let mut forger = forger(&test, &[0, 0]);
        pretend(&mut forger, &limbs.map(number));
        for balanced in [false, true] {
            forger.balanced = balanced;
            forger.show();
            assert_eq!(refusal(&test.vote, &tag(1), &forger.ballot()), RANGE, "{name}");
        }
    }
    // What is left over: a higher limb that is not the right one, with a lower one that makes up for it.
    for high in [0, 2, 4, -1] {
        let mut forger = forger(&test, &[100_000, 1]);
        forger.sent[4] = number(high);
        forger.show();
        assert_eq!(refusal(&test.vote, &tag(1), &forger.ballot()), RANGE, "left over with {high}");
    }
    // 99,999 are left over: one time 65,536, and 34,463.
    let mut honest = forger(&test, &[100_000, 1]);
    assert_eq!(honest.sent[4], number(1));
    honest.show();
    assert_eq!(verdict(&test.vote, &tag(1), &honest.ballot()).err(), None);
}

/// Padding is fixed: whoever shows bits there that are not those of zero breaks the proof.
#[test]
fn parties_that_pad_hold_nothing() {
    let test = TestVote::new("padding", &[amounts(2, 65_535)]);
    let mut forger = forger(&test, &[1, 2]);
    assert_eq!(forger.bits.len(), 4);
    forger.bits[3] = digits(&Scalar::ONE);
    assert_eq!(refusal(&test.vote, &tag(1), &forger.ballot()), RANGE);
}

/// A right range proof about amounts that the ciphertexts do not hold.
#[test]
fn ciphertexts_of_other_amounts() {
    let test = TestVote::new("link", &[amounts(2, 200_000)]);
    let million = Scalar::from(1_000_000u32);
    for slot in 0..4 {
        // The link says what the commitments hold, or what the ciphertexts hold.
        for (follow, code) in [(false, LINK), (true, AMOUNTS)] {
            let mut forger = forger(&test, &[100_000, 5]);
            forger.held[slot] += million;
            if follow {
                forger.linked[slot] += million;
            }
            assert_eq!(refusal(&test.vote, &tag(1), &forger.ballot()), code, "slot {slot}");
            assert!(crate_accepts(&test, &tag(1), &forger.ballot()));
        }
    }
    // Two amounts exchanged, and two that cancel out: their sum is right, but not with random weights.
    for follow in [false, true] {
        for change in [[1, 0, -1, 0], [-5, 0, 5, 0], [65_536, -1, 0, 0]] {
            let mut forger = forger(&test, &[7, 2]);
            for (slot, change) in change.into_iter().enumerate() {
                forger.held[slot] += number(change);
                if follow {
                    forger.linked[slot] += number(change);
                }
            }
            let code = if follow { AMOUNTS } else { LINK };
            assert_eq!(refusal(&test.vote, &tag(1), &forger.ballot()), code, "{change:?}");
        }
    }
}

/// What one contest holds too much is not made up for by a contest of bits beside it.
#[test]
fn slots_of_bits_are_not_amounts() {
    let test = TestVote::new("beside", &[Contest::Motion, amounts(1, 1_000)]);
    let selections = [Selection(vec![0]), Selection(vec![500])];
    for slot in 0..3 {
        for (follow, code) in [(false, LINK), (true, AMOUNTS)] {
            let mut forger = Forger::new(&test.vote, &tag(1), &selections, &BallotSeed::from_bytes([5; 32]));
            forger.held[slot] += Scalar::from(1_000u32);
            if follow {
                forger.linked[slot] = Scalar::from(1_000u32);
            }
            assert_eq!(refusal(&test.vote, &tag(1), &forger.ballot()), code);
        }
    }
    let mut two = Forger::new(&test.vote, &tag(1), &selections, &BallotSeed::from_bytes([5; 32]));
    two.witness = [1u8, 1, 0].map(Scalar::from).to_vec();
    two.held[1] = Scalar::ONE;
    assert_eq!(refusal(&test.vote, &tag(1), &two.ballot()), "ballot.proof.bits");
}

/// The range proof of another ballot with its commitments, and one about other commitments.
#[test]
fn range_proofs_of_others() {
    let test = TestVote::new("others", &[amounts(2, 65_535)]);
    let ballot = forger(&test, &[1, 2]).ballot();
    let other = forger(&test, &[3, 4]).ballot();
    let slots = test.vote.shape().slots();
    let part = 32 * (2 * slots + 9);
    let proof = part + 32 * 2;
    for from in [part, proof] {
        // As it is: the challenges of the ballot proof are others.
        let mut spliced = ballot.clone();
        spliced[from..].copy_from_slice(&other[from..]);
        assert_eq!(refusal(&test.vote, &tag(1), &spliced), "ballot.proof.commitment");
    }
    // A whole ballot around commitments with other blinding factors than those of its range proof.
    let mut moved = forger(&test, &[1, 2]);
    moved.without = Some("V");
    assert_eq!(refusal(&test.vote, &tag(1), &moved.ballot()), RANGE);
}

/// Who knows the joint secret key, all trustees together, can open S in two ways, but not R.
#[test]
fn forged_with_the_secret_key() {
    let test = TestVote::new("secret", &[amounts(2, 65_535)]);
    let excess = Scalar::from(1_000_000u32);
    // S_1 stays, opened as (5, r); what decrypts is 1,000,005, as R_1 is made for that.
    let mut forger = forger(&test, &[5, 0]);
    forger.held[0] += excess;
    forger.r[0] -= excess * test.secret.invert();
    let ballot = forger.ballot();
    let opened = |forger: &Forger<'_>| forger.held[0] * G + forger.r[0] * test.vote.joint_key().point();
    let mut honest = super::attacks::forger(&test, &[5, 0]);
    assert_eq!(opened(&forger), opened(&honest));
    let read = crate::ballot::Ballot::parse(test.vote.shape(), &ballot).ok().unwrap();
    let r_1 = crate::group::parse_point(ballot[..32].try_into().unwrap()).unwrap();
    assert_eq!(opened(&forger) - test.secret * r_1, (Scalar::from(5u32) + excess) * G);
    assert_eq!(read.diagnose(&test.vote, &tag(1)).err().map(|error| error.code()), Some(LINK));
    // With answers for the R that is sent, the second half does not fit; with the link of what is held, the commitments do not.
    forger.random.r[0] = forger.r[0];
    assert_eq!(refusal(&test.vote, &tag(1), &forger.ballot()), LINK);
    forger.linked[0] += excess;
    assert_eq!(refusal(&test.vote, &tag(1), &forger.ballot()), AMOUNTS);
    // And with commitments to it as well, the range proof fails.
    forger.sent[0] += excess;
    forger.show();
    assert_eq!(refusal(&test.vote, &tag(1), &forger.ballot()), RANGE);
    honest.show();
    assert_eq!(verdict(&test.vote, &tag(1), &honest.ballot()).err(), None);
}

/// Why the ciphertext is never the commitment of the range proof: a range proof with K as blinding base would be believed of a
/// ciphertext that decrypts to a million times what there is.
#[test]
fn a_scheme_without_commitments_of_its_own_falls() {
    let test = TestVote::new("weak", &[amounts(1, 65_535)]);
    let mut dice = Dice::new("weak");
    let (k, r) = (*test.vote.joint_key().point(), dice.scalar());
    let (value, shown) = (Scalar::from(1u64 << 40), 5u64);
    let s = value * G + r * k;
    // The second opening, by the secret key.
    let blinding = r + (value - Scalar::from(shown)) * test.secret.invert();
    let weak = PedersenGens { B: G, B_blinding: k };
    let generators = BulletproofGens::new(LIMB_BITS, 1);
    let mut transcript = merlin::Transcript::new(b"weak");
    let (proof, commitment) = RangeProof::prove_single_with_rng(
        &generators,
        &weak,
        &mut transcript,
        shown,
        &blinding,
        LIMB_BITS,
        &mut OsRng,
    )
    .unwrap();
    assert_eq!(commitment, s.compress());
    let mut transcript = merlin::Transcript::new(b"weak");
    let believed = proof.verify_single_with_rng(
        &generators,
        &weak,
        &mut transcript,
        &s.compress(),
        LIMB_BITS,
        &mut OsRng,
    );
    assert!(believed.is_ok());
    let first_half: RistrettoPoint = r * G;
    assert_eq!(s - test.secret * first_half, value * G);
}

/// Proofs that begin and end nowhere: zeros and identities.
#[test]
fn vacuous_parts() {
    let test = TestVote::new("vacuous", &[amounts(1, 65_535)]);
    let ballot = forger(&test, &[1]).ballot();
    let part = 32 * (2 * test.vote.shape().slots() + 9);
    let mut zeros = ballot.clone();
    zeros[part..].fill(0);
    assert_eq!(refusal(&test.vote, &tag(1), &zeros), "ballot.identity");
    assert_eq!(refusal(&test.vote, &tag(1), &vec![0; ballot.len()]), "ballot.identity");
    for without_link in [32, 64] {
        let mut zero = ballot.clone();
        let from = zero.len() - without_link;
        zero[from..].fill(0);
        assert!(verdict(&test.vote, &tag(1), &zero).is_err());
    }
}
