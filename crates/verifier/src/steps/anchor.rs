//! Step 13: the record belongs to the assembly that the user named.
//!
//! The id of an assembly is the hash of its founding event, which names the founders, the rules and the host's key.
//! So one id, known from elsewhere, ties everything in the record to what the founders signed.

use crate::findings::Findings;
use crate::step::Step;

/// Compares the id that the founding event gives with every id that the user gave.
pub(crate) fn check(anchors: &[String], id: &str, findings: &mut Findings) {
    for anchor in anchors {
        if anchor == id {
            findings.checked(Step::Anchor, 1);
        } else {
            let detail =
                format!("you asked for assembly {anchor}; the founding event in this record makes it {id}");
            findings.fail(Step::Anchor, Some(0), "anchor.other", detail);
        }
    }
}
