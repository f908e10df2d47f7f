//! A real host whose clock is set eight days ahead, to jump the times in which members can sign, vote and object.

use folkmoot_client::{acts::EventWriter, replica::Alarm};
use folkmoot_ledger::{
    rules::{ClassName, DAY},
    state::VotePhase,
};
use folkmoot_simulation::{
    http::device::{gather, motion_now},
    moot::motion,
    people::{fresh_id, lax_rules},
    world::proposal,
};
use folkmoot_tests::server::Server;
use std::time::Duration;

#[test]
fn attack_140_a_host_that_dates_ahead_can_take_nothing_and_is_seen() {
    let folder = tempfile::tempdir().unwrap();
    let mut server = Server::start(folder.path());
    let mut devices = gather(&server.remote, 3);
    // A special vote has seven days of notice; an ordinary one is open, and somebody has voted.
    let special = proposal(ClassName::Special, lax_rules().special.open, vec![motion()]);
    let special = devices[0].writer().write(special).unwrap();
    devices[0].post(&special);
    let open = devices[0].propose(motion_now());
    devices[0].cast(open, vec![vec![0]]);
    devices.iter_mut().for_each(|device| device.visit());
    let before = devices[1].replica.size();

    // In one moment the host is eight days on: the ordinary vote closes, and the notice of the special one is over.
    server.date_ahead(8 * DAY);
    std::thread::sleep(Duration::from_secs(2));
    // Whatever members send now it has to refuse, by the rules that every reader applies: their events carry their own time.
    let ballot = devices[1].ballot(open, vec![vec![1]]);
    let answer = devices[1].try_post(&ballot.act);
    assert_eq!((answer.status, answer.code().as_str()), (409, "event.clock"));
    let link = devices[2].writer().invite(1, server.remote.now_ms() + 30 * DAY).unwrap().act;
    assert_eq!(devices[2].try_post(&link).code(), "event.clock");

    // Each device sees it at its next visit, and does nothing more on such a record: neither for a member nor for a trustee.
    for device in &mut devices {
        assert!(device.remote.try_visit(&mut device.replica).is_err());
        assert!(matches!(device.replica.alarm(), Some(Alarm::Ahead { .. })), "{:?}", device.replica.alarm());
        assert_eq!(device.replica.state().err().map(|error| error.code()), Some("replica.ahead"));
    }

    // The host's own state is what it wanted; nobody follows it. Had a device believed it, its member could act only with a clock that
    // is as wrong.
    let ahead = server.remote.now_ms() + 8 * DAY;
    let mut fooled = folkmoot_client::replica::Replica::new(
        devices[0].assembly(),
        folkmoot_client::replica::CheckLevel::Full,
        None,
    )
    .unwrap();
    let remote = server.remote.another();
    let visited =
        folkmoot_client::replica::visit(&mut fooled, ahead, |path| remote.file(devices[0].assembly(), path));
    assert!(visited.unwrap().size > before);
    let state = fooled.state().unwrap();
    assert_eq!(state.votes()[&open].phase, VotePhase::Closed);
    assert_eq!(state.votes()[&special.event].phase, VotePhase::Open);
    let keys = &devices[0].person.keys;
    let honest = EventWriter::new(state, keys, fresh_id(server.remote.now_ms()), server.remote.now_ms());
    assert_eq!(
        folkmoot_client::trustee::check_time(open, &honest).map_err(|error| error.code()),
        Err("vote.too_early")
    );
}
