//! The texts beside the record: what is there, what is erased and what is missing (docs/spec/16-texts.md, 16.6).
//!
//! Nothing that is decided rests on a text, so nothing here is a fault of the record: it is counted and said.

use folkmoot_ledger::keys::MemberId;
use folkmoot_ledger::names::Names;
use folkmoot_ledger::state::Assembly;
use folkmoot_ledger::texts::{Served, Texts};
use serde::Serialize;

use crate::naming::{MemberFacts, Naming};

/// How many texts there are of those that the log names.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TextsReport {
    /// In the record, each the one that the log names.
    pub given: u64,
    /// Erased, by whoever wrote them or by a vote.
    pub erased: u64,
    /// Not in the record though nobody erased them: whoever gave the record withholds them, or has lost them.
    pub withheld: u64,
    /// Not in the record, since whoever kept it had to delete them, as they say.
    pub removed: u64,
    /// In the record, and nothing of the log names them, or they are erased; or they cannot be read.
    pub stray: u64,
    /// Members, and whoever asks to be one, whose names look alike, each group in the order of their ids: whoever kept the log ought
    /// to have refused the later ones, and anybody can be taken for another of the group.
    pub alike: Vec<Vec<MemberFacts>>,
}

/// What was fed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Fed {
    texts: Texts,
    stray: u64,
}

impl Fed {
    /// Keeps no more than what the log names.
    pub fn feed(&mut self, lines: &[u8], assembly: &Assembly) {
        let Ok(read) = Served::parse_lines(lines) else {
            self.stray = self.stray.saturating_add(1);
            return;
        };
        for served in read {
            match assembly.texts().get(&served.hash()) {
                Some(known) if known.takes(&served) => self.texts.take(served),
                _ => self.stray = self.stray.saturating_add(1),
            }
        }
    }

    /// The texts, once nothing more is fed.
    pub fn into_given(self) -> Texts {
        self.texts
    }

    /// The texts themselves.
    pub fn given(&self) -> &Texts {
        &self.texts
    }

    pub fn report(&self, assembly: &Assembly) -> TextsReport {
        let mut report = TextsReport::default();
        for (hash, known) in assembly.texts().iter() {
            let of = match (known.erased_ms, self.texts.get(hash)) {
                (Some(_), _) => &mut report.erased,
                (None, Some(_)) => &mut report.given,
                (None, None) if self.texts.removal(hash).is_some() => &mut report.removed,
                (None, None) => &mut report.withheld,
            };
            *of = of.saturating_add(1);
        }
        let stray = (self.texts.len() as u64).saturating_sub(report.given);
        report.stray = stray.saturating_add(self.stray);
        let naming = Naming { assembly, texts: &self.texts };
        let facts = |group: Vec<MemberId>| group.into_iter().map(|id| naming.member(id)).collect();
        report.alike = Names::of(assembly, &self.texts).alike(assembly).into_iter().map(facts).collect();
        report
    }
}
