//! `folkmoot member` and `folkmoot trustee`: what a member does, in the terminal. The cryptography and the checks are those of
//! `folkmoot-client`; here are the folder, the network and the words.

mod acts;
mod ballot;
mod choices;
mod device;
mod keys;
pub mod options;
mod record;
mod refused;
mod remote;
mod say;
mod shown;
mod trustee;

use crate::folder::Folder;
use device::Device;
use folkmoot_client::acts::SignedAct;
use folkmoot_ledger::events::SignedEvent;
use options::{Command, Common, Member, Trustee};
use refused::Refused;
use say::Say;
use serde_json::json;
use std::{io::Write, process::ExitCode};

/// Does what a member says; the status that the program ends with.
pub fn member(options: &Member) -> ExitCode {
    ended(run(options), options.common.json)
}

/// The same for a trustee.
pub fn trustee(options: &Trustee) -> ExitCode {
    let say = Say::new(options.common.json);
    let done = folder(&options.common).and_then(|folder| trustee::run(options, &folder, &say));
    ended(done, options.common.json)
}

fn ended(done: Result<(), Refused>, json: bool) -> ExitCode {
    let Err(refused) = done else { return ExitCode::SUCCESS };
    // Whoever has started it may have stopped to read.
    let _ = match json {
        true => writeln!(std::io::stderr(), "{}", refused.json()),
        false => writeln!(std::io::stderr(), "folkmoot: {} ({})", refused.sentence, refused.code),
    };
    refused.exit_code()
}

fn folder(common: &Common) -> Result<Folder, Refused> {
    Ok(Folder::open(common.kept.folder.as_deref())?.within("member"))
}

fn run(options: &Member) -> Result<(), Refused> {
    let Member { common, command } = options;
    let (folder, say) = (&folder(common)?, &Say::new(common.json));
    folder.make("")?;
    match command {
        Command::Keys { command } => return keys::run(command, common, folder, say),
        Command::Found(found) => return acts::found(found, common, folder, say),
        Command::Join { link, name } => return acts::join(link, name, common, folder, say),
        Command::At { address } => return acts::at(address, common, folder, say),
        Command::Recover { link, member } => return acts::recover(link, member, common, folder, say),
        Command::CheckBallot { ballot, record } => {
            return ballot::check_ballot(ballot, record.as_deref(), common, folder, say);
        }
        _ => {}
    }
    let mut device = Device::open(common, folder, keys::ring(common, folder)?)?;
    if let Command::Release { record, vote, out } = command {
        return trustee::release(record, *vote, out, &mut device, say);
    }
    let device = &mut device;
    if matches!(command, Command::EraseName) {
        return acts::erase_name(device, say);
    }
    if !matches!(command, Command::Watch) {
        device.visit(say)?;
    }
    match command {
        Command::Invite { uses, hours } => acts::invite(*uses, *hours, device, say),
        Command::Show => shown::assembly(device, say),
        Command::Compare { seen } => shown::compare(seen, device, say),
        Command::Vote { vote } => shown::vote(*vote, device, say),
        Command::Vouch { who } => acts::vouch(who, device, say),
        Command::CallCircle { threshold, trustees } => acts::call_circle(*threshold, trustees, device, say),
        Command::SignCircle { circle } => acts::sign_circle(*circle, device, say),
        Command::Propose { file } => acts::propose(file, device, say),
        Command::Second { vote } => acts::act(&json!({ "type": "vote.second", "vote": vote }), device, say),
        Command::Act { file } => acts::act(&serde_json::from_str(&keys::content_of(file)?)?, device, say),
        Command::Cast(cast) => ballot::cast(cast, device, say),
        Command::Ballot { vote } => ballot::standing(*vote, device, say),
        Command::Step { only } => trustee::take(*only, device, say),
        Command::Post { file } => {
            let note = std::fs::read(file)?;
            let event = SignedEvent::parse_posted(&note)?.event.id;
            device.post(&SignedAct { event, note }, None)?;
            say.both(format!("It is in the record: {event}"), &json!({ "event": event }))
        }
        Command::Watch => shown::watch(device, say),
        // Done above.
        _ => Ok(()),
    }
}
