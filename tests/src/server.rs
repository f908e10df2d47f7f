//! The real binaries, as a host starts them.

use folkmoot_simulation::http::remote::Remote;
use std::{
    env,
    io::Write as _,
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    sync::OnceLock,
    time::Duration,
};

/// A running `folkmoot serve`. Stopped when dropped.
pub struct Server {
    child: Child,
    /// How to talk to it.
    pub remote: Remote,
}

impl Server {
    /// Starts a host with its data in this folder, on a free port of this machine.
    pub fn start(data: &Path) -> Self {
        let port = TcpListener::bind("127.0.0.1:0")
            .and_then(|listener| listener.local_addr())
            .expect("a free port")
            .port();
        let listen = format!("127.0.0.1:{port}");
        let child = Command::new(binary("folkmoot"))
            .arg("serve")
            .arg("--data")
            .arg(data)
            .args(["--listen", &listen, "--clock-from-stdin"])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the server starts");
        let server = Self { child, remote: Remote::new(&format!("http://{listen}")) };
        for _ in 0..300 {
            if server.remote.get("/healthz").is_ok_and(|answer| answer.status == 200) {
                return server;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        panic!("the server does not come up");
    }

    /// Lets time pass for the host, and for the devices that talk to it: nobody waits until a vote closes.
    pub fn pass(&mut self, ms: u64) {
        self.remote.pass(ms);
        self.date_ahead(ms);
    }

    /// Moves the clock of the host alone.
    pub fn date_ahead(&mut self, ms: u64) {
        let time = |server: &Self| server.remote.view("/host")["time"].as_u64().expect("a time");
        let before = time(self);
        let stdin = self.child.stdin.as_mut().expect("a way to move the clock");
        writeln!(stdin, "{ms}").and_then(|()| stdin.flush()).expect("the host reads");
        for _ in 0..600 {
            if time(self) >= before + ms {
                return;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        panic!("the clock of the host does not move");
    }

    /// Stops it without warning, as a power cut does.
    pub fn kill(mut self) {
        self.stop();
    }

    fn stop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

/// Runs one of our binaries to its end.
pub fn run(name: &str, arguments: &[&str]) -> Output {
    Command::new(binary(name)).args(arguments).output().expect("the binary runs")
}

/// Where a binary of the workspace is: in the folder that `FOLKMOOT_BIN` names, or the newest build, debug or release, in the
/// target folder of this test. Built if there is none.
pub fn binary(name: &str) -> PathBuf {
    if let Some(folder) = env::var_os("FOLKMOOT_BIN") {
        return Path::new(&folder).join(name);
    }
    let test = env::current_exe().expect("a test knows where it is");
    // target/<profile>/deps/<test>, or target/<profile>/<bin>.
    let profile = test.ancestors().skip(1).find(|folder| !folder.ends_with("deps")).expect("a profile");
    let target = profile.parent().expect("a target folder");
    let newest = || {
        let built = ["debug", "release"].map(|profile| target.join(profile).join(name));
        built.into_iter().filter_map(|path| Some((path.metadata().ok()?.modified().ok()?, path))).max()
    };
    if newest().is_none() {
        static BUILT: OnceLock<()> = OnceLock::new();
        BUILT.get_or_init(|| {
            let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
            let mut build = Command::new(cargo);
            build.args(["build", "--locked", "--bins", "-p", "folkmoot", "-p", "folkmoot-verifier"]);
            let status =
                build.env("CARGO_TARGET_DIR", target).current_dir(env!("CARGO_MANIFEST_DIR")).status();
            assert!(status.is_ok_and(|status| status.success()), "the binaries do not build");
        });
    }
    newest().expect("the binary was built").1
}
