//! The description of the interface: written to docs/openapi.json, and compared with what is really answered.
//!
//! `FOLKMOOT_WRITE=1 cargo test -p folkmoot-server --test openapi` writes it anew.

mod support;

use folkmoot_ledger::state::VotePhase;
use folkmoot_simulation::{
    http::device::{Device, gather, motion_now},
    moot::{MINUTE_MS, choose, motion},
};
use serde_json::Value;
use std::path::Path;
use support::{TestHost, get};

#[test]
fn the_description_stands_in_docs() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/openapi.json");
    let document = folkmoot_server::http::openapi_document();
    if std::env::var_os("FOLKMOOT_WRITE").is_some() {
        std::fs::write(&path, &document).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(written == document, "docs/openapi.json is out of date: run this test with FOLKMOOT_WRITE=1");
}

#[test]
fn contests_are_described_under_the_words_that_they_are_written_with() {
    let document: Value = serde_json::from_str(&folkmoot_server::http::openapi_document()).unwrap();
    let kinds = document["components"]["schemas"]["Contest"]["oneOf"].as_array().unwrap();
    let word = |form: &Value| -> String {
        let (properties, _) = &forms(&document, form)[0];
        let (_, kind) = properties.iter().find(|(name, _)| *name == "kind").unwrap();
        kind["enum"][0].as_str().unwrap().to_owned()
    };
    let words: Vec<String> = kinds.iter().map(word).collect();
    assert_eq!(words, folkmoot_ledger::contest::Contest::KINDS);
}

/// All the properties of an object and the keys that have to be there.
type Form<'a> = (Vec<(&'a String, &'a Value)>, Vec<&'a str>);

/// The forms that an object can have, its parts (allOf) included, each of which can have several (oneOf).
fn forms<'a>(document: &'a Value, schema: &'a Value) -> Vec<Form<'a>> {
    if let Some(name) = schema["$ref"].as_str() {
        let name = name.rsplit('/').next().unwrap();
        return forms(document, &document["components"]["schemas"][name]);
    }
    if let Some(choices) = schema["oneOf"].as_array() {
        return choices.iter().flat_map(|choice| forms(document, choice)).collect();
    }
    let properties: Vec<_> = schema["properties"].as_object().into_iter().flatten().collect();
    let required: Vec<_> =
        schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let parts = schema["allOf"].as_array().into_iter().flatten();
    parts.fold(vec![(properties, required)], |whole, part| {
        let of_part = forms(document, part);
        let with = |(properties, required): &Form<'a>| {
            let joined = of_part
                .iter()
                .map(|(more, also)| ([&properties[..], more].concat(), [&required[..], also].concat()));
            joined.collect::<Vec<_>>()
        };
        whole.iter().flat_map(with).collect()
    })
}

/// Whether a value has the described form: every key described, and every one that has to be there; of several forms, just one.
fn check(document: &Value, schema: &Value, value: &Value, place: &str) -> Result<(), String> {
    if let Some(name) = schema["$ref"].as_str() {
        let name = name.rsplit('/').next().unwrap();
        return check(document, &document["components"]["schemas"][name], value, place);
    }
    if let Some(choices) = schema["oneOf"].as_array() {
        let tried: Vec<_> = choices.iter().map(|choice| check(document, choice, value, place)).collect();
        return match tried.iter().filter(|tried| tried.is_ok()).count() {
            1 => Ok(()),
            fitting => Err(format!("{place}: {fitting} of the forms fit {value}: {tried:?}")),
        };
    }
    let kinds: Vec<&str> = match &schema["type"] {
        Value::String(kind) => vec![kind],
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
        _ if schema["allOf"].is_array() => vec!["object"],
        other => return Err(format!("{place}: no type in {other}")),
    };
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    if !kinds.contains(&kind) {
        return Err(format!("{place}: {kind} where {kinds:?} is described"));
    }
    if let Some(words) = schema["enum"].as_array()
        && !words.contains(value)
    {
        return Err(format!("{place}: {value} is none of {words:?}"));
    }
    for (number, item) in value.as_array().into_iter().flatten().enumerate() {
        check(document, &schema["items"], item, &format!("{place}[{number}]"))?;
    }
    if let Some(object) = value.as_object() {
        let fits = |(properties, required): &Form<'_>| {
            for (key, item) in object {
                let (_, described) = properties
                    .iter()
                    .find(|(name, _)| *name == key)
                    .ok_or_else(|| format!("{place}.{key} is not described"))?;
                check(document, described, item, &format!("{place}.{key}"))?;
            }
            match required.iter().find(|key| !object.contains_key(**key)) {
                Some(key) => Err(format!("{place}.{key} is missing")),
                None => Ok(()),
            }
        };
        let tried: Vec<_> = forms(document, schema).iter().map(fits).collect();
        return match tried.iter().filter(|tried| tried.is_ok()).count() {
            1 => Ok(()),
            _ if tried.len() == 1 => tried.into_iter().collect(),
            fitting => Err(format!("{place}: {fitting} of the forms fit {value}: {tried:?}")),
        };
    }
    Ok(())
}

#[test]
fn answers_are_as_described() {
    let host = TestHost::start();
    let document: Value = serde_json::from_slice(&get(host.address, "/api/v1/openapi.json").body).unwrap();
    let mut devices = gather(&host.remote(), 3);
    let approval = folkmoot_ledger::contest::Contest::Approval(folkmoot_ledger::contest::Approval {
        question: "Which?".to_owned(),
        options: vec!["This".to_owned(), "That".to_owned()],
        min: 0,
        max: 2,
    });
    let contests = vec![motion(), choose(), approval];
    let vote = devices[0].propose(folkmoot_ledger::events::Propose { contests, ..motion_now() });
    devices.iter_mut().for_each(Device::visit);
    devices[0].cast(vote, vec![vec![0], vec![3], vec![0, 1]]);
    let remote = devices[0].remote.clone();
    host.pass(&remote, 12 * MINUTE_MS);
    devices[0].until(vote, VotePhase::Closed);
    assert!(devices[0].step().is_some() && devices[1].step().is_some());
    devices[0].until(vote, VotePhase::Decided);

    let id = devices[0].assembly();
    for (path, described) in [
        ("/api/v1/host".to_owned(), "/api/v1/host"),
        ("/api/v1/assemblies".to_owned(), "/api/v1/assemblies"),
        (format!("/api/v1/assemblies/{id}"), "/api/v1/assemblies/{assembly}"),
        (format!("/api/v1/assemblies/{id}/votes/{vote}"), "/api/v1/assemblies/{assembly}/votes/{vote}"),
        (
            format!("/api/v1/assemblies/{id}/votes/{vote}/ballots"),
            "/api/v1/assemblies/{assembly}/votes/{vote}/ballots",
        ),
    ] {
        let schema =
            &document["paths"][described]["get"]["responses"]["200"]["content"]["application/json"]["schema"];
        assert!(!schema.is_null(), "{described}");
        let answer = get(host.address, &path);
        check(&document, schema, &answer.json(), described).unwrap();
    }
    let problem = get(host.address, "/api/v1/assemblies/x");
    check(&document, &document["components"]["schemas"]["Problem"], &problem.json(), "problem").unwrap();
    // A page to read it, without scripts.
    let page = get(host.address, "/api/docs").text();
    assert!(page.contains("/api/v1/assemblies/{assembly}/events") && !page.contains("<script"), "{page}");
}
