//! What stands in `packaging/` speaks of the program as it is.

#[path = "../../server/tests/support/mod.rs"]
mod support;

use folkmoot_server::limits::{OBLIVIOUS_BYTES, POSTED_BYTES};
use folkmoot_simulation::{
    http::device::Device,
    people::{lax_rules, person},
};
use std::{collections::BTreeSet, fs, path::PathBuf, process::Command};
use support::{TestHost, events, get, invitation, post};

fn packaging(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../packaging").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Names of figures in an expression of Prometheus, without what a histogram adds to them.
fn figures(expression: &str) -> impl Iterator<Item = &str> {
    let word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    expression.split(move |c| !word(c)).filter(|name| name.starts_with("folkmoot_")).map(|name| {
        ["_bucket", "_sum", "_count"].into_iter().find_map(|end| name.strip_suffix(end)).unwrap_or(name)
    })
}

#[test]
fn alerts_and_the_dashboard_are_about_figures_that_the_host_gives() {
    let host = TestHost::start();
    let ada = support::commons(&host);
    // Bo is no member.
    let bo = Device::found(person(2), &host.remote(), "Others", lax_rules());
    assert_eq!(post(host.address, &events(&ada), &invitation(&bo)).status, 422);
    let text = get(host.address, "/metrics").text();
    let given: BTreeSet<&str> =
        text.lines().filter_map(|line| line.strip_prefix("# TYPE ")?.split(' ').next()).collect();

    let alerts = packaging("monitoring/alerts.yml");
    let alerts = alerts.lines().filter_map(|line| line.trim().strip_prefix("expr: "));
    let dashboard: serde_json::Value = serde_json::from_str(&packaging("monitoring/dashboard.json")).unwrap();
    let panels = dashboard["panels"].as_array().unwrap();
    let targets = panels.iter().flat_map(|panel| panel["targets"].as_array().unwrap());
    let expressions: Vec<&str> = targets.map(|target| target["expr"].as_str().unwrap()).collect();

    let alerted: BTreeSet<&str> = alerts.flat_map(figures).collect();
    let drawn: BTreeSet<&str> = expressions.iter().copied().flat_map(figures).collect();
    assert!(alerted.len() > 8 && drawn.len() > 15, "{alerted:?} {drawn:?}");
    let unknown: Vec<_> = alerted.union(&drawn).filter(|name| !given.contains(*name)).collect();
    assert!(unknown.is_empty(), "{unknown:?} are none of {given:?}");
    // Whatever an alert is about can be looked at.
    let unseen: Vec<_> = alerted.difference(&drawn).collect();
    assert!(unseen.is_empty(), "{unseen:?} are in no panel");

    // What is told apart by a label has the label.
    let labelled = |name: &str, label: &str| {
        text.lines()
            .any(|line| line.starts_with(&format!("{name}{{")) && line.contains(&format!("{label}=\"")))
    };
    let parted = expressions.iter().filter_map(|expression| {
        let (_, rest) = expression.split_once(" by (")?;
        let (label, _) = rest.split_once(')')?;
        (label != "le").then(|| (figures(expression).next().unwrap(), label))
    });
    let without: Vec<_> = parted.filter(|(name, label)| !labelled(name, label)).collect();
    assert!(without.is_empty(), "{without:?}");
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
