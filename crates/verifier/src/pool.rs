//! Work for all cores, with answers in the order of the questions.
//!
//! The audit reads and folds on one thread and hands curve arithmetic to the others. Answers come back in order, since
//! a later ballot of a voter takes the place of an earlier one; and no more than a few questions are open at once, so
//! that memory does not grow with the record. Without the feature "parallel" every question is answered at once.

use std::collections::{BTreeMap, VecDeque};

/// Questions of type `Q` on their way, and answers of type `A`.
pub(crate) struct Pool<Q, A> {
    answer: fn(Q) -> A,
    ready: VecDeque<A>,
    #[cfg(feature = "parallel")]
    open: Open<A>,
    #[cfg(not(feature = "parallel"))]
    open: std::marker::PhantomData<BTreeMap<u64, Q>>,
}

#[cfg(feature = "parallel")]
struct Open<A> {
    next_asked: u64,
    next_ready: u64,
    early: BTreeMap<u64, A>,
    sender: std::sync::mpsc::Sender<(u64, A)>,
    receiver: std::sync::mpsc::Receiver<(u64, A)>,
}

#[cfg(feature = "parallel")]
impl<Q: Send + 'static, A: Send + 'static> Pool<Q, A> {
    pub fn new(answer: fn(Q) -> A) -> Pool<Q, A> {
        let (sender, receiver) = std::sync::mpsc::channel();
        let open = Open { next_asked: 0, next_ready: 0, early: BTreeMap::new(), sender, receiver };
        Pool { answer, ready: VecDeque::new(), open }
    }

    /// Hands a question over; waits while too many are open.
    pub fn ask(&mut self, question: Q) {
        let limit = (rayon::current_num_threads() as u64).saturating_mul(2).saturating_add(1);
        while self.open.next_asked.saturating_sub(self.open.next_ready) >= limit {
            self.wait();
        }
        let (number, answer, sender) = (self.open.next_asked, self.answer, self.open.sender.clone());
        self.open.next_asked = number.saturating_add(1);
        rayon::spawn(move || {
            // The audit may have been dropped meanwhile; then nobody wants the answer.
            let _ = sender.send((number, answer(question)));
        });
        while let Ok(answer) = self.open.receiver.try_recv() {
            self.take(answer);
        }
    }

    /// Waits for all answers.
    pub fn finish(&mut self) {
        while self.open.next_ready < self.open.next_asked {
            self.wait();
        }
    }

    fn wait(&mut self) {
        // The pool holds a sender itself, so this ends only with an answer.
        if let Ok(answer) = self.open.receiver.recv() {
            self.take(answer);
        }
    }

    fn take(&mut self, (number, answer): (u64, A)) {
        self.open.early.insert(number, answer);
        while let Some(answer) = self.open.early.remove(&self.open.next_ready) {
            self.open.next_ready = self.open.next_ready.saturating_add(1);
            self.ready.push_back(answer);
        }
    }
}

#[cfg(not(feature = "parallel"))]
impl<Q, A> Pool<Q, A> {
    pub fn new(answer: fn(Q) -> A) -> Pool<Q, A> {
        Pool { answer, ready: VecDeque::new(), open: std::marker::PhantomData }
    }

    /// Answers at once.
    pub fn ask(&mut self, question: Q) {
        self.ready.push_back((self.answer)(question));
    }

    /// Nothing is ever open.
    pub fn finish(&mut self) {}
}

impl<Q, A> Pool<Q, A> {
    /// The next answer, in the order of the questions, if it is there.
    pub fn next(&mut self) -> Option<A> {
        self.ready.pop_front()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_come_in_order_and_all_come() {
        let mut pool = Pool::new(|n: u64| {
            // Early questions take longest.
            std::thread::sleep(std::time::Duration::from_micros(2_000u64.saturating_sub(n * 100)));
            n
        });
        let mut answers = Vec::new();
        for n in 0..50 {
            pool.ask(n);
            while let Some(answer) = pool.next() {
                answers.push(answer);
            }
        }
        pool.finish();
        while let Some(answer) = pool.next() {
            answers.push(answer);
        }
        assert_eq!(answers, (0..50).collect::<Vec<_>>());
    }
}
