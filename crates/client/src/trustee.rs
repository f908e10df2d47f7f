//! What a trustee does, one step at a time (docs/spec/05-circle.md and 06-decryption.md).
//!
//! [`next_steps`] says what waits for this member as a trustee, [`take_step`] does any one of it. A trustee
//! keeps no secret besides its phrase; everything is recovered from seed and log.
//!
//! The one dangerous step is the release, since whatever a threshold of trustees opens is open. A device releases only the
//! final tally of a vote that the log has closed, after it has itself checked every ballot and added up the tally; and once
//! it has released a vote for some sums, it never does for others, whatever log it is shown. And it has a clock of its own:
//! the times in the log are the host's, who could date its entries ahead and close a vote before people have voted.

use crate::{
    acts::{ActError, EventWriter, SignedAct},
    replica::{Replica, is_ahead},
};
use folkmoot_ledger::{
    bytes::{Base64, Hex32},
    events::{Body, CircleFail, FailReason, Share},
    keys::MemberId,
    refusal::Refusal,
    rules::DAY,
    state::{Circle, CirclePhase, Confirmations, Vote, VotePhase},
};
use folkmoot_protocol::{CircleError, DecryptionError, circle, decryption};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use thiserror::Error;
use uuid::Uuid;

/// How far this device's clock may be behind the closing time of a vote whose tally it releases.
const CLOCK_SLACK_MS: u64 = 5 * 60 * 1000;

/// So long after its closing time a tally is released without witnesses. They may be gone for good, and no vote could name others if none
/// were ever opened again.
const WITNESSES_GONE_MS: u64 = 30 * DAY;

/// Why a trustee's device does not take a step.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum TrusteeError {
    /// The rules refuse it, as the host would.
    #[error(transparent)]
    Act(#[from] ActError),
    /// The vote is not closed, so there is no final tally.
    #[error("the vote is {0}: a tally is released only after the log has closed the vote")]
    NotClosed(&'static str),
    /// Ballots of the vote wait to be checked by this device.
    #[error("this device has not checked every ballot and added up the tally itself yet")]
    Unchecked,
    /// Too few witnesses have seen the closing.
    #[error(
        "{have} of the witnesses that the rules name have cosigned the record with the closing of this vote, and it takes {needed}: a tally is released only on what everybody sees"
    )]
    NotCosigned {
        /// How many have.
        have: u16,
        /// How many it takes.
        needed: u16,
    },
    /// Too few devices have confirmed the closing.
    #[error(
        "{} of the roll and {} of the trustees have confirmed the closing of this vote, and it takes {} and {}, or {} of the roll alone: a tally is released only on what everybody sees, or when the rules wait no longer",
        .0.members, .0.trustees, .0.members_needed, .0.trustees_needed, .0.members_instead.max(.0.members_needed)
    )]
    Unconfirmed(Confirmations),
    /// This device has released this vote for other sums.
    #[error(
        "this device has released this vote before, for another tally: the host shows two versions of the record"
    )]
    OtherSums,
    /// The record is ahead of this device's own clock.
    #[error("the record is ahead of this device's clock: its last entry is dated {time_ms}")]
    Ahead {
        /// When the last entry says that it came, in Unix milliseconds.
        time_ms: u64,
    },
    /// Recovering the share of the key failed.
    #[error(transparent)]
    Circle(#[from] CircleError),
    /// Making the decryption share failed.
    #[error(transparent)]
    Decryption(#[from] DecryptionError),
}

impl TrusteeError {
    /// From when on the same would be taken, as [`Refusal::from_ms`].
    pub fn from_ms(&self) -> Option<u64> {
        match self {
            Self::Act(error) => error.from_ms(),
            Self::Unconfirmed(confirmations) => Some(confirmations.from_ms),
            _ => None,
        }
    }

    /// The stable code of this refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Act(error) => error.code(),
            Self::NotClosed(_) => "trustee.not_closed",
            Self::Unchecked => "trustee.unchecked",
            Self::NotCosigned { .. } => "trustee.not_cosigned",
            Self::Unconfirmed(_) => "trustee.unconfirmed",
            Self::OtherSums => "trustee.other_sums",
            Self::Ahead { .. } => "replica.ahead",
            Self::Circle(error) => error.code(),
            Self::Decryption(error) => error.code(),
        }
    }
}

impl From<Refusal> for TrusteeError {
    fn from(refusal: Refusal) -> Self {
        Self::Act(ActError::Refused(refusal))
    }
}

/// A step that waits for a trustee.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "step", rename_all = "snake_case")]
pub enum Step {
    /// Accept to be a trustee of this circle.
    Accept {
        /// The circle.
        circle: Uuid,
    },
    /// Deal: all have accepted.
    Deal {
        /// The circle.
        circle: Uuid,
    },
    /// Certify: all have dealt, and every share that was dealt to this trustee fits.
    Certify {
        /// The circle.
        circle: Uuid,
    },
    /// End the ceremony: a share that was dealt to this trustee does not fit.
    Blame {
        /// The circle.
        circle: Uuid,
        /// Who dealt it.
        trustee: MemberId,
    },
    /// Release the tally of this vote: it is closed.
    Release {
        /// The vote.
        vote: Uuid,
    },
}

/// What a device remembers of the tallies that it released: for each vote the SHA-256 of the sums. To be stored before
/// the act is posted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Releases(BTreeMap<Uuid, Hex32>);

/// The steps that wait for the member with these keys, in the order of the log: one for each circle, then one for each vote
/// whose tally can be released. None depends on another, so a call that is never answered holds up nothing else.
pub fn next_steps(writer: &EventWriter<'_>) -> Vec<Step> {
    let own = writer.member;
    let ceremonies = writer.state.circles().values().filter_map(|circle| {
        let number = circle.number(own).filter(|number| circle.awaits(*number))?;
        match circle.phase {
            CirclePhase::Accepting => Some(Step::Accept { circle: circle.id }),
            CirclePhase::Dealing => Some(Step::Deal { circle: circle.id }),
            CirclePhase::Certifying => Some(certify_or_blame(writer, circle, number)),
            CirclePhase::Ready | CirclePhase::Failed => None,
        }
    });
    let releases = writer.state.votes().values().filter_map(|vote| {
        let circle = writer.state.circles().get(&vote.circle_id?)?;
        let waits = vote.phase == VotePhase::Closed
            && circle.number(own).is_some_and(|number| !vote.shares.contains_key(&number));
        waits.then_some(Step::Release { vote: vote.id })
    });
    ceremonies.chain(releases).collect()
}

/// The step to show where there is room for one. What others wait for comes before calls that are not answered yet, since
/// whoever does not want to be a trustee of one circle has to be able to go on in the others; of several calls it is the
/// newest. `None` when nothing waits, or when the member is no trustee.
pub fn next_step(writer: &EventWriter<'_>) -> Option<Step> {
    let steps = next_steps(writer);
    let under_way = steps.iter().find(|step| !matches!(step, Step::Accept { .. }));
    under_way.or(steps.last()).copied()
}

fn certify_or_blame(writer: &EventWriter<'_>, circle: &Circle, number: u16) -> Step {
    let certify = Step::Certify { circle: circle.id };
    let Some(dealt) = &circle.dealt else { return certify };
    let Some(keys) = writer.keys.of_trustee(circle, number) else { return certify };
    match circle::certify(dealt, number, keys.expose_static_secret()) {
        Ok(_) => certify,
        Err(error) => match culprit(circle, &error) {
            Some(trustee) if trustee != writer.member => Step::Blame { circle: circle.id, trustee },
            _ => certify,
        },
    }
}

/// Whose share it was that does not fit.
fn culprit(circle: &Circle, error: &CircleError) -> Option<MemberId> {
    let number = error.culprit()?;
    circle.trustees.get(usize::from(number).checked_sub(1)?).map(|trustee| trustee.member)
}

/// Takes a step: the act to post. For a release, `releases` has changed and is to be stored before the act is posted.
///
/// The writer must write on the state of this replica. For a release its time has to be that of this device's own clock, not
/// the host's.
///
/// # Errors
/// One [`TrusteeError`] for each reason; nothing of a secret leaves the device then.
pub fn take_step(
    step: Step,
    writer: &EventWriter<'_>,
    replica: &Replica,
    releases: &mut Releases,
) -> Result<SignedAct, TrusteeError> {
    Ok(match step {
        Step::Accept { circle } => writer.accept(circle)?,
        Step::Deal { circle } => writer.deal(circle)?,
        Step::Certify { circle } => writer.certify(circle)?,
        Step::Blame { circle, trustee } => {
            writer.write(CircleFail { circle, trustee, reason: FailReason::Share })?
        }
        Step::Release { vote } => release(vote, writer, replica, releases)?,
    })
}

/// Whether the time to release a vote has come: the log has closed it, with enough ballots that none shows in their sum, and
/// by this device's own clock, whatever time the host has written, its closing time is over. To be asked before the long work of checking every ballot; a release asks
/// again.
///
/// # Errors
/// [`TrusteeError::NotClosed`], [`Refusal::Withheld`], or the [`Refusal::TooEarly`] of the clock.
pub fn check_time(vote: Uuid, writer: &EventWriter<'_>) -> Result<(), TrusteeError> {
    let state = writer.state.votes().get(&vote).ok_or(Refusal::VoteUnknown)?;
    let Some(closed) = &state.closed else {
        return Err(TrusteeError::NotClosed(state.phase.name()));
    };
    // The rules say the same as the phase; what a device never does, it reads from as little as possible.
    let unopened = writer.state.unopened_for(state, closed.ballots, closed.voices, closed.base);
    if state.phase == VotePhase::Withheld || unopened.is_some() {
        return Err(Refusal::Withheld.into());
    }
    let closes_ms = state.closes.unwrap_or(u64::MAX);
    if writer.now_ms.saturating_add(CLOCK_SLACK_MS) < closes_ms {
        return Err(Refusal::TooEarly { from_ms: closes_ms }.into());
    }
    // A record from the future shows a host that dates ahead; what it says of times is worth nothing.
    let time_ms = writer.state.time_ms();
    if is_ahead(time_ms, writer.now_ms) {
        return Err(TrusteeError::Ahead { time_ms });
    }
    Ok(())
}

/// Whether others see the same closing. Where the rules named witnesses when the vote closed: enough of them have cosigned a checkpoint of this copy
/// with the closing in it. Else: as many devices have confirmed it as the rules ask for. A host that shows some trustees a history of
/// their own finds neither for it; what is left to it is to wait, and everybody sees that there is no result.
fn check_common_view(vote: &Vote, writer: &EventWriter<'_>, replica: &Replica) -> Result<(), TrusteeError> {
    let size = vote.closed.as_ref().map_or(u64::MAX, |closed| closed.size);
    let witnesses = writer.state.witnesses_at(size);
    if let Some(confirmations) = writer.state.confirmations(vote) {
        return match confirmations.are_enough() || writer.now_ms >= confirmations.from_ms {
            true => Ok(()),
            false => Err(TrusteeError::Unconfirmed(confirmations)),
        };
    }
    let signed = replica.cosigned().filter(|signed| signed.size() >= size);
    let have = signed.map_or(0, |signed| witnesses.cosigned(signed).len());
    let have = u16::try_from(have).unwrap_or(u16::MAX);
    let gone_ms = vote.closes.unwrap_or(u64::MAX).saturating_add(WITNESSES_GONE_MS);
    match have >= witnesses.quorum || writer.now_ms >= gone_ms {
        true => Ok(()),
        false => Err(TrusteeError::NotCosigned { have, needed: witnesses.quorum }),
    }
}

fn release(
    vote: Uuid,
    writer: &EventWriter<'_>,
    replica: &Replica,
    releases: &mut Releases,
) -> Result<SignedAct, TrusteeError> {
    // The vote is closed in the log, and its closing time has really come.
    check_time(vote, writer)?;
    let state = writer.state.votes().get(&vote).ok_or(Refusal::VoteUnknown)?;
    let (Some(stated), Some(fingerprint)) = (state.sums(), state.fingerprint()) else {
        return Err(TrusteeError::NotClosed(state.phase.name()));
    };
    // Every ballot was checked here, and their sum is what the host states.
    let sums = stated.to_bytes();
    if replica.own_sums(vote) != Some(sums.as_slice()) {
        return Err(TrusteeError::Unchecked);
    }
    // Everybody sees the same closing, as far as the witnesses of the assembly can say.
    check_common_view(state, writer, replica)?;
    // No other tally of this vote was released before.
    let hash = Hex32(Sha256::digest(&sums).into());
    if releases.0.get(&vote).is_some_and(|earlier| *earlier != hash) {
        return Err(TrusteeError::OtherSums);
    }
    // The share of the key comes from seed and log; all trustees have certified what it is made from.
    let circle = state.circle_id.and_then(|id| writer.state.circles().get(&id));
    let circle = circle.ok_or(Refusal::CircleUnknown)?;
    let number = circle.number(writer.member).ok_or(Refusal::NotTrustee)?;
    let keys = writer.keys.of_trustee(circle, number).ok_or(ActError::OtherKey)?;
    let (Some(dealt), CirclePhase::Ready) = (&circle.dealt, circle.phase) else {
        return Err(Refusal::CircleNotReady.into());
    };
    let certificates: Vec<[u8; 64]> =
        circle.trustees.iter().filter_map(|trustee| trustee.certificate).collect();
    let key_share = circle::recover(dealt, number, keys.expose_static_secret(), &certificates)?;
    let share = decryption::decryption_share(dealt.public(), fingerprint, number, &key_share, &stated)?;
    let act = writer.write_body(Body::Share(Share { vote, share: Base64(share) }))?;
    releases.0.insert(vote, hash);
    Ok(act)
}
