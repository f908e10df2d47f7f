//! The coefficients of the roll's keys, of many proofs at once.
//!
//! Specified in docs/spec/14-participation.md, section 7. Each key has the coefficient
//!
//! ```text
//! c_i = sum_b w_b f_(b,1,i_1) ... f_(b,m,i_m)
//! ```
//!
//! over the proofs b of a batch. With the digits cut in two halves this is a product of matrices, C = L^T R: L has w_b times the product of the first
//! digits, R that of the last ones, each about sqrt N entries for a proof. Its N multiplications for each proof are what a batch costs on a large roll, so they are
//! integers that are reduced once, at the end, and as few machine words as can be.
//!
//! A scalar is a polynomial of degree 4 in 2^51, and a product of two is one of degree 8. Instead of 25 products of its limbs, 9
//! are enough (Toom and Cook): of the values of both polynomials at 9 nodes. These are computed once for each entry of L and R; at
//! each node the sums of products are added up over all proofs, and only the sums are interpolated, directly at 2^51. All is on public data.

use std::sync::LazyLock;

use curve25519_dalek::scalar::Scalar;

use super::radices::Radices;
use crate::wide::{Wide, halves, limbs};

/// Nodes x : y at which the homogeneous polynomials sum a_k x^k y^(4-k) are evaluated.
const NODES: [(i8, i8); 9] = [(0, 1), (1, 0), (1, 1), (-1, 1), (2, 1), (-2, 1), (1, 2), (-1, 2), (3, 1)];

/// Bits of a limb. The values at the nodes are below 121 * 2^51 < 2^58.
const LIMB: u32 = 51;

/// Proofs whose products are added up without reduction: 2^9 * 2^58 * 2^58 is below 2^127. Not a power of two, so that the numbers
/// of one proof do not all fall on the same lines of a cache.
const RUN: usize = 500;

/// The coefficients of so many members, for proofs that each have a weight and the values of all digits.
pub(super) fn coefficients(radices: &Radices, members: usize, proofs: &[(Scalar, &[Scalar])]) -> Vec<Scalar> {
    let first_half = halve(radices.all());
    let mut sums = vec![Scalar::ZERO; members];
    for run in proofs.chunks(RUN) {
        let halves = |(weight, values): &(Scalar, &[Scalar])| {
            let digits = radices.cut(values);
            let (first, last) = digits.split_at_checked(first_half).unwrap_or_default();
            (products(Some(*weight), first), products(None, last))
        };
        let (left, right): (Vec<_>, Vec<_>) = run.iter().map(halves).unzip();
        multiply(&Side::new(&left), &Side::new(&right), &mut sums);
    }
    sums
}

/// How many digits make the first half, so that both halves together have the fewest entries.
fn halve(radices: &[usize]) -> usize {
    let entries = |first: &usize| {
        let (first, last) = radices.split_at_checked(*first).unwrap_or_default();
        first.iter().product::<usize>() + last.iter().product::<usize>()
    };
    (1..radices.len()).min_by_key(entries).unwrap_or(1)
}

/// The weight, where there is one, times one value of each digit, for all combinations in the order of places.
fn products(weight: Option<Scalar>, digits: &[&[Scalar]]) -> Vec<Scalar> {
    let Some((first, others)) = digits.split_first() else { return Vec::new() };
    let start = match weight {
        Some(weight) => first.iter().map(|value| weight * value).collect(),
        None => first.to_vec(),
    };
    others.iter().fold(start, |products, values| {
        products.iter().flat_map(|product| values.iter().map(move |value| product * value)).collect()
    })
}

/// One factor of the product, evaluated: for each entry and node one number for each proof.
struct Side {
    proofs: usize,
    entries: usize,
    /// Entry after entry, node after node, proof after proof; with an entry of zeros where their number is odd, since they are taken
    /// two by two.
    values: Vec<i64>,
}

impl Side {
    fn new(proofs: &[Vec<Scalar>]) -> Self {
        let count = proofs.len();
        let entries = proofs.first().map_or(0, Vec::len);
        let mut values = vec![0; entries.next_multiple_of(2) * NODES.len() * count];
        for (proof, scalars) in proofs.iter().enumerate() {
            for (entry, scalar) in scalars.iter().enumerate() {
                let places = values.iter_mut().skip(entry * NODES.len() * count + proof).step_by(count);
                places.zip(evaluate(scalar)).for_each(|(place, value)| *place = value);
            }
        }
        Side { proofs: count, entries, values }
    }

    /// Two entries, all nodes of each.
    fn pair(&self, first: usize) -> (&[i64], &[i64]) {
        let len = NODES.len() * self.proofs;
        let both = self.values.get(first * len..(first + 2) * len).unwrap_or_default();
        both.split_at_checked(len).unwrap_or_default()
    }
}

/// Adds the product of both sides to the sums, as far as there are members.
fn multiply(left: &Side, right: &Side, sums: &mut [Scalar]) {
    let proofs = left.proofs.max(1);
    for row in (0..left.entries).step_by(2) {
        for column in (0..right.entries).step_by(2) {
            if row * right.entries + column >= sums.len() {
                return;
            }
            let ((row_0, row_1), (column_0, column_1)) = (left.pair(row), right.pair(column));
            let nodes = row_0.chunks(proofs).zip(row_1.chunks(proofs));
            let nodes = nodes.zip(column_0.chunks(proofs).zip(column_1.chunks(proofs)));
            let mut cells = [[0; NODES.len()]; 4];
            for (node, (rows, columns)) in nodes.enumerate() {
                for (cell, sum) in cells.iter_mut().zip(four_sums(rows, columns)) {
                    if let Some(place) = cell.get_mut(node) {
                        *place = sum;
                    }
                }
            }
            for (cell, (down, right_by)) in cells.iter().zip([(0, 0), (0, 1), (1, 0), (1, 1)]) {
                // An entry that fills up stands beyond the last column, or in a row beyond the last member.
                let place = (row + down) * right.entries + column + right_by;
                if column + right_by < right.entries
                    && let Some(sum) = sums.get_mut(place)
                {
                    *sum += interpolate(cell);
                }
            }
        }
    }
}

/// The sums of products of two rows with two columns.
#[inline]
fn four_sums(rows: (&[i64], &[i64]), columns: (&[i64], &[i64])) -> [i128; 4] {
    let product = |one: &i64, other: &i64| i128::from(*one).wrapping_mul(i128::from(*other));
    let mut sums = [0i128; 4];
    for ((a, b), (c, d)) in rows.0.iter().zip(rows.1).zip(columns.0.iter().zip(columns.1)) {
        let [ac, ad, bc, bd] = &mut sums;
        *ac = ac.wrapping_add(product(a, c));
        *ad = ad.wrapping_add(product(a, d));
        *bc = bc.wrapping_add(product(b, c));
        *bd = bd.wrapping_add(product(b, d));
    }
    sums
}

/// The values of a scalar's polynomial at all nodes.
fn evaluate(scalar: &Scalar) -> [i64; NODES.len()] {
    let [w0, w1, w2, w3] = limbs(scalar);
    let limb = |word: u64| (word & ((1 << LIMB) - 1)) as i64;
    let a = [
        limb(w0),
        limb(w0 >> 51 | w1 << 13),
        limb(w1 >> 38 | w2 << 26),
        limb(w2 >> 25 | w3 << 39),
        limb(w3 >> 12),
    ];
    let [a0, a1, a2, a3, a4] = a;
    let (even, odd) = (a0 + a2 + a4, a1 + a3);
    let (even_2, odd_2) = (a0 + 4 * a2 + 16 * a4, 2 * a1 + 8 * a3);
    let (even_half, odd_half) = (16 * a0 + 4 * a2 + a4, 8 * a1 + 2 * a3);
    [
        a0,
        a4,
        even + odd,
        even - odd,
        even_2 + odd_2,
        even_2 - odd_2,
        even_half + odd_half,
        even_half - odd_half,
        a0 + 3 * a1 + 9 * a2 + 27 * a3 + 81 * a4,
    ]
}

/// For each node what the value there counts in the value at 2^51 : 1 of a homogeneous polynomial of degree 8 (Lagrange).
static AT_LIMB: LazyLock<[[Scalar; 2]; NODES.len()]> = LazyLock::new(|| {
    let small = |number: i8| {
        let size = Scalar::from(number.unsigned_abs());
        if number < 0 { -size } else { size }
    };
    let limb = Scalar::from(1u64 << LIMB);
    NODES.map(|(x, y)| {
        let others = NODES.iter().filter(|node| **node != (x, y));
        let (above, below) = others.fold((Scalar::ONE, Scalar::ONE), |(above, below), (u, v)| {
            (above * (limb * small(*v) - small(*u)), below * (small(x) * small(*v) - small(y) * small(*u)))
        });
        let factor = above * below.invert();
        [factor, -factor]
    })
});

/// The sum of products from its values at all nodes.
fn interpolate(values: &[i128; NODES.len()]) -> Scalar {
    let mut wide = Wide::ZERO;
    for (value, [positive, negative]) in values.iter().zip(&*AT_LIMB) {
        let factor = if *value < 0 { negative } else { positive };
        wide.add_product(&limbs(factor), &halves(value.unsigned_abs()));
    }
    wide.reduce()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ballot::tests::Dice;

    /// As the specification says it.
    fn slowly(radices: &Radices, members: usize, proofs: &[(Scalar, &[Scalar])]) -> Vec<Scalar> {
        let mut sums = vec![Scalar::ZERO; members];
        for (weight, values) in proofs {
            for (place, sum) in sums.iter_mut().enumerate() {
                let (mut rest, mut product) = (place, *weight);
                for digit in radices.cut(values).into_iter().rev() {
                    product *= digit[rest % digit.len()];
                    rest /= digit.len();
                }
                *sum += product;
            }
        }
        sums
    }

    #[test]
    fn coefficients_are_those_of_the_specification() {
        let mut dice = Dice::new("coefficients");
        for members in [1, 2, 3, 5, 8, 9, 27, 63, 64, 65, 100, 343, 513] {
            let radices = Radices::new(members);
            for count in [0, 1, 2, 7] {
                let values: Vec<Vec<Scalar>> =
                    (0..count).map(|_| (0..radices.values()).map(|_| dice.scalar()).collect()).collect();
                let proofs: Vec<_> = values.iter().map(|values| (dice.scalar(), &values[..])).collect();
                assert_eq!(coefficients(&radices, members, &proofs), slowly(&radices, members, &proofs));
            }
        }
    }

    /// The largest numbers, in more proofs than are added up without reduction.
    #[test]
    fn nothing_overflows() {
        let mut ones = [0xff; 32];
        ones[31] = 0x0f;
        let largest = [-Scalar::ONE, Scalar::from_canonical_bytes(ones).unwrap()];
        let radices = Radices::new(4);
        for value in largest {
            let values = vec![value; radices.values()];
            let proofs = vec![(value, &values[..]); 2 * RUN + 1];
            let expected = value * value * value * Scalar::from(proofs.len() as u64);
            assert_eq!(coefficients(&radices, 4, &proofs), [expected; 4]);
        }
        // And the bound itself, at the node where values are largest.
        let most = 121i128 << LIMB;
        assert!(most < 1 << 58 && (most * most).checked_mul(RUN as i128).is_some());
    }
}
