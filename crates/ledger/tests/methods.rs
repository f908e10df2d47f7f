//! Elections whose winners are known, from tests/vectors/elections.json.

use folkmoot_ledger::methods::{Pairwise, Standing, majority_judgment};
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize)]
struct Elections {
    rankings: Vec<Ranking>,
    judgments: Vec<Judged>,
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

fn pairwise(election: &Ranking) -> Pairwise {
    let options = election.options.len();
    let pairs = (0..options).flat_map(|i| (0..options).filter(move |j| *j != i).map(move |j| (i, j)));
    if let Some(Tallied { ballots, preferred }) = &election.tallied {
        let sums: Vec<u64> = pairs.map(|(i, j)| preferred[i][j]).collect();
        return Pairwise::new(options, &sums, *ballots).unwrap();
    }
    let read: Vec<(u64, Vec<u32>)> =
        (election.ballots.iter()).map(|(count, order)| (*count, places(order, &election.options))).collect();
    let sums: Vec<u64> = pairs
        .map(|(i, j)| read.iter().filter(|(_, at)| at[i] < at[j]).map(|(count, _)| count).sum())
        .collect();
    Pairwise::new(options, &sums, read.iter().map(|(count, _)| count).sum()).unwrap()
}

#[test]
fn rankings_with_known_winners() {
    for election in elections().rankings {
        let (name, options) = (&election.name, &election.options);
        let pairwise = pairwise(&election);
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
