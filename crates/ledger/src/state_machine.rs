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
    rules::HOUR,
    state::{Assembly, Timer},
};

/// By how many milliseconds the time in an event's id may be after that of its entry: clocks are not exact.
const CLOCK_AHEAD: u64 = 10 * 60_000;
/// By how many it may be before: events wait while there is no network, but not for ever.
const CLOCK_BEHIND: u64 = 24 * HOUR;

impl Assembly {
    /// Takes the next entry and returns what else has to be true of it.
    ///
    /// # Errors
    /// The [`Refusal`] of whatever is wrong with it; the state is then as it was, or as [`Self::advance`] makes it for this time.
    pub fn apply(&mut self, time_ms: u64, signed: &SignedEvent) -> Result<Vec<Obligation>, Refusal> {
        self.advance(time_ms);
        let (change, obligations) = self.transition(time_ms, signed)?;
        let author = self.author_by_key(&signed.note);
        let texts = signed.event.body.texts();
        let index = self.size();
        // The tree first: what closes a vote draws lots from a tree that has the closing in it.
        self.grow(signed.leaf_hash(time_ms));
        self.time_ms = time_ms;
        change(self);
        self.texts.name(&texts, &signed.note, signed.event.id, index);
        self.events.insert(signed.event.id);
        if let Some(author) = author {
            self.saw(author, time_ms);
        }
        self.advance(time_ms);
        Ok(obligations)
    }

    /// Lets happen what happens by itself up to `now_ms`: effects come into force, proposals lapse, new keys count. An
    /// entry of that time or later finds the state so; doing it before changes nothing of what the log means.
    pub fn advance(&mut self, now_ms: u64) {
        while let Some((due_ms, timer)) = self.timers.take_due(now_ms) {
            self.advanced_ms = due_ms;
            match timer {
                Timer::Effects(vote) => self.effects_due(vote, due_ms),
                Timer::NoSecondReading(vote) => self.no_second_reading(vote),
                Timer::Lapse(vote) => self.lapse(vote),
                Timer::AskingLapse(event) => self.asking_lapses(event),
                Timer::Recovery(event) => self.recovery_counts(event, due_ms),
            }
        }
    }

    /// Whether [`Self::advance`] would change something at this time.
    pub fn is_behind(&self, now_ms: u64) -> bool {
        self.timers.next_ms().is_some_and(|due_ms| due_ms <= now_ms)
    }

    /// Says what [`Self::apply`] would say, and changes nothing.
    ///
    /// # Errors
    /// As [`Self::apply`].
    pub fn validate(&self, time_ms: u64, signed: &SignedEvent) -> Result<Vec<Obligation>, Refusal> {
        if self.is_behind(time_ms) {
            let mut advanced = self.clone();
            advanced.advance(time_ms);
            return advanced.transition(time_ms, signed).map(|(_, obligations)| obligations);
        }
        self.transition(time_ms, signed).map(|(_, obligations)| obligations)
    }

    fn transition(&self, time_ms: u64, signed: &SignedEvent) -> Result<(Change, Vec<Obligation>), Refusal> {
        let SignedEvent { note, event, .. } = signed;
        if time_ms < self.earliest_ms() {
            return Err(Refusal::TimeBackwards);
        }
        if event.assembly != self.id {
            return Err(if event.assembly.is_nil() { Refusal::Founding } else { Refusal::OtherAssembly });
        }
        // The host dates entries, and authors their ids: a host that dates ahead has to refuse everybody.
        let is_off = |made_ms: u64| {
            made_ms > time_ms.saturating_add(CLOCK_AHEAD) || time_ms > made_ms.saturating_add(CLOCK_BEHIND)
        };
        if event.time_ms().is_some_and(is_off) {
            return Err(Refusal::EventClock);
        }
        let transition = event.body.validate(self, &EntryContext { time_ms, id: event.id, note })?;
        // Receipts, ballots, votes, circles and invitations all go by the id of an event: it names one entry.
        if self.events.contains(&event.id) {
            return Err(Refusal::Repeated(event.id));
        }
        if !self.texts.are_new(&event.body.texts()) {
            return Err(Refusal::TextKnown);
        }
        transition.into_parts(note)
    }
}
