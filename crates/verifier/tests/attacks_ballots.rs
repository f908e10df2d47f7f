//! What an operator can try with ballots: stuffing, copying, changing, dropping, doubling, reordering.

mod support;

use folkmoot_ledger::bytes::Base64;
use folkmoot_ledger::events::*;
use folkmoot_ledger::note::Note;
use folkmoot_ledger::{
    obligation::{Obligation, Tallies},
    state::Assembly,
};
use folkmoot_verifier::Step;
use support::operator::*;
use support::record::{Log, anchored, audit, sign_text, with_time};
use support::story::Story;
use support::world::{Person, event_id, sign};

/// A voter's newer ballot that proves nothing takes the place of the earlier one and adds nothing.
#[test]
fn attack_058_a_wrong_ballot_takes_the_place_of_a_right_one() {
    let story = story();
    let mut log = story.log.clone();
    // The second ballot of person 1 in the first vote.
    let wrong = ballot(&log, 5);
    let (_, mut second) = cast(&log, 5);
    let first = (0..5).find(|nth| log.event(ballot(&log, *nth)).id == second.previous.unwrap());
    assert_eq!(first, Some(1), "the story replaces another ballot");
    let last = second.ballot.0.len() - 1;
    second.ballot.0[last - 31] ^= 1;
    let event = story.by(1, log.event(wrong).id, Body::Cast(second));
    log.replace(wrong, &event);
    let without = |skipped: &[usize]| {
        let mut tallies = Tallies::default();
        let (mut state, _) = Assembly::found(log.time(0), &log.signed(0)).unwrap();
        let (closing, close) = close(&log, 0);
        for index in 1..closing {
            let obligations = state.apply(log.time(index), &log.signed(index)).unwrap();
            let is_ballot = obligations.iter().any(|one| matches!(one, Obligation::Ballot(_)));
            if is_ballot && !skipped.contains(&index) {
                tallies.discharge(&obligations).unwrap();
            }
        }
        let context = state.votes()[&close.vote].context().unwrap();
        (closing, state.close_statement(close.vote, &tallies.sums(close.vote, &context)).unwrap())
    };
    let findings = |skipped: &[usize]| {
        let (closing, body) = without(skipped);
        let mut log = log.clone();
        log.restate(closing, body);
        let report = audit(log.named(), anchored(log.id));
        let of = |step| {
            report
                .step(step)
                .unwrap()
                .failures
                .iter()
                .map(|f| (f.code.split('.').next().unwrap(), f.entry))
                .collect::<Vec<_>>()
        };
        (of(Step::Ballots), of(Step::Tallies))
    };
    let bad = vec![("ballot", Some(wrong as u64))];
    assert_eq!(findings(&[ballot(&log, 1), wrong]), (bad.clone(), vec![]));
    // Counting the earlier one after all is found out.
    let (closing, _) = close(&log, 0);
    assert_eq!(findings(&[wrong]), (bad, vec![("tally", Some(closing as u64))]));
}

/// One wrong entry spoils what rests on it: other votes keep their numbers, and the report says whose act it was.
#[test]
fn one_wrong_ballot_spoils_its_vote_only() {
    let story = story();
    let held = |log: &Log| {
        let report = audit(log.named(), anchored(log.id));
        assert_eq!(report.verdict, folkmoot_verifier::Verdict::Failed, "{}", report.to_text());
        let shown: Vec<_> = report.votes.iter().map(|vote| vote.holds).collect();
        for vote in &report.votes {
            let rows = vote.contests.iter().flat_map(|contest| &contest.rows);
            let shown = rows.filter(|row| row.count.is_some()).count();
            assert_eq!(shown > 0, vote.holds && vote.phase == "decided", "{}", report.to_text());
        }
        let detail = report.first_failure().map(|(_, failure)| failure.detail.clone()).unwrap();
        (shown, detail)
    };
    // A ballot in the second vote by person 2, changed and signed again.
    let nth = (0..14).find(|nth| {
        let (_, cast) = cast(&story.log, *nth);
        cast.vote == story.votes[1]
            && story.log.signed(ballot(&story.log, *nth)).note.text().contains("ballot")
    });
    let mut log = story.log.clone();
    let (index, mut changed) = cast(&log, nth.unwrap());
    let last = changed.ballot.0.len() - 32;
    changed.ballot.0[last] ^= 1;
    let event = story.by(0, log.event(index).id, Body::Cast(changed));
    log.replace(index, &event);
    let (holds, detail) = held(&log);
    assert_eq!(holds, [true, false, true, true]);
    assert!(detail.contains("signed by Person 1, taken by the host"), "{detail}");

    // A signature that is wrong under an event about everybody: what was decided before it holds.
    let mut log = story.log.clone();
    let key = folkmoot_ledger::bytes::Base64Array(story.world.people[4].key());
    let expires = support::world::START + 1_000_000_000;
    let invite = story.by(4, event_id(930), Body::Invite(Invite { key, uses: 1, expires }));
    let line = &invite.note.signatures()[0];
    let mut signature = line.signature().to_vec();
    signature[7] ^= 1;
    let note = Note::from_parts(invite.note.text(), &[(line.name(), line.key_id(), &signature)]).unwrap();
    let after_first = result(&log, 0).0 + 1;
    let time = log.time(after_first);
    log.entries.insert(after_first, with_time(time, &note));
    assert_eq!(held(&log).0, [true, false, false, false]);

    // The fold stops: what was decided before holds.
    let mut log = story.log.clone();
    let again = log.entries[result(&log, 1).0].clone();
    log.entries.insert(result(&log, 1).0 + 1, again);
    assert_eq!(held(&log).0, [true, true, false, false][..held(&log).0.len()]);
}

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
            let note = Note::from_parts(&text, &[(&name, line.key_id(), line.signature())]).unwrap();
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
        "ballot.proof",
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
        "ballot.proof",
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
            "ballot.proof",
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
