//! A real host on a random port with a real database, and a client that sends whatever bytes a test wants.
#![allow(dead_code)] // each test takes what it needs

pub mod deciding;
pub mod witness;

use folkmoot_server::{
    clock::{Clock as _, SetClock},
    host::{Host, Settings},
    http,
};
use folkmoot_simulation::{
    http::{
        device::Device,
        remote::{Remote, now_ms},
    },
    people::{lax_rules, person},
};
use std::{
    collections::HashMap,
    io::{Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    sync::{Arc, mpsc::channel},
    thread::JoinHandle,
    time::Duration,
};
use tempfile::TempDir;
use uuid::Uuid;

/// A host that serves.
pub struct TestHost {
    pub host: Arc<Host>,
    pub clock: Arc<SetClock>,
    pub address: SocketAddr,
    data: PathBuf,
    _folder: Option<Arc<TempDir>>,
    server: Option<(actix_web::dev::ServerHandle, JoinHandle<()>)>,
}

impl TestHost {
    pub fn start() -> Self {
        Self::on(Arc::new(tempfile::tempdir().unwrap()))
    }

    /// Serves what is in a folder that goes with the host.
    pub fn on(folder: Arc<TempDir>) -> Self {
        let mut host = Self::at(folder.path());
        host._folder = Some(folder);
        host
    }

    /// Serves what is in a folder.
    pub fn at(data: &Path) -> Self {
        Self::with(data, 1_000)
    }

    pub fn with(data: &Path, foundings_an_hour: usize) -> Self {
        Self::with_options(data, foundings_an_hour, http::Options::new(http::WebClient::Embedded))
    }

    pub fn with_client(data: &Path, foundings_an_hour: usize, web_client: http::WebClient) -> Self {
        Self::with_options(data, foundings_an_hour, http::Options::new(web_client))
    }

    pub fn with_options(data: &Path, foundings_an_hour: usize, options: http::Options) -> Self {
        let clock = Arc::new(SetClock::default());
        let settings = Settings { data, threads: 2, foundings_an_hour };
        let host = Host::start(&settings, Arc::clone(&clock) as _).unwrap();
        let (tell, told) = channel();
        let served = Arc::clone(&host);
        let thread = std::thread::spawn(move || {
            actix_web::rt::System::new().block_on(async move {
                let listener = TcpListener::bind("127.0.0.1:0").unwrap();
                let http::Serving { address, server } = http::serve(served, options, listener).unwrap();
                tell.send((address, server.handle())).unwrap();
                server.await.unwrap();
            });
        });
        let (address, handle) = told.recv().unwrap();
        Self { host, clock, address, data: data.to_owned(), _folder: None, server: Some((handle, thread)) }
    }

    /// Keeps the folder until the host is gone, and gives it back when it is stopped.
    pub fn keep(&mut self, folder: Arc<TempDir>) {
        self._folder = Some(folder);
    }

    /// A way to the host, for devices whose clock is that of the host.
    pub fn remote(&self) -> Remote {
        let remote = Remote::new(&format!("http://{}", self.address));
        remote.pass(self.clock.now_ms().saturating_sub(now_ms()));
        remote
    }

    /// Lets time pass for the host, whose clock stands still then, and for all devices that share this way to it.
    pub fn pass(&self, remote: &Remote, ms: u64) {
        remote.pass(ms);
        self.clock.set(remote.now_ms());
    }

    pub fn data(&self) -> &Path {
        &self.data
    }

    /// Ends it in order, and gives the folder back.
    pub fn stop(mut self) -> Option<Arc<TempDir>> {
        self.end();
        self._folder.take()
    }

    /// Starts again on the same folder.
    pub fn restart(self) -> Self {
        let data = self.data.clone();
        // A machine that starts anew does not go back in time.
        let ahead = self.clock.now_ms() > now_ms() + 1_000;
        let time = ahead.then(|| self.clock.now_ms());
        let folder = self.stop();
        let mut host = Self::at(&data);
        host._folder = folder;
        if let Some(time) = time {
            host.clock.set(time);
        }
        host
    }

    fn end(&mut self) {
        if let Some((handle, thread)) = self.server.take() {
            drop(handle.stop(false));
            thread.join().unwrap();
            self.host.stop();
            // The folder is free when the last connection has let go of the host.
            for _ in 0..500 {
                if Arc::strong_count(&self.host) == 1 {
                    break;
                }
                std::thread::sleep(Duration::from_millis(10));
            }
        }
    }

    /// Everything that is stored: what must not change when something is refused.
    pub fn stored(&self) -> Stored {
        let checkpoints = std::fs::read_dir(self.data.join("checkpoints")).unwrap();
        let mut files: Vec<_> = checkpoints
            .map(|entry| {
                let entry = entry.unwrap();
                (entry.file_name(), std::fs::read(entry.path()).unwrap())
            })
            .collect();
        files.sort();
        let rows = self
            .host
            .store()
            .read(|connection| {
                use folkmoot_server::store::queries;
                let mut rows = Vec::new();
                for id in queries::assemblies(connection)? {
                    let entries = queries::entries(connection, id, 0, u64::from(u32::MAX))?;
                    let sizes = queries::checkpoint_sizes(connection, id)?;
                    rows.push((id, format!("{:?} {sizes:?} {entries:?}", queries::head(connection, id)?)));
                }
                Ok(rows)
            })
            .unwrap();
        Stored { files, rows }
    }
}

impl Drop for TestHost {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            self.end();
        }
    }
}

#[derive(Debug, PartialEq, Eq)]
pub struct Stored {
    files: Vec<(std::ffi::OsString, Vec<u8>)>,
    rows: Vec<(Uuid, String)>,
}

/// The device of somebody who has founded an assembly alone.
pub fn commons(host: &TestHost) -> Device {
    Device::found(person(1), &host.remote(), "Commons", lax_rules())
}

/// Where its events go.
pub fn events(device: &Device) -> String {
    format!("/api/v1/assemblies/{}/events", device.assembly())
}

/// An event that can be taken.
pub fn invitation(device: &Device) -> Vec<u8> {
    device.writer().invite(5, now_ms() + 3_600_000).unwrap().act.note
}

/// What came back over a raw connection.
#[derive(Debug)]
pub struct Raw {
    pub status: u16,
    pub headers: HashMap<String, String>,
    pub body: Vec<u8>,
}

impl Raw {
    pub fn parse(bytes: &[u8]) -> Option<Self> {
        let end = bytes.windows(4).position(|window| window == b"\r\n\r\n")?;
        let head = std::str::from_utf8(&bytes[..end]).ok()?;
        let mut lines = head.split("\r\n");
        let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
        let headers = lines
            .filter_map(|line| line.split_once(": "))
            .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
            .collect();
        Some(Self { status, headers, body: bytes[end + 4..].to_vec() })
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }

    pub fn code(&self) -> String {
        self.json()["code"].as_str().unwrap_or_default().to_owned()
    }
}

/// Sends bytes and reads until the host closes the connection, or nothing more comes for a while.
pub fn raw(address: SocketAddr, bytes: &[u8]) -> Vec<u8> {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    // A host may close before everything is sent; what it said counts.
    let _ = stream.write_all(bytes);
    let mut answer = Vec::new();
    let mut part = [0; 65_536];
    while let Ok(read) = stream.read(&mut part) {
        if read == 0 {
            break;
        }
        answer.extend_from_slice(&part[..read]);
        let complete = Raw::parse(&answer).is_some_and(|answer| {
            let stated = answer.headers.get("content-length").and_then(|length| length.parse().ok());
            stated == Some(answer.body.len())
        });
        // Another answer after a complete one comes soon, or not at all.
        stream.set_read_timeout(Some(Duration::from_millis(if complete { 150 } else { 5_000 }))).unwrap();
    }
    answer
}

/// One request with any head and body.
pub fn send(address: SocketAddr, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Raw {
    let mut head = format!("{method} {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n");
    let framed = headers.iter().any(|(name, _)| {
        name.eq_ignore_ascii_case("content-length") || name.eq_ignore_ascii_case("transfer-encoding")
    });
    for (name, value) in headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    if !framed {
        head.push_str(&format!("content-length: {}\r\n", body.len()));
    }
    head.push_str("\r\n");
    let answer = raw(address, &[head.as_bytes(), body].concat());
    Raw::parse(&answer).unwrap_or_else(|| panic!("no answer to {method} {path}: {answer:?}"))
}

pub const NOTE: (&str, &str) = ("content-type", "text/plain; charset=utf-8");

/// Posts a note the way a client does.
pub fn post(address: SocketAddr, path: &str, body: &[u8]) -> Raw {
    send(address, "POST", path, &[NOTE], body)
}

pub fn get(address: SocketAddr, path: &str) -> Raw {
    send(address, "GET", path, &[], b"")
}

/// What every answer carries.
pub fn assert_headers(answer: &Raw) {
    let policy =
        answer.headers.get("content-security-policy").unwrap_or_else(|| panic!("no policy: {answer:?}"));
    let mut scripts =
        policy.split("; ").find(|part| part.starts_with("script-src ")).unwrap().split(' ').skip(1);
    assert_eq!(scripts.next(), Some("'self'"), "{policy}");
    assert!(scripts.all(|one| one == "'wasm-unsafe-eval'" || one.starts_with("'sha256-")), "{policy}");
    assert!(policy.starts_with("default-src 'none'; "), "{policy}");
    assert!(policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe-inline"), "{policy}");
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
        ("x-frame-options", "DENY"),
    ] {
        assert_eq!(answer.headers.get(name).map(String::as_str), Some(value), "{answer:?}");
    }
    assert!(!answer.headers.contains_key("access-control-allow-origin"));
    assert!(!answer.headers.contains_key("set-cookie"));
}

/// A problem with its status and code, in the form of RFC 9457.
#[track_caller]
pub fn assert_problem(answer: &Raw, status: u16, code: &str) {
    let json = answer.json();
    assert_eq!((answer.status, json["code"].as_str()), (status, Some(code)), "{}", answer.text());
    assert_eq!(answer.headers["content-type"], "application/problem+json");
    assert_eq!(json["status"], status);
    assert_eq!(json["type"], format!("https://folkmoot.org/problems/{code}"));
    assert!(json["title"].is_string() && json["detail"].is_string());
    assert_headers(answer);
}

/// Copies what is in a folder into another one.
pub fn copy_folder(from: &Path, to: &Path) {
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            std::fs::create_dir_all(&to).unwrap();
            copy_folder(&entry.path(), &to);
        } else {
            std::fs::copy(entry.path(), &to).unwrap();
        }
    }
}
