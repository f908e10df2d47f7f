//! COCKTAIL's published vectors: every value in the file is recomputed.

use curve25519_dalek::ristretto::RistrettoPoint;
use curve25519_dalek::scalar::Scalar;
use serde_json::Value;
use sha2::{Digest, Sha512};

use super::super::ceremony::transcript;
use super::super::deal::Dealing;
use super::super::message::pop_message;
use super::super::spec::CIPHERSUITE_ID;
use super::super::*;
use super::dealing;
use crate::group::{parse_scalar, scalar_from_wide};

const FILE: &str = "cocktail-dkg-ristretto255-sha512.json";

fn vectors() -> Option<Value> {
    let folder = std::env::var("FOLKMOOT_VECTORS")
        .unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/vectors").into());
    match std::fs::read_to_string(format!("{folder}/{FILE}")) {
        Ok(text) => Some(serde_json::from_str(&text).unwrap()),
        Err(_) => {
            println!("skipped: {FILE} is not there");
            None
        }
    }
}

fn bytes(value: &Value) -> Vec<u8> {
    hex::decode(value.as_str().unwrap()).unwrap()
}

fn bytes32(value: &Value) -> [u8; 32] {
    bytes(value).try_into().unwrap()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap()
}

/// The vectors' own derivation of secrets: H(seed || id || t || n || label).
struct Secrets<'a> {
    seed: &'a [u8],
    t: u32,
    n: u32,
}

impl Secrets<'_> {
    fn hash(&self, label: &str, counter: Option<u64>) -> Scalar {
        let hash = Sha512::new()
            .chain_update(self.seed)
            .chain_update(CIPHERSUITE_ID)
            .chain_update(self.t.to_le_bytes())
            .chain_update(self.n.to_le_bytes())
            .chain_update(label)
            .chain_update(counter.map(u64::to_le_bytes).iter().flatten().copied().collect::<Vec<_>>());
        scalar_from_wide(&hash.finalize().into())
    }

    fn static_secret(&self, index: u16) -> StaticSecret {
        let secret = self.hash(&format!("static_secret_key_{index}"), None);
        StaticSecret::from_bytes(&secret.to_bytes()).unwrap()
    }

    /// The coefficients and then the ephemeral secret come from one stream of blocks.
    fn dealing(&self, index: u16) -> Dealing {
        let draw = |i| self.hash(&format!("round1_participant_{index}"), Some(i));
        dealing((0..u64::from(self.t)).map(draw).collect(), draw(u64::from(self.t)))
    }
}

#[test]
fn published_vectors_are_reproduced() {
    let Some(file) = vectors() else { return };
    assert_eq!(file["ciphersuite"].as_str().unwrap().as_bytes(), CIPHERSUITE_ID);
    let vectors = list(&file["vectors"]);
    assert_eq!(vectors.len(), 2);
    for vector in vectors {
        reproduce(&bytes(&file["seed"]), vector);
    }
}

fn reproduce(seed: &[u8], vector: &Value) {
    let (t, n) = (vector["t"].as_u64().unwrap() as u16, vector["n"].as_u64().unwrap() as u16);
    let secrets = Secrets { seed, t: t.into(), n: n.into() };

    // Setup: static keys and context.
    let keys: Vec<_> = (1..=n).map(|i| secrets.static_secret(i)).collect();
    let config = &vector["config"];
    assert_eq!(list(&config["static_secret_keys"]).len(), usize::from(n));
    for (key, (secret, public)) in
        keys.iter().zip(list(&config["static_secret_keys"]).iter().zip(list(&config["static_public_keys"])))
    {
        assert_eq!(*key.expose_bytes(), bytes32(secret));
        assert_eq!(key.public().to_bytes(), bytes32(public));
    }
    let members = keys.iter().map(StaticSecret::public).collect();
    let spec = CircleSpec::new(&bytes(&vector["session_tag"]), t, members).unwrap();
    assert_eq!(spec.context().to_vec(), bytes(&vector["context"]));

    // Round 1: the whole message of every participant, and every step of its proof of possession.
    let mut messages = Vec::new();
    for (index, round1) in (1..=n).zip(list(&vector["round1"])) {
        assert_eq!(round1["participant_id"], index);
        let dealing = secrets.dealing(index);
        let message = dealing.message(&spec, index, &keys[usize::from(index) - 1]).unwrap();
        let deal = check_deal(&spec, index, &message).unwrap();
        let commitments: Vec<u8> = list(&round1["vss_commitment"]).iter().flat_map(bytes).collect();
        assert_eq!(deal.commitment_bytes(), commitments);
        assert_eq!(deal.pop_bytes(), bytes(&round1["pop"]));
        assert_eq!(deal.ephemeral_bytes(), bytes(&round1["ephemeral_public_key"]));
        for (recipient, share) in (1..=n).zip(list(&round1["encrypted_shares"])) {
            assert_eq!(deal.ciphertext(recipient).unwrap(), bytes(share));
        }
        proof_of_possession(&spec, &deal, &dealing, &round1["pop_intermediate"]);
        messages.push(message);
    }

    // Round 2: shares, verification shares, group key.
    let dealt = Dealt::check(&spec, &messages).unwrap();
    assert_eq!(dealt.public().joint_key().to_bytes(), bytes32(&vector["group_public_key"]));
    for (index, round2) in (1..=n).zip(list(&vector["round2"])) {
        assert_eq!(round2["participant_id"], index);
        let place = usize::from(index) - 1;
        let share = dealt.collect(index, &keys[place]).unwrap();
        assert_eq!(share.to_bytes(), bytes32(&round2["secret_share"]));
        let public = dealt.public().verification_keys()[place];
        assert_eq!(public, bytes32(&round2["verification_share"]));
    }

    // Round 3: the transcript with the vector's (empty) extension, and all signatures on it.
    let extension = bytes(&vector["extension"]);
    let transcript = transcript(&spec, dealt.deals_for_tests(), &extension);
    assert_eq!(Sha512::digest(&transcript).to_vec(), bytes(&vector["round3"]["transcript_hash"]));
    let signatures = list(&vector["round3"]["signatures"]);
    assert_eq!(signatures.len(), usize::from(n));
    for (index, entry) in (1..=n).zip(signatures) {
        assert_eq!(entry["signer_id"], index);
        let (key, public) = (&keys[usize::from(index) - 1], spec.member(index).unwrap());
        let signature = schnorr::sign(key.expose_scalar(), &public.to_bytes(), &[&transcript]).unwrap();
        assert_eq!(signature.to_vec(), bytes(&entry["signature"]));
        assert!(schnorr::verify(public.point(), &public.to_bytes(), &signature, &[&transcript]));
    }

    // Recovery, where the vector has it.
    let recovery = &vector["recovery"];
    if recovery.is_object() {
        let index = recovery["participant_id"].as_u64().unwrap() as u16;
        for (deal, ciphertext) in dealt.deals_for_tests().iter().zip(list(&recovery["ciphertexts"])) {
            assert_eq!(deal.ciphertext(index).unwrap(), bytes(ciphertext));
        }
        let certificates: Vec<_> =
            (1..=n).map(|i| certify(&dealt, i, &keys[usize::from(i) - 1]).unwrap()).collect();
        let share = recover(&dealt, index, &keys[usize::from(index) - 1], &certificates).unwrap();
        assert_eq!(share.expose_scalar().to_bytes(), bytes32(&recovery["recovered_secret_share"]));
        let public = RistrettoPoint::mul_base(share.expose_scalar()).compress().to_bytes();
        assert_eq!(public, bytes32(&recovery["recovered_verification_share"]));
    }
}

fn proof_of_possession(spec: &CircleSpec, deal: &Deal, dealing: &Dealing, steps: &Value) {
    let context = spec.context();
    let message = pop_message(&context, deal.commitment_bytes(), deal.ephemeral_bytes());
    let whole = message.concat();
    assert_eq!(whole, bytes(&steps["message"]));

    let secret = dealing.coefficients[0];
    let prefix = b"COCKTAIL-DKG-Ristretto255-SHA512-NONCE".as_slice();
    assert_eq!([prefix, &secret.to_bytes(), &whole].concat(), bytes(&steps["nonce_input"]));
    let nonce = schnorr::nonce(&secret, &message);
    assert_eq!(nonce.to_bytes(), bytes32(&steps["nonce"]));
    assert_eq!(*nonce, scalar_from_wide(&Sha512::digest(bytes(&steps["nonce_input"])).into()));
    let commitment = RistrettoPoint::mul_base(&nonce).compress().to_bytes();
    assert_eq!(commitment, bytes32(&steps["nonce_commitment"]));

    let public: [u8; 32] = deal.commitment_bytes()[..32].try_into().unwrap();
    let prefix = b"COCKTAIL-DKG-Ristretto255-SHA512-H7".as_slice();
    let input = [prefix, &commitment, &public, &whole].concat();
    assert_eq!(input, bytes(&steps["challenge_input"]));
    let challenge = schnorr::challenge(&commitment, &public, &message);
    assert_eq!(Some(challenge), parse_scalar(&bytes32(&steps["challenge"])));
}
