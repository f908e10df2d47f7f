//! Asking the witnesses of this host's own logs, a thread for each.
//!
//! Nobody who casts waits for them: a witness is asked about what has been published. Who is slow or away delays itself alone, and no lock
//! is held while it is asked. All are asked about one checkpoint of a log until enough have cosigned it; so a log that grows meanwhile
//! has cosigned checkpoints all the same.

use super::WitnessAt;
use crate::{
    elsewhere,
    host::{Host, handle::AssemblyHandle},
    limits,
    metrics::WitnessOutcome,
};
use folkmoot_ledger::{
    checkpoint::SignedCheckpoint,
    cosignature::{Cosigned, Witness},
    note::Note,
    witnessing::Submission,
};
use std::{
    collections::HashMap,
    io::Read,
    sync::{Arc, Weak},
    time::{Duration, Instant},
};
use uuid::Uuid;

/// A longer answer is none of a witness.
const ANSWER_BYTES: u64 = 64 << 10;

/// What a witness has answered about one log.
struct Asked {
    /// The size of the newest checkpoint that it cosigned, as far as that is known.
    size: u64,
    /// How many times in a row nothing came of it.
    failures: u32,
    /// Not before.
    next: Instant,
}

/// What came of one question.
enum Answer {
    Cosigned(Box<Cosigned>),
    /// It has cosigned a checkpoint of another size.
    Size(u64),
    /// It says that what it saw is another history, or that this log is not one of its own.
    Refused(u16),
    /// Something else than a cosignature of this witness.
    Wrong,
    Away,
}

/// Starts to ask these witnesses. The threads end with the host.
///
/// # Errors
/// When the machine gives no thread.
pub fn start(host: &Arc<Host>, witnesses: &[WitnessAt]) -> std::io::Result<()> {
    for at in witnesses {
        let asking =
            Asking { host: Arc::downgrade(host), at: at.clone(), agent: agent(), asked: HashMap::new() };
        std::thread::Builder::new().name("witness".to_owned()).spawn(move || asking.run())?;
    }
    Ok(())
}

fn agent() -> ureq::Agent {
    elsewhere::agent().timeout_global(Some(limits::WITNESS_TIME)).build().new_agent()
}

/// Asks one witness about all logs that name it.
struct Asking {
    /// Not held while asking: the data folder is free as soon as the host has stopped.
    host: Weak<Host>,
    at: WitnessAt,
    agent: ureq::Agent,
    asked: HashMap<Uuid, Asked>,
}

/// One question.
struct Question {
    handle: Arc<AssemblyHandle>,
    witness: Witness,
    target: SignedCheckpoint,
    submission: Submission,
}

impl Asking {
    fn run(mut self) {
        loop {
            let Some(host) = self.host.upgrade() else { return };
            let bell = Arc::clone(host.bell());
            let rung = bell.rung();
            let question = self.question(&host);
            drop(host);
            let Some(question) = question else {
                if !bell.wait(rung, limits::WITNESS_PASS) {
                    return;
                }
                continue;
            };
            let answer = self.ask(&question);
            let Some(host) = self.host.upgrade() else { return };
            self.take(&host, question, answer);
        }
    }

    /// The next question that is due, if there is one.
    fn question(&mut self, host: &Arc<Host>) -> Option<Question> {
        let now = Instant::now();
        host.all().into_iter().find_map(|handle| {
            let asked = self.asked.get(&handle.id());
            if asked.is_some_and(|asked| asked.next > now) || handle.read_only().is_some() {
                return None;
            }
            let published = handle.published();
            let keys = &published.state.rules().witnesses.keys;
            let witness = keys.iter().find(|witness| witness.name() == self.at.name)?.clone();
            let target = handle.cosigning().target(&published, now);
            if witness.verify(&target).is_ok() {
                return None;
            }
            // One that has seen more than is asked about is asked again when there is more.
            let old_size = asked.map_or(0, |asked| asked.size).min(target.size());
            let proof = match old_size {
                0 => Vec::new(),
                old_size => published.tree.consistency_proof(old_size, target.size()).ok()?,
            };
            drop(published);
            let submission = Submission { old_size, proof, checkpoint: target.note().clone() };
            Some(Question { handle, witness, target, submission })
        })
    }

    fn ask(&self, question: &Question) -> Answer {
        let address = format!("{}/add-checkpoint", self.at.prefix);
        let sent = self.agent.post(&address).content_type("text/plain; charset=utf-8");
        let Ok(mut answer) = sent.send(question.submission.encode()) else { return Answer::Away };
        let status = answer.status().as_u16();
        let mut bytes = Vec::new();
        let read = answer.body_mut().as_reader().take(ANSWER_BYTES).read_to_end(&mut bytes);
        if read.is_err() {
            return Answer::Away;
        }
        match status {
            200 => {
                cosigned(question, &bytes).map_or(Answer::Wrong, |cosigned| Answer::Cosigned(cosigned.into()))
            }
            409 => match std::str::from_utf8(&bytes).ok().and_then(|text| text.trim_end().parse().ok()) {
                Some(size) => Answer::Size(size),
                None => Answer::Wrong,
            },
            429 | 500.. => Answer::Away,
            status => Answer::Refused(status),
        }
    }

    fn take(&mut self, host: &Arc<Host>, question: Question, answer: Answer) {
        let (id, size) = (question.handle.id(), question.target.size());
        let now = Instant::now();
        let asked = self.asked.entry(id).or_insert(Asked { size: 0, failures: 0, next: now });
        let name = &self.at.name;
        let outcome = match answer {
            Answer::Cosigned(cosigned) => {
                (asked.size, asked.failures) = (size, 0);
                match host.keep_cosignature(&question.handle, &question.target, &cosigned) {
                    Ok(()) => WitnessOutcome::Cosigned,
                    Err(error) => {
                        tracing::error!(assembly = %id, witness = name, %error, "a cosigned checkpoint cannot be kept");
                        asked.failures += 1;
                        WitnessOutcome::NotKept
                    }
                }
            }
            Answer::Size(known) if known <= size && known != question.submission.old_size => {
                asked.size = known;
                WitnessOutcome::Behind
            }
            Answer::Size(known) => {
                tracing::error!(assembly = %id, witness = name, known, size, "a witness has cosigned more than this log has");
                asked.size = known;
                asked.failures += 1;
                question.handle.cosigning().forget_target();
                WitnessOutcome::Ahead
            }
            Answer::Refused(status) => {
                tracing::error!(assembly = %id, witness = name, status, "a witness does not cosign: it has seen another history, or does not know this log");
                // What it knows now may be another size; the answer says which.
                asked.size = 0;
                asked.failures += 1;
                WitnessOutcome::Refused
            }
            Answer::Wrong => {
                tracing::error!(assembly = %id, witness = name, "what a witness answers is no cosignature of its");
                asked.failures += 1;
                WitnessOutcome::Wrong
            }
            Answer::Away => {
                tracing::warn!(assembly = %id, witness = name, "a witness is away");
                asked.failures += 1;
                WitnessOutcome::Away
            }
        };
        asked.next = now + pause(asked.failures);
        host.metrics().witness_answers.with_label_values(&[outcome.name()]).inc();
    }
}

/// How long a witness of whom so many answers in a row came to nothing is left alone: from a second to five minutes.
fn pause(failures: u32) -> Duration {
    match failures {
        0 => Duration::ZERO,
        failures => limits::WITNESS_PAUSE
            .saturating_mul(1 << (failures - 1).min(16))
            .min(limits::WITNESS_LONGEST_PAUSE),
    }
}

/// The cosignature of the witness that was asked, in what it answered. Lines of others are no business of this question.
fn cosigned(question: &Question, answer: &[u8]) -> Option<Cosigned> {
    let host = question.submission.checkpoint.as_str();
    let note = Note::parse(&[host.as_bytes(), answer].concat()).ok()?;
    let line = note.find(question.witness.name(), question.witness.key_id())?;
    let mut signed = question.target.clone();
    signed.add(line).ok()?;
    question.witness.verify(&signed).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_away_is_asked_less_and_less_often_and_never_given_up() {
        let pauses: Vec<u64> = (0..12).map(|failures| pause(failures).as_secs()).collect();
        assert_eq!(pauses, [0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
        assert_eq!(pause(u32::MAX).as_secs(), 300);
    }
}
