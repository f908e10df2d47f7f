//! Hosts that are witnesses.

use super::TestHost;
use folkmoot_ledger::{cosignature::Cosigner, keys::SigningKey};
use folkmoot_server::http::{Options, WebClient};
use std::path::Path;
use tempfile::TempDir;

pub fn cosigner(number: u8) -> Cosigner {
    Cosigner::new(&name(number), SigningKey::from_seed(&[200 + number; 32])).unwrap()
}

pub fn name(number: u8) -> String {
    format!("w{number}.example")
}

/// The folder of a witness with this number, whose key is there.
pub fn witness_folder(number: u8) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("witness")).unwrap();
    let key = folder.path().join("witness.key");
    std::fs::write(&key, format!("{}\n", format!("{:02x}", 200 + number).repeat(32))).unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(&key, std::fs::Permissions::from_mode(0o600)).unwrap();
    }
    folder
}

/// A witness that serves, for logs with these verifier keys.
pub fn serve_witness(folder: &Path, number: u8, logs: &[String]) -> TestHost {
    let witness_for = logs.iter().map(|key| key.parse().unwrap()).collect();
    let options =
        Options { witness_name: Some(name(number)), witness_for, ..Options::new(WebClient::Embedded) };
    TestHost::with_options(folder, 0, options)
}
