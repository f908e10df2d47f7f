//! Costly work that comes to nothing: whoever has too many events refused waits. Only refusals count, so a room full of
//! voters behind one address is never in the way of itself. Addresses are kept in memory for a minute and never written.
//!
//! Addresses that are not of the open internet are not counted: a proxy stands there, and everybody would share its count.

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

/// Whom an address stands for: in version 6 one subscriber has a whole network. `None` for what is not of the internet.
fn subscriber(address: IpAddr) -> Option<IpAddr> {
    match address.to_canonical() {
        IpAddr::V4(v4)
            if v4.is_loopback() || v4.is_private() || v4.is_link_local() || v4.is_unspecified() =>
        {
            None
        }
        IpAddr::V4(v4) => Some(v4.into()),
        IpAddr::V6(v6) if v6.is_loopback() || v6.is_unique_local() || v6.is_unicast_link_local() => None,
        IpAddr::V6(v6) => Some(IpAddr::V6((v6.to_bits() & !u128::from(u64::MAX)).into())),
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
        let refused = match (&*counts, address.and_then(subscriber)) {
            (Some(counts), Some(address)) if now.duration_since(counts.since) < MINUTE => {
                counts.by_address.get(&address).copied().unwrap_or(0)
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
        let Some(address) = address.and_then(subscriber) else { return };
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
    fn attack_106_nobody_is_locked_out_behind_a_proxy() {
        let refusals = Refusals::default();
        for proxy in ["127.0.0.1", "10.1.2.3", "::1", "::ffff:192.168.0.1", "fd00::1"] {
            let proxy = Some(proxy.parse().unwrap());
            for _ in 0..=limits::REFUSALS_A_MINUTE {
                refusals.count(proxy);
            }
            refusals.check(proxy).unwrap();
        }
    }

    #[test]
    fn attack_106_a_network_of_version_6_counts_as_one() {
        let at = |text: &str| subscriber(text.parse().unwrap());
        assert_eq!(at("2001:db8::1"), at("2001:db8::ffff:0:0:2"));
        assert_ne!(at("2001:db8::1"), at("2001:db8:0:1::1"));
    }
}
