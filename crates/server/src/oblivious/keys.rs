//! The keys to which devices seal requests: one a day, so that what was sealed to it is soon of no use to anybody.

use folkmoot_ledger::keys::SigningKey;
use hkdf::Hkdf;
use ohttp::{
    KeyConfig, Server, SymmetricSuite,
    hpke::{Aead, Kdf, Kem},
};
use sha2::Sha256;
use zeroize::Zeroizing;

const DAY_MS: u64 = 86_400_000;
const SUITE: SymmetricSuite = SymmetricSuite::new(Kdf::HkdfSha256, Aead::ChaCha20Poly1305);

/// What the keys of each day follow from: the seed of the host's key, so that a restart changes none of them.
///
/// Secret: prints nothing, and is wiped when dropped.
pub struct GatewayKeys(Zeroizing<[u8; 32]>);

impl GatewayKeys {
    /// Those of the host with this key.
    pub fn new(host: &SigningKey) -> Self {
        let mut secret = Zeroizing::new([0; 32]);
        let expanded = Hkdf::<Sha256>::new(Some(b"folkmoot/v1"), host.expose_seed())
            .expand(b"oblivious gateway", secret.as_mut_slice());
        if expanded.is_err() {
            unreachable!("HKDF-SHA-256 gives up to 8,160 bytes");
        }
        Self(secret)
    }

    /// The number of a day among those whose keys can be in use at the same time.
    fn number(day: u64) -> u8 {
        day.to_le_bytes()[0]
    }

    fn of_day(&self, day: u64) -> Result<KeyConfig, ohttp::Error> {
        let mut material = Zeroizing::new([0; 40]);
        let (seed, number) = material.split_at_mut(32);
        seed.copy_from_slice(self.0.as_slice());
        number.copy_from_slice(&day.to_le_bytes());
        KeyConfig::derive(Self::number(day), Kem::X25519Sha256, vec![SUITE], material.as_slice())
    }

    /// The key of today as devices read it: a list of one key configuration (RFC 9458, section 3).
    ///
    /// # Errors
    /// What the library says; nothing in the input can bring it about.
    pub fn published(&self, now_ms: u64) -> Result<Vec<u8>, ohttp::Error> {
        KeyConfig::encode_list(&[self.of_day(now_ms / DAY_MS)?])
    }

    /// The key with this number, if it is that of today, of yesterday, or, for clocks that are ahead, of tomorrow.
    ///
    /// # Errors
    /// As [`Self::published`].
    pub fn find(&self, number: u8, now_ms: u64) -> Result<Option<Server>, ohttp::Error> {
        let today = now_ms / DAY_MS;
        let near = [today, today.saturating_sub(1), today.saturating_add(1)];
        let Some(day) = near.into_iter().find(|day| Self::number(*day) == number) else { return Ok(None) };
        Ok(Some(Server::new(self.of_day(day)?)?))
    }
}
