//! Texts of events about people: invitations, vouches, new keys, and the effects that admit and remove.

use super::events::{Cases, proposal_that, text};
use crate::support::{Person, event_id, motion};
use folkmoot_ledger::{
    bytes::{Base64, Base64Array},
    events::{Body, InviteRevoke, MemberKey, MemberRecover, MemberRefuse, MemberRekey, MemberStay, Vouch},
    keys::MemberId,
    proposal::{AdmitEffect, Deed, Effect, RemoveEffect, VoicesEffect},
};

pub fn people(cases: &mut Cases) {
    let new = Person::numbered(1);
    let member = Person::new(1).id();
    let (key, static_key) = (Base64Array(new.key()), Base64Array(new.static_key()));
    let static_proof = Base64Array(new.static_proof());
    let participation_key = Base64Array(new.participation_key());
    let participation_proof = Base64Array(new.participation_proof());
    cases.add("an invitation is taken back", &text(Body::InviteRevoke(InviteRevoke { invite: event_id(3) })));
    let vouch = text(Body::Vouch(Vouch { r#for: event_id(3) }));
    cases.add("a member vouches", &vouch);
    cases.changed("a vouch whose field has a Rust name", &vouch, "\"for\"", "\"r#for\"");
    let stay = text(Body::MemberStay(MemberStay {}));
    cases.add("a member is still here", &stay);
    cases.changed("a member is still here, and says more", &stay, "}", ",\"text\":\"\"}");
    let rekey = MemberRekey { key, static_key, static_proof, participation_key, participation_proof };
    cases.add("a new key", &text(Body::MemberRekey(rekey)));
    let participation = text(Body::MemberKey(MemberKey { participation_key, participation_proof }));
    cases.add("a new participation key", &participation);
    let written = serde_json::to_string(&participation_key).unwrap();
    let short = serde_json::to_string(&Base64(participation_key.0[..31].to_vec())).unwrap();
    cases.changed("a new participation key of 31 bytes", &participation, &written, &short);
    let invite = event_id(3);
    let recover = MemberRecover {
        member,
        invite,
        key,
        static_key,
        static_proof,
        participation_key,
        participation_proof,
    };
    let recover = text(Body::MemberRecover(recover));
    cases.add("a new key for a lost one", &recover);
    let id = member.to_string();
    cases.changed("a new key for a member of 30 digits", &recover, &id, &id[2..]);
    cases.add("a new key is refused", &text(Body::MemberRefuse(MemberRefuse { r#for: event_id(3) })));

    let with = |deed: Deed| proposal_that(vec![motion()], vec![Effect { contest: 0, deed }]);
    let admit = |uses, expires| with(Deed::Admit(AdmitEffect { key, uses, expires }));
    for (name, uses) in [("nobody", 0), ("one", 1), ("10,000", 10_000), ("10,001", 10_001)] {
        cases.add(&format!("a vote admits {name}"), &admit(uses, 1));
    }
    cases.add("a vote admits until 2^53", &admit(1, 1 << 53));
    let remove = |members: Vec<MemberId>| with(Deed::Remove(RemoveEffect { members }));
    let many = |count: u32| (0..count).map(|n| Person::numbered(n).id()).collect::<Vec<_>>();
    for (name, count) in [("nobody", 0), ("one", 1), ("50", 50), ("51", 51)] {
        cases.add(&format!("a vote removes {name}"), &remove(many(count)));
    }
    cases.add("a vote removes somebody twice", &remove(vec![member; 2]));
    let one = |id| Effect { contest: 0, deed: Deed::Remove(RemoveEffect { members: vec![id] }) };
    let two = proposal_that(vec![motion()], vec![one(member), one(new.id())]);
    cases.add("one question removes two, each by an effect of its own", &two);

    let give =
        |member, from, to| Effect { contest: 0, deed: Deed::Voices(VoicesEffect { member, from, to }) };
    for (name, from, to) in [
        ("two voices", 1, 2),
        ("one voice again", 5, 1),
        ("as many voices as before", 2, 2),
        ("no voice", 1, 0),
        ("six voices", 1, 6),
        ("a voice where there was none", 0, 1),
    ] {
        cases.add(
            &format!("a vote gives {name}"),
            &proposal_that(vec![motion()], vec![give(member, from, to)]),
        );
    }
    let several = vec![give(member, 1, 2), give(new.id(), 1, 3)];
    cases.add("a vote gives voices to two", &proposal_that(vec![motion()], several));
    let twice = vec![give(member, 1, 2), give(member, 1, 3)];
    cases.add("a vote gives voices to one twice", &proposal_that(vec![motion()], twice));
    let beside = proposal_that(vec![motion(), motion()], vec![give(member, 1, 2)]);
    cases.add("a vote gives voices and asks something else", &beside);
}
