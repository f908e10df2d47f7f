//! The vectors of circles and shares, read by the public functions alone, as another program would.

use std::collections::HashMap;

use folkmoot_protocol::circle::{
    CirclePublic, CircleSpec, Dealt, StaticPublic, StaticSecret, TrusteeShare, certify, check_certificate,
    check_deal, deal, deal_commitment, recover,
};
use folkmoot_protocol::decryption::{combine, decryption_share, verify_share};
use folkmoot_protocol::{Fingerprint, Sums};
use serde_json::Value;

fn file(name: &str) -> Value {
    let path = format!("{}/../../tests/vectors/{name}", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

fn number(value: &Value) -> u16 {
    value.as_u64().unwrap().try_into().unwrap()
}

fn bytes(value: &Value) -> Vec<u8> {
    hex::decode(text(value)).unwrap()
}

fn bytes32(value: &Value) -> [u8; 32] {
    bytes(value).try_into().unwrap()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap()
}

/// A circle of the file, computed from its secrets.
struct Circle {
    spec: CircleSpec,
    secrets: Vec<StaticSecret>,
    messages: Vec<Vec<u8>>,
    dealt: Dealt,
    shares: Vec<TrusteeShare>,
}

impl Circle {
    fn public(&self) -> &CirclePublic {
        self.dealt.public()
    }

    fn secret(&self, trustee: u16) -> &StaticSecret {
        &self.secrets[usize::from(trustee) - 1]
    }
}

fn circles() -> HashMap<String, Circle> {
    let file = file("circle.json");
    list(&file["circles"]).iter().map(|value| (text(&value["name"]).into(), circle(value))).collect()
}

/// Runs the ceremony and compares everything that others see.
fn circle(value: &Value) -> Circle {
    let trustees = list(&value["trustees"]);
    let secrets: Vec<_> = trustees
        .iter()
        .map(|trustee| StaticSecret::from_bytes(&bytes32(&trustee["static_secret"])).unwrap())
        .collect();
    let publics = list(&value["static_publics"]).iter();
    let members = publics.map(|key| StaticPublic::from_bytes(&bytes32(key)).unwrap()).collect();
    let spec = CircleSpec::new(&bytes(&value["session_id"]), number(&value["threshold"]), members).unwrap();
    assert_eq!(spec.context().to_vec(), bytes(&value["context"]));

    let mut messages = Vec::new();
    for (secret, trustee) in secrets.iter().zip(trustees) {
        let index = number(&trustee["index"]);
        let message = deal(&spec, index, secret, &bytes32(&trustee["dealing_seed"])).unwrap();
        assert_eq!(message, bytes(&trustee["message"]));
        let posted = bytes32(&trustee["deal_commitment"]);
        assert_eq!(deal_commitment(&message, &spec, index), posted);
        check_deal(&spec, index, &message).unwrap().check_revealed(&spec, &posted).unwrap();
        messages.push(message);
    }
    let dealt = Dealt::check(&spec, &messages).unwrap();
    assert_eq!(dealt.transcript(), bytes(&value["transcript"]));
    assert_eq!(dealt.public().joint_key().to_bytes(), bytes32(&value["joint_key"]));
    let keys: Vec<_> = list(&value["verification_keys"]).iter().map(bytes32).collect();
    assert_eq!(dealt.public().verification_keys(), keys);

    let certificates: Vec<_> = list(&value["certificates"]).iter().map(bytes).collect();
    let mut shares = Vec::new();
    for (index, secret) in (1u16..).zip(&secrets) {
        let certificate = &certificates[usize::from(index) - 1];
        assert_eq!(certify(&dealt, index, secret).unwrap().as_slice(), certificate);
        check_certificate(&dealt, index, certificate).unwrap();
        shares.push(recover(&dealt, index, secret, &certificates).unwrap());
    }
    Circle { spec, secrets, messages, dealt, shares }
}

#[test]
fn circles_are_reproduced() {
    assert_eq!(circles().len(), 3);
}

#[test]
fn bad_messages_are_refused_by_their_code() {
    let (file, circles) = (file("circle.json"), circles());
    for case in list(&file["bad_deals"]) {
        let (circle, trustee) = (&circles[text(&case["circle"])], number(&case["trustee"]));
        let error = check_deal(&circle.spec, trustee, &bytes(&case["message"])).unwrap_err();
        assert_eq!(error.code(), text(&case["code"]), "{}", case["name"]);
        assert_eq!(error.culprit(), Some(trustee));
    }
    for case in list(&file["bad_encrypted_shares"]) {
        let (circle, trustee) = (&circles[text(&case["circle"])], number(&case["trustee"]));
        let mut messages = circle.messages.clone();
        messages[usize::from(trustee) - 1] = bytes(&case["message"]);
        let dealt = Dealt::check(&circle.spec, &messages).unwrap();
        let recipient = number(&case["recipient"]);
        let error = certify(&dealt, recipient, circle.secret(recipient)).unwrap_err();
        assert_eq!(error.code(), text(&case["code"]), "{}", case["name"]);
        assert_eq!(error.culprit(), Some(trustee));
    }
    for case in list(&file["bad_certificates"]) {
        let (circle, trustee) = (&circles[text(&case["circle"])], number(&case["trustee"]));
        let certificate = bytes(&case["certificate"]);
        let error = check_certificate(&circle.dealt, trustee, &certificate).unwrap_err();
        assert_eq!(error.code(), text(&case["code"]), "{}", case["name"]);
        assert_eq!(error.culprit(), Some(trustee));
    }
}

/// A vote of the file: circle, fingerprint and sums.
fn vote<'a>(circles: &'a HashMap<String, Circle>, value: &Value) -> (&'a Circle, Fingerprint, Sums) {
    let slots = usize::from(number(&value["slots"]));
    let sums = Sums::from_bytes(slots, &bytes(&value["sums"])).unwrap();
    (&circles[text(&value["circle"])], Fingerprint(bytes32(&value["fingerprint"])), sums)
}

#[test]
fn shares_are_reproduced_and_open_the_tally() {
    let (file, circles) = (file("shares.json"), circles());
    for value in list(&file["votes"]) {
        let (circle, fingerprint, sums) = vote(&circles, value);
        let mut verified = Vec::new();
        for entry in list(&value["shares"]) {
            let trustee = number(&entry["trustee"]);
            let share = &circle.shares[usize::from(trustee) - 1];
            let made = decryption_share(circle.public(), &fingerprint, trustee, share, &sums).unwrap();
            assert_eq!(made, bytes(&entry["share"]));
            verified.push(verify_share(circle.public(), &fingerprint, trustee, &sums, &made).unwrap());
        }
        let counts: Vec<u64> = list(&value["counts"]).iter().map(|n| n.as_u64().unwrap()).collect();
        let threshold = usize::from(circle.public().threshold());
        for some in verified.windows(threshold) {
            let opened = combine(circle.public(), &sums, some).unwrap();
            assert!(opened.matches(&counts));
            assert_eq!(opened.solve(1_000_000).unwrap(), counts);
        }
    }
}

#[test]
fn bad_shares_are_refused_by_their_code() {
    let (file, circles) = (file("shares.json"), circles());
    for case in list(&file["bad_shares"]) {
        let value = &file["votes"][usize::from(number(&case["vote"]))];
        let (circle, fingerprint, sums) = vote(&circles, value);
        let (trustee, share) = (number(&case["trustee"]), bytes(&case["share"]));
        let error = verify_share(circle.public(), &fingerprint, trustee, &sums, &share).unwrap_err();
        assert_eq!(error.code(), text(&case["code"]), "{}", case["name"]);
        assert_eq!(error.culprit(), Some(trustee));
    }
}
