//! Load generator: an assembly of as many members as ballots, one motion, all ballots sealed beforehand and then cast
//! over HTTP as fast as the host takes them. Every receipt is checked afterwards, and the result has to be what a
//! plain count of the same choices gives.

use clap::Parser;
use folkmoot_client::{
    BallotSeed,
    acts::{self, EventWriter, SignedAct},
    cast::{self, CastAct},
    keys::MemberKeys,
    phrase::Seed,
    receipts,
    replica::{CheckLevel, Replica},
    trustee::{self, Releases},
};
use folkmoot_ledger::{event::Propose, fold::VotePhase};
use folkmoot_tests::{
    moot::motion,
    people::fresh_id,
    remote::{Remote, now_ms},
};
use rayon::prelude::*;
use std::{
    error::Error,
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
    /// How long the vote is open, in seconds. Without it: long enough for 250 casts a second.
    #[arg(long)]
    open_s: Option<u64>,
}

type Failure = Box<dyn Error>;

fn main() -> Result<(), Failure> {
    let options = Options::parse();
    let remote = Remote::new(&options.url);
    let (assembly, invite) = found(&remote, options.ballots)?;
    let mut replica = Replica::new(assembly, CheckLevel::Light, None)?;
    remote.visit(&mut replica);

    // Everybody joins with the one invitation.
    let voters = voters(options.ballots)?;
    let joins: Vec<SignedAct> = voters
        .par_iter()
        .enumerate()
        .map(|(number, keys)| {
            let now = now_ms();
            let state = replica.state().map_err(|error| error.to_string())?;
            acts::join(state, &invite, &format!("Member {number}"), keys, fresh_id(now), now)
                .map_err(|error| error.to_string())
        })
        .collect::<Result<_, String>>()?;
    let joined = post_all(&remote, assembly, &joins.iter().collect::<Vec<_>>(), options.connections)?;
    eprintln!("{} members joined, {:.0} a second", voters.len(), joined.rate());
    remote.visit(&mut replica);

    let circle = circle(&remote, &mut replica, &voters)?;
    let open_s = options.open_s.unwrap_or(u64::from(options.ballots) / 250 + 20);
    let vote = propose(&remote, &mut replica, &voters, circle, open_s)?;
    let sealing = Instant::now();
    let ballots = seal(&replica, &voters, vote)?;
    let seal_ms = sealing.elapsed().as_secs_f64() * 1e3 / f64::from(options.ballots);

    let acts: Vec<&SignedAct> = ballots.iter().map(|ballot| &ballot.act).collect();
    let posted = post_all(&remote, assembly, &acts, options.connections)?;

    // Every receipt, against the log as it is now.
    for (ballot, receipt) in ballots.iter().zip(&posted.receipts) {
        let proven = receipts::check(&mut replica, &ballot.act.note, receipt)?;
        if proven.tracker.as_deref() != Some(ballot.tracker.as_str()) {
            return Err("a receipt shows another tracker".into());
        }
    }
    remote.visit(&mut replica);
    for (ballot, receipt) in ballots.iter().zip(&posted.receipts) {
        receipts::check(&mut replica, &ballot.act.note, receipt)?;
    }

    let counts = decide(&remote, &mut replica, &voters, vote)?;
    let model = model(options.ballots);
    if counts != [model.to_vec()] {
        return Err(format!("the result {counts:?} is not the count of the choices {model:?}").into());
    }
    let (copied, deepened) = copy(&remote, assembly)?;
    eprintln!(
        "a new device copies the whole record in {copied:.1} s and checks all ballots in another {deepened:.1} s"
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

fn random_keys() -> Result<MemberKeys, Failure> {
    let mut seed = [0; 64];
    getrandom::getrandom(&mut seed).map_err(|error| error.to_string())?;
    Ok(MemberKeys::from_seed(Seed::from_bytes(seed)))
}

fn voters(number: u32) -> Result<Vec<MemberKeys>, Failure> {
    (0..number).map(|_| random_keys()).collect()
}

fn found(remote: &Remote, members: u32) -> Result<(Uuid, folkmoot_client::keys::InviteSecret), Failure> {
    let (keys, now) = (random_keys()?, now_ms());
    let founded = acts::found(
        &format!("Load {}", fresh_id(now)),
        "Measures how fast a host takes ballots.",
        folkmoot_tests::people::lax_rules(),
        remote.host_key(),
        &[("Founder", &keys)],
        fresh_id(now),
        now,
    )?;
    let answer = remote.found(&founded.act.note)?;
    if answer.status != 201 {
        return Err(format!("founding: {} {}", answer.status, answer.code()).into());
    }
    receipts::check_founding(&founded.act.note, &answer.body)?;
    let mut replica = Replica::new(founded.assembly, CheckLevel::Light, None)?;
    remote.visit(&mut replica);
    let now = now_ms();
    let issued =
        EventWriter::new(replica.state()?, &keys, fresh_id(now), now).invite(members, now + 3_600_000)?;
    remote.must(founded.assembly, &issued.act);
    Ok((founded.assembly, issued.secret))
}

/// A circle 2 of 3 of the first three voters.
fn circle(remote: &Remote, replica: &mut Replica, voters: &[MemberKeys]) -> Result<Uuid, Failure> {
    let trustees = voters.get(..3).ok_or("three voters")?;
    let first = trustees.first().ok_or("three voters")?;
    let now = now_ms();
    let ids = trustees.iter().map(MemberKeys::id).collect();
    let call = EventWriter::new(replica.state()?, first, fresh_id(now), now).call_circle(2, ids)?;
    remote.must(replica.assembly(), &call);
    for _ in 0..3 {
        for keys in trustees {
            remote.visit(replica);
            step(remote, replica, keys)?;
        }
    }
    remote.visit(replica);
    Ok(call.event)
}

fn step(remote: &Remote, replica: &Replica, keys: &MemberKeys) -> Result<(), Failure> {
    let now = now_ms();
    let writer = EventWriter::new(replica.state()?, keys, fresh_id(now), now);
    let step = trustee::next_step(&writer).ok_or("no step waits")?;
    let act = trustee::take_step(step, &writer, replica, &mut Releases::default())?;
    remote.must(replica.assembly(), &act);
    Ok(())
}

fn propose(
    remote: &Remote,
    replica: &mut Replica,
    voters: &[MemberKeys],
    circle: Uuid,
    open_s: u64,
) -> Result<Uuid, Failure> {
    let now = now_ms();
    let proposal = Propose {
        title: "A motion".to_owned(),
        text: String::new(),
        circle,
        opens: now,
        closes: now + open_s * 1000,
        contests: vec![motion()],
    };
    let author = voters.first().ok_or("no voters")?;
    let act = EventWriter::new(replica.state()?, author, fresh_id(now), now).propose(proposal)?;
    remote.must(replica.assembly(), &act);
    remote.visit_until(replica, |replica| phase(replica, act.event) == Some(VotePhase::Open));
    Ok(act.event)
}

fn phase(replica: &Replica, vote: Uuid) -> Option<VotePhase> {
    Some(replica.state().ok()?.votes().get(&vote)?.phase)
}

fn seal(replica: &Replica, voters: &[MemberKeys], vote: Uuid) -> Result<Vec<CastAct>, Failure> {
    let state = replica.state()?;
    let ballots = voters.par_iter().zip(0_u32..u32::try_from(voters.len())?).map(|(keys, number)| {
        let now = now_ms();
        let seed = BallotSeed::random().map_err(|error| error.to_string())?;
        cast::seal(state, keys, vote, vec![vec![choice(number)]], seed)
            .and_then(|sealed| sealed.cast(&EventWriter::new(state, keys, fresh_id(now), now)))
            .map_err(|error| error.to_string())
    });
    Ok(ballots.collect::<Result<_, String>>()?)
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
fn decide(
    remote: &Remote,
    replica: &mut Replica,
    voters: &[MemberKeys],
    vote: Uuid,
) -> Result<Vec<Vec<u64>>, Failure> {
    let closes = replica.state()?.votes().get(&vote).ok_or("no vote")?.proposal.closes;
    thread::sleep(Duration::from_millis(closes.saturating_sub(now_ms())));
    remote.visit_until(replica, |replica| phase(replica, vote) == Some(VotePhase::Closed));
    replica.verify_pending(usize::MAX)?;
    for keys in voters.iter().take(2) {
        step(remote, replica, keys)?;
    }
    remote.visit_until(replica, |replica| phase(replica, vote) == Some(VotePhase::Decided));
    let decided = replica.state()?.votes().get(&vote).and_then(|vote| vote.result.as_ref());
    Ok(decided.ok_or("no result")?.counts.clone())
}
