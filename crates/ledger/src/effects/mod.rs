//! What a vote does when it passes (docs/spec/13-constitution.md). The fold applies effects when they are due: no entry has
//! to be made for them, so nobody can withhold one.
//!
//! The fields of each stand in the file of the same name in [`crate::proposal`].

mod admit;
mod bars;
mod circle;
mod due;
mod erase;
mod group;
mod host;
mod remove;
mod rules;
mod text;
mod voices;

pub(crate) use bars::Bars;
pub(crate) use due::Carried;

use crate::{
    proposal::{Deed, Slate},
    refusal::Refusal,
    rules::{ClassName, Rules},
    state::{Assembly, Vote},
};
use uuid::Uuid;

/// When and by which vote an effect comes into force.
pub(crate) struct EffectContext {
    /// The vote that carries it.
    pub vote: Uuid,
    /// The time at which it is due, in Unix milliseconds.
    pub due_ms: u64,
}

/// What the effects of a vote are judged by besides the state.
pub(crate) struct Terms {
    /// The class of the vote.
    pub class: ClassName,
    /// When it was proposed, in Unix milliseconds.
    pub proposed_ms: u64,
    /// The time for which it is asked whether they hold, in Unix milliseconds.
    pub now_ms: u64,
    /// Who can be elected as a trustee, where it elects trustees.
    pub slate: Option<Slate>,
}

impl Terms {
    /// As a vote has it.
    pub fn of(vote: &Vote, now_ms: u64) -> Self {
        Self { class: vote.proposal.class, proposed_ms: vote.proposed_ms, now_ms, slate: vote.slate() }
    }
}

/// What an effect takes and does.
pub(crate) trait EffectType {
    /// The lowest class of a vote that may carry it.
    fn class(&self, state: &Assembly) -> ClassName;

    /// The least notice that it takes in a vote of this class, in milliseconds, whatever the rules say.
    fn notice(&self, _class: ClassName) -> u64 {
        0
    }

    /// Whether what it was written against still is so, and it can be applied.
    ///
    /// # Errors
    /// `effect.from`, and whatever else speaks against it.
    fn holds(&self, state: &Assembly, terms: &Terms) -> Result<(), Refusal>;

    /// Whether it can be proposed by the next entry, besides.
    ///
    /// # Errors
    /// Whatever speaks against it.
    fn may_follow(&self, _: &Assembly, _: &Terms) -> Result<(), Refusal> {
        Ok(())
    }

    /// Puts the rules to what they would be, as far as they are the bar for decisions like this one: who raises the bar must
    /// clear it.
    fn set_bar(&self, _rules: &mut Rules) {}

    /// Makes the change. Called only where [`Self::holds`] does.
    fn apply(&self, state: &mut Assembly, context: &EffectContext);
}

impl Deed {
    /// The lowest class of a vote that may carry it, as the assembly is now.
    pub fn class_in(&self, state: &Assembly) -> ClassName {
        self.effect_type().class(state)
    }

    /// What it takes and does.
    pub(crate) fn effect_type(&self) -> &dyn EffectType {
        match self {
            Self::Rules(fields) => fields,
            Self::Text(fields) => fields,
            Self::Admit(fields) => fields,
            Self::Remove(fields) => fields,
            Self::Circle(fields) => fields,
            Self::Host(fields) => fields,
            Self::Group(fields) => fields,
            Self::Voices(fields) => fields,
            Self::Erase(fields) => fields,
        }
    }

    /// Whether it can be applied by such a vote.
    ///
    /// # Errors
    /// `effect.class`, or what the effect itself says.
    pub(crate) fn holds(&self, state: &Assembly, terms: &Terms) -> Result<(), Refusal> {
        if self.effect_type().class(state) > terms.class {
            return Err(Refusal::EffectClass);
        }
        self.effect_type().holds(state, terms)
    }
}
