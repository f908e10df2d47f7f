//! Logs, which are never in the way: a line waits in a short queue for a thread that writes it, and is dropped and counted
//! when the queue is full or standard error takes nothing (a full disk, a full pipe, a reader that has gone). No thread that
//! logs ever waits, fails or panics because of it; once lines can be written again, the log says how many were lost.

use std::{
    io::Write,
    sync::{
        OnceLock,
        atomic::{AtomicU64, Ordering},
        mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel},
    },
    time::Duration,
};
use tracing::{Event, Level, Subscriber};
use tracing_subscriber::{
    EnvFilter, Layer, fmt::MakeWriter, layer::Context, layer::SubscriberExt, util::SubscriberInitExt,
};

/// How many lines wait at most.
const QUEUE: usize = 4_096;
/// When nothing is logged, lost lines are still told of after this time.
const PAUSE: Duration = Duration::from_secs(2);

static LINES: OnceLock<Lines> = OnceLock::new();
static LOST: AtomicU64 = AtomicU64::new(0);
static CONNECTION_ERRORS: AtomicU64 = AtomicU64::new(0);

/// Lines of the log that were lost since the start.
pub fn lost() -> u64 {
    LOST.load(Ordering::Relaxed)
}

/// Connections that ended with an error since the start: malformed requests, readers who were too slow or went away.
pub fn connection_errors() -> u64 {
    CONNECTION_ERRORS.load(Ordering::Relaxed)
}

/// Starts to log what passes `filter`, as text or as one JSON object a line.
///
/// # Errors
/// When the machine gives no thread.
pub fn start(filter: EnvFilter, json: bool, colours: bool) -> std::io::Result<()> {
    let lines = Lines::start(std::io::stderr())?;
    let library = Library { shown: filter.max_level_hint().is_some_and(|level| level >= Level::DEBUG) };
    let form = tracing_subscriber::fmt::layer()
        .with_writer(LINES.get_or_init(|| lines).clone())
        .with_ansi(colours)
        .with_target(false)
        // What cannot be logged must not be told to the same standard error, by a macro that panics.
        .log_internal_errors(false);
    let layers = tracing_subscriber::registry().with(filter).with(library);
    // A second start, as in tests, is no reason to fail.
    let _ = if json { layers.with(form.json()).try_init() } else { layers.with(form).try_init() };
    Ok(())
}

/// Waits until what has been logged so far is written, for at most `time`.
pub fn flush(time: Duration) {
    if let Some(lines) = LINES.get() {
        lines.flush(time);
    }
}

enum Message {
    Line(Vec<u8>),
    Flush(SyncSender<()>),
}

/// The way to the thread that writes.
#[derive(Clone)]
struct Lines(SyncSender<Message>);

impl Lines {
    fn start(out: impl Write + Send + 'static) -> std::io::Result<Self> {
        let (sender, lines) = sync_channel(QUEUE);
        std::thread::Builder::new().name("logs".into()).spawn(move || write_lines(out, &lines))?;
        Ok(Self(sender))
    }

    fn line(&self, line: &[u8]) {
        if self.0.try_send(Message::Line(line.to_vec())).is_err() {
            LOST.fetch_add(1, Ordering::Relaxed);
        }
    }

    fn flush(&self, time: Duration) {
        let (done, wait) = sync_channel(1);
        if self.0.try_send(Message::Flush(done)).is_ok() {
            let _ = wait.recv_timeout(time);
        }
    }
}

fn write_lines(mut out: impl Write, lines: &Receiver<Message>) {
    let mut told = 0;
    let mut broken = false;
    loop {
        match lines.recv_timeout(PAUSE) {
            Ok(Message::Line(line)) => {
                // After a failure half a line may stand there.
                let written = if broken { out.write_all(b"\n") } else { Ok(()) };
                broken = written.and_then(|()| out.write_all(&line)).is_err();
                if broken {
                    LOST.fetch_add(1, Ordering::Relaxed);
                }
            }
            Ok(Message::Flush(done)) => {
                let _ = done.send(());
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return,
        }
        let lost = lost();
        if lost > told && !broken {
            // Comes back through the queue, in the form of every other line.
            tracing::warn!(lines = lost - told, "lines of the log were lost");
            told = lost;
        } else if broken {
            std::thread::sleep(Duration::from_millis(1));
        }
    }
}

/// One line on its way into the queue.
struct Line<'a>(&'a Lines);

impl Write for Line<'_> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.line(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Lines {
    type Writer = Line<'a>;

    fn make_writer(&'a self) -> Line<'a> {
        Line(self)
    }
}

/// Anybody can send malformed requests, a thousand in a second. The HTTP library calls each an error of the host; here they
/// are counted, and shown only to whoever asks for debugging.
struct Library {
    shown: bool,
}

impl<S: Subscriber> Layer<S> for Library {
    fn event_enabled(&self, event: &Event<'_>, _: Context<'_, S>) -> bool {
        if !event.metadata().target().starts_with("actix_http") {
            return true;
        }
        CONNECTION_ERRORS.fetch_add(1, Ordering::Relaxed);
        self.shown
    }
}
