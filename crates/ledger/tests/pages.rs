//! What a host says of the pages that it serves (docs/spec/13-constitution.md, "The host").

mod support;

use folkmoot_ledger::{
    bytes::Hex32,
    events::*,
    keys::{self, SigningKey},
    refusal::Refusal,
    rules::DAY,
};
use support::*;

fn pages(n: u8) -> Body {
    Body::Pages(HostPages { pages: Hex32([n; 32]) })
}

fn announced(world: &World) -> Vec<(u8, u64, u64)> {
    world.state.pages().iter().map(|one| (one.pages[0], one.since_ms, one.entry)).collect()
}

#[test]
fn each_announcement_says_which_pages_and_since_which_entry() {
    let mut world = World::new(3);
    assert!(announced(&world).is_empty());
    world.state_as_host(pages(1)).unwrap();
    let first = (1, world.now, 1);
    world.invite(0, 1);
    world.advance(DAY);
    world.state_as_host(pages(2)).unwrap();
    let second = (2, world.now, 3);
    // Back to those before: that is news too.
    world.state_as_host(pages(1)).unwrap();
    assert_eq!(announced(&world), [first, second, (1, world.now, 4)]);
}

#[test]
fn the_same_pages_are_not_announced_twice() {
    let mut world = World::new(3);
    assert_eq!(world.state.pages_statement([1; 32], world.now), Some(pages(1)));
    world.state_as_host(pages(1)).unwrap();
    world.refuse_stating(pages(1), "pages.same");
    assert_eq!(world.state.pages_statement([1; 32], world.now), None);
}

#[test]
fn attack_153_pages_are_announced_by_the_host_in_office_and_by_nobody_else() {
    let mut world = World::new(3);
    world.refuse_saying(0, pages(1), "event.signers");
    let (id, name) = (world.next_id(), keys::origin(world.state.id()));
    let stranger = SigningKey::from_seed(&[77; 32]);
    world.refused(sign(world.state.id(), id, pages(1), &[(&name, &stranger)]), "event.signers");
    // Its key id is right, and the signature is of another text.
    let honest = world.by_host(pages(2));
    let line = &honest.note.signatures()[0];
    let text = honest.note.text().replace(&"02".repeat(32), &"03".repeat(32));
    let parts = [(line.name(), line.key_id(), line.signature())];
    let forged = folkmoot_ledger::note::Note::from_parts(&text, &parts).unwrap();
    world.refused(SignedEvent::from_note(forged).unwrap(), "event.signature");
}

#[test]
fn attack_153_a_host_that_changes_its_pages_for_each_visitor_soon_has_none_left_to_announce() {
    let mut world = World::new(3);
    world.state_as_host(pages(0)).unwrap();
    let first_ms = world.now;
    for n in 1..10 {
        world.state_as_host(pages(n)).unwrap();
    }
    world.refuse_stating(pages(10), "pages.often");
    let event = world.by_host(pages(10));
    let Err(refusal) = world.state.validate(world.now, &event) else { panic!("taken") };
    assert_eq!(refusal, Refusal::PagesOften { from_ms: first_ms + DAY });
    assert_eq!(refusal.from_ms(), Some(first_ms + DAY));
    // Tests tell events a millisecond after the clock.
    world.now = first_ms + DAY - 2;
    world.refuse_stating(pages(10), "pages.often");
    assert_eq!(world.state.pages_statement([10; 32], world.now + 1), None);
    world.now += 1;
    world.state_as_host(pages(10)).unwrap();
    assert_eq!(announced(&world).len(), 11);
}
