//! Contests, shapes and selections: what is refused, and that slack reaches exactly its range.

use super::*;
use crate::shape::{MAX_BALLOT_LEN, ShapeError};

#[test]
fn ballot_lengths_of_the_specification() {
    let len = |contest| Shape::new(&[contest]).unwrap().ballot_len();
    assert_eq!(len(Contest::Motion), 576);
    assert_eq!(len(Contest::Choose { options: 10, blank: false }), 1_248);
    assert_eq!(len(Contest::Score { options: 10, max: 10 }), 2_208);
}

/// Every selection gives bits that satisfy the description, and different bits than any other.
#[test]
fn witnesses_fulfil_the_equations() {
    for (name, contests) in every_kind() {
        let shape = Shape::new(&contests).unwrap();
        let constraints = shape.constraints();
        let mut dice = Dice::new(name);
        for _ in 0..50 {
            let selections = dice.selections(&contests);
            let bits = shape.witness(&selections).ok().unwrap();
            assert_eq!(bits.len(), shape.bits());
            assert!(bits.iter().all(|bit| *bit < 2));
            for equation in &constraints.equations {
                let sum: i64 =
                    (equation.terms.iter()).map(|term| term.coefficient * i64::from(bits[term.bit])).sum();
                assert_eq!(sum, equation.constant, "{name}");
            }
            for (contest, selection) in selections.iter().enumerate() {
                let given: Vec<u64> = constraints.slots[shape.slots_of(contest)]
                    .iter()
                    .map(|row| {
                        row.iter().map(|term| term.coefficient as u64 * u64::from(bits[term.bit])).sum()
                    })
                    .collect();
                assert_eq!(given, values(&contests[contest], selection), "{name}");
                assert!(given.iter().all(|value| *value <= shape.max_value()), "{name}");
            }
        }
    }
}

/// Bits that fulfil the equations are a selection: all of them are tried, kind after kind.
#[test]
fn equations_admit_selections_and_nothing_else() {
    let small = [
        Contest::Consent,
        Contest::Approval { options: 4, min: 1, max: 3 },
        Contest::Score { options: 2, max: 5 },
        Contest::Grades { options: 2, grades: 3 },
        Contest::Points { options: 3, budget: 5, exact: false },
        Contest::Points { options: 3, budget: 5, exact: true },
        Contest::Quadratic { options: 2, credits: 6, against: false },
        Contest::Quadratic { options: 2, credits: 5, against: true },
        Contest::Ranking { options: 2 },
        Contest::Ranking { options: 3 },
        Contest::Favourites { options: 3, places: 2 },
        Contest::Favourites { options: 2, places: 2 },
        Contest::Favourites { options: 4, places: 1 },
    ];
    for contest in small {
        let shape = Shape::new(std::slice::from_ref(&contest)).unwrap();
        let constraints = shape.constraints();
        let sum = |terms: &[crate::contest::Term], w: u64| -> i64 {
            terms.iter().map(|term| term.coefficient * (w >> term.bit & 1) as i64).sum()
        };
        assert!(shape.bits() <= 20);
        let admitted: std::collections::BTreeSet<Vec<i64>> = (0..1u64 << shape.bits())
            .filter(|w| constraints.equations.iter().all(|one| sum(&one.terms, *w) == one.constant))
            .map(|w| constraints.slots.iter().map(|row| sum(row, w)).collect())
            .collect();
        let expected = every_value(&contest);
        assert_eq!(admitted, expected, "{contest:?}");
    }
}

/// The slot values of every selection that there is, by trying all lists of small numbers.
fn every_value(contest: &Contest) -> std::collections::BTreeSet<Vec<i64>> {
    let shape = Shape::new(std::slice::from_ref(contest)).unwrap();
    let mut found = std::collections::BTreeSet::new();
    for length in 0..=4 {
        for number in 0..7u32.pow(length) {
            let list = Selection((0..length).map(|place| number / 7u32.pow(place) % 7).collect());
            if shape.witness(std::slice::from_ref(&list)).is_ok() {
                found.insert(values(contest, &list).into_iter().map(|value| value as i64).collect());
            }
        }
    }
    found
}

#[test]
fn shapes_that_are_refused() {
    let choose = |options| Contest::Choose { options, blank: true };
    let approval = |options, min, max| Contest::Approval { options, min, max };
    let code = |contests: &[Contest]| Shape::new(contests).unwrap_err().code();
    assert_eq!(code(&[]), "shape.empty");
    for contest in [choose(0), choose(1), approval(0, 0, 0)] {
        assert_eq!(code(&[Contest::Motion, contest]), "shape.options");
    }
    for (min, max) in [(3, 2), (0, 0), (0, 5), (4, 4), (u16::MAX, 1)] {
        assert_eq!(code(&[approval(4, min, max)]), "shape.range", "{min}..{max}");
    }
    // One candidate can be marked or not; where one has to be, there is nothing to choose.
    assert_eq!(Shape::new(&[approval(1, 0, 1)]).unwrap().slots(), 1);
    assert_eq!(code(&[approval(1, 1, 1)]), "shape.range");
    for contest in [
        Contest::Score { options: 0, max: 1 },
        Contest::Grades { options: 0, grades: 2 },
        Contest::Points { options: 1, budget: 1, exact: true },
        Contest::Quadratic { options: 1, credits: 1, against: true },
        Contest::Ranking { options: 1 },
        Contest::Favourites { options: 1, places: 1 },
    ] {
        assert_eq!(code(&[contest]), "shape.options");
    }
    for contest in [
        Contest::Score { options: 1, max: 0 },
        Contest::Grades { options: 1, grades: 1 },
        Contest::Points { options: 2, budget: 0, exact: false },
        Contest::Quadratic { options: 2, credits: 0, against: false },
        Contest::Favourites { options: 3, places: 0 },
        Contest::Favourites { options: 3, places: 4 },
    ] {
        assert_eq!(code(&[contest]), "shape.range");
    }
    // The largest of each kind, and one more.
    for (largest, larger) in [
        (Contest::Ranking { options: 12 }, Contest::Ranking { options: 13 }),
        (Contest::Favourites { options: 77, places: 5 }, Contest::Favourites { options: 78, places: 5 }),
        (Contest::Score { options: 206, max: 10 }, Contest::Score { options: 207, max: 10 }),
        (Contest::Grades { options: 82, grades: 5 }, Contest::Grades { options: 83, grades: 5 }),
    ] {
        assert!(Shape::new(&[largest]).unwrap().ballot_len() <= MAX_BALLOT_LEN);
        assert_eq!(code(&[larger]), "shape.too_large");
    }
    for contest in [
        Contest::Ranking { options: u16::MAX },
        Contest::Favourites { options: u16::MAX, places: u16::MAX },
        Contest::Grades { options: u16::MAX, grades: u16::MAX },
        Contest::Quadratic { options: u16::MAX, credits: u16::MAX, against: true },
        Contest::Points { options: u16::MAX, budget: u16::MAX, exact: false },
        Contest::Score { options: u16::MAX, max: u16::MAX },
    ] {
        assert_eq!(code(&vec![contest; 100]), "shape.too_large");
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

/// Each list is refused alone, with its code, by a contest that takes a list next to it.
#[test]
fn selections_of_numbers_that_are_refused() {
    let score = || Contest::Score { options: 2, max: 5 };
    let points = |exact| Contest::Points { options: 2, budget: 5, exact };
    let quadratic = |against| Contest::Quadratic { options: 2, credits: 5, against };
    let favourites = || Contest::Favourites { options: 3, places: 2 };
    let cases: [(Contest, &[u32], &[u32], &str); 23] = [
        (Contest::Consent, &[2], &[3], "selection.option"),
        (Contest::Consent, &[2], &[], "selection.number"),
        (score(), &[5, 0], &[6, 0], "selection.value"),
        (score(), &[5, 0], &[u32::MAX, 0], "selection.value"),
        (score(), &[5, 0], &[5], "selection.length"),
        (score(), &[5, 0], &[5, 0, 0], "selection.length"),
        (Contest::Grades { options: 2, grades: 3 }, &[2, 0], &[3, 0], "selection.value"),
        (points(false), &[3, 1], &[3, 3], "selection.sum"),
        (points(false), &[0, 5], &[0, 6], "selection.value"),
        (points(true), &[3, 2], &[3, 1], "selection.sum"),
        (points(true), &[3, 2], &[5, 5], "selection.sum"),
        (quadratic(false), &[2, 1], &[2, 2], "selection.sum"),
        (quadratic(false), &[2, 1], &[3, 0], "selection.value"),
        (quadratic(true), &[1, 0, 0, 2], &[1, 0, 1, 0], "selection.both"),
        (quadratic(true), &[1, 0, 0, 2], &[2, 0, 0, 2], "selection.sum"),
        (Contest::Ranking { options: 3 }, &[2, 0, 1], &[2, 0, 2], "selection.gap"),
        (Contest::Ranking { options: 3 }, &[0, 0, 0], &[1, 1, 1], "selection.gap"),
        (Contest::Ranking { options: 3 }, &[1, 0, 1], &[1, 0, 3], "selection.value"),
        (Contest::Ranking { options: 3 }, &[1, 0, 1], &[1, 0], "selection.length"),
        (favourites(), &[2, 0], &[2, 2], "selection.twice"),
        (favourites(), &[2], &[3], "selection.option"),
        (favourites(), &[], &[u32::MAX], "selection.option"),
        (favourites(), &[0, 1], &[0, 1, 2], "selection.number"),
    ];
    for (contest, good, bad, code) in cases {
        let TestVote { vote, .. } = TestVote::new("numbers", std::slice::from_ref(&contest));
        let seed = BallotSeed::from_bytes([1; 32]);
        let sealed = |list: &[u32]| seal(&vote, &tag(1), &[Selection(list.to_vec())], &seed);
        assert!(sealed(good).is_ok(), "{contest:?} {good:?}");
        assert_eq!(sealed(bad).unwrap_err().code(), code, "{contest:?} {bad:?}");
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
    assert_eq!(crate::seed::SeedError::Randomness.code(), "seed.randomness");
}
