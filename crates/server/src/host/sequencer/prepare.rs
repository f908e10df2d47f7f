//! From a batch of checked events to what one commit writes.

use super::Sequencer;
use crate::{
    error::Error,
    host::{
        handle::PhaseChange,
        messages::{Answer, Append, Reply},
    },
    store::{Head, NewEntry},
};
use folkmoot_ledger::{
    checkpoint::{Checkpoint, SignedCheckpoint},
    entry::Entry,
    events::{Body, SignedEvent},
    keys,
    merkle::{Hash, Tree},
    names::Names,
    obligation::{BallotCheck, Obligation, SumsCheck, discharge},
    refusal::Refusal,
    state::Assembly,
};
use folkmoot_protocol::VerifiedBallot;
use std::collections::HashSet;
use uuid::Uuid;

/// A ballot whose proof holds.
pub type CountedBallot = (BallotCheck, VerifiedBallot);

/// An event that the fold has taken, with its place in time.
pub struct Taken {
    /// The event.
    pub signed: SignedEvent,
    /// The entry it becomes.
    pub entry: Entry,
    /// Its leaf in the tree.
    pub leaf: Hash,
    /// A ballot that joins its vote's tally.
    pub ballot: Option<CountedBallot>,
    /// The statement that ends its vote's tally.
    pub sums: Option<SumsCheck>,
    /// Where the answer goes.
    pub reply: Option<Reply>,
}

/// All that one commit writes, and whom it answers.
pub struct Prepared {
    /// The events in order.
    pub taken: Vec<Taken>,
    /// Their rows.
    pub rows: Vec<NewEntry>,
    /// The head this builds on.
    pub before: Head,
    /// The head after it.
    pub after: Head,
    /// The right edge after it.
    pub edge: Tree,
    /// The checkpoint of that head.
    pub checkpoint: SignedCheckpoint,
    /// Whether these are ballots that were promised.
    pub round: bool,
    /// Events that came twice in this batch: answered like any that is known, once the first is in.
    pub twice: Vec<(Uuid, Reply)>,
}

impl Sequencer {
    /// Folds a batch in order, answers what is refused, and signs a checkpoint over the rest; `None` if nothing is left.
    pub(super) fn prepare(&mut self, batch: Vec<Append>) -> Option<Prepared> {
        let mut taken: Vec<Taken> = Vec::with_capacity(batch.len());
        self.names = Names::default();
        let mut ids = HashSet::new();
        let mut twice = Vec::new();
        for append in batch {
            let id = append.signed.event.id;
            let known = self.handle.published().index_of.get(&id).copied();
            if let Some(index) = known {
                append.answer(Ok(Answer::Known(index)));
            } else if ids.contains(&id) {
                twice.extend(append.reply.map(|reply| (id, reply)));
            } else {
                match self.take(append, &taken) {
                    Ok(one) => {
                        ids.insert(id);
                        taken.push(one);
                    }
                    Err((error, reply)) => {
                        if let Some(reply) = reply {
                            let _ = reply.send(Err(error));
                        }
                    }
                }
            }
        }
        if taken.is_empty() {
            return None;
        }
        match self.seal(&taken) {
            Ok((edge, checkpoint)) => {
                let before = Head { size: self.edge.size(), root: self.edge.root() };
                let after = Head { size: edge.size(), root: edge.root() };
                let rows = taken.iter().map(row).collect();
                let round = taken.iter().any(|one| matches!(one.signed.event.body, Body::Hidden(_)));
                Some(Prepared { taken, rows, before, after, edge, checkpoint, round, twice })
            }
            Err(error) => {
                tracing::error!(assembly = %self.id, %error, "no checkpoint could be signed");
                self.fall_back(&[]);
                None
            }
        }
    }

    /// Folds one event into the state that is on its way.
    #[allow(clippy::result_large_err, clippy::type_complexity)] // the reply goes back to be answered
    fn take(&mut self, append: Append, before: &[Taken]) -> Result<Taken, (Error, Option<Reply>)> {
        let Append { signed, checked, reply } = append;
        let time_ms = self.now_ms();
        let entry = match Entry::new(time_ms, signed.note.clone()) {
            Ok(entry) => entry,
            Err(_) => return Err((Error::Length { limit: crate::limits::BODY_BYTES }, reply)),
        };
        let obligations = match self.ahead.apply(time_ms, &signed) {
            Ok(obligations) => obligations,
            Err(refusal) => return Err((refusal.into(), reply)),
        };
        // The fold does not know what names say. Those of this batch are not published yet.
        let names = self.handle.published().names.check(&self.ahead, &signed);
        if let Err(refusal) = names.and_then(|()| self.names.check(&self.ahead, &signed)) {
            self.fall_back(before);
            return Err((refusal.into(), reply));
        }
        // Who signs for more than half of the members that another host keeps the log does so there: this one cannot sign under it.
        if let Some(error) = self.cannot_sign() {
            self.fall_back(before);
            return Err((error, reply));
        }
        // The state may have moved since the event was checked; what was checked then must be what has to hold now.
        let ballot = if same(&checked.obligations, &obligations) {
            Ok(checked.ballot)
        } else {
            check_now(&obligations)
        };
        let ballot = match ballot.and_then(|ballot| self.check_sums(&obligations).map(|()| ballot)) {
            Ok(ballot) => ballot,
            Err(refusal) => {
                self.fall_back(before);
                return Err((refusal.into(), reply));
            }
        };
        let (mut ballot_check, mut sums) = (None, None);
        for obligation in obligations {
            match obligation {
                Obligation::Ballot(check) => ballot_check = Some(check),
                Obligation::Sums(check) => sums = Some(check),
                _ => {}
            }
        }
        self.names.take(&signed);
        let leaf = entry.leaf_hash();
        Ok(Taken { signed, entry, leaf, ballot: ballot_check.zip(ballot), sums, reply })
    }

    /// A stated tally is compared with the one that has been kept along.
    fn check_sums(&self, obligations: &[Obligation]) -> Result<(), Refusal> {
        obligations.iter().try_for_each(|obligation| match obligation {
            Obligation::Sums(check) => self.tallies.matches(check),
            _ => Ok(()),
        })
    }

    /// Goes back to the published state with these events on top.
    pub(super) fn fall_back(&mut self, taken: &[Taken]) {
        self.ahead = self.handle.published().state.clone();
        for one in taken {
            if let Err(refusal) = self.ahead.apply(one.entry.time_ms(), &one.signed) {
                tracing::error!(assembly = %self.id, code = refusal.code(), "the fold changed its mind");
            }
        }
    }

    fn seal(&self, taken: &[Taken]) -> Result<(Tree, SignedCheckpoint), Box<dyn std::error::Error>> {
        let mut edge = self.edge.clone();
        for one in taken {
            edge.push(one.leaf)?;
        }
        let checkpoint =
            Checkpoint::new(keys::origin(self.id), edge.size(), edge.root()).sign(&self.shared.key)?;
        Ok((edge, checkpoint))
    }
}

fn row(one: &Taken) -> NewEntry {
    NewEntry {
        event: one.signed.event.id,
        time_ms: one.entry.time_ms(),
        bytes: one.entry.encode(),
        texts: one.signed.texts().to_vec(),
    }
}

impl Taken {
    /// The phase into which this event has brought a vote, by the state after it: a vote that ends can be closed or withheld.
    pub fn phase_change(&self, state: &Assembly) -> Option<PhaseChange> {
        // Ballots and shares are many, and none of them by itself moves a vote on.
        if matches!(self.signed.event.body, Body::Cast(_) | Body::Hidden(_) | Body::Share(_)) {
            return None;
        }
        let vote = self.signed.event.vote()?;
        Some(PhaseChange { vote, phase: state.votes().get(&vote)?.phase.name() })
    }
}

/// Checks obligations on the spot, except sums, which only the tallies can tell.
pub(super) fn check_now(obligations: &[Obligation]) -> Result<Option<VerifiedBallot>, Refusal> {
    discharge(&[((), obligations)]).pop().map_or(Ok(None), |discharged| discharged.answer)
}

/// Whether two lists ask for the same. A fingerprint stands for everything that defines a vote, its circle included.
pub(super) fn same(checked: &[Obligation], needed: &[Obligation]) -> bool {
    checked.len() == needed.len() && checked.iter().zip(needed).all(|pair| same_one(pair.0, pair.1))
}

fn same_one(checked: &Obligation, needed: &Obligation) -> bool {
    match (checked, needed) {
        (Obligation::Signature(a), Obligation::Signature(b)) => {
            a.key == b.key && a.message == b.message && a.signature == b.signature
        }
        (Obligation::Possession(a), Obligation::Possession(b)) => {
            a.static_key == b.static_key && a.key == b.key && a.proof == b.proof
        }
        (Obligation::ParticipationKey(a), Obligation::ParticipationKey(b)) => {
            a.participation_key == b.participation_key && a.key == b.key && a.proof == b.proof
        }
        (Obligation::Participation(a), Obligation::Participation(b)) => {
            a.vote.fingerprint() == b.vote.fingerprint() && a.message == b.message && a.proof == b.proof
        }
        (Obligation::Ballot(a), Obligation::Ballot(b)) => {
            a.vote == b.vote
                && a.context.fingerprint() == b.context.fingerprint()
                && a.voter == b.voter
                && a.ballot == b.ballot
        }
        (Obligation::Sums(a), Obligation::Sums(b)) => a.vote == b.vote && a.sums == b.sums,
        (Obligation::Share(a), Obligation::Share(b)) => {
            a.fingerprint == b.fingerprint && a.trustee == b.trustee && a.share == b.share && a.sums == b.sums
        }
        (Obligation::Result(a), Obligation::Result(b)) => {
            let (x, y) = (&a.opening, &b.opening);
            a.counts == b.counts
                && x.fingerprint == y.fingerprint
                && x.sums == y.sums
                && x.shares == y.shares
                && x.bound == y.bound
        }
        _ => false,
    }
}
