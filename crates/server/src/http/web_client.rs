//! The web client, which is in the binary: static files, and its start page for every address that is a page of it.

use super::answer::{Answer, Problem};
use crate::error::Error;
use actix_web::{
    HttpRequest, HttpResponse,
    http::{
        Method,
        header::{self, HeaderValue},
    },
};
use rust_embed::{EmbeddedFile, RustEmbed};

#[derive(RustEmbed)]
#[folder = "../../web/dist"]
#[allow_missing = true]
struct Files;

const START: &str = "index.html";
const NOT_BUILT: &str = include_str!("../../assets/not-built.html");

/// Whether the web client was there when this binary was built.
pub fn is_built() -> bool {
    Files::get(START).is_some()
}

/// Answers what no other route does.
pub async fn serve(request: HttpRequest) -> Answer {
    let path = request.path();
    if path.starts_with("/api/") || path == "/api" || path.starts_with("/log/") || path == "/log" {
        return Err(Problem(Error::NoSuchPath));
    }
    if request.method() != Method::GET && request.method() != Method::HEAD {
        return Err(Problem(Error::Method));
    }
    let name = path.trim_start_matches('/');
    if !name.is_empty()
        && let Some(file) = Files::get(name)
    {
        return Ok(send(&request, name, file));
    }
    // A page of the client has no dot in its last part; whatever has one is a file that is not there.
    let is_page = !name.rsplit('/').next().unwrap_or(name).contains('.');
    match Files::get(START) {
        _ if !is_page => Err(Problem(Error::NoSuchPath)),
        Some(start) => Ok(send(&request, START, start)),
        None => Ok(HttpResponse::Ok().content_type("text/html; charset=utf-8").body(NOT_BUILT)),
    }
}

fn send(request: &HttpRequest, name: &str, file: EmbeddedFile) -> HttpResponse {
    let tag = format!("\"{}\"", hex::encode(file.metadata.sha256_hash()));
    // Names under assets/ carry a hash of their content.
    let cache = if name.starts_with("assets/") { "public, max-age=31536000, immutable" } else { "no-cache" };
    let known = request.headers().get(header::IF_NONE_MATCH).is_some_and(|value| *value == *tag.as_str());
    let mut response = if known { HttpResponse::NotModified() } else { HttpResponse::Ok() };
    response.insert_header((header::CACHE_CONTROL, HeaderValue::from_static(cache)));
    response.insert_header((header::ETAG, tag));
    if known { response.finish() } else { response.content_type(kind(name)).body(file.data.into_owned()) }
}

fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
