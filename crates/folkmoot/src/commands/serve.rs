//! `folkmoot serve`.

use super::Failure;
use crate::cli::Serve;
use folkmoot_server::{
    clock::{Clock, MovedClock, SystemClock},
    descriptors,
    host::{Host, Settings},
    http, limits,
    operations::handing::Taking,
    vital,
};
use std::{io::Write, net::TcpListener, sync::Arc};

/// Serves until it is interrupted.
///
/// # Errors
/// Why it cannot start.
pub fn serve(options: &Serve) -> Result<(), Failure> {
    let clock: Arc<dyn Clock> =
        if options.clock_from_stdin { moved_from_stdin()? } else { Arc::new(SystemClock) };
    let host = Host::start(&settings(options), clock)?;
    listen(host, options)
}

/// A clock that follows what stands on standard input.
fn moved_from_stdin() -> Result<Arc<MovedClock>, Failure> {
    tracing::warn!("the clock is moved by standard input: good for tests only");
    let clock = Arc::new(MovedClock::default());
    let moved = Arc::clone(&clock);
    std::thread::Builder::new().name("clock".to_owned()).spawn(move || {
        if let Err(error) = moved.follow(std::io::stdin().lock()) {
            tracing::error!(%error, "standard input does not say how far the clock is to go");
        }
    })?;
    Ok(clock)
}

pub(super) fn settings(options: &Serve) -> Settings<'_> {
    Settings { data: &options.data, threads: options.threads, foundings_an_hour: options.foundings_an_hour }
}

/// Serves a host that has been started.
pub(super) fn listen(host: Arc<Host>, options: &Serve) -> Result<(), Failure> {
    vital::end_process_with_them();
    let descriptors = descriptors::raise();
    let listener = bind(options)?;
    actix_web::rt::System::new().block_on(async {
        let web_client = options.web.clone().map_or(http::WebClient::Embedded, http::WebClient::Folder);
        let (without, page_hash) = (!web_client.is_there(), web_client.page_hash());
        let network = http::Options {
            web_client,
            workers: options.workers,
            relays: options.relays.clone(),
            relay_for: options.relay_for.clone(),
            lists: !options.no_list,
            witnesses: options.witnesses.clone(),
            witness_name: options.witness_name.clone(),
            witness_for: options.witness_for.clone(),
            clear: options.clear,
        };
        if let Some(hash) = page_hash {
            host.announce(hash.to_bytes());
        }
        let http::Serving { address, server } = http::serve(Arc::clone(&host), network, listener)?;
        let mut out = std::io::stdout();
        // Whoever has started it may not be reading.
        let _ = writeln!(out, "Folkmoot is at http://{address}");
        if let Some(hash) = page_hash {
            let _ = writeln!(out, "Its pages have the hash {hash}");
        }
        if without {
            let _ = writeln!(out, "(without the web client, which was not built)");
        }
        let taking = Taking::start(&host)?;
        tracing::info!(assemblies = host.all().len(), descriptors, "serving");
        let ended = server.await;
        taking.stop();
        ended
    })?;
    host.stop();
    Ok(())
}

fn bind(options: &Serve) -> Result<TcpListener, Failure> {
    let listener = TcpListener::bind(options.listen)
        .map_err(|error| format!("cannot listen on {}: {error}", options.listen))?;
    // Once more, with a longer queue than the standard library asks for: many come at once when a vote is about to close.
    rustix::net::listen(&listener, limits::BACKLOG)
        .map_err(|error| format!("cannot listen on {}: {error}", options.listen))?;
    Ok(listener)
}
