//! "If this passes": what a vote would change, made from its effects and never from the words of whoever proposes it
//! (docs/spec/13-constitution.md). For drafts, for votes that run, and for those that are over.

use folkmoot_ledger::{
    bytes::{Base64Array, Hex32},
    keys::MemberId,
    proposal::{Deed, Effect, ForkPoint},
    rules::{ClassName, RuleChange},
    state::{Assembly, TextVersion},
};
use serde::Serialize;
use uuid::Uuid;

/// What one effect changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Change {
    /// The number of the question that decides on it, from 0.
    pub contest: u16,
    /// The lowest class of a vote that can carry it.
    pub class: ClassName,
    /// The code of what keeps it from coming into force as the record is now; none where it could.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub refusal: Option<&'static str>,
    /// The change.
    #[serde(flatten)]
    pub what: What,
}

/// Before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "do", rename_all = "snake_case")]
pub enum What {
    /// Rules, each with what it was and what it is to be.
    Rules {
        /// The changes.
        set: Vec<RuleChange>,
    },
    /// A text of the book.
    Text {
        /// The text.
        id: Uuid,
        /// The version that it takes the place of; none where it is adopted.
        #[cfg_attr(feature = "openapi", schema(required))]
        before: Option<TextShown>,
        /// The new version; none where it is repealed.
        #[cfg_attr(feature = "openapi", schema(required))]
        after: Option<TextShown>,
    },
    /// An invitation that needs no vouches.
    Admit {
        /// Its key.
        key: Base64Array<32>,
        /// How many may join with it.
        uses: u32,
        /// Unix milliseconds from which on it is void.
        expires: u64,
    },
    /// Members are removed.
    Remove {
        /// Who.
        members: Vec<PersonShown>,
    },
    /// Other trustees.
    Circle {
        /// Those in office when it was written; none where there were none.
        #[cfg_attr(feature = "openapi", schema(required))]
        before: Option<CircleShown>,
        /// The new ones.
        after: CircleShown,
    },
    /// Another host.
    Host {
        /// The one in office when it was written.
        before: HostShown,
        /// The new one.
        after: HostShown,
        /// The log that it carries on from, where the old one does not help: number of entries, and root.
        #[cfg_attr(feature = "openapi", schema(required))]
        at: Option<ForkShown>,
    },
}

/// A version of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TextShown {
    /// The title.
    pub title: String,
    /// Markdown.
    pub body: String,
    /// The class of votes that can change it.
    pub class: ClassName,
    /// When it should be looked at again, in Unix milliseconds.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub review: Option<u64>,
}

/// A member.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PersonShown {
    /// The id.
    pub id: MemberId,
    /// The name; empty for somebody who is not known here.
    pub name: String,
}

/// Trustees.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CircleShown {
    /// Who, by number.
    pub trustees: Vec<PersonShown>,
    /// How many of them open a result.
    pub threshold: u16,
}

/// A host.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HostShown {
    /// Its key.
    pub key: Base64Array<32>,
    /// Where it is found; none for the founding host.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub address: Option<String>,
}

/// A log that is carried to another host.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ForkShown {
    /// The number of entries that both logs have.
    pub size: u64,
    /// The root of their tree.
    pub root: Hex32,
}

/// What effects change, in their order. What they were written against is looked for in all that the record knows, so that the
/// change of a vote from long ago reads as it did then.
pub fn changes(state: &Assembly, effects: &[Effect]) -> Vec<Change> {
    effects
        .iter()
        .map(|effect| Change {
            contest: effect.contest,
            class: effect.deed.class_in(state),
            refusal: effect.deed.holds_in(state).err().map(|refusal| refusal.code()),
            what: what(state, &effect.deed),
        })
        .collect()
}

fn what(state: &Assembly, deed: &Deed) -> What {
    match deed {
        Deed::Rules(rules) => What::Rules { set: rules.set.clone() },
        Deed::Text(text) => What::Text {
            id: text.id,
            before: text.from.and_then(|hash| version(state, text.id, hash)),
            after: text.body.clone().map(|body| TextShown {
                title: text.title.clone(),
                body,
                class: text.class,
                review: text.review,
            }),
        },
        Deed::Admit(admit) => What::Admit { key: admit.key, uses: admit.uses, expires: admit.expires },
        Deed::Remove(remove) => What::Remove { members: people(state, remove.members.iter().copied()) },
        Deed::Circle(circle) => What::Circle {
            before: circle.from.and_then(|id| {
                let circle = state.circles().get(&id)?;
                let members = circle.trustees.iter().map(|trustee| trustee.member);
                Some(CircleShown { trustees: people(state, members), threshold: circle.threshold })
            }),
            after: CircleShown {
                trustees: people(state, circle.trustees.iter().copied()),
                threshold: circle.threshold,
            },
        },
        Deed::Host(host) => What::Host {
            before: HostShown {
                key: host.from,
                address: state
                    .hosts()
                    .iter()
                    .rev()
                    .find(|found| found.key == host.from.0)
                    .and_then(|found| found.address.clone()),
            },
            after: HostShown { key: host.to, address: Some(host.address.clone()) },
            at: host.at.as_ref().map(|ForkPoint { size, root }| ForkShown { size: *size, root: *root }),
        },
    }
}

fn version(state: &Assembly, text: Uuid, hash: Hex32) -> Option<TextShown> {
    let version = state.book().get(&text)?.versions.iter().find(|version| version.hash == Some(hash))?;
    let TextVersion { title, body, class, review, .. } = version;
    Some(TextShown { title: title.clone(), body: body.clone()?, class: *class, review: *review })
}

fn people(state: &Assembly, members: impl Iterator<Item = MemberId>) -> Vec<PersonShown> {
    let name = |id| state.members().get(&id).map_or_else(String::new, |member| member.name.clone());
    members.map(|id| PersonShown { id, name: name(id) }).collect()
}
