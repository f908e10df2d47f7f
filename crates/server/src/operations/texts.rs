//! What whoever keeps a host has to do with the texts of people: say what is stored of somebody, and delete what the law asks for.

use crate::{error::Error, host::Host, store::StoreError};
use folkmoot_ledger::{bytes::Hex32, keys::MemberId, texts::TextHash};
use serde::Serialize;
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
                text: published.texts.get(hash),
            }
        });
    Ok(lines.filter_map(|line| serde_json::to_string(&line).ok()).collect())
}

/// Deletes a text by its name without the word of whoever wrote it. The log says nothing of it, so everybody sees that this host
/// withholds it. The assembly has been taken up, and is not served.
///
/// # Errors
/// [`TextsError`].
pub fn erase(host: &Host, assembly: Uuid, name: &str) -> Result<TextHash, TextsError> {
    let hash: Hex32 = serde_json::from_value(name.into()).map_err(|_| TextsError::Name(name.to_owned()))?;
    let hash = TextHash::from(hash);
    if host.assembly(assembly)?.published().texts.written(&hash).is_none() {
        return Err(TextsError::Unknown(hash));
    }
    host.store().forget_texts(assembly, &[hash])?;
    Ok(hash)
}
