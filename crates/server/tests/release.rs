//! What trustees wait for where the rules name no witnesses: real hosts that show different closings to different people, and devices
//! that are those of members.

mod support;

use folkmoot_ledger::{
    rules::{DAY, ReleaseRule, Rules, Share},
    state::VotePhase,
};
use folkmoot_simulation::{
    http::device::{Device, gather_under, motion_now},
    people::{lax_rules, person},
};
use std::sync::Arc;
use support::{TestHost, copy_folder};
use tempfile::TempDir;
use uuid::Uuid;

const WAIT: u64 = 3 * DAY;

fn rules(num: u32, den: u32) -> Rules {
    let confirmations = Share { num, den, most: 20 };
    Rules { release: ReleaseRule { confirmations, wait: WAIT }, ..lax_rules() }
}

/// An assembly in which a vote is open that everybody has seen, and ballots of all that no host has seen yet.
struct Moot {
    assembly: Uuid,
    vote: Uuid,
    ballots: Vec<folkmoot_client::acts::SignedAct>,
    /// What the host had stored then.
    data: TempDir,
}

impl Moot {
    fn new(members: u64, rules: Rules) -> Self {
        let host = TestHost::on(Arc::new(tempfile::tempdir().unwrap()));
        let mut devices = gather_under(&host.remote(), members, rules);
        let vote = devices[0].propose(motion_now());
        devices.iter_mut().for_each(Device::visit);
        let ballots = devices.iter().map(|one| one.ballot(vote, vec![vec![0]]).act).collect();
        let assembly = devices[0].assembly();
        drop(devices);
        let (stopped, data) = (host.stop().unwrap(), tempfile::tempdir().unwrap());
        copy_folder(stopped.path(), data.path());
        Self { assembly, vote, ballots, data }
    }

    /// A history of its own, with the ballots of these members alone, which has closed: the host signs each that it shows.
    fn history(&self, voters: &[usize]) -> History {
        let folder = Arc::new(tempfile::tempdir().unwrap());
        copy_folder(self.data.path(), folder.path());
        let host = TestHost::on(folder);
        let remote = host.remote();
        let mut first = Device::new(person(1), &remote, self.assembly);
        for voter in voters {
            assert_eq!(first.try_post(&self.ballots[*voter]).status, 201);
        }
        host.pass(&remote, lax_rules().ordinary.open + 120_000);
        first = Device::new(person(1), &host.remote(), self.assembly);
        first.until(self.vote, VotePhase::Closed);
        History { host, assembly: self.assembly, vote: self.vote }
    }
}

struct History {
    host: TestHost,
    assembly: Uuid,
    vote: Uuid,
}

impl History {
    /// The device of a member, counted from 0, who is shown this one. It confirms what it sees, as devices do.
    fn shown(&self, member: u64) -> Device {
        let mut device = Device::new(person(member + 1), &self.host.remote(), self.assembly);
        device.confirm();
        device
    }

    fn refuses(&self, device: &mut Device) {
        assert_eq!(device.release(self.vote).unwrap_err().code(), "trustee.unconfirmed");
    }
}

/// Two halves of a circle of which one trustee is the host's friend are shown two closings that differ by one ballot: what they open
/// would tell it. One of them opens at most, since whoever is shown one confirms no other.
#[test]
fn attack_046_two_closings_for_two_halves_of_a_circle() {
    let moot = Moot::new(4, rules(1, 3));
    let (one, other) = (moot.history(&[0, 1, 2, 3]), moot.history(&[0, 1, 2]));
    // The third trustee signs whatever the host wishes.
    let mut first = one.shown(0);
    let mut second = other.shown(1);
    drop((one.shown(2), other.shown(2)));
    one.refuses(&mut first);
    other.refuses(&mut second);
    // The fourth member is honest, and is shown one of them.
    drop(one.shown(3));
    assert!(first.release(moot.vote).is_ok());
    other.refuses(&mut second);
    // The host may pass the time that the rules give, in which everybody sees that there is no result: then nothing is left.
    let wait = |device: &mut Device, ms| {
        device.remote.pass(ms);
        device.release(moot.vote).map(drop).map_err(|error| (error.code(), error.from_ms()))
    };
    let from_ms = {
        let state = second.replica.state().unwrap();
        state.confirmations(&state.votes()[&moot.vote]).unwrap().from_ms
    };
    let refused = wait(&mut second, WAIT - DAY);
    assert_eq!(refused, Err(("trustee.unconfirmed", Some(from_ms))));
    assert_eq!(wait(&mut second, DAY), Ok(()));
}

/// A host shows all trustees a history in which one ballot is all that was cast. What they would open is that ballot.
#[test]
fn attack_046_trustees_alone_are_no_common_view() {
    let moot = Moot::new(6, rules(2, 3));
    let (everybody, alone) = (moot.history(&[0, 1, 2, 3, 4, 5]), moot.history(&[4]));
    let mut trustees: Vec<Device> = (0..3).map(|trustee| alone.shown(trustee)).collect();
    trustees.iter_mut().for_each(|trustee| alone.refuses(trustee));
    // In the history of everybody four of six confirm, whoever they are, and two trustees open the result.
    let mut devices: Vec<Device> = (0..4).map(|member| everybody.shown(member)).collect();
    for trustee in &mut devices[..2] {
        let share = trustee.release(moot.vote).unwrap();
        trustee.post(&share);
    }
    devices[3].until(moot.vote, VotePhase::Decided);
}

/// A trustee who is away holds up no result where enough others look.
#[test]
fn one_trustee_is_away_and_the_others_look() {
    let moot = Moot::new(5, rules(1, 3));
    let seen = moot.history(&[0, 1, 2, 3, 4]);
    let (mut first, mut second) = (seen.shown(0), seen.shown(1));
    seen.refuses(&mut first);
    drop(seen.shown(3));
    seen.refuses(&mut first);
    drop(seen.shown(4));
    for trustee in [&mut first, &mut second] {
        let share = trustee.release(moot.vote).unwrap();
        trustee.post(&share);
    }
    second.until(moot.vote, VotePhase::Decided);
    // Nobody confirms any more, and a device that finds a ballot of its own missing never did.
    assert_eq!(seen.shown(2).confirm(), 0);
}

/// Whoever misses a ballot in a closing does not confirm it.
#[test]
fn a_device_that_misses_its_ballot_confirms_nothing() {
    let moot = Moot::new(4, rules(1, 3));
    let without = moot.history(&[0, 1, 2]);
    let device = Device::new(person(4), &without.host.remote(), moot.assembly);
    assert!(device.writer().confirm_if_due(&[moot.vote]).unwrap().is_none());
    assert!(device.writer().confirm_if_due(&[Uuid::nil()]).unwrap().is_some());
}
