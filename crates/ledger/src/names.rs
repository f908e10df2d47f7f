//! What people are called. Names of members are texts beside the log (docs/spec/16-texts.md), so the fold does not know them: whoever
//! takes in a name, or shows one, asks here.
//!
//! ```
//! use folkmoot_ledger::{keys::MemberId, names};
//!
//! // What stands in the place of a name that its bearer had erased, or that a host does not give.
//! let member: MemberId = "5f3a90c1b7d24e6f8a0b1c2d3e4f5061".parse()?;
//! assert_eq!(names::mark(member), "#5f3a90c1");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use crate::{
    events::SignedEvent,
    keys::MemberId,
    refusal::Refusal,
    state::Assembly,
    text,
    texts::{TextHash, Texts, Written},
};
use std::collections::{HashMap, HashSet};

/// The name of a member, or of somebody who asks to be one, as it is shown. Where it is erased or not given, the beginning of their id
/// stands in its place, which no name looks like for people: `#5f3a90c1`.
pub fn shown(state: &Assembly, texts: &Texts, member: MemberId) -> String {
    let name = state.members().get(&member).map(|member| member.name);
    name.and_then(|name| given(state, texts, &name)).map_or_else(|| mark(member), ToOwned::to_owned)
}

/// What stands in the place of a name that is not there.
pub fn mark(member: MemberId) -> String {
    let id = member.to_string();
    format!("#{}", id.get(..8).unwrap_or_default())
}

/// Whether words look like what stands in the place of a name.
fn is_mark(name: &str) -> bool {
    name.strip_prefix('#')
        .is_some_and(|id| id.len() == 8 && id.bytes().all(|digit| digit.is_ascii_hexdigit()))
}

/// A name, unless it is erased.
pub(crate) fn given<'a>(state: &Assembly, texts: &'a Texts, name: &TextHash) -> Option<&'a str> {
    texts.get(name).filter(|_| !state.texts().is_erased(name))
}

/// The names that there are, by what they can be taken for, so that nobody passes for another.
#[derive(Clone, Debug, Default)]
pub struct Names {
    by_skeleton: HashMap<String, Vec<TextHash>>,
}

impl Names {
    /// The names among these texts.
    pub fn of(state: &Assembly, texts: &Texts) -> Self {
        let mut names = Self::default();
        let members = state.members().values().map(|member| &member.name);
        let asking = state.asking().values().map(|asking| &asking.candidate.name);
        let all: HashSet<_> = members.chain(asking).collect();
        all.into_iter().filter_map(|name| texts.written(name)).for_each(|name| names.insert(name));
        names
    }

    /// Takes in a name.
    pub fn insert(&mut self, name: &Written) {
        for skeleton in text::skeletons(name.text()) {
            let alike = self.by_skeleton.entry(skeleton).or_default();
            if !alike.contains(&name.hash()) {
                alike.push(name.hash());
            }
        }
    }

    /// Takes in the names that an event brings.
    pub fn take(&mut self, signed: &SignedEvent) {
        brought(signed).for_each(|name| self.insert(name));
    }

    /// Looks at the names that an event brings before it is taken: each has to look like that of nobody who is or was a member or asks
    /// to be one, and like no other of them. A name that is erased can be had again.
    ///
    /// # Errors
    /// [`Refusal::NameTaken`].
    pub fn check(&self, state: &Assembly, signed: &SignedEvent) -> Result<(), Refusal> {
        let mut seen = HashSet::new();
        for name in brought(signed) {
            if is_mark(name.text()) {
                return Err(Refusal::NameTaken(name.text().to_owned()));
            }
            for skeleton in text::skeletons(name.text()) {
                let stands = |name: &TextHash| !state.texts().is_erased(name) && state.bearer(name).is_some();
                let taken = self.by_skeleton.get(&skeleton).is_some_and(|alike| alike.iter().any(stands));
                if taken || seen.contains(&skeleton) {
                    return Err(Refusal::NameTaken(name.text().to_owned()));
                }
            }
            seen.extend(text::skeletons(name.text()));
        }
        Ok(())
    }

    /// Groups of members whose names look alike, in the order of their ids: whoever kept the log let them in.
    pub fn alike(&self, state: &Assembly) -> Vec<Vec<MemberId>> {
        let bearers = |alike: &Vec<TextHash>| {
            let stands = alike.iter().filter(|name| !state.texts().is_erased(name));
            let mut ids: Vec<_> =
                stands.filter_map(|name| state.bearer(name)).map(|bearer| bearer.id).collect();
            ids.sort_unstable();
            (ids.len() > 1).then_some(ids)
        };
        let mut groups: Vec<_> = self.by_skeleton.values().filter_map(bearers).collect();
        groups.sort_unstable();
        groups.dedup();
        groups
    }
}

/// The names among the texts of an event.
fn brought(signed: &SignedEvent) -> impl Iterator<Item = &Written> {
    // Ballots are many, and bring none.
    let fields = if signed.texts().is_empty() { Vec::new() } else { signed.event.body.texts() };
    let fields = fields.into_iter().map(|field| field.is_name());
    signed.texts().iter().zip(fields).filter_map(|(written, is_name)| is_name.then_some(written))
}
