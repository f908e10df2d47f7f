//! How many devices have confirmed the closing of a vote, and how many it takes before trustees open its result
//! (docs/spec/13-constitution.md, 13.12).

use super::{Assembly, Vote};
use crate::keys::MemberId;
use serde::Serialize;

/// Who has confirmed the closing of a vote, and how many it takes. [`Self::are_enough`] says how they go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Confirmations {
    /// How many of the roll.
    pub members: u64,
    /// How many of the roll it takes in any case.
    pub members_needed: u64,
    /// How many of the roll it takes where too few trustees have.
    pub members_instead: u64,
    /// How many of the trustees.
    pub trustees: u64,
    /// How many of the trustees it takes.
    pub trustees_needed: u64,
    /// From when on trustees release without them, in Unix milliseconds.
    pub from_ms: u64,
}

impl Confirmations {
    /// Whether they are enough: of the roll as many as the rules ask; and so many of the trustees, or of the roll, that two closings
    /// could both have them only if as many signed both as open a result together.
    pub fn are_enough(&self) -> bool {
        self.members >= self.members_needed
            && (self.trustees >= self.trustees_needed || self.members >= self.members_instead)
    }
}

/// The least q of n with 2 q - n >= t: any two sets of so many share t.
fn overlapping(n: u64, t: u64) -> u64 {
    n.saturating_add(t).div_ceil(2)
}

fn count(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}

impl Assembly {
    /// The confirmations of a closing, where its rules ask for any: not where they name witnesses, who see more.
    pub fn confirmations(&self, vote: &Vote) -> Option<Confirmations> {
        let rule = &self.rules_of(vote).release;
        let closed = vote.closed.as_ref()?;
        let circle = self.circles.get(&vote.circle_id?)?;
        if rule.wait == 0 || self.witnesses_at(closed.size).quorum > 0 {
            return None;
        }
        let (roll, threshold) = (count(vote.roll.len()), u64::from(circle.threshold));
        let of_roll = |member: &&MemberId| vote.roll.binary_search(member).is_ok();
        let of_circle = |member: &&MemberId| circle.number(**member).is_some();
        Some(Confirmations {
            members: count(vote.confirmed.iter().filter(of_roll).count()),
            members_needed: rule.confirmations.of(roll),
            members_instead: overlapping(roll, threshold),
            trustees: count(vote.confirmed.iter().filter(of_circle).count()),
            trustees_needed: overlapping(count(circle.trustees.len()), threshold),
            // Nobody can confirm before it is there, however late the host is.
            from_ms: vote.closes?.max(closed.time_ms).saturating_add(rule.wait),
        })
    }

    /// Whether a member is one of those whose device confirms the closing of a vote: on its roll, or a trustee of its circle. Whether
    /// they voted is no question, since nobody may know.
    pub fn confirms(&self, vote: &Vote, member: MemberId) -> bool {
        let circle = vote.circle_id.and_then(|id| self.circles.get(&id));
        vote.roll.binary_search(&member).is_ok()
            || circle.is_some_and(|circle| circle.number(member).is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_two_sets_that_are_enough_share_as_many_as_open_a_result() {
        for n in 2..=32u64 {
            for t in n / 2 + 1..=n {
                let q = overlapping(n, t);
                assert!(2 * q >= n + t && 2 * (q - 1) < n + t && q <= n, "{t} of {n}");
            }
        }
        assert_eq!([overlapping(3, 2), overlapping(5, 3), overlapping(7, 4)], [3, 4, 6]);
    }

    #[test]
    fn trustees_or_more_of_the_roll_and_in_any_case_some_of_it() {
        let of = |members, trustees| Confirmations {
            members,
            members_needed: 4,
            members_instead: 6,
            trustees,
            trustees_needed: 3,
            from_ms: 0,
        };
        let enough = [(4, 3), (6, 0), (9, 3)];
        let too_few = [(3, 3), (5, 2), (0, 3), (4, 0)];
        assert!(enough.into_iter().all(|(members, trustees)| of(members, trustees).are_enough()));
        assert!(!too_few.into_iter().any(|(members, trustees)| of(members, trustees).are_enough()));
    }
}
