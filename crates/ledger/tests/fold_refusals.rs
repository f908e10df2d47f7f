//! Every reason for which the fold refuses, provoked; each leaves the state as it was.

mod support;

use folkmoot_ledger::{
    bytes::{Base64, Base64Array, Hex32},
    events::*,
    keys::{self, MemberId, SigningKey},
    outcome::Decision,
    proposal::{CircleEffect, Deed, HostEffect, Trustees, Way},
    refusal::Refusal,
    rules::{ClassName, DAY},
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
    assert_eq!(refused(with(&|f| f.members[1].name = "pERSON 1".into())), Some("member.name_taken"));
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
            name: person.name.clone(),
            key: Base64Array(person.key()),
            static_key: Base64Array(person.static_key()),
            static_proof: Base64Array(person.static_proof()),
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
        (id, &|j| j.name = "Person 1 ".trim().to_uppercase(), &key, "member.name_taken"),
        (id, &|j| j.name = "Ｐerson 1".into(), &key, "member.name_taken"),
        (id, &|j| j.key = Base64Array(Person::new(1).key()), &key, "member.known"),
        (id, &|j| j.static_key = Base64Array(Person::new(1).static_key()), &key, "member.static_key"),
        // Taking the static key of somebody who is yet to join would keep them out for ever.
        (id, &|j| j.static_key = Base64Array(Person::new(8).static_key()), &key, "member.static_proof"),
        (id, &|j| copy_static(j, &Person::new(8)), &key, "member.static_proof"),
        (id, &|j| j.static_proof = Base64Array([0; 64]), &key, "member.static_proof"),
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

#[test]
fn votes_from_proposal_to_closing() {
    let mut world = World::new(4);
    world.circle(2, &[0, 1, 2]);
    let later = world.proposal(vec![motion()]);
    let propose = |change: &dyn Fn(&mut Propose)| {
        let mut propose = later.clone();
        change(&mut propose);
        Body::Propose(propose)
    };
    world.refuse_saying(0, propose(&|p| p.lasts -= 1), "vote.lasts");
    world.refuse_saying(0, propose(&|p| p.lasts = 15 * DAY), "vote.lasts");
    world.refuse_saying(0, propose(&|p| p.opens = START + 91 * DAY), "vote.lasts");

    let opens = world.now + 500;
    let vote = world.say(0, propose(&|p| p.opens = opens)).unwrap();
    let early = world.open_statement(vote);
    world.refuse_stating(early.clone(), "vote.too_early");
    world.refuse_saying(1, Body::Withdraw(Withdraw { vote }), "second.missing");
    world.refuse_saying(0, Body::Withdraw(Withdraw { vote: NOWHERE }), "vote.unknown");
    world.refuse_saying(0, Body::VoteSecond(VoteSecond { vote }), "second.repeated");
    let ballot = Base64(vec![0; 576]);
    let cast = Body::Cast(Cast { vote, previous: None, ballot: ballot.clone() });
    world.refuse_saying(0, cast, "vote.phase");

    world.now = opens;
    // Only the host states that a vote is open, and only with the right fingerprint and closing time.
    world.refuse_saying(0, early, "event.signers");
    let Body::Open(right) = world.open_statement(vote) else { panic!() };
    let wrong = Open { fingerprint: Hex32([1; 32]), ..right.clone() };
    world.refuse_stating(Body::Open(wrong), "vote.fingerprint");
    let wrong = Open { closes: opens + later.lasts, ..right.clone() };
    world.refuse_stating(Body::Open(wrong), "vote.closes");
    let wrong = Open { closes: right.closes + 600_000, ..right };
    world.refuse_stating(Body::Open(wrong), "vote.closes");
    world.open(vote);
    world.refuse_saying(0, Body::Withdraw(Withdraw { vote }), "vote.phase");
    world.refuse_saying(1, Body::VoteSecond(VoteSecond { vote }), "vote.phase");

    let short = Body::Cast(Cast { vote, previous: None, ballot: Base64(vec![0; 575]) });
    world.refuse_saying(0, short, "ballot.length");
    let noise = Body::Cast(Cast { vote, previous: None, ballot: Base64(vec![0xff; 576]) });
    world.refuse_saying(0, noise, "ballot.point");
    let dangling = Body::Cast(Cast { vote, previous: Some(NOWHERE), ballot });
    world.refuse_saying(0, dangling, "ballot.previous");

    let premature = world.close_body(vote);
    world.refuse_stating(premature, "vote.too_early");
    let body = world.cast_body(vote, 0, &[&[0]]);
    let closes = world.state.votes()[&vote].closes.unwrap();
    // Row 114: at the closing time it is over, whether or not the host has said so.
    let event = world.by(0, body.clone());
    assert_eq!(world.state.validate(closes, &event).err().unwrap().code(), "vote.over");
    assert!(world.state.validate(closes - 1, &event).is_ok());
    world.take(event).unwrap();

    world.now = closes;
    let Body::Close(right) = world.close_body(vote) else { panic!() };
    let close = |ballots, sums: &Base64| Body::Close(Close { vote, ballots, sums: sums.clone() });
    world.refuse_stating(close(2, &right.sums), "tally.ballots");
    world.refuse_stating(close(1, &Base64(vec![0; 64 * 3])), "tally.sums");
    world.refuse_stating(close(1, &Base64(right.sums.0[..64 * 2].to_vec())), "tally.sums");
    world.close(vote);
    world.refuse_saying(0, body, "vote.phase");
}

#[test]
fn releasing_and_stating_the_result() {
    let mut world = World::new(4);
    world.circle(2, &[0, 1, 2]);
    let vote = world.propose(vec![motion()]);
    world.open(vote);
    for (person, choice) in [0, 0, 1].into_iter().enumerate() {
        world.cast(vote, person, &[&[choice]]).unwrap();
    }
    let share = |share: &[u8]| Body::Share(Share { vote, share: Base64(share.to_vec()) });
    // Row 47: no decryption before the close.
    world.refuse_saying(0, share(&[0; 160]), "vote.phase");
    world.close(vote);
    let Body::Share(first) = world.share_body(vote, 0) else { panic!() };
    world.refuse_saying(3, share(&first.share.0), "authority.trustee");
    // Row 43: one trustee's share under another's name.
    world.refuse_saying(1, share(&first.share.0), "decryption.proof");
    world.refuse_saying(0, share(&first.share.0[1..]), "decryption.length");
    let stated = VoteResult { vote, counts: vec![vec![2, 1, 0]], outcome: vec![] };
    world.refuse_stating(Body::Result(stated.clone()), "result.too_few_shares");
    world.release(vote, 0).unwrap();
    world.refuse_saying(0, share(&first.share.0), "share.repeated");
    world.refuse_stating(Body::Result(stated), "result.too_few_shares");
    world.release(vote, 2).unwrap();

    let Body::Result(right) = world.result_body(vote) else { panic!() };
    assert_eq!(right.counts, [[2, 1, 0]]);
    let with = |change: &dyn Fn(&mut VoteResult)| {
        let mut result = right.clone();
        change(&mut result);
        Body::Result(result)
    };
    world.refuse_stating(with(&|r| r.counts[0].push(0)), "result.form");
    world.refuse_stating(with(&|r| r.counts.push(vec![])), "result.form");
    world.refuse_stating(with(&|r| r.outcome[0].decision = Decision::Failed), "result.outcome");
    world.refuse_stating(with(&|r| r.outcome.clear()), "result.outcome");
    world.refuse_stating(with(&|r| r.counts[0] = vec![3, 0, 0]), "result.numbers");
    world.decide(vote);
    world.refuse_stating(Body::Result(right), "vote.phase");
}

#[test]
fn attack_040_a_wrong_share_blocks_nothing() {
    let mut world = World::new(4);
    world.circle(2, &[0, 1, 2]);
    let vote = world.propose(vec![motion()]);
    world.open(vote);
    for (person, choice) in [0, 0, 1].into_iter().enumerate() {
        world.cast(vote, person, &[&[choice]]).unwrap();
    }
    world.close(vote);
    // A host that checks nothing puts a wrong share into the log, as the first one.
    let Body::Share(mut wrong) = world.share_body(vote, 0) else { panic!() };
    wrong.share.0[159] ^= 1;
    let event = world.by(0, Body::Share(wrong));
    let obligations = world.state.apply(world.now, &event).unwrap();
    assert!(world.tallies.discharge(&obligations).is_err());
    world.release(vote, 1).unwrap();
    // Two shares are there, but only one that proves anything.
    let opening = world.state.votes()[&vote].opening().unwrap();
    assert_eq!(opening.solve().unwrap_err().code(), "result.too_few_shares");
    let stated = world.state.result_statement(vote, &[2, 1, 0]).unwrap();
    world.refuse_stating(stated, "result.too_few_shares");
    world.release(vote, 2).unwrap();
    let Body::Result(result) = world.result_body(vote) else { panic!() };
    assert_eq!(result.counts, [[2, 1, 0]]);
    world.decide(vote);
}

#[test]
fn attack_063_an_older_ballot_never_comes_on_top() {
    let mut world = World::new(3);
    world.circle(2, &[0, 1]);
    let vote = world.propose(vec![motion()]);
    world.open(vote);
    world.cast(vote, 0, &[&[0]]).unwrap();
    let first = world.log.last().unwrap().1.clone();
    world.cast(vote, 0, &[&[1]]).unwrap();
    let second = world.log.last().unwrap().1.clone();
    world.cast(vote, 0, &[&[2]]).unwrap();
    world.refused(first, "ballot.previous");
    world.refused(second, "ballot.previous");
}

#[test]
fn attack_055_a_copied_ballot_is_refused() {
    let mut world = World::new(3);
    world.circle(2, &[0, 1]);
    let vote = world.propose(vec![motion()]);
    let other = world.propose(vec![motion()]);
    world.open(vote);
    world.open(other);
    let body = world.cast_body(vote, 0, &[&[0]]);
    world.say(0, body.clone()).unwrap();
    // Another voter casts the same bytes.
    world.refuse_saying(1, body.clone(), "ballot.proof");
    // The same voter's ballot in another vote under the same key (row 77).
    let Body::Cast(cast) = body else { panic!() };
    world.refuse_saying(0, Body::Cast(Cast { vote: other, ..cast }), "ballot.proof");
}

#[test]
fn no_entry_of_a_finished_story_can_be_told_again() {
    let mut world = World::new(3);
    world.circle(2, &[0, 1]);
    let vote = world.propose(vec![motion()]);
    world.open(vote);
    world.cast(vote, 0, &[&[0]]).unwrap();
    world.close(vote);
    world.release(vote, 0).unwrap();
    world.release(vote, 1).unwrap();
    world.decide(vote);
    for (_, event) in world.log.clone() {
        assert!(world.state.validate(world.now + 1, &event).is_err(), "{:?}", event.event);
    }
}

#[test]
fn attack_057_the_host_cannot_vote_for_anybody() {
    let mut world = World::new(3);
    world.circle(2, &[0, 1]);
    let vote = world.propose(vec![motion()]);
    world.open(vote);
    let body = world.cast_body(vote, 2, &[&[0]]);
    // The host signs under its own name, and under the member's.
    world.refuse_stating(body.clone(), "authority.roll");
    let id = world.next_id();
    let forged = sign(world.state.id(), id, body, &[(&world.people[2].id().to_string(), &world.host)]);
    world.refused(forged, "event.signers");
}
