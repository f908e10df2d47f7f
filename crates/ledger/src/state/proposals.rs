//! Proposals until they open: signatures, notice, and whose turn it is (docs/spec/13-constitution.md, "Proposals").

use super::{Assembly, Term, Timer, Vote, VotePhase};
use crate::{
    contest::{Contest, shown_order},
    keys::MemberId,
    proposal::{Deed, Slate, Target, Way},
    refusal::Refusal,
    rules::{ClassName, DAY, HOUR, Rules},
};
use std::{cmp::Reverse, collections::HashMap};
use uuid::Uuid;

/// Milliseconds after which a proposal that was not opened lapses.
pub(crate) const LAPSES_AFTER: u64 = 90 * DAY;
/// The notice of an ordinary proposal with the signatures of a third of those in standing is no longer than this.
const URGENT_NOTICE: u64 = 12 * HOUR;
/// Such a proposal may be open for as short as this.
pub(crate) const URGENT_OPEN: u64 = 24 * HOUR;
/// A vote lasts no longer than three times what its class asks for, or than this, whichever is longer.
const LONGEST_OPEN: u64 = 14 * DAY;
/// How much later than exact the stated closing time may be: the host states it before it knows the time of the entry.
pub(crate) const CLOSES_WITHIN: u64 = 10 * 60_000;
/// How many votes a member may have proposed that are not over.
pub(crate) const OWN_AT_ONCE: u32 = 2;

impl Assembly {
    /// For how many milliseconds a vote of a class may be open.
    pub fn lasts(rules: &Rules, class: ClassName) -> std::ops::RangeInclusive<u64> {
        let open = rules.class(class).open;
        let shortest = match class {
            ClassName::Ordinary => open.min(URGENT_OPEN),
            ClassName::Special => open,
        };
        shortest..=open.saturating_mul(3).max(LONGEST_OPEN)
    }

    /// How many members have to sign what is decided by signatures: more than half of those in standing, who are counted as half of all
    /// at least.
    pub fn signatures_needed(&self) -> u64 {
        self.standing_members(self.time_ms()).max(self.active_members().div_ceil(2) as u64) / 2 + 1
    }

    /// How many signatures a proposal needs now; for one by signatures, how many put it in force.
    pub fn seconds_needed(&self, vote: &Vote) -> u64 {
        let standing = self.standing_of(vote.proposal.group, self.time_ms());
        match vote.proposal.way {
            Way::Signatures => self.signatures_needed(),
            Way::Ballot if vote.proposal.again.is_some() || self.renews(vote) => 1,
            Way::Ballot => {
                let needed = self.rules.seconds.of(standing);
                let needed = if vote.repeats { needed.saturating_mul(3) } else { needed };
                needed.min(standing.max(1))
            }
        }
    }

    /// Whether it is about the next circle at a time at which no incumbent should decide whether there is one.
    fn renews(&self, vote: &Vote) -> bool {
        let near_the_end = self.term(self.time_ms()) != Term::Running;
        near_the_end && vote.changes_circle()
    }

    /// Whether so many signed that an ordinary proposal is urgent.
    fn is_urgent(&self, vote: &Vote) -> bool {
        let third = self.standing_of(vote.proposal.group, self.time_ms()).div_ceil(3).max(1);
        vote.proposal.class == ClassName::Ordinary && vote.seconds.len() as u64 >= third
    }

    /// When a proposal can open, in Unix milliseconds, as far as signatures and notice go; none where signatures are missing.
    pub fn opening_ms(&self, vote: &Vote) -> Option<u64> {
        let (reached_ms, notice_then) = vote.seconded?;
        if vote.phase != VotePhase::Proposed || vote.proposal.way == Way::Signatures {
            return None;
        }
        let class = self.rules.class(vote.proposal.class);
        let urgent = self.is_urgent(vote);
        if vote.proposal.lasts < class.open && !urgent {
            return None;
        }
        let notice = notice_then.max(class.notice);
        let notice = if urgent { notice.min(URGENT_NOTICE) } else { notice };
        let effects = vote.notice_of_effects;
        Some(reached_ms.saturating_add(notice.max(effects)).max(vote.proposal.opens))
    }

    /// Whether a proposal can open at this time.
    ///
    /// # Errors
    /// What it waits for.
    pub(crate) fn may_open(&self, vote: &Vote, now_ms: u64) -> Result<(), Refusal> {
        if vote.proposal.way == Way::Signatures {
            return Err(Refusal::ProposeWay);
        }
        let needed = self.seconds_needed(vote);
        let from_ms = self.opening_ms(vote).ok_or(Refusal::SecondsMissing { needed })?;
        if now_ms < from_ms {
            return Err(Refusal::TooEarly { from_ms });
        }
        self.may_open_under_circle(vote, now_ms)?;
        if self.openable(now_ms).contains(&vote.id) { Ok(()) } else { Err(Refusal::OpenQueue) }
    }

    /// Whether the circle in office lets a proposal open: when its term is over, only one about the next circle, and for so long.
    fn may_open_under_circle(&self, vote: &Vote, now_ms: u64) -> Result<(), Refusal> {
        match self.term(now_ms) {
            Term::NoCircle => Err(Refusal::CircleNotReady),
            Term::Running | Term::Ending => Ok(()),
            Term::Over if vote.changes_circle() => Ok(()),
            Term::Over | Term::LongOver => Err(Refusal::CircleTerm),
        }
    }

    /// The proposals that can open at this time, in the order in which they do: second readings, then those with the most
    /// signatures, then the oldest. No more than there is room for, which the assembly and each group have for themselves: a few in
    /// a group, whose proposals take few signatures, do not fill the room of all.
    pub fn openable(&self, now_ms: u64) -> Vec<Uuid> {
        let mut open: HashMap<Option<Uuid>, usize> = HashMap::new();
        for vote in self.running().filter(|vote| vote.phase == VotePhase::Open) {
            *open.entry(vote.proposal.group).or_default() += 1;
        }
        let mut ready: Vec<&Vote> = self
            .running()
            .filter(|vote| self.opening_ms(vote).is_some_and(|opening_ms| opening_ms <= now_ms))
            .filter(|vote| self.may_open_under_circle(vote, now_ms).is_ok())
            .collect();
        ready.sort_by_key(|vote| (vote.proposal.again.is_none(), Reverse(vote.seconds.len()), vote.proposed));
        let has_room = |vote: &&Vote| {
            let taken = open.entry(vote.proposal.group).or_default();
            *taken += 1;
            *taken <= usize::from(self.rules.at_once)
        };
        ready.into_iter().filter(has_room).map(|vote| vote.id).collect()
    }

    /// Adds a proposal.
    pub(crate) fn begin(&mut self, vote: Vote) {
        let id = vote.id;
        self.timers.set(vote.proposed_ms.saturating_add(LAPSES_AFTER), Timer::Lapse(id));
        self.running.insert(vote.proposed, id);
        if vote.proposal.again.is_none() {
            *self.own_running.entry(vote.proposer).or_default() += 1;
        }
        for target in vote.targets() {
            self.proposed_on.entry(target).or_default().push(id);
        }
        self.votes.insert(id, vote);
    }

    /// Notes the signatures that a proposal has now.
    pub(crate) fn count_seconds(&mut self, id: Uuid, now_ms: u64) {
        let Some(vote) = self.votes.get(&id) else { return };
        let enough = vote.seconds.len() as u64 >= self.seconds_needed(vote);
        let seconded = match (enough, vote.seconded) {
            (true, None) => Some((now_ms, self.rules.class(vote.proposal.class).notice)),
            (true, before) => before,
            (false, _) => None,
        };
        if let Some(vote) = self.votes.get_mut(&id) {
            vote.seconded = seconded;
        }
    }

    /// A proposal is one no longer: it opened, or ended without.
    pub(crate) fn end_proposal(&mut self, id: Uuid, phase: VotePhase) {
        let Some(vote) = self.votes.get_mut(&id) else { return };
        vote.phase = phase;
        let (targets, proposed) = (vote.targets(), vote.proposed);
        for target in targets {
            if let Some(proposals) = self.proposed_on.get_mut(&target) {
                proposals.retain(|other| *other != id);
                if proposals.is_empty() {
                    self.proposed_on.remove(&target);
                }
            }
        }
        if phase != VotePhase::Open {
            self.running.remove(&proposed);
            self.no_longer_own(id);
        }
    }

    /// A vote no longer counts among those that its proposer has running.
    pub(crate) fn no_longer_own(&mut self, id: Uuid) {
        let Some(vote) = self.votes.get(&id).filter(|vote| vote.proposal.again.is_none()) else { return };
        if let Some(count) = self.own_running.get_mut(&vote.proposer) {
            *count = count.saturating_sub(1);
            if *count == 0 {
                self.own_running.remove(&vote.proposer);
            }
        }
    }

    /// Whether an effect on one of these failed so lately that it takes three times the signatures.
    pub(crate) fn repeats(&self, targets: &[Target], now_ms: u64) -> bool {
        targets.iter().any(|target| self.failed.get(target).is_some_and(|until_ms| now_ms < *until_ms))
    }
}

impl Vote {
    /// What its effects would change.
    pub(crate) fn targets(&self) -> Vec<Target> {
        self.proposal.targets()
    }

    /// For each question the numbers of its options in the order in which this member sees them (9.6).
    pub fn shown_orders(&self, member: MemberId) -> Vec<Vec<u32>> {
        let order = |(number, contest): (u16, &Contest)| {
            let options = u32::try_from(contest.options().len()).unwrap_or(u32::MAX);
            if self.proposal.drawn.contains(&number) {
                shown_order(self.id, number.into(), member, options)
            } else {
                (0..options).collect()
            }
        };
        (0u16..).zip(&self.proposal.contests).map(order).collect()
    }

    /// Who can become a trustee by it, where it elects trustees.
    pub(crate) fn slate(&self) -> Option<Slate> {
        self.proposal.slate(self.result.as_ref().map(|result| &result.outcome[..]))
    }

    /// Whether one of its effects is another circle.
    pub(crate) fn changes_circle(&self) -> bool {
        self.proposal.effects.iter().any(|effect| matches!(effect.deed, Deed::Circle(_)))
    }
}
