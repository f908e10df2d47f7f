//! The operator and the trustees: circles that are not ready, tallies that are none.
//!
//! `attack_0NN` are rows of the list of attacks. Here a member's device notices; what the verifier says is tested with it.

use folkmoot_client::{
    acts::EventWriter,
    replica::{CheckLevel, Replica},
    trustee::{self, Releases, Step},
};
use folkmoot_ledger::{
    bytes::{Base64, Base64Array, Hex32},
    events::{Body, CircleAccept, CircleCall, CircleDeal, Close, Event, Open},
    note::Note,
    state::VotePhase,
};
use folkmoot_protocol::{Tally, deal, deal_commitment};
use folkmoot_simulation::{
    http::device::motion_now,
    memory::MemoryHost,
    moot::{MINUTE_MS, Moot, visit},
    people::{fresh_id, person},
};
use folkmoot_tests::operator::{ballot_in, evidence, open_vote, sums_of, verdict};

#[test]
fn attack_039_a_trustee_deals_a_share_that_does_not_fit() {
    let mut moot = Moot::new(3);
    let trustees = moot.people.iter().map(|person| person.keys.id()).collect();
    let call = moot.writer(0).write(CircleCall { threshold: 2, trustees }).unwrap();
    moot.post(&call);
    let circle = call.event;
    // The first trustee spoils what it deals to the third one, and commits to just that.
    let spec = moot.host.state().circles()[&circle].spec.clone();
    let cheat = &moot.people[0].keys;
    let mut message = deal(&spec, 1, cheat.expose_static_secret(), &[5; 32]).unwrap();
    *message.last_mut().unwrap() ^= 1;
    let name = cheat.id().to_string();
    let say = |host: &MemoryHost, body| {
        let event = Event { assembly: host.assembly(), id: fresh_id(host.now_ms), body };
        Note::sign(&event.encode(), &[(&name, cheat.expose_signing_key())]).unwrap().encode()
    };
    let commitment = Base64Array(deal_commitment(&message, &spec, 1));
    let accept = say(&moot.host, Body::CircleAccept(CircleAccept { circle, commitment }));
    let dealt = say(&moot.host, Body::CircleDeal(CircleDeal { circle, message: Base64(message) }));
    moot.host.post(&accept).unwrap();
    moot.step(1, &mut Releases::default());
    moot.step(2, &mut Releases::default());
    // Nobody but the third trustee can see it: the message has its right form.
    moot.host.post(&dealt).unwrap();
    moot.step(1, &mut Releases::default());
    moot.step(2, &mut Releases::default());
    assert_eq!(trustee::next_step(&moot.writer(1)), Some(Step::Certify { circle }));
    let culprit = moot.people[0].keys.id();
    assert_eq!(trustee::next_step(&moot.writer(2)), Some(Step::Blame { circle, trustee: culprit }));
    assert_eq!(moot.writer(2).certify(circle).unwrap_err().code(), "circle.ciphertext");
    moot.step(2, &mut Releases::default());
    let failed = &moot.host.state().circles()[&circle];
    assert_eq!(failed.failure.as_ref().map(|(named, ..)| *named), Some(culprit));
    assert_eq!(trustee::next_step(&moot.writer(1)), None);
    assert_eq!(verdict(&moot.host), "good");
}

#[test]
fn attack_041_a_vote_under_a_circle_that_was_not_certified_by_all() {
    let mut moot = Moot::new(3);
    let trustees = moot.people.iter().map(|person| person.keys.id()).collect();
    let call = moot.writer(0).write(CircleCall { threshold: 2, trustees }).unwrap();
    moot.post(&call);
    for _ in 0..2 {
        for trustee in 0..3 {
            moot.step(trustee, &mut Releases::default());
        }
    }
    // Two of three have certified.
    moot.step(0, &mut Releases::default());
    moot.step(1, &mut Releases::default());
    let act = moot.writer(0).write(motion_now()).unwrap();
    moot.post(&act);
    // An honest host opens nothing: no circle is in office. The operator does, under whatever key.
    let now = moot.host.now_ms;
    moot.host.tick(now);
    assert_eq!(moot.host.state().votes()[&act.event].phase, VotePhase::Proposed);
    let closes = now + 11 * MINUTE_MS;
    let note = moot.host.statement(Body::Open(Open { vote: act.event, closes, fingerprint: Hex32([7; 32]) }));
    moot.host.force(&note);
    assert_eq!(verdict(&moot.host), "circle.not_ready");
}

#[test]
fn attack_041_a_vote_that_opens_with_another_fingerprint() {
    let mut moot = Moot::new(3);
    moot.circle(2, 3);
    let act = moot.writer(0).write(motion_now()).unwrap();
    moot.post(&act);
    // Another key, another roll, another text: whatever it is, the fingerprint is not the one that a device computes.
    let closes = moot.host.now_ms + 11 * MINUTE_MS;
    let note = moot.host.statement(Body::Open(Open { vote: act.event, closes, fingerprint: Hex32([7; 32]) }));
    moot.host.force(&note);
    assert_eq!(verdict(&moot.host), "vote.fingerprint");
}

#[test]
fn attack_045_trustees_are_asked_to_open_something_else_than_the_tally() {
    let (mut moot, vote) = open_vote();
    let notes: Vec<Vec<u8>> = (0..3).map(|n| moot.ballot(n, vote, vec![vec![0]]).act.note).collect();
    for note in &notes {
        moot.host.post(note).unwrap();
    }
    let ballots: Vec<Vec<u8>> = notes.iter().map(|note| ballot_in(note)).collect();
    let [a, b, c] = [(0, ballots[0].as_slice()), (1, ballots[1].as_slice()), (2, ballots[2].as_slice())];
    let foreign = moot.ballot(3, vote, vec![vec![1]]).act.note;
    let extra = ballot_in(&foreign);
    let wrong = [
        ("one ballot", vec![a]),
        ("a subset", vec![a, b]),
        ("an extra ballot", vec![a, b, c, (3, &extra)]),
        ("a ballot twice", vec![a, b, c, c]),
        ("no ballot", Vec::new()),
    ];
    moot.host.now_ms += 11 * MINUTE_MS;
    for (what, ballots) in wrong {
        let mut host = moot.host.fork(moot.host.size());
        let sums = Base64(sums_of(&moot, vote, &ballots).to_bytes());
        let note = host.statement(Body::Close(Close { vote, ballots: 3, sums }));
        host.force(&note);
        // A device that checks everything sees it at once ...
        assert_eq!(verdict(&host), "tally.sums", "{what}");
        // ... and one that has not yet done so releases nothing.
        let mut replica = Replica::new(host.assembly(), CheckLevel::Light, None).unwrap();
        visit(&mut replica, &host).unwrap();
        let keys = &moot.people[0].keys;
        let mut releases = Releases::default();
        let writer = EventWriter::new(replica.state().unwrap(), keys, fresh_id(host.now_ms), host.now_ms);
        assert_eq!(trustee::next_step(&writer), Some(Step::Release { vote }));
        let refused = trustee::take_step(Step::Release { vote }, &writer, &replica, &mut releases);
        assert_eq!(refused.unwrap_err().code(), "trustee.unchecked", "{what}");
        assert_eq!(releases, Releases::default());
        assert_eq!(replica.verify_pending(usize::MAX).unwrap_err().code(), "tally.sums", "{what}");
        assert_eq!(replica.state().err().unwrap().code(), "tally.sums");
    }
    // Another number of ballots than there are.
    let sums = Base64(sums_of(&moot, vote, &[a]).to_bytes());
    let note = moot.host.statement(Body::Close(Close { vote, ballots: 1, sums }));
    moot.host.force(&note);
    assert_eq!(verdict(&moot.host), "tally.ballots");
}

#[test]
fn attack_046_a_second_tally_of_the_same_vote() {
    let (mut moot, vote) = open_vote();
    for n in 0..2 {
        moot.cast(n, vote, vec![vec![0]]);
    }
    let before = moot.host.size();
    moot.cast(2, vote, vec![vec![1]]);
    // Two histories: in the second one the last ballot never came. The difference of the two tallies is that ballot.
    let mut other = moot.host.fork(before);
    moot.close();
    other.tick(moot.host.now_ms);

    let keys = person(1).keys;
    let mut releases = Releases::default();
    let mut replica = moot.replica(CheckLevel::Full);
    let writer =
        EventWriter::new(replica.state().unwrap(), &keys, fresh_id(moot.host.now_ms), moot.host.now_ms);
    let act = trustee::take_step(Step::Release { vote }, &writer, &replica, &mut releases).unwrap();
    // Once more the same is no harm.
    assert!(trustee::take_step(Step::Release { vote }, &writer, &replica, &mut releases).is_ok());
    moot.post(&act);

    // The same device sees at its next visit that the log has two versions.
    let (first, second) = evidence(visit(&mut replica, &other).unwrap_err());
    assert_ne!(first, second);
    // A device that has kept nothing of the log, but what it released, does not release again.
    let mut fresh = Replica::new(other.assembly(), CheckLevel::Full, None).unwrap();
    visit(&mut fresh, &other).unwrap();
    let writer = EventWriter::new(fresh.state().unwrap(), &keys, fresh_id(moot.host.now_ms), other.now_ms);
    let refused = trustee::take_step(Step::Release { vote }, &writer, &fresh, &mut releases);
    assert_eq!(refused.unwrap_err().code(), "trustee.other_sums");
    // What was remembered survives being stored.
    let stored = serde_json::to_string(&releases).unwrap();
    assert_eq!(serde_json::from_str::<Releases>(&stored).unwrap(), releases);
    // In one log there is one tally: closing again is refused.
    let sums = Base64(sums_of(&moot, vote, &[]).to_bytes());
    let note = moot.host.statement(Body::Close(Close { vote, ballots: 3, sums }));
    moot.host.force(&note);
    assert_eq!(verdict(&moot.host), "vote.phase");
}

#[test]
fn attack_047_a_release_before_the_vote_is_closed() {
    let (mut moot, vote) = open_vote();
    moot.cast(0, vote, vec![vec![0]]);
    let replica = moot.replica(CheckLevel::Full);
    let writer = EventWriter::new(
        replica.state().unwrap(),
        &moot.people[0].keys,
        fresh_id(moot.host.now_ms),
        moot.host.now_ms,
    );
    assert_eq!(trustee::next_step(&writer), None);
    let refused = trustee::take_step(Step::Release { vote }, &writer, &replica, &mut Releases::default());
    assert_eq!(refused.unwrap_err().code(), "trustee.not_closed");
    // The operator closes early, with the right sums.
    let sums = moot.host.state().votes()[&vote].context().map(|context| Tally::new(context.shape()).sums());
    let note =
        moot.host.statement(Body::Close(Close { vote, ballots: 1, sums: Base64(sums.unwrap().to_bytes()) }));
    moot.host.force(&note);
    assert_eq!(verdict(&moot.host), "vote.too_early");
}
