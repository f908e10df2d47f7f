//! A queue for each assembly, served in turn: whoever fills the queue of one assembly delays the others by one turn.

use std::{
    collections::{HashMap, VecDeque},
    sync::{Condvar, Mutex, MutexGuard, PoisonError},
};
use uuid::Uuid;

/// How many items may wait in all queues together.
const ROOM: usize = 8_192;

/// Queues by assembly.
pub struct Turns<T> {
    queues: Mutex<Queues<T>>,
    changed: Condvar,
}

struct Queues<T> {
    by_assembly: HashMap<Uuid, VecDeque<T>>,
    /// Assemblies with something in their queue, in the order of their turns.
    order: VecDeque<Uuid>,
    waiting: usize,
    closed: bool,
}

impl<T> Default for Turns<T> {
    fn default() -> Self {
        let queues =
            Queues { by_assembly: HashMap::new(), order: VecDeque::new(), waiting: 0, closed: false };
        Self { queues: Mutex::new(queues), changed: Condvar::new() }
    }
}

impl<T> Turns<T> {
    /// Puts an item into the queue of an assembly; false when there is no room. A queue gets no more than is left for the
    /// others, so that one alone never takes all the room.
    pub fn push(&self, assembly: Uuid, item: T) -> bool {
        let mut queues = self.lock();
        let own = queues.by_assembly.get(&assembly).map_or(0, VecDeque::len);
        if own >= ROOM.saturating_sub(queues.waiting) {
            return false;
        }
        if own == 0 {
            queues.order.push_back(assembly);
        }
        queues.by_assembly.entry(assembly).or_default().push_back(item);
        queues.waiting += 1;
        self.changed.notify_one();
        true
    }

    /// Waits for the next turn: an assembly, and as many of its items as `size` says, the oldest first. `None` when all is
    /// closed.
    pub fn next(&self, size: impl Fn(Uuid) -> usize) -> Option<(Uuid, Vec<T>)> {
        let mut queues = self.lock();
        loop {
            if let Some(assembly) = queues.order.pop_front() {
                let Some(queue) = queues.by_assembly.get_mut(&assembly) else { continue };
                let count = size(assembly).max(1).min(queue.len());
                let taken: Vec<T> = queue.drain(..count).collect();
                if queue.is_empty() {
                    queues.by_assembly.remove(&assembly);
                } else {
                    queues.order.push_back(assembly);
                }
                queues.waiting = queues.waiting.saturating_sub(taken.len());
                return Some((assembly, taken));
            }
            if queues.closed {
                return None;
            }
            queues = self.changed.wait(queues).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Lets [`Self::next`] end once all queues are empty.
    pub fn close(&self) {
        self.lock().closed = true;
        self.changed.notify_all();
    }

    /// How many items wait.
    pub fn waiting(&self) -> usize {
        self.lock().waiting
    }

    fn lock(&self) -> MutexGuard<'_, Queues<T>> {
        self.queues.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_queue_delays_others_by_one_turn() {
        let (turns, hog, other) = (Turns::default(), Uuid::from_u128(1), Uuid::from_u128(2));
        let mut taken = 0;
        while turns.push(hog, taken) {
            taken += 1;
        }
        // Half of the room is left for others.
        assert_eq!(taken, ROOM / 2);
        assert!(turns.push(other, 0));
        assert_eq!(turns.next(|_| 8).unwrap().1, [0, 1, 2, 3, 4, 5, 6, 7]);
        assert_eq!(turns.next(|_| 8).unwrap(), (other, vec![0]));
        assert_eq!(turns.next(|_| 2).unwrap(), (hog, vec![8, 9]));
        assert_eq!(turns.waiting(), taken - 10);
        turns.close();
        while turns.next(|_| 512).is_some() {}
        assert_eq!(turns.waiting(), 0);
    }
}
