//! The operator: holds the host's key, rebuilds every hash and signs again; some members may collude with it.
//!
//! Each cell changes one thing in an honest record and says which step notices, with which code. Where nothing in the
//! record can show it, the cell says who does notice: whoever kept an earlier checkpoint, or the voter with a receipt.

mod support;

use std::sync::OnceLock;

use folkmoot_ledger::bytes::{Base64, Base64Array, Hex32};
use folkmoot_ledger::event::*;
use folkmoot_ledger::keys::SigningKey;
use folkmoot_ledger::rules::Decision;
use folkmoot_verifier::{Options, Step, Verdict};
use support::record::{Log, anchored, audit, entry, sign_text, with_time};
use support::story::{Story, tell, tell_elsewhere};
use support::world::{Person, event_id, sign};

fn story() -> &'static Story {
    static STORY: OnceLock<Story> = OnceLock::new();
    STORY.get_or_init(tell)
}

fn elsewhere() -> &'static Story {
    static STORY: OnceLock<Story> = OnceLock::new();
    STORY.get_or_init(tell_elsewhere)
}

/// The change is noticed from the record alone: the first failure is this one.
#[track_caller]
fn noticed(name: &str, change: impl FnOnce(&Story, &mut Log), step: Step, code: &str) {
    let story = story();
    let mut log = story.log.clone();
    change(story, &mut log);
    assert!(log.entries != story.log.entries, "{name}: nothing was changed");
    let report = audit(log.files(), anchored(log.id));
    let first = report.first_failure().map(|(step, failure)| (step, failure.code));
    assert_eq!(first, Some((step, code)), "{name}\n{}", report.to_text());
    assert_eq!((report.verdict, report.verdict.exit_status()), (Verdict::Failed, 1), "{name}");
    let shown = report.votes.iter().flat_map(|vote| &vote.contests).flat_map(|contest| &contest.rows);
    assert!(shown.into_iter().all(|row| row.count.is_none()), "{name}: numbers of a failed audit are shown");
}

/// The change leaves a record that is right in itself. An earlier checkpoint shows it with the first code, the receipt
/// for entry `lost` with the second.
#[track_caller]
fn noticed_by_keepers(
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
}

/// The number of the `nth` ballot of the story, over all votes.
fn ballot(log: &Log, nth: usize) -> usize {
    log.find("ballot.cast", nth)
}

fn body_of<T>(log: &Log, index: usize, get: impl FnOnce(Body) -> Option<T>) -> T {
    get(log.event(index).body).expect("another kind of event")
}

fn close(log: &Log, nth: usize) -> (usize, Close) {
    let index = log.find("vote.close", nth);
    (index, body_of(log, index, |body| if let Body::Close(close) = body { Some(close) } else { None }))
}

fn result(log: &Log, nth: usize) -> (usize, VoteResult) {
    let index = log.find("vote.result", nth);
    (index, body_of(log, index, |body| if let Body::Result(result) = body { Some(result) } else { None }))
}

fn share(log: &Log, nth: usize) -> (usize, Share) {
    let index = log.find("tally.share", nth);
    (index, body_of(log, index, |body| if let Body::Share(share) = body { Some(share) } else { None }))
}

fn cast(log: &Log, nth: usize) -> (usize, Cast) {
    let index = ballot(log, nth);
    (index, body_of(log, index, |body| if let Body::Cast(cast) = body { Some(cast) } else { None }))
}

/// The host states again how the vote closed, as it would after the ballots that are in the log now.
fn close_again(log: &mut Log, nth: usize) {
    let (index, close) = close(log, nth);
    let (state, tallies) = log.state_before(index);
    let context = state.votes()[&close.vote].context.clone().unwrap();
    let body = state.close_statement(close.vote, &tallies.sums(close.vote, &context)).unwrap();
    log.restate(index, body);
}

// Row 57: ballots for those who did not vote.

#[test]
fn attack_057_ballot_stuffing() {
    let stuffed = |story: &Story| Cast {
        vote: story.votes[3],
        previous: None,
        ballot: Base64(story.ballot(3, 4, &[&[0]])),
    };
    noticed(
        "for an abstainer, signed by the host",
        |story, log| {
            let event = story.by_host(event_id(900), Body::Cast(stuffed(story)));
            log.insert(log.entries.len(), &event);
        },
        Step::Fold,
        "authority.roll",
    );
    noticed(
        "for an abstainer, with the host's signature under the voter's name",
        |story, log| {
            let name = story.world.people[4].id().to_string();
            let event =
                sign(log.id, event_id(900), Body::Cast(stuffed(story)), &[(&name, &story.world.host)]);
            log.insert(log.entries.len(), &event);
        },
        Step::Fold,
        "event.signers",
    );
    noticed(
        "for an abstainer, with the right name and key id and a signature from elsewhere",
        |story, log| {
            let person = &story.world.people[4];
            let name = person.id().to_string();
            let text =
                Event { assembly: log.id, id: event_id(900), body: Body::Cast(stuffed(story)) }.encode();
            let other = sign_text(&text.replace("folkmoot", "folkmoor"), &[(&name, &person.signing)]);
            let line = &other.signatures()[0];
            let note =
                folkmoot_ledger::note::Note::from_parts(&text, &[(&name, line.key_id(), line.signature())])
                    .unwrap();
            let time = log.time(log.entries.len() - 1);
            log.entries.push(with_time(time, &note));
        },
        Step::Entries,
        "event.signature",
    );
    noticed(
        "by somebody who is no member",
        |_, log| {
            let stranger = Person::new(99);
            let body = Body::Cast(stuffed(story()));
            let event = sign(log.id, event_id(900), body, &[(&stranger.id().to_string(), &stranger.signing)]);
            log.insert(log.entries.len(), &event);
        },
        Step::Fold,
        "authority.roll",
    );
    noticed(
        "by one who joined after the opening",
        |story, log| {
            let (people, joined) = late_join(story, log);
            log.entries.push(joined);
            let body = Body::Cast(stuffed(story));
            let event = sign(log.id, event_id(901), body, &[(&people.id().to_string(), &people.signing)]);
            log.insert(log.entries.len(), &event);
        },
        Step::Fold,
        "authority.roll",
    );
    noticed(
        "more ballots stated than cast",
        |_, log| {
            let (index, mut close) = close(log, 0);
            close.ballots += 1;
            log.restate(index, Body::Close(close));
        },
        Step::Tallies,
        "tally.ballots",
    );
}

/// A join with the story's invitation by somebody who colludes.
fn late_join(story: &Story, log: &Log) -> (Person, Vec<u8>) {
    let invite = log.event(log.find("invite.issue", 0)).id;
    let invite_key = SigningKey::from_seed(&[76; 32]);
    let person = Person::new(60);
    let body = Body::Join(Join {
        invite,
        name: person.name.clone(),
        key: Base64Array(person.key()),
        static_key: Base64Array(person.static_key()),
    });
    let invite_name = folkmoot_ledger::keys::invite_name(&invite_key.verifying_key().to_bytes());
    let signers = [(&*person.id().to_string(), &person.signing), (&*invite_name, &invite_key)];
    let event = sign(story.log.id, event_id(950), body, &signers);
    let bytes = entry(log.time(log.entries.len() - 1), &event);
    (person, bytes)
}

// Rows 55, 56, 60, 62: ballots that are copies of others, or changed.

#[test]
fn attack_055_056_062_copied_and_changed_ballots() {
    let last = |log: &Log| log.entries.len();
    noticed(
        "another's ballot, whole",
        |story, log| {
            let (_, other) = cast(log, 13);
            log.insert(last(log), &story.cast(3, 4, None, other.ballot.0, 900));
        },
        Step::Ballots,
        "ballot.proof.commitment",
    );
    noticed(
        "the voter's own ballot of another vote that asks the same",
        |story, log| {
            let (index, mine) = cast(log, 6);
            let (_, other) = cast(log, 0);
            log.replace(
                index,
                &story.by(0, log.event(index).id, Body::Cast(Cast { ballot: other.ballot, ..mine })),
            );
        },
        Step::Ballots,
        "ballot.proof.commitment",
    );
    for (name, change) in [
        ("two options swapped", (|ballot: &mut Vec<u8>| swap(ballot, 0, 64, 64)) as fn(&mut Vec<u8>)),
        ("R and S of an option swapped", |ballot| swap(ballot, 0, 32, 32)),
        ("one option twice", |ballot| ballot.copy_within(0..64, 64)),
        ("two answers swapped", |ballot| {
            let at = ballot.len() - 5 * 32;
            swap(ballot, at, at + 32, 32);
        }),
    ] {
        noticed(
            name,
            |story, log| {
                let mut ballot = story.ballot(3, 4, &[&[0]]);
                change(&mut ballot);
                log.insert(last(log), &story.cast(3, 4, None, ballot, 900));
            },
            Step::Ballots,
            "ballot.proof.commitment",
        );
    }
    noticed(
        "a point that is none",
        |story, log| {
            let mut ballot = story.ballot(3, 4, &[&[0]]);
            ballot[..32].fill(0xff);
            log.insert(last(log), &story.cast(3, 4, None, ballot, 900));
        },
        Step::Ballots,
        "ballot.point",
    );
    noticed(
        "a scalar that is too large",
        |story, log| {
            let mut ballot = story.ballot(3, 4, &[&[0]]);
            let at = ballot.len() - 32;
            ballot[at..].fill(0xff);
            log.insert(last(log), &story.cast(3, 4, None, ballot, 900));
        },
        Step::Ballots,
        "ballot.scalar",
    );
    noticed(
        "one byte less",
        |story, log| {
            let mut ballot = story.ballot(3, 4, &[&[0]]);
            ballot.pop();
            log.insert(last(log), &story.cast(3, 4, None, ballot, 900));
        },
        Step::Ballots,
        "ballot.length",
    );
}

fn swap(bytes: &mut [u8], a: usize, b: usize, len: usize) {
    for i in 0..len {
        bytes.swap(a + i, b + i);
    }
}

// Rows 58, 59, 63: ballots dropped, doubled, reordered.

#[test]
fn attack_058_dropped_ballots_of_a_decided_vote() {
    noticed("dropped", |_, log| drop(log.entries.remove(ballot(log, 3))), Step::Tallies, "tally.ballots");
    noticed(
        "dropped, and the count adjusted",
        |_, log| {
            log.entries.remove(ballot(log, 3));
            let (index, mut close) = close(log, 0);
            close.ballots -= 1;
            log.restate(index, Body::Close(close));
        },
        Step::Tallies,
        "tally.sums",
    );
    noticed(
        "dropped, count and sums adjusted: the trustees opened other sums",
        |_, log| {
            log.entries.remove(ballot(log, 3));
            close_again(log, 0);
        },
        Step::Shares,
        "decryption.proof",
    );
    noticed(
        "a re-vote dropped, so that the earlier ballot would count",
        |_, log| drop(log.entries.remove(ballot(log, 5))),
        Step::Tallies,
        "tally.sums",
    );
    noticed(
        "the first ballot of somebody who voted again",
        |_, log| drop(log.entries.remove(ballot(log, 1))),
        Step::Fold,
        "ballot.previous",
    );
}

#[test]
fn attack_058_what_only_a_receipt_or_an_earlier_checkpoint_shows() {
    let log = &story().log;
    let (last, before_last) = (log.entries.len() - 1, log.entries.len() - 2);
    noticed_by_keepers(
        "the last ballot of an open vote dropped",
        |_, log| drop(log.entries.pop()),
        last,
        "earlier.longer",
        "receipt.missing",
    );
    noticed_by_keepers(
        "a ballot in the middle of an open vote dropped",
        |_, log| drop(log.entries.remove(before_last)),
        before_last,
        "earlier.longer",
        "receipt.entry",
    );
    noticed_by_keepers(
        "a ballot of an open vote dropped, and one of an accomplice in its place",
        |story, log| {
            let event = story.cast(3, 4, None, story.ballot(3, 4, &[&[1]]), 900);
            log.replace(before_last, &event);
        },
        before_last,
        "earlier.root",
        "receipt.entry",
    );
    noticed_by_keepers(
        "two ballots of different voters swapped",
        |_, log| swap_in_place(log, ballot(log, 13), ballot(log, 14)),
        ballot(log, 13),
        "earlier.root",
        "receipt.entry",
    );
    noticed_by_keepers(
        "the time of a ballot changed within its neighbours",
        |_, log| {
            let note = log.signed(last).note;
            log.entries[last] = with_time(log.time(last) + 5, &note);
        },
        last,
        "earlier.root",
        "receipt.entry",
    );
    let result = log.find("vote.result", 1);
    noticed_by_keepers(
        "everything after a result forgotten",
        |_, log| log.entries.truncate(result),
        result,
        "earlier.longer",
        "receipt.missing",
    );
    noticed_by_keepers(
        "an invitation that nobody used left out",
        |story, log| {
            // The accomplice's words, put in where nothing was.
            let invite_key = SigningKey::from_seed(&[9; 32]).verifying_key().to_bytes();
            let invite = Invite { key: Base64Array(invite_key), uses: 1, expires: 9_000_000_000_000 };
            log.insert(4, &story.by(0, event_id(900), Body::Invite(invite)));
        },
        5,
        "earlier.root",
        "receipt.entry",
    );
}

/// Two notes change places; the times stay where they are.
fn swap_in_place(log: &mut Log, a: usize, b: usize) {
    let (note_a, note_b) = (log.signed(a).note, log.signed(b).note);
    log.entries[a] = with_time(log.time(a), &note_b);
    log.entries[b] = with_time(log.time(b), &note_a);
}

#[test]
fn attack_059_063_doubled_and_reordered_ballots() {
    noticed(
        "the same entry twice",
        |_, log| {
            let index = ballot(log, 3);
            log.entries.insert(index, log.entries[index].clone());
        },
        Step::Fold,
        "ballot.previous",
    );
    noticed(
        "the same ballot under a new event id, as if it were the first",
        |story, log| {
            let (_, first) = cast(log, 13);
            log.insert(log.entries.len(), &story.by(0, event_id(900), Body::Cast(first)));
        },
        Step::Fold,
        "ballot.previous",
    );
    noticed(
        "a re-vote before the first ballot",
        |_, log| swap_in_place(log, ballot(log, 1), ballot(log, 5)),
        Step::Fold,
        "ballot.previous",
    );
    noticed(
        "the first ballot said again at the end",
        |_, log| {
            let (first, last) = (ballot(log, 1), ballot(log, 5));
            let note = log.signed(first).note;
            let time = log.time(last);
            log.entries.insert(last + 1, with_time(time, &note));
        },
        Step::Fold,
        "ballot.previous",
    );
    noticed(
        "two entries swapped with their times",
        |_, log| {
            let (a, b) = (ballot(log, 2), ballot(log, 3));
            log.entries.swap(a, b);
        },
        Step::Fold,
        "entry.time",
    );
    noticed(
        "a ballot moved before the opening",
        |_, log| {
            let moved = log.signed(ballot(log, 0)).note;
            log.entries.remove(ballot(log, 0));
            let open = log.find("vote.open", 0);
            log.entries.insert(open, with_time(log.time(open), &moved));
        },
        Step::Fold,
        "vote.phase",
    );
    noticed(
        "a ballot after the close",
        |story, log| {
            let close = log.find("vote.close", 0);
            let event = story.cast(0, 4, None, story.ballot(0, 4, &[&[0]]), 900);
            log.insert(close + 1, &event);
        },
        Step::Fold,
        "vote.phase",
    );
    noticed(
        "a ballot at the closing time, before the close",
        |story, log| {
            let close = log.find("vote.close", 0);
            let event = story.cast(0, 4, None, story.ballot(0, 4, &[&[0]]), 900);
            log.insert(close, &event);
        },
        Step::Fold,
        "vote.over",
    );
}

// Sums, shares, numbers, outcomes.

#[test]
fn sums_that_are_not_those_of_the_ballots() {
    let change = |change: fn(&mut Vec<u8>)| {
        move |_: &Story, log: &mut Log| {
            let (index, mut close) = close(log, 0);
            change(&mut close.sums.0);
            log.restate(index, Body::Close(close));
        }
    };
    noticed("yes and no swapped", change(|sums| swap(sums, 0, 64, 64)), Step::Tallies, "tally.sums");
    noticed(
        "yes counted for no as well",
        change(|sums| sums.copy_within(0..64, 64)),
        Step::Tallies,
        "tally.sums",
    );
    noticed("a slot emptied", change(|sums| sums[..64].fill(0)), Step::Tallies, "tally.sums");
    noticed("not a point", change(|sums| sums[..32].fill(0xff)), Step::Tallies, "tally.sums");
    noticed("a slot less", change(|sums| sums.truncate(128)), Step::Tallies, "tally.sums");
    noticed("a slot more", change(|sums| sums.extend([0; 64])), Step::Tallies, "tally.sums");
    noticed(
        "the sums of another vote",
        |_, log| {
            let (index, mut first) = close(log, 0);
            first.sums = close(log, 1).1.sums;
            log.restate(index, Body::Close(first));
        },
        Step::Tallies,
        "tally.sums",
    );
    noticed(
        "a vote closed too early",
        |_, log| {
            let (index, _) = close(log, 0);
            let note = log.signed(index).note;
            log.entries[index] = with_time(log.time(index) - 2, &note);
        },
        Step::Fold,
        "vote.too_early",
    );
    noticed(
        "a vote closed twice",
        |_, log| {
            let (index, _) = close(log, 0);
            log.entries.insert(index, log.entries[index].clone());
        },
        Step::Fold,
        "vote.phase",
    );
    noticed(
        "a vote closed by a member",
        |story, log| {
            let (index, close) = close(log, 0);
            log.replace(index, &story.by(0, log.event(index).id, Body::Close(close)));
        },
        Step::Fold,
        "event.signers",
    );
    noticed(
        "a vote that never closed",
        |_, log| drop(log.entries.remove(close(log, 0).0)),
        Step::Fold,
        "vote.phase",
    );
}

#[test]
fn attack_002_043_047_shares_that_do_not_open_the_sums() {
    noticed(
        "changed by the operator",
        |_, log| {
            let (index, _) = share(log, 0);
            let text = String::from_utf8(log.entries[index].clone()).unwrap();
            let at = text.find("\"share\":\"").unwrap() + 9;
            log.entries[index][at..at + 4].copy_from_slice(b"AAAA");
        },
        Step::Entries,
        "event.signature",
    );
    let by_trustee = |person: usize, nth: usize, change: fn(&mut Vec<u8>)| {
        move |story: &Story, log: &mut Log| {
            let (index, mut share) = share(log, nth);
            change(&mut share.share.0);
            log.replace(index, &story.by(person, log.event(index).id, Body::Share(share)));
        }
    };
    noticed(
        "two slots swapped",
        by_trustee(2, 0, |share| swap(share, 0, 32, 32)),
        Step::Shares,
        "decryption.proof",
    );
    noticed(
        "an answer changed",
        by_trustee(2, 0, |share| *share.last_mut().unwrap() ^= 1),
        Step::Shares,
        "decryption.proof",
    );
    noticed(
        "a byte less",
        by_trustee(2, 0, |share| share.truncate(share.len() - 1)),
        Step::Shares,
        "decryption.length",
    );
    noticed("another trustee's share", by_trustee(1, 0, |_| {}), Step::Shares, "decryption.proof");
    noticed(
        "the trustee's share of another vote",
        |story, log| {
            // Trustee 2 released for votes 0 and 1.
            let (index, mut first) = share(log, 0);
            first.share = share(log, 3).1.share;
            log.replace(index, &story.by(2, log.event(index).id, Body::Share(first)));
        },
        Step::Shares,
        "decryption.proof",
    );
    noticed(
        "one trustee twice",
        |_, log| {
            let (index, _) = share(log, 0);
            log.entries.insert(index, log.entries[index].clone());
        },
        Step::Fold,
        "share.repeated",
    );
    noticed(
        "by somebody who is no trustee",
        |story, log| {
            let (index, share) = share(log, 0);
            log.replace(index, &story.by(4, log.event(index).id, Body::Share(share)));
        },
        Step::Fold,
        "authority.trustee",
    );
    noticed(
        "before the close",
        |_, log| {
            let (index, _) = share(log, 0);
            let note = log.signed(index).note;
            log.entries.remove(index);
            let close = log.find("vote.close", 0);
            log.entries.insert(close, with_time(log.time(close), &note));
        },
        Step::Fold,
        "vote.phase",
    );
    noticed(
        "one share too few",
        |_, log| drop(log.entries.remove(share(log, 1).0)),
        Step::Results,
        "result.too_few_shares",
    );
}

#[test]
fn numbers_and_outcomes_that_somebody_wished_for() {
    let restate = |nth: usize, change: fn(&mut VoteResult)| {
        move |_: &Story, log: &mut Log| {
            let (index, mut result) = result(log, nth);
            change(&mut result);
            log.restate(index, Body::Result(result));
        }
    };
    // Vote 0: 4 yes, 0 no, 1 abstain: passed. Vote 1: 1 yes, 3 no: failed.
    noticed("one more", restate(0, |r| r.counts[0][0] += 1), Step::Results, "result.numbers");
    noticed("one less", restate(0, |r| r.counts[0][2] -= 1), Step::Results, "result.numbers");
    noticed("far too many", restate(0, |r| r.counts[0][0] = (1 << 53) - 1), Step::Results, "result.numbers");
    noticed(
        "yes and no swapped, with the outcome that follows",
        restate(1, |r| {
            r.counts[0].swap(0, 1);
            r.outcome[0].decision = Decision::Passed;
        }),
        Step::Results,
        "result.numbers",
    );
    noticed(
        "passed for failed",
        restate(1, |r| r.outcome[0].decision = Decision::Passed),
        Step::Results,
        "result.outcome",
    );
    noticed(
        "failed for passed",
        restate(0, |r| r.outcome[0].decision = Decision::Failed),
        Step::Results,
        "result.outcome",
    );
    noticed(
        "no quorum",
        restate(0, |r| r.outcome[0].decision = Decision::NoQuorum),
        Step::Results,
        "result.outcome",
    );
    noticed(
        "another option chosen",
        restate(2, |r| r.outcome[0].options = vec![1]),
        Step::Results,
        "result.outcome",
    );
    noticed(
        "two options chosen",
        restate(2, |r| r.outcome[0].options = vec![1, 2]),
        Step::Results,
        "result.outcome",
    );
    noticed(
        "options of a motion",
        restate(0, |r| r.outcome[0].options = vec![0]),
        Step::Results,
        "result.outcome",
    );
    noticed("an outcome left out", restate(2, |r| drop(r.outcome.pop())), Step::Results, "result.outcome");
    noticed("a contest left out", restate(2, |r| drop(r.counts.pop())), Step::Results, "result.form");
    noticed("a contest too many", restate(2, |r| r.counts.push(vec![0])), Step::Results, "result.form");
    noticed("a number left out", restate(2, |r| r.counts[1].truncate(2)), Step::Results, "result.form");
    noticed(
        "a number moved to the next contest",
        restate(2, |r| {
            let number = r.counts[0].pop().unwrap();
            r.counts[1].insert(0, number);
        }),
        Step::Results,
        "result.form",
    );
    noticed(
        "two contests swapped",
        restate(2, |r| {
            r.counts.swap(1, 2);
            r.outcome.swap(1, 2);
        }),
        Step::Results,
        "result.outcome",
    );
    noticed(
        "the result of another vote",
        |_, log| {
            let (index, mut first) = result(log, 0);
            let other = result(log, 1).1;
            (first.counts, first.outcome) = (other.counts, other.outcome);
            log.restate(index, Body::Result(first));
        },
        Step::Results,
        "result.numbers",
    );
    noticed(
        "a result before the shares",
        |_, log| {
            let (index, _) = result(log, 0);
            let note = log.signed(index).note;
            log.entries.remove(index);
            let close = log.find("vote.close", 0);
            log.entries.insert(close + 1, with_time(log.time(close), &note));
        },
        Step::Results,
        "result.too_few_shares",
    );
    noticed(
        "a second result",
        |_, log| {
            let (index, _) = result(log, 0);
            log.entries.insert(index, log.entries[index].clone());
        },
        Step::Fold,
        "vote.phase",
    );
    noticed(
        "a result by a member",
        |story, log| {
            let (index, result) = result(log, 0);
            log.replace(index, &story.by(1, log.event(index).id, Body::Result(result)));
        },
        Step::Fold,
        "event.signers",
    );
}

// Rows 62, 120: the question, the options, the roll.

#[test]
fn attack_062_120_question_and_roll_changed_after_the_fact() {
    let propose_again =
        |story: &Story, log: &mut Log, nth: usize, signer: Option<usize>, change: fn(&mut Propose)| {
            let index = log.find("vote.propose", nth);
            let Body::Propose(mut propose) = log.event(index).body else { unreachable!() };
            change(&mut propose);
            let event = Event { assembly: log.id, id: log.event(index).id, body: Body::Propose(propose) };
            match signer {
                Some(person) => log.replace(index, &story.by(person, event.id, event.body)),
                None => {
                    let line = log.signed(index).note.signatures()[0].clone();
                    let text = event.encode();
                    let parts = [(line.name(), line.key_id(), line.signature())];
                    let note = folkmoot_ledger::note::Note::from_parts(&text, &parts).unwrap();
                    log.entries[index] = with_time(log.time(index), &note);
                }
            }
        };
    let open_again = |log: &mut Log, nth: usize| {
        let index = log.find("vote.open", nth);
        let Body::Open(open) = log.event(index).body else { unreachable!() };
        let (state, _) = log.state_before(index);
        log.restate(index, state.open_statement(open.vote).unwrap());
    };
    let swap_options: fn(&mut Propose) = |propose| {
        if let folkmoot_ledger::contest::Contest::Choose { options, .. } = &mut propose.contests[0] {
            options.swap(0, 2);
        }
    };
    noticed(
        "title changed",
        |s, log| propose_again(s, log, 0, None, |p| p.title.push('s')),
        Step::Entries,
        "event.signature",
    );
    noticed(
        "options swapped",
        |s, log| propose_again(s, log, 2, None, swap_options),
        Step::Entries,
        "event.signature",
    );
    noticed(
        "options swapped, the proposer colludes",
        |s, log| propose_again(s, log, 2, Some(0), swap_options),
        Step::Fold,
        "vote.fingerprint",
    );
    noticed(
        "options swapped, the proposer colludes, fingerprint adjusted",
        |s, log| {
            propose_again(s, log, 2, Some(0), swap_options);
            open_again(log, 2);
        },
        Step::Ballots,
        "ballot.proof.commitment",
    );
    noticed(
        "closing time moved, the proposer colludes, fingerprint adjusted",
        |s, log| {
            propose_again(s, log, 1, Some(0), |p| p.closes -= 1);
            open_again(log, 1);
        },
        Step::Ballots,
        "ballot.proof.commitment",
    );
    noticed(
        "fingerprint changed",
        |_, log| {
            let index = log.find("vote.open", 0);
            let Body::Open(mut open) = log.event(index).body else { unreachable!() };
            open.fingerprint = Hex32([7; 32]);
            log.restate(index, Body::Open(open));
        },
        Step::Fold,
        "vote.fingerprint",
    );
    noticed(
        "somebody added to the roll",
        |story, log| {
            let (_, joined) = late_join(story, log);
            let index = log.find("vote.open", 0);
            let note = folkmoot_ledger::entry::Entry::parse(&joined).unwrap().into_note();
            log.entries.insert(index, with_time(log.time(index), &note));
        },
        Step::Fold,
        "vote.fingerprint",
    );
    noticed(
        "somebody added to the roll, fingerprint adjusted",
        |story, log| {
            let (_, joined) = late_join(story, log);
            let index = log.find("vote.open", 3);
            let note = folkmoot_ledger::entry::Entry::parse(&joined).unwrap().into_note();
            log.entries.insert(index, with_time(log.time(index), &note));
            open_again(log, 3);
        },
        Step::Ballots,
        "ballot.proof.commitment",
    );
    noticed(
        "somebody taken from the roll",
        |_, log| drop(log.entries.remove(log.find("member.join", 0))),
        Step::Fold,
        "vote.fingerprint",
    );
    noticed(
        "a member leaves, by the host's hand",
        |story, log| {
            let index = log.find("vote.open", 3);
            log.insert(index, &story.by_host(event_id(900), Body::Leave(Leave {})));
        },
        Step::Fold,
        "authority.member",
    );
    noticed(
        "opened too early",
        |_, log| {
            // The proposal says: from when it was made; an entry cannot be earlier than the one before it.
            let index = log.find("vote.open", 0);
            let note = log.signed(index).note;
            log.entries[index] = with_time(log.time(index) - 3, &note);
        },
        Step::Fold,
        "entry.time",
    );
    noticed(
        "withdrawn by somebody else",
        |story, log| {
            let index = log.find("vote.open", 0);
            let body = Body::Withdraw(Withdraw { vote: story.votes[0] });
            log.insert(index, &story.by(1, event_id(900), body));
        },
        Step::Fold,
        "authority.proposer",
    );
}

// Rows 34 to 41: the circle.

#[test]
fn attack_034_038_the_ceremony_changed() {
    let by_trustee = |kind: &'static str, nth: usize, change: fn(&mut Body)| {
        move |story: &Story, log: &mut Log| {
            let index = log.find(kind, nth);
            let mut body = log.event(index).body;
            change(&mut body);
            log.replace(index, &story.by(nth, log.event(index).id, body));
        }
    };
    noticed(
        "another message than the one committed to",
        by_trustee("circle.deal", 1, |body| {
            if let Body::CircleDeal(deal) = body {
                deal.message.0[40] ^= 1;
            }
        }),
        Step::Circles,
        "circle.other_message",
    );
    noticed(
        "another commitment",
        by_trustee("circle.accept", 1, |body| {
            if let Body::CircleAccept(accept) = body {
                accept.commitment.0[0] ^= 1;
            }
        }),
        Step::Circles,
        "circle.other_message",
    );
    noticed(
        "a certificate of something else",
        by_trustee("circle.certify", 2, |body| {
            if let Body::CircleCertify(certify) = body {
                certify.signature.0[0] ^= 1;
            }
        }),
        Step::Circles,
        "circle.certificate",
    );
    noticed(
        "a certificate left out",
        |_, log| drop(log.entries.remove(log.find("circle.certify", 1))),
        Step::Fold,
        "circle.not_ready",
    );
    noticed(
        "an acceptance left out",
        |_, log| drop(log.entries.remove(log.find("circle.accept", 1))),
        Step::Fold,
        "circle.phase",
    );
    noticed(
        "one trustee accepts twice",
        |_, log| {
            let index = log.find("circle.accept", 0);
            log.entries.insert(index, log.entries[index].clone());
        },
        Step::Fold,
        "circle.repeated",
    );
    noticed(
        "a trustee's step by another",
        |story, log| {
            let index = log.find("circle.accept", 1);
            log.replace(index, &story.by(3, log.event(index).id, log.event(index).body));
        },
        Step::Fold,
        "authority.trustee",
    );
    noticed(
        "a lower threshold: the commitments were made for another call",
        |story, log| {
            let index = log.find("circle.call", 0);
            let Body::CircleCall(mut call) = log.event(index).body else { unreachable!() };
            call.threshold = 3;
            log.replace(index, &story.by(0, log.event(index).id, Body::CircleCall(call)));
        },
        Step::Circles,
        "circle.other_message",
    );
}

// Rows 76, 77: another record, or pieces of one.

#[test]
fn attack_077_pieces_of_another_honest_record() {
    let other = &elsewhere().log;
    for kind in [
        "circle.call",
        "circle.accept",
        "circle.deal",
        "circle.certify",
        "vote.propose",
        "vote.open",
        "ballot.cast",
        "vote.close",
        "tally.share",
        "vote.result",
    ] {
        noticed(
            kind,
            |_, log| {
                let note = other.signed(other.find(kind, 0)).note;
                let index = log.find(kind, 0);
                log.entries[index] = with_time(log.time(index), &note);
            },
            Step::Fold,
            "event.assembly",
        );
    }
    noticed(
        "a second founding",
        |_, log| {
            let note = other.signed(0).note;
            let time = log.time(1);
            log.entries.insert(1, with_time(time, &note));
        },
        Step::Fold,
        "assembly.founding",
    );
    noticed("no founding", |_, log| drop(log.entries.remove(0)), Step::Fold, "assembly.founding");
}

#[test]
fn attack_076_another_record_altogether() {
    let (asked, other) = (&story().log, &elsewhere().log);
    let report = audit(other.files(), anchored(asked.id));
    let (step, failure) = report.first_failure().unwrap();
    assert_eq!((report.verdict, step, failure.code), (Verdict::Failed, Step::Anchor, "anchor.other"));
    assert_eq!(audit(other.files(), Options::default()).verdict, Verdict::Unanchored);

    // Address and command line disagree.
    let both = Options { assemblies: vec![asked.id.to_string(), other.id.to_string()], ..Options::default() };
    assert_eq!(audit(asked.files(), both).verdict, Verdict::Failed);
}

// Rows 64, 65, 69: checkpoints and receipts.

#[test]
fn attack_065_two_histories_of_one_size() {
    let honest = &story().log;
    let size = honest.entries.len();
    let mut forked = honest.clone();
    let event = story().cast(3, 4, None, story().ballot(3, 4, &[&[1]]), 900);
    forked.replace(size - 1, &event);
    for (record, kept) in [(honest, &forked), (&forked, honest)] {
        let with = Options { checkpoints: vec![kept.checkpoint_at(size)], ..anchored(honest.id) };
        let report = audit(record.files(), with);
        let (step, failure) = report.first_failure().unwrap();
        assert_eq!((report.verdict, step, failure.code), (Verdict::Failed, Step::Earlier, "earlier.root"));
        // What both share is no split.
        let with = Options { checkpoints: vec![kept.checkpoint_at(size - 1)], ..anchored(honest.id) };
        assert_eq!(audit(record.files(), with).verdict, Verdict::Verified);
    }
}

#[test]
fn attack_064_069_checkpoints_and_receipts_of_elsewhere() {
    let (honest, other) = (&story().log, &elsewhere().log);
    let size = honest.entries.len();
    let mut stolen = honest.clone();
    stolen.host_seed = [201; 32];
    let mut longer = honest.clone();
    longer.insert(size, &story().cast(3, 4, None, story().ballot(3, 4, &[&[1]]), 900));

    let earlier = |bytes: Vec<u8>, code: &str| {
        let report = audit(honest.files(), Options { checkpoints: vec![bytes], ..anchored(honest.id) });
        let first = report.first_failure().map(|(step, failure)| (step, failure.code));
        assert_eq!((report.verdict, first), (Verdict::Failed, Some((Step::Earlier, code))));
    };
    earlier(other.checkpoint_at(5), "checkpoint.origin");
    earlier(stolen.checkpoint_at(5), "note.unsigned");
    earlier(b"nonsense".to_vec(), "note.structure");
    earlier(Vec::new(), "note.structure");
    earlier(longer.checkpoint_at(size + 1), "earlier.longer");

    let receipt = |bytes: Vec<u8>, code: &str| {
        let report = audit(honest.files(), Options { receipts: vec![bytes], ..anchored(honest.id) });
        let first = report.first_failure().map(|(step, failure)| (step, failure.code));
        assert_eq!((report.verdict, first), (Verdict::Failed, Some((Step::Receipt, code))));
    };
    receipt(other.receipt_at(5, 9), "checkpoint.origin");
    receipt(stolen.receipt_at(5, 9), "note.unsigned");
    receipt(b"nonsense".to_vec(), "receipt.header");
    receipt(longer.receipt_at(size, size + 1), "receipt.missing");
    // A receipt from after this record, for an entry in it, promises no more than the entry.
    let with = Options { receipts: vec![longer.receipt_at(5, size + 1)], ..anchored(honest.id) };
    assert_eq!(audit(honest.files(), with).verdict, Verdict::Verified);
    // The right entry at the right place in a history that is not this one.
    let mut forked = honest.clone();
    let last = story().cast(3, 4, None, story().ballot(3, 4, &[&[1]]), 900);
    forked.replace(size - 1, &last);
    receipt(forked.receipt_at(5, size), "receipt.root");
    // Entry, place and proof that do not belong together.
    let text = String::from_utf8(honest.receipt_at(5, 9)).unwrap();
    receipt(text.replace("index 5", "index 6").into_bytes(), "receipt.not_included");
    receipt(text.replace("index 5", "index 9").into_bytes(), "receipt.not_included");
}
