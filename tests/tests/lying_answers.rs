//! A host that refuses a ballot and takes it all the same: nothing that is answered to a ballot is final, only the log is
//! (docs/spec/10-audit.md, 10.5).

use folkmoot_client::{
    BallotSeed,
    acts::EventWriter,
    cast::{self, CastAct},
    keys::MemberKeys,
    replica::CheckLevel,
    standing::{Kept, Standing, find, standing},
    waiting::{Waiting, waiting},
};
use folkmoot_ledger::{
    rules::{ClassName, DAY},
    state::Assembly,
};
use folkmoot_protocol::VoterTag;
use folkmoot_simulation::{
    moot::{MINUTE_MS, Moot, motion},
    people::fresh_id,
    world,
};
use uuid::Uuid;

const VOTER: usize = 1;

/// What a device keeps of a ballot before it is sent.
fn kept(state: &Assembly, keys: &MemberKeys, cast: &CastAct) -> Kept {
    let counted = state.votes()[&cast.vote].ballots.of(&VoterTag(keys.id().0));
    let previous = counted.map(|ballot| ballot.event);
    Kept { vote: cast.vote, voter: VoterTag(keys.id().0), event: cast.act.event, previous }
}

/// Where a ballot stands by a fresh copy of the record, read from the host as it is now.
fn stands(moot: &Moot, kept: &Kept) -> Standing {
    standing(moot.replica(CheckLevel::Light).state().unwrap(), kept, moot.host.now_ms)
}

fn open_vote() -> (Moot, Uuid) {
    let mut moot = Moot::new(3);
    moot.circle(2, 2);
    let vote = moot.vote(vec![motion()]);
    (moot, vote)
}

#[test]
fn a_refused_ballot_that_is_appended_later_counts_and_locks_out_nobody() {
    let (mut moot, vote) = open_vote();
    let keys = &moot.people[VOTER].keys;
    let first = moot.ballot(VOTER, vote, vec![vec![0]]);
    let kept = kept(moot.host.state(), keys, &first);

    // The host says "refused", with whatever code: the record has no ballot and is not closed.
    assert_eq!(stands(&moot, &kept), Standing::Waiting);
    // So the device does not ask its member to vote: a second ballot would follow the same one as the first.
    let found = waiting(&moot.writer(VOTER), &[kept]);
    assert!(matches!(found[..], [Waiting::OnItsWay { vote: waits, .. }] if waits == vote), "{found:?}");
    let second = moot.ballot(VOTER, vote, vec![vec![1]]);

    // Later it appends what it has "refused". Whoever has made another ballot meanwhile is locked out with it.
    moot.post(&first.act);
    assert_eq!(stands(&moot, &kept), Standing::Counted);
    let refused = moot.host.post(&second.act.note).err().map(|refusal| refusal.code());
    assert_eq!(refused, Some("ballot.previous"));
    let other = Kept { event: second.act.event, ..kept };
    assert_eq!(stands(&moot, &other), Standing::Overtaken);
    assert_eq!(waiting(&moot.writer(VOTER), &[kept]), vec![]);
}

#[test]
fn only_the_log_ends_the_waiting() {
    let (mut moot, vote) = open_vote();
    let keys = &moot.people[VOTER].keys;
    let never = moot.ballot(VOTER, vote, vec![vec![0]]);
    let kept = kept(moot.host.state(), keys, &never);
    // The time is over by any clock, and the log has not closed the vote yet.
    let later = moot.host.now_ms + 60 * MINUTE_MS;
    let later = EventWriter::new(moot.host.state(), keys, fresh_id(later), later);
    assert!(matches!(waiting(&later, &[kept])[..], [Waiting::OnItsWay { .. }]));
    assert_eq!(stands(&moot, &kept), Standing::Waiting);

    moot.cast(0, vote, vec![vec![0]]);
    moot.close();
    assert_eq!(stands(&moot, &kept), Standing::Late);
    let found = waiting(&moot.writer(VOTER), &[kept]);
    assert!(found.iter().all(|one| matches!(one, Waiting::Trustee(_))), "{found:?}");
}

#[test]
fn a_changed_ballot_waits_although_the_one_before_counts() {
    let (mut moot, vote) = open_vote();
    moot.cast(VOTER, vote, vec![vec![0]]);
    let change = moot.ballot(VOTER, vote, vec![vec![1]]);
    let kept = kept(moot.host.state(), &moot.people[VOTER].keys, &change);
    assert_eq!(stands(&moot, &kept), Standing::Waiting);
    assert!(matches!(waiting(&moot.writer(VOTER), &[kept])[..], [Waiting::OnItsWay { .. }]));

    // From another device of the same member, after the same ballot: only one of the two can be in.
    moot.cast(VOTER, vote, vec![vec![2]]);
    assert_eq!(stands(&moot, &kept), Standing::Overtaken);
}

#[test]
fn a_clock_that_runs_ahead_keeps_nobody_from_voting() {
    let (mut moot, vote) = open_vote();
    // A clock that is past the closing of the vote, by minutes: only the log closes it.
    let closes = moot.host.state().votes()[&vote].closes.unwrap();
    moot.host.now_ms = closes - MINUTE_MS;
    let state = moot.host.state().clone();
    let keys = &moot.people[VOTER].keys;
    let cast_at = |ahead: u64| {
        let sealed = cast::seal(&state, keys, vote, vec![vec![0]], BallotSeed::random().unwrap()).unwrap();
        sealed.cast(&EventWriter::new(&state, keys, fresh_id(ahead), ahead))
    };
    let cast = cast_at(closes + 5 * MINUTE_MS).unwrap();
    // One that is hours ahead makes no event that a log takes.
    assert_eq!(cast_at(closes + 600 * MINUTE_MS).unwrap_err().code(), "event.clock");
    moot.post(&cast.act);
    assert_eq!(moot.host.state().votes()[&vote].ballots.len(), 1);
}

#[test]
fn a_ballot_that_waited_for_a_day_is_signed_again_and_counts_once() {
    let mut moot = Moot::new(3);
    moot.circle(2, 2);
    // A vote of two weeks, and a device without a network.
    let lasts = 14 * DAY;
    let act = moot.writer(0).write(world::proposal(ClassName::Ordinary, lasts, vec![motion()])).unwrap();
    moot.post(&act);
    let now = moot.host.now_ms;
    moot.host.tick(now);
    let cast = moot.ballot(VOTER, act.event, vec![vec![1]]);
    let before = kept(moot.host.state(), &moot.people[VOTER].keys, &cast);
    moot.host.now_ms += DAY;
    assert_eq!(stands(&moot, &before), Standing::Waiting);
    moot.host.now_ms += 1;
    assert_eq!(stands(&moot, &before), Standing::Old);
    assert!(matches!(waiting(&moot.writer(VOTER), &[before])[..], [Waiting::OnItsWay { .. }]));
    // The log takes it no more, not even from a host that would.
    assert_eq!(moot.host.post(&cast.act.note).unwrap_err().code(), "event.clock");

    // The same ballot, to the last byte, under another id.
    let again = cast::sign_again(&moot.writer(VOTER), &cast.act.note).unwrap();
    assert_ne!(again.event, cast.act.event);
    let after = Kept { event: again.event, ..before };
    assert_eq!(stands(&moot, &after), Standing::Waiting);
    moot.post(&again);
    assert_eq!(stands(&moot, &after), Standing::Counted);
    let voter = VoterTag(moot.people[VOTER].keys.id().0);
    let counted = moot.host.state().votes()[&act.event].ballots.of(&voter).unwrap();
    assert_eq!(counted.tracker.full(), cast.full_tracker);
    // By nobody else, and nothing else.
    let code = |act: Result<_, cast::CastError>| act.err().map(|error: cast::CastError| error.code());
    assert_eq!(code(cast::sign_again(&moot.writer(0), &cast.act.note)), Some("event.signers"));
    assert_eq!(code(cast::sign_again(&moot.writer(0), &act.note)), Some("vote.unknown"));
}

#[test]
fn a_ballot_is_found_by_all_of_its_tracker_and_by_what_people_read_of_it() {
    let (mut moot, vote) = open_vote();
    let cast = moot.ballot(VOTER, vote, vec![vec![0]]);
    moot.post(&cast.act);
    moot.cast(0, vote, vec![vec![0]]);
    let state = moot.host.state();
    let by = |tracker: &str| find(state, tracker).map(|found| found.iter().map(|one| one.exact).collect());
    assert_eq!(by(&cast.full_tracker), Ok(vec![true]));
    assert_eq!(by(&cast.tracker), Ok(vec![false]));
    assert_eq!(by(&cast.tracker.to_lowercase().replace('-', " ")), Ok(vec![false]));

    // Another ballot with the same beginning, as a cheating device could have searched for: programs tell the two apart.
    let (start, end) = cast.full_tracker.split_at(cast.full_tracker.len() - 2);
    let other = if end.starts_with('0') { "G0" } else { "00" };
    assert_eq!(by(&format!("{start}{other}")), Ok(vec![]));
    assert_eq!(find(state, "no tracker").map_err(|error| error.code()).err(), Some("tracker.form"));
}
