//! Handlers under /log: the files of a log.

use super::id;
use crate::{
    error::Error,
    http::{
        AppState,
        answer::{Answer, TEXT},
        views::ProblemView,
    },
    operations::{
        blocking,
        bundle::Bundle,
        log_files::{self, Content},
    },
};
use actix_web::{HttpResponse, body::SizedStream, web, web::Bytes};
use folkmoot_ledger::tiles::Resource;
use futures_core::Stream;

/// A file of a log
///
/// `checkpoint`, `tile/<level>/<number>[.p/<width>]` or `tile/entries/<number>[.p/<width>]`, as C2SP tlog-tiles says; and `text/<number>`, the texts
/// that a bundle of entries names, as far as there are any. And `cosigned`, the newest checkpoint that enough witnesses have cosigned.
#[utoipa::path(get, path = "/log/{assembly}/{file}", tag = "Log",
    params(("assembly" = String, Path, description = "Id of the assembly"),
           ("file" = String, Path, description = "checkpoint, tile/<level>/<number>[.p/<width>], tile/entries/<number>[.p/<width>], text/<number> or cosigned")),
    responses(
        (status = 200, description = "A checkpoint is text; tiles and bundles are binary", content_type = "application/octet-stream", body = String),
        (status = "4XX", content_type = "application/problem+json", body = ProblemView)))]
pub async fn file(state: web::Data<AppState>, path: web::Path<(String, String)>) -> Answer {
    let (assembly, name) = path.into_inner();
    let assembly = id(&assembly, Error::AssemblyUnknown)?;
    if name == "cosigned" {
        let cosigned = log_files::cosigned(&state.host, assembly)?;
        return Ok(HttpResponse::Ok()
            .content_type(TEXT)
            .insert_header(("cache-control", "no-cache"))
            .body(cosigned));
    }
    let resource: Resource = name.parse().map_err(|_| Error::TilePath)?;
    let file = log_files::read(&state.host, assembly, resource).await?;
    let cache = if file.immutable { "public, max-age=31536000, immutable" } else { "no-cache" };
    let kind = if resource == Resource::Checkpoint { TEXT } else { "application/octet-stream" };
    let mut response = HttpResponse::Ok();
    response.content_type(kind).insert_header(("cache-control", cache));
    Ok(match file.content {
        Content::Whole(bytes) => response.body(bytes),
        Content::Bundle(first, bundle) => {
            response.body(SizedStream::new(bundle.length(), pages(first, bundle)))
        }
    })
}

/// The pages of a bundle, each read when the connection has room for it. Damage in a later page breaks the answer off.
fn pages(first: Vec<u8>, bundle: Bundle) -> impl Stream<Item = Result<Bytes, Error>> {
    futures_util::stream::unfold(Some((Some(first), bundle)), |reading| async move {
        let (first, mut bundle) = reading?;
        if let Some(first) = first {
            return Some((Ok(first.into()), Some((None, bundle))));
        }
        match blocking(move || Ok((bundle.page()?, bundle))).await {
            Ok((page, bundle)) => page.map(|page| (Ok(page.into()), Some((None, bundle)))),
            Err(error) => Some((Err(error), None)),
        }
    })
}
