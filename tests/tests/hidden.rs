//! A vote that hides who takes part, on the devices of its members: each finds its own ballot, and nobody else's.

use folkmoot_client::{
    BallotSeed,
    acts::EventWriter,
    cast::{self, voter_in},
    standing::{Kept, Standing, find, standing},
    waiting::{Waiting, waiting},
};
use folkmoot_ledger::{
    events::SignedEvent,
    rules::{ParticipationRule, Rules},
    state::VotePhase,
};
use folkmoot_simulation::{
    moot::{MINUTE_MS, Moot, motion},
    people::{fresh_id, lax_rules},
};
use uuid::Uuid;

fn moot() -> (Moot, Uuid) {
    let rules = Rules { participation: ParticipationRule::Hidden, ..lax_rules() };
    let mut moot = Moot::under(6, rules);
    moot.circle(2, 3);
    let vote = moot.vote(vec![motion()]);
    (moot, vote)
}

/// The event of the ballot that a person's device finds as theirs.
fn own(moot: &Moot, person: usize, vote: Uuid) -> Option<Uuid> {
    let state = moot.host.state();
    let of = &state.votes()[&vote];
    let voter = voter_in(state, &moot.people[person].keys, of).expect("on the roll");
    of.ballots.of(&voter).map(|ballot| ballot.event)
}

fn is_asked(moot: &Moot, person: usize) -> bool {
    waiting(&moot.writer(person), &[]).iter().any(|one| matches!(one, Waiting::Ballot { .. }))
}

#[test]
fn each_device_finds_its_own_ballot_and_no_other() {
    let (mut moot, vote) = moot();
    assert!((0..6).all(|person| is_asked(&moot, person)));
    for person in 0..5 {
        moot.cast(person, vote, vec![vec![u32::from(person == 1)]]);
    }
    let found: Vec<Option<Uuid>> = (0..6).map(|person| own(&moot, person, vote)).collect();
    assert!(found[..5].iter().all(Option::is_some) && found[5].is_none());
    for person in 0..6 {
        assert_eq!(is_asked(&moot, person), person == 5);
    }
    // The host's state knows how many, and of no member whether.
    assert_eq!(moot.host.state().votes()[&vote].ballots.len(), 5);
    assert!(moot.host.state().votes()[&vote].ballots.by_member().is_none());

    // A second device, or somebody with the same words, casts anew; the first one sees it.
    let state = moot.host.state();
    let voter = voter_in(state, &moot.people[1].keys, &state.votes()[&vote]).unwrap();
    let first = Kept { vote, voter, event: found[1].unwrap(), previous: None };
    assert_eq!(standing(state, &first, moot.host.now_ms), Standing::Counted);
    let second = moot.ballot(1, vote, vec![vec![0]]);
    assert_eq!(moot.host.state().votes()[&vote].ballots.len(), 5);
    moot.post(&second.act);
    assert_eq!(standing(moot.host.state(), &first, moot.host.now_ms), Standing::Overtaken);
    assert_eq!(own(&moot, 1, vote), Some(second.act.event));
    assert_eq!(find(moot.host.state(), &second.full_tracker).unwrap().len(), 1);

    moot.close();
    moot.release(2);
    let state = &moot.host.state().votes()[&vote];
    assert_eq!((state.phase, moot.counts(vote)), (VotePhase::Decided, vec![vec![5, 0, 0]]));
    // What is over is found as well.
    assert_eq!(own(&moot, 1, vote), Some(second.act.event));
}

#[test]
fn a_ballot_on_its_way_has_no_age_and_counts_once() {
    let (mut moot, vote) = moot();
    let cast = moot.ballot(2, vote, vec![vec![0]]);
    let state = moot.host.state();
    let voter = voter_in(state, &moot.people[2].keys, &state.votes()[&vote]).unwrap();
    let kept = Kept { vote, voter, event: cast.act.event, previous: None };
    // Nothing in it says when it was made.
    assert_eq!(standing(state, &kept, moot.host.now_ms + 3 * 24 * 60 * MINUTE_MS), Standing::Waiting);
    let on_its_way = waiting(&moot.writer(2), &[kept]);
    assert!(on_its_way.iter().any(|one| matches!(one, Waiting::OnItsWay { .. })));
    moot.post(&cast.act);
    assert_eq!(standing(moot.host.state(), &kept, moot.host.now_ms), Standing::Counted);
    // Two devices that seal at once: the later one is refused, and casts anew.
    let (one, other) = (moot.ballot(3, vote, vec![vec![0]]), moot.ballot(3, vote, vec![vec![1]]));
    moot.post(&one.act);
    let again = moot.host.post(&other.act.note).unwrap_err();
    assert_eq!(again.code(), "ballot.previous");
    // Closed without it.
    let late = moot.ballot(4, vote, vec![vec![0]]);
    let state = moot.host.state();
    let voter = voter_in(state, &moot.people[4].keys, &state.votes()[&vote]).unwrap();
    let kept = Kept { vote, voter, event: late.act.event, previous: None };
    moot.close();
    assert_eq!(standing(moot.host.state(), &kept, moot.host.now_ms), Standing::Late);
}

/// A new participation key counts in votes that open later; what is open is cast with the key of its roll.
#[test]
fn a_key_that_was_replaced_still_casts_where_it_is_on_the_roll() {
    let (mut moot, vote) = moot();
    let before = moot.people[0].keys.member_in(moot.host.state());
    let renewed = moot.writer(0).new_participation_key().unwrap();
    moot.post(&renewed);
    assert_eq!(moot.people[0].keys.member_in(moot.host.state()), before);
    moot.cast(0, vote, vec![vec![0]]);
    assert!(own(&moot, 0, vote).is_some());
    let next = moot.vote(vec![motion()]);
    moot.cast(0, next, vec![vec![0]]);
    assert!(own(&moot, 0, next).is_some());
}

#[test]
fn a_ballot_is_checked_on_a_second_device() {
    let (moot, vote) = moot();
    let (state, keys) = (moot.host.state(), &moot.people[1].keys);
    let seal = || cast::seal(state, keys, vote, vec![vec![2]], BallotSeed::random().unwrap()).unwrap();
    let sealed = seal();
    let (tracker, voter) = (sealed.full_tracker(), sealed.voter());
    assert_eq!(Some(voter), voter_in(state, keys, &state.votes()[&vote]));
    let document = sealed.check(state.id());
    let checked = cast::check_document(state, document.as_bytes()).unwrap();
    assert_eq!((checked.full_tracker, checked.selections, checked.member), (tracker, vec![vec![2]], None));
    let other = document.replace(&checked.voter.to_string(), &"0".repeat(32));
    let code = cast::check_document(state, other.as_bytes()).unwrap_err().code();
    assert_eq!(code, "check.mismatch");
    // Nobody casts what another one has sealed.
    let stranger =
        EventWriter::new(state, &moot.people[2].keys, fresh_id(moot.host.now_ms), moot.host.now_ms);
    assert_eq!(seal().cast(&stranger).unwrap_err().code(), "event.signers");
    // And the note that is cast names nobody.
    let cast = seal().cast(&moot.writer(1)).unwrap();
    let signed = SignedEvent::parse(&cast.act.note).unwrap();
    assert!(signed.note.signatures()[0].name().starts_with("tag-"));
    assert!(!signed.note.as_str().contains(&keys.id().to_string()));
}
