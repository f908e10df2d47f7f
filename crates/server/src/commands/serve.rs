//! `folkmoot serve`.

use super::Failure;
use crate::{
    cli::Serve,
    clock::SystemClock,
    host::{Host, Settings},
    http,
};
use std::{net::TcpListener, sync::Arc};

/// Serves until it is interrupted.
///
/// # Errors
/// Why it cannot start.
pub fn serve(options: &Serve) -> Result<(), Failure> {
    let host = Host::start(&settings(options), Arc::new(SystemClock))?;
    listen(host, options)
}

pub(super) fn settings(options: &Serve) -> Settings<'_> {
    Settings { data: &options.data, threads: options.threads, foundings_an_hour: options.foundings_an_hour }
}

/// Serves a host that has been started.
pub(super) fn listen(host: Arc<Host>, options: &Serve) -> Result<(), Failure> {
    let listener = bind(options)?;
    actix_web::rt::System::new().block_on(async {
        let web_client = options.web.clone().map_or(http::WebClient::Embedded, http::WebClient::Folder);
        let without = !web_client.is_there();
        let http::Serving { address, server } =
            http::serve(Arc::clone(&host), web_client, listener, options.workers)?;
        println!("Folkmoot is at http://{address}");
        if without {
            println!("(without the web client, which was not built)");
        }
        tracing::info!(assemblies = host.all().len(), "serving");
        server.await
    })?;
    host.stop();
    Ok(())
}

fn bind(options: &Serve) -> Result<TcpListener, Failure> {
    let listener = TcpListener::bind(options.listen)
        .map_err(|error| format!("cannot listen on {}: {error}", options.listen))?;
    Ok(listener)
}
