//! Rows 25 to 30: entries that say something in another than their one form, signed by a member who colludes and taken
//! in by an operator who does not care.

mod support;

use std::sync::OnceLock;
use std::time::{Duration, Instant};

use folkmoot_ledger::events::{Body, Event, Leave};
use folkmoot_ledger::note::Note;
use folkmoot_verifier::{Report, State, Step, Verdict};
use support::record::{Log, anchored, audit, sign_text, with_time};
use support::story::{Story, tell};
use support::world::event_id;

fn story() -> &'static Story {
    static STORY: OnceLock<Story> = OnceLock::new();
    STORY.get_or_init(tell)
}

#[track_caller]
fn refused(name: &str, log: &Log, step: Step, code: &str) -> Report {
    let start = Instant::now();
    let report = audit(log.files(), anchored(log.id));
    assert!(start.elapsed() < Duration::from_secs(10));
    let first = report.first_failure().map(|(step, failure)| (step, failure.code, failure.entry));
    let last = log.entries.len() as u64 - 1;
    assert_eq!(first, Some((step, code, Some(last))), "{name}\n{}", report.to_text());
    assert_eq!(report.verdict, Verdict::Failed);
    report
}

/// What person 4 would say to leave, said in another way.
fn said(name: &str, change: impl FnOnce(&str) -> String, code: &str) {
    let story = story();
    let honest = Event { assembly: story.log.id, id: event_id(900), body: Body::Leave(Leave {}) }.encode();
    let text = change(&honest);
    let person = &story.world.people[4];
    let mut log = story.log.clone();
    let note = sign_text(&text, &[(&person.id().to_string(), &person.signing)]);
    let time = log.time(log.entries.len() - 1);
    log.entries.push(with_time(time, &note));
    if code.is_empty() {
        assert_eq!(audit(log.files(), anchored(log.id)).verdict, Verdict::Verified, "{name}");
    } else {
        refused(name, &log, Step::Entries, code);
    }
}

#[test]
fn attack_025_one_meaning_in_other_words() {
    said("the honest one", str::to_owned, "");
    for (name, from, to) in [
        ("a space", "\",\"type\"", "\", \"type\""),
        ("a space at the end", "}\n", "} \n"),
        ("an escaped key", "\"type\"", "\"t\\u0079pe\""),
        ("an escaped value", "member.leave", "member\\u002eleave"),
        ("an escaped slash", "\"type\"", "\"\\/\":0,\"type\""),
        ("a field more", "\"}\n", "\",\"x\":1}\n"),
        ("an empty field more", "\"}\n", "\",\"\":null}\n"),
        ("a key twice", "\"}\n", "\",\"type\":\"member.leave\"}\n"),
        ("a key twice, once escaped", "\"}\n", "\",\"t\\u0079pe\":\"member.leave\"}\n"),
    ] {
        let expected: &[&str] = &["event.canonical", "event.fields"];
        let story = story();
        let honest =
            Event { assembly: story.log.id, id: event_id(900), body: Body::Leave(Leave {}) }.encode();
        let text = honest.replacen(from, to, 1);
        assert_ne!(text, honest, "{name}");
        let code = Event::parse(&text).unwrap_err().code();
        assert!(expected.contains(&code), "{name}: {code}");
        said(name, |_| text.clone(), code);
    }
    let swap = |text: &str| {
        let id = event_id(900);
        text.replace(
            &format!("{{\"id\":\"{id}\",\"type\":\"member.leave\"}}"),
            &format!("{{\"type\":\"member.leave\",\"id\":\"{id}\"}}"),
        )
    };
    said("other order of keys", swap, "event.canonical");
    said(
        "upper-case id",
        |t| t.replace(&event_id(900).to_string(), &event_id(900).to_string().to_uppercase()),
        "event.canonical",
    );
    said(
        "id without hyphens",
        |t| t.replace(&event_id(900).to_string(), &event_id(900).simple().to_string()),
        "event.canonical",
    );
    said("id of version 4", |t| t.replace("-7000-", "-4000-"), "event.id");
    said("another type", |t| t.replace("member.leave", "member.gone"), "event.fields");
    said("no JSON", |t| t.replace('{', "["), "event.fields");
    said(
        "a list for an object",
        |t| t.replace("{\"id\":", "[").replace("\"type\":", "").replace('}', "]"),
        "event.fields",
    );
    said("three lines", |t| t.to_owned() + "x\n", "event.header");
    said("another protocol", |t| t.replace("/v1 ", "/v2 "), "event.header");
    said("another header", |t| t.replacen(' ', "  ", 1), "event.header");
}

#[test]
fn attack_027_028_numbers_and_characters() {
    let story = story();
    let propose = story.log.find("vote.propose", 3);
    let honest = story.log.signed(propose).note.text().to_owned();
    for (name, from, to) in [
        ("a fraction", "\"opens\":", "\"opens\":0.5e1,\"x\":"),
        ("minus zero", "\"opens\":", "\"opens\":-0,\"x\":"),
        ("beyond 2^53", "\"lasts\":", "\"lasts\":9007199254740993,\"x\":"),
        ("beyond 2^64", "\"lasts\":", "\"lasts\":18446744073709551616,\"x\":"),
        ("endless", "\"lasts\":", "\"lasts\":1e400,\"x\":"),
        ("no number", "\"lasts\":", "\"lasts\":NaN,\"x\":"),
        ("a number as text", "\"lasts\":", "\"lasts\":\"1\",\"x\":"),
        ("half a character", "A new oven", "A new \\ud800 oven"),
        ("a mark of byte order", "A new oven", "\u{feff}A new oven"),
        ("turned direction", "A new oven", "A new \u{202e}oven"),
        ("invisible", "A new oven", "A new\u{200b}oven"),
        ("not composed", "A new oven", "A new oven e\u{301}"),
        ("space in front", "A new oven", " A new oven"),
    ] {
        let text = honest.replacen(from, to, 1);
        assert_ne!(text, honest, "{name}");
        let code = Event::parse(&text).unwrap_err().code();
        assert!(code.starts_with("event.") || code.starts_with("text."), "{name}: {code}");
        said(name, |_| text.clone(), code);
    }
}

#[test]
fn attack_030_deep_nesting_and_size() {
    for open in ["[", "{\"a\":", "{\"id\":{\"a\":", "[[[["] {
        for depth in [129, 1000, 10_000] {
            let deep = open.repeat(depth);
            if deep.len() > 60_000 {
                continue;
            }
            said(
                "deep",
                |text| text.split_once('\n').unwrap().0.to_owned() + "\n" + &deep + "\n",
                "event.fields",
            );
            said(
                "deep in a field",
                |text| text.replacen("\"type\"", &format!("\"x\":{deep},\"type\""), 1),
                "event.fields",
            );
        }
    }
    said(
        "long",
        |text| text.replace("\"type\"", &format!("\"x\":\"{}\",\"type\"", "x".repeat(60_000))),
        "event.canonical",
    );
}

#[test]
fn entries_that_are_none() {
    let with = |bytes: &[u8]| {
        let mut log = story().log.clone();
        log.entries.push(bytes.to_vec());
        log
    };
    let last = story().log.signed(story().log.entries.len() - 1).note;
    let honest = String::from_utf8(last.encode()).unwrap();
    for (name, bytes, code) in [
        ("nothing", Vec::new(), "entry.time_form"),
        ("no time", honest.clone().into_bytes(), "entry.time_form"),
        ("a time with a zero in front", format!("01700000001100\n{honest}").into_bytes(), "entry.time_form"),
        ("a negative time", format!("-1\n{honest}").into_bytes(), "entry.time_form"),
        ("a time beyond 2^53", format!("9007199254740992\n{honest}").into_bytes(), "entry.time_form"),
        ("a fraction of a time", format!("1700000001100.5\n{honest}").into_bytes(), "entry.time_form"),
        ("a time alone", b"1700000001100\n".to_vec(), "note.structure"),
        ("not UTF-8", [b"1700000001100\n", &[0xff; 10][..]].concat(), "note.utf8"),
        ("a null", format!("1700000001100\n\0{honest}").into_bytes(), "note.control"),
        ("line ends of another system", format!("1700000001100\r\n{honest}").into_bytes(), "entry.time_form"),
        ("two notes", format!("1700000001100\n{honest}\n{honest}").into_bytes(), "event.header"),
        ("something behind", format!("1700000001100\n{honest}x").into_bytes(), "note.structure"),
        ("64 KiB of lines", [b'\n'; 65_535].to_vec(), "entry.time_form"),
        (
            "64 KiB of dashes",
            "1\nx\n\n".bytes().chain("\u{2014} \u{2014} \n".bytes().cycle().take(63_000)).collect(),
            "note.too_many_signatures",
        ),
    ] {
        let report = refused(name, &with(&bytes), Step::Entries, code);
        // What follows cannot be understood, so nothing after it is called right.
        for step in [Step::Fold, Step::Ballots, Step::Tallies, Step::Shares, Step::Results] {
            assert_eq!(report.step(step).unwrap().state, State::NotRun, "{name}: {step:?}");
        }
    }
    // A hundred thousand empty entries.
    let mut log = story().log.clone();
    let first_empty = log.entries.len() as u64;
    log.entries.resize(100_000, Vec::new());
    let start = Instant::now();
    let report = audit(log.files(), anchored(log.id));
    let first = report.first_failure().map(|(step, failure)| (step, failure.code, failure.entry));
    assert_eq!(first, Some((Step::Entries, "entry.time_form", Some(first_empty))));
    assert!(start.elapsed() < Duration::from_secs(10), "{:?}", start.elapsed());
}

#[test]
fn signature_lines_too_many_or_of_another_kind() {
    let honest = story().log.signed(story().log.entries.len() - 1).note;
    let line = honest.signatures()[0].clone();
    let with = |lines: &[(&str, [u8; 4], &[u8])]| {
        let mut log = story().log.clone();
        let last = log.entries.len() - 1;
        let note = Note::from_parts(honest.text(), lines).unwrap();
        log.entries[last] = with_time(log.time(last), &note);
        log
    };
    let mine = (line.name(), line.key_id(), line.signature());
    let host = folkmoot_ledger::keys::origin(story().log.id);
    refused("one line more", &with(&[mine, (&host, [1; 4], &[1; 64])]), Step::Fold, "event.signers");
    refused("another key", &with(&[(line.name(), [1; 4], line.signature())]), Step::Fold, "event.signers");
    refused("another name", &with(&[("x", line.key_id(), line.signature())]), Step::Fold, "authority.roll");
    refused(
        "a longer signature",
        &with(&[(line.name(), line.key_id(), &[7; 65])]),
        Step::Fold,
        "event.signers",
    );
    refused("zeroes", &with(&[(line.name(), line.key_id(), &[0; 64])]), Step::Entries, "event.signature");
    // Row 11: the same signature with the order of the group added to its scalar.
    let order: [u8; 32] = [
        0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
    ];
    let mut malleable = line.signature().to_vec();
    let mut carry = 0u16;
    for (byte, add) in malleable[32..].iter_mut().zip(order) {
        carry += u16::from(*byte) + u16::from(add);
        *byte = carry as u8;
        carry >>= 8;
    }
    refused(
        "s plus the order",
        &with(&[(line.name(), line.key_id(), &malleable)]),
        Step::Entries,
        "event.signature",
    );
}
