//! An audit of many votes, whatever became of them, takes no more memory than what is told of them.
#![cfg(feature = "cli")]

mod support;

use std::process::{Command, Stdio};
use std::time::Duration;

use folkmoot_ledger::contest::{Contest, Ranking, RankingMethod};
use support::record::Log;
use support::world::World;

const VOTES: usize = 1_000;
/// So many are in the record that the other one is compared with: enough that both are read ahead equally far.
const FEW: usize = 400;
/// In every such vote somebody casts a ballot.
const CAST_IN: usize = 25;

/// The dearest question for its length: 17 options to rank, whose ballots have 816 bits.
fn ranking() -> Contest {
    let options = "abcdefghjkmnopqrs".chars().map(String::from).collect();
    Contest::Ranking(Ranking { question: "?".to_owned(), options, method: RankingMethod::Schulze })
}

/// So many votes. Only proposed, or half of them closed and the others open.
fn record(votes: usize, opened: bool) -> Log {
    let mut world = World::new(3);
    let circle = world.circle(2, &[0, 1, 2]);
    let places: Vec<u32> = (0..17).collect();
    for n in 0..votes {
        let vote = world.propose(circle, vec![ranking()]);
        if !opened {
            continue;
        }
        world.open(vote);
        if n % CAST_IN == 0 {
            world.cast(vote, 0, &[&places]).unwrap();
        }
        if n < votes / 2 {
            world.close(vote);
        }
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
