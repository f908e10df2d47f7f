//! Ballots of votes that hide who takes part come into the log in rounds (docs/spec/07-log.md, 7.12): as soon as ballots with five
//! tags of a vote wait, at each full hour, and before the vote closes. Within a round they stand in the order of their tags, and all
//! have its time: so neither time nor order say who sent which.
//!
//! What waits is written down before it is promised. Nothing in the log is dated after a time by which something that waits was promised to
//! be in (`Sequencer::now_ms`): the vote does not close before its last round, whatever the store or the clock does meanwhile.
//! A ballot with the tag of one that waits takes its place; its promise says so.

use super::{
    Sequencer,
    prepare::{check_now, same},
};
use crate::{
    error::Error,
    host::messages::{Answer, Append, Checked, Reply},
    store::promised::{PromisedBallot, PromisedRow},
};
use folkmoot_ledger::{
    events::{Body, SignedEvent},
    note::Note,
    promise::{MAX_REPLACES, Promise, ROUND_TAGS},
    state::VotePhase,
};
use std::collections::BTreeMap;
use uuid::Uuid;

/// A ballot that waits for its round.
struct Promised {
    signed: SignedEvent,
    promise: Promise,
    note: Note,
    /// What has been checked of it; after a restart, or a round that failed, it is checked anew.
    checked: Option<Checked>,
}

/// The ballots that wait.
#[derive(Default)]
pub(super) struct Rounds(BTreeMap<Uuid, BTreeMap<[u8; 32], Promised>>);

impl Rounds {
    /// Those that were promised before the host stopped.
    pub fn taken_up(ballots: Vec<PromisedBallot>) -> Self {
        let mut rounds = Self::default();
        for PromisedBallot { signed, promise, note } in ballots {
            rounds.put(Promised { signed, promise, note, checked: None });
        }
        rounds
    }

    /// By when the next one has to be in.
    pub fn first_ms(&self) -> Option<u64> {
        self.0.values().flat_map(BTreeMap::values).map(|one| one.promise.in_by_ms).min()
    }

    fn of(&self, vote: Uuid, tag: &[u8; 32]) -> Option<&Promised> {
        self.0.get(&vote)?.get(tag)
    }

    fn put(&mut self, promised: Promised) {
        let Promise { vote, tag, .. } = promised.promise;
        self.0.entry(vote).or_default().insert(tag, promised);
    }

    fn retain(&mut self, keep: impl Fn(Uuid) -> bool) {
        for of_vote in self.0.values_mut() {
            of_vote.retain(|_, one| keep(one.promise.event));
        }
        self.0.retain(|_, of_vote| !of_vote.is_empty());
    }

    /// Takes out what is due: copies, since nothing is in before the commit is.
    fn due(&mut self, now_ms: u64) -> Vec<Append> {
        let is_due = |of_vote: &BTreeMap<[u8; 32], Promised>| {
            of_vote.len() >= ROUND_TAGS || of_vote.values().any(|one| one.promise.in_by_ms <= now_ms)
        };
        let due = self.0.values_mut().filter(|of_vote| is_due(of_vote)).flat_map(BTreeMap::values_mut);
        due.map(|one| Append {
            signed: one.signed.clone(),
            checked: one.checked.take().unwrap_or(Checked { obligations: Vec::new(), ballot: None }),
            reply: None,
        })
        .collect()
    }
}

impl Sequencer {
    /// Writes ballots down and promises them.
    pub(super) fn promise(&mut self, batch: Vec<Append>) {
        if batch.is_empty() {
            return;
        }
        let mut fresh: Vec<(Promised, Option<Reply>)> = Vec::new();
        for append in batch {
            let Append { signed, checked, reply } = append;
            let answer = match self.look_at(signed, checked, &fresh) {
                Ok(promised) => {
                    fresh.push((promised, reply));
                    continue;
                }
                Err(answer) => answer,
            };
            if let Some(reply) = reply {
                let _ = reply.send(answer);
            }
        }
        let rows: Vec<PromisedRow> = fresh.iter().map(|(one, _)| row(one)).collect();
        if rows.is_empty() {
            return;
        }
        let written = self.shared.store.promise(self.id, &rows);
        if let Err(error) = &written {
            tracing::error!(assembly = %self.id, %error, "ballots cannot be promised");
            self.notice(error);
        }
        for (promised, reply) in fresh {
            let note = promised.note.clone();
            let answer = match &written {
                Ok(()) => {
                    self.rounds.put(promised);
                    Ok(Answer::Promised(note))
                }
                Err(error) if error.is_damage() => Err(Error::Damaged),
                Err(_) => Err(Error::Unavailable),
            };
            if let Some(reply) = reply {
                let _ = reply.send(answer);
            }
        }
    }

    /// What is promised of a ballot, or what else is answered. `fresh` are about to be promised together with it.
    #[allow(clippy::result_large_err)] // an answer, not a failure
    fn look_at(
        &mut self,
        signed: SignedEvent,
        checked: Checked,
        fresh: &[(Promised, Option<Reply>)],
    ) -> Result<Promised, Result<Answer, Error>> {
        self.ready().map_err(|not_ready| Err(not_ready.into()))?;
        if !self.is_in_office() {
            return Err(Err(self.cannot_sign().unwrap_or(Error::OtherKey)));
        }
        let Body::Hidden(hidden) = &signed.event.body else { return Err(Err(Error::Unavailable)) };
        let (event, vote, tag) = (signed.event.id, hidden.vote, hidden.tag.0);
        if let Some(index) = self.handle.published().index_of.get(&event).copied() {
            return Err(Ok(Answer::Known(index)));
        }
        let together =
            fresh.iter().map(|(one, _)| one).rfind(|one| one.promise.vote == vote && one.promise.tag == tag);
        let before = together.or_else(|| self.rounds.of(vote, &tag));
        if let Some(before) = before.filter(|before| before.promise.event == event) {
            let same = before.signed.note.as_bytes() == signed.note.as_bytes();
            return Err(if same { Ok(Answer::Promised(before.note.clone())) } else { Err(Error::Conflict) });
        }
        // By the clock on the wall: what comes after the end is late, even while the last round waits.
        let now_ms = self.wall_ms();
        let obligations = self.ahead.validate(now_ms, &signed).map_err(|refusal| Err(refusal.into()))?;
        let checked = if same(&checked.obligations, &obligations) {
            checked
        } else {
            let ballot = check_now(&obligations).map_err(|refusal| Err(refusal.into()))?;
            Checked { obligations, ballot }
        };
        let closes_ms = self.ahead.votes().get(&vote).and_then(|vote| vote.closes).unwrap_or_default();
        let mut replaces: Vec<Uuid> = Vec::new();
        if let Some(before) = before {
            replaces.push(before.promise.event);
            replaces.extend(&before.promise.replaces);
            replaces.truncate(MAX_REPLACES);
        }
        let promise = Promise {
            assembly: self.id,
            vote,
            tag,
            event,
            previous: hidden.previous,
            note_hash: Promise::hash(signed.note.as_bytes()),
            in_by_ms: Promise::round_ms(now_ms, closes_ms),
            replaces,
        };
        let note = promise.sign(&self.shared.key).map_err(|error| {
            tracing::error!(assembly = %self.id, %error, "a promise cannot be signed");
            Err(Error::Unavailable)
        })?;
        Ok(Promised { signed, promise, note, checked: Some(checked) })
    }

    /// Brings the rounds that are due into the log.
    pub(super) fn post_rounds(&mut self) {
        if self.rounds.0.is_empty() || self.ready().is_err() {
            return;
        }
        self.retain_waiting();
        self.forget_ended();
        let now_ms = self.now_ms();
        let mut due = self.rounds.due(now_ms);
        due.retain(|append| self.can_come_in(now_ms, &append.signed));
        if due.is_empty() {
            return;
        }
        tracing::info!(assembly = %self.id, ballots = due.len(), "a round");
        let prepared = self.prepare(due);
        self.commit(prepared);
        self.retain_waiting();
    }

    fn can_come_in(&mut self, now_ms: u64, signed: &SignedEvent) -> bool {
        let Err(refusal) = self.ahead.validate(now_ms, signed) else { return true };
        tracing::error!(assembly = %self.id, code = refusal.code(), "a promised ballot can come in no more");
        self.forget_promised(signed.event.id);
        false
    }

    /// Forgets ballots of votes that ended before they closed: none of them can come in any more, and the log says so to whoever sent
    /// them.
    fn forget_ended(&mut self) {
        let ended: Vec<Uuid> = {
            let published = self.handle.published();
            let is_ended = |vote: &Uuid| {
                published.state.votes().get(vote).is_some_and(|vote| vote.phase == VotePhase::Ended)
            };
            let of_ended = self.rounds.0.iter().filter(|(vote, _)| is_ended(vote));
            of_ended.flat_map(|(_, of)| of.values().map(|one| one.promise.event)).collect()
        };
        for event in ended {
            self.forget_promised(event);
        }
    }

    fn forget_promised(&mut self, event: Uuid) {
        if let Err(error) = self.shared.store.forget_promised(self.id, event) {
            tracing::error!(assembly = %self.id, %error, "a promised ballot stays in the store");
        }
        self.rounds.retain(|waiting| waiting != event);
    }

    /// Forgets what is in the log.
    fn retain_waiting(&mut self) {
        let published = self.handle.published();
        self.rounds.retain(|event| !published.index_of.contains_key(&event));
    }
}

fn row(promised: &Promised) -> PromisedRow {
    let Promise { vote, tag, event, .. } = promised.promise;
    PromisedRow {
        vote,
        tag,
        event,
        note: promised.signed.note.as_bytes().to_vec(),
        promise: promised.note.as_bytes().to_vec(),
    }
}
