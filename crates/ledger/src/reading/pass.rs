//! A pass: a member's word that whoever has it may check the record for a while.

use super::{HOUR, ReadingError, lines};
use crate::{
    decimal,
    keys::{MemberId, SigningKey},
    note::Note,
};
use ::base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use uuid::Uuid;

const TITLE: &str = "folkmoot/v1 pass";
/// The longest time that a pass can be good for, in milliseconds.
pub const LONGEST_PASS: u64 = 30 * 24 * HOUR;
/// The longest pass in bytes. One has about 200.
const MOST_BYTES: usize = 512;

/// What a pass says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pass {
    /// The assembly.
    pub assembly: Uuid,
    /// Until when, in Unix milliseconds: a whole hour.
    pub until_ms: u64,
}

impl Pass {
    /// A pass that is good for so long, to the end of that hour. No longer than a pass can be.
    pub fn lasting(assembly: Uuid, now_ms: u64, time_ms: u64) -> Self {
        let most = now_ms.saturating_add(LONGEST_PASS);
        let asked = now_ms.saturating_add(time_ms).div_ceil(HOUR).saturating_mul(HOUR);
        Self { assembly, until_ms: asked.min(most / HOUR * HOUR) }
    }

    fn text(&self) -> String {
        format!("{TITLE}\n{}\n{}\n", self.assembly, self.until_ms)
    }

    /// Signs it as a member.
    ///
    /// # Errors
    /// [`ReadingError::Form`] for a time that is no whole hour.
    pub fn sign(self, member: MemberId, key: &SigningKey) -> Result<SignedPass, ReadingError> {
        let note = Note::sign(&self.text(), &[(&member.to_string(), key)]);
        SignedPass::from_note(note.map_err(|_| ReadingError::Form)?)
    }
}

/// A pass that came from somewhere: its form is right, and nothing else is known of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedPass {
    pass: Pass,
    giver: MemberId,
    note: Note,
}

impl SignedPass {
    /// Reads a note.
    ///
    /// # Errors
    /// [`ReadingError::Form`] for everything that [`Pass::sign`] does not write.
    pub fn from_note(note: Note) -> Result<Self, ReadingError> {
        let (title, assembly, [until]) = lines(note.text())?;
        let until_ms = decimal::parse(until.as_bytes()).ok_or(ReadingError::Form)?;
        let pass = Pass { assembly, until_ms };
        let [signature] = note.signatures() else { return Err(ReadingError::Form) };
        let giver = signature.name().parse().map_err(|_| ReadingError::Form)?;
        let is_whole = until_ms > 0 && until_ms.is_multiple_of(HOUR);
        if title != TITLE || pass.text() != note.text() || !is_whole || note.as_bytes().len() > MOST_BYTES {
            return Err(ReadingError::Form);
        }
        Ok(Self { pass, giver, note })
    }

    /// Reads what [`Self::to_link`] writes.
    ///
    /// # Errors
    /// [`ReadingError::Form`].
    pub fn from_link(text: &str) -> Result<Self, ReadingError> {
        let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| ReadingError::Form)?;
        Self::from_note(Note::parse(&bytes).map_err(|_| ReadingError::Form)?)
    }

    /// The note in base64 for addresses (RFC 4648, section 5, without padding), as it stands in a link.
    pub fn to_link(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.note.as_bytes())
    }

    /// What it says.
    pub fn pass(&self) -> Pass {
        self.pass
    }

    /// Who gave it, as it says itself.
    pub fn giver(&self) -> MemberId {
        self.giver
    }

    /// The note.
    pub fn note(&self) -> &Note {
        &self.note
    }
}
