//! Receipts: what a host answers to an act, checked before anybody relies on it (docs/spec/07-log.md, "Receipts", and 08-keys.md, section 5).
//!
//! A device computes the leaf itself from the entry, and the entry has to end in exactly the note that was sent. The
//! receipt's checkpoint is from then on one that the log has to extend, so a host that takes the entry out again is found
//! out at the next visit, and the receipt proves it to anybody.

use crate::replica::{Replica, ReplicaError};
use folkmoot_ledger::{
    checkpoint::Checkpoint,
    events::{Body, Event, SignedEvent, split_posted},
    keys::{self, VerifyingKey},
    receipt::Receipt,
    state::Assembly,
};
use folkmoot_protocol::{VoterTag, participation::Tag, tracker};
use serde::Serialize;
use thiserror::Error;
use uuid::Uuid;

/// Why a receipt is not taken.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ReceiptError {
    /// Not a receipt, or not of this assembly's log.
    #[error("the host's receipt is wrong: {0}")]
    Receipt(#[from] folkmoot_ledger::receipt::ReceiptError),
    /// A receipt for another note than the one that was sent.
    #[error("the host's receipt is for something else than what was sent")]
    Other,
    /// The log that this device has holds another entry in this place.
    #[error("the host has put another entry in this place of the record")]
    Place,
    /// The receipt contradicts what was seen of the log, or there is no copy of the log to compare with.
    #[error(transparent)]
    Replica(#[from] ReplicaError),
    /// What was sent does not found an assembly.
    #[error("this does not found an assembly")]
    Founding,
}

impl ReceiptError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Receipt(error) => error.code(),
            Self::Other => "receipt.other_note",
            Self::Place => "receipt.other_place",
            Self::Replica(error) => error.code(),
            Self::Founding => "receipt.founding",
        }
    }
}

/// What a receipt proves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Proven {
    /// The assembly.
    pub assembly: Uuid,
    /// The id of the event.
    pub event: Uuid,
    /// The index of its entry in the log.
    pub index: u64,
    /// When the host received it, in Unix milliseconds.
    pub time_ms: u64,
    /// The size of the log in the receipt's checkpoint.
    pub size: u64,
    /// For a ballot: all of its tracker, computed from what is in the log.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub full_tracker: Option<String>,
}

/// Checks the receipt for an act of this assembly. `sent` are the bytes that were posted.
///
/// # Errors
/// One [`ReceiptError`] for each way in which it is not the receipt for this act; [`ReceiptError::Replica`] with an alarm
/// when it contradicts what the host has signed before.
pub fn check(replica: &mut Replica, sent: &[u8], receipt: &[u8]) -> Result<Proven, ReceiptError> {
    replica.calm()?;
    let receipt = read(sent, receipt)?;
    // What is no checkpoint at all is refused below.
    let size = Checkpoint::parse(receipt.checkpoint.text()).map_or(0, |checkpoint| checkpoint.size);
    let host = replica.host_key_at(size).ok_or(ReplicaError::Empty)?;
    let origin = keys::origin(replica.assembly());
    let signed = receipt.verify(&origin, &host).or_else(|error| {
        // The first entry after a move puts the new host in office.
        let host = replica.host_after(receipt.index, &receipt.entry.encode(), size).ok_or(error)?;
        receipt.verify(&origin, &host)
    })?;
    let proven = proven(replica.assembly(), replica.state().ok(), &receipt, signed.size())?;
    // First the checkpoint: if it contradicts what was seen, the two together are evidence.
    replica.remember(signed)?;
    if replica.leaf(receipt.index).is_some_and(|leaf| leaf != receipt.entry.leaf_hash()) {
        return Err(ReceiptError::Place);
    }
    Ok(proven)
}

/// Checks the receipt for the founding of an assembly: `sent` are the bytes that were posted, which name the host.
///
/// Begin the first visit of a new [`Replica`] with the receipt's checkpoint as its snapshot; [`checkpoint`] takes it out.
///
/// # Errors
/// One [`ReceiptError`] for each way in which it is not the receipt for this act.
pub fn check_founding(sent: &[u8], receipt: &[u8]) -> Result<Proven, ReceiptError> {
    let receipt = read(sent, receipt)?;
    let signed = SignedEvent::from_note(receipt.entry.note().clone()).map_err(|_| ReceiptError::Founding)?;
    let (state, _) = Assembly::found(receipt.entry.time_ms(), &signed).map_err(|_| ReceiptError::Founding)?;
    let host = VerifyingKey::from_bytes(state.host()).map_err(|_| ReceiptError::Founding)?;
    let checkpoint = receipt.verify(&keys::origin(state.id()), &host)?;
    if receipt.index != 0 {
        return Err(ReceiptError::Place);
    }
    proven(state.id(), None, &receipt, checkpoint.size())
}

/// Checks the receipt for an act of somebody who has not read the record yet, since it is for members: the host with this key has signed that
/// the act is in. Begin the first visit with the receipt's checkpoint, as after a founding.
///
/// # Errors
/// One [`ReceiptError`] for each way in which it is not the receipt for this act.
pub fn check_at_door(
    assembly: Uuid,
    host: &[u8; 32],
    sent: &[u8],
    receipt: &[u8],
) -> Result<Proven, ReceiptError> {
    let receipt = read(sent, receipt)?;
    let host = VerifyingKey::from_bytes(host).map_err(|_| ReceiptError::Other)?;
    let checkpoint = receipt.verify(&keys::origin(assembly), &host)?;
    proven(assembly, None, &receipt, checkpoint.size())
}

/// The checkpoint in a receipt, unchecked, as the snapshot of a first visit.
///
/// # Errors
/// [`ReceiptError::Receipt`].
pub fn checkpoint(receipt: &[u8]) -> Result<Vec<u8>, ReceiptError> {
    Ok(Receipt::parse(receipt)?.checkpoint.encode())
}

/// The same receipt under the newest checkpoint that enough witnesses have cosigned, made from this device's own copy: it proves to whoever trusts
/// the witnesses that the entry is in the record that everybody sees. `None` where none of them has seen the entry, or the receipt has it already.
///
/// # Errors
/// [`ReceiptError::Receipt`], or [`ReceiptError::Place`] where the copy holds another entry in this place.
pub fn cosigned(replica: &Replica, receipt: &[u8]) -> Result<Option<Vec<u8>>, ReceiptError> {
    let receipt = Receipt::parse(receipt)?;
    let Some(signed) = replica.common().filter(|signed| receipt.index < signed.size()) else {
        return Ok(None);
    };
    if replica.leaf(receipt.index) != Some(receipt.entry.leaf_hash()) {
        return Err(ReceiptError::Place);
    }
    // What witnesses have seen once stays seen: it is not made anew for each later checkpoint.
    if replica.is_common(&receipt.checkpoint) {
        return Ok(None);
    }
    let Some(proof) = replica.inclusion_proof(receipt.index, signed.size()) else { return Ok(None) };
    Ok(Some(Receipt { proof, checkpoint: signed.note().clone(), ..receipt }.encode()))
}

fn read(sent: &[u8], receipt: &[u8]) -> Result<Receipt, ReceiptError> {
    let receipt = Receipt::parse(receipt)?;
    // The texts stand beside the log: the entry ends in the note.
    if receipt.entry.note().as_bytes() == split_posted(sent).0 {
        Ok(receipt)
    } else {
        Err(ReceiptError::Other)
    }
}

fn proven(
    assembly: Uuid,
    state: Option<&Assembly>,
    receipt: &Receipt,
    size: u64,
) -> Result<Proven, ReceiptError> {
    let event = Event::parse(receipt.entry.note().text()).map_err(|_| ReceiptError::Other)?;
    let voter = receipt.entry.note().signatures().first().and_then(|line| line.name().parse().ok());
    let fingerprint = |vote: &Uuid| state.and_then(|state| state.votes().get(vote)?.fingerprint());
    let full_tracker = match (&event.body, voter) {
        (Body::Cast(cast), Some(keys::MemberId(voter))) => {
            fingerprint(&cast.vote).map(|of| tracker(of, &VoterTag(voter), &cast.ballot.0).full())
        }
        (Body::Hidden(hidden), _) => fingerprint(&hidden.vote).and_then(|of| {
            let voter = Tag::from_bytes(&hidden.tag.0).ok()?.voter_tag(of);
            Some(tracker(of, &voter, &hidden.ballot.0).full())
        }),
        _ => None,
    };
    let (index, time_ms) = (receipt.index, receipt.entry.time_ms());
    Ok(Proven { assembly, event: event.id, index, time_ms, size, full_tracker })
}
