//! The story of an assembly as the devices of its members see it, on a host in memory.

use folkmoot_client::{
    BallotSeed, acts, cast, receipts,
    replica::{CheckLevel, Replica},
    trustee::{self, Releases, Step},
    waiting::{Waiting, waiting},
};
use folkmoot_ledger::{
    events::{CircleCall, Leave, Withdraw},
    outcome::Decision,
    state::CirclePhase,
    texts::Written,
};
use folkmoot_protocol::Tracker;
use folkmoot_simulation::{
    moot::{MINUTE_MS, Moot, choose, motion, visit},
    people::{fresh_id, person},
};

#[test]
fn a_vote_from_founding_to_result() {
    let mut moot = Moot::new(4);
    moot.circle(2, 3);
    let vote = moot.vote(vec![motion(), choose()]);
    moot.cast(0, vote, vec![vec![0], vec![2]]);
    moot.cast(1, vote, vec![vec![1], vec![3]]);
    moot.cast(2, vote, vec![vec![0], vec![1]]);
    // Somebody changes their mind: the last ballot counts.
    moot.cast(0, vote, vec![vec![0], vec![1]]);
    moot.close();
    moot.release(2);
    assert_eq!(moot.counts(vote), vec![vec![2, 1, 0], vec![0, 2, 0, 1]]);

    let replica = moot.replica(CheckLevel::Full);
    let decided = &replica.state().unwrap().votes()[&vote];
    let outcome = &decided.result.as_ref().unwrap().outcome;
    assert_eq!((outcome[0].decision, outcome[1].decision), (Decision::Passed, Decision::Chosen));
    assert_eq!(outcome[1].options, vec![1]);
    let json = replica.vote_json(vote).unwrap().unwrap();
    assert!(json.contains("\"counts\":[[2,1,0],[0,2,0,1]]"), "{json}");
    assert!(replica.assembly_json().unwrap().contains("Harbour Street"));
}

#[test]
fn whoever_leaves_keeps_what_was_theirs_and_begins_anew() {
    let mut moot = Moot::new(4);
    moot.circle(2, 2);
    let open = moot.vote(vec![motion()]);
    moot.cast(3, open, vec![vec![0]]);
    let leave = moot.writer(3).write(Leave {}).unwrap();
    moot.post(&leave);

    // No second time, and nothing that members alone may do.
    let code = |act: Result<acts::SignedAct, acts::ActError>| act.err().map(|error| error.code());
    assert_eq!(code(moot.writer(3).write(Leave {})), Some("authority.member"));
    let two = (0..2).map(|n| moot.people[n].keys.id()).collect();
    assert_eq!(
        code(moot.writer(3).write(CircleCall { threshold: 2, trustees: two })),
        Some("authority.member")
    );
    // The ballot counts, and may still be changed: the roll of an open vote stands.
    moot.cast(3, open, vec![vec![1]]);
    moot.close();
    moot.release(2);
    assert_eq!(moot.counts(open), vec![vec![0, 1, 0]]);
    // Not on the roll of what opens later.
    let later = moot.vote(vec![motion()]);
    assert_eq!(moot.host.state().votes()[&later].roll.len(), 3);
    // Back with another invitation, but neither with the old keys nor under the old name.
    let issued = moot.writer(0).invite(5, moot.host.now_ms + MINUTE_MS).unwrap();
    moot.post(&issued.act);
    let (old, new) = (&moot.people[3], person(40));
    let names = moot.host.names();
    let join = |name: &str, keys| {
        let (now, name) = (moot.host.now_ms, Written::new([7; 16], name));
        acts::join(moot.host.state(), &names, &issued.secret, name, keys, fresh_id(now), now)
    };
    assert_eq!(code(join("Somebody else", &old.keys)), Some("member.known"));
    assert_eq!(code(join(&old.name, &new.keys)), Some("member.name_taken"));
    assert!(join("Somebody else", &new.keys).is_ok());
}

#[test]
fn a_copy_says_which_record_it_stands_for() {
    let mut moot = Moot::new(2);
    assert!(Replica::new(moot.host.assembly(), CheckLevel::Light, None).unwrap().head().is_err());
    let one = moot.replica(CheckLevel::Light).head().unwrap();
    let other = moot.replica(CheckLevel::Full).head().unwrap();
    assert_eq!(one, other);
    let root = folkmoot_ledger::base64::decode(&one.root).unwrap();
    let hex: String = root.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(one.code.replace('-', ""), hex);
    assert_eq!(one.code.split('-').map(str::len).collect::<Vec<_>>(), [8, 8, 8, 8]);
    moot.circle(2, 2);
    let later = moot.replica(CheckLevel::Light).head().unwrap();
    assert!(later.size > one.size && later.code != one.code);
}

#[test]
fn what_waits_for_a_member_comes_one_thing_at_a_time() {
    let mut moot = Moot::new(3);
    assert_eq!(waiting(&moot.writer(0), &[]), vec![]);
    let call = moot
        .writer(2)
        .write(CircleCall { threshold: 2, trustees: (0..2).map(|n| moot.people[n].keys.id()).collect() })
        .unwrap();
    moot.post(&call);
    let circle = call.event;
    assert_eq!(waiting(&moot.writer(2), &[]), vec![]);
    let steps = [Step::Accept { circle }, Step::Deal { circle }, Step::Certify { circle }];
    for step in steps {
        for n in 0..2 {
            assert_eq!(waiting(&moot.writer(n), &[]), vec![Waiting::Trustee(step)]);
            moot.step(n, &mut Releases::default());
            if n == 0 {
                assert_eq!(waiting(&moot.writer(0), &[]), vec![]);
            }
        }
    }
    let vote = moot.vote(vec![motion()]);
    assert!(
        matches!(waiting(&moot.writer(2), &[])[..], [Waiting::Ballot { vote: waits, .. }] if waits == vote)
    );
    moot.cast(2, vote, vec![vec![0]]);
    assert_eq!(waiting(&moot.writer(2), &[]), vec![]);
    moot.close();
    assert_eq!(waiting(&moot.writer(1), &[]), vec![Waiting::Trustee(Step::Release { vote })]);
    moot.release(2);
    assert_eq!(waiting(&moot.writer(1), &[]), vec![]);
}

#[test]
fn a_trustee_who_lost_everything_but_the_phrase_can_release() {
    let mut moot = Moot::new(3);
    moot.circle(2, 3);
    let vote = moot.vote(vec![motion()]);
    moot.cast(1, vote, vec![vec![1]]);
    moot.close();
    // The same phrases on new devices, which have never seen anything.
    moot.people = (1..=3).map(folkmoot_simulation::people::person).collect();
    moot.release(2);
    assert_eq!(moot.counts(vote), vec![vec![0, 1, 0]]);
}

#[test]
fn a_light_copy_leaves_ballots_for_later() {
    let mut moot = Moot::new(3);
    moot.circle(2, 3);
    let vote = moot.vote(vec![motion()]);
    for n in 0..3 {
        moot.cast(n, vote, vec![vec![n as u32]]);
    }
    moot.close();
    let mut replica = moot.replica(CheckLevel::Light);
    // Three ballots and the sums.
    assert_eq!(visit(&mut replica, &moot.host).unwrap().unchecked, 4);
    assert_eq!(replica.own_sums(vote), None);
    assert_eq!(replica.verify_pending(2).unwrap(), 2);
    assert_eq!(replica.verify_pending(usize::MAX).unwrap(), 0);
    let stated = replica.state().unwrap().votes()[&vote].sums().unwrap().to_bytes();
    assert_eq!(replica.own_sums(vote), Some(stated.as_slice()));
}

#[test]
fn a_checked_ballot_shows_what_is_in_it() {
    let mut moot = Moot::new(2);
    moot.circle(2, 2);
    let vote = moot.vote(vec![motion(), choose()]);
    let seal = || {
        let seed = BallotSeed::from_bytes([9; 32]);
        cast::seal(moot.host.state(), &moot.people[0].keys, vote, vec![vec![2], vec![0]], seed).unwrap()
    };
    let shown = seal().tracker();
    let document = seal().check(moot.host.assembly());
    let second_device = moot.replica(CheckLevel::Light);
    let state = second_device.state().unwrap();
    let checked = cast::check_document(state, document.as_bytes()).unwrap();
    assert_eq!(checked.tracker, shown);
    assert_eq!(checked.selections, vec![vec![2], vec![0]]);

    let code = |document: &str| cast::check_document(state, document.as_bytes()).unwrap_err().code();
    // A device that sealed something else than what the voter chose.
    assert_eq!(code(&document.replace("[[2],[0]]", "[[0],[0]]")), "check.mismatch");
    assert_eq!(code(&document.replace("[[2],[0]]", "[[9],[0]]")), "selection.option");
    assert_eq!(code(&document.replace(&shown, "00000-00000-00000-00000")), "check.tracker");
    assert_eq!(
        code(&document.replace(&vote.to_string(), &moot.host.assembly().to_string())),
        "check.unknown"
    );
    assert_eq!(code(&document.replace("ballot v1", "ballot v2")), "check.document");
    assert_eq!(code("{}"), "check.document");

    // Another ballot of which people see the same tracker: only the part that nobody reads differs.
    let full = seal().full_tracker();
    assert!(full.starts_with(&shown) && document.contains(&full));
    let mut hash = Tracker::from_full(&full).unwrap().0;
    hash[31] ^= 1;
    assert_eq!(Tracker(hash).to_string(), shown);
    assert_eq!(code(&document.replace(&full, &Tracker(hash).full())), "check.tracker");
    assert_eq!(code(&document.replace(&full, &shown)), "check.tracker");

    // Without the ballot, as in a QR code, its tracker tells the same.
    let (start, _) = document.split_once(",\"ballot\":").unwrap();
    let short = format!("{start}}}");
    assert_eq!(cast::check_document(state, short.as_bytes()).unwrap(), checked);
    assert_eq!(code(&short.replace("[[2],[0]]", "[[0],[0]]")), "check.tracker");
    assert_eq!(code(&short.replace(&shown, "00000-00000-00000-00000")), "check.tracker");
}

#[test]
fn a_visit_goes_on_where_the_last_one_ended() {
    let mut moot = Moot::new(3);
    let mut replica = moot.replica(CheckLevel::Full);
    assert!(!replica.begin(&moot.host.checkpoint(), moot.host.now_ms).unwrap());
    let before = replica.size();
    moot.circle(2, 3);
    let progress = visit(&mut replica, &moot.host).unwrap();
    assert_eq!((progress.from, progress.size), (before, moot.host.size()));
    // The next day, on a page that was closed: only the snapshot is left.
    let snapshot = replica.snapshot().unwrap();
    let mut again = Replica::new(moot.host.assembly(), CheckLevel::Full, Some(&snapshot)).unwrap();
    visit(&mut again, &moot.host).unwrap();
    assert_eq!(again.state().unwrap().members().len(), 3);
}

#[test]
fn an_act_posted_twice_is_the_same_bytes() {
    let moot = Moot::new(1);
    let (now, id) = (moot.host.now_ms, folkmoot_simulation::people::fresh_id(moot.host.now_ms));
    let write = || {
        let writer =
            folkmoot_client::acts::EventWriter::new(moot.host.state(), &moot.people[0].keys, id, now);
        writer.invite(3, now + MINUTE_MS).unwrap()
    };
    let (one, two) = (write(), write());
    assert_eq!(one.act, two.act);
    assert_eq!(*one.secret.expose_for_link(), *two.secret.expose_for_link());
}

#[test]
fn refusals_of_the_rules_come_before_anything_is_sent() {
    let mut moot = Moot::new(3);
    let circle = moot.circle(2, 3);
    let vote = moot.vote(vec![motion()]);
    let now = moot.host.now_ms;
    assert_eq!(moot.writer(0).write(Withdraw { vote }).unwrap_err().code(), "vote.phase");
    assert_eq!(moot.writer(0).invite(1, now).err().unwrap().code(), "invite.times");
    assert_eq!(moot.writer(0).invite(0, now + 1).err().unwrap().code(), "event.range");
    assert_eq!(moot.writer(0).accept(circle).unwrap_err().code(), "circle.phase");
    let stranger = folkmoot_simulation::people::person(99);
    let seal = |keys, selections| {
        let seed = BallotSeed::from_bytes([1; 32]);
        cast::seal(moot.host.state(), keys, vote, selections, seed).map(|_| ()).unwrap_err().code()
    };
    assert_eq!(seal(&stranger.keys, vec![vec![0]]), "authority.roll");
    assert_eq!(seal(&moot.people[0].keys, vec![vec![0, 1]]), "selection.number");
    assert_eq!(seal(&moot.people[0].keys, vec![]), "selection.contests");
    let secret = folkmoot_client::keys::InviteSecret::from_bytes([7; 32]);
    let joined = folkmoot_client::acts::join(
        moot.host.state(),
        &moot.host.names(),
        &secret,
        Written::new([7; 16], "Stranger"),
        &stranger.keys,
        folkmoot_simulation::people::fresh_id(now),
        now,
    );
    assert_eq!(joined.unwrap_err().code(), "invite.link");
    // A ballot that was sealed on one device and is signed with somebody else's keys.
    let seed = BallotSeed::from_bytes([1; 32]);
    let sealed = cast::seal(moot.host.state(), &moot.people[0].keys, vote, vec![vec![0]], seed).unwrap();
    assert_eq!(sealed.cast(&moot.writer(1)).unwrap_err().code(), "event.signers");
    // Sealed in time and cast too late.
    let seed = BallotSeed::from_bytes([1; 32]);
    let sealed = cast::seal(moot.host.state(), &moot.people[0].keys, vote, vec![vec![0]], seed).unwrap();
    moot.close();
    assert_eq!(sealed.cast(&moot.writer(0)).unwrap_err().code(), "vote.phase");
    let late = cast::seal(
        moot.host.state(),
        &moot.people[0].keys,
        vote,
        vec![vec![0]],
        BallotSeed::from_bytes([1; 32]),
    );
    assert_eq!(late.map(|_| ()).unwrap_err().code(), "vote.phase");
    let _ = receipts::checkpoint(b"").unwrap_err();
}

#[test]
fn attack_054_no_secret_is_in_the_record() {
    let mut moot = Moot::new(3);
    let circle = moot.circle(2, 3);
    let vote = moot.vote(vec![motion()]);
    moot.cast(0, vote, vec![vec![0]]);
    moot.close();
    moot.release(2);
    let record: Vec<u8> = (0..moot.host.size()).flat_map(|index| moot.host.entry(index).to_vec()).collect();
    let record = String::from_utf8(record).unwrap();
    let spec = &moot.host.state().circles()[&circle].spec;
    for person in &moot.people {
        let keys = &person.keys;
        let mut secrets = vec![
            keys.expose_signing_key().expose_seed().to_vec(),
            keys.expose_static_secret().expose_bytes().to_vec(),
            keys.expose_dealing_seed(spec).to_vec(),
        ];
        let invites = moot.host.state().invitations().keys();
        secrets
            .extend(invites.map(|invite| {
                keys.expose_invite_secret(*invite).expose_signing_key().expose_seed().to_vec()
            }));
        for secret in secrets {
            // Binary fields are base64 of 32 or more bytes: a secret inside one shows at one of three offsets.
            for offset in 0..3 {
                let padded = [vec![0; offset], secret.clone()].concat();
                let text = folkmoot_ledger::base64::encode(&padded);
                let inner = &text[4..40];
                assert!(!record.contains(inner));
            }
        }
        // The public key, by contrast, is found in the same way.
        let public = folkmoot_ledger::base64::encode(&keys.public().key.0);
        assert!(record.contains(&public[4..40]));
    }
}

#[test]
fn attack_081_no_two_ballots_share_anything() {
    let mut moot = Moot::new(3);
    moot.circle(2, 3);
    let vote = moot.vote(vec![motion()]);
    let mut pieces = std::collections::HashSet::new();
    let mut trackers = std::collections::HashSet::new();
    // The same choice, from the same seed even, by everybody and twice.
    for round in 0..2 {
        for n in 0..3 {
            let seed = BallotSeed::from_bytes([4; 32]);
            let choice = vec![vec![round]];
            let sealed = cast::seal(moot.host.state(), &moot.people[n].keys, vote, choice, seed).unwrap();
            let cast = sealed.cast(&moot.writer(n)).unwrap();
            assert!(trackers.insert(cast.tracker.clone()));
            let receipt = moot.post(&cast.act);
            let mut replica = moot.replica(CheckLevel::Light);
            receipts::check(&mut replica, &cast.act.note, &receipt).unwrap();
            let signed = folkmoot_ledger::events::SignedEvent::parse(&cast.act.note).unwrap();
            let folkmoot_ledger::events::Body::Cast(body) = signed.event.body else { panic!("a ballot") };
            for piece in body.ballot.0.chunks(32) {
                assert!(pieces.insert(piece.to_vec()));
            }
        }
    }
}

/// Attack row 9: whoever calls a circle that is never answered must not keep its trustees from any other ceremony.
#[test]
fn attack_009_a_call_that_nobody_answers_blocks_no_other_ceremony() {
    let mut moot = Moot::new(3);
    let trustees: Vec<_> = moot.people.iter().map(|person| person.keys.id()).collect();
    let call = moot.writer(0).write(CircleCall { threshold: 2, trustees }).unwrap();
    moot.post(&call);
    let unanswered = Step::Accept { circle: call.event };
    assert_eq!(trustee::next_steps(&moot.writer(1)), [unanswered]);
    assert_eq!(waiting(&moot.writer(1), &[]), [Waiting::Trustee(unanswered)]);
    let ready = moot.circle(2, 3);
    assert_eq!(moot.host.state().circles()[&ready].phase, CirclePhase::Ready);
    // There is one circle in office: the other call has ended, and nobody is asked for it any more.
    assert_eq!(moot.host.state().circle_in_office().map(|office| office.circle), Some(ready));
    assert_eq!(trustee::next_steps(&moot.writer(1)), []);
}
