//! Who the trustees are: the first circle, others by votes or by signatures, and what nobody can do alone.

mod support;

use folkmoot_ledger::{
    bytes::Base64Array,
    events::*,
    keys::{self, SigningKey},
    proposal::Way,
    rules::{DAY, Rules},
    state::{CirclePhase, Term, VotePhase},
};
use support::*;
use uuid::Uuid;

fn fail(circle: Uuid, world: &World, person: usize) -> Body {
    let trustee = world.people[person].id();
    Body::CircleFail(CircleFail { circle, trustee, reason: FailReason::Missing })
}

fn sign_for(circle: Uuid) -> Body {
    Body::CircleSign(CircleSign { circle })
}

/// The newest circle.
fn newest(world: &World) -> Uuid {
    *world.state.circles().keys().next_back().unwrap()
}

fn phase(world: &World, circle: Uuid) -> CirclePhase {
    world.state.circles()[&circle].phase
}

/// Somebody joins by an invitation of the first person.
fn join(world: &mut World, n: u8) -> usize {
    let invite_key = SigningKey::from_seed(&[n; 32]);
    let invite_public = invite_key.verifying_key().to_bytes();
    let invite = Invite { key: Base64Array(invite_public), uses: 1, expires: world.now + DAY };
    let invite = world.say(0, Body::Invite(invite)).unwrap();
    let person = Person::new(n);
    let Founder { key, static_key, static_proof, participation_key, participation_proof, .. } =
        person.founder();
    let body = Body::Join(Join {
        invite,
        name: person.written(invite).hash(),
        key,
        static_key,
        static_proof,
        participation_key,
        participation_proof,
    });
    let signers =
        [(&*person.id().to_string(), &person.signing), (&*keys::invite_name(&invite_public), &invite_key)];
    let event = sign(world.state.id(), world.next_id(), body, &signers);
    world.take(event).unwrap();
    world.people.push(person);
    world.people.len() - 1
}

#[test]
fn the_circle_of_the_founding_is_in_office_when_it_is_certified() {
    let mut world = World::with_founding_circle(5, lax(), 2, &[0, 1, 2]);
    let circle = keys::circle_id(world.log[0].1.event.id, 0);
    assert_eq!(newest(&world), circle);
    assert_eq!((circle.get_version_num(), circle.get_variant()), (8, uuid::Variant::RFC4122));
    // Nobody puts another beside it.
    let trustees = vec![world.people[3].id(), world.people[4].id()];
    world.refuse_saying(3, Body::CircleCall(CircleCall { threshold: 2, trustees }), "circle.phase");
    world.refuse_saying(3, sign_for(circle), "circle.phase");
    assert_eq!(world.state.term(world.now), Term::NoCircle);
    world.ceremony(circle);
    let office = *world.state.circle_in_office().unwrap();
    assert_eq!((office.circle, office.vote, office.since_ms), (circle, None, world.now));
    assert_eq!(office.ends_ms, world.now + lax().circle.term);
    let vote = world.propose(vec![motion()]);
    world.hold(vote, YES);
}

#[test]
fn a_founding_circle_that_fails_begins_again_twice_and_then_members_call() {
    let mut world = World::with_founding_circle(4, lax(), 2, &[0, 1, 2]);
    let founding = world.log[0].1.event.id;
    for attempt in 0..3 {
        let circle = keys::circle_id(founding, attempt);
        assert_eq!((newest(&world), phase(&world, circle)), (circle, CirclePhase::Accepting));
        assert_eq!(world.state.circles()[&circle].attempt, attempt);
        let body = world.accept_body(circle, 0);
        world.say(0, body).unwrap();
        // Whoever founded may end it, also without being a trustee.
        let body = fail(circle, &world, 1);
        world.say(3, body).unwrap();
        assert_eq!(phase(&world, circle), CirclePhase::Failed);
    }
    assert_eq!(world.state.circles().len(), 3);
    assert_eq!(world.in_office(), None);
    let circle = world.circle(2, &[0, 2, 3]);
    assert_eq!(world.in_office(), Some(circle));
}

#[test]
fn messages_of_one_attempt_are_none_of_the_next() {
    let mut world = World::with_founding_circle(3, lax(), 2, &[0, 1, 2]);
    let first = newest(&world);
    let Body::CircleAccept(accept) = world.accept_body(first, 0) else { panic!() };
    let body = fail(first, &world, 1);
    world.say(0, body).unwrap();
    let second = newest(&world);
    let (one, other) = (&world.state.circles()[&first].spec, &world.state.circles()[&second].spec);
    assert_ne!(one.context(), other.context(), "the session names the attempt");
    let Body::CircleAccept(again) = world.accept_body(second, 0) else { panic!() };
    assert_ne!(accept.commitment, again.commitment);
}

#[test]
fn attack_a_trustee_cannot_end_attempts_by_accusing_one_after_the_other() {
    let mut world = World::with_founding_circle(4, lax(), 2, &[0, 1, 2]);
    let accuse = |circle: Uuid, world: &World, person: usize| {
        let trustee = world.people[person].id();
        Body::CircleFail(CircleFail { circle, trustee, reason: FailReason::Share })
    };
    let certifying = |world: &mut World| {
        let circle = newest(world);
        for step in [World::accept_body, World::deal_body] {
            for person in 0..3 {
                let body = step(world, circle, person);
                world.say(person, body).unwrap();
            }
        }
        assert_eq!(phase(world, circle), CirclePhase::Certifying);
        circle
    };
    let first = certifying(&mut world);
    // Who has signed that all is right cannot say that something is wrong.
    let certificate = world.certify_body(first, 0);
    world.say(0, certificate).unwrap();
    let body = accuse(first, &world, 1);
    world.refuse_saying(0, body.clone(), "circle.blame");
    world.refuse_saying(3, body.clone(), "circle.blame");
    world.say(2, body).unwrap();
    let named = world.state.circles()[&first].failure.unwrap();
    assert_eq!(named, (world.people[1].id(), FailReason::Share, world.people[2].id()), "both, by name");

    let second = certifying(&mut world);
    let other = accuse(second, &world, 0);
    world.refuse_saying(2, other, "circle.blame");
    // The same again is no contradiction; and others may still say it of them.
    let same = accuse(second, &world, 1);
    world.say(2, same).unwrap();
    let third = certifying(&mut world);
    let back = accuse(third, &world, 2);
    world.say(1, back).unwrap();
    assert_eq!(world.state.circles()[&third].attempt, 2, "the last one");
    assert_eq!(newest(&world), third);
}

#[test]
fn attack_circle_twins_a_member_with_a_second_self_is_never_in_office_alone() {
    let mut world = World::new(3);
    let twin = join(&mut world, 30);
    // Person 0 calls a circle of themselves and their second self: two of two, and both keys on one desk.
    let twins = world.call(2, &[0, twin]);
    world.ceremony(twins);
    assert_eq!(phase(&world, twins), CirclePhase::Ready);
    assert_eq!(world.in_office(), None, "two of four have signed");
    let vote = world.propose(vec![motion()]);
    assert!(world.due().is_empty(), "nothing opens under it");
    // Half is not more than half, also when members leave who never signed.
    assert_eq!(world.state.active_members(), 4);
    // The others make one of their own, which three of four are for.
    let trustees = [1, 2].map(|n| world.people[n].id()).to_vec();
    let other = world.say(1, Body::CircleCall(CircleCall { threshold: 2, trustees })).unwrap();
    world.ceremony(other);
    assert_eq!(world.in_office(), None);
    world.say(0, sign_for(other)).unwrap();
    assert_eq!(world.in_office(), Some(other));
    assert_eq!(phase(&world, twins), CirclePhase::Failed);
    assert!(world.state.circles()[&twins].failure.is_none(), "nobody is to blame");
    world.hold(vote, YES);
}

#[test]
fn signatures_of_those_who_left_do_not_count_and_leaving_can_make_a_majority() {
    let mut world = World::new(5);
    let circle = world.call(2, &[0, 1]);
    world.ceremony(circle);
    assert_eq!(world.in_office(), None, "two of five");
    world.say(2, sign_for(circle)).unwrap();
    assert_eq!(world.in_office(), Some(circle), "three of five");

    let mut world = World::new(5);
    let circle = world.call(2, &[0, 1]);
    world.say(2, sign_for(circle)).unwrap();
    world.say(2, Body::Leave(Leave {})).unwrap();
    world.ceremony(circle);
    assert_eq!(world.in_office(), None, "two of four");
    world.say(3, Body::Leave(Leave {})).unwrap();
    assert_eq!(world.in_office(), Some(circle), "two of three");
}

#[test]
fn a_trustee_who_leaves_during_the_ceremony_ends_it() {
    let mut world = World::with_founding_circle(4, lax(), 2, &[0, 1, 2]);
    let circle = newest(&world);
    let body = world.accept_body(circle, 1);
    world.say(1, body).unwrap();
    world.say(2, Body::Leave(Leave {})).unwrap();
    assert_eq!(phase(&world, circle), CirclePhase::Failed);
    assert_eq!(world.state.circles().len(), 1, "there is nobody with whom it could begin again");
    world.circle(2, &[0, 1, 3]);
}

#[test]
fn a_vote_puts_other_trustees_in_office() {
    let mut world = World::new(5);
    let first = world.circle(2, &[0, 1, 2]);
    let open = world.propose(vec![motion()]);
    world.open(open);
    world.cast(open, 0, YES).unwrap();
    let vote = world.pass(world.circle_deed(2, &[2, 3, 4]));
    let second = keys::circle_id(vote, 0);
    assert_eq!(world.in_office(), Some(first), "until the ceremony is over");
    let circle = &world.state.circles()[&second];
    assert_eq!((circle.vote, circle.caller, circle.attempt), (Some(vote), Some(world.people[0].id()), 0));
    // A vote that was written against the old circle is out of date from then on.
    let late = world.say(1, Body::Propose(world.proposal_that(world.circle_deed(2, &[0, 1, 4])))).unwrap();
    // An attempt that fails is followed by another one; trustees have three days for each step.
    let body = fail(second, &world, 3);
    world.refuse_saying(0, body.clone(), "circle.waits");
    let accept = world.accept_body(second, 2);
    world.say(2, accept).unwrap();
    world.now = world.state.circles()[&second].phase_ms + 3 * DAY - 2;
    world.refuse_saying(2, body.clone(), "circle.waits");
    world.advance(1);
    world.say(2, body).unwrap();
    let again = keys::circle_id(vote, 1);
    world.ceremony(again);
    let office = *world.state.circle_in_office().unwrap();
    assert_eq!((office.circle, office.vote), (again, Some(vote)));
    assert_eq!(world.state.votes()[&late].phase, VotePhase::Overtaken);
    // Votes that opened under the old one are finished by it.
    world.close(open);
    let share = world.share_body(open, 1);
    world.say(1, share).unwrap();
    let share = world.share_body(open, 0);
    let Body::Share(mut foreign) = share.clone() else { panic!() };
    foreign.share.0[0] ^= 1;
    world.refuse_saying(4, Body::Share(foreign), "authority.trustee");
    world.say(0, share).unwrap();
    world.decide(open);
    let next = world.propose(vec![motion()]);
    world.hold(next, YES);
    assert_eq!(world.state.votes()[&next].circle_id, Some(again));
}

#[test]
fn of_two_ceremonies_the_first_certified_one_is_in_office_and_the_other_ends() {
    let mut world = World::new(6);
    world.circle(2, &[0, 1, 2]);
    let votes = [[1, 2, 3], [3, 4, 5]].map(|trustees| world.pass(world.circle_deed(2, &trustees)));
    let [one, other] = votes.map(|vote| keys::circle_id(vote, 0));
    assert_eq!((phase(&world, one), phase(&world, other)), (CirclePhase::Accepting, CirclePhase::Accepting));
    world.ceremony(other);
    assert_eq!(world.in_office(), Some(other));
    assert_eq!(phase(&world, one), CirclePhase::Failed);
    assert!(world.state.circles()[&one].failure.is_none());
}

#[test]
fn when_the_term_ends_only_votes_on_the_next_trustees_open_and_later_none() {
    let mut world = World::new(5);
    world.circle(2, &[0, 1, 2]);
    let ends_ms = world.state.circle_in_office().unwrap().ends_ms;
    for (now_ms, term) in [
        (ends_ms - 60 * DAY - 1, Term::Running),
        (ends_ms - 60 * DAY, Term::Ending),
        (ends_ms - 1, Term::Ending),
        (ends_ms, Term::Over),
        (ends_ms + 60 * DAY - 1, Term::Over),
        (ends_ms + 60 * DAY, Term::LongOver),
    ] {
        assert_eq!(world.state.term(now_ms), term, "{}", now_ms.abs_diff(ends_ms));
    }
    assert!(!world.state.circle_is_stuck(ends_ms - 1));
    assert!(world.state.circle_is_stuck(ends_ms));

    world.now = ends_ms;
    let usual = world.propose(vec![motion()]);
    let renewal = world.say(1, Body::Propose(world.proposal_that(world.circle_deed(2, &[2, 3, 4])))).unwrap();
    let statement = world.open_statement(usual);
    world.refuse_stating(statement, "circle.term");
    world.hold(renewal, YES);
    world.advance(world.state.rules().special.delay + 1);
    world.invite(0, 1);
    world.ceremony(keys::circle_id(renewal, 0));
    assert_eq!(world.state.term(world.now), Term::Running);
    world.hold(usual, YES);

    let mut world = World::new(5);
    world.circle(2, &[0, 1, 2]);
    world.now = world.state.circle_in_office().unwrap().ends_ms + 60 * DAY;
    let late = world.say(0, Body::Propose(world.proposal_that(world.circle_deed(2, &[2, 3, 4])))).unwrap();
    world.advance(8 * DAY);
    let statement = world.open_statement(late);
    world.refuse_stating(statement, "circle.term");
}

#[test]
fn a_term_is_as_long_as_the_rules_were_when_it_began() {
    let rules = lax();
    let mut world = World::with(
        5,
        Rules {
            circle: {
                let mut c = rules.circle;
                c.term = 100 * DAY;
                c
            },
            ..rules
        },
    );
    world.circle(2, &[0, 1, 2]);
    let office = *world.state.circle_in_office().unwrap();
    assert_eq!(office.ends_ms - office.since_ms, 100 * DAY);
}

/// A vote that trustees do not release.
fn stalled(world: &mut World) -> Uuid {
    let vote = world.propose(vec![motion()]);
    world.open(vote);
    world.cast(vote, 0, YES).unwrap();
    world.close(vote);
    vote
}

#[test]
fn trustees_who_do_not_act_are_replaced_by_more_than_half_of_the_members_signing() {
    let mut world = World::new(5);
    let first = world.circle(2, &[0, 1, 2]);
    let vote = stalled(&mut world);
    let closed_ms = world.state.votes()[&vote].closes.unwrap();
    let by_signatures = |world: &World| {
        Body::Propose(Propose {
            way: Way::Signatures,
            participation: None,
            ..world.proposal_that(world.circle_deed(2, &[2, 3, 4]))
        })
    };
    world.now = closed_ms + 14 * DAY - 2;
    let early = by_signatures(&world);
    world.refuse_saying(3, early, "propose.way");
    world.now = closed_ms + 14 * DAY;
    let proposal = by_signatures(&world);
    let replacing = world.say(3, proposal).unwrap();
    world.say(4, Body::VoteSecond(VoteSecond { vote: replacing })).unwrap();
    assert_eq!(world.state.votes()[&replacing].phase, VotePhase::Proposed, "two of five");
    world.say(2, Body::VoteSecond(VoteSecond { vote: replacing })).unwrap();
    assert_eq!(world.state.votes()[&replacing].phase, VotePhase::Signed);
    let next = keys::circle_id(replacing, 0);
    assert_eq!(world.in_office(), Some(first));
    world.ceremony(next);
    assert_eq!(world.in_office(), Some(next));
    // The vote of the old trustees stays theirs, and is no reason against the new ones.
    assert!(!world.state.circle_is_stuck(world.now));
    let other = world.propose(vec![motion()]);
    world.hold(other, YES);
}

#[test]
fn trustees_who_released_are_not_stuck_though_the_host_states_no_result() {
    let mut world = World::new(5);
    world.circle(2, &[0, 1, 2]);
    let vote = stalled(&mut world);
    world.release(vote, 0).unwrap();
    world.release(vote, 1).unwrap();
    let closed_ms = world.state.votes()[&vote].closes.unwrap();
    assert!(!world.state.circle_is_stuck(closed_ms + 30 * DAY));
}

#[test]
fn a_circle_is_stuck_when_one_more_departure_would_leave_too_few() {
    let mut world = World::new(6);
    world.circle(2, &[0, 1, 2]);
    assert!(!world.state.circle_is_stuck(world.now));
    world.say(0, Body::Leave(Leave {})).unwrap();
    assert!(world.state.circle_is_stuck(world.now), "two are left, and two are needed");
    // Where all are needed from the start, all being there is enough.
    let mut world = World::new(3);
    world.circle(3, &[0, 1, 2]);
    assert!(!world.state.circle_is_stuck(world.now));
}

#[test]
fn a_removed_trustee_still_releases_what_opened_under_them_and_is_no_trustee_of_the_next() {
    let mut world = World::new(6);
    world.circle(2, &[0, 1, 2]);
    let open = world.propose(vec![motion()]);
    world.open(open);
    let named = world.people[1].id();
    let removal = folkmoot_ledger::proposal::Deed::Remove(folkmoot_ledger::proposal::RemoveEffect {
        members: vec![named],
    });
    let proposed =
        world.say(2, Body::Propose(world.proposal_that(world.circle_deed(2, &[1, 2, 3])))).unwrap();
    world.cast(open, 0, YES).unwrap();
    world.close(open);
    world.pass(removal);
    world.invite(0, 1);
    assert!(world.state.members()[&named].left);
    // A proposal that names them is out of date at once.
    assert_eq!(world.state.votes()[&proposed].phase, VotePhase::Overtaken);
    // What they promised they can still keep: a share in the log shows it.
    world.release(open, 1).unwrap();
    world.release(open, 0).unwrap();
    world.decide(open);
    let body = Body::Propose(world.proposal_that(world.circle_deed(2, &[1, 2, 3])));
    world.refuse_saying(0, body, "circle.trustees");
    world.refuse_saying(1, Body::MemberStay(MemberStay {}), "authority.member");
    // Two of three are left, and two are needed: members can sign for others.
    assert!(world.state.circle_is_stuck(world.now));
}
