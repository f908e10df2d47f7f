//! The web client: static files, and its start page for every address that is a page of it. The files are in the binary,
//! packed ahead of time; who works on the client can have them read from a folder instead.

use super::{
    AppState,
    answer::{Answer, Problem},
};
use crate::error::Error;
use actix_web::{
    HttpRequest, HttpResponse,
    http::{
        Method,
        header::{self, HeaderValue},
    },
    web,
    web::Bytes,
};
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};
use std::{borrow::Cow, path::PathBuf};

#[derive(RustEmbed)]
#[folder = "../../web/dist"]
#[allow_missing = true]
struct Embedded;

const START: &str = "index.html";
const NOT_BUILT: &str = include_str!("../../assets/not-built.html");

/// The packings that the build of the client leaves beside a file, the best first: its name in HTTP, and the file's ending.
const PACKINGS: [(&str, &str); 2] = [("br", ".br"), ("gzip", ".gz")];

/// Where the files come from.
pub enum WebClient {
    /// The binary.
    Embedded,
    /// A folder, read at every request.
    Folder(PathBuf),
}

struct File {
    data: Cow<'static, [u8]>,
    hash: [u8; 32],
}

impl WebClient {
    /// Whether there is a web client at all.
    pub fn is_there(&self) -> bool {
        self.get(START).is_some()
    }

    fn get(&self, name: &str) -> Option<File> {
        match self {
            Self::Embedded => {
                let file = Embedded::get(name)?;
                Some(File { hash: file.metadata.sha256_hash(), data: file.data })
            }
            Self::Folder(folder) => {
                let plain = |part: &str| !part.is_empty() && !part.starts_with('.') && !part.contains('\\');
                if !name.split('/').all(plain) {
                    return None;
                }
                let data = std::fs::read(folder.join(name)).ok()?;
                Some(File { hash: Sha256::digest(&data).into(), data: data.into() })
            }
        }
    }
}

/// Answers what no other route does.
pub async fn serve(request: HttpRequest, state: web::Data<AppState>) -> Answer {
    let path = request.path();
    if path.starts_with("/api/") || path == "/api" || path.starts_with("/log/") || path == "/log" {
        return Err(Problem(Error::NoSuchPath));
    }
    if request.method() != Method::GET && request.method() != Method::HEAD {
        return Err(Problem(Error::Method));
    }
    let client = &state.web_client;
    let name = path.trim_start_matches('/');
    let packing = PACKINGS.iter().any(|(_, ending)| name.ends_with(ending));
    if !name.is_empty()
        && !packing
        && let Some(file) = client.get(name)
    {
        return Ok(send(&request, client, name, file));
    }
    match client.get(START) {
        _ if names_file(name) => Err(Problem(Error::NoSuchPath)),
        Some(start) => Ok(send(&request, client, START, start)),
        None => Ok(HttpResponse::Ok().content_type("text/html; charset=utf-8").body(NOT_BUILT)),
    }
}

/// Whether an address that leads to no file is that of one all the same. Every other address is a page: mail and chat programs
/// send people to `/a/<id>.` and the like, where a sentence went on after the link, and they have to get a page that people can read.
fn names_file(name: &str) -> bool {
    let (folder, last) = name.rsplit_once('/').unwrap_or(("", name));
    let ending = last.rsplit_once('.').map_or("", |(_, ending)| ending);
    let is_known = kind(ending) != UNKNOWN_KIND || PACKINGS.iter().any(|(_, packed)| last.ends_with(packed));
    // Links that stand in sentences lead to assemblies; elsewhere, as in /host.key, a name with an ending is that of a file.
    let is_elsewhere = !name.starts_with("a/") && !ending.is_empty();
    is_elsewhere || folder == "assets" || folder.starts_with("assets/") || last.starts_with('.') || is_known
}

fn send(request: &HttpRequest, client: &WebClient, name: &str, plain: File) -> HttpResponse {
    let packed = PACKINGS
        .iter()
        .filter(|(coding, _)| accepts(request, coding))
        .find_map(|(coding, ending)| Some((*coding, client.get(&format!("{name}{ending}"))?)));
    let (coding, file) = match packed {
        Some((coding, file)) => (Some(coding), file),
        None => (None, plain),
    };
    let tag = format!("\"{}\"", hex::encode(file.hash));
    // Names under assets/ carry a hash of their content.
    let cache = if name.starts_with("assets/") { "public, max-age=31536000, immutable" } else { "no-cache" };
    let known = request.headers().get(header::IF_NONE_MATCH).is_some_and(|value| *value == *tag.as_str());
    let mut response = if known { HttpResponse::NotModified() } else { HttpResponse::Ok() };
    response.insert_header((header::CACHE_CONTROL, HeaderValue::from_static(cache)));
    response.insert_header((header::VARY, HeaderValue::from_static("accept-encoding")));
    response.insert_header((header::ETAG, tag));
    if known {
        return response.finish();
    }
    if let Some(coding) = coding {
        response.insert_header((header::CONTENT_ENCODING, HeaderValue::from_static(coding)));
    }
    let bytes = match file.data {
        // A part of the program: shared by all who read it.
        Cow::Borrowed(bytes) => Bytes::from_static(bytes),
        Cow::Owned(bytes) => bytes.into(),
    };
    response.content_type(kind(name.rsplit('.').next().unwrap_or_default())).body(bytes)
}

/// Whether the asker takes this packing. Nobody who lists one with a weight of nothing is taken at less than their word.
fn accepts(request: &HttpRequest, coding: &str) -> bool {
    let Some(list) = request.headers().get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok())
    else {
        return false;
    };
    list.split(',').any(|item| {
        let mut parts = item.split(';').map(str::trim);
        let named = parts.next().is_some_and(|found| found.eq_ignore_ascii_case(coding));
        let refused =
            parts.any(|part| part.strip_prefix("q=").is_some_and(|q| q.trim_matches(['0', '.']).is_empty()));
        named && !refused
    })
}

const UNKNOWN_KIND: &str = "application/octet-stream";

/// The type of a file with this ending.
fn kind(ending: &str) -> &'static str {
    match ending {
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
        _ => UNKNOWN_KIND,
    }
}
