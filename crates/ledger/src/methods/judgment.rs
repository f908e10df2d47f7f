//! Majority judgment.
//!
//! M. Balinski and R. Laraki, "A theory of measuring, electing, and ranking", PNAS 104 (2007) 8720-8725.

use super::order::Standing;
use std::cmp::Ordering;

/// A majority judgment on options that were all graded by the same number of ballots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgment {
    /// The order of the options.
    pub standing: Standing,
    /// For each option its majority grade: the highest grade that more than half of the ballots give it at least, and, where exactly
    /// half do, the next lower one that is given. `None` where there are no ballots.
    pub grades: Vec<Option<u32>>,
}

/// Judges options by how often each was given each grade, grade 0 being the lowest.
///
/// The grade of an option is the lower of its middle grades. Options with the same grade are told apart by taking one ballot of that grade from
/// each and looking again, until they differ or none is left; then they are tied. The grades that come up in this way are those
/// beside the middle: the lower middle one, then the next above, the next below, and so on (where the number of ballots is
/// odd, below first). Nothing is taken away one by one here: the two sides are read in runs of equal grades, so that the work does
/// not grow with the number of ballots.
pub fn majority_judgment(counts: &[Vec<u64>]) -> Judgment {
    let ranked: Vec<Ranked<'_>> = counts.iter().map(|counts| Ranked::new(counts)).collect();
    let compare = |a: usize, b: usize| match (ranked.get(a), ranked.get(b)) {
        (Some(a), Some(b)) => a.compare(b),
        _ => Ordering::Equal,
    };
    Judgment {
        standing: Standing::by(ranked.len(), compare),
        grades: ranked.iter().map(|one| one.at(one.middle())).collect(),
    }
}

/// The grades of one option, from the lowest to the highest, as they would stand in a row.
struct Ranked<'a> {
    counts: &'a [u64],
    ballots: u64,
}

impl<'a> Ranked<'a> {
    fn new(counts: &'a [u64]) -> Self {
        Ranked { counts, ballots: counts.iter().fold(0, |sum, count| sum.saturating_add(*count)) }
    }

    /// The place of the lower middle, from 0.
    fn middle(&self) -> u64 {
        self.ballots.saturating_sub(1) / 2
    }

    /// The grade at a place of the row.
    fn at(&self, place: u64) -> Option<u32> {
        let mut before = 0u64;
        for (grade, count) in (0u32..).zip(self.counts) {
            before = before.saturating_add(*count);
            if place < before {
                return Some(grade);
            }
        }
        None
    }

    /// The place that comes up in round `round`, from 0: the middle, and then places ever farther from it on both sides.
    fn place(&self, round: u64) -> Option<u64> {
        if round >= self.ballots {
            return None;
        }
        let away = round.div_ceil(2);
        // An even row leaves one more above its lower middle than below, so the next middle is above; an odd row, below.
        let above = (round % 2 == 1) == self.ballots.is_multiple_of(2);
        if round == 0 {
            Some(self.middle())
        } else if above {
            self.middle().checked_add(away)
        } else {
            self.middle().checked_sub(away)
        }
    }

    /// Rounds in which the grade can be another one than two rounds before: where one of the sides comes to a new run of grades.
    fn changes(&self) -> impl Iterator<Item = u64> {
        let middle = self.middle();
        let mut before = 0u64;
        let edges: Vec<u64> = self
            .counts
            .iter()
            .flat_map(|count| {
                let from = before;
                before = before.saturating_add(*count);
                // The first place of a run is met going up, its last going down.
                [from, before.saturating_sub(1)]
            })
            .collect();
        edges.into_iter().flat_map(move |edge| {
            let away = edge.abs_diff(middle);
            // Place and round differ by the side; looking at one round more costs nothing.
            [
                away.saturating_mul(2).saturating_sub(1),
                away.saturating_mul(2),
                away.saturating_mul(2).saturating_add(1),
            ]
        })
    }

    fn compare(&self, other: &Self) -> Ordering {
        let mut rounds: Vec<u64> = [0, 1].into_iter().chain(self.changes()).chain(other.changes()).collect();
        rounds.sort_unstable();
        rounds.dedup();
        let grade = |one: &Self, round| one.place(round).and_then(|place| one.at(place));
        rounds
            .into_iter()
            .map(|round| grade(self, round).cmp(&grade(other, round)))
            .find(|order| order.is_ne())
            .unwrap_or(Ordering::Equal)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What the definition says, ballot after ballot.
    fn one_by_one(counts: &[u64]) -> Vec<u32> {
        let mut row: Vec<u32> = (0u32..)
            .zip(counts)
            .flat_map(|(grade, count)| std::iter::repeat_n(grade, *count as usize))
            .collect();
        let mut found = Vec::new();
        while !row.is_empty() {
            found.push(row.remove((row.len() - 1) / 2));
        }
        found
    }

    proptest! {
        #[test]
        fn runs_give_what_taking_away_gives(ballots in 0..30u64, draws in prop::collection::vec(any::<[u8; 30]>(), 1..6)) {
            let counts: Vec<Vec<u64>> = draws
                .iter()
                .map(|draw| {
                    let mut counts = vec![0; 4];
                    for pick in &draw[..ballots as usize] {
                        // Few different rows, so that many are alike for long.
                        counts[usize::from(*pick % 5).min(3)] += 1;
                    }
                    counts
                })
                .collect();
            let judged = majority_judgment(&counts);
            let rows: Vec<_> = counts.iter().map(|counts| one_by_one(counts)).collect();
            let expected = Standing::by(rows.len(), |a, b| rows[a].cmp(&rows[b]));
            prop_assert_eq!(judged.standing, expected);
            let grades: Vec<_> = rows.iter().map(|row| row.first().copied()).collect();
            prop_assert_eq!(judged.grades, grades);
        }
    }

    #[test]
    fn millions_of_ballots_are_judged_at_once() {
        let judged =
            majority_judgment(&[vec![u64::MAX / 4; 4], vec![u64::MAX / 4; 4], vec![0, 0, u64::MAX, 0]]);
        assert_eq!(judged.standing.places(), [vec![2], vec![0, 1]]);
        assert_eq!(majority_judgment(&[]).standing.places(), Vec::<Vec<u32>>::new());
        assert_eq!(majority_judgment(&[vec![0, 0]]).grades, [None]);
    }
}
