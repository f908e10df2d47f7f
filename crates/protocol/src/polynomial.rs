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
    products_and(base, values, Scalar::ZERO)
}

/// The same with one value more at the end, which is no product.
pub(crate) fn products_and(
    base: &Scalar,
    values: impl DoubleEndedIterator<Item = (Scalar, Scalar)>,
    after: Scalar,
) -> Scalar {
    let limbs_of_base = limbs(base);
    let sum = values.rev().fold(after, |sum, (one, other)| {
        let mut wide = Wide::ZERO;
        wide.add_product(&limbs(&sum), &limbs_of_base);
        wide.add_product(&limbs(&one), &limbs(&other));
        wide.reduce()
    });
    base * sum
}

/// So many products are added before they are reduced.
const CHUNK: usize = 16;

/// Powers of a challenge for sums of values that are not reduced. On public data.
pub(crate) struct Powers {
    /// `1, base, base^2, ...`, as limbs.
    small: [[u64; 4]; CHUNK],
    /// The power after those.
    next: [u64; 4],
}

impl Powers {
    pub(crate) fn of(base: &Scalar) -> Self {
        let (mut small, mut power) = ([[0; 4]; CHUNK], Scalar::ONE);
        for limb in &mut small {
            *limb = limbs(&power);
            power *= base;
        }
        Powers { small, next: limbs(&power) }
    }

    /// `v_1 + base v_2 + base^2 v_3 + ...` of values below [`SMALL`](crate::wide::SMALL) times `q`.
    pub(crate) fn sum(&self, values: &[[u64; 4]]) -> Scalar {
        values.chunks(CHUNK).rev().fold(Scalar::ZERO, |sum, chunk| {
            let mut wide = Wide::ZERO;
            wide.add_product(&limbs(&sum), &self.next);
            for (value, power) in chunk.iter().zip(&self.small) {
                wide.add_product(value, power);
            }
            wide.reduce()
        })
    }
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

    #[test]
    fn sums_without_reduction_are_those_of_scalars() {
        let base = -Scalar::from(7u64).invert();
        for count in [0u64, 1, 15, 16, 17, 32, 50] {
            let values: Vec<_> = (0..count).map(|number| Scalar::from(number + 3).invert()).collect();
            let eightfold: Vec<_> = values
                .iter()
                .map(|value| {
                    let mut sum = [0; 4];
                    (0..crate::wide::SMALL).for_each(|_| crate::wide::add(&mut sum, &limbs(value)));
                    sum
                })
                .collect();
            let expected = polynomial(&base, values.iter().map(|value| value * Scalar::from(8u64)));
            assert_eq!(base * Powers::of(&base).sum(&eightfold), expected);
            let all = values.iter().map(|value| (*value, Scalar::ONE));
            let after = Scalar::from(99u64);
            let expected = polynomial(&base, values.iter().copied().chain([after]));
            assert_eq!(products_and(&base, all, after), expected);
        }
    }
}
