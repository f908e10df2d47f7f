//! Dividing money by the mean of all ballots (docs/spec/11-methods.md, "Mean").

/// For each option the mean of what `ballots` give to it, rounded down, and what is left of the total of one ballot. `None` for more
/// than all ballots together had.
///
/// ```
/// use folkmoot_ledger::methods::mean;
///
/// assert_eq!(mean(1_000, &[1_000, 1_999], 3), Some((vec![333, 666], 1)));
/// assert_eq!(mean(1_000, &[2_000, 1_002], 3), None);
/// ```
pub fn mean(total: u32, sums: &[u64], ballots: u64) -> Option<(Vec<u64>, u64)> {
    let given: u128 = sums.iter().map(|sum| u128::from(*sum)).sum();
    if given > u128::from(total) * u128::from(ballots) {
        return None;
    }
    let amounts: Vec<u64> = sums.iter().map(|sum| sum.checked_div(ballots).unwrap_or(0)).collect();
    let rest = u64::from(total).checked_sub(amounts.iter().sum())?;
    Some((amounts, rest))
}
