//! What the WebAssembly answers, described for the pages: their types are made from `web/src/lib/api/wasm.json`
//! (web/src/lib/api/schema.test.ts), as those of what the host answers are made from `docs/openapi.json`.
//!
//! `FOLKMOOT_WRITE=1 cargo test -p folkmoot-tests --test page_types` writes it anew.

use folkmoot_client::{
    cast::Checked,
    draft,
    founding::PresetShown,
    promises::Promised,
    receipts::Proven,
    replica::{Address, Head, Relation, Seen, SeenBy, SeenElsewhere, Witnessing},
    standing,
    trustee::Step,
};
use folkmoot_verifier::{Progress, Report, against::TwoRecords};
use std::path::Path;
use utoipa::OpenApi;

#[derive(OpenApi)]
#[openapi(
    info(title = "What the WebAssembly answers", description = "Made by tests/tests/page_types.rs."),
    components(schemas(
        Address,
        Checked,
        draft::Fit,
        draft::Judged,
        draft::Reading,
        Head,
        PresetShown,
        Progress,
        Proven,
        Promised,
        Relation,
        Report,
        Seen,
        SeenBy,
        SeenElsewhere,
        Step,
        TwoRecords,
        Witnessing,
        standing::Found,
        standing::Standing,
    ))
)]
struct Answers;

#[test]
fn the_description_of_the_answers_is_current() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../web/src/lib/api/wasm.json");
    let mut document = Answers::openapi();
    // Of the crate that describes, which is this test: no part of the types.
    document.info.license = None;
    document.info.version = String::new();
    let mut document = document.to_pretty_json().unwrap();
    document.push('\n');
    if std::env::var_os("FOLKMOOT_WRITE").is_some() {
        std::fs::write(&path, &document).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(written == document, "wasm.json is out of date: run this test with FOLKMOOT_WRITE=1");
}
