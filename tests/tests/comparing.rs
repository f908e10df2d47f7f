//! Two devices compare by what stands in an address, which one of them shows as a QR code or in a link.

use folkmoot_client::replica::{CheckLevel, Relation, Replica};
use folkmoot_simulation::moot::{Moot, visit};
use folkmoot_tests::operator::{evidence, open_vote};

fn relation(device: &mut Replica, seen: &str) -> (Relation, u64) {
    let compared = device.compare_with(seen).unwrap();
    (compared.relation, compared.size)
}

/// What a device shows, with the host's signature and without.
fn address(device: &Replica) -> (String, String) {
    let address = device.address().unwrap();
    (address.signed.unwrap(), address.short)
}

#[test]
fn two_devices_find_that_they_have_seen_one_record() {
    let (mut moot, vote) = open_vote();
    let mut early = moot.replica(CheckLevel::Light);
    moot.cast(0, vote, vec![vec![0]]);
    let mut late = moot.replica(CheckLevel::Light);
    let (old, new) = (early.head().unwrap().size, late.head().unwrap().size);
    let (before, now) = (address(&early), address(&late));
    // So long are they in an address.
    assert_eq!((now.0.len(), now.1.len()), (139, 32));
    for seen in [&now.0, &now.1] {
        assert_eq!(relation(&mut late, seen), (Relation::Same, new));
    }
    for seen in [&before.0, &before.1] {
        assert_eq!(relation(&mut late, seen), (Relation::Behind, old));
    }
    // What is not signed binds nobody; what is has to come.
    assert_eq!(relation(&mut early, &now.1), (Relation::Ahead, new));
    assert!(!early.begin(&moot.host.checkpoint_at(old), moot.host.now_ms).unwrap());
    assert_eq!(relation(&mut early, &now.0), (Relation::Ahead, new));
    let withheld = early.begin(&moot.host.checkpoint_at(old), moot.host.now_ms).unwrap_err();
    assert_eq!(withheld.code(), "replica.behind");
    visit(&mut early, &moot.host).unwrap();
    assert_eq!(relation(&mut early, &now.0), (Relation::Same, new));
}

#[test]
fn attack_065_two_devices_prove_that_they_were_shown_two_records() {
    let (mut moot, vote) = open_vote();
    let other = moot.host.fork(moot.host.size());
    moot.cast(0, vote, vec![vec![0]]);
    let mut here = moot.replica(CheckLevel::Light);
    let checkpoint = moot.host.checkpoint();
    let mut moot = moot.on(other);
    moot.cast(1, vote, vec![vec![0]]);
    let elsewhere = moot.replica(CheckLevel::Light);
    let (size, (signed, short)) = (elsewhere.size(), address(&elsewhere));
    // A link without a signature can be made by anybody: it is a reason to look, and no proof.
    assert_eq!(relation(&mut here, &short), (Relation::Other, size));
    assert!(here.state().is_ok());
    let (first, second) = evidence(here.compare_with(&signed).unwrap_err());
    assert_eq!(first.as_bytes(), checkpoint);
    assert_eq!(second.as_bytes(), moot.host.checkpoint());
    assert!(here.state().is_err());
}

#[test]
fn what_is_no_checkpoint_in_an_address_is_refused() {
    let moot = Moot::new(3);
    let mut device = moot.replica(CheckLevel::Light);
    let (seen, _) = address(&device);
    let code = |device: &mut Replica, seen: &str| device.compare_with(seen).unwrap_err().code();
    for wrong in ["", "A", &seen[1..], &format!("{seen}A"), &format!("{seen}="), "no checkpoint", "äöü"] {
        assert_eq!(code(&mut device, wrong), "replica.seen", "{wrong}");
    }
    // One form only: letters of base64 that no address has, and bits that say nothing.
    assert_eq!(code(&mut device, &seen.replace(['-', '_'], "+")[..138]), "replica.seen");
    let last = seen.chars().last().unwrap();
    let loose = ('A'..='Z').find(|letter| *letter != last && !"AEIMQUYcgkosw048".contains(*letter)).unwrap();
    assert_eq!(code(&mut device, &format!("{}{loose}", &seen[..138])), "replica.seen");
    // Signed by nobody.
    let flip = |at: usize| {
        let letter = if seen.as_bytes()[at] == b'A' { "B" } else { "A" };
        format!("{}{letter}{}", &seen[..at], &seen[at + 1..])
    };
    for at in [9, 30, 60, 100, 130] {
        assert!(code(&mut device, &flip(at)).starts_with("note."), "{at}");
    }
    assert!(device.state().is_ok());
}
