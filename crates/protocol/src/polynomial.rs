//! Powers of a challenge, and sums of values times such powers.

use curve25519_dalek::scalar::Scalar;

use crate::wide::{Wide, limbs};

/// `base, base^2, base^3, ...`
pub(crate) fn powers(base: &Scalar) -> impl Iterator<Item = Scalar> + use<> {
    let base = *base;
    std::iter::successors(Some(base), move |power| Some(power * base))
}

/// `base v_1 + base^2 v_2 + base^3 v_3 + ...`, from the highest power down.
pub(crate) fn polynomial(base: &Scalar, values: impl DoubleEndedIterator<Item = Scalar>) -> Scalar {
    products(base, values.map(|value| (value, Scalar::ONE)))
}

/// The same where each value is a product of two.
pub(crate) fn products(base: &Scalar, values: impl DoubleEndedIterator<Item = (Scalar, Scalar)>) -> Scalar {
    let limbs_of_base = limbs(base);
    let sum = values.rev().fold(Scalar::ZERO, |sum, (one, other)| {
        let mut wide = Wide::ZERO;
        wide.add_product(&limbs(&sum), &limbs_of_base);
        wide.add_product(&limbs(&one), &limbs(&other));
        wide.reduce()
    });
    base * sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn polynomials_start_at_the_first_power() {
        let base = Scalar::from(3u64);
        assert_eq!(polynomial(&base, [1u64, 10, 100].map(Scalar::from).into_iter()), Scalar::from(2793u64));
        assert_eq!(polynomial(&base, [].into_iter()), Scalar::ZERO);
    }
}
