//! Tokens to read a record that is for its members, and the challenges that are signed to get one (docs/spec/15-reading.md).
//!
//! Nothing is kept: both are made from a secret of the host, and recognised by making them again. A token says which assembly and
//! until when, and not whose it is; all that are given out within an hour are the same, so who has one cannot be told from it.

use crate::error::Error;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use folkmoot_ledger::{keys::SigningKey, reading::HOUR};
use hmac::{Hmac, Mac};
use sha2::Sha256;
use uuid::Uuid;
use zeroize::Zeroizing;

const SECRET_LABEL: &[u8] = b"folkmoot/v1 reading secret";
const CHALLENGE_LABEL: &[u8] = b"folkmoot/v1 reading challenge";
const TOKEN_LABEL: &[u8] = b"folkmoot/v1 reading token";
/// A challenge is good to the end of the next period of so many milliseconds.
const CHALLENGE_PERIOD: u64 = 60_000;
/// A number of hours in 32 bits, and a hash.
const TOKEN_LEN: usize = 4 + 32;

/// What a host makes tokens and challenges with.
pub struct Tokens {
    secret: Zeroizing<[u8; 32]>,
}

/// A token, and until when it is good, in Unix milliseconds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// What stands in the header of a request.
    pub text: String,
    /// When it ends.
    pub until_ms: u64,
}

impl Tokens {
    /// Those of the host with this key: another secret of it, from which the key does not follow.
    pub fn of(key: &SigningKey) -> Self {
        let secret = keyed(key.expose_seed(), &[SECRET_LABEL]).finalize().into_bytes();
        Self { secret: Zeroizing::new(secret.into()) }
    }

    /// The challenge for an assembly at this time.
    pub fn challenge(&self, assembly: Uuid, now_ms: u64) -> [u8; 32] {
        self.challenge_of(assembly, now_ms / CHALLENGE_PERIOD)
    }

    /// The challenges that are still answered at this time: that of this minute, and of the one before.
    pub fn challenges(&self, assembly: Uuid, now_ms: u64) -> [[u8; 32]; 2] {
        let period = now_ms / CHALLENGE_PERIOD;
        [period, period.saturating_sub(1)].map(|period| self.challenge_of(assembly, period))
    }

    fn challenge_of(&self, assembly: Uuid, period: u64) -> [u8; 32] {
        let parts = [CHALLENGE_LABEL, assembly.as_bytes(), &period.to_le_bytes()];
        keyed(&self.secret, &parts).finalize().into_bytes().into()
    }

    /// A token that is good to the end of the next hour, or to an earlier whole hour.
    pub fn token(&self, assembly: Uuid, now_ms: u64, no_later_than_ms: Option<u64>) -> Token {
        let hours = (now_ms / HOUR).saturating_add(2);
        let most = no_later_than_ms.map_or(u64::MAX, |until_ms| until_ms / HOUR);
        let hours = u32::try_from(hours.min(most)).unwrap_or(u32::MAX);
        let mut bytes = hours.to_le_bytes().to_vec();
        bytes.extend_from_slice(&self.mac(assembly, hours).finalize().into_bytes());
        Token { text: URL_SAFE_NO_PAD.encode(bytes), until_ms: u64::from(hours).saturating_mul(HOUR) }
    }

    /// Until when this is a token for an assembly, in Unix milliseconds. The hash is compared in constant time, before the time is.
    ///
    /// # Errors
    /// [`Error::Token`] for what this host has not given out for this assembly, [`Error::TokenOver`].
    pub fn check(&self, assembly: Uuid, text: &str, now_ms: u64) -> Result<u64, Error> {
        let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| Error::Token)?;
        let bytes: [u8; TOKEN_LEN] = bytes.try_into().map_err(|_| Error::Token)?;
        let (hours, hash) = bytes.split_first_chunk().ok_or(Error::Token)?;
        let hours = u32::from_le_bytes(*hours);
        self.mac(assembly, hours).verify_slice(hash).map_err(|_| Error::Token)?;
        let until_ms = u64::from(hours).saturating_mul(HOUR);
        if now_ms < until_ms { Ok(until_ms) } else { Err(Error::TokenOver) }
    }

    fn mac(&self, assembly: Uuid, hours: u32) -> Hmac<Sha256> {
        keyed(&self.secret, &[TOKEN_LABEL, assembly.as_bytes(), &hours.to_le_bytes()])
    }
}

/// HMAC-SHA-256 over parts of which only the last could be of another length.
fn keyed(key: &[u8; 32], parts: &[&[u8]]) -> Hmac<Sha256> {
    let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(key)
        .unwrap_or_else(|_| unreachable!("HMAC takes keys of any length"));
    parts.iter().for_each(|part| mac.update(part));
    mac
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: u64 = 500_000 * HOUR + 1_234;

    fn tokens(seed: u8) -> Tokens {
        Tokens::of(&SigningKey::from_seed(&[seed; 32]))
    }

    #[test]
    fn a_token_is_good_for_one_assembly_at_one_host_for_one_to_two_hours() {
        let (one, other) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let token = tokens(1).token(one, NOW, None);
        assert_eq!(token.until_ms, 500_002 * HOUR);
        assert_eq!(tokens(1).check(one, &token.text, NOW).unwrap(), token.until_ms);
        assert_eq!(tokens(1).check(one, &token.text, token.until_ms - 1).unwrap(), token.until_ms);
        let code =
            |tokens: &Tokens, assembly, now| tokens.check(assembly, &token.text, now).unwrap_err().code();
        assert_eq!(code(&tokens(1), one, token.until_ms), "reading.expired");
        assert_eq!(code(&tokens(1), other, NOW), "reading.token");
        assert_eq!(code(&tokens(2), one, NOW), "reading.token");
        // Whoever asks within the same hour has the same one.
        assert_eq!(tokens(1).token(one, NOW + HOUR / 2, None), token);
        assert_ne!(tokens(1).token(one, NOW + HOUR, None), token);
        // A pass that ends sooner gives a shorter one.
        assert_eq!(tokens(1).token(one, NOW, Some(500_001 * HOUR)).until_ms, 500_001 * HOUR);
    }

    #[test]
    fn no_other_spelling_and_no_changed_bit_is_a_token() {
        let (tokens, id) = (tokens(1), Uuid::from_u128(1));
        let text = tokens.token(id, NOW, None).text;
        let refused = |text: &str| tokens.check(id, text, NOW).unwrap_err().code() == "reading.token";
        for wrong in ["", "A", &format!("{text}="), &format!(" {text}"), &text[1..], &format!("{text}A")] {
            assert!(refused(wrong), "{wrong}");
        }
        let bytes = URL_SAFE_NO_PAD.decode(&text).unwrap();
        for bit in 0..bytes.len() * 8 {
            let mut bytes = bytes.clone();
            bytes[bit / 8] ^= 1 << (bit % 8);
            assert!(refused(&URL_SAFE_NO_PAD.encode(bytes)), "bit {bit}");
        }
    }

    #[test]
    fn a_challenge_is_good_for_a_minute_or_two() {
        let (tokens, id) = (tokens(1), Uuid::from_u128(1));
        let given = tokens.challenge(id, NOW);
        let takes = |at| tokens.challenges(id, at).contains(&given);
        assert!(takes(NOW) && takes(NOW + CHALLENGE_PERIOD) && !takes(NOW + 2 * CHALLENGE_PERIOD));
        assert_ne!(given, tokens.challenge(Uuid::from_u128(2), NOW));
    }
}
