//! What the fold refuses about votes, from proposal to result; each refusal leaves the state as it was.

mod support;

use folkmoot_ledger::{
    bytes::{Base64, Hex32},
    events::*,
    outcome::Decision,
    rules::DAY,
};
use support::*;
use uuid::Uuid;

const NOWHERE: Uuid = Uuid::from_u128(0x0192_f0c1_7c1e_7a63_9d2f_5f1b_3a0c_9e11);

#[test]
fn votes_from_proposal_to_closing() {
    let mut world = World::new(4);
    world.circle(2, &[0, 1, 2]);
    let later = world.proposal(vec![motion()]);
    let propose = |change: &dyn Fn(&mut Propose)| {
        let mut propose = later.clone();
        change(&mut propose);
        Body::Propose(propose)
    };
    world.refuse_saying(0, propose(&|p| p.lasts -= 1), "vote.lasts");
    world.refuse_saying(0, propose(&|p| p.lasts = 15 * DAY), "vote.lasts");
    world.refuse_saying(0, propose(&|p| p.opens = START + 91 * DAY), "vote.lasts");

    let opens = world.now + 500;
    let vote = world.say(0, propose(&|p| p.opens = opens)).unwrap();
    let early = world.open_statement(vote);
    world.refuse_stating(early.clone(), "vote.too_early");
    world.refuse_saying(1, Body::Withdraw(Withdraw { vote }), "second.missing");
    world.refuse_saying(0, Body::Withdraw(Withdraw { vote: NOWHERE }), "vote.unknown");
    world.refuse_saying(0, Body::VoteSecond(VoteSecond { vote }), "second.repeated");
    let ballot = Base64(vec![0; 576]);
    let cast = Body::Cast(Cast { vote, previous: None, ballot: ballot.clone() });
    world.refuse_saying(0, cast, "vote.phase");

    world.now = opens;
    // Only the host states that a vote is open, and only with the right fingerprint and closing time.
    world.refuse_saying(0, early, "event.signers");
    let Body::Open(right) = world.open_statement(vote) else { panic!() };
    let wrong = Open { fingerprint: Hex32([1; 32]), ..right.clone() };
    world.refuse_stating(Body::Open(wrong), "vote.fingerprint");
    let wrong = Open { closes: opens + later.lasts, ..right.clone() };
    world.refuse_stating(Body::Open(wrong), "vote.closes");
    let wrong = Open { closes: right.closes + 600_000, ..right };
    world.refuse_stating(Body::Open(wrong), "vote.closes");
    world.open(vote);
    world.refuse_saying(0, Body::Withdraw(Withdraw { vote }), "vote.phase");
    world.refuse_saying(1, Body::VoteSecond(VoteSecond { vote }), "vote.phase");

    let short = Body::Cast(Cast { vote, previous: None, ballot: Base64(vec![0; 575]) });
    world.refuse_saying(0, short, "ballot.length");
    let noise = Body::Cast(Cast { vote, previous: None, ballot: Base64(vec![0xff; 576]) });
    world.refuse_saying(0, noise, "ballot.point");
    let dangling = Body::Cast(Cast { vote, previous: Some(NOWHERE), ballot });
    world.refuse_saying(0, dangling, "ballot.previous");

    let premature = world.close_body(vote);
    world.refuse_stating(premature, "vote.too_early");
    let body = world.cast_body(vote, 0, &[&[0]]);
    let closes = world.state.votes()[&vote].closes.unwrap();
    // Row 114: at the closing time it is over, whether or not the host has said so.
    let event = world.by(0, body.clone());
    assert_eq!(world.state.validate(closes, &event).err().unwrap().code(), "vote.over");
    assert!(world.state.validate(closes - 1, &event).is_ok());
    world.take(event).unwrap();

    world.now = closes;
    let Body::Close(right) = world.close_body(vote) else { panic!() };
    let close = |ballots, sums: &Base64| Body::Close(Close { vote, ballots, sums: sums.clone() });
    world.refuse_stating(close(2, &right.sums), "tally.ballots");
    world.refuse_stating(close(1, &Base64(vec![0; 64 * 3])), "tally.sums");
    world.refuse_stating(close(1, &Base64(right.sums.0[..64 * 2].to_vec())), "tally.sums");
    world.close(vote);
    world.refuse_saying(0, body, "vote.phase");
}

#[test]
fn releasing_and_stating_the_result() {
    let mut world = World::new(4);
    world.circle(2, &[0, 1, 2]);
    let vote = world.propose(vec![motion()]);
    world.open(vote);
    for (person, choice) in [0, 0, 1].into_iter().enumerate() {
        world.cast(vote, person, &[&[choice]]).unwrap();
    }
    let share = |share: &[u8]| Body::Share(Share { vote, share: Base64(share.to_vec()) });
    // Row 47: no decryption before the close.
    world.refuse_saying(0, share(&[0; 160]), "vote.phase");
    world.close(vote);
    let Body::Share(first) = world.share_body(vote, 0) else { panic!() };
    world.refuse_saying(3, share(&first.share.0), "authority.trustee");
    // Row 43: one trustee's share under another's name.
    world.refuse_saying(1, share(&first.share.0), "decryption.proof");
    world.refuse_saying(0, share(&first.share.0[1..]), "decryption.length");
    let stated = VoteResult { vote, counts: vec![vec![2, 1, 0]], outcome: vec![] };
    world.refuse_stating(Body::Result(stated.clone()), "result.too_few_shares");
    world.release(vote, 0).unwrap();
    world.refuse_saying(0, share(&first.share.0), "share.repeated");
    world.refuse_stating(Body::Result(stated), "result.too_few_shares");
    world.release(vote, 2).unwrap();

    let Body::Result(right) = world.result_body(vote) else { panic!() };
    assert_eq!(right.counts, [[2, 1, 0]]);
    let with = |change: &dyn Fn(&mut VoteResult)| {
        let mut result = right.clone();
        change(&mut result);
        Body::Result(result)
    };
    world.refuse_stating(with(&|r| r.counts[0].push(0)), "result.form");
    world.refuse_stating(with(&|r| r.counts.push(vec![])), "result.form");
    world.refuse_stating(with(&|r| r.outcome[0].decision = Decision::Failed), "result.outcome");
    world.refuse_stating(with(&|r| r.outcome.clear()), "result.outcome");
    world.refuse_stating(with(&|r| r.counts[0] = vec![3, 0, 0]), "result.numbers");
    world.decide(vote);
    world.refuse_stating(Body::Result(right), "vote.phase");
}

#[test]
fn attack_040_a_wrong_share_blocks_nothing() {
    let mut world = World::new(4);
    world.circle(2, &[0, 1, 2]);
    let vote = world.propose(vec![motion()]);
    world.open(vote);
    for (person, choice) in [0, 0, 1].into_iter().enumerate() {
        world.cast(vote, person, &[&[choice]]).unwrap();
    }
    world.close(vote);
    // A host that checks nothing puts a wrong share into the log, as the first one.
    let Body::Share(mut wrong) = world.share_body(vote, 0) else { panic!() };
    wrong.share.0[159] ^= 1;
    let event = world.by(0, Body::Share(wrong));
    let obligations = world.state.apply(world.now, &event).unwrap();
    assert!(world.tallies.discharge(&obligations).is_err());
    world.release(vote, 1).unwrap();
    // Two shares are there, but only one that proves anything.
    let opening = world.state.votes()[&vote].opening().unwrap();
    assert_eq!(opening.solve().unwrap_err().code(), "result.too_few_shares");
    let stated = world.state.result_statement(vote, &[2, 1, 0]).unwrap();
    world.refuse_stating(stated, "result.too_few_shares");
    world.release(vote, 2).unwrap();
    let Body::Result(result) = world.result_body(vote) else { panic!() };
    assert_eq!(result.counts, [[2, 1, 0]]);
    world.decide(vote);
}

#[test]
fn attack_063_an_older_ballot_never_comes_on_top() {
    let mut world = World::new(3);
    world.circle(2, &[0, 1]);
    let vote = world.propose(vec![motion()]);
    world.open(vote);
    world.cast(vote, 0, &[&[0]]).unwrap();
    let first = world.log.last().unwrap().1.clone();
    world.cast(vote, 0, &[&[1]]).unwrap();
    let second = world.log.last().unwrap().1.clone();
    world.cast(vote, 0, &[&[2]]).unwrap();
    world.refused(first, "ballot.previous");
    world.refused(second, "ballot.previous");
}

#[test]
fn attack_055_a_copied_ballot_is_refused() {
    let mut world = World::new(3);
    world.circle(2, &[0, 1]);
    let vote = world.propose(vec![motion()]);
    let other = world.propose(vec![motion()]);
    world.open(vote);
    world.open(other);
    let body = world.cast_body(vote, 0, &[&[0]]);
    world.say(0, body.clone()).unwrap();
    // Another voter casts the same bytes.
    world.refuse_saying(1, body.clone(), "ballot.proof");
    // The same voter's ballot in another vote under the same key (row 77).
    let Body::Cast(cast) = body else { panic!() };
    world.refuse_saying(0, Body::Cast(Cast { vote: other, ..cast }), "ballot.proof");
}

#[test]
fn no_entry_of_a_finished_story_can_be_told_again() {
    let mut world = World::new(3);
    world.circle(2, &[0, 1]);
    let vote = world.propose(vec![motion()]);
    world.open(vote);
    world.cast(vote, 0, &[&[0]]).unwrap();
    world.close(vote);
    world.release(vote, 0).unwrap();
    world.release(vote, 1).unwrap();
    world.decide(vote);
    for (_, event) in world.log.clone() {
        assert!(world.state.validate(world.now + 1, &event).is_err(), "{:?}", event.event);
    }
}

#[test]
fn attack_057_the_host_cannot_vote_for_anybody() {
    let mut world = World::new(3);
    world.circle(2, &[0, 1]);
    let vote = world.propose(vec![motion()]);
    world.open(vote);
    let body = world.cast_body(vote, 2, &[&[0]]);
    // The host signs under its own name, and under the member's.
    world.refuse_stating(body.clone(), "authority.roll");
    let id = world.next_id();
    let forged = sign(world.state.id(), id, body, &[(&world.people[2].id().to_string(), &world.host)]);
    world.refused(forged, "event.signers");
}
