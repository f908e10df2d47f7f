//! What the witnesses of a log have cosigned so far.

use super::{
    Host,
    handle::{AssemblyHandle, Published},
};
use crate::{
    data_dir::{DataDir, DataDirError},
    limits,
};
use folkmoot_ledger::{
    checkpoint::{Checkpoint, SignedCheckpoint},
    cosignature::Cosigned,
    keys::{VerifyingKey, origin},
    note::Note,
    state::Assembly,
};
use std::{
    sync::{Arc, Condvar, Mutex, PoisonError},
    time::{Duration, Instant},
};

/// The checkpoint that witnesses are asked about, with the cosignatures that have come.
#[derive(Default)]
pub struct Cosigning {
    target: Mutex<Option<Target>>,
    /// Held while a checkpoint is kept: of two answers that come at once the one with fewer cosignatures is not kept last.
    keeping: Mutex<()>,
}

struct Target {
    signed: SignedCheckpoint,
    since: Instant,
    /// How many votes it has closed: the next closing is asked for at once, since trustees wait for it.
    closed: usize,
}

fn closed_votes(state: &Assembly) -> usize {
    state.votes().values().filter(|vote| vote.closed.is_some()).count()
}

impl Cosigning {
    /// The checkpoint to ask about: the one that was asked about before, until enough have cosigned it or it is old.
    pub fn target(&self, published: &Published, now: Instant) -> SignedCheckpoint {
        let mut target = self.target.lock().unwrap_or_else(PoisonError::into_inner);
        let newest = published.shown_checkpoint();
        let stays = target.as_ref().is_some_and(|target| {
            let is_met = published.state.rules().witnesses.are_met_by(&target.signed);
            let patience = if is_met { limits::WITNESS_ROUND } else { limits::WITNESS_PATIENCE };
            target.signed.size() == newest.size()
                || (now.duration_since(target.since) < patience
                    && target.closed == closed_votes(&published.state))
        });
        match (&*target, stays) {
            (Some(target), true) => target.signed.clone(),
            _ => {
                let signed = SignedCheckpoint::clone(newest);
                let closed = closed_votes(&published.state);
                *target = Some(Target { signed: signed.clone(), since: now, closed });
                signed
            }
        }
    }

    /// Asks about the newest checkpoint from now on: a witness has seen more than the one that it was asked about.
    pub fn forget_target(&self) {
        *self.target.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// Adds a cosignature, if this is still the checkpoint that is asked about: the checkpoint with all that have come.
    fn add(&self, about: &SignedCheckpoint, cosigned: &Cosigned) -> Option<SignedCheckpoint> {
        let mut target = self.target.lock().unwrap_or_else(PoisonError::into_inner);
        let target = target.as_mut().filter(|target| target.signed.checkpoint() == about.checkpoint())?;
        target.signed.add(cosigned.line()).ok()?;
        Some(target.signed.clone())
    }
}

impl Host {
    /// The data folder, for whoever keeps it longer than a call.
    pub(crate) fn shared_data(&self) -> Arc<DataDir> {
        Arc::clone(&self.shared.data)
    }

    /// Rings when a log has grown.
    pub(crate) fn bell(&self) -> &Arc<Bell> {
        &self.shared.bell
    }

    /// Takes note of a cosignature. With enough of them the checkpoint is kept, and then served.
    pub(crate) fn keep_cosignature(
        &self,
        handle: &AssemblyHandle,
        about: &SignedCheckpoint,
        cosigned: &Cosigned,
    ) -> Result<(), DataDirError> {
        let _keeping = handle.cosigning().keeping.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(signed) = handle.cosigning().add(about, cosigned) else { return Ok(()) };
        // The witnesses that the rules named at that size, and name now.
        let published = handle.published();
        let is_met = published.state.witnesses_at(signed.size()).are_met_by(&signed);
        let is_newer = published.cosigned.as_ref().is_none_or(|before| {
            before.size() < signed.size()
                || before.note().signatures().len() < signed.note().signatures().len()
        });
        drop(published);
        if is_met && is_newer {
            self.data().keep_cosigned(handle.id(), signed.as_bytes())?;
            handle.publish().cosigned = Some(Arc::new(signed));
        }
        Ok(())
    }

    /// What was cosigned of a log before this host was started, if it is of this very log.
    pub(super) fn cosigned_before(&self, handle: &AssemblyHandle) -> Option<SignedCheckpoint> {
        let bytes = self.data().cosigned(handle.id()).ok()??;
        let published = handle.published();
        let note = Note::parse(&bytes).ok()?;
        let size = Checkpoint::parse(note.text()).ok()?.size;
        let key = VerifyingKey::from_bytes(published.state.host_key_at(size)).ok()?;
        let signed = SignedCheckpoint::verify_note(note, &origin(handle.id()), &key).ok()?;
        (published.tree.root_at(size).ok()? == *signed.root()).then_some(signed)
    }
}

/// Wakes those who ask witnesses when a log has grown, and ends them with the host.
#[derive(Default)]
pub struct Bell {
    state: Mutex<(u64, bool)>,
    changed: Condvar,
}

impl Bell {
    /// How many times it has rung.
    pub fn rung(&self) -> u64 {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).0
    }

    /// Something has grown.
    pub fn ring(&self) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.0 = state.0.wrapping_add(1);
        drop(state);
        self.changed.notify_all();
    }

    /// The host has stopped.
    pub fn stop(&self) {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).1 = true;
        self.changed.notify_all();
    }

    /// Waits until it has rung since, or for so long; false once the host has stopped.
    pub fn wait(&self, rung: u64, longest: Duration) -> bool {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let waited =
            self.changed.wait_timeout_while(state, longest, |(now, stopped)| *now == rung && !*stopped);
        let (state, _) = waited.unwrap_or_else(PoisonError::into_inner);
        !state.1
    }
}
