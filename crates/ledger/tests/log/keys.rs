//! Names and keys.

use crate::support::vectors;
use folkmoot_ledger::{
    keys::{self, KeyError, MemberId, SigningKey, VerifyingKey},
    note::{SignatureBatch, verify_zip215},
};
use proptest::prelude::*;
use sha2::{Digest, Sha256};

/// The encodings of the eight points of small order, with all their second spellings.
const SMALL_ORDER: [&str; 14] = [
    "0000000000000000000000000000000000000000000000000000000000000000",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "0000000000000000000000000000000000000000000000000000000000000080",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
    "0100000000000000000000000000000000000000000000000000000000000000",
    "0100000000000000000000000000000000000000000000000000000000000080",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
];

fn bytes<const N: usize>(text: &str) -> [u8; N] {
    hex::decode(text).unwrap().try_into().unwrap()
}

/// The first 16 bytes of a hash, as ids have them.
fn first16(label: &str, rest: &[u8]) -> String {
    hex::encode(&Sha256::new().chain_update(label).chain_update(rest).finalize()[..16])
}

#[test]
fn ids_are_hashes_with_their_labels() {
    let key = SigningKey::from_seed(&[3; 32]).verifying_key().to_bytes();
    assert_eq!(keys::member_id(&key).to_string(), first16("folkmoot/v1 member\n", &key));
    assert_eq!(keys::invite_name(&key), format!("invite-{}", first16("folkmoot/v1 invite\n", &key)));

    let id = keys::assembly_id("a text\n");
    assert_eq!((id.get_version_num(), id.get_variant()), (8, uuid::Variant::RFC4122));
    let hash = first16("folkmoot/v1 assembly\n", b"a text\n");
    let plain = id.simple().to_string();
    // All but the four bits of the version and the two of the variant.
    assert_eq!((&plain[..12], &plain[13..16], &plain[17..]), (&hash[..12], &hash[13..16], &hash[17..]));
    assert_ne!(id, keys::assembly_id("a text"));
    assert_eq!(keys::origin(id), format!("folkmoot/{id}"));
}

#[test]
fn the_invitation_of_a_vote_has_an_id_before_the_vote_passes() {
    let (vote, key) = (uuid::Uuid::parse_str("0192f0c1-7c1e-7a63-9d2f-5f1b3a0c9e11").unwrap(), [7; 32]);
    let id = keys::admission_id(vote, &key);
    assert_eq!((id.get_version_num(), id.get_variant()), (8, uuid::Variant::RFC4122));
    let hash = first16("folkmoot/v1 admission\n", &[vote.as_bytes().as_slice(), &key].concat());
    let plain = id.simple().to_string();
    assert_eq!((&plain[..12], &plain[13..16], &plain[17..]), (&hash[..12], &hash[13..16], &hash[17..]));
    assert_ne!(id, keys::admission_id(vote, &[8; 32]));
}

#[test]
fn circle_ids_come_from_their_origin_and_attempt() {
    let origin = uuid::Uuid::parse_str("0192f0c1-7c1e-7a63-9d2f-5f1b3a0c9e11").unwrap();
    let ids: Vec<String> = [0, 1, 2, 256].map(|attempt| keys::circle_id(origin, attempt).to_string()).into();
    assert_eq!(
        ids,
        [
            "ad483ccd-8e10-8af3-964a-c98103383447",
            "fbdef56c-c18e-835f-8f3d-e3f4795bd64a",
            "5dc55926-d6d1-8f78-a0cc-dd050835464c",
            "1e400f9f-f1f2-8457-a81e-062273a02a94",
        ]
    );
}

#[test]
fn member_ids_have_one_spelling() {
    let id: MemberId = "00112233445566778899aabbccddeeff".parse().unwrap();
    assert_eq!(id.to_string(), "00112233445566778899aabbccddeeff");
    assert_eq!(serde_json::to_string(&id).unwrap(), "\"00112233445566778899aabbccddeeff\"");
    assert_eq!(serde_json::from_str::<MemberId>("\"00112233445566778899aabbccddeeff\"").unwrap(), id);
    for wrong in [
        "",
        "00112233445566778899AABBCCDDEEFF",
        "00112233445566778899aabbccddeef",
        "00112233445566778899aabbccddeeff0",
        "00112233445566778899aabbccddee  ",
        "+0112233445566778899aabbccddeeff",
        "00112233445566778899aabbccddeegg",
    ] {
        assert_eq!(wrong.parse::<MemberId>().unwrap_err().code(), "key.member_id", "{wrong}");
        assert!(serde_json::from_str::<MemberId>(&format!("\"{wrong}\"")).is_err());
    }
}

#[test]
fn attack_012_keys_of_small_order_are_refused() {
    for text in SMALL_ORDER {
        let refused = VerifyingKey::from_bytes(&bytes(text)).unwrap_err();
        assert_eq!(refused.code(), "key.small_order", "{text}");
    }
}

#[test]
fn attack_024_keys_have_one_encoding() {
    // Not on the curve.
    let mut y = [0_u8; 32];
    y[0] = 2;
    assert_eq!(VerifyingKey::from_bytes(&y).unwrap_err().code(), "key.encoding");
    // y >= p: 19 values for each sign, where they are on the curve at all.
    let mut second_spellings = 0;
    for low in 0xed..=0xff_u8 {
        for high in [0x7f, 0xff] {
            let mut y = [0xff; 32];
            (y[0], y[31]) = (low, high);
            let refused = VerifyingKey::from_bytes(&y).unwrap_err();
            assert!(matches!(refused, KeyError::Encoding | KeyError::SmallOrder));
            // ZIP 215 itself would take them.
            second_spellings +=
                u32::from(curve25519_dalek::edwards::CompressedEdwardsY(y).decompress().is_some());
        }
    }
    assert!(second_spellings > 10);
    // One below p is an ordinary number.
    let mut y = [0xff; 32];
    (y[0], y[31]) = (0xec - 1, 0x7f);
    let taken = VerifyingKey::from_bytes(&y).is_ok();
    assert_eq!(taken, curve25519_dalek::edwards::CompressedEdwardsY(y).decompress().is_some());
}

#[test]
fn verifier_keys_are_those_of_the_note_format() {
    // The example of C2SP signed-note.
    const KEY: &str = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
    let (name, key) = VerifyingKey::from_verifier_key(KEY).unwrap();
    assert_eq!(name, "example.com/foo");
    assert_eq!(key.to_verifier_key(&name), KEY);
    for wrong in [
        "",
        "example.com/foo",
        "example.com/foo+530d903a",
        "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/fop+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k ",
    ] {
        assert_eq!(VerifyingKey::from_verifier_key(wrong).unwrap_err().code(), "key.verifier_key", "{wrong}");
    }
}

#[test]
fn signing_is_rfc_8032() {
    // RFC 8032, section 7.1, test 2.
    let key =
        SigningKey::from_seed(&bytes("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));
    let public = bytes("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    let signature = bytes(
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da\
         085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    );
    assert_eq!(key.verifying_key().to_bytes(), public);
    assert_eq!(key.sign(&[0x72]), signature);
    key.verifying_key().verify(&[0x72], &signature).unwrap();
    assert_eq!(key.verifying_key().verify(&[0x73], &signature).unwrap_err().code(), "key.signature");
    assert_eq!(
        hex::encode(key.expose_seed()),
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"
    );
}

#[test]
fn edge_cases_get_the_answer_of_zip_215_alone_and_together() {
    let Some(vectors) = vectors("ed25519-cctv.json") else { return };
    let vectors = vectors.as_array().unwrap();
    assert!(vectors.len() > 900);
    let mut good = SignatureBatch::new();
    let mut all = SignatureBatch::new();
    let mut wrong = Vec::new();
    for (number, vector) in vectors.iter().enumerate() {
        let field = |name: &str| vector[name].as_str().unwrap();
        let flag = |name: &str| {
            vector["flags"].as_array().is_some_and(|flags| flags.iter().any(|flag| flag == name))
        };
        let (key, signature) = (bytes(field("key")), bytes(field("sig")));
        let message = field("msg").as_bytes();
        // ZIP 215 hashes R and A as they stand. Where the vector's maker hashed another spelling, only a key of small
        // order does not mind; everything else in these vectors is taken.
        let accepted = !flag("reencoded_k") || flag("low_order_A");
        assert_eq!(verify_zip215(&key, message, &signature), accepted, "vector {number}");
        all.queue(&key, message, &signature);
        if accepted {
            good.queue(&key, message, &signature);
        } else {
            wrong.push(number);
        }
    }
    assert!(good.len() > 700 && wrong.len() > 50);
    assert_eq!(good.verify(), Ok(()));
    assert_eq!(all.verify(), Err(wrong));
}

#[test]
fn attack_011_responses_beyond_the_order_are_refused() {
    let key = SigningKey::from_seed(&[5; 32]);
    let mut signature = key.sign(b"text");
    // Adds the order of the group to the response.
    let order: [u8; 32] = bytes("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
    let mut carry = 0_u16;
    for (byte, add) in signature[32..].iter_mut().zip(order) {
        carry += u16::from(*byte) + u16::from(add);
        *byte = carry as u8;
        carry >>= 8;
    }
    assert_eq!(carry, 0);
    assert_eq!(key.verifying_key().verify(b"text", &signature), Err(KeyError::Signature));
    let mut batch = SignatureBatch::new();
    for n in 0..40_u8 {
        let other = SigningKey::from_seed(&[n; 32]);
        batch.queue(&other.verifying_key().to_bytes(), b"text", &other.sign(b"text"));
    }
    batch.queue(&key.verifying_key().to_bytes(), b"text", &signature);
    assert_eq!(batch.verify(), Err(vec![40]));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    /// Row 20: a batch says of each signature what checking it alone says.
    #[test]
    fn attack_020_batches_name_just_the_wrong_ones(
        kinds in proptest::collection::vec(0_u8..8, 0..120),
    ) {
        let mut batch = SignatureBatch::new();
        let mut wrong = Vec::new();
        let mut expected = 0;
        for (n, kind) in kinds.iter().enumerate() {
            // Mostly few wrong ones, sometimes many.
            let kind = if n % 40 == 7 || kinds.len() % 3 == 0 { *kind } else { 7 };
            let key = SigningKey::from_seed(&[(n % 9) as u8; 32]);
            expected += usize::from(kind < 4);
            let mut public = key.verifying_key().to_bytes();
            let mut message = n.to_be_bytes().to_vec();
            let mut signature = key.sign(&message);
            match kind {
                0 => signature[0] ^= 1,
                1 => signature[40] ^= 1,
                2 => message.push(0),
                3 => public = [2; 32],
                _ => {}
            }
            if !verify_zip215(&public, &message, &signature) {
                wrong.push(n);
            }
            prop_assert_eq!(batch.queue(&public, &message, &signature), n);
        }
        prop_assert_eq!(batch.len(), kinds.len());
        prop_assert_eq!(batch.is_empty(), kinds.is_empty());
        prop_assert_eq!(wrong.len(), expected);
        prop_assert_eq!(batch.verify(), if wrong.is_empty() { Ok(()) } else { Err(wrong) });
    }
}

/// Row 20: two wrong signatures whose errors cancel out under equal weights.
#[test]
fn attack_020_errors_that_cancel_under_equal_weights_are_found() {
    use curve25519_dalek::scalar::Scalar;
    let key = SigningKey::from_seed(&[6; 32]);
    let mut batch = SignatureBatch::new();
    for n in 0..30_u8 {
        let mut signature = key.sign(&[n]);
        if n < 2 {
            let response = Scalar::from_canonical_bytes(signature[32..].try_into().unwrap()).unwrap();
            let moved = if n == 0 { response + Scalar::ONE } else { response - Scalar::ONE };
            signature[32..].copy_from_slice(moved.as_bytes());
        }
        batch.queue(&key.verifying_key().to_bytes(), &[n], &signature);
    }
    assert_eq!(batch.verify(), Err(vec![0, 1]));
}

/// Row 12: a signature under K, shown under K + delta B with the response that makes up for it.
#[test]
fn attack_012_a_signature_cannot_be_moved_to_a_related_key() {
    use curve25519_dalek::{EdwardsPoint, edwards::CompressedEdwardsY, scalar::Scalar};
    use sha2::Sha512;
    let key = SigningKey::from_seed(&[7; 32]);
    let public = key.verifying_key().to_bytes();
    let honest = key.sign(b"text");
    let delta = Scalar::from(5_u8);
    let hash = Sha512::new().chain_update(&honest[..32]).chain_update(public).chain_update(b"text");
    let k = Scalar::from_bytes_mod_order_wide(&hash.finalize().into());
    let response = Scalar::from_canonical_bytes(honest[32..].try_into().unwrap()).unwrap() + k * delta;
    let moved = CompressedEdwardsY(public).decompress().unwrap() + EdwardsPoint::mul_base(&delta);
    // Were the key not hashed, this would be a signature: s B = R + k K'.
    let commitment = CompressedEdwardsY(honest[..32].try_into().unwrap()).decompress().unwrap();
    assert_eq!(EdwardsPoint::mul_base(&response), commitment + k * moved);
    let signature: [u8; 64] = [&honest[..32], response.as_bytes()].concat().try_into().unwrap();
    let other = VerifyingKey::from_bytes(&moved.compress().to_bytes()).unwrap();
    assert_eq!(other.verify(b"text", &signature), Err(KeyError::Signature));
    assert_eq!(key.verifying_key().verify(b"text", &honest), Ok(()));
}
