//! A disk that loses bits under a running host: nothing wrong is ever answered as if it were right, and the host says what is wrong.
//!
//! `FOLKMOOT_ROUNDS=100 cargo test -p folkmoot --release --test bit_flips` flips three bits a round, one at a time.

#[path = "../../server/tests/support/mod.rs"]
mod support;

use diesel::{RunQueryDsl, connection::SimpleConnection};
use folkmoot_ledger::{
    promise::ROUND_MS,
    rules::{ParticipationRule, Rules},
    tiles,
};
use folkmoot_server::store::connection;
use folkmoot_simulation::{
    http::device::{Device, gather_under, motion_now},
    people::{lax_rules, person},
};
use std::{
    collections::BTreeMap,
    fs,
    os::unix::fs::FileExt,
    path::Path,
    process::{Command, Output},
};
use support::{Raw, TestHost, assert_problem, get, post};
use tempfile::TempDir;
use uuid::Uuid;

/// Two assemblies at rest, and what a host answers that serves them.
struct Template {
    folder: TempDir,
    /// When all is as it is.
    now_ms: u64,
    answers: BTreeMap<String, Vec<u8>>,
    /// For each assembly an event that can be taken.
    notes: Vec<(Uuid, Vec<u8>)>,
}

impl Template {
    /// One with ballots in the log, promised ballots, and a text whose deletion has a reason; and a small one.
    fn make() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let host = TestHost::at(folder.path());
        let remote = host.remote();
        let now = remote.now_ms();
        // Early in an hour, so that promises do not end.
        host.pass(&remote, ROUND_MS - now % ROUND_MS + 1_000);
        let small = Device::found(person(21), &remote, "Small", lax_rules());
        let rules = Rules { participation: ParticipationRule::Hidden, ..lax_rules() };
        let mut devices = gather_under(&remote, 6, rules);
        let votes: Vec<Uuid> = (0..2).map(|_| devices[0].propose(motion_now())).collect();
        devices.iter_mut().for_each(Device::visit);
        for (vote, voters, status) in [(votes[0], 0..5, 202), (votes[1], 0..2, 202)] {
            for device in &devices[voters] {
                let cast = device.ballot(vote, vec![vec![0]]);
                assert_eq!(device.try_post(&cast.act).status, status);
            }
        }
        remote.visit_until(&mut devices[0].replica, |replica| {
            replica.state().is_ok_and(|state| state.votes()[&votes[0]].casts == 5)
        });
        let text = small.replica.state().unwrap().texts().iter().next().unwrap().0.to_string();
        let notes = [&small, &devices[1]]
            .map(|device| {
                let expires = device.remote.now_ms() + 3_600_000;
                (device.assembly(), device.writer().invite(5, expires).unwrap().act.note)
            })
            .to_vec();
        let (now_ms, assembly) = (remote.now_ms(), small.assembly());
        host.stop();
        let (assembly, why) = (assembly.to_string(), "A court asked for it.");
        let erase = ["erase", "--assembly", &assembly, "--text", &text, "--reason", why];
        let erased = folkmoot(&erase, folder.path());
        assert!(erased.status.success(), "{erased:?}");
        let mut template = Self { folder, now_ms, answers: BTreeMap::new(), notes };
        let host = template.serve(template.folder.path());
        template.answers = template
            .ask(&host)
            .into_iter()
            .map(|(path, answer)| {
                assert_eq!(answer.status, 200, "{path}: {}", answer.text());
                (path, answer.body)
            })
            .collect();
        assert!(template.answers.len() > 40, "{}", template.answers.len());
        host.stop();
        template
    }

    /// A copy of the folder.
    fn copy(&self) -> TempDir {
        let copy = tempfile::tempdir().unwrap();
        let database = "folkmoot.db";
        for name in ["host.key", database, "lock"] {
            fs::copy(self.folder.path().join(name), copy.path().join(name)).unwrap();
        }
        fs::create_dir(copy.path().join("checkpoints")).unwrap();
        for file in fs::read_dir(self.folder.path().join("checkpoints")).unwrap() {
            let file = file.unwrap();
            fs::copy(file.path(), copy.path().join("checkpoints").join(file.file_name())).unwrap();
        }
        copy
    }

    fn serve(&self, folder: &Path) -> TestHost {
        let host = TestHost::at(folder);
        host.clock.set(self.now_ms);
        host
    }

    /// Everything that can be read from a host.
    fn ask(&self, host: &TestHost) -> BTreeMap<String, Raw> {
        if !self.answers.is_empty() {
            return self.answers.keys().map(|path| (path.clone(), get(host.address, path))).collect();
        }
        let mut paths = Vec::new();
        for handle in host.host.all() {
            let (id, published) = (handle.id(), handle.published());
            let size = published.tree.size();
            let files = tiles::tiles_at(size).chain(tiles::bundles_at(size)).map(|file| file.to_string());
            let files = files.chain(["checkpoint".to_owned(), "text/0".to_owned(), "text/000".to_owned()]);
            paths.extend(files.map(|file| format!("/log/{id}/{file}")));
            let of = |rest: String| format!("/api/v1/assemblies/{id}{rest}");
            paths.extend(["", "/power", "/record"].map(|rest| of(rest.to_owned())));
            paths.extend(published.index_of.keys().map(|event| of(format!("/events/{event}"))));
            for vote in published.state.votes().keys() {
                paths.extend(["", "/ballots"].map(|rest| of(format!("/votes/{vote}{rest}"))));
            }
        }
        let answers = paths.into_iter().map(|path| (path.clone(), get(host.address, &path)));
        answers.filter(|(_, answer)| answer.code() != "tile.path").collect()
    }

    /// Asks for everything: each answer is the right one, or none.
    fn check_answers(&self, host: &TestHost, may_lack_texts: bool, what: &str) {
        for (path, answer) in self.ask(host) {
            if answer.status == 200 {
                // A text that is lost is said to be lost: in a file of texts, and where it would be shown.
                let lacks = may_lack_texts && !path.contains("/events/") && !path.contains("/tile/");
                // A download that comes upon damage breaks off, and every client sees that.
                let is_whole = match answer.headers.get("content-length") {
                    Some(length) => length.parse() == Ok(answer.body.len()),
                    None => answer.body.ends_with(b"0\r\n\r\n"),
                };
                assert!(lacks || !is_whole || answer.body == self.answers[&path], "{what}: {path}");
            } else {
                assert_problem(&answer, 503, "log.damaged");
            }
        }
    }
}

fn folkmoot(arguments: &[&str], data: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_folkmoot")).args(arguments).arg("--data").arg(data).output().unwrap()
}

fn is_sound(data: &Path) -> bool {
    folkmoot(&["fsck"], data).status.success()
}

/// Whether the host says that something is damaged, the same at each place.
fn says_damaged(host: &TestHost) -> bool {
    let health = get(host.address, "/healthz").text();
    let said = health.starts_with("damaged\n");
    assert!(said || health == "ok\n", "{health}");
    let ready = get(host.address, "/readyz");
    assert_eq!(ready.text().contains("stored: "), said, "{}", ready.text());
    let metrics = get(host.address, "/metrics").text();
    let damage = ["folkmoot_logs{state=\"damaged\"}", "folkmoot_database_damaged", "folkmoot_texts_damaged"];
    let counted = damage.map(|name| {
        let line = metrics.lines().find(|line| line.starts_with(name)).unwrap();
        line.rsplit(' ').next() != Some("0")
    });
    assert_eq!(counted.contains(&true), said, "{metrics}");
    said
}

fn flip(data: &Path, bit: u64) {
    let file = fs::File::options().read(true).write(true).open(data.join("folkmoot.db")).unwrap();
    let mut byte = [0];
    file.read_exact_at(&mut byte, bit / 8).unwrap();
    byte[0] ^= 1 << (bit % 8);
    file.write_all_at(&byte, bit / 8).unwrap();
}

/// Numbers that are the same in each run.
fn draw(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut number = *state;
    number = (number ^ (number >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    number = (number ^ (number >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    number ^ (number >> 31)
}

#[test]
fn attack_071_bits_that_flip_under_a_running_host() {
    let template = Template::make();
    let number = |name| std::env::var(name).ok().and_then(|value| value.parse::<u64>().ok());
    let (flips, mut state) =
        (number("FOLKMOOT_ROUNDS").map_or(8, |rounds| rounds * 3), number("FOLKMOOT_SEED").unwrap_or(71));
    let bits = fs::metadata(template.folder.path().join("folkmoot.db")).unwrap().len() * 8;
    let (mut noticed, mut stopped, mut went_on) = (0, 0, 0);
    for _ in 0..flips {
        let bit = draw(&mut state) % bits;
        let what = format!("bit {bit}");
        let (copy, at_rest) = (template.copy(), template.copy());
        let host = template.serve(copy.path());
        flip(copy.path(), bit);
        template.check_answers(&host, false, &what);
        host.host.scrub();
        template.check_answers(&host, false, &what);
        let damaged = says_damaged(&host);
        let mut taken = 0;
        for (assembly, note) in &template.notes {
            let answer = post(host.address, &format!("/api/v1/assemblies/{assembly}/events"), note);
            match answer.status {
                201 => taken += 1,
                _ => assert_problem(&answer, 503, "log.damaged"),
            }
        }
        let logs = host.host.condition().damaged;
        assert_eq!(taken + logs, 2, "{what}");
        host.stop();
        assert!(damaged || is_sound(copy.path()), "{what}: fsck finds what the host does not");
        // And at rest: the host that starts on it knows.
        flip(at_rest.path(), bit);
        let sound = is_sound(at_rest.path());
        assert!(!damaged || !sound, "{what}: the host finds what fsck does not");
        if let Some(host) = try_serve(&template, at_rest.path()) {
            host.host.scrub();
            let damaged = says_damaged(&host);
            assert_eq!(damaged, !sound, "{what}, from the start");
            template.check_answers(&host, damaged, &what);
            host.stop();
        } else {
            assert!(!sound, "{what}: a host does not start on what is whole");
        }
        noticed += u64::from(!sound);
        stopped += u64::from(damaged);
        went_on += u64::from(logs == 1);
    }
    println!(
        "{flips} bits: fsck finds {noticed}; the running host found {stopped}, in {went_on} of which the other log went on; nothing wrong was answered"
    );
}

/// A host, if it starts.
fn try_serve(template: &Template, data: &Path) -> Option<TestHost> {
    use folkmoot_server::{
        clock::SystemClock,
        host::{Host, Settings},
    };
    let settings = Settings { data, threads: 1, foundings_an_hour: 0 };
    Host::start(&settings, std::sync::Arc::new(SystemClock)).ok()?.stop();
    Some(template.serve(data))
}

#[test]
fn attack_071_what_is_changed_while_it_is_served() {
    let template = Template::make();
    let big = template.notes[1].0.simple().to_string();
    let of = format!("assembly = x'{big}'");
    // A change, and whether the log goes on.
    let changes = [
        (
            format!(
                "UPDATE entries SET bytes = CAST(replace(CAST(bytes AS TEXT), 'commons', 'kommons') AS BLOB) WHERE {of} AND idx = 0"
            ),
            false,
        ),
        (format!("UPDATE entries SET time_ms = time_ms + 1 WHERE {of} AND idx = 4"), false),
        (format!("UPDATE entries SET event_id = randomblob(16) WHERE {of} AND idx = 4"), false),
        (format!("UPDATE entries SET receipt_size = receipt_size + 1 WHERE {of} AND idx = 4"), false),
        (format!("DELETE FROM entries WHERE {of} AND idx = 4"), false),
        (format!("UPDATE heads SET root = randomblob(32) WHERE {of}"), false),
        (format!("UPDATE heads SET size = size - 1 WHERE {of}"), false),
        (format!("UPDATE assemblies SET founded_ms = founded_ms + 1 WHERE id = x'{big}'"), false),
        (format!("DELETE FROM checkpoints WHERE {of} AND size = 4"), false),
        (format!("UPDATE checkpoints SET bytes = CAST('x' AS BLOB) WHERE {of} AND size = 4"), false),
        (
            format!(
                "UPDATE checkpoints SET bytes = (SELECT bytes FROM checkpoints WHERE {of} AND size = 3) WHERE {of} AND size = 4"
            ),
            false,
        ),
        (format!("UPDATE promised SET note = promise WHERE {of} AND rowid_of_one"), false),
        (format!("UPDATE texts SET text = text || ' ' WHERE {of}"), true),
        (format!("DELETE FROM texts WHERE {of}"), true),
        ("UPDATE removals SET reason = 'Nobody asked for it.'".to_owned(), true),
    ];
    for (change, goes_on) in changes {
        let change = change.replace("rowid_of_one", "tag = (SELECT min(tag) FROM promised)");
        let copy = template.copy();
        let host = template.serve(copy.path());
        let mut database = connection::open(&copy.path().join("folkmoot.db")).unwrap();
        database
            .batch_execute("DROP TRIGGER entries_are_kept; DROP TRIGGER entries_are_fixed; PRAGMA ignore_check_constraints=ON")
            .unwrap();
        assert!(diesel::sql_query(&change).execute(&mut database).unwrap() > 0, "{change}");
        drop(database);
        template.check_answers(&host, false, &change);
        host.host.scrub();
        template.check_answers(&host, false, &change);
        assert_eq!(says_damaged(&host), !goes_on, "{change}");
        for ((assembly, note), status) in template.notes.iter().zip([201, if goes_on { 201 } else { 503 }]) {
            let answer = post(host.address, &format!("/api/v1/assemblies/{assembly}/events"), note);
            assert_eq!(answer.status, status, "{change}: {}", answer.text());
        }
        host.stop();
        assert_eq!(is_sound(copy.path()), goes_on, "{change}");
    }
}
