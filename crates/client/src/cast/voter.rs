//! Who a member is in a vote: what stands for them in the proof of their ballot.

use crate::keys::MemberKeys;
use folkmoot_ledger::{
    keys::MemberId,
    state::{Assembly, Ballots, Vote},
};
use folkmoot_protocol::{VoterTag, participation::Tag};

/// The voter that the member with these keys is in a vote: their id where it shows who takes part, else their tag, which only they
/// can tell. `None` for somebody who is no member, before a vote that hides it is open, and where this device no longer has the key of the
/// opening.
///
/// Ballots are looked for by it in the device's own copy of the log, and nowhere else: whoever asked a host for a tag would say whose it is.
pub fn voter_in(state: &Assembly, keys: &MemberKeys, vote: &Vote) -> Option<VoterTag> {
    let member = keys.member_in(state);
    match vote.ballots {
        Ballots::Open(_) => Some(VoterTag(member.0)),
        Ballots::Hidden(_) => {
            let (fingerprint, opened) = (vote.fingerprint()?, vote.opened?);
            let secret = keys.expose_participation_secret_at(state.members().get(&member)?, opened)?;
            Some(Tag::of(&secret, fingerprint).voter_tag(fingerprint))
        }
    }
}

/// Whether a member may vote.
pub(super) fn is_on_roll(vote: &Vote, member: MemberId) -> bool {
    vote.roll.binary_search(&member).is_ok()
}
