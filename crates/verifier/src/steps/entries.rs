//! Step 5: every entry has the one canonical form, and its signatures are right.
//!
//! Which keys have to sign is for the fold to say (step 6). Signatures are checked many together under ZIP 215, which
//! accepts exactly what checking one by one accepts; a batch that fails is looked through one by one.

use folkmoot_ledger::entry::Entry;
use folkmoot_ledger::events::SignedEvent;

use crate::findings::Findings;
use crate::step::Step;
use crate::work::Waiting;

/// So many signatures are checked together.
const BATCH: usize = 512;

/// Signatures that wait for company.
pub(crate) fn waiting() -> Waiting {
    Waiting::new(BATCH)
}

/// Reads an entry: its time, and the event in its one form. `None` after noting what is wrong.
pub(crate) fn parse(number: u64, bytes: &[u8], findings: &mut Findings) -> Option<(u64, SignedEvent)> {
    let entry = match Entry::parse(bytes) {
        Ok(entry) => entry,
        Err(error) => {
            findings.fail(Step::Entries, Some(number), error.code(), &error);
            return None;
        }
    };
    let time_ms = entry.time_ms();
    match SignedEvent::from_note(entry.into_note()) {
        Ok(event) => Some((time_ms, event)),
        Err(refusal) => {
            findings.fail(Step::Entries, Some(number), refusal.code(), &refusal);
            None
        }
    }
}
