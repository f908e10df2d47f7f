//! The operator and receipts: for something else, or changed.
//!
//! `attack_0NN` are rows of the list of attacks. Here a member's device notices; what the verifier says is tested with it.

use folkmoot_client::{
    receipts,
    replica::{CheckLevel, Replica},
};
use folkmoot_ledger::{
    keys::{SigningKey, origin},
    note::Note,
};
use folkmoot_simulation::moot::{Moot, visit};
use folkmoot_tests::operator::open_vote;

#[test]
fn attack_064_receipts_for_something_else() {
    let (mut moot, vote) = open_vote();
    let mut device = moot.replica(CheckLevel::Light);
    let before = moot.host.size();
    let cast = moot.ballot(0, vote, vec![vec![0]]);
    let receipt = moot.post(&cast.act);
    let text = String::from_utf8(receipt.clone()).unwrap();
    let mut code = |receipt: &[u8]| {
        receipts::check(&mut device, &cast.act.note, receipt).map_or_else(|error| error.code(), |_| "good")
    };
    // Another entry's; another place; a hash of the proof changed; cut short; not a receipt at all.
    assert_eq!(code(&moot.host.receipt(3)), "receipt.other_note");
    assert_eq!(code(text.replace(&format!("index {before}"), "index 2").as_bytes()), "receipt.not_included");
    let first_hash = text.lines().nth(3).unwrap();
    let other_hash = folkmoot_ledger::base64::encode(&[1; 32]);
    assert_eq!(code(text.replace(first_hash, &other_hash).as_bytes()), "receipt.not_included");
    assert_eq!(code(text.split("\n\n").next().unwrap().as_bytes()), "receipt.checkpoint");
    assert_eq!(code(b"{\"tracker\":\"7ZK2Q-00000-00000-00000\"}"), "receipt.header");
    // A ballot that is in no log that this device sees: signed by the host, so the device remembers what was promised.
    let mut fork = moot.host.fork(before);
    fork.now_ms += 1;
    assert_eq!(code(&fork.post(&cast.act.note).unwrap()), "good");
    assert_eq!(visit(&mut device, &moot.host).unwrap_err().code(), "replica.split_view");

    // Another assembly's, same people, same host.
    let (other, _) = open_vote();
    let mut device = moot.replica(CheckLevel::Light);
    let refused = receipts::check(&mut device, other.host.receipt(0).as_slice(), &receipt).unwrap_err();
    assert_eq!(refused.code(), "receipt.other_note");
    let note = Note::parse(&cast.act.note).unwrap();
    let mut foreign = folkmoot_ledger::receipt::Receipt::parse(&receipt).unwrap();
    foreign.checkpoint = Note::parse(&other.host.checkpoint()).unwrap();
    let refused = receipts::check(&mut device, note.as_bytes(), &foreign.encode()).unwrap_err();
    assert_eq!(refused.code(), "checkpoint.origin");
    // Signed by somebody else than the host.
    let stranger = SigningKey::from_seed(&[3; 32]);
    let text = Note::parse(&moot.host.checkpoint()).unwrap().text().to_owned();
    foreign.checkpoint = Note::sign(&text, &[(&origin(moot.host.assembly()), &stranger)]).unwrap();
    let refused = receipts::check(&mut device, note.as_bytes(), &foreign.encode()).unwrap_err();
    assert_eq!(refused.code(), "note.unsigned");
    // Before the first visit there is no key to check a receipt with.
    let mut empty = Replica::new(moot.host.assembly(), CheckLevel::Light, None).unwrap();
    assert_eq!(receipts::check(&mut empty, note.as_bytes(), &receipt).unwrap_err().code(), "replica.empty");
}

#[test]
fn attack_064_a_founding_receipt_for_something_else() {
    let moot = Moot::new(2);
    let founding = folkmoot_ledger::receipt::Receipt::parse(&moot.host.receipt(0)).unwrap();
    let sent = founding.entry.note().as_bytes().to_vec();
    let proven = receipts::check_founding(&sent, &moot.host.receipt(0)).unwrap();
    assert_eq!((proven.index, proven.assembly), (0, moot.host.assembly()));
    let second = folkmoot_ledger::receipt::Receipt::parse(&moot.host.receipt(1)).unwrap();
    let code = |sent: &[u8], receipt: &[u8]| receipts::check_founding(sent, receipt).unwrap_err().code();
    assert_eq!(code(second.entry.note().as_bytes(), &moot.host.receipt(0)), "receipt.other_note");
    assert_eq!(code(second.entry.note().as_bytes(), &moot.host.receipt(1)), "receipt.founding");
    let mut second_time = moot.host.fork(2);
    let receipt = second_time.force(&sent);
    assert_eq!(code(&sent, &receipt), "receipt.other_place");
}

#[test]
fn attack_064_no_byte_of_a_receipt_can_be_changed() {
    let (mut moot, vote) = open_vote();
    let cast = moot.ballot(0, vote, vec![vec![0]]);
    let receipt = moot.post(&cast.act);
    let mut device = moot.replica(CheckLevel::Light);
    for place in 0..receipt.len() {
        let mut changed = receipt.clone();
        changed[place] ^= 1;
        let said = receipts::check(&mut device, &cast.act.note, &changed);
        assert!(said.is_err(), "byte {place}");
        let cut = receipts::check(&mut device, &cast.act.note, &receipt[..place]);
        assert!(cut.is_err(), "cut at {place}");
    }
    // None of this has left a trace: the receipt itself is good.
    receipts::check(&mut device, &cast.act.note, &receipt).unwrap();
}
