//! Linear forms, laid out for evaluating them on the answers of a ballot.

use curve25519_dalek::scalar::Scalar;

use super::description::{Description, Term};
use crate::wide::{Wide, limbs};

/// All linear forms of a description, made once for a vote.
pub(crate) struct Forms {
    /// The rows of the slot matrix `M`.
    pub(crate) slots: Vec<LinearForm>,
    /// The rows of `L` with their right-hand sides `b`.
    pub(crate) equations: Vec<(LinearForm, Scalar)>,
}

impl Forms {
    pub(crate) fn new(description: &Description) -> Self {
        let equations = description.equations.iter();
        Forms {
            slots: description.slots.iter().map(|row| LinearForm::new(row)).collect(),
            equations: equations
                .map(|equation| (LinearForm::new(&equation.terms), integer(equation.constant)))
                .collect(),
        }
    }
}

/// A sum of values times small integers.
pub(crate) struct LinearForm {
    added: Vec<(usize, u64)>,
    subtracted: Vec<(usize, u64)>,
}

impl LinearForm {
    fn new(terms: &[Term]) -> Self {
        let with = |sign: i64| -> Vec<_> {
            let terms = terms.iter().filter(|term| term.coefficient.signum() == sign);
            terms.map(|term| (term.bit, term.coefficient.unsigned_abs())).collect()
        };
        LinearForm { added: with(1), subtracted: with(-1) }
    }

    /// The form on these values, one for each bit.
    pub(crate) fn evaluate(&self, values: &[Scalar]) -> Scalar {
        if let ([(bit, 1)], []) = (self.added.as_slice(), self.subtracted.as_slice()) {
            return values.get(*bit).copied().unwrap_or_default();
        }
        let sum = |terms: &[(usize, u64)]| {
            let mut sum = Wide::ZERO;
            for (bit, size) in terms {
                if let Some(value) = values.get(*bit) {
                    sum.add_product(&limbs(value), &[*size]);
                }
            }
            sum.reduce()
        };
        if self.subtracted.is_empty() { sum(&self.added) } else { sum(&self.added) - sum(&self.subtracted) }
    }
}

/// A small integer as a scalar.
fn integer(number: i64) -> Scalar {
    let size = Scalar::from(number.unsigned_abs());
    if number < 0 { -size } else { size }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_the_sum_of_its_terms() {
        let values: Vec<_> = (1..=7u64).map(|number| Scalar::from(number * number + 1).invert()).collect();
        for coefficients in [
            &[][..],
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
            assert_eq!(LinearForm::new(&terms).evaluate(&values), expected, "{coefficients:?}");
        }
    }
}
