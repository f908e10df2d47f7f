//! Ballots that hold what no selection gives, one constraint at a time: an order in a circle, a favourite named twice, one candidate
//! too many. The bits without slots are chosen so that every equation holds, modulo the order, or are those of an honest ballot.
//!
//! 100 for each constraint here; `FOLKMOOT_TEST_SCALE=1000 cargo test --release -p folkmoot-protocol no_selection_gives -- --nocapture`
//! makes 100,000 of each.

use super::many::{Forged, Target, scalars};
use super::*;

/// Forged ballots of one batch; an honest one comes to them.
const BATCH: usize = 10;

/// What a forger puts into the slots of one contest.
struct Constraint {
    what: &'static str,
    contests: &'static [Contest],
    forge: fn(&Contest, &mut Slots, &mut Dice),
}

/// The slots of a contest, each of which is one bit: what an honest selection gives, until somebody changes it.
struct Slots(Vec<Scalar>);

impl Slots {
    fn put(&mut self, slot: usize, value: u32) {
        self.0[slot] = Scalar::from(value);
    }

    /// Says of two options of a ranking whether the first stands before the second, and the second before the first.
    fn prefer(&mut self, options: usize, (i, j): (usize, usize), (first, second): (u32, u32)) {
        let slot = |i: usize, j: usize| i * (options - 1) + if j > i { j - 1 } else { j };
        self.put(slot(i, j), first);
        self.put(slot(j, i), second);
    }
}

/// So many different numbers below `end`, in any order.
fn different<const N: usize>(end: u16, dice: &mut Dice) -> [usize; N] {
    let mut left: Vec<usize> = (0..end.into()).collect();
    std::array::from_fn(|_| left.remove(dice.below(left.len() as u32) as usize))
}

fn ranked(contest: &Contest) -> (u16, usize) {
    let Contest::Ranking { options } = contest else { panic!("{contest:?}") };
    (*options, usize::from(*options))
}

fn circle(contest: &Contest, slots: &mut Slots, dice: &mut Dice) {
    let (options, n) = ranked(contest);
    let [a, b, c] = different(options, dice);
    for pair in [(a, b), (b, c), (c, a)] {
        slots.prefer(n, pair, (1, 0));
    }
}

fn level_with_what_is_not_level(contest: &Contest, slots: &mut Slots, dice: &mut Dice) {
    let (options, n) = ranked(contest);
    let [a, b, c] = different(options, dice);
    slots.prefer(n, (a, b), (0, 0));
    slots.prefer(n, (b, c), (0, 0));
    slots.prefer(n, (a, c), (1, 0));
}

fn each_before_the_other(contest: &Contest, slots: &mut Slots, dice: &mut Dice) {
    let (options, n) = ranked(contest);
    let [a, b] = different(options, dice);
    slots.prefer(n, (a, b), (1, 1));
}

/// Puts options at places, and nothing else.
fn favourites(contest: &Contest, slots: &mut Slots, marks: impl Fn(u16) -> Vec<(usize, u16)>) {
    let Contest::Favourites { places, .. } = *contest else { panic!("{contest:?}") };
    slots.0.fill(Scalar::ZERO);
    for (option, place) in marks(places) {
        slots.put(option * usize::from(places) + usize::from(place), 1);
    }
}

fn favourite_named_twice(contest: &Contest, slots: &mut Slots, dice: &mut Dice) {
    let Contest::Favourites { options, .. } = *contest else { panic!("{contest:?}") };
    let [one] = different(options, dice);
    favourites(contest, slots, |_| vec![(one, 0), (one, 1)]);
}

fn two_favourites_at_one_place(contest: &Contest, slots: &mut Slots, dice: &mut Dice) {
    let Contest::Favourites { options, .. } = *contest else { panic!("{contest:?}") };
    let [one, other] = different(options, dice);
    favourites(contest, slots, |_| vec![(one, 0), (other, 0)]);
}

fn favourite_behind_an_empty_place(contest: &Contest, slots: &mut Slots, dice: &mut Dice) {
    let Contest::Favourites { options, .. } = *contest else { panic!("{contest:?}") };
    let [one] = different(options, dice);
    favourites(contest, slots, |places| vec![(one, places - 1)]);
}

fn candidates_too_many(contest: &Contest, slots: &mut Slots, dice: &mut Dice) {
    let Contest::Approval { options, max, .. } = *contest else { panic!("{contest:?}") };
    let more = u32::from(max) + 1 + dice.below(u32::from(options - max));
    let mut marks: Vec<usize> = (0..options.into()).collect();
    while marks.len() > more as usize {
        marks.remove(dice.below(marks.len() as u32) as usize);
    }
    slots.0.fill(Scalar::ZERO);
    marks.into_iter().for_each(|slot| slots.put(slot, 1));
}

/// Nothing but the bits themselves keeps a voter from this.
fn project_with_more_than_one_voice(contest: &Contest, slots: &mut Slots, dice: &mut Dice) {
    let Contest::Approval { options, .. } = *contest else { panic!("{contest:?}") };
    let [one, other] = different(options, dice);
    let more = Scalar::from(2 + dice.below(1000));
    slots.0[one] = more;
    // Half of them take as much from another project.
    if dice.below(2) == 0 {
        slots.0[other] = -more;
    }
}

const RANKINGS: &[Contest] =
    &[Contest::Ranking { options: 3 }, Contest::Ranking { options: 3 }, Contest::Ranking { options: 4 }];
const FAVOURITES: &[Contest] =
    &[Contest::Favourites { options: 3, places: 2 }, Contest::Favourites { options: 4, places: 3 }];
const ELECTIONS: &[Contest] = &[
    Contest::Approval { options: 4, min: 0, max: 1 },
    Contest::Approval { options: 6, min: 0, max: 3 },
    Contest::Approval { options: 5, min: 0, max: 4 },
];
const BUDGETS: &[Contest] = &[Contest::Approval { options: 4, min: 0, max: 4 }];

const CONSTRAINTS: [Constraint; 8] = [
    Constraint { what: "an order in a circle", contests: RANKINGS, forge: circle },
    Constraint {
        what: "an option level with two that are not level",
        contests: RANKINGS,
        forge: level_with_what_is_not_level,
    },
    Constraint {
        what: "two options, each before the other",
        contests: RANKINGS,
        forge: each_before_the_other,
    },
    Constraint { what: "a favourite named twice", contests: FAVOURITES, forge: favourite_named_twice },
    Constraint {
        what: "two favourites at one place",
        contests: FAVOURITES,
        forge: two_favourites_at_one_place,
    },
    Constraint {
        what: "a favourite behind an empty place",
        contests: FAVOURITES,
        forge: favourite_behind_an_empty_place,
    },
    Constraint { what: "candidates too many", contests: ELECTIONS, forge: candidates_too_many },
    Constraint {
        what: "a project with more than one voice",
        contests: BUDGETS,
        forge: project_with_more_than_one_voice,
    },
];

/// The bits without slots, so that every equation holds with those that have one: by elimination, modulo the order of the group.
/// What the equations leave open is drawn.
fn make_up(vote: &VoteContext, witness: &mut [Scalar], dice: &mut Dice) {
    let constraints = vote.shape().constraints();
    let in_slots: Vec<usize> = constraints.slots.iter().flatten().map(|term| term.bit).collect();
    let open: Vec<usize> = (0..witness.len()).filter(|bit| !in_slots.contains(bit)).collect();
    let integer = |number: i64| scalars(&[number])[0];
    // A row is the coefficients of the open bits, and what they have to come to.
    let mut rows: Vec<Vec<Scalar>> = Vec::new();
    for equation in &constraints.equations {
        let mut row = vec![Scalar::ZERO; open.len() + 1];
        row[open.len()] = integer(equation.constant);
        for term in &equation.terms {
            match open.iter().position(|bit| *bit == term.bit) {
                Some(column) => row[column] += integer(term.coefficient),
                None => row[open.len()] -= integer(term.coefficient) * witness[term.bit],
            }
        }
        rows.push(row);
    }
    let mut solved = Vec::new();
    for column in 0..open.len() {
        let Some(at) = (solved.len()..rows.len()).find(|row| rows[*row][column] != Scalar::ZERO) else {
            continue;
        };
        let pivot = solved.len();
        rows.swap(pivot, at);
        let inverse = rows[pivot][column].invert();
        rows[pivot].iter_mut().for_each(|entry| *entry *= inverse);
        let pivot_row = rows[pivot].clone();
        for (_, row) in rows.iter_mut().enumerate().filter(|(row, _)| *row != pivot) {
            let factor = row[column];
            row.iter_mut().zip(&pivot_row).for_each(|(entry, by)| *entry -= factor * by);
        }
        solved.push(column);
    }
    assert!(
        rows[solved.len()..].iter().all(|row| row[open.len()] == Scalar::ZERO),
        "no way to make up for it"
    );
    for (column, bit) in open.iter().enumerate().filter(|(column, _)| !solved.contains(column)) {
        witness[*bit] = Scalar::from(dice.below(2));
        for row in &mut rows {
            let taken = row[column] * witness[*bit];
            row[open.len()] -= taken;
        }
    }
    for (row, column) in rows.iter().zip(&solved) {
        witness[open[*column]] = row[open.len()];
    }
    let holds = |equation: &crate::contest::Equation| {
        let sum: Scalar =
            equation.terms.iter().map(|term| integer(term.coefficient) * witness[term.bit]).sum();
        sum == integer(equation.constant)
    };
    assert!(constraints.equations.iter().all(holds));
}

fn forged(constraint: &Constraint, target: &Target<'_>, dice: &mut Dice) -> Forged {
    let mut witness = scalars(&target.honest_bits(dice));
    let rows = target.vote.shape().constraints().slots;
    let bit = |row: &Vec<crate::contest::Term>| row[0].bit;
    let mut slots = Slots(rows.iter().map(|row| witness[bit(row)]).collect());
    (constraint.forge)(&target.contests[0], &mut slots, dice);
    for (row, value) in rows.iter().zip(slots.0) {
        assert!(row.len() == 1 && row[0].coefficient == 1);
        witness[bit(row)] = value;
    }
    if dice.below(4) > 0 {
        make_up(target.vote, &mut witness, dice);
        assert!(
            witness.iter().any(|one| *one != Scalar::ZERO && *one != Scalar::ONE),
            "a selection gives it"
        );
    }
    target.with_witness(constraint.what, witness, dice)
}

#[test]
fn what_no_selection_gives_is_refused() {
    // Each on its own, and all at once: at the sizes of `make scale` they take long.
    std::thread::scope(|scope| {
        for constraint in &CONSTRAINTS {
            scope.spawn(|| refuses(constraint));
        }
    });
}

fn refuses(constraint: &Constraint) {
    let mut dice = Dice::new(constraint.what);
    let votes: Vec<_> = (constraint.contests.iter())
        .map(|contest| TestVote::new(constraint.what, std::slice::from_ref(contest)))
        .collect();
    let mut count = 0;
    for round in 0..100 * scale() as usize / BATCH {
        let which = round % votes.len();
        let contests = std::slice::from_ref(&constraint.contests[which]);
        let target = Target { vote: &votes[which].vote, contests };
        let mut batch: Vec<Forged> = (0..BATCH).map(|_| forged(constraint, &target, &mut dice)).collect();
        batch.insert(dice.below(BATCH as u32 + 1) as usize, target.honest(&mut dice));
        let ballots: Vec<_> = batch.iter().map(|(_, tag, bytes, _)| (*tag, bytes.clone())).collect();
        for ((what, _, _, expected), code) in batch.iter().zip(batch_codes(target.vote, &ballots)) {
            assert_eq!(code, *expected, "{what} in {:?}", contests[0]);
            count += u32::from(expected.is_some());
        }
    }
    assert_eq!(count, 100 * scale());
    println!("{count:>7} {}", constraint.what);
}
