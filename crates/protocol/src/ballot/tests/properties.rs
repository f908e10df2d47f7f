//! Properties: sealed ballots verify, changed ones never do, sums decrypt to sums.

use proptest::prelude::*;

use super::forger::Forger;
use super::*;
use crate::seed::{Derivation, Randomness};
use crate::tally::{MAX_VOICES, Sums, Tally, TallyError};

fn contest() -> impl Strategy<Value = Contest> {
    prop_oneof![
        Just(Contest::Motion),
        (2..9u16, any::<bool>()).prop_map(|(options, blank)| Contest::Choose { options, blank }),
        (2..9u16, any::<u16>(), any::<u16>()).prop_map(|(options, low, wide)| {
            // At least one choice is left: min < options.
            let min = low % options;
            let max = min.max(1) + wide % (options - min.max(1) + 1);
            Contest::Approval { options, min, max }
        }),
        Just(Contest::Consent),
        (1..5u16, 1..40u16).prop_map(|(options, max)| Contest::Score { options, max }),
        (1..4u16, 2..8u16).prop_map(|(options, grades)| Contest::Grades { options, grades }),
        (2..5u16, 1..40u16, any::<bool>()).prop_map(|(options, budget, exact)| Contest::Points {
            options,
            budget,
            exact
        }),
        (2..5u16, 1..40u16, any::<bool>()).prop_map(|(options, credits, against)| Contest::Quadratic {
            options,
            credits,
            against
        }),
        (2..6u16).prop_map(|options| Contest::Ranking { options }),
        (2..7u16, any::<u16>())
            .prop_map(|(options, places)| Contest::Favourites { options, places: 1 + places % options }),
    ]
}

fn contests() -> impl Strategy<Value = Vec<Contest>> {
    prop::collection::vec(contest(), 1..4)
}

fn config() -> ProptestConfig {
    ProptestConfig { cases: 48 * scale(), failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    /// What is sealed verifies, is what the second prover makes, and has the length of its shape.
    #[test]
    fn sealed_ballots_verify(contests in contests(), name in "[a-z]{8}", seed: [u8; 32]) {
        let TestVote { vote, .. } = TestVote::new(&name, &contests);
        let selections = Dice::new(&name).selections(&contests);
        let seed = BallotSeed::from_bytes(seed);
        let ballot = seal(&vote, &tag(1), &selections, &seed).unwrap();
        prop_assert!(verdict(&vote, &tag(1), &ballot).is_ok());
        prop_assert_eq!(&ballot, &seal(&vote, &tag(1), &selections, &seed).unwrap());

        let bits = vote.shape().witness(&selections).ok().unwrap();
        let signed: Vec<_> = bits.iter().map(|bit| i64::from(*bit)).collect();
        let mut second = Forger::new(&vote, &tag(1), &signed);
        second.random = Randomness::derive(vote.shape(), &Derivation::new(&vote, &tag(1), &bits, &seed));
        prop_assert_eq!(&ballot, &second.ballot());
    }

    /// No change of one bit is accepted.
    #[test]
    fn one_bit_changes_never_verify(
        contests in contests(),
        name in "[a-z]{8}",
        place: prop::sample::Index,
    ) {
        let TestVote { vote, .. } = TestVote::new(&name, &contests);
        let selections = Dice::new(&name).selections(&contests);
        let seed = BallotSeed::from_bytes([4; 32]);
        let mut ballot = seal(&vote, &tag(1), &selections, &seed).unwrap();
        let place = place.index(8 * ballot.len());
        ballot[place / 8] ^= 1 << (place % 8);
        prop_assert!(verdict(&vote, &tag(1), &ballot).is_err());
    }

    /// The sums decrypt to the sums of the selections, each as often as it has voices, after adding, replacing and merging.
    #[test]
    fn sums_decrypt_to_sums(contests in contests(), name in "[a-z]{8}", voters in prop::collection::vec(1..=MAX_VOICES, 1..6)) {
        let TestVote { vote, secret } = TestVote::new(&name, &contests);
        let mut dice = Dice::new(&name);
        let mut expected = vec![0u64; vote.shape().slots()];
        let (mut tally, mut other) = (Tally::new(vote.shape()), Tally::new(vote.shape()));
        for (voter, &voices) in (0u8..).zip(&voters) {
            let mut cast = || {
                let selections = dice.selections(&contests);
                let seed = BallotSeed::from_bytes(dice.bytes());
                let ballot = seal(&vote, &tag(voter), &selections, &seed).unwrap();
                (selections, verdict(&vote, &tag(voter), &ballot).ok().unwrap())
            };
            let (_, replaced) = cast();
            let (selections, counted) = cast();
            let half = if voter % 2 == 0 { &mut tally } else { &mut other };
            half.add_voices(&replaced, voices).unwrap();
            half.add_voices(&counted, voices).unwrap();
            half.remove(&replaced, voices).unwrap();
            for (contest, selection) in selections.iter().enumerate() {
                let slots = &mut expected[vote.shape().slots_of(contest)];
                for (slot, value) in slots.iter_mut().zip(values(&contests[contest], selection)) {
                    *slot += value * u64::from(voices);
                }
            }
        }
        tally.merge(&other).unwrap();
        prop_assert_eq!(tally.count(), voters.len() as u64);
        let sums = tally.sums();
        prop_assert_eq!(sums.slots(), expected.len());
        for (sum, count) in sums.ciphertexts().iter().zip(&expected) {
            prop_assert_eq!(sum.s - secret * sum.r, Scalar::from(*count) * G);
        }
        let bytes = sums.to_bytes();
        prop_assert_eq!(bytes.len(), 64 * expected.len());
        prop_assert!(Sums::from_bytes(expected.len(), &bytes).is_ok_and(|read| read == sums));
    }
}

/// All 4,608 changes of one bit of a motion ballot.
#[test]
fn what_a_selection_adds_to_each_slot_is_what_it_says() {
    for (name, contests) in every_kind() {
        let mut dice = Dice::new(name);
        for _ in 0..20 {
            for (contest, selection) in contests.iter().zip(dice.selections(&contests)) {
                assert_eq!(contest.counted(&selection), Some(values(contest, &selection)), "{name}");
                let longer = Selection([&selection.0[..], &[u32::MAX]].concat());
                assert_eq!(contest.counted(&longer), None, "{name}");
            }
        }
    }
}

#[test]
fn no_one_bit_change_of_a_motion_ballot_verifies() {
    let TestVote { vote, .. } = TestVote::new("bits", &[Contest::Motion]);
    let honest = Forger::new(&vote, &tag(1), &[0, 1, 0]).ballot();
    for place in 0..8 * honest.len() {
        let mut ballot = honest.clone();
        ballot[place / 8] ^= 1 << (place % 8);
        assert!(verdict(&vote, &tag(1), &ballot).is_err(), "bit {place}");
    }
}

/// Row 11: what the prover writes is read back, and so canonical.
#[test]
fn attack_011_prover_output_is_canonical() {
    let TestVote { vote, .. } = TestVote::new("canonical", &[Contest::Motion]);
    for number in 0..200 * scale() {
        let mut seed = [0; 32];
        seed[..4].copy_from_slice(&number.to_le_bytes());
        let selection = [Selection(vec![number % 3])];
        let ballot = seal(&vote, &tag(1), &selection, &BallotSeed::from_bytes(seed)).unwrap();
        assert!(Ballot::parse(vote.shape(), &ballot).is_ok());
    }
}

#[test]
fn tallies_and_sums_that_are_refused() {
    let TestVote { vote, .. } = TestVote::new("tally", &[Contest::Motion]);
    let TestVote { vote: two, .. } = TestVote::new("tally", &[Contest::Choose { options: 2, blank: false }]);
    let motion = Forger::new(&vote, &tag(1), &[0, 1, 0]).ballot();
    let motion = verdict(&vote, &tag(1), &motion).ok().unwrap();
    assert_eq!(motion.ciphertexts().len(), 3);

    let mut tally = Tally::new(two.shape());
    let empty = tally.sums();
    assert_eq!(empty.to_bytes(), [0; 128]);
    assert_eq!(tally.add(&motion), Err(TallyError::Shape));
    assert_eq!(tally.remove(&motion, 1), Err(TallyError::Shape));
    assert_eq!(tally.merge(&Tally::new(vote.shape())), Err(TallyError::Shape));
    assert_eq!(TallyError::Shape.code(), "tally.shape");
    let mut tally = Tally::new(vote.shape());
    assert_eq!(tally.remove(&motion, 1), Err(TallyError::Count));
    assert_eq!(TallyError::Count.code(), "tally.count");
    for voices in [0, MAX_VOICES + 1, u16::MAX] {
        assert_eq!(tally.add_voices(&motion, voices), Err(TallyError::Voices));
        assert_eq!(tally.remove(&motion, voices), Err(TallyError::Voices));
    }
    assert_eq!(TallyError::Voices.code(), "tally.voices");
    assert_eq!((tally.count(), tally.sums().to_bytes()), (0, vec![0; 192]));

    let length = Sums::from_bytes(2, &[0; 127]).err().unwrap();
    assert_eq!(length.code(), "sums.length");
    for (slots, len) in [(1, 128), (2, 64), (2, 96), (usize::MAX, 64), (0, 64)] {
        assert_eq!(Sums::from_bytes(slots, &vec![0; len]).err(), Some(TallyError::Length));
    }
    for position in [0, 32, 64, 96] {
        let mut bytes = empty.to_bytes();
        bytes[position] = 1;
        assert_eq!(Sums::from_bytes(2, &bytes).err(), Some(TallyError::Point));
    }
    assert_eq!(TallyError::Point.code(), "sums.point");
    assert!(Sums::from_bytes(0, &[]).is_ok());
}
