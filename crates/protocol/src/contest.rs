//! Contest kinds. A kind is only a description of bits, slot values and equations.
//!
//! The prover and the verifier know [`Description`] alone: `n` bits `w`, slot values `v = M w` and
//! linear equations `L w = b` over small integers. Specified in docs/spec/02-contests.md.
//!
#![doc = include_str!("../../../docs/spec/02-contests.md")]

/// One question of a vote.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Contest {
    /// Yes, no or abstain: three slots.
    Motion,
    /// One of `options` options, or none of them where `blank` is set: one slot for each option and
    /// one for blank.
    Choose {
        /// Number of options, at least 2.
        options: u16,
        /// Whether a blank answer is possible and counted.
        blank: bool,
    },
    /// Between `min` and `max` different options: one slot for each option.
    Approval {
        /// Number of options, at least 2.
        options: u16,
        /// Fewest options a voter may name.
        min: u16,
        /// Most options a voter may name, at least 1 and at most `options`.
        max: u16,
    },
}

/// Number of options of a motion: yes, no, abstain.
pub(crate) const MOTION_OPTIONS: u16 = 3;

/// A term of a linear form: bit and coefficient.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Term {
    pub(crate) bit: usize,
    pub(crate) coefficient: i64,
}

/// A linear equation: the terms sum up to the constant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Equation {
    pub(crate) terms: Vec<Term>,
    pub(crate) constant: i64,
}

/// What prover and verifier know of a contest, and of a whole ballot.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Description {
    /// Number of witness bits, `n`.
    pub(crate) bits: usize,
    /// The rows of the slot matrix `M`, one for each slot.
    pub(crate) slots: Vec<Vec<Term>>,
    /// The rows of `L` with their right-hand sides `b`.
    pub(crate) equations: Vec<Equation>,
    /// The largest value that one ballot gives to one slot.
    pub(crate) max_value: u64,
}

impl Description {
    /// Puts another description below this one: its bits and slots follow those that are there.
    pub(crate) fn stack(&mut self, other: &Description) {
        let shift = |terms: &[Term]| -> Vec<Term> {
            let moved = |term: &Term| Term { bit: term.bit + self.bits, coefficient: term.coefficient };
            terms.iter().map(moved).collect()
        };
        let slots: Vec<_> = other.slots.iter().map(|row| shift(row)).collect();
        let equations: Vec<_> = (other.equations.iter())
            .map(|equation| Equation { terms: shift(&equation.terms), constant: equation.constant })
            .collect();
        self.slots.extend(slots);
        self.equations.extend(equations);
        self.bits += other.bits;
        self.max_value = self.max_value.max(other.max_value);
    }
}

impl Contest {
    /// The description of this contest alone.
    pub(crate) fn description(&self) -> Description {
        match *self {
            Contest::Motion => one_of(MOTION_OPTIONS.into()),
            Contest::Choose { options, blank } => one_of(usize::from(options) + usize::from(blank)),
            Contest::Approval { options, min, max } => {
                approval(options.into(), slack_weights(max.saturating_sub(min)), max)
            }
        }
    }

    /// Number of slots and number of bits, without building anything.
    pub(crate) fn size(&self) -> (usize, usize) {
        match *self {
            Contest::Motion => (MOTION_OPTIONS.into(), MOTION_OPTIONS.into()),
            Contest::Choose { options, blank } => {
                let slots = usize::from(options) + usize::from(blank);
                (slots, slots)
            }
            Contest::Approval { options, min, max } => {
                let slack = slack_weights(max.saturating_sub(min)).len();
                (options.into(), usize::from(options) + slack)
            }
        }
    }

    /// Appends the kind and its numbers, as the transcript absorbs them.
    pub(crate) fn encode(&self, out: &mut Vec<u8>) {
        match *self {
            Contest::Motion => out.push(1),
            Contest::Choose { options, blank } => {
                out.push(2);
                out.extend(options.to_le_bytes());
                out.push(blank.into());
            }
            Contest::Approval { options, min, max } => {
                out.push(3);
                out.extend(options.to_le_bytes());
                out.extend(min.to_le_bytes());
                out.extend(max.to_le_bytes());
            }
        }
    }
}

/// Weights of the bits that write every number of `0..=range` and no other: 1, 2, 4, ... and a last
/// one that makes their sum `range`.
pub(crate) fn slack_weights(range: u16) -> Vec<u16> {
    let mut weights = Vec::new();
    let mut rest = range;
    let mut weight = 1;
    while rest > 0 {
        let next = rest.min(weight);
        weights.push(next);
        rest -= next;
        weight = weight.saturating_mul(2);
    }
    weights
}

/// Exactly one of `options` bits is set; each is a slot.
fn one_of(options: usize) -> Description {
    Description {
        bits: options,
        slots: (0..options).map(|bit| vec![unit(bit)]).collect(),
        equations: vec![Equation { terms: (0..options).map(unit).collect(), constant: 1 }],
        max_value: 1,
    }
}

/// The set bits and the slack sum up to `max`; the options' bits are slots, the slack's are not.
fn approval(options: usize, slack: Vec<u16>, max: u16) -> Description {
    let slack_terms = slack
        .iter()
        .enumerate()
        .map(|(k, weight)| Term { bit: options + k, coefficient: i64::from(*weight) });
    Description {
        bits: options + slack.len(),
        slots: (0..options).map(|bit| vec![unit(bit)]).collect(),
        equations: vec![Equation {
            terms: (0..options).map(unit).chain(slack_terms).collect(),
            constant: i64::from(max),
        }],
        max_value: 1,
    }
}

fn unit(bit: usize) -> Term {
    Term { bit, coefficient: 1 }
}
