//! Oblivious HTTP (RFC 9458): a ballot reaches the host and its sender's address does not.
//!
//! A host is a gateway for itself ([`GatewayKeys`]): it opens what a device has sealed to it, whoever brought it. It can be a relay
//! for other hosts ([`Relay`]): it carries sealed requests to them and tells them nothing of where they came from. Who sent something is
//! hidden as long as relay and gateway do not put together what each of them knows; so nobody is a relay for themselves.

mod gateway;
mod keys;
mod relay;

pub use gateway::{Inner, NotOpened, Opened};
pub use keys::GatewayKeys;
pub use relay::{Relay, RelayError, Site, SiteError};

/// Where a gateway is asked (RFC 9540).
pub const GATEWAY_PATH: &str = "/.well-known/ohttp-gateway";
/// What is sealed to a gateway.
pub const REQUEST: &str = "message/ohttp-req";
/// What it answers.
pub const RESPONSE: &str = "message/ohttp-res";
/// Its keys.
pub const KEYS: &str = "application/ohttp-keys";
