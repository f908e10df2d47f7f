//! Lots that anybody can draw again.

use sha2::{Digest, Sha512};
use uuid::Uuid;

/// Puts tied options in an order that nobody could choose: by the SHA-512 of a label, the root hash of the checkpoint with which the vote was
/// closed, the vote, the number of the contest and the number of the option, the smallest first (docs/spec/11-methods.md, "Lots").
///
/// Whoever has the last word before the closing could try many ballots until the lot suits them, so a lot decides only what the numbers leave
/// open, and rules that can do without one should.
pub fn draw(root: &[u8; 32], vote: Uuid, contest: u32, tied: &[u32]) -> Vec<u32> {
    let mut lots: Vec<([u8; 64], u32)> = tied
        .iter()
        .map(|option| {
            let hash = Sha512::new()
                .chain_update(b"folkmoot/v1 lot\n")
                .chain_update(root)
                .chain_update(vote.as_bytes())
                .chain_update(contest.to_le_bytes())
                .chain_update(option.to_le_bytes());
            (hash.finalize().into(), *option)
        })
        .collect();
    lots.sort_unstable();
    lots.into_iter().map(|(_, option)| option).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lot_depends_on_all_of_it_and_on_nothing_else() {
        let tied: Vec<u32> = (0..8).collect();
        let first = draw(&[1; 32], Uuid::nil(), 0, &tied);
        let mut sorted = first.clone();
        sorted.sort_unstable();
        assert_eq!(sorted, tied);
        let reversed: Vec<u32> = tied.iter().rev().copied().collect();
        assert_eq!(draw(&[1; 32], Uuid::nil(), 0, &reversed), first);
        for other in [
            draw(&[2; 32], Uuid::nil(), 0, &tied),
            draw(&[1; 32], Uuid::max(), 0, &tied),
            draw(&[1; 32], Uuid::nil(), 1, &tied),
        ] {
            assert_ne!(other, first);
        }
    }

    #[test]
    fn every_option_is_drawn_about_as_often() {
        let mut first = [0u32; 3];
        for number in 0..3_000u32 {
            let mut root = [0; 32];
            root[..4].copy_from_slice(&number.to_le_bytes());
            first[draw(&root, Uuid::nil(), 0, &[0, 1, 2])[0] as usize] += 1;
        }
        // Three standard deviations are 77.
        assert!(first.iter().all(|count| count.abs_diff(1_000) < 100), "{first:?}");
    }
}
