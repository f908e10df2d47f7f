//! The description of the interface: written to docs/openapi.json, and compared with what is really answered.
//!
//! `FOLKMOOT_WRITE=1 cargo test -p folkmoot-server --test openapi` writes it anew.

mod support;

use folkmoot_ledger::fold::VotePhase;
use folkmoot_simulation::{
    http::{
        device::{Device, gather},
        remote::now_ms,
    },
    moot::{choose, motion},
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

/// Whether a value has the described form: every key described, and every one that has to be there.
fn check(document: &Value, schema: &Value, value: &Value, place: &str) {
    if let Some(name) = schema["$ref"].as_str() {
        let name = name.rsplit('/').next().unwrap();
        return check(document, &document["components"]["schemas"][name], value, place);
    }
    if let Some(choices) = schema["oneOf"].as_array() {
        let other = choices.iter().find(|choice| choice["type"] != "null").unwrap();
        if !value.is_null() {
            check(document, other, value, place);
        }
        return;
    }
    let kinds: Vec<&str> = match &schema["type"] {
        Value::String(kind) => vec![kind],
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
        other => panic!("{place}: no type in {other}"),
    };
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    assert!(kinds.contains(&kind), "{place}: {kind} where {kinds:?} is described");
    for (number, item) in value.as_array().into_iter().flatten().enumerate() {
        check(document, &schema["items"], item, &format!("{place}[{number}]"));
    }
    if let Some(object) = value.as_object() {
        for (key, item) in object {
            let described = &schema["properties"][key];
            assert!(!described.is_null(), "{place}.{key} is not described");
            check(document, described, item, &format!("{place}.{key}"));
        }
        for key in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            assert!(object.contains_key(key), "{place}.{key} is missing");
        }
    }
}

#[test]
fn answers_are_as_described() {
    let host = TestHost::start();
    let document: Value = serde_json::from_slice(&get(host.address, "/api/v1/openapi.json").body).unwrap();
    let (mut devices, circle) = gather(&host.remote(), 3);
    let now = now_ms();
    let approval = folkmoot_ledger::contest::Contest::Approval(folkmoot_ledger::contest::Approval {
        question: "Which?".to_owned(),
        options: vec!["This".to_owned(), "That".to_owned()],
        min: 0,
        max: 2,
    });
    let vote = devices[0].propose(folkmoot_ledger::event::Propose {
        title: "All kinds".to_owned(),
        text: String::new(),
        circle,
        opens: now,
        closes: now + 2_500,
        contests: vec![motion(), choose(), approval],
    });
    devices.iter_mut().for_each(Device::visit);
    devices[0].cast(vote, vec![vec![0], vec![3], vec![0, 1]]);
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
        check(&document, schema, &answer.json(), described);
    }
    let problem = get(host.address, "/api/v1/assemblies/x");
    check(&document, &document["components"]["schemas"]["Problem"], &problem.json(), "problem");
    // A page to read it, without scripts.
    let page = get(host.address, "/api/docs").text();
    assert!(page.contains("/api/v1/assemblies/{assembly}/events") && !page.contains("<script"), "{page}");
}
