//! Filling seats by sums (docs/spec/11-methods.md, "Seats").

use super::{Lots, by_sum};

/// Who gets a seat.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seating {
    /// Who is elected, those with most votes first; equals in the order of the lot where one decided, else by number.
    pub elected: Vec<u32>,
    /// Who is level for the last seats, where these are too few for all of them and no lot decides. None of them is elected.
    pub tied: Vec<u32>,
    /// Among whom the lot decided, in the order in which it put them.
    pub drawn: Vec<u32>,
}

/// Gives the seats to those with most votes, of those who have at least `needed`, and more than none. Equals are told apart only
/// where there are fewer seats left than equals.
///
/// ```
/// use folkmoot_ledger::methods::seat;
///
/// // Two seats; the second and the third are level for the last one.
/// let found = seat(2, &[5, 3, 3, 1], 1, None);
/// assert_eq!((found.elected, found.tied), (vec![0], vec![1, 2]));
/// // Nobody else has the four votes that it takes.
/// assert_eq!(seat(2, &[5, 3, 3, 1], 4, None).elected, [0]);
/// ```
pub fn seat(seats: usize, votes: &[u64], needed: u64, lots: Option<Lots<'_>>) -> Seating {
    let has_enough = |option: &u32| {
        let votes = usize::try_from(*option).ok().and_then(|option| votes.get(option));
        votes.is_some_and(|votes| *votes >= needed.max(1))
    };
    let mut found = Seating::default();
    for place in by_sum(votes).places() {
        let left = seats.saturating_sub(found.elected.len());
        if left == 0 || !place.iter().all(has_enough) {
            break;
        }
        if place.len() <= left {
            found.elected.extend(place);
            continue;
        }
        match lots {
            Some(draw) => {
                found.drawn = draw(place);
                found.elected.extend(found.drawn.iter().take(left));
            }
            None => found.tied = place.clone(),
        }
        break;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_who_all_get_a_seat_are_no_tie() {
        let found = seat(3, &[2, 4, 2, 1], 1, None);
        assert_eq!(found, Seating { elected: vec![1, 0, 2], tied: vec![], drawn: vec![] });
    }

    #[test]
    fn the_lot_decides_only_at_the_border() {
        let backwards = |tied: &[u32]| tied.iter().rev().copied().collect::<Vec<_>>();
        let found = seat(2, &[3, 3, 9, 3], 1, Some(&backwards));
        assert_eq!(found, Seating { elected: vec![2, 3], tied: vec![], drawn: vec![3, 1, 0] });
    }

    #[test]
    fn without_votes_nobody_is_elected_also_where_none_are_needed() {
        assert_eq!(seat(2, &[0, 0, 1], 0, None).elected, [2]);
        assert_eq!(seat(0, &[1], 0, None), Seating::default());
        assert_eq!(seat(1, &[], 0, None), Seating::default());
    }
}
