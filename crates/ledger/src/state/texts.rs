//! Which texts the log names, and which are erased (docs/spec/16-texts.md). None of them is known here.

use crate::{
    keys::MemberId,
    note::Note,
    refusal::EventError,
    texts::{Form, Served, TextField, TextHash, Written},
};
use std::{collections::HashMap, ops::Range};
use uuid::Uuid;

/// A text that an event names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KnownText {
    /// Who wrote it.
    pub author: MemberId,
    /// The event that names it.
    pub event: Uuid,
    /// The index of its entry.
    pub index: u64,
    /// Since when it is erased, in Unix milliseconds.
    pub erased_ms: Option<u64>,
    /// The vote that erased it; none where whoever wrote it did.
    pub erased_by: Option<Uuid>,
    form: Form,
}

impl KnownText {
    /// Whether what is given for it has the form of its place. The fold does not see texts, so a log can name one that has not, and
    /// nobody is shown it.
    ///
    /// # Errors
    /// [`EventError::Text`].
    pub fn check(&self, written: &Written) -> Result<(), EventError> {
        self.form.check("text", written.text())
    }

    /// The same as a yes or no.
    pub fn fits(&self, written: &Written) -> bool {
        self.check(written).is_ok()
    }

    /// Whether this can be taken for it.
    pub fn takes(&self, served: &Served) -> bool {
        match served {
            Served::Given(written) => self.fits(written),
            Served::Removed(_) => true,
        }
    }
}

/// All texts that the log names.
#[derive(Clone, Debug, Default)]
pub struct KnownTexts {
    known: HashMap<TextHash, KnownText>,
    /// In the order of the log, with the index of the entry.
    order: Vec<(u64, TextHash)>,
    /// In the order in which they were erased.
    erased: Vec<TextHash>,
}

impl KnownTexts {
    /// A text by its name.
    pub fn get(&self, hash: &TextHash) -> Option<&KnownText> {
        self.known.get(hash)
    }

    /// Whether a text is erased.
    pub fn is_erased(&self, hash: &TextHash) -> bool {
        self.get(hash).is_some_and(|known| known.erased_ms.is_some())
    }

    /// All of them, in the order of the log.
    pub fn iter(&self) -> impl Iterator<Item = (&TextHash, &KnownText)> {
        self.order.iter().filter_map(|(_, hash)| Some((hash, self.known.get(hash)?)))
    }

    /// Those that entries of these indices name, in the order of the log.
    pub fn of_entries(&self, indices: Range<u64>) -> impl Iterator<Item = &TextHash> {
        let from = self.order.partition_point(|(index, _)| *index < indices.start);
        let of_range = self.order.iter().skip(from);
        of_range.take_while(move |(index, _)| *index < indices.end).map(|(_, hash)| hash)
    }

    /// Those that are erased, in the order in which they were.
    pub fn erased(&self) -> &[TextHash] {
        &self.erased
    }

    /// Whether an event may name these texts: none that is known, and none twice. Whoever could name another's text could erase it.
    pub(crate) fn are_new(&self, fields: &[TextField]) -> bool {
        fields.iter().enumerate().all(|(at, field)| {
            !self.known.contains_key(&field.hash)
                && fields.iter().skip(at + 1).all(|other| other.hash != field.hash)
        })
    }

    /// Takes the texts of an event. Each is by the member who signs on its line, under the name of that line.
    pub(crate) fn name(&mut self, fields: &[TextField], note: &Note, event: Uuid, index: u64) {
        for TextField { hash, line, form, .. } in fields {
            let signature = note.signatures().get(*line);
            let Some(author) = signature.and_then(|line| line.name().parse().ok()) else { continue };
            self.known.insert(
                *hash,
                KnownText { author, event, index, erased_ms: None, erased_by: None, form: *form },
            );
            self.order.push((index, *hash));
        }
    }

    pub(crate) fn erase(&mut self, hash: TextHash, time_ms: u64, vote: Option<Uuid>) {
        if let Some(known) = self.known.get_mut(&hash) {
            known.erased_ms = Some(time_ms);
            known.erased_by = vote;
            self.erased.push(hash);
        }
    }
}
