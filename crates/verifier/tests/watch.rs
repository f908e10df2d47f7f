//! Following a log: what is new is checked, and a host that shows another history, goes back or dates ahead is caught with the proof.

mod support;

use folkmoot_ledger::checkpoint::SignedCheckpoint;
use folkmoot_ledger::keys;
use folkmoot_ledger::receipt::Receipt;
use folkmoot_verifier::watch::{Alarm, Watch, WatchError};
use support::operator::story;
use support::record::{Log, cosigner};

fn shorter(log: &Log, size: usize) -> Log {
    let mut log = log.clone();
    log.entries.truncate(size);
    log
}

fn watch(log: &Log) -> Watch {
    Watch::new(vec![log.id.to_string()], vec![cosigner(1).witness().clone()], None)
}

fn visit(watch: &mut Watch, log: &Log) -> Result<u64, Box<Alarm>> {
    watch.visit(&mut log.source(), None).map_err(|error| match error {
        WatchError::Alarm(alarm) => alarm,
        WatchError::Source(error) => panic!("{error}"),
    })
}

fn code(watch: &mut Watch, log: &Log) -> &'static str {
    visit(watch, log).unwrap_err().code
}

/// Both notes are checkpoints that the host signed.
fn proven(alarm: &Alarm, log: &Log) -> [SignedCheckpoint; 2] {
    [&alarm.kept, &alarm.shown].map(|note| {
        let note = note.as_ref().unwrap().as_bytes();
        SignedCheckpoint::verify(note, &keys::origin(log.id), &log.host().verifying_key()).unwrap()
    })
}

#[test]
fn an_honest_log_is_followed_and_only_what_is_new_is_read() {
    let log = &story().log;
    let size = log.entries.len();
    let mut watch = watch(log);
    let mut seen = 0;
    for at in [1, 2, 7, size / 2, size / 2, size] {
        let new = visit(&mut watch, &shorter(log, at)).unwrap();
        assert_eq!(new, (at - seen) as u64);
        seen = at;
    }
    assert_eq!(watch.newest().unwrap().size(), size as u64);
}

#[test]
fn attack_065_another_history_ends_it_with_both_checkpoints() {
    let log = &story().log;
    let size = log.entries.len();
    // The last entries in another order: of the same size, longer, and shorter than what was seen.
    let mut other = log.clone();
    other.entries.swap(size - 1, size - 2);
    for (seen, shown) in [(size, size), (size - 1, size), (size, size - 1)] {
        let mut watch = watch(log);
        visit(&mut watch, &shorter(log, seen)).unwrap();
        let alarm = visit(&mut watch, &shorter(&other, shown)).unwrap_err();
        assert_eq!(alarm.code, "checkpoint.split", "{seen} {shown}: {}", alarm.detail);
        let [kept, now] = proven(&alarm, log);
        assert_eq!((kept.size(), now.size()), (seen as u64, shown as u64));
    }
    // Another run, which kept the newest checkpoint of this one.
    let kept = log.checkpoint_at(size);
    let mut again = Watch::new(Vec::new(), Vec::new(), Some(kept.clone()));
    let alarm = visit(&mut again, &other).unwrap_err();
    assert_eq!((alarm.code, alarm.kept.as_ref().unwrap().as_bytes()), ("checkpoint.split", &kept[..]));
    let mut honest = Watch::new(Vec::new(), Vec::new(), Some(kept));
    visit(&mut honest, log).unwrap();
}

#[test]
fn an_older_state_is_told_and_proves_nothing() {
    let log = &story().log;
    let size = log.entries.len();
    let mut first = watch(log);
    visit(&mut first, log).unwrap();
    let alarm = visit(&mut first, &shorter(log, size - 1)).unwrap_err();
    assert_eq!((alarm.code, alarm.kept, alarm.shown), ("watch.rolled_back", None, None));
    let mut resumed = Watch::new(Vec::new(), Vec::new(), Some(log.checkpoint_at(size)));
    assert_eq!(code(&mut resumed, &shorter(log, size - 1)), "watch.rolled_back");
    // Less than before, by somebody who is not the host.
    let mut third = watch(log);
    visit(&mut third, log).unwrap();
    assert_eq!(code(&mut third, &Log { host_seed: [77; 32], ..shorter(log, size - 1) }), "watch.unsigned");
}

#[test]
fn attack_140_an_entry_that_is_dated_ahead_ends_it() {
    let log = &story().log;
    let size = log.entries.len();
    let last_ms = log.time(size - 1);
    let mut by_clock = watch(log);
    let alarm = match by_clock.visit(&mut log.source(), Some(last_ms - 600_001)) {
        Err(WatchError::Alarm(alarm)) => alarm,
        other => panic!("{other:?}"),
    };
    assert_eq!(alarm.code, "entry.ahead");
    // By a witness: that is proven.
    let mut cosigned = log.source();
    cosigned.0.insert("checkpoint".to_owned(), log.cosigned(size, &[1], last_ms - 3_600_000));
    let alarm = match watch(log).visit(&mut cosigned, None) {
        Err(WatchError::Alarm(alarm)) => alarm,
        other => panic!("{other:?}"),
    };
    assert_eq!((alarm.code, alarm.entry), ("witnesses.forward_dated", Some(size as u64 - 1)));
    let receipt = Receipt::parse(alarm.shown.unwrap().as_bytes()).unwrap();
    let signed = receipt.verify(&keys::origin(log.id), &log.host().verifying_key()).unwrap();
    assert!(cosigner(1).witness().verify(&signed).unwrap().shows_forward_dating(receipt.entry.time_ms()));
}

#[test]
fn what_is_wrong_or_not_signed_ends_it_without_a_proof() {
    let log = &story().log;
    let size = log.entries.len();
    let refused = |change: &dyn Fn(&mut Log)| {
        let mut log = log.clone();
        change(&mut log);
        let alarm = visit(&mut watch(&story().log), &log).unwrap_err();
        assert_eq!((alarm.kept, alarm.shown), (None, None));
        alarm.code
    };
    assert_eq!(refused(&|log| log.host_seed = [77; 32]), "note.unsigned");
    assert_eq!(refused(&|log| log.entries[size / 2].push(b'x')), "note.structure");
    let mut other = Watch::new(vec![uuid::Uuid::nil().to_string()], Vec::new(), None);
    assert_eq!(code(&mut other, log), "anchor.other");
    // Entries that are not those of the checkpoint: somebody on the way may have changed them.
    let mut files = log.source();
    files.0.insert("checkpoint".to_owned(), {
        let mut moved = log.clone();
        moved.entries.swap(size - 1, size - 2);
        moved.checkpoint_at(size)
    });
    let mut first = watch(log);
    match first.visit(&mut files, None) {
        Err(WatchError::Alarm(alarm)) => assert_eq!((alarm.code, alarm.shown), ("watch.entries", None)),
        other => panic!("{other:?}"),
    }
    let mut earlier = Watch::new(Vec::new(), Vec::new(), Some(log.receipt_at(0, 1)));
    assert!(visit(&mut earlier, log).is_err());
    let mut strange = log.clone();
    strange.host_seed = [77; 32];
    let mut earlier = Watch::new(Vec::new(), Vec::new(), Some(strange.checkpoint_at(3)));
    assert_eq!(code(&mut earlier, log), "watch.earlier");
}
