//! Signed notes.

use crate::support::note;
use folkmoot_ledger::{
    base64,
    keys::{self, SigningKey, VerifyingKey, is_key_name},
    note::{MAX_SIGNATURES, Note, NoteError},
};

/// The example of C2SP signed-note and the key that verifies it.
const EXAMPLE: &str = "This is an example message.\n\n\u{2014} example.com/foo \
    Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";
const EXAMPLE_KEY: &str = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
/// Its other example, with an empty line in the text.
const POEM: &str = "Ognuno sta solo sul cuor della terra\ntrafitto da un raggio di sole:\n\n\u{e8}d \u{e8} subito sera.\n\n\
    \u{2014} quasimodo.example/salvatore \
    NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=\n";

fn code(bytes: &[u8]) -> &'static str {
    Note::parse(bytes).expect_err("refused").code()
}

#[test]
fn the_examples_of_the_format_are_read() {
    let (name, key) = VerifyingKey::from_verifier_key(EXAMPLE_KEY).unwrap();
    let note = Note::parse(EXAMPLE.as_bytes()).unwrap();
    assert_eq!(note.text(), "This is an example message.\n");
    assert_eq!(note.encode(), EXAMPLE.as_bytes());
    note.verify(&name, &key).unwrap();
    let [line] = note.signatures() else { panic!("one signature") };
    assert_eq!(
        (line.name(), line.key_id(), line.signature().len()),
        ("example.com/foo", [0x53, 0x0d, 0x90, 0x3a], 64)
    );

    let poem = Note::parse(POEM.as_bytes()).unwrap();
    assert!(poem.text().ends_with("sera.\n") && poem.text().contains("\n\n"));
    assert_eq!(poem.as_str(), POEM);
}

#[test]
fn a_wrong_signature_is_told_from_none() {
    let (name, key) = VerifyingKey::from_verifier_key(EXAMPLE_KEY).unwrap();
    let other = SigningKey::from_seed(&[9; 32]).verifying_key();
    let note = Note::parse(EXAMPLE.as_bytes()).unwrap();
    assert_eq!(note.verify(&name, &other), Err(NoteError::Unsigned(name.clone())));
    assert_eq!(note.verify("example.com/fop", &key).unwrap_err().code(), "note.unsigned");
    let changed = EXAMPLE.replace("This", "Thus");
    assert_eq!(
        Note::parse(changed.as_bytes()).unwrap().verify(&name, &key).unwrap_err().code(),
        "note.signature"
    );
    // A signature of another algorithm under the same name and id.
    let id = keys::key_id(&name, &key.to_bytes());
    let longer = Note::from_parts(note.text(), &[(&name, id, &[1; 72])]).unwrap();
    assert_eq!(longer.verify(&name, &key), Err(NoteError::Signature(name)));
}

#[test]
fn several_sign_in_their_order() {
    let (a, b) = (SigningKey::from_seed(&[1; 32]), SigningKey::from_seed(&[2; 32]));
    let note = Note::sign("x\n", &[("b", &b), ("a", &a)]).unwrap();
    assert_eq!(note.signatures().iter().map(|line| line.name()).collect::<Vec<_>>(), ["b", "a"]);
    note.verify("a", &a.verifying_key()).unwrap();
    note.verify("b", &b.verifying_key()).unwrap();
    assert_eq!(Note::parse(note.as_bytes()).unwrap(), note);
    // Signatures come together from several devices.
    let mut grown = Note::sign("x\n", &[("b", &b)]).unwrap();
    grown.add("a", keys::key_id("a", &a.verifying_key().to_bytes()), &a.sign(b"x\n")).unwrap();
    assert_eq!(grown, note);
}

#[test]
fn attack_025_each_note_has_one_spelling() {
    let whole = note("a\nb\n");
    let whole = whole.as_str();
    let (text, line) = whole.rsplit_once("\n\n").unwrap();
    let encoded = line.trim_end().rsplit(' ').next().unwrap().to_owned();
    let swap = |from: &str, to: &str| whole.replace(from, to);
    for (what, bytes, expected) in [
        ("no last line feed", whole.trim_end().to_owned(), "note.structure"),
        ("blank line at the end", format!("{whole}\n"), "note.structure"),
        ("no blank line", whole.replace("\n\n", "\n"), "note.structure"),
        ("no signature", format!("{text}\n\n"), "note.structure"),
        ("nothing but a signature", format!("\n{line}"), "note.structure"),
        ("carriage returns", whole.replace('\n', "\r\n"), "note.control"),
        ("tab", swap("\u{2014} ", "\u{2014}\t"), "note.control"),
        ("NUL", swap("a\nb", "a\0b"), "note.control"),
        ("hyphen", swap("\u{2014}", "-"), "note.signature_line"),
        ("no-break space", swap("\u{2014} ", "\u{2014}\u{a0}"), "note.signature_line"),
        ("two spaces", swap("\u{2014} ", "\u{2014}  "), "note.signature_line"),
        ("space at the end of the line", swap("=\n", "= \n"), "note.signature_line"),
        ("no padding", swap("=\n", "\n"), "note.signature_line"),
        ("more padding", swap("=\n", "==\n"), "note.signature_line"),
        ("url-safe alphabet", swap(&encoded, &encoded.replace(['+', '/'], "_")), "note.signature_line"),
        ("trailing bits", swap(&encoded, &trailing_bits(&encoded)), "note.signature_line"),
        ("key id alone", swap(&encoded, "AAAAAA=="), "note.signature_line"),
        ("less than a key id", swap(&encoded, "AAAA"), "note.signature_line"),
        ("no signature in the line", swap(&format!(" {encoded}"), ""), "note.signature_line"),
        ("byte order mark in the line", swap("\u{2014} ", "\u{feff}\u{2014} "), "note.signature_line"),
    ] {
        assert_ne!(bytes, whole, "{what}");
        assert_eq!(code(bytes.as_bytes()), expected, "{what}");
    }
}

/// The same bytes with the unused bits of the last digit set.
fn trailing_bits(encoded: &str) -> String {
    const ALPHABET: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let digits = encoded.trim_end_matches('=');
    let (front, last) = digits.split_at(digits.len() - 1);
    let at = ALPHABET.find(last).unwrap();
    format!("{front}{}{}", &ALPHABET[at + 1..at + 2], &encoded[digits.len()..])
}

#[test]
fn attack_028_bytes_that_are_no_text_are_refused() {
    let mut bytes = note("a\n").encode();
    bytes[0] = 0xff;
    assert_eq!(code(&bytes), "note.utf8");
    assert_eq!(code(b"\xed\xa0\x80\n\n"), "note.utf8");
    for control in (0..0x20).filter(|c| *c != 0x0a) {
        let mut bytes = note("a\n").encode();
        bytes[0] = control;
        assert_eq!(Note::parse(&bytes), Err(NoteError::Control(control.into())));
    }
    assert_eq!(code(b""), "note.structure");
}

#[test]
fn attack_029_notes_do_not_follow_one_another() {
    let one = note("a\n").encode();
    // Two notes in a row are a note with a longer text; its signatures are then wrong, and it is another text.
    let two = Note::parse(&[one.clone(), one.clone()].concat()).unwrap();
    assert_ne!(two.text(), "a\n");
    let key = SigningKey::from_seed(&[1; 32]).verifying_key();
    assert_eq!(two.verify(two.signatures()[0].name(), &key).unwrap_err().code(), "note.signature");
    let mut longer = one;
    longer.extend_from_slice(b"junk\n");
    assert_eq!(code(&longer), "note.signature_line");
}

#[test]
fn attack_069_ten_thousand_signatures_are_refused_at_once() {
    let mut flood = note("a\n").as_str().to_owned();
    for n in 0..10_000 {
        flood.push_str(&format!("\u{2014} w{n} AAAAAAA=\n"));
    }
    assert_eq!(code(flood.as_bytes()), "note.length");
    let mut flood = note("a\n").as_str().to_owned();
    for n in 0..2_000 {
        flood.push_str(&format!("\u{2014} w{n} AAAAAAA=\n"));
    }
    assert_eq!(code(flood.as_bytes()), "note.too_many_signatures");
}

#[test]
fn the_limits_are_where_they_are_said_to_be() {
    let mut full = note("a\n");
    for n in 1..MAX_SIGNATURES {
        full.add(&format!("w{n}"), [0; 4], &[1]).unwrap();
    }
    assert_eq!(Note::parse(full.as_bytes()).unwrap(), full);
    assert_eq!(full.add("more", [0; 4], &[1]).unwrap_err().code(), "note.too_many_signatures");
    let more = format!("{}\u{2014} more AAAAAAE=\n", full.as_str());
    assert_eq!(code(more.as_bytes()), "note.too_many_signatures");

    let empty = note("\n").as_bytes().len() - 1;
    let fits = note(&format!("{}\n", "x".repeat(65_535 - empty - 1)));
    assert_eq!(fits.as_bytes().len(), 65_535);
    assert_eq!(Note::parse(fits.as_bytes()).unwrap(), fits);
    let key = SigningKey::from_seed(&[1; 32]);
    let long = Note::sign(&format!("{}\n", "x".repeat(65_535)), &[("n", &key)]);
    assert_eq!(long.unwrap_err().code(), "note.length");
    assert_eq!(code(&[fits.as_bytes(), b"\n"].concat()), "note.length");
}

#[test]
fn a_line_stands_once() {
    let one = note("a\n");
    let line = one.as_str().rsplit_once("\n\n").unwrap().1;
    assert_eq!(code(format!("{}{line}", one.as_str()).as_bytes()), "note.repeated_signature");
    let signature = &one.signatures()[0];
    let mut twice = one.clone();
    assert_eq!(
        twice.add(signature.name(), signature.key_id(), &[1]).unwrap_err().code(),
        "note.repeated_signature"
    );
    // The same name with another key id is another key.
    twice.add(signature.name(), [0; 4], &[1]).unwrap();
    assert_eq!(Note::parse(twice.as_bytes()).unwrap(), twice);
}

#[test]
fn what_cannot_be_read_cannot_be_made() {
    let key = SigningKey::from_seed(&[1; 32]);
    let made = |text: &str, name: &str| Note::sign(text, &[(name, &key)]).map_err(|error| error.code());
    assert_eq!(made("no line feed", "n"), Err("note.structure"));
    assert_eq!(made("", "n"), Err("note.structure"));
    assert_eq!(made("a\r\n", "n"), Err("note.control"));
    assert_eq!(Note::sign("a\n", &[]).unwrap_err().code(), "note.structure");
    for name in ["", "a b", "a+b", "a\u{2003}b", "a\nb", "a\u{1}b"] {
        assert!(!is_key_name(name));
        assert_eq!(made("a\n", name), Err("note.name"), "{name:?}");
    }
    assert_eq!(Note::from_parts("a\n", &[("n", [0; 4], &[])]).unwrap_err().code(), "note.signature_line");
    assert_eq!(Note::from_parts("a\n", &[]).unwrap_err().code(), "note.structure");
}

#[test]
fn base64_has_one_spelling() {
    assert_eq!(base64::decode("AAE=").unwrap(), [0, 1]);
    assert_eq!(base64::encode(&[0xfb, 0xff]), "+/8=");
    for wrong in ["AAE", "AAE==", "AAF=", "-_8=", " AAE=", "AAE=\n", "AA E=", "A", "AAE=AAE="] {
        assert_eq!(base64::decode(wrong).unwrap_err().code(), "base64.encoding", "{wrong:?}");
    }
    assert_eq!(base64::decode_array::<2>("AAE=").unwrap(), [0, 1]);
    assert_eq!(base64::decode_array::<3>("AAE=").unwrap_err().code(), "base64.length");
}
