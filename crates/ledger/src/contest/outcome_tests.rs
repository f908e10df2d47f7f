//! Outcomes under different rules, and what no order of the options changes.

use super::*;
use crate::{
    methods::Pairwise,
    outcome::LotSeed,
    rules::{ClassName, Comparison, Fraction, Majority, MajorityOf, Rules},
};
use uuid::Uuid;

const LOT_SEED: LotSeed = LotSeed { root: [7; 32], vote: Uuid::nil() };

fn fraction(num: u32, den: u32) -> Fraction {
    Fraction { num, den }
}

/// Rules for ordinary decisions by this majority alone.
fn rules(of: MajorityOf, test: Comparison, num: u32, den: u32) -> Rules {
    let mut rules = Rules::small();
    rules.ordinary.majority = Majority { of, test, num, den };
    rules.ordinary.enough = fraction(0, 1);
    rules
}

fn outcome(rules: &Rules, contest: &Contest, counts: &[u64], ballots: u64, base: u64) -> Outcome {
    let rules = ResultRules { rules, class: ClassName::Ordinary, lot_seed: LOT_SEED, ballots, base };
    contest.read(0, counts, &rules).unwrap().0
}

fn names(count: usize) -> Vec<String> {
    (0..count).map(|n| format!("Option {n}")).collect()
}

fn decide(rules: &Rules, counts: &[u64], base: u64) -> Decision {
    let motion = Contest::Motion(Motion { question: "Yes?".into() });
    outcome(rules, &motion, counts, counts.iter().sum(), base).decision
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
    assert_eq!(decide(&rules(MajorityOf::Base, Comparison::MoreThan, 1, 2), &counts, 12), Decision::Failed);
    assert_eq!(decide(&rules(MajorityOf::Base, Comparison::AtLeast, 1, 2), &counts, 12), Decision::Passed);
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
fn the_turnout_is_met_exactly_at_its_fraction() {
    let mut rules = rules(MajorityOf::Decided, Comparison::MoreThan, 1, 2);
    rules.ordinary.turnout = fraction(1, 3);
    assert_eq!(decide(&rules, &[3, 0, 0], 10), Decision::NoQuorum);
    assert_eq!(decide(&rules, &[3, 0, 0], 9), Decision::Passed);
    // It is told first, whatever else is missing, and for every kind.
    assert_eq!(decide(&rules, &[0, 3, 0], 10), Decision::NoQuorum);
    let contest = Contest::Choose(Choose { question: "Which?".into(), options: names(3), blank: false });
    assert_eq!(outcome(&rules, &contest, &[3, 0, 0], 3, 10).decision, Decision::NoQuorum);
}

#[test]
fn enough_of_the_base_say_yes_however_many_vote_or_say_no() {
    let mut rules = rules(MajorityOf::Decided, Comparison::MoreThan, 1, 2);
    rules.ordinary.enough = fraction(1, 10);
    assert_eq!(decide(&rules, &[5, 0, 0], 51), Decision::TooFewYes);
    assert_eq!(decide(&rules, &[5, 0, 0], 50), Decision::Passed);
    // Voting No or abstaining never helps Yes.
    assert_eq!(decide(&rules, &[5, 4, 40], 51), Decision::TooFewYes);
    // Without the majority it failed, not for too few Yes.
    assert_eq!(decide(&rules, &[5, 5, 0], 51), Decision::Failed);
}

#[test]
fn a_consent_takes_enough_who_agree() {
    let mut rules = Rules::small();
    rules.ordinary.enough = fraction(1, 3);
    let consent = Contest::Consent(Consent { question: "All right?".into(), objections: 1 });
    let decide = |counts: &[u64]| outcome(&rules, &consent, counts, counts.iter().sum(), 9).decision;
    assert_eq!(decide(&[3, 5, 1]), Decision::Passed);
    assert_eq!(decide(&[2, 5, 1]), Decision::TooFewYes);
    assert_eq!(decide(&[7, 0, 2]), Decision::Failed);
    assert_eq!(decide(&[0, 9, 0]), Decision::Failed);
}

#[test]
fn each_class_has_its_own_tests() {
    let motion = Contest::Motion(Motion { question: "Yes?".into() });
    let rules = Rules::small();
    let decide = |class, counts: &[u64]| {
        let rules =
            ResultRules { rules: &rules, class, lot_seed: LOT_SEED, ballots: counts.iter().sum(), base: 20 };
        motion.read(0, counts, &rules).unwrap().0.decision
    };
    assert_eq!(decide(ClassName::Ordinary, &[7, 6, 0]), Decision::Passed);
    assert_eq!(decide(ClassName::Special, &[7, 6, 0]), Decision::Failed);
    assert_eq!(decide(ClassName::Special, &[9, 4, 0]), Decision::TooFewYes);
    assert_eq!(decide(ClassName::Special, &[10, 5, 0]), Decision::Passed);
}

#[test]
fn the_greatest_numbers_neither_overflow_nor_round() {
    let mut rules = rules(MajorityOf::Decided, Comparison::AtLeast, 999, 1000);
    rules.ordinary.enough = fraction(1, 1000);
    assert_eq!(decide(&rules, &[u64::MAX, 0, 0], u64::MAX), Decision::Passed);
    rules.ordinary.enough = fraction(1000, 1000);
    assert_eq!(decide(&rules, &[u64::MAX - 1, 0, 1], u64::MAX), Decision::TooFewYes);
    let contest = Contest::Motion(Motion { question: "Yes?".into() });
    assert_eq!(outcome(&rules, &contest, &[u64::MAX, u64::MAX, 0], 0, 0).decision, Decision::Failed);
}

#[test]
fn ties_are_reported_and_a_blank_slot_never_wins() {
    let contest = Contest::Choose(Choose { question: "Which?".into(), options: names(3), blank: true });
    let outcome = |counts: &[u64]| outcome(&Rules::small(), &contest, counts, 9, 9);
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
    let rules = Rules::small();
    let read = |total, counts: &[u64], ballots| {
        let class = ClassName::Ordinary;
        let rules = ResultRules { rules: &rules, class, lot_seed: LOT_SEED, ballots, base: 9 };
        contest(total).read(0, counts, &rules)
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
            9 | 10 => {
                let method = if kind == 9 { FavouritesMethod::Points } else { FavouritesMethod::Bucklin };
                Contest::Favourites(Favourites { question, options, places: 2, method })
            }
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
            Contest::Favourites(Favourites { .. }) => each(2, counts),
            Contest::Choose(Choose { .. }) => {
                [each(1, &counts[..OPTIONS]), counts[OPTIONS..].to_vec()].concat()
            }
            Contest::Quadratic(Quadratic { .. }) => {
                [each(1, &counts[..OPTIONS]), each(1, &counts[OPTIONS..])].concat()
            }
            Contest::Ranking(Ranking { .. }) => {
                let pairwise = Pairwise::new(OPTIONS, counts, BALLOTS).unwrap();
                let pairs =
                    (0..OPTIONS).flat_map(|i| (0..OPTIONS).map(move |j| (i, j))).filter(|(i, j)| i != j);
                pairs.map(|(i, j)| pairwise.preferring(order[i], order[j])).collect()
            }
            _ => each(1, counts),
        }
    }

    proptest! {
        #[test]
        fn the_outcome_goes_with_the_options(
            kind in 0..12usize,
            numbers in prop::collection::vec(0..6u64, 12),
            costs in prop::collection::vec(0..20u64, OPTIONS),
            order in Just((0..OPTIONS).collect::<Vec<_>>()).prop_shuffle(),
        ) {
            let first = contest(kind, costs.clone());
            let slots = match first {
                Contest::Grades(Grades { .. }) => 12,
                Contest::Quadratic(Quadratic { .. }) => 8,
                Contest::Ranking(Ranking { .. }) => 12,
                Contest::Favourites(Favourites { .. }) => 8,
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
                // Majorities on both sides, and cycles; no two are together above the ballots.
                counts.iter_mut().for_each(|count| *count *= BALLOTS / 10);
            }
            let second = contest(kind, order.iter().map(|option| costs[*option]).collect());
            let rules = Rules::small();
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
