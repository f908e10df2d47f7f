//! What makes a server end in order.

use std::{future::poll_fn, io, task::Poll};
use tokio::signal::unix::{SignalKind, signal};

/// Ends once the process is asked to (SIGINT, SIGTERM, SIGQUIT). From this call on, and not only once the server runs, none
/// of them kills the process: whoever has read the address may stop the host at once, and it ends as at any other time.
///
/// # Errors
/// What the system says.
pub fn asked_to() -> io::Result<impl Future<Output = ()> + Send + 'static> {
    let kinds = [SignalKind::interrupt(), SignalKind::terminate(), SignalKind::quit()];
    let mut signals = kinds.into_iter().map(signal).collect::<io::Result<Vec<_>>>()?;
    Ok(poll_fn(move |context| {
        let any = signals.iter_mut().any(|signal| signal.poll_recv(context).is_ready());
        if any { Poll::Ready(()) } else { Poll::Pending }
    }))
}
