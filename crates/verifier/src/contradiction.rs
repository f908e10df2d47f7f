//! What is proven against a host: two things that it signed and that no honest log can have
//! (docs/spec/10-audit.md, section 2, "What is proven").
//!
//! A record that does not continue what the user kept is wrong, whoever made it so. That its host made it so is said only of a
//! [`Contradiction`], which can be made of verified signatures alone.

use folkmoot_ledger::checkpoint::SignedCheckpoint;
use folkmoot_ledger::cosignature::Cosigned;
use folkmoot_ledger::entry::Entry;
use folkmoot_ledger::keys::VerifyingKey;
use folkmoot_ledger::merkle::Hash;
use folkmoot_ledger::receipt::{Receipt, ReceiptError};
use serde::Serialize;

/// The checkpoint of the record, signed by the host in office, over the entries that were read.
pub(crate) struct Shown(SignedCheckpoint);

impl Shown {
    /// Of a verified checkpoint; none where the entries that were read were not shown to be those under it, and where the host that
    /// signed it may have been put in office by something that is wrong: anybody could have written that.
    pub fn of(signed: SignedCheckpoint, is_tied: bool, is_in_office: bool) -> Option<Shown> {
        (is_tied && is_in_office).then_some(Shown(signed))
    }
}

/// What a host promised in a receipt: the entry is in the log that it signed for, at this place.
pub(crate) struct Promise {
    pub index: u64,
    pub leaf: Hash,
    pub signed: SignedCheckpoint,
}

impl Promise {
    /// Of a receipt that this host signed for the log of this name.
    pub fn of(receipt: &Receipt, origin: &str, host: &VerifyingKey) -> Result<Promise, ReceiptError> {
        let signed = receipt.verify(origin, host)?;
        Ok(Promise { index: receipt.index, leaf: receipt.entry.leaf_hash(), signed })
    }
}

/// The last entry of a tree of some size.
#[derive(Debug, Clone)]
pub(crate) struct Last {
    pub entry: Vec<u8>,
    pub time_ms: u64,
    /// That it is the last one of the tree.
    pub proof: Vec<Hash>,
    pub root: Hash,
}

/// Two checkpoints, each with the signature of the host in office at its size; or a cosigned one, and the receipt of an entry under it
/// that is dated later than the cosignature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Contradiction {
    /// The note that the user kept, by itself or in a receipt.
    kept: String,
    /// The note of the record, or the receipt.
    shown: String,
}

impl Contradiction {
    /// The record goes at least as far as the kept checkpoint and began otherwise: `root` is that of as many of its entries.
    pub(crate) fn of_roots(kept: &SignedCheckpoint, shown: &Shown, root: &Hash) -> Option<Contradiction> {
        let differs = kept.size() <= shown.0.size() && root != kept.root();
        differs.then(|| Contradiction::new(kept, shown))
    }

    /// Another entry, with the hash `leaf`, stands in the place that was promised to this one.
    pub(crate) fn of_entry(promise: &Promise, shown: &Shown, leaf: &Hash) -> Option<Contradiction> {
        let differs = promise.index < shown.0.size() && *leaf != promise.leaf;
        differs.then(|| Contradiction::new(&promise.signed, shown))
    }

    /// The last entry of what was cosigned is dated later than the witness can have seen it.
    pub(crate) fn of_time(
        signed: &SignedCheckpoint,
        cosigned: &Cosigned,
        last: &Last,
    ) -> Option<Contradiction> {
        let receipt = Receipt {
            entry: Entry::parse(&last.entry).ok()?,
            index: signed.size().checked_sub(1)?,
            proof: last.proof.clone(),
            checkpoint: signed.note().clone(),
        };
        let shown = String::from_utf8(receipt.encode()).ok()?;
        let is_later = cosigned.shows_forward_dating(receipt.entry.time_ms());
        is_later.then(|| Contradiction { kept: signed.note().as_str().to_owned(), shown })
    }

    fn new(kept: &SignedCheckpoint, shown: &Shown) -> Contradiction {
        Contradiction { kept: kept.note().as_str().to_owned(), shown: shown.0.note().as_str().to_owned() }
    }
}
