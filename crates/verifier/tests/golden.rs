//! An honest record passes every step, however it is read, and the report says the right numbers.

mod support;
#[path = "support/tar.rs"]
mod tar;

use std::process::Command;

use folkmoot_ledger::cosignature::Witnesses;
use folkmoot_verifier::source::open;
use folkmoot_verifier::{Audit, Options, State, Step, Verdict, run};
use support::record::{Files, anchored, audit, cosigner};
use support::{amended, constitution, story::tell, unequal};

fn archive(files: &Files) -> Vec<u8> {
    let members: Vec<_> =
        files.iter().map(|(name, content)| tar::Member::file(name, content.clone())).collect();
    tar::archive(&members)
}

#[test]
fn an_honest_record_passes_every_step() {
    let log = tell().log;
    let size = log.entries.len();
    let options = Options {
        checkpoints: vec![log.checkpoint_at(1), log.checkpoint_at(size / 2), log.checkpoint_at(size)],
        receipts: (0..size).step_by(7).map(|index| log.receipt_at(index, (index + 3).min(size))).collect(),
        witnesses: Witnesses { keys: vec![cosigner(1).witness().clone()], quorum: 1 },
        ..anchored(log.id)
    };
    let mut files = log.files();
    files.insert("checkpoint".to_owned(), log.cosigned(size, &[1], log.time(size - 1)));
    let report = audit(files, options);
    assert_eq!(report.verdict, Verdict::Verified, "{}", report.to_text());
    for step in Step::ALL {
        assert_eq!(report.step(step).unwrap().state, State::Pass, "{step:?}");
        assert!(report.step(step).unwrap().checked > 0, "{step:?}");
    }
    assert_eq!(report.step(Step::Ballots).unwrap().checked, 17);
    assert_eq!(report.step(Step::Tallies).unwrap().checked, 3);
    assert_eq!(report.step(Step::Shares).unwrap().checked, 6);
    assert_eq!(report.step(Step::Results).unwrap().checked, 3);
    assert_eq!(report.step(Step::Circles).unwrap().checked, 9);

    let counts = |vote: usize, contest: usize| -> Vec<Option<u64>> {
        report.votes[vote].contests[contest].rows.iter().map(|row| row.count).collect()
    };
    assert_eq!(counts(0, 0), [Some(4), Some(0), Some(1)]);
    assert_eq!(counts(1, 0), [Some(1), Some(3), Some(0)]);
    assert_eq!(counts(2, 0), [Some(0), Some(0), Some(2), Some(1)]);
    assert_eq!(counts(2, 1), [Some(1), Some(3), Some(1)]);
    assert_eq!(counts(2, 2), [Some(2), Some(1), Some(0)]);
    assert_eq!(counts(3, 0), [None, None]);
    let decisions: Vec<_> = report.votes.iter().flat_map(|vote| &vote.contests).map(|c| c.decision).collect();
    assert_eq!(
        decisions,
        [Some("passed"), Some("failed"), Some("chosen"), Some("chosen"), Some("passed"), None]
    );
    assert_eq!(report.votes[2].contests[0].options, ["Sun"]);
    let turnout: Vec<_> = report.votes.iter().map(|vote| (vote.ballots, vote.roll, vote.phase)).collect();
    assert_eq!(
        turnout,
        [(5, Some(6), "decided"), (4, Some(6), "decided"), (3, Some(6), "decided"), (3, Some(6), "open")]
    );

    let text = report.to_text();
    assert!(text.contains("Chosen: Sun.") && text.contains("13  pass"), "{text}");
    let html = report.to_html();
    assert!(html.contains("Chosen: Sun.") && !html.contains("<script"), "{html}");
    for runs_as_its_letters_do in [
        "<h1>Audit: <bdi>Bakers of Mill Lane</bdi></h1>",
        "<h3 dir=\"auto\">A new oven</h3>",
        "<p dir=\"auto\">Which one?</p>",
        "<td dir=\"auto\">Sun</td>",
        "<li><bdi>Sun</bdi></li>",
        "<li><bdi>Gas</bdi>, <bdi>Wood</bdi></li>",
    ] {
        assert!(html.contains(runs_as_its_letters_do), "{runs_as_its_letters_do}: {html}");
    }
    assert!(
        !html.contains("http:")
            && !html.contains("https:")
            && !html.contains("src=")
            && !html.contains("href=")
    );
}

#[test]
fn attack_076_without_an_id_from_the_user_it_is_unanchored() {
    let log = tell().log;
    let report = audit(log.files(), Options::default());
    assert_eq!((report.verdict, report.verdict.exit_status()), (Verdict::Unanchored, 3));
    for (step, not_asked) in
        [(Step::Earlier, true), (Step::Receipt, true), (Step::Anchor, true), (Step::Tree, false)]
    {
        assert_eq!(report.step(step).unwrap().state == State::NotRun, not_asked, "{step:?}");
    }
    // The numbers are shown: they are right for whichever assembly this is.
    assert_eq!(report.votes[0].contests[0].rows[0].count, Some(4));
}

#[test]
fn folder_archive_and_memory_say_the_same() {
    let log = tell().log;
    let files = log.files();
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("record");
    for (name, content) in &files {
        let path = folder.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, content).unwrap();
    }
    let tar = dir.path().join("record.tar");
    std::fs::write(&tar, archive(&files)).unwrap();
    let expected = audit(files, anchored(log.id));
    for place in [folder, tar] {
        let (mut source, named) = open(place.to_str().unwrap(), None).unwrap();
        assert_eq!(named, None);
        assert_eq!(run(source.as_mut(), anchored(log.id), &mut |_| {}), expected);
    }
}

#[test]
fn attack_075_each_file_of_a_record_removed() {
    let log = tell().log;
    for name in log.files().keys() {
        let mut files = log.files();
        files.remove(name);
        let report = audit(files, anchored(log.id));
        let (step, failure) = report.first_failure().unwrap();
        assert_eq!(
            (report.verdict, step, failure.code),
            (Verdict::Failed, Step::Record, "record.missing"),
            "{name}"
        );
        assert!(
            report
                .votes
                .iter()
                .flat_map(|v| &v.contests)
                .flat_map(|c| &c.rows)
                .all(|row| row.count.is_none())
        );
    }
}

#[test]
fn the_binary_answers_with_its_exit_status() {
    let log = tell().log;
    let dir = tempfile::tempdir().unwrap();
    let path = |name: &str| dir.path().join(name).to_str().unwrap().to_owned();
    std::fs::write(path("record.tar"), archive(&log.files())).unwrap();
    std::fs::write(path("kept"), log.checkpoint_at(9)).unwrap();
    std::fs::write(path("receipt"), log.receipt_at(5, 8)).unwrap();
    let mut bad = log.clone();
    bad.entries.pop();
    std::fs::write(path("bad.tar"), archive(&bad.files())).unwrap();
    std::fs::write(path("newer"), log.checkpoint_at(log.entries.len())).unwrap();

    let id = log.id.to_string();
    let verify = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_folkmoot-verify")).args(arguments).output().unwrap();
        (
            output.status.code().unwrap(),
            String::from_utf8(output.stdout).unwrap(),
            String::from_utf8(output.stderr).unwrap(),
        )
    };
    let record = path("record.tar");
    let (status, text, _) =
        verify(&[&record, "--assembly", &id, "--checkpoint", &path("kept"), "--receipt", &path("receipt")]);
    assert_eq!(status, 0, "{text}");
    let (status, text, _) = verify(&[&record]);
    assert_eq!(status, 3, "{text}");
    let (status, text, _) = verify(&[&path("bad.tar"), "--assembly", &id, "--checkpoint", &path("newer")]);
    assert_eq!(status, 1);
    assert!(text.contains("earlier.longer"), "{text}");
    let (status, text, _) = verify(&[&path("nothing.tar"), "--assembly", &id]);
    assert_eq!(status, 2, "{text}");
    assert_eq!(verify(&["http://127.0.0.1:1/", "--assembly", &id]).0, 2);
    assert_eq!(verify(&[&record, "--checkpoint", &path("nothing")]).0, 2);
    // What was kept and cannot be read says nothing about a record, whether the record can be reached or not.
    std::fs::write(path("hello"), "hello").unwrap();
    for place in [record.as_str(), "http://127.0.0.1:1/"] {
        for kept in ["--checkpoint", "--receipt"] {
            let (status, text, _) = verify(&[place, "--assembly", &id, kept, &path("hello")]);
            assert_eq!(status, 2, "{text}");
            assert!(text.contains("what you gave is not a") && !text.contains("FAIL"), "{text}");
        }
    }
    let (status, text, _) = verify(&[&record, "--checkpoint", &path("hello"), "--against", &record]);
    assert_eq!(status, 2, "{text}");
    let witness = cosigner(1).witness().to_string();
    let (status, text, _) = verify(&[&record, "--assembly", &id, "--witness", &witness]);
    assert_eq!(status, 1, "{text}");
    assert!(
        text.contains("witnesses.too_few") || text.contains("0 of the witnesses that you named"),
        "{text}"
    );
    assert_eq!(verify(&[&record, "--witness", &witness, "--quorum", "2"]).0, 2);
    assert_eq!(verify(&[&record, "--witness", &witness, "--witness", &witness]).0, 2);
    assert_eq!(verify(&[&record, "--witness", &witness.replace(".example", ".other")]).0, 2);
    let state = path("state");
    for _ in 0..2 {
        let (status, text, _) = verify(&["watch", &record, "--assembly", &id, "--once", "--state", &state]);
        assert_eq!(status, 0, "{text}");
    }
    assert!(std::fs::read_to_string(&state).unwrap().starts_with("folkmoot/"));
    let nil = uuid::Uuid::nil().to_string();
    let (status, text, _) = verify(&["watch", &record, "--assembly", &nil, "--once", "--json"]);
    assert_eq!(status, 1, "{text}");
    assert_eq!(serde_json::from_str::<serde_json::Value>(&text).unwrap()["code"], "anchor.other");
    assert_eq!(verify(&["watch", &path("none"), "--once"]).0, 2);
    assert_eq!(verify(&["--nonsense"]).0, 2);
    assert_eq!(verify(&[&record, "--assembly", "not-an-id"]).0, 2);
    assert_eq!(verify(&[&record, "--assembly", &id.to_uppercase()]).0, 0);

    let (status, json, _) = verify(&[&record, "--assembly", &id, "--json", "--html", &path("report.html")]);
    assert_eq!(status, 0);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!((&json["schema"], &json["verdict"]), (&"folkmoot-audit/1".into(), &"verified".into()));
    assert_eq!(json["steps"].as_array().unwrap().len(), 14);
    assert_eq!(json["steps"][3]["state"], "not_run");
    assert_eq!(json["votes"][0]["contests"][0]["rows"][0], serde_json::json!({"label": "Yes", "count": 4}));
    assert!(std::fs::read_to_string(path("report.html")).unwrap().contains("Verified"));
}

/// Every key of a JSON value, with the place where it stands.
fn keys_of(value: &serde_json::Value, place: &str, keys: &mut std::collections::BTreeSet<String>) {
    match value {
        serde_json::Value::Object(fields) => {
            for (key, value) in fields {
                let place = format!("{place}.{key}");
                keys.insert(place.clone());
                keys_of(value, &place, keys);
            }
        }
        serde_json::Value::Array(items) => items.iter().for_each(|item| keys_of(item, place, keys)),
        _ => {}
    }
}

#[test]
fn the_json_report_has_the_fields_that_its_specification_names() {
    let log = tell().log;
    let mut keys = std::collections::BTreeSet::new();
    let mut broken = log.clone();
    broken.entries.push(b"nonsense".to_vec());
    for record in [&log, &broken] {
        let report = audit(record.files(), anchored(log.id));
        keys_of(&serde_json::to_value(&report).unwrap(), "", &mut keys);
    }
    let mut forked = log.clone();
    forked.entries.swap(2, 3);
    let options = Options { checkpoints: vec![forked.checkpoint_at(4)], ..anchored(log.id) };
    keys_of(&serde_json::to_value(audit(log.files(), options)).unwrap(), "", &mut keys);
    let changed = constitution::tell().log;
    let options = Options { at: Some(changed.entries.len() as u64), ..anchored(changed.id) };
    keys_of(&serde_json::to_value(audit(changed.files(), options)).unwrap(), "", &mut keys);
    let mistakes = amended::tell().log;
    keys_of(&serde_json::to_value(audit(mistakes.files(), anchored(mistakes.id))).unwrap(), "", &mut keys);
    let unequal = unequal::tell().log;
    keys_of(&serde_json::to_value(audit(unequal.files(), anchored(unequal.id))).unwrap(), "", &mut keys);
    let mut audit = Audit::new(Options::default());
    audit.unreadable("source.network", "no answer");
    keys_of(&serde_json::to_value(audit.finish()).unwrap(), "", &mut keys);
    // The rules are those of section 9.5.
    keys.retain(|key| !key.starts_with(".constitution.rules."));
    let expected = [
        ".assembly",
        ".assembly.id",
        ".assembly.members",
        ".assembly.name",
        ".checkpoint",
        ".checkpoint.code",
        ".checkpoint.root",
        ".checkpoint.size",
        ".constitution",
        ".constitution.circle",
        ".constitution.circle.ends_ms",
        ".constitution.circle.id",
        ".constitution.circle.since_ms",
        ".constitution.circle.threshold",
        ".constitution.circle.trustees",
        ".constitution.circle.trustees.id",
        ".constitution.circle.trustees.name",
        ".constitution.circle.vote",
        ".constitution.entries",
        ".constitution.groups",
        ".constitution.groups.id",
        ".constitution.groups.members",
        ".constitution.groups.members.id",
        ".constitution.groups.members.name",
        ".constitution.groups.name",
        ".constitution.groups.since_ms",
        ".constitution.groups.vote",
        ".constitution.hosts",
        ".constitution.hosts.address",
        ".constitution.hosts.key",
        ".constitution.hosts.since_ms",
        ".constitution.hosts.vote",
        ".constitution.members",
        ".constitution.pages",
        ".constitution.pages.entry",
        ".constitution.pages.pages",
        ".constitution.pages.since_ms",
        ".constitution.roll",
        ".constitution.roll.id",
        ".constitution.roll.name",
        ".constitution.rules",
        ".constitution.rules_history",
        ".constitution.rules_history.changes",
        ".constitution.rules_history.changes.from",
        ".constitution.rules_history.changes.rule",
        ".constitution.rules_history.changes.to",
        ".constitution.rules_history.since_ms",
        ".constitution.rules_history.vote",
        ".constitution.time_ms",
        ".constitution.voices",
        ".constitution.voices.id",
        ".constitution.voices.name",
        ".constitution.voices.voices",
        ".error",
        ".error.code",
        ".error.detail",
        ".schema",
        ".sentence",
        ".steps",
        ".steps.checked",
        ".steps.failed",
        ".steps.failures",
        ".steps.failures.code",
        ".steps.failures.detail",
        ".steps.failures.entry",
        ".steps.number",
        ".steps.proof",
        ".steps.proof.kept",
        ".steps.proof.shown",
        ".steps.sentence",
        ".steps.state",
        ".steps.step",
        ".steps.title",
        ".texts",
        ".texts.alike",
        ".texts.erased",
        ".texts.given",
        ".texts.removed",
        ".texts.stray",
        ".texts.withheld",
        ".verdict",
        ".verifier",
        ".votes",
        ".votes.again",
        ".votes.amendments",
        ".votes.amendments.agreed",
        ".votes.amendments.agreed.id",
        ".votes.amendments.agreed.name",
        ".votes.amendments.asked_ms",
        ".votes.amendments.done_ms",
        ".votes.amendments.from_ms",
        ".votes.amendments.id",
        ".votes.amendments.needed",
        ".votes.amendments.reason",
        ".votes.amendments.reason.author",
        ".votes.amendments.reason.erased_by",
        ".votes.amendments.reason.hash",
        ".votes.amendments.reason.reason",
        ".votes.amendments.reason.state",
        ".votes.amendments.reason.text",
        ".votes.amendments.sentence",
        ".votes.amendments.to_ms",
        ".votes.ballots",
        ".votes.bar",
        ".votes.bar.enough",
        ".votes.bar.enough.den",
        ".votes.bar.enough.num",
        ".votes.bar.majority",
        ".votes.bar.majority.den",
        ".votes.bar.majority.num",
        ".votes.bar.majority.of",
        ".votes.bar.majority.test",
        ".votes.base",
        ".votes.class",
        ".votes.confirmations",
        ".votes.contests",
        ".votes.contests.decision",
        ".votes.contests.details",
        ".votes.contests.details.method",
        ".votes.contests.details.standing",
        ".votes.contests.details.values",
        ".votes.contests.kind",
        ".votes.contests.lot",
        ".votes.contests.options",
        ".votes.contests.question",
        ".votes.contests.rows",
        ".votes.contests.rows.count",
        ".votes.contests.rows.label",
        ".votes.contests.sentence",
        ".votes.contests.standing",
        ".votes.effects",
        ".votes.effects.at_ms",
        ".votes.effects.contest",
        ".votes.effects.do",
        ".votes.effects.sentence",
        ".votes.effects.state",
        ".votes.fewest_ballots",
        ".votes.group",
        ".votes.holds",
        ".votes.id",
        ".votes.most_voices",
        ".votes.participation",
        ".votes.phase",
        ".votes.roll",
        ".votes.title",
        ".votes.voices",
        ".votes.way",
        ".votes.withheld",
    ];
    assert_eq!(keys.iter().map(String::as_str).collect::<Vec<_>>(), expected);
}

#[test]
fn attack_084_nothing_from_a_record_becomes_markup_or_steers_a_terminal() {
    let mut audit = Audit::new(Options::default());
    audit.refuse("record.name", "\"><script>alert(1)</script><img src=x onerror=alert(1)>\u{1b}[2J\u{202e}");
    let report = audit.finish();
    let html = report.to_html();
    assert!(!html.contains("<script") && !html.contains("<img") && html.contains("&lt;script&gt;"));
    assert!(html.contains("Content-Security-Policy"));
    assert!(!report.to_text().contains('\u{1b}') && !report.to_text().contains('\u{202e}'));
}
