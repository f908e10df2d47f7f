//! `host.pages`: the host announces which pages it serves, where everybody sees the same: so it cannot serve others to one person without
//! either announcing them to all or serving what no record names (docs/spec/13-constitution.md, "The host").

use super::{Body, EntryContext, EventType, Transition};
use crate::{
    bytes::Hex32,
    refusal::Refusal,
    state::{Assembly, PagesAnnounced},
};
use serde::{Deserialize, Serialize};

/// `host.pages`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HostPages {
    /// The hash by which all of the pages are compared.
    pub pages: Hex32,
}

impl EventType for HostPages {
    fn validate(&self, state: &Assembly, entry: &EntryContext<'_>) -> Result<Transition, Refusal> {
        state.may_announce(&self.pages.0, entry.time_ms)?;
        let (pages, since_ms) = (self.pages.0, entry.time_ms);
        Ok(Transition::new([state.host_signer()], move |state| {
            // The tree has this entry in it already.
            let entry = state.size() - 1;
            state.pages.push(PagesAnnounced { pages, since_ms, entry });
        }))
    }
}

impl Assembly {
    /// The announcement of these pages, where the host in office has one to make.
    pub fn pages_statement(&self, pages: [u8; 32], now_ms: u64) -> Option<Body> {
        self.may_announce(&pages, now_ms).ok()?;
        Some(Body::Pages(HostPages { pages: Hex32(pages) }))
    }
}
