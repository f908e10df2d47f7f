//! The real program in a process of its own.
#![allow(dead_code)] // each test file uses a part

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, ExitStatus, Stdio},
    time::{Duration, Instant},
};

use folkmoot_simulation::{
    http::{device::Device, remote::Remote},
    people::person,
};

use crate::support::get;

/// A host in a process of its own.
pub struct Process {
    pub child: Child,
    pub address: std::net::SocketAddr,
}

impl Process {
    /// Runs `folkmoot serve` under a prefix of words such as `strace`, with its log going to `stderr`.
    pub fn start(prefix: &str, data: &Path, stderr: Stdio) -> Self {
        // No pages, whether the client was built or not: where there are, each log has an entry more.
        Self::with_pages(prefix, data, stderr, Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")))
    }

    /// The same with the web client in a folder.
    pub fn with_pages(prefix: &str, data: &Path, stderr: Stdio, web: &Path) -> Self {
        let folkmoot = env!("CARGO_BIN_EXE_folkmoot");
        let (data, web) = (data.display(), web.display());
        let line = format!("{prefix} {folkmoot} serve --listen 127.0.0.1:0 --data {data} --web {web}");
        let mut child =
            Command::new("sh").args(["-c", &line]).stdout(Stdio::piped()).stderr(stderr).spawn().unwrap();
        let mut said = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut said).unwrap();
        let address = said.trim().rsplit_once("http://").unwrap_or_else(|| panic!("{said}")).1;
        Self { address: address.parse().unwrap(), child }
    }

    pub fn commons(&self) -> Device {
        let remote = Remote::new(&format!("http://{}", self.address));
        Device::found(person(1), &remote, "Commons", folkmoot_simulation::people::lax_rules())
    }

    pub fn metric(&self, name: &str) -> f64 {
        let text = get(self.address, "/metrics").text();
        let line = text.lines().find(|line| line.starts_with(name));
        line.unwrap_or_else(|| panic!("no {name} in {text}")).rsplit(' ').next().unwrap().parse().unwrap()
    }

    pub fn ends_within(&mut self, time: Duration) -> Option<ExitStatus> {
        let begin = Instant::now();
        while begin.elapsed() < time {
            if let Some(status) = self.child.try_wait().unwrap() {
                return Some(status);
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        None
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub fn invitation(device: &Device) -> Vec<u8> {
    device.writer().invite(5, folkmoot_simulation::http::remote::now_ms() + 3_600_000).unwrap().act.note
}

pub fn events(device: &Device) -> String {
    format!("/api/v1/assemblies/{}/events", device.assembly())
}

/// Whether faults of the system can be made here.
pub fn can_trace() -> bool {
    let traced = Command::new("strace").args(["-o", "/dev/null", "true"]).status();
    let can = traced.is_ok_and(|status| status.success());
    if !can {
        println!("skipped: strace cannot be run here");
    }
    can
}

/// `strace` on all threads of a host.
pub struct Trace(Child);

impl Trace {
    /// Returns once it sees everything.
    pub fn attach(host: &Process, arguments: &[&str]) -> Self {
        let mut child = Command::new("strace")
            .args(["-f", "-p", &host.child.id().to_string()])
            .args(arguments)
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = String::new();
        let mut lines = BufReader::new(child.stderr.take().unwrap());
        lines.read_line(&mut said).unwrap();
        assert!(said.contains("attached"), "{said}");
        // What else it says is of no use, and it must not wait for a reader.
        std::thread::spawn(move || std::io::copy(&mut lines, &mut std::io::sink()));
        Self(child)
    }

    /// Lets the host go.
    pub fn end(mut self) {
        let stopped = Command::new("kill").args(["-INT", &self.0.id().to_string()]).status();
        assert!(stopped.unwrap().success());
        self.0.wait().unwrap();
    }
}

impl Drop for Trace {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
