//! Questions of each kind with settings, rules and ballots that are drawn: random to look at, and the same every time.

use folkmoot_ledger::{contest::*, rules::*};

/// Numbers that look random and are the same every time.
pub struct Draw(pub u64);

impl Draw {
    /// A number from 0 to `most`.
    pub fn to(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % (most + 1)
    }

    pub fn flip(&mut self) -> bool {
        self.to(1) == 1
    }

    pub fn from<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.to(all.len() as u64 - 1) as usize]
    }

    /// Counts of options of which each ballot can give each at most so much.
    pub fn counts(&mut self, options: usize, most: u64) -> Vec<u64> {
        (0..options).map(|_| self.to(most)).collect()
    }

    /// The ballots over so many answers, one each.
    pub fn spread(&mut self, ballots: u64, answers: usize) -> Vec<u64> {
        let mut counts = vec![0; answers];
        (0..ballots).for_each(|_| counts[self.to(answers as u64 - 1) as usize] += 1);
        counts
    }

    /// Of each ballot its options in an order that is drawn.
    pub fn order(&mut self, options: usize) -> Vec<usize> {
        let mut left: Vec<usize> = (0..options).collect();
        (0..options).map(|_| left.remove(self.to(left.len() as u64 - 1) as usize)).collect()
    }
}

pub const QUESTION: &str = "What do we do?";

pub fn names(count: usize) -> Vec<String> {
    ["Ash", "Birch", "Cedar", "Dogwood", "Elm"][..count].iter().map(|name| (*name).to_owned()).collect()
}

/// A question of a kind, and counts that so many ballots can give.
pub fn drawn(kind: &str, ballots: u64, draw: &mut Draw) -> (Contest, Vec<u64>) {
    let n = 2 + draw.to(2) as usize;
    let (question, options) = (QUESTION.to_owned(), names(n));
    match kind {
        "motion" => (Motion { question }.into(), draw.spread(ballots, 3)),
        "consent" => (Consent { question, objections: draw.to(2) as u16 }.into(), draw.spread(ballots, 3)),
        "choose" => {
            let blank = draw.from(&[Blank::Off, Blank::Nobody, Blank::NoAnswer]);
            let wins = draw.from(&[Wins::Most, Wins::MoreThanHalf]);
            let counts = draw.spread(ballots, n + usize::from(blank != Blank::Off));
            (Choose { question, options, blank, wins }.into(), counts)
        }
        "approval" => {
            let counts = draw.counts(n, ballots);
            (Approval { question, options, min: 0, max: n as u16 }.into(), counts)
        }
        "elect" => {
            let n = 1 + draw.to(4) as usize;
            let (members, statements) = (vec![None; n], vec![None; n]);
            let (seats, max) = (1 + draw.to(3) as u16, n as u16);
            let counts = draw.counts(n, ballots);
            (Elect { question, options: names(n), members, statements, seats, max }.into(), counts)
        }
        "score" => {
            let max = 1 + draw.to(4) as u16;
            let counts = draw.counts(n, ballots * u64::from(max));
            (Score { question, options, max }.into(), counts)
        }
        "grades" => {
            let grades: Vec<String> = ["Bad", "Fair", "Good"][..2 + draw.to(1) as usize]
                .iter()
                .map(|one| (*one).to_owned())
                .collect();
            let counts = (0..n).flat_map(|_| draw.spread(ballots, grades.len())).collect();
            (Grades { question, options, grades }.into(), counts)
        }
        "points" => {
            let budget = 1 + draw.to(3) as u16;
            let counts = draw.spread(ballots * u64::from(budget), n);
            (Points { question, options, budget, exact: true }.into(), counts)
        }
        "quadratic" => {
            let against = draw.flip();
            let counts = draw.counts(n * (1 + usize::from(against)), ballots);
            (Quadratic { question, options, credits: 9, against }.into(), counts)
        }
        "ranking" => {
            let method =
                draw.from(&[RankingMethod::Schulze, RankingMethod::RankedPairs, RankingMethod::Borda]);
            let mut counts = vec![0; n * (n - 1)];
            for _ in 0..ballots {
                let place = draw.counts(n, n as u64 - 1);
                let pairs = (0..n).flat_map(|i| (0..n).filter(move |j| *j != i).map(move |j| (i, j)));
                for (count, (i, j)) in counts.iter_mut().zip(pairs) {
                    *count += u64::from(place[i] < place[j]);
                }
            }
            (Ranking { question, options, method }.into(), counts)
        }
        "favourites" => {
            let method = draw.from(&[FavouritesMethod::Points, FavouritesMethod::Bucklin]);
            let places = 2 + draw.to(n as u64 - 2) as usize;
            let mut counts = vec![0; n * places];
            for _ in 0..ballots {
                let named = draw.to(places as u64) as usize;
                for (place, option) in draw.order(n).into_iter().take(named).enumerate() {
                    counts[option * places + place] += 1;
                }
            }
            (Favourites { question, options, places: places as u16, method }.into(), counts)
        }
        "budget" => {
            let (costs, funds) = (draw.counts(n, 400), 1 + draw.to(900));
            let by = draw.from(&[BudgetBy::SupportPerCost, BudgetBy::Votes]);
            let counts = draw.counts(n, ballots);
            let budget = Budget { question, options, costs, funds, currency: "EUR".into(), decimals: 0, by };
            (budget.into(), counts)
        }
        "amounts" => {
            let total = 1 + draw.to(99) as u32;
            let given = ballots * draw.to(total.into());
            let counts = draw.spread(given, n);
            (Amounts { question, options, total, currency: "EUR".into(), decimals: 0 }.into(), counts)
        }
        other => panic!("no draw of {other}"),
    }
}

pub fn rules(draw: &mut Draw) -> Rules {
    let mut rules = Rules { ties: draw.from(&[Ties::Report, Ties::Lot]), ..Rules::small() };
    rules.ordinary = Class {
        majority: Majority {
            of: draw.from(&[MajorityOf::Cast, MajorityOf::Decided, MajorityOf::Base]),
            test: draw.from(&[Comparison::MoreThan, Comparison::AtLeast]),
            num: 2,
            den: 3,
        },
        enough: Fraction { num: draw.to(1) as u32, den: 1 + draw.to(9) as u32 },
        turnout: Fraction { num: draw.to(1) as u32, den: 2 },
        ..rules.ordinary
    };
    if rules.ordinary.enough.den == 1 {
        rules.ordinary.enough.den = 3;
    }
    rules.check().unwrap();
    rules
}
