//! Every address of a host, on one screen.

use super::{
    answer::Problem,
    handlers::{api, log, meta, oblivious},
    web_client,
};
use crate::error::Error;
use actix_web::{Route, guard, http::Method, web};

/// The addresses. What is not here is the web client, or nothing.
pub fn configure(config: &mut web::ServiceConfig) {
    config
        .app_data(web::PathConfig::default().error_handler(|_, _| Problem(Error::NoSuchPath).into()))
        .service(at("/api/v1/host").route(read().to(api::host)))
        .service(at("/api/v1/assemblies").route(read().to(api::assemblies)).route(web::post().to(api::found)))
        .service(at("/api/v1/assemblies/{assembly}").route(read().to(api::assembly)))
        .service(at("/api/v1/assemblies/{assembly}/power").route(read().to(api::power)))
        .service(at("/api/v1/assemblies/{assembly}/votes/{vote}").route(read().to(api::vote)))
        .service(at("/api/v1/assemblies/{assembly}/votes/{vote}/ballots").route(read().to(api::ballots)))
        .service(at("/api/v1/assemblies/{assembly}/events").route(web::post().to(api::append)))
        .service(at("/api/v1/assemblies/{assembly}/events/{event}").route(read().to(api::receipt)))
        .service(at("/api/v1/assemblies/{assembly}/record").route(read().to(api::record)))
        .service(at("/api/v1/assemblies/{assembly}/stream").route(web::get().to(api::stream)))
        .service(at("/api/v1/openapi.json").route(read().to(meta::openapi)))
        .service(at("/api/docs").route(read().to(meta::reference)))
        .service(at("/api/docs.css").route(read().to(meta::reference_style)))
        .service(at("/log/{assembly}/{file:.+}").route(read().to(log::file)))
        .service(
            at(crate::oblivious::GATEWAY_PATH)
                .route(read().to(oblivious::gateway_keys))
                .route(web::post().to(oblivious::gateway)),
        )
        .service(
            at("/relay/{host}")
                .route(read().to(oblivious::relay_keys))
                .route(web::post().to(oblivious::relay))
                .route(web::method(Method::OPTIONS).to(oblivious::relay_preflight)),
        )
        .service(at("/healthz").route(read().to(meta::healthz)))
        .service(at("/readyz").route(read().to(meta::readyz)))
        .service(at("/metrics").route(read().to(meta::metrics)))
        .default_service(web::to(web_client::serve));
}

/// An address; another method than those it takes is a problem of its own.
fn at(path: &str) -> actix_web::Resource {
    web::resource(path.to_owned()).default_service(web::to(async || Problem(Error::Method)))
}

/// GET, and HEAD like it.
fn read() -> Route {
    web::route().guard(guard::Any(guard::Get()).or(guard::Head()))
}
