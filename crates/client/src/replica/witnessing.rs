//! Where the witnesses of an assembly stand: what they have cosigned of the record that this copy has (docs/spec/08-keys.md, section 5).
//!
//! A host that shows somebody a record of their own finds no witnesses for it, so a person who knows what enough of them have seen knows
//! what everybody sees up to there.

use super::{Replica, ReplicaError, read};
use folkmoot_ledger::{
    checkpoint::{Checkpoint, SignedCheckpoint},
    cosignature::{Cosigned, Witness},
    keys,
    note::Note,
};
use serde::Serialize;

/// Where the witnesses stand that the rules name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Witnessing {
    /// How many of them are enough; 0 where the rules name none.
    pub quorum: u16,
    /// What they are called.
    pub names: Vec<String>,
    /// The newest beginning of this copy's record that enough of them have cosigned, as far as this device knows.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub seen: Option<Seen>,
}

/// What enough witnesses have seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Seen {
    /// How many entries it has.
    pub size: u64,
    /// Its code (docs/spec/07-log.md, 7.7).
    pub code: String,
    /// Who cosigned it.
    pub by: Vec<SeenBy>,
}

/// A witness that cosigned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SeenBy {
    /// What it is called.
    pub name: String,
    /// When, by its own clock, in Unix milliseconds.
    pub time_ms: u64,
}

impl Replica {
    /// Takes a checkpoint with the cosignatures of witnesses, which need not be the newest one. Whether these are enough is asked before a
    /// release ([`crate::trustee`]). From now on the log has to extend it.
    ///
    /// # Errors
    /// As [`Self::begin`].
    pub fn take_cosigned(&mut self, checkpoint: &[u8]) -> Result<(), ReplicaError> {
        self.calm()?;
        let (checkpoint, note) = read(self.assembly, checkpoint)?;
        let host = self.host_key_at(checkpoint.size).ok_or(ReplicaError::Empty)?;
        let signed = SignedCheckpoint::verify_note(note, &keys::origin(self.assembly), &host)?;
        self.remember(signed.clone())?;
        self.keep_cosigned(signed);
        Ok(())
    }

    /// Keeps the better one: lines that nobody in the rules has signed count for nothing, whoever put them there.
    pub(super) fn keep_cosigned(&mut self, signed: SignedCheckpoint) {
        let is_reached = signed.size() <= self.tree.size();
        if is_reached && self.worth(&signed) > self.cosigned.as_ref().and_then(|kept| self.worth(kept)) {
            self.cosigned = Some(signed);
        }
    }

    /// Whether enough have cosigned it, how many entries it has, and how many have; none where nobody has.
    fn worth(&self, signed: &SignedCheckpoint) -> Option<(bool, u64, usize)> {
        let witnesses = self.state.as_ref()?.witnesses_at(signed.size());
        let count = witnesses.cosigned(signed).len();
        (count > 0).then_some((count >= witnesses.quorum.into(), signed.size(), count))
    }

    /// The newest checkpoint of this copy that witnesses have cosigned, enough of them if there is one.
    pub(crate) fn cosigned(&self) -> Option<&SignedCheckpoint> {
        self.cosigned.as_ref()
    }

    /// The checkpoint that enough witnesses have cosigned, to be kept between visits: a host may not give it any more.
    pub fn cosigned_note(&self) -> Option<Vec<u8>> {
        self.common().map(|signed| signed.note().encode())
    }

    /// The newest checkpoint of this copy that enough of the witnesses have cosigned that the rules named then.
    pub(crate) fn common(&self) -> Option<&SignedCheckpoint> {
        self.cosigned.as_ref().filter(|signed| self.worth(signed).is_some_and(|(is_met, ..)| is_met))
    }

    /// Whether enough witnesses have cosigned a checkpoint of this copy.
    pub(crate) fn is_common(&self, note: &Note) -> bool {
        let Ok(size) = Checkpoint::parse(note.text()).map(|checkpoint| checkpoint.size) else { return false };
        let signed = self.host_key_at(size).and_then(|host| {
            SignedCheckpoint::verify_note(note.clone(), &keys::origin(self.assembly), &host).ok()
        });
        signed.and_then(|signed| self.worth(&signed)).is_some_and(|(is_met, ..)| is_met)
    }

    /// Where the witnesses stand that the rules name now.
    ///
    /// # Errors
    /// As [`Self::state`].
    pub fn witnessing(&self) -> Result<Witnessing, ReplicaError> {
        let state = self.state()?;
        let witnesses = &state.rules().witnesses;
        let seen = self.common().map(|signed| Seen {
            size: signed.size(),
            code: signed.checkpoint().code(),
            by: state.witnesses_at(signed.size()).cosigned(signed).iter().map(SeenBy::of).collect(),
        });
        let names = witnesses.keys.iter().map(Witness::name).map(str::to_owned).collect();
        Ok(Witnessing { quorum: witnesses.quorum, names, seen })
    }
}

impl SeenBy {
    fn of(cosigned: &Cosigned) -> Self {
        Self { name: cosigned.witness().name().to_owned(), time_ms: cosigned.time_s().saturating_mul(1000) }
    }
}
