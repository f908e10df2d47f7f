//! Tests of the ceremony: outside vectors, attacks, our own vectors.

mod attacks;
mod cctv;
mod forgery;
pub(crate) mod golden;
mod honest;

use curve25519_dalek::scalar::Scalar;
use sha2::{Digest, Sha512};
use zeroize::Zeroizing;

use super::deal::Dealing;
use super::envelope::{CIPHERTEXT_LEN, Route};
use super::*;

/// 64 bytes that only depend on a name and a number.
pub(crate) fn wide(name: &str, number: u64) -> [u8; 64] {
    let hash = Sha512::new().chain_update("folkmoot test ").chain_update(name);
    hash.chain_update(number.to_le_bytes()).finalize().into()
}

/// A scalar that only depends on a name and a number.
pub(crate) fn scalar(name: &str, number: u64) -> Scalar {
    Scalar::from_bytes_mod_order_wide(&wide(name, number))
}

/// 32 bytes that only depend on a name and a number.
pub(crate) fn seed(name: &str, number: u64) -> [u8; 32] {
    wide(name, number)[..32].try_into().unwrap()
}

/// A whole ceremony with everybody's secrets.
pub(crate) struct Ceremony {
    pub(crate) spec: CircleSpec,
    pub(crate) secrets: Vec<StaticSecret>,
    pub(crate) seeds: Vec<[u8; 32]>,
    pub(crate) messages: Vec<Vec<u8>>,
}

impl Ceremony {
    /// The trustees "0", "1", ... hold a ceremony of this name.
    pub(crate) fn new(name: &str, threshold: u16, trustees: u16) -> Self {
        let secrets: Vec<_> =
            (0..u64::from(trustees)).map(|i| StaticSecret::from_wide(&wide("static", i)).unwrap()).collect();
        let members = secrets.iter().map(StaticSecret::public).collect();
        let spec = CircleSpec::new(name.as_bytes(), threshold, members).unwrap();
        let seeds: Vec<_> = (0..u64::from(trustees)).map(|i| seed(name, i)).collect();
        let messages = (1u16..)
            .zip(secrets.iter().zip(&seeds))
            .map(|(index, (secret, seed))| deal(&spec, index, secret, seed).unwrap())
            .collect();
        Ceremony { spec, secrets, seeds, messages }
    }

    pub(crate) fn secret(&self, index: u16) -> &StaticSecret {
        &self.secrets[usize::from(index) - 1]
    }

    pub(crate) fn dealt(&self) -> Dealt {
        Dealt::check(&self.spec, &self.messages).unwrap()
    }

    pub(crate) fn indices(&self) -> std::ops::RangeInclusive<u16> {
        1..=self.spec.trustees()
    }

    pub(crate) fn certificates(&self, dealt: &Dealt) -> Vec<[u8; CERTIFICATE_LEN]> {
        self.indices().map(|i| certify(dealt, i, self.secret(i)).unwrap()).collect()
    }

    /// The public keys and everybody's share.
    pub(crate) fn finish(&self) -> (CirclePublic, Vec<TrusteeShare>) {
        let dealt = self.dealt();
        let certificates = self.certificates(&dealt);
        let recover = |i: u16| recovery::recover(&dealt, i, self.secret(i), &certificates).unwrap();
        (dealt.public().clone(), self.indices().map(recover).collect())
    }

    /// The secrets with which a trustee dealt.
    pub(in crate::circle) fn dealing(&self, index: u16) -> Dealing {
        Dealing::derive(&self.spec, index, &self.seeds[usize::from(index) - 1])
    }

    /// This trustee's message, made from other secrets, without any check.
    pub(in crate::circle) fn message_from(&self, index: u16, dealing: &Dealing) -> Vec<u8> {
        dealing.message(&self.spec, index, self.secret(index)).unwrap()
    }

    /// Replaces a trustee's message.
    pub(crate) fn with(&self, index: u16, message: Vec<u8>) -> Vec<Vec<u8>> {
        let mut messages = self.messages.clone();
        messages[usize::from(index) - 1] = message;
        messages
    }

    /// Where in a message the ciphertext for a recipient begins (after its length prefix).
    pub(crate) fn ciphertext_at(&self, recipient: u16) -> usize {
        self.spec.deal_len() - 56 * usize::from(self.spec.trustees() - recipient + 1) + 8
    }

    /// The message of `index` with another plaintext, rightly encrypted, for one recipient.
    pub(crate) fn with_plaintext(&self, index: u16, recipient: u16, share: &[u8; 32]) -> Vec<u8> {
        let dealing = self.dealing(index);
        let mut message = self.messages[usize::from(index) - 1].clone();
        let context = self.spec.context();
        let ephemeral =
            self.dealt().deals_for_tests()[usize::from(index) - 1].ephemeral_bytes().try_into().unwrap();
        let route = Route {
            context: &context,
            ephemeral: &ephemeral,
            sender: self.spec.member(index).unwrap(),
            recipient: self.spec.member(recipient).unwrap(),
        };
        let sealed = route.seal(&dealing.ephemeral, self.secret(index), share);
        let at = self.ciphertext_at(recipient);
        message[at..at + CIPHERTEXT_LEN].copy_from_slice(&sealed);
        message
    }
}

impl Dealt {
    pub(crate) fn deals_for_tests(&self) -> &[Deal] {
        &self.deals
    }
}

/// A dealing with these coefficients.
pub(in crate::circle) fn dealing(coefficients: Vec<Scalar>, ephemeral: Scalar) -> Dealing {
    Dealing { coefficients: Zeroizing::new(coefficients), ephemeral: Zeroizing::new(ephemeral) }
}

/// The order q of the group, little-endian.
pub(crate) fn order() -> [u8; 32] {
    let mut bytes = (-Scalar::ONE).to_bytes();
    bytes[0] += 1;
    bytes
}

/// The second encoding s + q of a scalar, which still fits 32 bytes.
pub(crate) fn plus_order(bytes: &[u8]) -> [u8; 32] {
    let mut carry = 0u16;
    let mut sum = [0; 32];
    for (place, (a, b)) in sum.iter_mut().zip(bytes.iter().zip(order())) {
        carry += u16::from(*a) + u16::from(b);
        *place = carry as u8;
        carry >>= 8;
    }
    assert_eq!(carry, 0);
    sum
}

/// Code and culprit of a refusal.
pub(crate) fn verdict<T>(result: Result<T, CircleError>) -> (&'static str, Option<u16>) {
    match result {
        Ok(_) => ("accepted", None),
        Err(error) => {
            assert!(!error.to_string().is_empty());
            (error.code(), error.culprit())
        }
    }
}
