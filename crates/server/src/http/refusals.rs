//! Costly work that comes to nothing: whoever has too many events refused waits. Only refusals count, so a room full of
//! voters behind one address is never in the way of itself. Addresses are kept in memory for a minute and never written.

use crate::{error::Error, limits};
use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

const MINUTE: Duration = Duration::from_secs(60);

/// Refusals by address within the current minute.
#[derive(Default)]
pub struct Refusals(Mutex<Option<Counts>>);

struct Counts {
    since: Instant,
    by_address: HashMap<IpAddr, u32>,
}

/// One subscriber has a whole network of version 6.
fn subscriber(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(v6) => IpAddr::V6((v6.to_bits() & !u128::from(u64::MAX)).into()),
    }
}

impl Refusals {
    /// Whether an address may still ask.
    ///
    /// # Errors
    /// [`Error::TooManyRefusals`].
    pub fn check(&self, address: Option<IpAddr>) -> Result<(), Error> {
        self.check_at(address, Instant::now())
    }

    fn check_at(&self, address: Option<IpAddr>, now: Instant) -> Result<(), Error> {
        let counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let refused = match (&*counts, address) {
            (Some(counts), Some(address)) if now.duration_since(counts.since) < MINUTE => {
                counts.by_address.get(&subscriber(address)).copied().unwrap_or(0)
            }
            _ => 0,
        };
        if refused < limits::REFUSALS_A_MINUTE { Ok(()) } else { Err(Error::TooManyRefusals) }
    }

    /// Counts a refusal.
    pub fn count(&self, address: Option<IpAddr>) {
        self.count_at(address, Instant::now());
    }

    fn count_at(&self, address: Option<IpAddr>, now: Instant) {
        let Some(address) = address.map(subscriber) else { return };
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let counts = match &mut *counts {
            Some(counts) if now.duration_since(counts.since) < MINUTE => counts,
            stale => stale.insert(Counts { since: now, by_address: HashMap::new() }),
        };
        if counts.by_address.len() < limits::COUNTED_ADDRESSES || counts.by_address.contains_key(&address) {
            let refused = counts.by_address.entry(address).or_insert(0);
            *refused = refused.saturating_add(1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attack_106_refused_work_is_bounded_for_each_address_alone() {
        let refusals = Refusals::default();
        let (one, other) = (Some(IpAddr::from([192, 0, 2, 1])), Some(IpAddr::from([192, 0, 2, 2])));
        let now = Instant::now();
        for _ in 0..limits::REFUSALS_A_MINUTE {
            refusals.check_at(one, now).unwrap();
            refusals.count_at(one, now);
        }
        assert_eq!(refusals.check_at(one, now).unwrap_err().code(), "http.refusals");
        refusals.check_at(other, now).unwrap();
        refusals.check_at(one, now + MINUTE).unwrap();
    }

    #[test]
    fn attack_106_a_network_of_version_6_counts_as_one() {
        let at = |text: &str| subscriber(text.parse().unwrap());
        assert_eq!(at("2001:db8::1"), at("2001:db8::ffff:0:0:2"));
        assert_ne!(at("2001:db8::1"), at("2001:db8:0:1::1"));
    }
}
