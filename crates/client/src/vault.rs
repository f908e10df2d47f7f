//! The recovery phrase under a passphrase, for a device to keep (docs/spec/08-keys.md, section 4).
//!
//! Argon2id makes a key from the passphrase, XChaCha20-Poly1305 seals the 16 bytes of entropy, and everything that
//! stands before the ciphertext is authenticated with it. The cost stands in the vault, so that it can be raised later;
//! a reader takes only costs within limits, so that a vault cannot ask for all memory of a device.

use crate::phrase::Phrase;
use argon2::{Algorithm, Argon2, Params, Version};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305,
    aead::{Aead, Payload},
};
use thiserror::Error;
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

const MAGIC: &[u8] = b"folkmoot vault v1\n";
const HEADER_LEN: usize = MAGIC.len() + 8 + 16 + 24;
/// Header, 16 bytes of entropy, 16 bytes of tag.
const VAULT_LEN: usize = HEADER_LEN + 16 + 16;

/// What opening a vault costs whoever guesses at passphrases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    /// Memory in KiB: 8,192 to 1,048,576.
    pub memory_kib: u32,
    /// Passes over it: 1 to 16.
    pub passes: u32,
}

impl Cost {
    /// 64 MiB and three passes: about half a second on a phone.
    pub const USUAL: Self = Self { memory_kib: 65_536, passes: 3 };
    /// The least that a reader takes. For tests: nothing here is meant to be secret.
    pub const LEAST: Self = Self { memory_kib: 8_192, passes: 1 };

    fn within_limits(self) -> bool {
        (8_192..=1_048_576).contains(&self.memory_kib) && (1..=16).contains(&self.passes)
    }
}

/// Why a vault stays shut, or was not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum VaultError {
    /// Not the base64 form of a vault, or a wrong length.
    #[error("this is not a stored recovery phrase, or a part of it is missing")]
    Form,
    /// A vault of another version.
    #[error("this was stored by another version of Folkmoot")]
    Version,
    /// A cost that no honest vault has.
    #[error("the stored phrase asks for more memory or time than is reasonable")]
    Cost,
    /// Wrong passphrase, or bytes that were changed: the two cannot be told apart.
    #[error("the passphrase is wrong, or what is stored was changed")]
    Passphrase,
    /// A passphrase of fewer than eight characters.
    #[error("the passphrase needs at least 8 characters")]
    Short,
}

impl VaultError {
    /// The stable code of this refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Form => "vault.form",
            Self::Version => "vault.version",
            Self::Cost => "vault.cost",
            Self::Passphrase => "vault.passphrase",
            Self::Short => "vault.short",
        }
    }
}

/// Shuts a phrase in. `random` is 40 fresh random bytes: salt (16), then nonce (24).
///
/// The answer is one line of base64 that can be stored anywhere.
///
/// # Errors
/// [`VaultError::Short`] for a passphrase of fewer than eight characters, [`VaultError::Cost`] for a cost outside the
/// limits or one that the device has not enough memory for.
pub fn lock(phrase: &Phrase, passphrase: &str, cost: Cost, random: &[u8; 40]) -> Result<String, VaultError> {
    let normal = normalized(passphrase);
    if normal.chars().count() < 8 {
        return Err(VaultError::Short);
    }
    if !cost.within_limits() {
        return Err(VaultError::Cost);
    }
    let mut vault = Vec::with_capacity(VAULT_LEN);
    vault.extend_from_slice(MAGIC);
    vault.extend_from_slice(&cost.memory_kib.to_le_bytes());
    vault.extend_from_slice(&cost.passes.to_le_bytes());
    vault.extend_from_slice(random);
    let (salt, nonce) = random.split_at(16);
    let cipher = cipher(&normal, salt, cost)?;
    let entropy = phrase.expose_entropy();
    let sealed = cipher
        .encrypt(nonce.into(), Payload { msg: entropy.as_slice(), aad: &vault })
        .map_err(|_| VaultError::Form)?;
    vault.extend_from_slice(&sealed);
    Ok(STANDARD.encode(vault))
}

/// Takes the phrase out.
///
/// # Errors
/// One [`VaultError`] for each way in which that fails; a wrong passphrase and changed bytes look the same.
pub fn unlock(vault: &str, passphrase: &str) -> Result<Phrase, VaultError> {
    let bytes = STANDARD.decode(vault.trim()).map_err(|_| VaultError::Form)?;
    let rest = bytes.strip_prefix(MAGIC).ok_or(match bytes.starts_with(b"folkmoot vault v") {
        true => VaultError::Version,
        false => VaultError::Form,
    })?;
    if bytes.len() != VAULT_LEN {
        return Err(VaultError::Form);
    }
    let (memory_kib, rest) = rest.split_first_chunk::<4>().ok_or(VaultError::Form)?;
    let (passes, rest) = rest.split_first_chunk::<4>().ok_or(VaultError::Form)?;
    let (salt, rest) = rest.split_first_chunk::<16>().ok_or(VaultError::Form)?;
    let (nonce, sealed) = rest.split_first_chunk::<24>().ok_or(VaultError::Form)?;
    let cost = Cost { memory_kib: u32::from_le_bytes(*memory_kib), passes: u32::from_le_bytes(*passes) };
    if !cost.within_limits() {
        return Err(VaultError::Cost);
    }
    let header = bytes.get(..HEADER_LEN).ok_or(VaultError::Form)?;
    let cipher = cipher(&normalized(passphrase), salt, cost)?;
    let entropy = Zeroizing::new(
        cipher
            .decrypt(nonce.into(), Payload { msg: sealed, aad: header })
            .map_err(|_| VaultError::Passphrase)?,
    );
    let entropy: Zeroizing<[u8; 16]> =
        Zeroizing::new(entropy.as_slice().try_into().map_err(|_| VaultError::Passphrase)?);
    Ok(Phrase::from_entropy(&entropy))
}

/// One passphrase, one spelling: keyboards differ in how they compose letters (NFKC, as in BIP 39).
fn normalized(passphrase: &str) -> Zeroizing<String> {
    Zeroizing::new(passphrase.nfkc().collect())
}

fn cipher(passphrase: &str, salt: &[u8], cost: Cost) -> Result<XChaCha20Poly1305, VaultError> {
    let params = Params::new(cost.memory_kib, cost.passes, 1, Some(32)).map_err(|_| VaultError::Cost)?;
    let mut key = Zeroizing::new([0_u8; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase.as_bytes(), salt, key.as_mut_slice())
        .map_err(|_| VaultError::Cost)?;
    Ok(XChaCha20Poly1305::new(key.as_slice().into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: &str = "legal winner thank year wave sausage worth useful legal winner thank yellow";

    fn vault() -> String {
        lock(&Phrase::parse(WORDS).unwrap(), "correct horse", Cost::LEAST, &[7; 40]).unwrap()
    }

    fn code(vault: &str, passphrase: &str) -> Option<&'static str> {
        unlock(vault, passphrase).err().map(|error| error.code())
    }

    fn changed(at: usize, to: u8) -> String {
        let mut bytes = STANDARD.decode(vault()).unwrap();
        bytes[at] = to;
        STANDARD.encode(bytes)
    }

    #[test]
    fn what_goes_in_comes_out() {
        assert_eq!(*unlock(&vault(), "correct horse").unwrap().expose_words(), WORDS);
        assert_eq!(*unlock(&format!(" {}\n", vault()), "correct horse").unwrap().expose_words(), WORDS);
    }

    #[test]
    fn the_same_passphrase_from_another_keyboard_opens_it() {
        let phrase = Phrase::parse(WORDS).unwrap();
        let composed = lock(&phrase, "caf\u{e9} au lait", Cost::LEAST, &[1; 40]).unwrap();
        assert!(unlock(&composed, "cafe\u{301} au lait").is_ok());
    }

    #[test]
    fn each_refusal_has_its_code() {
        assert_eq!(code(&vault(), "correct horsf"), Some("vault.passphrase"));
        assert_eq!(code("not base64 at all!", "correct horse"), Some("vault.form"));
        assert_eq!(code("", "correct horse"), Some("vault.form"));
        assert_eq!(code(&vault()[..88], "correct horse"), Some("vault.form"));
        assert_eq!(code(&changed(16, b'2'), "correct horse"), Some("vault.version"));
        // A gigabyte and more must be refused before it is asked for.
        assert_eq!(code(&changed(21, 0xff), "correct horse"), Some("vault.cost"));
        let phrase = Phrase::parse(WORDS).unwrap();
        assert_eq!(lock(&phrase, "seven77", Cost::LEAST, &[7; 40]), Err(VaultError::Short));
        assert_eq!(VaultError::Short.code(), "vault.short");
        let cheap = Cost { memory_kib: 64, passes: 1 };
        assert_eq!(lock(&phrase, "correct horse", cheap, &[7; 40]), Err(VaultError::Cost));
    }

    #[test]
    fn every_byte_is_authenticated() {
        // The magic has its own refusals; each byte after it is a part of the key, the nonce or the ciphertext.
        for at in
            [MAGIC.len() + 1, MAGIC.len() + 8, MAGIC.len() + 24, HEADER_LEN, HEADER_LEN + 16, VAULT_LEN - 1]
        {
            let mut bytes = STANDARD.decode(vault()).unwrap();
            bytes[at] ^= 1;
            assert_eq!(code(&STANDARD.encode(bytes), "correct horse"), Some("vault.passphrase"), "byte {at}");
        }
    }
}
