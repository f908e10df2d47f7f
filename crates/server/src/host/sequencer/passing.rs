//! What happens by itself when its time has come, without an entry: effects come into force, proposals lapse, new keys count.

use super::Sequencer;
use crate::{
    error::Error,
    host::handle::{LogHead, PhaseChange, Published, ReadOnly},
};
use folkmoot_ledger::{
    fork,
    state::{Assembly, VotePhase},
};
use std::{collections::HashMap, sync::Arc};
use uuid::Uuid;

impl Sequencer {
    /// Brings what is served up to now, and tells whoever listens. The next entry finds the state so in any case.
    pub(super) fn pass_time(&mut self) {
        let now_ms = self.now_ms();
        // While the outcome of a commit is unknown, so is the state.
        if self.unresolved.is_none() && self.ahead.is_behind(now_ms) {
            self.passed_ms = now_ms;
            let before = phases(&self.ahead);
            self.ahead.advance(now_ms);
            let head = {
                let handle = Arc::clone(&self.handle);
                let mut published = handle.publish();
                published.state.advance(now_ms);
                published.turns += 1;
                self.forget(&mut published);
                LogHead { size: published.state.size(), time_ms: now_ms }
            };
            self.handle.announce(head, changed(&before, &self.ahead));
        }
        if let Some(address) = self.moved_to() {
            self.handle.close_for_writing(ReadOnly::Moved(address));
        }
    }

    /// Deletes the texts that have been erased since the last time.
    pub(super) fn forget(&mut self, published: &mut Published) {
        let erased = published.state.texts().erased();
        let late = erased.get(self.forgotten..).unwrap_or_default().to_vec();
        if late.is_empty() {
            return;
        }
        self.forgotten = erased.len();
        for hash in &late {
            published.texts.forget(hash);
        }
        if let Err(error) = self.shared.store.forget_texts(self.id, &late) {
            tracing::error!(assembly = %self.id, %error, "erased texts are still in the database; they go when the program starts again");
        }
    }

    /// Whether the members have this host in office.
    pub(super) fn is_in_office(&self) -> bool {
        self.ahead.hosts().last().is_some_and(|host| host.key == self.own())
    }

    /// Why this host cannot sign under what is on its way: it is not in office, and no members are signing for it either.
    pub(super) fn cannot_sign(&self) -> Option<Error> {
        if self.is_in_office() || fork::candidates(&self.ahead).any(|key| key == self.own()) {
            return None;
        }
        let moved = self.moved_to().map(|address| Error::Moved { address: (*address).to_owned() });
        Some(moved.unwrap_or(Error::OtherKey))
    }

    fn own(&self) -> [u8; 32] {
        self.shared.key.verifying_key().to_bytes()
    }

    /// Where the host is found that signs from the next entry on, if that is not this one any more.
    pub(super) fn moved_to(&self) -> Option<Arc<str>> {
        let own = self.own();
        let (in_office, earlier) = self.ahead.hosts().split_last()?;
        let moved = in_office.key != own && earlier.iter().any(|host| host.key == own);
        moved.then(|| in_office.address.as_deref().unwrap_or_default().into())
    }
}

fn phases(state: &Assembly) -> HashMap<Uuid, VotePhase> {
    state.votes().iter().map(|(id, vote)| (*id, vote.phase)).collect()
}

fn changed(before: &HashMap<Uuid, VotePhase>, state: &Assembly) -> Vec<PhaseChange> {
    let votes = state.votes().iter();
    let changed = votes.filter(|(id, vote)| before.get(id).is_some_and(|phase| *phase != vote.phase));
    changed.map(|(id, vote)| PhaseChange { vote: *id, phase: vote.phase.name() }).collect()
}
