//! Proofs of what is not so, each right but for one thing.

use curve25519_dalek::constants::RISTRETTO_BASEPOINT_POINT as G;
use curve25519_dalek::ristretto::RistrettoPoint;

use super::forger::{Forger, Parts, Statement, power};
use super::*;
use crate::ballot::tests::scale;

const TEXT: &[u8] = b"text";

fn honest(test: &TestVote, place: usize) -> Forger {
    Forger::new(test, place, TEXT, &[place as u8 + 1; 32])
}

/// Makes sigma say a sum of places: a multiple of each.
fn say(forger: &mut Forger, digit: usize, values: &[(usize, Scalar)]) {
    let start = forger.statement.firsts()[digit];
    let end = start + forger.statement.radices[digit];
    forger.sigma[start..end].fill(Scalar::ZERO);
    for (value, times) in values {
        forger.sigma[start + value] = *times;
    }
}

#[test]
fn secrets_and_tags_of_others() {
    for members in [2, 9, 11, 65] {
        let test = TestVote::new("secrets", members);
        let (mine, others) = (x(&test.secrets[1]), x(&test.secrets[0]));
        let off_the_roll = x(&TestVote::new("off the roll", 1).secrets[0]);
        let refused = |name: &str, edit: &dyn Fn(&mut Forger)| {
            let mut forger = honest(&test, 1);
            edit(&mut forger);
            assert_eq!(refusal(&test.vote, TEXT, &forger.bytes()), "ring.link", "{name} of {members}");
        };
        let base = honest(&test, 1).statement.base;
        for (name, other) in [
            ("another member's secret", others),
            ("a secret off the roll", off_the_roll),
            ("twice the secret", mine + mine),
            ("less the secret", -mine),
            ("one", Scalar::ONE),
        ] {
            refused(name, &|forger| (forger.x, forger.tag) = (other, other * base));
            refused(&format!("{name} in the tag"), &|forger| forger.tag = other * base);
            refused(&format!("{name} in the answer"), &|forger| forger.x = other);
        }
        refused("the tag plus G", &|forger| forger.tag += G);
        refused("the tag plus H", &|forger| forger.tag += base);
        refused("the tag of another vote", &|forger| {
            forger.tag = test.another([3; 32]).tag(&test.secrets[1]).point().to_owned()
        });
        refused("the key as the tag", &|forger| forger.tag = forger.x * G);
        refused("the secret zero", &|forger| forger.x = Scalar::ZERO);
    }
}

/// Places that have no key: beyond the roll stands the identity, and only the identity would be a tag for it.
#[test]
fn places_beyond_the_roll() {
    // 11 members in radices 3 and 4: place 11 is empty. 5 members in 2 and 3: place 5 is.
    for members in [5, 11] {
        let test = TestVote::new("beyond", members);
        let statement = Statement::new(&test, TEXT);
        let mine = x(&test.secrets[0]);
        let forger = Forger::of(statement.clone(), members, mine, &[1; 32]);
        assert_eq!(refusal(&test.vote, TEXT, &forger.bytes()), "ring.link");
        // With the secret zero everything holds, and the tag is refused.
        let zero = Forger::of(statement.clone(), members, Scalar::ZERO, &[1; 32]);
        let steps = zero.prove();
        assert!(statement.accepts(&steps.parts));
        assert_eq!(refusal(&test.vote, TEXT, &steps.parts.bytes()), "ring.identity");
    }
}

/// Sums of keys: whoever knows two secrets makes tags that are nobody's. The link holds, and the digits are refused.
#[test]
fn mixtures_of_keys() {
    let test = TestVote::new("mixtures", 9);
    let half = Scalar::from(2u64).invert();
    let (two, minus) = (Scalar::from(2u64), -Scalar::ONE);
    let [x0, x1, x2] = [0, 1, 2].map(|place| x(&test.secrets[place]));
    let base = honest(&test, 0).statement.base;
    for (name, mixture) in [
        ("2 X_0 - X_1", vec![(0, two), (1, minus)]),
        ("halves", vec![(0, half), (1, half)]),
        ("X_0 + X_1 - X_2", vec![(0, Scalar::ONE), (1, Scalar::ONE), (2, minus)]),
        ("3 X_2 - 2 X_0", vec![(2, two + Scalar::ONE), (0, -two)]),
    ] {
        let mut forger = honest(&test, 0);
        say(&mut forger, 1, &mixture);
        forger.x = mixture.iter().map(|(value, times)| times * [x0, x1, x2][*value]).sum();
        forger.tag = forger.x * base;
        let parts = forger.prove().parts;
        let [mu, e] = forger.statement.challenges(&parts);
        let lower: RistrettoPoint = parts.lower.iter().enumerate().map(|(k, p)| power(&e, k) * p).sum();
        let link = forger.statement.keys_of_answers(&parts, &e) + mu * power(&e, 2) * parts.tag;
        assert_eq!(link, lower + parts.z * (G + mu * base), "the link of {name} holds");
        assert_eq!(refusal(&test.vote, TEXT, &parts.bytes()), "ring.digits", "{name}");
    }
}

/// Digits that are none: no value, two values, a multiple of one.
#[test]
fn digits_that_are_none() {
    let test = TestVote::new("digits", 9);
    let one = Scalar::ONE;
    for (name, values) in [
        ("no value", vec![]),
        ("two values", vec![(1, one), (2, one)]),
        ("all values", vec![(0, one), (1, one), (2, one)]),
        ("a value twice", vec![(1, one + one)]),
        ("less a value", vec![(1, -one)]),
        ("two values and less a third", vec![(1, one), (2, one), (0, -one)]),
    ] {
        for digit in [0, 1] {
            let mut forger = honest(&test, 4);
            say(&mut forger, digit, &values);
            assert_eq!(refusal(&test.vote, TEXT, &forger.bytes()), "ring.digits", "{name}");
        }
    }
    // Masks that do not sum up to zero.
    for value in [0, 1, 5] {
        let mut forger = honest(&test, 4);
        forger.a[value] += one;
        assert!(["ring.digits", "ring.link"].contains(&refusal(&test.vote, TEXT, &forger.bytes())));
    }
}

/// Zeros and identities, for which equations would hold by themselves.
#[test]
fn attack_019_vacuous_proofs() {
    let test = TestVote::new("vacuous", 9);
    let proof = test.prove(2, TEXT);
    let points = 5 * 32;
    let mut zeros = proof.clone();
    zeros[points..].fill(0);
    assert_eq!(refusal(&test.vote, TEXT, &zeros), "ring.digits");
    zeros[..points].fill(0);
    assert_eq!(refusal(&test.vote, TEXT, &zeros), "ring.identity");
    // Without masks the answers would show everything, but such a proof is valid.
    let mut bare = honest(&test, 2);
    bare.r_a = Scalar::ONE;
    bare.a.fill(Scalar::ZERO);
    bare.rho.fill(Scalar::ONE);
    assert_eq!(verdict(&test.vote, TEXT, &bare.bytes()), Ok(test.vote.tag(&test.secrets[2])));
}

/// A simulated proof holds for the challenges it was made for, not for those that are drawn.
#[test]
fn attack_023_simulated_proofs() {
    let test = TestVote::new("simulated", 9);
    let mut dice = Dice::new("simulator");
    let statement = Statement::new(&test, TEXT);
    for _ in 0..4 * scale() {
        let parts = simulate(&statement, &mut dice);
        assert_eq!(refusal(&test.vote, TEXT, &parts.bytes()), "ring.digits");
    }
}

/// What the simulator of the specification makes, for a tag that is nobody's.
fn simulate(statement: &Statement, dice: &mut Dice) -> Parts {
    let (m, e) = (statement.radices.len(), dice.scalar());
    let mut parts = Parts {
        tag: dice.point(),
        a: dice.point(),
        b: dice.point(),
        lower: (0..m).map(|_| dice.point()).collect(),
        f: (m..statement.values()).map(|_| dice.scalar()).collect(),
        z_a: dice.scalar(),
        z: dice.scalar(),
    };
    parts.a = statement.a_from_answers(&parts, &e);
    let [mu, _] = statement.challenges(&parts);
    solve_first(statement, &mut parts, &mu, &e);
    let (a, link) = (statement.a_from_answers(&parts, &e), link_holds(statement, &parts, &mu, &e));
    assert!(a == parts.a && link, "the equations hold for the chosen challenge");
    parts
}

/// P_0 from (II).
fn solve_first(statement: &Statement, parts: &mut Parts, mu: &Scalar, e: &Scalar) {
    let others: RistrettoPoint =
        parts.lower.iter().enumerate().skip(1).map(|(k, point)| power(e, k) * point).sum();
    let left = statement.keys_of_answers(parts, e) + mu * power(e, parts.lower.len()) * parts.tag;
    parts.lower[0] = left - others - parts.z * (G + mu * statement.base);
}

fn link_holds(statement: &Statement, parts: &Parts, mu: &Scalar, e: &Scalar) -> bool {
    let lower: RistrettoPoint = parts.lower.iter().enumerate().map(|(k, p)| power(e, k) * p).sum();
    let left = statement.keys_of_answers(parts, e) + mu * power(e, parts.lower.len()) * parts.tag;
    left == lower + parts.z * (G + mu * statement.base)
}

/// Many forgeries of each kind, each refused for the equation that it breaks: FOLKMOOT_TEST_SCALE times as many.
#[test]
fn forged_proofs_are_refused_for_the_right_reason() {
    let mut dice = Dice::new("many forgeries");
    for number in 0..100 * scale() {
        let members = 2 + dice.below(8) as usize;
        let test = TestVote::new(&format!("forged {}", number % 50), members);
        let (place, other) = (dice.below(members as u32) as usize, dice.scalar());
        let mut forger = Forger::new(&test, place, TEXT, &dice.bytes());
        let base = forger.statement.base;
        let last = forger.statement.radices.len() - 1;
        let code = match number % 7 {
            0 => {
                (forger.x, forger.tag) = (other, other * base);
                "ring.link"
            }
            1 => {
                forger.tag += other * G;
                "ring.link"
            }
            2 => {
                forger.x += other;
                "ring.link"
            }
            3 => {
                say(&mut forger, last, &[(0, other), (1, Scalar::ONE - other)]);
                "ring.digits"
            }
            4 => {
                say(&mut forger, last, &[(1, other)]);
                "ring.digits"
            }
            5 => {
                forger.sigma[place % 2] += other;
                "ring.digits"
            }
            _ => {
                let parts = simulate(&forger.statement, &mut dice);
                assert_eq!(refusal(&test.vote, TEXT, &parts.bytes()), "ring.digits");
                continue;
            }
        };
        let bytes = forger.bytes();
        assert_eq!(refusal(&test.vote, TEXT, &bytes), code, "{number}");
    }
}
