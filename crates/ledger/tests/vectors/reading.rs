//! Requests and passes: those that are taken, and those that are refused (docs/spec/15-reading.md).

use super::compare;
use crate::support::{Person, START, event_id};
use folkmoot_ledger::{
    base64,
    keys::SigningKey,
    note::Note,
    reading::{Asks, HOUR, Pass, Request, SignedPass, SignedRequest},
};
use serde_json::{Value, json};

const CHALLENGE: [u8; 32] = [0x5c; 32];

#[test]
fn requests_and_passes_are_those_of_the_vectors() {
    let ada = Person::new(1);
    let assembly = event_id(1);
    let request = |asks| Request { asks, assembly, challenge: CHALLENGE }.sign(&ada.signing);
    let pass = Pass { assembly, until_ms: START.div_ceil(HOUR) * HOUR + 24 * HOUR };
    let pass = pass.sign(ada.id(), &ada.signing).unwrap();
    let vectors = json!({
        "specification": "docs/spec/15-reading.md",
        "assembly": assembly,
        "challenge": base64::encode(&CHALLENGE),
        "requests": requests(&ada, request(Asks::Record).as_str(), request(Asks::Entrance).as_str()),
        "passes": passes(&ada, &pass),
        "link": pass.to_link(),
    });
    compare("reading.json", &vectors);
}

/// Signs another text, so that only its form is wrong.
fn signed(text: &str, name: &str, key: &SigningKey) -> String {
    Note::sign(text, &[(name, key)]).unwrap().as_str().to_owned()
}

fn requests(ada: &Person, record: &str, entrance: &str) -> Vec<Value> {
    let verdict = |note: &str, asks| {
        let read = Note::parse(note.as_bytes()).map(SignedRequest::from_note);
        match read {
            Err(error) => Some(error.code()),
            Ok(Err(error)) => Some(error.code()),
            Ok(Ok(request)) => {
                request.verify(asks, event_id(1), &[CHALLENGE]).err().map(|error| error.code())
            }
        }
    };
    let id = ada.id().to_string();
    let text = record.split_once("\n\n").unwrap().0.to_owned() + "\n";
    let other = |from: &str, to: &str| {
        let changed = text.replacen(from, to, 1);
        assert_ne!(changed, text);
        signed(&changed, &id, &ada.signing)
    };
    let (challenge, here) = (base64::encode(&CHALLENGE), event_id(1).to_string());
    let stranger = SigningKey::from_seed(&[9; 32]);
    let cases = [
        ("to read the record", record.to_owned(), Asks::Record),
        ("to see the entrance", entrance.to_owned(), Asks::Entrance),
        ("the entrance in the place of the record", entrance.to_owned(), Asks::Record),
        ("the record in the place of the entrance", record.to_owned(), Asks::Entrance),
        ("another assembly", other(&here, &event_id(2).to_string()), Asks::Record),
        ("an id in capitals", other(&here, &here.to_uppercase()), Asks::Record),
        ("another challenge", other(&challenge, &base64::encode(&[1; 32])), Asks::Record),
        ("a challenge of 31 bytes", other(&challenge, &base64::encode(&[0x5c; 31])), Asks::Record),
        ("a line too many", other("folkmoot/v1 reading\n", "folkmoot/v1 reading\n\n"), Asks::Record),
        ("another title", other("reading", "writing"), Asks::Record),
        ("another version", other("v1", "v2"), Asks::Record),
        ("under another name", signed(&text, "ada", &ada.signing), Asks::Record),
        ("with another key", signed(&text, &id, &stranger), Asks::Record),
        ("no note", text.clone(), Asks::Record),
        (
            "with two signatures",
            Note::sign(&text, &[(&id, &ada.signing), ("ada", &ada.signing)]).unwrap().as_str().to_owned(),
            Asks::Record,
        ),
    ];
    let say = |(name, note, asks): (&str, String, Asks)| {
        let code = verdict(&note, asks);
        json!({ "name": name, "entrance": asks == Asks::Entrance, "note": note, "code": code })
    };
    cases.into_iter().map(say).collect()
}

fn passes(ada: &Person, pass: &SignedPass) -> Vec<Value> {
    let verdict = |note: &str| match Note::parse(note.as_bytes()).map(SignedPass::from_note) {
        Err(error) => Some(error.code()),
        Ok(read) => read.err().map(|error| error.code()),
    };
    let id = ada.id().to_string();
    let text = pass.note().text().to_owned();
    let until = pass.pass().until_ms;
    let to = |other: String| signed(&text.replace(&until.to_string(), &other), &id, &ada.signing);
    let cases = [
        ("for a day and the rest of an hour", pass.note().as_str().to_owned()),
        ("to within an hour", to((until + 1).to_string())),
        ("to the beginning of 1970", to("0".to_owned())),
        ("to a number with a zero in front", to(format!("0{until}"))),
        ("to the end of numbers", to(u64::MAX.to_string())),
        ("to no number", to("tomorrow".to_owned())),
        ("from nobody by an id", signed(&text, "ada", &ada.signing)),
        ("with a line too many", signed(&format!("{text}\n"), &id, &ada.signing)),
        ("with another title", signed(&text.replace("pass", "key"), &id, &ada.signing)),
        (
            "of two",
            Note::sign(&text, &[(&id, &ada.signing), (&Person::new(2).id().to_string(), &ada.signing)])
                .unwrap()
                .as_str()
                .to_owned(),
        ),
    ];
    let say = |(name, note): (&str, String)| json!({ "name": name, "note": note, "code": verdict(&note) });
    cases.into_iter().map(say).collect()
}
