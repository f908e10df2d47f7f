//! Small discrete logarithms by baby steps and giant steps, on public points, in bounded memory.
//!
//! Encoding a point costs a square root, except for doubles of points: a whole batch of those is encoded
//! with one inversion. So everything here walks in halves: with h = 1/2 mod q the encoding of P is
//! made from h P.

use curve25519_dalek::constants::RISTRETTO_BASEPOINT_POINT as G;
use curve25519_dalek::ristretto::{CompressedRistretto, RistrettoPoint};
use curve25519_dalek::scalar::Scalar;
use curve25519_dalek::traits::Identity;

/// The largest bound that is searched.
pub(crate) const LIMIT: u64 = 1 << 44;

/// Baby steps at most: 2^20 entries in 2^21 places of 8 bytes.
const MAX_TABLE: u64 = 1 << 20;

/// Points encoded at once.
const BATCH: usize = 512;

/// The number v with 0 <= v <= bound and v G = point, for each point.
pub(crate) fn solve(points: &[RistrettoPoint], bound: u64) -> Vec<Option<u64>> {
    // About as many baby steps, shared by all points, as giant steps in total.
    let work = u128::from(bound).saturating_add(1).saturating_mul(points.len().max(1) as u128);
    let steps = u64::try_from(work.isqrt()).unwrap_or(u64::MAX).clamp(16, MAX_TABLE);
    let table = Table::new(steps);
    points.iter().map(|point| table.find(point, bound)).collect()
}

/// j G for 0 <= j < steps, found by a piece of their encodings.
struct Table {
    steps: u64,
    /// Open addressing: 32 bits of the encoding above j + 1; 0 is an empty place.
    places: Vec<u64>,
    mask: usize,
}

impl Table {
    fn new(steps: u64) -> Self {
        let size = (steps as usize).saturating_mul(2).next_power_of_two();
        let mut table = Table { steps, places: vec![0; size], mask: size - 1 };
        let mut walk = Walk { next: RistrettoPoint::identity(), step: half() * G };
        let mut j = 0;
        while j < steps {
            for encoding in walk.batch(BATCH.min((steps - j) as usize)) {
                table.insert(&encoding, j);
                j += 1;
            }
        }
        table
    }

    fn insert(&mut self, encoding: &CompressedRistretto, j: u64) {
        let (mut place, tag) = self.address(encoding);
        while let Some(entry) = self.places.get_mut(place) {
            if *entry == 0 {
                *entry = tag | (j + 1);
                return;
            }
            place = (place + 1) & self.mask;
        }
    }

    /// The numbers j whose encoding may be this one; almost always none or one.
    fn candidates(&self, encoding: &CompressedRistretto) -> impl Iterator<Item = u64> {
        let (start, tag) = self.address(encoding);
        (0..=self.mask)
            .map_while(move |i| self.places.get((start + i) & self.mask).filter(|&&entry| entry != 0))
            .filter(move |&&entry| entry & TAG == tag)
            .map(|entry| (entry & !TAG) - 1)
    }

    /// Where an encoding belongs, and its tag. Encodings of different points are as good as random.
    fn address(&self, encoding: &CompressedRistretto) -> (usize, u64) {
        let [a, b, c, d, e, f, g, h, i, j, k, l, ..] = encoding.to_bytes();
        let place = u64::from_le_bytes([a, b, c, d, e, f, g, h]) as usize & self.mask;
        (place, u64::from(u32::from_le_bytes([i, j, k, l])) << 32)
    }

    /// Walks P, P - steps G, P - 2 steps G, ... until one of them is in the table.
    fn find(&self, point: &RistrettoPoint, bound: u64) -> Option<u64> {
        let giant = -(half() * Scalar::from(self.steps)) * G;
        let mut walk = Walk { next: half() * point, step: giant };
        let last = bound / self.steps;
        let mut i = 0;
        while i <= last {
            // Small numbers are common: begin with small batches.
            let size = (BATCH as u64).min(16 + i).min(last - i + 1);
            for encoding in walk.batch(size as usize) {
                for j in self.candidates(&encoding) {
                    let value = i * self.steps + j;
                    if value <= bound && RistrettoPoint::mul_base(&Scalar::from(value)) == *point {
                        return Some(value);
                    }
                }
                i += 1;
            }
        }
        None
    }
}

/// The upper half of an entry.
const TAG: u64 = 0xffff_ffff_0000_0000;

/// Points at equal distances, given by their halves.
struct Walk {
    next: RistrettoPoint,
    step: RistrettoPoint,
}

impl Walk {
    /// The encodings of the doubles of the next `size` points.
    fn batch(&mut self, size: usize) -> Vec<CompressedRistretto> {
        let points: Vec<_> = (0..size)
            .map(|_| {
                let point = self.next;
                self.next += self.step;
                point
            })
            .collect();
        RistrettoPoint::double_and_compress_batch(&points)
    }
}

/// 1/2 mod q.
fn half() -> Scalar {
    Scalar::from(2u8).invert()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(values: &[u64]) -> Vec<RistrettoPoint> {
        values.iter().map(|&v| RistrettoPoint::mul_base(&Scalar::from(v))).collect()
    }

    #[test]
    fn every_small_number_within_every_small_bound() {
        let values: Vec<u64> = (0..600).collect();
        for bound in [0, 1, 2, 15, 16, 17, 31, 255, 256, 257, 500, 598, 599, 600] {
            let expected: Vec<_> = values.iter().map(|&v| (v <= bound).then_some(v)).collect();
            assert_eq!(solve(&points(&values), bound), expected, "bound {bound}");
        }
        assert_eq!(solve(&[], 5), []);
    }

    #[test]
    fn the_edges_of_tables_and_batches() {
        let bound = 1_000_000;
        let mut values = vec![0, 1, 998, 999, 1_000, 1_001, bound - 1, bound];
        values.extend((0..40).map(|i| i * 24_973));
        let expected: Vec<_> = values.iter().map(|&v| Some(v)).collect();
        assert_eq!(solve(&points(&values), bound), expected);
        assert_eq!(solve(&points(&[bound]), bound), [Some(bound)]);
        assert_eq!(solve(&points(&[bound + 1, 2 * bound, u64::MAX]), bound), [None; 3]);
    }

    #[test]
    fn points_that_are_no_small_multiples() {
        let negative = -RistrettoPoint::mul_base(&Scalar::from(3u8));
        let unknown = RistrettoPoint::from_uniform_bytes(&[7; 64]);
        assert_eq!(solve(&[negative, unknown], 10_000), [None; 2]);
    }

    #[test]
    fn a_collision_in_the_table_is_not_believed() {
        let mut table = Table::new(16);
        let [point] = points(&[100])[..] else { unreachable!() };
        table.insert(&point.compress(), 5);
        assert_eq!(table.find(&point, 15), None);
        assert_eq!(table.find(&points(&[5])[0], 15), Some(5));
        assert_eq!(table.find(&point, 100), Some(100));
    }

    #[test]
    fn two_to_the_32() {
        let bound = 1u64 << 32;
        let values = [bound, bound - 1, 0, 1, 3_141_592_653];
        let start = std::time::Instant::now();
        assert_eq!(solve(&points(&values), bound), values.map(Some));
        println!("five numbers up to 2^32: {:?}", start.elapsed());
    }
}
