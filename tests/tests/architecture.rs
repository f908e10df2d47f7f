//! The map of the tree and the pages of decisions name what is there (docs/architecture.md, docs/decisions).

use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_path_buf()
}

/// The paths that a page names, all from the root of the tree.
fn paths(page: &str) -> Vec<String> {
    page.split('`').skip(1).step_by(2).filter(|code| code.contains('/')).map(str::to_owned).collect()
}

#[test]
fn every_path_that_the_map_names_exists() {
    let map = std::fs::read_to_string(root().join("docs/architecture.md")).unwrap();
    let named = paths(&map);
    assert!(named.len() > 50, "the search for paths finds them: {}", named.len());
    let missing: Vec<&String> = named.iter().filter(|path| !root().join(path).exists()).collect();
    assert!(missing.is_empty(), "docs/architecture.md names what is not there: {missing:?}");
}

#[test]
fn decisions_are_listed_and_say_where_they_are_seen() {
    let folder = root().join("docs/decisions");
    let list = std::fs::read_to_string(folder.join("README.md")).unwrap();
    let mut pages = 0;
    for entry in std::fs::read_dir(&folder).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        if name == "README.md" {
            continue;
        }
        pages += 1;
        assert!(list.contains(&format!("({name})")), "docs/decisions/README.md does not list {name}");
        let page = std::fs::read_to_string(folder.join(&name)).unwrap();
        for part in ["**Decided.**", "**Why.**", "**What else there was.**", "**What it costs.**", "Where: "]
        {
            assert!(page.contains(part), "{name} has no part {part}");
        }
        let named = paths(page.split("Where: ").nth(1).unwrap());
        assert!(!named.is_empty(), "{name} does not say where");
        let missing: Vec<&String> = named.iter().filter(|path| !root().join(path).exists()).collect();
        assert!(missing.is_empty(), "docs/decisions/{name} names what is not there: {missing:?}");
    }
    assert_eq!(list.matches(".md)").count(), pages, "docs/decisions/README.md lists what is not there");
}
