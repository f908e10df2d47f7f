//! `circle`: other trustees. The ceremony starts when the effect is in force; the circle is in office when it is certified.

use super::{DeedType, Target};
use crate::{fields, keys::MemberId, refusal::EventError};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// `circle`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CircleEffect {
    /// The circle in office when it was written; none where there is none.
    pub from: Option<Uuid>,
    /// Who they are.
    pub trustees: Trustees,
    /// How many trustees it takes to open a tally.
    pub threshold: u16,
}

/// Who the trustees of a circle are that a vote decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(untagged)]
pub enum Trustees {
    /// These, in the order of their numbers 1..=n.
    Named(Vec<MemberId>),
    /// Whom the election elects on which the effect hangs, in the order in which they are listed there; one for each seat.
    Elected(Elected),
}

/// The word for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Elected {
    /// "elected".
    Elected,
}

/// Who can still become a trustee by an election, and how many do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Slate {
    /// All candidates; once there is a result, those elected.
    pub candidates: Vec<MemberId>,
    /// How many seats there are.
    pub seats: usize,
}

/// The fewest and the most trustees of a circle.
pub(super) const SIZES: std::ops::RangeInclusive<usize> = 2..=32;

impl CircleEffect {
    /// Whether an election says who they are.
    pub fn is_elected(&self) -> bool {
        matches!(self.trustees, Trustees::Elected(_))
    }
}

impl DeedType for CircleEffect {
    fn check(&self) -> Result<(), EventError> {
        match &self.trustees {
            Trustees::Named(trustees) => fields::list("trustees", trustees, SIZES),
            Trustees::Elected(_) => Ok(()),
        }
    }

    fn targets(&self) -> Vec<Target> {
        vec![Target::Circle]
    }
}
