//! Circles of trustees and how far their ceremony is (docs/spec/05-circle.md).

use crate::{keys::MemberId, rules::DAY};
use folkmoot_protocol::circle::{CirclePublic, CircleSpec, Dealt};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeSet, sync::Arc};
use uuid::Uuid;

/// So many milliseconds a trustee of a ceremony that a vote decided has for each step.
const PATIENCE: u64 = 3 * DAY;

/// Where a ceremony is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum CirclePhase {
    /// Trustees are accepting.
    Accepting,
    /// All have accepted; they deal.
    Dealing,
    /// All have dealt; they certify.
    Certifying,
    /// All have certified; votes can open under its key.
    Ready,
    /// It ended without a key.
    Failed,
}

impl CirclePhase {
    /// The word for it in views.
    pub fn name(self) -> &'static str {
        match self {
            Self::Accepting => "accepting",
            Self::Dealing => "dealing",
            Self::Certifying => "certifying",
            Self::Ready => "ready",
            Self::Failed => "failed",
        }
    }
}

/// Why a ceremony ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum FailReason {
    /// The trustee's due message never came.
    Missing,
    /// The trustee dealt the author a share that does not fit.
    Share,
}

/// A trustee of a circle and what they have done so far.
#[derive(Clone, Debug)]
pub struct Trustee {
    /// Which member.
    pub member: MemberId,
    /// The hash of the first message, once accepted.
    pub commitment: Option<[u8; 32]>,
    /// The first message, once dealt.
    pub message: Option<Vec<u8>>,
    /// The signature on the transcript, once certified.
    pub certificate: Option<[u8; 64]>,
}

/// A circle.
#[derive(Clone)]
pub struct Circle {
    /// Its id: of the event that called it, or made from the founding event or the vote that asked for it.
    pub id: Uuid,
    /// The number of entries of the log before it was called.
    pub called: u64,
    /// Who called it or proposed the vote that asked for it; none for the one of the founding.
    pub caller: Option<MemberId>,
    /// The vote that asked for it; none for first circles.
    pub vote: Option<Uuid>,
    /// Which attempt this ceremony is, from 0: one that fails is begun again with the same trustees, three times at most.
    pub attempt: u16,
    /// Members who signed that it shall be the first circle in office.
    pub signed: BTreeSet<MemberId>,
    /// What the ceremony is about: threshold, static keys, context.
    pub spec: Arc<CircleSpec>,
    /// How many trustees it takes to open a tally.
    pub threshold: u16,
    /// The trustees in the order of their numbers 1..=n.
    pub trustees: Vec<Trustee>,
    /// Where the ceremony is.
    pub phase: CirclePhase,
    /// Since when, in Unix milliseconds.
    pub phase_ms: u64,
    /// All first messages, once all have dealt.
    pub dealt: Option<Arc<Dealt>>,
    /// The public side of the key, once all have dealt. No vote uses it before all have certified.
    pub public: Option<Arc<CirclePublic>>,
    /// Who was named, why, and by whom, if it failed. None where it ended because another circle came into office, or a trustee is no
    /// member any more.
    pub failure: Option<(MemberId, FailReason, MemberId)>,
}

impl Circle {
    /// Whether a member called it: then it is in office only once more than half of the members have signed it.
    pub fn is_called(&self) -> bool {
        self.vote.is_none() && self.caller.is_some()
    }

    /// Whether this trustee has signed that all messages and shares are right.
    pub(crate) fn has_certified(&self, member: MemberId) -> bool {
        let certified = |trustee: &Trustee| trustee.member == member && trustee.certificate.is_some();
        self.trustees.iter().any(certified)
    }

    /// The number 1..=n of a member among the trustees.
    pub fn number(&self, member: MemberId) -> Option<u16> {
        let position = self.trustees.iter().position(|trustee| trustee.member == member)?;
        u16::try_from(position + 1).ok()
    }

    /// The trustee with this number.
    pub(crate) fn trustee(&self, number: u16) -> Option<&Trustee> {
        self.trustees.get(usize::from(number).checked_sub(1)?)
    }

    /// From when on somebody can end the ceremony because a trustee's message is missing, in Unix milliseconds. What a vote decided is
    /// not for one person to undo, who would only have to be quick.
    pub fn missing_from_ms(&self) -> u64 {
        if self.vote.is_some() { self.phase_ms.saturating_add(PATIENCE) } else { self.phase_ms }
    }

    /// Whether this trustee is the one that the ceremony waits for.
    pub fn awaits(&self, number: u16) -> bool {
        self.trustee(number).is_some_and(|trustee| match self.phase {
            CirclePhase::Accepting => trustee.commitment.is_none(),
            CirclePhase::Dealing => trustee.message.is_none(),
            CirclePhase::Certifying => trustee.certificate.is_none(),
            CirclePhase::Ready | CirclePhase::Failed => false,
        })
    }
}
