//! Saying "I am still here" without being asked, where nothing else that a member does need be seen
//! (docs/spec/13-constitution.md, "Signs of life").

use super::{ActError, EventWriter, SignedAct};
use folkmoot_ledger::{
    events::MemberStay,
    proposal::Participation,
    rules::DAY,
    state::{Member, RecoveryPhase, VotePhase},
};

/// So long before a member would rest the device says it even while a vote is open that hides who takes part, in milliseconds.
const AT_LAST: u64 = 30 * DAY;

impl EventWriter<'_> {
    /// The sign of life that the member's device gives by itself when its owner visits; nothing where none is due.
    ///
    /// # Errors
    /// [`ActError::Refused`].
    pub fn stay_if_due(&self) -> Result<Option<SignedAct>, ActError> {
        if self.is_stay_due() { self.write(MemberStay {}).map(Some) } else { Ok(None) }
    }

    fn is_stay_due(&self) -> bool {
        let member = self.state.members().get(&self.member).filter(|member| !member.left);
        member.is_some_and(|member| {
            self.now_ms >= self.state.stays_from_ms(member)
                && self.state.can_hide()
                && !self.is_recovering()
                && !self.would_tell(member)
        })
    }

    /// Whether somebody asks for other keys of this member: whoever holds these may not be the member.
    pub(super) fn is_recovering(&self) -> bool {
        self.state.recoveries().values().any(|recovery| {
            recovery.member == self.member
                && matches!(recovery.phase, RecoveryPhase::Asking | RecoveryPhase::Waiting(_))
        })
    }

    /// A sign of life at the time of a hidden ballot would say whose it may be: so the device waits until no such vote is open, if it can.
    fn would_tell(&self, member: &Member) -> bool {
        !self.state.rests(member, self.now_ms.saturating_add(AT_LAST)) && self.may_cast_unseen()
    }

    /// Whether a vote is open that hides who takes part, with the member on its roll.
    pub(super) fn may_cast_unseen(&self) -> bool {
        self.state.votes().values().any(|vote| {
            vote.phase == VotePhase::Open
                && vote.participation == Participation::Hidden
                && vote.roll.binary_search(&self.member).is_ok()
        })
    }
}
