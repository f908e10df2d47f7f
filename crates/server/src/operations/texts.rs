//! What is done with the texts of people besides posting them: whoever keeps a host says what is stored of somebody and deletes what the
//! law asks for, and members give back what the host has lost.

use super::blocking;
use crate::{error::Error, host::Host, store::StoreError};
use folkmoot_ledger::{
    bytes::Hex32,
    keys::MemberId,
    refusal::{EventError, Refusal},
    texts::{Removal, TextHash, Written},
};
use serde::Serialize;
use std::sync::Arc;
use thiserror::Error as ThisError;
use uuid::Uuid;

/// Why nothing is listed or deleted.
#[derive(Debug, ThisError)]
pub enum TextsError {
    /// There is no such assembly, or it cannot be read.
    #[error(transparent)]
    Log(#[from] Error),
    /// The text cannot be deleted.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Not an id of a member.
    #[error("{0} is no id of a member")]
    Member(String),
    /// Not a name of a text.
    #[error("{0} is no name of a text")]
    Name(String),
    /// A reason that cannot be shown.
    #[error(transparent)]
    Reason(#[from] EventError),
    /// A text that is not here.
    #[error("there is no text {0} of this assembly here")]
    Unknown(TextHash),
}

#[derive(Serialize)]
struct Line<'a> {
    hash: TextHash,
    member: MemberId,
    event: Uuid,
    entry: u64,
    erased_ms: Option<u64>,
    erased_by: Option<Uuid>,
    removed: Option<&'a str>,
    text: Option<&'a str>,
}

/// One line of JSON for each text that the log names, of one member or of all. The assembly has been taken up.
///
/// # Errors
/// [`TextsError`].
pub fn list(host: &Host, assembly: Uuid, member: Option<&str>) -> Result<Vec<String>, TextsError> {
    let member = member.map(|id| id.parse::<MemberId>().map_err(|_| TextsError::Member(id.to_owned())));
    let member = member.transpose()?;
    let handle = host.assembly(assembly)?;
    let published = handle.published();
    let texts = published.state.texts().iter();
    let lines =
        texts.filter(|(_, known)| member.is_none_or(|member| member == known.author)).map(|(hash, known)| {
            Line {
                hash: *hash,
                member: known.author,
                event: known.event,
                entry: known.index,
                erased_ms: known.erased_ms,
                erased_by: known.erased_by,
                removed: published.texts.removal(hash).map(|removal| &*removal.reason),
                text: published.texts.get(hash),
            }
        });
    Ok(lines.filter_map(|line| serde_json::to_string(&line).ok()).collect())
}

/// Deletes a text by its name without the word of whoever wrote it, and keeps why: members read it, and nobody can give the text back.
/// The assembly has been taken up, and is not served.
///
/// # Errors
/// [`TextsError`].
pub fn erase(host: &Host, assembly: Uuid, name: &str, reason: &str) -> Result<TextHash, TextsError> {
    let hash: Hex32 = serde_json::from_value(name.into()).map_err(|_| TextsError::Name(name.to_owned()))?;
    let hash = TextHash::from(hash);
    let handle = host.assembly(assembly)?;
    let published = handle.published();
    let is_lost = handle.damaged_texts() > 0 && published.state.texts().get(&hash).is_some();
    if published.texts.written(&hash).is_none() && !is_lost {
        return Err(TextsError::Unknown(hash));
    }
    host.store().remove_text(assembly, &Removal::new(hash, reason)?)?;
    Ok(hash)
}

/// Takes texts back that the log names and this host has lost. What is here already is left as it is.
///
/// # Errors
/// [`EventError::TextForm`]; [`Refusal::TextUnknown`], [`Refusal::TextErased`] or [`Error::TextRemoved`] for one that is not to be here.
pub async fn give_back(host: &Arc<Host>, assembly: Uuid, lines: &[u8]) -> Result<(), Error> {
    let handle = host.assembly(assembly)?;
    let texts = Written::parse_lines(lines).map_err(Refusal::from)?;
    {
        let published = handle.published();
        for written in &texts {
            let hash = written.hash();
            let known = published.state.texts().get(&hash).ok_or(Refusal::TextUnknown)?;
            if known.erased_ms.is_some() {
                return Err(Refusal::TextErased.into());
            }
            if published.texts.removal(&hash).is_some() {
                return Err(Error::TextRemoved);
            }
            known.check(written).map_err(Refusal::from)?;
        }
    }
    let host = Arc::clone(host);
    blocking(move || Ok(handle.restore(host.store(), &texts)?)).await
}
