//! Batches: the verdicts of single verification, whatever the mix.

use super::forger::{Forger, Parts};
use super::*;

/// An honest ballot and its spoilt variants, each with the code it is refused with.
fn spoilt(vote: &VoteContext, voter: u8) -> Vec<(Vec<u8>, Option<&'static str>)> {
    let honest = Forger::new(vote, &tag(voter), &[0, 1, 0]).prove().parts;
    let spoil = |edit: fn(&mut Parts)| {
        let mut parts = honest.clone();
        edit(&mut parts);
        parts.bytes()
    };
    vec![
        (honest.bytes(), None),
        (spoil(|parts| parts.points[0] += G), Some("ballot.proof.commitment")),
        (spoil(|parts| parts.scalars[0] += Scalar::ONE), Some("ballot.proof.commitment")),
        (spoil(|parts| parts.scalars[4] += Scalar::ONE), Some("ballot.proof.bits")),
        (spoil(|parts| parts.scalars[5] += Scalar::ONE), Some("ballot.proof.link")),
        (Forger::new(vote, &tag(voter), &[2, 0, 0]).ballot(), Some("ballot.proof.bits")),
    ]
}

fn codes(verdicts: Vec<Result<VerifiedBallot, BallotError>>) -> Vec<Option<&'static str>> {
    verdicts.into_iter().map(|verdict| verdict.err().map(|error| error.code())).collect()
}

#[test]
fn attack_020_batch_verdicts_are_the_single_ones() {
    let TestVote { vote, .. } = TestVote::new("batches", &[Contest::Motion]);
    let pool: Vec<_> = (0..6)
        .flat_map(|voter| {
            spoilt(&vote, voter).into_iter().map(move |(bytes, code)| (tag(voter), bytes, code))
        })
        .collect();
    for (tag, bytes, code) in &pool {
        assert_eq!(verdict(&vote, tag, bytes).err(), *code);
    }
    let mut dice = Dice::new("mixed batches");
    for round in 0..60 * scale() {
        let size = dice.below(24);
        // One time in three all are good: otherwise a batch of many has almost always a bad one.
        let good = round % 3 == 0;
        let picked: Vec<_> = (0..size)
            .map(|_| {
                loop {
                    let one = &pool[dice.below(pool.len() as u32) as usize];
                    if !good || one.2.is_none() {
                        break one;
                    }
                }
            })
            .collect();
        let ballots: Vec<_> = picked.iter().map(|one| (one.0, one.1.clone())).collect();
        let expected: Vec<_> = picked.iter().map(|one| one.2).collect();
        assert_eq!(batch_codes(&vote, &ballots), expected);
    }
}

/// Errors that cancel where weights are equal, or known to those who make the ballots.
#[test]
fn attack_020_errors_that_cancel() {
    let TestVote { vote, .. } = TestVote::new("cancel", &[Contest::Motion]);
    let parts: Vec<_> =
        (0..2u8).map(|voter| Forger::new(&vote, &tag(voter), &[1, 0, 0]).prove().parts).collect();
    let mut dice = Dice::new("cancel");
    // Which scalar, and the code of the equation in which it stands.
    let scalars = [(3, "ballot.proof.commitment"), (4, "ballot.proof.bits"), (5, "ballot.proof.link")];
    let weights = [(1u64, 1u64), (1, 2), (2, 1), (7, 3)];
    for (position, code) in scalars {
        for (first, second) in weights {
            let error = dice.scalar();
            let mut wrong = parts.clone();
            wrong[0].scalars[position] += error * Scalar::from(first).invert();
            wrong[1].scalars[position] -= error * Scalar::from(second).invert();
            let ballots: Vec<_> = wrong.iter().zip(0..).map(|(parts, i)| (tag(i), parts.bytes())).collect();
            assert_eq!(batch_codes(&vote, &ballots), [Some(code), Some(code)]);
        }
    }
    // Errors of one ballot that cancel between its own equations: z_W and z_T both stand at H.
    let mut wrong = parts[0].clone();
    let error = dice.scalar();
    wrong.scalars[3] += error;
    wrong.scalars[4] -= error;
    let ballots = [(tag(0), wrong.bytes()), (tag(1), parts[1].bytes())];
    assert_eq!(batch_codes(&vote, &ballots), [Some("ballot.proof.commitment"), None]);
}

#[test]
fn batches_of_none_one_and_other_shapes() {
    let TestVote { vote, .. } = TestVote::new("few", &[Contest::Motion]);
    assert!(verify_batch(&vote, Vec::new()).is_empty());
    for (bytes, code) in spoilt(&vote, 1) {
        assert_eq!(batch_codes(&vote, &[(tag(1), bytes)]), [code]);
    }
    let TestVote { vote: other, .. } = TestVote::new("few", &[Contest::Choose { options: 2, blank: false }]);
    let foreign = Forger::new(&other, &tag(1), &[0, 1]).ballot();
    let good = Forger::new(&vote, &tag(1), &[0, 0, 1]).ballot();
    let read = |vote: &VoteContext, bytes: &[u8]| (tag(1), Ballot::parse(vote.shape(), bytes).unwrap());
    let mixed = vec![read(&other, &foreign), read(&vote, &good), read(&other, &foreign)];
    let expected = [Some("ballot.shape"), None, Some("ballot.shape")];
    assert_eq!(codes(verify_batch(&vote, mixed)), expected);
}

/// Which equation fails is not told to those who send ballots, and not looked for.
#[test]
fn refusing_costs_no_more_than_accepting() {
    let TestVote { vote, .. } = TestVote::new("cost", &[Contest::Motion]);
    let read = |bytes: &[u8]| Ballot::parse(vote.shape(), bytes).unwrap();
    let one = |bytes: &[u8]| {
        points_multiplied();
        let code = read(bytes).verify(&vote, &tag(1)).err().map(|error| error.code());
        (code, points_multiplied())
    };
    let mut variants = spoilt(&vote, 1).into_iter();
    let (good, _) = variants.next().unwrap();
    let (accepted, cost) = one(&good);
    assert_eq!((accepted, cost > 0), (None, true));
    for (bad, _) in variants.clone() {
        assert_eq!(one(&bad), (Some("ballot.proof"), cost));
    }

    let (bad, _) = variants.next().unwrap();
    let many = |size: usize, bad_ones: &[usize]| {
        let ballot = |i| (tag(1), read(if bad_ones.contains(&i) { &bad } else { &good }));
        points_multiplied();
        let verdicts = codes(verify_batch(&vote, (0..size).map(ballot).collect()));
        let cost = points_multiplied();
        for (i, verdict) in verdicts.into_iter().enumerate() {
            assert_eq!(verdict, bad_ones.contains(&i).then_some("ballot.proof"), "{i} of {bad_ones:?}");
        }
        cost
    };
    let size = 512;
    let all_good = many(size, &[]);
    for place in [0, 1, 255, 256, 300, 511] {
        let one_bad = many(size, &[place]);
        assert!(one_bad < 2 * all_good + 200, "{one_bad} points instead of {all_good}");
    }
    let all_bad = many(size, &(0..size).collect::<Vec<_>>());
    println!("points: {all_good}, one bad {}, all bad {all_bad}, alone {cost}", many(size, &[7]));
    assert!(all_bad < 2 * all_good + size * cost + 200, "{all_bad} points");
    for size in 2..9 {
        for set in 0..1u32 << size {
            many(size, &(0..size).filter(|i| set >> i & 1 == 1).collect::<Vec<_>>());
        }
    }
}
