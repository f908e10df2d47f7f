//! The operator and the log: two versions, and records that do not fit together.
//!
//! `attack_0NN` are rows of the list of attacks. Here a member's device notices; what the verifier says is tested with it.

use folkmoot_client::replica::{Alarm, CheckLevel, Replica, ReplicaError};
use folkmoot_ledger::{
    keys::{SigningKey, origin},
    note::Note,
};
use folkmoot_simulation::moot::{Moot, visit};
use folkmoot_tests::operator::{audited, evidence, open_vote, verdict};
use uuid::Uuid;

#[test]
fn attack_065_two_versions_of_one_log() {
    let (mut moot, vote) = open_vote();
    let mut device = moot.replica(CheckLevel::Light);
    let before = moot.host.size();
    let mut other = moot.host.fork(before);
    let (a, b) = (moot.ballot(0, vote, vec![vec![0]]), moot.ballot(1, vote, vec![vec![0]]));
    moot.post(&a.act);
    other.post(&b.act.note).unwrap();
    visit(&mut device, &moot.host).unwrap();
    // Equal size, other root: no entry is needed to see it.
    let mut same_size = moot.replica(CheckLevel::Light);
    let (first, second) = evidence(same_size.begin(&other.checkpoint(), other.now_ms).unwrap_err());
    assert_eq!(first.as_bytes(), moot.host.checkpoint());
    assert_eq!(second.as_bytes(), other.checkpoint());
    // Longer, but not an extension: the entries are fetched from the beginning, and both are kept.
    other.post(&moot.ballot(2, vote, vec![vec![0]]).act.note).unwrap();
    let error = visit(&mut device, &other).unwrap_err();
    assert_eq!(error.code(), "replica.split_view");
    assert_eq!(device.alarm().map(Alarm::code), Some("replica.split_view"));
    assert_eq!(audited(&other, &[&moot.host.checkpoint()], &[]), "earlier.root");
    // From then on this copy is of no use.
    assert_eq!(
        device.begin(&moot.host.checkpoint(), moot.host.now_ms).unwrap_err().code(),
        "replica.split_view"
    );
    assert_eq!(evidence(error).0.as_bytes(), moot.host.checkpoint());
}

#[test]
fn attack_152_a_host_goes_back_to_an_older_record() {
    const MINUTE_MS: u64 = 60_000;
    let (mut moot, vote) = open_vote();
    let older = moot.host.checkpoint();
    moot.cast(0, vote, vec![vec![0]]);
    let mut device = moot.replica(CheckLevel::Light);
    let now_ms = moot.host.now_ms;
    let kept = device.snapshot().unwrap();
    let code = |begun: Result<bool, ReplicaError>| begun.unwrap_err().code();
    // With all entries, and signed by the host: it contradicts nothing, and is no news. At first it may be an old copy on the way.
    assert_eq!(code(device.begin(&older, now_ms)), "replica.behind");
    assert_eq!(code(device.begin(&older, now_ms + 10 * MINUTE_MS - 1)), "replica.behind");
    assert_eq!(code(device.begin(&older, now_ms + 10 * MINUTE_MS)), "replica.taken_back");
    // The copy stays what it was, and goes on as soon as the host shows all again; then the time begins anew.
    assert_eq!(device.size(), moot.host.size());
    assert!(!device.begin(&moot.host.checkpoint(), now_ms + 11 * MINUTE_MS).unwrap());
    assert_eq!(device.behind_since_ms(), None);
    assert_eq!(code(device.begin(&older, now_ms + 30 * MINUTE_MS)), "replica.behind");
    // A device that was closed meanwhile has only its snapshot and that time.
    let since = device.behind_since_ms().unwrap();
    let mut restarted = Replica::new(moot.host.assembly(), CheckLevel::Light, Some(&kept)).unwrap();
    restarted.recall_behind(since);
    assert_eq!(code(restarted.begin(&older, since + 9 * MINUTE_MS)), "replica.behind");
    assert_eq!(code(restarted.begin(&older, since + 10 * MINUTE_MS)), "replica.taken_back");
}

#[test]
fn a_record_that_does_not_fit_together_is_not_taken() {
    let moot = Moot::new(3);
    let id = moot.host.assembly();
    let fresh = || Replica::new(id, CheckLevel::Light, None).unwrap();
    let no_texts = |replica: &mut Replica| replica.feed("text/000", b"").unwrap();
    // Nothing yet.
    assert_eq!(fresh().state().err().unwrap().code(), "replica.empty");
    // Another assembly's founding under this id.
    let mut replica = Replica::new(Uuid::from_u128(1), CheckLevel::Light, None).unwrap();
    assert_eq!(
        replica.begin(&moot.host.checkpoint(), moot.host.now_ms).unwrap_err().code(),
        "checkpoint.origin"
    );
    // Bundles that were not asked for, that are cut short, or that hold another entry.
    let mut replica = fresh();
    replica.begin(&moot.host.checkpoint(), moot.host.now_ms).unwrap();
    let path = replica.wants().remove(0);
    let bytes = moot.host.serve(&path).unwrap();
    assert_eq!(replica.feed("tile/entries/001", &bytes).unwrap_err().code(), "replica.bundle");
    assert_eq!(replica.feed("tile/0/000", &bytes).unwrap_err().code(), "replica.bundle");
    assert_eq!(replica.feed(&path, &bytes[1..]).unwrap_err().code(), "replica.bundle");
    assert_eq!(replica.advance(moot.host.now_ms).unwrap(), None);
    let mut changed = bytes.clone();
    *changed.last_mut().unwrap() = b' ';
    replica.feed(&path, &changed).unwrap();
    no_texts(&mut replica);
    assert_eq!(replica.advance(moot.host.now_ms).unwrap_err().code(), "replica.entries");
    // And nothing has changed: the right ones are taken.
    replica.begin(&moot.host.checkpoint(), moot.host.now_ms).unwrap();
    replica.feed(&path, &bytes).unwrap();
    no_texts(&mut replica);
    assert_eq!(replica.advance(moot.host.now_ms).unwrap().unwrap().size, moot.host.size());
    // A checkpoint that somebody else signed.
    let stranger = SigningKey::from_seed(&[3; 32]);
    let text = Note::parse(&moot.host.checkpoint()).unwrap().text().to_owned();
    let signed = Note::sign(&text, &[(&origin(id), &stranger)]).unwrap();
    let mut replica = fresh();
    replica.begin(signed.as_bytes(), moot.host.now_ms).unwrap();
    replica.feed(&path, &bytes).unwrap();
    no_texts(&mut replica);
    assert_eq!(replica.advance(moot.host.now_ms).unwrap_err().code(), "note.unsigned");
    // What was kept between visits is not a checkpoint of this assembly.
    assert_eq!(Replica::new(id, CheckLevel::Light, Some(b"?")).err().unwrap().code(), "replica.snapshot");
    // An entry that is none, under a signature of the host.
    let mut host = moot.host.fork(moot.host.size());
    host.force_entry(b"nothing");
    assert_eq!(verdict(&host), "entry.time_form");
}

#[test]
fn a_log_that_begins_with_another_founding_is_not_this_assembly() {
    let moot = Moot::new(2);
    let other = Moot::new(3);
    // The other assembly's entries, under a checkpoint that bears this assembly's name.
    let size = other.host.size();
    let root =
        folkmoot_ledger::checkpoint::Checkpoint::parse(Note::parse(&other.host.checkpoint()).unwrap().text())
            .unwrap()
            .root;
    let key = SigningKey::from_seed(&[0x48; 32]);
    let name = origin(moot.host.assembly());
    let signed = folkmoot_ledger::checkpoint::Checkpoint::new(name, size, root).sign(&key).unwrap();
    let mut replica = Replica::new(moot.host.assembly(), CheckLevel::Light, None).unwrap();
    replica.begin(signed.as_bytes(), moot.host.now_ms).unwrap();
    for path in replica.wants() {
        replica.feed(&path, &other.host.serve(&path).unwrap()).unwrap();
    }
    assert_eq!(replica.advance(moot.host.now_ms).unwrap_err().code(), "replica.founding");
}

#[test]
fn no_byte_of_a_record_can_be_changed() {
    let moot = Moot::new(2);
    let checkpoint = moot.host.checkpoint();
    let fresh = || Replica::new(moot.host.assembly(), CheckLevel::Light, None).unwrap();
    let fetch = |checkpoint: &[u8], change: Option<usize>| {
        let mut replica = fresh();
        replica.begin(checkpoint, moot.host.now_ms)?;
        for path in replica.wants() {
            let mut bytes = moot.host.serve(&path).unwrap_or_default();
            if let Some(place) = change.filter(|_| path.starts_with("tile/")) {
                bytes[place] ^= 1;
            }
            replica.feed(&path, &bytes)?;
        }
        replica.advance(moot.host.now_ms)
    };
    assert!(fetch(&checkpoint, None).is_ok());
    for place in 0..checkpoint.len() {
        let mut changed = checkpoint.clone();
        changed[place] ^= 1;
        assert!(fetch(&changed, None).is_err(), "byte {place} of the checkpoint");
    }
    for place in 0..moot.host.serve("tile/entries/000.p/3").unwrap().len() {
        assert!(fetch(&checkpoint, Some(place)).is_err(), "byte {place} of the bundle");
    }
}

#[test]
fn a_long_log_is_fetched_in_parts() {
    let mut moot = Moot::new(1);
    let mut device = moot.replica(CheckLevel::Light);
    let mut fork = None;
    // At the edges of bundles, and beyond what is asked for at a time (32 bundles of 256 entries).
    for size in [255, 256, 257, 513, 1_100, 8_449] {
        while moot.host.size() < size {
            let act = moot.writer(0).invite(1, moot.host.now_ms + 1_000).unwrap().act;
            moot.host.force(&act.note);
        }
        let progress = visit(&mut device, &moot.host).unwrap();
        assert_eq!(progress.size, size);
        if size == 513 {
            fork = Some(moot.host.fork(512));
        }
    }
    let mut fresh = Replica::new(moot.host.assembly(), CheckLevel::Light, None).unwrap();
    fresh.begin(&moot.host.checkpoint(), moot.host.now_ms).unwrap();
    assert_eq!(fresh.wants().iter().filter(|path| path.starts_with("tile/entries/")).count(), 32);
    assert_eq!(fresh.wants().iter().filter(|path| path.starts_with("text/")).count(), 32);
    assert_eq!(visit(&mut fresh, &moot.host).unwrap().size, 8_449);
    assert_eq!(fresh.snapshot(), device.snapshot());
    // A partial bundle may have become full since: then the full one is fed.
    let mut late = Replica::new(moot.host.assembly(), CheckLevel::Light, None).unwrap();
    late.begin(&moot.host.checkpoint_at(300), moot.host.now_ms).unwrap();
    assert_eq!(late.wants(), ["tile/entries/000", "tile/entries/001.p/44", "text/000", "text/001"]);
    for path in ["tile/entries/000", "tile/entries/001", "text/000", "text/001"] {
        late.feed(path, &moot.host.serve(path).unwrap()).unwrap();
    }
    assert_eq!(late.advance(moot.host.now_ms).unwrap().unwrap().size, 300);
    // A second history that is longer than what a device has seen.
    let mut fork = fork.unwrap();
    let act = moot.writer(0).invite(2, moot.host.now_ms + 1_000).unwrap().act;
    fork.force(&act.note);
    let act = moot.writer(0).invite(3, moot.host.now_ms + 1_000).unwrap().act;
    fork.force(&act.note);
    let mut early = Replica::new(moot.host.assembly(), CheckLevel::Light, None).unwrap();
    early.begin(&moot.host.checkpoint_at(513), moot.host.now_ms).unwrap();
    for path in early.wants() {
        early.feed(&path, &moot.host.serve(&path).unwrap()).unwrap();
    }
    early.advance(moot.host.now_ms).unwrap().unwrap();
    assert_eq!(visit(&mut early, &fork).unwrap_err().code(), "replica.split_view");
}
