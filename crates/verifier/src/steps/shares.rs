//! Step 10: the proof of every decryption share.

use folkmoot_ledger::fold::ShareCheck;

use crate::step::Step;
use crate::work::{Answer, answer_one};

/// One share opens exactly the sums stated at closing, with the key that its trustee has by the circle.
pub(crate) fn check(entry: u64, share: &ShareCheck) -> Answer {
    answer_one(Step::Shares, entry, share.check())
}
