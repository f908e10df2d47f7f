//! Methods on pairwise sums: how many ballots rank one option before another.

use super::order::{Standing, by_sum};
use std::cmp::Reverse;
use thiserror::Error;

/// For each two options, how many ballots prefer the one to the other. Ballots on which both are level prefer neither.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pairwise {
    options: usize,
    ballots: u64,
    /// Row after row; nothing on the diagonal.
    preferred: Vec<u64>,
}

/// Sums that are no pairwise sums.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum PairwiseError {
    /// Not one sum for each ordered pair.
    #[error("there is not one sum for each ordered pair of options")]
    Length,
    /// The sums of two options together above the number of ballots.
    #[error("the sums of two options are together above the number of ballots")]
    Sum,
}

impl PairwiseError {
    /// The stable code of this refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Length => "pairwise.length",
            Self::Sum => "pairwise.sum",
        }
    }
}

impl Pairwise {
    /// From the sums of a ranking: for each ordered pair, in the order (0,1), (0,2), ..., (1,0), (1,2), ..., how many of `ballots`
    /// prefer the first to the second.
    ///
    /// # Errors
    /// [`PairwiseError`].
    pub fn new(options: usize, sums: &[u64], ballots: u64) -> Result<Self, PairwiseError> {
        let cells = options.checked_mul(options).ok_or(PairwiseError::Length)?;
        if sums.len() != cells - options {
            return Err(PairwiseError::Length);
        }
        // With as many zeros between them as there are options, the sums are a square: row after row.
        let mut preferred = Vec::with_capacity(cells);
        for part in sums.chunks(options.max(1)) {
            preferred.push(0);
            preferred.extend_from_slice(part);
        }
        preferred.resize(cells, 0);
        let pairwise = Pairwise { options, ballots, preferred };
        let fits = |i, j| {
            let both = pairwise.preferring(i, j).checked_add(pairwise.preferring(j, i));
            both.is_some_and(|both| both <= ballots)
        };
        let all = (0..options).all(|i| (i + 1..options).all(|j| fits(i, j)));
        if all { Ok(pairwise) } else { Err(PairwiseError::Sum) }
    }

    /// Number of options.
    pub fn options(&self) -> usize {
        self.options
    }

    /// How many ballots prefer `i` to `j`.
    pub fn preferring(&self, i: usize, j: usize) -> u64 {
        if i >= self.options || j >= self.options {
            return 0;
        }
        self.preferred.get(i * self.options + j).copied().unwrap_or(0)
    }

    /// How many ballots prefer neither of `i` and `j` to the other.
    pub fn level(&self, i: usize, j: usize) -> u64 {
        if i == j || i >= self.options || j >= self.options {
            return 0;
        }
        self.ballots.saturating_sub(self.preferring(i, j)).saturating_sub(self.preferring(j, i))
    }

    /// The option that more ballots prefer to each other than not, where there is one.
    pub fn condorcet_winner(&self) -> Option<u32> {
        let beats_all =
            |i: &usize| (0..self.options).all(|j| j == *i || self.preferring(*i, j) > self.preferring(j, *i));
        (0..self.options).find(beats_all).and_then(|winner| u32::try_from(winner).ok())
    }

    /// Borda: an option gets two points from each ballot for each option that stands behind it, and one for each that is level
    /// with it, so that the points of a ballot are the same whatever it has level, and whole numbers.
    pub fn borda(&self) -> (Standing, Vec<u64>) {
        let from = |i, j| self.preferring(i, j).saturating_mul(2).saturating_add(self.level(i, j));
        let points: Vec<u64> = (0..self.options)
            .map(|i| (0..self.options).map(|j| from(i, j)).fold(0, u64::saturating_add))
            .collect();
        (by_sum(&points), points)
    }

    /// Schulze's method with winning votes: a majority is as strong as the number of ballots that prefer the winner, however many
    /// prefer the other or neither. A path is as strong as its weakest step; an option stands before another when its strongest
    /// path to it is stronger than the one back. That is a strict partial order: the first place goes to all that nobody stands before, the
    /// next to those whom, among the rest, nobody stands before, and so on.
    ///
    /// M. Schulze, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner election
    /// method", Social Choice and Welfare 36 (2011) 267-303.
    pub fn schulze(&self) -> Standing {
        let strengths = self.strongest_paths();
        let strength = |i: usize, j: usize| strengths.get(i * self.options + j).copied().unwrap_or(0);
        self.by_places(|i, j| strength(i, j) > strength(j, i))
    }

    /// The strength of the strongest path from each option to each other, row after row; 0 where there is none.
    pub fn strongest_paths(&self) -> Vec<u64> {
        let n = self.options;
        let mut strengths = vec![0; n * n];
        for i in 0..n {
            for j in 0..n {
                let (to, back) = (self.preferring(i, j), self.preferring(j, i));
                if let Some(cell) = strengths.get_mut(i * n + j)
                    && to > back
                {
                    *cell = to;
                }
            }
        }
        let at = |strengths: &[u64], i: usize, j: usize| strengths.get(i * n + j).copied().unwrap_or(0);
        for via in 0..n {
            for i in (0..n).filter(|i| *i != via) {
                for j in (0..n).filter(|j| *j != via && *j != i) {
                    let path = at(&strengths, i, via).min(at(&strengths, via, j));
                    if let Some(cell) = strengths.get_mut(i * n + j)
                        && path > *cell
                    {
                        *cell = path;
                    }
                }
            }
        }
        strengths
    }

    /// Ranked pairs with winning votes: the majorities are kept from the largest to the smallest, leaving out those that would close a cycle with larger ones. Where
    /// majorities of the same size and larger ones that are kept close a cycle together, none of the same size on that cycle is kept: no order
    /// among them is better than another, and what they would have decided is a tie. Places are made as in Schulze's method.
    ///
    /// T. N. Tideman, "Independence of clones as a criterion for voting rules", Social Choice and Welfare 4 (1987) 185-206.
    pub fn ranked_pairs(&self) -> Standing {
        let n = self.options;
        let all = (0..n).flat_map(|i| (0..n).map(move |j| (i, j)));
        let mut majorities: Vec<(u64, usize, usize)> = all
            .filter(|(i, j)| self.preferring(*i, *j) > self.preferring(*j, *i))
            .map(|(i, j)| (self.preferring(i, j), i, j))
            .collect();
        majorities.sort_by_key(|majority| Reverse(majority.0));
        let mut kept = Reach::new(n);
        for same in majorities.chunk_by(|a, b| a.0 == b.0) {
            let mut together = kept.clone();
            same.iter().for_each(|(_, i, j)| together.add(*i, *j));
            for (_, i, j) in same {
                if !together.leads(*j, *i) {
                    kept.add(*i, *j);
                }
            }
        }
        self.by_places(|i, j| kept.leads(i, j))
    }

    /// Place after place, those of the rest whom none of the rest stands before.
    fn by_places(&self, before: impl Fn(usize, usize) -> bool) -> Standing {
        let mut rest: Vec<usize> = (0..self.options).collect();
        let mut places = Vec::new();
        while !rest.is_empty() {
            let (first, others): (Vec<usize>, Vec<usize>) =
                rest.iter().partition(|j| rest.iter().all(|i| !before(*i, **j)));
            // A strict partial order always has a first; whatever else `before` is, this ends.
            let (first, others) = if first.is_empty() { (others, Vec::new()) } else { (first, others) };
            places.push(first.iter().filter_map(|option| u32::try_from(*option).ok()).collect());
            rest = others;
        }
        Standing::of(places)
    }
}

/// Which option leads to which over the majorities that are kept.
#[derive(Clone)]
struct Reach {
    options: usize,
    leads: Vec<bool>,
}

impl Reach {
    fn new(options: usize) -> Self {
        Reach { options, leads: vec![false; options * options] }
    }

    fn leads(&self, i: usize, j: usize) -> bool {
        self.leads.get(i * self.options + j).copied().unwrap_or(false)
    }

    /// Adds a step, and all paths over it.
    fn add(&mut self, i: usize, j: usize) {
        let reaches = |a: usize, b: usize| a == b || self.leads(a, b);
        let from: Vec<usize> = (0..self.options).filter(|a| reaches(*a, i)).collect();
        let to: Vec<usize> = (0..self.options).filter(|b| reaches(j, *b)).collect();
        for a in from {
            for b in &to {
                if let Some(cell) = self.leads.get_mut(a * self.options + b) {
                    *cell = true;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_that_are_refused() {
        assert_eq!(Pairwise::new(3, &[1, 1, 1], 2).unwrap_err().code(), "pairwise.length");
        assert_eq!(Pairwise::new(usize::MAX, &[], 2).unwrap_err(), PairwiseError::Length);
        assert_eq!(Pairwise::new(2, &[3, 0], 2).unwrap_err().code(), "pairwise.sum");
        assert_eq!(Pairwise::new(2, &[1, 2], 2).unwrap_err().code(), "pairwise.sum");
        assert_eq!(Pairwise::new(2, &[u64::MAX, 2], 2).unwrap_err().code(), "pairwise.sum");
        assert_eq!(Pairwise::new(0, &[], 2).unwrap().schulze().first(), [0u32; 0]);
    }

    #[test]
    fn sums_stand_row_after_row() {
        let pairwise = Pairwise::new(3, &[1, 2, 3, 4, 5, 6], 12).unwrap();
        let all = |of: &dyn Fn(usize, usize) -> u64| -> Vec<u64> {
            (0..3).flat_map(|i| (0..3).map(move |j| (i, j))).map(|(i, j)| of(i, j)).collect()
        };
        assert_eq!(all(&|i, j| pairwise.preferring(i, j)), [0, 1, 2, 3, 0, 4, 5, 6, 0]);
        assert_eq!(all(&|i, j| pairwise.level(i, j)), [0, 8, 5, 8, 0, 2, 5, 2, 0]);
        assert_eq!(pairwise.preferring(0, 3) + pairwise.preferring(3, 0) + pairwise.level(0, 3), 0);
    }

    #[test]
    fn a_tie_of_majorities_is_a_tie() {
        // Three options in a cycle of equal majorities: no method can tell them apart.
        let cycle = Pairwise::new(3, &[2, 1, 1, 2, 2, 1], 3).unwrap();
        for standing in [cycle.schulze(), cycle.ranked_pairs(), cycle.borda().0] {
            assert_eq!(standing.places(), [vec![0, 1, 2]]);
        }
        assert_eq!(cycle.condorcet_winner(), None);
    }

    /// Whoever puts nothing in order says nothing, by any method.
    #[test]
    fn ballots_that_prefer_neither_decide_nothing() {
        let few = Pairwise::new(3, &[2, 2, 1, 2, 1, 1], 3).unwrap();
        let more = Pairwise::new(3, &[2, 2, 1, 2, 1, 1], 300).unwrap();
        assert_eq!(few.schulze(), more.schulze());
        assert_eq!(few.ranked_pairs(), more.ranked_pairs());
        assert_eq!(few.borda().0, more.borda().0);
        assert_eq!((few.borda().1, more.borda().1), (vec![8, 6, 4], vec![602, 600, 598]));
        let none = Pairwise::new(3, &[0; 6], 5).unwrap();
        for standing in [none.schulze(), none.ranked_pairs(), none.borda().0] {
            assert_eq!(standing.places(), [vec![0, 1, 2]]);
        }
    }

    /// With winning votes 5 against 4 is more than 4 against none; by the difference it would be the other way round.
    #[test]
    fn the_strength_of_a_majority_is_its_winning_votes() {
        // 0 before 1 by 5 to 4, 1 before 2 by 6 to 0, 2 before 0 by 4 to 0: the cycle breaks at its weakest, 2 before 0.
        let cycle = Pairwise::new(3, &[5, 0, 4, 6, 4, 0], 9).unwrap();
        for standing in [cycle.schulze(), cycle.ranked_pairs()] {
            assert_eq!(standing.places(), [vec![0], vec![1], vec![2]]);
        }
    }
}
