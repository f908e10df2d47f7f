//! What a device makes of cosignatures: what enough witnesses have seen is kept, said, and put under receipts.

use folkmoot_client::{
    receipts,
    replica::{CheckLevel, Replica},
};
use folkmoot_ledger::{
    checkpoint::SignedCheckpoint,
    cosignature::{Cosigner, Witnesses},
    keys::{SigningKey, VerifyingKey, origin},
    note::Note,
    receipt::Receipt,
    rules::Rules,
};
use folkmoot_simulation::{
    moot::{Moot, motion, visit},
    people::lax_rules,
};
use folkmoot_tests::operator::audited;

const SEEN_S: u64 = 1_900_000_000;

fn cosigner(number: u8) -> Cosigner {
    Cosigner::new(&format!("w{number}.example"), SigningKey::from_seed(&[0x60 + number; 32])).unwrap()
}

/// An assembly whose rules ask two of three witnesses.
fn moot() -> Moot {
    let keys = (1..=3).map(|number| cosigner(number).witness().clone()).collect();
    Moot::under(4, Rules { witnesses: Witnesses { keys, quorum: 2 }, ..lax_rules() })
}

/// The checkpoint of the host with cosignatures of these witnesses.
fn cosigned(moot: &Moot, by: &[u8]) -> SignedCheckpoint {
    let host = VerifyingKey::from_bytes(moot.host.state().host()).unwrap();
    let note = Note::parse(&moot.host.checkpoint()).unwrap();
    let mut signed = SignedCheckpoint::verify_note(note, &origin(moot.host.assembly()), &host).unwrap();
    for number in by {
        let line = cosigner(*number).cosign(signed.note().text(), SEEN_S + u64::from(*number)).unwrap();
        signed.add(&line).unwrap();
    }
    signed
}

fn take(device: &mut Replica, signed: &SignedCheckpoint) {
    device.take_cosigned(&signed.note().encode()).unwrap();
}

#[test]
fn a_device_says_what_enough_witnesses_have_seen() {
    let mut moot = moot();
    let mut device = moot.replica(CheckLevel::Light);
    let nobody = device.witnessing().unwrap();
    assert_eq!((nobody.quorum, nobody.names.len(), nobody.seen), (2, 3, None));
    // One of three is not enough.
    take(&mut device, &cosigned(&moot, &[1]));
    assert_eq!(device.witnessing().unwrap().seen, None);
    let common = cosigned(&moot, &[3, 1]);
    take(&mut device, &common);
    let seen = device.witnessing().unwrap().seen.unwrap();
    assert_eq!((seen.size, &seen.code), (common.size(), &device.head().unwrap().code));
    let by: Vec<_> = seen.by.iter().map(|by| (by.name.as_str(), by.time_ms)).collect();
    assert_eq!(by, [("w1.example", (SEEN_S + 1) * 1000), ("w3.example", (SEEN_S + 3) * 1000)]);
    // Neither the line of one of them alone nor lines of strangers take the place of what enough have seen.
    moot.circle(2, 3);
    visit(&mut device, &moot.host).unwrap();
    take(&mut device, &cosigned(&moot, &[2, 7, 8, 9]));
    assert_eq!(device.witnessing().unwrap().seen.unwrap().size, common.size());
    let newer = cosigned(&moot, &[2, 3]);
    take(&mut device, &newer);
    assert_eq!(device.witnessing().unwrap().seen.unwrap().size, newer.size());
    // What was kept is taken again at the next visit, without the host.
    let mut restarted = moot.replica(CheckLevel::Light);
    restarted.take_cosigned(&device.cosigned_note().unwrap()).unwrap();
    assert_eq!(restarted.witnessing(), device.witnessing());
}

#[test]
fn what_witnesses_have_seen_of_another_history_is_a_split_view() {
    let mut moot = moot();
    let mut other = moot.host.fork(moot.host.size());
    moot.circle(2, 3);
    let mut device = moot.replica(CheckLevel::Light);
    let invited = moot.writer(0).invite(5, moot.host.now_ms + 60_000).unwrap();
    other.now_ms = moot.host.now_ms;
    other.post(&invited.act.note).unwrap();
    let elsewhere = cosigned(&moot.on(other), &[1, 2]);
    let refused = device.take_cosigned(&elsewhere.note().encode()).unwrap_err();
    assert_eq!(refused.code(), "replica.split_view");
}

#[test]
fn a_receipt_says_that_witnesses_have_seen_its_entry() {
    let mut moot = moot();
    moot.circle(2, 3);
    let vote = moot.vote(vec![motion()]);
    let early = cosigned(&moot, &[1, 2]);
    let cast = moot.ballot(0, vote, vec![vec![0]]);
    let receipt = moot.post(&cast.act);
    moot.cast(1, vote, vec![vec![1]]);
    let mut device = moot.replica(CheckLevel::Light);
    // They had not seen the ballot yet.
    take(&mut device, &early);
    assert_eq!(receipts::cosigned(&device, &receipt).unwrap(), None);
    let common = cosigned(&moot, &[1, 2]);
    take(&mut device, &common);
    let better = receipts::cosigned(&device, &receipt).unwrap().unwrap();
    let (before, after) = (Receipt::parse(&receipt).unwrap(), Receipt::parse(&better).unwrap());
    assert_eq!((&after.entry, after.index), (&before.entry, before.index));
    let host = VerifyingKey::from_bytes(moot.host.state().host()).unwrap();
    let signed = after.verify(&origin(moot.host.assembly()), &host).unwrap();
    assert!(moot.rules().witnesses.are_met_by(&signed));
    assert_eq!(receipts::check(&mut device, &cast.act.note, &better).unwrap().index, before.index);
    assert_eq!(audited(&moot.host, &[], &[&better]), "good");
    // Once is enough; and no entry that the copy does not have gets one.
    assert_eq!(receipts::cosigned(&device, &better).unwrap(), None);
    let elsewhere = Receipt { index: before.index + 1, ..before }.encode();
    assert_eq!(receipts::cosigned(&device, &elsewhere).unwrap_err().code(), "receipt.other_place");
}
