//! The bars that a contest has to clear, each of them: whoever asks for more never asks for less
//! (docs/spec/09-events.md, section 9.5).

use crate::{
    contest::Contest,
    proposal::Proposal,
    rules::{Class, Rules},
    state::{Assembly, Vote},
};

/// What a contest has to clear.
pub(crate) struct Bars {
    /// The rules that judge the vote.
    pub rules: Rules,
    /// The rules that its effects would set, as far as they are a higher bar: who raises the bar must clear it.
    pub raised: Option<Rules>,
    /// The rules with what the vote asks by itself of what passes or fails; of an election, say, it asks nothing.
    pub own: Option<Rules>,
}

impl Bars {
    /// The bars of a contest, by its number from 0.
    pub fn of(proposal: &Proposal, contest: u32, rules: &Rules) -> Self {
        let mut raised = rules.clone();
        let effects = proposal.effects.iter().filter(|effect| u32::from(effect.contest) == contest);
        effects.for_each(|effect| effect.deed.effect_type().set_bar(&mut raised));
        let asked = usize::try_from(contest).ok().and_then(|number| proposal.contests.get(number));
        let own = proposal.bar.filter(|_| asked.is_some_and(Contest::passes_or_fails));
        Self {
            rules: rules.clone(),
            raised: (raised != *rules).then_some(raised),
            own: own.map(|bar| bar.in_place_of(rules, proposal.class)),
        }
    }

    /// What each asks of the class of the vote, in the order in which they are asked.
    pub fn classes(&self, proposal: &Proposal) -> Vec<Class> {
        let all = [Some(&self.rules), self.raised.as_ref(), self.own.as_ref()];
        all.into_iter().flatten().map(|rules| *rules.class(proposal.class)).collect()
    }
}

impl Assembly {
    /// For each contest, what it has to clear (docs/spec/09-events.md, section 9.5).
    pub fn bars_of(&self, vote: &Vote) -> Vec<Vec<Class>> {
        let (proposal, rules) = (&vote.proposal, self.rules_of(vote));
        let bars = |(contest, _)| Bars::of(proposal, contest, rules).classes(proposal);
        (0..).zip(&proposal.contests).map(bars).collect()
    }
}
