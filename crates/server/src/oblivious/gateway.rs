//! The gateway: opens a sealed request, and seals the answer to it.

use super::GatewayKeys;
use bhttp::{Message, Mode, StatusCode};
use ohttp::ServerResponse;
use std::io::Cursor;
use uuid::Uuid;

/// What can be asked through a relay: to take an event, which is signed or hides who posts it. Nothing can be read this way, so a record that is for its
/// members stays theirs.
#[derive(Debug, PartialEq, Eq)]
pub enum Inner {
    /// The note of an event for this assembly.
    Append(Uuid, Vec<u8>),
    /// Any other address or method.
    Unknown,
}

/// A request that was opened, and what seals the answer so that only its sender reads it.
pub struct Opened {
    /// What it asks.
    pub inner: Inner,
    sealing: ServerResponse,
}

/// Why a request is not opened.
#[derive(Debug, PartialEq, Eq)]
pub enum NotOpened {
    /// It is sealed to a key that is not in use.
    Key,
    /// It cannot be opened, or holds no request.
    Content,
}

impl Opened {
    /// Opens a request.
    ///
    /// # Errors
    /// [`NotOpened`]; never panics.
    pub fn open(keys: &GatewayKeys, sealed: &[u8], now_ms: u64) -> Result<Self, NotOpened> {
        let number = *sealed.first().ok_or(NotOpened::Content)?;
        let server = keys.find(number, now_ms).map_err(|_| NotOpened::Key)?.ok_or(NotOpened::Key)?;
        let (bytes, sealing) = server.decapsulate(sealed).map_err(|_| NotOpened::Content)?;
        let message = Message::read_bhttp(&mut Cursor::new(&bytes[..])).map_err(|_| NotOpened::Content)?;
        Ok(Self { inner: inner(&message).ok_or(NotOpened::Content)?, sealing })
    }

    /// Seals an answer.
    ///
    /// # Errors
    /// `None` where the library cannot; nothing in the answer brings it about.
    pub fn seal(self, status: u16, kind: &str, body: &[u8]) -> Option<Vec<u8>> {
        let mut message = Message::response(StatusCode::try_from(status).ok()?);
        message.put_header("content-type", kind);
        message.write_content(body);
        let mut bytes = Vec::new();
        message.write_bhttp(Mode::KnownLength, &mut bytes).ok()?;
        // A relay sees how long the answer is; so little by little it would see which vote a ballot is for.
        bytes.resize(bytes.len().next_multiple_of(PADDING), 0);
        self.sealing.encapsulate(&bytes).ok()
    }
}

/// Requests and answers are filled up with zeros to a multiple of so many bytes.
const PADDING: usize = 4_096;

fn inner(message: &Message) -> Option<Inner> {
    let control = message.control();
    let (method, path) = (control.method()?, std::str::from_utf8(control.path()?).ok()?);
    let id = |text: &str| Uuid::try_parse(text).ok().filter(|id| id.to_string() == text);
    let assembly =
        path.strip_prefix("/api/v1/assemblies/").and_then(|rest| id(rest.strip_suffix("/events")?));
    Some(match assembly {
        Some(assembly) if method == b"POST" => Inner::Append(assembly, message.content().to_vec()),
        _ => Inner::Unknown,
    })
}
