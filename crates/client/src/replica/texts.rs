//! The texts beside the log that a device has: what it keeps from visit to visit, and gives back (docs/spec/16-texts.md, 16.5).

use super::Replica;
use folkmoot_ledger::texts::{TextHash, Written};

impl Replica {
    /// Takes the texts that this device kept at its last visit, as [`Self::texts_to_keep`] gave them, before the first one of this copy:
    /// what a host does not give any more is then still there, and can be given back to it.
    pub fn recall_texts(&mut self, lines: &[u8]) {
        self.recalled = Written::parse_lines(lines).unwrap_or_default();
    }

    /// The texts that are there, for the next visit. What was erased is not among them.
    pub fn texts_to_keep(&self) -> String {
        self.texts.iter().map(Written::line).collect()
    }

    /// What to post to a host that does not give a text which this device has; none where it does.
    pub fn text_to_give_back(&self, hash: &TextHash) -> Option<String> {
        self.texts.written(hash).filter(|_| self.texts.is_kept(hash)).map(Written::line)
    }

    /// Takes note that the host took a text back.
    pub fn gave_back(&mut self, hash: &TextHash) {
        if let Some(written) = self.texts.written(hash).cloned() {
            self.texts.insert(written);
        }
    }
}
