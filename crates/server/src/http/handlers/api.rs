//! Handlers under /api/v1.

use super::id;
use crate::{
    error::Error,
    http::{
        AppState,
        access::Until,
        answer::{self, Answer, Problem},
        body, record,
        shared_views::Subject,
        stream,
        views::{AboutHost, AssemblyLine, ProblemView},
    },
    operations::{append, found, receipt, texts},
};
use actix_web::{HttpMessage, HttpRequest, HttpResponse, web};
use folkmoot_ledger::{
    bytes::Base64Array,
    power::{self, PowerView},
    rules::Readers,
    view,
};

/// About this host
///
/// Its public key, which a founding event has to name, its version, its clock, its sample assembly if it has one, and its relays.
#[utoipa::path(get, path = "/api/v1/host", tag = "Host", responses(
    (status = 200, content_type = "application/json", body = AboutHost)))]
pub async fn host(state: web::Data<AppState>) -> Answer {
    answer::json(&AboutHost {
        key: Base64Array(state.host.key().to_bytes()),
        version: env!("CARGO_PKG_VERSION"),
        time: state.host.now_ms(),
        sample: state.host.sample(),
        relays: state.relays.iter().map(|site| site.origin().to_owned()).collect(),
    })
}

/// The assemblies on this host that want to be on its list
///
/// None where the host keeps no list.
#[utoipa::path(get, path = "/api/v1/assemblies", tag = "Assemblies", responses(
    (status = 200, content_type = "application/json", body = Vec<AssemblyLine>)))]
pub async fn assemblies(state: web::Data<AppState>) -> Answer {
    let line = |handle: std::sync::Arc<crate::host::handle::AssemblyHandle>| {
        let published = handle.published();
        let (name, size) = (published.state.name().to_owned(), published.state.size());
        let (members, salt) = (published.state.active_members(), Base64Array(published.state.salt()));
        AssemblyLine { id: handle.id(), name, members, size, salt }
    };
    // Any other is on no list: whoever belongs to it, or was shown it, knows where it is.
    let listed = |handle: &std::sync::Arc<crate::host::handle::AssemblyHandle>| {
        state.lists && handle.published().state.rules().record == Readers::Listed
    };
    let lines: Vec<AssemblyLine> = state.host.all().into_iter().filter(listed).map(line).collect();
    answer::json(&lines)
}

/// Found an assembly
///
/// The body is the note of an `assembly.found` event, signed by every first member. The answer is its receipt.
#[utoipa::path(post, path = "/api/v1/assemblies", tag = "Assemblies",
    request_body(content = String, content_type = "text/plain; charset=utf-8", description = "The note, at most 65,535 bytes as an entry"),
    responses(
        (status = 201, description = "Founded; the receipt (C2SP tlog-proof)", content_type = "text/plain; charset=utf-8", body = String),
        (status = 200, description = "It was founded before with these very bytes; the original receipt", content_type = "text/plain; charset=utf-8", body = String),
        (status = "4XX", description = "Refused", content_type = "application/problem+json", body = ProblemView),
        (status = 503, description = "The log cannot take it now; send the same bytes again", content_type = "application/problem+json", body = ProblemView)))]
pub async fn found(request: HttpRequest, state: web::Data<AppState>, payload: web::Payload) -> Answer {
    let done = async {
        state.refusals.check(peer(&request))?;
        let signed = body::event(&request, payload).await?;
        found::found(&state.host, signed).await
    };
    counted(&state, &request, done.await).map(answer::receipt)
}

/// An assembly
///
/// Members, invitations, circles and votes as the log has them now.
#[utoipa::path(get, path = "/api/v1/assemblies/{assembly}", tag = "Assemblies",
    params(("assembly" = String, Path, description = "Id of the assembly")), responses(
        (status = 200, content_type = "application/json", body = view::AssemblyView),
        (status = "4XX", content_type = "application/problem+json", body = ProblemView)))]
pub async fn assembly(state: web::Data<AppState>, path: web::Path<String>) -> Answer {
    let handle = state.host.assembly(id(&path, Error::AssemblyUnknown)?)?;
    let version = handle.published().version();
    state.views.answer(Subject::Assembly(handle.id()), version, || {
        let published = handle.published();
        written(published.version(), &view::assembly(&published.state, &published.texts))
    })
}

/// How power lies in an assembly
///
/// Figures of the log that show whether a few have come to decide for all: who proposes and whose proposals pass, how long
/// trustees are in office, through whom people come in, who has voted on the rules in force.
#[utoipa::path(get, path = "/api/v1/assemblies/{assembly}/power", tag = "Assemblies",
    params(("assembly" = String, Path, description = "Id of the assembly")), responses(
        (status = 200, content_type = "application/json", body = PowerView),
        (status = "4XX", content_type = "application/problem+json", body = ProblemView)))]
pub async fn power(state: web::Data<AppState>, path: web::Path<String>) -> Answer {
    let handle = state.host.assembly(id(&path, Error::AssemblyUnknown)?)?;
    let version = handle.published().version();
    state.views.answer(Subject::Power(handle.id()), version, || {
        let published = handle.published();
        written(published.version(), &power::power(&published.state))
    })
}

/// A vote
#[utoipa::path(get, path = "/api/v1/assemblies/{assembly}/votes/{vote}", tag = "Votes",
    params(("assembly" = String, Path, description = "Id of the assembly"), ("vote" = String, Path, description = "Id of the vote")),
    responses(
        (status = 200, content_type = "application/json", body = view::VoteView),
        (status = "4XX", content_type = "application/problem+json", body = ProblemView)))]
pub async fn vote(state: web::Data<AppState>, path: web::Path<(String, String)>) -> Answer {
    let (assembly, vote) = path.into_inner();
    let handle = state.host.assembly(id(&assembly, Error::AssemblyUnknown)?)?;
    let vote = id(&vote, Error::VoteUnknown)?;
    let version = handle.published().version();
    // A vote that is not there gets no place among the views.
    if !handle.published().state.votes().contains_key(&vote) {
        return Err(Error::VoteUnknown.into());
    }
    state.views.answer(Subject::Vote(handle.id(), vote), version, || {
        let published = handle.published();
        let vote = published.state.votes().get(&vote).ok_or(Error::VoteUnknown)?;
        written(published.version(), &view::vote(&published.state, &published.texts, vote))
    })
}

/// The ballots of a vote that count
///
/// Who has voted, in which entry, and the ballot's tracker. Nobody can see how.
#[utoipa::path(get, path = "/api/v1/assemblies/{assembly}/votes/{vote}/ballots", tag = "Votes",
    params(("assembly" = String, Path, description = "Id of the assembly"), ("vote" = String, Path, description = "Id of the vote")),
    responses(
        (status = 200, content_type = "application/json", body = Vec<view::BallotView>),
        (status = "4XX", content_type = "application/problem+json", body = ProblemView)))]
pub async fn ballots(state: web::Data<AppState>, path: web::Path<(String, String)>) -> Answer {
    let (assembly, vote) = path.into_inner();
    let handle = state.host.assembly(id(&assembly, Error::AssemblyUnknown)?)?;
    let vote = id(&vote, Error::VoteUnknown)?;
    let version = handle.published().version();
    // A vote that is not there gets no place among the views.
    if !handle.published().state.votes().contains_key(&vote) {
        return Err(Error::VoteUnknown.into());
    }
    state.views.answer(Subject::Ballots(handle.id(), vote), version, || {
        let published = handle.published();
        let vote = published.state.votes().get(&vote).ok_or(Error::VoteUnknown)?;
        written(published.version(), &view::ballots(vote))
    })
}

/// Append an event
///
/// The body is the note of an event of this assembly. It is checked, proofs included, and written; the answer is its
/// receipt, given when it is durable. Sending the same bytes again is harmless and gives the same receipt.
#[utoipa::path(post, path = "/api/v1/assemblies/{assembly}/events", tag = "Events",
    params(("assembly" = String, Path, description = "Id of the assembly")),
    request_body(content = String, content_type = "text/plain; charset=utf-8", description = "The note, at most 65,535 bytes as an entry"),
    responses(
        (status = 201, description = "Appended; the receipt (C2SP tlog-proof)", content_type = "text/plain; charset=utf-8", body = String),
        (status = 200, description = "The log holds this very event; the original receipt", content_type = "text/plain; charset=utf-8", body = String),
        (status = 202, description = "A ballot of a vote that hides who takes part waits for its round; the promise, signed by this host", content_type = "text/plain; charset=utf-8", body = String),
        (status = "4XX", description = "Refused", content_type = "application/problem+json", body = ProblemView),
        (status = 503, description = "The log cannot take it now; send the same bytes again", content_type = "application/problem+json", body = ProblemView)))]
pub async fn append(
    request: HttpRequest,
    state: web::Data<AppState>,
    path: web::Path<String>,
    payload: web::Payload,
) -> Answer {
    let done = async {
        state.refusals.check(peer(&request))?;
        let assembly = id(&path, Error::AssemblyUnknown)?;
        state.host.assembly(assembly)?;
        let signed = body::event(&request, payload).await?;
        append::append(&state.host, assembly, signed).await
    };
    counted(&state, &request, done.await).map(answer::receipt)
}

/// The receipt of an event
#[utoipa::path(get, path = "/api/v1/assemblies/{assembly}/events/{event}", tag = "Events",
    params(("assembly" = String, Path, description = "Id of the assembly"), ("event" = String, Path, description = "Id of the event")),
    responses(
        (status = 200, description = "The receipt (C2SP tlog-proof)", content_type = "text/plain; charset=utf-8", body = String),
        (status = "4XX", content_type = "application/problem+json", body = ProblemView)))]
pub async fn receipt(state: web::Data<AppState>, path: web::Path<(String, String)>) -> Answer {
    let (assembly, event) = path.into_inner();
    let assembly = id(&assembly, Error::AssemblyUnknown)?;
    let event = id(&event, Error::EventUnknown)?;
    let bytes = receipt::of_event(&state.host, assembly, event).await?;
    Ok(answer::receipt(receipt::Receipted { bytes, given: receipt::Given::Again }))
}

/// Give texts back
///
/// The body is a line for each text (docs/spec/16-texts.md, 16.2) that the log names and this host does not give any more.
#[utoipa::path(post, path = "/api/v1/assemblies/{assembly}/texts", tag = "Log",
    params(("assembly" = String, Path, description = "Id of the assembly")),
    request_body(content = String, content_type = "text/plain; charset=utf-8", description = "The lines, at most 65,535 bytes"),
    responses(
        (status = 204, description = "They are here"),
        (status = "4XX", description = "Refused", content_type = "application/problem+json", body = ProblemView)))]
pub async fn give_back(
    request: HttpRequest,
    state: web::Data<AppState>,
    path: web::Path<String>,
    payload: web::Payload,
) -> Answer {
    let done = async {
        state.refusals.check(peer(&request))?;
        let assembly = id(&path, Error::AssemblyUnknown)?;
        let lines = body::texts(&request, payload).await?;
        texts::give_back(&state.host, assembly, &lines).await
    };
    counted(&state, &request, done.await).map(|()| HttpResponse::NoContent().finish())
}

/// The record of an assembly as one file
///
/// Checkpoint, tiles and entries as `folkmoot-verify` reads them, in an uncompressed tar: the same bytes as `folkmoot export`
/// writes for a log of that size.
#[utoipa::path(get, path = "/api/v1/assemblies/{assembly}/record", tag = "Log",
    params(("assembly" = String, Path, description = "Id of the assembly")), responses(
        (status = 200, content_type = "application/x-tar", body = String),
        (status = "4XX", content_type = "application/problem+json", body = ProblemView),
        (status = 503, content_type = "application/problem+json", body = ProblemView)))]
pub async fn record(state: web::Data<AppState>, path: web::Path<String>) -> Answer {
    let assembly = id(&path, Error::AssemblyUnknown)?;
    let parts = record::open(&state, assembly)?;
    Ok(HttpResponse::Ok()
        .content_type("application/x-tar")
        .insert_header(("cache-control", "no-store"))
        .insert_header(("content-disposition", format!("attachment; filename=\"folkmoot-{assembly}.tar\"")))
        .streaming(parts))
}

/// Follow an assembly
///
/// Server-sent events: `head` with `{"size","time"}` when the log has grown, or something has come by itself; `phase` with `{"vote","phase"}` when a vote
/// goes into another phase.
#[utoipa::path(get, path = "/api/v1/assemblies/{assembly}/stream", tag = "Assemblies",
    params(("assembly" = String, Path, description = "Id of the assembly")), responses(
        (status = 200, content_type = "text/event-stream", body = String),
        (status = "4XX", content_type = "application/problem+json", body = ProblemView),
        (status = 503, content_type = "application/problem+json", body = ProblemView)))]
pub async fn stream(request: HttpRequest, state: web::Data<AppState>, path: web::Path<String>) -> Answer {
    let handle = state.host.assembly(id(&path, Error::AssemblyUnknown)?)?;
    let until_ms = request.extensions().get::<Until>().map(|until| until.0);
    let events = stream::open(state.into_inner(), handle, until_ms)?;
    Ok(HttpResponse::Ok()
        .content_type("text/event-stream")
        .insert_header(("cache-control", "no-store"))
        .insert_header(("x-accel-buffering", "no"))
        .streaming(events))
}

/// A view as JSON, with the version of the state that it shows.
fn written(version: u64, view: &impl serde::Serialize) -> Result<(u64, Vec<u8>), Error> {
    let bytes = serde_json::to_vec(view).map_err(|error| {
        tracing::error!(%error, "a view cannot be written");
        Error::Stopping
    })?;
    Ok((version, bytes))
}

pub(super) fn peer(request: &HttpRequest) -> Option<std::net::IpAddr> {
    request.peer_addr().map(|peer| peer.ip())
}

/// Counts what was refused, whoever it came from.
pub(super) fn counted<T>(
    state: &AppState,
    request: &HttpRequest,
    done: Result<T, Error>,
) -> Result<T, Problem> {
    if let Err(error) = &done {
        state.host.metrics().refused.with_label_values(&[error.code()]).inc();
        if matches!(error, Error::Refused(_) | Error::Reading(_) | Error::MembersOnly) {
            state.refusals.count(peer(request));
        }
    }
    done.map_err(Problem)
}
