//! What a world needs of a host, wherever that is.

use crate::Failure;
use folkmoot_client::{
    acts::SignedAct,
    replica::{Progress, Replica},
};
use folkmoot_ledger::state::{Assembly, VotePhase};
use std::ops::Deref;
use uuid::Uuid;

/// A host of one assembly.
pub trait Host {
    /// How it shows the state of its assembly.
    type State<'a>: Deref<Target = Assembly>
    where
        Self: 'a;

    /// Its public key.
    ///
    /// # Errors
    /// It does not answer.
    fn key(&self) -> Result<[u8; 32], Failure>;

    /// The time by which it is acted, in Unix milliseconds.
    fn now_ms(&self) -> u64;

    /// The state of its assembly.
    ///
    /// # Errors
    /// Nothing was founded, or its record is at fault.
    fn state(&self) -> Result<Self::State<'_>, Failure>;

    /// Takes a founding event; the receipt.
    ///
    /// # Errors
    /// What it refuses.
    fn found(&mut self, assembly: Uuid, act: &SignedAct) -> Result<Vec<u8>, Failure>;

    /// Takes an act; the receipt.
    ///
    /// # Errors
    /// What it refuses.
    fn take(&mut self, act: &SignedAct) -> Result<Vec<u8>, Failure>;

    /// Brings a device's copy of the record up to date.
    ///
    /// # Errors
    /// What the device finds wrong, or a file that does not come.
    fn visit(&self, replica: &mut Replica) -> Result<Progress, Failure>;

    /// Lets the host state what is due, until a vote has come to a phase.
    ///
    /// # Errors
    /// It does not come about.
    fn until(&mut self, vote: Uuid, phase: VotePhase) -> Result<(), Failure>;
}
