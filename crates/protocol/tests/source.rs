//! Rules that hold for every source file of this crate, tests aside.

use std::fs;
use std::path::{Path, PathBuf};

/// All released source files: (path below src, text without test modules' files).
fn sources() -> Vec<(String, String)> {
    fn visit(directory: &Path, files: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(directory).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                visit(&path, files);
            } else {
                files.push(path);
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    visit(&root, &mut files);
    let name = |path: &Path| path.strip_prefix(&root).unwrap().to_str().unwrap().to_owned();
    let sources: Vec<_> = files.iter().map(|path| (name(path), fs::read_to_string(path).unwrap())).collect();
    let released: Vec<_> = sources.into_iter().filter(|(name, _)| !name.contains("tests")).collect();
    assert!(released.len() > 15);
    released
}

/// Scalars are made of 64 bytes, never of a 32-byte hash.
#[test]
fn attack_013_no_short_hash_becomes_a_scalar() {
    for (name, text) in sources() {
        assert!(!text.contains("from_bytes_mod_order("), "{name}");
    }
}

/// Variable time only where everything is public, verifying proofs and opening sums; and in one product of numbers that are of one proof alone.
#[test]
fn attack_126_variable_time_only_on_public_data() {
    let public = [
        "ballot/verify.rs",
        "circle/schnorr.rs",
        "decryption/combine.rs",
        "decryption/proof.rs",
        "participation/verify.rs",
        "product.rs",
    ];
    let masks = "participation/masked.rs";
    for (name, text) in sources() {
        let uses = text
            .lines()
            .any(|line| !line.trim_start().starts_with("//") && line.to_lowercase().contains("vartime"));
        assert!(!uses || name == masks || public.contains(&name.as_str()), "{name}");
    }
}

/// Points outside the prime-order group cannot come up: nothing uses the curve itself.
#[test]
fn attack_022_no_edwards_points() {
    for (name, text) in sources() {
        assert!(!text.contains("edwards::") && !text.contains("EdwardsPoint"), "{name}");
        assert!(!text.contains("unsafe "), "{name}");
    }
}
