//! A ballot: sealed, its tracker shown, and only then cast or given away for a check (docs/spec/03-ballot.md).

use super::{
    choices,
    device::{Ballot, Device, Posted},
    keys,
    options::{Cast, Common},
    record,
    refused::Refused,
    say::Say,
};
use crate::folder::Folder;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use folkmoot_client::{
    BallotSeed,
    cast::{self, Checked, voter_in},
    replica::Replica,
};
use folkmoot_ledger::{bytes::Hex16, refusal::Refusal};
use serde_json::{Value, json};
use std::path::Path;
use uuid::Uuid;

/// Seals a ballot, and does with it what its owner then says.
pub fn cast(options: &Cast, device: &mut Device, say: &Say) -> Result<(), Refused> {
    if device.kept_ballot(options.vote)?.is_some_and(|kept| kept.in_by_ms.is_none()) {
        return Err(Refused::input("a ballot of yours is on its way to this vote; try again when it is in"));
    }
    let state = device.replica.shown()?;
    let vote = state.votes().get(&options.vote).ok_or(Refusal::VoteUnknown)?;
    let contests = device.replica.contests(vote);
    if contests.len() != options.answers.len() {
        return Err(Refused::input(format!(
            "this vote has {} questions: one answer each, in order",
            contests.len()
        )));
    }
    let selections =
        contests.iter().zip(&options.answers).map(|(contest, answer)| choices::selection(contest, answer));
    let selections = selections.collect::<Result<Vec<_>, _>>()?;
    let sealed = cast::seal(state, &device.keys()?, options.vote, selections, BallotSeed::random()?)?;
    let voter = sealed.voter();
    let previous = vote.ballots.of(&voter).map(|ballot| ballot.event);
    let full_tracker = sealed.full_tracker();
    if !options.yes {
        let lines = format!("Sealed. Its tracker: {}\nall of it:           {full_tracker}", sealed.tracker());
        say.both(lines, &json!({ "sealed": { "tracker": sealed.tracker(), "full_tracker": full_tracker } }))?;
        match keys::line_of("Write \"cast\", \"check\", or nothing to drop it: ")?.as_str() {
            "cast" => {}
            "check" => return check(sealed, device, say),
            _ => return say.done("Dropped. Nothing was sent."),
        }
    }
    let tracker = sealed.tracker();
    let act = device.write(|writer| sealed.cast(writer))?.act;
    let ballot = Ballot {
        vote: options.vote,
        voter: Hex16(voter.0),
        previous,
        full_tracker: full_tracker.clone(),
        in_by_ms: None,
    };
    let posted = device.post(&act, Some(ballot))?;
    let mut value = json!({ "event": act.event, "tracker": tracker, "full_tracker": full_tracker });
    let lines = match posted {
        Posted::In(proven) => {
            value["index"] = proven.index.into();
            format!("Your ballot is in. Its tracker: {tracker}")
        }
        Posted::Promised(in_by_ms) => {
            value["in_by_ms"] = in_by_ms.into();
            format!(
                "Your ballot waits for its round. The host has signed that it will be in. Its tracker: {tracker}"
            )
        }
    };
    say.both(lines, &value)
}

/// Gives a sealed ballot away: another device seals it again and shows what is in it. It is never cast.
fn check(sealed: cast::Sealed, device: &Device, say: &Say) -> Result<(), Refused> {
    let document = sealed.check(device.replica.assembly());
    let code = pack(&document)?;
    let link = format!("{}/check#{code}", device.remote.site().origin());
    let lines = format!(
        "This ballot is never cast. Check it on another device, with its page or with\n\n    folkmoot member check-ballot {link}"
    );
    say.both(lines, &json!({ "document": document, "link": link }))
}

/// A document without its ballot, for which the tracker stands, as it fits into a link.
fn pack(document: &str) -> Result<String, Refused> {
    let mut short: Value = serde_json::from_str(document)?;
    if let Some(fields) = short.as_object_mut() {
        fields.remove("ballot");
    }
    Ok(URL_SAFE_NO_PAD.encode(short.to_string()))
}

/// The document in a link, a code, a file, or as it is.
fn unpack(ballot: &str) -> Result<String, Refused> {
    let text = match Path::new(ballot) {
        file if ballot == "-" || file.exists() => keys::content_of(file)?,
        _ => ballot.to_owned(),
    };
    if text.trim_start().starts_with('{') {
        return Ok(text);
    }
    let code: String = text.rsplit('#').next().unwrap_or_default().split_whitespace().collect();
    let unread = || cast::CastError::Document("neither a link nor a document".to_owned());
    let bytes = URL_SAFE_NO_PAD.decode(code).map_err(|_| unread())?;
    Ok(String::from_utf8(bytes).map_err(|_| unread())?)
}

/// Checks another device's ballot, by the host's record or by one in a file.
pub fn check_ballot(
    ballot: &str,
    file: Option<&Path>,
    common: &Common,
    folder: &Folder,
    say: &Say,
) -> Result<(), Refused> {
    let document = unpack(ballot)?;
    let fields: Value = serde_json::from_str(&document)?;
    let assembly = fields["assembly"].as_str().and_then(|id| id.parse().ok());
    let assembly: Uuid =
        assembly.ok_or_else(|| cast::CastError::Document("it names no assembly".to_owned()))?;
    match file {
        Some(file) => {
            let mut replica = Replica::new(assembly, folkmoot_client::replica::CheckLevel::Light, None)?;
            record::read(&mut replica, file, super::device::now_ms(common.ahead_ms))?;
            tell(&replica, &document, say)
        }
        None => {
            let ring = keys::ring(common, folder)?;
            let known = Common { assembly: Some(assembly), ..common.clone() };
            let mut device = Device::open(&known, folder, ring)?;
            device.look()?;
            tell(&device.replica, &document, say)
        }
    }
}

fn tell(replica: &Replica, document: &str, say: &Say) -> Result<(), Refused> {
    let state = replica.shown()?;
    let checked: Checked = cast::check_document(state, document.as_bytes())?;
    let mut lines = "The ballot holds what the document says. Compare its tracker with the one that the other device showed before it knew\n\
        that it would be checked:\n\n"
        .to_owned();
    lines.push_str(&format!("    {}\n\nIn it:\n", checked.tracker));
    let contests = state.votes().get(&checked.vote).map(|vote| replica.contests(vote)).unwrap_or_default();
    for (contest, selection) in contests.iter().zip(&checked.selections) {
        let names = choices::names(contest);
        let one = match selection[..] {
            [number] => names.get(number as usize).cloned(),
            _ => None,
        };
        lines.push_str(&format!(
            "    {}: {}\n",
            contest.question(),
            one.unwrap_or_else(|| format!("{selection:?} of {names:?}"))
        ));
    }
    say.both(lines, &serde_json::to_value(&checked)?)
}

/// What became of one's ballot, by the record alone.
pub fn standing(vote: Uuid, device: &Device, say: &Say) -> Result<(), Refused> {
    let state = device.replica.shown()?;
    let found = state.votes().get(&vote).ok_or(Refusal::VoteUnknown)?;
    let voter = voter_in(state, &device.keys()?, found);
    let counted = voter.and_then(|voter| found.ballots.of(&voter));
    let kept = device.kept_ballot(vote)?;
    let value = json!({
        "counted": counted.map(|ballot| json!({
            "event": ballot.event, "index": ballot.index, "tracker": ballot.tracker.to_string(), "full_tracker": ballot.tracker.full(),
        })),
        "on_its_way": kept.as_ref().map(|kept| json!({ "full_tracker": kept.full_tracker, "in_by_ms": kept.in_by_ms })),
    });
    let mut lines = match counted {
        Some(ballot) => format!("Your ballot counts. Its tracker: {}\n", ballot.tracker),
        None => "No ballot of yours is in the record.\n".to_owned(),
    };
    if kept.is_some() {
        lines.push_str("A ballot of yours is on its way.\n");
    }
    say.both(lines, &value)
}
