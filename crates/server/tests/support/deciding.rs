//! A vote of all, from the proposal to its result.

use super::TestHost;
use folkmoot_ledger::{proposal::Deed, rules::DAY, state::VotePhase};
use folkmoot_simulation::{http::device::Device, moot::motion, people::lax_rules, world::proposal_that};
use uuid::Uuid;

/// Proposes, lets everybody vote Yes, and goes on until the result: what then waits is its effects.
pub fn decide(host: &TestHost, devices: &mut [Device], deed: Deed) -> Uuid {
    let remote = devices[0].remote.clone();
    let special = lax_rules().special;
    let act = devices[0].writer().write(proposal_that(deed, special.open, vec![motion()])).unwrap();
    devices[0].post(&act);
    host.pass(&remote, special.notice + 1);
    devices[0].until(act.event, VotePhase::Open);
    devices.iter_mut().for_each(|device| drop(device.cast(act.event, vec![vec![0]])));
    host.pass(&remote, special.open + DAY);
    devices[0].until(act.event, VotePhase::Closed);
    assert!(devices[0].step().is_some() && devices[1].step().is_some());
    devices[0].until(act.event, VotePhase::Decided);
    act.event
}
