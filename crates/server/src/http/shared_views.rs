//! Views as JSON, written once and sent to many: each is made when it is asked for at a new version of the state, shared by all
//! who read it, and sent in chunks. What views hold in memory together is bounded, however slow their readers are: when room
//! is needed, the oldest is let go, and a download of it breaks off.

use super::answer::{Answer, Problem};
use crate::{error::Error, limits};
use actix_web::{HttpResponse, body::SizedStream, http::header, web::Bytes};
use std::{
    collections::{HashMap, VecDeque},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Instant,
};
use uuid::Uuid;

/// What a view shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// An assembly.
    Assembly(Uuid),
    /// How power lies in an assembly.
    Power(Uuid),
    /// A vote of an assembly.
    Vote(Uuid, Uuid),
    /// The ballots of a vote of an assembly.
    Ballots(Uuid, Uuid),
}

/// A view that has been written.
struct View {
    /// Version of the state that it shows.
    version: u64,
    length: usize,
    made: Instant,
    /// `None` once it was let go.
    bytes: Mutex<Option<Bytes>>,
}

impl View {
    fn bytes(&self) -> Option<Bytes> {
        lock(&self.bytes).clone()
    }
}

/// The newest view of a subject. Whoever makes a new one holds the lock, so that it is made once.
type Slot = Arc<Mutex<Option<Arc<View>>>>;

/// All views that are in memory.
#[derive(Default)]
pub struct Views {
    slots: Mutex<HashMap<Subject, Slot>>,
    /// The oldest first.
    held: Mutex<VecDeque<Arc<View>>>,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Views {
    /// Answers with the view of this version of a state, which `write` makes if there is none yet. A large one is made anew once
    /// a second at most, and may be older by so much.
    ///
    /// # Errors
    /// What `write` says.
    pub fn answer(
        &self,
        subject: Subject,
        version: u64,
        write: impl FnOnce() -> Result<(u64, Vec<u8>), Error>,
    ) -> Answer {
        Ok(response(self.view(subject, version, write)?))
    }

    fn view(
        &self,
        subject: Subject,
        version: u64,
        write: impl FnOnce() -> Result<(u64, Vec<u8>), Error>,
    ) -> Result<Arc<View>, Problem> {
        let slot = Arc::clone(lock(&self.slots).entry(subject).or_default());
        let mut slot = lock(&slot);
        if let Some(view) = &*slot
            && lock(&view.bytes).is_some()
            && (view.version >= version
                || (view.length > limits::LARGE_VIEW && view.made.elapsed() < limits::LARGE_VIEW_PAUSE))
        {
            return Ok(Arc::clone(view));
        }
        let (version, bytes) = write()?;
        let view = Arc::new(View {
            version,
            length: bytes.len(),
            made: Instant::now(),
            bytes: Mutex::new(Some(bytes.into())),
        });
        *slot = Some(Arc::clone(&view));
        drop(slot);
        self.hold(Arc::clone(&view));
        Ok(view)
    }

    /// Lets go what nobody reads or asks for any more, and then the oldest, until the rest has room.
    fn hold(&self, view: Arc<View>) {
        let mut held = lock(&self.held);
        held.retain(|view| Arc::strong_count(view) > 1);
        held.push_back(view);
        let mut total: usize = held.iter().map(|view| view.length).sum();
        while total > limits::VIEWS_BYTES
            && held.len() > 1
            && let Some(oldest) = held.pop_front()
        {
            total = total.saturating_sub(oldest.length);
            *lock(&oldest.bytes) = None;
        }
    }
}

fn response(view: Arc<View>) -> HttpResponse {
    let mut response = HttpResponse::Ok();
    response.content_type("application/json").insert_header((header::CACHE_CONTROL, "no-store"));
    let length = view.length;
    let chunks = futures_util::stream::unfold(0, move |from| {
        let next = (from < length).then(|| {
            let to = from.saturating_add(limits::CHUNK_BYTES).min(length);
            match view.bytes() {
                Some(bytes) => (Ok(bytes.slice(from..to)), to),
                None => (Err(Error::Slow), length),
            }
        });
        std::future::ready(next)
    });
    response.body(SizedStream::new(length as u64, chunks))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn views_are_shared_and_bounded() {
        let views = Views::default();
        let subject = |n| Subject::Assembly(Uuid::from_u128(n));
        let of = |length: usize, version| move || Ok((version, vec![b'x'; length]));
        let one = views.view(subject(1), 1, of(10, 1)).unwrap();
        let same = views.view(subject(1), 1, || panic!("it is there")).unwrap();
        assert!(Arc::ptr_eq(&one, &same));
        assert!(!Arc::ptr_eq(&one, &views.view(subject(1), 2, of(10, 2)).unwrap()));
        // Readers that hold on to views of a log that grows.
        let each = limits::VIEWS_BYTES / 4;
        let read: Vec<_> = (0..20).map(|n| views.view(subject(2 + n), 1, of(each, 1)).unwrap()).collect();
        let alive = read.iter().filter(|view| view.bytes().is_some()).count();
        assert_eq!(alive, 4);
        // A large view is not made for every entry.
        let last = views.view(subject(21), 1, || panic!("it is there")).unwrap();
        assert!(Arc::ptr_eq(&last, &views.view(subject(21), 2, || panic!("too soon")).unwrap()));
    }
}
