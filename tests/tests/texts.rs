//! Texts that can be forgotten: whatever became of them, every device and every audit comes to the same.

use folkmoot_client::{
    acts::PlainAct,
    replica::{CheckLevel, Replica},
};
use folkmoot_ledger::{
    events::{TextErase, VoteEnd},
    texts::{Removal, Written},
};
use folkmoot_simulation::moot::{Moot, visit};
use folkmoot_tests::operator::{open_vote, verdict};
use folkmoot_verifier::{Audit, Options, Report, Resource};
use uuid::Uuid;

/// What is written for the vote to end.
const REASON: &str = "The year is wrong.";

/// A vote whose proposer asks that it end; who that is, and the name of the reason.
fn asked() -> (Moot, Uuid, usize, Written) {
    let (mut moot, vote) = open_vote();
    let proposer = moot.host.state().votes()[&vote].proposer;
    let proposer = moot.people.iter().position(|person| person.keys.id() == proposer).unwrap();
    let reason = Written::new([7; 16], REASON);
    let act = PlainAct::from(VoteEnd { vote, reason: reason.hash() }).with([reason.clone()]);
    let act = moot.writer(proposer).write(act).unwrap();
    moot.post(&act);
    (moot, vote, proposer, reason)
}

/// The report of an audit that is given these texts.
fn audit(moot: &Moot, texts: Option<&[u8]>) -> Report {
    let mut audit = Audit::new(Options { now_ms: Some(moot.host.now_ms), ..Options::default() });
    for file in audit.feed_checkpoint(&moot.host.checkpoint()).unwrap() {
        let bytes = moot.host.file(&file).unwrap();
        match file {
            Resource::Tile { level, .. } => audit.feed_tile(level, &bytes),
            _ => assert!(audit.feed_bundle(&bytes)),
        }
    }
    texts.iter().for_each(|texts| audit.feed_texts(texts));
    audit.finish()
}

/// How many are given, erased, withheld, removed and stray.
fn counts(report: &Report) -> [u64; 5] {
    assert_eq!(report.first_failure(), None);
    let texts = report.texts.as_ref().unwrap();
    [texts.given, texts.erased, texts.withheld, texts.removed, texts.stray]
}

#[test]
fn an_audit_says_which_texts_are_there_and_passes_without_them() {
    let (mut moot, vote, proposer, reason) = asked();
    let served = moot.host.serve("text/000").unwrap();
    // What the assembly is for comes first, then what people are called, and what the vote is about.
    let others = 2 + moot.people.len() as u64;
    let before = served.strip_suffix(reason.line().as_bytes()).unwrap();
    assert_eq!(counts(&audit(&moot, Some(&served))), [others + 1, 0, 0, 0, 0]);
    assert_eq!(counts(&audit(&moot, None)), [0, 0, others + 1, 0, 0]);
    let with = audit(&moot, Some(&served));
    assert!(
        with.to_text().contains(&format!("{} given, 0 erased, 0 missing", others + 1)),
        "{}",
        with.to_text()
    );
    let sentence = |report: &Report| {
        let vote = report.votes.iter().find(|found| found.id == vote.to_string()).unwrap();
        vote.amendments[0].sentence.clone()
    };
    assert!(sentence(&with).ends_with("Reason: The year is wrong."));
    assert!(sentence(&audit(&moot, None)).ends_with("though nobody erased it"));
    // Somebody else's text, and bytes that are none.
    let strange = Written::new([7; 16], "The year is right.").line();
    assert_eq!(counts(&audit(&moot, Some(strange.as_bytes()))), [0, 0, others + 1, 0, 1]);
    assert_eq!(counts(&audit(&moot, Some(b"\xff"))), [0, 0, others + 1, 0, 1]);
    // A host that had to delete it, and says so of a text that the log does not name as well.
    let why = Removal::new(reason.hash(), "A court asked for it.").unwrap().line();
    let of_none = Removal::new(Written::new([7; 16], "None.").hash(), "Why?").unwrap().line();
    let removed = audit(&moot, Some(&[before, why.as_bytes(), of_none.as_bytes()].concat()));
    assert_eq!(counts(&removed), [others, 0, 0, 1, 1]);
    assert!(removed.to_text().contains("1 deleted by"), "{}", removed.to_text());
    assert!(sentence(&removed).ends_with("Reason: deleted by whoever kept the record"));

    let erase = moot.writer(proposer).write(TextErase { text: reason.hash() }).unwrap();
    moot.post(&erase);
    assert_eq!(moot.host.serve("text/000").unwrap(), before);
    let after = audit(&moot, Some(before));
    assert_eq!(counts(&after), [others, 1, 0, 0, 0]);
    assert!(sentence(&after).ends_with("Reason: erased"));
    // A host that did not delete it.
    assert_eq!(counts(&audit(&moot, Some(&served))), [others, 1, 0, 0, 1]);
    assert_eq!(verdict(&moot.host), "good");
}

/// What a copy shows of the reason.
fn shown(replica: &Replica, vote: Uuid) -> (String, Option<String>) {
    let view: serde_json::Value = serde_json::from_str(&replica.vote_json(vote).unwrap().unwrap()).unwrap();
    let reason = &view["amendments"][0]["reason"];
    (reason["state"].as_str().unwrap().to_owned(), reason["text"].as_str().map(str::to_owned))
}

/// The copy of a device that kept these texts, whose host serves those.
fn visit_with(moot: &Moot, texts: &[u8], kept: &str) -> Replica {
    let mut replica = Replica::new(moot.host.assembly(), CheckLevel::Light, None).unwrap();
    replica.recall_texts(kept.as_bytes());
    assert!(replica.begin(&moot.host.checkpoint(), moot.host.now_ms).unwrap());
    for path in replica.wants() {
        let bytes = if path.starts_with("text/") { texts.to_vec() } else { moot.host.serve(&path).unwrap() };
        replica.feed(&path, &bytes).unwrap();
    }
    replica.advance(moot.host.now_ms).unwrap().unwrap();
    replica
}

#[test]
fn a_device_still_shows_what_its_host_does_not_give_any_more() {
    let (mut moot, vote, proposer, reason) = asked();
    let served = moot.host.serve("text/000").unwrap();
    let kept = visit_with(&moot, &served, "").texts_to_keep();
    assert!(kept.contains(&reason.line()));

    let mut later = visit_with(&moot, b"", &kept);
    assert_eq!(shown(&later, vote), ("kept".to_owned(), Some(REASON.to_owned())));
    assert_eq!(later.text_to_give_back(&reason.hash()), Some(reason.line()));
    // It is kept on, until the host has it again.
    assert_eq!(later.texts_to_keep(), kept);
    later.gave_back(&reason.hash());
    assert_eq!((shown(&later, vote).0.as_str(), later.text_to_give_back(&reason.hash())), ("given", None));

    // What a device kept of another text, or what is none, is nothing.
    let other = Written::new([7; 16], "The year is right.").line();
    for strange in [other.as_str(), "hello"] {
        let replica = visit_with(&moot, b"", strange);
        assert_eq!((shown(&replica, vote).0.as_str(), replica.texts_to_keep().as_str()), ("withheld", ""));
    }
    // A host that had to delete it is believed, and one that gives it as well.
    let why = Removal::new(reason.hash(), "A court asked for it.").unwrap().line();
    let removed = visit_with(&moot, why.as_bytes(), &kept);
    assert_eq!(shown(&removed, vote), ("removed".to_owned(), None));
    assert!(!removed.texts_to_keep().contains(REASON));
    assert_eq!(shown(&visit_with(&moot, &served, &kept), vote).0, "given");

    let erase = moot.writer(proposer).write(TextErase { text: reason.hash() }).unwrap();
    moot.post(&erase);
    let after = visit_with(&moot, b"", &kept);
    assert_eq!(shown(&after, vote), ("erased".to_owned(), None));
    assert!(!after.texts_to_keep().contains(REASON));
}

#[test]
fn attack_147_a_host_that_withholds_or_swaps_a_text_is_seen() {
    let (moot, vote, ..) = asked();
    let mut honest = moot.replica(CheckLevel::Light);
    visit(&mut honest, &moot.host).unwrap();
    assert_eq!(shown(&honest, vote), ("given".to_owned(), Some(REASON.to_owned())));
    let lying = |texts: &[u8]| shown(&visit_with(&moot, texts, ""), vote);
    assert_eq!(lying(b""), ("withheld".to_owned(), None));
    let swapped = Written::new([7; 16], "The year is right.").line();
    assert_eq!(lying(swapped.as_bytes()), ("withheld".to_owned(), None));
    // What is no list of texts is no answer at all.
    let mut replica = Replica::new(moot.host.assembly(), CheckLevel::Light, None).unwrap();
    replica.begin(&moot.host.checkpoint(), moot.host.now_ms).unwrap();
    assert_eq!(replica.feed("text/000", b"<html>").unwrap_err().code(), "replica.bundle");
    assert_eq!(replica.feed("text/001", b"").unwrap_err().code(), "replica.bundle");
}
