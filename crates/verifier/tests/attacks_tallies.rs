//! What an operator can try after closing: other sums, shares, numbers and outcomes.

mod support;

use folkmoot_ledger::events::*;
use folkmoot_ledger::outcome::Decision;
use folkmoot_verifier::Step;
use support::operator::*;
use support::record::{Log, with_time};
use support::story::Story;

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
