//! What a vote asks for besides what the rules ask (docs/spec/09-events.md, section 9.5, "A bar of its own").

use crate::{
    refusal::EventError,
    rules::{ClassName, Comparison, Fraction, Majority, Rules},
};
use serde::{Deserialize, Serialize};

/// A stricter bar that a vote sets itself: its motions have to clear both this and what the rules ask, so a vote asks for more and
/// never for less, whatever stands here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Bar {
    /// When a motion passes: more than half, up to all.
    pub majority: Majority,
    /// The share of the base that has to say Yes, up to all.
    pub enough: Fraction,
}

impl Bar {
    /// Whether it can be cleared, and asks for more than half.
    ///
    /// # Errors
    /// `event.bar`.
    pub(crate) fn check(&self) -> Result<(), EventError> {
        let Majority { test, num, den, .. } = self.majority;
        let twice = u64::from(num) * 2;
        let is_majority = match test {
            Comparison::MoreThan => twice >= u64::from(den) && num < den,
            Comparison::AtLeast => twice > u64::from(den) && num <= den,
        };
        let is_fraction = |num: u32, den: u32| (1..=1000).contains(&den) && num <= den;
        let enough = is_fraction(self.enough.num, self.enough.den);
        if is_majority && is_fraction(num, den) && enough { Ok(()) } else { Err(EventError::Bar) }
    }

    /// The rules with this bar in the place of what they ask of a class.
    pub(crate) fn in_place_of(&self, rules: &Rules, class: ClassName) -> Rules {
        let mut stricter = rules.clone();
        let of_class = match class {
            ClassName::Ordinary => &mut stricter.ordinary,
            ClassName::Special => &mut stricter.special,
        };
        (of_class.majority, of_class.enough) = (self.majority, self.enough);
        stricter
    }
}
