//! The effect `text`: the class that it needs, whether it can be applied, and its change of the state.

use super::{EffectContext, EffectType, Terms};
use crate::{
    proposal::TextEffect,
    refusal::Refusal,
    rules::ClassName,
    state::{Assembly, BookText, TextVersion},
};

impl EffectType for TextEffect {
    /// That of the version in force, and that which it asks for: who makes a text harder to change takes what it then takes.
    fn class(&self, state: &Assembly) -> ClassName {
        let present = state.book.get(&self.id).and_then(BookText::in_force).map(|version| version.class);
        present.map_or(self.class, |present| present.max(self.class))
    }

    fn holds(&self, state: &Assembly, _: &Terms) -> Result<(), Refusal> {
        let known = state.book.get(&self.id);
        let present = known.and_then(BookText::in_force).map(|version| version.vote);
        if self.from != present {
            return Err(Refusal::EffectFrom);
        }
        // A text that was repealed is not adopted again under its id, and what is not in force is not repealed.
        if self.from.is_none() && (known.is_some() || self.body.is_none()) {
            return Err(Refusal::EffectTargets);
        }
        Ok(())
    }

    fn apply(&self, state: &mut Assembly, context: &EffectContext) {
        let version = TextVersion {
            title: self.title.clone(),
            body: self.body,
            class: self.class,
            review: self.review,
            vote: context.vote,
            since_ms: context.due_ms,
        };
        match state.book.get_mut(&self.id) {
            Some(text) => text.versions.push(version),
            None => state.book.insert(self.id, BookText { id: self.id, versions: vec![version] }),
        }
    }
}
