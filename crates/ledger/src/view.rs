//! Views: the state of an assembly as plain data for screens, described in docs/openapi.json.
//!
//! The host's JSON answers and the pages of the browser come from this one description, and so do their schemas
//! (feature "openapi") and the types that the pages are checked with. A view is for reading; nothing is
//! ever decided on one.
//!
//! ```
//! use folkmoot_ledger::{state::Assembly, view};
//!
//! # use folkmoot_ledger::{bytes::Base64Array, events::*, keys::{self, SigningKey}, note::Note, rules::Rules};
//! # use folkmoot_protocol::circle::{StaticSecret, prove_possession};
//! # let (ada, secret) = (SigningKey::from_seed(&[1; 32]), StaticSecret::random());
//! # let key = ada.verifying_key().to_bytes();
//! # let founder = Founder {
//! #     name: "Ada".into(),
//! #     key: Base64Array(key),
//! #     static_key: Base64Array(secret.public().to_bytes()),
//! #     static_proof: Base64Array(prove_possession(&secret, &key)),
//! # };
//! # let found = Body::Found(Found {
//! #     name: "Bakers".into(),
//! #     purpose: "Bread.".into(),
//! #     rules: Rules::usual(),
//! #     members: vec![founder],
//! #     host: Base64Array(SigningKey::from_seed(&[2; 32]).verifying_key().to_bytes()),
//! # });
//! # let id = |n| uuid::Builder::from_unix_timestamp_millis(1_800_000_000_000, &[n; 10]).into_uuid();
//! # let text = Event { assembly: uuid::Uuid::nil(), id: id(0), body: found }.encode();
//! # let founding = SignedEvent::from_note(Note::sign(&text, &[(&keys::member_id(&key).to_string(), &ada)])?)?;
//! let (state, _) = Assembly::found(1_800_000_000_000, &founding)?;
//! let json = serde_json::to_value(view::assembly(&state))?;
//! assert_eq!(json["members"][0]["name"], "Ada");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use crate::{
    bytes::{Base64Array, Hex32},
    contest::Contest,
    events::FailReason,
    keys::MemberId,
    methods::Details,
    outcome::Outcome,
    rules::Rules,
    state::{Assembly, Circle, CirclePhase, Vote, VotePhase},
};
use serde::Serialize;
use uuid::Uuid;

/// An assembly.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AssemblyView {
    /// Its id.
    pub id: Uuid,
    /// What it is called.
    pub name: String,
    /// What it is for, in Markdown.
    pub purpose: String,
    /// Its rules.
    pub rules: Rules,
    /// The host's Ed25519 public key.
    pub host: Base64Array<32>,
    /// When it was founded, in Unix milliseconds.
    pub founded_ms: u64,
    /// Number of entries in its log.
    pub size: u64,
    /// Receive time of the last entry, in Unix milliseconds.
    pub time_ms: u64,
    /// Members in the order in which they came, those who left included.
    pub members: Vec<MemberView>,
    /// Invitations that can still be used.
    pub invitations: Vec<InvitationView>,
    /// Circles, the oldest first.
    pub circles: Vec<CircleView>,
    /// Votes, the oldest first.
    pub votes: Vec<VoteView>,
}

/// A member.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MemberView {
    /// The id.
    pub id: MemberId,
    /// The name.
    pub name: String,
    /// Index of the entry with which they came.
    pub since: u64,
    /// Receive time of that entry, in Unix milliseconds.
    pub joined_ms: u64,
    /// Whether they have left.
    pub left: bool,
}

/// An invitation.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InvitationView {
    /// The id of its event.
    pub id: Uuid,
    /// Who invites.
    pub by: MemberId,
    /// How many may still join with it.
    pub uses_left: u32,
    /// Unix milliseconds from which on it is void.
    pub expires: u64,
}

/// A circle.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CircleView {
    /// The id of its call.
    pub id: Uuid,
    /// Who called it.
    pub caller: MemberId,
    /// How many trustees it takes to open a tally.
    pub threshold: u16,
    /// Where it is.
    pub phase: CirclePhase,
    /// The trustees by number.
    pub trustees: Vec<TrusteeView>,
    /// The joint key, once all have certified.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub joint_key: Option<Base64Array<32>>,
    /// Who was named if it failed.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub failure: Option<FailureView>,
}

/// A trustee of a circle.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TrusteeView {
    /// The number, 1..=n.
    pub number: u16,
    /// Which member.
    pub member: MemberId,
    /// Their name.
    pub name: String,
    /// Has accepted.
    pub accepted: bool,
    /// Has dealt.
    pub dealt: bool,
    /// Has certified.
    pub certified: bool,
    /// Whether the ceremony waits for them.
    pub awaited: bool,
}

/// Why a ceremony failed.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FailureView {
    /// The trustee who was named.
    pub trustee: MemberId,
    /// What for.
    pub reason: FailReason,
    /// Who named them.
    pub by: MemberId,
}

/// Where a vote is, as a reader sees it at the time of the last entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum VotePhaseView {
    /// Not yet open.
    Proposed,
    /// Taken back by its proposer.
    Withdrawn,
    /// Not opened while half of its time was left.
    Lapsed,
    /// Ballots are taken.
    Open,
    /// The tally is stated; trustees release it.
    Closed,
    /// Closed with too few ballots to be opened; this is final.
    Withheld,
    /// The result is stated.
    Decided,
}

/// A vote.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct VoteView {
    /// The id of its proposal.
    pub id: Uuid,
    /// The title.
    pub title: String,
    /// Markdown.
    pub text: String,
    /// Who proposed it.
    pub proposer: MemberId,
    /// The circle that opens its tally.
    pub circle: Uuid,
    /// When it was proposed, in Unix milliseconds.
    pub proposed_ms: u64,
    /// When it opens, in Unix milliseconds.
    pub opens: u64,
    /// When it closes, in Unix milliseconds.
    pub closes: u64,
    /// Where it is.
    pub phase: VotePhaseView,
    /// The questions.
    pub contests: Vec<Contest>,
    /// Length of a sealed ballot in bytes.
    pub ballot_len: usize,
    /// Hash of everything that defines it, once open.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub fingerprint: Option<Hex32>,
    /// How many may vote, once open.
    pub roll: usize,
    /// How many have a ballot that counts.
    pub ballots: usize,
    /// How many ballots were cast, those replaced included.
    pub casts: u64,
    /// How many trustees it takes to open the tally.
    pub threshold: u16,
    /// Members who have released the tally, in order.
    pub released: Vec<MemberId>,
    /// When each of them did, in Unix milliseconds.
    pub released_ms: Vec<u64>,
    /// The result, once stated.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub result: Option<ResultView>,
}

/// A result.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ResultView {
    /// For each contest, the number in each of its slots.
    pub counts: Vec<Vec<u64>>,
    /// For each contest, the outcome under the rules.
    pub outcome: Vec<Outcome>,
    /// For each contest, how its counts were read.
    pub details: Vec<Details>,
}

/// A ballot that counts.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BallotView {
    /// Who cast it.
    pub member: MemberId,
    /// The event that carried it.
    pub event: Uuid,
    /// Index of its entry.
    pub index: u64,
    /// The short form of its tracker, for people to read.
    pub tracker: String,
    /// All of its tracker: what programs compare.
    pub full_tracker: String,
}

/// The view of an assembly.
pub fn assembly(state: &Assembly) -> AssemblyView {
    let mut members: Vec<MemberView> = state
        .members()
        .values()
        .map(|member| MemberView {
            id: member.id,
            name: member.name.clone(),
            since: member.since,
            joined_ms: member.joined_ms,
            left: member.left,
        })
        .collect();
    members.sort_by_key(|member| (member.since, member.id));
    let usable = |expires: u64, uses: u32| uses > 0 && expires > state.time_ms();
    AssemblyView {
        id: state.id(),
        name: state.name().to_owned(),
        purpose: state.purpose().to_owned(),
        rules: *state.rules(),
        host: Base64Array(*state.host()),
        founded_ms: state.founded_ms(),
        size: state.size(),
        time_ms: state.time_ms(),
        members,
        invitations: state
            .invitations()
            .iter()
            .filter(|(_, invitation)| usable(invitation.expires, invitation.uses_left))
            .map(|(id, invitation)| InvitationView {
                id: *id,
                by: invitation.by,
                uses_left: invitation.uses_left,
                expires: invitation.expires,
            })
            .collect(),
        circles: in_order_of_the_log(state).map(|found| circle(state, found)).collect(),
        votes: state.votes().values().map(|found| vote(state, found)).collect(),
    }
}

/// The circles in the order in which the log called them.
fn in_order_of_the_log(state: &Assembly) -> impl Iterator<Item = &Circle> {
    let mut circles: Vec<_> = state.circles().values().collect();
    circles.sort_by_key(|circle| circle.called);
    circles.into_iter()
}

/// The view of a circle.
pub fn circle(state: &Assembly, circle: &Circle) -> CircleView {
    let trustees = (1u16..)
        .zip(&circle.trustees)
        .map(|(number, trustee)| TrusteeView {
            number,
            member: trustee.member,
            name: state.members().get(&trustee.member).map_or_else(String::new, |member| member.name.clone()),
            accepted: trustee.commitment.is_some(),
            dealt: trustee.message.is_some(),
            certified: trustee.certificate.is_some(),
            awaited: circle.awaits(number),
        })
        .collect();
    let ready = circle.public.as_ref().filter(|_| circle.phase == CirclePhase::Ready);
    CircleView {
        id: circle.id,
        caller: circle.caller,
        threshold: circle.threshold,
        phase: circle.phase,
        trustees,
        joint_key: ready.map(|public| Base64Array(public.joint_key().to_bytes())),
        failure: circle.failure.map(|(trustee, reason, by)| FailureView { trustee, reason, by }),
    }
}

/// The view of a vote.
pub fn vote(state: &Assembly, vote: &Vote) -> VoteView {
    let circle = state.circles().get(&vote.proposal.circle);
    let trustee = |(number, _): &(u16, u64)| {
        circle?.trustees.get(usize::from(*number).checked_sub(1)?).map(|t| t.member)
    };
    VoteView {
        id: vote.id,
        title: vote.proposal.title.clone(),
        text: vote.proposal.text.clone(),
        proposer: vote.proposer,
        circle: vote.proposal.circle,
        proposed_ms: vote.proposed_ms,
        opens: vote.proposal.opens,
        closes: vote.proposal.closes,
        phase: phase(state, vote),
        contests: vote.proposal.contests.clone(),
        ballot_len: vote.shape.ballot_len(),
        fingerprint: vote.fingerprint().map(|fingerprint| Hex32(fingerprint.0)),
        roll: vote.roll.len(),
        ballots: vote.ballots.len(),
        casts: vote.casts,
        threshold: circle.map_or(0, |circle| circle.threshold),
        released: vote.released.iter().filter_map(trustee).collect(),
        released_ms: vote.released.iter().map(|(_, time_ms)| *time_ms).collect(),
        result: vote.result.as_ref().map(|result| ResultView {
            counts: result.counts.clone(),
            outcome: result.outcome.clone(),
            details: result.details.clone(),
        }),
    }
}

fn phase(state: &Assembly, vote: &Vote) -> VotePhaseView {
    match vote.phase {
        VotePhase::Proposed if state.time_ms() > vote.latest_opening_ms() => VotePhaseView::Lapsed,
        VotePhase::Proposed => VotePhaseView::Proposed,
        VotePhase::Withdrawn => VotePhaseView::Withdrawn,
        VotePhase::Open => VotePhaseView::Open,
        VotePhase::Closed => VotePhaseView::Closed,
        VotePhase::Withheld => VotePhaseView::Withheld,
        VotePhase::Decided => VotePhaseView::Decided,
    }
}

/// The ballots of a vote that count, in log order.
pub fn ballots(vote: &Vote) -> Vec<BallotView> {
    let mut ballots: Vec<BallotView> = vote
        .ballots
        .iter()
        .map(|(member, ballot)| BallotView {
            member: *member,
            event: ballot.event,
            index: ballot.index,
            tracker: ballot.tracker.to_string(),
            full_tracker: ballot.tracker.full(),
        })
        .collect();
    ballots.sort_by_key(|ballot| ballot.index);
    ballots
}
