//! What prover and verifier know of a contest: bits, slots and equations.
//!
//! Specified in docs/spec/02-contests.md, sections 1 and 4.

use curve25519_dalek::scalar::Scalar;

use super::number::weights;
use crate::wide::{SMALL, Wide, add, limbs, negated};

/// A term of a linear form: bit and coefficient.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Term {
    pub(crate) bit: usize,
    pub(crate) coefficient: i64,
}

impl Term {
    /// The bit itself.
    pub(super) fn unit(bit: usize) -> Self {
        Term { bit, coefficient: 1 }
    }
}

/// A linear equation: the terms sum up to the constant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Equation {
    pub(crate) terms: Vec<Term>,
    pub(crate) constant: i64,
}

/// What prover and verifier know of a contest, and of a whole ballot.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Constraints {
    /// Number of witness bits, `n`.
    pub(crate) bits: usize,
    /// The rows of the slot matrix `M`, one for each slot.
    pub(crate) slots: Vec<Vec<Term>>,
    /// The rows of `L` with their right-hand sides `b`.
    pub(crate) equations: Vec<Equation>,
}

impl Constraints {
    /// Puts the constraints of another contest below these: its bits and slots follow those that are there.
    pub(crate) fn stack(&mut self, other: &Constraints) {
        let shift = |terms: &[Term]| -> Vec<Term> {
            let moved = |term: &Term| Term { bit: term.bit + self.bits, coefficient: term.coefficient };
            terms.iter().map(moved).collect()
        };
        let slots: Vec<_> = other.slots.iter().map(|row| shift(row)).collect();
        let equations: Vec<_> = (other.equations.iter())
            .map(|equation| Equation { terms: shift(&equation.terms), constant: equation.constant })
            .collect();
        self.slots.extend(slots);
        self.equations.extend(equations);
        self.bits += other.bits;
    }

    /// Adds the bits of a number of `0..=range`, and gives the linear form that is this number.
    pub(super) fn add_number(&mut self, range: u16) -> Vec<Term> {
        let first = self.bits;
        let weights = weights(range);
        self.bits += weights.len();
        let term = |(k, weight): (usize, &u16)| Term { bit: first + k, coefficient: i64::from(*weight) };
        weights.iter().enumerate().map(term).collect()
    }

    /// Adds `count` bits, and gives each as a term of its own.
    pub(super) fn add_bits(&mut self, count: usize) -> Vec<Term> {
        let first = self.bits;
        self.bits += count;
        (first..self.bits).map(Term::unit).collect()
    }

    /// Adds the equation that the terms sum up to the constant.
    pub(super) fn require(&mut self, terms: Vec<Term>, constant: i64) {
        self.equations.push(Equation { terms, constant });
    }
}

/// The sum of values, one for each bit, times the coefficients of their terms.
pub(crate) fn evaluate(terms: &[Term], values: &[Scalar]) -> Scalar {
    if let [Term { bit, coefficient: 1 }] = terms {
        return values.get(*bit).copied().unwrap_or_default();
    }
    let (mut added, mut subtracted, mut negative) = (Wide::ZERO, Wide::ZERO, false);
    for Term { bit, coefficient } in terms {
        if let Some(value) = values.get(*bit) {
            let sum = if *coefficient < 0 { &mut subtracted } else { &mut added };
            negative |= *coefficient < 0;
            sum.add_product(&limbs(value), &[coefficient.unsigned_abs()]);
        }
    }
    if negative { added.reduce() - subtracted.reduce() } else { added.reduce() }
}

/// What the terms come to as a number below [`SMALL`] times `q` that is a sum modulo `q`: for the small coefficients that most forms have,
/// nothing is reduced. On public data.
pub(crate) fn unreduced(terms: &[Term], values: &[Scalar]) -> [u64; 4] {
    let weight = terms.iter().fold(0u64, |sum, term| sum.saturating_add(term.coefficient.unsigned_abs()));
    if weight > SMALL {
        return limbs(&evaluate(terms, values));
    }
    let mut sum = [0; 4];
    for Term { bit, coefficient } in terms {
        if let Some(value) = values.get(*bit) {
            let value = if *coefficient < 0 { negated(&limbs(value)) } else { limbs(value) };
            (0..coefficient.unsigned_abs()).for_each(|_| add(&mut sum, &value));
        }
    }
    sum
}

/// A small integer as a scalar.
pub(crate) fn integer(number: i64) -> Scalar {
    let size = Scalar::from(number.unsigned_abs());
    if number < 0 { -size } else { size }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_the_sum_of_its_terms() {
        let mut values: Vec<_> =
            (1..=7u64).map(|number| Scalar::from(number * number + 1).invert()).collect();
        values.push(-Scalar::ONE);
        for coefficients in [
            &[][..],
            &[0, 0, 0, 0, 0, 0, 0, 8],
            &[0, 0, 0, 0, 0, 0, 0, -8],
            &[0, -1, 2, 0, -2, 0, -1, -2],
            &[1, 1, 1, 1, 1, 1, 1, 2],
            &[1],
            &[0, 0],
            &[1, 1, -1, -1],
            &[1, 2, 4, 8, 16, 32, 37],
            &[1, 4, 9, 16, 25, 36, 0],
            &[-3, 3, 5, -7, -3, 100, 1],
            &[i64::MAX, i64::MIN, 1],
        ] {
            let terms: Vec<_> = coefficients
                .iter()
                .enumerate()
                .map(|(bit, &coefficient)| Term { bit, coefficient })
                .collect();
            let expected: Scalar = coefficients
                .iter()
                .zip(&values)
                .map(|(&coefficient, value)| integer(coefficient) * value)
                .sum();
            assert_eq!(evaluate(&terms, &values), expected, "{coefficients:?}");
            let mut wide = Wide::ZERO;
            wide.add_product(&unreduced(&terms, &values), &[1]);
            assert_eq!(wide.reduce(), expected, "{coefficients:?}");
        }
    }
}
