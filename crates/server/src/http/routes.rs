//! Every address of a host, on one screen.

use super::{
    access,
    answer::Problem,
    handlers::{api, log, meta, oblivious, reading, witness},
    web_client,
};
use crate::error::Error;
use actix_web::{
    Resource, Route,
    body::BoxBody,
    dev::{ServiceFactory, ServiceRequest, ServiceResponse},
    guard,
    http::Method,
    middleware::from_fn,
    web,
};

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
        .service(open("/api/v1/assemblies/{assembly}/events").route(web::post().to(api::append)))
        .service(at("/api/v1/assemblies/{assembly}/events/{event}").route(read().to(api::receipt)))
        .service(at("/api/v1/assemblies/{assembly}/texts").route(web::post().to(api::give_back)))
        .service(at("/api/v1/assemblies/{assembly}/record").route(read().to(api::record)))
        .service(at("/api/v1/assemblies/{assembly}/stream").route(web::get().to(api::stream)))
        .service(open("/api/v1/assemblies/{assembly}/entrance").route(web::post().to(reading::entrance)))
        .service(open("/api/v1/assemblies/{assembly}/reading").route(web::post().to(reading::token)))
        .service(open("/api/v1/assemblies/{assembly}/reading/challenge").route(read().to(reading::challenge)))
        .service(at("/api/v1/assemblies/{assembly}/reading/check").route(read().to(reading::check)))
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
        .service(open("/witness/add-checkpoint").route(web::post().to(witness::add_checkpoint)))
        .service(open("/witness/{log}/checkpoint").route(read().to(witness::checkpoint)))
        .service(at("/healthz").route(read().to(meta::healthz)))
        .service(at("/readyz").route(read().to(meta::readyz)))
        .service(at("/metrics").route(read().to(meta::metrics)))
        .default_service(web::to(web_client::serve));
}

/// An address. One of an assembly is for whoever may read its record.
fn at(
    path: &str,
) -> Resource<
    impl ServiceFactory<
        ServiceRequest,
        Config = (),
        Response = ServiceResponse<BoxBody>,
        Error = actix_web::Error,
        InitError = (),
    > + use<>,
> {
    open(path).wrap(from_fn(access::guard))
}

/// An address for everybody, whose record it ever is: nothing that is answered there shows what stands in one. Another method than those
/// it takes is a problem of its own.
fn open(path: &str) -> Resource {
    web::resource(path.to_owned()).default_service(web::to(async || Problem(Error::Method)))
}

/// GET, and HEAD like it.
fn read() -> Route {
    web::route().guard(guard::Any(guard::Get()).or(guard::Head()))
}
