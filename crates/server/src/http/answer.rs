//! Answers: problem details (RFC 9457), JSON, receipts.

use super::views::ProblemView;
use crate::{
    error::Error,
    operations::receipt::{Given, Receipted},
};
use actix_web::{
    HttpRequest, HttpResponse, HttpResponseBuilder, Responder, ResponseError,
    http::{
        StatusCode,
        header::{self, HeaderValue},
    },
    web::Bytes,
};
use serde::Serialize;
use std::fmt;

/// Where the codes are explained.
const PROBLEMS: &str = "https://folkmoot.org/problems/";
/// Text that is signed line by line: notes, receipts, checkpoints.
pub const TEXT: &str = "text/plain; charset=utf-8";
const PROBLEM_JSON: &str = "application/problem+json";

/// An error on its way out.
#[derive(Debug)]
pub struct Problem(pub Error);

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        Self(error)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Problem {
    fn response(&self) -> HttpResponse {
        let (code, status) = (self.0.code(), self.0.status());
        let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let title = status.canonical_reason().unwrap_or("Error");
        let details = ProblemView {
            r#type: format!("{PROBLEMS}{code}"),
            title,
            status: status.as_u16(),
            code,
            detail: self.0.to_string(),
            from_ms: self.0.from_ms(),
        };
        let mut response = HttpResponse::build(status);
        match self.0 {
            Error::Busy | Error::Unavailable | Error::Streams | Error::Store(_) | Error::Stopping => {
                response.insert_header((header::RETRY_AFTER, "1"));
            }
            Error::TooManyRefusals | Error::Exports => {
                response.insert_header((header::RETRY_AFTER, "60"));
            }
            Error::MembersOnly | Error::Token | Error::TokenOver => {
                response.insert_header((header::WWW_AUTHENTICATE, "Bearer"));
            }
            // What has not been read cannot be told from the next request.
            Error::Length { .. } | Error::Slow | Error::Body | Error::Framing => {
                response.force_close();
            }
            _ => {}
        }
        no_store(&mut response);
        response.content_type(PROBLEM_JSON).body(serde_json::to_string(&details).unwrap_or_default())
    }
}

impl ResponseError for Problem {
    fn status_code(&self) -> StatusCode {
        StatusCode::from_u16(self.0.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    fn error_response(&self) -> HttpResponse {
        self.response()
    }
}

impl Responder for Problem {
    type Body = actix_web::body::BoxBody;

    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        self.response()
    }
}

/// What a handler returns.
pub type Answer = Result<HttpResponse, Problem>;

fn no_store(response: &mut HttpResponseBuilder) {
    response.insert_header((header::CACHE_CONTROL, HeaderValue::from_static("no-store")));
}

/// A view as JSON, never kept: the next entry may change it.
pub fn json(view: &impl Serialize) -> Answer {
    json_bytes(serde_json::to_vec(view).map(Bytes::from))
}

/// A view that has been written as JSON.
pub fn json_bytes(view: serde_json::Result<Bytes>) -> Answer {
    let body = view.map_err(|error| {
        tracing::error!(%error, "a view cannot be written");
        Problem(Error::Stopping)
    })?;
    let mut response = HttpResponse::Ok();
    no_store(&mut response);
    Ok(response.content_type("application/json").body(body))
}

/// A receipt: 201 if it was written for this request, 200 if it is an old one. A promise: 202.
pub fn receipt(receipted: Receipted) -> HttpResponse {
    let mut response = match receipted.given {
        Given::New => HttpResponse::Created(),
        Given::Again => HttpResponse::Ok(),
        Given::Promise => HttpResponse::Accepted(),
    };
    no_store(&mut response);
    response.content_type(TEXT).body(receipted.bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use folkmoot_ledger::refusal::Refusal;

    async fn said(refusal: Refusal) -> serde_json::Value {
        let body = Problem(refusal.into()).response().into_body();
        serde_json::from_slice(&actix_web::body::to_bytes(body).await.unwrap()).unwrap()
    }

    #[actix_web::test]
    async fn what_is_only_too_early_says_when_it_will_be_taken() {
        let early = said(Refusal::VouchTooSoon { from_ms: 1_800_000_000_000 }).await;
        assert_eq!(early["from_ms"], 1_800_000_000_000_u64);
        assert_eq!(said(Refusal::NotMember).await.get("from_ms"), None);
    }
}
