//! Verifiers that leave a message out of the transcript, and the forgers that they believe: why each stands in it. The real verifier refuses
//! all of them.

use curve25519_dalek::constants::RISTRETTO_BASEPOINT_POINT as G;
use curve25519_dalek::ristretto::RistrettoPoint;

use super::forger::{Forger, Parts, Statement, power};
use super::*;

const TEXT: &[u8] = b"text";

fn without(label: &'static str) -> (TestVote, Statement, Dice) {
    let test = TestVote::new("weak", 9);
    let mut statement = Statement::new(&test, TEXT);
    statement.without = Some(label);
    (test, statement, Dice::new(label))
}

#[track_caller]
fn only_the_weak_one_believes(test: &TestVote, statement: &Statement, parts: &Parts) {
    assert!(statement.accepts(parts), "the careless verifier is deceived");
    assert_eq!(refusal(&test.vote, TEXT, &parts.bytes()), "ring.digits");
}

/// What is to be added to the lower coefficients for (II) to hold.
fn missing(statement: &Statement, parts: &Parts, mu: &Scalar, e: &Scalar) -> RistrettoPoint {
    let lower: RistrettoPoint = parts.lower.iter().enumerate().map(|(k, p)| power(e, k) * p).sum();
    let left = statement.keys_of_answers(parts, e) + mu * power(e, parts.lower.len()) * parts.tag;
    left - lower - parts.z * (G + mu * statement.base)
}

/// Without the tag, mu is known before T: somebody who is on no roll points at any key X and takes T = (z (G + mu H) - X) / mu, as
/// many of them as they like. What the fold rests on.
#[test]
fn attack_001_a_verifier_without_the_tag_believes_somebody_on_no_roll() {
    let (test, statement, mut dice) = without("participation-tag");
    for victim in 0..9 {
        // The commitments of the victim's place need no secret.
        let mut forger = Forger::of(statement.clone(), victim, dice.scalar(), &dice.bytes());
        let [mu, _] = statement.challenges(&forger.prove().parts);
        let joint = G + mu * statement.base;
        forger.tag = (forger.x * joint - statement.keys[victim]) * mu.invert();
        only_the_weak_one_believes(&test, &statement, &forger.prove().parts);
    }
}

/// Two members who mix their keys, 2 X_0 - X_1, and so make tags that are nobody's: (II) holds.
fn mixers(test: &TestVote, statement: &Statement, dice: &mut Dice) -> Forger {
    let two = Scalar::from(2u64);
    let mixed = two * x(&test.secrets[0]) - x(&test.secrets[1]);
    let mut forger = Forger::of(statement.clone(), 0, mixed, &dice.bytes());
    let start = statement.firsts()[1];
    (forger.sigma[start], forger.sigma[start + 1]) = (two, -Scalar::ONE);
    forger
}

/// e does not depend on A: (I) is solved for it last.
#[test]
fn attack_001_a_verifier_without_the_masks_believes_digits_that_are_none() {
    let (test, statement, mut dice) = without("digits-A");
    let steps = mixers(&test, &statement, &mut dice).prove();
    let mut parts = steps.parts;
    parts.a = statement.a_from_answers(&parts, &steps.e);
    only_the_weak_one_believes(&test, &statement, &parts);
}

/// e does not depend on B: (I) is solved for it last.
#[test]
fn attack_001_a_verifier_without_the_digits_believes_digits_that_are_none() {
    let (test, statement, mut dice) = without("digits-B");
    let steps = mixers(&test, &statement, &mut dice).prove();
    let mut parts = steps.parts;
    let rest = statement.a_from_answers(&parts, &steps.e) - parts.a;
    parts.b += rest * steps.e.invert();
    only_the_weak_one_believes(&test, &statement, &parts);
}

/// e does not depend on P: with honest digits of anybody's place, any tag and any answer, (II) is solved for P_0.
#[test]
fn attack_001_a_verifier_without_the_lower_coefficients_believes_anybody() {
    let (test, statement, mut dice) = without("link-P");
    let mut forger = Forger::of(statement.clone(), 3, dice.scalar(), &dice.bytes());
    forger.tag = dice.point();
    let steps = forger.prove();
    let mut parts = steps.parts;
    let rest = missing(&statement, &parts, &steps.mu, &steps.e);
    parts.lower[0] += rest;
    only_the_weak_one_believes(&test, &statement, &parts);
}

/// The statement: a proof is carried to another vote, roll or text.
#[test]
fn attack_007_a_verifier_without_the_statement_believes_copies() {
    for label in ["fingerprint", "cast"] {
        let (test, statement, _) = without(label);
        let copied = Forger::of(statement.clone(), 2, x(&test.secrets[2]), &[7; 32]).prove().parts;
        let mut elsewhere = statement;
        match label {
            // The base is that of the fingerprint: with the same one it would be believed.
            "fingerprint" => elsewhere.fingerprint = [9; 32],
            _ => elsewhere.text = b"another text".to_vec(),
        }
        assert!(elsewhere.accepts(&copied), "{label}");
    }
    // The roll: a key is chosen after the proof, so that it fits a tag at will.
    let (test, statement, mut dice) = without("ring");
    let mut forger = Forger::of(statement.clone(), 2, dice.scalar(), &dice.bytes());
    forger.tag = dice.point();
    let steps = forger.prove();
    let mut lies = statement;
    let f = lies.complete(&steps.parts.f, &steps.e);
    let share: Scalar = lies.places_of(8).iter().map(|value| f[*value]).product();
    let rest = missing(&lies, &steps.parts, &steps.mu, &steps.e);
    lies.keys[8] -= rest * share.invert();
    only_the_weak_one_believes(&test, &lies, &steps.parts);
}
