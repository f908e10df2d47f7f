//! Many votes, whatever became of them, cost a host no more than what is to be shown of them.

mod support;

use folkmoot_client::acts::EventWriter;
use folkmoot_ledger::{
    contest::{Contest, Ranking},
    events::Propose,
    rules::Rules,
    state::VotePhase,
};
use folkmoot_simulation::{
    http::device::{Device, gather_under, motion_now},
    moot::MINUTE_MS,
    people::{fresh_id, lax_rules},
};
use std::time::{Duration, Instant};
use support::TestHost;

/// As many as may be open at once, so many times.
const VOTES: usize = 20 * AT_ONCE;
const AT_ONCE: usize = 50;
/// Votes in which somebody casts a ballot.
const CAST: usize = 20;
const MEBIBYTE: u64 = 1 << 20;

/// Resident memory of this process, in bytes.
fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() << 10
}

/// The dearest question for its length: 12 options to rank, whose ballots have 858 bits.
fn ranking() -> Propose {
    let options = "abcdefghjkmn".chars().map(String::from).collect();
    let contests = vec![Contest::Ranking(Ranking {
        question: "?".to_owned(),
        options,
        method: folkmoot_ledger::contest::RankingMethod::Schulze,
    })];
    Propose { contests, ..motion_now() }
}

#[test]
fn attack_106_a_thousand_votes_cost_a_host_little() {
    let host = TestHost::start();
    let rules = Rules { at_once: AT_ONCE as u16, ..lax_rules() };
    // Nobody has more than two proposals at a time.
    let devices = gather_under(&host.remote(), AT_ONCE as u64 / 2, rules);
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
            let selection = vec![(0..12).collect()];
            let sealed =
                folkmoot_client::cast::seal(&state, &device.person.keys, vote, selection, seed).unwrap();
            let now = device.remote.now_ms();
            let writer = EventWriter::new(&state, &device.person.keys, fresh_id(now), now);
            device.remote.must(device.assembly(), &sealed.cast(&writer).unwrap().act);
        }
    };
    let propose = |by: &Device| {
        let (state, now) = (assembly.published().state.clone(), by.remote.now_ms());
        let writer = EventWriter::new(&state, &by.person.keys, fresh_id(now), now);
        by.remote.must(by.assembly(), &writer.write(ranking()).unwrap());
    };
    // What the process has once, whatever the number of votes: made for the first.
    propose(device);
    until(VotePhase::Open, 1);
    cast(1);
    host.pass(&device.remote, 12 * MINUTE_MS);
    until(VotePhase::Closed, 1);

    let before = resident();
    let cost = |votes: usize, what: &str, most: u64| {
        let cost = resident().saturating_sub(before);
        println!("{votes} votes {what}: {:.1} MiB", cost as f64 / MEBIBYTE as f64);
        assert!(cost < most * MEBIBYTE, "{} MiB for {votes} votes {what}", cost / MEBIBYTE);
    };
    for round in 1..=VOTES / AT_ONCE {
        devices.iter().for_each(|by| (0..2).for_each(|_| propose(by)));
        until(VotePhase::Open, AT_ONCE);
        if round == 1 {
            cost(AT_ONCE, "open", 20);
            cast(CAST);
            // From here on with what the allocator keeps of checking ballots, and of statements of 12 KB each.
            cost(AT_ONCE, "open, some with ballots", 40);
        }
        host.pass(&device.remote, 12 * MINUTE_MS);
        until(VotePhase::Withheld, round * AT_ONCE - CAST);
    }
    cost(VOTES, "closed", 40);
    drop(assembly);
    let id = device.assembly();
    let host = host.restart();
    assert_eq!(host.host.assembly(id).unwrap().published().state.votes().values().count(), VOTES + 1);
    cost(VOTES, "taken up again", 60);
}
