//! The operator: holds the host's key, rebuilds every hash and signs again; some members may collude with it.
//!
//! Each cell changes one thing in an honest record and says which step notices, with which code; and whoever follows the log notices as
//! well, having seen the honest one or not. Where nothing in the record can show it, the cell says who does notice: whoever kept an earlier
//! checkpoint, the voter with a receipt, and whoever follows the log and has seen the honest one.

use std::sync::OnceLock;

use folkmoot_ledger::bytes::Base64Array;
use folkmoot_ledger::events::*;
use folkmoot_ledger::keys::SigningKey;
use folkmoot_verifier::watch::{Watch, WatchError};
use folkmoot_verifier::{Options, Step, Verdict};

use super::record::{Log, anchored, audit, entry, with_time};
use super::story::{Story, tell, tell_elsewhere};
use super::world::{Person, event_id, sign};

pub fn story() -> &'static Story {
    static STORY: OnceLock<Story> = OnceLock::new();
    STORY.get_or_init(tell)
}

pub fn elsewhere() -> &'static Story {
    static STORY: OnceLock<Story> = OnceLock::new();
    STORY.get_or_init(tell_elsewhere)
}

/// What ends the watch of somebody who is shown this log, after `seen` if they have seen that.
pub fn followed(seen: Option<&Log>, log: &Log) -> Option<&'static str> {
    let mut watch = Watch::new(vec![log.id.to_string()], Vec::new(), None);
    if let Some(seen) = seen {
        watch.visit(&mut seen.source(), None).unwrap();
    }
    match watch.visit(&mut log.source(), None) {
        Ok(_) => None,
        Err(WatchError::Alarm(alarm)) => Some(alarm.code),
        Err(WatchError::Source(error)) => panic!("{error}"),
    }
}

/// Whoever follows the log is not shown this either.
#[track_caller]
pub fn noticed_by_followers(name: &str, honest: &Log, log: &Log) {
    assert!(followed(None, log).is_some(), "{name}: whoever begins to follow the log");
    assert!(followed(Some(honest), log).is_some(), "{name}: whoever has followed the log");
}

/// The change is noticed from the record alone: the first failure is this one.
#[track_caller]
pub fn noticed(name: &str, change: impl FnOnce(&Story, &mut Log), step: Step, code: &str) {
    let story = story();
    let mut log = story.log.clone();
    change(story, &mut log);
    assert!(log.entries != story.log.entries, "{name}: nothing was changed");
    let report = audit(log.files(), anchored(log.id));
    let first = report.first_failure().map(|(step, failure)| (step, failure.code));
    assert_eq!(first, Some((step, code)), "{name}\n{}", report.to_text());
    assert_eq!((report.verdict, report.verdict.exit_status()), (Verdict::Failed, 1), "{name}");
    for vote in &report.votes {
        let shown = vote.contests.iter().flat_map(|contest| &contest.rows).any(|row| row.count.is_some());
        assert_eq!(shown, vote.holds && vote.phase == "decided", "{name}: the numbers of {}", vote.id);
    }
    noticed_by_followers(name, &story.log, &log);
}

/// The change leaves a record that is right in itself. An earlier checkpoint shows it with the first code, the receipt
/// for entry `lost` with the second.
#[track_caller]
pub fn noticed_by_keepers(
    name: &str,
    change: impl FnOnce(&Story, &mut Log),
    lost: usize,
    earlier: &str,
    receipt: &str,
) {
    let story = story();
    let honest = &story.log;
    let mut log = honest.clone();
    change(story, &mut log);
    assert!(log.entries != honest.entries, "{name}: nothing was changed");
    let alone = audit(log.files(), anchored(log.id));
    assert_eq!(alone.verdict, Verdict::Verified, "{name}\n{}", alone.to_text());

    let size = honest.entries.len();
    let with = Options { checkpoints: vec![honest.checkpoint_at(size)], ..anchored(log.id) };
    let report = audit(log.files(), with);
    let first = report.first_failure().map(|(step, failure)| (step, failure.code));
    assert_eq!((report.verdict, first), (Verdict::Failed, Some((Step::Earlier, earlier))), "{name}");

    let with = Options { receipts: vec![honest.receipt_at(lost, lost + 1)], ..anchored(log.id) };
    let report = audit(log.files(), with);
    let first = report.first_failure().map(|(step, failure)| (step, failure.code));
    assert_eq!((report.verdict, first), (Verdict::Failed, Some((Step::Receipt, receipt))), "{name}");

    assert_eq!(followed(None, &log), None, "{name}: whoever begins to follow the log sees nothing");
    let is_older = honest.entries.starts_with(&log.entries);
    let expected = if is_older { "watch.rolled_back" } else { "checkpoint.split" };
    assert_eq!(followed(Some(honest), &log), Some(expected), "{name}");
}

/// The number of the `nth` ballot of the story, over all votes.
pub fn ballot(log: &Log, nth: usize) -> usize {
    log.find("ballot.cast", nth)
}

fn body_of<T>(log: &Log, index: usize, get: impl FnOnce(Body) -> Option<T>) -> T {
    get(log.event(index).body).expect("another kind of event")
}

pub fn close(log: &Log, nth: usize) -> (usize, Close) {
    let index = log.find("vote.close", nth);
    (index, body_of(log, index, |body| if let Body::Close(close) = body { Some(close) } else { None }))
}

pub fn result(log: &Log, nth: usize) -> (usize, VoteResult) {
    let index = log.find("vote.result", nth);
    (index, body_of(log, index, |body| if let Body::Result(result) = body { Some(result) } else { None }))
}

pub fn share(log: &Log, nth: usize) -> (usize, Share) {
    let index = log.find("tally.share", nth);
    (index, body_of(log, index, |body| if let Body::Share(share) = body { Some(share) } else { None }))
}

pub fn cast(log: &Log, nth: usize) -> (usize, Cast) {
    let index = ballot(log, nth);
    (index, body_of(log, index, |body| if let Body::Cast(cast) = body { Some(cast) } else { None }))
}

/// The host states again how the vote closed, as it would after the ballots that are in the log now.
pub fn close_again(log: &mut Log, nth: usize) {
    let (index, close) = close(log, nth);
    let (state, tallies) = log.state_before(index);
    let context = state.votes()[&close.vote].context().unwrap();
    let body = state.close_statement(close.vote, &tallies.sums(close.vote, &context)).unwrap();
    log.restate(index, body);
}

/// A join with the story's invitation by somebody who colludes.
pub fn late_join(story: &Story, log: &Log) -> (Person, Vec<u8>) {
    let invite = log.event(log.find("invite.issue", 0)).id;
    let invite_key = SigningKey::from_seed(&[76; 32]);
    let person = Person::new(60);
    let body = Body::Join(Join {
        invite,
        name: person.written(invite).hash(),
        key: Base64Array(person.key()),
        static_key: Base64Array(person.static_key()),
        static_proof: Base64Array(person.static_proof()),
        participation_key: Base64Array(person.participation_key()),
        participation_proof: Base64Array(person.participation_proof()),
    });
    let invite_name = folkmoot_ledger::keys::invite_name(&invite_key.verifying_key().to_bytes());
    let signers = [(&*person.id().to_string(), &person.signing), (&*invite_name, &invite_key)];
    let event = sign(story.log.id, event_id(950), body, &signers);
    let bytes = entry(log.time(log.entries.len() - 1), &event);
    (person, bytes)
}

pub fn swap(bytes: &mut [u8], a: usize, b: usize, len: usize) {
    for i in 0..len {
        bytes.swap(a + i, b + i);
    }
}

/// Two notes change places; the times stay where they are.
pub fn swap_in_place(log: &mut Log, a: usize, b: usize) {
    let (note_a, note_b) = (log.signed(a).note, log.signed(b).note);
    log.entries[a] = with_time(log.time(a), &note_b);
    log.entries[b] = with_time(log.time(b), &note_a);
}
