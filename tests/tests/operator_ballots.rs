//! The operator and the ballots: stuffing, dropping, copying, reordering.
//!
//! `attack_0NN` are rows of the list of attacks. Here a member's device notices; what the verifier says is tested with it.

use folkmoot_client::{
    receipts,
    replica::{CheckLevel, Replica},
};
use folkmoot_ledger::{
    bytes::Base64,
    events::{Body, Cast, Event},
    keys::{SigningKey, key_id, origin},
    note::Note,
};
use folkmoot_simulation::{
    moot::visit,
    people::{fresh_id, person},
};
use folkmoot_tests::operator::{audited, ballot_in, evidence, open_vote, verdict};

#[test]
fn attack_055_a_copied_ballot() {
    let (mut moot, vote) = open_vote();
    let copied = ballot_in(&moot.ballot(0, vote, vec![vec![0]]).act.note);
    let cast = Body::Cast(Cast { vote, previous: None, ballot: Base64(copied) });
    let event = Event { assembly: moot.host.assembly(), id: fresh_id(moot.host.now_ms), body: cast };
    let copier = &moot.people[1].keys;
    let note =
        Note::sign(&event.encode(), &[(&copier.id().to_string(), copier.expose_signing_key())]).unwrap();
    let refused = moot.host.post(note.as_bytes()).unwrap_err();
    assert_eq!(refused.code(), "ballot.proof");
    // The operator takes it all the same.
    moot.host.force(note.as_bytes());
    assert_eq!(verdict(&moot.host), "ballot.proof");
}

#[test]
fn attack_057_the_host_votes_for_members_who_did_not() {
    let (moot, vote) = open_vote();
    let ballot = ballot_in(&moot.ballot(3, vote, vec![vec![1]]).act.note);
    let stuffed = |signer: &dyn Fn(&str) -> Note| {
        let cast = Body::Cast(Cast { vote, previous: None, ballot: Base64(ballot.clone()) });
        let event = Event { assembly: moot.host.assembly(), id: fresh_id(moot.host.now_ms), body: cast };
        let mut host = moot.host.fork(moot.host.size());
        host.force(signer(&event.encode()).as_bytes());
        verdict(&host)
    };
    let absent = moot.people[3].keys.id().to_string();
    let absent_key = moot.people[3].keys.public().key.0;
    let own = SigningKey::from_seed(&[0x48; 32]);
    // With the host's name and key; with the member's name and the host's key; with the member's key id as well.
    assert_eq!(
        stuffed(&|text| Note::sign(text, &[(&origin(moot.host.assembly()), &own)]).unwrap()),
        "authority.roll"
    );
    assert_eq!(stuffed(&|text| Note::sign(text, &[(&absent, &own)]).unwrap()), "event.signers");
    let forged = |text: &str| {
        let signature = own.sign(text.as_bytes());
        Note::from_parts(text, &[(&absent, key_id(&absent, &absent_key), &signature)]).unwrap()
    };
    assert_eq!(stuffed(&forged), "event.signature");
    // Somebody who is no member at all.
    let stranger = person(77).keys;
    let name = stranger.id().to_string();
    let by_stranger = |text: &str| Note::sign(text, &[(&name, stranger.expose_signing_key())]).unwrap();
    assert_eq!(stuffed(&by_stranger), "authority.roll");
}

#[test]
fn attack_058_a_ballot_is_dropped_after_its_receipt() {
    let (mut moot, vote) = open_vote();
    moot.cast(0, vote, vec![vec![0]]);
    let before = moot.host.size();
    let mut device = moot.replica(CheckLevel::Light);
    let cast = moot.ballot(1, vote, vec![vec![1]]);
    let receipt = moot.post(&cast.act);
    receipts::check(&mut device, &cast.act.note, &receipt).unwrap();
    let kept = device.snapshot().unwrap();

    // The operator takes the ballot out, lets others vote instead, and signs everything anew.
    let without = moot.host.fork(before);
    let mut moot = moot.on(without);
    let error = device.begin(&moot.host.checkpoint(), moot.host.now_ms).unwrap_err();
    assert_eq!(error.code(), "replica.behind");
    moot.cast(2, vote, vec![vec![0]]);
    moot.cast(3, vote, vec![vec![0]]);
    // The device with the receipt; the same after a restart, with nothing but its snapshot; and a second device that is
    // given the receipt.
    let (promised, _) = evidence(visit(&mut device, &moot.host).unwrap_err());
    assert!(String::from_utf8(receipt.clone()).unwrap().contains(&promised));
    assert!(device.state().is_err());
    let mut restarted = Replica::new(moot.host.assembly(), CheckLevel::Light, Some(&kept)).unwrap();
    assert_eq!(visit(&mut restarted, &moot.host).unwrap_err().code(), "replica.split_view");
    let mut second = moot.replica(CheckLevel::Light);
    let refused = receipts::check(&mut second, &cast.act.note, &receipt).unwrap_err();
    assert_eq!(refused.code(), "replica.split_view");
    // So does an auditor who has the receipt or the checkpoint, and only they: the record by itself is good.
    assert_eq!(audited(&moot.host, &[], &[&receipt]), "receipt.entry");
    assert_eq!(audited(&moot.host, &[&kept], &[]), "earlier.root");
    assert_eq!(audited(&moot.host, &[], &[]), "good");
}

#[test]
fn attack_059_and_060_a_ballot_twice_and_a_receipt_of_somebody_else() {
    let (mut moot, vote) = open_vote();
    let a = moot.ballot(0, vote, vec![vec![0]]);
    let receipt_of_a = moot.post(&a.act);
    let b = moot.ballot(1, vote, vec![vec![0]]);
    moot.post(&b.act);
    assert_ne!(a.tracker, b.tracker);
    let mut device = moot.replica(CheckLevel::Light);
    let refused = receipts::check(&mut device, &b.act.note, &receipt_of_a).unwrap_err();
    assert_eq!(refused.code(), "receipt.other_note");
    moot.host.force(&a.act.note);
    assert_eq!(verdict(&moot.host), "ballot.previous");
}

#[test]
fn attack_063_an_earlier_ballot_counts_again() {
    let (mut moot, vote) = open_vote();
    let start = moot.host.size();
    let mut notes = Vec::new();
    for choice in [0, 1, 2] {
        let cast = moot.ballot(0, vote, vec![vec![choice]]);
        moot.post(&cast.act);
        notes.push(cast.act.note);
    }
    let orders: [&[usize]; 4] = [&[0, 2, 1], &[1, 0, 2], &[0, 1, 2, 0], &[0, 2]];
    for order in orders {
        let mut host = moot.host.fork(start);
        for number in order {
            host.force(&notes[*number]);
        }
        assert_eq!(verdict(&host), "ballot.previous", "{order:?}");
    }
    assert_eq!(verdict(&moot.host), "good");
    // Leaving the last one out makes a good record: whoever has its receipt or an older checkpoint sees it (attack 58).
    let mut without_last = moot.host.fork(start);
    without_last.force(&notes[0]);
    without_last.force(&notes[1]);
    assert_eq!(verdict(&without_last), "good");
    let mut device = moot.replica(CheckLevel::Light);
    let next = moot.ballot(1, vote, vec![vec![0]]);
    without_last.force(&next.act.note);
    assert_eq!(visit(&mut device, &without_last).unwrap_err().code(), "replica.split_view");
}
