//! Handlers about the host itself: health, counts, the description of this interface.

use crate::{
    http::{AppState, answer::TEXT},
    limits,
    operations::{blocking, readiness},
};
use actix_web::{HttpResponse, web};
use std::{sync::Arc, time::Instant};

/// Whether this host answers: whoever watches the process starts it again when it does not
///
/// A host whose store is damaged answers, too, and starting it again does not help: so it says that in words. Logs are named that let
/// themselves be listed.
#[utoipa::path(get, path = "/healthz", tag = "Host", responses(
    (status = 200, description = "\"ok\", or \"damaged\" and a line for each damage", content_type = "text/plain; charset=utf-8", body = String)))]
pub async fn healthz(state: web::Data<AppState>) -> HttpResponse {
    let damages = state.host.damages(false);
    let body =
        if damages.is_empty() { "ok\n".to_owned() } else { format!("damaged\n{}\n", damages.join("\n")) };
    text(TEXT, body)
}

/// Whether this host can take events and make them durable
///
/// A line for each thing that is in the way: the disk, the database, logs that are read-only, damaged or without a writer.
/// What can be read is served all the same.
#[utoipa::path(get, path = "/readyz", tag = "Host", responses(
    (status = 200, description = "\"ready\"", content_type = "text/plain; charset=utf-8", body = String),
    (status = 503, description = "What is in the way", content_type = "text/plain; charset=utf-8", body = String)))]
pub async fn readyz(state: web::Data<AppState>) -> HttpResponse {
    // Looked at once a second at most, however often it is asked.
    let mut known = state.readiness.lock().await;
    let faults = match &*known {
        Some((at, faults)) if at.elapsed() < limits::READINESS_PAUSE => faults.clone(),
        _ => {
            let host = Arc::clone(&state.host);
            let looked = blocking(move || Ok(readiness::faults(&host))).await;
            let faults = looked.unwrap_or_else(|error| vec![error.to_string()]);
            *known = Some((Instant::now(), faults.clone()));
            faults
        }
    };
    drop(known);
    if faults.is_empty() {
        return text(TEXT, "ready\n".to_owned());
    }
    let body = format!("not ready\n{}\n", faults.join("\n"));
    let mut response = HttpResponse::ServiceUnavailable();
    response.content_type(TEXT).insert_header(("cache-control", "no-store")).body(body)
}

/// Counts for Prometheus
#[utoipa::path(get, path = "/metrics", tag = "Host", responses(
    (status = 200, description = "Nothing in it points to a person", content_type = "text/plain; version=0.0.4", body = String)))]
pub async fn metrics(state: web::Data<AppState>) -> HttpResponse {
    let host = &state.host;
    let counts = host.metrics().text(&host.condition(), host.data().free_bytes().ok());
    text("text/plain; version=0.0.4", counts)
}

/// This description
#[utoipa::path(get, path = "/api/v1/openapi.json", tag = "Host", responses(
    (status = 200, content_type = "application/json", body = serde_json::Value)))]
pub async fn openapi(state: web::Data<AppState>) -> HttpResponse {
    text("application/json", state.openapi.clone())
}

/// The description as a page.
pub async fn reference(state: web::Data<AppState>) -> HttpResponse {
    text("text/html; charset=utf-8", state.reference.clone())
}

/// How that page looks.
pub async fn reference_style() -> HttpResponse {
    text("text/css; charset=utf-8", include_str!("../../../assets/reference.css").to_owned())
}

fn text(kind: &'static str, body: String) -> HttpResponse {
    HttpResponse::Ok().content_type(kind).insert_header(("cache-control", "no-cache")).body(body)
}
