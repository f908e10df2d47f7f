//! Batches: the verdicts of single verification, whatever the mix.

use super::forger::Forger;
use super::*;
use crate::ballot::tests::scale;
use crate::group::parse_scalar;

const TEXTS: [&[u8]; 3] = [b"one", b"two", b"three"];

/// A proof with the vote it is shown for, the text, and whether it is right.
struct Case<'a> {
    vote: &'a HiddenVote,
    text: &'static [u8],
    bytes: Vec<u8>,
    code: Option<&'static str>,
}

/// Adds to the scalar that ends so many bytes before the end.
fn shift(bytes: &mut [u8], from_end: usize, by: Scalar) {
    let place = bytes.len() - from_end;
    let scalar = parse_scalar(bytes[place..place + 32].try_into().unwrap()).unwrap() + by;
    bytes[place..place + 32].copy_from_slice(scalar.as_bytes());
}

/// Right and wrong proofs of members of this vote.
fn pool(test: &TestVote) -> Vec<Case<'_>> {
    let mut cases = Vec::new();
    for (place, text) in (0..test.secrets.len()).zip(TEXTS.iter().cycle()) {
        let mut add = |bytes, text, code| cases.push(Case { vote: &test.vote, text, bytes, code });
        let good = test.prove(place, text);
        let changed = |from_end| {
            let mut bytes = good.clone();
            shift(&mut bytes, from_end, Scalar::ONE);
            bytes
        };
        add(changed(32), text, Some("ring.link"));
        add(changed(64), text, Some("ring.digits"));
        add(good.clone(), b"another text", Some("ring.digits"));
        let mut forger = Forger::new(test, place, text, &[1; 32]);
        (forger.x, forger.tag) = (Scalar::ONE, forger.statement.base);
        add(forger.bytes(), text, Some("ring.link"));
        add(good, text, None);
    }
    cases
}

fn codes(cases: &[&Case<'_>]) -> Vec<Option<&'static str>> {
    let read = |case: &&Case<'_>| (case.text, case.bytes.clone());
    let texts: Vec<(&[u8], Vec<u8>)> = cases.iter().map(read).collect();
    let proofs = cases.iter().zip(&texts);
    let proofs = proofs.map(|(case, (text, bytes))| (*text, Proof::parse(case.vote, bytes).ok().unwrap()));
    let verdicts = verify_batch(proofs.collect());
    assert_eq!(verdicts.len(), cases.len());
    let code = |(verdict, case): (Result<VerifiedParticipation, ProofError>, &&Case<'_>)| {
        let error = verdict.err()?;
        assert_eq!(error, ProofError::Proof);
        Some(Proof::parse(case.vote, &case.bytes).ok().unwrap().diagnose(case.text).unwrap_err().code())
    };
    verdicts.into_iter().zip(cases).map(code).collect()
}

/// Batches of up to 300 proofs, of four votes on three rolls.
#[test]
fn attack_020_batch_verdicts_are_the_single_ones() {
    let tests = [TestVote::new("a", 3), TestVote::new("b", 9), TestVote::new("c", 5)];
    let again = TestVote { vote: tests[1].another([5; 32]), secrets: tests[1].secrets.clone() };
    let mut pool: Vec<_> = tests.iter().flat_map(pool).collect();
    pool.extend(self::pool(&again));
    for case in &pool {
        assert_eq!(verdict(case.vote, case.text, &case.bytes).err(), case.code);
    }
    let (good, bad): (Vec<_>, Vec<_>) = pool.iter().partition(|case| case.code.is_none());
    let mut dice = Dice::new("mixed batches");
    for round in 0..12 * scale() {
        // From none that are wrong to nothing else, and few among many.
        let wrong_in_100 = [0, 1, 3, 30, 100, 0][round as usize % 6];
        let size = if round % 6 == 1 { 300 } else { dice.below(60) };
        let batch: Vec<&Case<'_>> = (0..size)
            .map(|_| {
                let from = if dice.below(100) < wrong_in_100 { &bad } else { &good };
                from[dice.below(from.len() as u32) as usize]
            })
            .collect();
        assert_eq!(codes(&batch), batch.iter().map(|case| case.code).collect::<Vec<_>>(), "round {round}");
    }
}

/// Errors that cancel where weights are equal, or known to those who prove.
#[test]
fn attack_020_errors_that_cancel() {
    let test = TestVote::new("cancel", 4);
    let mut dice = Dice::new("cancel");
    for (from_end, code) in [(32, "ring.link"), (64, "ring.digits")] {
        for (first, second) in [(1u64, 1u64), (1, 2), (2, 1), (7, 3)] {
            let error = dice.scalar();
            let case = |place: usize, by: Scalar| {
                let mut bytes = test.prove(place, b"one");
                shift(&mut bytes, from_end, by);
                Case { vote: &test.vote, text: b"one", bytes, code: Some(code) }
            };
            let one = case(0, error * Scalar::from(first).invert());
            let other = case(1, -error * Scalar::from(second).invert());
            assert_eq!(codes(&[&one, &other]), [Some(code); 2]);
        }
    }
    // Errors of one proof that cancel between (I) and (II) cannot be: they have no generator in common. Both at once:
    let mut both = test.prove(0, b"one");
    shift(&mut both, 32, Scalar::ONE);
    shift(&mut both, 64, -Scalar::ONE);
    let both = Case { vote: &test.vote, text: b"one", bytes: both, code: Some("ring.digits") };
    assert_eq!(codes(&[&both, &both]), [Some("ring.digits"); 2]);
}

/// What was changed is found without going over the roll for each half: twice at most, the first time included.
#[test]
fn one_wrong_proof_costs_little() {
    let members = 2_000;
    let test = TestVote::new("costs", members);
    let good = test.prove(1_000, b"one");
    let verify = |wrong: &[usize]| {
        points_multiplied();
        let proofs = (0..64).map(|number| {
            let text: &[u8] = if wrong.contains(&number) { b"another" } else { b"one" };
            (text, Proof::parse(&test.vote, &good).ok().unwrap())
        });
        let verdicts = verify_batch(proofs.collect());
        let refused: Vec<_> = (0..64).filter(|number| verdicts[*number].is_err()).collect();
        assert_eq!(refused, wrong);
        points_multiplied()
    };
    let all_good = verify(&[]);
    assert!((members..members + 1_000).contains(&all_good), "{all_good}");
    for wrong in [vec![0], vec![63], vec![20, 21], vec![3, 30, 60]] {
        let points = verify(&wrong);
        assert!(points < 2 * all_good + 64 * 64, "{points} for {wrong:?}");
    }
}
