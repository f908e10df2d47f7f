//! Rehearsals of every kind, audited.

use folkmoot_simulation::rehearsal::{self, Plan};

#[test]
fn rehearsals_follow_from_their_seed() {
    let folder = tempfile::tempdir().unwrap();
    for (number, kind) in rehearsal::KINDS.iter().enumerate() {
        // Every other kind with hidden participation: how a ballot is filled in has nothing to do with it.
        let hidden = number % 2 == 1;
        let hold = |seed| {
            let mut record = Vec::new();
            let plan = Plan { members: 20, kind, voices: 1, hidden, seed };
            let rehearsed = rehearsal::rehearse(&plan, &mut record).unwrap();
            assert!(rehearsed.entries >= 40 && rehearsed.counts.len() == 1);
            (rehearsed, record)
        };
        let (rehearsed, record) = hold(Some(1));
        assert_eq!(hold(Some(1)).1, record);
        assert_ne!(hold(Some(2)).1, record);

        assert_ne!(hold(None).1, hold(None).1);

        // The record stands an audit, and the audit tells the same numbers.
        let file = folder.path().join(format!("{kind}.tar"));
        std::fs::write(&file, &record).unwrap();
        let mut archive = folkmoot_verifier::source::Archive::open(&file).unwrap();
        let report = folkmoot_verifier::run(&mut archive, folkmoot_verifier::Options::default(), &mut |_| ());
        assert_eq!(report.verdict, folkmoot_verifier::Verdict::Unanchored, "{}", report.to_text());
        let contest = &report.votes[0].contests[0];
        assert_eq!(contest.kind, *kind);
        let told: Vec<u64> = contest.rows.iter().filter_map(|row| row.count).collect();
        assert!(told == rehearsed.counts[0] || contest.kind == "amounts", "{contest:?}");
        assert!(contest.decision.is_some() && contest.details.is_some() && contest.sentence.ends_with('.'));
    }
}

#[test]
fn a_rehearsal_with_voices_counts_voices_and_stands_an_audit() {
    let folder = tempfile::tempdir().unwrap();
    let hold = |members| {
        let plan = Plan { members, kind: "choose", voices: 2, hidden: false, seed: Some(3) };
        let mut record = Vec::new();
        let rehearsed = rehearsal::rehearse(&plan, &mut record);
        (rehearsed.map(|one| one.counts), record)
    };
    let (counts, record) = hold(30);
    // Of 30 members every seventh has two.
    assert_eq!(counts.unwrap()[0].iter().sum::<u64>(), 30 + 5);
    let file = folder.path().join("voices.tar");
    std::fs::write(&file, &record).unwrap();
    let mut archive = folkmoot_verifier::source::Archive::open(&file).unwrap();
    let report = folkmoot_verifier::run(&mut archive, folkmoot_verifier::Options::default(), &mut |_| ());
    assert_eq!(report.verdict, folkmoot_verifier::Verdict::Unanchored, "{}", report.to_text());
    assert_eq!(report.votes.len(), 2);
    // With fewer there is no result to tell.
    assert!(hold(29).0.is_err());
}
