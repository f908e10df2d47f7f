//! The map of the tree names what is there (docs/architecture.md).

use std::path::Path;

#[test]
fn every_path_that_the_map_names_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let map = std::fs::read_to_string(root.join("docs/architecture.md")).unwrap();
    let named: Vec<&str> = map.split('`').skip(1).step_by(2).filter(|code| code.contains('/')).collect();
    assert!(named.len() > 50, "the search for paths finds them: {}", named.len());
    let missing: Vec<&&str> = named.iter().filter(|path| !root.join(path).exists()).collect();
    assert!(missing.is_empty(), "docs/architecture.md names what is not there: {missing:?}");
}
