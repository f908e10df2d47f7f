//! How many voices the ballots of a vote count (docs/spec/13-constitution.md, "Voices"): fixed when it opens, like its roll.
//!
//! What members sign in the open counts members; what is decided by ballots counts voices.

use super::{Assembly, Vote};
use crate::keys::MemberId;

/// Where some voice counts more than once, so many ballots are needed for each voice of whoever has the most: in a sum of fewer
/// ballots a lopsided result can tell how they voted (docs/decisions/voices.md has the figures).
const BALLOTS_A_VOICE: u32 = 15;

impl Vote {
    /// How many voices a member of its roll has in it.
    pub fn voices_of(&self, member: MemberId) -> u16 {
        let place = self.voices.binary_search_by_key(&member, |(id, _)| *id);
        place.ok().and_then(|place| self.voices.get(place)).map_or(1, |(_, voices)| *voices)
    }

    /// The most voices that a member of its roll has in it: 1 where all are equal.
    pub fn most_voices(&self) -> u16 {
        self.voices.iter().map(|(_, voices)| *voices).max().unwrap_or(1)
    }

    /// The voices of these members of its roll: as many as members where all are equal.
    fn voices_together(&self, members: u64, is_one: impl Fn(&MemberId) -> bool) -> u64 {
        let more = self.voices.iter().filter(|(id, _)| is_one(id)).map(|(_, voices)| u64::from(voices - 1));
        members.saturating_add(more.sum())
    }

    /// The voices of its roll.
    pub fn voices_on_roll(&self) -> u64 {
        self.voices_together(self.roll.len() as u64, |_| true)
    }

    /// The voices of the ballots that count.
    pub fn voices_cast(&self) -> u64 {
        self.voices_together(self.ballots.len() as u64, |id| self.is_known_to_have_cast(id))
    }

    /// Whether a member has a ballot that counts. Where nobody knows, all have one voice, and nothing goes by it.
    fn is_known_to_have_cast(&self, member: &MemberId) -> bool {
        self.ballots.by_member().is_some_and(|by_member| by_member.contains_key(member))
    }

    /// The voices of those of its roll who count as present, by the ballots so far: who was in standing when it opened, and the
    /// resting ones who cast. `members` says how many they are.
    pub(super) fn voices_counting(&self, members: u64) -> u64 {
        let counts =
            |id: &MemberId| self.resting.binary_search(id).is_err() || self.is_known_to_have_cast(id);
        self.voices_together(members, counts)
    }
}

impl Assembly {
    /// The fewest ballots of a vote whose sum is opened: what the rules say, and more where some voice counts more than once.
    pub fn fewest_ballots(&self, vote: &Vote) -> u32 {
        let by_the_rules = self.rules_of(vote).fewest_ballots(vote.roll.len());
        match u32::from(vote.most_voices()) {
            1 => by_the_rules,
            most => by_the_rules.max(BALLOTS_A_VOICE * most),
        }
    }
}
