//! `text`: a text of the book is adopted, replaced or repealed.

use super::{DeedType, Target};
use crate::{bytes::Hex32, fields, limits, refusal::EventError, rules::ClassName};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// `text`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TextEffect {
    /// The text, of whatever version.
    pub id: Uuid,
    /// [`text_hash`] of the version in force when it was written; none where it is adopted.
    pub from: Option<Hex32>,
    /// The title.
    pub title: String,
    /// Markdown; none where it is repealed.
    pub body: Option<String>,
    /// The class of votes that can change it from then on.
    pub class: ClassName,
    /// Unix milliseconds at which it should be looked at again; none where never.
    pub review: Option<u64>,
}

impl DeedType for TextEffect {
    fn check(&self) -> Result<(), EventError> {
        fields::line("effects.title", &self.title, 1..=limits::TITLE)?;
        self.body
            .iter()
            .try_for_each(|body| fields::markdown("effects.body", body, 1..=limits::BOOK_TEXT))?;
        self.review.into_iter().try_for_each(fields::integer)
    }

    fn targets(&self) -> Vec<Target> {
        vec![Target::Text(self.id)]
    }
}

/// What a version of a text is known by: SHA-256 of its title, a line feed, and its body.
pub fn text_hash(title: &str, body: &str) -> Hex32 {
    Hex32(Sha256::new_with_prefix(title.as_bytes()).chain_update("\n").chain_update(body).finalize().into())
}
