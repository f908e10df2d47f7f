//! A member's own pages: the web client that is in this program, shown on this machine alone, over the interface of a host elsewhere.
//!
//! A host that serves the pages could serve others to one person, for one hour. Here nothing that the host sends is a page, a script or
//! a style: what it answers is data of a few types, and the pages check it as they check everything. Other pages in the same browser, and
//! names that lead to this machine (DNS rebinding), are turned away.

mod passage;

use super::{
    Serving,
    answer::{Answer, Problem},
    ending, middleware, web_client,
    web_client::WebClient,
};
use crate::{error::Error, limits, oblivious::Site};
use actix_web::{
    App, HttpRequest, HttpResponse, HttpServer,
    body::{BoxBody, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    http::{
        Method,
        header::{self, HeaderMap},
    },
    middleware::{Next, from_fn},
    web,
};
use passage::Passage;
use std::{io, net::TcpListener};

/// What every request needs.
struct Own {
    web_client: WebClient,
    passage: Passage,
    /// The one spelling of this address: 127.0.0.1 and the port.
    authority: String,
}

/// Serves the pages over a host's interface. The listener is one of the loopback.
///
/// # Errors
/// What the system says about the address; [`io::ErrorKind::InvalidInput`] where others than this machine could reach it.
pub fn serve(host: Site, web_client: WebClient, listener: TcpListener) -> io::Result<Serving> {
    let address = listener.local_addr()?;
    if !address.ip().is_loopback() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "an own client is for this machine alone"));
    }
    let passage = Passage::to(host, web_client.named_hashes());
    let own = web::Data::new(Own { web_client, passage, authority: address.to_string() });
    let server = HttpServer::new(move || {
        App::new().app_data(own.clone()).wrap(from_fn(around)).default_service(web::to(answer))
    })
    .on_connect(|_, data| {
        data.insert(middleware::Poisoned::default());
    })
    .workers(1)
    // Each answer of the host has a thread while it comes.
    .worker_max_blocking_threads(limits::PASSAGE_PLACES.saturating_add(4))
    .client_request_timeout(limits::HEAD_TIME)
    .client_disconnect_timeout(limits::DISCONNECT_TIME)
    .shutdown_timeout(0)
    .shutdown_signal(ending::asked_to()?)
    .listen(listener)?
    .run();
    Ok(Serving { address, server })
}

async fn around(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let own = request.app_data::<web::Data<Own>>().cloned();
    let checked = middleware::check_framing(&request)
        .and_then(|()| own.as_deref().map_or(Err(Error::Stopping), |own| own.check_asker(request.headers())));
    let carried = passage::leads_to_host(request.path());
    let mut response = match checked {
        Ok(()) => next.call(request).await?.map_into_boxed_body(),
        Err(error) => request.into_response(HttpResponse::from_error(Problem(error))).map_into_boxed_body(),
    };
    let headers = response.headers_mut();
    middleware::protect(headers);
    let policy = match own {
        // Data is no page, whoever opens it as one.
        _ if carried => passage::DATA_POLICY,
        Some(own) => own.passage.content_policy().await,
        None => passage::DATA_POLICY,
    };
    headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    Ok(response)
}

impl Own {
    /// Whether whoever asks is a page of this program, or a person who opens one.
    fn check_asker(&self, headers: &HeaderMap) -> Result<(), Error> {
        let text = |name| headers.get(name).map(|value: &header::HeaderValue| value.as_bytes());
        if text(header::HOST) != Some(self.authority.as_bytes()) {
            return Err(Error::OwnAddress);
        }
        let own_origin = |origin: &[u8]| origin.strip_prefix(b"http://") == Some(self.authority.as_bytes());
        let site = text(header::HeaderName::from_static("sec-fetch-site"));
        let mode = text(header::HeaderName::from_static("sec-fetch-mode"));
        let elsewhere = site.is_some_and(|site| site != b"same-origin" && site != b"none");
        if text(header::ORIGIN).is_some_and(|origin| !own_origin(origin))
            || (elsewhere && mode != Some(b"navigate"))
        {
            return Err(Error::OwnOrigin);
        }
        Ok(())
    }
}

async fn answer(request: HttpRequest, body: web::Payload, own: web::Data<Own>) -> Answer {
    if passage::leads_to_host(request.path()) {
        return own.passage.carry(&request, body).await;
    }
    if request.method() != Method::GET && request.method() != Method::HEAD {
        return Err(Problem(Error::Method));
    }
    web_client::answer(&request, &own.web_client, Some(own.passage.host()))
}
