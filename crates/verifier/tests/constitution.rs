//! Audits of an assembly that changes: what came of effects, who is in office, whose key counts, and what a wrong entry spoils.

mod support;

use std::sync::OnceLock;

use folkmoot_ledger::events::{Body, Cast, Leave, VoteObject};
use folkmoot_ledger::keys::SigningKey;
use folkmoot_ledger::note::Note;
use folkmoot_verifier::{EffectState, Options, Report, State, Step, Verdict};
use support::constitution::{Changes, LATER_HOST, REMOVED, tell};
use support::record::{Log, anchored, audit, sign_text, with_time};
use support::world::{event_id_at, sign};

fn story() -> &'static Changes {
    static STORY: OnceLock<Changes> = OnceLock::new();
    STORY.get_or_init(tell)
}

fn audited(log: &Log) -> Report {
    audit(log.named(), anchored(log.id))
}

fn first(report: &Report) -> Option<(Step, &'static str)> {
    report.first_failure().map(|(step, failure)| (step, failure.code))
}

#[test]
fn what_came_of_effects_is_told_of_each_vote() {
    let story = story();
    let report = audited(&story.log);
    assert_eq!(report.verdict, Verdict::Verified, "{}", report.to_text());
    let state = |vote: uuid::Uuid| {
        let found = report.votes.iter().find(|each| each.id == vote.to_string()).unwrap();
        (found.effects[0].r#do, found.effects[0].state.unwrap())
    };
    assert_eq!(state(story.adopted), ("text", EffectState::InForce));
    assert_eq!(state(story.lost[0]), ("rules", EffectState::Void));
    assert_eq!(state(story.lost[1]), ("rules", EffectState::Dropped));
    assert_eq!(state(story.won[0]), ("rules", EffectState::SecondReading));
    assert_eq!(state(story.won[1]), ("rules", EffectState::InForce));
    assert_eq!(state(story.versions[0]), ("text", EffectState::InForce));
    assert_eq!(state(story.versions[1]), ("text", EffectState::Overtaken));
    assert_eq!(state(story.removal), ("remove", EffectState::InForce));
    assert_eq!(state(story.grouped), ("group", EffectState::InForce));
    assert_eq!(state(story.host), ("host", EffectState::InForce));
    assert_eq!(state(story.pending), ("text", EffectState::Pending));
    let text = report.to_text();
    for sentence in [
        "adopts the text \"When we bake\" (special): in force since 2023-12-",
        "sets ordinary.open: 2 days at least: void: it did not pass its second reading.",
        "sets at_once: 9 votes at most: in force since 2024-",
        "removes Person 7: in force since 2024-",
        "makes the group \"Night shift\" of Person 4, Person 5, Person 6: in force since 2024-",
        "ordinary, decided, decided by the group \"Night shift\", 3 of 3 voted, base 3",
        "Group \"Night shift\": Person ",
        "the record moves to https://moot.example: in force since 2024-",
        &format!("Pages: {}, announced on 2024-", "22".repeat(32)),
        "; 1 other was announced before.",
        "special, second reading, decided, 7 of 7 voted, base 7",
    ] {
        let words: Vec<_> = text.split_whitespace().collect();
        assert!(words.join(" ").contains(sentence), "{sentence}\n{text}");
    }
    assert!(report.to_html().contains("removes Person 7: in force since"));
}

#[test]
fn rules_host_trustees_and_roll_are_told_as_they_were_after_any_entry() {
    let log = &story().log;
    let size = log.entries.len() as u64;
    let at = |at: Option<u64>| {
        let report = audit(log.named(), Options { at, ..anchored(log.id) });
        assert_eq!(report.verdict, Verdict::Verified);
        report.constitution
    };
    let end = at(None).unwrap();
    assert_eq!((end.entries, end.members, end.roll), (size, 6, None));
    assert_eq!((end.rules.at_once, end.rules_history.len(), end.hosts.len()), (9, 2, 2));
    assert_eq!(end.rules_history[1].vote, Some(story().won[1].to_string()));
    assert_eq!(end.hosts[1].address.as_deref(), Some("https://moot.example"));
    let trustees: Vec<_> = end.circle.unwrap().trustees.into_iter().map(|each| each.name).collect();
    assert_eq!(trustees, ["Person 1", "Person 2", "Person 3"]);

    let first = log.find("host.pages", 0) as u64;
    let pages: Vec<_> = end.pages.iter().map(|one| (&*one.pages, one.entry)).collect();
    assert_eq!(pages, [(&*"11".repeat(32), first), (&*"22".repeat(32), size - 1)]);
    assert_eq!((at(Some(first)).unwrap().pages.len(), at(Some(first + 1)).unwrap().pages.len()), (0, 1));

    let night: Vec<_> = end.groups.iter().map(|group| (&*group.name, group.members.len())).collect();
    assert_eq!(night, [("Night shift", 3)]);
    assert_eq!(end.groups[0].vote, story().grouped.to_string());

    let founded = at(Some(1)).unwrap();
    assert!(founded.groups.is_empty());
    assert_eq!((founded.entries, founded.members, founded.circle), (1, 7, None));
    assert_eq!((founded.rules.at_once, founded.hosts.len()), (7, 1));
    assert_eq!(founded.roll.unwrap().len(), 7);
    // The entry before which the removal is due is the first of which it is true.
    let after = log.find("vote.propose", 8) as u64;
    let removed = |size| at(Some(size)).unwrap().roll.unwrap().len() == 6;
    assert_eq!((removed(after), removed(after + 1)), (false, true));
    // A record does not have what comes after its end.
    assert_eq!(at(Some(size + 1)), None);
    assert!(at(Some(size)).unwrap().roll.unwrap().iter().all(|member| member.name != "Person 7"));
}

/// What somebody signed who was not in office says nothing about the record.
#[track_caller]
fn unusable(report: &folkmoot_verifier::Report, step: Step) {
    let step = report.step(step).unwrap();
    assert_eq!((report.verdict, first(report)), (Verdict::Unchecked, None), "{}", report.to_text());
    assert!(step.sentence.contains("[note.unsigned]"), "{}", step.sentence);
}

#[test]
fn the_key_of_the_host_in_office_counts_and_no_other() {
    let log = &story().log;
    let (from, _) = log.later_host.unwrap();
    let size = log.entries.len();
    // Checkpoints and receipts that were kept from before, and from after.
    let options = Options {
        checkpoints: vec![log.checkpoint_at(3), log.checkpoint_at(from - 1), log.checkpoint_at(from)],
        receipts: vec![log.receipt_at(2, from - 1), log.receipt_at(2, from), log.receipt_at(from, size)],
        ..anchored(log.id)
    };
    let report = audit(log.named(), options);
    assert_eq!(report.verdict, Verdict::Verified, "{}", report.to_text());

    // The host that was replaced signs on, and the next one signed too early.
    let mut old = log.clone();
    old.later_host = None;
    assert_eq!(first(&audited(&old)), Some((Step::Checkpoint, "note.unsigned")));
    let mut early = log.clone();
    early.later_host = Some((0, LATER_HOST));
    for kept in [3, from - 1] {
        let with = Options { checkpoints: vec![early.checkpoint_at(kept)], ..anchored(log.id) };
        unusable(&audit(log.named(), with), Step::Earlier);
        let with = Options { receipts: vec![early.receipt_at(2, kept)], ..anchored(log.id) };
        unusable(&audit(log.named(), with), Step::Receipt);
    }
    // What the replaced host states is not taken.
    let mut stated = log.clone();
    let open = stated.find("vote.open", 12);
    let event = stated.event(open);
    let host = folkmoot_ledger::keys::origin(log.id);
    let note = sign_text(&event.encode(), &[(&host, &SigningKey::from_seed(&log.host_seed))]);
    stated.entries[open] = with_time(stated.time(open), &note);
    assert_eq!(first(&audited(&stated)), Some((Step::Fold, "event.signers")));
}

#[test]
fn attack_141_a_host_put_in_office_by_forged_signatures_accuses_nobody() {
    let log = &story().log;
    let (from, _) = log.later_host.unwrap();
    let mut other = log.clone();
    other.entries.swap(2, 3);
    let options = || Options { checkpoints: vec![other.checkpoint_at(4)], ..anchored(log.id) };
    let proven = |log: &Log| {
        let report = audit(log.named(), options());
        assert_eq!(report.verdict, Verdict::Failed);
        let step = report.step(Step::Earlier).unwrap();
        (step.failed, step.proof.is_some())
    };
    assert_eq!(proven(log), (1, true));
    // A ballot of the vote that put the later host there is signed by nobody.
    let mut forged = log.clone();
    let is_cast = |entry: &Vec<u8>| String::from_utf8_lossy(entry).contains("ballot.cast");
    let ballot = forged.entries[..from].iter().rposition(is_cast).unwrap();
    let at = forged.entries[ballot].len() - 10;
    forged.entries[ballot][at] = if forged.entries[ballot][at] == b'A' { b'B' } else { b'A' };
    assert_eq!(proven(&forged), (1, false));
}

#[test]
fn whoever_is_removed_votes_and_acts_no_more() {
    let story = story();
    let open = (0..12)
        .map(|nth| story.log.find("vote.open", nth))
        .find(|index| matches!(story.log.event(*index).body, Body::Open(open) if open.vote == story.after));
    let open = open.unwrap();
    let person = &story.world.people[REMOVED];
    for (body, code) in [
        (
            Body::Cast(Cast {
                vote: story.after,
                previous: None,
                ballot: folkmoot_ledger::bytes::Base64(vec![0; 8]),
            }),
            "authority.roll",
        ),
        (Body::Leave(Leave {}), "authority.member"),
    ] {
        let mut log = story.log.clone();
        let id = event_id_at(log.time(open), 900);
        let event = sign(log.id, id, body, &[(&person.id().to_string(), &person.signing)]);
        log.insert(open + 1, &event);
        assert_eq!(first(&audited(&log)), Some((Step::Fold, code)));
    }
}

#[test]
fn an_objection_or_an_answer_left_out_or_put_in_shows() {
    let story = story();
    // Without it there is nothing to read again.
    let mut log = story.log.clone();
    log.entries.remove(log.find("vote.object", 0));
    assert_eq!(first(&audited(&log)), Some((Step::Fold, "propose.again")));
    // With one more of the same person.
    let mut log = story.log.clone();
    let at = log.find("vote.object", 0);
    let id = event_id_at(log.time(at), 900);
    let person = &story.world.people[3];
    let body = Body::VoteObject(VoteObject { vote: story.lost[0] });
    log.insert(at + 1, &sign(log.id, id, body, &[(&person.id().to_string(), &person.signing)]));
    assert_eq!(first(&audited(&log)), Some((Step::Fold, "object.repeated")));
    // A whole vote left out: what was written against it holds no more.
    let mut log = story.log.clone();
    let result = (0..12)
        .map(|nth| log.find("vote.result", nth))
        .find(|index| matches!(log.event(*index).body, Body::Result(result) if result.vote == story.adopted));
    log.entries.remove(result.unwrap());
    assert_eq!(first(&audited(&log)), Some((Step::Fold, "effect.from")));
}

/// Rules, roll and host of later votes rest on a vote that changed them.
#[test]
fn a_wrong_entry_of_a_vote_with_effects_spoils_what_was_decided_after_it() {
    let story = story();
    let spoil = |vote: uuid::Uuid| {
        let mut log = story.log.clone();
        let casts = (0..).map(|nth| log.find("ballot.cast", nth));
        let of_vote =
            |log: &Log, index: usize| matches!(log.event(index).body, Body::Cast(cast) if cast.vote == vote);
        let index = { casts }.find(|index| of_vote(&log, *index)).unwrap();
        let note = log.signed(index).note;
        let line = &note.signatures()[0];
        let mut signature = line.signature().to_vec();
        signature[7] ^= 1;
        let note = Note::from_parts(note.text(), &[(line.name(), line.key_id(), &signature)]).unwrap();
        log.entries[index] = with_time(log.time(index), &note);
        let report = audited(&log);
        assert_eq!(first(&report), Some((Step::Entries, "event.signature")));
        report
    };
    let holds = |report: &Report, vote: uuid::Uuid| {
        let found = report.votes.iter().find(|each| each.id == vote.to_string()).unwrap();
        assert_eq!(
            found.effects.iter().any(|effect| effect.state.is_none()),
            !found.holds && !found.effects.is_empty()
        );
        found.holds
    };
    // Nothing came of this one but numbers.
    let report = spoil(story.after);
    assert_eq!(
        (holds(&report, story.removal), holds(&report, story.after), holds(&report, story.host)),
        (true, false, true)
    );
    assert!(report.constitution.is_some());
    let report = spoil(story.removal);
    assert_eq!((holds(&report, story.versions[1]), holds(&report, story.removal)), (true, false));
    assert_eq!((holds(&report, story.after), holds(&report, story.host)), (false, false));
    assert_eq!(report.constitution, None);
}

#[test]
fn clock_a_record_that_is_dated_ahead_is_found_out() {
    let log = &story().log;
    let last = log.time(log.entries.len() - 1);
    let with = |now_ms| audit(log.named(), Options { now_ms: Some(now_ms), ..anchored(log.id) });
    assert_eq!(with(last).verdict, Verdict::Verified);
    assert_eq!(with(last - 600_000).verdict, Verdict::Verified);
    let report = with(last - 600_001);
    assert_eq!((report.verdict, first(&report)), (Verdict::Failed, Some((Step::Fold, "entry.ahead"))));
    assert_eq!(report.first_failure().unwrap().1.entry, Some(log.entries.len() as u64 - 1));

    // Eight days: it is told once, of the first such entry, and what was decided before it holds.
    let report = with(last - 8 * 86_400_000);
    let step = report.step(Step::Fold).unwrap();
    assert_eq!((step.state, step.failed), (State::Fail, 1));
    let ahead = (0..log.entries.len()).find(|index| log.time(*index) > last - 8 * 86_400_000 + 600_000);
    assert_eq!(step.failures[0].entry, ahead.map(|index| index as u64));
    let held: Vec<bool> = report.votes.iter().map(|vote| vote.holds).collect();
    assert!(held[0] && !held[held.len() - 1], "{held:?}");
}
