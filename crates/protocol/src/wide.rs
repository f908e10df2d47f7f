//! Sums of products that are reduced modulo `q` once, at the end.

use curve25519_dalek::scalar::Scalar;

use crate::group::scalar_from_wide;

/// A number below 2^512 as eight limbs of 64 bits, the lowest first.
///
/// Reducing is what multiplying and adding scalars costs; in a sum of products it is needed only once. A product of two
/// scalars is below 2^506, one of a scalar and a weight of 128 bits below 2^381: 64 of the first kind fit, and more of the second
/// than anybody can add. No branch and no address depends on the numbers.
#[derive(Clone, Copy)]
pub(crate) struct Wide([u64; 8]);

impl Wide {
    pub(crate) const ZERO: Self = Wide([0; 8]);

    /// Adds `number` times `factor`.
    #[inline]
    pub(crate) fn add_product<const N: usize>(&mut self, number: &[u64; 4], factor: &[u64; N]) {
        for (i, digit) in factor.iter().enumerate() {
            let mut limbs = self.0.iter_mut().skip(i);
            let mut carry = 0;
            for (other, limb) in number.iter().zip(limbs.by_ref()) {
                // At most 2^128 - 1, by (2^64 - 1)^2 + 2 (2^64 - 1).
                let sum = u128::from(*digit)
                    .wrapping_mul(u128::from(*other))
                    .wrapping_add(u128::from(*limb))
                    .wrapping_add(u128::from(carry));
                *limb = sum as u64;
                carry = (sum >> 64) as u64;
            }
            for limb in limbs {
                let (sum, over) = limb.overflowing_add(carry);
                *limb = sum;
                carry = u64::from(over);
            }
        }
    }

    /// The number modulo `q`.
    #[inline]
    pub(crate) fn reduce(&self) -> Scalar {
        let mut bytes = [0; 64];
        for (bytes, limb) in bytes.as_chunks_mut().0.iter_mut().zip(self.0) {
            *bytes = limb.to_le_bytes();
        }
        scalar_from_wide(&bytes)
    }
}

/// The order of the group, `q`, as four limbs.
const ORDER: [u64; 4] = [0x5812_631a_5cf5_d3ed, 0x14de_f9de_a2f7_9cd6, 0, 0x1000_0000_0000_0000];

/// So many numbers below `q` add up to less than 2^256; and sixteen products of such a sum and a scalar to less than 2^512, with one more
/// of two scalars.
pub(crate) const SMALL: u64 = 8;

/// Adds a number, where the sum is below 2^256.
#[inline]
pub(crate) fn add(sum: &mut [u64; 4], number: &[u64; 4]) {
    let mut carry = false;
    for (limb, other) in sum.iter_mut().zip(number) {
        let (first, over) = limb.overflowing_add(*other);
        let (second, more) = first.overflowing_add(u64::from(carry));
        (*limb, carry) = (second, over | more);
    }
}

/// `q` less a number below it.
#[inline]
pub(crate) fn negated(number: &[u64; 4]) -> [u64; 4] {
    let (mut difference, mut borrow) = (ORDER, false);
    for (limb, other) in difference.iter_mut().zip(number) {
        let (first, under) = limb.overflowing_sub(*other);
        let (second, more) = first.overflowing_sub(u64::from(borrow));
        (*limb, borrow) = (second, under | more);
    }
    difference
}

/// A scalar as four limbs.
#[inline]
pub(crate) fn limbs(scalar: &Scalar) -> [u64; 4] {
    let mut limbs = [0; 4];
    for (limb, bytes) in limbs.iter_mut().zip(scalar.as_bytes().as_chunks().0) {
        *limb = u64::from_le_bytes(*bytes);
    }
    limbs
}

/// A weight of 128 bits as two limbs.
#[inline]
pub(crate) fn halves(weight: u128) -> [u64; 2] {
    [weight as u64, (weight >> 64) as u64]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn some(number: u8) -> Scalar {
        scalar_from_wide(&[number; 64])
    }

    #[test]
    fn sums_of_products_are_those_of_scalars() {
        let numbers = [Scalar::ZERO, Scalar::ONE, -Scalar::ONE, some(3), -some(99), some(255)];
        let weights = [0, 1, u128::from(u64::MAX), u128::MAX, 1 << 64, 0x0123_4567_89ab_cdef << 50];
        let (mut wide, mut expected) = (Wide::ZERO, Scalar::ZERO);
        for one in &numbers {
            for other in &numbers {
                wide.add_product(&limbs(one), &limbs(other));
                expected += one * other;
            }
            for weight in weights {
                wide.add_product(&limbs(one), &halves(weight));
                wide.add_product(&limbs(one), &[weight as u64]);
                expected += one * Scalar::from(weight) + one * Scalar::from(weight as u64);
            }
            assert_eq!(wide.reduce(), expected);
        }
    }

    #[test]
    fn the_order_is_one_more_than_the_largest_scalar() {
        assert_eq!(negated(&limbs(&-Scalar::ONE)), [1, 0, 0, 0]);
        assert_eq!(negated(&limbs(&Scalar::from(5u64))), limbs(&-Scalar::from(5u64)));
        assert_eq!(negated(&[0; 4]), ORDER);
    }

    #[test]
    fn sixteen_products_of_small_sums_fit() {
        let (largest, mut sum) = (limbs(&-Scalar::ONE), [0; 4]);
        (0..SMALL).for_each(|_| add(&mut sum, &ORDER));
        let mut wide = Wide::ZERO;
        (0..16).for_each(|_| wide.add_product(&sum, &largest));
        wide.add_product(&largest, &largest);
        assert_eq!(wide.reduce(), Scalar::ONE);
    }

    #[test]
    fn sixty_four_products_of_the_largest_scalars_fit() {
        let mut wide = Wide::ZERO;
        for _ in 0..64 {
            wide.add_product(&limbs(&-Scalar::ONE), &limbs(&-Scalar::ONE));
        }
        assert_eq!(wide.reduce(), Scalar::from(64u64));
    }
}
