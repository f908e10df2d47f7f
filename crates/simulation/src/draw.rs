//! Random bytes of a simulation: from the system, or all from one number.

use folkmoot_client::acts::event_id;
use rand_core::{OsRng, RngCore};
use sha2::{Digest, Sha512};
use std::sync::atomic::{AtomicU64, Ordering};
use uuid::Uuid;

/// Where the random bytes of a simulation come from.
pub struct Draw {
    seed: [u8; 32],
    next_id: AtomicU64,
}

impl Draw {
    /// Draws that follow from `seed`, or from the system's random numbers.
    pub fn new(seed: Option<u64>) -> Self {
        let mut bytes = [0; 32];
        match seed {
            Some(seed) => bytes.iter_mut().zip(seed.to_be_bytes()).for_each(|(to, from)| *to = from),
            None => OsRng.fill_bytes(&mut bytes),
        }
        Self { seed: bytes, next_id: AtomicU64::new(0) }
    }

    /// Draws of their own for one purpose: no id of the one comes up in the other.
    pub fn branch(&self, what: &str) -> Self {
        Self { seed: self.bytes32(what, 0), next_id: AtomicU64::new(0) }
    }

    /// 64 bytes for one purpose.
    pub fn bytes(&self, what: &str, number: u64) -> [u8; 64] {
        let hash =
            Sha512::new().chain_update(self.seed).chain_update(number.to_be_bytes()).chain_update(what);
        hash.finalize().into()
    }

    /// 32 bytes for one purpose.
    pub fn bytes32(&self, what: &str, number: u64) -> [u8; 32] {
        let mut half = [0; 32];
        half.iter_mut().zip(self.bytes(what, number)).for_each(|(to, from)| *to = from);
        half
    }

    /// The next event id.
    pub fn id(&self, now_ms: u64) -> Uuid {
        let number = self.next_id.fetch_add(1, Ordering::Relaxed);
        let mut random = [0; 10];
        random.iter_mut().zip(self.bytes("id", number)).for_each(|(to, from)| *to = from);
        event_id(now_ms, &random)
    }

    /// The salt of the next text.
    pub fn salt(&self) -> [u8; 16] {
        let number = self.next_id.fetch_add(1, Ordering::Relaxed);
        let mut salt = [0; 16];
        salt.iter_mut().zip(self.bytes("salt", number)).for_each(|(to, from)| *to = from);
        salt
    }

    /// The next ids.
    pub fn ids(&self, now_ms: u64, count: usize) -> Vec<Uuid> {
        (0..count).map(|_| self.id(now_ms)).collect()
    }
}
