//! Shares on their way: H6 key derivation and XChaCha20-Poly1305.

use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce, aead::Aead};
use curve25519_dalek::{ristretto::RistrettoPoint, scalar::Scalar};
use sha2::{Digest, Sha512};
use zeroize::Zeroizing;

use super::{CircleError, StaticPublic, StaticSecret};
use crate::group;

const H6_PREFIX: &[u8] = b"COCKTAIL-DKG-Ristretto255-SHA512-H6";

/// An encrypted share: 32 bytes of scalar and 16 of tag; the payload is empty.
pub(super) const CIPHERTEXT_LEN: usize = 48;
/// With COCKTAIL's length prefix of 8 bytes.
pub(super) const FRAMED_LEN: usize = 8 + CIPHERTEXT_LEN;

/// From whom, to whom, in which session. The sender's ephemeral key is given as its encoding.
pub(super) struct Route<'a> {
    pub(super) context: &'a [u8; 64],
    pub(super) ephemeral: &'a [u8; 32],
    pub(super) sender: &'a StaticPublic,
    pub(super) recipient: &'a StaticPublic,
}

impl Route<'_> {
    /// Key (32 bytes) and nonce (24): the first 56 bytes of H6 over both shared secrets S^e and S^d.
    pub(super) fn key_and_nonce(
        &self,
        ephemeral_shared: &RistrettoPoint,
        static_shared: &RistrettoPoint,
    ) -> (Zeroizing<[u8; 32]>, [u8; 24]) {
        let mut hash = Sha512::new();
        hash.update(H6_PREFIX);
        hash.update(Zeroizing::new(ephemeral_shared.compress().to_bytes()));
        hash.update(Zeroizing::new(static_shared.compress().to_bytes()));
        hash.update(self.ephemeral);
        hash.update(self.sender.as_bytes());
        hash.update(self.recipient.as_bytes());
        hash.update((self.context.len() as u64).to_le_bytes());
        hash.update(self.context);
        let wide = Zeroizing::new(<[u8; 64]>::from(hash.finalize()));
        let mut key = Zeroizing::new([0u8; 32]);
        let mut nonce = [0u8; 24];
        for (to, from) in key.iter_mut().chain(nonce.iter_mut()).zip(wide.iter()) {
            *to = *from;
        }
        (key, nonce)
    }

    /// Encrypts a share: S^e = e P_recipient, S^d = d P_recipient.
    pub(super) fn seal(
        &self,
        ephemeral: &Scalar,
        sender: &StaticSecret,
        share: &[u8; 32],
    ) -> [u8; CIPHERTEXT_LEN] {
        let shared_e = Zeroizing::new(ephemeral * self.recipient.point());
        let shared_d = Zeroizing::new(sender.expose_scalar() * self.recipient.point());
        let (key, nonce) = self.key_and_nonce(&shared_e, &shared_d);
        let cipher = XChaCha20Poly1305::new(key.as_ref().into());
        // Encryption fails only for plaintexts of 256 GiB and more.
        let sealed = cipher.encrypt(XNonce::from_slice(&nonce), share.as_ref()).unwrap_or_default();
        <[u8; CIPHERTEXT_LEN]>::try_from(sealed).unwrap_or([0; CIPHERTEXT_LEN])
    }

    /// Decrypts a share: S^e = d E, S^d = d P_sender. `trustee` is the sender's index, to be named.
    pub(super) fn open(
        &self,
        trustee: u16,
        ephemeral: &RistrettoPoint,
        recipient: &StaticSecret,
        ciphertext: &[u8],
    ) -> Result<Zeroizing<Scalar>, CircleError> {
        let shared_e = Zeroizing::new(recipient.expose_scalar() * ephemeral);
        let shared_d = Zeroizing::new(recipient.expose_scalar() * self.sender.point());
        let (key, nonce) = self.key_and_nonce(&shared_e, &shared_d);
        let cipher = XChaCha20Poly1305::new(key.as_ref().into());
        let plaintext = cipher
            .decrypt(XNonce::from_slice(&nonce), ciphertext)
            .map(Zeroizing::new)
            .map_err(|_| CircleError::Ciphertext { trustee })?;
        let bad = CircleError::ShareEncoding { trustee };
        let bytes =
            <[u8; 32]>::try_from(plaintext.as_slice()).map(Zeroizing::new).map_err(|_| bad.clone())?;
        group::parse_scalar(&bytes).map(Zeroizing::new).ok_or(bad)
    }
}
