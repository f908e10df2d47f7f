//! How ceremonies begin, go on, end and begin again, and when the first circle is in office
//! (docs/spec/13-constitution.md, "Trustees in office").

use super::{Assembly, Circle, CirclePhase, FailReason, Trustee, people::Signer};
use crate::{
    keys::{self, MemberId},
    note::Note,
    proposal::Target,
    refusal::Refusal,
};
use folkmoot_protocol::circle::{CircleError, CircleSpec};
use std::{
    collections::{BTreeSet, HashSet},
    sync::Arc,
};
use uuid::Uuid;

/// How often a ceremony that a founding or a vote asks for is tried.
const ATTEMPTS: u16 = 3;

/// What a ceremony is made of.
pub(crate) struct Ceremony<'a> {
    /// The id of the circle.
    pub id: Uuid,
    /// SHA-256 of the text of the event that asks for it.
    pub text_hash: [u8; 32],
    /// Who called it or proposed the vote; none for the one of the founding.
    pub caller: Option<MemberId>,
    /// The vote that asks for it.
    pub vote: Option<Uuid>,
    /// Which attempt it is, from 0.
    pub attempt: u16,
    /// When it begins, in Unix milliseconds.
    pub time_ms: u64,
    /// How many trustees open a tally.
    pub threshold: u16,
    /// The trustees in the order of their numbers.
    pub trustees: &'a [MemberId],
}

impl Assembly {
    /// A ceremony that begins now.
    ///
    /// # Errors
    /// [`Refusal::Trustees`] where a trustee is no member or is named twice, [`Refusal::Circle`] for a threshold that cannot be.
    pub(crate) fn ceremony(&self, ceremony: &Ceremony<'_>) -> Result<Circle, Refusal> {
        let Ceremony { id, text_hash, caller, vote, attempt, time_ms, threshold, trustees } = *ceremony;
        let keys = self.trustee_keys(trustees)?;
        let session = [self.id.as_bytes().as_slice(), id.as_bytes(), &text_hash].concat();
        let spec = Arc::new(CircleSpec::new(&session, threshold, keys)?);
        check_threshold(threshold, trustees.len())?;
        let trustee = |member| Trustee { member, commitment: None, message: None, certificate: None };
        Ok(Circle {
            id,
            called: self.size(),
            caller,
            vote,
            attempt,
            signed: caller.filter(|_| vote.is_none()).into_iter().collect(),
            spec,
            threshold,
            trustees: trustees.iter().copied().map(trustee).collect(),
            phase: CirclePhase::Accepting,
            phase_ms: time_ms,
            dealt: None,
            public: None,
            failure: None,
        })
    }

    /// The static keys of trustees: distinct members.
    pub(crate) fn trustee_keys(
        &self,
        trustees: &[MemberId],
    ) -> Result<Vec<folkmoot_protocol::circle::StaticPublic>, Refusal> {
        let mut seen = HashSet::new();
        trustees
            .iter()
            .map(|id| {
                let member = self.members.get(id).filter(|member| !member.left && seen.insert(*id))?;
                Some(member.static_key)
            })
            .collect::<Option<_>>()
            .ok_or(Refusal::Trustees)
    }

    /// Begins the ceremony that the founding or a vote asks for. Nothing begins where a trustee is no member any more.
    pub(crate) fn begin_ceremony(
        &mut self,
        vote: Option<Uuid>,
        attempt: u16,
        time_ms: u64,
        threshold: u16,
        trustees: &[MemberId],
    ) {
        let proposal = vote.and_then(|vote| self.votes.get(&vote));
        let (origin, text_hash) = match proposal {
            Some(proposal) => (proposal.id, proposal.proposal_hash),
            None => (self.founding_event, self.founding),
        };
        let caller = proposal.map(|proposal| proposal.proposer);
        let id = keys::circle_id(origin, attempt);
        let ceremony = Ceremony { id, text_hash, caller, vote, attempt, time_ms, threshold, trustees };
        if let Ok(circle) = self.ceremony(&ceremony) {
            self.circles.insert(id, circle);
        }
    }

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
    pub(crate) fn step(&mut self, id: Uuid, number: u16, time_ms: u64, note: impl FnOnce(&mut Trustee)) {
        let Some(circle) = self.circles.get_mut(&id) else { return };
        let called = circle.is_called();
        if let Some(trustee) = circle.trustees.get_mut(usize::from(number).saturating_sub(1)) {
            note(trustee);
            // Whoever takes the office on is for it.
            if called {
                circle.signed.insert(trustee.member);
            }
        }
        if (1u16..).zip(&circle.trustees).all(|(number, _)| !circle.awaits(number)) {
            circle.phase = match circle.phase {
                CirclePhase::Accepting => CirclePhase::Dealing,
                CirclePhase::Dealing => CirclePhase::Certifying,
                CirclePhase::Certifying => CirclePhase::Ready,
                end @ (CirclePhase::Ready | CirclePhase::Failed) => end,
            };
            circle.phase_ms = time_ms;
        }
        let (vote, ready) = (circle.vote, circle.phase == CirclePhase::Ready);
        match vote {
            Some(vote) if ready => self.put_circle_in_office(id, Some(vote), time_ms),
            Some(_) => {}
            None => self.settle_first_circle(time_ms),
        }
    }

    /// A ceremony failed. One that the founding or a vote asked for begins again.
    pub(crate) fn fail_ceremony(
        &mut self,
        id: Uuid,
        time_ms: u64,
        failure: (MemberId, FailReason, MemberId),
    ) {
        let Some(circle) = self.circles.get_mut(&id) else { return };
        circle.phase = CirclePhase::Failed;
        circle.failure = Some(failure);
        let attempt = circle.attempt + 1;
        if circle.is_called() || attempt >= ATTEMPTS {
            return;
        }
        let (vote, threshold) = (circle.vote, circle.threshold);
        let trustees: Vec<MemberId> = circle.trustees.iter().map(|trustee| trustee.member).collect();
        self.begin_ceremony(vote, attempt, time_ms, threshold, &trustees);
    }

    /// Whose shares this trustee has called wrong in earlier attempts at a circle that the founding or a vote asked for. A share can
    /// only be judged by whom it was sent to: whoever calls one wrong stands by it, and cannot end attempt after attempt by naming one
    /// trustee after the other.
    pub(crate) fn accused_before(&self, circle: &Circle, by: MemberId) -> impl Iterator<Item = MemberId> {
        let (vote, caller, is_called) = (circle.vote, circle.caller, circle.is_called());
        let attempts = self
            .circles
            .values()
            .filter(move |other| !is_called && other.vote == vote && other.caller == caller);
        attempts.filter_map(move |attempt| match attempt.failure {
            Some((accused, FailReason::Share, author)) if author == by => Some(accused),
            _ => None,
        })
    }

    /// Whether members may call for the first circle, and sign for it.
    ///
    /// # Errors
    /// [`Refusal::CircleInOffice`] where there is one, [`Refusal::CirclePhase`] while the founders' one is being made.
    pub(crate) fn may_call_circle(&self) -> Result<(), Refusal> {
        if self.circle_in_office().is_some() {
            return Err(Refusal::CircleInOffice);
        }
        let founders = |circle: &Circle| circle.caller.is_none() && circle.phase != CirclePhase::Failed;
        if self.circles.values().any(founders) { Err(Refusal::CirclePhase) } else { Ok(()) }
    }

    /// Puts the first circle in office, once its key is certified: the one that the founding names, or the one that more than half of
    /// the members have signed. Looked at whenever one of these changes.
    pub(crate) fn settle_first_circle(&mut self, time_ms: u64) {
        if self.circle_in_office().is_some() {
            return;
        }
        let backed = |circle: &&Circle| {
            circle.vote.is_none()
                && circle.phase == CirclePhase::Ready
                && (!circle.is_called() || self.is_majority(&circle.signed))
        };
        let first = self.circles.values().find(backed).map(|circle| circle.id);
        if let Some(id) = first {
            self.put_circle_in_office(id, None, time_ms);
        }
    }

    /// Whether more than half of the members are among these.
    fn is_majority(&self, signed: &BTreeSet<MemberId>) -> bool {
        let members = signed.iter().filter(|id| self.members.get(id).is_some_and(|member| !member.left));
        members.count() * 2 > self.active
    }

    /// A member is one no longer: ceremonies and proposals with them as a trustee end, and the others' signatures may be enough now.
    pub(crate) fn trustee_departs(&mut self, member: MemberId, time_ms: u64) {
        self.end_ceremonies(|circle| circle.phase != CirclePhase::Ready && circle.number(member).is_some());
        self.overtake(&Target::Circle);
        self.settle_first_circle(time_ms);
    }

    /// Ends ceremonies of which nothing can come any more, without blame.
    pub(super) fn end_ceremonies(&mut self, ended: impl Fn(&Circle) -> bool) {
        let ids: Vec<Uuid> =
            self.circles.values().filter(|circle| ended(circle)).map(|circle| circle.id).collect();
        for id in ids {
            if let Some(circle) = self.circles.get_mut(&id) {
                circle.phase = CirclePhase::Failed;
            }
        }
    }
}

/// Two sets of `threshold` trustees without a common member could be shown closings that differ by one ballot.
pub(crate) fn check_threshold(threshold: u16, trustees: usize) -> Result<(), Refusal> {
    if threshold < 2 || usize::from(threshold) > trustees || usize::from(threshold) * 2 <= trustees {
        return Err(CircleError::Threshold { threshold, trustees }.into());
    }
    Ok(())
}
