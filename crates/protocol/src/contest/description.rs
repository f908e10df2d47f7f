//! What prover and verifier know of a contest: bits, slots and equations.
//!
//! Specified in docs/spec/02-contests.md, "Description" and "Weights".

/// A term of a linear form: bit and coefficient.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Term {
    pub(crate) bit: usize,
    pub(crate) coefficient: i64,
}

impl Term {
    /// The bit itself.
    pub(super) fn unit(bit: usize) -> Self {
        Term { bit, coefficient: 1 }
    }
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

    /// Takes as many new bits as `range` has weights, and gives the number that they write.
    pub(super) fn number(&mut self, range: u16) -> Vec<Term> {
        let first = self.bits;
        let weights = weights(range);
        self.bits += weights.len();
        let term = |(k, weight): (usize, &u16)| Term { bit: first + k, coefficient: i64::from(*weight) };
        weights.iter().enumerate().map(term).collect()
    }

    /// Takes `count` new bits.
    pub(super) fn units(&mut self, count: usize) -> Vec<Term> {
        let first = self.bits;
        self.bits += count;
        (first..self.bits).map(Term::unit).collect()
    }

    /// Demands that the terms sum up to the constant.
    pub(super) fn demand(&mut self, terms: Vec<Term>, constant: i64) {
        self.equations.push(Equation { terms, constant });
    }
}

/// Weights of the bits that write every number of `0..=range` and no other: 1, 2, 4, ... and a last
/// one that makes their sum `range`.
pub(crate) fn weights(range: u16) -> Vec<u16> {
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

/// How many weights a range has.
pub(super) fn weight_count(range: u16) -> u64 {
    u64::from(u16::BITS - range.leading_zeros())
}

/// Writes `value` with the weights of `0..=range`: the last weight is taken when the powers of two
/// before it do not reach.
pub(super) fn write_number(range: u16, value: u16, bits: &mut Vec<u8>) {
    let weights = weights(range);
    let Some((last, powers)) = weights.split_last() else {
        return;
    };
    let reach: u16 = powers.iter().sum();
    let take_last = value > reach;
    let rest = if take_last { value - last } else { value };
    bits.extend((0..powers.len()).map(|k| (rest >> k & 1) as u8));
    bits.push(take_last.into());
}
