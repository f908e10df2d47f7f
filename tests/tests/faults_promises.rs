//! What the power does to ballots that a real host has promised and not yet brought in (docs/spec/07-log.md, 7.12).
//!
//! `FOLKMOOT_ROUNDS=100 cargo test -p folkmoot-tests --release --test faults_promises` goes round a hundred times instead of a few.

use folkmoot_client::{cast::CastAct, cast::voter_in, promises, receipts};
use folkmoot_ledger::{
    promise::{ROUND_MS, ROUND_TAGS},
    rules::{ParticipationRule, Rules},
    state::VotePhase,
};
use folkmoot_simulation::{
    http::device::{Device, gather_under, motion_now},
    moot::MINUTE_MS,
    people::lax_rules,
};
use folkmoot_tests::server::Server;
use folkmoot_verifier::{Options, Report, Verdict, run as verify, source::Archive};
use std::{fs, path::Path, thread, time::Duration};
use uuid::Uuid;

/// A member who casts, and what the host has promised them in this vote.
struct Voter {
    device: Device,
    /// The ballots that were promised, with the promise, the latest last; and which option each chooses.
    promised: Vec<(CastAct, Vec<u8>, u32)>,
    /// One that was sent when the power went.
    unsure: Option<(CastAct, u32)>,
}

impl Voter {
    fn last(&self) -> Option<Uuid> {
        self.promised.last().map(|(cast, ..)| cast.act.event)
    }

    /// The ballot of this member that is in the log.
    fn counted(&self, vote: Uuid) -> Option<Uuid> {
        let state = self.device.replica.state().expect("a good record");
        let of = &state.votes()[&vote];
        let voter = voter_in(state, &self.device.person.keys, of).expect("on the roll");
        of.ballots.of(&voter).map(|ballot| ballot.event)
    }

    /// Keeps a promise, which has to be one: for these bytes, in time, and saying which ballot it takes the place of.
    fn keep(&mut self, cast: CastAct, promise: Vec<u8>, choice: u32) {
        let before = self.last().filter(|last| self.counted(cast.vote) != Some(*last));
        let checked = promises::check(&self.device.replica, &cast.act.note, &promise, before);
        assert_eq!(checked.expect("an honest promise").full_tracker, cast.full_tracker);
        self.promised.push((cast, promise, choice));
    }

    /// Casts once, whatever the log knows by then. False when the host is gone.
    fn cast(&mut self, vote: Uuid, choice: u32) -> bool {
        let cast = self.device.ballot(vote, vec![vec![choice]]);
        let Ok(answer) = self.device.remote.act(self.device.assembly(), &cast.act) else {
            self.unsure = Some((cast, choice));
            return false;
        };
        match answer.status {
            202 => self.keep(cast, answer.body, choice),
            // A round has come in since: this one follows a ballot that is not the last any more.
            _ => assert_eq!(answer.code(), "ballot.previous"),
        }
        true
    }

    /// Re-votes until the host is gone.
    fn cast_until_gone(&mut self, vote: Uuid) {
        for choice in (0..3).cycle() {
            if !self.cast(vote, choice) || self.device.remote.try_visit(&mut self.device.replica).is_err() {
                return;
            }
        }
    }

    /// After the power is back: what was not answered is in, waits, or can come in no more; what was promised last is in or waits
    /// under the very same promise.
    fn settle(&mut self, vote: Uuid) {
        self.device.visit();
        if let Some((cast, choice)) = self.unsure.take() {
            let answer = self.device.try_post(&cast.act);
            match answer.status {
                202 => self.keep(cast, answer.body, choice),
                200 => {
                    self.device.visit();
                    receipts::check(&mut self.device.replica, &cast.act.note, &answer.body)
                        .expect("a receipt");
                    self.promised.push((cast, Vec::new(), choice));
                }
                // The one before it came in, and it does not follow that.
                _ => assert_eq!(answer.code(), "ballot.previous"),
            }
        }
        self.device.visit();
        let Some((cast, promise, _)) = self.promised.last() else { return };
        let answer = self.device.try_post(&cast.act);
        if self.counted(vote) == Some(cast.act.event) {
            assert_eq!(answer.status, 200);
            receipts::check(&mut self.device.replica, &cast.act.note, &answer.body).expect("a receipt");
        } else if answer.status == 202 && !promise.is_empty() {
            assert_eq!(&answer.body, promise, "another promise for the same ballot");
        } else {
            // A round may have come in between the two questions.
            assert_eq!(answer.status, 200, "a promised ballot is lost: {}", answer.code());
        }
    }
}

/// A host that is killed, and whose clock goes on where it was.
struct Power<'a> {
    folder: &'a Path,
    ahead_ms: u64,
}

impl Power<'_> {
    fn back(&self, voters: &mut [Voter]) -> Server {
        let mut server = Server::start(self.folder);
        server.pass(self.ahead_ms);
        for Voter { device, .. } in voters {
            let key = device.person.keys.expose_signing_key();
            device.remote = server.remote.apart();
            device.remote.read_with(device.assembly(), key);
        }
        server
    }
}

/// How often to go round.
fn rounds(few: u64) -> u64 {
    std::env::var("FOLKMOOT_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(few)
}

/// What an audit of the record says with these promises, by the clock of the host.
fn audit(server: &Server, assembly: Uuid, promises: Vec<Vec<u8>>) -> Report {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("record.tar");
    let record = server.remote.get(&format!("/api/v1/assemblies/{assembly}/record")).unwrap();
    fs::write(&file, record.body).unwrap();
    let options = Options {
        assemblies: vec![assembly.to_string()],
        receipts: promises,
        now_ms: Some(server.remote.now_ms()),
        ..Options::default()
    };
    verify(&mut Archive::open(&file).unwrap(), options, &mut |_| ())
}

#[test]
fn attack_145_the_power_goes_while_ballots_wait_for_their_round() {
    let folder = tempfile::tempdir().unwrap();
    let mut power = Power { folder: folder.path(), ahead_ms: 0 };
    let mut server = Server::start(folder.path());
    let rules = Rules { participation: ParticipationRule::Hidden, ..lax_rules() };
    let devices = gather_under(&server.remote, ROUND_TAGS as u64 + 1, rules);
    let mut voters: Vec<Voter> =
        devices.into_iter().map(|device| Voter { device, promised: Vec::new(), unsure: None }).collect();
    let assembly = voters[0].device.assembly();
    let (cycles, mut held) = (rounds(3), 0);
    for cycle in 0..cycles {
        // At a full hour all that waits comes in: not in the middle of this.
        let left_ms = ROUND_MS - server.remote.now_ms() % ROUND_MS;
        if left_ms < 2 * MINUTE_MS {
            power.ahead_ms += left_ms;
            server.pass(left_ms);
        }
        let vote = voters[0].device.propose(motion_now());
        voters.iter_mut().for_each(|voter| voter.device.visit());
        // Fewer than a round is made of wait until the vote closes; of all of them several rounds come in.
        let few = cycle % 2 == 0;
        let casting = if few { ROUND_TAGS - 1 } else { voters.len() };
        thread::scope(|scope| {
            for voter in voters.iter_mut().take(casting) {
                scope.spawn(move || voter.cast_until_gone(vote));
            }
            thread::sleep(Duration::from_millis(300 + 137 * cycle % 500));
            server.kill();
        });
        server = power.back(&mut voters);
        voters.iter_mut().for_each(|voter| voter.settle(vote));
        if few {
            // Nothing has come in, and it goes again between the promises and the round.
            assert!(voters.iter().all(|voter| voter.counted(vote).is_none()));
            server.kill();
            server = power.back(&mut voters);
        }
        // Again at the closing time, while the last round comes in, or before the host has come to it.
        power.ahead_ms += 12 * MINUTE_MS;
        server.pass(12 * MINUTE_MS);
        thread::sleep(Duration::from_millis(7 * cycle % 40));
        server.kill();
        server = power.back(&mut voters);

        let (mut expected, mut last, mut all) = (vec![0_u64; 3], Vec::new(), Vec::new());
        for voter in &mut voters {
            voter.device.until(vote, VotePhase::Closed);
            // The last ballot that was promised is the one that counts, and it counts once.
            assert_eq!(voter.counted(vote), voter.last());
            let promises = voter.promised.drain(..);
            let promises: Vec<(Vec<u8>, u32)> =
                promises.map(|(_, promise, choice)| (promise, choice)).collect();
            if let Some((promise, choice)) = promises.last() {
                expected[*choice as usize] += 1;
                last.extend(Some(promise).filter(|promise| !promise.is_empty()).cloned());
            }
            all.extend(
                promises.into_iter().map(|(promise, _)| promise).filter(|promise| !promise.is_empty()),
            );
        }
        (0..2).for_each(|trustee| assert!(voters[trustee].device.step().is_some()));
        voters[0].device.until(vote, VotePhase::Decided);
        let state = voters[0].device.replica.state().unwrap();
        assert_eq!(state.votes()[&vote].result.as_ref().unwrap().counts, [expected]);

        held += all.len();
        let report = audit(&server, assembly, last);
        assert_eq!(report.verdict, Verdict::Verified, "{}", report.to_text());
        // One whose voter has cast again since may say nothing; none is broken.
        let report = audit(&server, assembly, all);
        assert_eq!(report.first_failure(), None, "{}", report.to_text());
    }
    println!("{cycles} votes, {held} promises held, none broken");
    assert!(held > 0);
}
