//! What a report says of votes that ended unopened, closed later, or set themselves a bar: to people and to programs.

mod support;

use folkmoot_verifier::{Report, Verdict, VoteReport};
use support::{
    amended::{Amended, tell},
    record::{anchored, audit},
};
use uuid::Uuid;

fn report(story: &Amended) -> Report {
    let report = audit(story.files(), anchored(story.log.id));
    assert_eq!(report.verdict, Verdict::Verified, "{}", report.to_text());
    report
}

fn vote(report: &Report, id: Uuid) -> &VoteReport {
    report.votes.iter().find(|vote| vote.id == id.to_string()).unwrap()
}

/// The text without its line breaks and indents.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn who_asked_who_agreed_why_and_from_when_to_when() {
    let story = tell();
    let report = report(&story);
    let (text, html) = (flat(&report.to_text()), report.to_html());
    for (id, said) in [
        (
            story.ended,
            "Ended unopened on 2023-11-14 22:13 UTC, before its closing time, 2023-11-14 22:24 UTC. \
             Asked for by Person 4 on 2023-11-14 22:13 UTC. Agreed: Person 4, Person 6, Person 7 (3, as many as it takes). \
             Reason: The year is wrong: it has to be **2033**.",
        ),
        (
            story.extended,
            "Since 2023-11-14 22:13 UTC it closes on 2023-11-28 22:14 UTC instead of 2023-11-14 22:24 UTC. \
             Asked for by Person 5 on 2023-11-14 22:13 UTC. Agreed: Person 5, Person 1, Person 7 (3, as many as it takes). \
             Reason: The hall was flooded.",
        ),
        (
            story.open,
            "Not ended before its closing time, 2023-11-28 22:25 UTC: too few agree. \
             Asked for by Person 6 on 2023-11-28 22:14 UTC. Agreed: Person 6, Person 1 (2 of the 3 whom it takes). \
             Reason: Nobody understands the question.",
        ),
    ] {
        let [ask] = &vote(&report, id).amendments[..] else { panic!("{id}") };
        assert_eq!(ask.sentence, said);
        assert!(text.contains(said) && html.contains(said), "{text}");
    }
    let phases: Vec<&str> = report.votes.iter().map(|vote| vote.phase).collect();
    assert_eq!(phases, ["ended", "decided", "open"]);
    let contest = &vote(&report, story.ended).contests[0];
    assert!(contest.rows.iter().all(|row| row.count.is_none()));
    assert!(contest.sentence.contains("none of its ballots is ever opened"), "{}", contest.sentence);
}

#[test]
fn what_was_asked_stands_in_the_json_with_its_times() {
    let story = tell();
    let report = serde_json::to_value(report(&story)).unwrap();
    let ended = &report["votes"][0]["amendments"][0];
    let agreed: Vec<&str> =
        ended["agreed"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
    assert_eq!(agreed, ["Person 4", "Person 6", "Person 7"]);
    assert_eq!(
        (&ended["id"], &ended["to_ms"], &ended["needed"]),
        (&story.end.to_string().into(), &().into(), &().into())
    );
    assert_eq!(ended["reason"]["text"], "The year is wrong:\n\nit has to be **2033**.");
    let extended = &report["votes"][1]["amendments"][0];
    let later = story.world.state.votes()[&story.extended].closes.unwrap();
    assert_eq!((&extended["from_ms"], &extended["to_ms"]), (&story.closes.into(), &later.into()));
    assert!(extended["done_ms"].as_u64() > extended["asked_ms"].as_u64());
    let open = &report["votes"][2]["amendments"][0];
    assert_eq!((&open["needed"], &open["done_ms"]), (&3.into(), &().into()));
}

#[test]
fn a_bar_of_its_own_is_told_beside_what_was_decided() {
    let story = tell();
    let report = report(&story);
    let said = "Besides what the rules ask, it takes at least 2/3 of those for or against, and Yes from 1/2 of the base.";
    let (text, html) = (flat(&report.to_text()), report.to_html());
    assert_eq!((text.matches(said).count(), html.matches(said).count()), (1, 1), "{text}");
    assert_eq!(vote(&report, story.extended).bar, story.world.state.votes()[&story.extended].proposal.bar);
    assert_eq!(vote(&report, story.open).bar, None);
}

/// Where something is wrong with a vote nothing is said of who agreed to what.
#[test]
fn of_a_vote_that_does_not_hold_no_names_are_told() {
    let story = tell();
    let mut log = story.log.clone();
    log.insert(log.entries.len(), &log.signed(log.entries.len() - 1));
    let report = audit(log.files(), anchored(log.id));
    assert_eq!(report.verdict, Verdict::Failed);
    assert!(report.votes.iter().all(|vote| vote.holds || vote.amendments.is_empty()));
    assert!(vote(&report, story.open).amendments.is_empty());
}
