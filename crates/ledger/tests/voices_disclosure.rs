//! What a result with unequal voices gives away, counted out for a motion: how often its sums alone prove how the one member with the
//! most voices voted. They do where only one of the three answers has as many voices as that member. The figures stand in
//! docs/decisions/voices.md.

/// The part of all results that prove the ballot with `voices`, among `others` ballots of one voice each, where a tenth abstains and
/// so many of the rest say Yes.
fn proven(others: usize, voices: usize, yes: f64) -> f64 {
    let chances = [0.9 * yes, 0.9 * (1.0 - yes), 0.1];
    // The chance of each number of Yes and No among the others.
    let mut spread = vec![vec![0.0; others + 1]; others + 1];
    spread[0][0] = 1.0;
    for cast in 0..others {
        let mut next = vec![vec![0.0; others + 1]; others + 1];
        for for_it in 0..=cast {
            for against in 0..=cast - for_it {
                let chance = spread[for_it][against];
                next[for_it + 1][against] += chance * chances[0];
                next[for_it][against + 1] += chance * chances[1];
                next[for_it][against] += chance * chances[2];
            }
        }
        spread = next;
    }
    let mut sum = 0.0;
    for (for_it, row) in spread.iter().enumerate() {
        for (against, chance) in row[..=others - for_it].iter().enumerate() {
            for (answer, own) in chances.iter().enumerate() {
                let mut sums = [for_it, against, others - for_it - against];
                sums[answer] += voices;
                if sums.iter().filter(|count| **count >= voices).count() == 1 {
                    sum += chance * own;
                }
            }
        }
    }
    sum
}

/// In thousandths, rounded.
fn thousandths(others: usize, voices: usize, yes: f64) -> i64 {
    (1000.0 * proven(others, voices, yes)).round() as i64
}

#[test]
fn three_voices_among_few_ballots_are_often_proven_and_among_fifteen_for_each_seldom() {
    let figures = |others| [thousandths(others, 3, 0.8), thousandths(others, 3, 0.9)];
    assert_eq!([18, 36, 45].map(figures), [[168, 456], [4, 74], [0, 23]]);
}

#[test]
fn with_as_few_ballots_as_are_opened_at_most_one_result_in_29_proves_a_ballot() {
    let figures = |voices: usize| {
        let others = 15 * voices - 1;
        [thousandths(others, voices, 0.8), thousandths(others, voices, 0.9)]
    };
    assert_eq!([2, 3, 4, 5].map(figures), [[2, 34], [1, 26], [0, 20], [0, 16]]);
    // Ten for each voice would be too few.
    assert_eq!([2, 3, 4, 5].map(|voices| thousandths(10 * voices - 1, voices, 0.9)), [150, 166, 177, 185]);
}
