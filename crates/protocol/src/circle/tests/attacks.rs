//! Attacks on the ceremony: each must be refused by its code, naming the culprit.

use curve25519_dalek::ristretto::RistrettoPoint;
use curve25519_dalek::scalar::Scalar;

use super::super::ceremony::{extension, final_check, transcript};
use super::super::message::pop_message;
use super::*;

/// The message with some bytes replaced.
fn patched(message: &[u8], at: usize, bytes: &[u8]) -> Vec<u8> {
    let mut message = message.to_vec();
    message[at..at + bytes.len()].copy_from_slice(bytes);
    message
}

fn check(ceremony: &Ceremony, index: u16, message: &[u8]) -> (&'static str, Option<u16>) {
    let one = verdict(check_deal(&ceremony.spec, index, message));
    let all = verdict(Dealt::check(&ceremony.spec, &ceremony.with(index, message.to_vec())));
    assert_eq!(one, all);
    one
}

/// A message whose C_0 is `rogue` and whose proof of possession is `pop`; the rest is honest.
fn rogue_message(ceremony: &Ceremony, index: u16, rogue: RistrettoPoint, pop: &[u8]) -> Vec<u8> {
    let message = patched(&ceremony.messages[usize::from(index) - 1], 0, rogue.compress().as_bytes());
    patched(&message, 32 * usize::from(ceremony.spec.threshold()), pop)
}

#[test]
fn attack_003_proof_of_possession_whose_challenge_leaves_out_the_key() {
    let ceremony = Ceremony::new("weak proof", 2, 3);
    // R and z first, then the only key for which the equation holds: C_0 = (z B - R) / c.
    let (k, z) = (scalar("k", 0), scalar("z", 0));
    let r = RistrettoPoint::mul_base(&k);
    let honest = check_deal(&ceremony.spec, 2, &ceremony.messages[1]).unwrap();
    let context = ceremony.spec.context();
    let message = pop_message(&context, honest.commitment_bytes(), honest.ephemeral_bytes());
    let key: [u8; 32] = honest.commitment_bytes()[..32].try_into().unwrap();
    for weak in [
        schnorr::challenge(&r.compress().to_bytes(), &[0; 32], &message),
        schnorr::challenge(&r.compress().to_bytes(), &key, &message),
        schnorr::challenge(&r.compress().to_bytes(), &key, &[]),
    ] {
        let rogue = (RistrettoPoint::mul_base(&z) - r) * weak.invert();
        let pop = [r.compress().to_bytes(), z.to_bytes()].concat();
        let forged = rogue_message(&ceremony, 2, rogue, &pop);
        assert_eq!(check(&ceremony, 2, &forged), ("circle.pop", Some(2)));
    }
}

#[test]
fn attack_009_and_040_messages_of_another_session() {
    let a = Ceremony::new("session A", 2, 3);
    let b = Ceremony::new("session B", 2, 3);
    let (dealt_a, dealt_b) = (a.dealt(), b.dealt());
    let certificates = a.certificates(&dealt_a);
    for index in a.indices() {
        let message = &a.messages[usize::from(index) - 1];
        assert_eq!(check(&b, index, message), ("circle.pop", Some(index)));
        let certificate = &certificates[usize::from(index) - 1];
        let refused = verdict(check_certificate(&dealt_b, index, certificate));
        assert_eq!(refused, ("circle.certificate", Some(index)));
        assert_ne!(deal_commitment(message, &a.spec, index), deal_commitment(message, &b.spec, index));
    }
    // The same polynomial and the same proof of possession, but made for session A.
    let dealing = a.dealing(1);
    let honest = b.message_from(1, &dealing);
    let replayed = patched(&honest, 64, &a.messages[0][64..128]);
    assert_eq!(check(&b, 1, &honest).0, "accepted");
    assert_eq!(check(&b, 1, &replayed), ("circle.pop", Some(1)));
    // A share encrypted in session A under the same keys, moved to session B.
    let at = b.ciphertext_at(2);
    let moved = patched(&honest, at, &a.messages[0][at..at + 48]);
    let dealt = Dealt::check(&b.spec, &b.with(1, moved)).unwrap();
    assert_eq!(verdict(certify(&dealt, 2, b.secret(2))), ("circle.ciphertext", Some(1)));
}

#[test]
fn attack_011_numbers_not_reduced() {
    let ceremony = Ceremony::new("reduced", 2, 3);
    let message = &ceremony.messages[0];
    let z = 64 + 32;
    let high: [u8; 32] = [[0; 31].as_slice(), &[0xf0]].concat().try_into().unwrap();
    for unreduced in [plus_order(&message[z..z + 32]), order(), [0xff; 32], high] {
        let forged = patched(message, z, &unreduced);
        assert_eq!(check(&ceremony, 1, &forged), ("circle.pop", Some(1)));
    }
    let dealt = ceremony.dealt();
    let certificate = certify(&dealt, 1, ceremony.secret(1)).unwrap();
    let forged = patched(&certificate, 32, &plus_order(&certificate[32..]));
    let refused = verdict(check_certificate(&dealt, 1, &forged));
    assert_eq!(refused, ("circle.certificate", Some(1)));

    // Secrets and encrypted shares as well.
    let secret = ceremony.secret(1).expose_bytes();
    let codes = [order(), plus_order(secret.as_ref()), [0; 32], [0xff; 32]]
        .map(|bytes| StaticSecret::from_bytes(&bytes).map(|_| ()).unwrap_err().code());
    assert_eq!(codes, ["key.secret"; 4]);
    assert!(StaticSecret::from_wide(&[0; 64]).is_err());
    let share = ceremony.dealing(1).share(2).to_bytes();
    for plaintext in [plus_order(&share), [0xff; 32]] {
        let forged = ceremony.with_plaintext(1, 2, &plaintext);
        let dealt = Dealt::check(&ceremony.spec, &ceremony.with(1, forged)).unwrap();
        let refused = verdict(certify(&dealt, 2, ceremony.secret(2)));
        assert_eq!(refused, ("circle.share_encoding", Some(1)));
    }
}

#[test]
fn attack_014_one_kind_of_proof_in_place_of_another() {
    use crate::decryption::{decryption_share, verify_share};
    let ceremony = Ceremony::new("kinds", 2, 2);
    let (public, shares) = ceremony.finish();
    let dealt = ceremony.dealt();
    // A dealer whose contribution is its static secret: both signatures are made with the same key.
    let secret = *ceremony.secret(1).expose_scalar();
    let same_key = ceremony.message_from(1, &dealing(vec![secret, scalar("a", 1)], scalar("e", 1)));
    let pop = same_key[64..128].to_vec();
    let certificate = certify(&dealt, 1, ceremony.secret(1)).unwrap().to_vec();
    // The proof of a share for no slots has the same 64 bytes.
    let (vote, nothing) = (crate::Fingerprint([7; 32]), crate::Sums::from_bytes(0, &[]).unwrap());
    let proof = decryption_share(&public, &vote, 1, &shares[0], &nothing).unwrap();

    assert_eq!(check(&ceremony, 1, &same_key).0, "accepted");
    for other in [&certificate, &proof] {
        assert_eq!(check(&ceremony, 1, &patched(&same_key, 64, other)), ("circle.pop", Some(1)));
    }
    for other in [&pop, &proof] {
        let refused = verdict(check_certificate(&dealt, 1, other));
        assert_eq!(refused, ("circle.certificate", Some(1)));
    }
    assert!(verify_share(&public, &vote, 1, &nothing, &proof).is_ok());
    for other in [&pop, &certificate] {
        let refused = verify_share(&public, &vote, 1, &nothing, other).unwrap_err();
        assert!(["decryption.proof", "decryption.scalar"].contains(&refused.code()));
        assert_eq!(refused.culprit(), Some(1));
    }
}

#[test]
fn attack_019_zeros_and_identities() {
    let ceremony = Ceremony::new("zeros", 3, 4);
    let message = &ceremony.messages[2];
    for at in [0, 32, 64, 96 + 64] {
        let forged = patched(message, at, &[0; 32]);
        assert_eq!(check(&ceremony, 3, &forged), ("circle.point", Some(3)));
    }
    for (at, len) in [(96, 64), (96, 32), (128, 32)] {
        let forged = patched(message, at, &vec![0; len]);
        assert_eq!(check(&ceremony, 3, &forged), ("circle.pop", Some(3)));
    }
    // A proof without a commitment: R is the identity, z = c a_0. Only its maker could make it, and it gives a_0 away.
    let a_0 = ceremony.dealing(3).coefficients[0];
    let honest = check_deal(&ceremony.spec, 3, message).unwrap();
    let context = ceremony.spec.context();
    let signed = pop_message(&context, honest.commitment_bytes(), honest.ephemeral_bytes());
    let public: [u8; 32] = message[..32].try_into().unwrap();
    let z = schnorr::challenge(&[0; 32], &public, &signed) * a_0;
    let forged = patched(message, 96, &[[0; 32], z.to_bytes()].concat());
    assert_eq!(check(&ceremony, 3, &forged), ("circle.pop", Some(3)));
    let zeros = vec![0; message.len()];
    assert_eq!(check(&ceremony, 3, &zeros), ("circle.frame", Some(3)));
    let dealt = ceremony.dealt();
    let refused = verdict(check_certificate(&dealt, 2, &[0; 64]));
    assert_eq!(refused, ("circle.certificate", Some(2)));
    assert_eq!(StaticPublic::from_bytes(&[0; 32]).unwrap_err().code(), "key.public");
    assert_eq!(StaticPublic::from_bytes(&[0xff; 32]).unwrap_err().code(), "key.public");
}

#[test]
fn attack_034_rogue_key() {
    let ceremony = Ceremony::new("rogue", 2, 3);
    let other = Ceremony::new("rogue, earlier", 2, 3);
    let dealt = ceremony.dealt();
    let others: RistrettoPoint = dealt.deals_for_tests()[..2].iter().map(|d| d.commitments[0]).sum();
    let rogue = RistrettoPoint::mul_base(&scalar("wanted", 0)) - others;
    for pop in [&[0; 64][..], &ceremony.messages[0][64..128], &other.messages[2][64..128]] {
        let forged = rogue_message(&ceremony, 3, rogue, pop);
        assert_eq!(check(&ceremony, 3, &forged), ("circle.pop", Some(3)));
    }
}

#[test]
fn attack_034_contributions_that_cancel_out() {
    // Only all trustees together can do this; the key is refused all the same.
    let ceremony = Ceremony::new("cancel", 2, 2);
    let (a, b, e) = (scalar("a", 0), scalar("b", 0), scalar("e", 0));
    let first = ceremony.message_from(1, &dealing(vec![a, b], e));
    let second = ceremony.message_from(2, &dealing(vec![-a, b], e));
    let dealt = Dealt::check(&ceremony.spec, &[first.clone(), second]);
    assert_eq!(verdict(dealt), ("circle.joint_key", None));
    // f_1(1) + f_2(1) = 0: the share of trustee 1 would be zero.
    let second = ceremony.message_from(2, &dealing(vec![a, -a - a - b], e));
    let dealt = Dealt::check(&ceremony.spec, &[first, second]);
    assert_eq!(verdict(dealt), ("circle.verification_key", None));
}

#[test]
fn attack_035_message_other_than_committed() {
    let ceremony = Ceremony::new("reveal", 2, 3);
    let (spec, messages) = (&ceremony.spec, &ceremony.messages);
    let posted: Vec<_> = (1..).zip(messages).map(|(i, m)| deal_commitment(m, spec, i)).collect();
    for index in ceremony.indices() {
        let place = usize::from(index) - 1;
        let deal = check_deal(spec, index, &messages[place]).unwrap();
        assert!(deal.check_revealed(spec, &posted[place]).is_ok());
        let second_thoughts = ceremony.message_from(index, &Ceremony::new("other", 2, 3).dealing(index));
        let deal = check_deal(spec, index, &second_thoughts).unwrap();
        let refused = verdict(deal.check_revealed(spec, &posted[place]));
        assert_eq!(refused, ("circle.commitment", Some(index)));
    }
    // Nobody can post another one's hash and then reveal the same message.
    assert_ne!(deal_commitment(&messages[0], spec, 1), deal_commitment(&messages[0], spec, 2));
}

#[test]
fn attack_036_threshold_raised_or_lowered() {
    let ceremony = Ceremony::new("threshold", 3, 5);
    for index in ceremony.indices() {
        for t in [0, 1, 2, 4, 5] {
            let wrong = Ceremony::new("threshold", if t < 2 { 2 } else { t }, 5);
            let mut message = wrong.messages[usize::from(index) - 1].clone();
            if t < 2 {
                message.drain(..32 * (2 - usize::from(t)));
            }
            assert_eq!(check(&ceremony, index, &message), ("circle.length", Some(index)));
        }
        let message = &ceremony.messages[usize::from(index) - 1];
        let huge = [&vec![7; 32_000_000], message.as_slice()].concat();
        assert_eq!(check(&ceremony, index, &huge), ("circle.length", Some(index)));
        assert_eq!(check(&ceremony, index, &[]), ("circle.length", Some(index)));
        let top = patched(message, 64, &[0; 32]);
        assert_eq!(check(&ceremony, index, &top), ("circle.point", Some(index)));
    }
    let keys = |n: u64| (0..n).map(|i| StaticSecret::from_wide(&wide("k", i)).unwrap().public()).collect();
    for (t, n) in
        [(0, 3), (1, 3), (4, 3), (2, 1), (2, 0), (0, 0), (2, 33), (33, 33), (u16::MAX, 3), (2, 65_538)]
    {
        assert_eq!(verdict(CircleSpec::new(b"s", t, keys(n))), ("circle.threshold", None));
    }
    assert!(CircleSpec::new(b"s", 32, keys(32)).is_ok());
}

#[test]
fn attack_037_indices_out_of_range() {
    let ceremony = Ceremony::new("index", 2, 3);
    let dealt = ceremony.dealt();
    let certificates = ceremony.certificates(&dealt);
    let (spec, secret) = (&ceremony.spec, ceremony.secret(1));
    for index in [0, 4, 5, u16::MAX] {
        let refusals = [
            verdict(deal(spec, index, secret, &[1; 32])),
            verdict(check_deal(spec, index, &ceremony.messages[0])),
            verdict(certify(&dealt, index, secret)),
            verdict(check_certificate(&dealt, index, &certificates[0])),
            verdict(recover(&dealt, index, secret, &certificates)),
        ];
        assert_eq!(refusals, [("circle.index", None); 5]);
        assert!(dealt.public().verification_key(index).is_none());
    }
    // One trustee under two indices, or on the place of another one.
    let twice = vec![spec.members()[0], spec.members()[1], spec.members()[0]];
    let refused = CircleSpec::new(b"s", 2, twice);
    assert_eq!(refused, Err(CircleError::DuplicateKey { first: 1, second: 3 }));
    assert_eq!(verdict(refused), ("circle.duplicate_key", None));
    let refusals = [
        verdict(deal(spec, 2, secret, &[1; 32])),
        verdict(certify(&dealt, 2, secret)),
        verdict(recover(&dealt, 2, secret, &certificates)),
    ];
    assert_eq!(refusals, [("circle.secret", None); 3]);
    let swapped = [&ceremony.messages[1], &ceremony.messages[0], &ceremony.messages[2]];
    let dealt = Dealt::check(spec, &swapped).unwrap();
    // The polynomial is not bound to an index, the encrypted shares are.
    assert_eq!(verdict(certify(&dealt, 3, ceremony.secret(3))), ("circle.ciphertext", Some(1)));
}

#[test]
fn attack_038_two_versions_of_the_messages() {
    let ceremony = Ceremony::new("equivocation", 2, 3);
    let other = ceremony.message_from(1, &Ceremony::new("second face", 2, 3).dealing(1));
    // Trustee 2 is shown one message of trustee 1, trustee 3 another; each is content.
    let (shown_2, shown_3) =
        (ceremony.dealt(), Dealt::check(&ceremony.spec, &ceremony.with(1, other)).unwrap());
    let mut certificates = ceremony.certificates(&shown_2);
    certificates[2] = certify(&shown_3, 3, ceremony.secret(3)).unwrap();
    let refused = verdict(recover(&shown_2, 2, ceremony.secret(2), &certificates));
    assert_eq!(refused, ("circle.certificate", Some(3)));
    let refused = verdict(recover(&shown_3, 3, ceremony.secret(3), &certificates));
    assert_eq!(refused, ("circle.certificate", Some(1)));
}

#[test]
fn attack_038_two_versions_of_the_encrypted_shares() {
    // COCKTAIL's transcript alone does not cover ciphertexts; our extension does.
    let ceremony = Ceremony::new("ciphertexts", 2, 3);
    let dealt = ceremony.dealt();
    let mut changed = ceremony.messages[0].clone();
    changed[ceremony.ciphertext_at(2)] ^= 1;
    let other = Dealt::check(&ceremony.spec, &ceremony.with(1, changed)).unwrap();
    assert_ne!(dealt.transcript(), other.transcript());
    let plain = |dealt: &Dealt| transcript(&ceremony.spec, dealt.deals_for_tests(), b"");
    assert_eq!(plain(&dealt), plain(&other));
    let ours = transcript(
        &ceremony.spec,
        dealt.deals_for_tests(),
        &extension(&ceremony.spec, dealt.deals_for_tests()),
    );
    assert_eq!(dealt.transcript(), ours);
    let certificate = certify(&dealt, 3, ceremony.secret(3)).unwrap();
    assert_eq!(verdict(check_certificate(&other, 3, &certificate)), ("circle.certificate", Some(3)));
}

#[test]
fn attack_039_a_wrong_share_is_found_by_its_recipient_and_nobody_gets_a_key() {
    let ceremony = Ceremony::new("complaint", 2, 3);
    for (dealer, victim) in [(1, 2), (1, 1), (3, 2), (2, 3)] {
        let wrong = *ceremony.dealing(dealer).share(victim) + Scalar::ONE;
        let messages = ceremony.with(dealer, ceremony.with_plaintext(dealer, victim, &wrong.to_bytes()));
        let dealt = Dealt::check(&ceremony.spec, &messages).unwrap();
        for index in ceremony.indices() {
            let result = verdict(certify(&dealt, index, ceremony.secret(index)));
            let expected = if index == victim { ("circle.share", Some(dealer)) } else { ("accepted", None) };
            assert_eq!(result, expected);
        }
        // Without the victim's certificate nobody recovers anything.
        let signed: Vec<_> = ceremony
            .indices()
            .map(|index| certify(&dealt, index, ceremony.secret(index)).unwrap_or([0; 64]))
            .collect();
        let refused = verdict(recover(&dealt, dealer, ceremony.secret(dealer), &signed));
        assert_eq!(refused, ("circle.certificate", Some(victim)));
    }
}

#[test]
fn attack_050_coefficients_are_spread_evenly() {
    // Low bytes of 50,000 coefficients: chi-square with 255 degrees of freedom, mean 255, deviation 22.6.
    let ceremony = Ceremony::new("bias", 2, 2);
    let mut buckets = [0u32; 256];
    for i in 0..25_000 {
        for a in Dealing::derive(&ceremony.spec, 1, &seed("bias", i)).coefficients.iter() {
            assert_ne!(*a, Scalar::ZERO);
            buckets[usize::from(a.as_bytes()[0])] += 1;
        }
    }
    let expected = 50_000.0 / 256.0;
    let chi: f64 = buckets.iter().map(|&n| (f64::from(n) - expected).powi(2) / expected).sum();
    assert!((150.0..400.0).contains(&chi), "chi-square {chi}");
}

#[test]
fn zero_nonces_and_wrong_sums_are_refused() {
    let key = scalar("key", 0);
    let public = RistrettoPoint::mul_base(&key).compress().to_bytes();
    let refused = schnorr::sign_with_nonce(&key, &public, &[], &Scalar::ZERO);
    assert_eq!(verdict(refused), ("circle.nonce", None));

    let ceremony = Ceremony::new("sums", 2, 3);
    let dealt = ceremony.dealt();
    let sum = dealt.collect(2, ceremony.secret(2)).unwrap();
    assert!(final_check(&sum, 2, dealt.public()).is_ok());
    let refused = verdict(final_check(&(*sum + Scalar::ONE), 2, dealt.public()));
    assert_eq!(refused, ("circle.consistency", None));
    assert_eq!(verdict(final_check(&sum, 1, dealt.public())).0, "circle.consistency");
    assert_eq!(verdict(final_check(&sum, 0, dealt.public())).0, "circle.consistency");

    let mut broken = ceremony.dealt();
    broken.public = Ceremony::new("other sums", 2, 3).finish().0;
    let refused = verdict(certify(&broken, 2, ceremony.secret(2)));
    assert_eq!(refused, ("circle.consistency", None));
}

#[test]
fn wrong_numbers_of_messages_and_certificates() {
    let ceremony = Ceremony::new("numbers", 2, 3);
    let dealt = ceremony.dealt();
    let certificates = ceremony.certificates(&dealt);
    let repeated = [&ceremony.messages[..], &ceremony.messages[..1]].concat();
    for messages in [&ceremony.messages[..0], &ceremony.messages[..2], &repeated] {
        assert_eq!(verdict(Dealt::check(&ceremony.spec, messages)), ("circle.count", None));
    }
    for number in [0, 2] {
        let refused = verdict(recover(&dealt, 1, ceremony.secret(1), &certificates[..number]));
        assert_eq!(refused, ("circle.count", None));
    }
    for certificate in [&certificates[0][..63], &[&certificates[0][..], &[0]].concat(), &[]] {
        let refused = verdict(check_certificate(&dealt, 1, certificate));
        assert_eq!(refused, ("circle.certificate", Some(1)));
    }
}
