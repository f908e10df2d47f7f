//! What stands in `packaging/` speaks of the program as it is.

#[path = "../../server/tests/support/mod.rs"]
mod support;

use folkmoot_server::limits::{OBLIVIOUS_BYTES, POSTED_BYTES};
use std::{collections::BTreeSet, fs, path::PathBuf, process::Command};
use support::{TestHost, get};

fn packaging(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../packaging").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn alerts_are_about_figures_that_the_host_gives() {
    let host = TestHost::start();
    support::commons(&host);
    let given = get(host.address, "/metrics").text();
    let given: BTreeSet<&str> =
        given.lines().filter_map(|line| line.strip_prefix("# TYPE ")?.split(' ').next()).collect();
    let alerts = packaging("monitoring/alerts.yml");
    let word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let asked: BTreeSet<&str> = alerts
        .lines()
        .filter_map(|line| line.trim().strip_prefix("expr: "))
        .flat_map(|line| line.split(|c| !word(c)))
        .filter(|name| name.starts_with("folkmoot_"))
        .map(|name| name.trim_end_matches("_bucket"))
        .collect();
    assert!(asked.len() > 8, "{asked:?}");
    let unknown: Vec<_> = asked.difference(&given).collect();
    assert!(unknown.is_empty(), "{unknown:?} are none of {given:?}");
    host.stop();
}

#[test]
fn units_start_the_program_with_options_that_it_has() {
    let commands = ["folkmoot.service", "folkmoot-backup.service"].map(|unit| {
        let text = packaging(&format!("systemd/{unit}"));
        let line = text.lines().find_map(|line| line.strip_prefix("ExecStart=")).unwrap().to_owned();
        let (_, command) = line.split_once("/usr/bin/folkmoot ").unwrap();
        // What the shell fills in stands at the end.
        command.split("$(").next().unwrap().replace('"', "")
    });
    for command in commands {
        // An option that it does not have is told before the help is.
        let output = Command::new(env!("CARGO_BIN_EXE_folkmoot"))
            .args(command.split(' '))
            .arg("--help")
            .output()
            .unwrap();
        assert!(output.status.success(), "{command}: {}", String::from_utf8_lossy(&output.stderr));
    }
    let wrong = Command::new(env!("CARGO_BIN_EXE_folkmoot")).args(["serve", "--bogus", "--help"]).output();
    assert!(!wrong.unwrap().status.success());
}

#[test]
fn the_proxy_lets_through_what_the_host_takes() {
    let text = packaging("nginx/folkmoot.conf");
    let size = text.lines().find_map(|line| line.trim().strip_prefix("client_max_body_size ")).unwrap();
    let kib: usize = size.trim_end_matches("k;").parse().unwrap();
    assert!(kib * 1024 >= POSTED_BYTES.max(OBLIVIOUS_BYTES), "{size}");
}
