//! Dividing a budget among projects.

use std::cmp::Ordering;

/// What is funded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allocation {
    /// The projects that are funded, in the order in which they were.
    pub funded: Vec<u32>,
    /// Projects that are tied for what was left: as many support each for what it costs, and not all of them could be paid. None of them is
    /// funded, and nobody who stands after them.
    pub tied: Vec<u32>,
    /// What is not spent.
    pub left: u64,
}

/// Funds projects greedily by support per cost: again and again the one with the most support for what it costs, when there is still enough
/// for it; what is too expensive by then is passed over. A project without support is never funded, one that costs nothing always.
///
/// The method of equal shares cannot be computed from sums: it charges each voter who supports a project, and so has to know which voters
/// support which projects together, which no sum says.
pub fn allocate(budget: u64, costs: &[u64], support: &[u64]) -> Allocation {
    let supported: Vec<(u32, u64, u64)> = (0u32..)
        .zip(costs.iter().zip(support))
        .filter(|(_, (_, support))| **support > 0)
        .map(|(project, (cost, support))| (project, *cost, *support))
        .collect();
    let better = |a: &(u32, u64, u64), b: &(u32, u64, u64)| -> Ordering {
        // support / cost without dividing; something for nothing is best of all.
        let (a, b) = (u128::from(a.2) * u128::from(b.1), u128::from(b.2) * u128::from(a.1));
        b.cmp(&a)
    };
    let mut order = supported;
    // For nothing first: with a cost of nothing on both sides the products would say that all are equal.
    order.sort_by(|a, b| (a.1 > 0).cmp(&(b.1 > 0)).then(better(a, b)).then(a.0.cmp(&b.0)));

    let mut allocation = Allocation { funded: Vec::new(), tied: Vec::new(), left: budget };
    for same in order.chunk_by(|a, b| (a.1 > 0) == (b.1 > 0) && better(a, b).is_eq()) {
        let affordable: Vec<_> = same.iter().filter(|project| project.1 <= allocation.left).collect();
        let together: u128 = affordable.iter().map(|project| u128::from(project.1)).sum();
        if together > u128::from(allocation.left) {
            allocation.tied = affordable.iter().map(|project| project.0).collect();
            break;
        }
        for (project, cost, _) in affordable {
            allocation.funded.push(*project);
            allocation.left = allocation.left.saturating_sub(*cost);
        }
    }
    allocation
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_support_for_the_money_comes_first() {
        // Support per 100: 3, 4, 2, 1; the second costs least for what it is worth, the third no longer fits, the fourth does.
        let found = allocate(1_000, &[500, 300, 400, 200], &[15, 12, 8, 2]);
        assert_eq!(found, Allocation { funded: vec![1, 0, 3], tied: vec![], left: 0 });
    }

    #[test]
    fn equals_that_do_not_fit_together_are_tied() {
        let found = allocate(500, &[300, 300, 100], &[6, 6, 1]);
        assert_eq!(found, Allocation { funded: vec![], tied: vec![0, 1], left: 500 });
        let fits = allocate(700, &[300, 300, 100], &[6, 6, 1]);
        assert_eq!(fits, Allocation { funded: vec![0, 1, 2], tied: vec![], left: 0 });
        // One of the equals is too expensive by itself: it is no rival.
        let found = allocate(300, &[600, 300], &[12, 6]);
        assert_eq!(found, Allocation { funded: vec![1], tied: vec![], left: 0 });
    }

    #[test]
    fn nothing_for_nobody_and_everything_that_is_free() {
        assert_eq!(allocate(100, &[10, 0, 0], &[0, 3, 0]).funded, [1]);
        assert_eq!(allocate(0, &[10, 0], &[5, 1]), Allocation { funded: vec![1], tied: vec![], left: 0 });
        let huge = allocate(u64::MAX, &[u64::MAX, u64::MAX], &[u64::MAX, u64::MAX - 1]);
        assert_eq!(huge, Allocation { funded: vec![0], tied: vec![], left: 0 });
    }
}
