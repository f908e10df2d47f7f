//! Whole numbers in decimal: as they stand in lines and paths (docs/spec/07-log.md, 7.1), in events (docs/spec/09-events.md,
//! 9.1), and as people read them.

/// The largest integer of an event: 2^53 - 1, which every program that reads JSON can hold without rounding.
pub const MAX_INTEGER: u64 = (1 << 53) - 1;

/// Reads a number of up to 64 bits that has only one spelling: digits only, no leading zero.
pub(crate) fn parse(digits: &[u8]) -> Option<u64> {
    match digits {
        [b'0'] => Some(0),
        [b'1'..=b'9', ..] if digits.iter().all(u8::is_ascii_digit) => {
            std::str::from_utf8(digits).ok()?.parse().ok()
        }
        _ => None,
    }
}

/// A number as people read it, with a comma before each group of three digits.
///
/// ```
/// assert_eq!(folkmoot_ledger::decimal::grouped(1_234_567), "1,234,567");
/// ```
pub fn grouped(n: u64) -> String {
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// A number of units of which so many decimals make a whole, as people read it.
///
/// ```
/// use folkmoot_ledger::decimal::fixed;
///
/// assert_eq!(fixed(123_456, 2), "1,234.56");
/// assert_eq!(fixed(5, 3), "0.005");
/// assert_eq!(fixed(1_234, 0), "1,234");
/// ```
pub fn fixed(n: u64, decimals: u8) -> String {
    match 10_u64.checked_pow(decimals.into()) {
        None | Some(1) => grouped(n),
        Some(whole) => {
            let width = usize::from(decimals);
            format!("{}.{:0width$}", grouped(n / whole), n % whole)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_by_thousands() {
        for (n, text) in [
            (0, "0"),
            (999, "999"),
            (1000, "1,000"),
            (1_234_567, "1,234,567"),
            (u64::MAX, "18,446,744,073,709,551,615"),
        ] {
            assert_eq!(grouped(n), text);
        }
    }
}
