//! One honest story in which an assembly changes: its rules, its book, its roll, its host; by votes that pass, that are asked for a
//! second time, and that come too late.

use folkmoot_ledger::bytes::Hex32;
use folkmoot_ledger::events::{Body, HostPages, MemberAnswer, Propose, VoteObject, VoteSecond};
use folkmoot_ledger::keys::SigningKey;
use folkmoot_ledger::proposal::{Deed, GroupEffect, RemoveEffect, RulesEffect, TextEffect};
use folkmoot_ledger::rules::{Class, ClassName, DAY, RuleChange, Rules};
use uuid::Uuid;

use super::record::Log;
use super::world::{NO, World, YES, event_id, hashed, motion};

/// The key of the host to which the record moves.
pub const LATER_HOST: [u8; 32] = [202; 32];
/// The number of the id of the group.
const GROUP: u64 = 1_000_001;
/// Who is removed.
pub const REMOVED: usize = 6;

/// The story and its log. Seven people have founded; the first three are trustees.
pub struct Changes {
    pub world: World,
    pub log: Log,
    /// The text is adopted.
    pub adopted: Uuid,
    /// Passed, objected to, and lost when it was read again, by the second vote.
    pub lost: [Uuid; 2],
    /// Passed, objected to, and passed again.
    pub won: [Uuid; 2],
    /// Two new versions of one text: the second one is overtaken.
    pub versions: [Uuid; 2],
    /// The removal.
    pub removal: Uuid,
    /// An ordinary vote after it.
    pub after: Uuid,
    /// The group is made.
    pub grouped: Uuid,
    /// A vote of the group.
    pub of_group: Uuid,
    /// Another host.
    pub host: Uuid,
    /// What has passed at the end and waits for its time.
    pub pending: Uuid,
}

pub fn tell() -> Changes {
    let mut world = World::new(7);
    world.circle(2, &[0, 1, 2]);

    let text = event_id(1_000_000);
    let adopted = world.pass(version(text, None, "Bread is baked at night."));

    let shorter = |rules: &Rules, open| {
        let after = Rules { ordinary: Class { open, ..rules.ordinary }, ..rules.clone() };
        Deed::Rules(RulesEffect { set: RuleChange::between(rules, &after) })
    };
    let lost = read_again(&mut world, |rules| shorter(rules, 2 * DAY), NO);
    let won = read_again(
        &mut world,
        |rules| {
            Deed::Rules(RulesEffect {
                set: RuleChange::between(rules, &Rules { at_once: 9, ..rules.clone() }),
            })
        },
        YES,
    );

    // Both are written against the same version.
    let deeds =
        ["Bread is baked at four.", "Bread is baked at five."].map(|body| version(text, Some(adopted), body));
    let [one, other] = deeds.map(|deed| Body::Propose(world.proposal_that(deed)));
    let versions = [world.say(0, one).unwrap(), world.say(1, other).unwrap()];
    for vote in versions {
        world.open(vote);
        for person in 0..7 {
            world.cast(vote, person, YES).unwrap();
        }
    }
    for vote in versions {
        world.close(vote);
        finish(&mut world, vote);
    }
    world.advance(8 * DAY);

    let removal = remove(&mut world);
    let after = world.propose(vec![motion()]);
    world.hold(after, YES);

    let grouped = world.pass(group(&world));
    let proposal = Propose { group: Some(event_id(GROUP)), ..world.proposal(vec![motion()]) };
    let of_group = world.say(3, Body::Propose(proposal)).unwrap();
    world.hold(of_group, YES);

    world.state_as_host(Body::Pages(HostPages { pages: Hex32([0x11; 32]) })).unwrap();

    let later = SigningKey::from_seed(&LATER_HOST);
    let to_later = world.host_deed(&later);
    let body = Body::Propose(world.proposal_that(to_later));
    let host = world.say(0, body).unwrap();
    world.hold(host, YES);
    world.advance(8 * DAY);
    // The first entry after its time is taken by the new host.
    let first_of_later = world.log.len() + 1;
    world.host = later;
    let proposal = world.proposal_that(version(text, Some(versions[0]), "Bread is baked when it is."));
    let pending = world.say(0, Body::Propose(proposal)).unwrap();
    world.hold(pending, YES);
    world.state_as_host(Body::Pages(HostPages { pages: Hex32([0x22; 32]) })).unwrap();

    let mut log = Log::of(&world.log, &SigningKey::from_seed(&[200; 32]));
    log.later_host = Some((first_of_later, LATER_HOST));
    Changes { world, log, adopted, lost, won, versions, removal, after, grouped, of_group, host, pending }
}

/// Three of the members work at night.
fn group(world: &World) -> Deed {
    let add = world.people[3..6].iter().map(|person| person.id()).collect();
    let name = Some("Night shift".to_owned());
    Deed::Group(GroupEffect { id: event_id(GROUP), from: None, name, add, remove: Vec::new() })
}

fn version(text: Uuid, from: Option<Uuid>, body: &str) -> Deed {
    let title = "When we bake";
    Deed::Text(TextEffect {
        id: text,
        from,
        title: title.to_owned(),
        body: Some(hashed(body)),
        class: ClassName::Special,
        review: None,
    })
}

fn finish(world: &mut World, vote: Uuid) {
    for trustee in [0, 1] {
        world.release(vote, trustee).unwrap();
    }
    world.decide(vote);
}

/// Passed by all, objected to by two, and read again.
fn read_again(world: &mut World, deed: impl FnOnce(&Rules) -> Deed, ballot: &[&[u32]]) -> [Uuid; 2] {
    let proposal = world.proposal_that(deed(world.state.rules()));
    let first = world.say(1, Body::Propose(proposal.clone())).unwrap();
    world.hold(first, YES);
    world.advance(DAY);
    for person in [3, 4] {
        world.say(person, Body::VoteObject(VoteObject { vote: first })).unwrap();
    }
    let again = Propose { again: Some(first), opens: world.now, ..proposal };
    let second = world.say(2, Body::Propose(again)).unwrap();
    world.hold(second, ballot);
    world.advance(DAY);
    [first, second]
}

/// The last person is removed, and says what they have to say before.
fn remove(world: &mut World) -> Uuid {
    let members = vec![world.people[REMOVED].id()];
    let body = Body::Propose(world.proposal_that(Deed::Remove(RemoveEffect { members })));
    let vote = world.say(3, body).unwrap();
    world.say(4, Body::VoteSecond(VoteSecond { vote })).unwrap();
    let text = hashed("I was ill, and I have said so.");
    world.say(REMOVED, Body::MemberAnswer(MemberAnswer { vote, text })).unwrap();
    world.hold(vote, YES);
    world.advance(8 * DAY);
    vote
}
