//! Bad events: wrong forms, wrong signers, wrong phase, replays, tampered ballots. Each is refused by its code, and nothing is stored.

mod support;

use folkmoot_ledger::{
    bytes::{Base64, Base64Array, Hex32},
    events::{Body, Cast, Event, Found, Founder, Leave, Open, Withdraw, join_posted, split_posted},
    keys::SigningKey,
    note::Note,
    rules::{Readers, Rules},
    state::VotePhase,
    texts::Written,
};
use folkmoot_simulation::{
    http::{
        device::{Device, gather, motion_now},
        remote::now_ms,
    },
    moot::MINUTE_MS,
    people::{SALT, fresh_id, person},
};
use support::{Raw, TestHost, assert_problem, get, post};
use uuid::Uuid;

/// A host with three members, a circle, and a vote that is open for some time.
struct Scene {
    host: TestHost,
    devices: Vec<Device>,
    vote: Uuid,
    path: String,
}

fn scene() -> Scene {
    let host = TestHost::start();
    let mut devices = gather(&host.remote(), 3);
    let vote = devices[0].propose(motion_now());
    devices.iter_mut().for_each(Device::visit);
    let path = format!("/api/v1/assemblies/{}/events", devices[0].assembly());
    Scene { host, devices, vote, path }
}

impl Scene {
    fn post(&self, note: &[u8]) -> Raw {
        post(self.host.address, &self.path, note)
    }

    #[track_caller]
    fn refused(&self, note: &[u8], status: u16, code: &str) {
        assert_problem(&self.post(note), status, code);
    }

    /// Signs any event as somebody.
    fn sign(&self, assembly: Uuid, body: Body, name: &str, key: &SigningKey) -> Vec<u8> {
        let event = Event { assembly, id: fresh_id(now_ms()), body };
        Note::sign(&event.encode(), &[(name, key)]).unwrap().encode()
    }

    /// Signs any event as member `n` (from 0).
    fn by(&self, n: usize, body: Body) -> Vec<u8> {
        let keys = &self.devices[n].person.keys;
        self.sign(self.devices[0].assembly(), body, &keys.id().to_string(), keys.expose_signing_key())
    }

    /// Signs a text as member `n`, whatever it says.
    fn text(&self, n: usize, text: &str) -> Vec<u8> {
        let keys = &self.devices[n].person.keys;
        Note::sign(text, &[(&keys.id().to_string(), keys.expose_signing_key())]).unwrap().encode()
    }

    fn ballot(&self, n: usize, choice: u32) -> Vec<u8> {
        self.devices[n].ballot(self.vote, vec![vec![choice]]).act.note
    }
}

#[test]
fn attack_025_other_forms_of_an_event() {
    let scene = scene();
    let assembly = scene.devices[0].assembly();
    let id = fresh_id(now_ms());
    let good = Event { assembly, id, body: Body::Withdraw(Withdraw { vote: scene.vote }) }.encode();
    let before = scene.host.stored();
    let variants = [
        (good.replace("{\"id\"", "{ \"id\""), "event.canonical"),
        (good.replace("\"type\"", "\"\\u0074ype\""), "event.canonical"),
        (good.replace("\"vote\":", "\"vote\":\"x\",\"vote\":"), "event.fields"),
        (good.replace("}\n", ",\"extra\":1}\n"), "event.canonical"),
        (good.replace(&scene.vote.to_string(), &scene.vote.to_string().to_uppercase()), "event.canonical"),
        (good.replace(&scene.vote.to_string(), &scene.vote.simple().to_string()), "event.canonical"),
        (good.replace("vote.withdraw", "vote.unheard"), "event.fields"),
        (good.replace("{\"id\"", "[{\"id\"").replace("}\n", "}]\n"), "event.fields"),
        (good.replace("\"vote\":", "\"vot\":"), "event.fields"),
        (format!("folkmoot/v2 {assembly}\n{{}}\n"), "event.header"),
        (format!("folkmoot/v1 {assembly}\n"), "event.header"),
        (format!("folkmoot/v1 {assembly}\n{{}}\n{{}}\n"), "event.header"),
        (format!("folkmoot/v1 {assembly}\n{{}}\n"), "event.fields"),
        (format!("folkmoot/v1 {assembly}\n{}\n", "[".repeat(10_000)), "event.fields"),
        (format!("folkmoot/v1 {assembly}\n{}\n", "{\"a\":".repeat(10_000)), "event.fields"),
        (format!("folkmoot/v1 {assembly}\nnull\n"), "event.fields"),
        (
            format!(
                "folkmoot/v1 {assembly}\n{{\"id\":\"{id}\",\"type\":\"invite.issue\",\"key\":\"{}\",\"uses\":1.0,\"expires\":1}}\n",
                "A".repeat(43) + "="
            ),
            "event.fields",
        ),
        (
            format!(
                "folkmoot/v1 {assembly}\n{{\"id\":\"{id}\",\"type\":\"invite.issue\",\"key\":\"{}\",\"uses\":1,\"expires\":9007199254740992}}\n",
                "A".repeat(43) + "="
            ),
            "event.integer",
        ),
        (good.replace(&id.to_string(), "00000000-0000-0000-0000-000000000000"), "event.id"),
    ];
    for (text, code) in variants {
        let answer = scene.post(&scene.text(0, &text));
        let shown: String = text.chars().take(200).collect();
        assert_eq!((answer.status, answer.code().as_str()), (400, code), "{shown}: {}", answer.text());
    }
    assert_eq!(scene.host.stored(), before);
}

#[test]
fn attack_029_truncated_padded_and_joined_notes() {
    let scene = scene();
    let ballot = scene.ballot(0, 0);
    let before = scene.host.stored();
    for end in (0..ballot.len()).step_by(37) {
        let answer = scene.post(&ballot[..end]);
        assert!((400..500).contains(&answer.status), "{end}: {}", answer.status);
    }
    for more in [&b"\n"[..], b" ", b"\0", b"x", &ballot] {
        let answer = scene.post(&[&ballot, more].concat());
        assert_eq!(answer.status, 400, "{}", answer.text());
        let answer = scene.post(&[more, &ballot].concat());
        assert_eq!(answer.status, 400, "{}", answer.text());
    }
    let binary: Vec<u8> = (0..=255).cycle().take(5_000).collect();
    scene.refused(&binary, 400, "note.utf8");
    scene.refused(b"\xef\xbb\xbfhello\n\n", 400, "note.structure");
    scene.refused("x\u{0}\n\n\u{2014} a b\n".as_bytes(), 400, "note.control");
    assert_eq!(scene.host.stored(), before);
    // Untouched it is taken.
    assert_eq!(scene.post(&ballot).status, 201);
}

#[test]
fn wrong_signers() {
    let scene = scene();
    let assembly = scene.devices[0].assembly();
    let (ada, bob) = (&scene.devices[0].person.keys, &scene.devices[1].person.keys);
    let leave = || Body::Leave(Leave {});
    let before = scene.host.stored();
    // A member's name over another member's signature.
    let forged = scene.sign(assembly, leave(), &ada.id().to_string(), bob.expose_signing_key());
    scene.refused(&forged, 403, "event.signers");
    // The right name and key id over a signature of something else.
    let one = String::from_utf8(scene.ballot(0, 0)).unwrap();
    let other = String::from_utf8(scene.ballot(0, 1)).unwrap();
    let (text, _) = one.rsplit_once("\n\n").unwrap();
    let (_, signature) = other.rsplit_once("\n\n").unwrap();
    scene.refused(format!("{text}\n\n{signature}").as_bytes(), 403, "event.signature");
    // Somebody who is no member.
    let stranger = person(99);
    let key = stranger.keys.expose_signing_key();
    let by_stranger = scene.sign(assembly, leave(), &stranger.keys.id().to_string(), key);
    scene.refused(&by_stranger, 403, "authority.member");
    // A signature too many.
    let event = Event { assembly, id: fresh_id(now_ms()), body: leave() };
    let (ada_name, bob_name) = (ada.id().to_string(), bob.id().to_string());
    let both = [(ada_name.as_str(), ada.expose_signing_key()), (bob_name.as_str(), bob.expose_signing_key())];
    scene.refused(&Note::sign(&event.encode(), &both).unwrap().encode(), 403, "event.signers");
    // What only the host states.
    let open = || Body::Open(Open { vote: scene.vote, closes: 0, fingerprint: Hex32([7; 32]) });
    let answer = scene.post(&scene.by(0, open()));
    assert!([403, 409].contains(&answer.status), "{}", answer.text());
    let origin = folkmoot_ledger::keys::origin(assembly);
    let answer = scene.post(&scene.sign(assembly, open(), &origin, ada.expose_signing_key()));
    assert!([403, 409].contains(&answer.status), "{}", answer.text());
    assert_eq!(scene.host.stored(), before);
}

#[test]
fn attack_007_events_for_another_assembly() {
    let scene = scene();
    let other = Device::found(
        person(50),
        &scene.host.remote(),
        "The other one",
        folkmoot_simulation::people::lax_rules(),
    );
    let before = scene.host.stored();
    let ballot = scene.ballot(0, 0);
    let path = format!("/api/v1/assemblies/{}/events", other.assembly());
    assert_problem(&post(scene.host.address, &path, &ballot), 422, "event.assembly");
    let nowhere = format!("/api/v1/assemblies/{}/events", Uuid::from_u128(7));
    assert_problem(&post(scene.host.address, &nowhere, &ballot), 404, "assembly.unknown");
    // A founding event is nothing to append.
    let founding = founding(&scene.host, 51, scene.host.host.key().to_bytes());
    scene.refused(&founding, 409, "assembly.founding");
    assert_eq!(scene.host.stored(), before);
}

#[test]
fn attack_055_a_ballot_of_somebody_else() {
    let mut scene = scene();
    let cast = scene.devices[0].ballot(scene.vote, vec![vec![0]]);
    let text = String::from_utf8(cast.act.note.clone()).unwrap();
    let ballot: String =
        text.split("\"ballot\":\"").nth(1).unwrap().chars().take_while(|c| *c != '"').collect();
    let ballot = Base64(folkmoot_ledger::base64::decode(&ballot).unwrap());
    let before = scene.host.stored();
    // Bob posts Ada's ballot as his own: the proof is bound to her.
    let copied = Body::Cast(Cast { vote: scene.vote, previous: None, ballot: ballot.clone() });
    let answer = scene.post(&scene.by(1, copied));
    assert_eq!(answer.status, 422, "{}", answer.text());
    assert!(answer.code().starts_with("ballot."), "{}", answer.text());
    // Wrong lengths, one flipped bit, all zero.
    let mut variants =
        vec![Vec::new(), ballot.0[1..].to_vec(), [&ballot.0[..], &[0]].concat(), vec![0; ballot.0.len()]];
    for place in (0..ballot.0.len()).step_by(61) {
        let mut flipped = ballot.0.clone();
        flipped[place] ^= 1;
        variants.push(flipped);
    }
    for bytes in variants {
        let body = Body::Cast(Cast { vote: scene.vote, previous: None, ballot: Base64(bytes) });
        let answer = scene.post(&scene.by(0, body));
        assert_eq!(answer.status, 422, "{}", answer.text());
    }
    let body = Body::Cast(Cast { vote: fresh_id(now_ms()), previous: None, ballot: ballot.clone() });
    scene.refused(&scene.by(0, body), 404, "vote.unknown");
    let body = Body::Cast(Cast { vote: scene.vote, previous: Some(fresh_id(now_ms())), ballot });
    scene.refused(&scene.by(0, body), 409, "ballot.previous");
    assert_eq!(scene.host.stored(), before);
    // A bad ballot among good ones at the same time spoils none of them.
    let good: Vec<Vec<u8>> = (0..3).map(|n| scene.ballot(n, 0)).collect();
    let bad =
        scene.by(0, Body::Cast(Cast { vote: scene.vote, previous: None, ballot: Base64(vec![0; 576]) }));
    std::thread::scope(|threads| {
        for note in &good {
            threads.spawn(|| assert_eq!(scene.post(note).status, 201));
        }
        for _ in 0..8 {
            threads.spawn(|| assert!(!matches!(scene.post(&bad).status, 200 | 201)));
        }
    });
    scene.devices[0].visit();
    assert_eq!(scene.devices[0].replica.state().unwrap().votes()[&scene.vote].ballots.len(), 3);
}

#[test]
fn attack_063_ballots_in_another_order() {
    let mut scene = scene();
    let first = scene.ballot(0, 0);
    let rival = scene.ballot(0, 1);
    assert_eq!(scene.post(&first).status, 201);
    scene.devices[0].visit();
    let second = scene.ballot(0, 2);
    assert_eq!(scene.post(&second).status, 201);
    let before = scene.host.stored();
    // The first is known and stays where it is; a rival of it comes too late.
    assert_eq!(scene.post(&first).status, 200);
    scene.refused(&rival, 409, "ballot.previous");
    assert_eq!(scene.host.stored(), before);
}

#[test]
fn wrong_phase() {
    let host = TestHost::start();
    let mut devices = gather(&host.remote(), 3);
    let vote = devices[0].propose(motion_now());
    devices.iter_mut().for_each(Device::visit);
    let late = devices[1].ballot(vote, vec![vec![0]]).act;
    devices[0].cast(vote, vec![vec![0]]);
    let remote = devices[0].remote.clone();
    host.pass(&remote, 12 * MINUTE_MS);
    devices[0].until(vote, VotePhase::Closed);
    devices.iter_mut().for_each(Device::visit);
    let path = format!("/api/v1/assemblies/{}/events", devices[0].assembly());
    let before = host.stored();
    let circle = devices[0].replica.state().unwrap().circle_in_office().unwrap().circle;
    let now_ms = || remote.now_ms();
    let refused = |note: &[u8], code: &str| assert_problem(&post(host.address, &path, note), 409, code);
    refused(&late.note, "vote.phase");
    let keys = &devices[0].person.keys;
    let sign = |body| {
        let event = Event { assembly: devices[0].assembly(), id: fresh_id(now_ms()), body };
        Note::sign(&event.encode(), &[(&keys.id().to_string(), keys.expose_signing_key())]).unwrap().encode()
    };
    refused(&sign(Body::Withdraw(Withdraw { vote })), "vote.phase");
    let accept = folkmoot_ledger::events::CircleAccept { circle, commitment: Base64Array([1; 32]) };
    refused(&sign(Body::CircleAccept(accept)), "circle.phase");
    assert_eq!(host.stored(), before);
    // Releasing twice.
    assert!(devices[0].step().is_some());
    let before = host.stored();
    let share = folkmoot_ledger::events::Share { vote, share: Base64(vec![0; 160]) };
    let keys = &devices[0].person.keys;
    let event = Event { assembly: devices[0].assembly(), id: fresh_id(now_ms()), body: Body::Share(share) };
    let note =
        Note::sign(&event.encode(), &[(&keys.id().to_string(), keys.expose_signing_key())]).unwrap().encode();
    assert_problem(&post(host.address, &path, &note), 409, "share.repeated");
    // A share that is none.
    let share = folkmoot_ledger::events::Share { vote, share: Base64(vec![0; 160]) };
    let keys = &devices[1].person.keys;
    let event = Event { assembly: devices[1].assembly(), id: fresh_id(now_ms()), body: Body::Share(share) };
    let note =
        Note::sign(&event.encode(), &[(&keys.id().to_string(), keys.expose_signing_key())]).unwrap().encode();
    assert_eq!(post(host.address, &path, &note).status, 422);
    assert_eq!(host.stored(), before);
}

fn founding(host: &TestHost, n: u64, host_key: [u8; 32]) -> Vec<u8> {
    let _ = host;
    let person = person(n);
    let public = person.keys.public();
    let (purpose, name) = (Written::new([7; 16], "To try it out."), person.written([8; 16]));
    let found = Found {
        name: format!("Assembly {n}"),
        purpose: purpose.hash(),
        rules: Rules { record: Readers::Listed, ..folkmoot_simulation::people::lax_rules() },
        members: vec![Founder {
            name: name.hash(),
            key: public.key,
            static_key: public.static_key,
            static_proof: public.static_proof,
            participation_key: public.participation_key,
            participation_proof: public.participation_proof,
        }],
        host: Base64Array(host_key),
        salt: Base64Array(SALT),
        circle: None,
    };
    let event = Event { assembly: Uuid::nil(), id: fresh_id(now_ms()), body: Body::Found(found) };
    let signer = (person.keys.id().to_string(), person.keys.expose_signing_key());
    let note = Note::sign(&event.encode(), &[(&signer.0, signer.1)]).unwrap().encode();
    join_posted(&note, &[purpose, name])
}

#[test]
fn bad_foundings() {
    let folder = tempfile::tempdir().unwrap();
    let host = TestHost::with(folder.path(), 2);
    let path = "/api/v1/assemblies";
    let before = host.stored();
    let key = host.host.key().to_bytes();
    assert_problem(&post(host.address, path, &founding(&host, 1, [0xff; 32])), 422, "key.encoding");
    let other = SigningKey::from_seed(&[3; 32]).verifying_key().to_bytes();
    assert_problem(&post(host.address, path, &founding(&host, 1, other)), 422, "assembly.host");
    let good = founding(&host, 1, key);
    // Without the member's signature; with that of something else.
    let note = |posted: &[u8]| String::from_utf8(split_posted(posted).0.to_vec()).unwrap();
    let purpose = String::from_utf8(split_posted(&good).1.to_vec()).unwrap();
    let text = note(&good);
    let (body, signature) = text.rsplit_once("\n\n").unwrap();
    assert_problem(&post(host.address, path, format!("{body}\n\n").as_bytes()), 400, "note.structure");
    let again = note(&founding(&host, 1, key));
    let swapped = format!("{}\n\n{signature}\n{purpose}", again.rsplit_once("\n\n").unwrap().0);
    assert_problem(&post(host.address, path, swapped.as_bytes()), 403, "event.signature");
    assert_eq!(host.stored(), before);
    // Once it is in, the same bytes give the same receipt, and nothing new.
    let first = post(host.address, path, &good);
    assert_eq!(first.status, 201, "{}", first.text());
    let stored = host.stored();
    let second = post(host.address, path, &good);
    assert_eq!((second.status, &second.body), (200, &first.body));
    // Many at once, in parallel.
    std::thread::scope(|threads| {
        for _ in 0..16 {
            threads.spawn(|| assert_eq!(post(host.address, path, &good).body, first.body));
        }
    });
    assert_eq!(host.stored(), stored);
    // No more than two within an hour.
    assert_eq!(post(host.address, path, &founding(&host, 2, key)).status, 201);
    let stored = host.stored();
    assert_problem(&post(host.address, path, &founding(&host, 3, key)), 429, "assembly.limit");
    assert_eq!(host.stored(), stored);
    assert_eq!(get(host.address, path).json().as_array().unwrap().len(), 2);
}

#[test]
fn attack_106_a_flood_of_false_proofs_leaves_room_for_true_ones() {
    let scene = scene();
    let cast = scene.devices[0].ballot(scene.vote, vec![vec![0]]);
    let text = String::from_utf8(cast.act.note).unwrap();
    let sealed: String =
        text.split("\"ballot\":\"").nth(1).unwrap().chars().take_while(|c| *c != '"').collect();
    let mut sealed = folkmoot_ledger::base64::decode(&sealed).unwrap();
    // Well-formed, signed by a member, and false: the dearest kind of nonsense.
    let last_scalar = sealed.len() - 32;
    sealed[last_scalar] ^= 1;
    let false_ballot =
        || scene.by(0, Body::Cast(Cast { vote: scene.vote, previous: None, ballot: Base64(sealed.clone()) }));
    let flood: Vec<Vec<u8>> = (0..600).map(|_| false_ballot()).collect();
    let mut devices = scene.devices.iter();
    let _ = devices.next();
    let honest: Vec<Vec<u8>> =
        devices.map(|device| device.ballot(scene.vote, vec![vec![1]]).act.note).collect();
    let slowest = std::thread::scope(|threads| {
        for part in flood.chunks(100) {
            threads.spawn(|| part.iter().for_each(|note| scene.refused(note, 422, "ballot.proof")));
        }
        let mut slowest = std::time::Duration::ZERO;
        for note in &honest {
            std::thread::sleep(std::time::Duration::from_millis(100));
            let began = std::time::Instant::now();
            assert_eq!(scene.post(note).status, 201);
            slowest = slowest.max(began.elapsed());
        }
        slowest
    });
    println!("an honest ballot took at most {slowest:?} under a flood");
    assert!(slowest < std::time::Duration::from_secs(3), "{slowest:?}");
}
