//! Methods on how often each option has each of the first places.

use super::order::{Standing, by_sum};

/// For each option, how many ballots have it at each place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    places: usize,
    /// Option after option.
    counts: Vec<u64>,
}

impl Places {
    /// From the sums of favourites: for each option in order, how many ballots have it at each of the places, from the first.
    /// None where there is not one sum for each option and place, or where more ballots than there are have one place.
    pub fn new(options: usize, places: usize, counts: &[u64], ballots: u64) -> Option<Self> {
        if places == 0 || Some(counts.len()) != options.checked_mul(places) {
            return None;
        }
        let found = Self { places, counts: counts.to_vec() };
        (0..places).all(|place| found.at_place(place).is_some_and(|sum| sum <= ballots)).then_some(found)
    }

    /// Row after row, how many ballots have each option at each place.
    pub fn rows(&self) -> impl Iterator<Item = &[u64]> {
        self.counts.chunks(self.places)
    }

    /// How many ballots put any option in order: those that have a first place.
    pub fn ballots(&self) -> u64 {
        self.at_place(0).unwrap_or(0)
    }

    /// How many ballots have an option at this place; none beyond 64 bits.
    fn at_place(&self, place: usize) -> Option<u64> {
        self.rows().try_fold(0u64, |sum, row| sum.checked_add(*row.get(place)?))
    }

    /// Points: as many as there are places for the first place, one less for each further one, and one for the last.
    pub fn points(&self) -> (Standing, Vec<u64>) {
        let worth = |row: &[u64]| {
            let each = row.iter().zip((0..=self.places as u64).rev());
            each.fold(0u64, |sum, (count, points)| sum.saturating_add(count.saturating_mul(points)))
        };
        let points: Vec<u64> = self.rows().map(worth).collect();
        (by_sum(&points), points)
    }

    /// Bucklin's method: first places are counted, then second places are added, and so on, until more than half of the ballots
    /// that put anything in order name an option. The number of places that are added then, or of all where none is named by so many,
    /// and for each option how many ballots name it among these. The greater number stands first.
    pub fn bucklin(&self) -> (Standing, Vec<u64>, usize) {
        let half = self.ballots() / 2;
        let named = |places: usize| -> Vec<u64> {
            self.rows()
                .map(|row| row.iter().take(places).fold(0, |sum, count| count.saturating_add(sum)))
                .collect()
        };
        let enough = |places: &usize| named(*places).iter().any(|count| *count > half);
        let added = (1..self.places).find(enough).unwrap_or(self.places);
        let names = named(added);
        (by_sum(&names), names, added)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_that_are_refused() {
        assert_eq!(Places::new(2, 2, &[1, 0, 0], 1), None);
        assert_eq!(Places::new(2, 0, &[], 1), None);
        assert_eq!(Places::new(usize::MAX, 2, &[1, 0], 1), None);
        assert_eq!(Places::new(2, 2, &[1, 0, 1, 0], 1), None);
        assert_eq!(Places::new(2, 2, &[u64::MAX, 0, 1, 0], u64::MAX), None);
        assert!(Places::new(2, 2, &[1, 0, 0, 1], 1).is_some());
    }

    /// The capital of Tennessee, with two places: 42 Memphis Nashville, 26 Nashville Chattanooga, 15 Chattanooga
    /// Knoxville, 17 Knoxville Chattanooga. Nobody has more than half of first places; with second places Nashville has 68,
    /// Chattanooga 58.
    #[test]
    fn places_are_added_until_somebody_has_more_than_half() {
        let capital = Places::new(4, 2, &[42, 0, 26, 42, 15, 43, 17, 15], 100).unwrap();
        let (standing, names, places) = capital.bucklin();
        assert_eq!((names.as_slice(), places), (&[42, 68, 58, 32][..], 2));
        assert_eq!(standing.places(), [vec![1], vec![2], vec![0], vec![3]]);
        assert_eq!(capital.points().1, [84, 94, 73, 49]);
        // Exactly half is not more than half.
        let half = Places::new(2, 2, &[2, 1, 2, 0], 9).unwrap();
        assert_eq!((half.ballots(), half.bucklin().2), (4, 2));
        assert_eq!(Places::new(2, 2, &[3, 0, 1, 3], 4).unwrap().bucklin().2, 1);
        // Ballots that name nobody are no part of the whole.
        assert_eq!(Places::new(2, 2, &[3, 0, 1, 3], 100).unwrap().bucklin().2, 1);
    }

    #[test]
    fn equal_numbers_share_a_place() {
        let level = Places::new(3, 2, &[1, 0, 0, 2, 1, 0], 2).unwrap();
        assert_eq!(level.points().0.places(), [vec![0, 1, 2]]);
        let none = Places::new(3, 2, &[0; 6], 2).unwrap();
        assert_eq!(none.bucklin(), (Standing::of(vec![vec![0, 1, 2]]), vec![0, 0, 0], 2));
    }
}
