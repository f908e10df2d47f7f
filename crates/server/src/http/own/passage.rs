//! The way to the host: what may be asked of it, what goes along, and what may come back.

use crate::{
    elsewhere,
    error::Error,
    http::{
        answer::{Answer, Problem, TEXT},
        body, middleware,
    },
    limits,
    oblivious::Site,
};
use actix_web::{
    HttpRequest, HttpResponse,
    http::{
        Method, StatusCode,
        header::{self, HeaderName, HeaderValue},
    },
    web::{Bytes, Payload},
};
use serde::Deserialize;
use std::{
    io::Read,
    sync::{Arc, OnceLock},
};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc, oneshot};
use uuid::Uuid;

/// What a browser may do with data that is opened as if it was a page: nothing.
pub const DATA_POLICY: HeaderValue =
    HeaderValue::from_static("default-src 'none'; sandbox; frame-ancestors 'none'");

/// The types of what a host's interface answers. None of them runs.
const TYPES: [&str; 6] = [
    "application/json",
    "application/octet-stream",
    "application/problem+json",
    "application/x-tar",
    "text/event-stream",
    "text/plain",
];

/// Of a request, only this goes on: no cookie, nothing about the browser or its languages.
const FORTH: [HeaderName; 4] =
    [header::ACCEPT, header::AUTHORIZATION, header::CONTENT_TYPE, header::IF_NONE_MATCH];
/// Of an answer, only this comes back, and its type.
const BACK: [HeaderName; 4] =
    [header::CACHE_CONTROL, header::ETAG, header::RETRY_AFTER, header::WWW_AUTHENTICATE];

/// Whether a path is the interface's, and not that of a page.
pub fn leads_to_host(path: &str) -> bool {
    let name = path.trim_start_matches('/');
    ["api", "log", "relay"].contains(&name.split('/').next().unwrap_or_default())
}

/// Whether the pages ask for this address. What else a host has (its pages, its counts, its description) is not theirs.
fn is_asked_for(method: &Method, path: &str) -> bool {
    let is_id = |text: &str| Uuid::try_parse(text).is_ok_and(|id| id.to_string() == text);
    let is_plain = |part: &&str| {
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-.".contains(&b);
        !part.is_empty() && !part.starts_with('.') && part.bytes().all(plain)
    };
    let parts: Vec<&str> = path.split('/').skip(1).collect();
    let read = method == Method::GET || method == Method::HEAD;
    match parts[..] {
        ["api", "v1", "host" | "assemblies"] if read => true,
        ["api", "v1", "assemblies"] => method == Method::POST,
        ["api", "v1", "assemblies", id, "events" | "texts" | "entrance" | "reading"] => {
            method == Method::POST && is_id(id)
        }
        ["api", "v1", "assemblies", id] => read && is_id(id),
        ["api", "v1", "assemblies", id, "power" | "record" | "stream"] => read && is_id(id),
        ["api", "v1", "assemblies", id, "reading", "challenge" | "check"] => read && is_id(id),
        ["api", "v1", "assemblies", id, "events", event] => read && is_id(id) && is_id(event),
        ["api", "v1", "assemblies", id, "votes", vote] => read && is_id(id) && is_id(vote),
        ["api", "v1", "assemblies", id, "votes", vote, "ballots"] => read && is_id(id) && is_id(vote),
        ["log", id, ref file @ ..] => {
            read && is_id(id) && (1..=8).contains(&file.len()) && file.iter().all(is_plain)
        }
        _ => false,
    }
}

/// The way to one host.
pub struct Passage {
    host: Site,
    agent: ureq::Agent,
    places: Arc<Semaphore>,
    /// The hash of what stands within the start page.
    hashes: Option<String>,
    /// Once the host has said which relays it has: pages may talk to these too.
    policy: Arc<OnceLock<HeaderValue>>,
}

/// The head of an answer.
struct Head {
    status: StatusCode,
    headers: Vec<(HeaderName, HeaderValue)>,
    /// Of the content; none where there is no content.
    kind: Option<&'static str>,
    /// Of the content, where the host says it.
    length: Option<u64>,
}

#[derive(Deserialize)]
struct About {
    relays: Vec<String>,
}

impl Passage {
    /// To this host and no other: what it says about going elsewhere is not followed.
    pub fn to(host: Site, hashes: Option<String>) -> Self {
        let agent = elsewhere::agent()
            .max_redirects_will_error(false)
            .timeout_connect(Some(limits::PASSAGE_CONNECT_TIME))
            .timeout_send_body(Some(limits::PASSAGE_ANSWER_TIME))
            .timeout_recv_response(Some(limits::PASSAGE_ANSWER_TIME))
            .timeout_recv_body(Some(limits::EXPORT_TIME))
            .build()
            .new_agent();
        let places = Arc::new(Semaphore::new(limits::PASSAGE_PLACES));
        Self { host, agent, places, hashes, policy: Arc::default() }
    }

    /// The host.
    pub fn host(&self) -> &Site {
        &self.host
    }

    /// What pages may do. A host that does not say at once which relays it has is asked again for the next page.
    pub async fn content_policy(&self) -> HeaderValue {
        if let Some(policy) = self.policy.get() {
            return policy.clone();
        }
        let (agent, host, known) = (self.agent.clone(), self.host.clone(), Arc::clone(&self.policy));
        let hashes = self.hashes.clone();
        let asking = tokio::task::spawn_blocking(move || {
            let about = format!("{}/api/v1/host", host.origin());
            let mut answer = agent.get(about).call().ok().filter(|answer| answer.status() == 200)?;
            let mut bytes = Vec::new();
            answer.body_mut().as_reader().take(limits::BODY_BYTES as u64).read_to_end(&mut bytes).ok()?;
            let about: About = serde_json::from_slice(&bytes).ok()?;
            let relays: Vec<Site> = about.relays.iter().filter_map(|relay| relay.parse().ok()).collect();
            Some(known.get_or_init(|| middleware::content_policy(&relays, hashes.as_deref())).clone())
        });
        let policy = tokio::time::timeout(limits::PASSAGE_PAGE_TIME, asking).await;
        let policy = policy.ok().and_then(Result::ok).flatten();
        policy.unwrap_or_else(|| middleware::content_policy(&[], self.hashes.as_deref()))
    }

    /// Asks the host and brings its answer, part by part.
    pub async fn carry(&self, request: &HttpRequest, body: Payload) -> Answer {
        if !is_asked_for(request.method(), request.path()) {
            return Err(Problem(Error::NoSuchPath));
        }
        if !request.query_string().is_empty() {
            return Err(Problem(Error::Query));
        }
        let place = Arc::clone(&self.places).try_acquire_owned().map_err(|_| Error::Busy)?;
        let address = format!("{}{}", self.host.origin(), request.path());
        let mut forth = ureq::http::Request::builder().method(request.method().as_str()).uri(address);
        for name in FORTH {
            if let Some(value) = request.headers().get(&name) {
                forth = forth.header(name.as_str(), value.as_bytes());
            }
        }
        let body = if request.method() == Method::POST { body::posted(request, body).await? } else { vec![] };
        let forth = forth.body(body).map_err(|_| Error::NoSuchPath)?;
        let (tell, told) = oneshot::channel();
        let (parts, coming) = mpsc::channel(4);
        let agent = self.agent.clone();
        tokio::task::spawn_blocking(move || bring(&agent, forth, tell, &parts, place));
        let head = told.await.map_err(|_| Error::Stopping)??;
        let mut response = HttpResponse::build(head.status);
        for header in head.headers {
            response.insert_header(header);
        }
        let Some(kind) = head.kind.filter(|_| request.method() != Method::HEAD) else {
            return Ok(response.finish());
        };
        response.content_type(kind);
        if let Some(length) = head.length {
            response.no_chunking(length);
        }
        Ok(response.streaming(futures_util::stream::unfold(coming, |mut coming| async move {
            coming.recv().await.map(|part: std::io::Result<Bytes>| (part, coming))
        })))
    }
}

/// Asks, tells the head, and then hands on one part after the other as fast as the page takes them. Blocks.
fn bring(
    agent: &ureq::Agent,
    request: ureq::http::Request<Vec<u8>>,
    tell: oneshot::Sender<Result<Head, Error>>,
    parts: &mpsc::Sender<std::io::Result<Bytes>>,
    place: OwnedSemaphorePermit,
) {
    let posts = request.method() == ureq::http::Method::POST;
    // A request without a body is framed as one.
    let asked = if posts { agent.run(request) } else { agent.run(request.map(|_| ())) };
    let mut answer = match asked {
        Ok(answer) => answer,
        Err(error) => {
            tracing::debug!(%error, "the host is away");
            let _ = tell.send(Err(Error::OwnAway));
            return;
        }
    };
    let head = head(&answer);
    let goes_on = head.as_ref().is_ok_and(|head| head.kind.is_some());
    if tell.send(head).is_err() || !goes_on {
        return;
    }
    let mut reader = answer.body_mut().as_reader();
    let mut buffer = vec![0; limits::CHUNK_BYTES];
    loop {
        let part = match reader.read(&mut buffer) {
            Ok(0) => break,
            Ok(read) => Ok(Bytes::copy_from_slice(buffer.get(..read).unwrap_or_default())),
            // Not an end: what was cut off must not look complete.
            Err(error) => Err(error),
        };
        let broken = part.is_err();
        if parts.blocking_send(part).is_err() || broken {
            break;
        }
    }
    drop(place);
}

/// What of the head of an answer comes back.
fn head(answer: &ureq::http::Response<ureq::Body>) -> Result<Head, Error> {
    let headers = answer.headers();
    let status = StatusCode::from_u16(answer.status().as_u16()).map_err(|_| Error::OwnAnswer)?;
    let ends_here = status == StatusCode::NOT_MODIFIED || status == StatusCode::NO_CONTENT;
    if headers.contains_key("content-encoding") || (status.is_redirection() && !ends_here) {
        return Err(Error::OwnAnswer);
    }
    let kept = BACK.into_iter().filter_map(|name| {
        let value = HeaderValue::from_bytes(headers.get(name.as_str())?.as_bytes()).ok()?;
        Some((name, value))
    });
    let headers_back = kept.collect();
    if ends_here {
        return Ok(Head { status, headers: headers_back, kind: None, length: None });
    }
    let length = headers.get("content-length").and_then(|length| length.to_str().ok()?.parse().ok());
    let stated = headers.get("content-type").and_then(|kind| kind.to_str().ok());
    let stated = stated.and_then(|kind| kind.split(';').next()).unwrap_or_default().trim();
    let kind = TYPES.into_iter().find(|kind| *kind == stated);
    // A proxy in front of a host that is down says so in a page: the status is enough.
    match kind {
        None if status.is_server_error() => Err(Error::OwnAway),
        None => Err(Error::OwnAnswer),
        Some(kind) => {
            let kind = if kind == "text/plain" { TEXT } else { kind };
            Ok(Head { status, headers: headers_back, kind: Some(kind), length })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_pages_need_is_asked_for() {
        let id = "018f0000-0000-7000-8000-000000000001";
        let get = |path: &str| is_asked_for(&Method::GET, &path.replace("ID", id));
        let post = |path: &str| is_asked_for(&Method::POST, &path.replace("ID", id));
        for path in [
            "/api/v1/host",
            "/api/v1/assemblies/ID",
            "/api/v1/assemblies/ID/stream",
            "/api/v1/assemblies/ID/votes/ID/ballots",
            "/log/ID/checkpoint",
            "/log/ID/tile/entries/x001/000.p/5",
        ] {
            assert!(get(path), "{path}");
            assert!(!post(path) || path == "/api/v1/assemblies", "{path}");
        }
        assert!(post("/api/v1/assemblies/ID/events"));
        for path in [
            "/",
            "/index.html",
            "/assets/main.js",
            "/sw.js",
            "/api/docs",
            "/api/docs.css",
            "/api/v1/openapi.json",
            "/metrics",
            "/relay/moot.example",
            "/.well-known/ohttp-gateway",
            "/log/ID",
            "/log/ID/",
            "/log/ID/..",
            "/log/ID/../../index.html",
            "/log/ID/%2e%2e/x",
            "/log//checkpoint",
            "//log/ID/checkpoint",
            "/api/v1/assemblies/ID/../../../index.html",
            "/api/v1/assemblies/018F0000-0000-7000-8000-000000000001",
        ] {
            assert!(!get(path) && !post(path), "{path}");
        }
        assert!(!is_asked_for(&Method::DELETE, "/api/v1/host"));
    }
}
