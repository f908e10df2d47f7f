//! False members: how fast a few who act together can outnumber everybody else by vouching for people who are none, where nobody
//! else ever looks (docs/spec/13-constitution.md, "What this does not do").
//!
//! The real fold says what may happen; only obligations are not checked, which other tests do.

mod support;

use folkmoot_ledger::{
    events::*,
    rules::{Admit, DAY, HOUR, Rules},
};
use serde::{Deserialize, Serialize};
use support::*;

/// How many of the members act together.
const COLLUDERS: usize = 5;
const MONTH: u64 = 30 * DAY;

struct Capture {
    world: World,
    /// Who acts together, by their numbers among the people.
    together: Vec<usize>,
    vouches: usize,
    links: Vec<(usize, Link)>,
    named: u32,
}

impl Capture {
    /// So many members who do nothing, five who act together, and founding time over.
    fn new(others: u32, vouches: u16, every: u64) -> Self {
        let lax = lax();
        let rules = Rules { admit: Admit { vouches, every, ..lax.admit }, ..lax };
        let mut world = World::with(100, rules);
        let link = world.invite(0, 1_000);
        let total = others + u32::try_from(COLLUDERS).unwrap();
        for n in 100..total {
            let person = Person::numbered(n);
            let event = world.join_event(&link, &person);
            tell(&mut world, &event);
            world.people.push(person);
        }
        assert_eq!(world.state.active_members(), usize::try_from(total).unwrap());
        world.wait(2 * MONTH);
        let mut capture = Self {
            world,
            together: (0..COLLUDERS).collect(),
            vouches: vouches.into(),
            links: Vec::new(),
            named: total,
        };
        // One link more than there are vouchers, so that one of those who invite need not vouch.
        for inviter in 0..=capture.vouches {
            capture.link(inviter);
        }
        capture
    }

    fn link(&mut self, inviter: usize) {
        let link = self.world.invite(inviter, 1_000);
        self.links.retain(|(other, _)| *other != inviter);
        self.links.push((inviter, link));
    }

    /// Takes in as many as can be vouched for now.
    fn admit(&mut self) {
        loop {
            let now = self.world.now + 1;
            let can = |person: &&usize| self.world.state.vouches_from_ms(self.world.member(**person)) <= now;
            let vouchers: Vec<usize> = self.together.iter().filter(can).take(self.vouches).copied().collect();
            if vouchers.len() < self.vouches || self.world.state.room_for_growth(now) == 0 {
                return;
            }
            let (inviter, link) = self.links.iter().find(|(inviter, _)| !vouchers.contains(inviter)).unwrap();
            let inviter = *inviter;
            let person = Person::numbered(self.named);
            let event = self.world.join_event(link, &person);
            let spent = self.world.state.invitations()[&link.id].uses_left == 1;
            tell(&mut self.world, &event);
            self.named += 1;
            self.world.people.push(person);
            self.together.push(self.world.people.len() - 1);
            let asked = event.event.id;
            for voucher in vouchers {
                let vouch = self.world.by(voucher, Body::Vouch(Vouch { r#for: asked }));
                tell(&mut self.world, &vouch);
            }
            if spent {
                self.link(inviter);
            }
        }
    }

    /// How many months it takes them to outnumber the others.
    fn months(mut self, others: usize) -> u64 {
        let start_ms = self.world.now;
        while self.together.len() <= others {
            self.admit();
            self.world.advance(6 * HOUR);
            assert!(self.world.now < start_ms + 60 * MONTH, "they never do");
        }
        (self.world.now - start_ms).div_ceil(MONTH)
    }
}

/// Tells an event to the fold alone.
fn tell(world: &mut World, event: &SignedEvent) {
    world.now += 1;
    world.state.apply(world.now, event).unwrap();
}

/// What is counted, and what has to come out: tests/vectors/sybils.json.
#[derive(Serialize, Deserialize, PartialEq, Debug)]
struct Figure {
    others: u32,
    vouches: u16,
    every_days: u64,
    months: u64,
}

/// With FOLKMOOT_WRITE_VECTORS=1 the months are written anew.
#[test]
fn attack_five_conspire_to_outnumber_the_others() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/vectors/sybils.json");
    let golden: Vec<Figure> = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    assert!(golden.len() >= 5);
    let counted: Vec<Figure> = golden
        .iter()
        .map(|Figure { others, vouches, every_days, .. }| {
            let capture = Capture::new(*others, *vouches, every_days * DAY);
            let months = capture.months(usize::try_from(*others).unwrap());
            Figure { others: *others, vouches: *vouches, every_days: *every_days, months }
        })
        .collect();
    if std::env::var_os("FOLKMOOT_WRITE_VECTORS").is_some() {
        std::fs::write(path, format!("{}\n", serde_json::to_string_pretty(&counted).unwrap())).unwrap();
        return;
    }
    assert_eq!(counted, golden);
}

#[test]
fn attack_one_person_invites_for_a_year() {
    // Alone, one person brings nobody in: who invites does not vouch.
    let mut alone = Capture::new(100, 1, 30 * DAY);
    alone.together.truncate(1);
    let link = alone.world.invite(0, 1_000);
    for n in 0..50 {
        let event = alone.world.join_event(&link, &Person::numbered(10_000 + n));
        tell(&mut alone.world, &event);
        let vouch = alone.world.by(0, Body::Vouch(Vouch { r#for: event.event.id }));
        assert_eq!(alone.world.state.apply(alone.world.now, &vouch).err().unwrap().code(), "vouch.self");
    }
    assert_eq!(alone.world.state.active_members(), 105);

    // With the link alone, growth is what holds: a quarter of those who were there, every 30 days, and no more.
    let mut world = Capture::new(95, 0, 30 * DAY).world;
    let (mut expected, mut named) = (100, 0);
    for _ in 0..12 {
        expected += expected / 4;
        let link = world.invite(0, 1_000);
        loop {
            let event = world.join_event(&link, &Person::numbered(10_000 + named));
            world.now += 1;
            if let Err(refusal) = world.state.apply(world.now, &event) {
                assert_eq!(refusal.code(), "join.growth");
                break;
            }
            named += 1;
        }
        assert_eq!(world.state.active_members(), expected);
        world.advance(MONTH);
    }
    assert_eq!(expected, 1_438);
}
