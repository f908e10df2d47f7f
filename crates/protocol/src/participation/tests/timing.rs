//! Whether proving takes longer for one place on the roll than for another. By hand, since it takes a while and a quiet machine:
//!
//! ```text
//! FOLKMOOT_TEST_SCALE=100 cargo test --release -p folkmoot-protocol --lib participation::tests::timing -- --ignored --nocapture
//! ```

use std::hint::black_box;
use std::time::Instant;

use super::*;
use crate::ballot::tests::scale;

/// Places whose times are compared: the first, one in the middle, and the last, behind which places are empty.
const PLACES: [usize; 3] = [0, 5, 10];

/// Welch's t for two lists.
fn t(one: &[f64], other: &[f64]) -> f64 {
    let moments = |list: &[f64]| {
        let count = list.len() as f64;
        let mean = list.iter().sum::<f64>() / count;
        let variance = list.iter().map(|time| (time - mean).powi(2)).sum::<f64>() / (count - 1.0);
        (mean, variance / count)
    };
    let ((mean, spread), (other_mean, other_spread)) = (moments(one), moments(other));
    (mean - other_mean) / (spread + other_spread).sqrt()
}

/// 1,000 times FOLKMOOT_TEST_SCALE proofs, of places drawn at random; |t| stays below 4.5 between any two of them, with all times and
/// with the slowest ones left out, which are interruptions.
#[test]
#[ignore = "takes minutes and a quiet machine"]
fn attack_125_proving_takes_as_long_for_every_place() {
    let test = TestVote::new("timing", 11);
    let mut dice = Dice::new("timing");
    let mut times: Vec<(usize, f64)> = Vec::new();
    for number in 0..1_000 * scale() {
        let class = dice.below(PLACES.len() as u32) as usize;
        let (secret, text, seed) = (&test.secrets[PLACES[class]], number.to_le_bytes(), dice.bytes());
        let seed = ParticipationSeed::from_bytes(seed);
        let start = Instant::now();
        black_box(prove(&test.vote, &text, secret, &seed)).unwrap();
        times.push((class, start.elapsed().as_nanos() as f64));
    }
    let mut sorted: Vec<f64> = times.iter().map(|(_, time)| *time).collect();
    sorted.sort_by(f64::total_cmp);
    for percent in [50, 75, 90, 95, 100] {
        let limit = sorted[(sorted.len() * percent / 100).min(sorted.len() - 1)];
        let of = |class: usize| -> Vec<f64> {
            times.iter().filter(|(c, time)| *c == class && *time <= limit).map(|(_, time)| *time).collect()
        };
        for (one, other) in [(0, 1), (0, 2), (1, 2)] {
            let t = t(&of(one), &of(other));
            println!("fastest {percent} %: places {} and {}: t = {t:.2}", PLACES[one], PLACES[other]);
            assert!(t.abs() < 4.5, "{t}");
        }
    }
    println!("{} proofs, median {:.0} us", times.len(), sorted[sorted.len() / 2] / 1_000.0);
}
