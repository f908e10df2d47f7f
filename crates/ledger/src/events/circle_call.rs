//! `circle.call`: a member calls for a circle of trustees.

use super::{EntryContext, EventType, Transition, fields};
use crate::{
    keys::MemberId,
    refusal::{EventError, Refusal},
    state::{Assembly, Circle, CirclePhase, Trustee},
};
use folkmoot_protocol::circle::{CircleError, CircleSpec};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::{collections::BTreeSet, sync::Arc};
use uuid::Uuid;

/// `circle.call`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CircleCall {
    /// How many trustees it takes to open a tally.
    pub threshold: u16,
    /// The trustees in the order of their numbers 1..=n.
    pub trustees: Vec<MemberId>,
}

impl EventType for CircleCall {
    fn check(&self) -> Result<(), EventError> {
        fields::list("trustees", &self.trustees, 2..=32)
    }

    fn validate(&self, state: &Assembly, entry: &EntryContext<'_>) -> Result<Transition, Refusal> {
        let author = state.active_author(entry.note)?;
        let distinct: BTreeSet<_> = self.trustees.iter().collect();
        if distinct.len() != self.trustees.len() {
            return Err(Refusal::Trustees);
        }
        let keys = self
            .trustees
            .iter()
            .map(|id| Some(state.members.get(id).filter(|member| !member.left)?.static_key))
            .collect::<Option<Vec<_>>>()
            .ok_or(Refusal::Trustees)?;
        let session = session_id(state.id, entry.id, entry.note.text());
        let spec = CircleSpec::new(&session, self.threshold, keys)?;
        // Two sets of t trustees without a common member could be shown closings that differ by one ballot.
        if usize::from(self.threshold) * 2 <= self.trustees.len() {
            let trustees = self.trustees.len();
            return Err(CircleError::Threshold { threshold: self.threshold, trustees }.into());
        }
        let trustees = self
            .trustees
            .iter()
            .map(|member| Trustee { member: *member, commitment: None, message: None, certificate: None })
            .collect();
        let id = entry.id;
        let circle = Circle {
            id,
            called: state.size(),
            caller: author.id,
            spec: Arc::new(spec),
            threshold: self.threshold,
            trustees,
            phase: CirclePhase::Accepting,
            dealt: None,
            public: None,
            failure: None,
        };
        Ok(Transition::new([author.signer()], move |state| {
            state.circles.insert(id, circle);
        }))
    }
}

/// What makes a ceremony unlike any other: the assembly, the call's id, and every byte of the call.
fn session_id(assembly: Uuid, circle: Uuid, call_text: &str) -> Vec<u8> {
    let mut session = Vec::with_capacity(64);
    session.extend_from_slice(assembly.as_bytes());
    session.extend_from_slice(circle.as_bytes());
    session.extend_from_slice(&Sha256::digest(call_text.as_bytes()));
    session
}
