//! Forged ballots of every kind in numbers: each is refused for the right reason, among others in a batch.
//!
//! 2,000 of them here; `FOLKMOOT_TEST_SCALE=50 cargo test --release -p folkmoot-protocol forged_ballots -- --nocapture`
//! makes 100,000 and prints how many there were of each.

use std::collections::BTreeMap;

use super::forger::Forger;
use super::*;

/// What was forged, the voter, the ballot, and the code with which it has to be refused (none for honest ones).
pub(super) type Forged = (&'static str, VoterTag, Vec<u8>, Option<&'static str>);

/// Forged ballots of one batch; an honest one comes to them.
const BATCH: usize = 10;

/// One vote and what forgers need to know of it.
pub(super) struct Target<'a> {
    pub(super) vote: &'a VoteContext,
    pub(super) contests: &'a [Contest],
}

/// Left minus right side of each equation.
fn differences(equations: &[crate::contest::Equation], bits: &[i64]) -> Vec<i64> {
    let sum = |equation: &crate::contest::Equation| -> i64 {
        equation.terms.iter().map(|term| term.coefficient * bits[term.bit]).sum()
    };
    equations.iter().map(|equation| sum(equation) - equation.constant).collect()
}

impl Target<'_> {
    pub(super) fn honest_bits(&self, dice: &mut Dice) -> Vec<i64> {
        let selections = dice.selections(self.contests);
        let bits = self.vote.shape().witness(&selections).ok().unwrap();
        bits.iter().map(|bit| i64::from(*bit)).collect()
    }

    fn forger(&self, bits: &[i64], dice: &mut Dice) -> Forger<'_> {
        let mut forger = Forger::new(self.vote, &VoterTag(dice.bytes()), bits);
        forger.random.epsilon = dice.scalar();
        forger
    }

    /// A ballot that follows the rules with this witness, and what its code should be.
    pub(super) fn with_witness(&self, what: &'static str, witness: Vec<Scalar>, dice: &mut Dice) -> Forged {
        let mut forger = self.forger(&vec![0; witness.len()], dice);
        let row = |row: &Vec<crate::contest::Term>| -> Scalar {
            row.iter().map(|term| Scalar::from(term.coefficient as u64) * witness[term.bit]).sum()
        };
        forger.values = self.vote.shape().constraints().slots.iter().map(row).collect();
        forger.witness = witness;
        (what, forger.tag, forger.ballot(), Some("ballot.proof.bits"))
    }

    /// One entry that is no bit: a small number, a negative one, a fraction, or any.
    fn out_of_range(&self, dice: &mut Dice) -> Forged {
        let mut witness = scalars(&self.honest_bits(dice));
        let place = dice.below(witness.len() as u32) as usize;
        let small = Scalar::from(2 + dice.below(1000));
        let (what, value) = match dice.below(4) {
            0 => ("a number out of range", small),
            1 => ("a negative number", Scalar::ONE - small),
            2 => ("a fraction, which is a number near no bit modulo the order", small.invert()),
            _ => ("any number modulo the order", dice.scalar()),
        };
        witness[place] = value;
        self.with_witness(what, witness, dice)
    }

    /// Two entries that are no bits, but every equation holds (or there is none): what one gets the other loses.
    fn cancelling(&self, dice: &mut Dice) -> Option<Forged> {
        let mut witness = scalars(&self.honest_bits(dice));
        let equations = self.vote.shape().constraints().equations;
        let coefficient = |equation: &crate::contest::Equation, bit| {
            let terms = equation.terms.iter().filter(|term| term.bit == bit);
            terms.map(|term| term.coefficient).sum::<i64>()
        };
        let count = witness.len() as u32;
        let (one, other) = (dice.below(count) as usize, dice.below(count) as usize);
        let alike =
            equations.iter().all(|equation| coefficient(equation, one) == coefficient(equation, other));
        if one == other || !alike {
            return None;
        }
        let moved = if dice.below(2) == 0 { dice.scalar() } else { Scalar::from(2 + dice.below(1000)) };
        witness[one] += moved;
        witness[other] -= moved;
        Some(self.with_witness("entries that cancel", witness, dice))
    }

    /// Bits alone, but no selection: more or less than the contests allow, a cycle, a sum over the budget.
    fn forbidden(&self, dice: &mut Dice) -> Option<Forged> {
        let mut bits = self.honest_bits(dice);
        for _ in 0..1 + dice.below(3) {
            let place = dice.below(bits.len() as u32) as usize;
            bits[place] = 1 - bits[place];
        }
        let equations = self.vote.shape().constraints().equations;
        let broken = differences(&equations, &bits).iter().any(|difference| *difference != 0);
        broken.then(|| self.with_witness("a selection that is forbidden", scalars(&bits), dice))
    }

    /// The same, but an entry that stands in no other equation makes up for it: every equation holds, and something is no bit.
    fn made_up_for(&self, dice: &mut Dice) -> Option<Forged> {
        let mut bits = self.honest_bits(dice);
        for bit in &mut bits {
            if dice.below(4) == 0 {
                *bit = 1 - *bit;
            }
        }
        let equations = self.vote.shape().constraints().equations;
        for (number, equation) in equations.iter().enumerate() {
            let alone = |term: &&crate::contest::Term| {
                let others = equations.iter().enumerate().filter(|(other, _)| *other != number);
                term.coefficient.abs() == 1
                    && !others.flat_map(|(_, other)| &other.terms).any(|other| other.bit == term.bit)
            };
            let free = equation.terms.iter().rev().find(alone)?;
            bits[free.bit] -= free.coefficient * differences(&equations, &bits)[number];
        }
        assert!(differences(&equations, &bits).iter().all(|difference| *difference == 0));
        let what = "a cycle, or a sum over the budget, made up for";
        bits.iter().any(|bit| *bit != 0 && *bit != 1).then(|| self.with_witness(what, scalars(&bits), dice))
    }

    /// An honest proof beside ciphertexts of something else.
    fn other_values(&self, dice: &mut Dice) -> Forged {
        let bits = self.honest_bits(dice);
        let mut forger = self.forger(&bits, dice);
        let slots = forger.values.len() as u32;
        let (one, other) = (dice.below(slots) as usize, dice.below(slots) as usize);
        let moved = match dice.below(3) {
            0 => Scalar::from(1 + dice.below(1000)),
            1 => -Scalar::from(1 + dice.below(1000)),
            _ => dice.scalar(),
        };
        forger.values[one] += moved;
        let what = if one == other {
            "ciphertexts of something else"
        } else {
            forger.values[other] -= moved;
            "ciphertexts whose errors cancel"
        };
        (what, forger.tag, forger.ballot(), Some("ballot.proof.link"))
    }

    /// An honest ballot under another voter's tag.
    fn replayed(&self, dice: &mut Dice) -> Forged {
        let bits = self.honest_bits(dice);
        let ballot = self.forger(&bits, dice).ballot();
        ("another voter's ballot", VoterTag(dice.bytes()), ballot, Some("ballot.proof.commitment"))
    }

    /// Two ballots with errors in the same answer that make up for each other in an unweighted sum.
    fn pair(&self, dice: &mut Dice) -> [Forged; 2] {
        let bits = self.vote.shape().bits();
        let place = dice.below(bits as u32 + 3) as usize;
        let code = match place.checked_sub(bits) {
            None | Some(0) => "ballot.proof.commitment",
            Some(1) => "ballot.proof.bits",
            Some(_) => "ballot.proof.link",
        };
        let error = dice.scalar();
        [error, -error].map(|error| {
            let honest = self.honest_bits(dice);
            let forger = self.forger(&honest, dice);
            let mut parts = forger.prove().parts;
            parts.scalars[place] += error;
            ("errors that cancel in a batch", forger.tag, parts.bytes(), Some(code))
        })
    }

    pub(super) fn honest(&self, dice: &mut Dice) -> Forged {
        let bits = self.honest_bits(dice);
        let forger = self.forger(&bits, dice);
        ("honest", forger.tag, forger.ballot(), None)
    }

    /// Some forged ballots and one honest one, in any order.
    fn batch(&self, dice: &mut Dice) -> Vec<Forged> {
        let mut batch = Vec::with_capacity(BATCH + 1);
        while batch.len() < BATCH {
            match dice.below(7) {
                0 => batch.push(self.out_of_range(dice)),
                1 => batch.extend(self.cancelling(dice)),
                2 => batch.extend(self.forbidden(dice)),
                3 => batch.extend(self.made_up_for(dice)),
                4 => batch.push(self.other_values(dice)),
                5 => batch.push(self.replayed(dice)),
                _ if batch.len() + 2 <= BATCH => batch.extend(self.pair(dice)),
                _ => {}
            }
        }
        let place = dice.below(BATCH as u32 + 1) as usize;
        batch.insert(place, self.honest(dice));
        batch
    }
}

pub(super) fn scalars(bits: &[i64]) -> Vec<Scalar> {
    let scalar = |bit: &i64| {
        let size = Scalar::from(bit.unsigned_abs());
        if *bit < 0 { -size } else { size }
    };
    bits.iter().map(scalar).collect()
}

#[test]
fn forged_ballots_are_refused_for_the_right_reason() {
    let kinds = every_kind();
    let votes: Vec<_> = kinds.iter().map(|(name, contests)| TestVote::new(name, contests)).collect();
    let mut dice = Dice::new("forged ballots in numbers");
    let mut count = BTreeMap::new();
    for round in 0..200 * scale() as usize {
        let kind = round % kinds.len();
        let target = Target { vote: &votes[kind].vote, contests: &kinds[kind].1 };
        let batch = target.batch(&mut dice);
        let ballots: Vec<_> = batch.iter().map(|(_, tag, bytes, _)| (*tag, bytes.clone())).collect();
        let codes = batch_codes(target.vote, &ballots);
        for ((what, _, _, expected), code) in batch.iter().zip(codes) {
            assert_eq!(code, *expected, "{what} in {}", kinds[kind].0);
            *count.entry(*what).or_insert(0u32) += 1;
        }
    }
    let forged: u32 = count.iter().filter(|(what, _)| **what != "honest").map(|(_, count)| count).sum();
    assert_eq!(forged, 2_000 * scale());
    for (what, count) in &count {
        println!("{count:>7} {what}");
    }
}
