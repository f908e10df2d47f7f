//! What the host does by its clock: it states what is due, and survives a clock that jumps.

mod support;

use folkmoot_ledger::state::VotePhase;
use folkmoot_simulation::{
    http::device::{Device, gather, motion_now},
    moot::MINUTE_MS,
};
use std::time::{Duration, Instant};
use support::TestHost;

#[test]
fn attack_116_the_clock_jumps() {
    let host = TestHost::start();
    let mut devices = gather(&host.remote(), 3);
    let real = folkmoot_simulation::http::remote::now_ms();
    let vote = devices[0].propose(motion_now());
    devices[0].cast(vote, vec![vec![0]]);
    // An hour back: still open, times do not fall, and it does not open again.
    host.clock.set(real - 3_600_000);
    devices[1].cast(vote, vec![vec![1]]);
    // Past the closing time it closes, and stays closed when the clock goes back.
    let remote = devices[0].remote.clone();
    host.pass(&remote, 12 * MINUTE_MS);
    devices[0].until(vote, VotePhase::Closed);
    host.clock.set(real);
    devices[2].visit();
    let late = devices[2].replica.state().unwrap();
    assert_eq!(late.votes()[&vote].phase, VotePhase::Closed);
    let times: Vec<u64> = times(&host, &devices[0]);
    assert!(times.is_sorted(), "{times:?}");
    assert!(devices[0].step().is_some() && devices[1].step().is_some());
    devices[0].until(vote, VotePhase::Decided);
}

fn times(host: &TestHost, device: &Device) -> Vec<u64> {
    let rows = host.host.store().read(|connection| {
        folkmoot_server::store::queries::entries(connection, device.assembly(), 0, 10_000)
    });
    rows.unwrap().iter().map(|row| row.time_ms).collect()
}

#[test]
fn statements_come_within_moments_and_survive_a_restart() {
    let host = TestHost::start();
    let mut devices = gather(&host.remote(), 3);
    let vote = devices[0].propose(motion_now());
    devices[0].cast(vote, vec![vec![0]]);
    let closes = devices[0].replica.state().unwrap().votes()[&vote].closes.unwrap();
    let remote = devices[0].remote.clone();
    remote.pass(closes.saturating_sub(remote.now_ms()));
    host.clock.set(closes - 1);
    std::thread::sleep(Duration::from_millis(700));
    devices[0].visit();
    assert_eq!(devices[0].replica.state().unwrap().votes()[&vote].phase, VotePhase::Open);
    host.clock.set(closes);
    let begin = Instant::now();
    devices[0].until(vote, VotePhase::Closed);
    let late = begin.elapsed();
    assert!(late < Duration::from_millis(1_500), "closed {late:?} late");
    assert_eq!(times(&host, &devices[0]).last(), Some(&closes));
    // Restart between closing and result: nothing was in memory alone.
    let host = host.restart();
    for device in &mut devices {
        device.remote = host.remote();
    }
    assert!(devices[0].step().is_some() && devices[2].step().is_some());
    devices[0].until(vote, VotePhase::Decided);
    let result = devices[0].replica.state().unwrap().votes()[&vote].result.as_ref().unwrap().counts.clone();
    assert_eq!(result, [[1, 0, 0]]);
    // And one that opens, takes ballots, restarts, and closes over the time in between.
    let vote = devices[0].propose(motion_now());
    devices[0].cast(vote, vec![vec![1]]);
    devices[1].cast(vote, vec![vec![0]]);
    let host = host.restart();
    for device in &mut devices {
        device.remote = host.remote();
    }
    devices[1].cast(vote, vec![vec![1]]);
    devices.iter().for_each(|device| host.pass(&device.remote, 12 * MINUTE_MS));
    devices[0].until(vote, VotePhase::Closed);
    assert!(devices[0].step().is_some() && devices[2].step().is_some());
    devices[0].until(vote, VotePhase::Decided);
    let result = devices[0].replica.state().unwrap().votes()[&vote].result.as_ref().unwrap().counts.clone();
    assert_eq!(result, [[0, 2, 0]]);
}
