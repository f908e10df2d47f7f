//! What closing costs: the tally of ten thousand ballots where each member has one voice, and where some have up to five.
#![allow(missing_docs, reason = "criterion's macros define undocumented functions")]

use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, SamplingMode, Throughput, criterion_group, criterion_main};
use folkmoot_protocol::{
    Ballot, BallotSeed, Contest, Fingerprint, JointKey, Selection, Shape, Tally, VerifiedBallot, VoteContext,
    VoterTag, seal,
};

const BALLOTS: usize = 10_000;
/// So many are sealed and verified; they are counted over and over.
const DIFFERENT: u8 = 50;

/// Any point: its secret key does not matter here. (The base point of RFC 9496, doubled.)
const JOINT_KEY: [u8; 32] = [
    0x6a, 0x49, 0x32, 0x10, 0xf7, 0x49, 0x9c, 0xd1, 0x7f, 0xec, 0xb5, 0x10, 0xae, 0x0c, 0xea, 0x23, 0xa1,
    0x10, 0xe8, 0xd5, 0xb9, 0x01, 0xf8, 0xac, 0xad, 0xd3, 0x09, 0x5c, 0x73, 0xa3, 0xb9, 0x19,
];

fn closing(criterion: &mut Criterion) {
    let shape = Shape::new(&[Contest::Choose { options: 10, blank: false }]).expect("a valid contest");
    let key = JointKey::from_bytes(&JOINT_KEY).expect("a point");
    let vote = VoteContext::new(shape, key, Fingerprint([7; 32]));
    let verified = |number: u8| -> VerifiedBallot {
        let (tag, seed) = (VoterTag([number; 16]), BallotSeed::from_bytes([number; 32]));
        let selection = [Selection(vec![u32::from(number % 10)])];
        let bytes = seal(&vote, &tag, &selection, &seed).expect("a valid selection");
        Ballot::parse(vote.shape(), &bytes).expect("well-formed").verify(&vote, &tag).expect("good")
    };
    let ballots: Vec<VerifiedBallot> = (1..=DIFFERENT).map(verified).collect();

    let mut group = criterion.benchmark_group("closing, one of 10");
    group.sample_size(20).sampling_mode(SamplingMode::Flat);
    group.warm_up_time(Duration::from_millis(500)).measurement_time(Duration::from_secs(3));
    group.throughput(Throughput::Elements(BALLOTS as u64));
    // Of ten members one has two voices, one three, one four and one five.
    let unequal = |number: usize| match number % 10 {
        few @ 0..4 => few as u16 + 2,
        _ => 1,
    };
    let ways: [(&str, &dyn Fn(usize) -> u16); 2] =
        [("one voice each", &|_| 1), ("up to five voices", &unequal)];
    for (name, voices) in ways {
        group.bench_function(name, |bencher| {
            bencher.iter(|| {
                let mut tally = Tally::new(vote.shape());
                for (number, ballot) in ballots.iter().cycle().take(BALLOTS).enumerate() {
                    tally.add_voices(ballot, voices(number)).expect("a ballot of this vote");
                }
                black_box(tally.sums().to_bytes())
            });
        });
    }
    group.finish();
}

criterion_group!(benches, closing);
criterion_main!(benches);
