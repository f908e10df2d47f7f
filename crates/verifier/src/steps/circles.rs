//! Step 7: the messages and certificates of every trustee circle.
//!
//! The fold itself checks them when they come, since everything later depends on the joint key: each first message is
//! the one committed to, carries a right proof of possession, and each certificate signs what all have dealt. A message
//! that does not is refused by the fold, and the refusal is told here rather than in step 6.

use folkmoot_ledger::events::Body;

use crate::findings::Findings;
use crate::step::Step;

/// Counts the messages of ceremonies that the fold took.
pub(crate) fn count(body: &Body, findings: &mut Findings) {
    if matches!(body, Body::CircleAccept(_) | Body::CircleDeal(_) | Body::CircleCertify(_)) {
        findings.checked(Step::Circles, 1);
    }
}
