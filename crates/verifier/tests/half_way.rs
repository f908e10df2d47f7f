//! Row 74: an audit that was not carried to its end, or was fed in the wrong way, never passes.

mod support;

use std::sync::OnceLock;

use folkmoot_verifier::{Audit, Options, Report, Resource, State, Step, Verdict};
use support::record::{Files, Log, anchored, audit};
use support::story::tell;

fn log() -> &'static Log {
    static LOG: OnceLock<Log> = OnceLock::new();
    LOG.get_or_init(|| tell().log)
}

/// Feeds the first `files` files of the plan, without tiles if so wanted.
fn feed(audit: &mut Audit, record: &Files, files: usize, tiles: bool) {
    for file in audit.feed_checkpoint(&record["checkpoint"]).unwrap().take(files) {
        match file {
            Resource::Tile { level, .. } if tiles => audit.feed_tile(level, &record[&file.to_string()]),
            Resource::Tile { .. } => {}
            _ => assert!(audit.feed_bundle(&record[&file.to_string()])),
        }
    }
}

#[track_caller]
fn not_run(report: &Report, steps: &[Step]) {
    for step in steps {
        assert_eq!(report.step(*step).unwrap().state, State::NotRun, "{step:?}\n{}", report.to_text());
    }
}

const ALWAYS: [Step; 10] = [
    Step::Checkpoint,
    Step::Tree,
    Step::Entries,
    Step::Fold,
    Step::Circles,
    Step::Ballots,
    Step::Tallies,
    Step::Shares,
    Step::Results,
    Step::Anchor,
];

#[test]
fn attack_074_an_audit_that_ends_early_checked_nothing() {
    let nothing = Audit::new(anchored(log().id)).finish();
    assert_eq!(nothing.verdict, Verdict::Unchecked);
    not_run(&nothing, &ALWAYS);
    not_run(&nothing, &[Step::Record]);

    let mut only_checkpoint = Audit::new(anchored(log().id));
    feed(&mut only_checkpoint, &log().files(), 0, true);
    let report = only_checkpoint.finish();
    assert_eq!(report.verdict, Verdict::Unchecked);
    not_run(&report, &ALWAYS);
    not_run(&report, &[Step::Record]);
}

#[test]
fn attack_074_an_unreachable_record_is_not_checked() {
    let mut audit = Audit::new(anchored(log().id));
    audit.unreadable("source.network", "the host does not answer");
    let report = audit.finish();
    assert_eq!((report.verdict, report.verdict.exit_status()), (Verdict::Unchecked, 2));
    not_run(&report, &ALWAYS);

    // What was wrong before the connection broke stays wrong.
    let mut files = log().files();
    let tile = files.keys().find(|name| name.starts_with("tile/0")).unwrap().clone();
    files.get_mut(&tile).unwrap()[0] ^= 1;
    let mut audit = Audit::new(anchored(log().id));
    feed(&mut audit, &files, 2, true);
    audit.unreadable("source.network", "the host does not answer");
    let report = audit.finish();
    assert_eq!(report.verdict, Verdict::Failed);
    assert_eq!(report.first_failure().unwrap().0, Step::Tree);
    assert_eq!(report.error.unwrap().code, "source.network");
}

#[test]
fn attack_074_steps_that_were_asked_for_must_run() {
    let mut files = log().files();
    files.insert("checkpoint".to_owned(), b"nonsense".to_vec());
    let options = Options {
        checkpoints: vec![log().checkpoint_at(3)],
        receipts: vec![log().receipt_at(2, 3)],
        ..anchored(log().id)
    };
    let report = audit(files, options);
    assert_eq!(report.verdict, Verdict::Failed);
    // Nothing says what the record ought to hold, so not even that it is complete.
    let unrun =
        [Step::Record, Step::Tree, Step::Entries, Step::Fold, Step::Earlier, Step::Receipt, Step::Anchor];
    not_run(&report, &unrun);
    for step in unrun {
        assert!(
            report.step(step).unwrap().sentence.starts_with("Not run:"),
            "not told from \"not asked for\""
        );
    }
}

#[test]
fn tiles_may_be_left_out_by_whoever_feeds() {
    let mut audit = Audit::new(anchored(log().id));
    feed(&mut audit, &log().files(), usize::MAX, false);
    assert_eq!(audit.finish().verdict, Verdict::Verified);
}

#[test]
fn feeding_too_much_or_twice_changes_nothing_or_is_no_audit() {
    let files = log().files();
    let bundle = files.keys().find(|name| name.starts_with("tile/entries")).unwrap().clone();

    // Before the checkpoint.
    let mut early = Audit::new(anchored(log().id));
    assert!(!early.feed_bundle(&files[&bundle]));
    early.feed_tile(0, &[]);
    assert_eq!(early.finish().verdict, Verdict::Failed);

    // More than there is.
    let mut more = Audit::new(anchored(log().id));
    feed(&mut more, &files, usize::MAX, true);
    assert!(!more.feed_bundle(&files[&bundle]));
    assert_eq!(more.finish().verdict, Verdict::Verified);

    // A second checkpoint.
    let mut second = Audit::new(anchored(log().id));
    feed(&mut second, &files, usize::MAX, true);
    assert!(second.feed_checkpoint(&files["checkpoint"]).is_none());
    assert_eq!(second.finish().verdict, Verdict::Unchecked);
}

#[test]
fn progress_counts_what_was_read() {
    let mut audit = Audit::new(anchored(log().id));
    assert_eq!((audit.progress().entries, audit.progress().size), (0, 0));
    feed(&mut audit, &log().files(), usize::MAX, true);
    let progress = audit.progress();
    assert_eq!((progress.entries, progress.size), (log().entries.len() as u64, log().entries.len() as u64));
    assert_eq!(progress.steps.len(), 14);
}

#[test]
fn a_log_without_entries_is_no_assembly() {
    let empty = Log { entries: Vec::new(), ..log().clone() };
    let report = audit(empty.files(), anchored(log().id));
    assert_eq!(report.verdict, Verdict::Unchecked, "{}", report.to_text());
    not_run(&report, &[Step::Checkpoint, Step::Anchor]);
    // An old checkpoint of size 0 is the beginning of every log of this host.
    let with = Options { checkpoints: vec![empty.checkpoint_at(0)], ..anchored(log().id) };
    assert_eq!(audit(log().files(), with).verdict, Verdict::Verified);
}
