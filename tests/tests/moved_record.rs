//! A device that is shown a record by a host which the entries of the record put out of office.

#[path = "../../crates/verifier/tests/support/mod.rs"]
mod support;

use folkmoot_client::{
    receipts,
    replica::{CheckLevel, Relation, Replica, ReplicaError, visit},
};
use folkmoot_ledger::{base64, checkpoint::Checkpoint, entry::Entry, keys};
use support::{constitution, record::Log};

fn shown(log: &Log) -> Result<u64, &'static str> {
    visited(&mut Replica::new(log.id, CheckLevel::Full, None).unwrap(), log)
}

fn visited(device: &mut Replica, log: &Log) -> Result<u64, &'static str> {
    let files = log.named();
    let now_ms = log.time(log.entries.len() - 1);
    let read =
        |path: &str| Ok::<_, ReplicaError>((path.to_owned(), files.get(path).cloned().unwrap_or_default()));
    visit(device, now_ms, read).map(|progress| progress.size).map_err(|error| error.code())
}

#[test]
fn a_host_that_was_put_out_of_office_signs_no_more() {
    let honest = constitution::tell().log;
    assert_eq!(shown(&honest), Ok(honest.entries.len() as u64));
    // It goes on signing, and takes what the new host took.
    assert_eq!(shown(&Log { later_host: None, ..honest.clone() }), Err("replica.moved"));
    // Up to the end of its office it is the host.
    let (end, _) = honest.later_host.unwrap();
    let mut before = honest.clone();
    before.entries.truncate(end - 1);
    assert_eq!(shown(&before), Ok(end as u64 - 1));
}

/// What stands in an address of somebody who was shown the first entries of this record, signed by its founding host.
fn seen(log: &Log, size: usize) -> String {
    let root = log.tree(size).root();
    let text = Checkpoint::new(keys::origin(log.id), size as u64, root).encode();
    let whole = [&(size as u64).to_be_bytes()[..], &root, &log.host().sign(text.as_bytes())].concat();
    base64::encode(&whole).replace('+', "-").replace('/', "_").replace('=', "")
}

#[test]
fn attack_065_a_host_that_goes_on_after_the_members_have_moved_is_found_out() {
    let honest = constitution::tell().log;
    let (end, _) = honest.later_host.unwrap();
    let size = honest.entries.len();
    let mut device = Replica::new(honest.id, CheckLevel::Full, None).unwrap();
    assert_eq!(visited(&mut device, &honest), Ok(size as u64));
    let mut relation = |log: &Log, size: usize| {
        device.compare_with(&seen(log, size)).map(|compared| compared.relation).map_err(|error| error.code())
    };
    // It has other entries than the members' host, as many, more, and so many that nobody else has them.
    let mut old = Log { later_host: None, ..honest.clone() };
    old.entries.swap(end - 1, 0);
    old.entries.extend(honest.entries.clone());
    for size in [end, size, size + 1, 2 * size] {
        assert_eq!(relation(&old, size), Ok(Relation::Former), "{size}");
    }
    // What it signs of the record that counts contradicts nothing.
    assert_eq!(relation(&honest, end), Ok(Relation::Behind));
    assert_eq!(relation(&honest, size), Ok(Relation::Same));
    // A host that never was one is nobody.
    let stranger = Log { host_seed: [7; 32], ..honest.clone() };
    assert_eq!(relation(&stranger, size), Err("note.signature"));
    // None of it takes anything from the device; two records of its time in office do.
    assert_eq!(relation(&old, end - 1), Err("replica.split_view"));
}

#[test]
fn the_first_receipt_after_a_move_counts() {
    let honest = constitution::tell().log;
    let (end, _) = honest.later_host.unwrap();
    let mut before = honest.clone();
    before.entries.truncate(end - 1);
    let mut device = Replica::new(honest.id, CheckLevel::Full, None).unwrap();
    assert_eq!(visited(&mut device, &before), Ok(end as u64 - 1));
    let sent = Entry::parse(&honest.entries[end - 1]).unwrap().into_note().encode();
    let mut check = |log: &Log| receipts::check(&mut device, &sent, &log.receipt_at(end - 1, end));
    let stranger = Log { later_host: Some((end, [7; 32])), ..honest.clone() };
    assert_eq!(check(&stranger).unwrap_err().code(), "note.unsigned");
    assert_eq!(check(&honest).unwrap().index, end as u64 - 1);
}
