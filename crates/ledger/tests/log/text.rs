//! Text that people read.

use folkmoot_ledger::text::{TextError, alike, check_line, check_markdown, skeletons};

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
        "5 k\u{3a9}",
        // The flag of Scotland, a rainbow flag, an eye in a bubble, a scales sign as an emoji.
        "\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f} Scotland",
        "\u{1f3f3}\u{fe0f}\u{200d}\u{1f308}",
        "\u{1f441}\u{fe0f}\u{200d}\u{1f5e8}\u{fe0f}",
        "\u{2696}\u{fe0f}",
        "#\u{fe0f}\u{20e3}",
        "\u{1f469}\u{1f3fd}\u{200d}\u{2695}\u{fe0f}",
        // Mongolian with a variation selector, and with a vowel separator.
        "\u{1823}\u{182a}\u{180b}\u{1820}",
        "\u{182a}\u{1820}\u{1822}\u{182d}\u{180e}\u{1820}",
        // A Japanese place with the form of its first letter that it uses.
        "\u{845b}\u{e0100}\u{57ce}",
        // Devanagari with a half letter, Nepali with an eyelash ra, Bengali, Sinhala, Malayalam with an old chillu, Telugu.
        "\u{915}\u{94d}\u{200d}\u{937}",
        "\u{917}\u{930}\u{94d}\u{200d}\u{92f}\u{94b}",
        "\u{9b0}\u{200d}\u{9cd}\u{9af}\u{9be}\u{9ac}",
        "\u{dc1}\u{dca}\u{200d}\u{dbb}\u{dd3}",
        "\u{d05}\u{d35}\u{d28}\u{d4d}\u{200d}",
        "\u{c38}\u{c3e}\u{c2b}\u{c4d}\u{c1f}\u{c4d}\u{200c}\u{c35}\u{c47}\u{c30}\u{c4d}",
        // The first form of a Persian letter, as years are dated.
        "\u{6f1}\u{6f4}\u{6f0}\u{6f5} \u{647}\u{200d}.",
        "\u{2813}\u{2811}\u{2800}\u{2807}",
        // Abbreviations with an ending, or a beginning, of another script.
        "\u{433}\u{43e}\u{43b}\u{43e}\u{441} SMS\u{43a}\u{430}",
        "ISO-\u{441}\u{442}\u{430}\u{43d}\u{434}\u{430}\u{440}\u{442}",
        "PDF\u{43e}\u{43c}",
        "MP3\u{43a}\u{438}",
        "\u{5d4}SMS",
        "\u{627}\u{644}SMS",
        "\u{3b1}\u{3bd}\u{3c4}\u{3b9}NATO",
        "Facebook\u{d2e}\u{d02}",
        "LINE\u{e43}\u{e0a}\u{e49}",
        "T\u{30b7}\u{30e3}\u{30c4}",
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
        ("\u{e9}\u{fe0f}", "text.invisible"),
        ("\u{e9}\u{200d}\u{e9}", "text.invisible"),
        ("\u{43c}\u{200c}\u{438}", "text.invisible"),
        ("\u{915}\u{200d}\u{937}", "text.invisible"),
        ("\u{645}\u{180b}", "text.invisible"),
        ("\u{1f468}\u{200d}", "text.invisible"),
        ("1\u{fe0f}", "text.invisible"),
        ("a\u{fe0f}\u{20e3}", "text.invisible"),
        ("\u{182a}\u{180b}\u{180b}", "text.invisible"),
        ("\u{182a}\u{180e}", "text.invisible"),
        ("a\u{e0100}", "text.invisible"),
        ("\u{845b}\u{e0100}\u{e0100}", "text.invisible"),
        ("\u{2813}\u{2800}", "text.invisible"),
        // A flag that ends nowhere, of nowhere, with more, and tags after something else.
        ("\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}", "text.invisible"),
        ("\u{1f3f4}\u{e0067}\u{e0062}\u{e0078}\u{e0078}\u{e0078}\u{e007f}", "text.invisible"),
        ("\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}\u{e007f}", "text.invisible"),
        ("\u{1f600}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}", "text.invisible"),
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
        // Twenty-first in Cyrillic and Latin; Lisu, Cherokee and Coptic; a capital after the abbreviation; one Latin letter.
        ("\u{425}\u{425}I \u{432}\u{435}\u{43a}", "text.mixed"),
        ("\u{a4ee}da", "text.mixed"),
        ("\u{13aa}da", "text.mixed"),
        ("Ada\u{2ca3}", "text.mixed"),
        ("PAY\u{420}\u{410}L", "text.mixed"),
        ("A\u{430}", "text.mixed"),
        ("Paul\u{430}", "text.mixed"),
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

/// "ХХI": letters are told with their scripts.
#[test]
fn a_word_of_two_scripts_is_told_in_pieces() {
    let error = check_line("\u{425}\u{425}I \u{432}\u{435}\u{43a}", 1..=80).unwrap_err();
    assert!(error.to_string().ends_with("\"\u{425}\u{425}\" is Cyrillic, \"I\" is Latin"), "{error}");
    let TextError::Mixed(pieces) = error else { panic!("{error}") };
    let pieces: Vec<_> = pieces.0.iter().map(|piece| (piece.letters.as_str(), piece.script)).collect();
    assert_eq!(pieces, [("\u{425}\u{425}", "Cyrl"), ("I", "Latn")]);
}

#[test]
fn attack_031_names_that_look_alike_are_found() {
    for (a, b) in [
        ("Anna", "ANNA"),
        ("Anna Berg", "anna  berg"),
        ("Anna Berg", "Anna\u{a0}Berg"),
        ("Anna", "\u{ff21}nna"),
        ("Anna", "\u{410}nna"),
        ("Paul", "P\u{430}ul"),
        ("\u{39d}ina", "Nina"),
        // Wholly in another script: as it is written, in small letters, in capitals.
        ("BOBA", "\u{412}\u{41e}\u{412}\u{410}"),
        ("BOBA", "\u{412}\u{43e}\u{432}\u{430}"),
        ("Nina", "\u{39d}\u{399}\u{39d}\u{391}"),
        ("viva", "\u{3bd}\u{3b9}\u{3bd}\u{3b1}"),
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
        ("\u{845b}\u{e0100}", "\u{845b}"),
        ("\u{451}", "\u{eb}"),
        ("x\u{b2}", "x2"),
        ("OK", "\u{1f17e}K"),
    ] {
        assert!(alike(a, b), "{a} {b}: {:?} {:?}", skeletons(a), skeletons(b));
    }
    for (a, b) in [
        ("Anna", "Anne"),
        ("Jos\u{e9}", "Jose"),
        ("Elia", "Ella"),
        ("Ava", "Ana"),
        ("Yes", "No"),
        ("A B", "AB"),
        ("Max", "Mac"),
        // The flags of England and Scotland.
        (
            "\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
            "\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}",
        ),
    ] {
        assert!(!alike(a, b), "{a} {b}: {:?} {:?}", skeletons(a), skeletons(b));
    }
}

/// Nobody joins beside Ada under any of these: the word is refused, or looks like the name.
#[test]
fn attack_031_no_script_has_a_twin_of_ada() {
    const CAPITALS: &[char] = &[
        '\u{391}',
        '\u{410}',
        '\u{13aa}',
        '\u{15c5}',
        '\u{a4ee}',
        '\u{16f40}',
        '\u{102a0}',
        '\u{1d00}',
        '\u{ab7a}',
        '\u{ff21}',
        '\u{1d400}',
        '\u{1f130}',
        '\u{1f150}',
        '\u{1f170}',
        '\u{24b6}',
        '\u{1d6a8}',
        '\u{251}',
        'A',
        'a',
    ];
    const MIDDLES: &[char] = &[
        '\u{501}',
        '\u{13e7}',
        '\u{146f}',
        '\u{a4d2}',
        '\u{a4d3}',
        '\u{13a0}',
        '\u{15de}',
        '\u{1d05}',
        '\u{ab70}',
        '\u{ff44}',
        '\u{1d41d}',
        '\u{24d3}',
        '\u{217e}',
        'd',
        'D',
    ];
    const LAST: &[char] = &[
        '\u{430}', '\u{3b1}', '\u{251}', '\u{1d00}', '\u{ff41}', '\u{237a}', '\u{410}', '\u{a4ee}', 'a', 'A',
    ];
    let mut passed = Vec::new();
    for first in CAPITALS {
        for middle in MIDDLES {
            for last in LAST {
                let name: String = [first, middle, last].into_iter().collect();
                if check_line(&name, 1..=80).is_ok() && !alike(&name, "Ada") {
                    passed.push(name);
                }
            }
        }
    }
    assert!(passed.is_empty(), "{passed:?}");
}

/// Names as people have them, of many scripts and all at once in one assembly: each can be written, and no two look alike.
#[test]
fn names_of_all_scripts_are_taken_beside_one_another() {
    let names = [
        "Ada Lovelace",
        "Anna",
        "Anne",
        "Ana",
        "Ava",
        "Ella",
        "Elia",
        "Ina",
        "Iva",
        "Jan",
        "Jana",
        "Nina",
        "Viva",
        "Vera",
        "Maria",
        "Mar\u{ed}a",
        "Jos\u{e9}",
        "Jos\u{e8}",
        "Zo\u{eb}",
        "Bj\u{f6}rn",
        "S\u{f8}ren",
        "S\u{f6}ren",
        "\u{141}ukasz",
        "Lukasz",
        "\u{c5}sa",
        "Asa",
        "I\u{15f}\u{131}l",
        "\u{130}pek",
        "\u{d0}or\u{111}e",
        "\u{de}\u{f3}ra",
        "Th\u{1ecb} Minh",
        "Nguy\u{1ec5}n",
        "O\u{2019}Brien",
        "Jean-Luc",
        "\u{160}imun",
        "Simun",
        "Ch\u{e2}u",
        "Ng\u{f4}",
        "\u{410}\u{43d}\u{43d}\u{430} \u{41f}\u{435}\u{442}\u{440}\u{43e}\u{432}\u{430}",
        "\u{418}\u{432}\u{430}\u{43d}",
        "\u{41c}\u{430}\u{440}\u{438}\u{44f}",
        "\u{42e}\u{43b}\u{438}\u{44f}",
        "\u{404}\u{432}\u{433}\u{435}\u{43d}",
        "\u{408}\u{43e}\u{432}\u{430}\u{43d}",
        "\u{39d}\u{3af}\u{3ba}\u{3bf}\u{3c2}",
        "\u{395}\u{3bb}\u{3ad}\u{3bd}\u{3b7}",
        "\u{391}\u{3bd}\u{3b4}\u{3c1}\u{3ad}\u{3b1}\u{3c2}",
        "\u{539}\u{561}\u{569}\u{587}\u{56b}\u{56f}",
        "\u{531}\u{576}\u{576}\u{561}",
        "\u{10d2}\u{10d8}\u{10dd}\u{10e0}\u{10d2}\u{10d8}",
        "\u{10dc}\u{10d8}\u{10dc}\u{10dd}",
        "\u{5d3}\u{5d5}\u{5d3}",
        "\u{5e9}\u{5e8}\u{5d4}",
        "\u{5e8}\u{5d7}\u{5dc}",
        "\u{641}\u{627}\u{637}\u{645}\u{629}",
        "\u{645}\u{62d}\u{645}\u{62f}",
        "\u{639}\u{644}\u{64a}",
        "\u{639}\u{644}\u{627}\u{621}",
        "\u{646}\u{6af}\u{6cc}\u{646}",
        "\u{645}\u{6cc}\u{200c}\u{634}\u{6cc}",
        "\u{905}\u{928}\u{940}\u{924}\u{93e}",
        "\u{930}\u{93e}\u{91c}",
        "\u{930}\u{93e}\u{91c}\u{940}\u{935}",
        "\u{9b0}\u{9ac}\u{9bf}",
        "\u{a17}\u{a41}\u{a30}\u{a2a}\u{a4d}\u{a30}\u{a40}\u{a24}",
        "\u{0b95}\u{0bae}\u{0bb2}\u{0bbe}",
        "\u{c30}\u{c3e}\u{c2e}\u{c4d}",
        "\u{d2e}\u{d3e}\u{d24}\u{d4d}\u{d2f}\u{d41}",
        "\u{dc3}\u{dd4}\u{db1}\u{dd2}\u{dbd}\u{dca}",
        "\u{e2a}\u{e21}\u{e0a}\u{e32}\u{e22}",
        "\u{e2a}\u{e21}\u{e28}\u{e23}\u{e35}",
        "\u{101e}\u{102e}\u{1010}\u{102c}",
        "\u{179f}\u{17bb}\u{1781}\u{17b6}",
        "\u{f56}\u{f66}\u{f9f}\u{f53}\u{f0b}\u{f60}\u{f5b}\u{f72}\u{f53}",
        "\u{ea7}\u{eb4}\u{ec4}\u{ea5}",
        "\u{5f20}\u{4f1f}",
        "\u{738b}\u{82b3}",
        "\u{738b}\u{65b9}",
        "\u{4e2d}\u{6751}",
        "\u{3055}\u{304f}\u{3089}",
        "\u{30b5}\u{30af}\u{30e9}",
        "\u{845b}\u{e0100}\u{57ce}",
        "\u{ae40}\u{bbfc}\u{c218}",
        "\u{ae40}\u{bbfc}\u{c900}",
        "\u{c774}\u{c544}",
        "\u{1270}\u{1235}\u{134b}\u{12ec}",
        "\u{1230}\u{120b}\u{121d}",
        "\u{13e3}\u{13b3}\u{13a9}",
        "\u{13f4}\u{13be}",
        "\u{a4e1}\u{a4f2}\u{a4e2}\u{a4f4}",
        "\u{2d30}\u{2d4e}\u{2d30}\u{2d63}",
        "\u{7ca}\u{7de}\u{7d8}",
        "\u{1e900}\u{1e923}\u{1e924}",
        "\u{182a}\u{1820}\u{1832}\u{1824}",
        "\u{1403}\u{14c4}\u{1483}",
        "\u{14aa}\u{1403}\u{14d7}",
        "\u{2c81}\u{2c9b}\u{2c9b}\u{2c81}",
    ];
    for (place, name) in names.iter().enumerate() {
        assert_eq!(line(name), Ok(()), "{name}");
        for other in names.iter().take(place) {
            assert!(!alike(name, other), "{name} {other}: {:?} {:?}", skeletons(name), skeletons(other));
        }
    }
}
