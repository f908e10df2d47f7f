//! Load generator: an assembly of as many members as ballots, one motion, all ballots sealed beforehand and then cast
//! over HTTP as fast as the host takes them. Every receipt is checked afterwards, and the result has to be what a
//! plain count of the same choices gives.

use clap::Parser;
use folkmoot_client::{
    acts::SignedAct,
    cast::CastAct,
    keys::{InviteSecret, KeyRing},
    phrase::Seed,
    receipts,
    replica::{CheckLevel, Replica},
};
use folkmoot_ledger::{
    rules::{ClassName, HOUR},
    state::VotePhase,
};
use folkmoot_simulation::{
    Failure,
    draw::Draw,
    host::Host,
    http::{
        remote::{Remote, now_ms},
        served::Served,
    },
    moot::motion,
    people::{Person, lax_rules},
    world::{self, Charter, World},
};
use rayon::prelude::*;
use std::{
    sync::atomic::{AtomicUsize, Ordering},
    thread,
    time::{Duration, Instant},
};
use uuid::Uuid;

/// Casts many ballots on a running host and measures how long each takes until its durable receipt.
#[derive(Parser)]
struct Options {
    /// Address of the host.
    #[arg(long, default_value = "http://127.0.0.1:8080")]
    url: String,
    /// How many members join and vote, 3 to 10,000.
    #[arg(long, default_value_t = 5_000, value_parser = clap::value_parser!(u32).range(3..=10_000))]
    ballots: u32,
    /// How many connections cast at the same time.
    #[arg(long, default_value_t = 32, value_parser = clap::value_parser!(u32).range(1..=1_024))]
    connections: u32,
    /// How long the vote is open, in seconds. Without it: ten minutes, which is the shortest, or long enough for 250 casts a second.
    #[arg(long, value_parser = clap::value_parser!(u64).range(600..))]
    open_s: Option<u64>,
}

fn main() -> Result<(), Failure> {
    let options = Options::parse();
    let remote = Remote::new(&options.url);
    let mut world = found(&remote, options.ballots)?;
    let assembly = world.assembly()?;

    let circle = *world.host.state()?.circles().keys().next().ok_or("the founding names no circle")?;
    world.ceremony(circle)?;

    // Everybody else joins in the time of founding, as many with each invitation as it allows.
    let others: Vec<usize> = (FOUNDERS..world.people.len()).collect();
    let mut joins = Vec::with_capacity(others.len());
    for group in others.chunks(USES) {
        let invite = world.invite(FOUNDER, u32::try_from(group.len())?, HOUR)?;
        joins.extend(self::joins(&world, group, &invite)?);
    }
    let joined = post_all(&remote, assembly, &joins.iter().collect::<Vec<_>>(), options.connections)?;
    eprintln!("{} members joined, {:.0} a second", joins.len(), joined.rate());
    world.host.refresh()?;

    let open_s = options.open_s.unwrap_or(u64::from(options.ballots) / 250 + 20).max(600);
    let vote = propose(&mut world, open_s)?;
    let sealing = Instant::now();
    let ballots = seal(&world, vote)?;
    let seal_ms = sealing.elapsed().as_secs_f64() * 1e3 / f64::from(options.ballots);

    let acts: Vec<&SignedAct> = ballots.iter().map(|ballot| &ballot.act).collect();
    let posted = post_all(&remote, assembly, &acts, options.connections)?;

    // Every receipt, against the log as it is now.
    let replica = world.host.replica()?;
    for (ballot, receipt) in ballots.iter().zip(&posted.receipts) {
        let proven = receipts::check(replica, &ballot.act.note, receipt)?;
        if proven.full_tracker.as_deref() != Some(ballot.full_tracker.as_str()) {
            return Err("a receipt shows another tracker".into());
        }
    }
    world.host.refresh()?;
    let replica = world.host.replica()?;
    for (ballot, receipt) in ballots.iter().zip(&posted.receipts) {
        receipts::check(replica, &ballot.act.note, receipt)?;
    }

    let counts = decide(&mut world, vote)?;
    let model = model(options.ballots);
    if counts != [model.to_vec()] {
        return Err(format!("the result {counts:?} is not the count of the choices {model:?}").into());
    }
    let (copied, checked) = copy(&remote, assembly)?;
    eprintln!(
        "a new device copies the whole record in {copied:.1} s and checks all ballots in another {checked:.1} s"
    );
    println!(
        "casts {} connections {} rate {:.0}/s p50 {:.1} ms p99 {:.1} ms max {:.1} ms; sealing {seal_ms:.2} ms each on all \
         cores; receipts valid {}; result {counts:?} equals the model",
        options.ballots,
        options.connections,
        posted.rate(),
        posted.quantile_ms(0.5),
        posted.quantile_ms(0.99),
        posted.quantile_ms(1.0),
        posted.receipts.len(),
    );
    Ok(())
}

/// How long a device that has nothing takes for the record, and then for the proofs of all ballots, on one core.
fn copy(remote: &Remote, assembly: Uuid) -> Result<(f64, f64), Failure> {
    let mut replica = Replica::new(assembly, CheckLevel::Light, None)?;
    let begin = Instant::now();
    remote.visit(&mut replica);
    let copied = begin.elapsed().as_secs_f64();
    replica.verify_pending(usize::MAX)?;
    Ok((copied, begin.elapsed().as_secs_f64() - copied))
}

/// What voter `number` chooses: yes, no and abstain in turns that are not even.
fn choice(number: u32) -> u32 {
    match number % 7 {
        0..=3 => 0,
        4 | 5 => 1,
        _ => 2,
    }
}

fn model(ballots: u32) -> [u64; 3] {
    let mut counts = [0; 3];
    for number in 0..ballots {
        if let Some(count) = counts.get_mut(choice(number) as usize) {
            *count += 1;
        }
    }
    counts
}

/// Who founds, invites, and does not vote. The voters are those after.
const FOUNDER: usize = 0;
/// The first voters found as well: the founding names them as trustees, so that no thousands have to sign for a circle.
const FOUNDERS: usize = 4;
/// How many can join with one invitation.
const USES: usize = 1_000;

fn found(remote: &Remote, voters: u32) -> Result<World<Served>, Failure> {
    let draw = Draw::new(None);
    let person = |number: u32| {
        let name = if number == 0 { "Founder".to_owned() } else { format!("Member {}", number - 1) };
        Person::new(name, KeyRing::from_seed(Seed::from_bytes(draw.bytes("member", number.into()))))
    };
    let people = (0..=voters).map(person).collect();
    let name = format!("Load {}", draw.id(now_ms()));
    let purpose = "Measures how fast a host takes ballots.";
    let charter = Charter {
        name: &name,
        purpose,
        rules: lax_rules(),
        founders: FOUNDERS,
        circle: Some((2, &[1, 2, 3])),
    };
    World::found(Served::new(remote), people, draw.branch("ids"), charter)
}

fn joins(world: &World<Served>, group: &[usize], invite: &InviteSecret) -> Result<Vec<SignedAct>, Failure> {
    group.par_iter().map(|n| world.joining(*n, invite, world.draw.id(now_ms()))).collect()
}

fn propose(world: &mut World<Served>, open_s: u64) -> Result<Uuid, Failure> {
    let proposal = world::proposal(ClassName::Ordinary, open_s * 1000, vec![motion()]);
    let vote = world.propose(1, proposal)?;
    world.host.until(vote, VotePhase::Open)?;
    Ok(vote)
}

fn seal(world: &World<Served>, vote: Uuid) -> Result<Vec<CastAct>, Failure> {
    let voters = FOUNDER + 1..world.people.len();
    let ballots =
        voters.into_par_iter().map(|n| world.ballot(n, vote, vec![vec![choice(u32::try_from(n - 1)?)]]));
    ballots.collect()
}

/// What came of posting many acts.
struct Posted {
    receipts: Vec<Vec<u8>>,
    latencies: Vec<Duration>,
    took: Duration,
}

impl Posted {
    fn rate(&self) -> f64 {
        self.latencies.len() as f64 / self.took.as_secs_f64()
    }

    fn quantile_ms(&self, q: f64) -> f64 {
        let place = ((self.latencies.len().saturating_sub(1)) as f64 * q).round() as usize;
        self.latencies.get(place).copied().unwrap_or_default().as_secs_f64() * 1e3
    }
}

/// Posts acts over several connections at once; each has to be taken.
fn post_all(
    remote: &Remote,
    assembly: Uuid,
    acts: &[&SignedAct],
    connections: u32,
) -> Result<Posted, Failure> {
    let next = AtomicUsize::new(0);
    let begin = Instant::now();
    let work = || {
        let remote = remote.another();
        let mut done = Vec::new();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let Some(act) = acts.get(number) else { return Ok(done) };
            let start = Instant::now();
            let answer = remote.act(assembly, act).map_err(|error| error.to_string())?;
            if answer.status != 201 {
                return Err(format!("{} {}", answer.status, String::from_utf8_lossy(&answer.body)));
            }
            done.push((number, answer.body, start.elapsed()));
        }
    };
    let mut done = thread::scope(|scope| {
        let threads: Vec<_> = (0..connections).map(|_| scope.spawn(work)).collect();
        let results =
            threads.into_iter().map(|thread| thread.join().map_err(|_| "a connection's thread failed")?);
        results.collect::<Result<Vec<_>, String>>()
    })?
    .concat();
    let took = begin.elapsed();
    done.sort_by_key(|(number, ..)| *number);
    let mut latencies: Vec<Duration> = done.iter().map(|(.., latency)| *latency).collect();
    latencies.sort_unstable();
    Ok(Posted { receipts: done.into_iter().map(|(_, receipt, _)| receipt).collect(), latencies, took })
}

/// Waits for the closing time, lets two trustees release, and reads the result.
fn decide(world: &mut World<Served>, vote: Uuid) -> Result<Vec<Vec<u64>>, Failure> {
    let closes = world.host.state()?.votes().get(&vote).ok_or("no vote")?.closes;
    let closes = closes.ok_or("the vote did not open")?;
    thread::sleep(Duration::from_millis(closes.saturating_sub(now_ms())));
    world.host.until(vote, VotePhase::Closed)?;
    world.release(vote, &[1, 2])?;
    world.counts(vote)
}
