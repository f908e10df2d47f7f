//! What became of a ballot that was signed, and where a ballot is found again. Both are answered from the device's own copy of the
//! log: nothing that a host says about a ballot is final. A host that answers "refused" can append the same ballot a moment later,
//! and one that answers nothing may have it already (docs/spec/09-events.md, 9.8; 10-audit.md, 10.5).

use folkmoot_ledger::state::{Assembly, VotePhase};
use folkmoot_protocol::{ShortTracker, Tracker, TrackerError, VoterTag};
use serde::Serialize;
use uuid::Uuid;

/// A ballot that this device signed and keeps, with its bytes, until the log has it or can no longer take it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The vote.
    pub vote: Uuid,
    /// Whose it is, as its proof says.
    pub voter: VoterTag,
    /// The event that carries it.
    pub event: Uuid,
    /// The event whose ballot it takes the place of, as it says itself.
    pub previous: Option<Uuid>,
}

/// Where a ballot stands by the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// It is the one of its voter that counts.
    Counted,
    /// It is not in the log and may still come into it: the same bytes are sent again, whatever was answered before.
    Waiting,
    /// It was signed more than a day ago and is not in the log, which takes no event so old (`event.clock`): the same ballot is signed
    /// again with a new id ([`crate::cast::sign_again`]) and sent.
    Old,
    /// Another ballot of this voter has come in since: this one counts no more, and can no longer be taken.
    Overtaken,
    /// The log has closed the vote without it.
    Late,
    /// The vote ended before it closed, since something in it was wrong: no ballot of it counts, and none comes in any more, promised or
    /// not.
    Ended,
}

/// How long after its signing the log takes an event, in milliseconds (docs/spec/09-events.md, 9.8).
const TAKEN_FOR_MS: u64 = 24 * 60 * 60 * 1000;

/// When an event was signed, as its id says.
fn signed_ms(event: Uuid) -> Option<u64> {
    let (seconds, nanoseconds) = event.get_timestamp()?.to_unix();
    Some(seconds.saturating_mul(1000).saturating_add(u64::from(nanoseconds / 1_000_000)))
}

/// Says where a ballot stands; `now_ms` is the time by this device's own clock. [`Standing::Overtaken`], [`Standing::Late`] and
/// [`Standing::Ended`] are final as far as the log is.
pub fn standing(state: &Assembly, kept: &Kept, now_ms: u64) -> Standing {
    // A vote that this copy does not have yet has not closed either.
    let Some(vote) = state.votes().get(&kept.vote) else { return Standing::Waiting };
    let counted = vote.ballots.of(&kept.voter).map(|ballot| ballot.event);
    if counted == Some(kept.event) {
        Standing::Counted
    } else if counted.is_some() && counted != kept.previous {
        // Both follow the same ballot, so only one of the two can be in.
        Standing::Overtaken
    } else if matches!(vote.phase, VotePhase::Proposed | VotePhase::Open) {
        let old = |signed_ms: u64| now_ms.max(state.time_ms()).saturating_sub(signed_ms) > TAKEN_FOR_MS;
        if signed_ms(kept.event).is_some_and(old) { Standing::Old } else { Standing::Waiting }
    } else if vote.phase == VotePhase::Ended {
        Standing::Ended
    } else {
        Standing::Late
    }
}

/// A ballot that counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Found {
    /// The vote.
    pub vote: Uuid,
    /// Its title.
    pub title: String,
    /// The index of the ballot's entry.
    pub index: u64,
    /// Whether all of the tracker was compared, not only what people read of it.
    pub exact: bool,
}

/// The ballots that count under a tracker, whatever the vote. All of a tracker finds the one ballot; a short one, as people type it, all
/// that begin with it: who sees more than one knows that somebody has searched for them.
///
/// # Errors
/// [`TrackerError`] for a text that is neither.
pub fn find(state: &Assembly, tracker: &str) -> Result<Vec<Found>, TrackerError> {
    let full = Tracker::from_full(tracker.trim()).ok();
    let short: Option<ShortTracker> = if full.is_some() { None } else { Some(tracker.parse()?) };
    let is_meant = |tracker: &Tracker| {
        full.as_ref() == Some(tracker) || short.as_ref().is_some_and(|short| short.is_of(tracker))
    };
    let mut found: Vec<Found> = state
        .votes()
        .values()
        .flat_map(|vote| vote.ballots.values().map(move |ballot| (vote, ballot)))
        .filter(|(_, ballot)| is_meant(&ballot.tracker))
        .map(|(vote, ballot)| Found {
            vote: vote.id,
            title: vote.proposal.title.clone(),
            index: ballot.index,
            exact: full.is_some(),
        })
        .collect();
    found.sort_by_key(|found| found.index);
    Ok(found)
}
