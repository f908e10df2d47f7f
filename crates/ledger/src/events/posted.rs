//! What is posted: a note, and the texts that its event names (docs/spec/16-texts.md, 16.3).

use super::SignedEvent;
use crate::{
    refusal::{EventError, Refusal},
    texts::{self, Written},
};

/// The end of a block of a note. The text of an event has no empty line of its own, so the second one ends the signatures.
const EMPTY_LINE: &[u8] = b"\n\n";

/// The bytes of the note and those of the lines of texts.
pub fn split_posted(bytes: &[u8]) -> (&[u8], &[u8]) {
    let find = |from: usize| {
        let rest = bytes.get(from..)?;
        let at = rest.windows(EMPTY_LINE.len()).position(|two| two == EMPTY_LINE)?;
        from.checked_add(at)
    };
    let end = find(0).and_then(|text| find(text.saturating_add(EMPTY_LINE.len())));
    let split = end.and_then(|end| {
        Some((bytes.get(..end.checked_add(1)?)?, bytes.get(end.checked_add(EMPTY_LINE.len())?..)?))
    });
    // Without a line after the empty one it is no such body, and no note either.
    split.filter(|(_, lines)| !lines.is_empty()).unwrap_or((bytes, &[]))
}

/// What to post: the note, and after an empty line the texts, in the order in which the event names them.
pub fn join_posted(note: &[u8], texts: &[Written]) -> Vec<u8> {
    let mut bytes = note.to_vec();
    if !texts.is_empty() {
        bytes.push(b'\n');
        texts.iter().for_each(|written| bytes.extend_from_slice(written.line().as_bytes()));
    }
    bytes
}

impl SignedEvent {
    /// Reads what was posted: the note of an event with just the texts that it names.
    ///
    /// # Errors
    /// [`Refusal::Note`] or [`Refusal::Event`].
    pub fn parse_posted(bytes: &[u8]) -> Result<Self, Refusal> {
        let (note, lines) = split_posted(bytes);
        let signed = Self::parse(note)?;
        if lines.len() > texts::MAX_LEN {
            return Err(EventError::TextForm.into());
        }
        let texts = Written::parse_lines(lines)?;
        let fields = signed.event.body.texts();
        for (field, written) in fields.iter().zip(&texts) {
            field.check(written)?;
        }
        if let Some(missing) = fields.get(texts.len()) {
            return Err(EventError::TextMissing(missing.field).into());
        }
        if texts.len() > fields.len() {
            return Err(EventError::TextUnasked.into());
        }
        Ok(signed.with_texts(texts))
    }
}
