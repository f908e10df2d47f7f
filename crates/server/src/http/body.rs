//! Reading the body of a request: kind, length and time are bounded before a byte of it is looked at.

use crate::{error::Error, limits};
use actix_web::{HttpRequest, http::header, web};
use folkmoot_ledger::events::SignedEvent;
use futures_util::StreamExt;

/// Reads the event that a request carries.
///
/// # Errors
/// The kind, length or time of the body, or why it is no event.
pub async fn event(request: &HttpRequest, body: web::Payload) -> Result<SignedEvent, Error> {
    check_head(request)?;
    let bytes = tokio::time::timeout(limits::BODY_TIME, read(body)).await.map_err(|_| Error::Slow)??;
    if bytes.is_empty() {
        return Err(TOO_LONG);
    }
    Ok(SignedEvent::parse(&bytes)?)
}

const TOO_LONG: Error = Error::Length { limit: limits::BODY_BYTES };

fn check_head(request: &HttpRequest) -> Result<(), Error> {
    let headers = request.headers();
    if !request.query_string().is_empty() {
        return Err(Error::Query);
    }
    if headers.contains_key(header::CONTENT_ENCODING) {
        return Err(Error::ContentEncoding);
    }
    let mut kinds = headers.get_all(header::CONTENT_TYPE);
    let kind = kinds.next().and_then(|kind| kind.to_str().ok()).ok_or(Error::MediaType)?;
    if kinds.next().is_some() || !is_note(kind) {
        return Err(Error::MediaType);
    }
    // A length that is stated too long needs no reading.
    let stated = headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok());
    if stated
        .is_some_and(|length| length.parse::<u64>().map_or(true, |length| length > limits::BODY_BYTES as u64))
    {
        return Err(TOO_LONG);
    }
    Ok(())
}

fn is_note(kind: &str) -> bool {
    let kind = kind.to_ascii_lowercase().replace(' ', "");
    matches!(
        kind.as_str(),
        "text/plain;charset=utf-8" | "text/plain;charset=\"utf-8\"" | "application/octet-stream"
    )
}

async fn read(mut body: web::Payload) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::new();
    while let Some(chunk) = body.next().await {
        let chunk = chunk.map_err(|_| Error::Body)?;
        if bytes.len().saturating_add(chunk.len()) > limits::BODY_BYTES {
            return Err(TOO_LONG);
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes)
}
