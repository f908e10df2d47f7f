//! What comes of effects: they are due, come into force, are overtaken, or fall (docs/spec/13-constitution.md, "Effects").

use super::{EffectContext, Terms};
use crate::{
    proposal::{Effect, Proposal, Target},
    refusal::Refusal,
    rules::DAY,
    state::{Assembly, Consequence, ConsequencePhase, Consequences, Timer, Vote, VotePhase},
};
use std::collections::BTreeSet;
use uuid::Uuid;

/// For how many milliseconds a failed effect makes proposals on its targets take three times the signatures.
const FAILED_FOR: u64 = 60 * DAY;

/// What became of a contest, as far as its effects go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Carried {
    /// It passed.
    Passed,
    /// It has what the rules ask, and not what the vote asked besides. That is no failure which keeps others from trying: else
    /// whoever wants something kept from a vote would propose it with a bar that nobody clears.
    UnderOwnBar,
    /// It did not pass.
    Failed,
}

impl Assembly {
    /// Notes what comes of a result: effects of contests that passed wait for their time, targets of those that failed are
    /// remembered. `read` says what became of each contest.
    pub(crate) fn conclude(&mut self, id: Uuid, read: &[Carried], now_ms: u64) {
        let Some(vote) = self.votes.get(&id) else { return };
        let proposal = vote.proposal.clone();
        if proposal.effects.is_empty() {
            return;
        }
        let carried = |effect: &Effect| read.get(usize::from(effect.contest)).copied();
        let has_passed = |effect: &&Effect| carried(effect) == Some(Carried::Passed);
        let reading = proposal.again.is_some();
        let rules = self.rules_of(vote);
        let delay = if reading { 0 } else { rules.class(proposal.class).delay };
        let needed = rules.objections_needed(vote.base_of_members());
        let due_ms = now_ms.saturating_add(delay);
        let contests: BTreeSet<u16> =
            proposal.effects.iter().filter(has_passed).map(|effect| effect.contest).collect();
        let has_failed =
            |effect: &&Effect| !matches!(carried(effect), Some(Carried::Passed | Carried::UnderOwnBar));
        let failed = proposal.effects.iter().filter(has_failed);
        for target in failed.flat_map(|effect| effect.deed.deed_type().targets()) {
            self.failed.insert(target, now_ms.saturating_add(FAILED_FOR));
        }
        if let Some(vote) = self.votes.get_mut(&id) {
            let pending = |contest| Consequence { contest, phase: ConsequencePhase::Pending(due_ms) };
            vote.consequences = Consequences {
                of_contests: contests.iter().copied().map(pending).collect(),
                objections: Vec::new(),
                needed: if reading || delay == 0 { 0 } else { needed },
            };
        }
        if let Some(first) = proposal.again {
            self.end_first_reading(first, &contests);
        }
        if !contests.is_empty() {
            self.timers.set(due_ms, Timer::Effects(id));
        }
    }

    /// What passed in the second reading is in force by it; what did not falls.
    fn end_first_reading(&mut self, first: Uuid, passed: &BTreeSet<u16>) {
        let Some(first) = self.votes.get_mut(&first) else { return };
        for one in &mut first.consequences.of_contests {
            if matches!(one.phase, ConsequencePhase::SecondReading(_)) && !passed.contains(&one.contest) {
                one.phase = ConsequencePhase::Void;
            }
        }
    }

    /// A second reading that never came to a result leaves nothing in force of the first.
    pub(crate) fn drop_second_reading(&mut self, id: Uuid) {
        if let Some(first) = self.votes.get(&id).and_then(|vote| vote.proposal.again) {
            self.end_first_reading(first, &BTreeSet::new());
        }
    }

    /// The vote whose second reading `proposal` is, if one is asked for and it asks the same.
    ///
    /// # Errors
    /// `propose.again`.
    pub(crate) fn second_reading_of(&self, first: Uuid, proposal: &Proposal) -> Result<Uuid, Refusal> {
        let asked = self.votes.get(&first).filter(|vote| {
            let suspended = |one: &Consequence| matches!(one.phase, ConsequencePhase::Suspended(_));
            let same = vote.proposal.text == proposal.text
                && vote.proposal.class == proposal.class
                && vote.proposal.bar == proposal.bar
                && vote.proposal.contests == proposal.contests
                && vote.proposal.drawn == proposal.drawn
                && vote.proposal.effects == proposal.effects;
            same && vote.consequences.of_contests.iter().any(suspended)
        });
        asked.map(|vote| vote.id).ok_or(Refusal::ProposeAgain)
    }

    /// The effects of a vote are due: those of each contest happen together or not at all.
    pub(crate) fn effects_due(&mut self, id: Uuid, due_ms: u64) {
        let Some(vote) = self.votes.get(&id) else { return };
        let (proposal, terms) = (vote.proposal.clone(), Terms::of(vote, due_ms));
        let due =
            |one: &&Consequence| matches!(one.phase, ConsequencePhase::Pending(at_ms) if at_ms <= due_ms);
        let contests: Vec<u16> =
            vote.consequences.of_contests.iter().filter(due).map(|one| one.contest).collect();
        for contest in contests {
            let effects: Vec<&Effect> =
                proposal.effects.iter().filter(|effect| effect.contest == contest).collect();
            let hold = effects.iter().all(|effect| effect.deed.holds(self, &terms).is_ok());
            let phase =
                if hold { ConsequencePhase::InForce(due_ms) } else { ConsequencePhase::Overtaken(due_ms) };
            if let Some(one) = self
                .votes
                .get_mut(&id)
                .and_then(|vote| vote.consequences.of_contests.iter_mut().find(|one| one.contest == contest))
            {
                one.phase = phase;
            }
            if hold {
                for effect in effects {
                    effect.deed.effect_type().apply(self, &EffectContext { vote: id, due_ms });
                    for target in effect.deed.deed_type().targets() {
                        self.overtake(&target);
                    }
                }
            }
        }
    }

    /// Something changed: proposals that were written against what it was end here.
    pub(crate) fn overtake(&mut self, target: &Target) {
        let Some(proposals) = self.proposed_on.get(target) else { return };
        let overtaken: Vec<Uuid> = proposals
            .iter()
            .filter_map(|id| self.votes.get(id))
            .filter(|vote| !self.effects_hold(vote))
            .map(|vote| vote.id)
            .collect();
        for id in overtaken {
            self.drop_second_reading(id);
            self.end_proposal(id, VotePhase::Overtaken);
        }
    }

    fn effects_hold(&self, vote: &Vote) -> bool {
        vote.proposal
            .effects
            .iter()
            .all(|effect| effect.deed.holds(self, &Terms::of(vote, self.time_ms())).is_ok())
    }

    /// Nobody proposed the second reading in time.
    pub(crate) fn no_second_reading(&mut self, id: Uuid) {
        let Some(vote) = self.votes.get_mut(&id) else { return };
        for one in &mut vote.consequences.of_contests {
            if matches!(one.phase, ConsequencePhase::Suspended(_)) {
                one.phase = ConsequencePhase::Void;
            }
        }
    }

    /// A proposal was never opened.
    pub(crate) fn lapse(&mut self, id: Uuid) {
        if self.votes.get(&id).is_some_and(|vote| vote.phase == VotePhase::Proposed) {
            self.drop_second_reading(id);
            self.end_proposal(id, VotePhase::Lapsed);
        }
    }

    /// Nobody's signature is left on a proposal.
    pub(crate) fn withdraw_if_unsigned(&mut self, id: Uuid) {
        if self.votes.get(&id).is_some_and(|vote| vote.seconds.is_empty()) {
            self.drop_second_reading(id);
            self.end_proposal(id, VotePhase::Withdrawn);
        }
    }

    /// Counts the signatures of members on a vote by signatures, and puts it in force when they are more than half.
    pub(crate) fn settle_signatures(&mut self, id: Uuid, now_ms: u64) {
        self.withdraw_if_unsigned(id);
        let Some(vote) = self.votes.get(&id).filter(|vote| vote.phase == VotePhase::Proposed) else { return };
        let is_member = |member| self.members.get(member).is_some_and(|member| !member.left);
        let signed = vote.seconds.iter().filter(|(member, _)| is_member(member)).count() as u64;
        if signed < self.seconds_needed(vote) || (vote.changes_circle() && !self.circle_is_stuck(now_ms)) {
            return;
        }
        let contests: BTreeSet<u16> = vote.proposal.effects.iter().map(|effect| effect.contest).collect();
        self.end_proposal(id, VotePhase::Signed);
        if let Some(vote) = self.votes.get_mut(&id) {
            let pending = |contest| Consequence { contest, phase: ConsequencePhase::Pending(now_ms) };
            vote.consequences.of_contests = contests.into_iter().map(pending).collect();
        }
        self.timers.set(now_ms, Timer::Effects(id));
    }
}
