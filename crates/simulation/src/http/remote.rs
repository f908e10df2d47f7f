//! A host over HTTP, as a device talks to it: one agent, connections kept alive.

use crate::Failure;
use folkmoot_client::{
    acts::SignedAct,
    reading::Challenge,
    replica::{Progress, Replica},
};
use folkmoot_ledger::{
    base64,
    keys::SigningKey,
    reading::{Asks, Request},
    tiles,
};
use serde_json::Value;
use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, SystemTime, UNIX_EPOCH},
};
use uuid::Uuid;

/// A host at an address.
#[derive(Clone)]
pub struct Remote {
    agent: ureq::Agent,
    url: String,
    /// By how many milliseconds the devices of this host run ahead of this machine.
    ahead_ms: Arc<AtomicU64>,
    /// With which key the record of each assembly is read that is for its members, and the token for it.
    readers: Arc<Mutex<HashMap<Uuid, Reader>>>,
}

struct Reader {
    key: SigningKey,
    token: Option<String>,
}

/// What a host answered.
#[derive(Debug)]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// The body.
    pub body: Vec<u8>,
}

impl Answer {
    /// The body as JSON; null when it is none.
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }

    /// The code of a problem.
    pub fn code(&self) -> String {
        self.json()["code"].as_str().unwrap_or_default().to_owned()
    }
}

/// The time of this machine, in Unix milliseconds.
pub fn now_ms() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).expect("the clock stands after 1970");
    u64::try_from(since.as_millis()).expect("the clock stands before the year 500,000,000")
}

impl Remote {
    /// The host at an address such as `http://127.0.0.1:8080`.
    pub fn new(url: &str) -> Self {
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(60)))
            .max_idle_connections_per_host(1)
            .build();
        Self {
            agent: config.into(),
            url: url.trim_end_matches('/').to_owned(),
            ahead_ms: Arc::default(),
            readers: Arc::default(),
        }
    }

    /// The same host over a connection of its own.
    pub fn another(&self) -> Self {
        Self { ahead_ms: Arc::clone(&self.ahead_ms), ..Self::new(&self.url) }
    }

    /// The same host over the same connection, read with keys of its own.
    #[must_use]
    pub fn apart(&self) -> Self {
        Self { readers: Arc::default(), ..self.clone() }
    }

    /// The time of the devices that talk to it, in Unix milliseconds: that of this machine, and what was let pass.
    pub fn now_ms(&self) -> u64 {
        now_ms() + self.ahead_ms.load(Ordering::Relaxed)
    }

    /// Lets time pass for the devices that talk to it. The host's own clock is to be moved as well.
    pub fn pass(&self, ms: u64) {
        self.ahead_ms.fetch_add(ms, Ordering::Relaxed);
    }

    /// The address.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// GET, with a token where there is one for the assembly in the path. An error is one of the network.
    pub fn get(&self, path: &str) -> Result<Answer, ureq::Error> {
        let assembly = path.split('/').find_map(|part| Uuid::try_parse(part).ok());
        let token = assembly.and_then(|assembly| self.token(assembly));
        let first = self.get_with(path, token.as_deref())?;
        let (true, Some(assembly)) = (first.status == 401, assembly) else { return Ok(first) };
        match self.renew(assembly)? {
            Some(token) => self.get_with(path, Some(&token)),
            None => Ok(first),
        }
    }

    /// GET with this token and no other.
    pub fn get_with(&self, path: &str, token: Option<&str>) -> Result<Answer, ureq::Error> {
        let mut request = self.agent.get(format!("{}{path}", self.url));
        if let Some(token) = token {
            request = request.header("authorization", format!("Bearer {token}"));
        }
        answer(request.call()?)
    }

    /// Reads the record of an assembly with this key from now on, where it is for members.
    pub fn read_with(&self, assembly: Uuid, key: &SigningKey) {
        let reader = Reader { key: SigningKey::from_seed(key.expose_seed()), token: None };
        self.readers().insert(assembly, reader);
    }

    /// The token with which an assembly is read at present.
    pub fn token(&self, assembly: Uuid) -> Option<String> {
        self.readers().get(&assembly)?.token.clone()
    }

    /// What the host wants signed.
    pub fn challenge(&self, assembly: Uuid) -> Result<Challenge, ureq::Error> {
        let json = self.get_with(&format!("/api/v1/assemblies/{assembly}/reading/challenge"), None)?.json();
        let text = |name: &str| json[name].as_str().unwrap_or_default().to_owned();
        let challenge = base64::decode_array(&text("challenge")).expect("32 bytes");
        let salt = base64::decode_array(&text("salt")).expect("16 bytes");
        Ok(Challenge { assembly, challenge, salt })
    }

    /// Gets another token, where there is a key for this assembly and the host takes it.
    fn renew(&self, assembly: Uuid) -> Result<Option<String>, ureq::Error> {
        let Challenge { challenge, .. } = self.challenge(assembly)?;
        let request = Request { asks: Asks::Record, assembly, challenge };
        let Some(note) = self.readers().get(&assembly).map(|reader| request.sign(&reader.key)) else {
            return Ok(None);
        };
        let answer = self.post(&format!("/api/v1/assemblies/{assembly}/reading"), note.as_bytes())?;
        let token = answer.json()["token"].as_str().map(str::to_owned);
        if let Some(reader) = self.readers().get_mut(&assembly) {
            reader.token.clone_from(&token);
        }
        Ok(token)
    }

    fn readers(&self) -> MutexGuard<'_, HashMap<Uuid, Reader>> {
        self.readers.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// POST of a note.
    pub fn post(&self, path: &str, note: &[u8]) -> Result<Answer, ureq::Error> {
        let request = self.agent.post(format!("{}{path}", self.url));
        answer(request.header("content-type", "text/plain; charset=utf-8").send(note)?)
    }

    /// The key of the host.
    pub fn host_key(&self) -> [u8; 32] {
        let answer = self.get("/api/v1/host").expect("the host answers");
        let json = answer.json();
        base64::decode_array(json["key"].as_str().expect("a key")).expect("32 bytes")
    }

    /// Founds an assembly; the receipt.
    pub fn found(&self, note: &[u8]) -> Result<Answer, ureq::Error> {
        self.post("/api/v1/assemblies", note)
    }

    /// Posts an act to an assembly; the receipt.
    pub fn act(&self, assembly: Uuid, act: &SignedAct) -> Result<Answer, ureq::Error> {
        self.post(&format!("/api/v1/assemblies/{assembly}/events"), &act.note)
    }

    /// Posts an act that has to be taken; the receipt.
    pub fn must(&self, assembly: Uuid, act: &SignedAct) -> Vec<u8> {
        let answer = self.act(assembly, act).expect("the host answers");
        assert_eq!(answer.status, 201, "{}", String::from_utf8_lossy(&answer.body));
        answer.body
    }

    /// The JSON view of something under `/api/v1`.
    pub fn view(&self, path: &str) -> Value {
        let answer = self.get(&format!("/api/v1{path}")).expect("the host answers");
        assert_eq!(answer.status, 200, "{path}: {}", String::from_utf8_lossy(&answer.body));
        answer.json()
    }

    /// A file of a log; a partial bundle that has become full meanwhile is fetched as that.
    ///
    /// # Errors
    /// The status of what is not there, or an error of the network.
    pub fn file(&self, assembly: Uuid, path: &str) -> Result<(String, Vec<u8>), Failure> {
        let full = path.split(".p/").next().unwrap_or_default();
        let mut status = 0;
        for path in [path, full] {
            let answer = self.get(&format!("/log/{assembly}/{path}"))?;
            if answer.status == 200 {
                return Ok((path.to_owned(), answer.body));
            }
            status = answer.status;
        }
        Err(format!("{status} for {full}").into())
    }

    /// One visit: what a page does whenever the log has grown.
    ///
    /// # Errors
    /// What the device finds wrong, or a file that does not come.
    pub fn try_visit(&self, replica: &mut Replica) -> Result<Progress, Failure> {
        let assembly = replica.assembly();
        folkmoot_client::replica::visit(replica, self.now_ms(), |path| self.file(assembly, path))
    }

    /// One visit, which has to go well.
    pub fn visit(&self, replica: &mut Replica) -> Progress {
        self.try_visit(replica).expect("a good record")
    }

    /// Visits until something is true of the copy, for at most a minute.
    pub fn visit_until(&self, replica: &mut Replica, wanted: impl Fn(&Replica) -> bool) {
        for _ in 0..600 {
            self.visit(replica);
            if wanted(replica) {
                return;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        panic!("this does not come about within a minute");
    }
}

fn answer(mut response: ureq::http::Response<ureq::Body>) -> Result<Answer, ureq::Error> {
    let status = response.status().as_u16();
    let limit = tiles::max_bundle_len(tiles::WIDTH) as u64;
    let body = response.body_mut().with_config().limit(limit.max(64 << 20)).read_to_vec()?;
    Ok(Answer { status, body })
}
