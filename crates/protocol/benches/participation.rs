//! The figures of hidden participation, for rolls of several sizes: proving, verifying one proof alone (a right one and a wrong one), and each of
//! a thousand together. Bytes of a proof stand in the names; reading is part of verifying, decoding the roll is not.
#![allow(missing_docs, reason = "criterion's macros define undocumented functions")]

use std::time::Duration;

use criterion::{Criterion, SamplingMode, Throughput, criterion_group, criterion_main};
use folkmoot_protocol::Fingerprint;
use folkmoot_protocol::participation::{
    HiddenVote, ParticipationSecret, ParticipationSeed, Proof, Roll, prove, verify_batch,
};

const BATCH: u32 = 1_000;
const TEXT: &[u8] = &[b'x'; 1_500];

/// Different proofs that are made for a batch; they are repeated, which is the same work.
const PROOFS: u32 = 50;

fn secret(number: u32) -> ParticipationSecret {
    let mut wide = [1; 64];
    wide[..4].copy_from_slice(&number.to_le_bytes());
    ParticipationSecret::from_wide(&wide).expect("a secret")
}

fn participation(criterion: &mut Criterion) {
    for members in [64, 1_000, 10_000] {
        let keys: Vec<_> = (0..members).map(|number| secret(number).key().to_bytes()).collect();
        let roll = Roll::parse(&keys).expect("a roll");
        let name = format!("participation of {members}, {} bytes", roll.proof_len());
        let vote = HiddenVote::new(Fingerprint([7; 32]), roll);
        let make = |place: u32| {
            let seed = ParticipationSeed::from_bytes([place as u8; 32]);
            prove(&vote, TEXT, &secret(place), &seed).expect("a member")
        };
        let read = |bytes: &[u8]| Proof::parse(&vote, bytes).expect("well-formed");

        let mut group = criterion.benchmark_group(name);
        group.sample_size(10).sampling_mode(SamplingMode::Flat);
        group.warm_up_time(Duration::from_millis(200)).measurement_time(Duration::from_millis(500));
        group.bench_function("prove", |bencher| bencher.iter(|| make(members / 2)));

        let one = make(members / 2);
        group.bench_function("verify-one", |bencher| {
            bencher.iter(|| assert!(read(&one).verify(TEXT).is_ok()));
        });
        group.bench_function("verify-one-wrong", |bencher| {
            bencher.iter(|| assert!(read(&one).verify(b"another text").is_err()));
        });

        let proofs: Vec<_> = (0..PROOFS).map(|number| make(members / PROOFS * number)).collect();
        group.throughput(Throughput::Elements(BATCH.into()));
        group.bench_function("verify-1000", |bencher| {
            bencher.iter(|| {
                let batch = proofs.iter().cycle().take(BATCH as usize);
                let batch = batch.map(|bytes| (TEXT, read(bytes))).collect();
                assert!(verify_batch(batch).iter().all(Result::is_ok));
            });
        });
        group.finish();
    }
}

criterion_group!(benches, participation);
criterion_main!(benches);
