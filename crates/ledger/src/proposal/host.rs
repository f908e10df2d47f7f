//! `host`: another host keeps the log from the next entry on.

use super::{DeedType, Target};
use crate::{
    bytes::{Base64Array, Hex32},
    fields, limits,
    refusal::EventError,
};
use serde::{Deserialize, Serialize};

/// The log that is carried to another host, up to a size.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ForkPoint {
    /// The number of entries that both logs have.
    pub size: u64,
    /// The root of the tree of these entries.
    pub root: Hex32,
}

/// `host`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HostEffect {
    /// The Ed25519 public key of the host in office when it was written.
    pub from: Base64Array<32>,
    /// That of the new one.
    pub to: Base64Array<32>,
    /// Where the new host is found: a line such as `https://moot.example`.
    pub address: String,
    /// What the new host carries on from, where the old one does not help; none where it does.
    pub at: Option<ForkPoint>,
}

impl DeedType for HostEffect {
    fn check(&self) -> Result<(), EventError> {
        fields::line("address", &self.address, 1..=limits::ADDRESS)?;
        if !is_origin(&self.address) {
            return Err(EventError::Address);
        }
        self.at.as_ref().map_or(Ok(()), |at| fields::integer(at.size))
    }

    fn targets(&self) -> Vec<Target> {
        vec![Target::Host]
    }
}

/// Whether this is where a host is found: `https://` and a name in lower case, with a port if need be; without encryption only on the
/// same machine or as an onion service, whose name is a key.
fn is_origin(address: &str) -> bool {
    let (encrypted, rest) = match (address.strip_prefix("https://"), address.strip_prefix("http://")) {
        (Some(rest), _) => (true, rest),
        (None, Some(rest)) => (false, rest),
        (None, None) => return false,
    };
    let (name, port) = rest.split_once(':').map_or((rest, None), |(name, port)| (name, Some(port)));
    let is_port =
        |port: &str| crate::decimal::parse(port.as_bytes()).is_some_and(|port| (1..=65_535).contains(&port));
    let is_label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
    };
    let private = name == "localhost" || name == "127.0.0.1" || name.ends_with(".onion");
    name.split('.').all(is_label) && port.is_none_or(is_port) && (encrypted || private)
}

#[cfg(test)]
mod tests {
    use super::is_origin;

    #[test]
    fn an_address_is_an_origin_that_nobody_on_the_way_can_change() {
        for address in [
            "https://moot.example",
            "https://moot.example:8443",
            "https://xn--mller-kva.example",
            "https://192.0.2.1",
            "http://localhost:8080",
            "http://127.0.0.1:8080",
            "http://bakersofmilllane.onion",
        ] {
            assert!(is_origin(address), "{address}");
        }
        for address in [
            "moot.example",
            "http://moot.example",
            "http://onion",
            "https://",
            "https://moot.example/",
            "https://moot.example/bakers",
            "https://Moot.example",
            "https://moot..example",
            "https://-moot.example",
            "https://ada@moot.example",
            "https://moot.example:",
            "https://moot.example:0",
            "https://moot.example:08",
            "https://moot.example:65536",
            "https://moot.example?x",
            "https://moot example",
            "javascript://moot.example",
            "http://localhost.example",
        ] {
            assert!(!is_origin(address), "{address}");
        }
    }
}
