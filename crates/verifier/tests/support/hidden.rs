//! One honest story of votes that hide who takes part: one is decided, one is open.

use folkmoot_ledger::events::{Body, Event, Hidden, SignedEvent};
use folkmoot_ledger::rules::{ParticipationRule, Rules};
use folkmoot_verifier::{Step, Verdict};
use std::sync::OnceLock;
use uuid::Uuid;

use super::record::{Log, anchored, audit};
use super::world::{World, lax, motion};

/// The story and its log. Six people have founded; the first three are trustees, and the last one never votes.
pub struct HiddenStory {
    pub world: World,
    pub log: Log,
    /// Decided by five ballots, four Yes and one abstention; the second person cast twice.
    pub decided: Uuid,
    /// Open, with three ballots.
    pub open: Uuid,
}

pub fn tell() -> HiddenStory {
    let mut world = World::with(6, Rules { participation: ParticipationRule::Hidden, ..lax() });
    world.circle(2, &[0, 1, 2]);

    let decided = world.propose(vec![motion()]);
    world.open(decided);
    for (person, choice) in [(0, 0), (1, 1), (2, 0), (3, 2), (4, 0)] {
        world.cast(decided, person, &[&[choice]]).unwrap();
    }
    // The last ballot counts.
    world.cast(decided, 1, &[&[0]]).unwrap();
    world.close(decided);
    world.release(decided, 2).unwrap();
    world.release(decided, 0).unwrap();
    world.decide(decided);

    let open = world.propose(vec![motion()]);
    world.open(open);
    for (person, choice) in [(0, 1), (3, 1), (2, 0)] {
        world.cast(open, person, &[&[choice]]).unwrap();
    }
    let log = Log::of(&world.log, &world.host);
    HiddenStory { world, log, decided, open }
}

pub fn story() -> &'static HiddenStory {
    static STORY: OnceLock<HiddenStory> = OnceLock::new();
    STORY.get_or_init(tell)
}

/// The `nth` hidden ballot of the story, over all votes.
pub fn hidden(log: &Log, nth: usize) -> (usize, Hidden) {
    let index = log.find("ballot.hidden", nth);
    let Body::Hidden(hidden) = log.event(index).body else { unreachable!() };
    (index, hidden)
}

/// The event that says this, with its id.
pub fn event(log: &Log, hidden: Hidden) -> Event {
    Event::with_derived_id(log.id, Body::Hidden(hidden))
}

/// The proof under an entry.
pub fn proof(log: &Log, index: usize) -> Vec<u8> {
    log.signed(index).note.signatures()[0].signature().to_vec()
}

/// What the host that has this log has taken at its end.
pub fn append(log: &mut Log, event: &SignedEvent) {
    log.insert(log.entries.len(), event);
}

/// The change is noticed from the record alone: the first failure is this one.
#[track_caller]
pub fn noticed(name: &str, change: impl FnOnce(&HiddenStory, &mut Log), step: Step, code: &str) {
    let story = story();
    let mut log = story.log.clone();
    change(story, &mut log);
    assert!(log.entries != story.log.entries, "{name}: nothing was changed");
    let report = audit(log.files(), anchored(log.id));
    let first = report.first_failure().map(|(step, failure)| (step, failure.code));
    assert_eq!(first, Some((step, code)), "{name}\n{}", report.to_text());
    assert_eq!(report.verdict, Verdict::Failed, "{name}");
    super::operator::noticed_by_followers(name, &story.log, &log);
}
