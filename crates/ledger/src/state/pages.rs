//! Which pages the host says that it serves.

use super::Assembly;
use crate::{refusal::Refusal, rules::DAY};

/// How many announcements are taken within a day. A host that is updated and goes back makes few; one that fills the log of others, or
/// shows each visitor other pages and announces them in turn, makes many.
const A_DAY: usize = 10;

/// Pages that the host announced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PagesAnnounced {
    /// Their hash.
    pub pages: [u8; 32],
    /// Since when, in Unix milliseconds.
    pub since_ms: u64,
    /// The number of the entry that announced them.
    pub entry: u64,
}

impl Assembly {
    /// All pages that were announced, the first first; the last ones are those that the host serves now.
    pub fn pages(&self) -> &[PagesAnnounced] {
        &self.pages
    }

    /// Whether there is something new to say of these pages, and room to say it.
    pub(crate) fn may_announce(&self, pages: &[u8; 32], now_ms: u64) -> Result<(), Refusal> {
        let mut newest_first = self.pages.iter().rev();
        if newest_first.clone().next().is_some_and(|newest| newest.pages == *pages) {
            return Err(Refusal::PagesSame);
        }
        let from_ms = newest_first.nth(A_DAY - 1).map_or(0, |before| before.since_ms.saturating_add(DAY));
        if now_ms < from_ms { Err(Refusal::PagesOften { from_ms }) } else { Ok(()) }
    }
}
