//! An audit of many votes, whatever became of them, takes no more memory than what is told of them.
#![cfg(feature = "cli")]

mod support;

use std::process::{Command, Stdio};
use std::time::Duration;

use folkmoot_ledger::contest::{Contest, Ranking, RankingMethod};
use folkmoot_ledger::events::{Body, Withdraw};
use folkmoot_ledger::rules::Rules;
use support::record::Log;
use support::world::{World, lax};

const VOTES: usize = 1_000;
/// So many are in the record that the other one is compared with: enough that both are read ahead equally far.
const FEW: usize = 400;
/// In every such vote somebody casts a ballot.
const CAST_IN: usize = 25;

/// The dearest question for its length: 12 options to rank, whose ballots have 858 bits.
fn ranking() -> Contest {
    let options = "abcdefghjkmn".chars().map(String::from).collect();
    Contest::Ranking(Ranking { question: "?".to_owned(), options, method: RankingMethod::Schulze })
}

/// So many are open at once: what the rules allow at most, and two for each of the people.
const AT_ONCE: usize = 50;

/// So many votes. Proposed and withdrawn, or closed but for the last ones, which are open.
fn record(votes: usize, opened: bool) -> Log {
    let mut world = World::with(AT_ONCE as u8 / 2, Rules { at_once: AT_ONCE as u16, ..lax() });
    world.circle(2, &[0, 1, 2]);
    let places: Vec<u32> = (0..12).collect();
    let mut open = Vec::new();
    for n in 0..votes {
        if open.len() == AT_ONCE {
            for vote in open.drain(..) {
                world.now = world.now.max(world.state.votes()[&vote].closes.unwrap());
                let body = world.close_body(vote);
                world.state_as_host(body).unwrap();
            }
        }
        // By another one each time, so that nobody has more than two under way.
        let proposer = n % (AT_ONCE / 2);
        let body = Body::Propose(world.proposal(vec![ranking()]));
        let vote = world.say(proposer, body).unwrap();
        if !opened {
            world.say(proposer, Body::Withdraw(Withdraw { vote })).unwrap();
            continue;
        }
        let body = world.open_statement(vote);
        world.state_as_host(body).unwrap();
        if n % CAST_IN == 0 {
            world.cast(vote, 0, &[&places]).unwrap();
        }
        open.push(vote);
    }
    Log::of(&world.log, &world.host)
}

/// The most memory that the program had resident while it audited a record, in bytes.
fn peak(log: &Log) -> u64 {
    let folder = tempfile::tempdir().unwrap();
    for (name, content) in log.files() {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, content).unwrap();
    }
    let mut program = Command::new(env!("CARGO_BIN_EXE_folkmoot-verify"));
    program.arg(folder.path()).args(["--assembly", &log.id.to_string()]);
    let mut audit = program.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let mut peak = 0;
    let status = loop {
        let status = std::fs::read_to_string(format!("/proc/{}/status", audit.id())).unwrap_or_default();
        if let Some(line) = status.lines().find(|line| line.starts_with("VmHWM")) {
            peak = line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() << 10;
        }
        if let Some(status) = audit.try_wait().unwrap() {
            break status;
        }
        std::thread::sleep(Duration::from_millis(2));
    };
    assert!(status.success(), "{status}");
    peak
}

#[test]
fn attack_106_a_thousand_votes_cost_a_verifier_little() {
    // More than half of it is the report: 136 rows with a label for each vote.
    for (opened, most) in [(false, 20.0), (true, 32.0)] {
        let (few, many) = (peak(&record(FEW, opened)), peak(&record(FEW + VOTES, opened)));
        let mebibytes = many.saturating_sub(few) as f64 / f64::from(1 << 20);
        println!("{VOTES} votes more (opened: {opened}): {mebibytes:.1} MiB more than {} MiB", few >> 20);
        assert!(mebibytes < most, "{mebibytes} MiB");
    }
}
