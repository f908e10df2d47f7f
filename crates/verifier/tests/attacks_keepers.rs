//! What nothing in a record can show, and who notices it: whoever kept a checkpoint, and voters with their receipts.

mod support;

use folkmoot_ledger::bytes::Base64Array;
use folkmoot_ledger::events::*;
use folkmoot_ledger::keys::SigningKey;
use folkmoot_verifier::{Options, Step, Verdict};
use support::operator::*;
use support::record::{anchored, audit, with_time};
use support::world::event_id;

#[test]
fn attack_058_what_only_a_receipt_or_an_earlier_checkpoint_shows() {
    let log = &story().log;
    let (last, before_last) = (log.entries.len() - 1, log.entries.len() - 2);
    noticed_by_keepers(
        "the last ballot of an open vote dropped",
        |_, log| drop(log.entries.pop()),
        last,
        "earlier.longer",
        "receipt.missing",
    );
    noticed_by_keepers(
        "a ballot in the middle of an open vote dropped",
        |_, log| drop(log.entries.remove(before_last)),
        before_last,
        "earlier.longer",
        "receipt.entry",
    );
    noticed_by_keepers(
        "a ballot of an open vote dropped, and one of an accomplice in its place",
        |story, log| {
            let event = story.cast(3, 4, None, story.ballot(3, 4, &[&[1]]), 900);
            log.replace(before_last, &event);
        },
        before_last,
        "earlier.root",
        "receipt.entry",
    );
    noticed_by_keepers(
        "two ballots of different voters swapped",
        |_, log| swap_in_place(log, ballot(log, 13), ballot(log, 14)),
        ballot(log, 13),
        "earlier.root",
        "receipt.entry",
    );
    noticed_by_keepers(
        "the time of a ballot changed within its neighbours",
        |_, log| {
            let note = log.signed(last).note;
            log.entries[last] = with_time(log.time(last) + 5, &note);
        },
        last,
        "earlier.root",
        "receipt.entry",
    );
    let result = log.find("vote.result", 1);
    noticed_by_keepers(
        "everything after a result forgotten",
        |_, log| log.entries.truncate(result),
        result,
        "earlier.longer",
        "receipt.missing",
    );
    noticed_by_keepers(
        "an invitation that nobody used left out",
        |story, log| {
            // The accomplice's words, put in where nothing was.
            let invite_key = SigningKey::from_seed(&[9; 32]).verifying_key().to_bytes();
            let invite = Invite { key: Base64Array(invite_key), uses: 1, expires: 9_000_000_000_000 };
            log.insert(4, &story.by(0, event_id(900), Body::Invite(invite)));
        },
        5,
        "earlier.root",
        "receipt.entry",
    );
}

#[test]
fn attack_065_two_histories_of_one_size() {
    let honest = &story().log;
    let size = honest.entries.len();
    let mut forked = honest.clone();
    let event = story().cast(3, 4, None, story().ballot(3, 4, &[&[1]]), 900);
    forked.replace(size - 1, &event);
    for (record, kept) in [(honest, &forked), (&forked, honest)] {
        let with = Options { checkpoints: vec![kept.checkpoint_at(size)], ..anchored(honest.id) };
        let report = audit(record.files(), with);
        let (step, failure) = report.first_failure().unwrap();
        assert_eq!((report.verdict, step, failure.code), (Verdict::Failed, Step::Earlier, "earlier.root"));
        // What both share is no split.
        let with = Options { checkpoints: vec![kept.checkpoint_at(size - 1)], ..anchored(honest.id) };
        assert_eq!(audit(record.files(), with).verdict, Verdict::Verified);
    }
}

#[test]
fn attack_064_069_checkpoints_and_receipts_of_elsewhere() {
    let (honest, other) = (&story().log, &elsewhere().log);
    let size = honest.entries.len();
    let mut stolen = honest.clone();
    stolen.host_seed = [201; 32];
    let mut longer = honest.clone();
    longer.insert(size, &story().cast(3, 4, None, story().ballot(3, 4, &[&[1]]), 900));

    let earlier = |bytes: Vec<u8>, code: &str| {
        let report = audit(honest.files(), Options { checkpoints: vec![bytes], ..anchored(honest.id) });
        let first = report.first_failure().map(|(step, failure)| (step, failure.code));
        assert_eq!((report.verdict, first), (Verdict::Failed, Some((Step::Earlier, code))));
    };
    earlier(other.checkpoint_at(5), "checkpoint.origin");
    earlier(stolen.checkpoint_at(5), "note.unsigned");
    earlier(b"nonsense".to_vec(), "note.structure");
    earlier(Vec::new(), "note.structure");
    earlier(longer.checkpoint_at(size + 1), "earlier.longer");

    let receipt = |bytes: Vec<u8>, code: &str| {
        let report = audit(honest.files(), Options { receipts: vec![bytes], ..anchored(honest.id) });
        let first = report.first_failure().map(|(step, failure)| (step, failure.code));
        assert_eq!((report.verdict, first), (Verdict::Failed, Some((Step::Receipt, code))));
    };
    receipt(other.receipt_at(5, 9), "checkpoint.origin");
    receipt(stolen.receipt_at(5, 9), "note.unsigned");
    receipt(b"nonsense".to_vec(), "receipt.header");
    receipt(longer.receipt_at(size, size + 1), "receipt.missing");
    // A receipt from after this record, for an entry in it, promises no more than the entry.
    let with = Options { receipts: vec![longer.receipt_at(5, size + 1)], ..anchored(honest.id) };
    assert_eq!(audit(honest.files(), with).verdict, Verdict::Verified);
    // The right entry at the right place in a history that is not this one.
    let mut forked = honest.clone();
    let last = story().cast(3, 4, None, story().ballot(3, 4, &[&[1]]), 900);
    forked.replace(size - 1, &last);
    receipt(forked.receipt_at(5, size), "receipt.root");
    // Entry, place and proof that do not belong together.
    let text = String::from_utf8(honest.receipt_at(5, 9)).unwrap();
    receipt(text.replace("index 5", "index 6").into_bytes(), "receipt.not_included");
    receipt(text.replace("index 5", "index 9").into_bytes(), "receipt.not_included");
}
