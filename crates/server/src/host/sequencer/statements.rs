//! What the host states by itself when it is due: which pages it serves, that a vote is open, its tally, its result.

use super::Sequencer;
use crate::host::messages::{Append, Checked, Order};
use folkmoot_ledger::{
    events::{Body, Event, SignedEvent},
    keys,
    note::Note,
    state::Due,
};
use std::sync::Arc;
use uuid::Uuid;

/// How many statements one commit has at most: each tally is read and checked, and where a thousand votes end at once members are
/// served in between, and the memory that it takes stays small.
const STATEMENTS: usize = 32;

impl Sequencer {
    /// States what is due now; where much is, the rest in the next turn.
    pub(super) fn state_due(&mut self) {
        if !self.is_in_office() {
            return;
        }
        // A store that refuses is asked again in the next turn, too.
        for _ in 0..4 {
            let now_ms = self.now_ms();
            let due = self.ahead.due(now_ms);
            let pages = self.shared.pages.get().and_then(|pages| self.ahead.pages_statement(*pages, now_ms));
            if (due.is_empty() && pages.is_none()) || self.ready().is_err() {
                return;
            }
            let mut statements: Vec<Body> = pages.into_iter().collect();
            for one in due {
                if statements.len() >= STATEMENTS {
                    break;
                }
                match one {
                    Due::Open(vote) => statements.extend(self.ahead.open_statement(vote, now_ms)),
                    Due::Close(vote) => statements.extend(self.close(vote)),
                    Due::Result(vote) => self.solve(vote),
                }
            }
            if statements.is_empty() {
                return;
            }
            self.state(statements);
        }
    }

    /// States the result of a vote whose numbers have been found.
    pub(super) fn state_result(&mut self, vote: Uuid, numbers: Option<Vec<u64>>) {
        // A tally that cannot be opened will not be tried again before the next start.
        let Some(numbers) = numbers else { return };
        self.solving.remove(&vote);
        if self.ready().is_ok() {
            let statement = self.ahead.result_statement(vote, &numbers);
            self.state(statement.into_iter().collect());
        }
    }

    fn close(&self, vote: Uuid) -> Option<Body> {
        let context = self.ahead.votes().get(&vote)?.context()?;
        self.ahead.close_statement(vote, &self.tallies.sums(vote, &context))
    }

    /// Looks for the numbers of a tally on the pool; the answer comes as an order.
    fn solve(&mut self, vote: Uuid) {
        if !self.solving.insert(vote) {
            return;
        }
        let Some(opening) = self.ahead.votes().get(&vote).and_then(|vote| vote.opening()) else { return };
        let handle = Arc::clone(&self.handle);
        self.shared.pool.spawn(move || {
            let numbers = opening.solve();
            if let Err(refusal) = &numbers {
                tracing::error!(assembly = %handle.id(), %vote, code = refusal.code(), "a tally cannot be opened");
            }
            handle.send_waiting(Order::Solved { vote, numbers: numbers.ok() });
        });
    }

    fn state(&mut self, statements: Vec<Body>) {
        let appends: Vec<Append> = statements.into_iter().filter_map(|body| self.sign(body)).collect();
        if appends.is_empty() {
            return;
        }
        for append in &appends {
            tracing::info!(assembly = %self.id, event = append.signed.event.body.kind(), "stated");
        }
        let prepared = self.prepare(appends);
        self.commit(prepared);
    }

    fn sign(&self, body: Body) -> Option<Append> {
        let now_ms = self.now_ms();
        let event = Event { assembly: self.id, id: crate::event_id::at(now_ms), body };
        let note = Note::sign(&event.encode(), &[(&keys::origin(self.id), &self.shared.key)]);
        // Read back like anybody else's: what does not parse must not be written.
        let signed = note.map_err(Into::into).and_then(SignedEvent::from_note);
        match signed {
            Ok(signed) => Some(Append {
                signed,
                checked: Checked { obligations: Vec::new(), ballot: None },
                reply: None,
            }),
            Err(refusal) => {
                tracing::error!(assembly = %self.id, code = refusal.code(), "a statement cannot be written");
                None
            }
        }
    }
}
