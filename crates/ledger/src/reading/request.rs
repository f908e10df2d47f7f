//! A request: what somebody signs to show a host that they have a key.

use super::{ReadingError, lines};
use crate::{
    base64,
    keys::{self, SigningKey, VerifyingKey},
    note::Note,
};
use uuid::Uuid;

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asks {
    /// To read the record.
    Record,
    /// To see what somebody sees who is about to join.
    Entrance,
}

impl Asks {
    fn title(self) -> &'static str {
        match self {
            Self::Record => "folkmoot/v1 reading",
            Self::Entrance => "folkmoot/v1 entrance",
        }
    }
}

/// What is signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Request {
    /// What is asked for.
    pub asks: Asks,
    /// The assembly.
    pub assembly: Uuid,
    /// What the host said: without it a signature could be made long before.
    pub challenge: [u8; 32],
}

impl Request {
    fn text(&self, key: &[u8; 32]) -> String {
        let (challenge, key) = (base64::encode(&self.challenge), base64::encode(key));
        format!("{}\n{}\n{challenge}\n{key}\n", self.asks.title(), self.assembly)
    }

    /// Signs it with a key: a member's, or that of an invitation.
    pub fn sign(&self, key: &SigningKey) -> Note {
        let public = key.verifying_key().to_bytes();
        let name = keys::member_id(&public).to_string();
        Note::sign(&self.text(&public), &[(&name, key)])
            .unwrap_or_else(|_| unreachable!("four short lines and a name of hexadecimal digits are a note"))
    }
}

/// A request that came from somewhere: its form is right, and nothing else is known of it.
#[derive(Clone, Debug)]
pub struct SignedRequest {
    request: Request,
    key: [u8; 32],
    note: Note,
}

impl SignedRequest {
    /// Reads a note.
    ///
    /// # Errors
    /// [`ReadingError::Form`] for everything that [`Request::sign`] does not write.
    pub fn from_note(note: Note) -> Result<Self, ReadingError> {
        let (title, assembly, [challenge, key]) = lines(note.text())?;
        let asks = [Asks::Record, Asks::Entrance].into_iter().find(|asks| asks.title() == title);
        let array = |text| base64::decode_array(text).map_err(|_| ReadingError::Form);
        let (challenge, key) = (array(challenge)?, array(key)?);
        let request = Request { asks: asks.ok_or(ReadingError::Form)?, assembly, challenge };
        if request.text(&key) != note.text() || note.signatures().len() != 1 {
            return Err(ReadingError::Form);
        }
        Ok(Self { request, key, note })
    }

    /// The key with which it is signed, once it is known to be so, and to answer one of these challenges for this assembly.
    ///
    /// # Errors
    /// [`ReadingError::OtherAssembly`], [`ReadingError::Challenge`] or [`ReadingError::Signature`].
    pub fn verify(
        &self,
        asks: Asks,
        assembly: Uuid,
        challenges: &[[u8; 32]],
    ) -> Result<[u8; 32], ReadingError> {
        if self.request.asks != asks {
            return Err(ReadingError::Form);
        }
        if self.request.assembly != assembly {
            return Err(ReadingError::OtherAssembly);
        }
        if !challenges.contains(&self.request.challenge) {
            return Err(ReadingError::Challenge);
        }
        let key = VerifyingKey::from_bytes(&self.key).map_err(|_| ReadingError::Signature)?;
        let name = keys::member_id(&self.key).to_string();
        self.note.verify(&name, &key).map_err(|_| ReadingError::Signature)?;
        Ok(self.key)
    }
}
