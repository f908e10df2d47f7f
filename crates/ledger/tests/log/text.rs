//! Text that people read.

use folkmoot_ledger::text::{TextError, check_line, check_markdown, skeleton};

fn line(text: &str) -> Result<(), &'static str> {
    check_line(text, 1..=200).map_err(|error| error.code())
}

#[test]
fn what_people_write_is_taken() {
    for text in [
        "Should we buy the hall?",
        "Jos\u{e9} \u{d1}and\u{fa}",
        "Nguy\u{1ec5}n Th\u{1ecb} Minh Khai",
        "\u{41c}\u{430}\u{440}\u{438}\u{44f} \u{418}\u{432}\u{430}\u{43d}\u{43e}\u{432}\u{43d}\u{430}",
        "\u{39d}\u{3af}\u{3ba}\u{3bf}\u{3c2}",
        "\u{6f0c}\u{5b57}\u{3068}\u{304b}\u{306a}",
        "\u{5e9}\u{5b8}\u{5c1}\u{5dc}\u{5d5}\u{5b9}\u{5dd}",
        // Persian with a zero-width non-joiner, as it is spelt.
        "\u{645}\u{6cc}\u{200c}\u{62e}\u{648}\u{627}\u{647}\u{645}",
        // A family, a red heart, a keycap.
        "\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}",
        "\u{2764}\u{fe0f} yes",
        "\u{2764}\u{fe0f}\u{200d}\u{1f525}",
        "1\u{fe0f}\u{20e3}",
        "\u{394}t of 5 \u{3bc}m",
        "50\u{a0}%",
        "a",
    ] {
        assert_eq!(line(text), Ok(()), "{text}");
    }
    assert_eq!(check_markdown("# Title\n\nText, `code`\n\n* one", 0..=20_000), Ok(()));
    assert_eq!(check_markdown("", 0..=20_000), Ok(()));
}

#[test]
fn attack_031_what_deceives_is_refused() {
    for (text, expected) in [
        ("", "text.length"),
        ("two\nlines", "text.control"),
        ("a\tb", "text.control"),
        ("a\0b", "text.control"),
        ("a\u{7f}b", "text.control"),
        ("a\u{85}b", "text.control"),
        ("abc\u{202e}fed", "text.direction"),
        ("abc\u{200f}", "text.direction"),
        ("a\u{2066}b\u{2069}", "text.direction"),
        ("a\u{61c}b", "text.direction"),
        ("a\u{200b}b", "text.invisible"),
        ("a\u{200d}b", "text.invisible"),
        ("\u{200d}", "text.invisible"),
        ("\u{645}\u{200c}", "text.invisible"),
        ("\u{645}\u{200c}\u{200c}\u{645}", "text.invisible"),
        ("a\u{fe0f}", "text.invisible"),
        ("\u{2764}\u{fe0f}\u{fe0f}", "text.invisible"),
        ("a\u{ad}b", "text.invisible"),
        ("a\u{2060}b", "text.invisible"),
        ("\u{feff}a", "text.invisible"),
        ("\u{2800}", "text.invisible"),
        ("\u{3164}", "text.invisible"),
        ("a\u{2028}b", "text.invisible"),
        ("a\u{e000}b", "text.unassigned"),
        ("a\u{e0041}b", "text.invisible"),
        ("a\u{fffe}b", "text.unassigned"),
        ("a\u{1fffe}b", "text.unassigned"),
        ("a\u{378}b", "text.unassigned"),
        ("a\u{f0000}b", "text.unassigned"),
        (" a", "text.trim"),
        ("a ", "text.trim"),
        ("\u{a0}a", "text.trim"),
        ("a\u{3000}", "text.trim"),
        ("e\u{301}", "text.nfc"),
        ("\u{212b}", "text.nfc"),
        // Latin with one Cyrillic a, with one Greek capital nu.
        ("P\u{430}ul", "text.mixed"),
        ("\u{39d}ina", "text.mixed"),
        ("a vote for P\u{430}ul", "text.mixed"),
        ("x\u{300}\u{300}\u{300}\u{300}\u{300}\u{300}\u{300}", "text.marks"),
    ] {
        assert_eq!(line(text), Err(expected), "{text:?}");
    }
    assert_eq!(check_markdown("a\rb", 0..=9).unwrap_err().code(), "text.control");
    assert_eq!(check_markdown("a\n", 0..=9).unwrap_err().code(), "text.trim");
    assert_eq!(check_markdown("a\u{202e}b", 0..=9).unwrap_err().code(), "text.direction");
}

#[test]
fn lengths_count_characters() {
    assert_eq!(check_line(&"\u{6f22}".repeat(80), 1..=80), Ok(()));
    assert_eq!(
        check_line(&"\u{6f22}".repeat(81), 1..=80),
        Err(TextError::Length { min: 1, max: 80, actual: 81 })
    );
}

#[test]
fn attack_031_names_that_look_alike_have_one_skeleton() {
    for (a, b) in [
        ("Anna", "ANNA"),
        ("Anna Berg", "anna  berg"),
        ("Anna Berg", "Anna\u{a0}Berg"),
        ("Anna", "\u{ff21}nna"),
        ("Anna", "\u{410}nna"),
        ("Paul", "P\u{430}ul"),
        ("\u{39d}ina", "Nina"),
        // Wholly in another script.
        ("BOBA", "\u{412}\u{41e}\u{412}\u{410}"),
        ("Ivan", "lvan"),
        ("Ivan", "1van"),
        ("Ivan", "\u{406}van"),
        ("0tto", "Otto"),
        ("Bernd", "Bemd"),
        ("Wim", "VVim"),
        ("Stra\u{df}e", "STRASSE"),
        ("\u{39d}\u{3af}\u{3ba}\u{3bf}\u{3c2}", "\u{39d}\u{38a}\u{39a}\u{39f}\u{3a3}"),
        ("O'Neill", "O\u{2019}Neill"),
        ("A-B", "A\u{2013}B"),
        ("\u{645}\u{6cc}\u{200c}\u{62e}", "\u{645}\u{6cc}\u{62e}"),
        ("\u{2764}\u{fe0f}", "\u{2764}"),
        ("\u{451}", "\u{eb}"),
        ("x\u{b2}", "x2"),
    ] {
        assert_eq!(skeleton(a), skeleton(b), "{a} {b}");
    }
    for (a, b) in [
        ("Anna", "Anne"),
        ("Jos\u{e9}", "Jose"),
        ("Elia", "Ella"),
        ("Yes", "No"),
        ("A B", "AB"),
        ("Max", "Mac"),
    ] {
        assert_ne!(skeleton(a), skeleton(b), "{a} {b}");
    }
    // Taking it twice changes nothing that was not taken away at once.
    assert_eq!(skeleton(&skeleton("Ivan IV")), skeleton("Ivan IV"));
}
