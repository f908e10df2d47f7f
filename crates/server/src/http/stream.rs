//! Server-sent events: that a log has grown, and that a vote goes into another phase.

use super::AppState;
use crate::{
    error::Error,
    host::handle::{AssemblyHandle, LogHead, PhaseChange},
    limits,
};
use actix_web::web::Bytes;
use futures_core::Stream;
use std::{
    convert::Infallible,
    sync::{Arc, atomic::Ordering},
};
use tokio::{
    sync::{
        broadcast::{self, error::RecvError},
        watch,
    },
    time::{Instant, sleep_until, timeout},
};

/// A place among the open streams; free again when the stream ends.
struct Place(Arc<AppState>);

impl Place {
    fn take(state: Arc<AppState>) -> Result<Self, Error> {
        let taken = |open: usize| (open < state.most_streams).then_some(open.saturating_add(1));
        state.streams.fetch_update(Ordering::SeqCst, Ordering::SeqCst, taken).map_err(|_| Error::Streams)?;
        state.host.metrics().streams.inc();
        Ok(Self(state))
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.0.streams.fetch_sub(1, Ordering::SeqCst);
        self.0.host.metrics().streams.dec();
    }
}

struct Follower {
    head: watch::Receiver<LogHead>,
    phases: broadcast::Receiver<PhaseChange>,
    phases_open: bool,
    /// No head is sent before this, however fast the log grows.
    not_before: Instant,
    first: bool,
    /// Until when whoever follows may read the record, in Unix milliseconds; none where it is for everybody.
    until_ms: Option<u64>,
    handle: Arc<AssemblyHandle>,
    place: Place,
}

/// Opens a stream; it begins with the head as it is. Where the record is for members it ends when the time is over for which it was opened,
/// and what was opened while it was for everybody ends once it no longer is.
///
/// # Errors
/// [`Error::Streams`] when too many are open.
pub fn open(
    state: Arc<AppState>,
    handle: Arc<AssemblyHandle>,
    until_ms: Option<u64>,
) -> Result<impl Stream<Item = Result<Bytes, Infallible>> + use<>, Error> {
    let follower = Follower {
        head: handle.follow(),
        phases: handle.follow_phases(),
        phases_open: true,
        not_before: Instant::now(),
        first: true,
        until_ms,
        place: Place::take(state)?,
        handle,
    };
    Ok(futures_util::stream::unfold(follower, |mut follower| async move {
        let next = follower.next().await?;
        Some((Ok(Bytes::from(next)), follower))
    }))
}

impl Follower {
    async fn next(&mut self) -> Option<String> {
        if std::mem::take(&mut self.first) {
            return Some(self.head());
        }
        let next = match timeout(limits::STREAM_HEARTBEAT, self.change()).await {
            Ok(change) => change,
            Err(_) => Some(":\n\n".to_owned()),
        };
        next.filter(|_| self.may_go_on())
    }

    fn may_go_on(&self) -> bool {
        match self.until_ms {
            Some(until_ms) => self.place.0.host.now_ms() < until_ms,
            None => self.handle.published().state.rules().record.is_everybody(),
        }
    }

    async fn change(&mut self) -> Option<String> {
        loop {
            let not_before = self.not_before;
            let head = async {
                self.head.changed().await.ok()?;
                sleep_until(not_before).await;
                Some(())
            };
            tokio::select! {
                biased;
                phase = self.phases.recv(), if self.phases_open => match phase {
                    Ok(change) => return Some(format!(
                        "event: phase\ndata: {{\"vote\":\"{}\",\"phase\":\"{}\"}}\n\n", change.vote, change.phase
                    )),
                    // The heads tell whoever was too slow.
                    Err(RecvError::Lagged(_)) => {}
                    Err(RecvError::Closed) => self.phases_open = false,
                },
                head = head => {
                    head?;
                    return Some(self.head());
                }
            }
        }
    }

    fn head(&mut self) -> String {
        self.not_before = Instant::now() + limits::STREAM_PAUSE;
        let LogHead { size, time_ms } = *self.head.borrow_and_update();
        format!("event: head\ndata: {{\"size\":{size},\"time\":{time_ms}}}\n\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        clock::SystemClock,
        host::{Host, Settings},
    };

    #[test]
    fn attack_104_streams_are_bounded() {
        let folder = tempfile::tempdir().unwrap();
        let settings = Settings { data: folder.path(), threads: 1, foundings_an_hour: 0 };
        let state = Arc::new(AppState::new(
            Host::start(&settings, Arc::new(SystemClock)).unwrap(),
            crate::http::Options::new(crate::http::WebClient::Embedded),
            None,
        ));
        state.streams.store(state.most_streams - 1, Ordering::SeqCst);
        let last = Place::take(Arc::clone(&state)).unwrap();
        assert_eq!(Place::take(Arc::clone(&state)).err().map(|error| error.code()), Some("http.streams"));
        drop(last);
        drop(Place::take(state).unwrap());
    }
}
