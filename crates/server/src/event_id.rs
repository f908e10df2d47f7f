//! Ids for the events that the host writes itself.

use uuid::{Builder, Uuid};

/// A UUID of version 7 that carries this time; the rest is random.
pub fn at(now_ms: u64) -> Uuid {
    let mut random = [0; 10];
    rand_core::RngCore::fill_bytes(&mut rand_core::OsRng, &mut random);
    Builder::from_unix_timestamp_millis(now_ms, &random).into_uuid()
}
