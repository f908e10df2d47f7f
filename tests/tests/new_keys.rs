//! Members who take new keys: what was begun with the old ones goes on with them, on a device that has both.

use folkmoot_client::{
    acts, cast,
    keys::{KeyRing, MemberKeys},
    phrase::Phrase,
    replica::CheckLevel,
    trustee::{self, Releases, Step},
};
use folkmoot_ledger::{
    events::{MemberRefuse, Vouch},
    rules::DAY,
    state::RecoveryPhase,
};
use folkmoot_simulation::{
    moot::{Moot, motion},
    people::{fresh_id, person},
};

/// A phrase that nobody has yet.
fn fresh_ring(n: u8) -> KeyRing {
    KeyRing::from_phrase(&Phrase::from_entropy(&[n; 16]))
}

/// Its keys in an assembly.
fn fresh_keys(moot: &Moot, n: u8) -> MemberKeys {
    fresh_ring(n).in_assembly(moot.host.state())
}

#[test]
fn a_device_finds_the_secret_of_each_participation_key() {
    let mut moot = Moot::new(4);
    let id = moot.people[0].keys.id();
    let mut sizes = vec![moot.host.state().size()];
    for _ in 0..2 {
        let act = moot.writer(0).new_participation_key().unwrap();
        moot.post(&act);
        sizes.push(moot.host.state().size());
    }
    let old = moot.people[0].keys.public();
    let act = moot.writer(0).rekey(&fresh_keys(&moot, 1)).unwrap();
    moot.post(&act);
    moot.people[0].keys = fresh_ring(1).with_earlier(person(1).ring).in_assembly(moot.host.state());
    let act = moot.writer(0).new_participation_key().unwrap();
    moot.post(&act);
    sizes.push(moot.host.state().size());
    let member = &moot.host.state().members()[&id];
    let mut found = Vec::new();
    for size in sizes {
        let secret = moot.people[0].keys.expose_participation_secret_at(member, size).unwrap();
        assert_eq!(secret.key(), member.participation_key_at(size));
        found.push(secret.key().to_bytes());
    }
    assert_eq!(found[0], old.participation_key.0);
    found.sort_unstable();
    found.dedup();
    assert_eq!(found.len(), 4);
    // The new phrase alone has its own ones only.
    let alone = fresh_keys(&moot, 1);
    assert!(alone.expose_participation_secret_at(member, moot.host.state().size()).is_some());
    assert!(alone.expose_participation_secret_at(member, 1).is_none());
}

#[test]
fn a_member_who_takes_a_new_key_goes_on_with_both() {
    let mut moot = Moot::new(4);
    moot.circle(2, 3);
    let open = moot.vote(vec![motion()]);
    let id = moot.people[0].keys.id();
    let link = moot.writer(0).invite(3, moot.host.now_ms + DAY).unwrap();
    moot.post(&link.act);
    let act = moot.writer(0).rekey(&fresh_keys(&moot, 1)).unwrap();
    moot.post(&act);
    // The new phrase alone: the member is found by it, and acts with it.
    moot.people[0].keys = fresh_keys(&moot, 1);
    assert_ne!(moot.people[0].keys.id(), id);
    assert_eq!(moot.people[0].keys.member_in(moot.host.state()), id);
    let invite = moot.writer(0).invite(1, moot.host.now_ms + DAY).unwrap();
    moot.post(&invite.act);
    // The vote opened with the old key on its roll, and the circle was made with the old static key.
    let replica = moot.replica(CheckLevel::Full);
    let seal = || {
        let seed = folkmoot_client::BallotSeed::from_bytes([3; 32]);
        cast::seal(moot.host.state(), &moot.people[0].keys, open, vec![vec![0]], seed).unwrap()
    };
    assert_eq!(seal().cast(&moot.writer(0)).unwrap_err().code(), "member.other_key");
    let shown = |moot: &Moot| moot.writer(0).invite_again(link.act.event).map(|secret| secret.public());
    assert_eq!(shown(&moot).unwrap_err().code(), "invite.link");
    drop(replica);
    // With the old phrase beside it everything goes on.
    moot.people[0].keys = fresh_ring(1).with_earlier(person(1).ring).in_assembly(moot.host.state());
    assert_eq!(moot.people[0].keys.member_in(moot.host.state()), id);
    assert_eq!(shown(&moot), Ok(link.secret.public()));
    moot.cast(0, open, vec![vec![0]]);
    moot.close();
    moot.step(0, &mut Releases::default());
    moot.step(1, &mut Releases::default());
    let now = moot.host.now_ms;
    moot.host.tick(now);
    assert_eq!(moot.counts(open), vec![vec![1, 0, 0]]);
    // In a vote that opens later the new key is on the roll, and needs no other.
    moot.people[0].keys = fresh_keys(&moot, 1);
    let later = moot.vote(vec![motion()]);
    moot.cast(0, later, vec![vec![2]]);
    moot.close();
    let replica = moot.replica(CheckLevel::Full);
    let writer = moot.writer(0);
    assert_eq!(trustee::next_steps(&writer), [Step::Release { vote: later }]);
    let refused =
        trustee::take_step(Step::Release { vote: later }, &writer, &replica, &mut Releases::default());
    assert_eq!(refused.unwrap_err().code(), "member.other_key");
}

#[test]
fn a_lost_phrase_is_replaced_by_vouches_unless_the_old_key_says_no() {
    let mut moot = Moot::new(4);
    moot.circle(2, 2);
    // Whoever vouches has been a member for 30 days.
    let now = moot.host.now_ms + 31 * DAY;
    moot.host.tick(now);
    let id = moot.people[3].keys.id();
    // Somebody gives them a link, as to anybody who comes to the door.
    let link = moot.writer(0).invite(5, moot.host.now_ms + 60 * DAY).unwrap();
    moot.post(&link.act);
    let ask = |moot: &Moot, keys: &MemberKeys| {
        let now = moot.host.now_ms;
        acts::recover(moot.host.state(), &link.secret, id, keys, fresh_id(now), now).unwrap()
    };
    let vouched = |moot: &mut Moot, keys: &MemberKeys| {
        let act = ask(moot, keys);
        moot.post(&act);
        // While it waits the device knows for whom it asks.
        assert_eq!(keys.member_in(moot.host.state()), id);
        for n in 0..3 {
            let asks = moot.host.state().recoveries()[&act.event].phase == RecoveryPhase::Asking;
            if asks {
                let vouch = moot.writer(n).write(Vouch { r#for: act.event }).unwrap();
                moot.post(&vouch);
            }
        }
        act.event
    };
    // Somebody with a made-up story: the old key is there, and refuses.
    let keys = fresh_keys(&moot, 7);
    let first = vouched(&mut moot, &keys);
    let refuse = moot.writer(3).write(MemberRefuse { r#for: first }).unwrap();
    moot.post(&refuse);
    assert_eq!(moot.host.state().recoveries()[&first].phase, RecoveryPhase::Refused);
    // The member themselves: after the waiting time the new key counts, and the old one no more.
    let keys = fresh_keys(&moot, 8);
    vouched(&mut moot, &keys);
    let wait = moot.rules().recover.wait;
    let now = moot.host.now_ms + wait + DAY;
    moot.host.tick(now);
    moot.people[3].keys = fresh_keys(&moot, 8);
    let invite = moot.writer(3).invite(1, moot.host.now_ms + DAY).unwrap();
    moot.post(&invite.act);
    moot.people[3].keys = person(4).keys;
    let refused = moot.writer(3).invite(1, moot.host.now_ms + DAY).err();
    assert_eq!(refused.map(|refused| refused.code()), Some("event.signers"));
}
