//! What a sentence has to say, and may not say, by the numbers beside it.

use folkmoot_ledger::{contest::*, methods::Details, outcome::*, rules::*};

/// Words after which a number is one, and words after which it is not.
pub const SINGULAR: [&str; 9] =
    ["vote", "ballot", "seat", "place", "agrees", "objects", "stays", "point", "option"];
pub const PLURAL: [&str; 9] =
    ["votes", "ballots", "seats", "places", "agree", "object", "stay", "points", "options"];

/// What goes with its number: "1 ballot", "2 ballots", "1 of 3 seats stays". Of "4 of 9 ballots" the second number counts.
pub fn agrees(said: &str, at: &str) {
    let words: Vec<&str> =
        said.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric())).collect();
    for pair in words.windows(2) {
        if let Ok(number) = pair[0].replace(',', "").parse::<u64>() {
            let is_one = number == 1;
            assert!(!(is_one && PLURAL.contains(&pair[1])), "{at}");
            assert!(is_one || !SINGULAR.contains(&pair[1]), "{at}");
        }
    }
    for five in words.windows(5).filter(|five| five[1] == "of" && five[3] == "seats") {
        assert_eq!(five[4], if five[0] == "1" { "stays" } else { "stay" }, "{at}");
    }
}

/// The numbers of a sentence, in order.
pub fn numbers(said: &str) -> Vec<u64> {
    let digits = said.replace(',', "");
    digits.split(|c: char| !c.is_ascii_digit()).filter_map(|word| word.parse().ok()).collect()
}

/// For each option what stands beside it, where the most of it wins.
pub fn values(contest: &Contest, counts: &[u64], details: &Details) -> Option<Vec<i64>> {
    let signed = |counts: &[u64]| counts.iter().map(|count| *count as i64).collect::<Vec<_>>();
    Some(match contest {
        Contest::Choose(choose) => signed(&counts[..choose.options.len()]),
        Contest::Approval(_) | Contest::Score(_) | Contest::Points(_) | Contest::Elect(_) => signed(counts),
        Contest::Quadratic(one) if one.against => {
            let (votes_for, against) = counts.split_at(one.options.len());
            votes_for.iter().zip(against).map(|(more, less)| *more as i64 - *less as i64).collect()
        }
        Contest::Quadratic(_) => signed(counts),
        Contest::Favourites(one) if one.method == FavouritesMethod::Points => counts
            .chunks(one.places.into())
            .map(|row| {
                row.iter()
                    .zip((1..=i64::from(one.places)).rev())
                    .map(|(count, worth)| *count as i64 * worth)
                    .sum()
            })
            .collect(),
        Contest::Favourites(_) => {
            let Details::Bucklin(found) = details else { panic!("{details:?}") };
            signed(&found.names)
        }
        _ => return None,
    })
}

/// What is said of a choice goes with the numbers of all options.
pub fn choice(
    contest: &Contest,
    counts: &[u64],
    (outcome, details): &(Outcome, Details),
    said: &str,
    at: &str,
) {
    let named = contest.named(&outcome.options).join(", ");
    match outcome.decision {
        Decision::Chosen => assert!(said.starts_with(&format!("Chosen: {named}.")), "{at}"),
        Decision::Tied => assert!(said.starts_with(&format!("Tied: {named}.")), "{at}"),
        _ => {}
    }
    assert_eq!(said.contains("the lot decided"), !outcome.lot.is_empty(), "{at}");
    let Some(values) = values(contest, counts, details) else { return };
    let value = |option: &u32| values[*option as usize];
    let level = if outcome.lot.is_empty() { &outcome.options } else { &outcome.lot };
    match outcome.decision {
        Decision::Chosen | Decision::Tied if !matches!(contest, Contest::Elect(_)) => {
            let most = values.iter().copied().max().unwrap();
            assert!(most > 0 && level.iter().all(|option| value(option) == most), "{at}");
            let several = values.iter().filter(|value| **value == most).count();
            assert_eq!(several, level.len(), "{at}");
        }
        Decision::NoChoice => {
            assert!(values.iter().all(|value| *value <= 0), "{at}");
            let options = if let Contest::Choose(_) = contest { &counts[..values.len()] } else { counts };
            let nobody = options.iter().all(|count| *count == 0);
            assert_eq!(said.contains("nobody chose any of the options"), nobody, "{at}");
        }
        _ => {}
    }
}

/// What is said of a choose with "None of these", or of more than half.
pub fn bars_of_a_choice(choose: &Choose, counts: &[u64], outcome: &Outcome, said: &str, at: &str) {
    let options = &counts[..choose.options.len()];
    let (most, all) = (*options.iter().max().unwrap(), options.iter().sum::<u64>());
    match outcome.decision {
        Decision::NoneChosen => {
            let blank = counts[options.len()];
            assert!(blank >= most && numbers(said) == [blank, most], "{at}");
        }
        Decision::NoMajority => {
            assert!(2 * most <= all && outcome.options.len() > 1, "{at}");
            assert_eq!(numbers(said), [most, all], "{at}");
        }
        Decision::Chosen => {
            assert!(choose.wins == Wins::Most || 2 * most > all, "{at}");
            assert!(choose.blank != Blank::Nobody || counts[options.len()] < most, "{at}");
        }
        _ => {}
    }
}

pub fn seats(elect: &Elect, votes: &[u64], (outcome, details): &(Outcome, Details), said: &str, at: &str) {
    let Details::Seats { elected, tied, needed, empty, .. } = details else { panic!("{at}") };
    let has_enough = |option: usize| votes[option] >= (*needed).max(1);
    assert!(elected.iter().all(|option| has_enough(*option as usize)), "{at}");
    assert_eq!(elected.len() as u64 + empty, u64::from(elect.seats), "{at}");
    assert_eq!(
        said.contains("Nobody is elected"),
        outcome.decision == Decision::Elected && elected.is_empty(),
        "{at}"
    );
    if outcome.decision != Decision::Elected && outcome.decision != Decision::Tied {
        return;
    }
    let others = (0..votes.len()).filter(|option| !elected.contains(&(*option as u32)));
    if said.contains("has so many") || said.contains("has one") {
        assert!(others.clone().count() > 0 && !others.clone().any(has_enough), "{at}");
        assert_eq!(said.contains("nobody else has"), !elected.is_empty(), "{at}");
    }
    assert_eq!(said.contains("nobody else stands"), *empty > 0 && elected.len() == votes.len(), "{at}");
    assert_eq!(said.contains("these are level"), !tied.is_empty(), "{at}");
    let level: Vec<u64> = tied.iter().map(|option| votes[*option as usize]).collect();
    assert!(level.windows(2).all(|two| two[0] == two[1]), "{at}");
}

pub fn money(
    contest: &Contest,
    counts: &[u64],
    (outcome, details): &(Outcome, Details),
    said: &str,
    at: &str,
) {
    match (contest, details) {
        (Contest::Budget(budget), Details::Budget { funded, tied, .. })
            if matches!(outcome.decision, Decision::Funded | Decision::Tied) =>
        {
            let spent: u64 = funded.iter().map(|option| budget.costs[*option as usize]).sum();
            assert!(spent <= budget.funds && numbers(said) == [spent, budget.funds], "{at}");
            assert!(funded.iter().all(|option| counts[*option as usize] > 0), "{at}");
            let nothing = funded.is_empty() && outcome.decision == Decision::Funded;
            assert_eq!(said.contains("Nothing is funded"), nothing, "{at}");
            assert_eq!(said.contains("Tied for what is left"), !tied.is_empty(), "{at}");
        }
        (Contest::Amounts(amounts), Details::Mean { amounts: mean, rest })
            if outcome.decision == Decision::Divided =>
        {
            assert_eq!(mean.iter().sum::<u64>() + rest, u64::from(amounts.total), "{at}");
            let expected: Vec<u64> = mean.iter().chain([rest, &u64::from(amounts.total)]).copied().collect();
            assert_eq!(numbers(said), expected, "{at}");
        }
        _ => {}
    }
}

/// What is said of those for and against goes with the rules.
pub fn majority(
    contest: &Contest,
    counts: &[u64],
    rules: &ResultRules<'_>,
    decision: Decision,
    said: &str,
    at: &str,
) {
    let Class { majority, enough, .. } = rules.rules.ordinary;
    let (approved, told) = match contest {
        Contest::Motion(_) => {
            let whole = match majority.of {
                MajorityOf::Cast => rules.voices,
                MajorityOf::Decided => counts[0] + counts[1],
                MajorityOf::Base => rules.base,
            };
            let (yes, needed) = (counts[0] * u64::from(majority.den), whole * u64::from(majority.num));
            let reached = match majority.test {
                Comparison::MoreThan => yes > needed,
                Comparison::AtLeast => yes >= needed,
            };
            (counts[0] > 0 && reached, counts[..2].to_vec())
        }
        Contest::Consent(consent) => {
            let allowed = u64::from(consent.objections);
            (counts[0] > 0 && counts[2] <= allowed, [counts, &[allowed]].concat())
        }
        _ => return,
    };
    let enough = counts[0] * u64::from(enough.den) >= rules.base * u64::from(enough.num);
    let begins = match decision {
        Decision::Passed => "Passed: ",
        Decision::Failed => "Not passed: ",
        Decision::TooFewYes if matches!(contest, Contest::Consent(_)) => "Not passed, since too few agree: ",
        Decision::TooFewYes => "Not passed, since too few said Yes: ",
        _ => return,
    };
    assert!(said.starts_with(begins) && numbers(said) == told, "{at}");
    assert_eq!(
        (approved, !approved || enough),
        (decision != Decision::Failed, decision != Decision::TooFewYes),
        "{at}"
    );
}
