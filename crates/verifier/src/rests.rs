//! What each vote rests on (docs/spec/10-audit.md, section 3): one wrong entry spoils what follows from it, and nothing else.

use std::collections::{BTreeMap, BTreeSet};

use folkmoot_ledger::events::Body;
use folkmoot_ledger::keys::MemberId;
use folkmoot_ledger::{events::SignedEvent, state::Assembly};
use uuid::Uuid;

use crate::words;

/// Which vote each entry is about and who signed it, and what was found wrong.
#[derive(Default)]
pub(crate) struct Rests {
    entries: Vec<Subject>,
    /// The entry of each result.
    decided: BTreeMap<Uuid, u64>,
    spoiled: BTreeSet<Uuid>,
    /// The first entry that is about no vote in particular and wrong, or at which the fold stopped: what is decided later
    /// rests on it.
    from: Option<u64>,
}

/// What an entry is about.
struct Subject {
    vote: Option<Uuid>,
    author: Option<MemberId>,
}

impl Rests {
    /// Takes down the next entry that the fold took.
    pub fn took(&mut self, signed: &SignedEvent) {
        let vote = signed.event.vote();
        if let (Body::Result(_), Some(vote)) = (&signed.event.body, vote) {
            self.decided.insert(vote, self.entries.len() as u64);
        }
        let author = signed.note.signatures().first().and_then(|line| line.name().parse().ok());
        self.entries.push(Subject { vote, author });
    }

    fn subject(&self, entry: u64) -> Option<&Subject> {
        self.entries.get(usize::try_from(entry).ok()?)
    }

    /// The fold stopped at an entry: what is decided later is not known.
    pub fn stop(&mut self, entry: u64) {
        self.from = Some(self.from.map_or(entry, |from| from.min(entry)));
    }

    /// Something is wrong with an entry.
    pub fn spoil(&mut self, entry: u64) {
        match self.subject(entry).and_then(|subject| subject.vote) {
            Some(vote) => {
                self.spoiled.insert(vote);
            }
            None => self.stop(entry),
        }
    }

    /// Whether nothing that a vote rests on was found wrong.
    pub fn holds(&self, vote: Uuid) -> bool {
        let before = |from| self.decided.get(&vote).is_some_and(|decided| *decided < from);
        !self.spoiled.contains(&vote) && self.from.is_none_or(before)
    }

    /// Whose act an entry is, for people: a member by name, else the host.
    pub fn act_of(&self, entry: u64, assembly: &Assembly) -> Option<String> {
        let author = self.subject(entry)?.author;
        let member = author.and_then(|id| assembly.members().get(&id));
        Some(member.map_or_else(|| "the host".to_owned(), |member| words::clean(&member.name)))
    }
}
