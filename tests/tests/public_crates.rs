//! What others build on: protocol, ledger and verifier read nothing from outside their folders, and every public module begins
//! with an example. (`scripts/package.sh` packs them and builds the packages alone.)

use std::path::{Path, PathBuf};

const CRATES: [&str; 3] = ["protocol", "ledger", "verifier"];

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("crates").join(name)
}

/// Every source file of a crate with its text.
fn sources(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(sources(&path));
        } else if path.extension().is_some_and(|end| end == "rs") {
            let text = std::fs::read_to_string(&path).unwrap();
            all.push((path, text));
        }
    }
    all
}

/// Whether the documentation at the top of a module has an example.
fn has_example(text: &str) -> bool {
    text.lines()
        .take_while(|line| line.starts_with("//!") || line.starts_with("#!"))
        .any(|line| line == "//! ```")
}

#[test]
fn every_public_module_begins_with_an_example() {
    let mut modules = 0;
    for name in CRATES {
        let source = folder(name).join("src");
        let root = std::fs::read_to_string(source.join("lib.rs")).unwrap();
        for module in root.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')) {
            let file = [format!("{module}.rs"), format!("{module}/mod.rs")].map(|file| source.join(file));
            let text = file.iter().find_map(|file| std::fs::read_to_string(file).ok()).unwrap();
            // A function of numbers alone has its example beside it.
            assert!(has_example(&text) || module == "decimal", "{name}::{module} has no example");
            modules += 1;
        }
    }
    assert!(modules > 20, "{modules}");
    assert!(has_example("//! Text.\n//!\n//! ```\n//! a();\n//! ```\n"));
    assert!(!has_example("//! Text.\n\n/// ```\n/// a();\n/// ```\nfn f() {}"));
}

#[test]
fn no_source_reads_a_file_of_another_folder() {
    for name in CRATES {
        let source = folder(name).join("src");
        for (path, text) in sources(&source) {
            let depth = path.strip_prefix(&source).unwrap().components().count();
            for reading in ["include_str!(\"", "include_bytes!(\"", "#[path = \""] {
                for file in text.split(reading).skip(1) {
                    let above = file.split('/').take_while(|part| *part == "..").count();
                    assert!(above <= depth, "{} reads {}", path.display(), file.split('"').next().unwrap());
                }
            }
        }
        for file in ["README.md", "LICENSE-APACHE", "LICENSE-MIT"] {
            assert!(!std::fs::read_to_string(folder(name).join(file)).unwrap().is_empty(), "{name}/{file}");
        }
        let manifest = std::fs::read_to_string(folder(name).join("Cargo.toml")).unwrap();
        for field in ["description", "license", "readme", "keywords", "categories"] {
            assert!(manifest.contains(&format!("\n{field} = ")), "{name} has no {field}");
        }
    }
}
