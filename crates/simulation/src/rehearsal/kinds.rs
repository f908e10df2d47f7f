//! What is asked in a rehearsal of each kind, what its members choose, and what that makes together.

use folkmoot_ledger::contest::{
    Amounts, Approval, Budget, Choose, Consent, Contest, Grades, Motion, Points, Quadratic, Ranking,
    RankingMethod, Score,
};

/// Which kind of question to rehearse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(clap::ValueEnum))]
pub enum Kind {
    /// Yes, no or abstain.
    Motion,
    /// Agree, stand aside or object.
    Consent,
    /// One of ten.
    Choose,
    /// Up to three of ten.
    Approval,
    /// 0 to 10 for each of ten.
    Score,
    /// One of six grades for each of five.
    Grades,
    /// Twenty points divided among five.
    Points,
    /// A hundred credits for votes for and against five.
    Quadratic,
    /// Five in an order of preference.
    Ranking,
    /// Any of ten projects.
    Budget,
    /// A thousand in money, to the cent, divided among five.
    Amounts,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 11] = [
        Self::Motion,
        Self::Consent,
        Self::Choose,
        Self::Approval,
        Self::Score,
        Self::Grades,
        Self::Points,
        Self::Quadratic,
        Self::Ranking,
        Self::Budget,
        Self::Amounts,
    ];
}

/// Options of those kinds whose ballots are long.
const FEW: u32 = 5;
/// Options of the others.
const MANY: u32 = 10;
/// Grades from the lowest to the highest.
const GRADES: [&str; 6] = ["To reject", "Poor", "Fair", "Good", "Very good", "Excellent"];
/// Points of a ballot.
const POINTS: u16 = 20;
/// Money of a ballot in its smallest unit: more than a slot of 16 bits holds.
const MONEY: u32 = 100_000;

fn options(number: u32) -> Vec<String> {
    (1..=number).map(|number| format!("Option {number}")).collect()
}

/// What is asked.
pub fn contest(kind: Kind) -> Contest {
    let question = "What do we rehearse?".to_owned();
    match kind {
        Kind::Motion => Contest::Motion(Motion { question }),
        Kind::Consent => Contest::Consent(Consent { question, objections: 0 }),
        Kind::Choose => Contest::Choose(Choose { question, options: options(MANY), blank: false }),
        Kind::Approval => Contest::Approval(Approval { question, options: options(MANY), min: 1, max: 3 }),
        Kind::Score => Contest::Score(Score { question, options: options(MANY), max: 10 }),
        Kind::Grades => Contest::Grades(Grades {
            question,
            options: options(FEW),
            grades: GRADES.map(str::to_owned).to_vec(),
        }),
        Kind::Points => {
            Contest::Points(Points { question, options: options(FEW), budget: POINTS, exact: true })
        }
        Kind::Quadratic => {
            Contest::Quadratic(Quadratic { question, options: options(FEW), credits: 100, against: true })
        }
        Kind::Ranking => {
            Contest::Ranking(Ranking { question, options: options(FEW), method: RankingMethod::Schulze })
        }
        Kind::Budget => Contest::Budget(Budget {
            question,
            options: options(MANY),
            costs: (1..=u64::from(MANY)).map(|number| number * 15_000).collect(),
            funds: 250_000,
            currency: "EUR".to_owned(),
        }),
        Kind::Amounts => Contest::Amounts(Amounts {
            question,
            options: options(FEW),
            total: MONEY,
            currency: "EUR".to_owned(),
        }),
    }
}

/// What member `number` chooses.
pub fn choice(kind: Kind, number: u32) -> Vec<u32> {
    match kind {
        Kind::Motion | Kind::Consent => vec![match number % 7 {
            0..=3 => 0,
            4 | 5 => 1,
            _ => 2,
        }],
        Kind::Choose => vec![(number * number) % MANY],
        Kind::Approval | Kind::Budget => {
            let mut chosen = vec![number % MANY, (number / 3) % MANY, (number / 7) % MANY];
            chosen.sort_unstable();
            chosen.dedup();
            chosen
        }
        Kind::Score => (0..MANY).map(|option| (number * (option + 1) + option) % 11).collect(),
        Kind::Grades => (0..FEW).map(|option| (number * (option + 1) + option) % 6).collect(),
        Kind::Points => {
            let (most, some) = (number % u32::from(POINTS + 1), number % FEW);
            (0..FEW)
                .map(|option| match option {
                    _ if option == some => most,
                    _ if option == (some + 2) % FEW => u32::from(POINTS) - most,
                    _ => 0,
                })
                .collect()
        }
        Kind::Amounts => {
            let most = (number * 7_919) % (MONEY + 1);
            (0..FEW)
                .map(|option| match option {
                    _ if option == number % FEW => most,
                    _ if option == (number + 1) % FEW => (MONEY - most) / 2,
                    _ => 0,
                })
                .collect()
        }
        // 36 + 49 + 9 of 100 credits.
        Kind::Quadratic => {
            let (most, less, against) = (number % FEW, (number / 2 + 1) % FEW, (number + 3) % FEW);
            let less = if less == most { (less + 1) % FEW } else { less };
            let mut votes = vec![0; 2 * FEW as usize];
            for (place, value) in [(most, 6), (less, 7), (FEW + against, 3)] {
                // Nobody votes for and against the same.
                let taken = place >= FEW && (against == most || against == less);
                if let Some(vote) = votes.get_mut(place as usize).filter(|_| !taken) {
                    *vote = value;
                }
            }
            votes
        }
        Kind::Ranking => {
            let mut order: Vec<u32> = (0..FEW).collect();
            order.rotate_left((number % FEW) as usize);
            if number.is_multiple_of(3) {
                order.reverse();
            }
            order
        }
    }
}

/// The numbers that the choices of all members come to, slot by slot.
pub fn expected(kind: Kind, members: u32) -> Vec<Vec<u64>> {
    let slots = match kind {
        Kind::Motion | Kind::Consent => 3,
        Kind::Choose | Kind::Approval | Kind::Score | Kind::Budget => MANY,
        Kind::Grades => FEW * 6,
        Kind::Points => FEW,
        Kind::Quadratic | Kind::Amounts => 2 * FEW,
        Kind::Ranking => FEW * (FEW - 1) / 2,
    };
    let mut counts = vec![0; slots as usize];
    for number in 0..members {
        for (slot, value) in slots_of(kind, &choice(kind, number)) {
            if let Some(count) = counts.get_mut(slot) {
                *count += u64::from(value);
            }
        }
    }
    vec![counts]
}

/// Which slots a choice counts in, and with how much.
fn slots_of(kind: Kind, chosen: &[u32]) -> Vec<(usize, u32)> {
    let place = |option: usize| chosen.iter().position(|ranked| *ranked as usize == option);
    match kind {
        Kind::Motion | Kind::Consent | Kind::Choose | Kind::Approval | Kind::Budget => {
            chosen.iter().map(|option| (*option as usize, 1)).collect()
        }
        Kind::Score | Kind::Points | Kind::Quadratic => chosen.iter().copied().enumerate().collect(),
        Kind::Grades => {
            chosen.iter().enumerate().map(|(option, grade)| (option * 6 + *grade as usize, 1)).collect()
        }
        // The lower 16 bits and the higher ones.
        Kind::Amounts => {
            let limbs = chosen.iter().flat_map(|amount| [amount % (1 << 16), amount >> 16]);
            limbs.enumerate().collect()
        }
        Kind::Ranking => {
            let pairs = (0..chosen.len()).flat_map(|i| (i + 1..chosen.len()).map(move |j| (i, j)));
            pairs.enumerate().map(|(slot, (i, j))| (slot, u32::from(place(i) < place(j)))).collect()
        }
    }
}
