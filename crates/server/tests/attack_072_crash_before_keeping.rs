//! A crash between a commit and keeping its checkpoint outside the store: the next start serves that commit, so it has to
//! keep the checkpoint first, or a backup from before it could be restored unnoticed.

mod support;

use folkmoot_simulation::{
    http::{device::Device, remote::now_ms},
    people::person,
};
use support::{TestHost, assert_problem, get, post};

#[test]
fn attack_072_what_is_served_after_a_crash_cannot_be_taken_back_by_a_backup() {
    let host = TestHost::start();
    let ada = Device::found(person(1), &host.remote(), "Commons", folkmoot_simulation::people::lax_rules());
    let id = ada.assembly();
    let kept = host.data().join("checkpoints").join(id.to_string());
    let events = format!("/api/v1/assemblies/{id}/events");
    let invitation = || ada.writer().invite(5, now_ms() + 3_600_000).unwrap().act.note;
    let older = std::fs::read(&kept).unwrap();

    // A backup of the store, and then one entry more.
    let database = host.data().join("folkmoot.db");
    host.host.store().checkpoint_wal();
    let backup = std::fs::read(&database).unwrap();
    assert_eq!(post(host.address, &events, &invitation()).status, 201);

    // The crash: the commit is there, its checkpoint is not.
    let data = host.data().to_owned();
    let folder = host.stop();
    std::fs::write(&kept, &older).unwrap();
    let host = TestHost::at(&data);
    let served = get(host.address, &format!("/log/{id}/checkpoint"));
    assert_ne!(served.body, older);
    assert_eq!(std::fs::read(&kept).unwrap(), served.body);

    // The backup comes back: it is older than what was served.
    host.stop();
    for end in ["-wal", "-shm"] {
        let _ = std::fs::remove_file(data.join(format!("folkmoot.db{end}")));
    }
    std::fs::write(&database, &backup).unwrap();
    let host = TestHost::at(&data);
    assert_problem(&post(host.address, &events, &invitation()), 503, "log.behind_checkpoint");
    drop(host);
    drop(folder);
}
