//! What honest voters make: it verifies, everywhere alike, and adds up.

use bulletproofs::{BulletproofGens, PedersenGens, RangeProof};
use curve25519_dalek::ristretto::CompressedRistretto;
use curve25519_dalek::scalar::Scalar;
use proptest::prelude::*;
use rand_core::OsRng;

use super::forger::Forger;
use super::*;
use crate::amounts::Generators;
use crate::ballot::Ballot;
use crate::ballot::tests::{Dice, scale, tag, values, verdict};
use crate::batch::verify_batch;
use crate::contest::LIMB_BITS;
use crate::dlog;
use crate::shape::Shape;
use crate::tally::Tally;
use crate::transcript;

/// What is sealed verifies, has the length of its shape, and is what the second prover makes.
#[test]
fn sealed_ballots_are_those_of_the_second_prover() {
    for (name, contests) in every_division() {
        let test = TestVote::new(name, &contests);
        let selections = Dice::new(name).selections(&contests);
        let ballot = sealed(&test, &tag(1), &selections);
        assert_eq!(ballot.len(), test.vote.shape().ballot_len(), "{name}");
        assert_eq!(verdict(&test.vote, &tag(1), &ballot).err(), None, "{name}");
        assert_eq!(ballot, sealed(&test, &tag(1), &selections), "{name}");
        let second = Forger::new(&test.vote, &tag(1), &selections, &BallotSeed::from_bytes([5; 32]));
        assert_eq!(ballot, second.ballot(), "{name}");
    }
}

/// Nothing, everything, and both sides of a limb.
#[test]
fn the_edges_of_amounts() {
    let cases: [(u16, u32, &[u32]); 9] = [
        (1, 1, &[0]),
        (1, 1, &[1]),
        (2, 65_535, &[65_535, 0]),
        (2, 65_536, &[0, 65_536]),
        (2, 65_536, &[65_535, 1]),
        (2, u32::MAX, &[0, 0]),
        (2, u32::MAX, &[u32::MAX, 0]),
        (2, u32::MAX, &[1 << 31, (1 << 31) - 1]),
        (3, 70_000, &[4_464, 0, 65_536]),
    ];
    for (options, total, given) in cases {
        let test = TestVote::new("edges", &[amounts(options, total)]);
        let ballot = sealed(&test, &tag(1), &[Selection(given.to_vec())]);
        assert_eq!(verdict(&test.vote, &tag(1), &ballot).err(), None, "{given:?} of {total}");
    }
}

#[test]
fn selections_that_are_none() {
    let test = TestVote::new("selections", &[amounts(2, 70_000)]);
    let refused = |given: &[u32]| {
        let seed = BallotSeed::from_bytes([5; 32]);
        seal(&test.vote, &tag(1), &[Selection(given.to_vec())], &seed).err().map(|error| error.code())
    };
    assert_eq!(refused(&[70_000, 0]), None);
    assert_eq!(refused(&[70_000]), Some("selection.length"));
    assert_eq!(refused(&[1, 2, 3]), Some("selection.length"));
    assert_eq!(refused(&[70_001, 0]), Some("selection.value"));
    assert_eq!(refused(&[70_000, 1]), Some("selection.sum"));
    let all = TestVote::new("selections", &[amounts(3, u32::MAX)]);
    let seed = BallotSeed::from_bytes([5; 32]);
    // Their sum is 1 modulo 2^32.
    let wraps = [Selection(vec![u32::MAX, 1, 1])];
    assert_eq!(
        seal(&all.vote, &tag(1), &wraps, &seed).err().map(|error| error.code()),
        Some("selection.sum")
    );
}

#[test]
fn shapes() {
    let code = |contests: &[Contest]| Shape::new(contests).err().map(|error| error.code());
    assert_eq!(code(&[amounts(0, 5)]), Some("shape.options"));
    assert_eq!(code(&[amounts(2, 0)]), Some("shape.range"));
    assert_eq!(code(&[amounts(31, u32::MAX)]), None);
    assert_eq!(code(&[amounts(32, u32::MAX)]), Some("shape.amounts"));
    assert_eq!(code(&[amounts(63, 65_535)]), None);
    assert_eq!(code(&[amounts(64, 65_535)]), Some("shape.amounts"));
    assert_eq!(code(&[amounts(15, 1 << 16), amounts(15, 1 << 16)]), None);
    assert_eq!(code(&[amounts(15, 1 << 16), amounts(16, 1 << 16)]), Some("shape.amounts"));
    assert_eq!(code(&[amounts(u16::MAX, u32::MAX)]), Some("shape.amounts"));
    // 40,000 bytes with the range proof counted, and more than that.
    let choose = |options| Contest::Choose { options, blank: false };
    let len = |contests: &[Contest]| Shape::new(contests).map(|shape| shape.ballot_len());
    assert_eq!(len(&[choose(402), amounts(3, 65_535)]), Ok(39_936));
    assert_eq!(code(&[choose(403), amounts(3, 65_535)]), Some("shape.too_large"));
    for (contest, bytes) in
        [(amounts(3, u32::MAX), 1_728), (amounts(12, 65_535), 3_008), (amounts(12, u32::MAX), 5_536)]
    {
        assert_eq!(len(&[contest]), Ok(bytes));
    }
}

/// The generators derived here are those of the crate: some can be compared, and proofs of the crate need them all.
#[test]
fn generators_of_the_crate() {
    let ours = Generators::shared();
    assert_eq!(ours.blinding, PedersenGens::default().B_blinding);
    let parties = 8;
    let theirs = BulletproofGens::new(LIMB_BITS, parties);
    let left: Vec<_> = (0..parties).flat_map(|party| theirs.share(party).G(LIMB_BITS)).copied().collect();
    assert_eq!(ours.left, left);
    assert_eq!(ours.right.len(), left.len());
}

/// The verdict of the bulletproofs crate on the range proof of a ballot.
pub(super) fn crate_accepts(test: &TestVote, tag: &VoterTag, ballot: &[u8]) -> bool {
    let (vote, shape) = (&test.vote, test.vote.shape());
    let plan = shape.amounts();
    let mut transcript = vote.transcript(tag);
    transcript.absorb(transcript::CIPHERTEXTS, &ballot[..64 * shape.slots()]);
    let part = &ballot[32 * (2 * shape.slots() + 9 + shape.bits())..];
    let (sent, mut proofs) = part.split_at(32 * plan.sent());
    let sent: Vec<_> = sent
        .chunks(32)
        .map(|piece| CompressedRistretto::from_slice(piece).unwrap().decompress().unwrap())
        .collect();
    let commitments: Vec<_> = plan.commitments(&sent).iter().map(|point| point.compress()).collect();
    let generators = (BulletproofGens::new(LIMB_BITS, 8), PedersenGens::default());
    // Groups of eight, and what is left up to a power of two.
    commitments.chunks(8).all(|group| {
        let mut group = group.to_vec();
        group.resize(group.len().next_power_of_two(), CompressedRistretto([0; 32]));
        let (proof, rest) = proofs.split_at(32 * (9 + 2 * (4 + group.len().ilog2() as usize)));
        proofs = rest;
        let mut branch = transcript.branch();
        let verdict = RangeProof::from_bytes(proof).unwrap().verify_multiple_with_rng(
            &generators.0,
            &generators.1,
            branch.merlin(),
            &group,
            LIMB_BITS,
            &mut OsRng,
        );
        verdict.is_ok()
    })
}

#[test]
fn the_crate_accepts_the_range_proofs() {
    for (name, contests) in every_division() {
        let test = TestVote::new(name, &contests);
        let ballot = sealed(&test, &tag(1), &Dice::new(name).selections(&contests));
        assert!(crate_accepts(&test, &tag(1), &ballot), "{name}");
        assert!(!crate_accepts(&test, &tag(2), &ballot), "{name}");
    }
}

/// Ten thousand ballots that give everything: the sums are found, within the time and memory that small ones take.
#[test]
fn sums_of_ten_thousand_ballots_are_found() {
    let test = TestVote::new("many", &[amounts(12, u32::MAX)]);
    let shape = test.vote.shape();
    let ballots = 10_000u64;
    let mut sums: Vec<u64> =
        (0..shape.slots() as u64).map(|slot| ballots * 65_535 - slot * 7_777_777).collect();
    sums[3] = 0;
    let points: Vec<_> = sums.iter().map(|sum| Scalar::from(*sum) * super::forger::base()).collect();
    let start = std::time::Instant::now();
    let found = dlog::solve(&points, ballots * shape.max_value());
    println!("24 limbs of 12 amounts up to 10,000 times 2^32: {:?}", start.elapsed());
    assert_eq!(found, sums.into_iter().map(Some).collect::<Vec<_>>());
}

fn division() -> impl Strategy<Value = Contest> {
    (1..4u16, any::<u32>(), 0..32u32)
        .prop_map(|(options, total, less)| amounts(options, (total >> less).max(1)))
}

/// At least one contest with amounts, perhaps with others before and after it.
fn contests() -> impl Strategy<Value = Vec<Contest>> {
    let score = (1..3u16, 1..9u16).prop_map(|(options, max)| Contest::Score { options, max });
    let one = prop_oneof![division(), Just(Contest::Motion), score];
    let some = prop::collection::vec(one, 0..3);
    (some, division(), any::<prop::sample::Index>()).prop_map(|(mut contests, division, place)| {
        contests.insert(place.index(contests.len() + 1), division);
        contests
    })
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 12 * scale(), failure_persistence: None, ..ProptestConfig::default()
    })]

    /// What is sealed verifies, alone and in a batch, is what the second prover makes, and decrypts to what was given.
    #[test]
    fn sealed_ballots_verify_and_add_up(contests in contests(), name in "[a-z]{8}", seed: [u8; 32]) {
        let TestVote { vote, secret } = TestVote::new(&name, &contests);
        let mut dice = Dice::new(&name);
        let (mut tally, mut expected) = (Tally::new(vote.shape()), vec![0u64; vote.shape().slots()]);
        let mut batch = Vec::new();
        for voter in 1..4 {
            let selections = dice.selections(&contests);
            let seed = BallotSeed::from_bytes(seed);
            let ballot = seal(&vote, &tag(voter), &selections, &seed).unwrap();
            prop_assert_eq!(ballot.len(), vote.shape().ballot_len());
            prop_assert_eq!(&ballot, &Forger::new(&vote, &tag(voter), &selections, &seed).ballot());
            tally.add(&verdict(&vote, &tag(voter), &ballot).ok().unwrap()).unwrap();
            batch.push((tag(voter), Ballot::parse(vote.shape(), &ballot).ok().unwrap()));
            let given = contests.iter().zip(&selections).flat_map(|(contest, given)| values(contest, given));
            expected.iter_mut().zip(given).for_each(|(sum, value)| *sum += value);
        }
        prop_assert!(verify_batch(&vote, batch).iter().all(Result::is_ok));
        for (sum, expected) in tally.sums().ciphertexts().iter().zip(expected) {
            prop_assert_eq!(sum.s - secret * sum.r, Scalar::from(expected) * super::forger::base());
        }
    }

    /// No change of one bit is accepted.
    #[test]
    fn one_bit_changes_never_verify(contests in contests(), name in "[a-z]{8}", place: prop::sample::Index) {
        let test = TestVote::new(&name, &contests);
        let mut ballot = sealed(&test, &tag(1), &Dice::new(&name).selections(&contests));
        let place = place.index(8 * ballot.len());
        ballot[place / 8] ^= 1 << (place % 8);
        prop_assert!(verdict(&test.vote, &tag(1), &ballot).is_err());
    }
}
