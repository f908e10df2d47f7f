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
    let rules = ResultRules { rules, class: ClassName::Ordinary, lot_seed: LOT_SEED, voices: ballots, base };
    contest.read(0, counts, &rules).unwrap().0
}

fn names(count: usize) -> Vec<String> {
    (0..count).map(|n| format!("Option {n}")).collect()
}

fn choose(options: usize, blank: Blank, wins: Wins) -> Contest {
    Contest::Choose(Choose { question: "Which?".into(), options: names(options), blank, wins })
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
    let contest = Contest::Choose(Choose {
        question: "Which?".into(),
        options: names(3),
        blank: Blank::Off,
        wins: Wins::Most,
    });
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
            ResultRules { rules: &rules, class, lot_seed: LOT_SEED, voices: counts.iter().sum(), base: 20 };
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
    let contest = Contest::Choose(Choose {
        question: "Which?".into(),
        options: names(3),
        blank: Blank::Nobody,
        wins: Wins::Most,
    });
    let outcome = |counts: &[u64]| outcome(&Rules::small(), &contest, counts, 9, 9);
    let is = |decision, options: &[u32]| Outcome { decision, options: options.to_vec(), lot: vec![] };
    assert_eq!(outcome(&[4, 1, 4, 0]), is(Decision::Tied, &[0, 2]));
    // Where no option has more than "None of these", nobody is chosen, also where it is level with the first or with several.
    assert_eq!(outcome(&[1, 6, 0, 2]), is(Decision::Chosen, &[1]));
    assert_eq!(outcome(&[1, 2, 0, 6]), is(Decision::NoneChosen, &[]));
    assert_eq!(outcome(&[3, 3, 0, 3]), is(Decision::NoneChosen, &[]));
    assert_eq!(outcome(&[0, 0, 0, 9]), is(Decision::NoneChosen, &[]));
    assert_eq!(outcome(&[0, 0, 0, 0]), is(Decision::NoChoice, &[]));
}

#[test]
fn no_answer_decides_nothing_however_many_give_it() {
    let contest = choose(3, Blank::NoAnswer, Wins::Most);
    let outcome = |counts: &[u64]| outcome(&Rules::small(), &contest, counts, 9, 9);
    let is = |decision, options: &[u32]| Outcome { decision, options: options.to_vec(), lot: vec![] };
    assert_eq!(outcome(&[1, 2, 0, 6]), is(Decision::Chosen, &[1]));
    assert_eq!(outcome(&[0, 0, 0, 9]), is(Decision::NoChoice, &[]));
    assert_eq!(contest.slots()[3], "No answer");
}

#[test]
fn more_than_half_or_a_run_off_of_those_with_the_most() {
    let is = |decision, options: &[u32]| Outcome { decision, options: options.to_vec(), lot: vec![] };
    let half = |blank, counts: &[u64]| {
        let mut rules = Rules::small();
        rules.ties = crate::rules::Ties::Lot;
        outcome(&rules, &choose(3, blank, Wins::MoreThanHalf), counts, 20, 20)
    };
    // Four of ten is more than any other and not more than half; the second place is shared.
    assert_eq!(half(Blank::Off, &[4, 3, 3]), is(Decision::NoMajority, &[0, 1, 2]));
    assert_eq!(half(Blank::Off, &[4, 5, 1]), is(Decision::NoMajority, &[0, 1]));
    // No lot makes a majority of half.
    assert_eq!(half(Blank::Off, &[5, 5, 0]), is(Decision::NoMajority, &[0, 1]));
    assert_eq!(half(Blank::Off, &[6, 4, 0]), is(Decision::Chosen, &[0]));
    // Half of the ballots that choose an option; whether "None of these" has more is asked first.
    assert_eq!(half(Blank::Nobody, &[3, 2, 0, 2]), is(Decision::Chosen, &[0]));
    assert_eq!(half(Blank::Nobody, &[3, 2, 0, 3]), is(Decision::NoneChosen, &[]));
    assert_eq!(half(Blank::NoAnswer, &[3, 2, 0, 9]), is(Decision::Chosen, &[0]));
    assert_eq!(half(Blank::Off, &[0, 0, 0]), is(Decision::NoChoice, &[]));
    assert_eq!(half(Blank::Off, &[u64::MAX, u64::MAX, 1]), is(Decision::NoMajority, &[0, 1]));
}

/// Budgets of cities, as they were published: costs, ballots for each project, and what was funded.
#[test]
fn budgets_by_votes_fund_what_cities_funded() {
    let read = |by, funds, costs: &[u64], counts: &[u64]| {
        let contest = Contest::Budget(Budget {
            question: "Which?".into(),
            options: names(costs.len()),
            costs: costs.to_vec(),
            funds,
            currency: "EUR".into(),
            decimals: 2,
            by,
        });
        let rules = Rules::small();
        let rules = ResultRules {
            rules: &rules,
            class: ClassName::Ordinary,
            lot_seed: LOT_SEED,
            voices: 500,
            base: 500,
        };
        match contest.read(0, counts, &rules).unwrap() {
            (_, Details::Budget { funded, spent, .. }) => (funded, funds - spent),
            other => panic!("{other:?}"),
        }
    };
    // pabulib: France, Toulouse 2019. The project with the most votes of all is the dearest.
    let costs = [
        7_000, 35_000, 50_000, 390_000, 168_000, 5_000, 20_000, 110_000, 270_000, 2_000, 110_000, 4_000,
        107_000, 5_000, 164_000, 45_000, 29_000, 15_000, 160_000, 2_000, 85_000, 241_000, 35_000, 10_000,
        44_000, 25_000, 10_000, 100_000, 199_000, 5_000,
    ];
    let votes = [
        215, 26, 92, 471, 205, 92, 99, 45, 65, 287, 88, 59, 305, 55, 161, 332, 31, 142, 55, 278, 69, 120, 44,
        34, 90, 58, 68, 163, 234, 269,
    ];
    let (funded, left) = read(BudgetBy::Votes, 1_000_000, &costs, &votes);
    assert_eq!((funded, left), (vec![3, 15, 12, 9, 19, 29, 28, 0, 4, 17, 6, 5, 26, 11, 13, 23], 6_000));
    let (mut funded, left) = read(BudgetBy::SupportPerCost, 1_000_000, &costs, &votes);
    funded.sort_unstable();
    let by_cost = [0, 2, 4, 5, 6, 9, 11, 12, 13, 15, 16, 17, 19, 20, 22, 23, 24, 25, 26, 27, 28, 29];
    assert_eq!((&funded[..], left), (&by_cost[..], 28_000));
    // pabulib: Poland, Warszawa 2017, Wesola, Plac Wojska Polskiego. Everything fits, either way.
    for by in [BudgetBy::Votes, BudgetBy::SupportPerCost] {
        let (mut funded, left) = read(by, 51_195, &[15_995, 5_825, 20_000, 2_900], &[16, 14, 12, 5]);
        funded.sort_unstable();
        assert_eq!((funded, left), (vec![0, 1, 2, 3], 6_475));
    }
}

#[test]
fn money_is_divided_by_the_mean_of_the_ballots() {
    let contest = |total| {
        Contest::Amounts(Amounts {
            question: "How much?".into(),
            options: names(2),
            total,
            currency: "EUR".into(),
            decimals: 2,
        })
    };
    let rules = Rules::small();
    let read = |total, counts: &[u64], ballots| {
        let class = ClassName::Ordinary;
        let rules = ResultRules { rules: &rules, class, lot_seed: LOT_SEED, voices: ballots, base: 9 };
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
            0 => Contest::Choose(Choose { question, options, blank: Blank::Nobody, wins: Wins::Most }),
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
            _ => Contest::Budget(Budget {
                question,
                options,
                costs,
                funds: 30,
                currency: "EUR".into(),
                decimals: 2,
                by: BudgetBy::SupportPerCost,
            }),
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
