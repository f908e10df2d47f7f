//! Views of circles of trustees.

use crate::{
    bytes::Base64Array,
    events::FailReason,
    keys::MemberId,
    names,
    state::{Assembly, Circle, CirclePhase},
    texts::Texts,
};
use serde::Serialize;
use uuid::Uuid;

/// A circle.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CircleView {
    /// Its id.
    pub id: Uuid,
    /// Who called it or proposed the vote that asked for it; none for that of the founding.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub caller: Option<MemberId>,
    /// The vote that asked for it; none for first circles.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub vote: Option<Uuid>,
    /// Which attempt this ceremony is, from 0.
    pub attempt: u16,
    /// Members who signed that it shall be the first in office.
    pub signed: Vec<MemberId>,
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

/// The circles in the order in which the log called them.
pub(super) fn in_order_of_the_log(state: &Assembly) -> impl Iterator<Item = &Circle> {
    let mut circles: Vec<_> = state.circles().values().collect();
    circles.sort_by_key(|circle| circle.called);
    circles.into_iter()
}

/// The view of a circle.
pub fn circle(state: &Assembly, texts: &Texts, circle: &Circle) -> CircleView {
    let trustees = (1u16..)
        .zip(&circle.trustees)
        .map(|(number, trustee)| TrusteeView {
            number,
            member: trustee.member,
            name: names::shown(state, texts, trustee.member),
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
        vote: circle.vote,
        attempt: circle.attempt,
        signed: circle.signed.iter().copied().collect(),
        threshold: circle.threshold,
        phase: circle.phase,
        trustees,
        joint_key: ready.map(|public| Base64Array(public.joint_key().to_bytes())),
        failure: circle.failure.map(|(trustee, reason, by)| FailureView { trustee, reason, by }),
    }
}
