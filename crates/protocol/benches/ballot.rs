//! The figures of the ballot protocol, for every kind of contest: sealing, reading and verifying one ballot alone,
//! and each of a thousand together. Bytes of a ballot stand in the names.
#![allow(missing_docs, reason = "criterion's macros define undocumented functions")]

use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, SamplingMode, Throughput, criterion_group, criterion_main};
use folkmoot_protocol::{
    Ballot, BallotSeed, Contest, Fingerprint, JointKey, Selection, Shape, VoteContext, VoterTag, seal,
    verify_batch,
};

const BATCH: u32 = 1_000;

/// Any point: its secret key does not matter here. (The base point of RFC 9496, doubled.)
const JOINT_KEY: [u8; 32] = [
    0x6a, 0x49, 0x32, 0x10, 0xf7, 0x49, 0x9c, 0xd1, 0x7f, 0xec, 0xb5, 0x10, 0xae, 0x0c, 0xea, 0x23, 0xa1,
    0x10, 0xe8, 0xd5, 0xb9, 0x01, 0xf8, 0xac, 0xad, 0xd3, 0x09, 0x5c, 0x73, 0xa3, 0xb9, 0x19,
];

/// One contest of each kind, with a selection.
fn kinds() -> Vec<(&'static str, Contest, Vec<u32>)> {
    let choose = |options| Contest::Choose { options, blank: false };
    vec![
        ("motion", Contest::Motion, vec![1]),
        ("consent", Contest::Consent, vec![0]),
        ("one of 3", choose(3), vec![2]),
        ("one of 10", choose(10), vec![7]),
        ("one of 20", choose(20), vec![7]),
        ("approval of 10", Contest::Approval { options: 10, min: 0, max: 10 }, vec![0, 3, 4, 9]),
        ("score 0 to 10 of 10", Contest::Score { options: 10, max: 10 }, (0..10).collect()),
        ("5 grades of 7", Contest::Grades { options: 5, grades: 7 }, vec![0, 6, 3, 3, 1]),
        ("10 points for 5", Contest::Points { options: 5, budget: 10, exact: false }, vec![4, 3, 2, 1, 0]),
        (
            "100 credits for 5",
            Contest::Quadratic { options: 5, credits: 100, against: false },
            vec![9, 4, 1, 1, 1],
        ),
        ("ranking of 5", Contest::Ranking { options: 5 }, vec![3, 1, 2, 0, 2]),
        ("ranking of 10", Contest::Ranking { options: 10 }, vec![3, 1, 2, 0, 2, 4, 4, 4, 4, 4]),
        ("5 favourites of 30", Contest::Favourites { options: 30, places: 5 }, vec![29, 0, 7, 12, 3]),
    ]
}

fn vote(contest: Contest) -> VoteContext {
    let shape = Shape::new(&[contest]).expect("a valid contest");
    let key = JointKey::from_bytes(&JOINT_KEY).expect("a point");
    VoteContext::new(shape, key, Fingerprint([7; 32]))
}

fn tag(number: u32) -> VoterTag {
    let mut tag = VoterTag([0; 16]);
    tag.0[..4].copy_from_slice(&number.to_le_bytes());
    tag
}

fn ballots(criterion: &mut Criterion) {
    for (name, contest, selection) in kinds() {
        let vote = vote(contest);
        let selection = [Selection(selection)];
        let sealed = |number: u32| {
            let seed = BallotSeed::from_bytes([number as u8; 32]);
            seal(&vote, &tag(number), &selection, &seed).expect("a valid selection")
        };
        let mut group = criterion.benchmark_group(format!("{name}, {} bytes", vote.shape().ballot_len()));
        group.sample_size(10).sampling_mode(SamplingMode::Flat);
        group.warm_up_time(Duration::from_millis(200)).measurement_time(Duration::from_millis(500));

        group.bench_function("seal", |bencher| bencher.iter(|| sealed(black_box(1))));

        let one = sealed(1);
        group.bench_function("verify-one", |bencher| {
            bencher.iter(|| {
                let ballot = Ballot::parse(vote.shape(), &one).expect("well-formed");
                assert!(ballot.verify(&vote, &tag(1)).is_ok());
            });
        });

        let thousand: Vec<_> = (0..BATCH).map(|i| (tag(i), sealed(i))).collect();
        group.throughput(Throughput::Elements(BATCH.into()));
        group.bench_function("verify-1000", |bencher| {
            bencher.iter(|| {
                let batch = (thousand.iter())
                    .map(|(tag, bytes)| (*tag, Ballot::parse(vote.shape(), bytes).expect("well-formed")))
                    .collect();
                assert!(verify_batch(&vote, batch).iter().all(Result::is_ok));
            });
        });
        group.finish();
    }
}

criterion_group!(benches, ballots);
criterion_main!(benches);
