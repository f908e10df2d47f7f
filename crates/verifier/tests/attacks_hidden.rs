//! What an operator can try with ballots that hide whose they are: the host has no member's secret, and members have one tag each.

mod support;

use folkmoot_ledger::bytes::{Base64, Base64Array};
use folkmoot_ledger::events::{Body, Cast, Hidden};
use folkmoot_ledger::obligation::{Obligation, Tallies};
use folkmoot_ledger::state::Assembly;
use folkmoot_protocol::VoterTag;
use folkmoot_verifier::{Step, Verdict};
use support::hidden::*;
use support::record::{Log, anchored, audit};
use support::world::hidden::{noted, proven};
use support::world::{Person, event_id, sign};

#[test]
fn an_honest_record_is_verified_and_names_nobody() {
    let story = story();
    let report = audit(story.log.files(), anchored(story.log.id));
    assert_eq!(report.verdict, Verdict::Verified, "{}", report.to_text());
    // Nine ballots, one of them replaced.
    assert_eq!(report.step(Step::Ballots).unwrap().checked, 9);
    let [decided, open] = &report.votes[..] else { panic!() };
    assert_eq!((decided.ballots, decided.base, open.ballots), (5, Some(6), 3));
    let counts: Vec<_> = decided.contests[0].rows.iter().map(|row| row.count).collect();
    assert_eq!(counts, [Some(4), Some(0), Some(1)]);
}

#[test]
fn attack_057_stuffing_hidden_votes() {
    // The last one's tag, which only they can tell: a colluding host may know it, and still has no proof.
    noticed(
        "a ballot for an abstainer, with the proof of somebody else's ballot",
        |story, log| {
            let hidden = story.world.hidden(story.open, 5, &[&[0]]);
            let (other, _) = super_last(log);
            let text = event(log, hidden.clone()).encode();
            let cast = noted(&story.world.ring(story.open), &text, &hidden.tag.0, &proof(log, other));
            append(log, &cast);
        },
        Step::Ballots,
        "ring.proof",
    );
    noticed(
        "a ballot under a tag of nobody on the roll",
        |story, log| {
            let ring = story.world.ring(story.open);
            let tag = ring.tag(&Person::new(99).participation_secret);
            let hidden = story.world.hidden(story.open, 5, &[&[0]]);
            let hidden = Hidden { tag: Base64Array(tag.to_bytes()), previous: None, ..hidden };
            let text = event(log, hidden.clone()).encode();
            let (other, _) = super_last(log);
            append(log, &noted(&ring, &text, &hidden.tag.0, &proof(log, other)));
        },
        Step::Ballots,
        "ring.proof",
    );
    noticed(
        "a second ballot of one who votes, under another tag and with a proof of their own",
        |story, log| {
            let ring = story.world.ring(story.open);
            let tag = ring.tag(&Person::new(99).participation_secret);
            let hidden = Hidden {
                tag: Base64Array(tag.to_bytes()),
                previous: None,
                ..story.world.hidden(story.open, 0, &[&[0]])
            };
            append(log, &proven(&ring, &story.world.people[0], &event(log, hidden)));
        },
        Step::Ballots,
        "ring.proof",
    );
    noticed(
        "a member's ballot with their signature, in a vote that hides who takes part",
        |story, log| {
            let context = story.world.state.votes()[&story.open].context().unwrap();
            let ballot = Base64(vec![0; context.shape().ballot_len()]);
            let body = Body::Cast(Cast { vote: story.open, previous: None, ballot });
            let person = &story.world.people[5];
            let cast = sign(log.id, event_id(900), body, &[(&person.id().to_string(), &person.signing)]);
            append(log, &cast);
        },
        Step::Fold,
        "vote.participation",
    );
}

/// The last hidden ballot of the log.
fn super_last(log: &Log) -> (usize, Hidden) {
    hidden(log, 8)
}

#[test]
fn attack_055_056_062_copied_and_changed_hidden_ballots() {
    noticed(
        "another's ballot, under one's own tag",
        |story, log| {
            let (_, other) = super_last(log);
            let hidden = Hidden { ballot: other.ballot, ..story.world.hidden(story.open, 5, &[&[0]]) };
            append(log, &proven(&story.world.ring(story.open), &story.world.people[5], &event(log, hidden)));
        },
        Step::Ballots,
        "ballot.proof",
    );
    noticed(
        "the ballot is another one, with the proof of the first",
        |story, log| {
            let (index, right) = super_last(log);
            let ballot = story.world.hidden(story.open, 2, &[&[1]]).ballot;
            let text = event(log, Hidden { ballot, ..right.clone() }).encode();
            let cast = noted(&story.world.ring(story.open), &text, &right.tag.0, &proof(log, index));
            log.replace(index, &cast);
        },
        Step::Ballots,
        "ring.proof",
    );
    for piece in [0, 1, 2, 4] {
        noticed(
            "a bit of the proof",
            |story, log| {
                let (index, right) = super_last(log);
                let mut changed = proof(log, index);
                let at = changed.len() - 32 * (1 + piece);
                changed[at] ^= 1;
                let text = log.event(index).encode();
                log.replace(index, &noted(&story.world.ring(story.open), &text, &right.tag.0, &changed));
            },
            Step::Ballots,
            "ring.proof",
        );
    }
    noticed(
        "a ballot of another vote with its proof",
        |story, log| {
            let (index, _) = hidden(log, 0);
            let (_, first) = hidden(log, 0);
            let moved = Hidden { vote: story.open, ..first };
            let text = event(log, moved.clone()).encode();
            append(log, &noted(&story.world.ring(story.open), &text, &moved.tag.0, &proof(log, index)));
        },
        Step::Ballots,
        "ring.proof",
    );
}

#[test]
fn attack_058_hidden_ballots_are_replaced_dropped_and_replayed() {
    noticed(
        "an earlier ballot once more",
        |_, log| {
            let (index, _) = super_last(log);
            let again = log.signed(index);
            append(log, &again);
        },
        Step::Fold,
        "ballot.previous",
    );
    noticed(
        "a ballot less than was stated",
        |_, log| {
            let (index, _) = hidden(log, 4);
            log.entries.remove(index);
        },
        Step::Tallies,
        "tally.ballots",
    );
}

/// A hidden ballot whose proof of participation is wrong adds nothing, takes the place of the earlier one with its tag, and spoils its
/// vote alone; the report blames nobody for it but the host.
#[test]
fn a_ballot_without_a_right_proof_of_participation_counts_for_nobody() {
    let story = story();
    let mut log = story.log.clone();
    // The second ballot of the second person.
    let (wrong, second) = hidden(&log, 5);
    let (first, _) = hidden(&log, 1);
    assert_eq!(second.previous, Some(log.event(first).id));
    let mut changed = proof(&log, wrong);
    let last = changed.len() - 1;
    changed[last - 31] ^= 1;
    let (text, tag) = (log.event(wrong).encode(), second.tag.0);
    let ring = story.world.ring(story.decided);
    log.replace(wrong, &noted(&ring, &text, &tag, &changed));
    let closing = log.find("vote.close", 0);
    let findings = |skipped: &[usize]| {
        let mut tallies = Tallies::default();
        let (mut state, _) = Assembly::found(log.time(0), &log.signed(0)).unwrap();
        for index in 1..closing {
            let obligations = state.apply(log.time(index), &log.signed(index)).unwrap();
            let is_ballot = obligations.iter().any(|one| matches!(one, Obligation::Ballot(_)));
            if is_ballot && !skipped.contains(&index) {
                tallies.discharge(&obligations).unwrap();
            }
        }
        let context = state.votes()[&story.decided].context().unwrap();
        let sums = tallies.sums(story.decided, &context);
        let mut log = log.clone();
        log.restate(closing, state.close_statement(story.decided, &sums).unwrap());
        let report = audit(log.files(), anchored(log.id));
        assert_eq!(report.votes.iter().map(|vote| vote.holds).collect::<Vec<_>>(), [false, true]);
        let of = |step| {
            let failures = &report.step(step).unwrap().failures;
            failures.iter().map(|failure| (failure.code, failure.entry)).collect::<Vec<_>>()
        };
        let detail = report.step(Step::Ballots).unwrap().failures[0].detail.clone();
        assert!(detail.contains("by a tag that hides whose it is, taken by the host"), "{detail}");
        (of(Step::Ballots), of(Step::Tallies))
    };
    let bad = vec![("ring.proof", Some(wrong as u64))];
    assert_eq!(findings(&[first, wrong]), (bad.clone(), vec![]));
    // Counting the earlier one after all is found out.
    assert_eq!(findings(&[wrong]), (bad, vec![("tally.sums", Some(closing as u64))]));
}

/// Whoever has all of the record, all ballots' tags and every member's public keys, finds no tag twice and no member's id.
#[test]
fn tags_of_two_votes_have_nothing_in_common() {
    let story = story();
    let tags = |vote| {
        let nth = (0..9).map(|nth| hidden(&story.log, nth).1);
        nth.filter(move |hidden| hidden.vote == vote).map(|hidden| hidden.tag.0).collect::<Vec<_>>()
    };
    let (decided, open) = (tags(story.decided), tags(story.open));
    // Within a vote a tag stays: that is how a member counts once.
    assert_eq!(decided[1], decided[5]);
    assert!(open.iter().all(|tag| !decided.contains(tag)));
    for person in &story.world.people {
        assert!(open.iter().chain(&decided).all(|tag| *tag != person.participation_key()));
        let state = &story.world.state.votes()[&story.decided];
        assert!(state.ballots.of(&VoterTag(person.id().0)).is_none());
    }
}
