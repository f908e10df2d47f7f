//! Handlers of what lets people read a record that is for its members.

use super::{api, id};
use crate::{
    error::Error,
    http::{
        AppState,
        answer::{self, Answer},
        body,
        views::{ChallengeView, ProblemView, TokenView},
    },
    operations::reading,
};
use actix_web::{HttpRequest, HttpResponse, web};
use folkmoot_ledger::{bytes::Base64Array, view::EntranceView};

/// A challenge
///
/// What a request to read has to name: it is good for a minute or two. Everybody gets the same.
#[utoipa::path(get, path = "/api/v1/assemblies/{assembly}/reading/challenge", tag = "Reading",
    params(("assembly" = String, Path, description = "Id of the assembly")), responses(
        (status = 200, content_type = "application/json", body = ChallengeView),
        (status = "4XX", content_type = "application/problem+json", body = ProblemView)))]
pub async fn challenge(state: web::Data<AppState>, path: web::Path<String>) -> Answer {
    let given = reading::challenge(&state.host, id(&path, Error::AssemblyUnknown)?)?;
    answer::json(&ChallengeView { challenge: Base64Array(given.challenge), salt: Base64Array(given.salt) })
}

/// A token to read the record
///
/// The body is the note of a request, signed with a key that may read, or a pass. The token goes into the header
/// `Authorization: Bearer …` of whatever is read. It is good for an hour or two, and says nothing of whose it is.
#[utoipa::path(post, path = "/api/v1/assemblies/{assembly}/reading", tag = "Reading",
    params(("assembly" = String, Path, description = "Id of the assembly")),
    request_body(content = String, content_type = "text/plain; charset=utf-8", description = "The note"),
    responses(
        (status = 200, content_type = "application/json", body = TokenView),
        (status = "4XX", description = "Refused", content_type = "application/problem+json", body = ProblemView)))]
pub async fn token(
    request: HttpRequest,
    state: web::Data<AppState>,
    path: web::Path<String>,
    payload: web::Payload,
) -> Answer {
    let done = async {
        state.refusals.check(api::peer(&request))?;
        let assembly = id(&path, Error::AssemblyUnknown)?;
        let note = body::note(&request, payload).await?;
        reading::token(&state.host, assembly, &note)
    };
    let token = api::counted(&state, &request, done.await)?;
    answer::json(&TokenView { token: token.text, until: token.until_ms })
}

/// The entrance of an assembly
///
/// What somebody sees who has the link of an invitation, or has asked to come in: name, purpose, rules, who invites, and what became of
/// asking. The body is the note of a request, signed with the key of the invitation, or with their own.
#[utoipa::path(post, path = "/api/v1/assemblies/{assembly}/entrance", tag = "Reading",
    params(("assembly" = String, Path, description = "Id of the assembly")),
    request_body(content = String, content_type = "text/plain; charset=utf-8", description = "The note"),
    responses(
        (status = 200, content_type = "application/json", body = EntranceView),
        (status = "4XX", description = "Refused", content_type = "application/problem+json", body = ProblemView)))]
pub async fn entrance(
    request: HttpRequest,
    state: web::Data<AppState>,
    path: web::Path<String>,
    payload: web::Payload,
) -> Answer {
    let done = async {
        state.refusals.check(api::peer(&request))?;
        let assembly = id(&path, Error::AssemblyUnknown)?;
        let note = body::note(&request, payload).await?;
        reading::entrance(&state.host, assembly, &note)
    };
    answer::json(&api::counted(&state, &request, done.await)?)
}

/// Whether a token reads the record
///
/// For a proxy that keeps files of logs: it asks here before it hands out what it keeps.
#[utoipa::path(get, path = "/api/v1/assemblies/{assembly}/reading/check", tag = "Reading",
    params(("assembly" = String, Path, description = "Id of the assembly")), responses(
        (status = 204, description = "It does, or the record is for everybody"),
        (status = "4XX", content_type = "application/problem+json", body = ProblemView)))]
pub async fn check() -> HttpResponse {
    HttpResponse::NoContent().insert_header(("cache-control", "no-store")).finish()
}
