//! Handlers of a witness (C2SP tlog-witness): this host cosigns checkpoints of the logs that it was told about.

use super::api::peer;
use crate::{
    error::Error,
    http::{
        AppState,
        answer::{Answer, Problem, TEXT},
        body,
        views::ProblemView,
    },
    operations::blocking,
    witness::serving::{ServingError, WitnessService},
};
use actix_web::{HttpRequest, HttpResponse, web};
use folkmoot_ledger::witnessing::WitnessError;
use std::sync::Arc;

impl From<ServingError> for Error {
    fn from(error: ServingError) -> Self {
        match error {
            ServingError::Refused(error) => Self::Witness(error),
            other => {
                tracing::error!(error = %other, "witness");
                Self::Unavailable
            }
        }
    }
}

/// Submit a checkpoint to this host as a witness
///
/// As C2SP tlog-witness says: old size, consistency proof and checkpoint in, signature line out. Answered with 404 for every log that this
/// host was not told to witness.
#[utoipa::path(post, path = "/witness/add-checkpoint", tag = "Witness",
    request_body(content = String, content_type = "text/plain"),
    responses(
        (status = 200, description = "The signature line", content_type = "text/plain; charset=utf-8", body = String),
        (status = 409, description = "The size of the newest checkpoint of this log that was cosigned here", content_type = "text/x.tlog.size", body = String),
        (status = "4XX", content_type = "application/problem+json", body = ProblemView)))]
pub async fn add_checkpoint(
    request: HttpRequest,
    state: web::Data<AppState>,
    payload: web::Payload,
) -> Answer {
    state.refusals.check(peer(&request))?;
    let witness = service(&state)?;
    let body = body::submission(&request, payload).await?;
    let _place = state.witness_places.try_acquire().map_err(|_| Error::Busy)?;
    let now_ms = state.host.now_ms();
    let done = blocking(move || Ok(witness.add_checkpoint(&body, now_ms)?)).await;
    if let Err(error) = &done {
        state.host.metrics().refused.with_label_values(&[error.code()]).inc();
        if matches!(error, Error::Witness(_)) {
            state.refusals.count(peer(&request));
        }
    }
    match done {
        Ok(line) => {
            Ok(HttpResponse::Ok().content_type(TEXT).insert_header(("cache-control", "no-store")).body(line))
        }
        Err(Error::Witness(WitnessError::Conflict { size })) => Ok(HttpResponse::Conflict()
            .content_type("text/x.tlog.size")
            .insert_header(("cache-control", "no-store"))
            .body(format!("{size}\n"))),
        Err(error) => Err(error.into()),
    }
}

/// The newest checkpoint of a log that this host cosigned
///
/// With the cosignature; so whoever reads the log can compare.
#[utoipa::path(get, path = "/witness/{log}/checkpoint", tag = "Witness",
    params(("log" = String, Path, description = "SHA-256 of the origin of the log, in lower-case hexadecimal")),
    responses(
        (status = 200, content_type = "text/plain; charset=utf-8", body = String),
        (status = "4XX", content_type = "application/problem+json", body = ProblemView)))]
pub async fn checkpoint(state: web::Data<AppState>, path: web::Path<String>) -> Answer {
    let (witness, log) = (service(&state)?, path.into_inner());
    let latest = blocking(move || Ok(witness.latest(&log)?)).await?;
    let latest = latest.ok_or(Error::Witness(WitnessError::UnknownLog))?;
    Ok(HttpResponse::Ok().content_type(TEXT).insert_header(("cache-control", "no-cache")).body(latest))
}

fn service(state: &AppState) -> Result<Arc<WitnessService>, Problem> {
    state.witness.clone().ok_or_else(|| Error::Witness(WitnessError::UnknownLog).into())
}
