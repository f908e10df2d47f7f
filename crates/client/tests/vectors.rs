//! The vectors of docs/spec/08-keys.md: tests/vectors/keys.json is what this crate derives, and stays so.
//!
//! `FOLKMOOT_WRITE_VECTORS=1 cargo test -p folkmoot-client --test vectors` writes the file anew.

use folkmoot_client::{
    keys::{InviteSecret, KeyRing, MemberKeys},
    ledger::keys::invite_name,
    phrase::Phrase,
    vault::{self, Cost},
};
use folkmoot_protocol::circle::CircleSpec;
use serde_json::{Value, json};
use uuid::Uuid;

const PHRASES: [&str; 3] = [
    "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about",
    "legal winner thank year wave sausage worth useful legal winner thank yellow",
    "zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo wrong",
];
const SESSION: &[u8] = b"a session of the vectors";
const ASSEMBLY: &str = "8f3c1d2e-4b5a-8678-9a0b-1c2d3e4f5061";
const SALT: [u8; 16] = *b"salt for vectors";
const INVITE: &str = "0192f000-0000-7000-8000-000000000001";

fn vectors() -> Value {
    let assembly = Uuid::parse_str(ASSEMBLY).unwrap();
    let rings = PHRASES.map(|words| KeyRing::from_phrase(&Phrase::parse(words).unwrap()));
    let keys: Vec<MemberKeys> = rings.iter().map(|ring| ring.joining(assembly)).collect();
    let members: Vec<_> = keys.iter().map(|keys| keys.expose_static_secret().public()).collect();
    let spec = CircleSpec::new(SESSION, 2, members).unwrap();
    let invite = Uuid::parse_str(INVITE).unwrap();
    let members: Vec<Value> = PHRASES
        .iter()
        .zip(&rings)
        .zip(&keys)
        .map(|((words, ring), keys)| {
            let phrase = Phrase::parse(words).unwrap();
            let public = keys.public();
            let secret = keys.expose_invite_secret(invite);
            let founding = ring.founding(SALT);
            let founder = founding.public();
            assert_eq!(ring.ids_in(assembly, SALT), [public.id, founder.id]);
            let participation = [0, 1, 256].map(|number| {
                let secret = keys.expose_participation_secret(number);
                json!({ "number": number, "secret": hex::encode(*secret.expose_bytes()) })
            });
            json!({
                "founding": {
                    "signing_key_seed": hex::encode(founding.expose_signing_key().expose_seed()),
                    "key": hex::encode(founder.key.0),
                    "member_id": founder.id,
                    "static_secret": hex::encode(*founding.expose_static_secret().expose_bytes()),
                    "static_key": hex::encode(founder.static_key.0),
                    "static_proof": hex::encode(founder.static_proof.0),
                    "participation_key": hex::encode(founder.participation_key.0),
                    "participation_proof": hex::encode(founder.participation_proof.0),
                },
                "admission_secret": *ring.expose_admission_secret(assembly, 0).expose_for_link(),
                "phrase": words,
                "entropy": hex::encode(*phrase.expose_entropy()),
                "seed": hex::encode(phrase.seed().expose_bytes()),
                "signing_key_seed": hex::encode(keys.expose_signing_key().expose_seed()),
                "key": hex::encode(public.key.0),
                "member_id": public.id,
                "static_secret": hex::encode(*keys.expose_static_secret().expose_bytes()),
                "static_key": hex::encode(public.static_key.0),
                "static_proof": hex::encode(public.static_proof.0),
                "participation_secrets": participation,
                "participation_key": hex::encode(public.participation_key.0),
                "participation_proof": hex::encode(public.participation_proof.0),
                "dealing_seed": hex::encode(*keys.expose_dealing_seed(&spec)),
                "invite_secret": *secret.expose_for_link(),
                "invite_key": hex::encode(secret.public()),
                "invite_name": invite_name(&secret.public()),
            })
        })
        .collect();
    let mut random = [0_u8; 40];
    random.iter_mut().zip(0_u8..).for_each(|(to, from)| *to = from);
    let locked =
        vault::lock(&Phrase::parse(PHRASES[1]).unwrap(), "correct horse", Cost::LEAST, &random).unwrap();
    json!({
        "about": "docs/spec/08-keys.md: from phrases to keys. Byte strings are hexadecimal.",
        "circle": {
            "session_id": hex::encode(SESSION),
            "threshold": 2,
            "context": hex::encode(spec.context()),
            "trustees": "the members below, in their order",
        },
        "assembly": ASSEMBLY,
        "founding_salt": hex::encode(SALT),
        "invite": INVITE,
        "members": members,
        "vault": {
            "phrase": PHRASES[1],
            "passphrase": "correct horse",
            "memory_kib": Cost::LEAST.memory_kib,
            "passes": Cost::LEAST.passes,
            "salt_and_nonce": hex::encode(random),
            "vault": locked,
        },
    })
}

#[test]
fn keys_are_those_of_the_vectors() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/vectors/keys.json");
    let text = format!("{}\n", serde_json::to_string_pretty(&vectors()).unwrap());
    if std::env::var_os("FOLKMOOT_WRITE_VECTORS").is_some() {
        std::fs::write(path, &text).unwrap();
    }
    assert_eq!(std::fs::read_to_string(path).unwrap(), text);
}

#[test]
fn the_vault_of_the_vectors_opens() {
    let vault = vectors()["vault"]["vault"].as_str().unwrap().to_owned();
    assert_eq!(*vault::unlock(&vault, "correct horse").unwrap().expose_words(), PHRASES[1]);
}

#[test]
fn an_invitation_link_has_one_form() {
    let keys = KeyRing::from_phrase(&Phrase::parse(PHRASES[0]).unwrap()).founding(SALT);
    let link = keys.expose_invite_secret(Uuid::parse_str(INVITE).unwrap()).expose_for_link();
    let public = |link: &str| InviteSecret::from_link(link).map(|secret| secret.public());
    assert!(public(&link).is_some());
    for bad in [&link[1..], &link.to_uppercase(), &format!("{} ", *link), &format!("g{}", &link[1..]), ""] {
        assert_eq!(public(bad), None, "{bad}");
    }
    assert_ne!(
        public(&link),
        public(&format!("{}{}", if link.starts_with('0') { '1' } else { '0' }, &link[1..]))
    );
}

/// Nothing that an assembly's record shows of a person is in another one's, founded or joined, nor in what a device keeps for itself.
#[test]
fn no_two_places_show_the_same_of_a_person() {
    let ring = KeyRing::from_phrase(&Phrase::parse(PHRASES[0]).unwrap());
    let places = [
        ring.joining(Uuid::from_u128(1)),
        ring.joining(Uuid::from_u128(2)),
        ring.founding([1; 16]),
        ring.founding([2; 16]),
        // The bytes of an assembly's id as a salt, which somebody who founds can choose.
        ring.founding(*Uuid::from_u128(1).as_bytes()),
    ];
    let mut shown: Vec<String> = places
        .iter()
        .flat_map(|keys| {
            let public = keys.public();
            [
                public.id.to_string(),
                hex::encode(public.key.0),
                hex::encode(public.static_key.0),
                hex::encode(public.participation_key.0),
            ]
        })
        .chain([ring.local_id()])
        .collect();
    let all = shown.len();
    shown.sort();
    shown.dedup();
    assert_eq!(shown.len(), all);
}
