//! Decimal numbers as they stand in lines and paths: digits only, no leading zero (docs/spec/07-log.md, 7.1).

/// Reads a number of up to 64 bits that has only one spelling.
pub(crate) fn parse(digits: &[u8]) -> Option<u64> {
    match digits {
        [b'0'] => Some(0),
        [b'1'..=b'9', ..] if digits.iter().all(u8::is_ascii_digit) => {
            std::str::from_utf8(digits).ok()?.parse().ok()
        }
        _ => None,
    }
}
