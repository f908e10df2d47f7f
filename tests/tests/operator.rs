//! Attacks of the operator, who holds the host's key and signs whatever helps, and the device that notices
//! (`attack_0NN` are rows of the project's list of attacks). The record is checked by a member's device; what the verifier says to
//! the same records is in `records.rs`.

use folkmoot_client::{
    acts::Pen,
    receipts,
    replica::{Alarm, Depth, Replica, ReplicaError},
    trustee::{self, Releases, Step},
};
use folkmoot_ledger::{
    bytes::{Base64, Base64Array, Hex32},
    event::{Body, Cast, CircleAccept, CircleDeal, Close, Event, Open, Propose},
    keys::{SigningKey, key_id, origin},
    note::Note,
};
use folkmoot_protocol::{Ballot, Sums, Tally, VoterTag, deal, deal_commitment};
use folkmoot_tests::{
    memory::MemoryHost,
    moot::{MINUTE_MS, Moot, motion, visit},
    people::{fresh_id, person},
};
use uuid::Uuid;

/// What a device that checks everything says to this host's record.
fn verdict(host: &MemoryHost) -> &'static str {
    let mut replica = Replica::new(host.assembly(), Depth::Full, None).unwrap();
    visit(&mut replica, host).map_or_else(|error| error.code(), |_| "good")
}

fn evidence(error: ReplicaError) -> (String, String) {
    match error {
        ReplicaError::Alarm(alarm) => match *alarm {
            Alarm::SplitView(evidence) => (evidence.first, evidence.second),
            other => panic!("{other}"),
        },
        other => panic!("{other}"),
    }
}

/// An open vote among four, of whom the first three are trustees.
fn open_vote() -> (Moot, Uuid) {
    let mut moot = Moot::new(4);
    let circle = moot.circle(2, 3);
    let vote = moot.vote(circle, vec![motion()]);
    (moot, vote)
}

/// The sums of these ballots, whoever wants them.
fn sums_of(moot: &Moot, vote: Uuid, ballots: &[(usize, &[u8])]) -> Sums {
    let context = moot.host.state().votes()[&vote].context.clone().unwrap();
    let mut tally = Tally::new(context.shape());
    for (person, ballot) in ballots {
        let tag = VoterTag(moot.people[*person].keys.id().0);
        let ballot = Ballot::parse(context.shape(), ballot).unwrap().verify(&context, &tag).unwrap();
        tally.add(&ballot).unwrap();
    }
    tally.sums()
}

/// The ballot in a note.
fn ballot_in(note: &[u8]) -> Vec<u8> {
    match Event::parse(Note::parse(note).unwrap().text()).unwrap().body {
        Body::Cast(cast) => cast.ballot.0,
        other => panic!("{}", other.kind()),
    }
}

#[test]
fn attack_039_a_trustee_deals_a_share_that_does_not_fit() {
    let mut moot = Moot::new(3);
    let trustees = moot.people.iter().map(|person| person.keys.id()).collect();
    let call = moot.pen(0).call_circle(2, trustees).unwrap();
    moot.post(&call);
    let circle = call.event;
    // The first trustee spoils what it deals to the third one, and commits to just that.
    let spec = moot.host.state().circles()[&circle].spec.clone();
    let cheat = &moot.people[0].keys;
    let mut message = deal(&spec, 1, cheat.expose_static_secret(), &[5; 32]).unwrap();
    *message.last_mut().unwrap() ^= 1;
    let name = cheat.id().to_string();
    let say = |host: &MemoryHost, body| {
        let event = Event { assembly: host.assembly(), id: fresh_id(host.now_ms), body };
        Note::sign(&event.encode(), &[(&name, cheat.expose_signing_key())]).unwrap().encode()
    };
    let commitment = Base64Array(deal_commitment(&message, &spec, 1));
    let accept = say(&moot.host, Body::CircleAccept(CircleAccept { circle, commitment }));
    let dealt = say(&moot.host, Body::CircleDeal(CircleDeal { circle, message: Base64(message) }));
    moot.host.post(&accept).unwrap();
    moot.step(1, &mut Releases::default());
    moot.step(2, &mut Releases::default());
    // Nobody but the third trustee can see it: the message has its right form.
    moot.host.post(&dealt).unwrap();
    moot.step(1, &mut Releases::default());
    moot.step(2, &mut Releases::default());
    assert_eq!(trustee::next_step(&moot.pen(1)), Some(Step::Certify { circle }));
    let culprit = moot.people[0].keys.id();
    assert_eq!(trustee::next_step(&moot.pen(2)), Some(Step::Blame { circle, trustee: culprit }));
    assert_eq!(moot.pen(2).certify(circle).unwrap_err().code(), "circle.ciphertext");
    moot.step(2, &mut Releases::default());
    let failed = &moot.host.state().circles()[&circle];
    assert_eq!(failed.failure.as_ref().map(|(named, ..)| *named), Some(culprit));
    assert_eq!(trustee::next_step(&moot.pen(1)), None);
    assert_eq!(verdict(&moot.host), "good");
}

#[test]
fn attack_041_a_vote_under_a_circle_that_was_not_certified_by_all() {
    let mut moot = Moot::new(3);
    let trustees = moot.people.iter().map(|person| person.keys.id()).collect();
    let call = moot.pen(0).call_circle(2, trustees).unwrap();
    moot.post(&call);
    for _ in 0..2 {
        for trustee in 0..3 {
            moot.step(trustee, &mut Releases::default());
        }
    }
    // Two of three have certified.
    moot.step(0, &mut Releases::default());
    moot.step(1, &mut Releases::default());
    let now = moot.host.now_ms;
    let proposal = Propose {
        title: "Now".to_owned(),
        text: String::new(),
        circle: call.event,
        opens: now,
        closes: now + MINUTE_MS,
        contests: vec![motion()],
    };
    assert_eq!(moot.pen(0).propose(proposal.clone()).unwrap_err().code(), "circle.not_ready");
    let event = Event { assembly: moot.host.assembly(), id: fresh_id(now), body: Body::Propose(proposal) };
    let member = &moot.people[0].keys;
    let note = Note::sign(&event.encode(), &[(&member.id().to_string(), member.expose_signing_key())]);
    moot.host.force(note.unwrap().as_bytes());
    assert_eq!(verdict(&moot.host), "circle.not_ready");
}

#[test]
fn attack_041_a_vote_that_opens_with_another_fingerprint() {
    let mut moot = Moot::new(3);
    let circle = moot.circle(2, 3);
    let now = moot.host.now_ms;
    let proposal = Propose {
        title: "Now".to_owned(),
        text: String::new(),
        circle,
        opens: now,
        closes: now + MINUTE_MS,
        contests: vec![motion()],
    };
    let act = moot.pen(0).propose(proposal).unwrap();
    moot.post(&act);
    // Another key, another roll, another text: whatever it is, the fingerprint is not the one that a device computes.
    let note = moot.host.statement(Body::Open(Open { vote: act.event, fingerprint: Hex32([7; 32]) }));
    moot.host.force(&note);
    assert_eq!(verdict(&moot.host), "vote.fingerprint");
}

#[test]
fn attack_045_trustees_are_asked_to_open_something_else_than_the_tally() {
    let (mut moot, vote) = open_vote();
    let notes: Vec<Vec<u8>> = (0..3).map(|n| moot.ballot(n, vote, vec![vec![0]]).act.note).collect();
    for note in &notes {
        moot.host.post(note).unwrap();
    }
    let ballots: Vec<Vec<u8>> = notes.iter().map(|note| ballot_in(note)).collect();
    let [a, b, c] = [(0, ballots[0].as_slice()), (1, ballots[1].as_slice()), (2, ballots[2].as_slice())];
    let foreign = moot.ballot(3, vote, vec![vec![1]]).act.note;
    let extra = ballot_in(&foreign);
    let wrong = [
        ("one ballot", vec![a]),
        ("a subset", vec![a, b]),
        ("an extra ballot", vec![a, b, c, (3, &extra)]),
        ("a ballot twice", vec![a, b, c, c]),
        ("no ballot", Vec::new()),
    ];
    moot.host.now_ms += 11 * MINUTE_MS;
    for (what, ballots) in wrong {
        let mut host = moot.host.fork(moot.host.size());
        let sums = Base64(sums_of(&moot, vote, &ballots).to_bytes());
        let note = host.statement(Body::Close(Close { vote, ballots: 3, sums }));
        host.force(&note);
        // A device that checks everything sees it at once ...
        assert_eq!(verdict(&host), "tally.sums", "{what}");
        // ... and one that has not yet done so releases nothing.
        let mut replica = Replica::new(host.assembly(), Depth::Light, None).unwrap();
        visit(&mut replica, &host).unwrap();
        let keys = &moot.people[0].keys;
        let mut releases = Releases::default();
        let pen = Pen::new(replica.state().unwrap(), keys, fresh_id(host.now_ms), host.now_ms);
        assert_eq!(trustee::next_step(&pen), Some(Step::Release { vote }));
        let refused = trustee::take_step(Step::Release { vote }, &pen, &replica, &mut releases);
        assert_eq!(refused.unwrap_err().code(), "trustee.unchecked", "{what}");
        assert_eq!(releases, Releases::default());
        assert_eq!(replica.deepen(usize::MAX).unwrap_err().code(), "tally.sums", "{what}");
        assert_eq!(replica.state().err().unwrap().code(), "tally.sums");
    }
    // Another number of ballots than there are.
    let sums = Base64(sums_of(&moot, vote, &[a]).to_bytes());
    let note = moot.host.statement(Body::Close(Close { vote, ballots: 1, sums }));
    moot.host.force(&note);
    assert_eq!(verdict(&moot.host), "tally.ballots");
}

#[test]
fn attack_046_a_second_tally_of_the_same_vote() {
    let (mut moot, vote) = open_vote();
    for n in 0..2 {
        moot.cast(n, vote, vec![vec![0]]);
    }
    let before = moot.host.size();
    moot.cast(2, vote, vec![vec![1]]);
    // Two histories: in the second one the last ballot never came. The difference of the two tallies is that ballot.
    let mut other = moot.host.fork(before);
    moot.close();
    other.tick(moot.host.now_ms);

    let keys = person(1).keys;
    let mut releases = Releases::default();
    let mut replica = moot.replica(Depth::Full);
    let pen = Pen::new(replica.state().unwrap(), &keys, fresh_id(0), moot.host.now_ms);
    let act = trustee::take_step(Step::Release { vote }, &pen, &replica, &mut releases).unwrap();
    // Once more the same is no harm.
    assert!(trustee::take_step(Step::Release { vote }, &pen, &replica, &mut releases).is_ok());
    moot.post(&act);

    // The same device sees at its next visit that the log has two versions.
    let (first, second) = evidence(visit(&mut replica, &other).unwrap_err());
    assert_ne!(first, second);
    // A device that has kept nothing of the log, but what it released, does not release again.
    let mut fresh = Replica::new(other.assembly(), Depth::Full, None).unwrap();
    visit(&mut fresh, &other).unwrap();
    let pen = Pen::new(fresh.state().unwrap(), &keys, fresh_id(0), other.now_ms);
    let refused = trustee::take_step(Step::Release { vote }, &pen, &fresh, &mut releases);
    assert_eq!(refused.unwrap_err().code(), "trustee.other_sums");
    // What was remembered survives being stored.
    let stored = serde_json::to_string(&releases).unwrap();
    assert_eq!(serde_json::from_str::<Releases>(&stored).unwrap(), releases);
    // In one log there is one tally: closing again is refused.
    let sums = Base64(sums_of(&moot, vote, &[]).to_bytes());
    let note = moot.host.statement(Body::Close(Close { vote, ballots: 3, sums }));
    moot.host.force(&note);
    assert_eq!(verdict(&moot.host), "vote.phase");
}

#[test]
fn attack_047_a_release_before_the_vote_is_closed() {
    let (mut moot, vote) = open_vote();
    moot.cast(0, vote, vec![vec![0]]);
    let replica = moot.replica(Depth::Full);
    let pen = Pen::new(replica.state().unwrap(), &moot.people[0].keys, fresh_id(0), moot.host.now_ms);
    assert_eq!(trustee::next_step(&pen), None);
    let refused = trustee::take_step(Step::Release { vote }, &pen, &replica, &mut Releases::default());
    assert_eq!(refused.unwrap_err().code(), "trustee.not_closed");
    // The operator closes early, with the right sums.
    let sums =
        moot.host.state().votes()[&vote].context.clone().map(|context| Tally::new(context.shape()).sums());
    let note =
        moot.host.statement(Body::Close(Close { vote, ballots: 1, sums: Base64(sums.unwrap().to_bytes()) }));
    moot.host.force(&note);
    assert_eq!(verdict(&moot.host), "vote.too_early");
}

#[test]
fn attack_055_a_copied_ballot() {
    let (mut moot, vote) = open_vote();
    let copied = ballot_in(&moot.ballot(0, vote, vec![vec![0]]).act.note);
    let cast = Body::Cast(Cast { vote, previous: None, ballot: Base64(copied) });
    let event = Event { assembly: moot.host.assembly(), id: fresh_id(moot.host.now_ms), body: cast };
    let copier = &moot.people[1].keys;
    let note =
        Note::sign(&event.encode(), &[(&copier.id().to_string(), copier.expose_signing_key())]).unwrap();
    let refused = moot.host.post(note.as_bytes()).unwrap_err();
    assert_eq!(refused.code(), "ballot.proof.commitment");
    // The operator takes it all the same.
    moot.host.force(note.as_bytes());
    assert_eq!(verdict(&moot.host), "ballot.proof.commitment");
}

#[test]
fn attack_057_the_host_votes_for_members_who_did_not() {
    let (moot, vote) = open_vote();
    let ballot = ballot_in(&moot.ballot(3, vote, vec![vec![1]]).act.note);
    let stuffed = |signer: &dyn Fn(&str) -> Note| {
        let cast = Body::Cast(Cast { vote, previous: None, ballot: Base64(ballot.clone()) });
        let event = Event { assembly: moot.host.assembly(), id: fresh_id(moot.host.now_ms), body: cast };
        let mut host = moot.host.fork(moot.host.size());
        host.force(signer(&event.encode()).as_bytes());
        verdict(&host)
    };
    let absent = moot.people[3].keys.id().to_string();
    let absent_key = moot.people[3].keys.public().key.0;
    let own = SigningKey::from_seed(&[0x48; 32]);
    // With the host's name and key; with the member's name and the host's key; with the member's key id as well.
    assert_eq!(
        stuffed(&|text| Note::sign(text, &[(&origin(moot.host.assembly()), &own)]).unwrap()),
        "authority.roll"
    );
    assert_eq!(stuffed(&|text| Note::sign(text, &[(&absent, &own)]).unwrap()), "event.signers");
    let forged = |text: &str| {
        let signature = own.sign(text.as_bytes());
        Note::from_parts(text, &[(&absent, key_id(&absent, &absent_key), &signature)]).unwrap()
    };
    assert_eq!(stuffed(&forged), "event.signature");
    // Somebody who is no member at all.
    let stranger = person(77).keys;
    let name = stranger.id().to_string();
    let by_stranger = |text: &str| Note::sign(text, &[(&name, stranger.expose_signing_key())]).unwrap();
    assert_eq!(stuffed(&by_stranger), "authority.roll");
}

#[test]
fn attack_058_a_ballot_is_dropped_after_its_receipt() {
    let (mut moot, vote) = open_vote();
    moot.cast(0, vote, vec![vec![0]]);
    let before = moot.host.size();
    let mut device = moot.replica(Depth::Light);
    let cast = moot.ballot(1, vote, vec![vec![1]]);
    let receipt = moot.post(&cast.act);
    receipts::check(&mut device, &cast.act.note, &receipt).unwrap();
    let kept = device.snapshot().unwrap();

    // The operator takes the ballot out, lets others vote instead, and signs everything anew.
    let without = moot.host.fork(before);
    let mut moot = Moot { host: without, people: moot.people };
    let error = device.begin(&moot.host.checkpoint()).unwrap_err();
    assert_eq!(error.code(), "replica.behind");
    moot.cast(2, vote, vec![vec![0]]);
    moot.cast(3, vote, vec![vec![0]]);
    // The device with the receipt; the same after a restart, with nothing but its snapshot; and a second device that is
    // given the receipt.
    let (promised, _) = evidence(visit(&mut device, &moot.host).unwrap_err());
    assert!(String::from_utf8(receipt.clone()).unwrap().contains(&promised));
    assert!(device.state().is_err());
    let mut restarted = Replica::new(moot.host.assembly(), Depth::Light, Some(&kept)).unwrap();
    assert_eq!(visit(&mut restarted, &moot.host).unwrap_err().code(), "replica.split_view");
    let mut second = moot.replica(Depth::Light);
    let refused = receipts::check(&mut second, &cast.act.note, &receipt).unwrap_err();
    assert_eq!(refused.code(), "replica.split_view");
}

#[test]
fn attack_059_and_060_a_ballot_twice_and_a_receipt_of_somebody_else() {
    let (mut moot, vote) = open_vote();
    let a = moot.ballot(0, vote, vec![vec![0]]);
    let receipt_of_a = moot.post(&a.act);
    let b = moot.ballot(1, vote, vec![vec![0]]);
    moot.post(&b.act);
    assert_ne!(a.tracker, b.tracker);
    let mut device = moot.replica(Depth::Light);
    let refused = receipts::check(&mut device, &b.act.note, &receipt_of_a).unwrap_err();
    assert_eq!(refused.code(), "receipt.other_note");
    moot.host.force(&a.act.note);
    assert_eq!(verdict(&moot.host), "ballot.previous");
}

#[test]
fn attack_063_an_earlier_ballot_counts_again() {
    let (mut moot, vote) = open_vote();
    let start = moot.host.size();
    let mut notes = Vec::new();
    for choice in [0, 1, 2] {
        let cast = moot.ballot(0, vote, vec![vec![choice]]);
        moot.post(&cast.act);
        notes.push(cast.act.note);
    }
    let orders: [&[usize]; 4] = [&[0, 2, 1], &[1, 0, 2], &[0, 1, 2, 0], &[0, 2]];
    for order in orders {
        let mut host = moot.host.fork(start);
        for number in order {
            host.force(&notes[*number]);
        }
        assert_eq!(verdict(&host), "ballot.previous", "{order:?}");
    }
    assert_eq!(verdict(&moot.host), "good");
    // Leaving the last one out makes a good record: whoever has its receipt or an older checkpoint sees it (attack 58).
    let mut without_last = moot.host.fork(start);
    without_last.force(&notes[0]);
    without_last.force(&notes[1]);
    assert_eq!(verdict(&without_last), "good");
    let mut device = moot.replica(Depth::Light);
    let next = moot.ballot(1, vote, vec![vec![0]]);
    without_last.force(&next.act.note);
    assert_eq!(visit(&mut device, &without_last).unwrap_err().code(), "replica.split_view");
}

#[test]
fn attack_064_receipts_for_something_else() {
    let (mut moot, vote) = open_vote();
    let mut device = moot.replica(Depth::Light);
    let before = moot.host.size();
    let cast = moot.ballot(0, vote, vec![vec![0]]);
    let receipt = moot.post(&cast.act);
    let text = String::from_utf8(receipt.clone()).unwrap();
    let mut code = |receipt: &[u8]| {
        receipts::check(&mut device, &cast.act.note, receipt).map_or_else(|error| error.code(), |_| "good")
    };
    // Another entry's; another place; a hash of the proof changed; cut short; not a receipt at all.
    assert_eq!(code(&moot.host.receipt(3)), "receipt.other_note");
    assert_eq!(code(text.replace(&format!("index {before}"), "index 2").as_bytes()), "receipt.not_included");
    let first_hash = text.lines().nth(3).unwrap();
    let other_hash = folkmoot_ledger::base64::encode(&[1; 32]);
    assert_eq!(code(text.replace(first_hash, &other_hash).as_bytes()), "receipt.not_included");
    assert_eq!(code(text.split("\n\n").next().unwrap().as_bytes()), "receipt.checkpoint");
    assert_eq!(code(b"{\"tracker\":\"7ZK2Q-00000-00000-00000\"}"), "receipt.header");
    // A ballot that is in no log that this device sees: signed by the host, so the device remembers what was promised.
    let mut fork = moot.host.fork(before);
    fork.now_ms += 1;
    assert_eq!(code(&fork.post(&cast.act.note).unwrap()), "good");
    assert_eq!(visit(&mut device, &moot.host).unwrap_err().code(), "replica.split_view");

    // Another assembly's, same people, same host.
    let (other, _) = open_vote();
    let mut device = moot.replica(Depth::Light);
    let refused = receipts::check(&mut device, other.host.receipt(0).as_slice(), &receipt).unwrap_err();
    assert_eq!(refused.code(), "receipt.other_note");
    let note = Note::parse(&cast.act.note).unwrap();
    let mut foreign = folkmoot_ledger::receipt::Receipt::parse(&receipt).unwrap();
    foreign.checkpoint = Note::parse(&other.host.checkpoint()).unwrap();
    let refused = receipts::check(&mut device, note.as_bytes(), &foreign.encode()).unwrap_err();
    assert_eq!(refused.code(), "checkpoint.origin");
    // Signed by somebody else than the host.
    let stranger = SigningKey::from_seed(&[3; 32]);
    let text = Note::parse(&moot.host.checkpoint()).unwrap().text().to_owned();
    foreign.checkpoint = Note::sign(&text, &[(&origin(moot.host.assembly()), &stranger)]).unwrap();
    let refused = receipts::check(&mut device, note.as_bytes(), &foreign.encode()).unwrap_err();
    assert_eq!(refused.code(), "note.unsigned");
    // Before the first visit there is no key to check a receipt with.
    let mut empty = Replica::new(moot.host.assembly(), Depth::Light, None).unwrap();
    assert_eq!(receipts::check(&mut empty, note.as_bytes(), &receipt).unwrap_err().code(), "replica.empty");
}

#[test]
fn attack_064_a_founding_receipt_for_something_else() {
    let moot = Moot::new(2);
    let founding = folkmoot_ledger::receipt::Receipt::parse(&moot.host.receipt(0)).unwrap();
    let sent = founding.entry.note().as_bytes().to_vec();
    let proven = receipts::check_founding(&sent, &moot.host.receipt(0)).unwrap();
    assert_eq!((proven.index, proven.assembly), (0, moot.host.assembly()));
    let second = folkmoot_ledger::receipt::Receipt::parse(&moot.host.receipt(1)).unwrap();
    let code = |sent: &[u8], receipt: &[u8]| receipts::check_founding(sent, receipt).unwrap_err().code();
    assert_eq!(code(second.entry.note().as_bytes(), &moot.host.receipt(0)), "receipt.other_note");
    assert_eq!(code(second.entry.note().as_bytes(), &moot.host.receipt(1)), "receipt.founding");
    let mut second_time = moot.host.fork(2);
    let receipt = second_time.force(&sent);
    assert_eq!(code(&sent, &receipt), "receipt.other_place");
}

#[test]
fn attack_065_two_versions_of_one_log() {
    let (mut moot, vote) = open_vote();
    let mut device = moot.replica(Depth::Light);
    let before = moot.host.size();
    let mut other = moot.host.fork(before);
    let (a, b) = (moot.ballot(0, vote, vec![vec![0]]), moot.ballot(1, vote, vec![vec![0]]));
    moot.post(&a.act);
    other.post(&b.act.note).unwrap();
    visit(&mut device, &moot.host).unwrap();
    // Equal size, other root: no entry is needed to see it.
    let mut same_size = moot.replica(Depth::Light);
    let (first, second) = evidence(same_size.begin(&other.checkpoint()).unwrap_err());
    assert_eq!(first.as_bytes(), moot.host.checkpoint());
    assert_eq!(second.as_bytes(), other.checkpoint());
    // Longer, but not an extension: the entries are fetched from the beginning, and both are kept.
    other.post(&moot.ballot(2, vote, vec![vec![0]]).act.note).unwrap();
    let error = visit(&mut device, &other).unwrap_err();
    assert_eq!(error.code(), "replica.split_view");
    assert_eq!(device.alarm().map(Alarm::code), Some("replica.split_view"));
    // From then on this copy is of no use.
    assert_eq!(device.begin(&moot.host.checkpoint()).unwrap_err().code(), "replica.split_view");
    assert_eq!(evidence(error).0.as_bytes(), moot.host.checkpoint());
    // An older checkpoint of the same history is no news and no alarm.
    let mut calm = moot.replica(Depth::Light);
    assert!(!calm.begin(&moot.host.checkpoint_at(before)).unwrap());
}

#[test]
fn a_record_that_does_not_fit_together_is_not_taken() {
    let moot = Moot::new(3);
    let id = moot.host.assembly();
    let fresh = || Replica::new(id, Depth::Light, None).unwrap();
    // Nothing yet.
    assert_eq!(fresh().state().err().unwrap().code(), "replica.empty");
    // Another assembly's founding under this id.
    let mut replica = Replica::new(Uuid::from_u128(1), Depth::Light, None).unwrap();
    assert_eq!(replica.begin(&moot.host.checkpoint()).unwrap_err().code(), "checkpoint.origin");
    // Bundles that were not asked for, that are cut short, or that hold another entry.
    let mut replica = fresh();
    replica.begin(&moot.host.checkpoint()).unwrap();
    let path = replica.wants().remove(0);
    let bytes = moot.host.serve(&path).unwrap();
    assert_eq!(replica.feed("tile/entries/001", &bytes).unwrap_err().code(), "replica.bundle");
    assert_eq!(replica.feed("tile/0/000", &bytes).unwrap_err().code(), "replica.bundle");
    assert_eq!(replica.feed(&path, &bytes[1..]).unwrap_err().code(), "replica.bundle");
    assert_eq!(replica.advance().unwrap(), None);
    let mut changed = bytes.clone();
    *changed.last_mut().unwrap() = b' ';
    replica.feed(&path, &changed).unwrap();
    assert_eq!(replica.advance().unwrap_err().code(), "replica.entries");
    // And nothing has changed: the right ones are taken.
    replica.begin(&moot.host.checkpoint()).unwrap();
    replica.feed(&path, &bytes).unwrap();
    assert_eq!(replica.advance().unwrap().unwrap().size, moot.host.size());
    // A checkpoint that somebody else signed.
    let stranger = SigningKey::from_seed(&[3; 32]);
    let text = Note::parse(&moot.host.checkpoint()).unwrap().text().to_owned();
    let signed = Note::sign(&text, &[(&origin(id), &stranger)]).unwrap();
    let mut replica = fresh();
    replica.begin(signed.as_bytes()).unwrap();
    replica.feed(&path, &bytes).unwrap();
    assert_eq!(replica.advance().unwrap_err().code(), "note.unsigned");
    // What was kept between visits is not a checkpoint of this assembly.
    assert_eq!(Replica::new(id, Depth::Light, Some(b"?")).err().unwrap().code(), "replica.snapshot");
    // An entry that is none, under a signature of the host.
    let mut host = moot.host.fork(moot.host.size());
    host.force_entry(b"nothing");
    assert_eq!(verdict(&host), "entry.time_form");
}

#[test]
fn a_log_that_begins_with_another_founding_is_not_this_assembly() {
    let moot = Moot::new(2);
    let other = Moot::new(3);
    // The other assembly's entries, under a checkpoint that bears this assembly's name.
    let size = other.host.size();
    let root =
        folkmoot_ledger::checkpoint::Checkpoint::parse(Note::parse(&other.host.checkpoint()).unwrap().text())
            .unwrap()
            .root;
    let key = SigningKey::from_seed(&[0x48; 32]);
    let name = origin(moot.host.assembly());
    let signed = folkmoot_ledger::checkpoint::Checkpoint::new(name, size, root).sign(&key).unwrap();
    let mut replica = Replica::new(moot.host.assembly(), Depth::Light, None).unwrap();
    replica.begin(signed.as_bytes()).unwrap();
    for path in replica.wants() {
        replica.feed(&path, &other.host.serve(&path).unwrap()).unwrap();
    }
    assert_eq!(replica.advance().unwrap_err().code(), "replica.founding");
}

#[test]
fn attack_064_no_byte_of_a_receipt_can_be_changed() {
    let (mut moot, vote) = open_vote();
    let cast = moot.ballot(0, vote, vec![vec![0]]);
    let receipt = moot.post(&cast.act);
    let mut device = moot.replica(Depth::Light);
    for place in 0..receipt.len() {
        let mut changed = receipt.clone();
        changed[place] ^= 1;
        let said = receipts::check(&mut device, &cast.act.note, &changed);
        assert!(said.is_err(), "byte {place}");
        let cut = receipts::check(&mut device, &cast.act.note, &receipt[..place]);
        assert!(cut.is_err(), "cut at {place}");
    }
    // None of this has left a trace: the receipt itself is good.
    receipts::check(&mut device, &cast.act.note, &receipt).unwrap();
}

#[test]
fn no_byte_of_a_record_can_be_changed() {
    let moot = Moot::new(2);
    let checkpoint = moot.host.checkpoint();
    let fresh = || Replica::new(moot.host.assembly(), Depth::Light, None).unwrap();
    let fetch = |checkpoint: &[u8], change: Option<usize>| {
        let mut replica = fresh();
        replica.begin(checkpoint)?;
        for path in replica.wants() {
            let mut bytes = moot.host.serve(&path).unwrap_or_default();
            if let Some(place) = change {
                bytes[place] ^= 1;
            }
            replica.feed(&path, &bytes)?;
        }
        replica.advance()
    };
    assert!(fetch(&checkpoint, None).is_ok());
    for place in 0..checkpoint.len() {
        let mut changed = checkpoint.clone();
        changed[place] ^= 1;
        assert!(fetch(&changed, None).is_err(), "byte {place} of the checkpoint");
    }
    for place in 0..moot.host.serve("tile/entries/000.p/3").unwrap().len() {
        assert!(fetch(&checkpoint, Some(place)).is_err(), "byte {place} of the bundle");
    }
}
