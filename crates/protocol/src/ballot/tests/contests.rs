//! Contests, shapes and selections: what is refused, and that slack reaches exactly its range.

use super::*;
use crate::contest::slack_weights;
use crate::selection::witness;
use crate::shape::{MAX_BALLOT_LEN, ShapeError};

#[test]
fn ballot_lengths_of_the_specification() {
    let len = |contest| Shape::new(&[contest]).unwrap().ballot_len();
    assert_eq!(len(Contest::Motion), 576);
    assert_eq!(len(Contest::Choose { options: 10, blank: false }), 1_248);
}

#[test]
fn slack_writes_exactly_its_range() {
    for range in 0..=70u16 {
        let weights = slack_weights(range);
        let bits = u16::BITS - range.leading_zeros();
        assert_eq!(weights.len(), bits as usize);
        let mut reached: Vec<u16> = (0..1u32 << weights.len())
            .map(|set| weights.iter().enumerate().filter(|(k, _)| set >> k & 1 == 1).map(|(_, w)| w).sum())
            .collect();
        reached.sort_unstable();
        reached.dedup();
        assert_eq!(reached, (0..=range).collect::<Vec<_>>());
    }
    assert_eq!(slack_weights(10), [1, 2, 4, 3]);
    assert_eq!(slack_weights(u16::MAX).len(), 16);
}

/// Every selection gives bits that satisfy the description, and different bits than any other.
#[test]
fn witnesses_fulfil_the_equations() {
    for (name, contests) in every_kind() {
        let shape = Shape::new(&contests).unwrap();
        let description = shape.description();
        let mut dice = Dice::new(name);
        for _ in 0..50 {
            let selections = dice.selections(&contests);
            let bits = witness(&shape, &selections).ok().unwrap();
            assert_eq!(bits.len(), shape.bits());
            assert!(bits.iter().all(|bit| *bit < 2));
            for equation in &description.equations {
                let sum: i64 =
                    (equation.terms.iter()).map(|term| term.coefficient * i64::from(bits[term.bit])).sum();
                assert_eq!(sum, equation.constant, "{name}");
            }
            for (contest, selection) in selections.iter().enumerate() {
                let slots = shape.slots_of(contest);
                let named: Vec<u32> = description.slots[slots]
                    .iter()
                    .zip(0..)
                    .filter(|(row, _)| row.iter().any(|term| bits[term.bit] == 1))
                    .map(|(_, option)| option)
                    .collect();
                assert_eq!(named, selection.0, "{name}");
            }
        }
    }
}

#[test]
fn shapes_that_are_refused() {
    let choose = |options| Contest::Choose { options, blank: true };
    let approval = |options, min, max| Contest::Approval { options, min, max };
    let code = |contests: &[Contest]| Shape::new(contests).unwrap_err().code();
    assert_eq!(code(&[]), "shape.empty");
    for contest in [choose(0), choose(1), approval(0, 0, 0), approval(1, 0, 1)] {
        assert_eq!(code(&[Contest::Motion, contest]), "shape.options");
    }
    for (min, max) in [(3, 2), (0, 0), (0, 5), (4, 4), (u16::MAX, 1)] {
        assert_eq!(code(&[approval(4, min, max)]), "shape.range", "{min}..{max}");
    }
    // 32 (2 m + 6 + n + 3) <= 40,000 allows 413 options.
    assert_eq!(Shape::new(&[choose(412)]).unwrap().ballot_len(), 39_936);
    assert_eq!(Shape::new(&[choose(412)]).unwrap().slots(), 413);
    for contests in [vec![choose(413)], vec![choose(u16::MAX); 70_000], vec![choose(u16::MAX); 3]] {
        assert_eq!(code(&contests), "shape.too_large");
    }
    assert_eq!(code(&vec![Contest::Motion; 138]), "shape.too_large");
    let most = Shape::new(&vec![Contest::Motion; 137]).unwrap();
    assert!(most.ballot_len() <= MAX_BALLOT_LEN);
    assert_eq!(most.slots_of(136), 408..411);
    assert_eq!(most.slots_of(137), 0..0);
    assert_eq!(most.max_value(), 1);
    assert_eq!(ShapeError::Range { contest: 1 }.code(), "shape.range");
}

#[test]
fn selections_that_are_refused() {
    let contests = [
        Contest::Motion,
        Contest::Choose { options: 3, blank: true },
        Contest::Approval { options: 4, min: 1, max: 2 },
    ];
    let TestVote { vote, .. } = TestVote::new("selections", &contests);
    let seed = BallotSeed::from_bytes([1; 32]);
    let seal = |lists: &[&[u32]]| {
        let selections: Vec<_> = lists.iter().map(|list| Selection(list.to_vec())).collect();
        seal(&vote, &tag(1), &selections, &seed)
    };
    assert!(seal(&[&[2], &[3], &[0, 3]]).is_ok());
    let cases: [(&[&[u32]], &str); 15] = [
        (&[], "selection.contests"),
        (&[&[0], &[0]], "selection.contests"),
        (&[&[0], &[0], &[0], &[0]], "selection.contests"),
        (&[&[3], &[0], &[0]], "selection.option"),
        (&[&[0], &[4], &[0]], "selection.option"),
        (&[&[0], &[0], &[4]], "selection.option"),
        (&[&[0], &[0], &[u32::MAX]], "selection.option"),
        (&[&[], &[0], &[0]], "selection.number"),
        (&[&[0, 1], &[0], &[0]], "selection.number"),
        (&[&[0], &[], &[0]], "selection.number"),
        (&[&[0], &[0], &[]], "selection.number"),
        (&[&[0], &[0], &[0, 1, 2]], "selection.number"),
        (&[&[0], &[0], &[1, 0]], "selection.order"),
        (&[&[0], &[0], &[1, 1]], "selection.order"),
        (&[&[0, 0], &[0], &[1]], "selection.order"),
    ];
    for (lists, code) in cases {
        assert_eq!(seal(lists).unwrap_err().code(), code, "{lists:?}");
    }
}

#[test]
fn cast_or_check() {
    let TestVote { vote, .. } = TestVote::new("check", &[Contest::Motion]);
    let seed = BallotSeed::from_bytes([1; 32]);
    let yes = [Selection(vec![0])];
    let no = [Selection(vec![1])];
    let ballot = seal(&vote, &tag(1), &yes, &seed).unwrap();
    assert_eq!(check(&vote, &tag(1), &yes, &seed, &ballot), Ok(()));
    let mismatch = Err(SealError::Mismatch);
    assert_eq!(check(&vote, &tag(1), &no, &seed, &ballot), mismatch);
    assert_eq!(check(&vote, &tag(2), &yes, &seed, &ballot), mismatch);
    let other = BallotSeed::from_bytes([2; 32]);
    assert_eq!(check(&vote, &tag(1), &yes, &other, &ballot), mismatch);
    assert_eq!(check(&vote, &tag(1), &yes, &seed, &ballot[1..]), mismatch);
    assert_eq!(SealError::Mismatch.code(), "check.mismatch");
    assert_eq!(check(&vote, &tag(1), &[], &seed, &ballot).unwrap_err().code(), "selection.contests");

    let random = BallotSeed::random().ok().unwrap();
    assert_ne!(random.expose_bytes(), BallotSeed::random().ok().unwrap().expose_bytes());
    assert_eq!(SealError::Randomness.code(), "seed.randomness");
}
