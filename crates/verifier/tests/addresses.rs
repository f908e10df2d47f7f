//! Reading a record from a host that is honest, forgetful, broken or hostile.

mod support;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use folkmoot_ledger::checkpoint::Checkpoint;
use folkmoot_ledger::keys;
use folkmoot_verifier::source::open;
use folkmoot_verifier::{Options, Report, State, Step, Verdict, VoteReport, run};
use support::record::{Log, anchored, audit};
use support::served::{host, ok, serve_files, status};
use support::story::tell;

fn audit_at(address: &str, options: Options) -> Report {
    match open(address, options.assemblies.first().map(String::as_str)) {
        Ok((mut source, named)) => {
            let mut options = options;
            options.assemblies.extend(named);
            run(source.as_mut(), options, &mut |_| {})
        }
        Err(error) => folkmoot_verifier::refused(options, &error),
    }
}

#[track_caller]
fn unchecked(report: &Report, code: &str) {
    assert_eq!(
        (report.verdict, report.verdict.exit_status()),
        (Verdict::Unchecked, 2),
        "{}",
        report.to_text()
    );
    assert_eq!(report.error.as_ref().unwrap().code, code);
}

#[test]
fn a_host_is_audited_by_each_kind_of_address() {
    let log = tell().log;
    let id = log.id.to_string();
    let address = host(serve_files(&id, log.files()));
    // The id in the address is what the user asked for.
    for path in
        [format!("{address}/a/{id}"), format!("{address}/log/{id}"), format!("{address}/a/{id}/audit#top")]
    {
        assert_eq!(audit_at(&path, Options::default()).verdict, Verdict::Verified, "{path}");
    }
    assert_eq!(audit_at(&address, anchored(log.id)).verdict, Verdict::Verified);
    unchecked(&audit_at(&address, Options::default()), "source.address");
    unchecked(&audit_at(&format!("{address}/a/1"), Options::default()), "source.address");
    let code = if cfg!(feature = "tls") { "source.network" } else { "source.address" };
    unchecked(&audit_at(&format!("https://127.0.0.1:1/a/{id}"), Options::default()), code);
    let other = id.replace(&id[..1], if id.starts_with('0') { "1" } else { "0" });
    unchecked(&audit_at(&format!("{address}/a/{other}"), Options::default()), "source.network");
    unchecked(&audit_at(&format!("http://127.0.0.1:1/a/{id}"), Options::default()), "source.network");
}

#[test]
fn a_host_may_have_given_up_partial_files() {
    let mut log = tell().log;
    let id = log.id.to_string();
    let short = log.files();
    // The log has grown since the checkpoint was read: partial files of before are gone, the full ones are there.
    let event = log.entries[log.entries.len() - 1].clone();
    log.entries.resize(300, event);
    let mut files = log.files();
    files.insert("checkpoint".to_owned(), short["checkpoint"].clone());
    assert_eq!(
        audit_at(&format!("{}/a/{id}", host(serve_files(&id, files.clone()))), Options::default()).verdict,
        Verdict::Verified
    );
    files.remove("tile/entries/000");
    let report = audit_at(&format!("{}/a/{id}", host(serve_files(&id, files))), Options::default());
    let (step, failure) = report.first_failure().unwrap();
    assert_eq!((step, failure.code), (Step::Record, "record.missing"));
}

#[test]
fn a_host_that_withholds_files_has_no_complete_record() {
    let log = tell().log;
    let id = log.id.to_string();
    for name in log.files().into_keys().filter(|name| name != "checkpoint") {
        let mut files = log.files();
        files.remove(&name);
        let report = audit_at(&format!("{}/a/{id}", host(serve_files(&id, files))), Options::default());
        let (step, failure) = report.first_failure().unwrap();
        assert_eq!(
            (report.verdict, step, failure.code),
            (Verdict::Failed, Step::Record, "record.missing"),
            "{name}"
        );
    }
}

#[test]
fn a_host_that_is_broken_or_hostile() {
    let log = tell().log;
    let id = log.id.to_string();
    let files = log.files();
    let with = |name: &'static str, answer: Vec<u8>| {
        let honest = serve_files(&id, files.clone());
        let address = host(move |path| if path.contains(name) { answer.clone() } else { honest(path) });
        audit_at(&format!("{address}/a/{id}"), Options::default())
    };
    for name in ["checkpoint", "tile/entries", "tile/0"] {
        for answer in
            ["500 Internal Server Error", "503 Service Unavailable", "403 Forbidden", "204 No Content"]
        {
            unchecked(&with(name, status(answer)), "source.network");
        }
        unchecked(&with(name, Vec::new()), "source.network");
        unchecked(&with(name, b"\x00\xff\x00garbage\r\n\r\n".to_vec()), "source.network");
        // Cut off in the middle.
        unchecked(
            &with(name, b"HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\nabc".to_vec()),
            "source.network",
        );
        // Round and round.
        let round = format!(
            "HTTP/1.1 302 Found\r\nlocation: /log/{id}/{name}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"
        );
        unchecked(&with(name, round.into_bytes()), "source.network");
    }
    // A network that asks to sign in answers for every host.
    unchecked(&with("checkpoint", ok(b"\n<!doctype html><title>Sign in</title>")), "source.network");
    // More than any file can have: 20 MiB where a tile belongs.
    let report = with("tile/0", ok(&vec![7; 20 << 20]));
    assert_eq!(
        report.first_failure().map(|(step, failure)| (step, failure.code)),
        Some((Step::Record, "record.length"))
    );
    let report = with("checkpoint", ok(&vec![b'\n'; 20 << 20]));
    assert_eq!(
        report.first_failure().map(|(step, failure)| (step, failure.code)),
        Some((Step::Record, "record.length"))
    );
    let report = with("tile/entries", ok(&vec![7; 20 << 20]));
    assert_eq!(
        report.first_failure().map(|(step, failure)| (step, failure.code)),
        Some((Step::Record, "record.length"))
    );
}

/// As [`host`], with a count of what it was asked for.
fn counting_host(answer: impl Fn(&str) -> Vec<u8> + Send + Sync + 'static) -> (String, Arc<AtomicUsize>) {
    let asked = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&asked);
    let address = host(move |path| {
        count.fetch_add(1, Ordering::SeqCst);
        answer(path)
    });
    (address, asked)
}

/// The story's record with an entry behind it that the fold refuses, and thousands more after that.
fn story_that_goes_on() -> Log {
    let mut log = tell().log;
    let again = log.entries[log.entries.len() - 1].clone();
    log.entries.resize(5_000, again);
    log
}

/// The votes of a report that hold, each with its numbers.
fn holding(report: &Report) -> Vec<(String, Vec<Option<u64>>)> {
    let numbers = |vote: &VoteReport| {
        vote.contests.iter().flat_map(|contest| contest.rows.iter().map(|row| row.count)).collect()
    };
    report.votes.iter().filter(|vote| vote.holds).map(|vote| (vote.id.clone(), numbers(vote))).collect()
}

#[test]
fn a_host_whose_log_broke_the_rules_is_asked_for_no_more_and_earlier_votes_keep_their_numbers() {
    let log = story_that_goes_on();
    let id = log.id.to_string();
    let all = audit(log.files(), anchored(log.id));
    let (address, asked) = counting_host(serve_files(&id, log.files()));
    let report = audit_at(&format!("{address}/a/{id}"), Options::default());
    let first = |report: &Report| report.first_failure().map(|(step, failure)| (step, failure.code));
    assert_eq!((report.verdict, first(&report)), (Verdict::Failed, first(&all)), "{}", report.to_text());
    assert_eq!(holding(&report).len(), 3, "{}", report.to_text());
    assert_eq!(holding(&report), holding(&all));
    assert!(holding(&report).iter().all(|(_, numbers)| numbers.iter().all(Option::is_some)));
    // 41 files make up the record. What was under way when the fold failed is read too.
    let asked = asked.load(Ordering::SeqCst);
    assert!(asked < 15 && log.files().len() > 40, "{asked}");
    // Nobody says that all was read.
    for step in [Step::Record, Step::Tree] {
        assert_eq!(report.steps[step as usize].state, State::NotRun, "{step:?}");
    }

    // A receipt and a checkpoint that reach no further than what was read count as ever; others could not be compared.
    let options = |size: usize| Options {
        checkpoints: vec![log.checkpoint_at(size)],
        receipts: vec![log.receipt_at(size - 1, size)],
        ..Options::default()
    };
    let near = audit_at(&format!("{address}/a/{id}"), options(100));
    assert_eq!(holding(&near), holding(&all));
    let far = audit_at(&format!("{address}/a/{id}"), options(4_000));
    assert!(holding(&far).is_empty());
    assert_eq!(first(&far), first(&all));
}

#[test]
fn numbers_need_the_tiles_that_tie_them_to_the_checkpoint() {
    let log = story_that_goes_on();
    let id = log.id.to_string();
    // The checkpoint is that of a log with another beginning.
    let mut other = log.clone();
    other.entries[7] = other.entries[8].clone();
    let mut files = log.files();
    files.insert("checkpoint".to_owned(), other.checkpoint_at(5_000));
    let report = audit_at(&format!("{}/a/{id}", host(serve_files(&id, files))), Options::default());
    assert!(holding(&report).is_empty(), "{}", report.to_text());
    assert_eq!(report.steps[Step::Tree as usize].failures[0].code, "tree.root");
    // The tiles are not there.
    let mut files = log.files();
    files.retain(|name, _| !name.starts_with("tile/1"));
    let report = audit_at(&format!("{}/a/{id}", host(serve_files(&id, files))), Options::default());
    assert!(holding(&report).is_empty(), "{}", report.to_text());
}

#[test]
fn a_host_that_never_comes_to_an_end_is_left() {
    let log = tell().log;
    let id = log.id.to_string();
    // A log of 2^50 entries is not begun. Of one of 2^30, each entry of which is garbage, the first bundle is enough.
    for (size, verdict) in [(1_u64 << 50, Verdict::Unchecked), (1 << 30, Verdict::Failed)] {
        let checkpoint = Checkpoint::new(keys::origin(log.id), size, [7; 32]).sign(&log.host()).unwrap();
        let bundle = [0, 1, b'x'].repeat(256);
        let (address, asked) = counting_host(move |path| {
            if path.ends_with("/checkpoint") {
                ok(checkpoint.as_bytes())
            } else if path.contains("/entries/") {
                ok(&bundle)
            } else {
                ok(&[0; 8_192])
            }
        });
        let report = audit_at(&format!("{address}/a/{id}"), Options::default());
        assert_eq!(report.verdict, verdict, "{}", report.to_text());
        let asked = asked.load(Ordering::SeqCst);
        assert!(asked < 20, "{asked}");
    }
}
