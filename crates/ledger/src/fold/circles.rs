//! Circles of trustees: the ceremony on the log (docs/spec/05-circle.md).
//!
//! Messages of a ceremony are few and small, so the fold checks them itself when they come: a deal that is wrong never
//! enters the log, and a circle is only ever ready with a key that everybody can recompute.

use super::{Assembly, Refusal, Verdict};
use crate::{
    event::{CircleAccept, CircleCall, CircleCertify, CircleDeal, CircleFail, FailReason},
    keys::MemberId,
    note::Note,
};
use folkmoot_protocol::circle::{self, CircleError, CirclePublic, CircleSpec, Dealt};
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::{collections::BTreeSet, sync::Arc};
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

    fn trustee(&self, number: u16) -> Option<&Trustee> {
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

/// What makes a ceremony unlike any other: the assembly, the call's id, and every byte of the call.
pub fn session_id(assembly: Uuid, circle: Uuid, call_text: &str) -> Vec<u8> {
    let mut session = Vec::with_capacity(64);
    session.extend_from_slice(assembly.as_bytes());
    session.extend_from_slice(circle.as_bytes());
    session.extend_from_slice(&Sha256::digest(call_text.as_bytes()));
    session
}

impl Assembly {
    pub(super) fn judge_call(&self, id: Uuid, note: &Note, call: &CircleCall) -> Result<Verdict, Refusal> {
        let author = self.active_author(note)?;
        let distinct: BTreeSet<_> = call.trustees.iter().collect();
        if distinct.len() != call.trustees.len() {
            return Err(Refusal::Trustees);
        }
        let keys = call
            .trustees
            .iter()
            .map(|id| Some(self.members.get(id).filter(|member| !member.left)?.static_key))
            .collect::<Option<Vec<_>>>()
            .ok_or(Refusal::Trustees)?;
        let spec = CircleSpec::new(&session_id(self.id, id, note.text()), call.threshold, keys)?;
        // Two sets of t trustees without a common member could be shown closings that differ by one ballot.
        if usize::from(call.threshold) * 2 <= call.trustees.len() {
            let trustees = call.trustees.len();
            return Err(CircleError::Threshold { threshold: call.threshold, trustees }.into());
        }
        let trustees = call
            .trustees
            .iter()
            .map(|member| Trustee { member: *member, commitment: None, message: None, certificate: None })
            .collect();
        let circle = Circle {
            id,
            called: self.size(),
            caller: author.id,
            spec: Arc::new(spec),
            threshold: call.threshold,
            trustees,
            phase: CirclePhase::Accepting,
            dealt: None,
            public: None,
            failure: None,
        };
        Ok(Verdict::new(author.signer(), move |assembly| {
            assembly.circles.insert(id, circle);
        }))
    }

    /// The circle, the author's number in it, and the author's signature, if the ceremony is at this phase.
    fn step(
        &self,
        note: &Note,
        circle: Uuid,
        phase: CirclePhase,
    ) -> Result<(&Circle, u16, Vec<super::Signer>), Refusal> {
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

    pub(super) fn judge_accept(&self, note: &Note, accept: &CircleAccept) -> Result<Verdict, Refusal> {
        let (circle, number, signers) = self.step(note, accept.circle, CirclePhase::Accepting)?;
        let (id, commitment) = (circle.id, accept.commitment.0);
        Ok(Verdict::new(signers, move |assembly| {
            assembly.advance(id, number, |trustee| trustee.commitment = Some(commitment));
        }))
    }

    pub(super) fn judge_deal(&self, note: &Note, deal: &CircleDeal) -> Result<Verdict, Refusal> {
        let (circle, number, signers) = self.step(note, deal.circle, CirclePhase::Dealing)?;
        let message = &deal.message.0;
        let committed = circle.trustee(number).and_then(|trustee| trustee.commitment);
        if committed != Some(circle::deal_commitment(message, &circle.spec, number)) {
            return Err(Refusal::CircleOtherMessage);
        }
        circle::check_deal(&circle.spec, number, message)?;
        let missing = circle.trustees.iter().filter(|trustee| trustee.message.is_none()).count();
        let dealt = if missing == 1 {
            let mut messages = Vec::with_capacity(circle.trustees.len());
            for trustee in &circle.trustees {
                messages.push(trustee.message.clone().unwrap_or_else(|| message.clone()));
            }
            Some(Arc::new(Dealt::check(&circle.spec, &messages)?))
        } else {
            None
        };
        let (id, message) = (circle.id, message.clone());
        Ok(Verdict::new(signers, move |assembly| {
            if let (Some(circle), Some(dealt)) = (assembly.circles.get_mut(&id), dealt) {
                circle.public = Some(Arc::new(dealt.public().clone()));
                circle.dealt = Some(dealt);
            }
            assembly.advance(id, number, |trustee| trustee.message = Some(message));
        }))
    }

    pub(super) fn judge_certify(&self, note: &Note, certify: &CircleCertify) -> Result<Verdict, Refusal> {
        let (circle, number, signers) = self.step(note, certify.circle, CirclePhase::Certifying)?;
        let dealt = circle.dealt.as_ref().ok_or(Refusal::CirclePhase)?;
        let (id, certificate) = (circle.id, certify.signature.0);
        circle::check_certificate(dealt, number, &certificate)?;
        Ok(Verdict::new(signers, move |assembly| {
            assembly.advance(id, number, |trustee| trustee.certificate = Some(certificate));
        }))
    }

    pub(super) fn judge_fail(&self, note: &Note, fail: &CircleFail) -> Result<Verdict, Refusal> {
        let circle = self.circles.get(&fail.circle).ok_or(Refusal::CircleUnknown)?;
        let author = self.author(note).ok_or(Refusal::NotOfCircle)?;
        let author_is_trustee = circle.number(author.id).is_some();
        if !author_is_trustee && author.id != circle.caller {
            return Err(Refusal::NotOfCircle);
        }
        if matches!(circle.phase, CirclePhase::Ready | CirclePhase::Failed) {
            return Err(Refusal::CirclePhase);
        }
        let named = circle.number(fail.trustee).ok_or(Refusal::CircleBlame)?;
        let plausible = match fail.reason {
            FailReason::Missing => circle.awaits(named),
            // Only whoever was dealt a share can have found it wrong.
            FailReason::Share => author_is_trustee && circle.phase == CirclePhase::Certifying,
        };
        if !plausible {
            return Err(Refusal::CircleBlame);
        }
        let (id, failure) = (circle.id, (fail.trustee, fail.reason, author.id));
        Ok(Verdict::new(author.signer(), move |assembly| {
            if let Some(circle) = assembly.circles.get_mut(&id) {
                circle.phase = CirclePhase::Failed;
                circle.failure = Some(failure);
            }
        }))
    }

    /// Notes what a trustee did, and moves on when it was the last one.
    fn advance(&mut self, id: Uuid, number: u16, note: impl FnOnce(&mut Trustee)) {
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
