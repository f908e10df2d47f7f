//! A ballot that is checked and not cast: what the first device gives away, and what the second one finds in it.

use super::{CastError, known_vote};
use folkmoot_ledger::{
    bytes::{Base64, Base64Array, Hex16},
    keys::MemberId,
    state::{Assembly, Ballots},
};
use folkmoot_protocol::{self as protocol, BallotSeed, SealError, Selection, Tracker, VoterTag};
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use zeroize::Zeroizing;

/// The contents of a checked ballot, revealed. Not secret any more, and of no use to anybody: this ballot is never cast.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Document {
    pub(super) folkmoot: String,
    pub(super) assembly: Uuid,
    pub(super) vote: Uuid,
    /// Whose it is, as its proof says: the member's id, or their tag where the vote hides who takes part.
    pub(super) voter: Hex16,
    /// All of the tracker, not the beginning that people read.
    pub(super) tracker: String,
    pub(super) selections: Vec<Vec<u32>>,
    pub(super) seed: Base64Array<32>,
    /// Left out where the document has to be short, as in a QR code: the tracker stands for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) ballot: Option<Base64>,
}

pub(super) const DOCUMENT: &str = "checked ballot v1";

/// What a second device found in a check document, all of it recomputed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Checked {
    /// The vote.
    pub vote: Uuid,
    /// The voter for whom it was sealed: the member's id, or their tag where the vote hides who takes part.
    pub voter: Hex16,
    /// The member for whom it was sealed; none where the vote hides who takes part.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub member: Option<MemberId>,
    /// The short tracker. The voter compares it with the one that the first device showed before it knew of the check.
    pub tracker: String,
    /// All of the tracker: what a second device compares that took it over before the first one knew of the check.
    pub full_tracker: String,
    /// What is really in the ballot, one list of numbers for each contest.
    pub selections: Vec<Vec<u32>>,
}

/// Checks a ballot on a second device: seals again from selections and seed and compares byte for byte. A document without
/// the ballot is compared by its tracker alone, which is a hash of the ballot.
///
/// # Errors
/// [`CastError::Document`], [`CastError::Unknown`], [`CastError::Tracker`], or [`CastError::Seal`] with `check.mismatch` when the
/// ballot holds something else.
pub fn check_document(state: &Assembly, document: &[u8]) -> Result<Checked, CastError> {
    let document: Document =
        serde_json::from_slice(document).map_err(|error| CastError::Document(error.to_string()))?;
    if document.folkmoot != DOCUMENT {
        return Err(CastError::Document("it is of another kind or version".to_owned()));
    }
    if document.assembly != state.id() {
        return Err(CastError::Unknown);
    }
    let (vote, context) = known_vote(state, document.vote).map_err(|_| CastError::Unknown)?;
    let voter = VoterTag(document.voter.0);
    let member = match &vote.ballots {
        Ballots::Open(_) => {
            let member = MemberId(voter.0);
            vote.roll.binary_search(&member).map_err(|_| CastError::Unknown)?;
            Some(member)
        }
        // Whose tag it is, nobody else knows; the ballot is checked for the tag that the first device says.
        Ballots::Hidden(_) => None,
    };
    let selections: Vec<Selection> = document.selections.iter().cloned().map(Selection).collect();
    let seed = BallotSeed::from_bytes(*Zeroizing::new(document.seed.0));
    let ballot = protocol::seal(&context, &voter, &selections, &seed)?;
    if document.ballot.is_some_and(|shown| shown.0 != ballot) {
        return Err(SealError::Mismatch.into());
    }
    let tracker = protocol::tracker(context.fingerprint(), &voter, &ballot);
    // All of the hash: what people compare is short enough that somebody may have searched two ballots for it.
    if Tracker::from_full(&document.tracker) != Ok(tracker) {
        return Err(CastError::Tracker);
    }
    Ok(Checked {
        vote: document.vote,
        voter: document.voter,
        member,
        tracker: tracker.to_string(),
        full_tracker: tracker.full(),
        selections: document.selections,
    })
}
