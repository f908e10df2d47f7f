//! `folkmoot rehearse`: a complete vote with any number of members in one process, without a host or a network. All
//! that a real vote does is done: keys, joining, the circle, sealing, checking every signature and proof, tally, shares,
//! result. With a seed, everything follows from it, the record included.

mod draw;
mod kinds;
mod log;

use crate::cli::Kind;
use draw::Draw;
use folkmoot_client::{
    BallotSeed,
    acts::{self, EventWriter, SignedAct},
    cast,
    keys::{InviteSecret, MemberKeys},
    phrase::Seed,
    replica::{CheckLevel, Replica},
    trustee::{self, Releases},
};
use folkmoot_ledger::{event::Propose, fold::VotePhase, rules::Rules};
use kinds::{choice, contest, expected};
use log::Log;
use rayon::prelude::*;
use std::{
    io::Write,
    time::{Duration, Instant},
};
use uuid::Uuid;

/// Why a rehearsal breaks off.
pub type Failure = Box<dyn std::error::Error + Send + Sync>;

/// A rehearsal begins at this time, in Unix milliseconds.
const START_MS: u64 = 1_760_000_000_000;
const HOUR_MS: u64 = 3_600_000;
/// How many can join with one invitation.
const USES: usize = 10_000;

/// What a rehearsal has shown.
pub struct Rehearsed {
    /// The assembly.
    pub assembly: Uuid,
    /// Entries in the record.
    pub entries: u64,
    /// The numbers of each contest.
    pub counts: Vec<Vec<u64>>,
    /// How long each part took, in order.
    pub times: Vec<(&'static str, Duration)>,
}

/// Holds a vote with `members` ballots and writes its record.
///
/// # Errors
/// What cannot be written, or a fault of ours.
pub fn rehearse(members: u32, kind: Kind, seed: Option<u64>, out: impl Write) -> Result<Rehearsed, Failure> {
    let draw = Draw::new(seed);
    let mut times = Vec::new();
    let mut lap = {
        let mut last = Instant::now();
        move |what, times: &mut Vec<_>| {
            times.push((what, last.elapsed()));
            last = Instant::now();
        }
    };

    let people: Vec<MemberKeys> = (0..u64::from(members))
        .into_par_iter()
        .map(|number| MemberKeys::from_seed(Seed::from_bytes(draw.bytes("member", number))))
        .collect();
    lap("keys", &mut times);
    let mut log = found(&draw, &people)?;
    join(&mut log, &draw, &people)?;
    lap("joining", &mut times);
    let circle = make_circle(&mut log, &draw, &people)?;
    lap("circle", &mut times);
    let vote = propose(&mut log, &draw, &people, circle, kind)?;
    let ballots = seal(&log, &draw, &people, vote, kind)?;
    lap("sealing", &mut times);
    log.extend(&ballots)?;
    lap("checking", &mut times);
    log.go_to(log.now_ms() + 2 * HOUR_MS);
    log.state_due(&draw)?;
    lap("tally", &mut times);
    release(&mut log, &draw, &people)?;
    lap("release", &mut times);
    log.state_due(&draw)?;
    lap("result", &mut times);
    log.write(out)?;
    lap("record", &mut times);

    let result =
        log.state()?.votes().get(&vote).and_then(|vote| vote.result.as_ref()).ok_or("there is no result")?;
    if result.counts != expected(kind, members) {
        return Err("the result is not the count of the choices".into());
    }
    Ok(Rehearsed { assembly: log.state()?.id(), entries: log.size(), counts: result.counts.clone(), times })
}

/// The first two found, so that the founding event has more than one signature.
fn found(draw: &Draw, people: &[MemberKeys]) -> Result<Log, Failure> {
    let founders: Vec<(&str, &MemberKeys)> = ["Member 0", "Member 1"].into_iter().zip(people).collect();
    let mut log = Log::new(draw.bytes32("host", 0), START_MS);
    let founded = acts::found(
        "Rehearsal",
        "A vote for practice and for timing. Its members are made up.",
        Rules::usual(),
        log.host_key(),
        &founders,
        draw.id(START_MS),
        START_MS,
    )?;
    log.found(&founded.act)?;
    Ok(log)
}

fn join(log: &mut Log, draw: &Draw, people: &[MemberKeys]) -> Result<(), Failure> {
    let [founder, second, others @ ..] = people else { return Err("a rehearsal needs members".into()) };
    let _ = second;
    let mut number = 2_u64;
    for group in others.chunks(USES) {
        let now_ms = log.now_ms();
        let issued = EventWriter::new(log.state()?, founder, draw.id(now_ms), now_ms)
            .invite(u32::try_from(group.len())?, now_ms + HOUR_MS)?;
        log.extend(&[issued.act])?;
        let joins = join_group(log, draw, &issued.secret, group, number)?;
        log.extend(&joins)?;
        number += group.len() as u64;
    }
    Ok(())
}

fn join_group(
    log: &Log,
    draw: &Draw,
    secret: &InviteSecret,
    group: &[MemberKeys],
    first: u64,
) -> Result<Vec<SignedAct>, Failure> {
    let (state, now_ms) = (log.state()?, log.now_ms());
    let ids = draw.ids(now_ms, group.len());
    let numbered: Vec<_> = (first..).zip(group).zip(ids).collect();
    numbered
        .into_par_iter()
        .map(|((number, keys), id)| {
            Ok(acts::join(state, secret, &format!("Member {number}"), keys, id, now_ms)?)
        })
        .collect()
}

/// What a trustee does in a circle.
type CircleStep = fn(&EventWriter<'_>, Uuid) -> Result<SignedAct, acts::ActError>;

/// A circle of the first three that any two can open.
fn make_circle(log: &mut Log, draw: &Draw, people: &[MemberKeys]) -> Result<Uuid, Failure> {
    let trustees: Vec<&MemberKeys> = people.iter().take(3).collect();
    let founder = trustees.first().ok_or("nobody")?;
    let ids = trustees.iter().map(|keys| keys.id()).collect();
    let call = writer(log, draw, founder)?.call_circle(2, ids)?;
    log.extend(std::slice::from_ref(&call))?;
    let steps: [CircleStep; 3] = [
        |writer, circle| writer.accept(circle),
        |writer, circle| writer.deal(circle),
        |writer, circle| writer.certify(circle),
    ];
    for step in steps {
        for keys in &trustees {
            let act = step(&writer(log, draw, keys)?, call.event)?;
            log.extend(&[act])?;
        }
    }
    Ok(call.event)
}

fn writer<'a>(log: &'a Log, draw: &Draw, keys: &'a MemberKeys) -> Result<EventWriter<'a>, Failure> {
    Ok(EventWriter::new(log.state()?, keys, draw.id(log.now_ms()), log.now_ms()))
}

fn propose(
    log: &mut Log,
    draw: &Draw,
    people: &[MemberKeys],
    circle: Uuid,
    kind: Kind,
) -> Result<Uuid, Failure> {
    let now_ms = log.now_ms();
    let proposal = Propose {
        title: "A rehearsal".to_owned(),
        text: "Nothing depends on this vote.".to_owned(),
        circle,
        opens: now_ms,
        closes: now_ms + HOUR_MS,
        contests: vec![contest(kind)],
    };
    let act = writer(log, draw, people.first().ok_or("nobody")?)?.propose(proposal)?;
    log.extend(std::slice::from_ref(&act))?;
    log.state_due(draw)?;
    Ok(act.event)
}

fn seal(
    log: &Log,
    draw: &Draw,
    people: &[MemberKeys],
    vote: Uuid,
    kind: Kind,
) -> Result<Vec<SignedAct>, Failure> {
    let (state, now_ms) = (log.state()?, log.now_ms());
    let ids = draw.ids(now_ms, people.len());
    let numbered: Vec<_> = (0_u32..).zip(people).zip(ids).collect();
    numbered
        .into_par_iter()
        .map(|((number, keys), id)| {
            let seed = BallotSeed::from_bytes(draw.bytes32("ballot", number.into()));
            let sealed = cast::seal(state, keys, vote, vec![choice(kind, number)], seed)?;
            Ok(sealed.cast(&EventWriter::new(state, keys, id, now_ms))?.act)
        })
        .collect()
}

/// Two trustees check the whole record, as their devices would, and release.
fn release(log: &mut Log, draw: &Draw, people: &[MemberKeys]) -> Result<(), Failure> {
    let mut replica = Replica::new(log.state()?.id(), CheckLevel::Full, None)?;
    for keys in people.iter().take(2) {
        log.show(&mut replica)?;
        let state = replica.state()?;
        if !state.votes().values().all(|vote| vote.phase == VotePhase::Closed) {
            return Err("the vote is not closed".into());
        }
        let writer = EventWriter::new(state, keys, draw.id(log.now_ms()), log.now_ms());
        let step = trustee::next_step(&writer).ok_or("no step waits for a trustee")?;
        let act = trustee::take_step(step, &writer, &replica, &mut Releases::default())?;
        log.extend(&[act])?;
    }
    Ok(())
}
