//! Elections whose winners are known, from tests/vectors/elections.json: by the methods, and as the fold decides them.

use folkmoot_ledger::{
    contest::{Budget, BudgetBy, Contest, Grades, RankingMethod},
    methods::{Details, Pairwise, Standing, majority_judgment},
    outcome::{Decision, LotSeed, Outcome, ResultRules},
    rules::{ClassName, Rules, Ties},
};
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize)]
struct Elections {
    rankings: Vec<Ranking>,
    judgments: Vec<Judged>,
    budgets: Vec<Funding>,
}

#[derive(Deserialize)]
struct Ranking {
    name: String,
    options: Vec<char>,
    /// How many ballots have an order: letters in brackets are level, and letters that are left out share the last place.
    #[serde(default)]
    ballots: Vec<(u64, String)>,
    /// The sums, where there are too many different ballots to list them.
    tallied: Option<Tallied>,
    condorcet_winner: Option<char>,
    /// Place after place; several letters are a tie.
    schulze: Option<Vec<String>>,
    schulze_first: Option<String>,
    ranked_pairs: Option<Vec<String>>,
    borda: Option<BTreeMap<char, u64>>,
    /// The strength of the strongest path from one option to another.
    paths: Option<BTreeMap<char, BTreeMap<char, u64>>>,
}

#[derive(Deserialize)]
struct Tallied {
    ballots: u64,
    preferred: Vec<Vec<u64>>,
}

#[derive(Deserialize)]
struct Judged {
    name: String,
    grades: Vec<String>,
    counts: BTreeMap<char, Vec<u64>>,
    majority_grades: BTreeMap<char, String>,
    order: Option<Vec<String>>,
    first: Option<String>,
}

#[derive(Deserialize)]
struct Funding {
    name: String,
    funds: u64,
    costs: Vec<u64>,
    support: Vec<u64>,
    votes: Funded,
    support_per_cost: Funded,
}

/// What is funded, in order, and the money that is left.
#[derive(Debug, PartialEq, Eq, Deserialize)]
struct Funded {
    funded: Vec<u32>,
    left: u64,
}

/// What the fold decides on a question with these counts, where everybody votes and ties are reported.
fn decide(contest: &Contest, counts: &[u64], ballots: u64) -> (Outcome, Details) {
    contest.check().unwrap();
    let rules = Rules { ties: Ties::Report, ..Rules::small() };
    let lot_seed = LotSeed { root: [0; 32], vote: uuid::Uuid::nil() };
    let rules =
        ResultRules { rules: &rules, class: ClassName::Ordinary, lot_seed, voices: ballots, base: ballots };
    contest.read(0, counts, &rules).unwrap()
}

/// The first place is chosen, or tied, and everybody stands where the method has them.
fn decided_as(found: &(Outcome, Details), standing: &Standing, name: &str) {
    let decision = if standing.first().len() == 1 { Decision::Chosen } else { Decision::Tied };
    assert_eq!((found.0.decision, found.0.options.as_slice()), (decision, standing.first()), "{name}");
    assert_eq!(found.1.standing(), standing.places(), "{name}");
}

fn elections() -> Elections {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/vectors/elections.json");
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn letters(options: &[char], standing: &Standing) -> Vec<String> {
    let place = |place: &Vec<u32>| place.iter().map(|option| options[*option as usize]).collect();
    standing.places().iter().map(place).collect()
}

/// The places of all options on a ballot.
fn places(order: &str, options: &[char]) -> Vec<u32> {
    let (mut place, mut level, mut found) = (0, false, BTreeMap::new());
    for letter in order.chars() {
        match letter {
            '(' => level = true,
            ')' => level = false,
            letter => assert!(found.insert(letter, place).is_none()),
        }
        place += u32::from(!level);
    }
    options.iter().map(|letter| found.get(letter).copied().unwrap_or(place)).collect()
}

/// How many ballots prefer the first of each pair to the second, and how many there are.
fn sums(election: &Ranking) -> (Vec<u64>, u64) {
    let options = election.options.len();
    let pairs = (0..options).flat_map(|i| (0..options).filter(move |j| *j != i).map(move |j| (i, j)));
    if let Some(Tallied { ballots, preferred }) = &election.tallied {
        return (pairs.map(|(i, j)| preferred[i][j]).collect(), *ballots);
    }
    let read: Vec<(u64, Vec<u32>)> =
        (election.ballots.iter()).map(|(count, order)| (*count, places(order, &election.options))).collect();
    let sums: Vec<u64> = pairs
        .map(|(i, j)| read.iter().filter(|(_, at)| at[i] < at[j]).map(|(count, _)| count).sum())
        .collect();
    (sums, read.iter().map(|(count, _)| count).sum())
}

#[test]
fn rankings_with_known_winners() {
    for election in elections().rankings {
        let (name, options) = (&election.name, &election.options);
        let (sums, ballots) = sums(&election);
        let pairwise = Pairwise::new(options.len(), &sums, ballots).unwrap();
        let winner = pairwise.condorcet_winner().map(|winner| options[winner as usize]);
        assert_eq!(winner, election.condorcet_winner, "{name}");
        if let Some(expected) = &election.schulze {
            assert_eq!(&letters(options, &pairwise.schulze()), expected, "{name}: Schulze");
        }
        if let Some(expected) = &election.schulze_first {
            assert_eq!(&letters(options, &pairwise.schulze())[0], expected, "{name}: Schulze");
        }
        if let Some(expected) = &election.paths {
            let paths = pairwise.strongest_paths();
            for (i, from) in options.iter().enumerate() {
                for (j, to) in options.iter().enumerate().filter(|(j, _)| *j != i) {
                    assert_eq!(paths[i * options.len() + j], expected[from][to], "{name}: {from} to {to}");
                }
            }
        }
        if let Some(expected) = &election.ranked_pairs {
            assert_eq!(&letters(options, &pairwise.ranked_pairs()), expected, "{name}: ranked pairs");
        }
        if let Some(expected) = &election.borda {
            let (_, points) = pairwise.borda();
            let points: BTreeMap<char, u64> = options.iter().copied().zip(points).collect();
            assert_eq!(&points, expected, "{name}: Borda");
        }
        for (method, standing) in [
            (RankingMethod::Schulze, pairwise.schulze()),
            (RankingMethod::RankedPairs, pairwise.ranked_pairs()),
            (RankingMethod::Borda, pairwise.borda().0),
        ] {
            let contest = folkmoot_ledger::contest::Ranking {
                question: "Who?".into(),
                options: options.iter().map(char::to_string).collect(),
                method,
            };
            decided_as(&decide(&contest.into(), &sums, ballots), &standing, name);
        }
        // Who beats everybody wins by either method, whatever the example says.
        if let Some(winner) = pairwise.condorcet_winner() {
            assert_eq!(pairwise.schulze().first(), [winner], "{name}");
            assert_eq!(pairwise.ranked_pairs().first(), [winner], "{name}");
        }
    }
}

#[test]
fn judgments_with_known_winners() {
    for election in elections().judgments {
        let name = &election.name;
        let options: Vec<char> = election.counts.keys().copied().collect();
        let counts: Vec<Vec<u64>> = election.counts.into_values().collect();
        let judged = majority_judgment(&counts);
        let contest = Grades {
            question: "How good?".into(),
            options: options.iter().map(char::to_string).collect(),
            grades: election.grades.clone(),
        };
        let decided = decide(&contest.into(), &counts.concat(), counts[0].iter().sum());
        decided_as(&decided, &judged.standing, name);
        let grades: BTreeMap<char, String> = (options.iter().copied())
            .zip(judged.grades.iter().map(|grade| election.grades[grade.unwrap() as usize].clone()))
            .collect();
        assert_eq!(grades, election.majority_grades, "{name}");
        let places = letters(&options, &judged.standing);
        if let Some(order) = election.order {
            assert_eq!(places, order, "{name}");
        }
        if let Some(first) = election.first {
            assert_eq!(places[0], first, "{name}");
        }
    }
}

#[test]
fn budgets_of_cities() {
    for Funding { name, funds, costs, support, votes, support_per_cost } in elections().budgets {
        for (by, expected) in [(BudgetBy::Votes, votes), (BudgetBy::SupportPerCost, support_per_cost)] {
            let budget = Budget {
                question: "What is funded?".into(),
                options: (1..=costs.len()).map(|number| format!("Project {number}")).collect(),
                costs: costs.clone(),
                funds,
                currency: "EUR".into(),
                decimals: 2,
                by,
            };
            let (outcome, details) = decide(&budget.into(), &support, support.iter().sum());
            let Details::Budget { funded, tied, spent, .. } = details else { panic!("{details:?}") };
            assert_eq!((outcome.decision, tied), (Decision::Funded, vec![]), "{name}");
            let mut ascending = funded.clone();
            ascending.sort_unstable();
            assert_eq!(outcome.options, ascending, "{name}");
            assert_eq!(Funded { funded, left: funds - spent }, expected, "{name}");
        }
    }
}
