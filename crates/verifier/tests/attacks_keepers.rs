//! What nothing in a record can show, and who notices it: whoever kept a checkpoint, and voters with their receipts.

mod support;

use folkmoot_ledger::bytes::Base64Array;
use folkmoot_ledger::events::*;
use folkmoot_ledger::keys::SigningKey;
use folkmoot_verifier::{Audit, Options, State, Step, Verdict};
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

    // What is not signed by this host says nothing about its record.
    says_nothing(Kept::Checkpoint, other.checkpoint_at(5), "checkpoint.origin");
    says_nothing(Kept::Checkpoint, stolen.checkpoint_at(5), "note.unsigned");
    says_nothing(Kept::Receipt, other.receipt_at(5, 9), "checkpoint.origin");
    says_nothing(Kept::Receipt, stolen.receipt_at(5, 9), "note.unsigned");
    // Entry, place and proof that do not belong together: the host signed none of the three.
    let text = String::from_utf8(honest.receipt_at(5, 9)).unwrap();
    for index in ["index 6", "index 9"] {
        let moved = text.replace("index 5", index).into_bytes();
        says_nothing(Kept::Receipt, moved, "receipt.not_included");
    }
    let next = String::from_utf8(honest.receipt_at(6, 9)).unwrap();
    let forged = text.replace(text.lines().nth(1).unwrap(), next.lines().nth(1).unwrap());
    says_nothing(Kept::Receipt, forged.into_bytes(), "receipt.not_included");

    // A record that ends too early may be an old copy.
    fails(Kept::Checkpoint, longer.checkpoint_at(size + 1), "earlier.longer", false);
    fails(Kept::Receipt, longer.receipt_at(size, size + 1), "receipt.missing", false);
    // A receipt from after this record, for an entry in it, promises no more than the entry.
    let with = Options { receipts: vec![longer.receipt_at(5, size + 1)], ..anchored(honest.id) };
    assert_eq!(audit(honest.files(), with).verdict, Verdict::Verified);
    // Two histories, both signed.
    let mut forked = honest.clone();
    let last = story().cast(3, 4, None, story().ballot(3, 4, &[&[1]]), 900);
    forked.replace(size - 1, &last);
    fails(Kept::Checkpoint, forked.checkpoint_at(size), "earlier.root", true);
    fails(Kept::Receipt, forked.receipt_at(5, size), "receipt.root", true);
    fails(Kept::Receipt, forked.receipt_at(size - 1, size), "receipt.entry", true);
}

#[derive(Clone, Copy, Debug)]
enum Kept {
    Checkpoint,
    Receipt,
}

impl Kept {
    fn step(self) -> Step {
        match self {
            Self::Checkpoint => Step::Earlier,
            Self::Receipt => Step::Receipt,
        }
    }

    fn options(self, bytes: Vec<u8>) -> Options {
        match self {
            Self::Checkpoint => Options { checkpoints: vec![bytes], ..anchored(story().log.id) },
            Self::Receipt => Options { receipts: vec![bytes], ..anchored(story().log.id) },
        }
    }
}

/// Whatever the record is, nobody is accused: nothing failed, and the step says why it is not run.
#[track_caller]
fn says_nothing(kept: Kept, bytes: Vec<u8>, code: &str) {
    let report = audit(story().log.files(), kept.options(bytes.clone()));
    let mut unreachable = Audit::new(kept.options(bytes));
    unreachable.unreadable("source.network", "the host does not answer");
    for report in [report, unreachable.finish()] {
        let text = report.to_text();
        assert_eq!((report.verdict, report.verdict.exit_status()), (Verdict::Unchecked, 2), "{text}");
        assert!(report.steps.iter().all(|step| step.failed == 0 && step.proof.is_none()), "{text}");
        assert!(!text.contains("prove"), "{text}");
        assert_eq!(report.step(kept.step()).unwrap().state, State::NotRun, "{text}");
        if report.error.is_none() {
            let sentence = &report.step(kept.step()).unwrap().sentence;
            assert!(sentence.contains(&format!("[{code}]")), "{sentence}");
        }
    }
}

/// The record does not go with what was kept; `proven` where two signatures of the host contradict one another.
#[track_caller]
fn fails(kept: Kept, bytes: Vec<u8>, code: &str, proven: bool) {
    let log = &story().log;
    let report = audit(log.files(), kept.options(bytes.clone()));
    let text = report.to_text();
    let step = report.step(kept.step()).unwrap();
    assert_eq!(
        report.first_failure().map(|(step, failure)| (step, failure.code)),
        Some((kept.step(), code)),
        "{text}"
    );
    assert_eq!((report.verdict, step.proof.is_some()), (Verdict::Failed, proven), "{text}");
    assert_eq!(text.contains("together they prove it"), proven, "{text}");

    // Where the record is not as the host signed it, what was kept proves nothing against the host.
    let mut files = log.files();
    let bundle = files.keys().find(|name| name.starts_with("tile/entries")).unwrap().clone();
    *files.get_mut(&bundle).unwrap().last_mut().unwrap() ^= 1;
    let text = audit(files, kept.options(bytes)).to_text();
    assert!(!text.contains("together they prove it"), "{text}");
}

#[test]
fn attack_064_what_programs_do_to_texts_is_undone_and_the_rest_says_nothing() {
    let log = &story().log;
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    for (kept, good, code) in [
        (Kept::Checkpoint, text(log.checkpoint_at(9)), "note.structure"),
        (Kept::Receipt, text(log.receipt_at(5, 9)), "receipt.header"),
    ] {
        let utf16 = |units: fn(u16) -> [u8; 2]| -> Vec<u8> {
            format!("\u{feff}{}", good.replace('\n', "\r\n")).encode_utf16().flat_map(units).collect()
        };
        let quoted: String = good.lines().map(|line| format!("> {line}\r\n")).collect();
        for spoiled in [
            good.replace('\n', "\r\n").into_bytes(),
            good.trim_end().as_bytes().to_vec(),
            format!("\u{feff}{good}").into_bytes(),
            good.replace('\n', " \n").into_bytes(),
            format!("\n{good}\n\n").into_bytes(),
            quoted.into_bytes(),
            utf16(u16::to_le_bytes),
            utf16(u16::to_be_bytes),
        ] {
            let report = audit(log.files(), kept.options(spoiled));
            assert_eq!(report.verdict, Verdict::Verified, "{kept:?} {}", report.to_text());
        }
        let page = b"<!doctype html>\n<title>Sign in</title>\n\n<p>This network asks you to sign in.\n";
        for (none, code) in [
            (b"".to_vec(), code),
            (b"hello".to_vec(), code),
            (
                b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(),
                match kept {
                    Kept::Checkpoint => "note.utf8",
                    Kept::Receipt => "receipt.utf8",
                },
            ),
            (
                page.to_vec(),
                match kept {
                    Kept::Checkpoint => "note.signature_line",
                    Kept::Receipt => "receipt.header",
                },
            ),
            (
                good.replacen("folkmoot/", "folkmoot/ ", 1).into_bytes(),
                match kept {
                    Kept::Checkpoint => "checkpoint.origin",
                    Kept::Receipt => "checkpoint.origin",
                },
            ),
        ] {
            says_nothing(kept, none, code);
        }
    }
    // Each is told apart from the other.
    says_nothing(Kept::Receipt, log.checkpoint_at(9), "receipt.header");
    says_nothing(Kept::Checkpoint, log.receipt_at(5, 9), "checkpoint.lines");
}
