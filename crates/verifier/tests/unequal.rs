//! What a report says of votes in which some have more voices than one, and of a host that counts other voices.

mod support;

use folkmoot_verifier::{Options, Step, Verdict};
use support::{
    record::{anchored, audit},
    unequal::{FEWEST, tell},
};

#[test]
fn a_report_counts_voices_where_some_have_more_than_one() {
    let story = tell();
    let options = Options { at: Some(story.log.entries.len() as u64), ..anchored(story.log.id) };
    let report = audit(story.log.named(), options);
    assert_eq!(report.verdict, Verdict::Verified, "{}", report.to_text());
    let vote = |id: uuid::Uuid| report.votes.iter().find(|vote| vote.id == id.to_string()).unwrap();
    let decided = vote(story.decided);
    assert_eq!((decided.ballots, decided.voices, decided.most_voices), (30, 31, 2));
    assert_eq!((decided.base, decided.fewest_ballots), (Some(31), FEWEST as u32));
    let counts: Vec<_> = decided.contests[0].rows.iter().map(|row| row.count).collect();
    assert_eq!(counts, [Some(20), Some(11), Some(0)]);
    let withheld = vote(story.withheld);
    assert_eq!((withheld.phase, withheld.ballots), ("withheld", 29));
    assert!(withheld.contests[0].rows.iter().all(|row| row.count.is_none()));
    // In the vote that gave the second voice each had one.
    let gave = &report.votes[0];
    assert_eq!((gave.voices, gave.most_voices, gave.base), (30, 1, Some(30)));
    let text = report.to_text().split_whitespace().collect::<Vec<_>>().join(" ");
    for said in [
        "30 of 30 voted with 31 voices",
        "base 31 voices",
        "gives 2 voices to Person 1, 1 before",
        "Voices: Person 1 has 2; everybody else has one.",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    let constitution = report.constitution.as_ref().unwrap();
    assert_eq!(constitution.voices.iter().map(|one| one.voices).collect::<Vec<_>>(), [2]);
}

#[test]
fn a_host_that_counts_other_voices_is_found_out() {
    let story = tell();
    for voices in [1, 3] {
        let mut log = story.log.clone();
        let (index, body) = story.close_with(voices);
        log.restate(index, body);
        let report = audit(log.files(), anchored(log.id));
        let first = report.first_failure().map(|(step, failure)| (step, failure.code));
        assert_eq!(first, Some((Step::Tallies, "tally.sums")), "{voices}: {}", report.to_text());
    }
    let (index, body) = story.close_with(2);
    assert_eq!(story.log.event(index).body, body);
}
