//! What is proven against a host: two things that it signed and that no honest log can have
//! (docs/spec/10-audit.md, section 2, "What is proven").
//!
//! A record that does not continue what the user kept is wrong, whoever made it so. That its host made it so is said only of a
//! [`Contradiction`], which can be made of verified signatures alone.

use folkmoot_ledger::checkpoint::SignedCheckpoint;
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

/// The two checkpoints, each with the signature of the host in office at its size.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Contradiction {
    /// The note that the user kept, by itself or in a receipt.
    kept: String,
    /// The note of the record.
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

    fn new(kept: &SignedCheckpoint, shown: &Shown) -> Contradiction {
        Contradiction { kept: kept.note().as_str().to_owned(), shown: shown.0.note().as_str().to_owned() }
    }
}
