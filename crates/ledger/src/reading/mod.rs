//! Who may read a record that is for its members, and how they show it to a host (docs/spec/15-reading.md).
//!
//! Reading order: `request` (a signature that answers a host's challenge), `pass` (a member's word that somebody may check the
//! record for a while), `readers` (what the state says to either). Nothing of it stands in a log: who may read is decided from the
//! state alone, by whichever host serves it.
//!
//! ```
//! use folkmoot_ledger::{keys::{SigningKey, member_id}, reading::{HOUR, Pass}};
//!
//! let ada = SigningKey::from_seed(&[1; 32]);
//! let member = member_id(&ada.verifying_key().to_bytes());
//! let pass = Pass { assembly: uuid::Uuid::nil(), until_ms: 500_000 * HOUR };
//!
//! // What somebody gets who is to check the record.
//! let text = pass.sign(member, &ada)?.to_link();
//! assert_eq!(folkmoot_ledger::reading::SignedPass::from_link(&text)?.pass(), pass);
//! # Ok::<(), folkmoot_ledger::reading::ReadingError>(())
//! ```

mod pass;
mod readers;
mod request;

pub use pass::{LONGEST_PASS, Pass, SignedPass};
pub use readers::{AtDoor, Out, at_door, is_known, pass_reads, reads};
pub use request::{Asks, Request, SignedRequest};

use crate::refusal::Refusal;
use thiserror::Error;
use uuid::Uuid;

pub use crate::rules::HOUR;

/// Why somebody may not read.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ReadingError {
    /// Not the text of a request or a pass in its one form.
    #[error("this is no request to read and no pass")]
    Form,
    /// About another assembly.
    #[error("this is for the record of another assembly")]
    OtherAssembly,
    /// Not the challenge of this host, or one that is over.
    #[error("the challenge is none of this host, or it is over; ask for another one")]
    Challenge,
    /// The signature is wrong.
    #[error("the signature is wrong")]
    Signature,
    /// The key is that of nobody who may read.
    #[error("this key may not read the record: only those of members may")]
    Stranger,
    /// The pass is over, or is for longer than a pass can be.
    #[error("the pass is over, or is for more than 30 days ahead; a member can give another one")]
    PassOver,
    /// The invitation cannot be used.
    #[error("{0}")]
    Invitation(#[from] Refusal),
}

impl ReadingError {
    /// The stable code of this refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Form => "reading.form",
            Self::OtherAssembly => "reading.assembly",
            Self::Challenge => "reading.challenge",
            Self::Signature => "reading.signature",
            Self::Stranger => "reading.stranger",
            Self::PassOver => "reading.pass_over",
            Self::Invitation(refusal) => refusal.code(),
        }
    }
}

/// The lines of a text: a title that says what it is, an assembly, and what else belongs to it.
fn lines<const N: usize>(text: &str) -> Result<(&str, Uuid, [&str; N]), ReadingError> {
    let mut lines = text.strip_suffix('\n').ok_or(ReadingError::Form)?.split('\n');
    let title = lines.next().ok_or(ReadingError::Form)?;
    let id = lines.next().ok_or(ReadingError::Form)?;
    let assembly = Uuid::try_parse(id).map_err(|_| ReadingError::Form)?;
    let rest: Vec<&str> = lines.collect();
    Ok((title, assembly, rest.try_into().map_err(|_| ReadingError::Form)?))
}
