//! Step 4: earlier checkpoints given by the user are prefixes of this record.
//!
//! The host that changes the past can sign again whatever it likes, but not take back what it signed before. Two
//! checkpoints that do not extend one another, both with the host's signature, prove what it did.

use crate::findings::Findings;
use crate::step::Step;
use crate::steps::checkpoint::{self, Hosts, Unchecked};
use crate::steps::tree::Marks;

/// Checkpoints that the user kept.
pub(crate) struct Earlier {
    checkpoints: Vec<Unchecked>,
}

impl Earlier {
    /// Reads them and marks where the tree has to be looked at.
    pub fn new(given: &[Vec<u8>], marks: &mut Marks, findings: &mut Findings) -> Earlier {
        if !given.is_empty() {
            findings.ask(Step::Earlier);
        }
        let mut checkpoints = Vec::new();
        for bytes in given {
            match Unchecked::parse(bytes) {
                Ok(checkpoint) => {
                    marks.want_root(checkpoint.checkpoint.size);
                    checkpoints.push(checkpoint);
                }
                Err(error) => findings.fail(Step::Earlier, None, error.code(), &error),
            }
        }
        Earlier { checkpoints }
    }

    /// Compares each with the tree as it was at that size, in a record of `size` entries.
    pub fn check(&self, hosts: &Hosts, marks: &Marks, size: u64, findings: &mut Findings) {
        for unchecked in &self.checkpoints {
            if !checkpoint::check(unchecked, hosts, Step::Earlier, findings) {
                continue;
            }
            let checkpoint = &unchecked.checkpoint;
            match marks.root(checkpoint.size) {
                Some(root) if root == checkpoint.root => findings.checked(Step::Earlier, 1),
                Some(_) => {
                    let detail =
                        format!("the first {} entries are not those of your checkpoint", checkpoint.size);
                    findings.fail(Step::Earlier, None, "earlier.root", detail);
                }
                None if checkpoint.size <= size => {
                    findings.stop(Step::Earlier, "the entries up to your checkpoint were not read");
                }
                None => {
                    let detail =
                        format!("your checkpoint has {} entries, this record only {size}", checkpoint.size);
                    findings.fail(Step::Earlier, None, "earlier.longer", detail);
                }
            }
        }
    }
}
