//! Voices: members whose ballots count more than once, for those whose statutes have that (docs/spec/13-constitution.md, 13.10).

mod support;

use folkmoot_ledger::{
    bytes::Base64,
    contest::Contest,
    events::{Body, Close, Leave, VoteSecond},
    outcome::Decision,
    proposal::{Deed, Effect, Proposal, RulesEffect, VoicesEffect},
    rules::{ClassName, Fraction, RuleChange, Rules},
    state::{ConsequencePhase, Unopened, VotePhase},
    view,
};
use folkmoot_protocol::{Ballot, Selection, Tally, VoterTag};
use support::*;
use uuid::Uuid;

fn rules(voices: u16) -> Rules {
    Rules { voices, ..lax() }
}

/// So many members with a circle in office, under rules that allow so many voices.
fn world(members: u8, voices: u16) -> World {
    let mut world = World::with(members, rules(voices));
    world.circle(2, &[0, 1, 2]);
    world
}

/// The effect that gives a person so many voices.
fn give(world: &World, person: usize, to: u16) -> Deed {
    let member = world.people[person].id();
    Deed::Voices(VoicesEffect { member, from: world.state.members()[&member].voices, to })
}

fn allow(from: u16, to: u16) -> Deed {
    Deed::Rules(RulesEffect { set: vec![RuleChange::Voices { from, to }] })
}

/// How many voices a person has by the rules, and how many a vote gave them.
fn voices(world: &World, person: usize) -> (u16, u16) {
    let member = &world.state.members()[&world.people[person].id()];
    (world.state.voices_of(member), member.voices)
}

/// The first so many people cast, and it closes.
fn cast_and_close(world: &mut World, vote: Uuid, ballots: usize) {
    for person in 0..ballots {
        world.cast(vote, person, YES).unwrap();
    }
    world.close(vote);
}

fn release(world: &mut World, vote: Uuid) {
    world.release(vote, 0).unwrap();
    world.release(vote, 1).unwrap();
    world.decide(vote);
}

fn phase(world: &World, vote: Uuid) -> VotePhase {
    world.state.votes()[&vote].phase
}

#[test]
fn every_kind_counts_each_ballot_with_its_voices() {
    let mut world = world(30, 2);
    for person in [0, 7] {
        let deed = give(&world, person, 2);
        world.pass(deed);
    }
    let contests: Vec<Contest> = Contest::KINDS.iter().map(|kind| Contest::example(kind).unwrap()).collect();
    // Those of two votes fit on no one ballot.
    for contests in contests.chunks(5) {
        let vote = world.propose(contests.to_vec());
        world.open(vote);
        let mut expected: Vec<Vec<u64>> = contests.iter().map(|one| vec![0; one.slots().len()]).collect();
        let mut state = 1u64;
        let mut draw = move |end: u32| {
            // Knuth's numbers: any choice does.
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            u32::try_from(state >> 33).unwrap() % end.max(1)
        };
        for person in 0..30 {
            let selections: Vec<Selection> =
                contests.iter().map(|one| one.sealed().random_selection(&mut draw)).collect();
            let given: Vec<&[u32]> = selections.iter().map(|one| one.0.as_slice()).collect();
            world.cast(vote, person, &given).unwrap();
            let voices = if [0, 7].contains(&person) { 2 } else { 1 };
            for ((contest, selection), sums) in contests.iter().zip(&selections).zip(&mut expected) {
                let counted = contest.sealed().counted(selection).unwrap();
                sums.iter_mut().zip(counted).for_each(|(sum, count)| *sum += voices * count);
            }
        }
        world.close(vote);
        release(&mut world, vote);
        let vote = &world.state.votes()[&vote];
        assert_eq!(vote.result.as_ref().unwrap().counts, expected);
        let closed = vote.closed.as_ref().unwrap();
        assert_eq!((closed.ballots, closed.voices, closed.base), (30, 32, 32));
    }
}

#[test]
fn what_a_ballot_says_again_counts_with_the_same_voices() {
    let mut world = world(30, 2);
    let deed = give(&world, 0, 2);
    world.pass(deed);
    let vote = world.propose(vec![motion()]);
    world.open(vote);
    world.cast(vote, 0, YES).unwrap();
    world.cast(vote, 1, YES).unwrap();
    world.cast(vote, 0, NO).unwrap();
    for person in 2..30 {
        world.cast(vote, person, YES).unwrap();
    }
    world.close(vote);
    release(&mut world, vote);
    assert_eq!(world.state.votes()[&vote].result.as_ref().unwrap().counts, [[29, 2, 0]]);
}

#[test]
fn a_host_that_counts_other_voices_is_refused() {
    let mut world = world(30, 3);
    let deed = give(&world, 0, 2);
    world.pass(deed);
    let vote = world.propose(vec![motion()]);
    world.open(vote);
    for person in 0..30 {
        world.cast(vote, person, YES).unwrap();
    }
    world.now = world.now.max(world.state.votes()[&vote].closes.unwrap());
    let context = world.state.votes()[&vote].context().unwrap();
    let stated = |world: &World, voices: u16| {
        let mut tally = Tally::new(context.shape());
        for (_, signed) in &world.log {
            let Body::Cast(cast) = &signed.event.body else { continue };
            if cast.vote != vote {
                continue;
            }
            let author =
                signed.note.signatures()[0].name().parse::<folkmoot_ledger::keys::MemberId>().unwrap();
            let ballot = Ballot::parse(context.shape(), &cast.ballot.0).unwrap();
            let ballot = ballot.verify(&context, &VoterTag(author.0)).unwrap();
            let first = author == world.people[0].id();
            tally.add_voices(&ballot, if first { voices } else { 1 }).unwrap();
        }
        Body::Close(Close { vote, ballots: 30, sums: Base64(tally.sums().to_bytes()) })
    };
    for wrong in [1, 3] {
        let body = stated(&world, wrong);
        world.refuse_stating(body, "tally.sums");
    }
    let right = stated(&world, 2);
    assert_eq!(right, world.close_body(vote));
    world.state_as_host(right).unwrap();
}

#[test]
fn with_voices_fewer_than_fifteen_ballots_for_each_are_never_opened() {
    let mut world = world(32, 2);
    let deed = give(&world, 31, 2);
    world.pass(deed);
    // It counts that somebody on the roll has two voices, also where they stay away: else whoever has them decides by casting late
    // whether there is a result.
    let votes: Vec<(usize, Uuid)> =
        [28, 29, 30].map(|ballots| (ballots, world.propose(vec![motion()]))).to_vec();
    for (ballots, vote) in votes {
        world.open(vote);
        assert_eq!(world.state.fewest_ballots(&world.state.votes()[&vote]), 30);
        cast_and_close(&mut world, vote, ballots);
        if ballots == 30 {
            release(&mut world, vote);
            assert_eq!(phase(&world, vote), VotePhase::Decided);
        } else {
            assert_eq!(phase(&world, vote), VotePhase::Withheld, "{ballots}");
            let share = world.share_body(vote, 0);
            world.refuse_saying(0, share, "vote.withheld");
            assert!(world.state.votes()[&vote].sums().is_none());
        }
    }
}

#[test]
fn a_vote_counts_the_voices_of_its_opening() {
    let mut world = world(4, 3);
    // Proposed before, opened after: it has the voices of its opening.
    let before = world.propose(vec![motion()]);
    assert!(world.state.votes()[&before].voices.is_empty());
    let deed = give(&world, 0, 3);
    world.pass(deed);
    assert_eq!(voices(&world, 0), (3, 3));
    world.open(before);
    let member = world.people[0].id();
    assert_eq!(*world.state.votes()[&before].voices, [(member, 3)]);
    assert_eq!(world.state.votes()[&before].voices_on_roll(), 6);
    world.cast(before, 0, YES).unwrap();
    world.cast(before, 1, YES).unwrap();
    assert_eq!(world.state.votes()[&before].voices_cast(), 4);
    // What comes into force while it is open changes nothing of it.
    let lasts = world.state.rules().special.open + world.state.rules().special.notice;
    let long = Proposal { lasts, ..world.proposal(vec![motion()]) };
    let long = world.say(3, Body::Propose(long)).unwrap();
    world.open(long);
    let fingerprint = world.state.votes()[&long].fingerprint().unwrap().0;
    let deed = give(&world, 0, 1);
    let vote = world.say(0, Body::Propose(world.proposal_that(deed))).unwrap();
    world.now = world.state.opening_ms(&world.state.votes()[&vote]).unwrap();
    assert_eq!(phase(&world, long), VotePhase::Open);
    assert_eq!(world.state.votes()[&long].voices_of(member), 3);
    assert_eq!(world.state.votes()[&long].fingerprint().unwrap().0, fingerprint);
    let shown =
        view::vote(&world.state, &folkmoot_ledger::texts::Texts::default(), &world.state.votes()[&long]);
    assert_eq!((shown.roll, shown.roll_voices, shown.fewest_ballots), (4, 6, 45));
}

#[test]
fn the_fingerprint_has_the_voices() {
    let fingerprint = |given: bool| {
        let mut world = world(4, 2);
        // The same log but for how many voices the first has.
        let deed = give(&world, if given { 0 } else { 1 }, 2);
        world.pass(deed);
        let vote = world.propose(vec![motion()]);
        world.open(vote);
        let vote = &world.state.votes()[&vote];
        (vote.base(), vote.voices_on_roll(), vote.fingerprint().unwrap().0)
    };
    let (one, other) = (fingerprint(true), fingerprint(false));
    assert_eq!((one.0, one.1), (other.0, other.1));
    assert_ne!(one.2, other.2);
}

#[test]
fn a_rule_that_is_lowered_caps_and_takes_nothing_away() {
    let mut world = world(4, 3);
    let deed = give(&world, 0, 3);
    world.pass(deed);
    // This one would give more than the rule allows when it opens.
    let three = world.proposal_that(give(&world, 1, 3));
    let three = world.say(2, Body::Propose(three)).unwrap();
    let two = world.proposal_that(give(&world, 3, 2));
    let two = world.say(3, Body::Propose(two)).unwrap();
    world.pass(allow(3, 2));
    assert_eq!(voices(&world, 0), (2, 3));
    assert_eq!((phase(&world, three), phase(&world, two)), (VotePhase::Overtaken, VotePhase::Proposed));
    let vote = world.propose(vec![motion()]);
    world.open(vote);
    assert_eq!(world.state.votes()[&vote].most_voices(), 2);
    let more = world.proposal_that(give(&world, 1, 3));
    world.refuse_saying(1, Body::Propose(more), "effect.voices");
    world.pass(allow(2, 1));
    assert_eq!((voices(&world, 0), phase(&world, two)), ((1, 3), VotePhase::Overtaken));
    world.pass(allow(1, 3));
    assert_eq!(voices(&world, 0), (3, 3));
}

#[test]
fn what_passed_is_overtaken_where_the_rule_allows_it_no_more() {
    let mut world = world(4, 3);
    let deed = give(&world, 1, 3);
    let vote = world.say(1, Body::Propose(world.proposal_that(deed))).unwrap();
    world.open(vote);
    let lower = world.say(0, Body::Propose(world.proposal_that(allow(3, 2)))).unwrap();
    world.open(lower);
    for person in 0..4 {
        world.cast(lower, person, YES).unwrap();
        world.cast(vote, person, YES).unwrap();
    }
    for vote in [lower, vote] {
        world.close(vote);
        release(&mut world, vote);
    }
    world.advance(world.state.rules().special.delay + 1);
    world.state.advance(world.now);
    let consequence = |vote| world.state.votes()[vote].consequences.of_contests[0].phase;
    assert!(matches!(consequence(&lower), ConsequencePhase::InForce(_)));
    assert!(matches!(consequence(&vote), ConsequencePhase::Overtaken(_)));
    assert_eq!(voices(&world, 1), (1, 1));
}

/// A small assembly in which somebody has two voices opens no result any more, and can always go back: who has how many is decided
/// with one voice each.
#[test]
fn on_voices_each_member_has_one() {
    let mut world = world(4, 2);
    let deed = give(&world, 0, 2);
    world.pass(deed);
    let vote = world.propose(vec![motion()]);
    world.open(vote);
    cast_and_close(&mut world, vote, 4);
    assert_eq!(phase(&world, vote), VotePhase::Withheld);
    // Two against two: with the voices that they have, those for it would be the more.
    let deed = give(&world, 1, 2);
    let vote = world.say(0, Body::Propose(world.proposal_that(deed))).unwrap();
    world.open(vote);
    assert!(world.state.votes()[&vote].voices.is_empty());
    for person in 0..4 {
        world.cast(vote, person, if person < 2 { YES } else { NO }).unwrap();
    }
    world.close(vote);
    release(&mut world, vote);
    assert_eq!(world.state.votes()[&vote].result.as_ref().unwrap().counts, [[2, 2, 0]]);
    // The rule is changed in the same way, and then all is as before.
    world.pass(allow(2, 1));
    assert_eq!(voices(&world, 0), (1, 2));
    let vote = world.propose(vec![motion()]);
    world.open(vote);
    cast_and_close(&mut world, vote, 4);
    release(&mut world, vote);
}

#[test]
fn voices_that_can_not_be_proposed() {
    let mut world = world(4, 3);
    let member = world.people[0].id();
    let effect = |contest, deed| Effect { contest, deed };
    let voices = |member, from, to| Deed::Voices(VoicesEffect { member, from, to });
    let proposal = |world: &World, contests: Vec<Contest>, effects: Vec<Effect>| {
        Body::Propose(Proposal { contests, effects, ..world.proposal_that(allow(3, 2)) })
    };
    let one = |world: &World, deed| proposal(world, vec![motion()], vec![effect(0, deed)]);
    for (deed, code) in [
        (voices(member, 2, 3), "effect.from"),
        (voices(Person::new(99).id(), 1, 2), "effect.targets"),
        (voices(member, 1, 4), "effect.voices"),
    ] {
        let body = one(&world, deed);
        world.refuse_saying(1, body, code);
    }
    let ordinary = Proposal {
        class: ClassName::Ordinary,
        lasts: world.state.rules().ordinary.open,
        ..world.proposal_that(voices(member, 1, 2))
    };
    world.refuse_saying(1, Body::Propose(ordinary), "effect.class");

    let form = |body: Body| {
        let event = folkmoot_ledger::events::Event { assembly: world.state.id(), id: event_id(900), body };
        folkmoot_ledger::events::Event::parse(&event.encode()).err().map(|error| error.code())
    };
    let other = world.people[1].id();
    for (deed, code) in [
        (voices(member, 1, 1), "event.range"),
        (voices(member, 0, 1), "event.range"),
        (voices(member, 1, 6), "event.range"),
        (voices(member, 6, 1), "event.range"),
    ] {
        assert_eq!(form(one(&world, deed)), Some(code));
    }
    let two = |first, second| proposal(&world, vec![motion()], vec![effect(0, first), effect(0, second)]);
    assert_eq!(form(two(voices(member, 1, 2), voices(other, 1, 3))), None);
    assert_eq!(form(two(voices(member, 1, 2), voices(member, 1, 3))), Some("effect.twice"));
    // Nothing rides along where each member has one voice.
    let at_once = RuleChange::AtOnce { from: 7, to: 8 };
    let both = RulesEffect { set: vec![at_once.clone(), RuleChange::Voices { from: 3, to: 1 }] };
    assert_eq!(form(one(&world, Deed::Rules(both))), Some("effect.voices_alone"));
    let beside = proposal(&world, vec![motion(), motion()], vec![effect(0, voices(member, 1, 2))]);
    assert_eq!(form(beside), Some("effect.voices_alone"));
    let alone = Deed::Rules(RulesEffect { set: vec![at_once] });
    let effects = vec![effect(0, voices(member, 1, 2)), effect(1, alone)];
    assert_eq!(form(proposal(&world, vec![motion(), motion()], effects)), Some("effect.voices_alone"));
}

#[test]
fn who_leaves_has_the_voices_of_the_votes_that_are_open() {
    let mut world = world(4, 3);
    let deed = give(&world, 3, 3);
    world.pass(deed);
    let more = world.proposal_that(give(&world, 3, 2));
    let more = world.say(1, Body::Propose(more)).unwrap();
    let vote = world.propose(vec![motion()]);
    world.open(vote);
    world.say(3, Body::Leave(Leave {})).unwrap();
    assert_eq!(phase(&world, more), VotePhase::Overtaken);
    world.cast(vote, 3, YES).unwrap();
    assert_eq!(world.state.votes()[&vote].voices_cast(), 3);
    let next = world.propose(vec![motion()]);
    world.open(next);
    assert_eq!(world.state.votes()[&next].most_voices(), 1);
}

/// Ballots count voices: majority, Yes of the base, turnout. Signatures count people.
#[test]
fn ballots_count_voices_and_signatures_people() {
    let mut bars = rules(2);
    bars.ordinary.enough = Fraction { num: 1, den: 2 };
    bars.special.turnout = Fraction { num: 2, den: 3 };
    let mut world = World::with(40, bars);
    world.circle(2, &[0, 1, 2]);
    // Ten of forty have two voices: fifty voices.
    let effects = (0..10).map(|person| Effect { contest: 0, deed: give(&world, person, 2) }).collect();
    let many = Proposal { effects, ..world.proposal_that(allow(1, 2)) };
    let many = world.say(0, Body::Propose(many)).unwrap();
    world.hold(many, YES);
    world.advance(world.state.rules().special.delay + 1);
    world.state.advance(world.now);

    let vote = world.propose(vec![motion()]);
    world.open(vote);
    // 25 voices of 15 people are half of 50; 16 people have 16 voices and say No.
    for person in 0..31 {
        world.cast(vote, person, if person < 15 { YES } else { NO }).unwrap();
    }
    world.close(vote);
    release(&mut world, vote);
    let state = &world.state.votes()[&vote];
    let result = state.result.as_ref().unwrap();
    assert_eq!((&*result.counts[0], state.base()), (&[25, 16, 0][..], 50));
    assert_eq!(result.outcome[0].decision, Decision::Passed);

    // 33 of 50 voices are less than two thirds, though 30 of 40 people are more.
    let deed = Deed::Rules(RulesEffect { set: vec![RuleChange::AtOnce { from: 7, to: 8 }] });
    let vote = world.say(1, Body::Propose(world.proposal_that(deed.clone()))).unwrap();
    for person in 2..40 {
        if world.state.opening_ms(&world.state.votes()[&vote]).is_none() {
            world.say(person, Body::VoteSecond(VoteSecond { vote })).unwrap();
        }
    }
    world.open(vote);
    for person in 7..37 {
        world.cast(vote, person, YES).unwrap();
    }
    world.close(vote);
    let state = &world.state.votes()[&vote];
    assert_eq!((state.voices_cast(), state.base()), (33, 50));
    assert_eq!(world.state.withheld_for(state), Some(Unopened::Turnout));

    // A tenth of 40 people asks for a second reading, not a tenth of 50 voices.
    let deed = Deed::Rules(RulesEffect { set: vec![RuleChange::MinBallots { from: 1, to: 2 }] });
    let vote = world.say(2, Body::Propose(world.proposal_that(deed))).unwrap();
    world.hold(vote, YES);
    assert_eq!(world.state.votes()[&vote].consequences.needed, 4);
    assert_eq!(world.state.votes()[&vote].result.as_ref().unwrap().counts, [[50, 0, 0]]);
}
