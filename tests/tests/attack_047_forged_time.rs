//! A host that dates its entries ahead: the log is in order, the fold takes it, and the vote is over before its time.

use folkmoot_client::{
    acts::EventWriter,
    replica::CheckLevel,
    trustee::{self, Releases, Step},
};
use folkmoot_simulation::{
    moot::MINUTE_MS,
    people::{fresh_id, person},
};
use folkmoot_tests::operator::open_vote;

#[test]
fn attack_047_116_a_trustee_goes_by_its_own_clock_and_not_by_the_hosts() {
    let (mut moot, vote) = open_vote();
    moot.cast(0, vote, vec![vec![0]]);
    // One minute after the first ballot the host closes a vote that is to be open for ten.
    let really = moot.host.now_ms + MINUTE_MS;
    moot.close();
    let replica = moot.replica(CheckLevel::Full);
    let closes = replica.state().unwrap().votes()[&vote].closes.unwrap();
    assert!(really < closes);

    let keys = person(1).keys;
    let mut releases = Releases::default();
    let mut release = |now_ms: u64| {
        let writer = EventWriter::new(replica.state().unwrap(), &keys, fresh_id(now_ms), now_ms);
        // What is asked before the long work gives the same answer as the release itself.
        let first = trustee::check_time(vote, &writer).map_err(|error| error.code());
        let taken = trustee::take_step(Step::Release { vote }, &writer, &replica, &mut releases)
            .map_err(|error| error.code());
        assert_eq!(first.err(), taken.as_ref().err().copied());
        taken
    };
    assert_eq!(release(really).unwrap_err(), "vote.too_early");
    // A clock that is a little behind is no reason to keep people waiting.
    assert_eq!(release(closes - 5 * MINUTE_MS - 1).unwrap_err(), "vote.too_early");
    // The host closes a little later than it has to, and may be ahead of this device by minutes.
    let closed = replica.state().unwrap().time_ms();
    assert!(closed - 10 * MINUTE_MS < closes);
    assert!(release(closes - 5 * MINUTE_MS).is_ok());
    assert!(release(closes).is_ok());
}
