//! Threads that a host cannot do without. A host whose sequencer, checker or acceptor has died answers some requests and
//! hangs on others; it is better gone at once, with a status that makes its supervisor start it again. Nothing is lost by
//! that: what has been answered is on the disk.

use crate::logs;
use std::{panic::PanicHookInfo, thread::JoinHandle, time::Duration};

/// The exit status after the death of a vital thread (EX_SOFTWARE of sysexits).
pub const EXIT_STATUS: i32 = 70;

/// Names of our own vital threads, and of the one that accepts connections.
const NAMES: [&str; 4] = ["sequencer", "checker", "scrubber", "actix-server acceptor"];
/// The libraries that accept connections and wake threads: a fault in waking panics in whatever thread wanted to wake, and
/// what should have been woken sleeps on.
const LIBRARIES: [&str; 2] = ["actix-server-", "tokio-"];

/// Starts a thread under one of the vital names.
///
/// # Errors
/// When the machine gives no thread.
pub fn spawn(name: &'static str, work: impl FnOnce() + Send + 'static) -> std::io::Result<JoinHandle<()>> {
    debug_assert!(NAMES.contains(&name));
    std::thread::Builder::new().name(name.to_owned()).spawn(work)
}

/// From now on a panic is a line in the log, and one that takes a vital thread along ends the process.
pub fn end_process_with_them() {
    std::panic::set_hook(Box::new(|panic| {
        let thread = std::thread::current();
        let name = thread.name().unwrap_or("unnamed");
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(thread = name, place, reason = reason(panic), "panic");
        if NAMES.contains(&name) || LIBRARIES.iter().any(|library| place.contains(library)) {
            tracing::error!(thread = name, "the host cannot go on without this thread; the process ends");
            logs::flush(Duration::from_millis(500));
            std::process::exit(EXIT_STATUS);
        }
    }));
}

fn reason<'a>(panic: &'a PanicHookInfo<'_>) -> &'a str {
    let payload = panic.payload();
    let owned = || payload.downcast_ref::<String>().map(String::as_str);
    payload.downcast_ref::<&str>().copied().or_else(owned).unwrap_or_default()
}
