//! Who comes in: invitations, vouches, founding time, growth (docs/spec/13-constitution.md, 13.2).

mod support;

use folkmoot_ledger::{
    bytes::Base64Array,
    events::*,
    keys::{self, SigningKey},
    proposal::{AdmitEffect, Deed},
    refusal::Refusal,
    rules::{Admit, AdmitBy, DAY, Fraction, Rules},
    state::AskingPhase,
    view,
};
use support::*;
use uuid::Uuid;

fn rules(vouches: u16) -> Rules {
    let lax = lax();
    Rules { admit: Admit { vouches, ..lax.admit }, ..lax }
}

/// Five founders whose founding time is over.
fn settled(vouches: u16) -> World {
    let mut world = World::with(5, rules(vouches));
    world.wait(31 * DAY);
    world
}

fn from_ms(refusal: &Refusal) -> Option<u64> {
    match refusal {
        Refusal::VouchTooSoon { from_ms } | Refusal::JoinGrowth { from_ms } => Some(*from_ms),
        _ => None,
    }
}

#[test]
fn two_members_vouch_and_somebody_is_a_member() {
    let mut world = settled(2);
    let link = world.invite(0, 3);
    let (eve, asked) = world.join_by(&link, Person::numbered(1)).unwrap();
    assert!(!world.is_member(eve));
    world.refuse_saying(eve, Body::MemberStay(MemberStay {}), "authority.member");
    let shown = &view::assembly(&world.state, &folkmoot_ledger::texts::Texts::default()).asking[0];
    assert_eq!((shown.needed, shown.invited_by, shown.vouches.len()), (2, Some(world.people[0].id()), 0));

    world.vouch(1, asked).unwrap();
    assert!(!world.is_member(eve));
    world.vouch(2, asked).unwrap();
    assert!(world.is_member(eve));
    let vouchers = vec![world.people[1].id(), world.people[2].id()];
    let (member, last) = (world.member(eve), world.state.size() - 1);
    assert_eq!((&member.vouched_by, member.invited_by), (&vouchers, Some(world.people[0].id())));
    assert_eq!(
        (member.since, member.joined_ms),
        (last, world.now),
        "a member since the last vouch, not since asking"
    );
    assert_eq!(world.state.asking()[&asked].phase, AskingPhase::Admitted);
    assert!(view::assembly(&world.state, &folkmoot_ledger::texts::Texts::default()).asking.is_empty());
    world.invite(eve, 1);
    world.refuse_saying(3, Body::Vouch(Vouch { r#for: asked }), "vouch.over");
}

#[test]
fn vouches_are_scarce() {
    let mut world = settled(2);
    let link = world.invite(0, 9);
    let (_, first) = world.join_by(&link, Person::numbered(1)).unwrap();
    let (_, second) = world.join_by(&link, Person::numbered(2)).unwrap();
    let vouch = |r#for| Body::Vouch(Vouch { r#for });
    world.refuse_saying(0, vouch(first), "vouch.self");
    world.refuse_saying(1, vouch(Uuid::from_u128(7)), "join.unknown");
    world.refuse_saying(1, vouch(link.id), "join.unknown");
    world.vouch(1, first).unwrap();
    let vouched_ms = world.now;
    world.refuse_saying(1, vouch(first), "vouch.repeated");
    let refusal = world.vouch(1, second).unwrap_err();
    assert_eq!((refusal.code(), from_ms(&refusal)), ("vouch.too_soon", Some(vouched_ms + 30 * DAY)));
    assert_eq!(world.state.vouches_from_ms(world.member(1)), vouched_ms + 30 * DAY);
    world.now = vouched_ms + 30 * DAY - 2;
    assert_eq!(world.vouch(1, second).unwrap_err().code(), "vouch.too_soon");
    world.vouch(1, second).unwrap();
}

#[test]
fn newcomers_vouch_after_thirty_days() {
    let mut world = settled(1);
    let link = world.invite(0, 9);
    let (eve, asked) = world.join_by(&link, Person::numbered(1)).unwrap();
    world.vouch(1, asked).unwrap();
    let joined_ms = world.member(eve).joined_ms;
    let link = world.invite(2, 9);
    let (_, asked) = world.join_by(&link, Person::numbered(2)).unwrap();
    let refusal = world.vouch(eve, asked).unwrap_err();
    assert_eq!((refusal.code(), from_ms(&refusal)), ("vouch.too_soon", Some(joined_ms + 60 * DAY)));
    world.now = joined_ms + 60 * DAY - 1;
    world.vouch(eve, asked).unwrap();
    // Inviting takes nothing but being a member.
    world.invite(eve, 1);
}

#[test]
fn in_founding_time_one_founders_word_is_enough() {
    let mut world = World::with(3, rules(2));
    let link = world.invite(0, 100);
    let crowd: Vec<usize> = (0..20).map(|n| world.join_by(&link, Person::numbered(n)).unwrap().0).collect();
    assert!(crowd.iter().all(|person| world.is_member(*person)), "no vouches and no bound on growth");
    assert_eq!(world.member(crowd[0]).vouched_by, [world.people[0].id()]);

    // Whom somebody else invited, one founder lets in, and as many as come.
    let other = world.invite(crowd[0], 9);
    for n in 20..23 {
        let (person, asked) = world.join_by(&other, Person::numbered(n)).unwrap();
        assert!(!world.is_member(person));
        assert_eq!(world.vouch(crowd[1], asked).unwrap_err().code(), "vouch.too_soon");
        world.vouch(1, asked).unwrap();
        assert!(world.is_member(person));
    }
    assert_eq!(world.member(1).vouched_ms, None, "these are none of a member's scarce vouches");

    // The same links are ordinary ones afterwards, and growth begins to count then.
    world.now = START + 30 * DAY;
    assert_eq!(world.state.room_for_growth(world.now), 6);
    let (late, asked) = world.join_by(&link, Person::numbered(30)).unwrap();
    assert!(!world.is_member(late));
    world.vouch(1, asked).unwrap();
    assert!(!world.is_member(late));
    world.vouch(2, asked).unwrap();
    assert!(world.is_member(late));
}

#[test]
fn a_founder_who_left_lets_nobody_in() {
    let mut world = World::with(3, rules(2));
    let link = world.invite(0, 9);
    world.say(0, Body::Leave(Leave {})).unwrap();
    assert_eq!(world.join_by(&link, Person::numbered(1)).unwrap_err().code(), "invite.revoked");
    assert!(view::assembly(&world.state, &folkmoot_ledger::texts::Texts::default()).invitations.is_empty());
}

#[test]
fn growth_is_bounded() {
    let mut world = settled(0);
    let link = world.invite(0, 100);
    assert_eq!(view::assembly(&world.state, &folkmoot_ledger::texts::Texts::default()).room, 5);
    let mut first_ms = 0;
    for n in 0..5 {
        let (person, _) = world.join_by(&link, Person::numbered(n)).unwrap();
        assert!(world.is_member(person), "whoever has the link");
        first_ms = if n == 0 { world.now } else { first_ms };
    }
    assert_eq!(view::assembly(&world.state, &folkmoot_ledger::texts::Texts::default()).room, 0);
    let refusal = world.join_by(&link, Person::numbered(5)).unwrap_err();
    assert_eq!((refusal.code(), from_ms(&refusal)), ("join.growth", Some(first_ms + 30 * DAY)));
    // At the time that the refusal says there is room for one, and no more.
    world.now = first_ms + 30 * DAY - 1;
    let (person, _) = world.join_by(&link, Person::numbered(5)).unwrap();
    assert!(world.is_member(person));
    world.wait(5 * DAY);
    for n in 6..10 {
        world.join_by(&link, Person::numbered(n)).unwrap();
    }
    assert_eq!(world.join_by(&link, Person::numbered(10)).unwrap_err().code(), "join.growth");
}

#[test]
fn growth_is_a_share_of_the_members() {
    let rules =
        Rules { admit: Admit { vouches: 0, growth: Fraction { num: 1, den: 2 }, ..lax().admit }, ..lax() };
    let mut world = World::with(21, rules);
    world.wait(31 * DAY);
    let link = world.invite(0, 100);
    let came = (0..40).take_while(|n| world.join_by(&link, Person::numbered(*n)).is_ok()).count();
    assert_eq!(came, 10, "half of the 21 who were there before: whoever comes makes no room for others");
    let refusal = world.join_by(&link, Person::numbered(40)).unwrap_err();
    let first_ms = world.member(21).joined_ms;
    assert_eq!(from_ms(&refusal), Some(first_ms + 30 * DAY));
    world.now = first_ms + 30 * DAY - 2;
    assert_eq!(world.join_by(&link, Person::numbered(40)).unwrap_err().code(), "join.growth");
    world.now += 1;
    world.join_by(&link, Person::numbered(40)).unwrap();
}

#[test]
fn the_vouch_that_would_break_the_bound_waits() {
    let mut world = settled(1);
    let link = world.invite(0, 100);
    let asked: Vec<Uuid> = (0..6).map(|n| world.join_by(&link, Person::numbered(n)).unwrap().1).collect();
    let vouchers = world.people[1..5].len();
    for (n, asked) in asked.iter().take(vouchers).enumerate() {
        world.vouch(n + 1, *asked).unwrap();
    }
    let link = world.invite(1, 1);
    let (_, by_another) = world.join_by(&link, Person::numbered(9)).unwrap();
    world.vouch(0, by_another).unwrap();
    // Those who came can vouch a month later, and the month's five are full until then.
    world.wait(30 * DAY - 1_000);
    assert_eq!(world.state.room_for_growth(world.now), 0);
    world.now += 2_000;
    world.vouch(1, asked[4]).unwrap();
}

#[test]
fn an_invitation_is_taken_back_by_whoever_gave_it() {
    let mut world = settled(1);
    let link = world.invite(0, 9);
    let revoke = |invite| Body::InviteRevoke(InviteRevoke { invite });
    world.refuse_saying(1, revoke(link.id), "authority.inviter");
    world.refuse_saying(0, revoke(Uuid::from_u128(7)), "invite.unknown");
    world.join_by(&link, Person::numbered(1)).unwrap();
    world.say(0, revoke(link.id)).unwrap();
    world.refuse_saying(0, revoke(link.id), "invite.revoked");
    assert_eq!(world.join_by(&link, Person::numbered(2)).unwrap_err().code(), "invite.revoked");
    assert!(view::assembly(&world.state, &folkmoot_ledger::texts::Texts::default()).invitations.is_empty());
    // Whoever asked already still does: members decide about them.
    assert_eq!(view::assembly(&world.state, &folkmoot_ledger::texts::Texts::default()).asking.len(), 1);
}

#[test]
fn attack_keys_are_taken_by_asking() {
    let mut world = settled(2);
    let link = world.invite(0, 2);
    let eve = Person::numbered(1);
    let (key, static_secret) = (eve.key(), eve.static_key());
    let (_, first) = world.join_by(&link, eve).unwrap();
    let with = |change: &dyn Fn(&mut Person)| {
        let mut person = Person::numbered(2);
        change(&mut person);
        person
    };
    assert_eq!(world.join_by(&link, Person::numbered(1)).unwrap_err().code(), "member.known");
    assert!(world.state.members().values().all(|member| member.key != key));
    let twin = with(&|person| person.static_secret = Person::numbered(1).static_secret);
    assert_eq!(twin.static_key(), static_secret);
    assert_eq!(world.join_by(&link, twin).unwrap_err().code(), "member.static_key");
    let twin = with(&|person| person.participation_secret = Person::numbered(1).participation_secret);
    assert_eq!(world.join_by(&link, twin).unwrap_err().code(), "member.participation_key");
    // A link is good for as many as it says, whether they are vouched for or not.
    world.join_by(&link, Person::numbered(3)).unwrap();
    assert_eq!(world.join_by(&link, Person::numbered(4)).unwrap_err().code(), "invite.spent");
    // After 60 days nobody asks any more, and the keys are free again.
    world.wait(60 * DAY);
    assert!(view::assembly(&world.state, &folkmoot_ledger::texts::Texts::default()).asking.is_empty());
    assert_eq!(world.state.asking()[&first].phase, AskingPhase::Lapsed);
    world.refuse_saying(1, Body::Vouch(Vouch { r#for: first }), "vouch.over");
    let link = world.invite(1, 1);
    world.join_by(&link, Person::numbered(1)).unwrap();
}

#[test]
fn where_votes_admit_nobody_else_does() {
    let rules = Rules { admit: Admit { by: AdmitBy::Vote, ..lax().admit }, ..lax() };
    let mut world = World::with(3, rules);
    world.circle(2, &[0, 1, 2]);
    let link = world.invite(0, 9);
    let (founded, _) = world.join_by(&link, Person::numbered(1)).unwrap();
    assert!(world.is_member(founded), "founders found");
    let asked_of = world.invite(founded, 9);
    let (_, asked) = world.join_by(&asked_of, Person::numbered(2)).unwrap();
    world.now = START + 30 * DAY;
    let key = SigningKey::from_seed(&[9; 32]);
    assert_eq!(world.join_by(&link, Person::numbered(3)).unwrap_err().code(), "invite.by_vote");
    world.refuse_saying(1, Body::Vouch(Vouch { r#for: asked }), "invite.by_vote");

    // A vote brings an invitation that asks for nothing more, and counts as no growth.
    let expires = world.now + 90 * DAY;
    let deed =
        Deed::Admit(AdmitEffect { key: Base64Array(key.verifying_key().to_bytes()), uses: 20, expires });
    let vote = world.pass(deed);
    let link = Link { id: keys::admission_id(vote, &key.verifying_key().to_bytes()), key };
    for n in 10..30 {
        let (person, _) = world.join_by(&link, Person::numbered(n)).unwrap();
        assert!(world.is_member(person));
        assert_eq!((world.member(person).invited_by, world.member(person).vouched_by.len()), (None, 0));
    }
    assert_eq!(world.join_by(&link, Person::numbered(30)).unwrap_err().code(), "invite.spent");
    assert_eq!(view::assembly(&world.state, &folkmoot_ledger::texts::Texts::default()).room, 6);
    world.refuse_saying(0, Body::InviteRevoke(InviteRevoke { invite: link.id }), "authority.inviter");
}

#[test]
fn a_vote_that_admits_keeps_to_its_limits() {
    let mut world = World::new(3);
    let deed =
        |uses, key: [u8; 32], expires| Deed::Admit(AdmitEffect { key: Base64Array(key), uses, expires });
    let key = SigningKey::from_seed(&[9; 32]).verifying_key().to_bytes();
    let propose = |deed| Body::Propose(world.proposal_that(deed));
    assert_eq!(propose(deed(10_001, key, START + DAY)).check().unwrap_err().code(), "event.range");
    assert_eq!(propose(deed(0, key, START + DAY)).check().unwrap_err().code(), "event.range");
    assert!(propose(deed(10_000, key, START + DAY)).check().is_ok());
    let (late, small) = (propose(deed(1, key, START)), propose(deed(1, [0; 32], START + DAY)));
    world.refuse_saying(0, late, "invite.times");
    world.refuse_saying(0, small, "key.small_order");
}

#[test]
fn no_more_vouches_are_needed_than_there_are_others() {
    for (founders, needed) in [(1, 0), (2, 1), (3, 2), (4, 2)] {
        let mut world = World::with(founders, rules(2));
        world.wait(31 * DAY);
        let link = world.invite(0, 1);
        let (person, asked) = world.join_by(&link, Person::numbered(1)).unwrap();
        for voucher in 1..=needed {
            assert!(!world.is_member(person));
            world.vouch(voucher, asked).unwrap();
        }
        assert!(world.is_member(person), "{founders}");
    }
}

#[test]
fn a_roll_has_nobody_who_came_after_the_proposal() {
    let mut world = World::with(5, rules(1));
    world.circle(3, &[0, 1, 2, 3, 4]);
    let link = world.invite(0, 9);
    let (before, _) = world.join_by(&link, Person::numbered(1)).unwrap();
    let later = Propose { opens: world.now + DAY, ..world.proposal(vec![motion()]) };
    let vote = world.say(0, Body::Propose(later)).unwrap();
    let (after, _) = world.join_by(&link, Person::numbered(2)).unwrap();
    world.open(vote);
    world.cast(vote, before, YES).unwrap();
    let body = world.cast_body(vote, after, YES);
    world.refuse_saying(after, body, "authority.roll");
}
