//! Comparing with what somebody else has seen: a checkpoint in an address, so short that it fits in a QR code or behind a link
//! (docs/spec/08-keys.md, section 5).

use super::{Replica, ReplicaError};
use folkmoot_ledger::{
    base64,
    checkpoint::{Checkpoint, CheckpointError, SignedCheckpoint},
    keys::{self, VerifyingKey},
    merkle::Hash,
    note::Note,
};
use serde::Serialize;
use std::cmp::Ordering;

/// Bytes of the root where the host's signature is not there: as many as people compare.
const SHORT_LEN: usize = 16;
const SIGNATURE_LEN: usize = 64;

/// How the record that somebody else has seen lies to the one of this copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// The very same.
    Same,
    /// The beginning of this one.
    Behind,
    /// Longer than what the host shows here. With the host's signature this copy remembers it, and the host has to show the rest.
    Ahead,
    /// Another one, without the host's signature: one of the two was shown another record, or the address was changed.
    Other,
    /// Another one, signed by a host that was in office before and was not any more at this size: it goes on by itself, or the host here has left
    /// out what came last. It binds nobody.
    Former,
}

/// What came of comparing with what somebody else has seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SeenElsewhere {
    /// How the two lie to one another.
    pub relation: Relation,
    /// How many entries the other one has.
    pub size: u64,
}

/// What a copy stands for, as it stands in an address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Address {
    /// All of it with the host's signature, for a device that compares: what contradicts it is proof. None where the host's checkpoint says more
    /// than an address holds.
    pub signed: Option<String>,
    /// Its beginning without the signature, for addresses that people pass on.
    pub short: String,
}

/// A checkpoint in an address: how many entries, and the whole root with the host's signature or its beginning.
enum Seen {
    Signed { size: u64, root: Hash, signature: [u8; SIGNATURE_LEN] },
    Short { size: u64, root: [u8; SHORT_LEN] },
}

impl Seen {
    fn parse(text: &str) -> Option<Self> {
        let standard = text.replace('-', "+").replace('_', "/");
        // In an address there is no padding.
        let padding = "=".repeat(standard.len().wrapping_neg() % 4);
        let bytes =
            (!text.contains(['+', '/', '='])).then(|| base64::decode(&(standard + &padding)).ok())??;
        let (size, rest) = bytes.split_first_chunk::<8>()?;
        let size = u64::from_be_bytes(*size);
        if let Ok(root) = rest.try_into() {
            return Some(Self::Short { size, root });
        }
        let (root, signature) = rest.split_first_chunk::<32>()?;
        Some(Self::Signed { size, root: *root, signature: signature.try_into().ok()? })
    }
}

fn encode(parts: &[&[u8]]) -> String {
    base64::encode(&parts.concat()).replace('+', "-").replace('/', "_").replace('=', "")
}

impl Replica {
    /// What this copy stands for, as it stands in an address.
    ///
    /// # Errors
    /// As [`Self::state`].
    pub fn address(&self) -> Result<Address, ReplicaError> {
        self.calm()?;
        let signed = self.current.as_ref().ok_or(ReplicaError::Empty)?;
        let size = signed.size().to_be_bytes();
        let root: Vec<u8> = signed.root().iter().take(SHORT_LEN).copied().collect();
        let (name, key) = (keys::origin(self.assembly), self.host_key_at(signed.size()));
        let line = key.and_then(|key| signed.note().find(&name, keys::key_id(&name, &key.to_bytes())));
        // Further lines of a checkpoint would be signed too, and have no place in an address.
        let line = line.filter(|_| signed.checkpoint().extensions.is_empty());
        let whole = line.map(|line| encode(&[&size, signed.root(), line.signature()]));
        Ok(Address { signed: whole, short: encode(&[&size, &root]) })
    }

    /// Compares what stands in an address with this copy.
    ///
    /// # Errors
    /// [`ReplicaError::Seen`] where it is none, [`ReplicaError::Checkpoint`] where the host has not signed it, and [`ReplicaError::Alarm`] where it
    /// has signed two records that exclude one another.
    pub fn compare_with(&mut self, text: &str) -> Result<SeenElsewhere, ReplicaError> {
        self.calm()?;
        let (size, is_other) = match Seen::parse(text).ok_or(ReplicaError::Seen)? {
            Seen::Short { size, root } => {
                let here = (size <= self.tree.size()).then(|| self.tree.root_at(size).ok()).flatten();
                (size, here.is_some_and(|here| !here.starts_with(&root)))
            }
            Seen::Signed { size, root, signature } => {
                let host = self.host_key_at(size).ok_or(ReplicaError::Empty)?;
                match self.signed(size, root, &signature, &host) {
                    Ok(checkpoint) => self.remember(checkpoint)?,
                    Err(error) => return self.former(size, root, &signature).ok_or(error.into()),
                }
                (size, false)
            }
        };
        let relation = match size.cmp(&self.tree.size()) {
            _ if is_other => Relation::Other,
            Ordering::Equal => Relation::Same,
            Ordering::Less => Relation::Behind,
            Ordering::Greater => Relation::Ahead,
        };
        Ok(SeenElsewhere { relation, size })
    }

    /// The checkpoint in an address, if this host has signed it.
    fn signed(
        &self,
        size: u64,
        root: Hash,
        signature: &[u8; SIGNATURE_LEN],
        host: &VerifyingKey,
    ) -> Result<SignedCheckpoint, CheckpointError> {
        let name = keys::origin(self.assembly);
        let line = [&keys::key_id(&name, &host.to_bytes())[..], signature].concat();
        let text = Checkpoint::new(name.as_str(), size, root).encode();
        let note = format!("{text}\n\u{2014} {name} {}\n", base64::encode(&line));
        SignedCheckpoint::verify_note(Note::parse(note.as_bytes())?, &name, host)
    }

    /// What a host has signed that was in office before: where the members have put it out of office it goes on all the same, and is found out.
    /// It is no alarm, since otherwise such a host could keep devices from the one in office.
    fn former(&self, size: u64, root: Hash, signature: &[u8; SIGNATURE_LEN]) -> Option<SeenElsewhere> {
        let mut hosts = self.state.as_ref()?.hosts().iter().filter(|host| host.from_size <= size);
        hosts.find(|host| {
            VerifyingKey::from_bytes(&host.key)
                .is_ok_and(|key| self.signed(size, root, signature, &key).is_ok())
        })?;
        let is_here = self.tree.root_at(size).is_ok_and(|here| here == root);
        let relation = match size.cmp(&self.tree.size()) {
            _ if !is_here => Relation::Former,
            Ordering::Less => Relation::Behind,
            _ => Relation::Same,
        };
        Some(SeenElsewhere { relation, size })
    }
}
