use super::*;
use crate::rules::{Comparison, Fraction, Majority, MajorityOf};

fn rules(of: MajorityOf, test: Comparison, num: u32, den: u32) -> Rules {
    Rules { majority: Majority { of, test, num, den }, ..Rules::usual() }
}

fn outcome(rules: &Rules, contest: &Contest, counts: &[u64], ballots: u64, roll: u64) -> Outcome {
    let urn = Urn { root: [7; 32], vote: Uuid::nil() };
    Reader { rules, urn, ballots, roll }.outcome(0, contest, counts).unwrap()
}

fn names(count: usize) -> Vec<String> {
    (0..count).map(|n| format!("Option {n}")).collect()
}

fn decide(rules: &Rules, counts: &[u64], roll: u64) -> Decision {
    let motion = Contest::Motion { question: "Yes?".into() };
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
    let contest = Contest::Choose { question: "Which?".into(), options: names(3), blank: true };
    let outcome = |counts: &[u64]| outcome(&Rules::usual(), &contest, counts, 9, 9);
    let is = |decision, options: &[u32]| Outcome { decision, options: options.to_vec(), lot: vec![] };
    assert_eq!(outcome(&[4, 1, 4, 0]), is(Decision::Tied, &[0, 2]));
    assert_eq!(outcome(&[1, 2, 0, 6]), is(Decision::Chosen, &[1]));
    assert_eq!(outcome(&[0, 0, 0, 9]), is(Decision::NoChoice, &[]));
}

#[test]
fn money_is_divided_by_the_mean_of_the_ballots() {
    let contest = |total| Contest::Amounts {
        question: "How much?".into(),
        options: names(2),
        total,
        currency: "EUR".into(),
    };
    let rules = Rules { quorum: Fraction { num: 0, den: 1 }, ..Rules::usual() };
    let read = |total, counts: &[u64], ballots| {
        let urn = Urn { root: [7; 32], vote: Uuid::nil() };
        Reader { rules: &rules, urn, ballots, roll: 9 }.read(0, &contest(total), counts)
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
