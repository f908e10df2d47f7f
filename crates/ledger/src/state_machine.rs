//! The state machine: the state of an assembly as a pure function of its log (docs/spec/09-events.md, section 9.8).
//!
//! [`Assembly::apply`] takes one entry after the other. It checks order, authority and phase, makes the change, and
//! returns what else has to be true as [`Obligation`]s; it reads no clock, draws no randomness and verifies no ballot.
//! The same code runs in the host, the verifier and the browser, so they cannot disagree on what a log means. The first
//! entry makes the state ([`Assembly::found`]).

use crate::{
    events::{Change, EntryContext, SignedEvent},
    obligation::Obligation,
    refusal::Refusal,
    state::Assembly,
};

impl Assembly {
    /// Takes the next entry and returns what else has to be true of it.
    ///
    /// # Errors
    /// The [`Refusal`] of whatever is wrong with it; the state is then as it was.
    pub fn apply(&mut self, time_ms: u64, signed: &SignedEvent) -> Result<Vec<Obligation>, Refusal> {
        let (change, obligations) = self.transition(time_ms, signed)?;
        // The tree first: what closes a vote draws lots from a tree that has the closing in it.
        self.grow(signed.leaf_hash(time_ms));
        change(self);
        self.events.insert(signed.event.id);
        self.time_ms = time_ms;
        Ok(obligations)
    }

    /// Says what [`Self::apply`] would say, and changes nothing.
    ///
    /// # Errors
    /// As [`Self::apply`].
    pub fn validate(&self, time_ms: u64, signed: &SignedEvent) -> Result<Vec<Obligation>, Refusal> {
        self.transition(time_ms, signed).map(|(_, obligations)| obligations)
    }

    fn transition(&self, time_ms: u64, signed: &SignedEvent) -> Result<(Change, Vec<Obligation>), Refusal> {
        let SignedEvent { note, event } = signed;
        if time_ms < self.time_ms {
            return Err(Refusal::TimeBackwards);
        }
        if event.assembly != self.id {
            return Err(if event.assembly.is_nil() { Refusal::Founding } else { Refusal::OtherAssembly });
        }
        let transition = event.body.validate(self, &EntryContext { time_ms, id: event.id, note })?;
        // Receipts, ballots, votes, circles and invitations all go by the id of an event: it names one entry.
        if self.events.contains(&event.id) {
            return Err(Refusal::Repeated(event.id));
        }
        transition.into_parts(note)
    }
}
