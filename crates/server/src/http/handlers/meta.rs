//! Handlers about the host itself: health, counts, the description of this interface.

use crate::http::{AppState, answer::TEXT};
use actix_web::{HttpResponse, web};

/// Whether this host answers
#[utoipa::path(get, path = "/healthz", tag = "Host", responses(
    (status = 200, description = "\"ok\"", content_type = "text/plain; charset=utf-8", body = String)))]
pub async fn healthz() -> HttpResponse {
    text(TEXT, "ok\n".to_owned())
}

/// Counts for Prometheus
#[utoipa::path(get, path = "/metrics", tag = "Host", responses(
    (status = 200, description = "Nothing in it points to a person", content_type = "text/plain; version=0.0.4", body = String)))]
pub async fn metrics(state: web::Data<AppState>) -> HttpResponse {
    text("text/plain; version=0.0.4", state.host.metrics().text())
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
