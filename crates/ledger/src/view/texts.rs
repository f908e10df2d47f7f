//! A text as it is shown, or why it is not.

use crate::{
    bytes::Hex32,
    state::Assembly,
    texts::{TextHash, Texts},
};
use serde::Serialize;

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
}

/// A text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TextView {
    /// Its name in the log.
    pub hash: Hex32,
    /// What became of it.
    pub state: TextState,
    /// What it says, as Markdown; none where it is erased or withheld.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub text: Option<String>,
}

impl TextView {
    /// A text that the log names, as far as it is among these.
    pub fn of(state: &Assembly, texts: &Texts, hash: &TextHash) -> Self {
        let erased = state.texts().is_erased(hash);
        let text = texts.get(hash).filter(|_| !erased).map(ToOwned::to_owned);
        let state = match &text {
            _ if erased => TextState::Erased,
            Some(_) => TextState::Given,
            None => TextState::Withheld,
        };
        Self { hash: (*hash).into(), state, text }
    }
}
