//! Reading the body of a request: kind, length and time are bounded before a byte of it is looked at.

use crate::{error::Error, limits, oblivious};
use actix_web::{HttpRequest, http::header, web};
use folkmoot_ledger::{events::SignedEvent, texts};
use futures_util::StreamExt;

/// What a body may be.
struct Kind {
    is: fn(Option<&str>) -> bool,
    /// What is said to another one.
    other: fn() -> Error,
    /// Most bytes.
    limit: usize,
}

const NOTE: Kind =
    Kind { is: |kind| kind.is_some_and(is_note), other: || Error::MediaType, limit: limits::BODY_BYTES };
const POSTED: Kind = Kind { limit: limits::POSTED_BYTES, ..NOTE };
const TEXTS: Kind = Kind { limit: texts::MAX_LEN, ..NOTE };
const SEALED: Kind = Kind {
    is: |kind| kind == Some(oblivious::REQUEST),
    other: || Error::ObliviousType,
    limit: limits::OBLIVIOUS_BYTES,
};

/// C2SP asks for no type.
const SUBMISSION: Kind = Kind { is: |_| true, ..NOTE };

/// Reads the event that a request carries, with the texts that it names.
///
/// # Errors
/// The kind, length or time of the body, or why it is no event.
pub async fn event(request: &HttpRequest, body: web::Payload) -> Result<SignedEvent, Error> {
    Ok(SignedEvent::parse_posted(&bytes(request, body, &POSTED).await?)?)
}

/// Reads the bytes of the note that a request carries.
///
/// # Errors
/// The kind, length or time of the body.
pub async fn note(request: &HttpRequest, body: web::Payload) -> Result<Vec<u8>, Error> {
    bytes(request, body, &NOTE).await
}

/// Reads what a request carries that goes on to a host as it is.
///
/// # Errors
/// The kind, length or time of the body.
pub async fn posted(request: &HttpRequest, body: web::Payload) -> Result<Vec<u8>, Error> {
    bytes(request, body, &POSTED).await
}

/// Reads the lines of texts that a request carries.
///
/// # Errors
/// The kind, length or time of the body.
pub async fn texts(request: &HttpRequest, body: web::Payload) -> Result<Vec<u8>, Error> {
    bytes(request, body, &TEXTS).await
}

/// Reads what a log submits to a witness.
///
/// # Errors
/// The length or time of the body.
pub async fn submission(request: &HttpRequest, body: web::Payload) -> Result<Vec<u8>, Error> {
    bytes(request, body, &SUBMISSION).await
}

/// Reads what is sealed to a gateway.
///
/// # Errors
/// The kind, length or time of the body.
pub async fn sealed(request: &HttpRequest, body: web::Payload) -> Result<Vec<u8>, Error> {
    bytes(request, body, &SEALED).await
}

async fn bytes(request: &HttpRequest, body: web::Payload, kind: &Kind) -> Result<Vec<u8>, Error> {
    check_head(request, kind)?;
    let reading = read(body, kind.limit);
    let bytes = tokio::time::timeout(limits::BODY_TIME, reading).await.map_err(|_| Error::Slow)??;
    if bytes.is_empty() { Err(Error::Length { limit: kind.limit }) } else { Ok(bytes) }
}

fn check_head(request: &HttpRequest, kind: &Kind) -> Result<(), Error> {
    let headers = request.headers();
    if !request.query_string().is_empty() {
        return Err(Error::Query);
    }
    if headers.contains_key(header::CONTENT_ENCODING) {
        return Err(Error::ContentEncoding);
    }
    let mut kinds = headers.get_all(header::CONTENT_TYPE);
    let stated = kinds.next().and_then(|kind| kind.to_str().ok());
    if kinds.next().is_some() || !(kind.is)(stated) {
        return Err((kind.other)());
    }
    // A length that is stated too long needs no reading.
    let length = headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok());
    if length.is_some_and(|length| length.parse::<u64>().map_or(true, |length| length > kind.limit as u64)) {
        return Err(Error::Length { limit: kind.limit });
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

async fn read(mut body: web::Payload, limit: usize) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::new();
    while let Some(chunk) = body.next().await {
        let chunk = chunk.map_err(|_| Error::Body)?;
        if bytes.len().saturating_add(chunk.len()) > limit {
            return Err(Error::Length { limit });
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes)
}
