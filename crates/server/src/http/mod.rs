//! The host over HTTP: routes (one screen), handlers (decode, one operation, encode), and what goes around every request.

mod access;
mod answer;
mod body;
mod ending;
mod middleware;
mod handlers;
mod openapi;
pub mod own;
mod record;
mod refusals;
mod routes;
mod stream;
mod shared_views;
mod views;
mod web_client;

pub mod page_hash;

pub use openapi::document as openapi_document;
pub use web_client::WebClient;

use crate::{
    descriptors,
    host::Host,
    limits,
    oblivious::{GatewayKeys, Relay, Site},
    witness::{
        WitnessAt, asking,
        serving::{KnownLog, WitnessService},
    },
};
use actix_web::{App, HttpServer, http::header::HeaderValue, web};
use refusals::Refusals;
use std::{
    net::{SocketAddr, TcpListener},
    sync::{Arc, atomic::AtomicUsize},
    time::Instant,
};
use tokio::sync::Semaphore;

/// What every handler can reach.
pub struct AppState {
    host: Arc<Host>,
    web_client: WebClient,
    refusals: Refusals,
    views: shared_views::Views,
    streams: AtomicUsize,
    most_streams: usize,
    exports: Arc<Semaphore>,
    /// What others have sealed to this host.
    gateway: GatewayKeys,
    gateway_places: Semaphore,
    /// The hosts for which this one is a relay.
    relay: Arc<Relay>,
    relay_places: Arc<Semaphore>,
    /// The relays through which ballots reach this host.
    relays: Vec<Site>,
    /// What this host is a witness for, if it is one.
    witness: Option<Arc<WitnessService>>,
    witness_places: Semaphore,
    /// Whether it names the assemblies that want to be on its list.
    lists: bool,
    content_policy: HeaderValue,
    embed_policy: HeaderValue,
    /// Whether browsers are told to forget what they keep of the pages.
    clear: bool,
    /// What was in the way, and when that was looked at.
    readiness: tokio::sync::Mutex<Option<(Instant, Vec<String>)>>,
    openapi: String,
    reference: String,
}

impl AppState {
    fn new(host: Arc<Host>, options: Options, witness: Option<WitnessService>) -> Self {
        let document = openapi::document();
        let Options { web_client, relays, relay_for, lists, clear, .. } = options;
        let hashes = web_client.named_hashes();
        Self {
            gateway: GatewayKeys::new(host.signing_key()),
            gateway_places: Semaphore::new(limits::GATEWAY_PLACES),
            relay: Arc::new(Relay::new(relay_for)),
            witness: witness.map(Arc::new),
            witness_places: Semaphore::new(limits::WITNESS_PLACES),
            relay_places: Arc::new(Semaphore::new(limits::RELAY_PLACES)),
            content_policy: middleware::content_policy(&relays, hashes.as_deref()),
            embed_policy: middleware::embed_policy(hashes.as_deref()),
            relays,
            lists,
            clear,
            host,
            web_client,
            refusals: Refusals::default(),
            views: shared_views::Views::default(),
            streams: AtomicUsize::new(0),
            most_streams: descriptors::shares(descriptors::limit()).streams,
            readiness: tokio::sync::Mutex::default(),
            exports: Arc::new(Semaphore::new(limits::EXPORTS)),
            reference: openapi::page(&document),
            openapi: document,
        }
    }
}

/// Has the system close a connection whose reader takes nothing for [`limits::WRITE_TIME`]: of what is sent nothing is
/// acknowledged, or there is no room for more. Nothing else can end it, since the event loop waits for that room.
fn close_when_nothing_is_taken(connection: &dyn std::any::Any) {
    #[cfg(target_os = "linux")]
    if let Some(stream) = connection.downcast_ref::<actix_web::rt::net::TcpStream>() {
        let time_ms = u32::try_from(limits::WRITE_TIME.as_millis()).unwrap_or(u32::MAX);
        if let Err(error) = rustix::net::sockopt::set_tcp_user_timeout(stream, time_ms) {
            tracing::debug!(%error, "no deadline for writing");
        }
    }
    #[cfg(not(target_os = "linux"))]
    let _ = connection;
}

/// How a host is served.
pub struct Options {
    /// The web client.
    pub web_client: WebClient,
    /// Threads for the network.
    pub workers: usize,
    /// The relays through which ballots reach this host without the address of whoever casts them.
    pub relays: Vec<Site>,
    /// The hosts for which this one is a relay.
    pub relay_for: Vec<Site>,
    /// Whether it names the assemblies that want to be on its list, or none.
    pub lists: bool,
    /// Where the witnesses of its assemblies are found.
    pub witnesses: Vec<WitnessAt>,
    /// The name under which it is a witness itself, if it is one.
    pub witness_name: Option<String>,
    /// The logs for which it is.
    pub witness_for: Vec<KnownLog>,
    /// Whether browsers are told to forget what they keep of the pages: after the host was somebody else's for a while.
    pub clear: bool,
}

impl Options {
    /// With this web client, one thread, a list, and neither relays nor hosts to be a relay for.
    pub fn new(web_client: WebClient) -> Self {
        Self {
            web_client,
            workers: 1,
            relays: Vec::new(),
            relay_for: Vec::new(),
            lists: true,
            clear: false,
            witnesses: Vec::new(),
            witness_name: None,
            witness_for: Vec::new(),
        }
    }
}

/// A server that is running.
pub struct Serving {
    /// Where it listens.
    pub address: SocketAddr,
    /// Ends when the server does.
    pub server: actix_web::dev::Server,
}

/// Starts to serve a host.
///
/// # Errors
/// What the system says about the address; or why it is no witness, where it is to be one.
pub fn serve(host: Arc<Host>, options: Options, listener: TcpListener) -> std::io::Result<Serving> {
    let address = listener.local_addr()?;
    let shares = descriptors::shares(descriptors::limit());
    let workers = options.workers.max(1);
    let known = options.witness_for.clone();
    let open = |name: &String| WitnessService::open(host.shared_data(), name, known);
    let witness = options.witness_name.as_ref().map(open).transpose().map_err(std::io::Error::other)?;
    if let Some(witness) = &witness {
        tracing::info!(key = %witness.witness(), "this host is a witness");
    }
    asking::start(&host, &options.witnesses)?;
    let state = web::Data::new(AppState::new(host, options, witness));
    let server = HttpServer::new(move || {
        App::new()
            .app_data(state.clone())
            .wrap(actix_web::middleware::from_fn(middleware::around))
            .configure(routes::configure)
    })
    .on_connect(|connection, data| {
        close_when_nothing_is_taken(connection);
        data.insert(middleware::Poisoned::default());
    })
    .workers(workers)
    .client_request_timeout(limits::HEAD_TIME)
    .client_disconnect_timeout(limits::DISCONNECT_TIME)
    .keep_alive(limits::KEEP_ALIVE)
    .max_connections(shares.connections.div_ceil(workers))
    // Streams never end by themselves; what is being committed is done in this time.
    .shutdown_timeout(1)
    .shutdown_signal(ending::asked_to()?)
    .listen(listener)?
    .run();
    Ok(Serving { address, server })
}
