//! Whether a vote hides who takes part (docs/spec/13-constitution.md, 13.11), and what hides them: the participation keys of its roll
//! (docs/spec/14-participation.md, section 3).

use super::{Assembly, Member, Vote, VotePhase};
use crate::{proposal::Participation, rules::ParticipationRule};
use folkmoot_protocol::participation::{HiddenVote, MAX_MEMBERS, ParticipationKey, Roll};
use serde::Serialize;
use std::sync::Arc;

/// From so many on the roll participation is hidden where the rule goes by size: in a smaller group people know anyway who was there, and
/// neighbours see that nobody voted for somebody who is not there.
const BY_SIZE: usize = 16;
/// Fewer on a roll hide nobody.
const FEWEST: usize = 5;

/// Why participation in a vote is open or hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ParticipationReason {
    /// The rules say so of all votes.
    Rule,
    /// The rules say so of votes of that many.
    Size,
    /// Its proposer said so, to whom the rules leave it.
    Proposal,
    /// It would be hidden, but too few are on the roll.
    Few,
    /// It would be hidden, but more are on the roll than a proof can be of.
    Many,
    /// It would be hidden, but a tag does not say whose voices count, and somebody has more than one.
    Voices,
}

/// Whether a vote hides who takes part.
pub(crate) fn decide(
    rule: ParticipationRule,
    said: Option<Participation>,
    roll: usize,
    most_voices: u16,
) -> (Participation, ParticipationReason) {
    use Participation::{Hidden, Open};
    use ParticipationReason::{Few, Many, Proposal, Rule, Size, Voices};
    let by_size = || (if roll < BY_SIZE { Open } else { Hidden }, Size);
    let wanted = match (rule, said) {
        (ParticipationRule::Open, _) => (Open, Rule),
        (ParticipationRule::Hidden, _) => (Hidden, Rule),
        (ParticipationRule::Proposal, Some(said)) => (said, Proposal),
        // Nobody was asked where the rule changed since.
        (ParticipationRule::Size, _) | (ParticipationRule::Proposal, None) => by_size(),
    };
    match wanted {
        (Hidden, _) if roll < FEWEST => (Open, Few),
        (Hidden, _) if roll > MAX_MEMBERS => (Open, Many),
        (Hidden, _) if most_voices > 1 => (Open, Voices),
        decided => decided,
    }
}

/// The keys of a roll, in its order.
pub(crate) fn ring(keys: impl Iterator<Item = ParticipationKey>) -> Roll {
    let Ok(roll) = Roll::new(keys) else {
        unreachable!("nobody has a key that another has or had, and a roll that is too long hides nobody")
    };
    roll
}

impl Assembly {
    /// Whether a vote hides who takes part, and why: once open as it was fixed, and before as it would be now.
    pub fn participation_of(&self, vote: &Vote) -> (Participation, ParticipationReason) {
        let (roll, most) = if vote.opened.is_some() {
            (vote.roll.len(), vote.most_voices())
        } else {
            let electors = || self.members.values().filter(|member| self.is_elector(vote, member));
            (electors().count(), electors().map(|member| self.voices_in(vote, member)).max().unwrap_or(1))
        };
        decide(self.rules_of(vote).participation, vote.proposal.participation, roll, most)
    }

    /// Whether a vote is open that hides who takes part, or one of all members could be that opened now.
    pub fn can_hide(&self) -> bool {
        let rule = self.rules.participation;
        let said = (rule == ParticipationRule::Proposal).then_some(Participation::Hidden);
        decide(rule, said, self.active_members(), 1).0 == Participation::Hidden
            || self
                .votes
                .values()
                .any(|vote| vote.phase == VotePhase::Open && vote.participation == Participation::Hidden)
    }

    /// How many voices a member would have in a vote that opened now.
    pub(super) fn voices_in(&self, vote: &Vote, member: &Member) -> u16 {
        if vote.proposal.is_on_voices() { 1 } else { self.voices_of(member) }
    }

    /// What proofs of the ballots of a hidden vote are made for, once it was opened; made anew where the vote is over. `None` where it is
    /// not hidden who takes part.
    pub fn ring(&self, vote: &Vote) -> Option<Arc<HiddenVote>> {
        if vote.participation == Participation::Open {
            return None;
        }
        vote.ring.clone().or_else(|| {
            let opened = vote.opened?;
            let members = vote.roll.iter().filter_map(|id| self.members.get(id));
            let keys = members.map(|member| member.participation_key_at(opened));
            Some(Arc::new(HiddenVote::new(vote.fingerprint?, ring(keys))))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Participation::{Hidden, Open};
    use ParticipationReason::{Few, Many, Proposal, Rule, Size, Voices};

    #[test]
    fn rule_proposal_and_roll_decide_and_nothing_else() {
        use ParticipationRule as R;
        for (rule, said, roll, voices, decided) in [
            (R::Open, None, 1_000, 1, (Open, Rule)),
            (R::Open, Some(Hidden), 1_000, 1, (Open, Rule)),
            (R::Size, None, 15, 1, (Open, Size)),
            (R::Size, None, 16, 1, (Hidden, Size)),
            (R::Size, Some(Open), 16, 1, (Hidden, Size)),
            (R::Size, None, 16, 2, (Open, Voices)),
            (R::Hidden, None, 4, 1, (Open, Few)),
            (R::Hidden, None, 5, 1, (Hidden, Rule)),
            (R::Hidden, Some(Open), 5, 1, (Hidden, Rule)),
            (R::Hidden, None, 5, 5, (Open, Voices)),
            (R::Hidden, None, 65_536, 1, (Hidden, Rule)),
            (R::Hidden, None, 65_537, 1, (Open, Many)),
            (R::Proposal, Some(Open), 1_000, 1, (Open, Proposal)),
            (R::Proposal, Some(Hidden), 5, 1, (Hidden, Proposal)),
            (R::Proposal, Some(Hidden), 4, 1, (Open, Few)),
            (R::Proposal, Some(Hidden), 16, 2, (Open, Voices)),
            (R::Proposal, None, 15, 1, (Open, Size)),
            (R::Proposal, None, 16, 1, (Hidden, Size)),
        ] {
            assert_eq!(decide(rule, said, roll, voices), decided, "{rule:?} {said:?} {roll} {voices}");
        }
    }
}
