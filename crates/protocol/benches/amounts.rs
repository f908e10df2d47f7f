//! The figures of amounts: sealing one ballot, verifying one and a batch, and opening the sums of ten thousand.
#![allow(missing_docs, reason = "criterion's macros define undocumented functions")]

use std::time::Duration;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use folkmoot_protocol::{
    Ballot, BallotSeed, CircleSpec, Contest, Dealt, Fingerprint, JointKey, Opened, Selection, Shape,
    StaticSecret, Tally, VoteContext, VoterTag, certify, combine, deal, decryption_share, recover, seal,
    verify_batch, verify_share,
};

const BATCH: u32 = 100;

/// Any point: its secret key does not matter here. (The base point of RFC 9496, doubled.)
const JOINT_KEY: [u8; 32] = [
    0x6a, 0x49, 0x32, 0x10, 0xf7, 0x49, 0x9c, 0xd1, 0x7f, 0xec, 0xb5, 0x10, 0xae, 0x0c, 0xea, 0x23, 0xa1,
    0x10, 0xe8, 0xd5, 0xb9, 0x01, 0xf8, 0xac, 0xad, 0xd3, 0x09, 0x5c, 0x73, 0xa3, 0xb9, 0x19,
];

fn vote(options: u16, total: u32) -> VoteContext {
    let shape = Shape::new(&[Contest::Amounts { options, total }]).expect("a valid contest");
    let key = JointKey::from_bytes(&JOINT_KEY).expect("a point");
    VoteContext::new(shape, key, Fingerprint([7; 32]))
}

fn tag(number: u32) -> VoterTag {
    let mut tag = VoterTag([0; 16]);
    tag.0[..4].copy_from_slice(&number.to_le_bytes());
    tag
}

fn sealed(vote: &VoteContext, options: u16, total: u32, number: u32) -> Vec<u8> {
    let seed = BallotSeed::from_bytes([number as u8; 32]);
    let share = total / u32::from(options);
    let selection = [Selection((0..options).map(|option| share - u32::from(option)).collect())];
    seal(vote, &tag(number), &selection, &seed).expect("a valid selection")
}

fn ballots(criterion: &mut Criterion) {
    let cases = [
        ("amounts-3-of-2^32", 3, u32::MAX),
        ("amounts-12-of-2^16", 12, 65_535),
        ("amounts-12-of-2^32", 12, u32::MAX),
    ];
    for (name, options, total) in cases {
        let vote = vote(options, total);
        println!("{name}: {} bytes a ballot", vote.shape().ballot_len());
        let mut group = criterion.benchmark_group(name);
        group.sample_size(10).warm_up_time(Duration::from_millis(300));
        group.measurement_time(Duration::from_secs(2));

        group.bench_function("seal", |bencher| bencher.iter(|| sealed(&vote, options, total, 1)));

        let one = sealed(&vote, options, total, 1);
        group.bench_function("verify-one", |bencher| {
            bencher.iter(|| {
                let ballot = Ballot::parse(vote.shape(), &one).expect("well-formed");
                assert!(ballot.verify(&vote, &tag(1)).is_ok());
            });
        });

        let hundred: Vec<_> = (0..BATCH).map(|i| (tag(i), sealed(&vote, options, total, i))).collect();
        group.throughput(Throughput::Elements(BATCH.into()));
        group.bench_function("parse-and-verify-batch-of-100", |bencher| {
            bencher.iter(|| {
                let batch = (hundred.iter())
                    .map(|(tag, bytes)| (*tag, Ballot::parse(vote.shape(), bytes).expect("well-formed")))
                    .collect();
                assert!(verify_batch(&vote, batch).iter().all(Result::is_ok));
            });
        });
        group.finish();
    }
}

/// The sums of one ballot ten thousand times, opened by two trustees: twelve amounts, as large as they can be.
fn ten_thousand() -> (Opened, u64) {
    let secrets = [[1; 64], [2; 64]].map(|bytes| StaticSecret::from_wide(&bytes).expect("a secret"));
    let members = secrets.iter().map(StaticSecret::public).collect();
    let spec = CircleSpec::new(b"bench", 2, members).expect("a circle");
    let numbered = || (1u16..).zip(&secrets);
    let messages: Vec<_> =
        numbered().map(|(index, secret)| deal(&spec, index, secret, &[7; 32]).expect("a deal")).collect();
    let dealt = Dealt::check(&spec, &messages).expect("right messages");
    let certificates: Vec<_> =
        numbered().map(|(index, secret)| certify(&dealt, index, secret).expect("a certificate")).collect();

    let (options, total, fingerprint) = (12, u32::MAX, Fingerprint([7; 32]));
    let shape = Shape::new(&[Contest::Amounts { options, total }]).expect("a valid contest");
    let vote = VoteContext::new(shape, *dealt.public().joint_key(), fingerprint);
    let bytes = sealed(&vote, options, total, 1);
    let ballot =
        Ballot::parse(vote.shape(), &bytes).expect("well-formed").verify(&vote, &tag(1)).expect("right");
    let mut tally = Tally::new(vote.shape());
    for _ in 0..10_000 {
        tally.add(&ballot).expect("the same shape");
    }
    let sums = tally.sums();
    let shares: Vec<_> = numbered()
        .map(|(index, secret)| {
            let own = recover(&dealt, index, secret, &certificates).expect("a trustee");
            let share = decryption_share(dealt.public(), &fingerprint, index, &own, &sums).expect("a share");
            verify_share(dealt.public(), &fingerprint, index, &sums, &share).expect("a right share")
        })
        .collect();
    let opened = combine(dealt.public(), &sums, &shares).expect("enough shares");
    (opened, 10_000 * vote.shape().max_value())
}

fn sums(criterion: &mut Criterion) {
    let (opened, bound) = ten_thousand();
    let mut group = criterion.benchmark_group("amounts-12-of-2^32");
    group.sample_size(10).warm_up_time(Duration::from_millis(300));
    group.bench_function("decode-sums-of-10000", |bencher| {
        bencher.iter(|| assert!(opened.solve(bound).is_ok()));
    });
    group.finish();
}

criterion_group!(benches, ballots, sums);
criterion_main!(benches);
