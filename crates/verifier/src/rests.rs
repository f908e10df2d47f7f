//! What each vote rests on (docs/spec/10-audit.md, section 3): one wrong entry spoils what follows from it, and nothing else.

use std::collections::BTreeMap;

use folkmoot_ledger::events::Body;
use folkmoot_ledger::keys::MemberId;
use folkmoot_ledger::state::{Vote, VotePhase};
use folkmoot_ledger::{events::SignedEvent, state::Assembly};
use uuid::Uuid;

use crate::naming::Naming;

/// Which vote each entry is about and who signed it, and what was found wrong.
#[derive(Default)]
pub(crate) struct Rests {
    entries: Vec<Subject>,
    /// The entry of each result.
    decided: BTreeMap<Uuid, u64>,
    /// The votes about which something is wrong, each with the first such entry.
    spoiled: BTreeMap<Uuid, u64>,
    /// The first entry that is about no vote in particular and wrong, or at which the fold stopped: what is decided later
    /// rests on it.
    from: Option<u64>,
}

/// What an entry is about.
struct Subject {
    vote: Option<Uuid>,
    author: Author,
}

/// Who signed an entry.
#[derive(Clone, Copy)]
enum Author {
    Member(MemberId),
    Host,
    /// Somebody on the roll of a vote that hides who takes part.
    Hidden,
}

impl Rests {
    /// Takes down the next entry that the fold took.
    pub fn took(&mut self, signed: &SignedEvent) {
        let vote = signed.event.vote();
        if let (Body::Result(_), Some(vote)) = (&signed.event.body, vote) {
            self.decided.insert(vote, self.entries.len() as u64);
        }
        let member = signed.note.signatures().first().and_then(|line| line.name().parse().ok());
        let author = match &signed.event.body {
            Body::Hidden(_) => Author::Hidden,
            _ => member.map_or(Author::Host, Author::Member),
        };
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
                let first = self.spoiled.entry(vote).or_insert(entry);
                *first = entry.min(*first);
            }
            None => self.stop(entry),
        }
    }

    /// A vote about which something is wrong spoils what is decided after it as well, where its effects changed what later
    /// votes rest on: rules, roll, trustees, host. To be asked once the record was read.
    pub fn follow_effects(&mut self, assembly: &Assembly) {
        let votes = self.spoiled.iter().filter_map(|(id, first)| Some((assembly.votes().get(id)?, *first)));
        let changes = votes.filter(|(vote, _)| has_consequences(vote));
        let from: Vec<u64> =
            changes.map(|(vote, first)| self.decided.get(&vote.id).copied().unwrap_or(first)).collect();
        from.into_iter().for_each(|entry| self.stop(entry));
    }

    /// Whether nothing that a vote rests on was found wrong.
    pub fn holds(&self, vote: Uuid) -> bool {
        let before = |from| self.decided.get(&vote).is_some_and(|decided| *decided < from);
        !self.spoiled.contains_key(&vote) && self.from.is_none_or(before)
    }

    /// Whether nothing that the state after `size` entries rests on was found wrong.
    pub fn state_holds(&self, size: u64) -> bool {
        self.from.is_none_or(|from| from >= size)
    }

    /// Whose act an entry is, for people: a member by name, else the host.
    pub fn act_of(&self, entry: u64, naming: Naming<'_>) -> Option<String> {
        Some(match self.subject(entry)?.author {
            Author::Hidden => "by a tag that hides whose it is".to_owned(),
            Author::Member(id) => format!("signed by {}", naming.name(id)),
            Author::Host => "signed by the host".to_owned(),
        })
    }
}

/// Whether something came of a vote besides its numbers, or, for a second reading, of the vote that it reads again.
fn has_consequences(vote: &Vote) -> bool {
    let is_decided = matches!(vote.phase, VotePhase::Decided | VotePhase::Signed);
    is_decided && !vote.proposal.effects.is_empty()
}
