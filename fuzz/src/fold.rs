//! The fold: no note makes it panic, `validate` and `apply` agree, a refusal changes nothing but what time does, and what an event
//! says has one form.

use std::sync::LazyLock;

use folkmoot_ledger::contest::{Contest, Score};
use folkmoot_ledger::events::{
    Body, MemberAnswer, MemberStay, SignedEvent, VoteObject, VoteSecond, Withdraw,
};
use folkmoot_ledger::proposal::{Deed, RemoveEffect, RulesEffect};
use folkmoot_ledger::rules::{DAY, RuleChange, Rules};
use folkmoot_ledger::state::Assembly;
use folkmoot_ledger::texts::{Texts, Written};

use crate::support::{World, YES, approval, choose, motion};

/// A log with an entry of almost every kind, and the state before each entry; none before the first.
static STORY: LazyLock<Vec<(Option<Assembly>, u64, SignedEvent)>> = LazyLock::new(|| {
    let mut world = World::new(4);
    world.circle(2, &[0, 1, 2]);
    let score = Contest::Score(Score {
        question: "How good?".into(),
        options: vec!["Rye".into(), "Oat".into()],
        max: 5,
    });
    let contests = vec![motion(), choose(&["Stone", "Steel"], true), approval(&["A", "B", "C"], 0, 2), score];
    let vote = world.propose(contests);
    world.open(vote);
    for person in 0..3 {
        world.cast(vote, person, &[&[0], &[1], &[0, 2], &[5, 1]]).expect("a ballot");
    }
    world.cast(vote, 0, &[&[1], &[2], &[1], &[0, 0]]).expect("another ballot");
    world.close(vote);
    for person in 0..2 {
        world.release(vote, person).expect("a share");
    }
    world.decide(vote);

    // What changes the assembly: rules that are asked for a second time, somebody who is named, other trustees.
    let rules = world.state.rules();
    let set = RuleChange::between(rules, &Rules { at_once: 9, ..*rules });
    let first =
        world.say(1, Body::Propose(world.proposal_that(Deed::Rules(RulesEffect { set })))).expect("rules");
    world.hold(first, YES);
    for person in [2, 3] {
        world.say(person, Body::VoteObject(VoteObject { vote: first })).expect("an objection");
    }
    let members = vec![world.people[3].id()];
    let removal = Body::Propose(world.proposal_that(Deed::Remove(RemoveEffect { members })));
    let removal = world.say(0, removal).expect("a removal");
    let answer = MemberAnswer { vote: removal, text: Written::new([7; 16], "No.").hash() };
    world.say(3, Body::MemberAnswer(answer)).expect("an answer");
    world.say(1, Body::VoteSecond(VoteSecond { vote: removal })).expect("a second");
    world.say(1, Body::Withdraw(Withdraw { vote: removal })).expect("the second taken back");
    let trustees = Body::Propose(world.proposal_that(world.circle_deed(2, &[1, 2, 3])));
    world.say(2, trustees).expect("trustees");
    // Long after anything else that they did.
    world.advance(91 * DAY);
    world.say(3, Body::MemberStay(MemberStay {})).expect("a sign of life");

    let mut story = Vec::new();
    let mut state: Option<Assembly> = None;
    for (time, event) in world.log {
        story.push((state.clone(), time, event.clone()));
        match &mut state {
            Some(assembly) => drop(assembly.apply(time, &event).expect("was taken before")),
            None => state = Some(Assembly::found(time, &event).expect("was taken before").0),
        }
    }
    story
});

/// The first byte says after which entry of the story, the others are a note.
pub fn run(data: &[u8]) {
    let Some((first, bytes)) = data.split_first() else { return };
    let (state, time, _) = &STORY[usize::from(*first) % STORY.len()];
    let Ok(signed) = SignedEvent::parse(bytes) else { return };
    assert_eq!(signed.event.encode(), signed.note.text(), "two forms of one event");
    assert_eq!(signed.note.as_bytes(), bytes, "two forms of one note");

    let Some(state) = state else {
        drop(Assembly::found(*time, &signed));
        return;
    };
    let mut after = state.clone();
    let said = state.validate(*time, &signed).map(|obligations| obligations.len());
    let taken = after.apply(*time, &signed).map(|obligations| obligations.len());
    assert_eq!(
        said.as_ref().map_err(|refusal| refusal.code()),
        taken.as_ref().map_err(|refusal| refusal.code())
    );
    let grown = u64::from(taken.is_ok());
    assert_eq!(after.size(), state.size() + grown);
    assert_eq!(after.root() == state.root(), taken.is_err());
    if taken.is_err() {
        let view = |state: &Assembly| {
            serde_json::to_string(&folkmoot_ledger::view::assembly(state, &Texts::default()))
        };
        let mut before = state.clone();
        before.advance(*time);
        assert!(view(&before).ok() == view(&after).ok(), "a refusal changed the state");
    }
}

/// The entries of the story.
pub fn seeds() -> Vec<Vec<u8>> {
    (0..)
        .zip(STORY.iter())
        .map(|(number, (_, _, event))| [&[number], event.note.as_bytes()].concat())
        .collect()
}
