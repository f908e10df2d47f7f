//! A host at an address as a world acts on it: its state is that of a copy of the record.

use super::remote::Remote;
use crate::{Failure, host::Host};
use folkmoot_client::{
    acts::SignedAct,
    replica::{CheckLevel, Progress, Replica},
};
use folkmoot_ledger::state::{Assembly, VotePhase};
use uuid::Uuid;

/// A host over HTTP, and a copy of the record of one assembly on it.
pub struct Served {
    /// The host.
    pub remote: Remote,
    replica: Option<Replica>,
}

impl Served {
    /// The host at an address, on which nothing was founded yet.
    pub fn new(remote: &Remote) -> Self {
        Self { remote: remote.clone(), replica: None }
    }

    /// The copy of the record.
    ///
    /// # Errors
    /// Nothing was founded.
    pub fn replica(&mut self) -> Result<&mut Replica, Failure> {
        self.replica.as_mut().ok_or_else(|| "nothing was founded".into())
    }

    /// Brings the copy up to date.
    ///
    /// # Errors
    /// What the copy finds wrong, or a file that does not come.
    pub fn refresh(&mut self) -> Result<(), Failure> {
        let replica = self.replica.as_mut().ok_or("nothing was founded")?;
        self.remote.try_visit(replica)?;
        Ok(())
    }
}

impl Host for Served {
    type State<'a> = &'a Assembly;

    fn key(&self) -> Result<[u8; 32], Failure> {
        Ok(self.remote.host_key())
    }

    fn now_ms(&self) -> u64 {
        self.remote.now_ms()
    }

    fn state(&self) -> Result<&Assembly, Failure> {
        Ok(self.replica.as_ref().ok_or("nothing was founded")?.state()?)
    }

    fn found(&mut self, assembly: Uuid, act: &SignedAct) -> Result<Vec<u8>, Failure> {
        let answer = self.remote.found(&act.note)?;
        if answer.status != 201 {
            return Err(format!("founding: {} {}", answer.status, answer.code()).into());
        }
        self.replica = Some(Replica::new(assembly, CheckLevel::Light, None)?);
        self.refresh()?;
        Ok(answer.body)
    }

    fn take(&mut self, act: &SignedAct) -> Result<Vec<u8>, Failure> {
        let assembly = self.replica()?.assembly();
        let answer = self.remote.act(assembly, act)?;
        if answer.status != 201 {
            return Err(format!("{} {}", answer.status, String::from_utf8_lossy(&answer.body)).into());
        }
        self.refresh()?;
        Ok(answer.body)
    }

    fn visit(&self, replica: &mut Replica) -> Result<Progress, Failure> {
        self.remote.try_visit(replica)
    }

    fn until(&mut self, vote: Uuid, phase: VotePhase) -> Result<(), Failure> {
        for _ in 0..600 {
            self.refresh()?;
            if self.state()?.votes().get(&vote).is_some_and(|vote| vote.phase == phase) {
                return Ok(());
            }
            std::thread::sleep(std::time::Duration::from_millis(100));
        }
        Err(format!("a vote did not come to be {} within a minute", phase.name()).into())
    }
}
