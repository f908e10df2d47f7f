//! Codes of refusals are a promise to programs: each stands in docs/errors.md, and tests provoke them.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

fn root() -> PathBuf {
    // Without "..": what lies under a folder named tests is told by its path.
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() && !["target", "node_modules", "dist", ".git"].contains(&name.as_str()) {
            sources(&path, found);
        } else if [".rs", ".ts"].iter().any(|ending| name.ends_with(ending)) {
            found.push(path);
        }
    }
}

/// All string literals of the form word.word or word.word.word.
fn codes_in(text: &str) -> impl Iterator<Item = &str> {
    text.split('"').filter(|piece| {
        let words: Vec<&str> = piece.split('.').collect();
        words.len() >= 2
            && words.iter().all(|word| {
                word.starts_with(|c: char| c.is_ascii_lowercase())
                    && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
            })
    })
}

/// A released source without its test module, and whether the file is of tests altogether.
fn parts(path: &Path) -> (String, String) {
    let text = fs::read_to_string(path).unwrap();
    let place = path.to_string_lossy();
    if place.contains("/tests/")
        || place.contains("/e2e/")
        || place.ends_with("tests.rs")
        || place.ends_with(".test.ts")
    {
        return (String::new(), text);
    }
    match text.split_once("#[cfg(test)]\nmod tests {") {
        Some((released, tests)) => (released.to_owned(), tests.to_owned()),
        None => (text, String::new()),
    }
}

/// The codes that released code can answer with: literals right after an arrow, or in a call that records a failure.
fn answered(released: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for piece in released.split("=>").skip(1) {
        let start = piece.trim_start_matches([' ', '\n', '(', '{']);
        if let Some((literal, _)) = start.strip_prefix('"').and_then(|rest| rest.split_once('"')) {
            found.extend(codes_in(literal).map(str::to_owned));
        }
    }
    for piece in released.split(".fail(").skip(1).chain(released.split(".contradict(").skip(1)) {
        let call = &piece[..piece.find(';').unwrap_or(piece.len())];
        found.extend(codes_in(call).map(str::to_owned));
    }
    found
}

fn is_event_type(code: &str) -> bool {
    let events = fs::read_to_string(root().join("docs/spec/09-events.md")).unwrap();
    events.contains(&format!("| `{code}` |"))
}

#[test]
fn every_code_is_documented_and_every_documented_code_exists() {
    let mut answered_by_us = BTreeSet::new();
    for name in ["protocol", "ledger", "client", "server", "verifier"] {
        let mut files = Vec::new();
        sources(&root().join("crates").join(name).join("src"), &mut files);
        for file in files {
            answered_by_us.extend(answered(&parts(&file).0));
        }
    }
    answered_by_us.retain(|code| !is_event_type(code));
    assert!(answered_by_us.len() > 200, "the search for codes finds them: {}", answered_by_us.len());
    let page = fs::read_to_string(root().join("docs/errors.md")).unwrap();
    let documented: BTreeSet<String> = page
        .lines()
        .filter_map(|line| Some(line.strip_prefix("| `")?.split_once('`')?.0.to_owned()))
        .collect();
    let missing: Vec<_> = answered_by_us.difference(&documented).collect();
    assert!(missing.is_empty(), "not in docs/errors.md: {missing:?}");
    let stale: Vec<_> = documented.difference(&answered_by_us).collect();
    assert!(stale.is_empty(), "in docs/errors.md, but in no source: {stale:?}");
}

#[test]
fn every_code_is_provoked_by_a_test() {
    let mut files = Vec::new();
    for folder in ["crates", "tests", "web/wasm"] {
        sources(&root().join(folder), &mut files);
    }
    // What a page does with a code that it is told provokes none.
    files.retain(|file| file.extension().is_some_and(|ending| ending == "rs"));
    let mut tested = BTreeSet::new();
    for file in files {
        let (_, tests) = parts(&file);
        // This test's own sources do not provoke anything.
        if !file.ends_with("error_codes.rs") {
            tested.extend(codes_in(&tests).map(str::to_owned));
        }
    }
    // Tests run what stands in the vectors, and the records that are kept.
    for vectors in fs::read_dir(root().join("tests/vectors")).unwrap() {
        // A packed record among them is no text.
        let path = vectors.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "json") {
            tested.extend(codes_in(&fs::read_to_string(path).unwrap()).map(str::to_owned));
        }
    }
    let page = fs::read_to_string(root().join("docs/errors.md")).unwrap();
    let documented =
        page.lines().filter_map(|line| Some(line.strip_prefix("| `")?.split_once('`')?.0.to_owned()));
    let untested: Vec<String> = documented.filter(|code| !tested.contains(code)).collect();
    assert!(untested.is_empty(), "codes that no test provokes: {untested:?}");
}
