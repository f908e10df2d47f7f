//! A host as a witness: what it answers to what is submitted, as C2SP tlog-witness says.

mod support;

use folkmoot_ledger::{
    checkpoint::{Checkpoint, SignedCheckpoint},
    keys::SigningKey,
    merkle::MemoryTree,
    note::Note,
    witnessing::Submission,
};
use sha2::{Digest, Sha256};
use support::{
    Raw, TestHost, assert_problem, get, send,
    witness::{cosigner, serve_witness, witness_folder},
};

/// A log of its own, for what is sent to a witness.
struct Log {
    key: SigningKey,
    tree: MemoryTree,
}

impl Log {
    const ORIGIN: &str = "example.com/log";

    fn new() -> Self {
        let mut tree = MemoryTree::new();
        for n in 0..200u32 {
            tree.push_entry(&n.to_be_bytes());
        }
        Self { key: SigningKey::from_seed(&[5; 32]), tree }
    }

    fn submission(&self, old: u64, new: u64) -> Submission {
        let root = self.tree.root_at(new).unwrap();
        let checkpoint = Checkpoint::new(Self::ORIGIN, new, root).sign(&self.key).unwrap();
        let proof =
            if old == 0 { Vec::new() } else { self.tree.consistency_proof(old, new).unwrap_or_default() };
        Submission { old_size: old, proof, checkpoint: checkpoint.note().clone() }
    }
}

fn submit(witness: &TestHost, submission: &Submission) -> Raw {
    send(witness.address, "POST", "/witness/add-checkpoint", &[], &submission.encode())
}

#[test]
fn a_witness_answers_as_the_format_says() {
    let log = Log::new();
    let folder = witness_folder(1);
    let known = log.key.verifying_key().to_verifier_key(Log::ORIGIN);
    let witness = serve_witness(folder.path(), 1, &[known]);
    let is_cosigned = |answer: &Raw, submission: &Submission| {
        assert_eq!(answer.status, 200, "{}", answer.text());
        let lines = [submission.checkpoint.as_bytes(), &answer.body].concat();
        let signed = SignedCheckpoint::verify(&lines, Log::ORIGIN, &log.key.verifying_key()).unwrap();
        let cosigned = cosigner(1).witness().verify(&signed).unwrap();
        assert!(cosigned.time_s() * 1000 <= witness.host.now_ms());
    };
    let sizes = |answer: Raw, size: u64| {
        assert_eq!((answer.status, answer.text()), (409, format!("{size}\n")));
        assert_eq!(answer.headers["content-type"], "text/x.tlog.size");
    };
    sizes(submit(&witness, &log.submission(3, 7)), 0);
    let first = log.submission(0, 7);
    is_cosigned(&submit(&witness, &first), &first);
    // What was cosigned is on the disk when the answer is there.
    let kept =
        std::fs::read(folder.path().join("witness").join(hex::encode(Sha256::digest(Log::ORIGIN)))).unwrap();
    assert!(String::from_utf8(kept).unwrap().starts_with("example.com/log\n7\n"));
    let again = log.submission(7, 7);
    is_cosigned(&submit(&witness, &again), &again);
    sizes(submit(&witness, &log.submission(0, 9)), 7);
    let next = log.submission(7, 120);
    is_cosigned(&submit(&witness, &next), &next);
    sizes(submit(&witness, &log.submission(7, 9)), 120);
    // Another history: of the same size, and a larger one.
    let other = |submission: &Submission, size: u64| {
        let forged = Checkpoint::new(Log::ORIGIN, size, [9; 32]).sign(&log.key).unwrap();
        Submission { checkpoint: forged.note().clone(), ..submission.clone() }
    };
    assert_problem(&submit(&witness, &other(&log.submission(120, 120), 120)), 422, "witness.inconsistent");
    assert_problem(&submit(&witness, &other(&log.submission(120, 150), 150)), 422, "witness.inconsistent");
    let mut short = log.submission(120, 150);
    short.proof.pop();
    assert_problem(&submit(&witness, &short), 422, "witness.inconsistent");
    let with_proof = Submission { proof: vec![[0; 32]], ..log.submission(120, 120) };
    assert_problem(&submit(&witness, &with_proof), 422, "witness.inconsistent");
    // Unknown logs, other signatures, and what is no submission.
    let stranger = SigningKey::from_seed(&[6; 32]);
    let strange = Checkpoint::new("example.com/other", 7, [9; 32]).sign(&stranger).unwrap();
    let strange = Submission { checkpoint: strange.note().clone(), ..log.submission(0, 7) };
    assert_problem(&submit(&witness, &strange), 404, "witness.unknown_log");
    let unsigned = Checkpoint::new(Log::ORIGIN, 150, log.tree.root_at(150).unwrap()).sign(&stranger).unwrap();
    let unsigned = Submission { checkpoint: unsigned.note().clone(), ..log.submission(120, 150) };
    assert_problem(&submit(&witness, &unsigned), 403, "witness.unsigned");
    let older = Submission { old_size: 151, ..log.submission(120, 150) };
    assert_problem(&submit(&witness, &older), 400, "witness.old_size");
    let raw = |body: &[u8]| send(witness.address, "POST", "/witness/add-checkpoint", &[], body);
    let right = String::from_utf8(log.submission(120, 150).encode()).unwrap();
    for wrong in [
        "x",
        "old 0120\n\n",
        "old 120",
        &right.replacen("old 120", "old 0120", 1),
        &right.replacen("old", "new", 1),
        &right.replacen('\n', "\r\n", 1),
    ] {
        assert_problem(&raw(wrong.as_bytes()), 400, "witness.form");
    }
    assert_problem(&raw(b"old 120\n\nno note"), 400, "note.structure");
    let long = Submission { proof: vec![[0; 32]; 64], ..log.submission(120, 150) };
    assert_problem(&submit(&witness, &long), 400, "witness.form");
    let empty = Checkpoint::new(Log::ORIGIN, 0, [1; 32]).encode();
    let empty = Note::sign(&empty, &[(Log::ORIGIN, &log.key)]).unwrap();
    assert_problem(
        &submit(&witness, &Submission { old_size: 0, proof: Vec::new(), checkpoint: empty }),
        422,
        "checkpoint.empty_root",
    );
    // Nothing of this has changed what it knows.
    sizes(submit(&witness, &log.submission(0, 7)), 120);
    let nobody = TestHost::start();
    assert_problem(&submit(&nobody, &log.submission(0, 7)), 404, "witness.unknown_log");
    assert_problem(&get(witness.address, "/witness/00/checkpoint"), 404, "witness.unknown_log");
}

#[test]
fn attack_066_of_two_that_come_at_once_the_smaller_never_stands() {
    let log = Log::new();
    let folder = witness_folder(1);
    let known = log.key.verifying_key().to_verifier_key(Log::ORIGIN);
    let witness = serve_witness(folder.path(), 1, &[known]);
    let mut stands = 0;
    for _ in 0..60 {
        let pair = [log.submission(stands, stands + 1), log.submission(stands, stands + 3)];
        let answers = std::thread::scope(|scope| {
            let asking = pair.each_ref().map(|one| scope.spawn(|| submit(&witness, one).status));
            asking.map(|thread| thread.join().unwrap())
        });
        let now: u64 = submit(&witness, &log.submission(199, 200)).text().trim().parse().unwrap();
        // One of them was first, and the other one built on what stood no more.
        assert!(matches!((answers, now - stands), ([200, 409], 1) | ([409, 200], 3)), "{answers:?} {now}");
        stands = now;
        if stands > 190 {
            break;
        }
    }
}

#[test]
fn a_witness_that_has_forgotten_what_it_cosigned_does_not_start() {
    let folder = witness_folder(1);
    std::fs::remove_dir(folder.path().join("witness")).unwrap();
    let data = folkmoot_server::data_dir::DataDir::open(folder.path()).unwrap();
    let error = data.witness_key().err().unwrap().to_string();
    assert!(error.contains("witness") && error.contains("forgotten"), "{error}");
}
