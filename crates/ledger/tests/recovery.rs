//! New keys for lost words, and for stolen ones (docs/spec/13-constitution.md, 13.2).

mod support;

use folkmoot_ledger::{
    events::*,
    keys::SigningKey,
    refusal::Refusal,
    rules::{DAY, RecoverRule, Rules},
    state::RecoveryPhase,
    view,
};
use support::{people::*, *};
use uuid::Uuid;

#[test]
fn lost_words_from_the_first_doubt_to_the_next_vote() {
    let mut world = seven_of_whom_one_lost_their_words();
    world.circle(4, &[0, 1, 3, 4, 5, 6]);
    let vote = world.propose(vec![motion()]);
    world.open(vote);
    let (member, new) = (world.people[LOST].id(), Person::numbered(1));
    let event = world.recover_event(member, &new);
    let asked = world.take(event).unwrap();
    let shown = view::assembly(&world.state, &folkmoot_ledger::texts::Texts::default()).recoveries[0].clone();
    assert_eq!((shown.member, shown.needed, shown.counts_ms, shown.done), (member, 3, None, false));
    world.vouch(0, asked).unwrap();
    world.vouch(1, asked).unwrap();
    let vouch = || Body::Vouch(Vouch { r#for: asked });
    world.refuse_saying(1, vouch(), "vouch.repeated");
    world.refuse_saying(LOST, vouch(), "vouch.self");
    world.vouch(3, asked).unwrap();
    world.refuse_saying(4, vouch(), "vouch.over");
    let counts_ms = world.now + 7 * DAY;
    assert_eq!(
        view::assembly(&world.state, &folkmoot_ledger::texts::Texts::default()).recoveries[0].counts_ms,
        Some(counts_ms)
    );

    // A week in which the old key can say no; until then the new one is nothing.
    let act = world.invite_body(&SigningKey::from_seed(&[51; 32]), 1);
    world.now = counts_ms - 2;
    let early = world.by_key(member, &new, act.clone());
    world.refused(early, "event.signers");
    world.now = counts_ms;
    let says = world.by_key(member, &new, act.clone());
    world.take(says).unwrap();
    assert_eq!((world.member(LOST).key, world.member(LOST).id), (new.key(), member));
    assert_eq!(world.member(LOST).static_key.to_bytes(), new.static_key());
    world.refuse_saying(LOST, act, "event.signers");

    // The next vote takes the new key, and ballots under the tag that the member always had.
    let next = world.propose(vec![motion()]);
    world.open(next);
    let body = world.cast_body(next, LOST, YES);
    world.refuse_saying(LOST, body.clone(), "event.signers");
    let cast = world.by_key(member, &new, body);
    world.take(cast).unwrap();
}

#[test]
fn attack_recovery_takes_over_a_cast_ballot() {
    let mut world = seven_of_whom_one_lost_their_words();
    world.circle(4, &[0, 1, 3, 4, 5, 6]);
    let slow = Propose { lasts: 14 * DAY, ..world.proposal(vec![motion()]) };
    let vote = world.say(0, Body::Propose(slow)).unwrap();
    world.open(vote);
    world.cast(vote, LOST, YES).unwrap();
    let (member, thief) = (world.people[LOST].id(), Person::numbered(1));
    recovered(&mut world, &thief);
    world.wait(8 * DAY);
    assert_eq!(world.member(LOST).key, thief.key());
    // In a vote that was open before, three who vouch for a key they made cannot touch the ballot; its owner still can.
    let body = world.cast_body(vote, LOST, NO);
    let stolen = world.by_key(member, &thief, body);
    world.refused(stolen, "event.signers");
    let seen_ms = world.member(LOST).seen_ms;
    world.cast(vote, LOST, NO).unwrap();
    assert_eq!(world.member(LOST).seen_ms, seen_ms, "only the key that counts ends a rest");
}

#[test]
fn the_old_key_refuses_and_undoes() {
    let mut world = seven_of_whom_one_lost_their_words();
    let (member, thief) = (world.people[LOST].id(), Person::numbered(1));
    let refuse = |r#for| Body::MemberRefuse(MemberRefuse { r#for });
    // While it waits.
    let asked = recovered(&mut world, &thief);
    world.refuse_saying(0, refuse(asked), "authority.old_key");
    let by_thief = world.by_key(member, &thief, refuse(asked));
    world.refused(by_thief, "event.signers");
    world.say(LOST, refuse(asked)).unwrap();
    assert!(view::assembly(&world.state, &folkmoot_ledger::texts::Texts::default()).recoveries.is_empty());
    world.refuse_saying(LOST, refuse(asked), "recover.over");
    world.wait(8 * DAY);
    assert_eq!(world.member(LOST).key, world.people[LOST].key());

    // Back from a long journey: the key that counted until then can be taken out again for 90 days.
    let asked = recovered(&mut world, &thief);
    world.wait(8 * DAY);
    assert_eq!(world.state.recoveries()[&asked].phase, RecoveryPhase::Done(world.now - DAY));
    let again = Person::numbered(2);
    let event = world.rekey_event(member, &thief, &again);
    world.take(event).unwrap();
    world.wait(80 * DAY);
    let by_new = world.by_key(member, &again, refuse(asked));
    world.refused(by_new, "event.signers");
    world.say(LOST, refuse(asked)).unwrap();
    assert_eq!(world.member(LOST).key, world.people[LOST].key());
    world.invite(LOST, 1);
    let act = world.invite_body(&SigningKey::from_seed(&[52; 32]), 1);
    let by_new = world.by_key(member, &again, act);
    world.refused(by_new, "event.signers");
    // Keys that counted are nobody else's for ever.
    let event = world.recover_event(member, &thief);
    world.refused(event, "member.known");

    let third = Person::numbered(3);
    let asked = recovered(&mut world, &third);
    world.wait(7 * DAY + 90 * DAY);
    let late = world.by(LOST, refuse(asked));
    world.refused(late, "recover.over");
    world.invite(0, 1);
    assert!(view::assembly(&world.state, &folkmoot_ledger::texts::Texts::default()).recoveries.is_empty());
}

#[test]
fn attack_a_thief_with_the_old_key_refuses() {
    let mut world = seven_of_whom_one_lost_their_words();
    world.circle(4, &[0, 1, 3, 4, 5, 6]);
    // The thief has the words: whatever the member asks for, the thief says no. A vote ends it.
    for n in 1..4 {
        let asked = recovered(&mut world, &Person::numbered(n));
        world.say(LOST, Body::MemberRefuse(MemberRefuse { r#for: asked })).unwrap();
    }
    world.wait(200 * DAY);
    let deed = world.remove_deed(&[LOST]);
    world.pass(deed);
    assert!(!world.is_member(LOST));
    world.refuse_saying(LOST, Body::MemberStay(MemberStay {}), "authority.member");
    let link = world.invite(0, 1);
    let (back, asked) = world.join_by(&link, Person::numbered(9)).unwrap();
    world.vouch(1, asked).unwrap();
    assert!(world.is_member(back));
}

#[test]
fn one_new_key_waits_at_a_time() {
    let mut world = seven_of_whom_one_lost_their_words();
    let member = world.people[LOST].id();
    recovered(&mut world, &Person::numbered(1));
    let event = world.recover_event(member, &Person::numbered(2));
    world.refused(event, "recover.busy");
    let stranger = Person::numbered(3);
    let event = world.recover_event(stranger.id(), &stranger);
    world.refused(event, "authority.member");
}

#[test]
fn attack_strangers_cannot_keep_a_member_from_asking() {
    let mut world = seven_of_whom_one_lost_their_words();
    let (member, new) = (world.people[LOST].id(), Person::numbered(1_000));
    let flood = |world: &mut World, from: u32| {
        for n in from..from + 20 {
            let event = world.recover_event(member, &Person::numbered(n));
            world.take(event).unwrap();
        }
    };
    flood(&mut world, 0);
    assert_eq!(
        view::assembly(&world.state, &folkmoot_ledger::texts::Texts::default()).recoveries.len(),
        5,
        "the oldest give way"
    );
    assert_eq!(world.member(LOST).seen_ms, START, "asking in somebody's name ends no rest");
    let event = world.recover_event(member, &new);
    let asked = world.take(event).unwrap();
    world.vouch(0, asked).unwrap();
    flood(&mut world, 100);
    // Who has one vouch is displaced by nobody.
    world.vouch(1, asked).unwrap();
    world.vouch(3, asked).unwrap();
    world.wait(8 * DAY);
    assert_eq!(world.member(LOST).key, new.key());
    assert_eq!(
        view::assembly(&world.state, &folkmoot_ledger::texts::Texts::default()).recoveries.len(),
        1,
        "the others were to replace a key that is gone"
    );
    // Keys that never counted are free again, also where nobody vouched.
    let event = world.recover_event(world.people[4].id(), &Person::numbered(5));
    world.take(event).unwrap();
    world.wait(60 * DAY);
    let event = world.recover_event(world.people[4].id(), &Person::numbered(5));
    world.take(event).unwrap();
}

#[test]
fn in_small_groups_half_of_the_others_vouch() {
    for (members, needed) in [(1, 1), (2, 1), (3, 1), (4, 2), (5, 2), (6, 3), (7, 3)] {
        assert_eq!(World::new(members).state.recovery_vouches_needed(), needed, "{members}");
    }
    let rules = Rules { recover: RecoverRule { vouches: 7, wait: 7 * DAY }, ..lax() };
    assert_eq!(World::with(7, rules).state.recovery_vouches_needed(), 6, "all the others");
}

#[test]
fn newcomers_vouch_for_keys_after_thirty_days() {
    let mut world = seven_of_whom_one_lost_their_words();
    let link = world.invite(0, 1);
    let (eve, _) = world.join_by(&link, Person::numbered(1)).unwrap();
    let (member, joined_ms) = (world.people[LOST].id(), world.now);
    let event = world.recover_event(member, &Person::numbered(2));
    let asked = world.take(event).unwrap();
    let from_ms = joined_ms + 30 * DAY;
    assert_eq!(world.vouch(eve, asked).unwrap_err(), Refusal::VouchTooSoon { from_ms });
    world.now = from_ms;
    world.vouch(eve, asked).unwrap();
}

#[test]
fn attack_strangers_ask_for_nobodys_keys() {
    let mut world = World::new(4);
    let (member, stranger) = (world.people[0].id(), Person::numbered(7));
    // With an invitation of their own making, with one that is used up, taken back or expired: nothing enters the record.
    let own = Link { id: Uuid::from_u128(1), key: SigningKey::from_seed(&[77; 32]) };
    let event = world.recover_event_by(&own, member, &stranger);
    world.refused(event, "invite.unknown");
    let link = world.invite(1, 1);
    let forged = Link { id: link.id, key: SigningKey::from_seed(&[77; 32]) };
    let event = world.recover_event_by(&forged, member, &stranger);
    world.refused(event, "event.signers");
    let event = world.recover_event_by(&link, member, &stranger);
    world.take(event).unwrap();
    let event = world.recover_event_by(&link, member, &Person::numbered(8));
    world.refused(event, "invite.spent");
    let revoked = world.invite(1, 1);
    world.say(1, Body::InviteRevoke(InviteRevoke { invite: revoked.id })).unwrap();
    let event = world.recover_event_by(&revoked, member, &Person::numbered(8));
    world.refused(event, "invite.revoked");
}

#[test]
fn undoing_ends_what_came_after_it() {
    let mut world = seven_of_whom_one_lost_their_words();
    let member = world.people[LOST].id();
    let (thief, second) = (Person::numbered(1), Person::numbered(2));
    let first = recovered(&mut world, &thief);
    world.wait(8 * DAY);
    // Whoever has the new key cannot secure it by asking for another one: that counts, and still ends with the first.
    let later = recovered(&mut world, &second);
    world.wait(8 * DAY);
    assert_eq!(world.member(LOST).key, second.key());
    let event = world.recover_event(member, &Person::numbered(3));
    let waiting = world.take(event).unwrap();
    world.say(LOST, Body::MemberRefuse(MemberRefuse { r#for: first })).unwrap();
    assert_eq!(world.member(LOST).key, Person::new(3).key());
    for ended in [first, later, waiting] {
        assert_eq!(world.state.recoveries()[&ended].phase, RecoveryPhase::Refused);
    }
    let by_thief = world.by_key(member, &thief, Body::MemberRefuse(MemberRefuse { r#for: later }));
    world.refused(by_thief, "recover.over");
    world.refuse_saying(4, Body::Vouch(Vouch { r#for: waiting }), "vouch.over");
}

#[test]
fn of_two_new_keys_the_first_with_all_vouches_waits_alone() {
    let mut world = seven_of_whom_one_lost_their_words();
    let member = world.people[LOST].id();
    let event = world.recover_event(member, &Person::numbered(1));
    let other = world.take(event).unwrap();
    let asked = recovered(&mut world, &Person::numbered(2));
    world.refuse_saying(4, Body::Vouch(Vouch { r#for: other }), "recover.busy");
    world.say(LOST, Body::MemberRefuse(MemberRefuse { r#for: asked })).unwrap();
    world.vouch(4, other).unwrap();
}

#[test]
fn who_leaves_takes_their_new_keys_along() {
    let mut world = seven_of_whom_one_lost_their_words();
    let new = Person::numbered(1);
    let asked = recovered(&mut world, &new);
    world.say(LOST, Body::Leave(Leave {})).unwrap();
    assert_eq!(world.state.recoveries()[&asked].phase, RecoveryPhase::Refused);
    world.wait(8 * DAY);
    assert_eq!(world.member(LOST).key, world.people[LOST].key());
    // The key never counted: it is free for somebody who comes in.
    let link = world.invite(0, 1);
    world.join_by(&link, new).unwrap();
}
