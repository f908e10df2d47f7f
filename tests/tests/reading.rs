//! A record that is for members, on the real programs: who checks it needs a pass of one of them.

use folkmoot_ledger::{
    reading::Pass,
    rules::{Readers, Rules},
};
use folkmoot_simulation::{
    http::device::Device,
    people::{lax_rules, person},
};
use folkmoot_tests::server::{Server, run};

#[test]
fn whoever_has_a_pass_checks_the_record_and_nobody_else_does() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(&folder.path().join("data"));
    let rules = Rules { record: Readers::Members, ..lax_rules() };
    let mut ada = Device::found(person(1), &server.remote, "The Quiet Commons", rules);
    ada.invite(3);
    let id = ada.assembly();
    let address = format!("{}/a/{id}", server.remote.url());
    let verify = |arguments: &[&str]| {
        let output = run("folkmoot-verify", &[arguments, &["--json"]].concat());
        let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap_or_default();
        (output.status.code().unwrap(), report["error"]["code"].as_str().unwrap_or_default().to_owned())
    };
    let refused = (2, "source.access".to_owned());
    assert_eq!(verify(&[&address]), refused);
    assert_eq!(verify(&[&address, "--token", "AAAA"]), refused);

    let pass = ada.writer().pass(3_600_000).unwrap();
    let link = pass.to_link();
    let verified = (0, String::new());
    assert_eq!(verify(&[&format!("{address}#pass={link}")]), verified, "the link alone");
    assert_eq!(verify(&[&address, "--pass", &link]), verified, "its text");
    let file = folder.path().join("pass");
    std::fs::write(&file, pass.note().as_bytes()).unwrap();
    assert_eq!(verify(&[&address, "--pass", file.to_str().unwrap()]), verified, "a file");
    let token = ada.remote.token(id).unwrap();
    assert_eq!(verify(&[&address, "--token", &token]), verified, "the token of a device");

    // One that nobody gave who is a member, and one for another assembly.
    let stranger = person(9);
    let forged = pass.pass().sign(stranger.keys.id(), stranger.keys.expose_signing_key()).unwrap();
    assert_eq!(verify(&[&address, "--pass", &forged.to_link()]), refused);
    let keys = &ada.person.keys;
    let elsewhere = Pass { assembly: uuid::Uuid::from_u128(7), ..pass.pass() };
    let elsewhere = elsewhere.sign(keys.id(), keys.expose_signing_key()).unwrap();
    assert_eq!(verify(&[&address, "--pass", &elsewhere.to_link()]), refused);
}
