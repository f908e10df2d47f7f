//! Circles of trustees and how far their ceremony is (docs/spec/05-circle.md).

use super::{Assembly, people::Signer};
use crate::{keys::MemberId, note::Note, refusal::Refusal};
use folkmoot_protocol::circle::{CirclePublic, CircleSpec, Dealt};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use uuid::Uuid;

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
    /// The id of its call.
    pub id: Uuid,
    /// Which entry of the log called it, counted from 0. Ids are chosen by callers and say nothing about age.
    pub called: u64,
    /// Who called it.
    pub caller: MemberId,
    /// What the ceremony is about: threshold, static keys, context.
    pub spec: Arc<CircleSpec>,
    /// How many trustees it takes to open a tally.
    pub threshold: u16,
    /// The trustees in the order of their numbers 1..=n.
    pub trustees: Vec<Trustee>,
    /// Where the ceremony is.
    pub phase: CirclePhase,
    /// All first messages, once all have dealt.
    pub dealt: Option<Arc<Dealt>>,
    /// The public side of the key, once all have dealt. No vote uses it before all have certified.
    pub public: Option<Arc<CirclePublic>>,
    /// Who was named, by whom and why, if it failed.
    pub failure: Option<(MemberId, FailReason, MemberId)>,
}

impl Circle {
    /// The number 1..=n of a member among the trustees.
    pub fn number(&self, member: MemberId) -> Option<u16> {
        let position = self.trustees.iter().position(|trustee| trustee.member == member)?;
        u16::try_from(position + 1).ok()
    }

    /// The trustee with this number.
    pub(crate) fn trustee(&self, number: u16) -> Option<&Trustee> {
        self.trustees.get(usize::from(number).checked_sub(1)?)
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

impl Assembly {
    /// The circle, the author's number in it, and the author's signature, if the ceremony is at this phase.
    pub(crate) fn ceremony_step(
        &self,
        note: &Note,
        circle: Uuid,
        phase: CirclePhase,
    ) -> Result<(&Circle, u16, Signer), Refusal> {
        let circle = self.circles.get(&circle).ok_or(Refusal::CircleUnknown)?;
        let author = self.author(note).ok_or(Refusal::NotTrustee)?;
        let number = circle.number(author.id).ok_or(Refusal::NotTrustee)?;
        if circle.phase != phase {
            return Err(Refusal::CirclePhase);
        }
        if !circle.awaits(number) {
            return Err(Refusal::CircleRepeated);
        }
        Ok((circle, number, author.signer()))
    }

    /// Notes what a trustee did, and moves on when it was the last one.
    pub(crate) fn advance(&mut self, id: Uuid, number: u16, note: impl FnOnce(&mut Trustee)) {
        let Some(circle) = self.circles.get_mut(&id) else { return };
        if let Some(trustee) = circle.trustees.get_mut(usize::from(number) - 1) {
            note(trustee);
        }
        if (1u16..).zip(&circle.trustees).all(|(number, _)| !circle.awaits(number)) {
            circle.phase = match circle.phase {
                CirclePhase::Accepting => CirclePhase::Dealing,
                CirclePhase::Dealing => CirclePhase::Certifying,
                CirclePhase::Certifying => CirclePhase::Ready,
                end @ (CirclePhase::Ready | CirclePhase::Failed) => end,
            };
        }
    }
}
