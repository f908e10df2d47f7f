//! What tests of the operator's attacks need: the operator holds the host's key and signs whatever helps.

use folkmoot_client::replica::{Alarm, CheckLevel, Replica, ReplicaError};
use folkmoot_ledger::{
    events::{Body, Event},
    note::Note,
};
use folkmoot_protocol::{Ballot, Sums, Tally, VoterTag};
use folkmoot_simulation::{
    memory::MemoryHost,
    moot::{Moot, motion, visit},
};
use folkmoot_verifier::{Audit, Options, Resource, Verdict};
use uuid::Uuid;

/// What a device that checks everything says to this host's record; the verifier has to say the same.
pub fn verdict(host: &MemoryHost) -> &'static str {
    let mut replica =
        Replica::new(host.assembly(), CheckLevel::Full, None).expect("an honest part of the test");
    let device = visit(&mut replica, host).map_or_else(|error| error.code(), |_| "good");
    assert_eq!(audited(host, &[], &[]), device, "the verifier and the device differ");
    device
}

/// The code of the first failure that an audit of this host's record finds, or "good". The auditor may have kept checkpoints
/// and receipts.
pub fn audited(host: &MemoryHost, checkpoints: &[&[u8]], receipts: &[&[u8]]) -> &'static str {
    let serve = |file: &Resource| host.serve(&file.to_string()).expect("a file of the record");
    let kept = |files: &[&[u8]]| files.iter().map(|file| file.to_vec()).collect();
    let assemblies = vec![host.assembly().to_string()];
    let mut audit = Audit::new(Options {
        assemblies,
        checkpoints: kept(checkpoints),
        receipts: kept(receipts),
        now_ms: Some(host.now_ms),
        ..Options::default()
    });
    for file in audit.feed_checkpoint(&host.checkpoint()).expect("a good checkpoint") {
        match file {
            Resource::Tile { level, .. } => audit.feed_tile(level, &serve(&file)),
            _ => {
                audit.feed_bundle(&serve(&file));
            }
        }
    }
    let report = audit.finish();
    match report.first_failure() {
        Some((_, failure)) => failure.code,
        None => {
            assert_eq!(report.verdict, Verdict::Verified, "{}", report.sentence);
            "good"
        }
    }
}

/// The two checkpoints that a device has kept as evidence.
pub fn evidence(error: ReplicaError) -> (String, String) {
    match error {
        ReplicaError::Alarm(alarm) => match *alarm {
            Alarm::SplitView(evidence) => (evidence.first, evidence.second),
            other => panic!("{other}"),
        },
        other => panic!("{other}"),
    }
}

/// An open vote among four, of whom the first three are trustees.
pub fn open_vote() -> (Moot, Uuid) {
    let mut moot = Moot::new(4);
    moot.circle(2, 3);
    let vote = moot.vote(vec![motion()]);
    (moot, vote)
}

/// The sums of these ballots, whoever wants them.
pub fn sums_of(moot: &Moot, vote: Uuid, ballots: &[(usize, &[u8])]) -> Sums {
    let context = moot.host.state().votes()[&vote].context().expect("an honest part of the test");
    let mut tally = Tally::new(context.shape());
    for (person, ballot) in ballots {
        let tag = VoterTag(moot.people[*person].keys.id().0);
        let ballot = Ballot::parse(context.shape(), ballot)
            .expect("an honest part of the test")
            .verify(&context, &tag)
            .expect("an honest part of the test");
        tally.add(&ballot).expect("an honest part of the test");
    }
    tally.sums()
}

/// The ballot in a note.
pub fn ballot_in(note: &[u8]) -> Vec<u8> {
    match Event::parse(Note::parse(note).expect("an honest part of the test").text())
        .expect("an honest part of the test")
        .body
    {
        Body::Cast(cast) => cast.ballot.0,
        other => panic!("{}", other.kind()),
    }
}
