//! Step 4: earlier checkpoints given by the user are prefixes of this record.
//!
//! The host that changes the past can sign again whatever it likes, but not take back what it signed before. What does not
//! bear its signature is no checkpoint of this log and says nothing about the record: the step is not run.

use folkmoot_ledger::checkpoint::SignedCheckpoint;

use crate::contradiction::{Contradiction, Shown};
use crate::findings::Findings;
use crate::given;
use crate::step::Step;
use crate::steps::checkpoint::{Hosts, Unchecked};
use crate::steps::tree::Marks;

/// Checkpoints that the user kept.
pub(crate) struct Earlier {
    checkpoints: Vec<Unchecked>,
}

impl Earlier {
    /// Reads them and marks where the tree has to be looked at.
    pub fn new(given: &[Vec<u8>], marks: &mut Marks, findings: &mut Findings) -> Earlier {
        let asked = (Step::Earlier, "checkpoint");
        let checkpoints = given::read_all(given, asked, Unchecked::parse, |error| error.code(), findings);
        checkpoints.iter().for_each(|kept| marks.want_root(kept.checkpoint.size));
        checkpoints.iter().for_each(|kept| marks.want_last(kept.checkpoint.size));
        Earlier { checkpoints }
    }

    /// Those that a host of this assembly signed.
    pub fn kept(&self, hosts: &Hosts) -> impl Iterator<Item = SignedCheckpoint> {
        self.checkpoints.iter().filter_map(|unchecked| unchecked.verify(hosts).ok())
    }

    /// Compares each with the tree as it was at that size, in a record of `size` entries.
    pub fn check(
        &self,
        hosts: &Hosts,
        marks: &Marks,
        size: u64,
        shown: Option<&Shown>,
        findings: &mut Findings,
    ) {
        for unchecked in &self.checkpoints {
            let kept = match unchecked.verify(hosts) {
                Ok(kept) => kept,
                Err(error) => {
                    let why = hosts.unsigned("your checkpoint", unchecked.checkpoint.size, &error);
                    findings.stop(Step::Earlier, &why);
                    continue;
                }
            };
            match marks.root(kept.size()) {
                Some(root) if root == *kept.root() => findings.checked(Step::Earlier, 1),
                Some(root) => {
                    let detail =
                        format!("the first {} entries are not those of your checkpoint", kept.size());
                    let proof = shown.and_then(|shown| Contradiction::of_roots(&kept, shown, &root));
                    findings.contradict(Step::Earlier, None, "earlier.root", detail, proof);
                }
                None if kept.size() <= size => {
                    findings.stop(Step::Earlier, "the entries up to your checkpoint were not read");
                }
                None => {
                    let detail =
                        format!("your checkpoint has {} entries, this record only {size}", kept.size());
                    findings.fail(Step::Earlier, None, "earlier.longer", detail);
                }
            }
        }
    }
}
