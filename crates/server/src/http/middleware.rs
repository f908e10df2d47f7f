//! Around every request: headers that go on every answer, one line in the log, counts.

use super::{AppState, answer::Problem};
use crate::{error::Error, oblivious::Site};
use actix_web::{
    HttpResponse,
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
    http::{
        StatusCode,
        header::{self, HeaderMap, HeaderName, HeaderValue},
    },
    middleware::Next,
    web,
};
use std::{cell::Cell, time::Instant};

/// What pages of this host may do: run its own scripts and WebAssembly, talk to it, and nothing else.
const CONTENT_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; \
    form-action 'none'; frame-ancestors 'none'";

/// The policy of a host that has relays: its pages may talk to these too. `hashes` is the hash of what stands within the start page
/// and names the hashes of its scripts.
pub fn content_policy(relays: &[Site], hashes: Option<&str>) -> HeaderValue {
    let origins: String = relays.iter().map(|site| format!(" {}", site.origin())).collect();
    let policy = CONTENT_POLICY.replace("connect-src 'self'", &format!("connect-src 'self'{origins}"));
    with_hashes(&policy, hashes)
}

/// The same for the one page that other sites may show inside their own: the card of a result, on which nothing can be done.
pub fn embed_policy(hashes: Option<&str>) -> HeaderValue {
    with_hashes(&CONTENT_POLICY.replace("frame-ancestors 'none'", "frame-ancestors *"), hashes)
}

fn with_hashes(policy: &str, hashes: Option<&str>) -> HeaderValue {
    let named = hashes.map(|hash| format!("script-src 'self' '{hash}'"));
    let policy = named.map_or_else(|| policy.to_owned(), |named| policy.replace("script-src 'self'", &named));
    // Neither the address of a site nor a hash has a character that a header could not hold.
    HeaderValue::from_str(&policy).unwrap_or(HeaderValue::from_static(CONTENT_POLICY))
}

const HEADERS: [(&str, &str); 7] = [
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-embedder-policy", "require-corp"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ("referrer-policy", "no-referrer"),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
];

/// Puts on an answer what goes on every one.
pub fn protect(headers: &mut HeaderMap) {
    for (name, value) in HEADERS {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
}

/// Set on a connection on which one request was framed ambiguously: what follows on it may be a part of that one, and is
/// not served either.
#[derive(Default)]
pub struct Poisoned(Cell<bool>);

/// Wraps a request.
pub async fn around(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<actix_web::body::BoxBody>, actix_web::Error> {
    let started = Instant::now();
    let state = request.app_data::<web::Data<AppState>>().cloned();
    let method = request.method().clone();
    let relayed = request.path().starts_with("/relay/");
    let embeddable = request.path().starts_with("/embed/");
    let mut response = match check_framing(&request) {
        // Handlers answer every error themselves; there is nothing between them and here that fails.
        Ok(()) => next.call(request).await?.map_into_boxed_body(),
        Err(error) => request.into_response(HttpResponse::from_error(Problem(error))).map_into_boxed_body(),
    };
    let headers = response.headers_mut();
    protect(headers);
    if let Some(state) = &state {
        headers.insert(header::CONTENT_SECURITY_POLICY, state.content_policy.clone());
    }
    if relayed {
        // Pages of other hosts ask here; nothing of this host is in the answer, and no credential counts.
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    }
    if embeddable {
        if let Some(state) = &state {
            headers.insert(header::CONTENT_SECURITY_POLICY, state.embed_policy.clone());
        }
        headers.remove(header::X_FRAME_OPTIONS);
        headers.insert(
            HeaderName::from_static("cross-origin-resource-policy"),
            HeaderValue::from_static("cross-origin"),
        );
    }
    // An address or a token could stand in a path; the pattern that matched says enough.
    let route = response.request().match_pattern().unwrap_or_else(|| "(web client)".to_owned());
    let status = response.status();
    if let Some(state) = state {
        let metrics = state.host.metrics();
        metrics.requests.with_label_values(&[route.as_str(), status.as_str()]).inc();
        metrics.request_seconds.observe(started.elapsed().as_secs_f64());
    }
    let ms = started.elapsed().as_millis() as u64;
    if status >= StatusCode::INTERNAL_SERVER_ERROR {
        tracing::warn!(%method, route, status = status.as_u16(), ms, "request");
    } else {
        tracing::debug!(%method, route, status = status.as_u16(), ms, "request");
    }
    Ok(response)
}

/// A request whose end two readers could see in different places is not read at all.
pub fn check_framing(request: &ServiceRequest) -> Result<(), Error> {
    let headers = request.headers();
    let lengths = headers.get_all(header::CONTENT_LENGTH).count();
    let codings = headers.get_all(header::TRANSFER_ENCODING).count();
    let ambiguous = lengths > 1
        || codings > 1
        || (lengths > 0 && codings > 0)
        || headers.get(header::TRANSFER_ENCODING).is_some_and(|coding| coding != "chunked")
        || headers.get_all(header::HOST).count() > 1
        || headers.contains_key(header::UPGRADE);
    let poisoned = request.conn_data::<Poisoned>();
    if ambiguous && let Some(poisoned) = poisoned {
        poisoned.0.set(true);
    }
    if ambiguous || poisoned.is_some_and(|poisoned| poisoned.0.get()) { Err(Error::Framing) } else { Ok(()) }
}
