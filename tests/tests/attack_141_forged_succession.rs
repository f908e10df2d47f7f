//! Somebody on the way shows a record in which members put another host in office, with signatures that nobody made. The host that
//! is in office signed nothing of it, so nothing is said of that host, and the copy of the device stays of use.

use folkmoot_client::replica::{CheckLevel, Replica, ReplicaError};
use folkmoot_ledger::{
    checkpoint::Checkpoint,
    keys::{SigningKey, origin},
    merkle::MemoryTree,
    tiles::{Resource, bundles_at, encode_bundle, texts_path},
};
use serde_json::Value;
use uuid::Uuid;

/// The hosts of the vectors.
const HOST: [u8; 32] = [200; 32];
const LATER_HOST: [u8; 32] = [202; 32];

struct Record {
    assembly: Uuid,
    entries: Vec<Vec<u8>>,
}

impl Record {
    /// An assembly whose members put another host in office (docs/spec/10-audit.md, section 6).
    fn of_the_vectors() -> Self {
        let vectors: Value = serde_json::from_str(include_str!("../vectors/records.json")).unwrap();
        let entries = vectors["changed"]["entries"].as_array().unwrap();
        Self {
            assembly: vectors["changed"]["assembly"].as_str().unwrap().parse().unwrap(),
            entries: entries.iter().map(|entry| entry.as_str().unwrap().into()).collect(),
        }
    }

    /// Lets a device read the first `size` entries, under a checkpoint that this host signs.
    fn visit(&self, replica: &mut Replica, size: usize, host: [u8; 32]) -> Result<(), ReplicaError> {
        let entries = &self.entries[..size];
        let mut tree = MemoryTree::new();
        for entry in entries {
            tree.push_entry(entry);
        }
        let checkpoint = Checkpoint::new(origin(self.assembly), tree.size(), tree.root());
        replica.begin(checkpoint.sign(&SigningKey::from_seed(&host)).unwrap().as_bytes(), 0)?;
        for bundle in bundles_at(size as u64) {
            let Resource::Entries { number, .. } = bundle else { panic!() };
            let served = entries.chunks(256).nth(number as usize).unwrap();
            replica.feed(&bundle.to_string(), &encode_bundle(served.iter().map(Vec::as_slice)).unwrap())?;
            replica.feed(&texts_path(number), b"")?;
        }
        replica.advance(u64::MAX).map(|progress| assert!(progress.is_some()))
    }

    /// The number of the last ballot before the later host took over.
    fn last_ballot(&self) -> usize {
        let text = |entry: &[u8]| String::from_utf8(entry.to_vec()).unwrap();
        let proposal = self.entries.iter().position(|entry| text(entry).contains(r#""do":"host""#)).unwrap();
        let is_cast = |entry: &Vec<u8>| text(entry).contains(r#""type":"ballot.cast""#);
        proposal + self.entries[proposal..].iter().position(is_cast).unwrap()
    }
}

#[test]
fn attack_141_a_host_put_in_office_by_forged_signatures_accuses_nobody() {
    let honest = Record::of_the_vectors();
    let size = honest.entries.len();
    let device = || Replica::new(honest.assembly, CheckLevel::Full, None).unwrap();
    // As it was: the device follows the members to the later host.
    let mut followed = device();
    honest.visit(&mut followed, 100, HOST).unwrap();
    honest.visit(&mut followed, size, LATER_HOST).unwrap();

    let mut forged = Record::of_the_vectors();
    let ballot = forged.last_ballot();
    let at = forged.entries[ballot].len() - 10;
    forged.entries[ballot][at] = if forged.entries[ballot][at] == b'A' { b'B' } else { b'A' };
    for before in [0, 100] {
        let mut device = device();
        if before > 0 {
            honest.visit(&mut device, before, HOST).unwrap();
        }
        let error = forged.visit(&mut device, size, LATER_HOST).unwrap_err();
        assert_eq!((error.code(), device.alarm()), ("note.unsigned", None), "{error}");
        // And the right record is taken as before.
        honest.visit(&mut device, size, LATER_HOST).unwrap();
    }
    // What the host in office did sign is its own doing.
    let mut device = device();
    assert_eq!(forged.visit(&mut device, ballot + 1, HOST).unwrap_err().code(), "event.signature");
    assert!(device.alarm().is_some());
}
