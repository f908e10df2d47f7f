//! What is said on standard output: sentences for people, or one line of JSON for programs.

use super::refused::Refused;
use serde_json::{Value, json};
use std::io::Write;

/// How to say it.
pub struct Say {
    json: bool,
}

impl Say {
    /// As JSON or not.
    pub fn new(json: bool) -> Self {
        Self { json }
    }

    /// Lines for people, or the value.
    pub fn both(&self, lines: impl AsRef<str>, value: &Value) -> Result<(), Refused> {
        let mut out = std::io::stdout().lock();
        match self.json {
            true => writeln!(out, "{value}")?,
            false => writeln!(out, "{}", lines.as_ref().trim_end())?,
        }
        Ok(out.flush()?)
    }

    /// A sentence, or that it was done.
    pub fn done(&self, sentence: &str) -> Result<(), Refused> {
        self.both(sentence, &json!({ "done": true }))
    }

    /// Twelve words.
    pub fn words(&self, words: &str) -> Result<(), Refused> {
        let lines = format!(
            "Your twelve words. Write them down: whoever has them is you, and nobody can bring them back.\n\n    {words}"
        );
        self.both(lines, &json!({ "words": words }))
    }

    /// Something that is worth knowing beside the answer.
    pub fn aside(&self, sentence: &str) {
        // Whoever has started it may not be reading.
        let _ = writeln!(std::io::stderr(), "{sentence}");
    }
}
