//! Committing, and finding out what became of a commit that was reported as failed.

use super::{
    NotReady, Sequencer,
    prepare::{CountedBallot, Prepared, Taken},
};
use crate::{
    error::Error,
    host::{
        handle::LogHead,
        messages::{Answer, Appended},
    },
    store::{Commit, StoreError, queries},
};
use folkmoot_ledger::obligation::SumsCheck;

/// A commit of unknown outcome. Nobody waits for it any more: whoever sends an event of it again is answered once it is
/// resolved.
pub struct Unresolved(Prepared);

/// What the store says about a commit.
enum Outcome {
    /// All of it is there.
    Written,
    /// Nothing of it is there.
    Absent,
    /// Neither: somebody else writes to this log.
    Foreign,
}

impl Sequencer {
    /// Writes, keeps the checkpoint outside the store too, publishes, answers; in this order.
    pub(super) fn commit(&mut self, prepared: Option<Prepared>) {
        let Some(prepared) = prepared else { return };
        let timer = self.shared.metrics.commit_seconds.start_timer();
        let written = self.shared.store.append(&Commit {
            assembly: self.id,
            before: Some(prepared.before),
            after: prepared.after,
            entries: &prepared.rows,
            checkpoint: prepared.checkpoint.as_bytes(),
            round: prepared.round,
        });
        let resolved = match written {
            Ok(()) => self.finish(prepared),
            Err(error) => {
                tracing::error!(assembly = %self.id, %error, "a commit failed; its outcome is unknown");
                self.notice(&error);
                self.query_outcome(prepared)
            }
        };
        timer.observe_duration();
        if let Err(prepared) = resolved {
            self.leave_unresolved(*prepared);
        }
    }

    /// Tries once more to learn the outcome of an earlier commit.
    pub(super) fn resolve_commit(&mut self) {
        if let Some(Unresolved(prepared)) = self.unresolved.take()
            && let Err(prepared) = self.query_outcome(prepared)
        {
            self.unresolved = Some(Unresolved(*prepared));
        }
    }

    /// Tells everybody to come again, and remembers what is open.
    fn leave_unresolved(&mut self, mut prepared: Prepared) {
        for reply in prepared.taken.iter_mut().filter_map(|one| one.reply.take()) {
            let _ = reply.send(Err(NotReady::Unresolved.into()));
        }
        for (_, reply) in prepared.twice.drain(..) {
            let _ = reply.send(Err(NotReady::Unresolved.into()));
        }
        self.unresolved = Some(Unresolved(prepared));
    }

    /// Opens the store afresh and looks at the head. Gives the commit back if even that fails.
    fn query_outcome(&mut self, prepared: Prepared) -> Result<(), Box<Prepared>> {
        match self.look_up(&prepared) {
            Ok(Outcome::Written) => self.finish(prepared),
            Ok(Outcome::Absent) => {
                let damaged = self.handle.damage().is_some();
                self.abandon(prepared, &|| if damaged { Error::Damaged } else { Error::Unavailable });
                Ok(())
            }
            Ok(Outcome::Foreign) => {
                self.handle.report_damage(&"its head is not the one that this host has written");
                self.abandon(prepared, &|| Error::Damaged);
                Ok(())
            }
            Err(error) => {
                tracing::error!(assembly = %self.id, %error, "the store cannot be asked what became of a commit");
                Err(Box::new(prepared))
            }
        }
    }

    fn look_up(&self, prepared: &Prepared) -> Result<Outcome, StoreError> {
        self.shared.store.reopen()?;
        let head = self.shared.store.read(|connection| queries::head(connection, self.id))?;
        Ok(match head {
            Some(head) if head == prepared.after => Outcome::Written,
            Some(head) if head == prepared.before => Outcome::Absent,
            _ => Outcome::Foreign,
        })
    }

    /// The commit did not take place.
    fn abandon(&mut self, prepared: Prepared, error: &dyn Fn() -> Error) {
        self.fall_back(&[]);
        for reply in prepared.taken.into_iter().filter_map(|one| one.reply) {
            let _ = reply.send(Err(error()));
        }
        for (_, reply) in prepared.twice {
            let _ = reply.send(Err(error()));
        }
    }

    /// The commit is durable: keep its checkpoint outside the store, publish, answer. Gives it back if the checkpoint
    /// cannot be kept, since a receipt must not be given out that a restored store could contradict unnoticed.
    fn finish(&mut self, prepared: Prepared) -> Result<(), Box<Prepared>> {
        if let Err(error) = self.shared.data.keep_checkpoint(self.id, prepared.checkpoint.as_bytes()) {
            tracing::error!(assembly = %self.id, %error, "the newest checkpoint cannot be kept");
            return Err(Box::new(prepared));
        }
        let Prepared { taken, before, edge, checkpoint, twice, .. } = prepared;
        self.edge = edge;
        self.shared.metrics.entries.inc_by(taken.len() as u64);
        self.shared.metrics.commit_batch.observe(taken.len() as f64);
        let receipt_size = checkpoint.size();
        let note = checkpoint.note().clone();
        let mut answers = Vec::with_capacity(taken.len());
        let mut phases = Vec::new();
        let mut ballots = Vec::new();
        let head = {
            let handle = std::sync::Arc::clone(&self.handle);
            let mut published = handle.publish();
            for (index, one) in (before.size..).zip(taken) {
                if let Err(refusal) = published.state.apply(one.entry.time_ms(), &one.signed) {
                    // It was taken by a copy of this very state.
                    tracing::error!(assembly = %self.id, code = refusal.code(), "the fold changed its mind");
                    self.handle.report_damage(&refusal);
                }
                published.tree.push(one.leaf);
                published.index_of.insert(one.signed.event.id, index);
                phases.extend(one.phase_change(&published.state));
                one.signed.texts().iter().for_each(|written| published.texts.insert(written.clone()));
                published.names.take(&one.signed);
                let Taken { entry, ballot, sums, reply, .. } = one;
                ballots.push((ballot, sums));
                answers.push((reply, Appended { index, entry, receipt_size, checkpoint: note.clone() }));
            }
            published.checkpoint = std::sync::Arc::new(checkpoint);
            self.forget(&mut published);
            LogHead { size: published.state.size(), time_ms: published.state.time_ms() }
        };
        for (reply, appended) in answers {
            if let Some(reply) = reply {
                let _ = reply.send(Ok(Answer::New(appended)));
            }
        }
        for (id, reply) in twice {
            let index = self.handle.published().index_of.get(&id).copied();
            let _ = reply.send(index.map(Answer::Known).ok_or(Error::Unavailable));
        }
        self.handle.announce(head, phases);
        self.shared.bell.ring();
        self.count(ballots);
        Ok(())
    }

    /// Brings the tallies up to what is in the log.
    fn count(&mut self, ballots: Vec<(Option<CountedBallot>, Option<SumsCheck>)>) {
        for (ballot, sums) in ballots {
            let counted = match (ballot, sums) {
                (Some((check, ballot)), _) => self.tallies.cast(&check, ballot),
                (None, Some(check)) => self.tallies.close(&check),
                (None, None) => Ok(()),
            };
            if let Err(refusal) = counted {
                tracing::error!(assembly = %self.id, code = refusal.code(), "a tally does not follow its log");
                self.handle.report_damage(&refusal);
            }
        }
    }
}
