//! Who decides what under which rules, after some number of entries (docs/spec/10-audit.md, section 4).

use folkmoot_ledger::base64;
use folkmoot_ledger::bytes::Hex32;
use folkmoot_ledger::rules::{RuleChange, Rules};
use folkmoot_ledger::state::{Assembly, Group, HostInOffice, Member, PagesAnnounced, RulesInForce};
use serde::Serialize;

use crate::naming::{MemberFacts, Naming};
use crate::plain;

/// Rules, host, trustees and roll after some number of entries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Constitution {
    /// After how many entries.
    pub entries: u64,
    /// The time of the last of them, in Unix milliseconds.
    pub time_ms: u64,
    /// The rules in force.
    pub rules: Rules,
    /// How they came to be: those of the founding, and each change.
    pub rules_history: Vec<RulesFacts>,
    /// The hosts, the first first; the last one is in office.
    pub hosts: Vec<HostFacts>,
    /// The pages that hosts announced, the first first; the last ones are those that the host serves.
    pub pages: Vec<PagesFacts>,
    /// The circle in office; `None` where there is none.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub circle: Option<CircleFacts>,
    /// The groups that are there, in the order in which they were made.
    pub groups: Vec<GroupFacts>,
    /// How many are members.
    pub members: u64,
    /// Who of them has more than one voice by these rules, in the order in which they came.
    pub voices: Vec<VoicesFacts>,
    /// Who they are, in the order in which they came; `None` unless it was asked for.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub roll: Option<Vec<MemberFacts>>,
}

/// Rules that are or were in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RulesFacts {
    /// Since when, in Unix milliseconds.
    pub since_ms: u64,
    /// The vote that changed them; `None` for those of the founding.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub vote: Option<String>,
    /// What it changed.
    pub changes: Vec<RuleChange>,
}

/// A host that is or was in office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HostFacts {
    /// Its Ed25519 public key, standard padded base64.
    pub key: String,
    /// Where it is found; `None` for the host of the founding.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub address: Option<String>,
    /// The vote that put it there; `None` for the host of the founding.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub vote: Option<String>,
    /// Since when, in Unix milliseconds.
    pub since_ms: u64,
}

/// Pages that a host announced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PagesFacts {
    /// Their hash, lower-case hexadecimal.
    pub pages: String,
    /// Since when, in Unix milliseconds.
    pub since_ms: u64,
    /// The number of the entry that announced them.
    pub entry: u64,
}

/// The circle in office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CircleFacts {
    /// Its id.
    pub id: String,
    /// The vote that put it there; `None` for the first.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub vote: Option<String>,
    /// Since when, in Unix milliseconds.
    pub since_ms: u64,
    /// When its term ends, in Unix milliseconds.
    pub ends_ms: u64,
    /// How many trustees open a result.
    pub threshold: u16,
    /// The trustees by number.
    pub trustees: Vec<MemberFacts>,
}

/// A group of members that decides things of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GroupFacts {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Who is in it, by id.
    pub members: Vec<MemberFacts>,
    /// The vote that made it, or changed it last.
    pub vote: String,
    /// When it did, in Unix milliseconds.
    pub since_ms: u64,
}

/// A member with more than one voice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct VoicesFacts {
    /// The id.
    pub id: String,
    /// The name.
    pub name: String,
    /// How many voices.
    pub voices: u16,
}

impl Constitution {
    /// That of an assembly now; `with_roll` names every member.
    pub(crate) fn of(naming: Naming<'_>, with_roll: bool) -> Self {
        let assembly = naming.assembly;
        Self {
            entries: assembly.size(),
            time_ms: assembly.time_ms(),
            rules: assembly.rules().clone(),
            rules_history: history(assembly.rules_history()),
            hosts: assembly.hosts().iter().map(HostFacts::of).collect(),
            pages: assembly.pages().iter().map(PagesFacts::of).collect(),
            circle: circle(naming),
            groups: groups(naming),
            members: assembly.active_members() as u64,
            voices: voices(naming),
            roll: with_roll.then(|| roll(naming)),
        }
    }

    /// Names everybody anew: the texts of a bundle are read after its entries.
    pub(crate) fn name(&mut self, naming: Naming<'_>) {
        let trustees = self.circle.iter_mut().flat_map(|circle| &mut circle.trustees);
        let in_groups = self.groups.iter_mut().flat_map(|group| &mut group.members);
        let of_roll = self.roll.iter_mut().flatten();
        let named = trustees.chain(in_groups).chain(of_roll).map(|member| (&member.id, &mut member.name));
        for (id, name) in named.chain(self.voices.iter_mut().map(|member| (&member.id, &mut member.name))) {
            if let Ok(id) = id.parse() {
                *name = naming.name(id);
            }
        }
    }

    /// The host in office.
    pub(crate) fn host(&self) -> Option<&HostFacts> {
        self.hosts.last()
    }
}

impl HostFacts {
    pub(crate) fn of(host: &HostInOffice) -> Self {
        Self {
            key: base64::encode(&host.key),
            address: host.address.as_deref().map(plain::clean),
            vote: host.vote.map(|vote| vote.to_string()),
            since_ms: host.since_ms,
        }
    }
}

impl PagesFacts {
    fn of(announced: &PagesAnnounced) -> Self {
        let pages = Hex32(announced.pages).to_string();
        Self { pages, since_ms: announced.since_ms, entry: announced.entry }
    }
}

fn history(history: &[RulesInForce]) -> Vec<RulesFacts> {
    let before = std::iter::once(None).chain(history.iter().map(Some));
    let facts = |(now, before): (&RulesInForce, Option<&RulesInForce>)| RulesFacts {
        since_ms: now.since_ms,
        vote: now.vote.map(|vote| vote.to_string()),
        changes: before.map_or_else(Vec::new, |before| RuleChange::between(&before.rules, &now.rules)),
    };
    history.iter().zip(before).map(facts).collect()
}

fn circle(naming: Naming<'_>) -> Option<CircleFacts> {
    let assembly = naming.assembly;
    let office = assembly.circle_in_office()?;
    let circle = assembly.circles().get(&office.circle)?;
    Some(CircleFacts {
        id: circle.id.to_string(),
        vote: office.vote.map(|vote| vote.to_string()),
        since_ms: office.since_ms,
        ends_ms: office.ends_ms,
        threshold: circle.threshold,
        trustees: circle.trustees.iter().map(|trustee| naming.member(trustee.member)).collect(),
    })
}

fn groups(naming: Naming<'_>) -> Vec<GroupFacts> {
    let facts = |group: &Group| GroupFacts {
        id: group.id.to_string(),
        name: plain::clean(&group.name),
        members: group.members.keys().map(|id| naming.member(*id)).collect(),
        vote: group.changed_by.to_string(),
        since_ms: group.changed_ms,
    };
    naming.assembly.groups().values().filter(|group| group.is_there()).map(facts).collect()
}

fn roll(naming: Naming<'_>) -> Vec<MemberFacts> {
    in_order(naming.assembly).into_iter().map(|each| naming.member(each.id)).collect()
}

/// The members in the order in which they came.
fn in_order(assembly: &Assembly) -> Vec<&Member> {
    let mut members: Vec<_> = assembly.members().values().filter(|member| !member.left).collect();
    members.sort_by_key(|member| (member.since, member.id));
    members
}

fn voices(naming: Naming<'_>) -> Vec<VoicesFacts> {
    let voices = in_order(naming.assembly).into_iter().map(|each| (each, naming.assembly.voices_of(each)));
    let facts = |(each, voices): (&Member, u16)| {
        let MemberFacts { id, name } = naming.member(each.id);
        VoicesFacts { id, name, voices }
    };
    voices.filter(|(_, voices)| *voices > 1).map(facts).collect()
}
