//! Texts of events: those that are taken, and those that are refused, with the first fault (docs/spec/09-events.md, 9.1).

use super::compare;
use crate::support::{Person, World, event_id, motion};
use folkmoot_ledger::{
    bytes::{Base64, Base64Array, Hex32},
    contest::Contest,
    events::{Body, Cast, Event, Found, Founder, FoundingCircle, Hidden, Invite, Leave, Open, Propose},
    keys::MemberId,
    proposal::{CircleEffect, Deed, Effect, Elected, ForkPoint, HostEffect, RulesEffect, Trustees, Way},
    rules::{ClassName, Preset, RuleChange, Rules},
    texts::Written,
};
use serde_json::{Value, json};

/// What is wrong, and the text.
pub struct Cases(Vec<Value>);

impl Cases {
    pub fn add(&mut self, name: &str, text: &str) {
        let code = Event::parse(text).err().map(|error| error.code());
        self.0.push(json!({ "name": name, "text": text, "code": code }));
    }

    /// A text with something else in one place.
    pub fn changed(&mut self, name: &str, text: &str, from: &str, to: &str) {
        let changed = text.replacen(from, to, 1);
        assert_ne!(changed, text, "{name}: {from} is not there");
        self.add(name, &changed);
    }
}

pub fn text(body: Body) -> String {
    Event { assembly: event_id(1), id: event_id(2), body }.encode()
}

pub fn proposal(contests: Vec<Contest>) -> String {
    proposal_that(contests, vec![])
}

pub fn proposal_that(contests: Vec<Contest>, effects: Vec<Effect>) -> String {
    text(Body::Propose(Propose {
        title: "A new oven".into(),
        text: Some(Written::new([7; 16], "Why").hash()),
        group: None,
        class: ClassName::Ordinary,
        opens: 1,
        lasts: 2,
        contests,
        drawn: vec![],
        effects,
        bar: None,
        again: None,
        way: Way::Ballot,
        participation: None,
    }))
}

#[test]
fn events_are_those_of_the_vectors() {
    let mut cases = Cases(Vec::new());
    forms(&mut cases);
    fields(&mut cases);
    hidden(&mut cases);
    integers(&mut cases);
    precedence(&mut cases);
    rules(&mut cases);
    effects(&mut cases);
    bars(&mut cases);
    super::people::people(&mut cases);
    super::votes::votes(&mut cases);
    super::groups::groups(&mut cases);
    let taken = cases.0.iter().filter(|case| case["code"].is_null()).count();
    assert!(taken >= 8 && cases.0.len() > taken + 40);
    compare(
        "events.json",
        &json!({ "specification": "docs/spec/09-events.md, 9.1 to 9.6", "cases": cases.0 }),
    );
}

/// One meaning, other bytes.
fn forms(cases: &mut Cases) {
    let leave = text(Body::Leave(Leave {}));
    let id = event_id(2).to_string();
    cases.add("a member leaves", &leave);
    cases.changed("another version", &leave, "folkmoot/v1", "folkmoot/v2");
    cases.changed("two spaces in the header", &leave, "v1 ", "v1  ");
    cases.add("a third line", &format!("{leave}\n"));
    cases.add("no line feed at the end", leave.trim_end());
    cases.add("two events", &format!("{leave}{leave}"));
    cases.changed("white space", &leave, ":", ": ");
    cases.changed(
        "another order of keys",
        &leave,
        &format!("\"id\":\"{id}\",\"type\":\"member.leave\""),
        &format!("\"type\":\"member.leave\",\"id\":\"{id}\""),
    );
    cases.changed("a key with an escape that is not needed", &leave, "\"id\"", "\"\\u0069d\"");
    cases.changed("a key twice", &leave, "{", &format!("{{\"id\":\"{id}\","));
    cases.changed("a key too many", &leave, "}", ",\"x\":1}");
    cases.changed("no such type", &leave, "member.leave", "member.left");
    cases.changed("a list for an object", &leave, "{", "[{");
    cases.changed("an id in upper case", &leave, &id, &id.to_uppercase());
    cases.changed("an id without hyphens", &leave, &id, &id.replace('-', ""));
    cases.changed("an id of version 4", &leave, &id, &id.replace("-7000-", "-4000-"));
    cases.changed("an assembly id of version 4, which the state judges", &leave, "-7000-", "-4000-");
    let header = leave.lines().next().unwrap();
    cases.changed(
        "an assembly id in upper case",
        &leave,
        header,
        &header.to_uppercase().replace("FOLKMOOT/V1", "folkmoot/v1"),
    );
}

/// Strings that are not what their field holds (base64, hexadecimal digits, UUID, member id): `event.fields`, whatever is wrong with them.
fn fields(cases: &mut Cases) {
    let invite = text(Body::Invite(Invite { key: Base64Array([0xfb; 32]), uses: 1, expires: 1 }));
    let key = invite.split("\"key\":\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    cases.add("an invitation", &invite);
    cases.changed("base64 with the alphabet for addresses", &invite, &key, &key.replace('+', "-"));
    cases.changed("base64 without padding", &invite, &key, key.trim_end_matches('='));
    cases.changed("base64 whose last bits are not zero", &invite, &key, &key.replacen("s=", "t=", 1));
    cases.changed("base64 of 31 bytes", &invite, &key, &format!("{}==", &key[..42]));
    cases.changed("base64 of 33 bytes", &invite, &key, &"+/v7".repeat(11));
    cases.changed("no base64 at all", &invite, &key, "?");
    cases.changed("no string", &invite, &format!("\"{key}\""), "0");
    let cast = |ballot| text(Body::Cast(Cast { vote: event_id(3), previous: None, ballot: Base64(ballot) }));
    cases.add("a ballot of no bytes, whose length the state judges", &cast(Vec::new()));
    cases.changed("bytes with a space", &cast(vec![1, 2, 3]), "AQID", "AQ ID");
    cases.changed("null for an id", &cast(vec![1]), &format!("\"{}\"", event_id(3)), "null");
    let open = text(Body::Open(Open { vote: event_id(3), closes: 1, fingerprint: Hex32([0xab; 32]) }));
    cases.add("a vote opens", &open);
    cases.changed("hexadecimal digits in upper case", &open, &"ab".repeat(32), &"AB".repeat(32));
    cases.changed("hexadecimal digits of 31 bytes", &open, &"ab".repeat(32), &"ab".repeat(31));
    let mut world = World::new(2);
    let call = {
        let trustees = vec![world.people[0].id(), world.people[1].id()];
        let body = Body::CircleCall(folkmoot_ledger::events::CircleCall { threshold: 2, trustees });
        world.by(0, body).event.encode()
    };
    let member = world.people[0].id().to_string();
    cases.add("a circle is called", &call);
    cases.changed("a member id in upper case", &call, &member, &member.to_uppercase());
    cases.changed("a member id of 31 digits", &call, &member, &member[1..]);
}

/// The id of a hidden ballot follows from the rest of its text; nobody chooses it.
fn hidden(cases: &mut Cases) {
    let body = Body::Hidden(Hidden {
        vote: event_id(3),
        previous: None,
        tag: Base64Array(Person::new(4).participation_key()),
        ballot: Base64(vec![1, 2, 3]),
    });
    let event = Event::with_derived_id(event_id(1), body);
    let (text, id) = (event.encode(), event.id.to_string());
    cases.add("a hidden ballot", &text);
    cases.changed("a hidden ballot with an id of version 7", &text, &id, &event_id(2).to_string());
    cases.changed("a hidden ballot with the id of another assembly", &text, "-7000-", "-7001-");
    cases.changed("a hidden ballot with the id of another ballot", &text, "AQID", "AQIE");
    cases.changed(
        "a hidden ballot with the id of one that follows another",
        &text,
        "null",
        &format!("\"{}\"", event_id(5)),
    );
    let leave = self::text(Body::Leave(Leave {}));
    cases.changed("another event with such an id", &leave, &event_id(2).to_string(), &id);
}

/// Numbers near the ends of their fields.
fn integers(cases: &mut Cases) {
    let propose = proposal(vec![motion()]);
    cases.add("a proposal", &propose);
    for (name, number) in [
        ("2^53 - 1", "9007199254740991"),
        ("2^53", "9007199254740992"),
        ("2^53 + 1, which doubles do not hold", "9007199254740993"),
        ("2^64 - 1", "18446744073709551615"),
        ("2^64", "18446744073709551616"),
        ("2^64 + 1", "18446744073709551617"),
        ("beyond all doubles", "1e400"),
        ("a fraction of nothing", "2.0"),
        ("an exponent", "2e0"),
        ("minus one", "-1"),
        ("minus zero", "-0"),
        ("a zero in front", "02"),
        ("a plus sign", "+2"),
        ("hexadecimal", "0x2"),
        ("a string", "\"2\""),
        ("nothing", "null"),
        ("no number", "NaN"),
    ] {
        cases.changed(&format!("lasts: {name}"), &propose, "\"lasts\":2", &format!("\"lasts\":{number}"));
    }
    let invite = text(Body::Invite(Invite { key: Base64Array([1; 32]), uses: 1, expires: 1 }));
    for (name, number) in
        [("2^32 - 1", "4294967295"), ("2^32", "4294967296"), ("1,000", "1000"), ("1,001", "1001"), ("0", "0")]
    {
        cases.changed(&format!("uses: {name}"), &invite, "\"uses\":1", &format!("\"uses\":{number}"));
    }
}

/// Which of two faults is told.
fn precedence(cases: &mut Cases) {
    let propose = proposal(vec![motion()]);
    let id = event_id(2).to_string();
    let broken = propose.replace("\"opens\":1", "\"opens\": -1");
    cases.changed("a header and a field", &broken, "v1 ", "v2 ");
    cases.add("a field and white space", &broken);
    cases.changed(
        "white space and an id of version 4",
        &propose.replace(&id, &id.replace("-7000-", "-4000-")),
        "\"opens\":1",
        "\"opens\": 1",
    );
    let large = propose.replace("\"opens\":1", "\"opens\":9007199254740992");
    cases.changed("an id of version 4 and an integer", &large, &id, &id.replace("-7000-", "-4000-"));
    cases.changed("an integer and a text", &large, "A new oven", " A new oven");
    cases.changed("white space and an integer", &large, ",\"lasts\"", ", \"lasts\"");
    let texts = propose.replace("\"Why\"", "\" Why\"");
    cases.changed("two texts: the first of the fields", &texts, "A new oven", "A\u{202e} new oven");
    cases.add("the second text alone", &texts);
    cases.add("no contest", &proposal(Vec::new()));
    cases.add("51 contests", &proposal(vec![motion(); 51]));
    cases.changed("51 contests and a text before them", &proposal(vec![motion(); 51]), "A new oven", "");
    cases.changed(
        "a text of a contest, in a contest that is too small",
        &proposal(vec![crate::support::choose(&["A"], true)]),
        "Which one?",
        " ?",
    );
    cases.add("two options alike", &proposal(vec![crate::support::choose(&["Gas", "gas"], false)]));
    cases.add(
        "an approval with nothing to choose",
        &proposal(vec![crate::support::approval(&["A", "B"], 2, 2)]),
    );
    let world = World::new(1);
    let founder =
        |name: &str| Founder { name: Written::new([8; 16], name).hash(), ..world.people[0].founder() };
    let found = |members: Vec<Founder>, rules: Rules| {
        let host = Base64Array(world.host.verifying_key().to_bytes());
        let found = Found {
            name: "Bakers".into(),
            purpose: Written::new([7; 16], "Bread.").hash(),
            rules,
            members,
            host,
            salt: Base64Array([7; 16]),
            circle: None,
        };
        Event { assembly: uuid::Uuid::nil(), id: event_id(2), body: Body::Found(found) }.encode()
    };
    let rules = Rules { min_ballots: 0, ..Rules::small() };
    cases.add("a founding", &found(vec![founder("Ada")], Rules::small()));
    cases.add("rules that cannot be", &found(vec![founder("Ada")], rules.clone()));
    let named = found(vec![founder("Ada")], Rules::small());
    let name = founder("Ada").name.to_string();
    cases.changed("a name of a member that is none of a text", &named, &name, "Ada");
    cases.changed("a name of a text in capitals", &named, &name, &name.to_uppercase());
    cases.add("no members", &found(Vec::new(), Rules::small()));
    cases.add("no members, and rules that cannot be", &found(Vec::new(), rules));
}

/// Rules of a founding and changes of rules.
fn rules(cases: &mut Cases) {
    let world = World::new(1);
    let found = |rules: Rules| {
        let host = Base64Array(world.host.verifying_key().to_bytes());
        let (members, circle) = (vec![world.people[0].founder()], None);
        let found = Found {
            name: "Bakers".into(),
            purpose: Written::new([7; 16], "Bread.").hash(),
            rules,
            members,
            host,
            salt: Base64Array([7; 16]),
            circle,
        };
        Event { assembly: uuid::Uuid::nil(), id: event_id(2), body: Body::Found(found) }.encode()
    };
    for preset in Preset::ALL {
        cases.add(&format!("the rules of the preset {}", preset.name()), &found(preset.rules()));
    }
    let small = found(Rules::small());
    for (name, from, to) in [
        ("rules of version 3", "\"version\":2", "\"version\":3"),
        ("rules with a key that is none", "\"version\":2,", "\"version\":2,\"more\":1,"),
        ("half is not at least a majority", "\"more_than\",\"num\":1", "\"at_least\",\"num\":1"),
        (
            "a majority of the base, ordinary",
            "\"decided\",\"test\":\"more_than\"",
            "\"base\",\"test\":\"more_than\"",
        ),
        (
            "a majority of the base, special",
            "\"decided\",\"test\":\"at_least\"",
            "\"base\",\"test\":\"at_least\"",
        ),
        ("nothing of nothing", "\"turnout\":{\"num\":0,\"den\":1}", "\"turnout\":{\"num\":0,\"den\":0}"),
        ("an ordinary vote of less than ten minutes", "\"open\":600000", "\"open\":599999"),
        ("a special vote without notice", "\"notice\":604800000", "\"notice\":0"),
        ("a time of 2^53", "\"resting\":31536000000", "\"resting\":9007199254740992"),
        ("a time of 2^64", "\"resting\":31536000000", "\"resting\":18446744073709551616"),
        ("no vote at once", "\"at_once\":7", "\"at_once\":0"),
        ("all trustees are needed", "\"size\":3,\"threshold\":2", "\"size\":3,\"threshold\":3"),
        ("half of the trustees are enough", "\"size\":3,\"threshold\":2", "\"size\":4,\"threshold\":2"),
        ("one objection is enough", "\"most\":50", "\"most\":1"),
        ("1,001 ballots at least", "\"min_ballots\":3", "\"min_ballots\":1001"),
        ("no voice", "\"voices\":1", "\"voices\":0"),
        ("five voices at most", "\"voices\":1", "\"voices\":5"),
        ("six voices at most", "\"voices\":1", "\"voices\":6"),
        ("the proposer says who is seen", "\"participation\":\"size\"", "\"participation\":\"proposal\""),
        ("who is seen is said by nobody", "\"participation\":\"size\"", "\"participation\":\"proposer\""),
    ] {
        cases.changed(name, &small, from, to);
    }
    let two = small.replace("\"at_once\":7", "\"at_once\":0");
    cases.changed("two rules: the first of the table", &two, "\"min_ballots\":3", "\"min_ballots\":0");
    cases.changed("two rules, with a fraction", &two, "\"growth\":{\"num\":1", "\"growth\":{\"num\":9");

    let change = |from: u16, to: u16| {
        let set = vec![RuleChange::AtOnce { from, to }];
        proposal_that(vec![motion()], vec![Effect { contest: 0, deed: Deed::Rules(RulesEffect { set }) }])
    };
    let good = change(7, 8);
    cases.add("a change of a rule", &good);
    cases.add("a change to what cannot be", &change(7, 51));
    cases.add("a change from what cannot be", &change(51, 7));
    cases.add("a change that changes nothing", &change(7, 7));
    let one = "{\"rule\":\"at_once\",\"from\":7,\"to\":8}";
    cases.changed("no change", &good, one, "");
    cases.changed("24 changes", &good, one, &[one; 24].join(","));
    cases.changed("a rule that is none", &good, "\"rule\":\"at_once\"", "\"rule\":\"version\"");
    cases.changed("a change with more", &good, "\"to\":8", "\"to\":8,\"why\":\"\"");
    cases.changed("a change in another order", &good, one, "{\"from\":7,\"rule\":\"at_once\",\"to\":8}");
}

/// Other trustees and another host, as far as their texts go.
/// What a vote asks for besides the rules: more than half, at most all, and only of what passes or fails.
fn bars(cases: &mut Cases) {
    let with = |contests: Vec<Contest>, bar: &str| {
        proposal(contests).replace("\"bar\":null", &format!("\"bar\":{bar}"))
    };
    let bar = |of: &str, test: &str, num: u32, den: u32, enough: &str| {
        let majority = format!("{{\"of\":\"{of}\",\"test\":\"{test}\",\"num\":{num},\"den\":{den}}}");
        format!("{{\"majority\":{majority},\"enough\":{{{enough}}}}}")
    };
    let (none, all) = ("\"num\":0,\"den\":1", "\"num\":1,\"den\":1");
    for (name, bar) in [
        ("a bar of two thirds", bar("decided", "at_least", 2, 3, none)),
        ("a bar of everybody", bar("base", "at_least", 1, 1, all)),
        ("a bar of more than half of the base", bar("base", "more_than", 1, 2, none)),
        ("a bar of just half", bar("decided", "at_least", 1, 2, none)),
        ("a bar of less than half", bar("decided", "more_than", 1, 3, none)),
        ("a bar that nobody clears", bar("decided", "more_than", 1, 1, none)),
        ("a bar with a denominator that is too great", bar("decided", "at_least", 1001, 1001, none)),
        ("a bar with more than all who say Yes", bar("decided", "at_least", 2, 3, "\"num\":2,\"den\":1")),
    ] {
        cases.add(name, &with(vec![motion()], &bar));
    }
    let thirds = bar("decided", "at_least", 2, 3, none);
    cases.add("a bar for a choice", &with(vec![crate::support::choose(&["A", "B"], false)], &thirds));
    cases.add(
        "a bar for a choice beside a motion",
        &with(vec![crate::support::choose(&["A", "B"], false), motion()], &thirds),
    );
    cases.add(
        "a bar with a key that is none",
        &with(vec![motion()], &thirds.replace("\"enough\"", "\"least\"")),
    );
}

fn effects(cases: &mut Cases) {
    let world = World::new(3);
    let ids: Vec<_> = world.people.iter().map(Person::id).collect();
    let with = |deed: Deed| proposal_that(vec![motion()], vec![Effect { contest: 0, deed }]);
    let circle = |trustees: Vec<MemberId>| {
        with(Deed::Circle(CircleEffect {
            from: Some(event_id(9)),
            trustees: Trustees::Named(trustees),
            threshold: 2,
        }))
    };
    cases.add("other trustees", &circle(ids.clone()));
    cases.add("one trustee", &circle(ids[..1].to_vec()));
    cases.add("33 trustees", &circle(vec![ids[0]; 33]));
    let election = r#"{"kind":"elect","question":"Who?","options":["",""],"members":["MEMBERS"],"statements":[null,null],"seats":2,"max":2}"#;
    let stand =
        format!("{},{}", serde_json::to_string(&ids[0]).unwrap(), serde_json::to_string(&ids[1]).unwrap());
    let election: Contest = serde_json::from_str(&election.replace("\"MEMBERS\"", &stand)).unwrap();
    let elected = Deed::Circle(CircleEffect {
        from: None,
        trustees: Trustees::Elected(Elected::Elected),
        threshold: 2,
    });
    let elected = proposal_that(vec![election], vec![Effect { contest: 0, deed: elected }]);
    cases.add("trustees who are elected", &elected);
    cases.changed("trustees by another word", &elected, "\"elected\"", "\"lot\"");
    cases.changed(
        "an elected trustee who is no member",
        &elected,
        &stand,
        &stand.replace(&stand[..34], "null"),
    );
    cases.changed("a seat alone", &elected, "\"seats\":2", "\"seats\":1");
    cases.changed("a drawn order", &elected, "\"drawn\":[]", "\"drawn\":[0]");
    cases.changed("a drawn order of no contest", &elected, "\"drawn\":[]", "\"drawn\":[1]");
    cases.changed("no statements", &elected, "[null,null]", "[]");
    cases.changed("a member who stands under words", &elected, "\"options\":[\"\"", "\"options\":[\"Ada\"");
    cases.changed("a statement in words", &elected, "[null,null]", "[\"I can.\",null]");
    cases.changed("an effect that is not one", &circle(ids.clone()), "\"do\":\"circle\"", "\"do\":\"ring\"");
    cases.changed("an effect of no contest", &circle(ids.clone()), "\"contest\":0", "\"contest\":1");
    cases.changed(
        "an effect with its word first",
        &circle(ids.clone()),
        "\"contest\":0,\"do\":\"circle\"",
        "\"do\":\"circle\",\"contest\":0",
    );
    let key = |byte| Base64Array([byte; 32]);
    let host = |address: &str, at| {
        let address = address.to_owned();
        with(Deed::Host(HostEffect { from: key(1), to: key(2), address, at }))
    };
    cases.add("another host", &host("https://moot.example", None));
    let at = ForkPoint { size: 7, root: Hex32([0xab; 32]) };
    cases.add("another host, which carries on alone", &host("https://moot.example", Some(at)));
    cases.add("an onion service", &host("http://bakersofmilllane.onion", None));
    for address in
        ["http://moot.example", "https://moot.example/", "https://Moot.example", "moot.example", ""]
    {
        cases.add(&format!("an address: \"{address}\""), &host(address, None));
    }
    let founded = |circle| {
        let found = Found {
            name: "Bakers".into(),
            purpose: Written::new([7; 16], "Bread.").hash(),
            rules: Rules::small(),
            members: world.people.iter().map(Person::founder).collect(),
            host: key(1),
            salt: Base64Array([7; 16]),
            circle,
        };
        Event { assembly: uuid::Uuid::nil(), id: event_id(2), body: Body::Found(found) }.encode()
    };
    cases.add(
        "a founding with trustees",
        &founded(Some(FoundingCircle { threshold: 2, trustees: ids.clone() })),
    );
    let alone = FoundingCircle { threshold: 1, trustees: ids[..1].to_vec() };
    cases.add("a founding with one trustee", &founded(Some(alone)));
}
