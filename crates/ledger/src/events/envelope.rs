//! The envelope of all events: two lines of text in one canonical form (docs/spec/09-events.md, section 9.1), and the note
//! that carries them.

use super::Body;
use crate::{
    keys,
    merkle::{Hash, leaf_hash_parts},
    note::Note,
    refusal::{EventError, Refusal},
    texts::Written,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

const PREFIX: &str = "folkmoot/v1 ";

/// One event: who it belongs to, its id, and what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The assembly. The founding event stands under the nil UUID, since the id is made from its text.
    pub assembly: Uuid,
    /// Chosen by the author, or following from the text; sending the same id twice is the same event.
    pub id: Uuid,
    /// The rest of the line.
    pub body: Body,
}

#[derive(Serialize, Deserialize)]
struct Line<B> {
    id: Uuid,
    #[serde(flatten)]
    body: B,
}

impl Event {
    /// The two lines that are signed.
    pub fn encode(&self) -> String {
        let line = serde_json::to_string(&Line { id: self.id, body: &self.body })
            .unwrap_or_else(|_| unreachable!("events have string keys and no failing serializer"));
        format!("{PREFIX}{}\n{line}\n", self.assembly)
    }

    /// An event whose id follows from the rest of its text.
    pub fn with_derived_id(assembly: Uuid, body: Body) -> Self {
        let nameless = Self { assembly, id: Uuid::nil(), body };
        Self { id: keys::hidden_id(&nameless.encode()), ..nameless }
    }

    /// When its author made it, as its id says, in Unix milliseconds; `None` where the id follows from the text.
    pub fn time_ms(&self) -> Option<u64> {
        let [a, b, c, d, e, f, ..] = *self.id.as_bytes();
        (!self.body.derives_id()).then(|| u64::from_be_bytes([0, 0, a, b, c, d, e, f]))
    }

    /// The vote that this event is about, if any.
    pub fn vote(&self) -> Option<Uuid> {
        self.body.vote(self.id)
    }

    /// Reads the text of a note.
    ///
    /// # Errors
    /// One [`EventError`] for each way in which a text is not an event; never panics.
    pub fn parse(text: &str) -> Result<Self, EventError> {
        let (header, rest) = text.split_once('\n').ok_or(EventError::Header)?;
        let id = header.strip_prefix(PREFIX).ok_or(EventError::Header)?;
        let assembly = Uuid::try_parse(id).map_err(|_| EventError::Header)?;
        let line = rest.strip_suffix('\n').filter(|line| !line.contains('\n')).ok_or(EventError::Header)?;
        let Line { id, body } =
            serde_json::from_str(line).map_err(|error| EventError::Fields(error.to_string()))?;
        let event = Self { assembly, id, body };
        // Duplicate keys, extra fields, other orders, escapes, spaces, number forms and base64 forms: whatever is not
        // byte for byte what we would write is another form.
        if event.encode() != text {
            return Err(EventError::Canonical);
        }
        event.check_id()?;
        event.body.check()?;
        Ok(event)
    }
}

impl Event {
    fn check_id(&self) -> Result<(), EventError> {
        let is_right = if self.body.derives_id() {
            self.id == Self::with_derived_id(self.assembly, self.body.clone()).id
        } else {
            self.id.get_version_num() == 7 && self.id.get_variant() == uuid::Variant::RFC4122
        };
        if is_right { Ok(()) } else { Err(EventError::Id) }
    }
}

/// An event together with the note that carries it: what is signed is what is stored.
#[derive(Clone, Debug)]
pub struct SignedEvent {
    /// The note, exactly as received.
    pub note: Note,
    /// What its text says.
    pub event: Event,
    /// The texts that it names, where it was posted with them: for whoever keeps them. The fold never sees them.
    texts: Vec<Written>,
}

impl SignedEvent {
    /// Reads the bytes of a note that carries an event.
    ///
    /// # Errors
    /// [`Refusal::Note`] or [`Refusal::Event`].
    pub fn parse(bytes: &[u8]) -> Result<Self, Refusal> {
        Self::from_note(Note::parse(bytes)?)
    }

    /// Reads the event that a note carries.
    ///
    /// # Errors
    /// [`Refusal::Event`].
    pub fn from_note(note: Note) -> Result<Self, Refusal> {
        let event = Event::parse(note.text())?;
        Ok(Self { note, event, texts: Vec::new() })
    }

    /// The texts that it was posted with.
    pub fn texts(&self) -> &[Written] {
        &self.texts
    }

    pub(super) fn with_texts(self, texts: Vec<Written>) -> Self {
        Self { texts, ..self }
    }

    /// The hash of the entry that it makes with a time, as a leaf of the log's tree.
    pub(crate) fn leaf_hash(&self, time_ms: u64) -> Hash {
        leaf_hash_parts(&[format!("{time_ms}\n").as_bytes(), self.note.as_bytes()])
    }
}
