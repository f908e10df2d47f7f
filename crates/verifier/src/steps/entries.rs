//! Step 5: every entry has the one canonical form, and its signatures are right.
//!
//! Which keys have to sign is for the fold to say (step 6). Signatures are checked many together under ZIP 215, which
//! accepts exactly what checking one by one accepts; a batch that fails is looked through one by one.

use folkmoot_ledger::entry::Entry;
use folkmoot_ledger::fold::{Refusal, SignatureCheck, SignedEvent};
use folkmoot_ledger::note::SignatureBatch;

use crate::findings::Findings;
use crate::pool::Pool;
use crate::step::Step;
use crate::work::{Answer, Question, Wrong};

/// So many signatures are checked together.
const BATCH: usize = 512;
/// Fewer when what they sign is long: it is kept until it is checked.
const BATCH_BYTES: usize = 2 << 20;

/// Signatures that wait for company.
#[derive(Default)]
pub(crate) struct Signatures {
    waiting: Vec<(u64, SignatureCheck)>,
    bytes: usize,
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

impl Signatures {
    pub fn add(&mut self, entry: u64, check: SignatureCheck, pool: &mut Pool<Question, Answer>) {
        self.bytes = self.bytes.saturating_add(check.message.len());
        self.waiting.push((entry, check));
        if self.waiting.len() >= BATCH || self.bytes >= BATCH_BYTES {
            self.flush(pool);
        }
    }

    /// Hands over what waits.
    pub fn flush(&mut self, pool: &mut Pool<Question, Answer>) {
        if !self.waiting.is_empty() {
            pool.ask(Question::Signatures(std::mem::take(&mut self.waiting)));
            self.bytes = 0;
        }
    }
}

/// Checks signatures together; a batch that does not hold together names those that are wrong.
pub(crate) fn check(checks: Vec<(u64, SignatureCheck)>) -> Answer {
    let mut batch = SignatureBatch::new();
    for (_, check) in &checks {
        batch.queue(&check.key, check.message.as_bytes(), &check.signature);
    }
    let wrong: Vec<Wrong> = batch
        .verify()
        .err()
        .unwrap_or_default()
        .into_iter()
        .filter_map(|number| checks.get(number))
        .map(|(entry, check)| Wrong::new(*entry, &Refusal::Signature(check.name.clone())))
        .collect();
    let right = checks.len().saturating_sub(wrong.len());
    Answer::Checked(Step::Entries, right as u64, wrong)
}
