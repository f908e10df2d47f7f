//! The fold alone: what applying an entry costs, without the obligations that it gives. A record of about 20,000 entries: 10,000 people
//! join, and each casts a ballot of a motion. Ballots are of the right length and nothing else, since the fold opens none.

#[path = "../tests/support/mod.rs"]
mod support;

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use folkmoot_ledger::{
    bytes::Base64,
    events::{Body, Cast, SignedEvent},
    state::Assembly,
};
use support::{Person, World, motion};

const PEOPLE: u32 = 10_000;

/// The entries of such a record, with their times.
fn record() -> Vec<(u64, SignedEvent)> {
    let mut world = World::new(3);
    world.circle(2, &[0, 1, 2]);
    let mut link = world.invite(0, 1_000);
    for n in 0..PEOPLE {
        if n > 0 && n % 1_000 == 0 {
            link = world.invite(0, 1_000);
        }
        world.join_by(&link, Person::numbered(n)).unwrap();
    }
    let vote = world.propose(vec![motion()]);
    world.open(vote);
    let ballot = Base64(vec![0; world.state.votes()[&vote].shape.ballot_len()]);
    for person in 3..world.people.len() {
        let body = Body::Cast(Cast { vote, previous: None, ballot: ballot.clone() });
        let event = world.by(person, body);
        world.state.apply(world.now, &event).unwrap();
        world.log.push((world.now, event));
    }
    world.log
}

fn fold(c: &mut Criterion) {
    let log = record();
    let mut group = c.benchmark_group("fold");
    group.sample_size(10).throughput(Throughput::Elements(log.len() as u64));
    group.bench_function(format!("{} entries", log.len()), |b| {
        b.iter_batched(
            || (),
            |()| {
                let (mut state, _) = Assembly::found(log[0].0, &log[0].1).unwrap();
                for (time_ms, event) in &log[1..] {
                    state.apply(*time_ms, event).unwrap();
                }
                state
            },
            BatchSize::PerIteration,
        );
    });
    group.finish();
}

criterion_group!(benches, fold);
criterion_main!(benches);
