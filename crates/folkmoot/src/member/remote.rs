//! The host at the other end: its interface and the record, and nothing else of it.

use super::refused::{Refused, Status};
use folkmoot_client::{
    keys::{FoundingSalt, KeyRing},
    oblivious,
    reading::Challenge,
};
use folkmoot_ledger::{base64, tiles};
use folkmoot_server::{elsewhere, oblivious::Site};
use serde::{Deserialize, de::DeserializeOwned};
use std::{cell::RefCell, time::Duration};
use uuid::Uuid;

/// The media type of notes.
const NOTE: &str = "text/plain; charset=utf-8";
/// The longest answer that is read, in bytes.
const LONGEST: u64 = 64 << 20;

/// A host.
pub struct Remote {
    agent: ureq::Agent,
    site: Site,
    /// With which the record of this assembly is read, where it is for members.
    token: RefCell<Option<String>>,
}

/// What a host says about itself.
#[derive(Deserialize)]
pub struct About {
    key: String,
    relays: Vec<String>,
}

#[derive(Deserialize)]
struct Problem {
    code: String,
    detail: String,
}

#[derive(Deserialize)]
struct ChallengeText {
    challenge: String,
    salt: String,
}

#[derive(Deserialize)]
struct Token {
    token: String,
}

impl About {
    /// Its key.
    pub fn key(&self) -> Result<[u8; 32], Refused> {
        base64::decode_array(&self.key).map_err(|_| unreadable())
    }
}

fn unreadable() -> Refused {
    Refused::new(Status::Away, "host.answer", "the host answers as no host does")
}

fn away(error: &ureq::Error) -> Refused {
    let sentence =
        format!("the host does not answer; whether what was sent has arrived, nobody knows ({error})");
    Refused::new(Status::Away, "host.unreachable", sentence)
}

impl Remote {
    /// The host at this address.
    pub fn new(site: Site) -> Self {
        let agent = elsewhere::agent()
            .max_redirects_will_error(false)
            .timeout_global(Some(Duration::from_secs(60)))
            .build()
            .new_agent();
        Self { agent, site, token: RefCell::default() }
    }

    /// Its address.
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// What it says about itself.
    pub fn about(&self) -> Result<About, Refused> {
        json(&self.get("/api/v1/host")?)
    }

    fn get(&self, path: &str) -> Result<Vec<u8>, Refused> {
        let mut request = self.agent.get(format!("{}{path}", self.site.origin()));
        if let Some(token) = &*self.token.borrow() {
            request = request.header("authorization", format!("Bearer {token}"));
        }
        taken(request.call().map_err(|error| away(&error))?)
    }

    /// Posts a note.
    pub fn post(&self, path: &str, note: &[u8]) -> Result<Vec<u8>, Refused> {
        let request = self.agent.post(format!("{}{path}", self.site.origin())).header("content-type", NOTE);
        taken(request.send(note).map_err(|error| away(&error))?)
    }

    /// What has to be signed to read.
    pub fn challenge(&self, assembly: Uuid) -> Result<Challenge, Refused> {
        let text: ChallengeText =
            json(&self.get(&format!("/api/v1/assemblies/{assembly}/reading/challenge"))?)?;
        let challenge = base64::decode_array(&text.challenge).map_err(|_| unreadable())?;
        let salt: FoundingSalt = base64::decode_array(&text.salt).map_err(|_| unreadable())?;
        Ok(Challenge { assembly, challenge, salt })
    }

    /// A file of a log, as whoever has these keys reads it. A partial bundle that has become full meanwhile is given as that.
    pub fn file(&self, ring: &KeyRing, assembly: Uuid, path: &str) -> Result<(String, Vec<u8>), Refused> {
        let full = path.split(".p/").next().unwrap_or_default();
        let mut last = None;
        for path in [path, full] {
            let address = format!("/log/{assembly}/{path}");
            let mut answer = self.get(&address);
            if answer.as_ref().is_err_and(|refused| refused.code.starts_with("reading.")) {
                self.enter(ring, assembly)?;
                answer = self.get(&address);
            }
            match answer {
                Ok(bytes) => return Ok((path.to_owned(), bytes)),
                Err(refused) if refused.code == "tile.unknown" => last = Some(refused),
                Err(refused) => return Err(refused),
            }
        }
        Err(last.unwrap_or_else(unreadable))
    }

    /// Gets a token to read with.
    fn enter(&self, ring: &KeyRing, assembly: Uuid) -> Result<(), Refused> {
        *self.token.borrow_mut() = None;
        let mut last = unreadable();
        for note in self.challenge(assembly)?.answers(ring) {
            match self.post(&format!("/api/v1/assemblies/{assembly}/reading"), &note) {
                Ok(answer) => {
                    *self.token.borrow_mut() = Some(json::<Token>(&answer)?.token);
                    return Ok(());
                }
                Err(refused) if refused.code == "reading.stranger" => last = refused,
                Err(refused) => return Err(refused),
            }
        }
        Err(last)
    }

    /// Posts an event; what the host answers. A ballot of a vote that hides who takes part goes through a relay where the host has one, and
    /// in no other way then.
    pub fn append(&self, assembly: Uuid, note: &[u8]) -> Result<Vec<u8>, Refused> {
        // A signature of a tag in the place of a member's. Nothing else in a note follows an empty line.
        let hidden = String::from_utf8_lossy(note).contains("\n\n\u{2014} tag-");
        let relays = if hidden { self.about()?.relays } else { Vec::new() };
        if relays.is_empty() {
            return self.post(&format!("/api/v1/assemblies/{assembly}/events"), note);
        }
        let mut last = unreadable();
        for relay in relays.iter().filter_map(|relay| relay.parse::<Site>().ok()) {
            match self.carried(&relay, assembly, note) {
                Err(refused) if refused.status == Status::Away => last = refused,
                other => return other,
            }
        }
        Err(last)
    }

    fn carried(&self, relay: &Site, assembly: Uuid, note: &[u8]) -> Result<Vec<u8>, Refused> {
        let address = format!("{}/relay/{}", relay.origin(), self.site.authority());
        let keys = taken(self.agent.get(&address).call().map_err(|error| away(&error))?)?;
        let (sealed, asked) = oblivious::seal(&keys, self.site.authority(), assembly, note)?;
        let request = self.agent.post(&address).header("content-type", "message/ohttp-req");
        let answer = asked.open(&taken(request.send(&sealed[..]).map_err(|error| away(&error))?)?)?;
        if answer.status < 400 { Ok(answer.body) } else { Err(problem(answer.status, &answer.body)) }
    }
}

/// Reads JSON of a host.
pub fn json<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Refused> {
    serde_json::from_slice(bytes).map_err(|_| unreadable())
}

fn taken(mut answer: ureq::http::Response<ureq::Body>) -> Result<Vec<u8>, Refused> {
    let limit = LONGEST.max(tiles::max_bundle_len(tiles::WIDTH) as u64);
    let body = answer.body_mut().with_config().limit(limit).read_to_vec().map_err(|error| away(&error))?;
    let status = answer.status().as_u16();
    if (200..300).contains(&status) { Ok(body) } else { Err(problem(status, &body)) }
}

fn problem(status: u16, body: &[u8]) -> Refused {
    let Ok(Problem { code, detail }) = serde_json::from_slice(body) else { return unreadable() };
    // It is heavily used, or stands behind something that is: the same can be taken later.
    let later = status >= 500 || status == 429;
    Refused::new(if later { Status::Away } else { Status::Refused }, &code, detail)
}
