//! One form only: every way of writing an event differently is refused, for every type (attacks 25 to 29 and 31).

mod support;

use folkmoot_ledger::{
    bytes::{Base64, Base64Array, Hex32},
    contest::{Contest, Elect, Motion},
    events::*,
    keys::SigningKey,
    proposal::Way,
    rules::ClassName,
    texts::Written,
};
use proptest::prelude::*;
use support::*;

/// The text of one event of each type, from a whole story.
fn texts() -> Vec<String> {
    let mut world = World::new(3);
    let key = SigningKey::from_seed(&[50; 32]);
    let invite = Invite { key: Base64Array(key.verifying_key().to_bytes()), uses: 1, expires: START + 9_000 };
    let invite = world.say(0, Body::Invite(invite)).unwrap();
    let failed = world.call(2, &[0, 1]);
    let trustee = world.people[0].id();
    let fail = CircleFail { circle: failed, trustee, reason: FailReason::Missing };
    world.say(1, Body::CircleFail(fail)).unwrap();
    let circle = world.call(2, &[0, 1]);
    world.say(2, Body::CircleSign(CircleSign { circle })).unwrap();
    world.ceremony(circle);
    let contests = vec![motion(), choose(&["A", "B"], true), approval(&["A", "B"], 0, 2)];
    let vote = world.propose(contests);
    world.open(vote);
    world.cast(vote, 0, &[&[0], &[0], &[0]]).unwrap();
    world.close(vote);
    world.release(vote, 0).unwrap();
    world.release(vote, 1).unwrap();
    world.decide(vote);
    let mut proposal = world.proposal_that(world.circle_deed(2, &[0, 1, 2]));
    proposal.opens = world.now + 10;
    let proposed = world.say(0, Body::Propose(proposal)).unwrap();
    world.say(1, Body::VoteSecond(VoteSecond { vote: proposed })).unwrap();
    world.say(0, Body::Withdraw(Withdraw { vote: proposed })).unwrap();
    let newcomer = Person::new(8);
    let (key, static_key) = (Base64Array(newcomer.key()), Base64Array(newcomer.static_key()));
    let static_proof = Base64Array(newcomer.static_proof());
    let participation_key = Base64Array(newcomer.participation_key());
    let participation_proof = Base64Array(newcomer.participation_proof());
    // Of these only the form matters here.
    let told = [
        Body::Join(Join {
            invite,
            name: newcomer.written(invite).hash(),
            key,
            static_key,
            static_proof,
            participation_key,
            participation_proof,
        }),
        Body::InviteRevoke(InviteRevoke { invite }),
        Body::Leave(Leave {}),
        Body::GroupLeave(GroupLeave { group: invite }),
        Body::Vouch(Vouch { r#for: invite }),
        Body::MemberStay(MemberStay {}),
        Body::MemberRekey(MemberRekey {
            key,
            static_key,
            static_proof,
            participation_key,
            participation_proof,
        }),
        Body::MemberKey(MemberKey { participation_key, participation_proof }),
        Body::MemberRecover(MemberRecover {
            member: trustee,
            invite: circle,
            key,
            static_key,
            static_proof,
            participation_key,
            participation_proof,
        }),
        Body::MemberRefuse(MemberRefuse { r#for: invite }),
        Body::VoteObject(VoteObject { vote }),
        Body::MemberAnswer(MemberAnswer { vote, text: hashed("It is not so.") }),
        Body::VoteEnd(VoteEnd { vote, reason: hashed("The year is wrong.") }),
        Body::VoteExtend(VoteExtend { vote, closes: START + 90_000, reason: hashed("The post was late.") }),
        Body::VoteAgree(VoteAgree { vote, ask: invite }),
        Body::VoteConfirm(VoteConfirm { vote, size: 7, root: Hex32([7; 32]) }),
        Body::TextErase(TextErase { text: hashed("It is not so.") }),
        Body::Pages(HostPages { pages: Hex32([9; 32]) }),
    ];
    let mut texts: Vec<String> = world.log.iter().map(|(_, event)| event.note.text().to_owned()).collect();
    for body in told {
        texts.push(Event { assembly: world.state.id(), id: world.next_id(), body }.encode());
    }
    let hidden = Hidden {
        vote,
        previous: Some(circle),
        tag: Base64Array(newcomer.participation_key()),
        ballot: Base64(vec![1, 2, 3]),
    };
    texts.push(Event::with_derived_id(world.state.id(), Body::Hidden(hidden)).encode());
    let mut kinds = std::collections::BTreeSet::new();
    texts.retain(|text| kinds.insert(Event::parse(text).unwrap().body.kind()));
    assert_eq!(texts.len(), Body::KINDS.len(), "one of each type");
    texts
}

fn refused(text: &str) -> &'static str {
    match Event::parse(text) {
        Ok(_) => panic!("taken: {text}"),
        Err(error) => error.code(),
    }
}

#[test]
fn attack_025_026_another_form_of_the_same_event() {
    for text in texts() {
        let (header, line) = text.strip_suffix('\n').unwrap().split_once('\n').unwrap();
        let other = |line: &str| refused(&format!("{header}\n{line}\n"));
        let with = |from: &str, to: &str| other(&line.replacen(from, to, 1));
        assert_eq!(with("{", "{ "), "event.canonical");
        assert_eq!(with(":", ": "), "event.canonical");
        assert_eq!(with(",", " ,"), "event.canonical");
        assert_eq!(other(&format!("{line} ")), "event.canonical");
        assert_eq!(with("\"id\"", "\"\\u0069d\""), "event.canonical");
        assert_eq!(with("\"type\":\"", "\"type\":\"\\u00"), "event.fields");
        assert_eq!(with("{\"id\"", "{\"x\":1,\"id\""), "event.canonical");
        assert_eq!(with("{", "{\"type\":\"member.leave\","), "event.fields");
        let id = line.get(7..43).unwrap();
        assert_eq!(with("{", &format!("{{\"id\":\"{id}\",")), "event.fields");
        assert_eq!(with("{", &format!("{{\"\\u0069d\":\"{id}\",")), "event.fields");
        assert_eq!(with(id, &id.to_uppercase()), "event.canonical");
        assert_eq!(with(id, &id.replace('-', "")), "event.canonical");
        assert_eq!(with(id, &format!("{}4{}", &id[..14], &id[15..])), "event.id");
        // Array for object, and other shapes at the top.
        for other_top in ["[]", "null", "1", "\"\"", "", "[1]"] {
            assert_eq!(other(other_top), "event.fields", "{other_top}");
        }
        // Row 29: trailing data, concatenation.
        assert_eq!(other(&format!("{line}{line}")), "event.fields");
        assert_eq!(other(&format!("{line}\n{line}")), "event.header");
        assert_eq!(refused(&format!("{text}\n")), "event.header");
        assert_eq!(refused(text.strip_suffix('\n').unwrap()), "event.header");
        // Row 33: another version.
        assert_eq!(refused(&text.replacen("folkmoot/v1 ", "folkmoot/v2 ", 1)), "event.header");
        assert_eq!(refused(&text.replacen("folkmoot/v1 ", "folkmoot/v1  ", 1)), "event.header");
        let upper = header.to_uppercase().replace("FOLKMOOT/V1", "folkmoot/v1");
        if upper != header {
            assert_eq!(refused(&format!("{upper}\n{line}\n")), "event.canonical");
        }
    }
}

#[test]
fn every_single_deletion_and_doubling_of_a_byte_is_refused_or_says_something_else() {
    for text in texts() {
        let event = Event::parse(&text).unwrap();
        for position in (0..text.len().min(400)).filter(|n| text.is_char_boundary(*n)) {
            let Some(letter) = text[position..].chars().next() else { continue };
            let deleted = format!("{}{}", &text[..position], &text[position + letter.len_utf8()..]);
            let doubled = format!("{}{letter}{}", &text[..position], &text[position..]);
            for other in [deleted, doubled] {
                if let Ok(parsed) = Event::parse(&other) {
                    assert!(parsed != event, "two forms of one event: {other}");
                }
            }
        }
    }
}

fn proposal_with(change: impl Fn(&mut Propose)) -> String {
    let mut propose = Propose {
        title: "A new oven".into(),
        text: Some(Written::new([7; 16], "Why").hash()),
        group: None,
        class: ClassName::Ordinary,
        opens: 1,
        lasts: 2,
        contests: vec![choose(&["Gas", "Wood"], false)],
        drawn: vec![],
        effects: vec![],
        bar: None,
        again: None,
        way: Way::Ballot,
        participation: None,
    };
    change(&mut propose);
    Event { assembly: event_id(1), id: event_id(2), body: Body::Propose(propose) }.encode()
}

#[test]
fn attack_027_numbers() {
    let text = proposal_with(|_| {});
    assert!(Event::parse(&text).is_ok());
    for (number, code) in [
        ("1.0", "event.fields"),
        ("1e0", "event.fields"),
        ("-0", "event.fields"),
        ("-1", "event.fields"),
        ("01", "event.fields"),
        ("9007199254740992", "event.integer"),
        ("9007199254740993", "event.integer"),
        ("18446744073709551616", "event.fields"),
        ("1e400", "event.fields"),
        ("NaN", "event.fields"),
        ("\"1\"", "event.fields"),
        ("null", "event.fields"),
    ] {
        let changed = text.replace("\"opens\":1,", &format!("\"opens\":{number},"));
        assert_eq!(refused(&changed), code, "{number}");
    }
    assert!(Event::parse(&proposal_with(|p| p.lasts = MAX_INTEGER)).is_ok());
}

#[test]
fn attack_031_texts_that_look_like_others_or_cannot_be_seen() {
    for title in ["a\u{202e}b", "a\u{200b}b", "a\u{0}b", "a\nb", " a", "a ", "", "e\u{301}", "\u{feff}a"] {
        let code = refused(&proposal_with(|p| p.title = title.into()));
        assert!(code.starts_with("text."), "{title:?}: {code}");
    }
    let long = "x".repeat(201);
    assert!(refused(&proposal_with(|p| p.title.clone_from(&long))).starts_with("text."));
    for alike in [["Gas", "gas"], ["Gas", "Ｇas"], ["Gas", "Gas"]] {
        assert_eq!(refused(&proposal_with(|p| p.contests = vec![choose(&alike, false)])), "contest.alike");
    }
}

#[test]
fn contests_and_lists_within_their_limits() {
    let many: Vec<String> = (0..700).map(|n| format!("Option {n}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    for (contests, code) in [
        (vec![], "event.length"),
        (vec![motion(); 51], "event.length"),
        (vec![choose(&["A"], true)], "contest.too_few"),
        (vec![choose(&[], true)], "contest.too_few"),
        (vec![choose(&many, false)], "shape.too_large"),
        (vec![Contest::Motion(Motion { question: String::new() })], "text.length"),
    ] {
        let code_given = refused(&proposal_with(|p| p.contests.clone_from(&contests)));
        assert_eq!(code_given, code);
    }
    for (min, max) in [(2, 1), (0, 0), (0, 4), (4, 4)] {
        let contest = approval(&["A", "B", "C"], min, max);
        let code = refused(&proposal_with(|p| p.contests = vec![contest.clone()]));
        assert!(code.starts_with("shape."), "{min}..{max}: {code}");
    }
}

#[test]
fn attack_030_deep_nesting_is_refused_at_once() {
    for levels in [129, 10_000, 60_000] {
        for open in ["[", "{\"a\":"] {
            let text = format!("folkmoot/v1 {}\n{}\n", event_id(1), open.repeat(levels));
            assert_eq!(refused(&text), "event.fields");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn random_text_never_panics(text in "\\PC{0,200}") {
        let _ = Event::parse(&text);
        let _ = Event::parse(&format!("folkmoot/v1 {}\n{text}\n", event_id(1)));
    }

    #[test]
    fn what_parses_is_what_we_would_write(title in "\\PC{1,40}", text in "[ -~\n\u{e9}\u{2028}\u{7f}\"\\\\]{0,60}") {
        let written = proposal_with(|p| {
            p.title.clone_from(&title);
            p.contests = vec![Contest::Elect(Elect {
                question: "Who?".into(),
                options: vec![text.clone()],
                members: vec![None],
                statements: vec![None],
                seats: 1,
                max: 1,
            })];
        });
        if let Ok(event) = Event::parse(&written) {
            prop_assert_eq!(event.encode(), written);
        }
    }
}
