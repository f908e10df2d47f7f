//! What a member looks at: the assembly, a vote, and what happens.

use super::{acts::name_of, choices, device::Device, refused::Refused, say::Say, trustee};
use folkmoot_client::{
    replica::{Relation, Witnessing},
    waiting::{Waiting, waiting},
};
use folkmoot_ledger::refusal::Refusal;
use serde_json::{Value, json};
use std::{fmt::Write, time::Duration};
use uuid::Uuid;

/// How often the record is looked at.
const PAUSE: Duration = Duration::from_secs(2);

/// The assembly, and what waits.
pub fn assembly(device: &Device, say: &Say) -> Result<(), Refused> {
    let view: Value = serde_json::from_str(&device.replica.assembly_json()?)?;
    let waits: Vec<Waiting> = device.write(|writer| Ok::<_, Refused>(waiting(writer, &[])))?;
    let all = |name: &str| view[name].as_array().cloned().unwrap_or_default();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let mut lines = format!("{}\n", text(&view["name"]));
    let head = device.replica.head()?;
    let _ = writeln!(lines, "Record: {} entries, code {}", head.size, head.code);
    let witnessing = device.replica.witnessing()?;
    if let Some(said) = witnesses(&witnessing) {
        let _ = writeln!(lines, "Witnesses: {said}");
    }
    let _ = writeln!(lines, "\nMembers:");
    for member in all("members").iter().filter(|member| member["left"] != true) {
        let _ = writeln!(lines, "    {}  {}", text(&member["id"]), text(&member["name"]));
    }
    for (what, asking) in all("asking")
        .iter()
        .map(|one| ("asks to join", one))
        .chain(all("recoveries").iter().map(|one| ("asks for a new key", one)))
    {
        let member = text(&asking["member"]);
        let name = asking["name"].as_str().or_else(|| name_of(&view, &member)).unwrap_or_default().to_owned();
        let _ = writeln!(
            lines,
            "    {}  {name} {what}; {} of {} vouched",
            text(&asking["id"]),
            asking["vouches"].as_array().map_or(0, Vec::len),
            asking["needed"]
        );
    }
    for circle in all("circles") {
        let names: Vec<_> = all_of(&circle["trustees"])
            .iter()
            .map(|one| name_of(&view, &text(&one["member"])).unwrap_or_default().to_owned())
            .collect();
        let _ = writeln!(
            lines,
            "\nTrustees {}: {} ({}), {} of them open a result",
            text(&circle["id"]),
            names.join(", "),
            text(&circle["phase"]),
            circle["threshold"]
        );
    }
    let _ = writeln!(lines, "\nVotes:");
    for vote in all("votes") {
        let _ =
            writeln!(lines, "    {}  {} ({})", text(&vote["id"]), text(&vote["title"]), text(&vote["phase"]));
    }
    let _ = writeln!(lines, "\nWaits for you: {}", if waits.is_empty() { "nothing" } else { "" });
    for one in &waits {
        let _ = writeln!(lines, "    {}", serde_json::to_string(one)?);
    }
    say.both(lines, &json!({ "assembly": view, "waiting": waits, "head": head, "seen": device.replica.address()?, "witnessing": witnessing }))
}

/// Compares the record with what another device has seen. What the host has signed and cannot be is kept as proof.
pub fn compare(seen: &str, device: &mut Device, say: &Say) -> Result<(), Refused> {
    let text = seen.rsplit_once("#seen=").map_or(seen, |(_, text)| text);
    let compared = device.replica.compare_with(text).map_err(Refused::from);
    device.keep_copy(compared.as_ref().err())?;
    let compared = compared?;
    let size = compared.size;
    let said = match compared.relation {
        Relation::Same => "The other device has seen the very same record.".to_owned(),
        Relation::Behind => format!("The other device has seen the first {size} entries of this record, and they are the same."),
        Relation::Ahead => format!("The other device has seen {size} entries: more than the host shows here. Compare again in a while."),
        Relation::Other => "The other device has seen another record, or the address was changed. Compare with the signed address of both devices.".to_owned(),
        Relation::Former => format!("The other device has seen {size} entries that a host has signed which is not in office any more, and they are not those of this record. Either that host goes on by itself, or this one has left out what came last."),
    };
    say.both(said, &json!({ "compared": compared }))
}

/// Who else has seen this record, and up to where; none where the rules name nobody.
fn witnesses(witnessing: &Witnessing) -> Option<String> {
    let (quorum, all) = (witnessing.quorum, witnessing.names.len());
    let seen = witnessing.seen.as_ref().map(|seen| {
        let names: Vec<&str> = seen.by.iter().map(|by| by.name.as_str()).collect();
        format!("{} have signed this record up to entry {}", names.join(", "), seen.size)
    });
    let none = || format!("none of it is signed by {quorum} of {all} yet; casting goes on, releases wait");
    (quorum > 0).then(|| seen.unwrap_or_else(none))
}

fn all_of(value: &Value) -> Vec<Value> {
    value.as_array().cloned().unwrap_or_default()
}

/// A vote.
pub fn vote(id: Uuid, device: &Device, say: &Say) -> Result<(), Refused> {
    let state = device.replica.shown()?;
    let vote = state.votes().get(&id).ok_or(Refusal::VoteUnknown)?;
    let view: Value = serde_json::from_str(&device.replica.vote_json(id)?.ok_or(Refusal::VoteUnknown)?)?;
    let mut lines = format!("{} ({})\n", vote.proposal.title, vote.phase.name());
    if let Some(text) = view["text"]["text"].as_str() {
        let _ = writeln!(lines, "\n{text}\n");
    }
    let _ = writeln!(
        lines,
        "{} of {} on the roll voted; it closes at {}",
        view["ballots"], view["roll"], view["closes"]
    );
    for (n, contest) in device.replica.contests(vote).iter().enumerate() {
        let _ = writeln!(lines, "\n{} ({})", contest.question(), contest.name());
        for (number, option) in choices::names(contest).iter().enumerate() {
            let _ = writeln!(lines, "    {number}  {option}");
        }
        let Some(counts) = view["result"]["counts"][n].as_array() else { continue };
        let _ = writeln!(lines, "  Result:");
        for (slot, count) in contest.slots().iter().zip(counts) {
            let _ = writeln!(lines, "    {count}  {slot}");
        }
        let _ =
            writeln!(lines, "    {}", view["result"]["outcome"][n]["decision"].as_str().unwrap_or_default());
    }
    say.both(lines, &view)
}

/// Says what happens, until something is wrong with the record.
pub fn watch(device: &mut Device, say: &Say) -> Result<(), Refused> {
    let mut phases: Vec<(Uuid, &'static str)> = Vec::new();
    let (mut size, mut steps, mut away) = (u64::MAX, Vec::new(), false);
    loop {
        match device.visit(say) {
            Err(refused) if refused.is_away() => {
                if !std::mem::replace(&mut away, true) {
                    say.aside(&format!("{} ({}); trying again", refused.sentence, refused.code));
                }
            }
            Err(refused) => return Err(refused),
            Ok(progress) => {
                away = false;
                if progress.size != size {
                    size = progress.size;
                    let head = device.replica.head()?;
                    say.both(format!("{} entries, code {}", head.size, head.code), &json!({ "head": head }))?;
                }
                let now: Vec<_> = device
                    .replica
                    .shown()?
                    .votes()
                    .values()
                    .map(|vote| (vote.id, vote.phase.name(), vote.proposal.title.clone()))
                    .collect();
                for (vote, phase, title) in &now {
                    if !phases.contains(&(*vote, phase)) {
                        say.both(format!("{title}: {phase}"), &json!({ "vote": vote, "phase": phase }))?;
                    }
                }
                phases = now.into_iter().map(|(vote, phase, _)| (vote, phase)).collect();
                let waits = trustee::steps(device)?;
                for step in waits.iter().filter(|step| !steps.contains(*step)) {
                    say.both(
                        format!("A step waits for you: {}", serde_json::to_string(step)?),
                        &json!({ "waits": step }),
                    )?;
                }
                steps = waits;
            }
        }
        std::thread::sleep(PAUSE);
    }
}
