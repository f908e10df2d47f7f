//! Founding, joining, and everything that a member says whose fields say it all.

use super::{
    device::{Device, Posted, fresh_id, now_ms},
    keys,
    options::{Common, Found},
    refused::{Refused, Status},
    remote::{self, Remote},
    say::Say,
};
use crate::folder::Folder;
use folkmoot_client::{
    acts::{self, AtDoor, Founding, PlainAct},
    keys::{InviteSecret, KeyRing},
    receipts,
};
use folkmoot_ledger::{
    bytes::Base64Array,
    keys::MemberId,
    rules::Rules,
    texts::{TextHash, Written},
};
use folkmoot_server::oblivious::Site;
use serde::Deserialize;
use serde_json::{Value, json};
use std::path::Path;
use uuid::Uuid;

/// Founds an assembly.
pub fn found(options: &Found, common: &Common, folder: &Folder, say: &Say) -> Result<(), Refused> {
    let ring = keys::ring(common, folder)?;
    let remote = Remote::new(options.host.clone());
    let rules: Rules = match &options.rules {
        Some(file) => serde_json::from_str(&keys::content_of(file)?)?,
        None => options.preset.rules(),
    };
    let now_ms = now_ms(common.ahead_ms);
    let founding = Founding {
        name: &options.name,
        purpose: written(&options.purpose)?,
        rules,
        host: remote.about()?.key()?,
        salt: salt()?,
        circle: None,
    };
    let founded = acts::found(founding, &[(written(&options.me)?, &ring)], fresh_id(now_ms)?, now_ms)?;
    let receipt = remote.post("/api/v1/assemblies", &founded.act.note)?;
    receipts::check_founding(&founded.act.note, &receipt)?;
    let assembly = founded.assembly;
    Device::settle_in(folder, assembly, &remote, Some(&receipts::checkpoint(&receipt)?))?;
    let mut device = Device::at(assembly, remote, folder, ring, common.ahead_ms)?;
    device.look()?;
    let address = format!("{}/a/{assembly}", options.host.origin());
    say.both(format!("Founded: {address}"), &json!({ "assembly": assembly, "address": address }))
}

/// The parts of the link of an invitation.
fn read_link(link: &str) -> Result<(Site, Uuid, InviteSecret), Refused> {
    let unread = || Refused::new(Status::Refused, "invite.link", "a part of the invitation link is missing");
    let (address, secret) = link.trim().split_once('#').ok_or_else(unread)?;
    let (origin, assembly) = address.split_once("/join/").ok_or_else(unread)?;
    let secret = InviteSecret::from_link(secret).ok_or_else(unread)?;
    Ok((origin.parse().map_err(|_| unread())?, assembly.parse().map_err(|_| unread())?, secret))
}

/// Uses an assembly at a host from now on.
pub fn at(address: &str, common: &Common, folder: &Folder, say: &Say) -> Result<(), Refused> {
    let unread = || Refused::input("this is not the address of an assembly, as https://moot.example/a/…");
    let (origin, assembly) = address.trim().trim_end_matches('/').split_once("/a/").ok_or_else(unread)?;
    let assembly: Uuid = assembly.parse().map_err(|_| unread())?;
    let remote = Remote::new(origin.parse().map_err(|_| unread())?);
    let ring = keys::ring(common, folder)?;
    Device::settle_in(folder, assembly, &remote, None)?;
    let mut device = Device::at(assembly, remote, folder, ring, common.ahead_ms)?;
    device.visit(say)?;
    let head = device.replica.head()?;
    let lines = format!(
        "The record here has {} entries and goes on from what was seen. Its code: {}",
        head.size, head.code
    );
    say.both(lines, &json!({ "assembly": assembly, "head": head }))
}

/// Asks for these keys to be those of a member.
pub fn recover(link: &str, member: &str, common: &Common, folder: &Folder, say: &Say) -> Result<(), Refused> {
    let link = if link == "-" { keys::line_of("The link: ")? } else { link.to_owned() };
    let (site, assembly, secret) = read_link(&link)?;
    let remote = Remote::new(site);
    Device::settle_in(folder, assembly, &remote, None)?;
    let mut device = Device::at(assembly, remote, folder, keys::ring(common, folder)?, common.ahead_ms)?;
    device.look()?;
    let view: Value = serde_json::from_str(&device.replica.assembly_json()?)?;
    let id = serde_json::from_value(member_called(&view, member)?)?;
    let (keys, now_ms) = (device.keys()?, device.now_ms());
    let act = acts::recover(device.replica.shown()?, &secret, id, &keys, fresh_id(now_ms)?, now_ms)?;
    device.post(&act, None)?;
    say.both(
        "You asked, and it is in the record. Members who know you can vouch for it.",
        &json!({ "event": act.event }),
    )
}

/// The id of the one member with this name or id.
fn member_called(view: &Value, who: &str) -> Result<Value, Refused> {
    let members = view["members"].as_array().map(Vec::as_slice).unwrap_or_default();
    let mut meant =
        members.iter().filter(|one| one["left"] != true && (one["id"] == who || one["name"] == who));
    match (meant.next(), meant.next()) {
        (Some(one), None) => Ok(one["id"].clone()),
        _ => Err(Refused::input(format!("there is no one member called {who}"))),
    }
}

#[derive(Deserialize)]
struct Entrance {
    host: Base64Array<32>,
    invitation: Option<Invitation>,
    out: Option<Out>,
}

#[derive(Deserialize)]
struct Out {
    member: MemberId,
    name: TextHash,
}

#[derive(Deserialize)]
struct Invitation {
    id: Uuid,
}

/// Joins: by the copy of the record where somebody can read it before they are in, else by what the host shows at the door.
pub fn join(link: &str, name: &str, common: &Common, folder: &Folder, say: &Say) -> Result<(), Refused> {
    let link = if link == "-" { keys::line_of("The link: ")? } else { link.to_owned() };
    let (site, assembly, secret) = read_link(&link)?;
    let ring = keys::ring(common, folder)?;
    let remote = Remote::new(site.clone());
    Device::settle_in(folder, assembly, &remote, None)?;
    let mut device = Device::at(assembly, remote, folder, ring, common.ahead_ms)?;
    match device.look() {
        Ok(_) => {
            let (now_ms, keys) = (device.now_ms(), device.keys()?);
            let state = device.replica.shown()?;
            let names = device.replica.names();
            let act = acts::join(state, &names, &secret, written(name)?, &keys, fresh_id(now_ms)?, now_ms)?;
            device.post(&act, None)?;
        }
        Err(refused) if refused.code.starts_with("reading.") => {
            let act = knock(assembly, &secret, name, &device.remote, &device.ring, device.now_ms())?;
            Device::settle_in(folder, assembly, &device.remote, Some(&act))?;
        }
        Err(refused) => return Err(refused),
    }
    let address = format!("{}/a/{assembly}", site.origin());
    say.both(
        format!("You asked to join, and it is in the record: {address}"),
        &json!({ "assembly": assembly, "address": address }),
    )
}

/// Joins without the record; the checkpoint that the record has to extend from now on.
fn knock(
    assembly: Uuid,
    secret: &InviteSecret,
    name: &str,
    remote: &Remote,
    ring: &KeyRing,
    now_ms: u64,
) -> Result<Vec<u8>, Refused> {
    let note = remote.challenge(assembly)?.answer_of_invitation(secret);
    let entrance: Entrance =
        remote::json(&remote.post(&format!("/api/v1/assemblies/{assembly}/entrance"), &note)?)?;
    let unknown = || Refused::new(Status::Refused, "invite.unknown", "there is no such invitation any more");
    let door = AtDoor { assembly, invite: entrance.invitation.ok_or_else(unknown)?.id };
    let act = acts::join_at_door(door, secret, written(name)?, &ring.joining(assembly), fresh_id(now_ms)?)?;
    let receipt = remote.append(assembly, &act.note)?;
    receipts::check_at_door(assembly, &entrance.host.0, &act.note, &receipt)?;
    Ok(receipts::checkpoint(&receipt)?)
}

/// Has the name erased of somebody who is no member: where the record is for members they read none of it.
pub fn erase_name(device: &Device, say: &Say) -> Result<(), Refused> {
    let (assembly, remote) = (device.replica.assembly(), &device.remote);
    let challenge = remote.challenge(assembly)?;
    for answer in challenge.answers_at_door(&device.ring) {
        let shown = remote.post(&format!("/api/v1/assemblies/{assembly}/entrance"), &answer);
        let entrance: Entrance = match shown {
            Ok(shown) => remote::json(&shown)?,
            Err(refused) if refused.code == "reading.stranger" => continue,
            Err(refused) => return Err(refused),
        };
        let Some(Out { member, name }) = entrance.out else { continue };
        let event = fresh_id(device.now_ms())?;
        let act = challenge.erase_name(&device.ring, &answer, member, name, event)?;
        let receipt = remote.append(assembly, &act.note)?;
        receipts::check_at_door(assembly, &entrance.host.0, &act.note, &receipt)?;
        return say.both("Your name is erased.", &json!({ "event": act.event, "name": name }));
    }
    let sentence = "these keys are not those of somebody who has left or was not let in";
    Err(Refused::new(Status::Refused, "reading.stranger", sentence))
}

/// Invites.
pub fn invite(uses: u32, hours: u64, device: &mut Device, say: &Say) -> Result<(), Refused> {
    let until_ms = device.now_ms().saturating_add(hours.saturating_mul(3_600_000));
    let issued = device.write(|writer| writer.invite(uses, until_ms))?;
    device.post(&issued.act, None)?;
    let (origin, assembly) = (device.remote.site().origin(), device.replica.assembly());
    let link = format!("{origin}/join/{assembly}#{}", *issued.secret.expose_for_link());
    say.both(
        format!("{link}\n\nWhoever has this link can join."),
        &json!({ "link": link, "until_ms": until_ms }),
    )
}

/// Posts an act whose fields say it all.
pub fn act(fields: &Value, device: &mut Device, say: &Say) -> Result<(), Refused> {
    let mut failed = None;
    let text = fields.to_string();
    let plain = PlainAct::read(&text, || {
        salt().unwrap_or_else(|error| {
            failed = Some(error);
            [0; 16]
        })
    });
    if let Some(error) = failed {
        return Err(error);
    }
    let plain = plain?;
    let act = device.write(|writer| writer.write(plain))?;
    match device.post(&act, None)? {
        Posted::In(proven) => {
            let value = json!({ "event": act.event, "index": proven.index, "time_ms": proven.time_ms });
            say.both(format!("It is in the record: {}", act.event), &value)
        }
        Posted::Promised(_) => Ok(()),
    }
}

/// Vouches for somebody, by their name or the id of their asking.
pub fn vouch(who: &str, device: &mut Device, say: &Say) -> Result<(), Refused> {
    let view: Value = serde_json::from_str(&device.replica.assembly_json()?)?;
    let all = |name: &str| view[name].as_array().cloned().unwrap_or_default();
    let is_meant = |asking: &&Value| {
        let named = |field: &str| asking[field].as_str().is_some_and(|text| text == who);
        let member = asking["member"].as_str().unwrap_or_default();
        named("id")
            || named("member")
            || named("name")
            || name_of(&view, member).is_some_and(|name| name == who)
    };
    let asking: Vec<Value> = all("asking").into_iter().chain(all("recoveries")).collect();
    let mut found = asking.iter().filter(is_meant);
    match (found.next(), found.next()) {
        (Some(one), None) => act(&json!({ "type": "member.vouch", "for": one["id"] }), device, say),
        (None, _) => Err(Refused::input(format!("nobody called {who} asks for anything"))),
        _ => Err(Refused::input(format!(
            "several ask who could be {who}: give the id of the event, which folkmoot member show says"
        ))),
    }
}

/// The name of a member.
pub fn name_of<'a>(view: &'a Value, member: &str) -> Option<&'a str> {
    let members = view["members"].as_array()?;
    members.iter().find(|one| one["id"] == member)?["name"].as_str()
}

/// Calls the first circle.
pub fn call_circle(
    threshold: u16,
    trustees: &[String],
    device: &mut Device,
    say: &Say,
) -> Result<(), Refused> {
    let view: Value = serde_json::from_str(&device.replica.assembly_json()?)?;
    let ids = trustees.iter().map(|who| member_called(&view, who)).collect::<Result<Vec<_>, _>>()?;
    act(&json!({ "type": "circle.call", "threshold": threshold, "trustees": ids }), device, say)
}

/// Signs for a circle.
pub fn sign_circle(circle: Option<Uuid>, device: &mut Device, say: &Say) -> Result<(), Refused> {
    let newest = || {
        let circles = device.replica.shown().ok()?.circles();
        let mut called = circles.values().filter(|circle| circle.vote.is_none());
        called.next_back().map(|circle| circle.id)
    };
    let circle = circle.or_else(newest).ok_or_else(|| Refused::input("no circle was called"))?;
    act(&json!({ "type": "circle.sign", "circle": circle }), device, say)
}

/// Proposes a vote; what the file leaves out is as usual.
pub fn propose(file: &Path, device: &mut Device, say: &Say) -> Result<(), Refused> {
    let given: Value = serde_json::from_str(&keys::content_of(file)?)?;
    let mut fields = json!({
        "text": null, "group": null, "class": "ordinary", "opens": 0, "lasts": device.replica.shown()?.rules().ordinary.open,
        "drawn": [], "effects": [], "bar": null, "again": null, "way": "ballot", "participation": null,
    });
    let (Some(all), Some(given)) = (fields.as_object_mut(), given.as_object()) else {
        return Err(Refused::input("a proposal is a JSON object"));
    };
    all.extend(given.clone());
    all.insert("type".to_owned(), "vote.propose".into());
    act(&fields, device, say)
}

/// Random bytes for the name of a text, and for a founding.
/// A text of somebody's, under a salt of its own.
fn written(text: &str) -> Result<Written, Refused> {
    Ok(Written::new(salt()?, text))
}

fn salt() -> Result<[u8; 16], Refused> {
    let mut salt = [0; 16];
    keys::fill(&mut salt)?;
    Ok(salt)
}
