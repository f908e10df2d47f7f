//! Honest proofs: they verify, are what the second prover makes, and the second verifier accepts them.

use proptest::prelude::*;
use sha2::{Digest, Sha256};

use super::forger::{Forger, Parts, Statement};
use super::*;
use crate::ballot::tests::scale;
use crate::transcript::tests::{Step, last_steps};

/// Proofs of the first, a middle and the last member.
#[test]
fn rolls_of_every_form() {
    // One and two members, sizes at which a digit or a radix is added, and one before.
    for members in [1, 2, 3, 4, 5, 8, 9, 63, 64, 65, 100, 511, 512, 513] {
        let test = TestVote::new("forms", members);
        let mut places = vec![0, members / 2, members - 1];
        places.dedup();
        for place in places {
            let bytes = test.prove(place, b"text");
            assert_eq!(bytes.len(), test.vote.roll().proof_len());
            let second = Forger::new(&test, place, b"text", &[place as u8; 32]);
            assert_eq!(bytes, second.bytes(), "{place} of {members}");
            assert_eq!(verdict(&test.vote, b"text", &bytes), Ok(test.vote.tag(&test.secrets[place])));
            let statement = Statement::new(&test, b"text");
            assert!(statement.accepts(&Parts::read(&statement, &bytes)));
        }
    }
}

#[test]
fn lengths() {
    for (members, length) in [(1, 224), (64, 672), (256, 800), (1_000, 896), (4_096, 1_184), (10_000, 1_184)]
    {
        let radices = super::super::radices::Radices::new(members);
        assert_eq!(32 * (radices.values() + 5), length);
    }
}

/// A member of another roll makes no proof.
#[test]
fn who_is_not_on_the_roll() {
    let (test, other) = (TestVote::new("roll", 5), TestVote::new("another roll", 5));
    let error = prove(&test.vote, b"text", &other.secrets[0], &seed(1)).unwrap_err();
    assert_eq!(error.code(), "ring.member");
}

#[test]
fn rolls_that_are_refused() {
    let keys = keys_of(&TestVote::new("rolls", 4).secrets);
    let code = |keys: &[[u8; 32]]| Roll::parse(keys).err().unwrap().code();
    assert_eq!(code(&[]), "ring.roll.size");
    assert_eq!(code(&vec![keys[0]; MAX_MEMBERS + 1]), "ring.roll.size");
    assert_eq!(code(&[keys[0], keys[1], keys[0]]), "ring.roll.duplicate");
    assert_eq!(code(&[keys[0], [0; 32]]), "ring.roll.identity");
    assert_eq!(code(&[[1; 32], keys[0]]), "ring.roll.point");
}

#[test]
fn keys_and_tags_that_are_refused() {
    assert_eq!(ParticipationKey::from_bytes(&[0; 32]).unwrap_err().code(), "participation.key");
    assert_eq!(ParticipationKey::from_bytes(&[1; 32]).unwrap_err().code(), "participation.key");
    assert_eq!(Tag::from_bytes(&[0; 32]).unwrap_err().code(), "participation.tag");
    assert_eq!(Tag::from_bytes(&[1; 32]).unwrap_err().code(), "participation.tag");
    for secret in [[0; 32], [255; 32]] {
        let error = ParticipationSecret::from_bytes(&secret).err().unwrap();
        assert_eq!(error.code(), "participation.secret");
    }
    let test = TestVote::new("keys", 1);
    let secret = &test.secrets[0];
    assert_eq!(ParticipationKey::from_bytes(&secret.key().to_bytes()), Ok(secret.key()));
    assert_eq!(x(&ParticipationSecret::from_bytes(&secret.expose_bytes()).ok().unwrap()), x(secret));
    let tag = test.vote.tag(secret);
    assert_eq!(Tag::from_bytes(&tag.to_bytes()), Ok(tag));
}

/// One tag for each member and vote; votes have nothing in common, and what stands for the voter depends on both.
#[test]
fn tags() {
    let test = TestVote::new("tags", 3);
    let other = test.another([9; 32]);
    let mut all: Vec<_> = test.secrets.iter().map(|secret| test.vote.tag(secret).to_bytes()).collect();
    all.extend(test.secrets.iter().map(|secret| other.tag(secret).to_bytes()));
    all.sort_unstable();
    all.dedup();
    assert_eq!(all.len(), 6);
    let tag = test.vote.tag(&test.secrets[0]);
    assert_ne!(tag.voter_tag(test.vote.fingerprint()), tag.voter_tag(other.fingerprint()));
    assert_eq!(verdict(&test.vote, b"one", &test.prove(0, b"one")), Ok(tag));
    assert_eq!(verdict(&test.vote, b"two", &test.prove(0, b"two")), Ok(tag));
}

#[test]
fn possession_is_of_one_key_over_one_text() {
    let test = TestVote::new("possession", 2);
    let [mine, other] = &test.secrets[..] else { panic!("two members") };
    let proof = prove_possession(mine, b"joins");
    assert_eq!(check_possession(&mine.key(), b"joins", &proof), Ok(()));
    let wrong = [
        (other.key(), &b"joins"[..], proof),
        (mine.key(), b"leaves", proof),
        (mine.key(), b"joins", [0; 64]),
    ];
    for (key, text, proof) in wrong {
        assert_eq!(check_possession(&key, text, &proof).unwrap_err().code(), "participation.possession");
    }
    for byte in 0..proof.len() {
        let mut changed = proof;
        changed[byte] ^= 1;
        assert_eq!(check_possession(&mine.key(), b"joins", &changed), Err(KeyError::Possession), "{byte}");
    }
    // A proof for a static key with the same secret is none for a participation key.
    let static_secret = crate::StaticSecret::from_bytes(&mine.expose_bytes()).ok().unwrap();
    let of_static = crate::circle::prove_possession(&static_secret, &[7; 32]);
    assert_eq!(check_possession(&mine.key(), &[7; 32], &of_static), Err(KeyError::Possession));
}

#[test]
fn many_possessions_get_the_answers_that_they_get_one_by_one() {
    let test = TestVote::new("possessions", 20);
    let of =
        |(n, secret): (u8, &ParticipationSecret)| (secret.key(), [n; 32], prove_possession(secret, &[n; 32]));
    let mut proofs: Vec<_> = (0..).zip(&test.secrets).map(of).collect();
    assert!(check_possessions(&proofs).iter().all(Result::is_ok));
    proofs[3].1 = [99; 32];
    proofs[7].2 = [0xff; 64];
    let one =
        |(key, text, proof): &(ParticipationKey, [u8; 32], [u8; 64])| check_possession(key, text, proof);
    let alone: Vec<_> = proofs.iter().map(one).collect();
    assert_eq!(check_possessions(&proofs), alone);
    let wrong: Vec<usize> = (0..proofs.len()).filter(|number| alone[*number].is_err()).collect();
    assert_eq!(wrong, [3, 7]);
}

/// Whatever decides the masks differs, so do they: no mask is answered under two challenges.
#[test]
fn one_seed_for_two_proofs() {
    let test = TestVote::new("seeds", 4);
    let first = test.prove(0, b"text");
    let other_text = prove(&test.vote, b"other", &test.secrets[0], &seed(0)).unwrap();
    let other_member = prove(&test.vote, b"text", &test.secrets[1], &seed(0)).unwrap();
    let other_vote = prove(&test.another([1; 32]), b"text", &test.secrets[0], &seed(0)).unwrap();
    for other in [other_text, other_member, other_vote] {
        // All pieces but the tag, which two texts have in common.
        for piece in 1..first.len() / 32 {
            assert_ne!(first[32 * piece..32 * piece + 32], other[32 * piece..32 * piece + 32]);
        }
    }
    assert_eq!(first, test.prove(0, b"text"));
}

#[test]
fn what_the_transcript_absorbs() {
    let test = TestVote::new("transcript", 9);
    let bytes = test.prove(4, b"text");
    assert!(Proof::parse(&test.vote, &bytes).unwrap().verify(b"text").is_ok());
    let steps = last_steps();
    let expected = [
        ("dom-sep", &b"folkmoot/v1 participation"[..]),
        ("fingerprint", &test.vote.fingerprint().0),
        ("ring", test.vote.roll().digest()),
        ("cast", &Sha256::digest(b"text")),
        ("participation-tag", &bytes[..32]),
        ("digits-A", &bytes[32..64]),
        ("digits-B", &bytes[64..96]),
        ("challenge-mu", &[]),
        ("link-P", &bytes[96..160]),
        ("challenge-e", &[]),
    ];
    assert_eq!(steps.len(), expected.len());
    for (step, (label, message)) in steps.iter().zip(expected) {
        match step {
            Step::Absorbed(name, absorbed) => assert_eq!((*name, &absorbed[..]), (label, message)),
            Step::Drawn(name, _) => assert_eq!(*name, label),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 12 * scale(), failure_persistence: None, ..ProptestConfig::default()
    })]

    /// What is proved verifies, is what the second prover makes, and no change of one bit, of proof or text, is accepted.
    #[test]
    fn proofs_verify_and_changes_do_not(
        members in 1usize..40,
        place: prop::sample::Index,
        name in "[a-z]{8}",
        text in prop::collection::vec(any::<u8>(), 1..300),
        seed: [u8; 32],
        bit: prop::sample::Index,
    ) {
        let test = TestVote::new(&name, members);
        let place = place.index(members);
        let secret = &test.secrets[place];
        let bytes = prove(&test.vote, &text, secret, &ParticipationSeed::from_bytes(seed)).unwrap();
        prop_assert_eq!(&bytes, &Forger::new(&test, place, &text, &seed).bytes());
        prop_assert_eq!(verdict(&test.vote, &text, &bytes), Ok(test.vote.tag(secret)));
        let flip = |bytes: &[u8]| {
            let (mut changed, bit) = (bytes.to_vec(), bit.index(8 * bytes.len()));
            changed[bit / 8] ^= 1 << (bit % 8);
            changed
        };
        prop_assert!(verdict(&test.vote, &text, &flip(&bytes)).is_err());
        prop_assert_eq!(verdict(&test.vote, &flip(&text), &bytes), Err("ring.digits"));
    }
}
