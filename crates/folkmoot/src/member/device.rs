//! A member's device in a folder: the copy of the record with the checkpoints that were seen, and what was signed and is not in it yet.
//!
//! What a host shows has to extend what it has shown before; two versions that exclude one another are kept as evidence, and nothing is done
//! in that assembly any more.

use super::{
    keys,
    options::Common,
    refused::{Refused, Status},
    remote::Remote,
    say::Say,
};
use crate::folder::Folder;
use folkmoot_client::{
    acts::{EventWriter, SignedAct, event_id},
    keys::{KeyRing, MemberKeys},
    promises,
    receipts::{self, Proven},
    replica::{Alarm, CheckLevel, Progress, Replica, visit},
    standing::{self, Kept, Standing},
    trustee::Releases,
};
use folkmoot_ledger::{
    bytes::Hex16,
    checkpoint::Checkpoint,
    note::Note,
    promise,
    tiles::{self, Resource},
};
use folkmoot_protocol::VoterTag;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use std::time::{SystemTime, UNIX_EPOCH};
use uuid::Uuid;

/// A device in one assembly.
pub struct Device {
    /// What is kept.
    pub folder: Folder,
    /// Its host.
    pub remote: Remote,
    /// Its owner's keys.
    pub ring: KeyRing,
    /// Its copy of the record.
    pub replica: Replica,
    ahead_ms: u64,
}

/// Something signed that is not known to be in the record.
#[derive(Serialize, Deserialize)]
struct Signed {
    note: String,
    ballot: Option<Ballot>,
}

/// A ballot that was signed.
#[derive(Serialize, Deserialize)]
pub struct Ballot {
    /// The vote.
    pub vote: Uuid,
    /// Whose it is, as its proof says. It never leaves this device.
    pub voter: Hex16,
    /// The event whose ballot it takes the place of.
    pub previous: Option<Uuid>,
    /// All of its tracker.
    pub full_tracker: String,
    /// By when the host has promised to put it in, in Unix milliseconds.
    pub in_by_ms: Option<u64>,
}

/// What came of posting.
pub enum Posted {
    /// It is in the record, and the receipt was checked.
    In(Proven),
    /// It waits for its round; the host has signed by when it will be in, in Unix milliseconds.
    Promised(u64),
}

/// The time of this machine, in Unix milliseconds.
pub fn now_ms(ahead_ms: u64) -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or(u64::MAX).saturating_add(ahead_ms)
}

/// A fresh id for an event.
pub fn fresh_id(now_ms: u64) -> Result<Uuid, Refused> {
    let mut random = [0; 10];
    keys::fill(&mut random)?;
    Ok(event_id(now_ms, &random))
}

impl Device {
    /// The device of somebody in the assembly that was named, or the only one that the folder knows.
    pub fn open(common: &Common, folder: &Folder, ring: KeyRing) -> Result<Self, Refused> {
        let assembly = match common.assembly {
            Some(assembly) => assembly,
            None => only(folder)?,
        };
        let host = folder.read(&format!("{assembly}/host"))?.ok_or_else(|| {
            Refused::input(
                "this folder does not know this assembly: found it here, join it, or use it with folkmoot member at",
            )
        })?;
        let site = String::from_utf8_lossy(&host).trim().parse().map_err(Refused::input)?;
        Self::at(assembly, Remote::new(site), folder, ring, common.ahead_ms)
    }

    /// A device at this host.
    pub fn at(
        assembly: Uuid,
        remote: Remote,
        folder: &Folder,
        ring: KeyRing,
        ahead_ms: u64,
    ) -> Result<Self, Refused> {
        let own = folder.within(&assembly.to_string());
        if let Some(kept) = own.read("alarm.json")? {
            let alarm: serde_json::Value = serde_json::from_slice(&kept)?;
            let sentence = format!(
                "{} ({})",
                alarm["detail"].as_str().unwrap_or_default(),
                own.path("alarm.json").display()
            );
            return Err(Refused::new(Status::Alarm, alarm["code"].as_str().unwrap_or_default(), sentence));
        }
        let mut replica = Replica::new(assembly, CheckLevel::Light, own.read("checkpoint")?.as_deref())?;
        if let Some(texts) = own.read("texts")? {
            replica.recall_texts(&texts);
        }
        if let Some(since) = own.read("behind")? {
            replica.recall_behind(serde_json::from_slice(&since)?);
        }
        Ok(Self { folder: own, remote, ring, replica, ahead_ms })
    }

    /// Makes the folder of an assembly that this device comes into.
    pub fn settle_in(
        folder: &Folder,
        assembly: Uuid,
        host: &Remote,
        checkpoint: Option<&[u8]>,
    ) -> Result<(), Refused> {
        let own = folder.within(&assembly.to_string());
        own.make("receipts")?;
        own.make("signed")?;
        own.make("entries")?;
        own.make("late")?;
        if let Some(checkpoint) = checkpoint {
            own.write("checkpoint", checkpoint)?;
        }
        Ok(own.write("host", host.site().origin().as_bytes())?)
    }

    /// The time of this device.
    pub fn now_ms(&self) -> u64 {
        now_ms(self.ahead_ms)
    }

    /// Brings the copy up to date; then sends what was signed and is not in it.
    pub fn visit(&mut self, say: &Say) -> Result<Progress, Refused> {
        let progress = self.look()?;
        self.take_cosigned()?;
        self.send_kept(say)?;
        // As the pages do, without being asked: whoever does nothing that can be seen would begin to rest.
        if let Some(act) = self.write(|writer| writer.stay_if_due())? {
            self.post(&act, None)?;
            say.aside("This program said for you that you are still here.");
        }
        self.confirm(say)?;
        Ok(progress)
    }

    /// Confirms what has closed, as the pages do. The checkpoint that says so was kept by the look before.
    fn confirm(&mut self, say: &Say) -> Result<(), Refused> {
        let missing: Vec<Uuid> =
            self.folder.list("late")?.iter().filter_map(|vote| vote.parse().ok()).collect();
        while let Some(act) = self.write(|writer| writer.confirm_if_due(&missing))? {
            match self.post(&act, None) {
                Ok(_) => say.aside("This program confirmed for you how a vote closed."),
                // Others were enough meanwhile, or the host is away: nothing hangs on this one.
                Err(refused) if refused.status == Status::Refused || refused.is_away() => break,
                Err(refused) => return Err(refused),
            }
        }
        Ok(())
    }

    /// Brings the copy up to date.
    pub fn look(&mut self) -> Result<Progress, Refused> {
        let (assembly, now_ms) = (self.replica.assembly(), self.now_ms());
        let (remote, ring, folder) = (&self.remote, &self.ring, &self.folder);
        let seen = visit(&mut self.replica, now_ms, |path| read(remote, ring, folder, assembly, path));
        self.keep_copy(seen.as_ref().err())?;
        seen
    }

    /// Takes what enough witnesses have cosigned, where the rules name any and there is something; the receipts that are kept stand on it from
    /// then on.
    pub fn take_cosigned(&mut self) -> Result<(), Refused> {
        if self.replica.state()?.rules().witnesses.quorum == 0 {
            return Ok(());
        }
        // Without it a release is refused for want of witnesses, which says enough. What was given once is kept.
        let given =
            self.remote.file(&self.ring, self.replica.assembly(), "cosigned").ok().map(|(_, file)| file);
        for cosigned in given.into_iter().chain(self.folder.read("cosigned")?) {
            let taken = self.replica.take_cosigned(&cosigned).map_err(Refused::from);
            self.keep_copy(taken.as_ref().err())?;
            taken?;
        }
        let Some(cosigned) = self.replica.cosigned_note() else { return Ok(()) };
        self.folder.write("cosigned", &cosigned)?;
        for name in self.folder.list("receipts")?.iter().filter(|name| !name.ends_with(".promise")) {
            let path = format!("receipts/{name}");
            let Some(receipt) = self.folder.read(&path)? else { continue };
            if let Some(better) = receipts::cosigned(&self.replica, &receipt)? {
                self.folder.write(&path, &better)?;
            }
        }
        Ok(())
    }

    /// Keeps the newest checkpoint that was seen, whatever came of it, and what proves that the host has shown two records.
    pub fn keep_copy(&self, error: Option<&Refused>) -> Result<(), Refused> {
        if let Some(Alarm::SplitView(evidence)) = self.replica.alarm() {
            let detail = error.map(|error| error.sentence.clone()).unwrap_or_default();
            let alarm = serde_json::json!({
                "code": "replica.split_view", "detail": detail, "first": evidence.first, "second": evidence.second,
            });
            self.folder.write("alarm.json", alarm.to_string().as_bytes())?;
        }
        match self.replica.behind_since_ms() {
            Some(since) => self.folder.write("behind", since.to_string().as_bytes())?,
            None => self.folder.remove("behind")?,
        }
        // Another program with this folder may have seen more: what was seen never becomes less.
        let _lock = self.folder.lock()?;
        let seen = self.replica.snapshot().filter(|snapshot| size_of(snapshot) > kept_size(&self.folder));
        if let Some(snapshot) = seen {
            self.folder.write("checkpoint", &snapshot)?;
            if error.is_none() {
                self.folder.write("texts", self.replica.texts_to_keep().as_bytes())?;
            }
        }
        Ok(())
    }

    /// The keys of its owner in this assembly.
    pub fn keys(&self) -> Result<MemberKeys, Refused> {
        Ok(self.ring.in_assembly(self.replica.shown()?))
    }

    /// Writes something with the member's keys, on the copy as it is now.
    pub fn write<T, E>(&self, act: impl FnOnce(&EventWriter<'_>) -> Result<T, E>) -> Result<T, Refused>
    where
        Refused: From<E>,
    {
        let (keys, now_ms) = (self.keys()?, self.now_ms());
        Ok(act(&EventWriter::new(self.replica.shown()?, &keys, fresh_id(now_ms)?, now_ms))?)
    }

    /// Keeps an act, posts it, checks the receipt, and brings the copy up to date.
    pub fn post(&mut self, act: &SignedAct, ballot: Option<Ballot>) -> Result<Posted, Refused> {
        let signed = Signed { note: String::from_utf8_lossy(&act.note).into_owned(), ballot };
        self.keep(act.event, &signed)?;
        let posted = self.send(act.event, signed)?;
        self.look()?;
        Ok(posted)
    }

    fn keep(&self, event: Uuid, signed: &Signed) -> Result<(), Refused> {
        Ok(self.folder.write(&format!("signed/{event}"), &serde_json::to_vec(signed)?)?)
    }

    /// Posts what is kept. A refusal forgets it, but for a ballot: of these only the record says what became of them.
    fn send(&mut self, event: Uuid, mut signed: Signed) -> Result<Posted, Refused> {
        let (note, kept) = (signed.note.as_bytes(), self.kept()?);
        let answer = match self.remote.append(self.replica.assembly(), note) {
            Ok(answer) => answer,
            Err(refused) => {
                if refused.status == Status::Refused && signed.ballot.is_none() {
                    self.folder.remove(&format!("signed/{event}"))?;
                }
                return Err(refused);
            }
        };
        if let (Some(ballot), true) = (&mut signed.ballot, answer.starts_with(promise::HEADER.as_bytes())) {
            let before = earlier(&kept, event, ballot);
            let promised = promises::check(&self.replica, note, &answer, before)?;
            ballot.in_by_ms = Some(promised.in_by_ms);
            self.folder.write(&format!("receipts/{event}.promise"), &answer)?;
            self.keep(event, &signed)?;
            if let Some(before) = before {
                self.folder.remove(&format!("signed/{before}"))?;
            }
            return Ok(Posted::Promised(promised.in_by_ms));
        }
        let proven = receipts::check(&mut self.replica, note, &answer);
        self.keep_copy(None)?;
        let proven = proven?;
        if signed
            .ballot
            .as_ref()
            .is_some_and(|ballot| proven.full_tracker.as_ref() != Some(&ballot.full_tracker))
        {
            return Err(Refused::new(
                Status::Alarm,
                "receipt.other_tracker",
                "the host's receipt is for another ballot",
            ));
        }
        self.folder.write(&format!("receipts/{event}"), &answer)?;
        self.folder.remove(&format!("signed/{event}"))?;
        Ok(Posted::In(proven))
    }

    /// What is kept and not in the record.
    fn kept(&self) -> Result<Vec<(Uuid, Signed)>, Refused> {
        let mut all = Vec::new();
        for name in self.folder.list("signed")? {
            let Ok(event) = name.parse::<Uuid>() else { continue };
            if let Some(bytes) = self.folder.read(&format!("signed/{name}"))? {
                all.push((event, serde_json::from_slice(&bytes)?));
            }
        }
        Ok(all)
    }

    /// Sends again what was signed and is not in the record: the answer to it was lost, or it waited for its round.
    fn send_kept(&mut self, say: &Say) -> Result<(), Refused> {
        for (event, signed) in self.kept()? {
            let Some(ballot) = &signed.ballot else {
                if let Err(refused) = self.send(event, signed) {
                    say.aside(&format!("Sent again, and not taken: {} ({})", refused.sentence, refused.code));
                }
                continue;
            };
            let kept =
                Kept { vote: ballot.vote, voter: VoterTag(ballot.voter.0), event, previous: ballot.previous };
            let standing = standing::standing(self.replica.state()?, &kept, self.now_ms());
            match standing {
                Standing::Counted => self.folder.remove(&format!("signed/{event}"))?,
                Standing::Waiting if ballot.in_by_ms.is_some_and(|by| self.now_ms() < by) => {}
                Standing::Waiting => {
                    if let Err(refused) = self.send(event, signed) {
                        say.aside(&format!(
                            "Your ballot is not in yet: {} ({})",
                            refused.sentence, refused.code
                        ));
                    }
                }
                Standing::Old => {
                    let act = self
                        .write(|writer| folkmoot_client::cast::sign_again(writer, signed.note.as_bytes()))?;
                    let again = Signed {
                        note: String::from_utf8_lossy(&act.note).into_owned(),
                        ballot: signed.ballot,
                    };
                    self.keep(act.event, &again)?;
                    self.folder.remove(&format!("signed/{event}"))?;
                    self.send(act.event, again)?;
                }
                Standing::Overtaken | Standing::Late | Standing::Ended => {
                    say.aside(gone(standing));
                    if standing == Standing::Late {
                        // Whoever misses a ballot in a closing does not confirm it.
                        self.folder.write(&format!("late/{}", ballot.vote), event.to_string().as_bytes())?;
                    }
                    if ballot.in_by_ms.is_some() {
                        let promise = self.folder.path(&format!("receipts/{event}.promise"));
                        say.aside(&format!(
                            "The host had promised that it would be in: {}",
                            promise.display()
                        ));
                    }
                    self.folder.remove(&format!("signed/{event}"))?;
                }
            }
        }
        Ok(())
    }

    /// The ballot of a vote that was signed here and is not in the record.
    pub fn kept_ballot(&self, vote: Uuid) -> Result<Option<Ballot>, Refused> {
        let ballots = self.kept()?.into_iter().filter_map(|(_, signed)| signed.ballot);
        Ok(ballots.into_iter().find(|ballot| ballot.vote == vote))
    }

    /// What this device has released.
    pub fn releases(&self) -> Result<Releases, Refused> {
        self.stored("releases.json").map(Option::unwrap_or_default)
    }

    /// Keeps what it has released: before the act leaves.
    pub fn keep_releases(&self, releases: &Releases) -> Result<(), Refused> {
        Ok(self.folder.write("releases.json", &serde_json::to_vec(releases)?)?)
    }

    /// Reads what is kept as JSON.
    pub fn stored<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>, Refused> {
        Ok(self.folder.read(name)?.map(|bytes| serde_json::from_slice(&bytes)).transpose()?)
    }
}

/// The ballot with the same tag that was promised before this one and is not in the record.
fn earlier(kept: &[(Uuid, Signed)], event: Uuid, ballot: &Ballot) -> Option<Uuid> {
    let is_it =
        |other: &Ballot| other.vote == ballot.vote && other.voter == ballot.voter && other.in_by_ms.is_some();
    kept.iter()
        .find(|(id, signed)| *id != event && signed.ballot.as_ref().is_some_and(is_it))
        .map(|(id, _)| *id)
}

/// What is said of a ballot that did not come in and no longer can.
fn gone(standing: Standing) -> &'static str {
    match standing {
        Standing::Overtaken => {
            "Another ballot of yours counts, cast elsewhere; the one that was kept here no longer can."
        }
        Standing::Ended => "The vote ended before it closed. No ballot of it counts.",
        _ => "The vote closed before your ballot was in. It does not count.",
    }
}

/// How many entries a checkpoint stands for; none where it is no checkpoint.
fn size_of(checkpoint: &[u8]) -> u64 {
    let note = Note::parse(checkpoint).ok();
    note.and_then(|note| Checkpoint::parse(note.text()).ok()).map_or(0, |checkpoint| checkpoint.size)
}

fn kept_size(folder: &Folder) -> u64 {
    folder.read("checkpoint").ok().flatten().map_or(0, |kept| size_of(&kept))
}

/// The only assembly that a folder knows.
fn only(folder: &Folder) -> Result<Uuid, Refused> {
    let mut known = folder.list("")?.into_iter().filter_map(|name| name.parse::<Uuid>().ok());
    match (known.next(), known.next()) {
        (Some(one), None) => Ok(one),
        (None, _) => Err(Refused::input("this folder knows no assembly yet: found one, or join with a link")),
        _ => Err(Refused::input("this folder knows several assemblies: name one with --assembly")),
    }
}

/// A file of the log: a full bundle is kept, and never fetched again. What is in it is compared with the checkpoint whoever gives it.
fn read(
    remote: &Remote,
    ring: &KeyRing,
    folder: &Folder,
    assembly: Uuid,
    path: &str,
) -> Result<(String, Vec<u8>), Refused> {
    let full = |path: &str| match path.parse() {
        Ok(Resource::Entries { number, width: tiles::WIDTH }) => Some(format!("entries/{number}")),
        _ => None,
    };
    if let Some(bytes) = full(path).map(|name| folder.read(&name)).transpose()?.flatten() {
        return Ok((path.to_owned(), bytes));
    }
    let (path, bytes) = remote.file(ring, assembly, path)?;
    if let Some(name) = full(&path) {
        folder.write(&name, &bytes)?;
    }
    Ok((path, bytes))
}
