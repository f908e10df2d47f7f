//! A device says by itself that its owner is still here, where nothing else need be seen of them
//! (docs/spec/13-constitution.md, 13.2, "Signs of life").

use folkmoot_client::{acts, keys::KeyRing, phrase::Phrase};
use folkmoot_ledger::{
    events::Leave,
    rules::{DAY, ParticipationRule, Rules},
};
use folkmoot_simulation::{
    moot::{Moot, motion},
    people::{fresh_id, lax_rules},
};

const RESTING: u64 = 200 * DAY;

fn moot(members: u64, participation: ParticipationRule) -> Moot {
    let mut moot = Moot::under(members, Rules { participation, resting: RESTING, ..lax_rules() });
    moot.circle(2, 2);
    moot
}

fn wait(moot: &mut Moot, days: u64) {
    let now = moot.host.now_ms + days * DAY;
    moot.host.tick(now);
}

/// Whether the device of person `n` says it; what it says is taken.
fn says(moot: &mut Moot, n: usize) -> bool {
    let act = moot.writer(n).stay_if_due().unwrap();
    if let Some(act) = &act {
        moot.post(act);
    }
    act.is_some()
}

#[test]
fn a_device_says_it_at_a_visit_after_ninety_days_and_then_not_again() {
    let mut moot = moot(5, ParticipationRule::Hidden);
    wait(&mut moot, 89);
    assert!(!says(&mut moot, 4));
    wait(&mut moot, 2);
    assert!(says(&mut moot, 4));
    assert!(!says(&mut moot, 4));
    wait(&mut moot, 91);
    assert!(says(&mut moot, 4));
    // Another one was not here all the while, and rests at the end; a visit ends it.
    wait(&mut moot, 300);
    assert!(says(&mut moot, 3));
}

#[test]
fn it_is_said_only_where_votes_can_hide_who_takes_part() {
    for (members, participation, said) in [
        (5, ParticipationRule::Open, false),
        (4, ParticipationRule::Hidden, false),
        (5, ParticipationRule::Hidden, true),
        (5, ParticipationRule::Proposal, true),
        (15, ParticipationRule::Size, false),
        (16, ParticipationRule::Size, true),
    ] {
        let mut moot = moot(members, participation);
        wait(&mut moot, 91);
        assert_eq!(says(&mut moot, 3), said, "{members} {participation:?}");
    }
}

#[test]
fn attack_148_a_sign_of_life_beside_a_hidden_ballot_tells_whose_it_is() {
    let mut moot = moot(5, ParticipationRule::Hidden);
    wait(&mut moot, 100);
    let vote = moot.vote(vec![motion()]);
    assert!(!says(&mut moot, 4), "the vote is open and they are on its roll");
    moot.close();
    assert!(says(&mut moot, 4));
    assert!(!moot.host.state().votes()[&vote].roll.is_empty());
    wait(&mut moot, 175);
    moot.vote(vec![motion()]);
    assert!(says(&mut moot, 4), "twenty-five days before they would rest");
}

#[test]
fn it_is_not_said_while_somebody_asks_for_other_keys_of_the_member_nor_after_leaving() {
    let mut moot = moot(6, ParticipationRule::Hidden);
    wait(&mut moot, 91);
    let link = moot.writer(0).invite(5, moot.host.now_ms + 60 * DAY).unwrap();
    moot.post(&link.act);
    let (now, id) = (moot.host.now_ms, moot.people[4].keys.id());
    let keys = KeyRing::from_phrase(&Phrase::from_entropy(&[9; 16])).in_assembly(moot.host.state());
    let asks = acts::recover(moot.host.state(), &link.secret, id, &keys, fresh_id(now), now).unwrap();
    moot.post(&asks);
    assert!(!says(&mut moot, 4));
    assert!(says(&mut moot, 5));
    let leave = moot.writer(3).write(Leave {}).unwrap();
    moot.post(&leave);
    assert!(!says(&mut moot, 3));
}
