//! In which order somebody sees the options of a contest (docs/spec/09-events.md, 9.6).

use crate::keys::MemberId;
use sha2::{Digest, Sha512};
use uuid::Uuid;

/// The numbers of the options of a contest in the order that is drawn for one member: by the SHA-512 of a label, the vote, the number of the
/// contest, the member and the number of the option, the smallest first. It is the same on each device and each time, so a member who
/// comes back finds the ballot as it was. Only what is seen is in this order: selections, sealed slots and results never are.
///
/// It takes from everybody the advantage of standing first in a list. It is not made against a proposer who tries many ids until some
/// voters see a friend first: what stands first for one stands elsewhere for others, and the order decides nothing.
pub fn shown_order(vote: Uuid, contest: u32, member: MemberId, options: u32) -> Vec<u32> {
    let mut drawn: Vec<([u8; 64], u32)> = (0..options)
        .map(|option| {
            let hash = Sha512::new()
                .chain_update(b"folkmoot/v1 order\n")
                .chain_update(vote.as_bytes())
                .chain_update(contest.to_le_bytes())
                .chain_update(member.0)
                .chain_update(option.to_le_bytes());
            (hash.finalize().into(), option)
        })
        .collect();
    drawn.sort_unstable();
    drawn.into_iter().map(|(_, option)| option).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_order_is_of_one_vote_one_contest_and_one_member() {
        let order = |vote, contest, member| shown_order(vote, contest, MemberId([member; 16]), 8);
        let first = order(Uuid::nil(), 0, 1);
        assert_eq!(first, order(Uuid::nil(), 0, 1));
        for other in [order(Uuid::max(), 0, 1), order(Uuid::nil(), 1, 1), order(Uuid::nil(), 0, 2)] {
            assert_ne!(other, first);
        }
        let mut sorted = first;
        sorted.sort_unstable();
        assert_eq!(sorted, (0..8).collect::<Vec<_>>());
    }

    #[test]
    fn every_option_stands_first_about_as_often() {
        let mut first = [0u32; 3];
        for number in 0..3_000_u32 {
            let mut member = [0; 16];
            member[..4].copy_from_slice(&number.to_le_bytes());
            first[shown_order(Uuid::nil(), 0, MemberId(member), 3)[0] as usize] += 1;
        }
        // Three standard deviations are 77.
        assert!(first.iter().all(|count| count.abs_diff(1_000) < 100), "{first:?}");
    }
}
