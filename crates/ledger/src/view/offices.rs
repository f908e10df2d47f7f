//! Views of what is in force, each with its history: trustees, hosts, rules, and the book of texts.

use super::texts::TextView;
use crate::{
    bytes::{Base64Array, Hex32},
    rules::{ClassName, Rules},
    state::{Assembly, TextVersion},
    texts::Texts,
};
use serde::Serialize;
use uuid::Uuid;

/// A circle that is or was in office.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OfficeView {
    /// The circle.
    pub circle: Uuid,
    /// The vote that put it there; none for the first.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub vote: Option<Uuid>,
    /// Since when, in Unix milliseconds.
    pub since_ms: u64,
    /// When its term ends, in Unix milliseconds.
    pub ends_ms: u64,
}

/// A host that is or was in office.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HostView {
    /// Its Ed25519 public key.
    pub key: Base64Array<32>,
    /// Where it is found; none for the founding host.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub address: Option<String>,
    /// The vote that put it there.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub vote: Option<Uuid>,
    /// Since when, in Unix milliseconds.
    pub since_ms: u64,
}

/// Pages that the host announced.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PagesView {
    /// The hash by which all of them are compared.
    pub pages: Hex32,
    /// Since when, in Unix milliseconds.
    pub since_ms: u64,
    /// The number of the entry that announced them.
    pub entry: u64,
}

/// Rules that are or were in force.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RulesView {
    /// The rules.
    pub rules: Rules,
    /// The vote that changed them; none for those of the founding.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub vote: Option<Uuid>,
    /// Since when, in Unix milliseconds.
    pub since_ms: u64,
}

/// A text of the book with its versions, the oldest first.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BookTextView {
    /// Its id.
    pub id: Uuid,
    /// Its versions.
    pub versions: Vec<TextVersionView>,
}

/// A version of a text.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TextVersionView {
    /// The title.
    pub title: String,
    /// Markdown; none where the text was repealed.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub body: Option<TextView>,
    /// The class of votes that can change it.
    pub class: ClassName,
    /// When it should be looked at again, in Unix milliseconds.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub review: Option<u64>,
    /// The vote that put it in force: what a change of it names.
    pub vote: Uuid,
    /// Since when, in Unix milliseconds.
    pub since_ms: u64,
}

/// The circles that are or were in office.
pub(super) fn offices(state: &Assembly) -> Vec<OfficeView> {
    state
        .circles_in_office()
        .iter()
        .map(|office| OfficeView {
            circle: office.circle,
            vote: office.vote,
            since_ms: office.since_ms,
            ends_ms: office.ends_ms,
        })
        .collect()
}

/// The hosts that are or were in office.
pub(super) fn hosts(state: &Assembly) -> Vec<HostView> {
    state
        .hosts()
        .iter()
        .map(|host| HostView {
            key: Base64Array(host.key),
            address: host.address.clone(),
            vote: host.vote,
            since_ms: host.since_ms,
        })
        .collect()
}

/// The pages that were announced.
pub(super) fn pages(state: &Assembly) -> Vec<PagesView> {
    state
        .pages()
        .iter()
        .map(|found| PagesView { pages: Hex32(found.pages), since_ms: found.since_ms, entry: found.entry })
        .collect()
}

/// The rules that are or were in force.
pub(super) fn rules_history(state: &Assembly) -> Vec<RulesView> {
    state
        .rules_history()
        .iter()
        .map(|found| RulesView { rules: found.rules.clone(), vote: found.vote, since_ms: found.since_ms })
        .collect()
}

/// The book, texts in the order in which they were first adopted.
pub(super) fn book(state: &Assembly, texts: &Texts) -> Vec<BookTextView> {
    let version = |version: &TextVersion| TextVersionView {
        title: version.title.clone(),
        body: version.body.map(|hash| TextView::of(state, texts, &hash)),
        class: version.class,
        review: version.review,
        vote: version.vote,
        since_ms: version.since_ms,
    };
    state
        .book()
        .values()
        .map(|text| BookTextView { id: text.id, versions: text.versions.iter().map(version).collect() })
        .collect()
}
