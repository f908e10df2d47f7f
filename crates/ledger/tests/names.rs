//! Names of members: they stand beside the log, are told apart where they are given, and go once whoever had them is no member.

mod support;

use folkmoot_ledger::{
    events::{Body, Found, Founder, Join, Leave, SignedEvent, TextErase, Vouch, join_posted},
    names::{self, Names},
    proposal::{Deed, Effect, EraseEffect},
    rules::{ClassName, DAY},
    texts::{Texts, Written},
    view::{self, TextState},
};
use support::*;
use uuid::Uuid;

/// The names of everybody in the world as it is.
fn names_of(world: &World) -> Texts {
    let mut texts = Texts::default();
    let members = world.state.members().values().map(|member| member.name);
    let asking = world.state.asking().values().map(|asking| asking.candidate.name);
    let named: Vec<_> = members.chain(asking).collect();
    let invites = world.state.invitations().keys().copied().chain([Uuid::nil()]);
    for invite in invites {
        let written = world.people.iter().map(|person| person.written(invite));
        written.filter(|name| named.contains(&name.hash())).for_each(|name| texts.insert(name));
    }
    assert_eq!(texts.len(), named.len());
    texts
}

/// What is posted by somebody who joins.
fn posted(event: &SignedEvent, name: &Written) -> SignedEvent {
    SignedEvent::parse_posted(&join_posted(event.note.as_bytes(), std::slice::from_ref(name))).unwrap()
}

fn erase(name: Written) -> Body {
    Body::TextErase(TextErase { text: name.hash() })
}

/// Where two others have to vouch for whoever comes.
fn settled() -> World {
    let mut world = World::with(3, lax());
    world.wait(31 * DAY);
    world
}

#[test]
fn a_name_is_its_bearers_alone_and_goes_once_they_are_no_member() {
    let mut world = World::new(3);
    let [first, third] = [0, 2].map(|n| world.people[n].written(Uuid::nil()));
    assert_eq!(world.state.texts().get(&third.hash()).unwrap().author, world.people[2].id());
    world.refuse_saying(0, erase(third.clone()), "authority.text");
    world.refuse_saying(2, erase(third.clone()), "text.in_use");
    world.say(2, Body::Leave(Leave {})).unwrap();
    world.refuse_saying(0, erase(third.clone()), "authority.text");
    let texts = names_of(&world);
    world.say(2, erase(third.clone())).unwrap();

    let shown = view::assembly(&world.state, &texts);
    let of = |n: usize| shown.members.iter().find(|member| member.id == world.people[n].id()).unwrap();
    assert_eq!((of(0).name.as_str(), of(0).name_state), ("Person 1", TextState::Given));
    let mark = format!("#{}", &world.people[2].id().to_string()[..8]);
    // Even where somebody still has it.
    assert!(texts.get(&third.hash()).is_some());
    assert_eq!((of(2).name.clone(), of(2).name_state), (mark.clone(), TextState::Erased));
    assert_eq!(names::shown(&world.state, &texts, world.people[2].id()), mark);
    assert_eq!(names::shown(&world.state, &Texts::default(), world.people[0].id())[..1], *"#");
    world.refuse_saying(0, erase(first), "text.in_use");
}

#[test]
fn no_vote_takes_the_name_of_a_member() {
    let mut world = World::new(3);
    world.circle(2, &[0, 1, 2]);
    let name = world.people[2].written(Uuid::nil()).hash();
    let proposal = |world: &World| {
        let effects = vec![Effect { contest: 0, deed: Deed::Erase(EraseEffect { text: name }) }];
        let class = ClassName::Special;
        let lasts = world.state.rules().special.open;
        Body::Propose(folkmoot_ledger::events::Propose {
            class,
            lasts,
            effects,
            ..world.proposal(vec![motion()])
        })
    };
    let body = proposal(&world);
    world.refuse_saying(0, body, "text.in_use");
    world.say(2, Body::Leave(Leave {})).unwrap();
    let body = proposal(&world);
    world.say(0, body).unwrap();
}

#[test]
fn whoever_asked_and_was_not_let_in_takes_their_name_with_them() {
    let mut world = settled();
    let link = world.invite(0, 2);
    let (eve, asked) = world.join_by(&link, Person::numbered(1)).unwrap();
    let name = world.people[eve].written(link.id);
    world.refuse_saying(eve, erase(name.clone()), "text.in_use");
    assert!(world.state.bearer(&name.hash()).is_some());
    world.wait(60 * DAY);
    world.refuse_saying(0, Body::Vouch(Vouch { r#for: asked }), "vouch.over");
    assert!(world.state.bearer(&name.hash()).is_none());
    world.refuse_saying(0, erase(name.clone()), "authority.text");
    world.say(eve, erase(name.clone())).unwrap();
    world.refuse_saying(eve, erase(name), "text.erased");
}

#[test]
fn attack_031_nobody_comes_in_under_a_name_that_looks_like_anothers() {
    let mut world = settled();
    let link = world.invite(0, 9);
    let code = |world: &mut World, link: &Link, names: &Names, words: &str| {
        let mut person = Person::numbered(7);
        person.name = words.to_owned();
        let name = person.written(link.id);
        let event = posted(&world.join_event(link, &person), &name);
        // The fold does not see what a name says.
        assert!(world.state.validate(world.now, &event).is_ok());
        names.check(&world.state, &event).map_or_else(|refusal| refusal.code(), |()| "taken")
    };
    let names = Names::of(&world.state, &names_of(&world));
    for words in ["Person 1", "PERSON 1", "\u{ff30}erson 1", "P\u{435}rson 1".trim()] {
        if folkmoot_ledger::text::check_line(words, 1..=80).is_ok() {
            assert_eq!(code(&mut world, &link, &names, words), "member.name_taken", "{words}");
        }
    }
    assert_eq!(code(&mut world, &link, &names, "Person 9"), "taken");
    // What stands where a name is not there is nobody's name.
    assert_eq!(code(&mut world, &link, &names, "#0123abcd"), "member.name_taken");
    assert_eq!(code(&mut world, &link, &names, "#0123abc"), "taken");

    // Of those who ask as well, until they are forgotten.
    world.join_by(&link, Person::numbered(4)).unwrap();
    let asking = Names::of(&world.state, &names_of(&world));
    let asked = world.people.last().unwrap().name.to_uppercase();
    assert_eq!(code(&mut world, &link, &asking, &asked), "member.name_taken");
    world.wait(60 * DAY);
    let link = world.invite(0, 9);
    assert_eq!(code(&mut world, &link, &asking, &asked), "taken");
    // And of those who left, until they have it erased.
    world.say(2, Body::Leave(Leave {})).unwrap();
    assert_eq!(code(&mut world, &link, &names, "person 3"), "member.name_taken");
    world.say(2, erase(world.people[2].written(Uuid::nil()))).unwrap();
    assert_eq!(code(&mut world, &link, &names, "person 3"), "taken");
}

#[test]
fn two_founders_with_one_name_are_told_apart_or_refused() {
    let world = World::new(2);
    let host = world.host.verifying_key().to_bytes();
    let founders = |second: &str| {
        let names = [Written::new([1; 16], "Ada"), Written::new([2; 16], second)];
        let members: Vec<Founder> = world
            .people
            .iter()
            .zip(&names)
            .map(|(person, name)| Founder { name: name.hash(), ..person.founder() })
            .collect();
        let Body::Found(found) = world.log[0].1.event.body.clone() else { panic!() };
        assert_eq!(found.host.0, host);
        let body = Body::Found(Found { members, ..found });
        let ids = [0, 1].map(|n: usize| world.people[n].id().to_string());
        let signers =
            [(ids[0].as_str(), &world.people[0].signing), (ids[1].as_str(), &world.people[1].signing)];
        let event = sign(Uuid::nil(), event_id(0), body, &signers);
        let purpose = Written::new([7; 16], "Bread, and what to do with what it earns.");
        let texts = [purpose, names[0].clone(), names[1].clone()];
        let signed = SignedEvent::parse_posted(&join_posted(event.note.as_bytes(), &texts)).unwrap();
        let (state, _) = folkmoot_ledger::state::Assembly::found(START, &signed).unwrap();
        let mut given = Texts::default();
        texts.into_iter().for_each(|text| given.insert(text));
        (
            Names::default().check(&state, &signed).map_err(|refusal| refusal.code()),
            Names::of(&state, &given).alike(&state),
        )
    };
    assert_eq!(founders("Ben"), (Ok(()), vec![]));
    // A host that let them in is told of by whoever has the record.
    let mut ids = [0, 1].map(|n: usize| world.people[n].id()).to_vec();
    ids.sort_unstable();
    assert_eq!(founders("\u{ff21}DA"), (Err("member.name_taken"), vec![ids]));
}

#[test]
fn a_name_that_cannot_be_one_is_not_taken() {
    let mut world = settled();
    let link = world.invite(0, 9);
    for (words, code) in [
        ("", "text.length"),
        (" Ada", "text.trim"),
        ("Ada\u{202e}", "text.direction"),
        ("A\nda", "text.control"),
    ] {
        let mut person = Person::numbered(7);
        person.name = words.to_owned();
        let (event, name) = (world.join_event(&link, &person), person.written(link.id));
        let body = join_posted(event.note.as_bytes(), std::slice::from_ref(&name));
        assert_eq!(SignedEvent::parse_posted(&body).unwrap_err().code(), code, "{words:?}");
        // A host that takes it all the same has nobody show it.
        let mut forked = world.state.clone();
        forked.apply(world.now, &event).unwrap();
        assert!(!forked.texts().get(&name.hash()).unwrap().fits(&name));
    }
}

#[test]
fn nothing_of_a_name_is_in_the_log() {
    let mut world = World::new(3);
    let link = world.invite(0, 1);
    world.join_by(&link, Person::new(9)).unwrap();
    assert!(world.people.iter().all(|person| person.name.starts_with("Person ")));
    for (_, signed) in &world.log {
        assert!(!signed.note.text().contains("Person "), "{}", signed.note.text());
        let fields: Join = match &signed.event.body {
            Body::Join(join) => join.clone(),
            _ => continue,
        };
        assert_eq!(fields.name, world.people[3].written(link.id).hash());
    }
}
