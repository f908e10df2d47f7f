//! `text`: a text of the book is adopted, replaced or repealed.

use super::{DeedType, Target};
#[cfg(feature = "openapi")]
use crate::bytes::Hex32;
use crate::{
    fields, limits,
    refusal::EventError,
    rules::ClassName,
    texts::{TextField, TextHash},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// `text`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TextEffect {
    /// The text, of whatever version.
    pub id: Uuid,
    /// The vote that put the version in force against which it was written; none where it is adopted.
    pub from: Option<Uuid>,
    /// The title.
    pub title: String,
    /// Markdown; none where it is repealed.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<Hex32>))]
    pub body: Option<TextHash>,
    /// The class of votes that can change it from then on.
    pub class: ClassName,
    /// Unix milliseconds at which it should be looked at again; none where never.
    pub review: Option<u64>,
}

impl DeedType for TextEffect {
    fn check(&self) -> Result<(), EventError> {
        fields::line("effects.title", &self.title, 1..=limits::TITLE)?;
        self.review.into_iter().try_for_each(fields::integer)
    }

    fn texts(&self) -> Vec<TextField> {
        let text = |hash| TextField::markdown("effects.body", hash, limits::BOOK_TEXT);
        self.body.into_iter().map(text).collect()
    }

    fn targets(&self) -> Vec<Target> {
        vec![Target::Text(self.id)]
    }
}
