//! The keys with which members take part in votes that hide who does: replaced alone, kept by nobody else, and back when a new key is undone
//! (docs/spec/14-participation.md, section 1).

mod support;

use folkmoot_ledger::{bytes::Base64Array, events::*, rules::DAY};
use folkmoot_protocol::participation::{ParticipationSecret, prove_possession};
use support::{people::*, *};

/// A new participation key for whoever signs with this Ed25519 key.
fn new_key(n: u8, signing: [u8; 32]) -> (ParticipationSecret, MemberKey) {
    let secret = participation_secret(&[n; 64]);
    let body = MemberKey {
        participation_key: Base64Array(secret.key().to_bytes()),
        participation_proof: Base64Array(prove_possession(&secret, &signing)),
    };
    (secret, body)
}

#[test]
fn a_member_takes_a_new_participation_key_and_keeps_the_others() {
    let mut world = World::new(3);
    let (first, key) = (world.people[1].participation_key(), world.people[1].key());
    let before = world.state.size();
    let (second, body) = new_key(200, key);
    world.say(1, Body::MemberKey(body.clone())).unwrap();
    let after = world.state.size();
    let (third, next) = new_key(201, key);
    world.say(1, Body::MemberKey(next)).unwrap();
    let member = world.member(1);
    assert_eq!((member.key, member.earlier_keys.len()), (key, 0));
    assert_eq!(member.participation_key, third.key());
    // A vote has the key of its opening.
    assert_eq!(member.participation_key_at(before).to_bytes(), first);
    assert_eq!(member.participation_key_at(after), second.key());
    assert_eq!(member.participation_key_at(world.state.size()), third.key());
    // Nobody takes what somebody has or had, its owner included.
    world.refuse_saying(1, Body::MemberKey(body), "member.participation_key");
    world.refuse_saying(
        2,
        Body::MemberKey(new_key(201, world.people[2].key()).1),
        "member.participation_key",
    );
    let back = MemberKey {
        participation_key: Base64Array(first),
        participation_proof: Base64Array(world.people[1].participation_proof()),
    };
    world.refuse_saying(1, Body::MemberKey(back), "member.participation_key");
}

#[test]
fn attack_a_participation_key_is_taken_before_its_owner_comes() {
    let mut world = World::new(3);
    let stranger = Person::new(9);
    // With the proof that the owner gave for their own member key, with a proof for another text, and with none.
    let theirs = Base64Array(stranger.participation_key());
    for proof in [
        stranger.participation_proof(),
        prove_possession(&stranger.participation_secret, &world.people[1].key()),
        [0; 64],
    ] {
        let body = MemberKey { participation_key: theirs, participation_proof: Base64Array(proof) };
        world.refuse_saying(2, Body::MemberKey(body), "member.participation_proof");
    }
    let identity =
        MemberKey { participation_key: Base64Array([0; 32]), participation_proof: Base64Array([0; 64]) };
    world.refuse_saying(2, Body::MemberKey(identity), "member.participation_key");
    // Somebody who has left takes none.
    world.say(2, Body::Leave(Leave {})).unwrap();
    let (_, body) = new_key(202, world.people[2].key());
    world.refuse_saying(2, Body::MemberKey(body), "authority.member");
}

#[test]
fn whoever_undoes_a_new_key_has_the_participation_key_of_before() {
    let mut world = seven_of_whom_one_lost_their_words();
    let (member, old, new) = (world.people[LOST].id(), Person::new(3), Person::numbered(8));
    let asked = recovered(&mut world, &new);
    // What was asked for is nobody else's meanwhile.
    let (_, taken) = (
        0,
        MemberKey {
            participation_key: Base64Array(new.participation_key()),
            participation_proof: Base64Array(prove_possession(
                &new.participation_secret,
                &world.people[0].key(),
            )),
        },
    );
    world.refuse_saying(0, Body::MemberKey(taken), "member.participation_key");
    // The member, who has the old key after all, takes another participation key while the new one waits.
    let (second, body) = new_key(203, old.key());
    world.say(LOST, Body::MemberKey(body)).unwrap();
    world.wait(8 * DAY);
    assert_eq!(world.member(LOST).participation_key.to_bytes(), new.participation_key());
    let refuse = world.by_key(member, &old, Body::MemberRefuse(MemberRefuse { r#for: asked }));
    world.take(refuse).unwrap();
    assert_eq!((world.member(LOST).key, world.member(LOST).participation_key), (old.key(), second.key()));
}
