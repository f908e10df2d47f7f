//! A host over HTTP, as a device talks to it: one agent, connections kept alive.

use crate::Failure;
use folkmoot_client::{
    acts::SignedAct,
    replica::{Progress, Replica},
};
use folkmoot_ledger::{base64, tiles};
use serde_json::Value;
use std::{
    sync::{
        Arc,
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
        Self { agent: config.into(), url: url.trim_end_matches('/').to_owned(), ahead_ms: Arc::default() }
    }

    /// The same host over a connection of its own.
    pub fn another(&self) -> Self {
        Self { ahead_ms: Arc::clone(&self.ahead_ms), ..Self::new(&self.url) }
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

    /// GET. An error is one of the network.
    pub fn get(&self, path: &str) -> Result<Answer, ureq::Error> {
        answer(self.agent.get(format!("{}{path}", self.url)).call()?)
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
        crate::host::visit(replica, self.now_ms(), |path| self.file(assembly, path))
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
