//! What travels through the queues of a host: a checked event on its way to the sequencer of its log, and the answer on its
//! way back to whoever sent it.

use crate::error::Error;
use folkmoot_ledger::{
    entry::Entry,
    events::{Body, SignedEvent},
    note::Note,
    obligation::Obligation,
};
use folkmoot_protocol::VerifiedBallot;
use tokio::sync::oneshot;
use uuid::Uuid;

/// Where the answer to an append goes.
pub type Reply = oneshot::Sender<Result<Answer, Error>>;

/// What became of an event that was not refused.
#[derive(Clone, Debug)]
pub enum Answer {
    /// It is in the log now, durably.
    New(Appended),
    /// The log has held an event with this id before, under this index. Whether with the same bytes is for the asker to see.
    Known(u64),
    /// It waits for its round, durably: the note of the promise.
    Promised(Note),
}

/// An entry and what its receipt is made of.
#[derive(Clone, Debug)]
pub struct Appended {
    /// Number of the entry.
    pub index: u64,
    /// The entry.
    pub entry: Entry,
    /// Size of the checkpoint under which the receipt is given.
    pub receipt_size: u64,
    /// That checkpoint.
    pub checkpoint: Note,
}

/// What has been checked of an event, and what came of it.
pub struct Checked {
    /// The obligations that hold.
    pub obligations: Vec<Obligation>,
    /// The ballot, if the event carries one.
    pub ballot: Option<VerifiedBallot>,
}

/// An event that has been checked and wants to be appended.
pub struct Append {
    /// The event.
    pub signed: SignedEvent,
    /// What is known of it.
    pub checked: Checked,
    /// Where the answer goes; nobody waits for what the host states.
    pub reply: Option<Reply>,
}

impl Append {
    /// Whether it is a ballot that hides whose it is.
    pub(super) fn is_hidden(&self) -> bool {
        matches!(self.signed.event.body, Body::Hidden(_))
    }

    pub(super) fn answer(self, answer: Result<Answer, Error>) {
        if let Some(reply) = self.reply {
            // Whoever asked may be gone.
            let _ = reply.send(answer);
        }
    }
}

/// What a sequencer is asked for.
pub enum Order {
    /// Append an event that has been checked.
    Append(Box<Append>),
    /// The numbers of a tally have been found, or cannot be.
    Solved {
        /// The vote.
        vote: Uuid,
        /// The numbers of all slots.
        numbers: Option<Vec<u64>>,
    },
    /// Look at the time.
    Wake,
    /// Finish what has been taken and end.
    Stop,
}
