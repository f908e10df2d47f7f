//! What rules can be (docs/spec/09-events.md, 9.5). The bounds are part of the specification: a bound that a vote can change is
//! none. They see to it that the rules can always be changed again, and never without notice.
//!
//! Each rule has bounds of its own, which no other rule moves: whatever is changed one by one stays within them.

use super::{Class, Comparison, DAY, Fraction, HOUR, Majority, MajorityOf, Rules, Share};
use crate::cosignature::{Witness, Witnesses};
use folkmoot_protocol::MAX_VOICES;
use std::ops::RangeInclusive;
use thiserror::Error;

/// Rules that cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum RulesError {
    /// A version that this program does not know.
    #[error("the rules have version {0}; this program knows version 2")]
    Version(u16),
    /// A denominator outside 1..=1,000 or a numerator above it.
    #[error("the rule \"{0}\" has a fraction that is not between 0 and 1, or a denominator above 1,000")]
    Fraction(&'static str),
    /// A rule outside its bounds.
    #[error("the rule \"{rule}\" is outside its bounds, which no vote can change: {bounds}")]
    Bounds {
        /// The path of the rule, as in [`super::RuleChange::PATHS`].
        rule: &'static str,
        /// What it can be.
        bounds: &'static str,
    },
    /// A smallest number of ballots outside 1..=1,000.
    #[error("the fewest ballots that may be opened together are 1 to 1,000; the rules say {0}")]
    MinBallots(u32),
}

impl RulesError {
    /// The stable code of this refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Version(_) => "rules.version",
            Self::Fraction(_) => "rules.fraction",
            Self::Bounds { .. } => "rules.bounds",
            Self::MinBallots(_) => "rules.min_ballots",
        }
    }
}

/// A fraction as numerator and denominator.
type Ratio = (u32, u32);

/// What a class of decisions can be, and what its rules are called.
struct ClassBounds {
    majority: (&'static str, &'static str),
    /// Whether a majority can be one of the base. For special decisions a share of the base is what `enough` asks.
    of_base: bool,
    enough: (&'static str, &'static str),
    least_enough: Ratio,
    turnout: &'static str,
    notice: (&'static str, &'static str),
    notices: RangeInclusive<u64>,
    open: (&'static str, &'static str),
    opens: RangeInclusive<u64>,
    delay: (&'static str, &'static str),
    delays: RangeInclusive<u64>,
}

const ORDINARY: ClassBounds = ClassBounds {
    majority: ("ordinary.majority", "more than half and at most nine tenths"),
    of_base: true,
    enough: ("ordinary.enough", "at most two thirds"),
    least_enough: (0, 1),
    turnout: "ordinary.turnout",
    notice: ("ordinary.notice", "at most 30 days"),
    notices: 0..=30 * DAY,
    open: ("ordinary.open", "10 minutes to 60 days"),
    opens: HOUR / 6..=60 * DAY,
    delay: ("ordinary.delay", "at most 30 days"),
    delays: 0..=30 * DAY,
};

const SPECIAL: ClassBounds = ClassBounds {
    majority: ("special.majority", "more than half and at most nine tenths, of the ballots cast or decided"),
    of_base: false,
    enough: ("special.enough", "one tenth to two thirds"),
    least_enough: (1, 10),
    turnout: "special.turnout",
    notice: ("special.notice", "3 to 30 days"),
    notices: 3 * DAY..=30 * DAY,
    open: ("special.open", "3 to 60 days"),
    opens: 3 * DAY..=60 * DAY,
    delay: ("special.delay", "3 to 30 days"),
    delays: 3 * DAY..=30 * DAY,
};

impl Rules {
    /// Checks the version, and that each rule is within its bounds.
    ///
    /// # Errors
    /// The first one that is not, in the order of the rules: [`RulesError`].
    pub fn check(&self) -> Result<(), RulesError> {
        if self.version != 2 {
            return Err(RulesError::Version(self.version));
        }
        check_class(&self.ordinary, &ORDINARY)?;
        check_class(&self.special, &SPECIAL)?;
        check_share(
            "seconds",
            self.seconds,
            (0, 1)..=(1, 4),
            1..=100,
            "at most a quarter, and at most 1 to 100",
        )?;
        within("at_once", "1 to 50", self.at_once, 1..=50)?;
        let objections = "a fiftieth to a third, and at most 2 to 100";
        check_share("objections", self.objections, (1, 50)..=(1, 3), 2..=100, objections)?;
        let bounds =
            "0 to 5 vouches, 1 to 90 days between two of one member, growth by a twentieth to all of it";
        within("admit", bounds, self.admit.vouches, 0..=5)?;
        within("admit", bounds, self.admit.every, DAY..=90 * DAY)?;
        fraction("admit", bounds, self.admit.growth, (1, 20)..=(1, 1))?;
        within("resting", "90 days to 3 years", self.resting, 90 * DAY..=3 * 365 * DAY)?;
        let bounds = "2 to 7 vouches, 3 to 60 days";
        within("recover", bounds, self.recover.vouches, 2..=7)?;
        within("recover", bounds, self.recover.wait, 3 * DAY..=60 * DAY)?;
        let bounds =
            "3 to 32 trustees, of whom more than half but not all open a result, for 30 days to 3 years";
        let size = u64::from(self.circle.size);
        within("circle", bounds, size, 3..=32)?;
        within("circle", bounds, self.circle.threshold, size / 2 + 1..=size - 1)?;
        within("circle", bounds, self.circle.term, 30 * DAY..=3 * 365 * DAY)?;
        if !(1..=1000).contains(&self.min_ballots) {
            return Err(RulesError::MinBallots(self.min_ballots));
        }
        within("voices", "1 to 5", self.voices, 1..=MAX_VOICES.into())?;
        check_witnesses(&self.witnesses)?;
        let bounds = "at most two thirds of the roll, and at most 1 to 1,000, waiting at most 7 days";
        check_share("release", self.release.confirmations, (0, 1)..=(2, 3), 1..=1000, bounds)?;
        within("release", bounds, self.release.wait, 0..=7 * DAY)
    }
}

/// More than half of them are enough, and no fewer: else two histories could each have enough without any witness having signed both.
fn check_witnesses(witnesses: &Witnesses) -> Result<(), RulesError> {
    let Witnesses { keys, quorum } = witnesses;
    let all = u16::try_from(keys.len()).unwrap_or(u16::MAX);
    let is_short = |witness: &Witness| witness.name().len() <= MAX_WITNESS_NAME;
    let is_right = all <= MAX_WITNESSES && keys.iter().all(is_short) && witnesses.are_distinct();
    let is_enough = *quorum <= all && (all == 0 || u32::from(*quorum) * 2 > u32::from(all));
    match is_right && is_enough {
        true => Ok(()),
        false => Err(RulesError::Bounds {
            rule: "witnesses",
            bounds: "at most 8 witnesses with different names, of 100 bytes each at most, and different keys, of whom more than half are enough",
        }),
    }
}

/// A checkpoint has room for the cosignatures of many more; a group that asks more than these waits for the slowest.
const MAX_WITNESSES: u16 = 8;
const MAX_WITNESS_NAME: usize = 100;

fn check_class(class: &Class, bounds: &ClassBounds) -> Result<(), RulesError> {
    let Majority { of, test, num, den } = class.majority;
    let (rule, said) = bounds.majority;
    let share = Fraction { num, den };
    // Half is too little where it is enough to have just half.
    fraction(rule, said, share, (1, 2)..=(9, 10))?;
    let is_half = share.compare((1, 2)).is_eq();
    if (is_half && test == Comparison::AtLeast) || (of == MajorityOf::Base && !bounds.of_base) {
        return Err(RulesError::Bounds { rule, bounds: said });
    }
    let (rule, said) = bounds.enough;
    fraction(rule, said, class.enough, bounds.least_enough..=(2, 3))?;
    fraction(bounds.turnout, "at most two thirds", class.turnout, (0, 1)..=(2, 3))?;
    within(bounds.notice.0, bounds.notice.1, class.notice, bounds.notices.clone())?;
    within(bounds.open.0, bounds.open.1, class.open, bounds.opens.clone())?;
    within(bounds.delay.0, bounds.delay.1, class.delay, bounds.delays.clone())
}

fn check_share(
    rule: &'static str,
    share: Share,
    shares: RangeInclusive<Ratio>,
    most: RangeInclusive<u64>,
    bounds: &'static str,
) -> Result<(), RulesError> {
    fraction(rule, bounds, Fraction { num: share.num, den: share.den }, shares)?;
    within(rule, bounds, share.most, most)
}

/// A fraction, and one within these two.
fn fraction(
    rule: &'static str,
    bounds: &'static str,
    fraction: Fraction,
    range: RangeInclusive<Ratio>,
) -> Result<(), RulesError> {
    if !(1..=1000).contains(&fraction.den) || fraction.num > fraction.den {
        return Err(RulesError::Fraction(rule));
    }
    if fraction.compare(*range.start()).is_lt() || fraction.compare(*range.end()).is_gt() {
        return Err(RulesError::Bounds { rule, bounds });
    }
    Ok(())
}

fn within(
    rule: &'static str,
    bounds: &'static str,
    value: impl Into<u64>,
    range: RangeInclusive<u64>,
) -> Result<(), RulesError> {
    if range.contains(&value.into()) { Ok(()) } else { Err(RulesError::Bounds { rule, bounds }) }
}

impl Fraction {
    fn compare(&self, (num, den): Ratio) -> std::cmp::Ordering {
        (u64::from(self.num) * u64::from(den)).cmp(&(u64::from(num) * u64::from(self.den)))
    }
}
