//! Step 12, of promises: ballots that the host promised to bring in are in (docs/spec/10-audit.md, 10.4; 07-log.md, 7.12).
//!
//! A promise is about one ballot of a vote that hides who takes part, and a time. Once the record goes beyond the time, or the vote is
//! closed, the ballot is in or the promise is broken. Where another ballot with the same tag stands in its place, its voter has cast
//! again: that is no fault, unless the promise says that this other one is the older of the two.

use std::collections::HashMap;

use folkmoot_ledger::{
    events::Body,
    note::Note,
    promise::{Promise, PromiseError},
    state::{Assembly, VotePhase},
};
use uuid::Uuid;

use crate::findings::Findings;
use crate::given;
use crate::step::Step;
use crate::steps::checkpoint::Hosts;

/// A ballot in the log: its event, and that whose place it takes.
type Seen = (Uuid, Option<Uuid>);

/// Promises that the user kept.
pub(crate) struct Promises {
    given: Vec<(Note, Promise)>,
    /// Ballots in the log with the tags that were promised.
    seen: HashMap<(Uuid, [u8; 32]), Vec<Seen>>,
}

impl Promises {
    /// Reads them.
    pub fn new(given: &[Vec<u8>], findings: &mut Findings) -> Promises {
        let read = |bytes: &[u8]| {
            let note = Note::parse(bytes)?;
            let promise = Promise::parse(note.text())?;
            Ok((note, promise))
        };
        let given = given::read_all(given, (Step::Receipt, "promise"), read, PromiseError::code, findings);
        let tags = given.iter().map(|(_, promise)| ((promise.vote, promise.tag), Vec::new()));
        let seen = tags.collect();
        Promises { given, seen }
    }

    /// Looks at an entry that the fold took.
    pub fn took(&mut self, event: Uuid, body: &Body) {
        if let Body::Hidden(hidden) = body
            && let Some(seen) = self.seen.get_mut(&(hidden.vote, hidden.tag.0))
        {
            seen.push((event, hidden.previous));
        }
    }

    /// Compares each with what was read of the record.
    pub fn check(&self, hosts: &Hosts, assembly: &Assembly, findings: &mut Findings) {
        for (note, promise) in &self.given {
            self.check_one(note, promise, hosts, assembly, findings);
        }
    }

    fn check_one(
        &self,
        note: &Note,
        promise: &Promise,
        hosts: &Hosts,
        assembly: &Assembly,
        findings: &mut Findings,
    ) {
        if promise.assembly != assembly.id() {
            return findings.stop(Step::Receipt, "your promise is about another assembly");
        }
        if let Err(error) = note.verify(&hosts.origin, hosts.at(assembly.size())) {
            let code = error.code();
            let why = format!(
                "your promise is not signed by the host in office, so it says nothing about this record ({error} [{code}])"
            );
            return findings.stop(Step::Receipt, &why);
        }
        let seen = self.seen.get(&(promise.vote, promise.tag)).map_or(&[][..], Vec::as_slice);
        if seen.iter().any(|(event, _)| *event == promise.event) {
            return findings.checked(Step::Receipt, 1);
        }
        let other = seen.iter().find(|(_, previous)| *previous == promise.previous);
        if let Some((other, _)) = other {
            if promise.replaces.contains(other) {
                let detail = "the host brought in a ballot in the place of which it had promised a later one";
                return findings.fail(Step::Receipt, None, "promise.replaced", detail);
            }
            let why = "another ballot with the same tag stands in the place of the promised one: it was cast on another device";
            return findings.stop(Step::Receipt, why);
        }
        let phase = assembly.votes().get(&promise.vote).map(|vote| vote.phase);
        let closed = matches!(phase, Some(VotePhase::Closed | VotePhase::Decided | VotePhase::Withheld));
        if closed || (phase == Some(VotePhase::Open) && assembly.time_ms() > promise.in_by_ms) {
            let detail = "the host promised that a ballot would be in by a time; the record goes beyond it without the ballot";
            return findings.fail(Step::Receipt, None, "promise.broken", detail);
        }
        let why =
            "the record does not reach to the time of your promise, or the vote ended without being counted";
        findings.stop(Step::Receipt, why);
    }
}
