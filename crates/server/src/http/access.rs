//! Who reads a record that is for its members. Every address of an assembly goes through [`guard`], unless `routes.rs` says that it is
//! open to all: so one that is added is closed until somebody opens it.

use super::{AppState, answer::Problem};
use crate::{error::Error, operations::reading};
use actix_web::{
    HttpMessage, HttpResponse,
    body::{BoxBody, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    http::header::{self, HeaderMap, HeaderValue},
    middleware::Next,
    web,
};
use uuid::Uuid;

/// Until when a request may be answered, where what it asks for is for members.
#[derive(Clone, Copy)]
pub struct Until(pub u64);

/// Lets a request pass that may read the record of the assembly in its address.
pub async fn guard(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let until = match check(&request) {
        Ok(until) => until,
        Err(error) => return Ok(request.into_response(HttpResponse::from_error(Problem(error)))),
    };
    let Some(until_ms) = until else { return Ok(next.call(request).await?.map_into_boxed_body()) };
    request.extensions_mut().insert(Until(until_ms));
    let mut response = next.call(request).await?.map_into_boxed_body();
    keep_private(response.headers_mut());
    Ok(response)
}

fn check(request: &ServiceRequest) -> Result<Option<u64>, Error> {
    let Some(named) = request.match_info().get("assembly") else { return Ok(None) };
    // What is not spelled as an id is no assembly, however somebody else may read it.
    let id = Uuid::try_parse(named).ok().filter(|id| id.to_string() == named);
    let id = id.ok_or(Error::AssemblyUnknown)?;
    let state = request.app_data::<web::Data<AppState>>().ok_or(Error::Stopping)?;
    reading::check(&state.host, id, || token(request.headers()))
}

/// The token of a request (RFC 6750): in a header, so that it comes into no address, no log and no history.
fn token(headers: &HeaderMap) -> Result<Option<&str>, Error> {
    let mut given = headers.get_all(header::AUTHORIZATION);
    let Some(value) = given.next() else { return Ok(None) };
    if given.next().is_some() {
        return Err(Error::Token);
    }
    let token = value.to_str().ok().and_then(|text| text.strip_prefix("Bearer "));
    token.map(Some).ok_or(Error::Token)
}

/// A copy of what is for members may be kept by whoever asked, and by nobody on the way.
fn keep_private(headers: &mut HeaderMap) {
    let kept = headers.get(header::CACHE_CONTROL).and_then(|value| value.to_str().ok());
    let private = match kept {
        Some(kept) if kept.contains("immutable") => "private, max-age=31536000, immutable",
        Some(kept) if kept.contains("no-cache") => "private, no-cache",
        _ => return,
    };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(private));
}
