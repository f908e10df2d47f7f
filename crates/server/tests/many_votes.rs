//! Many votes, whatever became of them, cost a host no more than what is to be shown of them.

mod support;

use folkmoot_client::acts::EventWriter;
use folkmoot_ledger::{
    contest::{Contest, Ranking},
    events::Propose,
    state::VotePhase,
};
use folkmoot_simulation::{
    http::{device::gather, remote::now_ms},
    people::fresh_id,
};
use std::time::{Duration, Instant};
use support::TestHost;

const VOTES: usize = 1_000;
/// Votes in which somebody casts a ballot.
const CAST: usize = 20;
const HOUR_MS: u64 = 3_600_000;
const MEBIBYTE: u64 = 1 << 20;

/// Resident memory of this process, in bytes.
fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() << 10
}

/// The dearest question for its length: 17 options to rank, whose ballots have 816 bits.
fn ranking(circle: uuid::Uuid, opens: u64) -> Propose {
    let options = "abcdefghjkmnopqrs".chars().map(String::from).collect();
    let contests = vec![Contest::Ranking(Ranking {
        question: "?".to_owned(),
        options,
        method: folkmoot_ledger::contest::RankingMethod::Schulze,
    })];
    Propose { title: "?".to_owned(), text: String::new(), circle, opens, closes: opens + HOUR_MS, contests }
}

#[test]
fn attack_106_a_thousand_votes_cost_a_host_little() {
    let host = TestHost::start();
    let (devices, circle) = gather(&host.remote(), 3);
    let device = &devices[0];
    let assembly = host.host.assembly(device.assembly()).unwrap();
    let in_phase =
        |phase| assembly.published().state.votes().values().filter(|vote| vote.phase == phase).count();
    let until = |phase, count| {
        let begin = Instant::now();
        while in_phase(phase) < count {
            assert!(begin.elapsed() < Duration::from_secs(240), "{} votes are {phase:?}", in_phase(phase));
            assembly.wake();
            std::thread::sleep(Duration::from_millis(50));
        }
    };
    let cast = |votes: usize| {
        let state = assembly.published().state.clone();
        let open: Vec<_> =
            state.votes().values().filter(|vote| vote.phase == VotePhase::Open).map(|vote| vote.id).collect();
        for vote in open.into_iter().take(votes) {
            let seed = folkmoot_client::BallotSeed::random().unwrap();
            let selection = vec![(0..17).collect()];
            let sealed =
                folkmoot_client::cast::seal(&state, &device.person.keys, vote, selection, seed).unwrap();
            let now = now_ms();
            let writer = EventWriter::new(&state, &device.person.keys, fresh_id(now), now);
            device.remote.must(device.assembly(), &sealed.cast(&writer).unwrap().act);
        }
    };
    // What the process has once, whatever the number of votes: made for the first.
    let begin = now_ms();
    host.clock.set(begin);
    let propose = |opens| {
        device.remote.must(device.assembly(), &device.writer().write(ranking(circle, opens)).unwrap())
    };
    propose(begin);
    until(VotePhase::Open, 1);
    cast(1);

    let before = resident();
    for _ in 0..VOTES {
        propose(begin + HOUR_MS / 2);
    }
    let cost = |what: &str, most: u64| {
        let cost = resident().saturating_sub(before);
        println!("{VOTES} votes {what}: {:.1} MiB", cost as f64 / MEBIBYTE as f64);
        assert!(cost < most * MEBIBYTE, "{} MiB for {VOTES} votes {what}", cost / MEBIBYTE);
    };
    cost("proposed", 20);
    host.clock.set(begin + HOUR_MS / 2 + 1);
    until(VotePhase::Open, VOTES + 1);
    cost("open", 20);
    cast(CAST);
    // From here on with what the allocator keeps of checking ballots, and of statements of 12 KB each.
    cost("open, some with ballots", 40);
    host.clock.set(begin + 2 * HOUR_MS);
    until(VotePhase::Withheld, VOTES - CAST);
    cost("closed", 40);
    drop(assembly);
    let id = device.assembly();
    let host = host.restart();
    assert_eq!(host.host.assembly(id).unwrap().published().state.votes().values().count(), VOTES + 1);
    cost("taken up again", 60);
}
