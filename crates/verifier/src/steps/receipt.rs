//! Step 12: receipts given by the user are kept by this record.
//!
//! A receipt is the host's promise that an entry stands in the log at a place. It stands alone: it holds the entry, its
//! place, the proof and the checkpoint that was signed for it. First it is checked by itself, then against the record.

use folkmoot_ledger::checkpoint::Checkpoint;
use folkmoot_ledger::receipt::Receipt;

use crate::findings::Findings;
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
        if !given.is_empty() {
            findings.ask(Step::Receipt);
        }
        let mut receipts = Vec::new();
        for bytes in given {
            match Receipt::parse(bytes) {
                Ok(receipt) => {
                    marks.want_leaf(receipt.index);
                    if let Ok(checkpoint) = Checkpoint::parse(receipt.checkpoint.text()) {
                        marks.want_root(checkpoint.size);
                    }
                    receipts.push(receipt);
                }
                Err(error) => findings.fail(Step::Receipt, None, error.code(), &error),
            }
        }
        Receipts { receipts }
    }

    /// Compares each with the record of `size` entries.
    pub fn check(&self, hosts: &Hosts, marks: &Marks, size: u64, findings: &mut Findings) {
        for receipt in &self.receipts {
            check_one(receipt, hosts, marks, size, findings);
        }
    }
}

fn check_one(receipt: &Receipt, hosts: &Hosts, marks: &Marks, size: u64, findings: &mut Findings) {
    let index = receipt.index;
    // Without the host's signature it is no promise of the host's.
    let size_then = Checkpoint::parse(receipt.checkpoint.text()).map_or(0, |checkpoint| checkpoint.size);
    let signed = match receipt.verify(&hosts.origin, hosts.at(size_then)) {
        Ok(signed) => signed,
        Err(error) => {
            return match hosts.unknown_at(size_then, error.code()) {
                Some(why) => findings.stop(Step::Receipt, why),
                None => findings.fail(Step::Receipt, None, error.code(), &error),
            };
        }
    };
    let Some(leaf) = marks.leaf(index) else {
        if index < size {
            return findings.stop(Step::Receipt, UNREAD);
        }
        let detail = format!("the receipt promises entry {index}; this record has only {size} entries");
        return findings.fail(Step::Receipt, Some(index), "receipt.missing", detail);
    };
    if leaf != receipt.entry.leaf_hash() {
        let detail = "another entry stands in the place that the receipt promises";
        return findings.fail(Step::Receipt, Some(index), "receipt.entry", detail);
    }
    match marks.root(signed.size()) {
        Some(root) if root != *signed.root() => {
            let detail = "the entry stands in its place, but what comes before or after it was changed since the receipt";
            findings.fail(Step::Receipt, Some(index), "receipt.root", detail);
        }
        None if signed.size() <= size => findings.stop(Step::Receipt, UNREAD),
        // A receipt newer than the record promises nothing about this size.
        _ => findings.checked(Step::Receipt, 1),
    }
}
