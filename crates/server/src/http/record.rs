//! The record of an assembly as a download. A part is read when the connection has room for it: a slow reader holds no
//! thread, and memory for one part.

use super::AppState;
use crate::{
    error::Error,
    limits,
    operations::export::{ExportError, Parts},
};
use actix_web::web::Bytes;
use futures_core::Stream;
use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use tokio::{sync::OwnedSemaphorePermit, time::Instant};
use uuid::Uuid;

/// A place among the downloads: free again when the download ends, or when its time is over, even if nobody reads on.
struct Place {
    permit: Arc<Mutex<Option<OwnedSemaphorePermit>>>,
    ends: Instant,
    timer: tokio::task::JoinHandle<()>,
}

impl Place {
    fn take(state: &AppState, time: Duration) -> Result<Self, Error> {
        let permit = Arc::clone(&state.exports).try_acquire_owned().map_err(|_| Error::Exports)?;
        let permit = Arc::new(Mutex::new(Some(permit)));
        let ends = Instant::now() + time;
        let held = Arc::clone(&permit);
        let timer = tokio::spawn(async move {
            tokio::time::sleep_until(ends).await;
            drop(held.lock().unwrap_or_else(PoisonError::into_inner).take());
        });
        Ok(Self { permit, ends, timer })
    }

    fn is_over(&self) -> bool {
        Instant::now() >= self.ends
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.timer.abort();
        drop(self.permit.lock().unwrap_or_else(PoisonError::into_inner).take());
    }
}

/// Starts a download of the record as it stands now. It breaks off, and so is no complete answer, when the log cannot be
/// read or the time is over.
///
/// # Errors
/// [`Error::AssemblyUnknown`]; [`Error::Exports`] when too many are under way.
pub fn open(
    state: &AppState,
    assembly: Uuid,
) -> Result<impl Stream<Item = Result<Bytes, ExportError>> + use<>, Error> {
    let parts = Parts::new(&state.host, assembly)?;
    let place = Place::take(state, limits::EXPORT_TIME)?;
    Ok(futures_util::stream::unfold(Some((parts, place)), |running| async move {
        let (mut parts, place) = running?;
        if place.is_over() {
            return Some((Err(Error::Slow.into()), None));
        }
        let read = tokio::task::spawn_blocking(move || (parts.part(), parts)).await;
        match read {
            Ok((Ok(Some(part)), parts)) => Some((Ok(part.into()), Some((parts, place)))),
            Ok((Ok(None), _)) => None,
            Ok((Err(error), _)) => Some((Err(error), None)),
            Err(_) => Some((Err(Error::Stopping.into()), None)),
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        clock::SystemClock,
        host::{Host, Settings},
    };

    #[actix_web::test]
    async fn attack_104_downloads_are_bounded_and_make_room() {
        let folder = tempfile::tempdir().unwrap();
        let settings = Settings { data: folder.path(), threads: 1, foundings_an_hour: 0 };
        let host = Host::start(&settings, Arc::new(SystemClock)).unwrap();
        let state = AppState::new(host, crate::http::Options::new(crate::http::WebClient::Embedded), None);
        let refusal =
            |state: &AppState| Place::take(state, limits::EXPORT_TIME).err().map(|error| error.code());
        let moment = Duration::from_millis(200);

        let mut places: Vec<Place> =
            (0..limits::EXPORTS).map(|_| Place::take(&state, moment).unwrap()).collect();
        assert_eq!(refusal(&state), Some("http.exports"));
        drop(places.pop());
        places.push(Place::take(&state, moment).unwrap());
        assert_eq!(refusal(&state), Some("http.exports"));
        // Readers who have stopped to read keep nobody out for ever.
        while refusal(&state).is_some() {
            tokio::time::sleep(moment).await;
        }
        assert!(places.iter().all(Place::is_over));
    }
}
