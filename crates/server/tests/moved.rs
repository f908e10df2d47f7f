//! What members do that the host has no entry for: time passes, effects come into force, and another host is put in office.

mod support;

use folkmoot_client::acts::SignedAct;
use folkmoot_ledger::{
    bytes::Base64Array,
    events::{Propose, VoteSecond},
    keys::SigningKey,
    proposal::{Deed, HostEffect, RulesEffect, Way},
    rules::{DAY, RuleChange},
};
use folkmoot_simulation::{
    http::device::{Device, gather},
    moot::motion,
    people::lax_rules,
    world::proposal_that,
};
use std::time::{Duration, Instant};
use support::{TestHost, assert_problem, deciding::decide, events, get, post};

const ADDRESS: &str = "https://moot.example";

fn other_host(from: [u8; 32]) -> Deed {
    let to = SigningKey::from_seed(&[9; 32]).verifying_key().to_bytes();
    Deed::Host(HostEffect {
        from: Base64Array(from),
        to: Base64Array(to),
        address: ADDRESS.to_owned(),
        at: None,
    })
}

/// Waits until the view of the assembly is as wanted, without an entry that would bring it about.
fn served(host: &TestHost, device: &Device, wanted: impl Fn(&serde_json::Value) -> bool) {
    let begin = Instant::now();
    while !wanted(&get(host.address, &format!("/api/v1/assemblies/{}", device.assembly())).json()) {
        assert!(begin.elapsed() < Duration::from_secs(10), "this is never served");
        std::thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn what_comes_into_force_without_an_entry_is_served_when_its_time_has_come() {
    let host = TestHost::start();
    let mut devices = gather(&host.remote(), 3);
    let notice = RuleChange::OrdinaryNotice { from: 0, to: DAY };
    decide(&host, &mut devices, Deed::Rules(RulesEffect { set: vec![notice] }));
    let in_force = |view: &serde_json::Value| view["rules"]["ordinary"]["notice"] == DAY;
    assert!(!in_force(&devices[0].remote.view(&format!("/assemblies/{}", devices[0].assembly()))));
    let size = devices[0].replica.size();
    let remote = devices[0].remote.clone();
    host.pass(&remote, lax_rules().special.delay);
    served(&host, &devices[0], in_force);
    // No entry was made for it, and a device comes to the same by its own clock.
    devices[0].visit();
    assert_eq!(devices[0].replica.size(), size);
    let own: serde_json::Value = serde_json::from_str(&devices[0].replica.assembly_json().unwrap()).unwrap();
    assert_eq!(own, remote.view(&format!("/assemblies/{}", devices[0].assembly())));
    // And so does a host that takes the log up again.
    let (assembly, host) = (devices[0].assembly(), host.restart());
    devices[0].remote = host.remote();
    served(&host, &devices[0], in_force);
    assert_eq!(host.host.assembly(assembly).unwrap().published().tree.size(), size);
}

#[test]
fn a_host_that_members_have_replaced_takes_nothing_more_and_says_where_the_new_one_is() {
    let host = TestHost::start();
    let mut devices = gather(&host.remote(), 3);
    decide(&host, &mut devices, other_host(host.host.key().to_bytes()));
    let remote = devices[0].remote.clone();
    // Until it is in force the host goes on.
    devices[1].visit();
    let link = devices[1].writer().invite(1, remote.now_ms() + 30 * DAY).unwrap().act;
    devices[1].post(&link);
    let late = devices[1].writer().invite(1, remote.now_ms() + 30 * DAY).unwrap().act;
    host.pass(&remote, lax_rules().special.delay);
    served(&host, &devices[0], |view| view["hosts"][1]["address"] == ADDRESS);
    let before = host.stored();
    let refused = |host: &TestHost, act: &SignedAct| {
        let answer = post(host.address, &events(&devices[0]), &act.note);
        assert_problem(&answer, 410, "host.moved");
        assert!(answer.text().contains(ADDRESS), "{}", answer.text());
    };
    refused(&host, &late);
    // What it has taken keeps its receipt, the record is served, and devices that know it find nothing wrong.
    assert_eq!(post(host.address, &events(&devices[0]), &link.note).status, 200);
    assert_eq!(get(host.address, &format!("/log/{}/checkpoint", devices[0].assembly())).status, 200);
    assert_eq!(get(host.address, "/readyz").status, 200);
    assert_eq!(host.stored(), before);
    let host = host.restart();
    served(&host, &devices[0], |view| view["hosts"][1]["address"] == ADDRESS);
    refused(&host, &late);
    assert_eq!(host.stored(), before);
    devices.iter_mut().for_each(|device| {
        device.remote = host.remote();
        device.visit();
    });
}

#[test]
fn the_signature_that_replaces_a_host_is_for_the_new_host_to_take() {
    let host = TestHost::start();
    let mut devices = gather(&host.remote(), 3);
    let deed = other_host(host.host.key().to_bytes());
    let by_signatures =
        Propose { way: Way::Signatures, ..proposal_that(deed, lax_rules().special.open, vec![motion()]) };
    let proposal = devices[0].writer().write(by_signatures).unwrap();
    devices[0].post(&proposal);
    devices[1].visit();
    let second = devices[1].writer().write(VoteSecond { vote: proposal.event }).unwrap();
    let before = host.stored();
    // With it two of three have signed. The checkpoint over it would have to be signed by the new host.
    let answer = post(host.address, &events(&devices[0]), &second.note);
    assert_problem(&answer, 410, "host.moved");
    assert!(answer.text().contains(ADDRESS));
    assert_eq!(host.stored(), before);
    // Until then it is a candidate, and this host goes on.
    devices[2].visit();
    let link = devices[2].writer().invite(1, host.remote().now_ms() + DAY).unwrap().act;
    devices[2].post(&link);
}
