//! What a report says of who confirmed how a vote closed.

mod support;

use folkmoot_ledger::bytes::Hex32;
use folkmoot_ledger::events::{Body, VoteConfirm};
use folkmoot_ledger::rules::{DAY, ReleaseRule, Rules, Share};
use folkmoot_verifier::{Report, Verdict};
use support::{
    record::{Log, anchored, audit},
    world::{World, YES, lax, motion},
};

/// The report on a vote of six that was opened after these have confirmed its closing.
fn report(confirming: &[usize]) -> Report {
    let release = ReleaseRule { confirmations: Share { num: 1, den: 3, most: 20 }, wait: DAY };
    let mut world = World::with(6, Rules { release, ..lax() });
    world.circle(2, &[0, 1, 2]);
    let vote = world.propose(vec![motion()]);
    world.open(vote);
    for person in 0..6 {
        world.cast(vote, person, YES).unwrap();
    }
    world.close(vote);
    for person in confirming {
        let closed = world.state.votes()[&vote].closed.as_ref().unwrap();
        let confirm = VoteConfirm { vote, size: closed.size, root: Hex32(closed.root) };
        world.say(*person, Body::VoteConfirm(confirm)).unwrap();
    }
    world.release(vote, 0).unwrap();
    world.release(vote, 1).unwrap();
    world.decide(vote);
    let log = Log::of(&world.log, &world.host);
    let report = audit(log.files(), anchored(log.id));
    assert_eq!(report.verdict, Verdict::Verified, "{}", report.to_text());
    report
}

#[test]
fn a_report_says_how_many_devices_confirmed_a_closing() {
    let told = [(&[0, 3, 4, 5][..], true), (&[0, 3], false), (&[], false)].map(|(confirming, enough)| {
        let report = report(confirming);
        let seen = report.votes[0].confirmations.unwrap();
        assert_eq!((seen.members, seen.are_enough()), (confirming.len() as u64, enough));
        report.to_text().split_whitespace().collect::<Vec<_>>().join(" ")
    });
    for (text, said) in told.iter().zip([
        "confirmed by devices of 4 members and 1 trustee: as many as the rules ask.",
        "confirmed by devices of 2 members and 1 trustee: fewer than the rules ask, so trustees wait.",
        "confirmed by devices of 0 members and 0 trustees: fewer",
    ]) {
        assert!(text.contains(said), "{said}: {text}");
    }
}
