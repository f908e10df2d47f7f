//! What a trustee does: steps of a ceremony, and releases. By hand, by a record in a file, or by a program that stays running once its
//! owner has agreed to it.

use super::{
    device::{Device, fresh_id},
    keys,
    options::{StepKind, Trustee},
    record,
    refused::{Refused, Status},
    say::Say,
};
use crate::folder::Folder;
use folkmoot_client::{
    acts::{EventWriter, SignedAct},
    trustee::{self, Step},
};
use serde_json::json;
use std::{collections::BTreeSet, io::IsTerminal, path::Path, time::Duration};
use uuid::Uuid;

const CONSENT: &str = "consent.json";
/// How often the record is looked at.
const PAUSE: Duration = Duration::from_secs(1);
/// How long is waited at most while a host does not answer.
const LONGEST_PAUSE: Duration = Duration::from_secs(60);

/// The kind of a step.
fn kind(step: &Step) -> StepKind {
    match step {
        Step::Accept { .. } => StepKind::Accept,
        Step::Deal { .. } | Step::Certify { .. } | Step::Blame { .. } => StepKind::Ceremony,
        Step::Release { .. } => StepKind::Release,
    }
}

/// The steps that wait.
pub fn steps(device: &Device) -> Result<Vec<Step>, Refused> {
    device.write(|writer| Ok::<_, Refused>(trustee::next_steps(writer)))
}

/// Takes every step that waits, or those of one kind.
pub fn take(only: Option<StepKind>, device: &mut Device, say: &Say) -> Result<(), Refused> {
    let wanted = |step: &Step| only.is_none_or(|only| only == kind(step));
    let mut taken = Vec::new();
    while let Some(step) = steps(device)?.into_iter().find(|step| wanted(step) && !taken.contains(step)) {
        let act = sign(step, device)?;
        device.post(&act, None)?;
        taken.push(step);
    }
    let lines = match taken.len() {
        0 => "Nothing waits for you.".to_owned(),
        n => format!("{n} done: {}", taken.iter().map(said).collect::<Vec<_>>().join("; ")),
    };
    say.both(lines, &json!({ "steps": taken }))
}

fn said(step: &Step) -> String {
    match step {
        Step::Accept { circle } => format!("you are a trustee of the circle {circle}"),
        Step::Deal { circle } => format!("you dealt in the circle {circle}"),
        Step::Certify { circle } => format!("you certified the circle {circle}"),
        Step::Blame { circle, trustee } => {
            format!("you ended the ceremony of the circle {circle}: what {trustee} dealt does not fit")
        }
        Step::Release { vote } => format!("you released the result of the vote {vote}"),
    }
}

/// Signs a step. A release is kept before it leaves, and made only after every ballot was checked here.
fn sign(step: Step, device: &mut Device) -> Result<SignedAct, Refused> {
    if let Step::Release { vote } = step {
        // The time first: checking all ballots is long work.
        device.write(|writer| trustee::check_time(vote, writer))?;
        device.replica.verify_pending(usize::MAX)?;
        device.take_cosigned()?;
    }
    // Two programs with one folder must not release for two different sums.
    let _lock = device.folder.lock()?;
    let mut releases = device.releases()?;
    let (keys, now_ms) = (device.keys()?, device.now_ms());
    let writer = EventWriter::new(device.replica.shown()?, &keys, fresh_id(now_ms)?, now_ms);
    let act = trustee::take_step(step, &writer, &device.replica, &mut releases)?;
    device.keep_releases(&releases)?;
    Ok(act)
}

/// Releases by the record in a file: the signed event is written to another.
pub fn release(file: &Path, vote: Uuid, out: &Path, device: &mut Device, say: &Say) -> Result<(), Refused> {
    let now_ms = device.now_ms();
    record::read(&mut device.replica, file, now_ms)?;
    device.keep_copy(None)?;
    let act = sign(Step::Release { vote }, device)?;
    std::fs::write(out, &act.note)?;
    let lines = format!(
        "Written: {}. Post it with folkmoot member post, here or on another computer.",
        out.display()
    );
    say.both(lines, &json!({ "event": act.event }))
}

/// `folkmoot trustee`.
pub fn run(options: &Trustee, folder: &Folder, say: &Say) -> Result<(), Refused> {
    let ring = keys::ring(&options.common, folder)?;
    let mut device = Device::open(&options.common, folder, ring)?;
    if options.withdraw {
        device.folder.remove(CONSENT)?;
        return say.done("From now on this program releases nothing for you.");
    }
    if options.consent || (options.watch && !agreed(&device)? && asked()?) {
        let since = json!({ "since_ms": device.now_ms() });
        device.folder.write(CONSENT, since.to_string().as_bytes())?;
    }
    if !options.watch {
        return match agreed(&device)? {
            true => say.done("You agreed that this program releases results for you, each once it is due."),
            false => say.done("This program releases nothing for you. Agree to it with --consent."),
        };
    }
    if !agreed(&device)? {
        let sentence =
            "you have not agreed that this program releases results for you: folkmoot trustee --consent";
        return Err(Refused::new(Status::Refused, "device.consent", sentence));
    }
    watch(&mut device, say)
}

/// Read anew each time: it can be taken back while the program runs.
fn agreed(device: &Device) -> Result<bool, Refused> {
    Ok(device.folder.read(CONSENT)?.is_some())
}

/// Asks a person at a terminal, and nobody else.
fn asked() -> Result<bool, Refused> {
    let ask = "From now on this program releases, for you, each result that is due, once it has checked every ballot itself. You can take this\n\
        back at any time with folkmoot trustee --withdraw. Do you agree? (yes/no) ";
    Ok(std::io::stdin().is_terminal() && keys::line_of(ask)? == "yes")
}

/// Follows the record, and takes what follows in a ceremony that its owner accepted, and what is due to be released.
fn watch(device: &mut Device, say: &Say) -> Result<(), Refused> {
    let mut told = BTreeSet::new();
    let mut pause = PAUSE;
    say.both("Watching.", &json!({ "watching": device.replica.assembly() }))?;
    loop {
        if !agreed(device)? {
            return say.done("You took back what you had agreed to; nothing more is done.");
        }
        match round(device, say, &mut told) {
            Ok(()) => pause = PAUSE,
            Err(refused) if refused.is_away() => {
                if told.insert(refused.code.clone()) {
                    say.aside(&format!("{} ({}); trying again", refused.sentence, refused.code));
                }
                pause = (pause * 2).min(LONGEST_PAUSE);
            }
            Err(refused) => return Err(refused),
        }
        std::thread::sleep(pause);
    }
}

fn round(device: &mut Device, say: &Say, told: &mut BTreeSet<String>) -> Result<(), Refused> {
    device.visit(say)?;
    told.remove("host.unreachable");
    for step in steps(device)?.into_iter().filter(|step| kind(step) != StepKind::Accept) {
        match sign(step, device) {
            Ok(act) => {
                device.post(&act, None)?;
                say.both(said(&step), &json!({ "step": step }))?;
            }
            Err(refused) if refused.status == Status::Refused => {
                if told.insert(format!("{} {step:?}", refused.code)) {
                    say.aside(&format!("Not yet: {} ({})", refused.sentence, refused.code));
                }
            }
            Err(refused) => return Err(refused),
        }
    }
    Ok(())
}
