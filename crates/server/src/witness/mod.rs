//! Witnesses (C2SP tlog-witness, docs/spec/07-log.md, 7.13 and 7.14): this host as a witness of other logs, and the witnesses of its own.

pub mod asking;
mod kept;
pub mod serving;

use std::str::FromStr;
use thiserror::Error;

/// Where a witness is found: its name, and the address before `/add-checkpoint`. Whoever keeps the host says so. The rules of an
/// assembly name keys and no addresses: a vote could else make this host ask whatever stands in its own network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WitnessAt {
    /// Its name, as in its signature lines.
    pub name: String,
    /// The address, without a slash at the end.
    pub prefix: String,
}

/// Why a text does not say where a witness is.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{0:?} does not say where a witness is: NAME=https://other.example/witness")]
pub struct WitnessAtError(String);

impl FromStr for WitnessAt {
    type Err = WitnessAtError;

    fn from_str(text: &str) -> Result<Self, WitnessAtError> {
        let wrong = || WitnessAtError(text.to_owned());
        let (name, address) = text.split_once('=').ok_or_else(wrong)?;
        let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
        let is_plain = |c: char| c.is_ascii_alphanumeric() || ".-_~:/[]".contains(c);
        let is_right =
            rest.is_some_and(|rest| !rest.starts_with('/') && rest.chars().all(is_plain) && rest.len() > 1);
        if !folkmoot_ledger::keys::is_key_name(name) || !is_right {
            return Err(wrong());
        }
        Ok(Self { name: name.to_owned(), prefix: address.trim_end_matches('/').to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_a_witness_is_has_one_form() {
        let at = |text: &str| text.parse::<WitnessAt>();
        let found = at("w1.example=https://moot.example:444/witness/").unwrap();
        assert_eq!(
            (found.name.as_str(), found.prefix.as_str()),
            ("w1.example", "https://moot.example:444/witness")
        );
        for bad in [
            "",
            "w1",
            "w1=",
            "=https://a.example",
            "w1=ftp://a",
            "w1=https://",
            "w1=https:///a",
            "a b=https://a.b",
            "w=https://a.b?c",
            "w=https://u@a.b",
        ] {
            assert!(at(bad).is_err(), "{bad}");
        }
    }
}
