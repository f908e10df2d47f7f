//! Binary fields of events as JSON strings: one encoding each (docs/spec/09-events.md, "Field types").
//!
//! Byte strings travel as standard padded base64, hashes meant to be read by people as lower-case hexadecimal.
//! The decoders accept only the form that the encoder writes.
//!
//! ```
//! use folkmoot_ledger::bytes::{Base64, Hex32};
//!
//! assert_eq!(serde_json::to_string(&Base64(vec![0, 1, 2]))?, "\"AAEC\"");
//! assert!(serde_json::from_str::<Hex32>(&format!("\"{}\"", "AB".repeat(32))).is_err()); // lower case only
//! # Ok::<(), serde_json::Error>(())
//! ```

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// A byte string of any length, base64 in JSON.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Base64(pub Vec<u8>);

/// Exactly `N` bytes, base64 in JSON.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Base64Array<const N: usize>(pub [u8; N]);

impl Serialize for Base64 {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&base64::display::Base64Display::new(&self.0, &STANDARD))
    }
}

impl<'de> Deserialize<'de> for Base64 {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Text("standard padded base64", |text: &str| {
            STANDARD.decode(text).ok().map(Self)
        }))
    }
}

impl<const N: usize> Serialize for Base64Array<N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&base64::display::Base64Display::new(&self.0, &STANDARD))
    }
}

impl<'de, const N: usize> Deserialize<'de> for Base64Array<N> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Text("standard padded base64 of the right length", |text: &str| {
            STANDARD.decode(text).ok()?.try_into().ok().map(Self)
        }))
    }
}

macro_rules! hexadecimal {
    ($(#[$doc:meta])* $name:ident, $bytes:literal, $expected:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash)]
        pub struct $name(pub [u8; $bytes]);

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let value = deserializer.deserialize_str(Text($expected, |text: &str| {
                    let one_form = !text.bytes().any(|byte| byte.is_ascii_uppercase());
                    one_form.then(|| hex::decode(text).ok()?.try_into().ok().map(Self))?
                }))?;
                Ok(value)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&hex::encode(self.0))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }
    };
}

hexadecimal! {
    /// Exactly 16 bytes, 32 lower-case hexadecimal digits in JSON.
    Hex16, 16, "32 hexadecimal digits"
}
hexadecimal! {
    /// Exactly 32 bytes, 64 lower-case hexadecimal digits in JSON.
    Hex32, 32, "64 hexadecimal digits"
}

impl fmt::Debug for Base64 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} bytes", self.0.len())
    }
}

impl<const N: usize> fmt::Debug for Base64Array<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&STANDARD.encode(self.0))
    }
}

/// Reads a JSON string through a function that answers `None` for anything but the one form.
struct Text<F>(&'static str, F);

impl<T, F: Fn(&str) -> Option<T>> serde::de::Visitor<'_> for Text<F> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<T, E> {
        (self.1)(text).ok_or_else(|| E::invalid_value(serde::de::Unexpected::Other("another form"), &self))
    }
}

/// The name of a text: SHA-256 of a salt and the text. All that an event and the state hold of it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "Hex32", into = "Hex32")]
pub struct TextHash(pub [u8; 32]);

impl From<Hex32> for TextHash {
    fn from(hash: Hex32) -> Self {
        Self(hash.0)
    }
}

impl From<TextHash> for Hex32 {
    fn from(hash: TextHash) -> Self {
        Self(hash.0)
    }
}

impl fmt::Display for TextHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Hex32(self.0).fmt(f)
    }
}

impl fmt::Debug for TextHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Hex32(self.0).fmt(f)
    }
}
