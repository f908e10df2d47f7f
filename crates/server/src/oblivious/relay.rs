//! The relay: carries sealed requests to the gateways of other hosts.
//!
//! It knows from which address each comes and to which host it goes, and cannot open it. What goes on has none of the headers that
//! came with it, over a connection of the relay's own.

use super::{GATEWAY_PATH, KEYS, REQUEST, RESPONSE};
use crate::{elsewhere, limits};
use std::{
    collections::BTreeMap,
    io::Read,
    str::FromStr,
    sync::{Mutex, PoisonError},
    time::Instant,
};
use thiserror::Error;

/// The address of a host: scheme and authority, and nothing after them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Site {
    origin: String,
    authority: String,
}

/// Why a text is not the address of a host.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{0:?} is not the address of a host: https://name or http://name:port, with nothing after it")]
pub struct SiteError(String);

impl FromStr for Site {
    type Err = SiteError;

    fn from_str(text: &str) -> Result<Self, SiteError> {
        let wrong = || SiteError(text.to_owned());
        let authority =
            text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).ok_or_else(wrong)?;
        // What stands in a policy of contents and in a path has no other characters than these.
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || ".-:[]".contains(c);
        if authority.is_empty() || authority.len() > 255 || !authority.chars().all(plain) {
            return Err(wrong());
        }
        Ok(Self { origin: text.to_owned(), authority: authority.to_owned() })
    }
}

impl Site {
    /// Scheme and authority: `https://moot.example`.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The part without the scheme: `moot.example`.
    pub fn authority(&self) -> &str {
        &self.authority
    }
}

/// Why nothing came back.
#[derive(Debug, Error)]
pub enum RelayError {
    /// This host is no relay for that one.
    #[error("this host is no relay for that one")]
    Unknown,
    /// The other host cannot be reached.
    #[error("the other host cannot be reached")]
    Away,
    /// It answers something else than was asked.
    #[error("the other host does not answer as a gateway does")]
    Answer,
    /// The gateway cannot open it: its key has changed, or what was sealed is not right.
    #[error("the other host cannot open the request")]
    Refused,
}

/// The hosts for which this one is a relay.
pub struct Relay {
    gateways: BTreeMap<String, Gateway>,
    agent: ureq::Agent,
}

struct Gateway {
    address: String,
    /// The keys as they were read, and when: everybody gets the same, so that a gateway cannot know people by keys that it gave to them alone.
    keys: Mutex<Option<(Instant, Vec<u8>)>>,
}

impl Relay {
    /// A relay for these hosts and no others: a relay for everybody would carry anything anywhere.
    pub fn new(sites: impl IntoIterator<Item = Site>) -> Self {
        let gateway = |site: Site| {
            let address = format!("{}{GATEWAY_PATH}", site.origin);
            (site.authority, Gateway { address, keys: Mutex::default() })
        };
        let agent = elsewhere::agent().timeout_global(Some(limits::RELAY_TIME)).build().new_agent();
        Self { gateways: sites.into_iter().map(gateway).collect(), agent }
    }

    fn gateway(&self, authority: &str) -> Result<&Gateway, RelayError> {
        self.gateways.get(authority).ok_or(RelayError::Unknown)
    }

    /// Whether this host is a relay for that one.
    pub fn knows(&self, authority: &str) -> bool {
        self.gateways.contains_key(authority)
    }

    /// The keys of a gateway, the same for everybody who asks within [`limits::RELAY_KEYS_TIME`]. Blocks.
    ///
    /// # Errors
    /// [`RelayError`].
    pub fn keys(&self, authority: &str) -> Result<Vec<u8>, RelayError> {
        let gateway = self.gateway(authority)?;
        // Held while asking: whoever comes meanwhile waits for the same keys.
        let mut known = gateway.keys.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((at, keys)) = &*known
            && at.elapsed() < limits::RELAY_KEYS_TIME
        {
            return Ok(keys.clone());
        }
        let answer = self.agent.get(&gateway.address).call().map_err(|_| RelayError::Away)?;
        let keys = content(answer, 200, KEYS)?;
        *known = Some((Instant::now(), keys.clone()));
        Ok(keys)
    }

    /// Carries a sealed request to a gateway and brings its sealed answer. Blocks.
    ///
    /// # Errors
    /// [`RelayError`].
    pub fn carry(&self, authority: &str, sealed: &[u8]) -> Result<Vec<u8>, RelayError> {
        let gateway = self.gateway(authority)?;
        let answer = self
            .agent
            .post(&gateway.address)
            .content_type(REQUEST)
            .send(sealed)
            .map_err(|_| RelayError::Away)?;
        if answer.status() == 400 {
            // Perhaps the key was one of yesterday: the next who asks gets what the gateway says now.
            *gateway.keys.lock().unwrap_or_else(PoisonError::into_inner) = None;
            return Err(RelayError::Refused);
        }
        content(answer, 200, RESPONSE)
    }
}

fn content(
    mut answer: ureq::http::Response<ureq::Body>,
    status: u16,
    kind: &str,
) -> Result<Vec<u8>, RelayError> {
    let is = answer.headers().get("content-type").is_some_and(|found| found.as_bytes() == kind.as_bytes());
    if answer.status() != status || !is {
        return Err(RelayError::Answer);
    }
    let limit = limits::OBLIVIOUS_ANSWER as u64;
    let mut bytes = Vec::new();
    let read = answer.body_mut().as_reader().take(limit.saturating_add(1)).read_to_end(&mut bytes);
    match read {
        Ok(_) if bytes.len() as u64 <= limit => Ok(bytes),
        Ok(_) => Err(RelayError::Answer),
        Err(_) => Err(RelayError::Away),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_of_a_host_is_that_and_no_more() {
        for good in ["https://moot.example", "http://127.0.0.1:8080", "https://[2001:db8::1]:444"] {
            assert_eq!(good.parse::<Site>().unwrap().origin(), good);
        }
        for bad in [
            "",
            "moot.example",
            "https://",
            "https://a/",
            "https://a/b",
            "ftp://a",
            "https://a b",
            "https://a;x",
            "https://user@a",
            "https://A.example",
            "https://a?x",
        ] {
            assert!(bad.parse::<Site>().is_err(), "{bad}");
        }
    }

    #[test]
    fn it_carries_to_nobody_else() {
        let relay = Relay::new(["http://127.0.0.1:9".parse().unwrap()]);
        assert!(matches!(relay.keys("moot.example"), Err(RelayError::Unknown)));
        assert!(matches!(relay.carry("127.0.0.1:10", b"x"), Err(RelayError::Unknown)));
        assert!(matches!(relay.carry("127.0.0.1:9", b"x"), Err(RelayError::Away)));
    }
}
