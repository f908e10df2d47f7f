//! Fingerprints of opened votes, with everything that goes into them (docs/spec/09-events.md, 9.7).

use super::compare;
use crate::support::{Person, START, World, YES, approval, choose, lax, motion, sign};
use folkmoot_ledger::{
    bytes::Base64Array,
    contest::Contest,
    events::{Body, Invite, Join, Propose},
    keys::{SigningKey, invite_name},
    proposal::{Deed, GroupEffect, VoicesEffect},
    rules::{DAY, ParticipationRule, Rules},
};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// One vote that is open, and what its fingerprint is made of.
fn case(name: &str, world: &World, vote: Uuid) -> Value {
    let state = &world.state.votes()[&vote];
    let circle = &world.state.circles()[&state.circle_id.unwrap()];
    let public = circle.public.as_ref().unwrap();
    let text_of =
        |id: Uuid| world.log.iter().find(|(_, signed)| signed.event.id == id).unwrap().1.note.text();
    let roll = state.roll.iter().map(|member| {
        let one = &world.state.members()[member];
        let (key, participation) = (one.key, one.participation_key.to_bytes());
        json!({
            "member": member,
            "key": hex::encode(key),
            "participation_key": hex::encode(participation),
            "voices": state.voices_of(*member),
        })
    });
    json!({
        "name": name,
        "assembly": world.state.id(),
        "founding": world.log[0].1.note.text(),
        "proposal": text_of(vote),
        "rules": serde_json::to_string(world.state.rules_of(state)).unwrap(),
        "closes": state.closes,
        "base": state.base(),
        "participation": state.participation,
        "circle": circle.id,
        "joint_key": hex::encode(public.joint_key().to_bytes()),
        "threshold": public.threshold(),
        "verification_keys": public.verification_keys().iter().map(hex::encode).collect::<Vec<_>>(),
        "roll": roll.collect::<Vec<_>>(),
        "group": world.state.group_of(state).map(|(id, name)| json!({ "id": id, "name": name })),
        "fingerprint": hex::encode(state.fingerprint().unwrap().0),
    })
}

fn every_kind() -> Vec<Contest> {
    let kinds = [
        r#"{"kind":"consent","question":"All right?","objections":1}"#,
        r#"{"kind":"elect","question":"Who?","options":["Ada","Bo"],"members":[null,null],"statements":[null,"8b1a9953c4611296a827abf8c47804d7e6c49c6b97d9f4e6f1d9b1a4f4c1d2e3"],"seats":1,"max":2}"#,
        r#"{"kind":"score","question":"How good?","options":["A","B"],"max":5}"#,
        r#"{"kind":"grades","question":"How good?","options":["A"],"grades":["bad","good"]}"#,
        r#"{"kind":"points","question":"How much?","options":["A","B"],"budget":10,"exact":true}"#,
        r#"{"kind":"quadratic","question":"How much?","options":["A","B"],"credits":9,"against":false}"#,
        r#"{"kind":"ranking","question":"Which first?","options":["A","B","C"],"method":"schulze"}"#,
        r#"{"kind":"favourites","question":"Which first?","options":["A","B","C"],"places":2,"method":"bucklin"}"#,
        r#"{"kind":"budget","question":"What for?","options":["A","B"],"costs":[5,7],"funds":9,"currency":"EUR","decimals":2,"by":"votes"}"#,
        r#"{"kind":"amounts","question":"What for?","options":["A","B"],"total":100000,"currency":"EUR","decimals":2}"#,
    ];
    let mut contests = vec![motion(), choose(&["Gas", "Wood"], true), approval(&["Mon", "Tue", "Wed"], 1, 2)];
    contests.extend(kinds.map(|kind| serde_json::from_str(kind).unwrap()));
    let named: Vec<_> = contests.iter().map(Contest::name).collect();
    assert!(Contest::KINDS.iter().all(|kind| named.contains(kind)), "{named:?}");
    contests
}

fn join(world: &mut World, n: u8) {
    let invite_key = SigningKey::from_seed(&[70; 32]);
    let key = invite_key.verifying_key().to_bytes();
    let invite = Invite { key: Base64Array(key), uses: 1, expires: START + 1_000_000_000 };
    let invite = world.say(0, Body::Invite(invite)).unwrap();
    let person = Person::new(n);
    let founder = person.founder();
    let body = Body::Join(Join {
        invite,
        name: person.written(invite).hash(),
        key: founder.key,
        static_key: founder.static_key,
        static_proof: founder.static_proof,
        participation_key: founder.participation_key,
        participation_proof: founder.participation_proof,
    });
    let signers = [(&*person.id().to_string(), &person.signing), (&*invite_name(&key), &invite_key)];
    let event = sign(world.state.id(), world.next_id(), body, &signers);
    world.take(event).unwrap();
    world.people.push(person);
}

/// The hash by section 9.7, from what the file says and nothing else.
fn computed(case: &Value) -> String {
    let text = |key: &str| case[key].as_str().unwrap();
    let bytes = |value: &Value| hex::decode(value.as_str().unwrap()).unwrap();
    let uuid = |key: &str| Uuid::parse_str(text(key)).unwrap();
    let keys = case["verification_keys"].as_array().unwrap();
    let roll = case["roll"].as_array().unwrap();
    let mut hash = Sha256::new();
    hash.update(b"folkmoot/v2 vote\n");
    hash.update(uuid("assembly").as_bytes());
    hash.update(Sha256::digest(text("founding")));
    hash.update(Sha256::digest(text("proposal")));
    hash.update(Sha256::digest(text("rules")));
    hash.update(case["closes"].as_u64().unwrap().to_le_bytes());
    hash.update(case["base"].as_u64().unwrap().to_le_bytes());
    hash.update([u8::from(text("participation") == "hidden")]);
    hash.update(uuid("circle").as_bytes());
    hash.update(bytes(&case["joint_key"]));
    hash.update(u16::try_from(case["threshold"].as_u64().unwrap()).unwrap().to_le_bytes());
    hash.update(u16::try_from(keys.len()).unwrap().to_le_bytes());
    keys.iter().for_each(|key| hash.update(bytes(key)));
    hash.update(u32::try_from(roll.len()).unwrap().to_le_bytes());
    for line in roll {
        hash.update(bytes(&line["member"]));
        hash.update(bytes(&line["key"]));
        hash.update(bytes(&line["participation_key"]));
        hash.update(u16::try_from(line["voices"].as_u64().unwrap()).unwrap().to_le_bytes());
    }
    if let Value::Object(group) = &case["group"] {
        let (id, name) = (group["id"].as_str().unwrap(), group["name"].as_str().unwrap());
        hash.update(Uuid::parse_str(id).unwrap().as_bytes());
        hash.update(u32::try_from(name.len()).unwrap().to_le_bytes());
        hash.update(name);
    }
    hex::encode(hash.finalize())
}

#[test]
fn fingerprints_are_those_of_the_vectors() {
    let mut cases = Vec::new();
    let mut world = World::new(3);
    world.circle(2, &[0, 1, 2]);
    let vote = world.propose(vec![motion()]);
    world.open(vote);
    cases.push(case("a motion", &world, vote));
    // The same words again are another vote.
    let again = world.propose(vec![motion()]);
    world.open(again);
    cases.push(case("the same motion, proposed again", &world, again));
    let all = world.propose(every_kind());
    world.open(all);
    cases.push(case("every kind", &world, all));
    // Another roll, and another circle: two trustees, both needed, in another order.
    join(&mut world, 4);
    let vote = world.propose(vec![motion()]);
    world.open(vote);
    cases.push(case("a member has joined", &world, vote));
    let vote = world.say(2, Body::Propose(world.proposal_that(world.circle_deed(3, &[3, 1, 0])))).unwrap();
    world.hold(vote, YES);
    cases.push(case("a special vote with an effect", &world, vote));
    world.advance(world.state.rules().special.delay);
    world.state.advance(world.now);
    let circle = *world.state.circles().iter().last().unwrap().0;
    world.ceremony(circle);
    let vote = world.propose(vec![choose(&["Gas", "Wood"], false)]);
    world.open(vote);
    cases.push(case("another circle", &world, vote));
    // All but one have done nothing for so long that they rest: half of the roll is the base of a special vote all the same.
    world.advance(world.state.rules().resting);
    let vote = world.say(2, Body::Propose(world.proposal_that(world.circle_deed(2, &[0, 1, 2])))).unwrap();
    world.open(vote);
    cases.push(case("a special vote of a roll of whom most rest", &world, vote));
    // The same people, ids and words in an assembly that was founded otherwise.
    let mut other = World::with(3, Rules { resting: 400 * DAY, ..lax() });
    other.circle(2, &[0, 1, 2]);
    let vote = other.propose(vec![motion()]);
    other.open(vote);
    cases.push(case("a motion in an assembly with other rules", &other, vote));
    // A part of them decides.
    let id = Uuid::from_u128(1);
    let add = vec![other.people[0].id(), other.people[2].id()];
    let name = Some("Früh am Ofen".to_owned());
    other.pass(Deed::Group(GroupEffect { id, from: None, name, add, remove: vec![] }));
    let proposal = Propose { group: Some(id), ..other.proposal(vec![motion()]) };
    let vote = other.say(2, Body::Propose(proposal)).unwrap();
    other.open(vote);
    cases.push(case("a vote of a group", &other, vote));

    // Two of three have more voices than one, and the vote on voices itself has one for each.
    let mut voices = World::with(3, Rules { voices: 3, ..lax() });
    voices.circle(2, &[0, 1, 2]);
    for (person, to) in [(0, 3), (1, 2)] {
        let given = VoicesEffect { member: voices.people[person].id(), from: 1, to };
        let vote = voices.pass(Deed::Voices(given));
        if person == 1 {
            cases.push(case("a vote on voices, in which each member has one", &voices, vote));
        }
    }
    let vote = voices.propose(vec![motion()]);
    voices.open(vote);
    cases.push(case("a motion in an assembly where two have more voices than one", &voices, vote));

    // Nobody sees who takes part.
    let mut hidden = World::with(5, Rules { participation: ParticipationRule::Hidden, ..lax() });
    hidden.circle(2, &[0, 1, 2]);
    let vote = hidden.propose(vec![motion()]);
    hidden.open(vote);
    cases.push(case("a motion that hides who takes part", &hidden, vote));

    let mut seen = std::collections::HashSet::new();
    for case in &cases {
        assert_eq!(case["fingerprint"], computed(case), "{}", case["name"]);
        assert!(seen.insert(case["fingerprint"].to_string()), "{}", case["name"]);
    }
    compare("fingerprints.json", &json!({ "specification": "docs/spec/09-events.md, 9.7", "cases": cases }));
}
