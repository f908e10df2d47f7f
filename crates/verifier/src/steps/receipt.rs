//! Step 12: receipts given by the user are kept by this record.
//!
//! A receipt is the host's promise that an entry stands in the log at a place. It stands alone: it holds the entry, its
//! place, the proof and the checkpoint that was signed for it. First it is checked by itself, then against the record. What is
//! no promise of this host says nothing about the record: the step is not run.

use folkmoot_ledger::checkpoint::{Checkpoint, SignedCheckpoint};
use folkmoot_ledger::receipt::{Receipt, ReceiptError};

use crate::contradiction::{Contradiction, Promise, Shown};
use crate::findings::Findings;
use crate::given;
use crate::step::Step;
use crate::steps::checkpoint::Hosts;
use crate::steps::tree::Marks;

const UNREAD: &str = "the entries that your receipt is about were not read";

/// Receipts that the user kept.
pub(crate) struct Receipts {
    receipts: Vec<Receipt>,
}

impl Receipts {
    /// Reads them and marks where the record has to be looked at.
    pub fn new(given: &[Vec<u8>], marks: &mut Marks, findings: &mut Findings) -> Receipts {
        let asked = (Step::Receipt, "receipt");
        let receipts = given::read_all(given, asked, Receipt::parse, ReceiptError::code, findings);
        for receipt in &receipts {
            marks.want_leaf(receipt.index);
            if let Ok(checkpoint) = Checkpoint::parse(receipt.checkpoint.text()) {
                marks.want_root(checkpoint.size);
                marks.want_last(checkpoint.size);
            }
        }
        Receipts { receipts }
    }

    /// The checkpoints in those that a host of this assembly signed.
    pub fn kept(&self, hosts: &Hosts) -> impl Iterator<Item = SignedCheckpoint> {
        self.receipts.iter().filter_map(|receipt| Some(promise(receipt, hosts).ok()?.signed))
    }

    /// Compares each with the record of `size` entries.
    pub fn check(
        &self,
        hosts: &Hosts,
        marks: &Marks,
        size: u64,
        shown: Option<&Shown>,
        findings: &mut Findings,
    ) {
        for receipt in &self.receipts {
            match promise(receipt, hosts) {
                Ok(promise) => check_one(&promise, marks, size, shown, findings),
                Err(why) => findings.stop(Step::Receipt, &why),
            }
        }
    }
}

/// What the host in office promised, or why it is no promise of its.
fn promise(receipt: &Receipt, hosts: &Hosts) -> Result<Promise, String> {
    let size = Checkpoint::parse(receipt.checkpoint.text()).map_or(0, |checkpoint| checkpoint.size);
    Promise::of(receipt, &hosts.origin, hosts.at(size)).map_err(|error| match error {
        ReceiptError::Signed(error) => hosts.unsigned("your receipt", size, &error),
        // Place, entry and path are not signed: whoever changed them afterwards, the checkpoint does not stand for them.
        other => format!("your receipt is not in order ({other} [{}])", other.code()),
    })
}

fn check_one(promise: &Promise, marks: &Marks, size: u64, shown: Option<&Shown>, findings: &mut Findings) {
    let (index, signed) = (promise.index, &promise.signed);
    let Some(leaf) = marks.leaf(index) else {
        if index < size {
            return findings.stop(Step::Receipt, UNREAD);
        }
        let detail = format!("the receipt promises entry {index}; this record has only {size} entries");
        return findings.fail(Step::Receipt, Some(index), "receipt.missing", detail);
    };
    if leaf != promise.leaf {
        let detail = "another entry stands in the place that the receipt promises";
        let proof = shown.and_then(|shown| Contradiction::of_entry(promise, shown, &leaf));
        return findings.contradict(Step::Receipt, Some(index), "receipt.entry", detail, proof);
    }
    match marks.root(signed.size()) {
        Some(root) if root != *signed.root() => {
            let detail = "the entry stands in its place, but what comes before or after it was changed since the receipt";
            let proof = shown.and_then(|shown| Contradiction::of_roots(signed, shown, &root));
            findings.contradict(Step::Receipt, Some(index), "receipt.root", detail, proof);
        }
        None if signed.size() <= size => findings.stop(Step::Receipt, UNREAD),
        // A receipt newer than the record promises nothing about this size.
        _ => findings.checked(Step::Receipt, 1),
    }
}
