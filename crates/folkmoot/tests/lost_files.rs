//! What happens when the store forgets, or a file of the data folder is lost.

#[path = "../../server/tests/support/mod.rs"]
mod support;

use diesel::{RunQueryDsl, connection::SimpleConnection};
use folkmoot_server::store::{Store, connection};
use folkmoot_simulation::http::device::Device;
use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::Path,
    process::Command,
    sync::atomic::{AtomicBool, AtomicU64, Ordering},
};
use support::{TestHost, assert_problem, commons, events, get, invitation, post};

/// Runs a command of the real program on a folder; whether it ended well, and all that it said. A host that starts is
/// stopped at once.
fn run(command: &str, data: &Path, more: &[&str]) -> (bool, String) {
    let mut program = Command::new("timeout");
    program.args(["10", env!("CARGO_BIN_EXE_folkmoot"), command, "--data"]).arg(data).args(more);
    let output = program.output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8_lossy(&said).into_owned())
}

fn fsck(data: &Path, more: &[&str]) -> (bool, String) {
    run("fsck", data, more)
}

/// Neither starting nor checking takes this folder for a good one, and both say why; nothing is written.
fn assert_refused(data: &Path, sentence: &str) {
    let files = |data: &Path| {
        let mut files: Vec<_> = fs::read_dir(data)
            .unwrap()
            .map(|file| file.unwrap())
            .filter(|file| !file.file_name().to_string_lossy().starts_with("folkmoot.db-"))
            .map(|file| (file.file_name(), fs::read(file.path()).unwrap_or_default()))
            .collect();
        files.sort();
        files
    };
    let before = files(data);
    for (command, more) in [("serve", &["--listen", "127.0.0.1:0"][..]), ("fsck", &[])] {
        let (fine, said) = run(command, data, more);
        assert!(!fine && said.contains(sentence), "{command}: {said}");
        assert!(!said.contains("Folkmoot is at"), "{command}: {said}");
    }
    assert!(files(data) == before);
}

fn stopped_commons() -> (tempfile::TempDir, Device) {
    let folder = tempfile::tempdir().unwrap();
    let host = TestHost::at(folder.path());
    let ada = commons(&host);
    assert_eq!(post(host.address, &events(&ada), &invitation(&ada)).status, 201);
    host.stop();
    (folder, ada)
}

#[test]
fn attack_072_a_lost_key_is_never_replaced() {
    let (folder, _) = stopped_commons();
    let key = folder.path().join("host.key");
    let good = fs::read(&key).unwrap();
    fs::remove_file(&key).unwrap();
    assert_refused(folder.path(), "host.key is lost");
    // Not even when the database is lost with it.
    let database = fs::read(folder.path().join("folkmoot.db")).unwrap();
    fs::remove_file(folder.path().join("folkmoot.db")).unwrap();
    assert_refused(folder.path(), "host.key is lost");
    fs::write(folder.path().join("folkmoot.db"), database).unwrap();
    fs::write(&key, good).unwrap();
    fs::set_permissions(&key, fs::Permissions::from_mode(0o600)).unwrap();
    assert!(fsck(folder.path(), &[]).0);
}

#[test]
fn attack_072_a_changed_key_is_seen() {
    let (folder, _) = stopped_commons();
    let key = folder.path().join("host.key");
    let good = fs::read(&key).unwrap();
    // A digit that stays one, the case of a digit, the end of the line.
    let digit = good.iter().position(|byte| matches!(byte, b'0' | b'2' | b'4' | b'6' | b'8')).unwrap();
    let letter = good.iter().position(u8::is_ascii_lowercase).unwrap();
    for (at, bit, command, sentence) in [
        (digit, 1, "serve", "not the key of any"),
        (digit, 1, "fsck", "names the key of another host"),
        (letter, 0x20, "serve", "does not hold 64"),
        (letter, 0x20, "fsck", "does not hold 64"),
        (64, 1, "serve", "does not hold 64"),
        (64, 1, "fsck", "does not hold 64"),
    ] {
        let mut flipped = good.clone();
        flipped[at] ^= bit;
        fs::write(&key, flipped).unwrap();
        let more: &[&str] = if command == "serve" { &["--listen", "127.0.0.1:0"] } else { &[] };
        let (fine, said) = run(command, folder.path(), more);
        assert!(!fine && said.contains(sentence), "{command} {at}: {said}");
    }
}

#[test]
fn attack_072_a_lost_database_is_not_an_empty_host() {
    let (folder, _) = stopped_commons();
    for end in ["", "-wal", "-shm"] {
        let _ = fs::remove_file(folder.path().join(format!("folkmoot.db{end}")));
    }
    assert_refused(folder.path(), "folkmoot.db is lost, and checkpoints of 1 assemblies");
}

#[test]
fn a_database_of_a_newer_version_is_not_opened() {
    let (folder, _) = stopped_commons();
    let mut database = connection::open(&folder.path().join("folkmoot.db")).unwrap();
    let newer = "INSERT INTO __diesel_schema_migrations (version) VALUES ('20990101000000')";
    database.batch_execute(newer).unwrap();
    let entries = || diesel::sql_query("SELECT 1 FROM entries");
    drop(database);
    assert_refused(
        folder.path(),
        "the migration 20990101000000, which this version of folkmoot does not know",
    );
    let mut database = connection::open(&folder.path().join("folkmoot.db")).unwrap();
    assert!(entries().execute(&mut database).is_ok());
}

#[test]
fn a_key_that_others_can_read_is_refused() {
    let (folder, _) = stopped_commons();
    for mode in [0o640, 0o604, 0o620, 0o644] {
        let key = folder.path().join("host.key");
        fs::set_permissions(&key, fs::Permissions::from_mode(mode)).unwrap();
        assert_refused(folder.path(), "can be read or written by others");
    }
}

#[test]
fn checking_a_folder_makes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    assert!(!fsck(folder.path(), &[]).0);
    assert!(fs::read_dir(folder.path()).unwrap().next().is_none());
}

#[test]
fn attack_072_an_assembly_that_the_store_has_forgotten_is_not_founded_again() {
    let host = TestHost::start();
    let ada = commons(&host);
    let founding = get(host.address, &format!("/log/{}/tile/entries/000.p/1", ada.assembly())).body;
    let texts = get(host.address, &format!("/log/{}/text/000", ada.assembly())).body;
    // After the length of the entry, and the line with its time.
    let note = founding[2..].splitn(2, |byte| *byte == b'\n').nth(1).unwrap();
    let note = [note, b"\n", &texts].concat();
    let data = host.data().to_owned();
    let folder = host.stop();
    for end in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(data.join(format!("folkmoot.db{end}")));
    }
    // A backup from before the founding.
    drop(Store::open(&data.join("folkmoot.db")).unwrap());
    let (fine, said) = fsck(&data, &[]);
    assert!(!fine && said.contains("the database does not have this assembly"), "{said}");
    let host = TestHost::at(&data);
    assert_problem(&post(host.address, "/api/v1/assemblies", &note), 503, "log.behind_checkpoint");
    assert!(get(host.address, "/api/v1/assemblies").json().as_array().unwrap().is_empty());
    host.stop();
    drop(folder);
}

#[test]
fn a_removed_assembly_is_gone_and_comes_back_with_its_record() {
    let host = TestHost::start();
    let mut ada = commons(&host);
    for _ in 0..3 {
        ada.visit();
        assert_eq!(post(host.address, &events(&ada), &invitation(&ada)).status, 201);
    }
    let (id, data) = (ada.assembly().to_string(), host.data().to_owned());
    let view = format!("/api/v1/assemblies/{id}");
    let founding = get(host.address, &format!("/log/{id}/tile/entries/000.p/1")).body;
    let texts = get(host.address, &format!("/log/{id}/text/000")).body;
    let founding = [founding[2..].splitn(2, |byte| *byte == b'\n').nth(1).unwrap(), b"\n", &texts].concat();
    let folder = host.stop();
    let holds = |what: &[u8]| {
        std::fs::read(data.join("folkmoot.db")).unwrap().windows(what.len()).any(|part| part == what)
    };
    assert!(holds(b"\"name\":\"Commons\""));

    let out = data.join("record.tar");
    let file = out.to_str().unwrap();
    let remove =
        |out| run("remove", &data, &["--assembly", &id, "--out", out, "--reason", "Ask keeper@example.org"]);
    let import = || run("import", &data, &["--assembly", &id, file]);
    assert!(!remove("/nowhere/record.tar").0 && fsck(&data, &[]).0);
    let (fine, said) = remove(file);
    assert!(fine, "{said}");
    assert!(!holds(b"\"name\":\"Commons\"") && !holds(&founding[..60]));
    assert!(fsck(&data, &[]).1.contains("removed by the keeper"));

    let host = TestHost::at(&data);
    for refused in [get(host.address, &view), post(host.address, "/api/v1/assemblies", &founding)] {
        assert_problem(&refused, 410, "assembly.removed");
        assert!(refused.text().contains("Ask keeper@example.org"), "{refused:?}");
    }
    host.stop();
    // Whoever removes it again is told that it is done; and a host that died in between ends the work.
    assert!(remove(file).0);
    let (fine, said) = import();
    assert!(fine, "{said}");
    std::fs::create_dir_all(data.join("removed")).unwrap();
    std::fs::write(data.join("removed").join(&id), "Ended half way\n").unwrap();
    let host = TestHost::at(&data);
    assert_problem(&get(host.address, &view), 410, "assembly.removed");
    host.stop();
    assert!(!holds(b"\"name\":\"Commons\""));

    assert!(import().0);
    let host = TestHost::at(&data);
    assert_eq!(get(host.address, &view).status, 200);
    ada.remote = host.remote();
    ada.visit();
    assert_eq!(post(host.address, &events(&ada), &invitation(&ada)).status, 201);
    host.stop();
    drop(folder);
}

/// Scoreboard S17: drills in which a keeper puts back a backup of the database, taken `before` events after the founding, once `after` more
/// are in the log.
fn restores_a_backup(before: usize, after: usize) {
    let host = TestHost::start();
    let mut ada = commons(&host);
    let say = |host: &TestHost, ada: &mut Device| {
        let note = invitation(ada);
        assert_eq!(post(host.address, &events(ada), &note).status, 201);
        note
    };
    for _ in 0..before {
        say(&host, &mut ada);
    }
    let data = host.data().to_owned();
    let folder = host.stop().unwrap();
    let copy = std::fs::read(data.join("folkmoot.db")).unwrap();
    let host = TestHost::at(&data);
    ada.remote = host.remote();
    let notes: Vec<_> = (0..after).map(|_| say(&host, &mut ada)).collect();
    host.stop();
    for end in ["-wal", "-shm"] {
        let _ = std::fs::remove_file(data.join(format!("folkmoot.db{end}")));
    }
    std::fs::write(data.join("folkmoot.db"), copy).unwrap();

    let host = TestHost::at(&data);
    let stored = host.stored();
    for note in notes.iter().chain([&invitation(&ada)]) {
        assert_problem(&post(host.address, &events(&ada), note), 503, "log.behind_checkpoint");
    }
    assert_eq!(host.stored(), stored);
    // It can be read meanwhile.
    assert_eq!(get(host.address, &format!("/api/v1/assemblies/{}", ada.assembly())).status, 200);
    host.stop();

    // fsck says so, and lets the keeper decide.
    let (fine, said) = fsck(&data, &[]);
    assert!(!fine && said.contains("older than the newest checkpoint"), "{said}");
    let (fine, said) = fsck(&data, &["--accept", &ada.assembly().to_string()]);
    assert!(fine, "{said}");
    assert!(fsck(&data, &[]).0);
    let host = TestHost::at(&data);
    for note in &notes {
        assert_eq!(post(host.address, &events(&ada), note).status, 201);
    }
    host.stop();
    drop(folder);
}

#[test]
fn attack_072_a_restored_backup_takes_nothing() {
    let drills = std::env::var("FOLKMOOT_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(2);
    for drill in 0..drills {
        restores_a_backup(drill % 5, 1 + drill % 7);
    }
    println!("{drills} backups restored: nothing taken, nothing signed");
}

#[test]
fn attack_072_a_lost_checkpoint_file_is_not_overlooked() {
    let host = TestHost::start();
    let ada = commons(&host);
    assert_eq!(post(host.address, &events(&ada), &invitation(&ada)).status, 201);
    let data = host.data().to_owned();
    let folder = host.stop();
    std::fs::remove_file(data.join("checkpoints").join(ada.assembly().to_string())).unwrap();
    let host = TestHost::at(&data);
    assert_problem(&post(host.address, &events(&ada), &invitation(&ada)), 503, "log.behind_checkpoint");
    host.stop();
    drop(folder);
}

#[test]
fn a_record_is_taken_over_as_a_whole_once_and_only_if_it_is_good() {
    let (folder, ada) = stopped_commons();
    let (id, files) = (ada.assembly().to_string(), tempfile::tempdir().unwrap());
    let record = files.path().join("record.tar");
    let out = record.to_str().unwrap();
    let (fine, said) = run("export", folder.path(), &["--assembly", &id, "--out", out]);
    assert!(fine, "{said}");
    let import = |data: &Path, file: &str, id: &str| run("import", data, &[file, "--assembly", id]);

    // Another assembly was asked for, or the file is not what it was: nothing is written.
    let other = files.path().join("other");
    let (fine, said) = import(&other, out, &uuid::Uuid::nil().to_string());
    assert!(!fine && said.contains("an audit does not call it good"), "{said}");
    let mut damaged = fs::read(&record).unwrap();
    let at = damaged.windows(7).rposition(|bytes| bytes == b"Commons").unwrap();
    damaged[at] = b'K';
    let damaged_path = files.path().join("damaged.tar");
    fs::write(&damaged_path, damaged).unwrap();
    let (fine, said) = import(&other, damaged_path.to_str().unwrap(), &id);
    assert!(!fine && said.contains("an audit does not call it good"), "{said}");
    let (fine, said) = import(&other, files.path().join("none.tar").to_str().unwrap(), &id);
    assert!(!fine && said.contains("none.tar"), "{said}");
    assert!(!other.exists());

    let (fine, said) = import(&other, out, &id);
    assert!(fine && said.contains("takes over as soon as the members put it in office"), "{said}");
    let again = files.path().join("again.tar");
    let (fine, said) = run("export", &other, &["--assembly", &id, "--out", again.to_str().unwrap()]);
    assert!(fine, "{said}");
    assert_eq!(fs::read(&again).unwrap(), fs::read(&record).unwrap());
    let (fine, said) = import(&other, out, &id);
    assert!(!fine && said.contains("nothing is put in its place"), "{said}");
    let (_, said) = fsck(&other, &[]);
    assert!(said.contains("2 entries"), "{said}");

    // The database is lost, key and checkpoints are there: the host goes on from its own record.
    fs::remove_file(folder.path().join("folkmoot.db")).unwrap();
    let (fine, said) = import(folder.path(), out, &id);
    assert!(fine && said.contains("folkmoot serve goes on from here"), "{said}");
    let (fine, said) = fsck(folder.path(), &[]);
    assert!(fine && said.contains("all in order"), "{said}");
}

fn backup(data: &Path, out: &Path, more: &[&str]) -> (bool, String) {
    run("backup", data, &[&["--out", &out.to_string_lossy()], more].concat())
}

/// The number of entries that fsck found in the only log of a folder.
fn entries_of(said: &str) -> u64 {
    let (_, rest) = said.split_once(": ").unwrap();
    rest.split(' ').next().unwrap().parse().unwrap()
}

#[test]
fn attack_122_a_backup_made_while_the_host_is_writing_is_whole_and_can_be_put_back() {
    let host = TestHost::start();
    let ada = commons(&host);
    let data = host.data().to_owned();
    let backups = tempfile::tempdir().unwrap();
    let (answered, done) = (AtomicU64::new(1), AtomicBool::new(false));
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !done.load(Ordering::SeqCst) {
                assert_eq!(post(host.address, &events(&ada), &invitation(&ada)).status, 201);
                answered.fetch_add(1, Ordering::SeqCst);
            }
        });
        for number in 0..3 {
            let out = backups.path().join(number.to_string());
            let before = answered.load(Ordering::SeqCst);
            // Something is written meanwhile.
            while answered.load(Ordering::SeqCst) < before + 3 {
                std::thread::yield_now();
            }
            let known = answered.load(Ordering::SeqCst);
            let (fine, said) = backup(&data, &out, &[]);
            assert!(fine && said.contains("1 assemblies"), "{said}");
            // A folder of its own, with the key: a whole host, but for the checkpoints that were given out.
            let (_, said) = fsck_of_copy(&out);
            assert!(entries_of(&said) >= known, "{known} were answered before: {said}");
        }
        done.store(true, Ordering::SeqCst);
    });
    let newest = backups.path().join("2");
    let (fine, said) = backup(&data, &newest, &[]);
    assert!(!fine && said.contains("is there already"), "{said}");
    assert_eq!(fs::metadata(newest.join("host.key")).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(fs::read(newest.join("host.key")).unwrap(), fs::read(data.join("host.key")).unwrap());
    let keyless = backups.path().join("keyless");
    assert!(backup(&data, &keyless, &["--no-key"]).0);
    assert!(!keyless.join("host.key").exists() && keyless.join("folkmoot.db").exists());

    // Put back, it is a beginning of what was given out, and takes nothing.
    assert_eq!(post(host.address, &events(&ada), &invitation(&ada)).status, 201);
    let folder = host.stop();
    for end in ["-wal", "-shm"] {
        let _ = fs::remove_file(data.join(format!("folkmoot.db{end}")));
    }
    fs::copy(newest.join("folkmoot.db"), data.join("folkmoot.db")).unwrap();
    let (fine, said) = fsck(&data, &[]);
    assert!(!fine && said.contains("all in order") && said.contains("older than the newest"), "{said}");
    let host = TestHost::at(&data);
    assert_problem(&post(host.address, &events(&ada), &invitation(&ada)), 503, "log.behind_checkpoint");
    host.stop();
    drop(folder);
}

/// What fsck says of a backup as if it were the folder of a host.
fn fsck_of_copy(backup: &Path) -> (bool, String) {
    let folder = tempfile::tempdir().unwrap();
    for file in ["folkmoot.db", "host.key"] {
        fs::copy(backup.join(file), folder.path().join(file)).unwrap();
    }
    fs::write(folder.path().join("lock"), "").unwrap();
    fsck(folder.path(), &[])
}
