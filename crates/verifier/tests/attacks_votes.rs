//! What an operator can try with questions, rolls and circles, and with pieces of other honest records.

mod support;

use folkmoot_ledger::bytes::Hex32;
use folkmoot_ledger::entry::Entry;
use folkmoot_ledger::events::*;
use folkmoot_ledger::note::Note;
use folkmoot_verifier::{Options, Step, Verdict};
use support::operator::*;
use support::record::{Log, anchored, audit, with_time};
use support::story::Story;
use support::world::event_id;

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
                    let note = Note::from_parts(&text, &parts).unwrap();
                    log.entries[index] = with_time(log.time(index), &note);
                }
            }
        };
    let open_again = |log: &mut Log, nth: usize| {
        let index = log.find("vote.open", nth);
        let Body::Open(open) = log.event(index).body else { unreachable!() };
        let (state, _) = log.state_before(index);
        // The closing time that the honest statement has.
        let stated_ms = open.closes - 60_000 - state.votes()[&open.vote].proposal.lasts;
        log.restate(index, state.open_statement(open.vote, stated_ms).unwrap());
    };
    let swap_options: fn(&mut Propose) = |propose| {
        if let folkmoot_ledger::contest::Contest::Choose(choose) = &mut propose.contests[0] {
            let options = &mut choose.options;
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
        "ballot.proof",
    );
    noticed(
        "how long it lasts changed, the proposer colludes, fingerprint adjusted",
        |s, log| {
            propose_again(s, log, 1, Some(0), |p| p.lasts += 1);
            open_again(log, 1);
        },
        Step::Ballots,
        "ballot.proof",
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
            let index = log.find("vote.propose", 0);
            let note = Entry::parse(&joined).unwrap().into_note();
            log.entries.insert(index, with_time(log.time(index), &note));
        },
        Step::Fold,
        "vote.fingerprint",
    );
    noticed(
        "somebody added to the roll, fingerprint adjusted",
        |story, log| {
            let (_, joined) = late_join(story, log);
            let index = log.find("vote.propose", 3);
            let note = Entry::parse(&joined).unwrap().into_note();
            log.entries.insert(index, with_time(log.time(index), &note));
            open_again(log, 3);
        },
        Step::Ballots,
        "ballot.proof",
    );
    noticed(
        "somebody taken from the roll",
        |_, log| {
            // The trustees alone are more than half of whoever is left.
            log.entries.remove(log.find("circle.sign", 0));
            log.entries.remove(log.find("member.join", 0));
        },
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
        "second.missing",
    );
}

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
