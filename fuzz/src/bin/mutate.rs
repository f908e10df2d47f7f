//! Runs a target on its seeds and on mutations of them, without a fuzzer: `mutate ballot|participation|hidden|fold|texts [EXECUTIONS [SEED]]`.
//! The same numbers give the same run. A failing input is written to `failure-TARGET` before the panic goes on.

use folkmoot_fuzz::{ballot, fold, hidden, participation, texts};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::process::ExitCode;

/// Pieces that formats are sensitive to.
const WORDS: [&[u8]; 16] = [
    b"0",
    b"-1",
    b"18446744073709551616",
    b"9007199254740993",
    b"1e9",
    b"null",
    b"[]",
    b"{}",
    b"\"",
    b"\n",
    b"\n\n",
    b"\xe2\x80\x94 ",
    b"\x00",
    b"\xff\xff\xff\xff",
    &[0; 32],
    // The order of the group.
    b"\xed\xd3\xf5\x5c\x1a\x63\x12\x58\xd6\x9c\xf7\xa2\xde\xf9\xde\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x10",
];

/// What is run, and what it begins with.
type Target = (fn(&[u8]), Vec<Vec<u8>>);

/// Numbers that look random and are the same in every run (xorshift64*).
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) as usize % end.max(1)
    }

    /// A beginning and an end.
    fn range(&mut self, len: usize, longest: usize) -> std::ops::Range<usize> {
        let start = self.below(len + 1);
        start..(start + self.below(longest + 1)).min(len)
    }
}

/// One to four changes.
fn mutate(dice: &mut Dice, seeds: &[Vec<u8>]) -> Vec<u8> {
    let mut data = seeds[dice.below(seeds.len())].clone();
    for _ in 0..1 + dice.below(4) {
        let len = data.len();
        let place = dice.below(len);
        match dice.below(10) {
            0..=2 if len > 0 => data[place] ^= 1 << dice.below(8),
            3 if len > 0 => data[place] = dice.below(256) as u8,
            4 => drop(data.drain(dice.range(len, 40))),
            // A piece of another seed: over this one, or between.
            5 | 6 => {
                let other = &seeds[dice.below(seeds.len())];
                let piece = other[dice.range(other.len(), 80)].to_vec();
                let end = (place + piece.len()).min(len);
                let over = if dice.below(2) == 0 { place..end } else { place..place };
                drop(data.splice(over, piece));
            }
            // Pieces of 32 bytes are points and scalars: one over another.
            7 if len > 65 => {
                let pieces = (len - 1) / 32;
                let (from, to) = (1 + 32 * dice.below(pieces), 1 + 32 * dice.below(pieces));
                data.copy_within(from..from + 32, to);
            }
            8 => {
                let word = WORDS[dice.below(WORDS.len())];
                let end = (place + word.len() * dice.below(2)).min(len);
                drop(data.splice(place..end, word.iter().copied()));
            }
            _ => data.truncate(place),
        }
    }
    data
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let number = |place: usize, usual: u64| match arguments.get(place) {
        Some(text) => text.parse().ok(),
        None => Some(usual),
    };
    let target: Option<Target> = match arguments.first().map(String::as_str) {
        Some("ballot") => Some((ballot::run, ballot::seeds())),
        Some("participation") => Some((participation::run, participation::seeds())),
        Some("hidden") => Some((hidden::run, hidden::seeds())),
        Some("fold") => Some((fold::run, fold::seeds())),
        Some("texts") => Some((texts::run, texts::seeds())),
        _ => None,
    };
    let (Some((run, seeds)), Some(executions), Some(seed)) = (target, number(1, 100_000), number(2, 1))
    else {
        eprintln!("mutate ballot|participation|hidden|fold|texts [EXECUTIONS [SEED]]");
        return ExitCode::from(2);
    };

    let mut dice = Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let mutations = std::iter::repeat_with(|| mutate(&mut dice, &seeds));
    let mut ran = 0u64;
    for data in seeds.iter().cloned().chain(mutations).take(executions as usize) {
        if let Err(panic) = catch_unwind(AssertUnwindSafe(|| run(&data))) {
            let _ = std::fs::write(format!("failure-{}", arguments[0]), &data);
            resume_unwind(panic);
        }
        ran += 1;
    }
    println!("{}: {ran} executions, {} seeds, nothing found", arguments[0], seeds.len());
    ExitCode::SUCCESS
}
