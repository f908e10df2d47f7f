//! Texts that can be forgotten: who has one erased, and what is posted beside an event.

mod support;

use folkmoot_ledger::{
    events::{Body, Leave, Propose, SignedEvent, TextErase, VoteEnd, VoteObject, join_posted},
    proposal::{Deed, Effect, EraseEffect, TextEffect},
    rules::ClassName,
    state::VotePhase,
    texts::{Removal, Served, Texts, Written},
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
    let proposed = world.log[world.log.len() - 3].1.clone();
    assert_eq!(proposed.event.body.texts().len(), 0);
    let proposed = proposed.note.as_bytes();
    assert_eq!(code(proposed), "taken");
    assert_eq!(code(&join_posted(proposed, std::slice::from_ref(&reason))), "text.unasked");
    // An empty line with nothing after it is no second form of the same.
    assert_eq!(code(&[proposed, b"\n"].concat()), "note.structure");
}

/// A proposal with a text that would put another into the book.
fn with_texts(world: &World) -> (Propose, [Written; 2]) {
    let [text, body] = ["Three sentences to begin with.", "Quiet after ten."].map(written);
    let deed = Deed::Text(TextEffect {
        id: Uuid::from_u128(7),
        from: None,
        title: "House rules".to_owned(),
        body: Some(body.hash()),
        class: ClassName::Special,
        review: None,
    });
    (Propose { text: Some(text.hash()), ..world.proposal_that(deed) }, [text, body])
}

#[test]
fn the_texts_of_one_event_do_not_change_places() {
    let mut world = World::new(3);
    world.circle(2, &[0, 1, 2]);
    let (proposal, [text, body]) = with_texts(&world);
    let signed = world.by(0, Body::Propose(proposal));
    let code = |texts: &[Written]| {
        let posted = join_posted(signed.note.as_bytes(), texts);
        SignedEvent::parse_posted(&posted).map_or_else(|refusal| refusal.code(), |_| "taken")
    };
    assert_eq!(code(&[text.clone(), body.clone()]), "taken");
    assert_eq!(code(&[body.clone(), text.clone()]), "text.hash");
    assert_eq!(code(std::slice::from_ref(&text)), "text.missing");
    assert_eq!(code(&[text, body.clone(), body]), "text.unasked");
}

#[test]
fn the_purpose_is_the_first_founders_to_erase() {
    let mut world = World::new(3);
    let purpose = *world.state.purpose();
    assert_eq!(world.state.texts().get(&purpose).unwrap().author, world.people[0].id());
    world.refuse_saying(1, Body::TextErase(TextErase { text: purpose }), "authority.text");
    world.say(0, Body::TextErase(TextErase { text: purpose })).unwrap();
    let view = folkmoot_ledger::view::assembly(&world.state, &Texts::default());
    assert_eq!((view.purpose.state, view.purpose.author), (TextState::Erased, Some(world.people[0].id())));
}

#[test]
fn a_second_reading_has_the_texts_of_the_first() {
    let mut world = World::new(3);
    world.circle(2, &[0, 1, 2]);
    let (proposal, [text, body]) = with_texts(&world);
    let first = world.say(0, Body::Propose(proposal.clone())).unwrap();
    world.hold(first, YES);
    for person in [1, 2] {
        world.say(person, Body::VoteObject(VoteObject { vote: first })).unwrap();
    }
    let again = Propose { again: Some(first), opens: world.now, ..proposal };
    assert!(Body::Propose(again.clone()).texts().is_empty());
    let other = Propose { text: Some(hashed("Something else.")), ..again.clone() };
    world.refuse_saying(1, Body::Propose(other), "propose.again");
    world.refuse_saying(1, Body::Propose(Propose { text: None, ..again.clone() }), "propose.again");
    let second = world.say(1, Body::Propose(again)).unwrap();
    // Whoever wrote them has them erased, and they are gone in both.
    world.refuse_saying(1, erase(&text), "authority.text");
    world.say(0, erase(&text)).unwrap();
    world.say(0, erase(&body)).unwrap();
    for vote in [first, second] {
        let view = folkmoot_ledger::view::vote(&world.state, &Texts::default(), &world.state.votes()[&vote]);
        let states = [view.text.unwrap().state, view.effects[0].beside.as_ref().unwrap().state];
        assert_eq!(states, [TextState::Erased; 2]);
    }
    world.hold(second, YES);
    let book = &world.state.book()[&Uuid::from_u128(7)];
    assert_eq!(
        book.in_force().unwrap().body,
        Some(body.hash()),
        "it holds, whether or not its words are there"
    );
    // And it is written anew against the version whose words are gone.
    let anew = Deed::Text(TextEffect {
        id: Uuid::from_u128(7),
        from: Some(second),
        title: "House rules".to_owned(),
        body: Some(hashed("Quiet after eleven.")),
        class: ClassName::Special,
        review: None,
    });
    world.pass(anew);
}

fn erasing(text: &Written) -> Deed {
    Deed::Erase(EraseEffect { text: text.hash() })
}

#[test]
fn a_special_vote_erases_what_its_author_leaves() {
    let (mut world, vote, _, reason) = asked();
    let low = Propose {
        class: ClassName::Ordinary,
        lasts: world.state.rules().ordinary.open,
        ..world.proposal_that(erasing(&reason))
    };
    world.refuse_saying(1, Body::Propose(low), "effect.class");
    let unknown = world.proposal_that(erasing(&written("Never said.")));
    world.refuse_saying(1, Body::Propose(unknown), "text.unknown");
    let twice = Effect { contest: 0, deed: erasing(&reason) };
    let twice = Propose { effects: vec![twice.clone(), twice], ..world.proposal_that(erasing(&reason)) };
    assert_eq!(Body::Propose(twice).check().unwrap_err().code(), "effect.twice");

    let by = world.pass(erasing(&reason));
    let known = *world.state.texts().get(&reason.hash()).unwrap();
    assert_eq!(known.erased_by, Some(by));
    let mut texts = Texts::default();
    texts.insert(reason.clone());
    let shown = TextView::of(&world.state, &texts, &world.state.votes()[&vote].amendments[0].reason);
    assert_eq!((shown.state, shown.erased_by, shown.text), (TextState::Erased, Some(by), None));
    let again = world.proposal_that(erasing(&reason));
    world.refuse_saying(1, Body::Propose(again), "text.erased");
}

#[test]
fn what_its_author_erases_first_overtakes_the_vote_on_it() {
    let (mut world, _, proposer, reason) = asked();
    let other = (0..5).find(|person| *person != proposer).unwrap();
    let vote = world.say(other, Body::Propose(world.proposal_that(erasing(&reason)))).unwrap();
    world.say(proposer, erase(&reason)).unwrap();
    assert_eq!(world.state.votes()[&vote].phase, VotePhase::Overtaken);
}

#[test]
fn why_a_host_removed_a_text_has_one_form() {
    let hash = hashed("Some words.");
    let why = Removal::new(hash, "A court asked for it.").unwrap();
    let line = format!("{{\"removed\":\"{hash}\",\"reason\":\"A court asked for it.\"}}\n");
    assert_eq!(why.line(), line);
    let given = written("Other words.");
    let both = [line.clone(), given.line()].concat();
    assert_eq!(Served::parse_lines(both.as_bytes()).unwrap(), [Served::Removed(why), Served::Given(given)]);
    for wrong in [
        line.replace("\"reason\"", " \"reason\""),
        line.replace(&hash.to_string(), &hash.to_string().to_uppercase()),
        line.replace("A court asked for it.", ""),
        line.replace("A court asked for it.", "no\u{202E}sey"),
        line.replace("A court asked for it.", &"a".repeat(501)),
        line.trim_end().to_owned(),
    ] {
        assert_eq!(Served::parse_lines(wrong.as_bytes()).unwrap_err().code(), "text.form", "{wrong}");
    }
    // What is posted is texts, and no reasons for not giving them.
    assert_eq!(Written::parse_lines(line.as_bytes()).unwrap_err().code(), "text.form");
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
