//! What the fold refuses about foundings, members, trustees and effects; each refusal leaves the state as it was.

mod support;

use folkmoot_ledger::{
    bytes::{Base64, Base64Array, Hex32},
    events::*,
    keys::{self, MemberId, SigningKey},
    proposal::{CircleEffect, Deed, HostEffect, Trustees, Way},
    refusal::Refusal,
    rules::ClassName,
    state::Assembly,
};
use support::*;
use uuid::Uuid;

const NOWHERE: Uuid = Uuid::from_u128(0x0192_f0c1_7c1e_7a63_9d2f_5f1b_3a0c_9e11);

fn invite(key: &SigningKey, uses: u32, expires: u64) -> Body {
    Body::Invite(Invite { key: Base64Array(key.verifying_key().to_bytes()), uses, expires })
}

#[test]
fn foundings() {
    let host = SigningKey::from_seed(&[200; 32]);
    let people = [Person::new(1), Person::new(2)];
    let refused = |event| Assembly::found(START, &event).err().map(|refusal| refusal.code());
    let good = found_by(&people, &host);
    assert_eq!(refused(good.clone()), None);

    let names: Vec<String> = people.iter().map(|person| person.id().to_string()).collect();
    let signers = [(names[0].as_str(), &people[0].signing), (names[1].as_str(), &people[1].signing)];
    let Body::Found(found) = &good.event.body else { panic!() };
    let with = |change: &dyn Fn(&mut Found)| {
        let mut found = found.clone();
        change(&mut found);
        sign(Uuid::nil(), event_id(0), Body::Found(found), &signers)
    };
    assert_eq!(refused(with(&|f| f.members[1].name = f.members[0].name)), Some("text.known"));
    assert_eq!(refused(with(&|f| f.members[1].name = f.purpose)), Some("text.known"));
    assert_eq!(refused(with(&|f| f.members[1].key = f.members[0].key)), Some("member.known"));
    assert_eq!(
        refused(with(&|f| f.members[1].static_key = f.members[0].static_key)),
        Some("member.static_key")
    );
    assert_eq!(refused(with(&|f| f.members[1].static_key = Base64Array([0; 32]))), Some("member.static_key"));
    assert_eq!(
        refused(with(&|f| f.members[1].static_key = Base64Array([255; 32]))),
        Some("member.static_key")
    );
    // The identity of the Edwards curve has small order: anybody could sign for it.
    let identity = {
        let mut bytes = [0; 32];
        bytes[0] = 1;
        Base64Array(bytes)
    };
    assert_eq!(refused(with(&|f| f.host = identity)), Some("key.small_order"));
    assert_eq!(refused(with(&|f| f.members[1].key = identity)), Some("key.small_order"));

    let trustees = |threshold, trustees: &[&Person]| {
        let trustees = trustees.iter().map(|person| person.id()).collect();
        with(&|f| f.circle = Some(FoundingCircle { threshold, trustees: Clone::clone(&trustees) }))
    };
    assert_eq!(refused(trustees(2, &[&people[0], &people[1]])), None);
    assert_eq!(refused(trustees(2, &[&people[0], &people[0]])), Some("circle.trustees"));
    assert_eq!(refused(trustees(2, &[&people[0], &Person::new(3)])), Some("circle.trustees"));
    assert_eq!(refused(trustees(1, &[&people[0], &people[1]])), Some("circle.threshold"));
    assert_eq!(refused(trustees(3, &[&people[0], &people[1]])), Some("circle.threshold"));

    let body = || good.event.body.clone();
    assert_eq!(refused(sign(Uuid::nil(), event_id(0), body(), &signers[..1])), Some("event.signers"));
    let swapped = [signers[1], signers[0]];
    assert_eq!(refused(sign(Uuid::nil(), event_id(0), body(), &swapped)), Some("event.signers"));
    assert_eq!(refused(sign(NOWHERE, event_id(0), body(), &signers)), Some("event.assembly"));
    let leave = sign(Uuid::nil(), event_id(0), Body::Leave(Leave {}), &signers[..1]);
    assert_eq!(refused(leave), Some("assembly.founding"));

    let mut world = World::new(2);
    world.refused(good, "assembly.founding");
}

#[test]
fn order_assembly_and_signers() {
    let mut world = World::new(3);
    let leave = || Body::Leave(Leave {});
    let event = world.by(0, leave());
    assert_eq!(world.state.validate(START - 1, &event).err().unwrap().code(), "entry.time");

    let id = world.next_id();
    let name = world.people[0].id().to_string();
    let elsewhere = sign(NOWHERE, id, leave(), &[(&name, &world.people[0].signing)]);
    world.refused(elsewhere, "event.assembly");

    // The right name over another's key: the key id gives it away.
    let forged = sign(world.state.id(), id, leave(), &[(&name, &world.people[1].signing)]);
    world.refused(forged, "event.signers");
    // The right name and key id, and a signature of something else.
    let honest = world.by(0, leave());
    let other = world.by(0, leave());
    let line = honest.note.as_str().split("\n\n").nth(1).unwrap().to_owned();
    let stolen = format!("{}\n{line}", other.note.text());
    let stolen = folkmoot_ledger::events::SignedEvent::parse(stolen.as_bytes()).unwrap();
    world.refused(stolen, "event.signature");
    // One signature more than asked for.
    let second = world.people[1].id().to_string();
    let two = [(name.as_str(), &world.people[0].signing), (second.as_str(), &world.people[1].signing)];
    let more = sign(world.state.id(), id, leave(), &two);
    world.refused(more, "event.signers");
    // A stranger.
    let stranger = Person::new(9);
    let foreign = sign(world.state.id(), id, leave(), &[(&stranger.id().to_string(), &stranger.signing)]);
    world.refused(foreign, "authority.member");
}

/// The static key of somebody else together with the proof that they gave for their own member key.
fn copy_static(join: &mut Join, other: &Person) {
    join.static_key = Base64Array(other.static_key());
    join.static_proof = Base64Array(other.static_proof());
}

/// The participation key of somebody else together with the proof that they gave for their own member key.
fn copy_participation(join: &mut Join, other: &Person) {
    join.participation_key = Base64Array(other.participation_key());
    join.participation_proof = Base64Array(other.participation_proof());
}

#[test]
fn invitations_and_joining() {
    let mut world = World::new(2);
    let key = SigningKey::from_seed(&[50; 32]);
    world.refuse_saying(0, invite(&key, 1, START), "invite.times");
    let small = Invite { key: Base64Array([0; 32]), uses: 1, expires: START + 9_000 };
    world.refuse_saying(0, Body::Invite(small), "key.small_order");
    let id = world.say(0, invite(&key, 1, START + 9_000)).unwrap();

    let join = |world: &mut World, invite: Uuid, change: &dyn Fn(&mut Join), with: &SigningKey| {
        let person = Person::new(7);
        let mut join = Join {
            invite,
            name: person.written(invite).hash(),
            key: Base64Array(person.key()),
            static_key: Base64Array(person.static_key()),
            static_proof: Base64Array(person.static_proof()),
            participation_key: Base64Array(person.participation_key()),
            participation_proof: Base64Array(person.participation_proof()),
        };
        change(&mut join);
        let names = (person.id().to_string(), keys::invite_name(&with.verifying_key().to_bytes()));
        let event = world.next_id();
        sign(world.state.id(), event, Body::Join(join), &[(&names.0, &person.signing), (&names.1, with)])
    };
    let other_key = SigningKey::from_seed(&[51; 32]);
    for (invite, change, with, code) in [
        (NOWHERE, &(|_: &mut Join| {}) as &dyn Fn(&mut Join), &key, "invite.unknown"),
        (id, &|_| {}, &other_key, "event.signers"),
        (id, &|j| j.name = Person::new(1).founder().name, &key, "text.known"),
        (id, &|j| j.key = Base64Array(Person::new(1).key()), &key, "member.known"),
        (id, &|j| j.static_key = Base64Array(Person::new(1).static_key()), &key, "member.static_key"),
        // Taking the static key of somebody who is yet to join would keep them out for ever.
        (id, &|j| j.static_key = Base64Array(Person::new(8).static_key()), &key, "member.static_proof"),
        (id, &|j| copy_static(j, &Person::new(8)), &key, "member.static_proof"),
        (id, &|j| j.static_proof = Base64Array([0; 64]), &key, "member.static_proof"),
        (
            id,
            &|j| j.participation_key = Base64Array(Person::new(1).participation_key()),
            &key,
            "member.participation_key",
        ),
        (id, &|j| j.participation_key = Base64Array([0; 32]), &key, "member.participation_key"),
        (
            id,
            &|j| j.participation_key = Base64Array(Person::new(8).participation_key()),
            &key,
            "member.participation_proof",
        ),
        (id, &|j| copy_participation(j, &Person::new(8)), &key, "member.participation_proof"),
        (id, &|j| j.participation_proof = Base64Array([0; 64]), &key, "member.participation_proof"),
    ] {
        let event = join(&mut world, invite, change, with);
        world.refused(event, code);
    }
    let good = join(&mut world, id, &|_| {}, &key);
    assert_eq!(world.state.validate(START + 9_000, &good).err().unwrap().code(), "invite.expired");
    world.take(good).unwrap();
    let again = join(&mut world, id, &|_| {}, &key);
    world.refused(again, "invite.spent");
    // An event id that an invitation has is not free for a circle.
    let name = world.people[0].id().to_string();
    let trustees = vec![world.people[0].id(), world.people[1].id()];
    let call = Body::CircleCall(CircleCall { threshold: 2, trustees });
    let shadow = sign(world.state.id(), id, call, &[(&name, &world.people[0].signing)]);
    world.refused(shadow, "event.repeated");
}

#[test]
fn ceremonies() {
    let mut world = World::new(4);
    let ids: Vec<_> = world.people.iter().map(Person::id).collect();
    let call = |threshold, trustees| Body::CircleCall(CircleCall { threshold, trustees });
    world.refuse_saying(0, call(2, vec![ids[0], ids[0]]), "circle.trustees");
    world.refuse_saying(0, call(2, vec![ids[0], Person::new(9).id()]), "circle.trustees");
    world.refuse_saying(0, call(1, ids[..3].to_vec()), "circle.threshold");
    world.refuse_saying(0, call(4, ids[..3].to_vec()), "circle.threshold");
    // Two of four: two pairs without a common trustee could be shown two closings of one vote.
    world.refuse_saying(0, call(2, ids.clone()), "circle.threshold");

    let circle = world.call(2, &[0, 1, 2]);
    let accept = world.accept_body(circle, 0);
    world.refuse_saying(3, accept.clone(), "authority.trustee");
    let unknown = Body::CircleAccept(CircleAccept { circle: NOWHERE, commitment: Base64Array([0; 32]) });
    world.refuse_saying(0, unknown, "circle.unknown");
    // Row 35: no message before all have committed.
    let early = world.deal_body(circle, 0);
    world.refuse_saying(0, early, "circle.phase");
    world.say(0, accept.clone()).unwrap();
    world.refuse_saying(0, accept, "circle.repeated");
    for person in [1, 2] {
        let body = world.accept_body(circle, person);
        world.say(person, body).unwrap();
    }
    // Row 35: a message other than the one committed to, even a valid one.
    let other = Body::CircleDeal(CircleDeal { circle, message: Base64(world.message(circle, 1)) });
    world.refuse_saying(0, other, "circle.other_message");
    for person in 0..3 {
        let body = world.deal_body(circle, person);
        world.say(person, body.clone()).unwrap();
        let code = if person < 2 { "circle.repeated" } else { "circle.phase" };
        world.refuse_saying(person, body, code);
    }
    // A certificate of somebody else.
    let foreign = world.certify_body(circle, 1);
    world.refuse_saying(0, foreign, "circle.certificate");

    let fail = |trustee, reason| Body::CircleFail(CircleFail { circle, trustee, reason });
    world.refuse_saying(3, fail(ids[0], FailReason::Missing), "authority.circle");
    world.refuse_saying(1, fail(ids[3], FailReason::Missing), "circle.blame");
    let certify = world.certify_body(circle, 0);
    world.say(0, certify).unwrap();
    world.refuse_saying(1, fail(ids[0], FailReason::Missing), "circle.blame");
    // Anybody proposes, and nothing opens.
    let vote = world.propose(vec![motion()]);
    assert!(world.due().is_empty());
    assert!(world.state.open_statement(vote, world.now).is_none());
    let open = Body::Open(Open { vote, closes: world.now + 600_000, fingerprint: Hex32([0; 32]) });
    world.refuse_stating(open, "circle.not_ready");
    world.say(1, fail(ids[2], FailReason::Share)).unwrap();
    let late = world.certify_body(circle, 1);
    world.refuse_saying(1, late, "circle.phase");
    world.refuse_saying(1, fail(ids[2], FailReason::Missing), "circle.phase");
    world.refuse_saying(3, Body::CircleSign(CircleSign { circle }), "circle.phase");
    world.refuse_saying(3, Body::CircleSign(CircleSign { circle: NOWHERE }), "circle.unknown");

    let second = world.call(2, &[0, 1, 2]);
    world.refuse_saying(0, Body::CircleSign(CircleSign { circle: second }), "circle.signed");
    world.say(3, Body::CircleSign(CircleSign { circle: second })).unwrap();
    world.refuse_saying(3, Body::CircleSign(CircleSign { circle: second }), "circle.signed");
    let third = world.call(2, &[0, 1, 2]);
    world.ceremony(second);
    assert_eq!(world.in_office(), Some(second));
    world.refuse_saying(3, call(2, ids[..3].to_vec()), "circle.in_office");
    world.refuse_saying(3, Body::CircleSign(CircleSign { circle: third }), "circle.in_office");
    let late = world.accept_body(third, 1);
    world.refuse_saying(1, late, "circle.phase");
}

fn named(circle: &mut CircleEffect) -> &mut Vec<MemberId> {
    let Trustees::Named(trustees) = &mut circle.trustees else { panic!() };
    trustees
}

#[test]
fn what_proposals_of_other_trustees_or_another_host_may_say() {
    let mut world = World::new(5);
    world.circle(2, &[0, 1, 2]);
    let next = SigningKey::from_seed(&[201; 32]);
    let propose = |world: &World, deed: Deed, change: &dyn Fn(&mut Deed)| {
        let mut deed = deed;
        change(&mut deed);
        Body::Propose(world.proposal_that(deed))
    };
    for (change, code) in [
        (&(|c: &mut CircleEffect| c.from = None) as &dyn Fn(&mut CircleEffect), "effect.from"),
        (&|c| c.from = Some(NOWHERE), "effect.from"),
        (&|c| named(c)[1] = named(c)[0], "circle.trustees"),
        (&|c| named(c)[1] = Person::new(9).id(), "circle.trustees"),
        (&|c| c.threshold = 1, "circle.threshold"),
        (&|c| c.threshold = 4, "circle.threshold"),
        (&|c| named(c).truncate(2), "circle.size"),
    ] {
        let body = propose(&world, world.circle_deed(2, &[1, 2, 3]), &|deed| {
            let Deed::Circle(effect) = deed else { panic!() };
            change(effect);
        });
        world.refuse_saying(0, body, code);
    }
    for (change, code) in [
        (&(|h: &mut HostEffect| h.from = h.to) as &dyn Fn(&mut HostEffect), "effect.from"),
        (&|h| h.to = h.from, "effect.targets"),
        (&|h| h.to = Base64Array([0; 32]), "key.small_order"),
    ] {
        let body = propose(&world, world.host_deed(&next), &|deed| {
            let Deed::Host(effect) = deed else { panic!() };
            change(effect);
        });
        world.refuse_saying(0, body, code);
    }
    let ordinary = Propose {
        class: ClassName::Ordinary,
        lasts: world.state.rules().ordinary.open,
        ..world.proposal_that(world.host_deed(&next))
    };
    world.refuse_saying(0, Body::Propose(ordinary), "effect.class");
    // With trustees who act, only the host changes by signatures.
    let signed = Propose { way: Way::Signatures, ..world.proposal_that(world.circle_deed(2, &[1, 2, 3])) };
    world.refuse_saying(0, Body::Propose(signed), "propose.way");
}

#[test]
fn a_committed_message_that_is_wrong_names_its_dealer() {
    let mut world = World::new(3);
    let circle = world.call(2, &[0, 1, 2]);
    // Person 0 commits to a message that does not hold up: one commitment of its polynomial changed.
    let mut message = world.message(circle, 0);
    let honest = world.message(circle, 1);
    message[..32].copy_from_slice(&honest[..32]);
    let spec = world.state.circles()[&circle].spec.clone();
    let commitment = Base64Array(folkmoot_protocol::deal_commitment(&message, &spec, 1));
    world.say(0, Body::CircleAccept(CircleAccept { circle, commitment })).unwrap();
    for person in [1, 2] {
        let body = world.accept_body(circle, person);
        world.say(person, body).unwrap();
    }
    let event = world.by(0, Body::CircleDeal(CircleDeal { circle, message: Base64(message) }));
    match world.state.validate(world.now, &event) {
        Err(Refusal::Circle(error)) => assert_eq!((error.code(), error.culprit()), ("circle.pop", Some(1))),
        other => panic!("{:?}", other.map(|_| ())),
    }
}
