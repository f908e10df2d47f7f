//! `folkmoot member` and `folkmoot trustee`: from the founding to the result in three terminals, on a real host; and hosts that take back what
//! they have shown.

#[path = "../../server/tests/support/mod.rs"]
mod support;

use folkmoot_ledger::{
    contest::Contest,
    cosignature::Witnesses,
    keys,
    rules::{DAY, ParticipationRule, Readers, ReleaseRule, Rules, Share},
};
use folkmoot_server::http::{Options, WebClient};
use folkmoot_simulation::{http::remote::Remote, people::lax_rules, rehearsal::KINDS};
use serde_json::Value;
use std::{
    io::{Read, Write},
    net::{Shutdown, SocketAddr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, Ordering},
    },
};
use support::{TestHost, witness};
use tempfile::TempDir;

const PASSPHRASE: &str = "correct horse battery";

/// Somebody's terminal, with a folder of its own.
struct Terminal {
    folder: TempDir,
    ahead_ms: Arc<AtomicU64>,
}

impl Terminal {
    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_folkmoot"));
        command
            .args(arguments)
            .arg("--json")
            .arg("--folder")
            .arg(self.folder.path())
            .env("FOLKMOOT_PASSPHRASE", PASSPHRASE)
            .env("FOLKMOOT_CLOCK_AHEAD_MS", self.ahead_ms.load(Ordering::SeqCst).to_string())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    fn run(&self, arguments: &[&str], typed: &str) -> Output {
        let mut child = self.command(arguments).spawn().unwrap();
        let _ = child.stdin.take().unwrap().write_all(typed.as_bytes());
        child.wait_with_output().unwrap()
    }

    /// What a command of a member says, all lines of it.
    #[track_caller]
    fn lines(&self, arguments: &[&str], typed: &str) -> Vec<Value> {
        let output = self.run(&[&["member"], arguments].concat(), typed);
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        let text = String::from_utf8(output.stdout).unwrap();
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    #[track_caller]
    fn says(&self, arguments: &[&str]) -> Value {
        self.lines(arguments, "").pop().unwrap()
    }

    /// The status and the code with which a command is refused.
    #[track_caller]
    fn refused(&self, arguments: &[&str]) -> (i32, String) {
        let output = self.run(&[&["member"], arguments].concat(), "");
        let text = String::from_utf8_lossy(&output.stderr);
        let last: Value = serde_json::from_str(text.lines().last().unwrap_or_default()).unwrap_or_default();
        (output.status.code().unwrap(), last["code"].as_str().unwrap_or_default().to_owned())
    }

    fn file(&self, name: &str, text: &str) -> String {
        let path = self.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    }

    fn kept(&self, assembly: &str, name: &str) -> PathBuf {
        self.folder.path().join("member").join(assembly).join(name)
    }
}

/// A host, and people at their terminals.
struct Moot {
    host: TestHost,
    clock: Remote,
    ahead_ms: Arc<AtomicU64>,
    people: Vec<Terminal>,
    assembly: String,
}

impl Moot {
    /// So many members in an assembly, for whom nothing but the terminal was used.
    fn founded(rules: &str, members: usize) -> Self {
        Self::on(TestHost::start(), rules, members)
    }

    fn on(host: TestHost, rules: &str, members: usize) -> Self {
        let clock = host.remote();
        let ahead_ms = Arc::new(AtomicU64::new(0));
        let terminal = || Terminal { folder: tempfile::tempdir().unwrap(), ahead_ms: Arc::clone(&ahead_ms) };
        let people: Vec<_> = (0..members).map(|_| terminal()).collect();
        for one in &people {
            assert_eq!(one.says(&["keys", "new"])["words"].as_str().unwrap().split(' ').count(), 12);
        }
        let origin = format!("http://{}", host.address);
        let rules = people[0].file("rules.json", rules);
        let found = [
            "found",
            "--host",
            &origin,
            "--name",
            "Commons",
            "--purpose",
            "To try it out.",
            "--me",
            "Ada",
            "--rules",
            &rules,
        ];
        let assembly = people[0].says(&found)["assembly"].as_str().unwrap().to_owned();
        let link = people[0].says(&["invite", "--uses", "5"])["link"].as_str().unwrap().to_owned();
        assert!(link.starts_with(&format!("{origin}/join/{assembly}#")), "{link}");
        people[1].says(&["join", &link, "--name", "Bo"]);
        for (one, name) in people[2..].iter().zip(["Cy", "Di", "Eve"]) {
            one.lines(&["join", "-", "--name", name], &link);
        }
        Self { host, clock, ahead_ms, people, assembly }
    }

    /// Three with all of them as trustees in office, two of whom open a result.
    fn with_trustees(rules: &str) -> Self {
        Self::founded(rules, 3).in_office()
    }

    fn in_office(self) -> Self {
        let moot = self;
        moot.people[0].says(&["call-circle", "--threshold", "2", "Ada", "Bo", "Cy"]);
        for _ in 0..3 {
            for one in &moot.people[..3] {
                one.says(&["step"]);
            }
        }
        let shown = moot.people[0].says(&["show"]);
        assert_eq!(shown["assembly"]["circles"][0]["phase"], "ready", "{}", shown["assembly"]["circles"]);
        moot
    }

    fn pass(&self, ms: u64) {
        self.host.pass(&self.clock, ms);
        self.ahead_ms.fetch_add(ms, Ordering::SeqCst);
    }

    fn propose(&self, contests: &str) -> String {
        self.propose_by(0, contests, "")
    }

    fn propose_by(&self, person: usize, contests: &str, more: &str) -> String {
        let text = r#"{"written":"The old one leaks."}"#;
        let proposal = format!(r#"{{"title":"A stove","text":{text},"contests":{contests}{more}}}"#);
        let one = &self.people[person];
        let vote = one.says(&["propose", &one.file("proposal.json", &proposal)])["event"]
            .as_str()
            .unwrap()
            .to_owned();
        self.until(&vote, "open");
        vote
    }

    fn until(&self, vote: &str, phase: &str) {
        let mut shown = Value::Null;
        for _ in 0..100 {
            shown = self.people[0].says(&["vote", vote]);
            if shown["phase"] == phase {
                return;
            }
        }
        let now_ms = self.clock.now_ms();
        panic!("the vote does not come to be {phase}: {} {} at {now_ms}", shown["phase"], shown["closes"]);
    }

    fn close(&self, vote: &str) {
        self.pass(12 * 60_000);
        self.until(vote, "closed");
    }
}

fn rules() -> String {
    serde_json::to_string(&lax_rules()).unwrap()
}

const MOTION: &str = r#"[{"kind":"motion","question":"Shall we buy a stove?"}]"#;

#[test]
fn three_members_found_vote_and_open_the_result_in_the_terminal() {
    let moot = Moot::with_trustees(&rules());
    let [ada, bo, cy] = &moot.people[..] else { panic!() };
    let vote = moot.propose(MOTION);

    let cast = ada.says(&["cast", &vote, "yes", "--yes"]);
    let mine = ada.says(&["ballot", &vote]);
    assert_eq!(mine["counted"]["full_tracker"], cast["full_tracker"]);
    assert_eq!(mine["on_its_way"], Value::Null);

    // Bo's device shows the tracker before it knows what will be done with the ballot; Cy's finds in it what Bo chose.
    let said = bo.lines(&["cast", &vote, "no"], "check\n");
    let link = said[1]["link"].as_str().unwrap();
    let checked = cy.says(&["check-ballot", link]);
    assert_eq!(checked["selections"], serde_json::json!([[1]]));
    assert_eq!(checked["full_tracker"], said[0]["sealed"]["full_tracker"]);
    assert_eq!(bo.says(&["ballot", &vote])["counted"], Value::Null, "what was checked is not cast");
    let document = cy.file("ballot.json", &said[1]["document"].as_str().unwrap().replace("[[1]]", "[[0]]"));
    assert_eq!(cy.refused(&["check-ballot", &document]), (3, "check.mismatch".to_owned()));
    assert_eq!(bo.lines(&["cast", &vote, "no"], "\n").len(), 2);
    assert!(bo.lines(&["cast", &vote, "[0]"], "cast\n")[1]["index"].is_u64());
    cy.says(&["cast", &vote, "No", "--yes"]);
    assert_eq!(cy.refused(&["cast", &vote, "perhaps", "--yes"]), (3, "device.input".to_owned()));
    // Who changes their mind casts again.
    cy.says(&["cast", &vote, "0", "--yes"]);

    assert!(ada.says(&["step"])["steps"].as_array().unwrap().is_empty());
    moot.close(&vote);
    assert_eq!(ada.refused(&["cast", &vote, "no", "--yes"]), (3, "vote.phase".to_owned()));
    assert_eq!(ada.says(&["step"])["steps"][0]["step"], "release");
    bo.says(&["step", "--only", "release"]);
    moot.until(&vote, "decided");
    let result = cy.says(&["vote", &vote]);
    assert_eq!(result["result"]["counts"], serde_json::json!([[3, 0, 0]]));
    assert_eq!(result["result"]["outcome"][0]["decision"], "passed", "{}", result["result"]);
}

#[test]
fn every_kind_of_question_is_proposed_from_its_fields_and_answered() {
    let moot = Moot::with_trustees(&rules());
    // Nobody has more than two proposals that are not over yet.
    for (n, kinds) in KINDS.chunks(3).enumerate() {
        let examples: Vec<Contest> = kinds.iter().map(|kind| Contest::example(kind).unwrap()).collect();
        let vote = moot.propose_by(n % 3, &serde_json::to_string(&examples).unwrap(), "");
        let answers: Vec<String> = examples.iter().map(answer).collect();
        let answers: Vec<&str> = answers.iter().map(String::as_str).collect();
        let cast = [&["cast", &vote, "--yes"], &answers[..]].concat();
        assert!(moot.people[1].says(&cast)["index"].is_u64(), "{kinds:?}");
    }
}

/// An answer as people type it.
fn answer(contest: &Contest) -> String {
    let options = contest.options();
    match contest.name() {
        "approval" => format!("{}; 2", options[0]),
        "quadratic" => "0=2; 1=1".to_owned(),
        "points" | "amounts" => points(contest, options.len()),
        "ranking" => format!("{} > 0 = 2", options[1]),
        "grades" => serde_json::to_string(&vec![0; options.len()]).unwrap(),
        "score" => format!("{}=1; 1=0", options[0]),
        _ => "0".to_owned(),
    }
}

/// All to the first option.
fn points(contest: &Contest, options: usize) -> String {
    let fields = serde_json::to_value(contest).unwrap();
    let all = fields["budget"].as_u64().or(fields["total"].as_u64()).unwrap();
    let mut numbers = vec![0; options];
    numbers[0] = all;
    serde_json::to_string(&numbers).unwrap()
}

#[test]
fn a_ballot_is_checked_and_a_result_released_without_a_network() {
    let moot = Moot::with_trustees(&rules());
    let [ada, bo, cy] = &moot.people[..] else { panic!() };
    let vote = moot.propose(MOTION);
    let said = cy.lines(&["cast", &vote, "no"], "check\n");
    for one in &moot.people {
        one.says(&["cast", &vote, "yes", "--yes"]);
    }
    let record = |name: &str| {
        let bytes = moot.clock.get(&format!("/api/v1/assemblies/{}/record", moot.assembly)).unwrap().body;
        let path = ada.folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path.display().to_string()
    };
    let open = record("open.tar");
    moot.close(&vote);
    let closed = record("closed.tar");
    // From here on this computer has no network: its host is nowhere.
    let host = std::fs::read(ada.kept(&moot.assembly, "host")).unwrap();
    std::fs::write(ada.kept(&moot.assembly, "host"), "http://127.0.0.1:9").unwrap();
    assert_eq!(ada.refused(&["show"]), (4, "host.unreachable".to_owned()));
    let link = said[1]["link"].as_str().unwrap();
    assert_eq!(
        ada.says(&["check-ballot", link, "--record", &closed])["selections"],
        serde_json::json!([[1]])
    );
    let out = ada.folder.path().join("release.note").display().to_string();
    // A record that ends before one that was seen is refused; so is another record of the same length.
    assert_eq!(
        ada.refused(&["release", "--record", &open, &vote, "--out", &out]),
        (5, "replica.behind".to_owned())
    );
    let event = ada.says(&["release", "--record", &closed, &vote, "--out", &out])["event"].clone();
    // Posted from another computer, which needs no keys of Ada's.
    assert_eq!(bo.says(&["post", &out])["event"], event);
    std::fs::write(ada.kept(&moot.assembly, "host"), host).unwrap();
    cy.says(&["step"]);
    moot.until(&vote, "decided");
}

#[test]
fn a_hidden_ballot_is_promised_sent_again_and_found_by_its_owner_alone() {
    let hidden = Rules { participation: ParticipationRule::Hidden, ..lax_rules() };
    let moot = Moot::founded(&serde_json::to_string(&hidden).unwrap(), 5).in_office();
    const HOUR_MS: u64 = 3_600_000;
    let vote = moot.propose_by(0, MOTION, &format!(",\"lasts\":{}", 2 * HOUR_MS));
    let [ada, bo, cy, ..] = &moot.people[..] else { panic!() };
    ada.says(&["cast", &vote, "yes", "--yes"]);
    bo.says(&["cast", &vote, "no", "--yes"]);
    let first = cy.says(&["cast", &vote, "no", "--yes"]);
    assert!(first["in_by_ms"].is_u64(), "{first}");
    let newer = cy.says(&["cast", &vote, "yes", "--yes"]);
    let mine = cy.says(&["ballot", &vote]);
    assert_eq!(mine["counted"], Value::Null);
    assert_eq!(mine["on_its_way"]["full_tracker"], newer["full_tracker"]);
    assert_eq!(moot.people[0].says(&["vote", &vote])["ballots"], 0, "nothing is in before the round");
    moot.pass(HOUR_MS + 100_000);
    let counted = || {
        let mine = cy.says(&["ballot", &vote]);
        (mine["counted"]["full_tracker"].clone(), mine["on_its_way"].clone())
    };
    while counted().0.is_null() {}
    assert_eq!(counted(), (newer["full_tracker"].clone(), Value::Null));
    moot.pass(HOUR_MS);
    moot.until(&vote, "closed");
    ada.says(&["step"]);
    bo.says(&["step"]);
    moot.until(&vote, "decided");
    assert_eq!(ada.says(&["vote", &vote])["result"]["counts"], serde_json::json!([[2, 1, 0]]));
}

/// An address that leads to a host, and for a while to nothing.
fn way_to(host: &Arc<Mutex<Option<SocketAddr>>>) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let (address, host) = (listener.local_addr().unwrap(), Arc::clone(host));
    std::thread::spawn(move || {
        for near in listener.incoming().flatten() {
            let Some(far) = host.lock().unwrap().and_then(|host| TcpStream::connect(host).ok()) else {
                continue;
            };
            for (mut from, mut to) in [(near.try_clone().unwrap(), far.try_clone().unwrap()), (far, near)] {
                std::thread::spawn(move || {
                    let _ = std::io::copy(&mut from, &mut to);
                    let _ = to.shutdown(Shutdown::Write);
                });
            }
        }
    });
    address
}

#[test]
fn a_hidden_ballot_goes_through_the_relay_or_waits() {
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let relays = vec![format!("http://127.0.0.1:{port}").parse().unwrap()];
    let data = tempfile::tempdir().unwrap();
    let options = Options { relays, ..Options::new(WebClient::Embedded) };
    let host = TestHost::with_options(data.path(), 1_000, options);
    let (relay_data, origin) = (tempfile::tempdir().unwrap(), format!("http://{}", host.address));
    let relay = || {
        let listen = format!("127.0.0.1:{port}");
        let mut relay = Command::new(env!("CARGO_BIN_EXE_folkmoot"));
        relay.args(["serve", "--listen", &listen, "--relay-for", &origin, "--data"]).arg(relay_data.path());
        let mut relay = Running(relay.stdout(Stdio::piped()).spawn().unwrap());
        relay.hear("Folkmoot is at");
        relay
    };
    let hidden = Rules { participation: ParticipationRule::Hidden, ..lax_rules() };
    let moot = Moot::on(host, &serde_json::to_string(&hidden).unwrap(), 5).in_office();
    let vote = moot.propose(MOTION);
    let ada = &moot.people[0];
    assert_eq!(ada.refused(&["cast", &vote, "yes", "--yes"]), (4, "host.unreachable".to_owned()));
    let mine = ada.says(&["ballot", &vote]);
    assert!(mine["counted"].is_null() && mine["on_its_way"]["in_by_ms"].is_null(), "{mine}");
    assert_eq!(ada.refused(&["cast", &vote, "no", "--yes"]), (3, "device.input".to_owned()), "one at a time");
    let _relay = relay();
    assert!(ada.says(&["ballot", &vote])["on_its_way"]["in_by_ms"].is_u64(), "sent again by itself");
}

/// A program that stays running.
struct Running(Child);

impl Running {
    fn hear(&mut self, wanted: &str) -> String {
        // Byte by byte: what comes after the line stays there for whoever listens next.
        let out = self.0.stdout.as_mut().unwrap();
        let (mut line, mut byte) = (String::new(), [0]);
        while out.read(&mut byte).unwrap() > 0 {
            line.push(char::from(byte[0]));
            if byte[0] == b'\n' {
                if line.contains(wanted) {
                    return line;
                }
                line.clear();
            }
        }
        panic!("it ended without saying {wanted}");
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn a_program_that_stays_running_releases_what_its_owner_agreed_to() {
    // Only members read this record.
    let members = Rules { record: Readers::Members, ..lax_rules() };
    let mut moot = Moot::with_trustees(&serde_json::to_string(&members).unwrap());
    let vote = moot.propose(MOTION);
    for one in &moot.people {
        one.says(&["cast", &vote, "yes", "--yes"]);
    }
    let ada = &moot.people[0];
    let refused = ada.run(&["trustee", "--watch"], "");
    assert_eq!(refused.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("device.consent"));
    assert!(ada.run(&["trustee", "--consent"], "").status.success());
    moot.people[1].says(&["show"]);
    assert!(moot.people[1].run(&["trustee", "--consent"], "").status.success());
    moot.pass(12 * 60_000);
    let mut first = Running(moot.people[0].command(&["trustee", "--watch"]).spawn().unwrap());
    first.hear("release");
    drop(first);
    // Neither the end of the program nor that of the host loses anything.
    let way = Arc::new(Mutex::new(None));
    let host = |address: SocketAddr| format!("http://{address}");
    std::fs::write(moot.people[1].kept(&moot.assembly, "host"), host(way_to(&way))).unwrap();
    let mut second = Running(moot.people[1].command(&["trustee", "--watch"]).spawn().unwrap());
    second.hear("watching");
    moot.host = moot.host.restart();
    std::fs::write(moot.people[0].kept(&moot.assembly, "host"), host(moot.host.address)).unwrap();
    *way.lock().unwrap() = Some(moot.host.address);
    second.hear("release");
    moot.until(&vote, "decided");
    assert!(moot.people[1].run(&["trustee", "--withdraw"], "").status.success());
    second.hear("done");
    assert!(second.0.wait().unwrap().success());
    moot.people.clear();
}

#[test]
fn a_result_is_released_only_on_a_closing_that_a_witness_saw() {
    let (way, data) = (Arc::new(Mutex::new(None)), tempfile::tempdir().unwrap());
    let at = format!("{}=http://{}/witness", witness::name(1), way_to(&way));
    let options = Options { witnesses: vec![at.parse().unwrap()], ..Options::new(WebClient::Embedded) };
    let host = TestHost::with_options(data.path(), 1_000, options);
    let witnesses = Witnesses { keys: vec![witness::cosigner(1).witness().clone()], quorum: 1 };
    let rules = serde_json::to_string(&Rules { witnesses, ..lax_rules() }).unwrap();
    let moot = Moot::on(host, &rules, 3).in_office();
    let vote = moot.propose(MOTION);
    for one in &moot.people {
        one.says(&["cast", &vote, "yes", "--yes"]);
    }
    moot.close(&vote);
    assert_eq!(moot.people[0].refused(&["step"]), (3, "trustee.not_cosigned".to_owned()));
    let key = moot.host.host.key().to_verifier_key(&keys::origin(moot.assembly.parse().unwrap()));
    let folder = witness::witness_folder(1);
    let seen = witness::serve_witness(folder.path(), 1, &[key]);
    *way.lock().unwrap() = Some(seen.address);
    for one in &moot.people[..2] {
        let released = (0..100).any(|_| one.run(&["member", "step"], "").status.success());
        assert!(released, "the host asks its witness again");
    }
    moot.until(&vote, "decided");
    // It says who has seen the record, and so do the receipts that it keeps.
    let seen = moot.people[0].says(&["show"])["witnessing"]["seen"].clone();
    assert_eq!(seen["by"][0]["name"], witness::name(1).as_str());
    let kept = std::fs::read_dir(moot.people[0].kept(&moot.assembly, "receipts")).unwrap();
    let receipts: Vec<String> =
        kept.map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap()).collect();
    let signed = receipts.iter().filter(|receipt| receipt.contains(&witness::name(1))).count();
    assert!(signed > 0, "{receipts:?}");
}

#[test]
fn a_result_is_released_once_enough_devices_have_seen_the_same_closing() {
    let release = ReleaseRule { confirmations: Share { num: 1, den: 3, most: 20 }, wait: DAY };
    let moot = Moot::with_trustees(&serde_json::to_string(&Rules { release, ..lax_rules() }).unwrap());
    let vote = moot.propose(MOTION);
    for one in &moot.people {
        one.says(&["cast", &vote, "yes", "--yes"]);
    }
    moot.close(&vote);
    // Each program confirms by itself at its next visit; all three trustees have to, of so few members.
    for _ in 0..2 {
        assert_eq!(moot.people[0].refused(&["step"]), (3, "trustee.unconfirmed".to_owned()));
    }
    moot.people[1].says(&["show"]);
    assert_eq!(moot.people[0].refused(&["step"]), (3, "trustee.unconfirmed".to_owned()));
    moot.people[2].says(&["show"]);
    for one in &moot.people[..2] {
        one.says(&["step"]);
    }
    moot.until(&vote, "decided");
}

/// What is in a folder, in another one.
fn copied(from: &Path) -> TempDir {
    let to = tempfile::tempdir().unwrap();
    let copy = Command::new("cp").arg("-a").arg(from.join(".")).arg(to.path()).status().unwrap();
    assert!(copy.success());
    to
}

#[test]
fn a_host_that_takes_back_what_it_has_shown_is_refused_and_kept_as_evidence() {
    let mut moot = Moot::founded(&rules(), 3);
    let assembly = moot.assembly.clone();
    moot.host = moot.host.restart();
    let address = |host: &TestHost| format!("http://{}", host.address);
    let tell =
        |one: &Terminal, host: &TestHost| std::fs::write(one.kept(&assembly, "host"), address(host)).unwrap();
    let [ada, bo, cy] = &moot.people[..] else { panic!() };
    moot.people.iter().for_each(|one| tell(one, &moot.host));
    ada.says(&["show"]);
    let before = copied(moot.host.data());
    ada.says(&["invite"]);
    assert_eq!(bo.says(&["show"])["head"]["size"], 5);

    // The host of before: a record that ends earlier than what was seen.
    let older = TestHost::at(before.path());
    tell(bo, &older);
    assert_eq!(bo.refused(&["show"]), (5, "replica.behind".to_owned()));
    // It goes on in another way: two records that exclude one another.
    tell(cy, &older);
    cy.says(&["invite"]);
    assert_eq!(bo.refused(&["show"]), (5, "replica.split_view".to_owned()));
    let alarm: Value =
        serde_json::from_slice(&std::fs::read(bo.kept(&assembly, "alarm.json")).unwrap()).unwrap();
    assert_ne!(alarm["first"], alarm["second"]);
    // Nothing is done any more, whatever the host shows now.
    tell(bo, &moot.host);
    assert_eq!(bo.refused(&["invite"]), (5, "replica.split_view".to_owned()));
}

#[test]
fn a_terminal_follows_the_record_until_its_host_takes_something_back() {
    let mut moot = Moot::founded(&rules(), 3);
    moot.host = moot.host.restart();
    let way = Arc::new(Mutex::new(Some(moot.host.address)));
    let address = format!("http://{}/a/{}", way_to(&way), moot.assembly);
    // Bo's keys on another computer, which does not know the assembly yet.
    let other = Terminal { folder: tempfile::tempdir().unwrap(), ahead_ms: Arc::clone(&moot.ahead_ms) };
    let words = moot.people[1].says(&["keys", "words"])["words"].as_str().unwrap().to_owned();
    other.lines(&["keys", "restore"], &words);
    assert_eq!(other.refused(&["show"]), (3, "device.input".to_owned()));
    assert_eq!(other.says(&["at", &address])["head"]["size"], 4);
    let before = copied(moot.host.data());
    let mut watching = Running(other.command(&["member", "watch"]).spawn().unwrap());
    watching.hear("\"size\":4");
    other.says(&["invite"]);
    watching.hear("\"size\":5");
    let older = TestHost::at(before.path());
    *way.lock().unwrap() = Some(older.address);
    moot.host.stop();
    let mut said = String::new();
    watching.0.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    assert!(said.contains("replica.behind"), "{said}");
    assert_eq!(watching.0.wait().unwrap().code(), Some(5));
}

#[test]
fn members_vouch_for_the_new_keys_of_one_who_lost_theirs() {
    let moot = Moot::founded(&rules(), 3);
    // Whoever vouches for a new key has been here for 30 days.
    moot.pass(31 * 24 * 3_600_000);
    let [ada, bo, cy] = &moot.people[..] else { panic!() };
    assert_eq!(ada.refused(&["vouch", "Bo"]), (3, "device.input".to_owned()), "Bo asks for nothing");
    let link = ada.says(&["invite"])["link"].as_str().unwrap().to_owned();
    let new = Terminal { folder: tempfile::tempdir().unwrap(), ahead_ms: Arc::clone(&moot.ahead_ms) };
    new.says(&["keys", "new"]);
    assert_eq!(new.refused(&["recover", &link, "--member", "Nobody"]), (3, "device.input".to_owned()));
    let asked = new.says(&["recover", &link, "--member", "Bo"])["event"].clone();
    cy.says(&["vouch", "Bo"]);
    let recoveries = bo.says(&["show"])["assembly"]["recoveries"].clone();
    assert_eq!(recoveries[0]["id"], asked);
    assert_eq!(recoveries[0]["vouches"].as_array().unwrap().len(), 1);
}

#[test]
fn whoever_left_or_was_not_let_in_has_their_name_erased_without_reading_the_record() {
    let rules = serde_json::to_string(&Rules { record: Readers::Members, ..lax_rules() }).unwrap();
    let moot = Moot::founded(&rules, 3);
    let [ada, _, cy] = &moot.people[..] else { panic!() };
    assert_eq!(cy.refused(&["erase-name"]), (3, "reading.stranger".to_owned()), "a member has a name");
    let third = || ada.says(&["show"])["assembly"]["members"][2].clone();
    assert_eq!(third()["name"], "Cy");
    cy.says(&["act", &cy.file("leave.json", r#"{"type":"member.leave"}"#)]);
    assert_eq!(cy.refused(&["show"]), (3, "reading.stranger".to_owned()));
    assert_eq!((&third()["name"], &third()["left"]), (&Value::from("Cy"), &Value::from(true)));
    cy.says(&["erase-name"]);
    assert_eq!(third()["name_state"], "erased");
    assert_eq!(cy.refused(&["erase-name"]), (3, "text.erased".to_owned()));

    // After the founding time members vouch for whoever asks; nobody does for Di.
    moot.pass(40 * 24 * 3_600_000);
    let link = ada.says(&["invite"])["link"].as_str().unwrap().to_owned();
    let di = Terminal { folder: tempfile::tempdir().unwrap(), ahead_ms: Arc::clone(&moot.ahead_ms) };
    di.says(&["keys", "new"]);
    di.says(&["join", &link, "--name", "Di"]);
    assert_eq!(di.refused(&["erase-name"]), (3, "reading.stranger".to_owned()), "Di still asks");
    moot.pass(61 * 24 * 3_600_000);
    ada.says(&["show"]);
    let erased = di.says(&["erase-name"]);
    assert!(erased["name"].is_string() && erased["event"].is_string());
    assert_eq!(di.refused(&["erase-name"]), (3, "text.erased".to_owned()));
}

#[test]
fn keys_are_for_their_owner() {
    let one = Terminal { folder: tempfile::tempdir().unwrap(), ahead_ms: Arc::default() };
    assert_eq!(one.refused(&["show"]), (3, "device.keys".to_owned()));
    assert_eq!(one.refused(&["keys", "words"]), (3, "device.keys".to_owned()));
    let words = one.says(&["keys", "new"])["words"].clone();
    assert_eq!(one.says(&["keys", "words"])["words"], words);
    assert_eq!(one.refused(&["keys", "new"]), (3, "device.keys".to_owned()), "nothing is written over");
    let file = one.folder.path().join("vault").display().to_string();
    one.says(&["keys", "export", &file]);
    let two = Terminal { folder: tempfile::tempdir().unwrap(), ahead_ms: Arc::default() };
    two.says(&["keys", "import", &file]);
    assert_eq!(two.says(&["keys", "words"])["words"], words);
    let three = Terminal { folder: tempfile::tempdir().unwrap(), ahead_ms: Arc::default() };
    assert_eq!(three.run(&["member", "keys", "restore"], "not twelve words").status.code(), Some(3));
    three.lines(&["keys", "restore"], words.as_str().unwrap());
    assert_eq!(three.says(&["keys", "words"])["words"], words);
    let wrong = three
        .command(&["member", "keys", "words"])
        .env("FOLKMOOT_PASSPHRASE", "another one")
        .output()
        .unwrap();
    assert_eq!(wrong.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&wrong.stderr).contains("vault.passphrase"));
    let kept = three.folder.path().join("member/keys");
    use std::os::unix::fs::PermissionsExt;
    assert_eq!(kept.metadata().unwrap().permissions().mode() & 0o777, 0o600);
}
