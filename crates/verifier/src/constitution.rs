//! Who decides what under which rules, after some number of entries (docs/spec/10-audit.md, section 4).

use folkmoot_ledger::base64;
use folkmoot_ledger::keys::MemberId;
use folkmoot_ledger::rules::{RuleChange, Rules};
use folkmoot_ledger::state::{Assembly, Group, HostInOffice, Member, RulesInForce};
use serde::Serialize;

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

/// A member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MemberFacts {
    /// The id.
    pub id: String,
    /// The name.
    pub name: String,
}

impl Constitution {
    /// That of an assembly now; `with_roll` names every member.
    pub(crate) fn of(assembly: &Assembly, with_roll: bool) -> Self {
        Self {
            entries: assembly.size(),
            time_ms: assembly.time_ms(),
            rules: assembly.rules().clone(),
            rules_history: history(assembly.rules_history()),
            hosts: assembly.hosts().iter().map(HostFacts::of).collect(),
            circle: circle(assembly),
            groups: groups(assembly),
            members: assembly.active_members() as u64,
            voices: voices(assembly),
            roll: with_roll.then(|| roll(assembly)),
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

fn history(history: &[RulesInForce]) -> Vec<RulesFacts> {
    let before = std::iter::once(None).chain(history.iter().map(Some));
    let facts = |(now, before): (&RulesInForce, Option<&RulesInForce>)| RulesFacts {
        since_ms: now.since_ms,
        vote: now.vote.map(|vote| vote.to_string()),
        changes: before.map_or_else(Vec::new, |before| RuleChange::between(&before.rules, &now.rules)),
    };
    history.iter().zip(before).map(facts).collect()
}

fn circle(assembly: &Assembly) -> Option<CircleFacts> {
    let office = assembly.circle_in_office()?;
    let circle = assembly.circles().get(&office.circle)?;
    Some(CircleFacts {
        id: circle.id.to_string(),
        vote: office.vote.map(|vote| vote.to_string()),
        since_ms: office.since_ms,
        ends_ms: office.ends_ms,
        threshold: circle.threshold,
        trustees: circle.trustees.iter().map(|trustee| member(assembly, trustee.member)).collect(),
    })
}

fn groups(assembly: &Assembly) -> Vec<GroupFacts> {
    let facts = |group: &Group| GroupFacts {
        id: group.id.to_string(),
        name: plain::clean(&group.name),
        members: group.members.keys().map(|id| member(assembly, *id)).collect(),
        vote: group.changed_by.to_string(),
        since_ms: group.changed_ms,
    };
    assembly.groups().values().filter(|group| group.is_there()).map(facts).collect()
}

fn roll(assembly: &Assembly) -> Vec<MemberFacts> {
    in_order(assembly).into_iter().map(|each| member(assembly, each.id)).collect()
}

/// The members in the order in which they came.
fn in_order(assembly: &Assembly) -> Vec<&Member> {
    let mut members: Vec<_> = assembly.members().values().filter(|member| !member.left).collect();
    members.sort_by_key(|member| (member.since, member.id));
    members
}

fn voices(assembly: &Assembly) -> Vec<VoicesFacts> {
    let facts = |each: &Member| {
        let MemberFacts { id, name } = member(assembly, each.id);
        VoicesFacts { id, name, voices: assembly.voices_of(each) }
    };
    in_order(assembly).into_iter().map(facts).filter(|facts| facts.voices > 1).collect()
}

pub(crate) fn member(assembly: &Assembly, id: MemberId) -> MemberFacts {
    let name = assembly.members().get(&id).map_or_else(String::new, |member| plain::clean(&member.name));
    MemberFacts { id: id.to_string(), name }
}
