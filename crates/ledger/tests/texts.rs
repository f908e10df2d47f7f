//! Texts that can be forgotten: who has one erased, and what is posted beside an event.

mod support;

use folkmoot_ledger::{
    events::{Body, Leave, SignedEvent, TextErase, VoteEnd, join_posted},
    texts::{Texts, Written},
    view::{TextState, TextView},
};
use support::*;
use uuid::Uuid;

/// An open vote whose proposer asks that it end; who that is, and the reason.
fn asked() -> (World, Uuid, usize, Written) {
    let mut world = World::new(5);
    world.circle(2, &[0, 1, 2]);
    let vote = world.propose(vec![motion()]);
    world.open(vote);
    let proposer = world.state.votes()[&vote].proposer;
    let proposer = world.people.iter().position(|person| person.id() == proposer).unwrap();
    let reason = Written::new([7; 16], "The year is wrong.");
    world.say(proposer, Body::VoteEnd(VoteEnd { vote, reason: reason.hash() })).unwrap();
    (world, vote, proposer, reason)
}

fn erase(text: &Written) -> Body {
    Body::TextErase(TextErase { text: text.hash() })
}

#[test]
fn whoever_wrote_a_text_has_it_erased_and_nobody_else() {
    let (mut world, vote, proposer, reason) = asked();
    let mut texts = Texts::default();
    let shown = |world: &World, texts: &Texts| {
        TextView::of(&world.state, texts, &world.state.votes()[&vote].amendments[0].reason)
    };
    assert_eq!(shown(&world, &texts).state, TextState::Withheld);
    texts.insert(reason.clone());
    assert_eq!(shown(&world, &texts).text.as_deref(), Some("The year is wrong."));

    let other = (0..5).find(|person| *person != proposer).unwrap();
    world.refuse_saying(other, erase(&reason), "authority.text");
    world.refuse_saying(proposer, erase(&Written::new([8; 16], "The year is wrong.")), "text.unknown");
    world.say(proposer, erase(&reason)).unwrap();
    world.refuse_saying(proposer, erase(&reason), "text.erased");
    // Even if somebody still has it, it is not shown.
    assert_eq!((shown(&world, &texts).state, shown(&world, &texts).text), (TextState::Erased, None));
    assert_eq!(world.state.texts().erased(), [reason.hash()]);
}

#[test]
fn whoever_left_can_still_have_a_text_erased() {
    let (mut world, _, proposer, reason) = asked();
    world.say(proposer, Body::Leave(Leave {})).unwrap();
    world.say(proposer, erase(&reason)).unwrap();
    assert!(world.state.texts().is_erased(&reason.hash()));
}

#[test]
fn attack_146_nobody_names_the_text_of_somebody_else_to_erase_it() {
    let (mut world, vote, proposer, reason) = asked();
    let closes = world.state.latest_closes(&world.state.votes()[&vote]);
    let extend = folkmoot_ledger::events::VoteExtend { vote, closes, reason: reason.hash() };
    world.refuse_saying(proposer, Body::VoteExtend(extend), "text.known");
}

#[test]
fn the_same_log_with_and_without_texts_means_the_same() {
    let (world, vote, _, reason) = asked();
    let (time_ms, signed) = world.log.last().unwrap();
    let posted = join_posted(signed.note.as_bytes(), std::slice::from_ref(&reason));
    let with = SignedEvent::parse_posted(&posted).unwrap();
    assert_eq!((with.texts(), signed.texts()), (&[reason][..], &[][..]));
    let fold = |last: &SignedEvent| {
        let (mut log, (founded_ms, founding)) = (world.log.iter(), &world.log[0]);
        log.next();
        let (mut state, _) = folkmoot_ledger::state::Assembly::found(*founded_ms, founding).unwrap();
        for (time_ms, event) in log.take(world.log.len() - 2) {
            state.apply(*time_ms, event).unwrap();
        }
        let obligations = state.apply(*time_ms, last).unwrap().len();
        let of_vote = &state.votes()[&vote];
        let view =
            serde_json::to_string(&folkmoot_ledger::view::assembly(&state, &Texts::default())).unwrap();
        (state.root(), of_vote.fingerprint().copied(), of_vote.amendments.clone(), obligations, view)
    };
    assert!(fold(signed) == fold(&with));
}

#[test]
fn just_the_texts_that_an_event_names_are_posted_with_it() {
    let (world, _, _, reason) = asked();
    let note = world.log.last().unwrap().1.note.as_bytes().to_vec();
    let code =
        |body: &[u8]| SignedEvent::parse_posted(body).map_or_else(|refusal| refusal.code(), |_| "taken");
    let with = |texts: &[Written]| join_posted(&note, texts);
    let changed = |from: &str, to: &str| {
        let body = String::from_utf8(with(std::slice::from_ref(&reason))).unwrap();
        assert!(body.contains(from), "{from}");
        code(body.replacen(from, to, 1).as_bytes())
    };
    assert_eq!(code(&with(std::slice::from_ref(&reason))), "taken");
    assert_eq!(code(&note), "text.missing");
    assert_eq!(code(&with(&[reason.clone(), reason.clone()])), "text.unasked");
    assert_eq!(code(&with(&[Written::new([8; 16], reason.text())])), "text.hash");
    assert_eq!(changed("year", "month"), "text.hash");
    assert_eq!(changed("{\"salt\"", "{ \"salt\""), "text.form");
    assert_eq!(changed("wrong.\"}\n", "wrong.\"}"), "text.form");
    assert_eq!(changed("wrong.\"}\n", "wrong.\"}\n\n"), "text.form");
    // An event that names none takes none.
    let founding = world.log[0].1.note.as_bytes();
    assert_eq!(code(founding), "taken");
    assert_eq!(code(&join_posted(founding, std::slice::from_ref(&reason))), "text.unasked");
    // An empty line with nothing after it is no second form of the same.
    assert_eq!(code(&[founding, b"\n"].concat()), "note.structure");
}

#[test]
fn a_text_is_judged_when_it_is_given() {
    let (mut world, vote, proposer, _) = asked();
    let closes = world.state.latest_closes(&world.state.votes()[&vote]);
    let mut code = |text: &str| {
        let reason = Written::new([9; 16], text);
        let extend = folkmoot_ledger::events::VoteExtend { vote, closes, reason: reason.hash() };
        let signed = world.by(proposer, Body::VoteExtend(extend));
        let posted = join_posted(signed.note.as_bytes(), &[reason]);
        SignedEvent::parse_posted(&posted).map_or_else(|refusal| refusal.code(), |_| "taken")
    };
    assert_eq!(code(&"a".repeat(2_000)), "taken");
    assert_eq!(code(&"a".repeat(2_001)), "text.length");
    assert_eq!(code(""), "text.length");
    assert_eq!(code("no\u{202E}sey"), "text.direction");
}
