//! Who may read what: every address of a host, for everybody who could ask for it, under each value of the rule `record`. A route
//! that has no row here fails the test that reads `src/http/routes.rs`.

mod support;

use folkmoot_client::{
    acts::{self, AtDoor},
    keys::InviteSecret,
    reading::Challenge,
    receipts,
};
use folkmoot_ledger::{
    events::Leave,
    keys::SigningKey,
    note::Note,
    reading::{Asks, HOUR, LONGEST_PASS, Pass, Request, SignedPass},
    rules::{Readers, Rules},
};
use folkmoot_server::{
    http::{Options, WebClient},
    reading::Tokens,
};
use folkmoot_simulation::{
    http::{
        device::{Device, motion_now},
        remote::Remote,
    },
    people::{Person, fresh_id, lax_rules, person},
};
use std::{
    collections::BTreeMap,
    io::{Read, Write},
    net::{SocketAddr, TcpStream},
    time::Duration,
};
use support::{NOTE, Raw, TestHost, assert_problem, post, send};
use uuid::Uuid;

/// Who sees what is answered at an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum For {
    /// Whoever may read the record.
    Readers,
    /// Everybody: it shows nothing of a record.
    All,
}

/// Every address with a method that it takes. What is in braces is filled in.
const ROUTES: &[(&str, &str, For)] = &[
    ("GET", "/api/v1/host", For::All),
    ("GET", "/api/v1/assemblies", For::All),
    ("POST", "/api/v1/assemblies", For::All),
    ("GET", "/api/v1/assemblies/{assembly}", For::Readers),
    ("GET", "/api/v1/assemblies/{assembly}/power", For::Readers),
    ("GET", "/api/v1/assemblies/{assembly}/votes/{vote}", For::Readers),
    ("GET", "/api/v1/assemblies/{assembly}/votes/{vote}/ballots", For::Readers),
    ("POST", "/api/v1/assemblies/{assembly}/events", For::All),
    ("GET", "/api/v1/assemblies/{assembly}/events/{event}", For::Readers),
    ("POST", "/api/v1/assemblies/{assembly}/texts", For::Readers),
    ("GET", "/api/v1/assemblies/{assembly}/record", For::Readers),
    ("GET", "/api/v1/assemblies/{assembly}/stream", For::Readers),
    ("POST", "/api/v1/assemblies/{assembly}/entrance", For::All),
    ("POST", "/api/v1/assemblies/{assembly}/reading", For::All),
    ("GET", "/api/v1/assemblies/{assembly}/reading/challenge", For::All),
    ("GET", "/api/v1/assemblies/{assembly}/reading/check", For::Readers),
    ("GET", "/api/v1/openapi.json", For::All),
    ("GET", "/api/docs", For::All),
    ("GET", "/api/docs.css", For::All),
    ("GET", "/log/{assembly}/{file:.+}", For::Readers),
    ("GET", "/.well-known/ohttp-gateway", For::All),
    ("POST", "/.well-known/ohttp-gateway", For::All),
    ("GET", "/relay/{host}", For::All),
    ("POST", "/relay/{host}", For::All),
    ("OPTIONS", "/relay/{host}", For::All),
    ("POST", "/witness/add-checkpoint", For::All),
    ("GET", "/witness/{log}/checkpoint", For::All),
    ("GET", "/healthz", For::All),
    ("GET", "/readyz", For::All),
    ("GET", "/metrics", For::All),
];

/// The files of a log that stand for all of them.
const FILES: [&str; 4] = ["checkpoint", "tile/0/000.p/1", "tile/entries/000.p/1", "text/000"];

/// The addresses of `routes.rs`, each with the method that it takes there.
fn routes_of_the_host() -> Vec<(String, String)> {
    let source = include_str!("../src/http/routes.rs");
    let config = source.split("pub fn configure").nth(1).unwrap().split(".default_service").next().unwrap();
    let mut found = Vec::new();
    for service in config.split(".service(").skip(1) {
        let path = match service.contains("GATEWAY_PATH") {
            true => folkmoot_server::oblivious::GATEWAY_PATH,
            false => service.split('"').nth(1).unwrap(),
        };
        let methods = service.split(".route(").skip(1).map(|route| match route.trim_start() {
            route if route.starts_with("web::post") => "POST",
            route if route.starts_with("web::method(Method::OPTIONS)") => "OPTIONS",
            _ => "GET",
        });
        let before = found.len();
        found.extend(methods.map(|method| (method.to_owned(), path.to_owned())));
        assert!(found.len() > before, "{service}");
    }
    found
}

#[test]
fn every_route_has_a_row() {
    let table: Vec<(String, String)> =
        ROUTES.iter().map(|(method, path, _)| ((*method).to_owned(), (*path).to_owned())).collect();
    assert_eq!(routes_of_the_host(), table);
    // What is open to all though it is of an assembly is only what people need who do not read yet, and what is posted.
    let open: Vec<&str> = ROUTES
        .iter()
        .filter(|(_, path, who)| path.contains("{assembly}") && *who == For::All)
        .map(|(_, path, _)| path.rsplit('/').next().unwrap())
        .collect();
    assert_eq!(open, ["events", "entrance", "reading", "challenge"]);
}

/// What is answered at first at an address where the answer does not end.
fn beginning(address: SocketAddr, path: &str, headers: &[(&str, &str)]) -> Raw {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
    let lines: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    write!(stream, "GET {path} HTTP/1.1\r\nhost: x\r\n{lines}\r\n").unwrap();
    let (mut answer, mut part) = (Vec::new(), [0; 4096]);
    loop {
        let read = stream.read(&mut part).unwrap();
        assert_ne!(read, 0, "the connection ended");
        answer.extend_from_slice(&part[..read]);
        if let Some(raw) = Raw::parse(&answer)
            && !raw.body.is_empty()
        {
            return raw;
        }
    }
}

/// Somebody who could ask, and what they can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Role {
    Stranger,
    Invited,
    Asking,
    Member,
    Former,
    HasPass,
    HasOldPass,
    HasLongPass,
    HasForgedPass,
    HasOldToken,
    OfOtherAssembly,
    OfOtherHost,
    Garbled,
    Twice,
}

const ROLES: [Role; 14] = [
    Role::Stranger,
    Role::Invited,
    Role::Asking,
    Role::Member,
    Role::Former,
    Role::HasPass,
    Role::HasOldPass,
    Role::HasLongPass,
    Role::HasForgedPass,
    Role::HasOldToken,
    Role::OfOtherAssembly,
    Role::OfOtherHost,
    Role::Garbled,
    Role::Twice,
];

impl Role {
    /// Nothing where they read, else the code with which they are refused when the record is for members.
    fn refused(self) -> Option<&'static str> {
        match self {
            Self::Member | Self::HasPass => None,
            Self::Stranger
            | Self::Invited
            | Self::Asking
            | Self::Former
            | Self::HasOldPass
            | Self::HasLongPass
            | Self::HasForgedPass => Some("reading.members"),
            Self::HasOldToken => Some("reading.expired"),
            Self::OfOtherAssembly | Self::OfOtherHost | Self::Garbled | Self::Twice => Some("reading.token"),
        }
    }
}

/// An assembly with a member, somebody who left, and somebody who asks to join, and a vote.
struct Scene {
    host: TestHost,
    ada: Device,
    vote: Uuid,
    event: Uuid,
    link: InviteSecret,
    asker: SigningKey,
    former: SigningKey,
}

fn rules(record: Readers) -> Rules {
    Rules { record, ..lax_rules() }
}

/// Joins as somebody does who has nothing but the link.
fn join_at_door(remote: &Remote, assembly: Uuid, secret: &InviteSecret, who: &Person) -> u16 {
    let given = remote.challenge(assembly).unwrap();
    let path = format!("/api/v1/assemblies/{assembly}/entrance");
    let entrance = remote.post(&path, &given.answer_of_invitation(secret)).unwrap();
    assert_eq!(entrance.status, 200, "{}", entrance.code());
    let door = AtDoor {
        assembly,
        invite: serde_json::from_value(entrance.json()["invitation"]["id"].clone()).unwrap(),
    };
    let act =
        acts::join_at_door(door, secret, who.written([7; 16]), &who.keys, fresh_id(remote.now_ms())).unwrap();
    let answer = remote.act(assembly, &act).unwrap();
    let host = remote.host_key();
    receipts::check_at_door(assembly, &host, &act.note, &answer.body).unwrap();
    assert_eq!(
        receipts::check_at_door(assembly, &[0; 32], &act.note, &answer.body).unwrap_err().code(),
        "receipt.other_note"
    );
    answer.status
}

fn scene(record: Readers) -> Scene {
    let host = TestHost::start();
    let mut ada = Device::found(person(1), &host.remote(), "The Quiet Commons", rules(record));
    let assembly = ada.assembly();
    let link = ada.invite(20);
    let outside = host.remote();
    for n in [2, 3] {
        assert_eq!(join_at_door(&outside, assembly, &link, &person(n)), 201);
    }
    let mut ben = Device::new(person(2), &outside, assembly);
    let cleo = Device::new(person(3), &outside, assembly);
    let left = cleo.writer().write(Leave {}).unwrap();
    outside.must(assembly, &left);
    ben.visit();
    let weak = ben.invite(5);
    // Nobody has vouched for whom Ben invites.
    join_at_door(&outside, assembly, &weak, &person(4));
    ada.visit();
    let act = ada.writer().write(motion_now());
    let vote = match act {
        Ok(act) => {
            ada.post(&act);
            act.event
        }
        Err(error) => panic!("{error}"),
    };
    let key = |n| SigningKey::from_seed(person(n).keys.expose_signing_key().expose_seed());
    Scene { host, vote, event: vote, link, asker: key(4), former: key(3), ada }
}

/// What a host says to what is shown for a token: nothing against it, or a status and a code.
type Said = Result<(), (u16, &'static str)>;

impl Scene {
    fn assembly(&self) -> Uuid {
        self.ada.assembly()
    }

    fn ask(&self, note: &[u8]) -> Raw {
        post(self.host.address, &format!("/api/v1/assemblies/{}/reading", self.assembly()), note)
    }

    fn challenge(&self) -> Challenge {
        self.host.remote().challenge(self.assembly()).unwrap()
    }

    fn request(&self, key: &SigningKey) -> Vec<u8> {
        let Challenge { assembly, challenge, .. } = self.challenge();
        Request { asks: Asks::Record, assembly, challenge }.sign(key).encode()
    }

    /// A pass of Ada's with any end.
    fn pass(&self, until_ms: u64) -> SignedPass {
        let pass = Pass { assembly: self.assembly(), until_ms };
        pass.sign(self.ada.person.keys.id(), self.ada.person.keys.expose_signing_key()).unwrap()
    }

    /// What somebody has to show for a token, and what the host says to it.
    fn shown(&self, role: Role) -> Option<(Vec<u8>, Said)> {
        let now = self.host.host.now_ms();
        let hour = now / HOUR * HOUR;
        let stranger = SigningKey::from_seed(&[9; 32]);
        let refused = |status, code| Err((status, code));
        Some(match role {
            Role::Stranger => (self.request(&stranger), refused(403, "reading.stranger")),
            Role::Invited => {
                (self.request(&self.link.expose_signing_key()), refused(403, "reading.stranger"))
            }
            Role::Asking => (self.request(&self.asker), refused(403, "reading.stranger")),
            Role::Member => (self.request(self.ada.person.keys.expose_signing_key()), Ok(())),
            Role::Former => (self.request(&self.former), refused(403, "reading.stranger")),
            Role::HasPass => (self.pass(hour + 2 * HOUR).note().encode(), Ok(())),
            Role::HasOldPass => (self.pass(hour).note().encode(), refused(403, "reading.pass_over")),
            Role::HasLongPass => {
                (self.pass(hour + LONGEST_PASS + HOUR).note().encode(), refused(403, "reading.pass_over"))
            }
            Role::HasForgedPass => {
                let text = self.pass(hour + HOUR).note().text().to_owned();
                let name = self.ada.person.keys.id().to_string();
                let id = self.pass(hour + HOUR).note().signatures()[0].key_id();
                let signature = stranger.sign(text.as_bytes());
                let note = Note::from_parts(&text, &[(&name, id, &signature)]).unwrap();
                (note.encode(), refused(403, "reading.signature"))
            }
            _ => return None,
        })
    }

    /// The headers with which somebody asks.
    fn headers(&self, role: Role) -> Vec<(&'static str, String)> {
        let now = self.host.host.now_ms();
        let key = self.host.host.data().host_key().unwrap();
        let of = |key: &SigningKey, assembly, now| Tokens::of(key).token(assembly, now, None).text;
        let id = self.assembly();
        let token = match role {
            Role::HasOldToken => of(&key, id, now - 2 * HOUR),
            Role::OfOtherAssembly => of(&key, Uuid::from_u128(7), now),
            Role::OfOtherHost => of(&SigningKey::from_seed(&[5; 32]), id, now),
            Role::Garbled => return vec![("authorization", format!("Basic {}", of(&key, id, now)))],
            Role::Twice => {
                let token = format!("Bearer {}", of(&key, id, now));
                return vec![("authorization", token.clone()), ("authorization", token)];
            }
            _ => {
                let (note, said) = self.shown(role).unwrap();
                let answer = self.ask(&note);
                match said {
                    Ok(()) => {
                        assert_eq!(answer.status, 200, "{role:?}: {}", answer.text());
                        answer.json()["token"].as_str().unwrap().to_owned()
                    }
                    Err((status, code)) => {
                        assert_problem(&answer, status, code);
                        return Vec::new();
                    }
                }
            }
        };
        vec![("authorization", format!("Bearer {token}"))]
    }

    fn paths(&self, pattern: &str) -> Vec<String> {
        let path = pattern
            .replace("{assembly}", &self.assembly().to_string())
            .replace("{vote}", &self.vote.to_string())
            .replace("{event}", &self.event.to_string());
        match path.split_once("{file:.+}") {
            Some((log, _)) => FILES.iter().map(|file| format!("{log}{file}")).collect(),
            None => vec![path],
        }
    }

    /// Asks, and reads the beginning of what never ends.
    fn try_it(&self, method: &str, path: &str, headers: &[(&'static str, String)]) -> Raw {
        let mut headers: Vec<(&str, &str)> =
            headers.iter().map(|(name, value)| (*name, value.as_str())).collect();
        if method == "POST" {
            headers.push(NOTE);
        }
        if path.ends_with("/stream") {
            return beginning(self.host.address, path, &headers);
        }
        let body = match method {
            "POST" if path.ends_with("/texts") => self.purpose(),
            "POST" => "nothing\n".to_owned(),
            _ => String::new(),
        };
        send(self.host.address, method, path, &headers, body.as_bytes())
    }

    /// What the assembly is for, as it is given back.
    fn purpose(&self) -> String {
        let handle = self.host.host.assembly(self.assembly()).unwrap();
        let published = handle.published();
        published.texts.written(published.state.purpose()).unwrap().line()
    }

    /// Asks at every address, as everybody.
    fn matrix(&self, record: Readers) {
        let secret = [
            "The Quiet Commons".to_owned(),
            "Person 1".to_owned(),
            self.assembly().to_string(),
            self.ada.person.keys.id().to_string(),
        ];
        let mut tried: BTreeMap<Role, usize> = BTreeMap::new();
        for role in ROLES {
            let headers = self.headers(role);
            for (method, pattern, who) in ROUTES {
                for path in self.paths(pattern) {
                    let answer = self.try_it(method, &path, &headers);
                    *tried.entry(role).or_default() += 1;
                    let code = answer.code();
                    let place = format!("{method} {path} as {role:?}: {} {code}", answer.status);
                    match (who, record, role.refused()) {
                        (For::Readers, Readers::Members, Some(refused)) => {
                            assert_eq!((answer.status, code.as_str()), (401, refused), "{place}");
                            assert_eq!(answer.headers["www-authenticate"], "Bearer", "{place}");
                            assert_eq!(answer.headers["cache-control"], "no-store", "{place}");
                        }
                        (For::Readers, _, _) => assert!([200, 204].contains(&answer.status), "{place}"),
                        (For::All, ..) => assert_ne!(answer.status, 401, "{place}"),
                    }
                    if (*method, *pattern) == ("GET", "/api/v1/assemblies") {
                        let listed = answer.text().contains(&self.assembly().to_string());
                        assert_eq!(listed, record == Readers::Listed, "{place}");
                    }
                    let kept = answer.headers.get("cache-control").cloned().unwrap_or_default();
                    if *who == For::Readers && record == Readers::Members {
                        assert!(!kept.contains("public"), "{place}: {kept}");
                    }
                    // Whoever does not read sees nothing of the assembly, but the id that they asked with.
                    if record == Readers::Members && role.refused().is_some() {
                        let said = answer.text().replace(&path, "");
                        for secret in &secret {
                            assert!(!said.contains(secret.as_str()), "{place} tells {secret}");
                        }
                    }
                }
            }
        }
        let each = ROUTES.len() + FILES.len() - 1;
        assert!(tried.len() == ROLES.len() && tried.values().all(|count| *count == each), "{tried:?}");
    }
}

#[test]
fn a_record_for_members_is_read_by_them_and_whom_they_let() {
    scene(Readers::Members).matrix(Readers::Members);
}

#[test]
fn a_record_for_everybody_is_read_by_everybody() {
    scene(Readers::Public).matrix(Readers::Public);
}

#[test]
fn an_assembly_is_on_the_list_of_its_host_where_it_asked_for_that() {
    scene(Readers::Listed).matrix(Readers::Listed);
}

#[test]
fn a_host_that_keeps_no_list_names_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let options = Options { lists: false, ..Options::new(WebClient::Embedded) };
    let host = TestHost::with_options(folder.path(), 1, options);
    let remote = host.remote();
    let rules = Rules { record: Readers::Listed, ..lax_rules() };
    let device = Device::found(person(1), &remote, "The quiet commons", rules);
    assert_eq!(remote.view("/assemblies"), serde_json::json!([]));
    // It is there all the same.
    assert_eq!(remote.view(&format!("/assemblies/{}", device.assembly()))["name"], "The quiet commons");
}
