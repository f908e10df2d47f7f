//! The book: the texts that the assembly has adopted, with all earlier versions.

use super::Assembly;
use crate::{rules::ClassName, texts::TextHash};
use uuid::Uuid;

/// A version of a text.
#[derive(Clone, Debug)]
pub struct TextVersion {
    /// The title.
    pub title: String,
    /// Markdown; none where the text was repealed.
    pub body: Option<TextHash>,
    /// The class of votes that can change it.
    pub class: ClassName,
    /// Unix milliseconds at which it should be looked at again.
    pub review: Option<u64>,
    /// The vote that put it in force: what a change of it names, since no vote changes a text twice.
    pub vote: Uuid,
    /// When it came into force, in Unix milliseconds.
    pub since_ms: u64,
}

/// A text of the book.
#[derive(Clone, Debug)]
pub struct BookText {
    /// Its id, chosen when it was adopted.
    pub id: Uuid,
    /// Its versions, the oldest first; never empty.
    pub versions: Vec<TextVersion>,
}

impl BookText {
    /// The version in force; none where the text was repealed.
    pub fn in_force(&self) -> Option<&TextVersion> {
        self.versions.last().filter(|version| version.body.is_some())
    }
}

impl Assembly {
    /// The texts of the book in the order in which they were first adopted.
    pub fn book(&self) -> &super::LogOrder<BookText> {
        &self.book
    }
}
