//! The web client: static files, and its start page for every address that is a page of it. The files are in the binary,
//! packed ahead of time; who works on the client can have them read from a folder instead.

use super::{
    AppState,
    answer::{Answer, Problem},
    page_hash::{self, PageHash},
};
use crate::{error::Error, oblivious::Site};
use actix_web::{
    HttpRequest, HttpResponse,
    http::{
        Method, StatusCode,
        header::{self, HeaderName, HeaderValue},
    },
    web,
    web::Bytes,
};
use percent_encoding::percent_decode_str;
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};
use std::{borrow::Cow, path::PathBuf};

#[derive(RustEmbed)]
#[folder = "../../web/dist"]
#[allow_missing = true]
struct Embedded;

const START: &str = "index.html";
const CLEAR_SITE_DATA: HeaderName = HeaderName::from_static("clear-site-data");
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
    /// Whether the build has left packings of it.
    packed: bool,
}

impl WebClient {
    /// Whether there is a web client at all.
    pub fn is_there(&self) -> bool {
        self.get(START).is_some()
    }

    /// The hash, for the policy of contents, of the one script that stands within the start page: a list of hashes, which runs nothing.
    pub(super) fn named_hashes(&self) -> Option<String> {
        let start = self.get(START)?;
        let page = std::str::from_utf8(&start.data).ok()?;
        let (_, list) = page.split_once("<script type=\"importmap\">")?;
        let (list, _) = list.split_once("</script>")?;
        Some(page_hash::integrity(list.as_bytes()))
    }

    /// The hash by which all of the pages can be compared: that of the service worker, which has the hash of the list of all files.
    pub fn page_hash(&self) -> Option<PageHash> {
        self.get(page_hash::WORKER).map(|worker| PageHash(worker.hash))
    }

    fn get(&self, name: &str) -> Option<File> {
        match self {
            Self::Embedded => {
                let file = Embedded::get(name)?;
                Some(File { hash: file.metadata.sha256_hash(), data: file.data, packed: true })
            }
            Self::Folder(folder) => {
                let plain = |part: &str| !part.is_empty() && !part.starts_with('.') && !part.contains('\\');
                if !name.split('/').all(plain) {
                    return None;
                }
                let data = std::fs::read(folder.join(name)).ok()?;
                Some(File { hash: Sha256::digest(&data).into(), data: data.into(), packed: true })
            }
        }
    }
}

/// Answers what no other route does: with a file, with the start page at the address of a page, and elsewhere with 404, to people as a page and to
/// programs as a problem.
pub async fn serve(request: HttpRequest, state: web::Data<AppState>) -> Answer {
    let mut answer = answer(&request, &state.web_client, None)?;
    let is_page = |found: &HeaderValue| found == kind("html");
    if state.clear && answer.headers().get(header::CONTENT_TYPE).is_some_and(is_page) {
        // Not what people keep here themselves: their keys would go, too.
        answer.headers_mut().insert(CLEAR_SITE_DATA, HeaderValue::from_static("\"cache\""));
    }
    Ok(answer)
}

/// The same, whoever serves it. Where the pages come from a member's own program, the start page says of which host they show assemblies.
pub fn answer(request: &HttpRequest, client: &WebClient, host: Option<&Site>) -> Answer {
    let path = request.path();
    let name = path.trim_start_matches('/');
    let is_api = ["api", "log"].contains(&name.split('/').next().unwrap_or_default());
    if !is_api && request.method() != Method::GET && request.method() != Method::HEAD {
        return Err(Problem(Error::Method));
    }
    let packing = PACKINGS.iter().any(|(_, ending)| name.ends_with(ending));
    if !name.is_empty()
        && !packing
        && !is_api
        && let Some(file) = client.get(name)
    {
        let file = if name == START { started(file, host) } else { file };
        return Ok(send(request, client, name, file, StatusCode::OK));
    }
    let status = if is_page(name) { StatusCode::OK } else { StatusCode::NOT_FOUND };
    if status != StatusCode::OK && !wants_page(request) {
        return Err(Problem(Error::NoSuchPath));
    }
    match client.get(START) {
        Some(start) => Ok(send(request, client, START, started(start, host), status)),
        None => Ok(HttpResponse::build(status).content_type("text/html; charset=utf-8").body(NOT_BUILT)),
    }
}

/// The start page, with the host that it is for where that is not where it comes from.
fn started(start: File, host: Option<&Site>) -> File {
    let Some(host) = host else { return start };
    let page = String::from_utf8_lossy(&start.data);
    // The address of a site has no character that would have to be escaped.
    let says = format!("<head>\n    <meta name=\"folkmoot-host\" content=\"{}\" />", host.origin());
    let data = page.replacen("<head>", &says, 1).into_bytes();
    File { hash: Sha256::digest(&data).into(), data: data.into(), packed: false }
}

/// Whether a person asks, who can read a page and no problem: browsers name HTML when they open an address, and not when a page asks for a file.
fn wants_page(request: &HttpRequest) -> bool {
    let accept = request.headers().get(header::ACCEPT).and_then(|value| value.to_str().ok());
    accept.is_some_and(|list| list.to_ascii_lowercase().contains("text/html"))
}

/// Whether a path is the address of a page, as `web/src/lib/router/match.ts` reads it: without what mail and chat programs left of the sentence
/// around it, in either case, with an escaped `#` and whatever follows.
fn is_page(name: &str) -> bool {
    let decoded = percent_decode_str(name).decode_utf8_lossy().to_lowercase();
    let unseen = ['\u{200B}', '\u{2060}', '\u{FEFF}'];
    let written: String = decoded.chars().filter(|c| !c.is_whitespace() && !unseen.contains(c)).collect();
    let end =
        written.find(|c: char| !c.is_ascii_alphanumeric() && !"/_-".contains(c)).unwrap_or(written.len());
    let path = written.get(..end).unwrap_or_default().trim_end_matches(['/', '_', '-']);
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    let is_id = |id: &str| id.len() == 36 && uuid::Uuid::try_parse(id).is_ok();
    match parts[..] {
        // Signs after the address of the host are nothing; a path that begins with signs leads nowhere.
        [] => !decoded.contains('/') && !names_hidden(&decoded),
        ["found" | "keys" | "check" | "trust" | "glossary" | "design"] => true,
        ["join" | "a", assembly] => is_id(assembly),
        [
            "a",
            assembly,
            "propose" | "invite" | "circle" | "keys" | "book" | "minutes" | "votes" | "power" | "audit",
        ] => is_id(assembly),
        ["a" | "embed", assembly, "v", vote] => is_id(assembly) && is_id(vote),
        _ => false,
    }
}

/// Whether a name is one as /.well-known is: with a full stop in front and no space after it.
fn names_hidden(name: &str) -> bool {
    name.strip_prefix('.').is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
}

fn send(
    request: &HttpRequest,
    client: &WebClient,
    name: &str,
    plain: File,
    status: StatusCode,
) -> HttpResponse {
    let packed = PACKINGS
        .iter()
        .filter(|(coding, _)| plain.packed && accepts(request, coding))
        .find_map(|(coding, ending)| Some((*coding, client.get(&format!("{name}{ending}"))?)));
    let (coding, file) = match packed {
        Some((coding, file)) => (Some(coding), file),
        None => (None, plain),
    };
    let tag = format!("\"{}\"", hex::encode(file.hash));
    // Names under assets/ carry a hash of their content.
    let cache = if name.starts_with("assets/") { "public, max-age=31536000, immutable" } else { "no-cache" };
    // A page of an address that leads nowhere is told as that each time.
    let known = status == StatusCode::OK
        && request.headers().get(header::IF_NONE_MATCH).is_some_and(|value| *value == *tag.as_str());
    let mut response = HttpResponse::build(if known { StatusCode::NOT_MODIFIED } else { status });
    response.insert_header((header::CACHE_CONTROL, HeaderValue::from_static(cache)));
    response.insert_header((
        header::VARY,
        HeaderValue::from_static(if status == StatusCode::OK {
            "accept-encoding"
        } else {
            "accept, accept-encoding"
        }),
    ));
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
