//! What the lock file and the manifests promise: versions that matter, crates that must not be there, and lints that every crate has.

use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_path_buf()
}

/// The versions of a crate in the lock file, each as three numbers.
fn versions(name: &str) -> Vec<[u64; 3]> {
    let lock = std::fs::read_to_string(root().join("Cargo.lock")).unwrap();
    let after = format!("[[package]]\nname = \"{name}\"\nversion = \"");
    let read = |text: &str| {
        let version = text.split('"').next().unwrap().split(['-', '+']).next().unwrap();
        let numbers: Vec<u64> = version.split('.').map(|number| number.parse().unwrap()).collect();
        numbers.try_into().unwrap()
    };
    lock.split(&after).skip(1).map(read).collect()
}

/// Subtracting scalars took a time that depended on them before 4.1.3.
#[test]
fn attack_125_the_curve_is_one_and_not_older_than_its_mended_version() {
    let [version] = versions("curve25519-dalek")[..] else {
        panic!("more than one version of the curve, or none")
    };
    assert!(version >= [4, 1, 3], "{version:?}");
}

/// Lengths of 4 GiB overflowed on their way to a database before 2.3.10.
#[test]
fn attack_099_the_database_layer_is_not_older_than_its_mended_version() {
    let [version] = versions("diesel")[..] else { panic!("more than one version of diesel, or none") };
    assert!(version >= [2, 3, 10], "{version:?}");
}

#[test]
fn attack_103_105_nothing_unpacks_and_nothing_speaks_http_2() {
    assert!(!versions("actix-http").is_empty(), "the search finds what is there");
    for name in ["h2", "h3", "flate2", "brotli", "zstd", "miniz_oxide", "bzip2", "xz2"] {
        assert_eq!(versions(name), [] as [[u64; 3]; 0], "{name}");
    }
}

#[test]
fn attack_131_every_crate_forbids_unsafe_code() {
    let manifest = std::fs::read_to_string(root().join("Cargo.toml")).unwrap();
    assert!(manifest.contains("[workspace.lints.rust]\nunsafe_code = \"forbid\"\n"));
    let members = manifest.split("members = [").nth(1).unwrap().split(']').next().unwrap();
    let members: Vec<&str> = members.split('"').skip(1).step_by(2).collect();
    assert!(members.len() > 8, "{members:?}");
    for member in members {
        let manifest = std::fs::read_to_string(root().join(member).join("Cargo.toml")).unwrap();
        let inherits = manifest.contains("[lints]\nworkspace = true\n");
        // What binds to JavaScript is generated with unsafe code; what people write there has none.
        let denies =
            manifest.contains("unsafe_code = \"deny\"") || manifest.contains("unsafe_code = \"forbid\"");
        assert!(inherits || denies, "{member}");
    }
}
