//! A device that is shown a record by a host which the entries of the record put out of office.

#[path = "../../crates/verifier/tests/support/mod.rs"]
mod support;

use folkmoot_client::replica::{CheckLevel, Replica, ReplicaError, visit};
use support::{constitution, record::Log};

fn shown(log: &Log) -> Result<u64, &'static str> {
    let files = log.named();
    let now_ms = log.time(log.entries.len() - 1);
    let mut replica = Replica::new(log.id, CheckLevel::Full, None).unwrap();
    let read =
        |path: &str| Ok::<_, ReplicaError>((path.to_owned(), files.get(path).cloned().unwrap_or_default()));
    visit(&mut replica, now_ms, read).map(|progress| progress.size).map_err(|error| error.code())
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
