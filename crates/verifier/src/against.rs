//! Two records of one assembly: which one counts, and why (docs/spec/10-audit.md, section 7; the rule: 13-constitution.md, section 7).
//!
//! Both are audited first. A record that is not right in itself is no record of the assembly, whoever signed it.
//!
//! ```
//! use folkmoot_verifier::{Options, against, run_kept, source};
//!
//! fn where_is_it(here: &str, there: &str) -> Result<String, source::SourceError> {
//!     let mut kept = Vec::new();
//!     for place in [here, there] {
//!         let (mut record, _) = source::open(place, None)?;
//!         kept.push(run_kept(record.as_mut(), Options::default(), &mut |_| {}));
//!     }
//!     Ok(against::compare(&kept[0], &kept[1]).to_text([here, there]))
//! }
//! ```

use std::fmt::Write as _;

use folkmoot_ledger::decimal::grouped;
use folkmoot_ledger::fork::{self, Fork, Record};
use folkmoot_ledger::keys::MemberId;
use folkmoot_ledger::merkle::Hash;
use folkmoot_ledger::state::Assembly;
use folkmoot_ledger::texts::Texts;
use serde::Serialize;

use crate::constitution::HostFacts;
use crate::naming::{MemberFacts, Naming};
use crate::report::{CheckpointFacts, Failure, Report, Verdict};
use crate::text::wrap;

/// Name and version of the comparison's format, as [`crate::SCHEMA`] of the report's.
pub const SCHEMA: &str = "folkmoot-comparison/1";

/// What an audit keeps of a record, to compare it with another one.
pub struct Kept {
    /// What the audit says of the record alone.
    pub report: Report,
    pub(crate) state: Option<Assembly>,
    /// The texts beside the record.
    pub(crate) texts: Texts,
    /// The host that signed the checkpoint, where it is in office or members are signing for it.
    pub(crate) signed_by: Option<[u8; 32]>,
    /// The hash of each entry.
    pub(crate) leaves: Vec<Hash>,
    /// Whether nothing is wrong but, maybe, that the checkpoint is signed by a host for which members are still signing.
    pub(crate) is_right: bool,
}

/// What came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Finding {
    /// One goes on where the other ends, and the host is the same. Exit status 0.
    Same,
    /// The first one counts. Exit status 0.
    This,
    /// The first one counts, and members are signing that the host of the second take over. Exit status 0.
    Candidate,
    /// The second one counts. Exit status 4.
    Other,
    /// Members put both hosts in office: no program can say which one counts. Exit status 5.
    BothClaim,
    /// Neither host is in office by its own record. Exit status 5.
    Neither,
    /// One host keeps two records of different content. Exit status 1.
    SplitView,
    /// The records are of different assemblies. Exit status 1.
    Different,
    /// Neither record is right in itself. Exit status 1.
    Broken,
    /// One of the records could not be read. Exit status 2.
    Unchecked,
}

/// Why one of two records counts, or none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum Because {
    /// The other one ends where this one goes on, and the host has changed since.
    Longer,
    /// So many members have put its host in office since the common beginning, more than half of those in the other record.
    Members {
        /// How many.
        members: u64,
    },
    /// Its host was in office after the common beginning, and the other one's was put there by too few.
    HostBefore,
    /// The other one is not right in itself, or signed by nobody in office: it is no record of this assembly.
    OtherIsNone,
}

/// One of the two records.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Compared {
    /// What its audit says.
    pub verdict: Verdict,
    /// Its checkpoint, once it was read.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub checkpoint: Option<CheckpointFacts>,
    /// The host in office at its end; `None` where the founding event could not be read.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub host: Option<HostFacts>,
    /// Whether that host signed the checkpoint, and the record is right in itself.
    pub is_in_office: bool,
    /// The first thing that is wrong with it.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub failure: Option<Failure>,
}

/// The comparison of two records.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TwoRecords {
    /// [`SCHEMA`].
    pub schema: &'static str,
    /// What came out.
    pub finding: Finding,
    /// Why the one that counts does; `None` where none does, or both are one.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub because: Option<Because>,
    /// How many entries both have, from the first one on.
    pub common: u64,
    /// The members who put both hosts in office, where members did.
    pub signed_both: Vec<MemberFacts>,
    /// The first record.
    pub this: Compared,
    /// The second record.
    pub other: Compared,
}

/// Compares two audited records: both of an audit with [`crate::Options::compared`].
pub fn compare(this: &Kept, other: &Kept) -> TwoRecords {
    let common = this.leaves.iter().zip(&other.leaves).take_while(|(one, other)| one == other).count() as u64;
    let (finding, because, signed_both) = find(this, other, common);
    TwoRecords {
        schema: SCHEMA,
        finding,
        because,
        common,
        signed_both,
        this: this.compared(),
        other: other.compared(),
    }
}

fn find(this: &Kept, other: &Kept, common: u64) -> (Finding, Option<Because>, Vec<MemberFacts>) {
    let found = |finding| (finding, None, Vec::new());
    if [this, other].iter().any(|kept| kept.report.verdict == Verdict::Unchecked) {
        return found(Finding::Unchecked);
    }
    if !this.is_right && !other.is_right {
        return found(Finding::Broken);
    }
    let (one, another) = match (this.record(), other.record()) {
        (Some(one), Some(another)) => (one, another),
        // The founding of one cannot be read: it is a record of nothing.
        (Some(one), None) if one.is_in_office() => {
            return (Finding::This, Some(Because::OtherIsNone), Vec::new());
        }
        (None, Some(another)) if another.is_in_office() => {
            return (Finding::Other, Some(Because::OtherIsNone), Vec::new());
        }
        _ => return found(Finding::Neither),
    };
    match fork::compare(one, another, common) {
        None => found(Finding::Different),
        Some(Fork::Same) => found(Finding::Same),
        Some(Fork::Candidate) => found(Finding::Candidate),
        Some(Fork::Neither) => found(Finding::Neither),
        Some(Fork::SplitView) => found(Finding::SplitView),
        Some(Fork::ThisCounts) => (Finding::This, Some(because(one, another, common)), Vec::new()),
        Some(Fork::OtherCounts) => (Finding::Other, Some(because(another, one, common)), Vec::new()),
        Some(Fork::BothClaim(members)) => {
            let facts = members.into_iter().map(|id| this.named(id)).collect();
            (Finding::BothClaim, None, facts)
        }
    }
}

/// Why `one` counts and `another` does not.
fn because(one: Record<'_>, another: Record<'_>, common: u64) -> Because {
    if !another.is_in_office() {
        return Because::OtherIsNone;
    }
    if common >= another.state.size() {
        return Because::Longer;
    }
    match one.backers(another, common) {
        Some(backers) => Because::Members { members: backers.count },
        None => Because::HostBefore,
    }
}

impl Kept {
    fn named(&self, id: MemberId) -> MemberFacts {
        let naming = self.state.as_ref().map(|assembly| Naming { assembly, texts: &self.texts });
        naming.map_or_else(
            || MemberFacts { id: id.to_string(), name: String::new() },
            |naming| naming.member(id),
        )
    }

    /// What the fork rule looks at. Nobody's signature makes a wrong record one that counts.
    fn record(&self) -> Option<Record<'_>> {
        let signed_by = self.signed_by.filter(|_| self.is_right);
        self.state.as_ref().map(|state| Record { state, signed_by })
    }

    fn compared(&self) -> Compared {
        Compared {
            verdict: self.report.verdict,
            checkpoint: self.report.checkpoint.clone(),
            host: self.state.as_ref().and_then(|state| state.hosts().last()).map(HostFacts::of),
            is_in_office: self.record().is_some_and(Record::is_in_office),
            failure: self.report.first_failure().map(|(_, failure)| failure.clone()),
        }
    }
}

impl TwoRecords {
    /// The exit status that scripts see. 3 stands for 0 where the user gave no id, as with one record.
    pub fn exit_status(&self) -> u8 {
        match self.finding {
            Finding::Same | Finding::This | Finding::Candidate => match self.this.verdict {
                Verdict::Unanchored => Verdict::Unanchored.exit_status(),
                _ => 0,
            },
            Finding::SplitView | Finding::Different | Finding::Broken => 1,
            Finding::Unchecked => 2,
            Finding::Other => 4,
            Finding::BothClaim | Finding::Neither => 5,
        }
    }

    /// The comparison in words; `places` are what the user calls the first and the second record.
    pub fn to_text(&self, places: [&str; 2]) -> String {
        let mut out = String::new();
        for (place, record) in places.into_iter().zip([&self.this, &self.other]) {
            let _ = writeln!(out, "{place}");
            for line in record.lines() {
                wrap(&mut out, "    ", &line);
            }
            out.push('\n');
        }
        wrap(&mut out, "", &self.sentence(places));
        out
    }

    /// Which one counts, and why.
    pub fn sentence(&self, [this, other]: [&str; 2]) -> String {
        let common = grouped(self.common);
        match self.finding {
            Finding::Same => {
                "The same record: one goes on where the other ends, and the host is the same.".to_owned()
            }
            Finding::This => format!("{this} counts: {}", self.reason(other)),
            Finding::Other => format!("{other} counts: {}", self.reason(this)),
            Finding::Candidate => format!(
                "{this} counts. Members are signing that the host of {other} carry on after {common} common entries; until more than half of them have, it is a candidate."
            ),
            Finding::BothClaim => {
                let names: Vec<&str> = self.signed_both.iter().map(|member| member.name.as_str()).collect();
                let both = if names.is_empty() {
                    String::new()
                } else {
                    format!(" Signed for both: {}.", names.join(", "))
                };
                format!(
                    "No program can say which one counts: after {common} common entries members have put a host in office in each.{both} Talk to one another, and rely on neither until then."
                )
            }
            Finding::Neither => {
                "Neither counts: no checkpoint here is signed by a host that its own record has in office."
                    .to_owned()
            }
            Finding::SplitView => format!(
                "One host shows two records that part after {common} entries. Keep both: its signatures under the two checkpoints prove it to everybody."
            ),
            Finding::Different => "These are records of two different assemblies.".to_owned(),
            Finding::Broken => {
                "Neither record is right in itself, so neither counts. Audit each alone to see why."
                    .to_owned()
            }
            Finding::Unchecked => {
                "Could not compare: one of the records, or what you kept of it, could not be read.".to_owned()
            }
        }
    }

    fn reason(&self, the_other: &str) -> String {
        let common = grouped(self.common);
        match self.because {
            None => String::new(),
            Some(Because::Longer) => {
                format!(
                    "{the_other} ends after {common} entries, and this one goes on, with another host in office."
                )
            }
            Some(Because::Members { members }) => format!(
                "after {common} common entries {} members, more than half of those in {the_other}, have put its host in office.",
                grouped(members)
            ),
            Some(Because::HostBefore) => format!(
                "its host was in office after the {common} common entries, and not enough members have put the other one there."
            ),
            Some(Because::OtherIsNone) => format!(
                "{the_other} is no record of this assembly, since it is wrong in itself or not signed by a host in office."
            ),
        }
    }
}

impl Compared {
    fn lines(&self) -> Vec<String> {
        let mut lines = vec![crate::words::verdict(self.verdict).to_owned()];
        if let Some(failure) = &self.failure {
            lines.push(format!("! {} [{}]", failure.detail, failure.code));
        }
        if let Some(checkpoint) = &self.checkpoint {
            lines.push(format!("{} entries, code to compare {}", grouped(checkpoint.size), checkpoint.code));
        }
        if let Some(host) = &self.host {
            lines.push(crate::words::host(host));
        }
        lines
    }
}
