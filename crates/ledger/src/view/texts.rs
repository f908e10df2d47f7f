//! A text as it is shown, or why it is not.

use crate::{
    bytes::Hex32,
    keys::MemberId,
    state::Assembly,
    texts::{TextHash, Texts},
};
use serde::Serialize;
use uuid::Uuid;

/// What became of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum TextState {
    /// It is there.
    Given,
    /// It was erased, by whoever wrote it or by a vote.
    Erased,
    /// Nobody has erased it, and it is not given: the host withholds it, or has lost it.
    Withheld,
    /// Nobody has erased it and the host does not give it, but this device has it from before.
    Kept,
    /// Whoever keeps the host had to delete it, and says why.
    Removed,
}

/// A text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TextView {
    /// Its name in the log.
    pub hash: Hex32,
    /// Who wrote it; none where nobody's name is shown yet.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub author: Option<MemberId>,
    /// What became of it.
    pub state: TextState,
    /// The vote that erased it; none where whoever wrote it did, and where it is not erased.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub erased_by: Option<Uuid>,
    /// Why whoever keeps the host had to delete it, as Markdown: their word.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub reason: Option<String>,
    /// What it says, as Markdown; none where it is not there.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub text: Option<String>,
}

impl TextView {
    /// A text that the log names, as far as it is among these.
    pub fn of(state: &Assembly, texts: &Texts, hash: &TextHash) -> Self {
        let erased = state.texts().is_erased(hash);
        let known = state.texts().get(hash);
        let (author, erased_by) = (known.map(|known| known.author), known.and_then(|known| known.erased_by));
        let removal = texts.removal(hash).filter(|_| !erased);
        let text = texts.get(hash).filter(|_| !erased && removal.is_none()).map(ToOwned::to_owned);
        let state = match &text {
            _ if erased => TextState::Erased,
            _ if removal.is_some() => TextState::Removed,
            Some(_) if texts.is_kept(hash) => TextState::Kept,
            Some(_) => TextState::Given,
            None => TextState::Withheld,
        };
        let reason = removal.map(|removal| removal.reason.to_string());
        Self { hash: (*hash).into(), author, state, erased_by, reason, text }
    }
}
