//! Dividing a budget among projects.

use super::order::Standing;
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// Which projects are looked at first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum BudgetBy {
    /// Those with the most support for what they cost, so that the money serves as many as it can.
    SupportPerCost,
    /// Those that the most ballots support, as most cities do.
    Votes,
}

/// What is funded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Allocation {
    /// The projects that are funded, in the order in which they were.
    pub funded: Vec<u32>,
    /// Projects that are tied for what was left: they stand level, and not all of them could be paid. None of them is
    /// funded, and nobody who stands after them. Empty where lots decide.
    pub tied: Vec<u32>,
    /// Projects among which the lot decided, in the order in which it put them.
    pub drawn: Vec<u32>,
    /// What is not spent.
    pub left: u64,
}

/// Puts tied options in an order.
pub type Lots<'a> = &'a dyn Fn(&[u32]) -> Vec<u32>;

/// A project that could be funded.
#[derive(Clone, Copy)]
struct Project {
    number: u32,
    cost: u64,
    support: u64,
}

impl Project {
    fn compare(&self, other: &Self, by: BudgetBy) -> Ordering {
        match by {
            BudgetBy::SupportPerCost => self.compare_for_cost(other),
            BudgetBy::Votes => self.support.cmp(&other.support),
        }
    }

    /// Support per cost without dividing. Something for nothing is best of all, whatever its support.
    fn compare_for_cost(&self, other: &Self) -> Ordering {
        let free = |project: &Self| project.cost == 0;
        let product = |support: u64, cost: u64| u128::from(support) * u128::from(cost);
        free(self)
            .cmp(&free(other))
            .then(product(self.support, other.cost).cmp(&product(other.support, self.cost)))
    }
}

fn projects(costs: &[u64], support: &[u64]) -> Vec<Project> {
    (0u32..)
        .zip(costs.iter().zip(support))
        .map(|(number, (cost, support))| Project { number, cost: *cost, support: *support })
        .collect()
}

/// The order in which projects are looked at, the greatest first. Those that nobody supports share the last place, whatever they
/// cost.
pub fn budget_standing(by: BudgetBy, costs: &[u64], support: &[u64]) -> Standing {
    let projects = projects(costs, support);
    Standing::by(projects.len(), |a, b| match (projects.get(a), projects.get(b)) {
        (Some(a), Some(b)) if a.support == 0 || b.support == 0 => (a.support > 0).cmp(&(b.support > 0)),
        (Some(a), Some(b)) => a.compare(b, by),
        _ => Ordering::Equal,
    })
}

/// Funds projects greedily: again and again the one that comes first, when there is still enough for it; what is too expensive by then
/// is passed over. A project without support is never funded.
///
/// Where equals do not all fit, `lots` puts them in an order, in which they are funded as far as the money reaches; without lots the division ends
/// there and the tie is reported.
///
/// The method of equal shares cannot be computed from sums: it charges each voter who supports a project, and so has to know which voters
/// support which projects together, which no sum says.
pub fn allocate(
    by: BudgetBy,
    funds: u64,
    costs: &[u64],
    support: &[u64],
    lots: Option<Lots<'_>>,
) -> Allocation {
    let mut order = projects(costs, support);
    order.retain(|project| project.support > 0);
    order.sort_by(|a, b| b.compare(a, by).then(a.number.cmp(&b.number)));

    let mut found = Allocation { left: funds, ..Allocation::default() };
    for same in order.chunk_by(|a, b| a.compare(b, by).is_eq()) {
        let affordable: Vec<Project> = same.iter().filter(|one| one.cost <= found.left).copied().collect();
        let together: u128 = affordable.iter().map(|one| u128::from(one.cost)).sum();
        let numbers: Vec<u32> = affordable.iter().map(|one| one.number).collect();
        let in_turn = match lots {
            _ if together <= u128::from(found.left) => numbers,
            Some(draw) => {
                let drawn = draw(&numbers);
                found.drawn.extend(&drawn);
                drawn
            }
            None => {
                found.tied = numbers;
                break;
            }
        };
        for number in in_turn {
            let project = affordable.iter().find(|one| one.number == number && one.cost <= found.left);
            if let Some(project) = project {
                found.funded.push(number);
                found.left = found.left.saturating_sub(project.cost);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allocate(funds: u64, costs: &[u64], support: &[u64]) -> Allocation {
        super::allocate(BudgetBy::SupportPerCost, funds, costs, support, None)
    }

    fn allocation(funded: &[u32], tied: &[u32], left: u64) -> Allocation {
        Allocation { funded: funded.to_vec(), tied: tied.to_vec(), drawn: Vec::new(), left }
    }

    #[test]
    fn the_most_support_for_the_money_comes_first() {
        // Support per 100: 3, 4, 2, 1; the second costs least for what it is worth, the third no longer fits, the fourth does.
        let found = allocate(1_000, &[500, 300, 400, 200], &[15, 12, 8, 2]);
        assert_eq!(found, allocation(&[1, 0, 3], &[], 0));
    }

    #[test]
    fn equals_that_do_not_fit_together_are_tied() {
        let found = allocate(500, &[300, 300, 100], &[6, 6, 1]);
        assert_eq!(found, allocation(&[], &[0, 1], 500));
        let fits = allocate(700, &[300, 300, 100], &[6, 6, 1]);
        assert_eq!(fits, allocation(&[0, 1, 2], &[], 0));
        // One of the equals is too expensive by itself: it is no rival.
        let found = allocate(300, &[600, 300], &[12, 6]);
        assert_eq!(found, allocation(&[1], &[], 0));
    }

    #[test]
    fn nothing_for_nobody_and_everything_that_is_free() {
        assert_eq!(allocate(100, &[10, 0, 0], &[0, 3, 0]).funded, [1]);
        assert_eq!(allocate(0, &[10, 0], &[5, 1]), allocation(&[1], &[], 0));
        let huge = allocate(u64::MAX, &[u64::MAX, u64::MAX], &[u64::MAX, u64::MAX - 1]);
        assert_eq!(huge, allocation(&[0], &[], 0));
    }

    #[test]
    fn lots_decide_among_equals_as_far_as_the_money_reaches() {
        let last_first = |tied: &[u32]| tied.iter().rev().copied().collect();
        let by_cost = |funds, costs: &[u64], support: &[u64]| {
            super::allocate(BudgetBy::SupportPerCost, funds, costs, support, Some(&last_first))
        };
        let found = by_cost(500, &[300, 300, 200, 100], &[6, 6, 4, 1]);
        assert_eq!(found.drawn, [2, 1, 0]);
        assert_eq!((found.funded, found.tied, found.left), (vec![2, 1], vec![], 0));
        // What is drawn first may leave enough for one that stands later.
        let found = by_cost(400, &[300, 300, 100], &[6, 6, 1]);
        assert_eq!((found.funded, found.drawn, found.left), (vec![1, 2], vec![1, 0], 0));
        // No lot where all fit.
        assert!(by_cost(700, &[300, 300, 100], &[6, 6, 1]).drawn.is_empty());
    }

    #[test]
    fn projects_stand_by_support_per_cost_or_by_votes() {
        let standing = |by| budget_standing(by, &[500, 300, 0, 250, 10, 0], &[10, 9, 1, 5, 0, 0]);
        assert_eq!(standing(BudgetBy::SupportPerCost).places(), [vec![2], vec![1], vec![0, 3], vec![4, 5]]);
        assert_eq!(standing(BudgetBy::Votes).places(), [vec![0], vec![1], vec![3], vec![2], vec![4, 5]]);
    }

    #[test]
    fn by_votes_the_most_ballots_come_first_and_what_no_longer_fits_is_passed_over() {
        let by_votes = |funds, costs: &[u64], support: &[u64]| {
            super::allocate(BudgetBy::Votes, funds, costs, support, None)
        };
        // The first takes most of the money, the second no longer fits, the third does.
        assert_eq!(by_votes(1_000, &[800, 300, 200], &[15, 12, 1]), allocation(&[0, 2], &[], 0));
        // Level in votes and not both affordable: tied, whatever they cost, and nothing after them is funded.
        assert_eq!(by_votes(500, &[300, 250, 100], &[6, 6, 1]), allocation(&[], &[0, 1], 500));
        // What nobody supports is not funded, whether it costs something or nothing.
        assert_eq!(by_votes(500, &[0, 100], &[0, 0]), allocation(&[], &[], 500));
    }
}
