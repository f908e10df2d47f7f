//! Two hosts: one is the relay of the other (RFC 9458). Both are real, and so is what goes between them.

mod support;

use folkmoot_client::oblivious::{Answer, Asked, seal};
use folkmoot_ledger::{events::SignedEvent, keys, receipt::Receipt};
use folkmoot_server::http::{Options, WebClient};
use support::{Raw, TestHost, assert_problem, commons, get, invitation, send};
use uuid::Uuid;

const SEALED: (&str, &str) = ("content-type", "message/ohttp-req");

struct Two {
    host: TestHost,
    relay: TestHost,
    _folder: tempfile::TempDir,
    /// The relay's address for the host.
    path: String,
}

impl Two {
    fn start() -> Self {
        let host = TestHost::start();
        let folder = tempfile::tempdir().unwrap();
        let relay_for = vec![format!("http://{}", host.address).parse().unwrap()];
        let options = Options { relay_for, ..Options::new(WebClient::Embedded) };
        let relay = TestHost::with_options(folder.path(), 1_000, options);
        let path = format!("/relay/{}", host.address);
        Self { host, relay, _folder: folder, path }
    }

    fn keys(&self) -> Vec<u8> {
        let answer = get(self.relay.address, &self.path);
        assert_eq!((answer.status, answer.headers["content-type"].as_str()), (200, "application/ohttp-keys"));
        answer.body
    }

    fn carry(&self, sealed: &[u8]) -> Raw {
        send(self.relay.address, "POST", &self.path, &[SEALED], sealed)
    }

    fn ask(&self, assembly: Uuid, note: &[u8]) -> Answer {
        let (sealed, asked): (Vec<u8>, Asked) =
            seal(&self.keys(), &self.host.address.to_string(), assembly, note).unwrap();
        let answer = self.carry(&sealed);
        assert_eq!(answer.status, 200, "{}", answer.text());
        assert_eq!(answer.headers["content-type"], "message/ohttp-res");
        asked.open(&answer.body).unwrap()
    }
}

#[test]
fn an_event_goes_through_a_relay_and_its_receipt_comes_back() {
    let two = Two::start();
    let mut ada = commons(&two.host);
    let note = invitation(&ada);
    let answer = two.ask(ada.assembly(), &note);
    assert_eq!(answer.status, 201);
    let receipt = Receipt::parse(&answer.body).unwrap();
    assert_eq!(receipt.entry.note().as_bytes(), note);
    receipt.verify(&keys::origin(ada.assembly()), &two.host.host.key()).unwrap();
    // Again, it is the same receipt, and nothing is written twice.
    let before = two.host.stored();
    let again = two.ask(ada.assembly(), &note);
    assert_eq!((again.status, &again.body), (200, &answer.body));
    assert_eq!(two.host.stored(), before);
    ada.visit();
    let id = SignedEvent::parse(&note).unwrap().event.id;
    assert!(ada.replica.state().unwrap().invitations().contains_key(&id));
}

#[test]
fn refusals_come_back_sealed_and_nothing_is_stored() {
    let two = Two::start();
    let ada = commons(&two.host);
    let before = two.host.stored();
    let code = |answer: &Answer| {
        let json: serde_json::Value = serde_json::from_slice(&answer.body).unwrap();
        json["code"].as_str().unwrap().to_owned()
    };
    let mut forged = String::from_utf8(invitation(&ada)).unwrap();
    forged = forged.replace("\"uses\":5", "\"uses\":6");
    let answer = two.ask(ada.assembly(), forged.as_bytes());
    assert_eq!((answer.status, code(&answer).as_str()), (403, "event.signature"));
    let answer = two.ask(ada.assembly(), b"no note");
    assert_eq!((answer.status, code(&answer).starts_with("note.")), (400, true));
    let answer = two.ask(Uuid::nil(), &invitation(&ada));
    assert_eq!((answer.status, code(&answer).as_str()), (404, "assembly.unknown"));
    let answer = two.ask(ada.assembly(), &vec![b'x'; 70_001]);
    assert_eq!((answer.status, code(&answer).as_str()), (413, "http.length"));
    let answer = two.ask(ada.assembly(), b"");
    assert_eq!((answer.status, code(&answer).as_str()), (413, "http.length"));
    assert_eq!(two.host.stored(), before);
}

#[test]
fn what_a_gateway_cannot_open_is_refused() {
    let two = Two::start();
    let ada = commons(&two.host);
    let before = two.host.stored();
    let (sealed, _) = seal(&two.keys(), "x", ada.assembly(), &invitation(&ada)).unwrap();
    let gateway = |body: &[u8]| send(two.host.address, "POST", "/.well-known/ohttp-gateway", &[SEALED], body);
    let mut other_key = sealed.clone();
    other_key[0] = other_key[0].wrapping_add(100);
    assert_problem(&gateway(&other_key), 400, "oblivious.key");
    for (place, len) in
        [(1, sealed.len()), (7, sealed.len()), (40, sealed.len()), (sealed.len() - 1, sealed.len())]
    {
        let mut changed = sealed[..len].to_vec();
        changed[place] ^= 1;
        assert_problem(&gateway(&changed), 400, "oblivious.request");
    }
    for len in [1, 6, 7, 20, 39, 50, sealed.len() - 1] {
        assert_problem(&gateway(&sealed[..len]), 400, "oblivious.request");
    }
    assert_problem(&gateway(b""), 413, "http.length");
    assert_problem(&gateway(&vec![0; 80_000]), 413, "http.length");
    let plain = send(two.host.address, "POST", "/.well-known/ohttp-gateway", &[support::NOTE], &sealed);
    assert_problem(&plain, 415, "oblivious.type");
    // Through the relay the cause is not told apart from any other.
    assert_eq!(two.carry(&other_key).code(), "oblivious.key");
    assert_eq!(two.host.stored(), before);
    // An answer to another question does not open.
    let (one, asked) = seal(&two.keys(), "x", ada.assembly(), b"x").unwrap();
    let (two_sealed, _) = seal(&two.keys(), "x", ada.assembly(), b"x").unwrap();
    let answer = two.carry(&two_sealed).body;
    assert_eq!(asked.open(&answer).unwrap_err().code(), "oblivious.answer");
    drop(one);
    assert_eq!(seal(b"no keys", "x", ada.assembly(), b"x").err().unwrap().code(), "oblivious.keys");
}

#[test]
fn sealed_requests_of_all_ballots_of_a_size_are_as_long_as_each_other() {
    let two = Two::start();
    let length = |note: &[u8]| seal(&two.keys(), "x", Uuid::nil(), note).unwrap().0.len();
    assert_eq!(length(&[b'x'; 1_000]), length(&[b'x'; 2_500]));
    assert_ne!(length(&[b'x'; 1_000]), length(&[b'x'; 9_000]));
}

#[test]
fn a_relay_is_one_for_the_hosts_that_it_names_and_for_every_page() {
    let two = Two::start();
    let other = get(two.relay.address, "/relay/moot.example");
    assert_eq!((other.status, other.code().as_str()), (404, "relay.unknown"));
    // The host itself is a relay for nobody.
    let answer = send(two.host.address, "POST", &two.path, &[SEALED], b"x");
    assert_eq!((answer.status, answer.code().as_str()), (404, "relay.unknown"));
    let preflight = send(two.relay.address, "OPTIONS", &two.path, &[("origin", "https://moot.example")], b"");
    assert_eq!((preflight.status, preflight.headers["access-control-allow-origin"].as_str()), (204, "*"));
    assert_eq!(preflight.headers["access-control-allow-headers"], "content-type");
    let keys = get(two.relay.address, &two.path);
    assert_eq!(keys.headers["access-control-allow-origin"], "*");
    assert!(!keys.headers.contains_key("access-control-allow-credentials"));
    assert!(!get(two.relay.address, "/api/v1/host").headers.contains_key("access-control-allow-origin"));
    // When the host is away, the relay says so.
    let (sealed, _) = seal(&keys.body, "x", Uuid::nil(), b"x").unwrap();
    let Two { host, relay, path, _folder } = two;
    let _folder_of_host = host.stop();
    let answer = send(relay.address, "POST", &path, &[SEALED], &sealed);
    assert_eq!((answer.status, answer.code().as_str()), (502, "relay.away"));
}

#[test]
fn pages_of_a_host_may_talk_to_its_relays_and_to_nobody_else() {
    let folder = tempfile::tempdir().unwrap();
    let relays = vec!["https://relay.example".parse().unwrap(), "https://other.example:444".parse().unwrap()];
    let host =
        TestHost::with_options(folder.path(), 1, Options { relays, ..Options::new(WebClient::Embedded) });
    let answer = get(host.address, "/api/v1/host");
    let policy = &answer.headers["content-security-policy"];
    assert!(
        policy.contains("connect-src 'self' https://relay.example https://other.example:444;"),
        "{policy}"
    );
    assert_eq!(
        answer.json()["relays"],
        serde_json::json!(["https://relay.example", "https://other.example:444"])
    );
}

#[test]
fn keys_change_every_day_and_those_of_yesterday_are_still_read() {
    let two = Two::start();
    let ada = commons(&two.host);
    let before = two.keys();
    // The relay keeps what it was told for some minutes: all who ask in that time are told the same.
    two.host.clock.set(folkmoot_simulation::http::remote::now_ms() + 86_400_000);
    assert_eq!(two.keys(), before);
    let direct = get(two.host.address, "/.well-known/ohttp-gateway").body;
    assert_ne!(direct, before);
    assert_eq!(two.ask(ada.assembly(), b"x").status, 400);
    two.host.clock.set(folkmoot_simulation::http::remote::now_ms() + 3 * 86_400_000);
    let (sealed, _) = seal(&before, "x", ada.assembly(), b"x").unwrap();
    assert_eq!(two.carry(&sealed).code(), "oblivious.key");
    // After that the relay has asked again.
    assert_ne!(two.keys(), before);
    assert_eq!(two.ask(ada.assembly(), b"x").status, 400);
}
