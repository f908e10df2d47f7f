//! Sending through a relay: Oblivious HTTP (RFC 9458), the device's side.
//!
//! A request is sealed to the host and given to a relay, which is kept by somebody else. The relay sees from where it comes and
//! not what it is; the host sees what it is and not from where it comes. So a hidden ballot does not come with an address.

use bhttp::{Message, Mode};
use ohttp::{ClientRequest, ClientResponse};
use std::io::Cursor;
use thiserror::Error;
use uuid::Uuid;

/// Requests are filled up with zeros to a multiple of so many bytes: a relay learns nothing from how long they are.
const PADDING: usize = 4_096;

/// Why nothing can be sent through a relay, or what comes back is not believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum ObliviousError {
    /// What should be the host's keys are none that this program can seal to.
    #[error("the relay does not give a key of the host to which this program could seal")]
    Keys,
    /// The answer is not one that the host has sealed.
    #[error("the answer that came through the relay was not sealed by the host")]
    Answer,
}

impl ObliviousError {
    /// The stable code of this refusal.
    pub fn code(self) -> &'static str {
        match self {
            Self::Keys => "oblivious.keys",
            Self::Answer => "oblivious.answer",
        }
    }
}

/// What the host says.
#[derive(Debug, PartialEq, Eq)]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// The body.
    pub body: Vec<u8>,
}

/// A request that was sealed: what opens the answer to it.
pub struct Asked(ClientResponse);

/// Seals the note of an event for the log of an assembly. `keys` is what the relay gives as the host's keys, `authority` the host's name.
/// Answers with the bytes to send.
///
/// # Errors
/// [`ObliviousError::Keys`].
pub fn seal(
    keys: &[u8],
    authority: &str,
    assembly: Uuid,
    note: &[u8],
) -> Result<(Vec<u8>, Asked), ObliviousError> {
    let path = format!("/api/v1/assemblies/{assembly}/events").into_bytes();
    let mut message = Message::request(b"POST".to_vec(), b"https".to_vec(), authority.into(), path);
    message.put_header("content-type", "text/plain; charset=utf-8");
    message.write_content(note);
    let mut bytes = Vec::new();
    message.write_bhttp(Mode::KnownLength, &mut bytes).map_err(|_| ObliviousError::Keys)?;
    bytes.resize(bytes.len().next_multiple_of(PADDING), 0);
    let request = ClientRequest::from_encoded_config_list(keys).map_err(|_| ObliviousError::Keys)?;
    let (sealed, opening) = request.encapsulate(&bytes).map_err(|_| ObliviousError::Keys)?;
    Ok((sealed, Asked(opening)))
}

impl Asked {
    /// Opens the answer.
    ///
    /// # Errors
    /// [`ObliviousError::Answer`] for anything that the host has not sealed as the answer to this very question.
    pub fn open(self, sealed: &[u8]) -> Result<Answer, ObliviousError> {
        let bytes = self.0.decapsulate(sealed).map_err(|_| ObliviousError::Answer)?;
        let message =
            Message::read_bhttp(&mut Cursor::new(&bytes[..])).map_err(|_| ObliviousError::Answer)?;
        let status = message.control().status().ok_or(ObliviousError::Answer)?;
        Ok(Answer { status: status.code(), body: message.content().to_vec() })
    }
}
