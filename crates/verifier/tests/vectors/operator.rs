//! What an operator does who has the host's keys, with members who collude.

use super::{
    support::{
        self,
        operator::*,
        record::{Log, sign_text, with_time},
        world::event_id,
    },
    writing::Records,
};
use folkmoot_ledger::{
    bytes::{Base64, Hex32},
    events::{Body, Cast, HostPages},
    note::Note,
    outcome::Decision,
};

/// What an operator does, with members who collude.
pub fn by_the_operator(records: &mut Records) {
    let last = |log: &Log| log.entries.len();
    records.operator(
        "an event in another form",
        |story, log| {
            let person = &story.world.people[0];
            let text = format!(
                "folkmoot/v1 {}\n{{\"id\": \"{}\",\"type\":\"member.leave\"}}\n",
                log.id,
                event_id(900)
            );
            let note = sign_text(&text, &[(&person.id().to_string(), &person.signing)]);
            log.entries.push(with_time(log.time(last(log) - 1), &note));
        },
        5,
        "event.canonical",
    );
    records.operator(
        "a wrong signature under a ballot of the first vote",
        |_, log| {
            let at = ballot(log, 0);
            let honest = log.signed(at).note;
            let line = &honest.signatures()[0];
            let mut signature = line.signature().to_vec();
            signature[7] ^= 1;
            let note = Note::from_parts(honest.text(), &[(line.name(), line.key_id(), &signature)]).unwrap();
            log.entries[at] = with_time(log.time(at), &note);
        },
        5,
        "event.signature",
    );
    records.operator(
        "two entries in another order",
        |_, log| {
            let (one, other) = (ballot(log, 2), ballot(log, 3));
            log.entries.swap(one, other);
        },
        6,
        "entry.time",
    );
    records.operator(
        "a ballot of somebody who is not on the roll",
        |story, log| {
            let (joiner, joining) = late_join(story, log);
            log.entries.push(joining);
            let body = Body::Cast(Cast {
                vote: story.votes[3],
                previous: None,
                ballot: Base64(story.ballot(3, 4, &[&[0]])),
            });
            let event = support::world::sign(
                log.id,
                event_id(951),
                body,
                &[(&joiner.id().to_string(), &joiner.signing)],
            );
            log.insert(last(log), &event);
        },
        6,
        "authority.roll",
    );
    records.operator(
        "a message of the ceremony that was not committed to",
        |story, log| {
            let at = log.find("circle.deal", 1);
            let event = log.event(at);
            let Body::CircleDeal(mut deal) = event.body else { panic!() };
            deal.message.0[100] ^= 1;
            log.replace(at, &story.by(1, event.id, Body::CircleDeal(deal)));
        },
        7,
        "circle.other_message",
    );
    records.operator(
        "a ballot whose proof is wrong, in the open vote",
        |story, log| {
            let mut ballot = story.ballot(3, 4, &[&[0]]);
            let at = ballot.len() - 32;
            ballot[at] ^= 1;
            log.insert(last(log), &story.cast(3, 4, None, ballot, 900));
        },
        8,
        "ballot.proof",
    );
    // Section 10.2, step 9: it takes the place of the voter's earlier ballot, and adds nothing itself.
    records.operator(
        "a ballot whose proof is wrong in the place of a right one, in a decided vote",
        |story, log| {
            let at = ballot(log, 5);
            let (_, mut second) = cast(log, 5);
            let end = second.ballot.0.len();
            second.ballot.0[end - 32] ^= 1;
            log.replace(at, &story.by(1, log.event(at).id, Body::Cast(second)));
        },
        8,
        "ballot.proof",
    );
    records.operator(
        "the ballot of somebody else",
        |story, log| {
            let (_, other) = cast(log, 13);
            log.insert(last(log), &story.cast(3, 4, None, other.ballot.0, 900));
        },
        8,
        "ballot.proof",
    );
    records.operator(
        "one ballot more stated than cast",
        |_, log| {
            let (at, mut closing) = close(log, 0);
            closing.ballots += 1;
            log.restate(at, Body::Close(closing));
        },
        9,
        "tally.ballots",
    );
    records.operator(
        "yes and no exchanged in the sums",
        |_, log| {
            let (at, mut closing) = close(log, 0);
            swap(&mut closing.sums.0, 0, 64, 64);
            log.restate(at, Body::Close(closing));
        },
        9,
        "tally.sums",
    );
    records.operator(
        "a trustee's share with a wrong proof, and too few others",
        |story, log| {
            let (at, mut released) = share(log, 0);
            *released.share.0.last_mut().unwrap() ^= 1;
            log.replace(at, &story.by(2, log.event(at).id, Body::Share(released)));
        },
        10,
        "decryption.proof",
    );
    records.operator(
        "other numbers",
        |_, log| {
            let (at, mut stated) = result(log, 0);
            stated.counts[0][0] += 1;
            log.restate(at, Body::Result(stated));
        },
        11,
        "result.numbers",
    );
    records.operator(
        "another outcome",
        |_, log| {
            let (at, mut stated) = result(log, 1);
            stated.outcome[0].decision = Decision::Passed;
            log.restate(at, Body::Result(stated));
        },
        11,
        "result.outcome",
    );
    records.operator(
        "numbers for a contest too many",
        |_, log| {
            let (at, mut stated) = result(log, 2);
            stated.counts.push(vec![0]);
            log.restate(at, Body::Result(stated));
        },
        11,
        "result.form",
    );
    let pages = || Body::Pages(HostPages { pages: Hex32([0x11; 32]) });
    records.operator(
        "pages announced twice",
        |story, log| {
            for id in [900, 901] {
                log.insert(last(log), &story.by_host(event_id(id), pages()));
            }
        },
        6,
        "pages.same",
    );
    records.operator(
        "pages announced by a member",
        |story, log| log.insert(last(log), &story.by(1, event_id(900), pages())),
        6,
        "event.signers",
    );
    records.operator("no founding", |_, log| drop(log.entries.remove(0)), 6, "assembly.founding");
}
