//! Many hostile runs: every misbehaviour at every position, and every bit of every message flipped.

use curve25519_dalek::scalar::Scalar;

use super::*;

/// Where a misbehaviour must be noticed.
#[derive(Clone, Copy, PartialEq, Debug)]
enum By {
    Everybody(&'static str),
    Recipient(&'static str),
}

/// The message of `index` after one of twenty misbehaviours against `victim`.
fn misbehave(c: &Ceremony, what: usize, index: u16, victim: u16) -> (Vec<u8>, By) {
    use By::{Everybody, Recipient};
    let mut message = c.messages[usize::from(index) - 1].clone();
    let t = 32 * usize::from(c.spec.threshold());
    let (pop, ephemeral, first_frame) = (t, t + 64, t + 96);
    let cipher = c.ciphertext_at(victim);
    let honest = c.dealing(index);
    let share = honest.share(victim);
    let neighbour = &c.messages[usize::from(victim) - 1];
    let wrong = |s: Scalar| c.with_plaintext(index, victim, &s.to_bytes());
    match what {
        0 => {
            message.pop();
            (message, Everybody("circle.length"))
        }
        1 => {
            message.push(0);
            (message, Everybody("circle.length"))
        }
        2 => {
            message.drain(..32);
            (message, Everybody("circle.length"))
        }
        3 => (Vec::new(), Everybody("circle.length")),
        4 => {
            message[..32].fill(0);
            (message, Everybody("circle.point"))
        }
        5 => {
            message[t - 32..t].fill(0);
            (message, Everybody("circle.point"))
        }
        6 => {
            message[31] |= 0x80;
            (message, Everybody("circle.point"))
        }
        7 => {
            message[ephemeral..ephemeral + 32].fill(0);
            (message, Everybody("circle.point"))
        }
        8 => {
            message[pop..pop + 64].fill(0);
            (message, Everybody("circle.pop"))
        }
        9 => {
            message[pop + 32] ^= 1;
            (message, Everybody("circle.pop"))
        }
        10 => {
            message[pop..pop + 64].copy_from_slice(&neighbour[pop..pop + 64]);
            (message, Everybody("circle.pop"))
        }
        11 => {
            message[..32].copy_from_slice(&neighbour[..32]);
            (message, Everybody("circle.pop"))
        }
        12 => {
            message[ephemeral..ephemeral + 32].copy_from_slice(&neighbour[ephemeral..ephemeral + 32]);
            (message, Everybody("circle.pop"))
        }
        13 => {
            message[first_frame + 7] = 47;
            (message, Everybody("circle.frame"))
        }
        14 => {
            message[cipher - 8] = 0xff;
            (message, Everybody("circle.frame"))
        }
        15 => {
            message[cipher] ^= 1;
            (message, Recipient("circle.ciphertext"))
        }
        16 => {
            message[cipher + 47] ^= 0x80;
            (message, Recipient("circle.ciphertext"))
        }
        17 => (wrong(*share + Scalar::ONE), Recipient("circle.share")),
        18 => (wrong(-*share), Recipient("circle.share")),
        _ => (
            c.with_plaintext(index, victim, &plus_order(share.as_bytes())),
            Recipient("circle.share_encoding"),
        ),
    }
}

#[test]
fn hostile_ceremonies_name_the_culprit_and_make_no_key() {
    let mut runs = 0;
    for (t, n) in [(2, 3), (3, 4), (3, 5), (4, 6), (5, 7)] {
        let c = Ceremony::new("hostile", t, n);
        for what in 0..20 {
            for index in c.indices() {
                let victim = index % n + 1;
                let (message, by) = misbehave(&c, what, index, victim);
                let messages = c.with(index, message.clone());
                match by {
                    By::Everybody(code) => {
                        let culprit = (code, Some(index));
                        assert_eq!(verdict(check_deal(&c.spec, index, &message)), culprit, "{what}");
                        assert_eq!(verdict(Dealt::check(&c.spec, &messages)), culprit);
                    }
                    By::Recipient(code) => {
                        let dealt = Dealt::check(&c.spec, &messages).unwrap();
                        let refused = verdict(certify(&dealt, victim, c.secret(victim)));
                        assert_eq!(refused, (code, Some(index)), "{what}");
                        let signed: Vec<_> =
                            c.indices().map(|i| certify(&dealt, i, c.secret(i)).unwrap_or([0; 64])).collect();
                        let refused = verdict(recover(&dealt, index, c.secret(index), &signed));
                        assert_eq!(refused, ("circle.certificate", Some(victim)));
                        // Not even with signatures made without looking.
                        let refused =
                            verdict(recover(&dealt, victim, c.secret(victim), &careless(&c, &dealt)));
                        assert_eq!(refused, (code, Some(index)));
                    }
                }
                runs += 1;
            }
        }
    }
    assert_eq!(runs, 500);
}

/// Certificates of trustees who do not check anything.
fn careless(c: &Ceremony, dealt: &Dealt) -> Vec<[u8; 64]> {
    let sign = |i: u16| {
        let public = c.spec.member(i).unwrap().to_bytes();
        schnorr::sign(c.secret(i).expose_scalar(), &public, &[dealt.transcript()]).unwrap()
    };
    c.indices().map(sign).collect()
}

#[test]
fn every_flipped_bit_of_a_message_is_noticed() {
    let c = Ceremony::new("flip", 2, 3);
    let commitment = deal_commitment(&c.messages[1], &c.spec, 2);
    let first_cipher = c.ciphertext_at(1) - 8;
    for bit in 0..8 * c.messages[1].len() {
        let mut message = c.messages[1].clone();
        message[bit / 8] ^= 1 << (bit % 8);
        assert_ne!(deal_commitment(&message, &c.spec, 2), commitment);
        let in_frame = bit / 8 >= first_cipher;
        let in_cipher = in_frame && (bit / 8 - first_cipher) % 56 >= 8;
        if in_cipher {
            let recipient = ((bit / 8 - first_cipher) / 56 + 1) as u16;
            let dealt = Dealt::check(&c.spec, &c.with(2, message)).unwrap();
            let refused = verdict(certify(&dealt, recipient, c.secret(recipient)));
            assert_eq!(refused, ("circle.ciphertext", Some(2)));
        } else {
            let (code, culprit) = verdict(check_deal(&c.spec, 2, &message));
            assert!(["circle.point", "circle.pop", "circle.frame"].contains(&code), "bit {bit}: {code}");
            assert_eq!(code == "circle.frame", in_frame);
            assert_eq!(culprit, Some(2));
        }
    }
}

#[test]
fn every_flipped_bit_of_a_certificate_is_noticed() {
    let c = Ceremony::new("flip", 2, 3);
    let dealt = c.dealt();
    let certificate = certify(&dealt, 3, c.secret(3)).unwrap();
    assert!(check_certificate(&dealt, 3, &certificate).is_ok());
    for bit in 0..8 * certificate.len() {
        let mut flipped = certificate;
        flipped[bit / 8] ^= 1 << (bit % 8);
        let refused = verdict(check_certificate(&dealt, 3, &flipped));
        assert_eq!(refused, ("circle.certificate", Some(3)));
    }
    assert!(check_certificate(&dealt, 2, &certificate).is_err());
}

#[test]
fn forged_certificates_are_never_accepted() {
    let c = Ceremony::new("forged", 2, 2);
    let dealt = c.dealt();
    for i in 0..4_000 {
        let r = curve25519_dalek::ristretto::RistrettoPoint::mul_base(&scalar("r", i));
        let forged = [r.compress().to_bytes(), scalar("z", i).to_bytes()].concat();
        assert!(check_certificate(&dealt, 1, &forged).is_err());
    }
}
