//! Step 14: the witnesses saw this checkpoint, and no entry is dated later than they can have seen it.
//!
//! A host that shows each person a record of their own keeps each right in itself. Witnesses cosign one of them only.

use folkmoot_ledger::checkpoint::SignedCheckpoint;
use folkmoot_ledger::cosignature::{Cosigned, Witness, Witnesses};

use crate::contradiction::{Contradiction, Shown};
use crate::findings::Findings;
use crate::step::Step;
use crate::steps::tree::Marks;

/// Asks for the step where the user named witnesses.
pub(crate) fn ask(given: &Witnesses, findings: &mut Findings) {
    if given.quorum > 0 {
        findings.ask(Step::Witnesses);
    }
}

/// Counts the cosignatures on the record's checkpoint, of the witnesses that the user named, or else of those that the rules name. A
/// checkpoint that the user kept of the same entries may bring more of them.
pub(crate) fn check(
    given: &Witnesses,
    ruled: &Witnesses,
    signed: &SignedCheckpoint,
    kept: &[SignedCheckpoint],
    findings: &mut Findings,
) {
    let is_same = |one: &&SignedCheckpoint| (one.size(), one.root()) == (signed.size(), signed.root());
    let same = || std::iter::once(signed).chain(kept.iter().filter(is_same));
    let saw = |witness: &&Witness| same().any(|one| witness.verify(one).is_ok());
    let asked = if given.quorum > 0 { given } else { ruled };
    let count = asked.keys.iter().filter(saw).count() as u64;
    let is_enough = count >= asked.quorum.into();
    if given.quorum > 0 {
        findings.checked(Step::Witnesses, count);
        if !is_enough {
            let detail = format!(
                "{count} of the witnesses that you named have cosigned this checkpoint; you ask for {}",
                given.quorum
            );
            findings.fail(Step::Witnesses, None, "witnesses.too_few", detail);
        }
    } else if ruled.quorum > 0 && is_enough {
        findings.ask(Step::Witnesses);
        findings.checked(Step::Witnesses, count);
    } else if ruled.quorum > 0 {
        // A record that is read while its assembly acts is often newer than what the witnesses have seen.
        let what = format!(
            "Not shown: {count} of the {} witnesses that the rules name have cosigned this checkpoint, and {} are enough. It may be newer than what they have seen.",
            ruled.keys.len(),
            ruled.quorum
        );
        findings.tell(Step::Witnesses, what);
    }
}

/// Looks whether the last entry of a cosigned checkpoint is dated later than its witness can have seen it.
pub(crate) fn check_times(
    known: [&Witnesses; 2],
    signed: &SignedCheckpoint,
    marks: &Marks,
    shown: Option<&Shown>,
    findings: &mut Findings,
) {
    let Some(last) = marks.last(signed.size()).filter(|last| last.root == *signed.root()) else { return };
    let cosigned = known.iter().flat_map(|witnesses| witnesses.cosigned(signed));
    let Some(first) = cosigned.into_iter().find(|one| one.shows_forward_dating(last.time_ms)) else { return };
    findings.contradict(
        Step::Witnesses,
        Some(signed.size().saturating_sub(1)),
        "witnesses.forward_dated",
        said(&first, last.time_ms),
        shown.and_then(|_| Contradiction::of_time(signed, &first, last)),
    );
}

fn said(cosigned: &Cosigned, time_ms: u64) -> String {
    let ahead_ms = time_ms.saturating_sub(cosigned.time_s().saturating_mul(1000));
    format!(
        "{} had seen this entry {} minutes before the time that the host gave it",
        cosigned.witness().name(),
        ahead_ms / 60_000
    )
}
