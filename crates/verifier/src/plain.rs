//! Times and texts as people read them: what reports are written with.

/// A time as a date and a time of day of UTC.
pub(crate) fn time(ms: u64) -> String {
    // Days since 1 March of the year 0, in cycles of 400 years, so that a leap day is the last of its year.
    let (days, minute) = (ms / 86_400_000 + 719_468, ms / 60_000 % 1_440);
    let (cycle, day) = (days / 146_097, days % 146_097);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let (year, month) = match month {
        0..10 => (year + cycle * 400, month + 3),
        _ => (year + cycle * 400 + 1, month - 9),
    };
    format!("{year:04}-{month:02}-{day:02} {:02}:{:02} UTC", minute / 60, minute % 60)
}

/// Text of unknown origin in a form that no terminal or page obeys: one line, no control or direction characters, not long.
pub(crate) fn clean(text: &str) -> String {
    const MAX: usize = 400;
    let hidden = |c: char| {
        c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{61c}')
    };
    text.chars().take(MAX).map(|c| if hidden(c) { '\u{fffd}' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_of_unknown_origin_cannot_steer_a_terminal() {
        assert_eq!(clean("a\u{1b}[2Jb\u{202e}c\n"), "a\u{fffd}[2Jb\u{fffd}c\u{fffd}");
        assert_eq!(clean(&"x".repeat(10_000)).len(), 400);
    }

    #[test]
    fn times_are_those_of_the_calendar() {
        for (ms, told) in [
            (0, "1970-01-01 00:00 UTC"),
            (951_782_399_999, "2000-02-28 23:59 UTC"),
            (951_782_400_000, "2000-02-29 00:00 UTC"),
            (1_709_251_200_000, "2024-03-01 00:00 UTC"),
            (1_767_225_599_999, "2025-12-31 23:59 UTC"),
            (1_767_225_600_000, "2026-01-01 00:00 UTC"),
            (4_107_542_400_000, "2100-03-01 00:00 UTC"),
        ] {
            assert_eq!(time(ms), told);
        }
        assert!(time(u64::MAX).ends_with("UTC"));
    }
}
