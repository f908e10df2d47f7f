//! A host takes over the record that another one has written: as a mirror first, and for good when the members put it in office.

mod support;

use folkmoot_client::acts::{EventWriter, SignedAct};
use folkmoot_ledger::{
    bytes::{Base64Array, Hex32},
    events::{Propose, VoteSecond},
    proposal::{Deed, ForkPoint, HostEffect, RulesEffect, Way},
    rules::{DAY, RuleChange},
    state::Assembly,
};
use folkmoot_server::{
    clock::{Clock as _, SetClock},
    host::{Host, Settings},
    operations::import::{self, ImportError, Imported, Record},
    store::queries,
};
use folkmoot_simulation::{
    http::device::{Device, gather},
    moot::motion,
    people::{fresh_id, lax_rules},
    world::proposal_that,
};
use std::sync::Arc;
use support::{TestHost, assert_problem, deciding::decide, events, get, post};
use tempfile::TempDir;
use uuid::Uuid;

/// The folder of a host that serves nothing yet.
struct Fresh {
    folder: Arc<TempDir>,
    key: [u8; 32],
}

impl Fresh {
    fn new() -> Self {
        let folder = Arc::new(tempfile::tempdir().unwrap());
        let key = Self::open(&folder).key().to_bytes();
        Self { folder, key }
    }

    fn open(folder: &TempDir) -> Arc<Host> {
        let settings = Settings { data: folder.path(), threads: 1, foundings_an_hour: 0 };
        Host::open(&settings, Arc::new(SetClock::default())).unwrap()
    }

    fn import(&self, record: &Record, time_ms: u64) -> Result<Imported, ImportError> {
        import_into(&self.folder, record, time_ms)
    }

    /// Serves, at the time of another host.
    fn serve(&self, time_ms: u64) -> TestHost {
        let host = TestHost::on(Arc::clone(&self.folder));
        host.clock.set(time_ms);
        host
    }
}

fn import_into(folder: &TempDir, record: &Record, time_ms: u64) -> Result<Imported, ImportError> {
    let clock = SetClock::default();
    clock.set(time_ms);
    let settings = Settings { data: folder.path(), threads: 1, foundings_an_hour: 0 };
    import::import(&settings, Arc::new(clock), record)
}

/// The record of an assembly as its host exports it.
fn record_of(host: &TestHost, assembly: Uuid) -> Record {
    let rows = host.host.store().read(|connection| queries::entries(connection, assembly, 0, 1_000)).unwrap();
    let checkpoint = host.host.assembly(assembly).unwrap().published().checkpoint.as_bytes().to_vec();
    Record { entries: rows.into_iter().map(|row| row.bytes).collect(), texts: Vec::new(), checkpoint }
}

fn to_host(from: &TestHost, to: [u8; 32], at: Option<ForkPoint>) -> Deed {
    let (from, address) = (Base64Array(from.host.key().to_bytes()), "https://moot.example".to_owned());
    Deed::Host(HostEffect { from, to: Base64Array(to), address, at })
}

fn by_signatures(deed: Deed) -> Propose {
    Propose { way: Way::Signatures, ..proposal_that(deed, lax_rules().special.open, vec![motion()]) }
}

/// The signature of a member, by the record as this state has it.
fn second(state: &Assembly, device: &Device, vote: Uuid) -> SignedAct {
    let now = device.remote.now_ms();
    EventWriter::new(state, &device.person.keys, fresh_id(now), now).write(VoteSecond { vote }).unwrap()
}

/// The members go on at this host: they propose, vote, and have a result that takes effect.
fn goes_on(host: &TestHost, devices: &mut [Device]) {
    let remote = host.remote();
    for device in devices.iter_mut() {
        device.remote = remote.clone();
        device.visit();
    }
    let from = devices[0].replica.state().unwrap().rules().ordinary.notice;
    let notice = RuleChange::OrdinaryNotice { from, to: from + DAY };
    decide(host, devices, Deed::Rules(RulesEffect { set: vec![notice] }));
}

#[test]
fn an_assembly_that_moves_by_a_vote_goes_on_at_the_new_host() {
    let old = TestHost::start();
    let mut devices = gather(&old.remote(), 3);
    let (fresh, assembly) = (Fresh::new(), devices[0].assembly());
    decide(&old, &mut devices, to_host(&old, fresh.key, None));
    // Taken over before it is in office: it shows the record and takes nothing.
    let imported = fresh.import(&record_of(&old, assembly), old.clock.now_ms()).unwrap();
    assert!(!imported.is_in_office);
    let new = fresh.serve(old.clock.now_ms());
    // It serves pages, and announces them when they are those of the host in office.
    new.host.announce([7; 32]);
    let checkpoint = format!("/log/{assembly}/checkpoint");
    assert_eq!(get(new.address, &checkpoint).body, get(old.address, &checkpoint).body);
    let link = |device: &Device| device.writer().invite(1, device.remote.now_ms() + DAY).unwrap().act;
    let before = new.stored();
    assert_problem(&post(new.address, &events(&devices[0]), &link(&devices[1]).note), 503, "log.host_key");
    assert_eq!(new.stored(), before);
    // Its time comes, without a start or an entry in between.
    let remote = devices[0].remote.clone();
    old.pass(&remote, lax_rules().special.delay);
    new.clock.set(old.clock.now_ms());
    let link = link(&devices[1]).note;
    assert_problem(&post(old.address, &events(&devices[0]), &link), 410, "host.moved");
    assert_eq!(post(new.address, &events(&devices[0]), &link).status, 201);
    let announced = |host: &TestHost| {
        let handle = host.host.assembly(assembly).unwrap();
        handle.published().state.pages().iter().map(|one| one.pages).collect::<Vec<_>>()
    };
    assert_eq!((announced(&old), announced(&new)), (vec![], vec![[7; 32]]));
    let new = new.restart();
    goes_on(&new, &mut devices);
}

#[test]
fn the_signature_that_puts_a_host_in_office_is_taken_by_it() {
    let old = TestHost::start();
    let mut devices = gather(&old.remote(), 3);
    let (fresh, assembly) = (Fresh::new(), devices[0].assembly());
    let proposal = devices[0].writer().write(by_signatures(to_host(&old, fresh.key, None))).unwrap();
    devices[0].post(&proposal);
    fresh.import(&record_of(&old, assembly), old.clock.now_ms()).unwrap();
    let new = fresh.serve(old.clock.now_ms());
    devices[1].visit();
    let second = second(devices[1].replica.shown().unwrap(), &devices[1], proposal.event);
    assert_problem(&post(old.address, &events(&devices[0]), &second.note), 410, "host.moved");
    assert_eq!(post(new.address, &events(&devices[0]), &second.note).status, 201);
    goes_on(&new.restart(), &mut devices);
}

#[test]
fn members_leave_a_host_that_refuses_without_its_help() {
    let old = TestHost::start();
    let mut devices = gather(&old.remote(), 3);
    let (fresh, assembly) = (Fresh::new(), devices[0].assembly());
    fresh.import(&record_of(&old, assembly), old.clock.now_ms()).unwrap();
    let new = fresh.serve(old.clock.now_ms());
    let at = {
        let handle = old.host.assembly(assembly).unwrap();
        let published = handle.published();
        ForkPoint { size: published.tree.size(), root: Hex32(*published.checkpoint.root()) }
    };
    let deed = to_host(&old, fresh.key, Some(at));
    let proposal = devices[0].writer().write(by_signatures(deed)).unwrap();
    assert_eq!(post(new.address, &events(&devices[0]), &proposal.note).status, 201);
    // A candidate that starts anew is one still.
    let new = new.restart();
    new.clock.set(old.clock.now_ms());
    let state = new.host.assembly(assembly).unwrap().published().state.clone();
    let second = second(&state, &devices[1], proposal.event);
    assert_eq!(post(new.address, &events(&devices[0]), &second.note).status, 201);
    let new = new.restart();
    goes_on(&new, &mut devices);
    // And so does one that imports what it has written: every checkpoint of it can be checked.
    let record = record_of(&new, assembly);
    assert!(!Fresh::new().import(&record, new.clock.now_ms()).unwrap().is_in_office);
}

#[test]
fn a_host_that_lost_its_disk_takes_its_own_record_back_but_no_older_one() {
    let old = TestHost::start();
    let mut devices = gather(&old.remote(), 3);
    let assembly = devices[0].assembly();
    let older = record_of(&old, assembly);
    devices[1].visit();
    let link = devices[1].writer().invite(1, old.clock.now_ms() + DAY).unwrap().act;
    devices[1].post(&link);
    let newest = record_of(&old, assembly);
    let time_ms = old.clock.now_ms();
    let folder = old.stop().unwrap();
    for name in std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path()) {
        if name.file_name().unwrap().to_str().unwrap().starts_with("folkmoot.db") {
            std::fs::remove_file(name).unwrap();
        }
    }
    let (given, size) = (newest.entries.len() as u64, older.entries.len() as u64);
    match import_into(&folder, &older, time_ms) {
        Err(ImportError::Behind { given: a, size: b }) => assert_eq!((a, b), (given, size)),
        other => panic!("{:?}", other.map(|imported| imported.size)),
    }
    // What was refused left no empty database that a host would start on.
    assert!(!folder.path().join("folkmoot.db").exists());
    assert!(import_into(&folder, &newest, time_ms).unwrap().is_in_office);
    let host = TestHost::on(folder);
    host.clock.set(time_ms);
    goes_on(&host, &mut devices);
}

#[test]
fn what_is_no_record_or_is_there_already_is_not_taken() {
    let old = TestHost::start();
    let devices = gather(&old.remote(), 3);
    let assembly = devices[0].assembly();
    let good = || record_of(&old, assembly);
    let refused = |change: &dyn Fn(&mut Record)| {
        let (fresh, mut record) = (Fresh::new(), good());
        change(&mut record);
        let refused = fresh.import(&record, 0).err().unwrap();
        let host = Fresh::open(&fresh.folder);
        assert!(host.store().read(queries::assemblies).unwrap().is_empty(), "{refused}");
        refused
    };
    assert!(matches!(refused(&|record| drop(record.entries.pop())), ImportError::Root));
    assert!(matches!(refused(&|record| record.entries.clear()), ImportError::Log(_)));
    assert!(matches!(refused(&|record| record.entries.swap(1, 2)), ImportError::Log(_)));
    assert!(matches!(refused(&|record| record.entries.last_mut().unwrap().push(b'\n')), ImportError::Log(_)));
    let last = |record: &mut Record| *record.checkpoint.iter_mut().rev().nth(5).unwrap() ^= 1;
    assert!(matches!(refused(&last), ImportError::Checkpoint(_)));
    let stranger = TestHost::start();
    let theirs = gather(&stranger.remote(), 3)[0].assembly();
    let foreign = |record: &mut Record| record.checkpoint = record_of(&stranger, theirs).checkpoint;
    assert!(matches!(refused(&foreign), ImportError::Checkpoint(_)));
    let fresh = Fresh::new();
    assert_eq!(fresh.import(&good(), 0).unwrap().size, good().entries.len() as u64);
    assert!(matches!(fresh.import(&good(), 0), Err(ImportError::There(_))));
}
