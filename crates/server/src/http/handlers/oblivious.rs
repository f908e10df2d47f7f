//! Handlers of Oblivious HTTP (RFC 9458): this host as the gateway to itself, and as a relay for other hosts.

use crate::{
    error::Error,
    http::{
        AppState,
        answer::{self, Answer, Problem, TEXT},
        body,
        views::ProblemView,
    },
    limits,
    oblivious::{self, Inner, NotOpened, Opened, RelayError},
    operations::{append, blocking},
};
use actix_web::{HttpRequest, HttpResponse, body::to_bytes_limited, web};
use folkmoot_ledger::events::SignedEvent;
use std::sync::Arc;
use uuid::Uuid;

impl From<RelayError> for Error {
    fn from(error: RelayError) -> Self {
        match error {
            RelayError::Unknown => Self::RelayUnknown,
            RelayError::Away | RelayError::Answer => Self::RelayAway,
            RelayError::Refused => Self::ObliviousKey,
        }
    }
}

/// The keys to which requests are sealed
///
/// A list of key configurations (RFC 9458, section 3). Devices ask a relay for it and not this host, so that all are given the same.
#[utoipa::path(get, path = "/.well-known/ohttp-gateway", tag = "Oblivious HTTP", responses(
    (status = 200, content_type = "application/ohttp-keys", body = String)))]
pub async fn gateway_keys(state: web::Data<AppState>) -> Answer {
    let keys = state.gateway.published(state.host.now_ms()).map_err(|_| Error::Stopping)?;
    Ok(HttpResponse::Ok()
        .content_type(oblivious::KEYS)
        .insert_header(("cache-control", "public, max-age=600"))
        .body(keys))
}

/// A sealed request
///
/// Holds one request in binary HTTP (RFC 9292): `POST /api/v1/assemblies/{assembly}/events` with a note. The answer to it is sealed to its sender.
#[utoipa::path(post, path = "/.well-known/ohttp-gateway", tag = "Oblivious HTTP",
    request_body(content = String, content_type = "message/ohttp-req"),
    responses(
        (status = 200, description = "The sealed answer, whatever it says", content_type = "message/ohttp-res", body = String),
        (status = "4XX", description = "It cannot be opened", content_type = "application/problem+json", body = ProblemView)))]
pub async fn gateway(request: HttpRequest, state: web::Data<AppState>, payload: web::Payload) -> Answer {
    let sealed = body::sealed(&request, payload).await?;
    let _place = state.gateway_places.try_acquire().map_err(|_| Error::Busy)?;
    let opened = Opened::open(&state.gateway, &sealed, state.host.now_ms()).map_err(|error| match error {
        NotOpened::Key => Error::ObliviousKey,
        NotOpened::Content => Error::Oblivious,
    })?;
    // Refusals are not counted by address here: it is that of the relay, and everybody's.
    let answer = match &opened.inner {
        Inner::Append(assembly, note) => taken(&state, *assembly, note).await,
        Inner::Unknown => Err(Error::NoSuchPath.into()),
    };
    let answer = answer.unwrap_or_else(HttpResponse::from_error);
    let status = answer.status().as_u16();
    let kind = answer.headers().get("content-type").and_then(|kind| kind.to_str().ok());
    let kind = kind.unwrap_or(TEXT).to_owned();
    let body = match to_bytes_limited(answer.into_body(), limits::OBLIVIOUS_ANSWER).await {
        Ok(Ok(body)) => body,
        _ => return Err(Error::Stopping.into()),
    };
    let sealed = opened.seal(status, &kind, &body).ok_or(Error::Stopping)?;
    Ok(HttpResponse::Ok()
        .content_type(oblivious::RESPONSE)
        .insert_header(("cache-control", "no-store"))
        .body(sealed))
}

async fn taken(state: &AppState, assembly: Uuid, note: &[u8]) -> Answer {
    let done = async {
        if note.is_empty() || note.len() > limits::BODY_BYTES {
            return Err(Error::Length { limit: limits::BODY_BYTES });
        }
        append::append(&state.host, assembly, SignedEvent::parse(note)?).await
    };
    let done = done.await;
    if let Err(error) = &done {
        state.host.metrics().refused.with_label_values(&[error.code()]).inc();
    }
    Ok(answer::receipt(done?))
}

/// The keys of another host, for which this one is a relay
///
/// The same for everybody who asks: so a host cannot know people by keys that it gave to them alone.
#[utoipa::path(get, path = "/relay/{host}", tag = "Oblivious HTTP",
    params(("host" = String, Path, description = "Name of the other host, with its port if it has one")), responses(
        (status = 200, content_type = "application/ohttp-keys", body = String),
        (status = "4XX", content_type = "application/problem+json", body = ProblemView),
        (status = 502, content_type = "application/problem+json", body = ProblemView)))]
pub async fn relay_keys(state: web::Data<AppState>, path: web::Path<String>) -> Answer {
    let (host, place) = relayed(&state, path)?;
    let relay = Arc::clone(&state.relay);
    let keys = blocking(move || Ok(relay.keys(&host)?)).await?;
    drop(place);
    Ok(HttpResponse::Ok()
        .content_type(oblivious::KEYS)
        .insert_header(("cache-control", "no-store"))
        .body(keys))
}

/// Carry a sealed request to another host
///
/// This host cannot open it, and the other one does not learn from which address it came.
#[utoipa::path(post, path = "/relay/{host}", tag = "Oblivious HTTP",
    params(("host" = String, Path, description = "Name of the other host, with its port if it has one")),
    request_body(content = String, content_type = "message/ohttp-req"),
    responses(
        (status = 200, content_type = "message/ohttp-res", body = String),
        (status = "4XX", content_type = "application/problem+json", body = ProblemView),
        (status = 502, content_type = "application/problem+json", body = ProblemView)))]
pub async fn relay(
    request: HttpRequest,
    state: web::Data<AppState>,
    path: web::Path<String>,
    payload: web::Payload,
) -> Answer {
    let (host, place) = relayed(&state, path)?;
    let sealed = body::sealed(&request, payload).await?;
    let relay = Arc::clone(&state.relay);
    let answer = blocking(move || Ok(relay.carry(&host, &sealed)?)).await?;
    drop(place);
    Ok(HttpResponse::Ok()
        .content_type(oblivious::RESPONSE)
        .insert_header(("cache-control", "no-store"))
        .body(answer))
}

/// What browsers ask before they send to another origin than that of the page: yes, from everywhere, without credentials.
pub async fn relay_preflight() -> HttpResponse {
    HttpResponse::NoContent()
        .insert_header(("access-control-allow-methods", "GET, POST"))
        .insert_header(("access-control-allow-headers", "content-type"))
        .insert_header(("access-control-max-age", "86400"))
        .finish()
}

/// The name of the other host, and one of the places for requests that are on their way.
fn relayed(
    state: &AppState,
    path: web::Path<String>,
) -> Result<(String, tokio::sync::OwnedSemaphorePermit), Problem> {
    let host = path.into_inner();
    if !state.relay.knows(&host) {
        return Err(Error::RelayUnknown.into());
    }
    let place = Arc::clone(&state.relay_places).try_acquire_owned().map_err(|_| Error::Busy)?;
    Ok((host, place))
}
