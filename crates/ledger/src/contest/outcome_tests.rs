//! Outcomes under different rules, and what no order of the options changes.

use super::*;
use crate::{
    methods::Pairwise,
    outcome::LotSeed,
    rules::{Comparison, Fraction, Majority, MajorityOf, Rules},
};
use uuid::Uuid;

const LOT_SEED: LotSeed = LotSeed { root: [7; 32], vote: Uuid::nil() };

fn rules(of: MajorityOf, test: Comparison, num: u32, den: u32) -> Rules {
    Rules { majority: Majority { of, test, num, den }, ..Rules::usual() }
}

fn outcome(rules: &Rules, contest: &Contest, counts: &[u64], ballots: u64, roll: u64) -> Outcome {
    let rules = ResultRules { rules, lot_seed: LOT_SEED, ballots, roll };
    contest.read(0, counts, &rules).unwrap().0
}

fn names(count: usize) -> Vec<String> {
    (0..count).map(|n| format!("Option {n}")).collect()
}

fn decide(rules: &Rules, counts: &[u64], roll: u64) -> Decision {
    let motion = Contest::Motion(Motion { question: "Yes?".into() });
    outcome(rules, &motion, counts, counts.iter().sum(), roll).decision
}

#[test]
fn a_simple_majority_is_more_than_half_of_those_for_or_against() {
    let rules = rules(MajorityOf::Decided, Comparison::MoreThan, 1, 2);
    assert_eq!(decide(&rules, &[5, 5, 3], 13), Decision::Failed);
    assert_eq!(decide(&rules, &[6, 5, 9], 20), Decision::Passed);
}

#[test]
fn the_whole_that_a_fraction_is_of_matters() {
    let counts = [6, 3, 1];
    let two_thirds = |of| rules(of, Comparison::AtLeast, 2, 3);
    assert_eq!(decide(&two_thirds(MajorityOf::Decided), &counts, 10), Decision::Passed);
    assert_eq!(decide(&two_thirds(MajorityOf::Cast), &counts, 10), Decision::Failed);
    assert_eq!(decide(&rules(MajorityOf::Roll, Comparison::MoreThan, 1, 2), &counts, 12), Decision::Failed);
    assert_eq!(decide(&rules(MajorityOf::Roll, Comparison::AtLeast, 1, 2), &counts, 12), Decision::Passed);
}

#[test]
fn nobody_in_favour_never_passes() {
    assert_eq!(
        decide(&rules(MajorityOf::Decided, Comparison::AtLeast, 0, 1), &[0, 0, 9], 9),
        Decision::Failed
    );
    assert_eq!(
        decide(&rules(MajorityOf::Decided, Comparison::AtLeast, 1, 2), &[0, 0, 9], 9),
        Decision::Failed
    );
}

#[test]
fn the_quorum_is_met_exactly_at_its_fraction() {
    let rules = Rules { quorum: Fraction { num: 1, den: 3 }, ..Rules::usual() };
    assert_eq!(decide(&rules, &[3, 0, 0], 10), Decision::NoQuorum);
    assert_eq!(decide(&rules, &[3, 0, 0], 9), Decision::Passed);
}

#[test]
fn ties_are_reported_and_a_blank_slot_never_wins() {
    let contest = Contest::Choose(Choose { question: "Which?".into(), options: names(3), blank: true });
    let outcome = |counts: &[u64]| outcome(&Rules::usual(), &contest, counts, 9, 9);
    let is = |decision, options: &[u32]| Outcome { decision, options: options.to_vec(), lot: vec![] };
    assert_eq!(outcome(&[4, 1, 4, 0]), is(Decision::Tied, &[0, 2]));
    assert_eq!(outcome(&[1, 2, 0, 6]), is(Decision::Chosen, &[1]));
    assert_eq!(outcome(&[0, 0, 0, 9]), is(Decision::NoChoice, &[]));
}

#[test]
fn money_is_divided_by_the_mean_of_the_ballots() {
    let contest = |total| {
        Contest::Amounts(Amounts {
            question: "How much?".into(),
            options: names(2),
            total,
            currency: "EUR".into(),
        })
    };
    let rules = Rules { quorum: Fraction { num: 0, den: 1 }, ..Rules::usual() };
    let read = |total, counts: &[u64], ballots| {
        contest(total).read(0, counts, &ResultRules { rules: &rules, lot_seed: LOT_SEED, ballots, roll: 9 })
    };
    let divided = |decision, amounts: &[u64], rest| {
        let outcome = Outcome { decision, options: vec![], lot: vec![] };
        Some((outcome, Details::Mean { amounts: amounts.to_vec(), rest }))
    };
    // One slot for each option.
    assert_eq!(read(1_000, &[1_000, 1_999], 3), divided(Decision::Divided, &[333, 666], 1));
    assert_eq!(read(1_000, &[0, 2], 3), divided(Decision::Divided, &[0, 0], 1_000));
    assert_eq!(read(1_000, &[0, 0], 3), divided(Decision::NoChoice, &[0, 0], 1_000));
    assert_eq!(read(1_000, &[0, 0], 0), divided(Decision::NoChoice, &[0, 0], 1_000));
    // Two: the lower and the higher part of what is given.
    assert_eq!(read(100_000, &[10, 2, 60_000, 0], 2), divided(Decision::Divided, &[65_541, 30_000], 4_459));
    // More than there is, and too few numbers.
    assert_eq!(read(1_000, &[2_000, 1_002], 3), None);
    assert_eq!(read(100_000, &[10, 2], 2), None);
}

mod order {
    //! What is decided never depends on the order in which options are listed.

    use super::*;
    use proptest::prelude::*;

    const OPTIONS: usize = 4;
    const BALLOTS: u64 = 20;

    /// One contest of each kind whose options have an order; the number says which.
    fn contest(kind: usize, costs: Vec<u64>) -> Contest {
        let (question, options) = ("Which?".to_owned(), names(OPTIONS));
        match kind {
            0 => Contest::Choose(Choose { question, options, blank: true }),
            1 => Contest::Approval(Approval { question, options, min: 0, max: 4 }),
            2 => Contest::Score(Score { question, options, max: 10 }),
            3 => Contest::Grades(Grades { question, options, grades: names(3) }),
            4 => Contest::Points(Points { question, options, budget: 10, exact: false }),
            5 => Contest::Quadratic(Quadratic { question, options, credits: 100, against: true }),
            6 => Contest::Ranking(Ranking { question, options, method: RankingMethod::Schulze }),
            7 => Contest::Ranking(Ranking { question, options, method: RankingMethod::RankedPairs }),
            8 => Contest::Ranking(Ranking { question, options, method: RankingMethod::Borda }),
            _ => Contest::Budget(Budget { question, options, costs, funds: 30, currency: "EUR".into() }),
        }
    }

    /// The counts when option `order[i]` is listed at place `i`.
    fn relisted(contest: &Contest, counts: &[u64], order: &[usize]) -> Vec<u64> {
        let each = |width: usize, from: &[u64]| -> Vec<u64> {
            order.iter().flat_map(|option| from[option * width..(option + 1) * width].to_vec()).collect()
        };
        match contest {
            Contest::Grades(Grades { .. }) => each(3, counts),
            Contest::Choose(Choose { .. }) => {
                [each(1, &counts[..OPTIONS]), counts[OPTIONS..].to_vec()].concat()
            }
            Contest::Quadratic(Quadratic { .. }) => {
                [each(1, &counts[..OPTIONS]), each(1, &counts[OPTIONS..])].concat()
            }
            Contest::Ranking(Ranking { .. }) => {
                let pairwise = Pairwise::new(OPTIONS, counts, BALLOTS).unwrap();
                let pairs = (0..OPTIONS).flat_map(|i| (i + 1..OPTIONS).map(move |j| (i, j)));
                pairs.map(|(i, j)| pairwise.preferring(order[i], order[j])).collect()
            }
            _ => each(1, counts),
        }
    }

    proptest! {
        #[test]
        fn the_outcome_goes_with_the_options(
            kind in 0..10usize,
            numbers in prop::collection::vec(0..6u64, 12),
            costs in prop::collection::vec(0..20u64, OPTIONS),
            order in Just((0..OPTIONS).collect::<Vec<_>>()).prop_shuffle(),
        ) {
            let first = contest(kind, costs.clone());
            let slots = match first {
                Contest::Grades(Grades { .. }) => 12,
                Contest::Quadratic(Quadratic { .. }) => 8,
                Contest::Ranking(Ranking { .. }) => 6,
                Contest::Choose(Choose { .. }) => 5,
                _ => OPTIONS,
            };
            let mut counts = numbers[..slots].to_vec();
            if let Contest::Grades(Grades { .. }) = first {
                // Each ballot gives each option one grade.
                for row in counts.chunks_mut(3) {
                    row[2] = BALLOTS - row[0] - row[1];
                }
            }
            if let Contest::Ranking(Ranking { .. }) = first {
                // From nobody to everybody, so that there are majorities on both sides, and cycles.
                counts.iter_mut().for_each(|count| *count *= BALLOTS / 5);
            }
            let second = contest(kind, order.iter().map(|option| costs[*option]).collect());
            let rules = Rules::usual();
            let before = outcome(&rules, &first, &counts, BALLOTS, BALLOTS);
            let after = outcome(&rules, &second, &relisted(&first, &counts, &order), BALLOTS, BALLOTS);
            let mut named: Vec<u32> =
                after.options.iter().map(|place| u32::try_from(order[*place as usize]).unwrap()).collect();
            named.sort_unstable();
            prop_assert_eq!((before.decision, before.options), (after.decision, named));
            prop_assert!(before.lot.is_empty() && after.lot.is_empty());
        }
    }
}
