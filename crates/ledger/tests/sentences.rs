//! No sentence of a result says what a number beside it contradicts: every kind, with settings, rules and ballots that are drawn.
//! With `FOLKMOOT_TEST_SCALE` as many times more are drawn. Some of each are kept in tests/vectors/drawn.json, where the pages say them in
//! all their languages (web/src/lib/kinds/drawn.test.ts); with `FOLKMOOT_WRITE_VECTORS=1` they are written anew.

use folkmoot_ledger::{
    contest::*,
    methods::Details,
    outcome::{Decision, LotSeed, Outcome, ResultRules},
    rules::{Class, ClassName, Comparison, Fraction, Majority, MajorityOf, Rules, Ties},
};

/// Numbers that look random and are the same every time.
struct Draw(u64);

impl Draw {
    /// A number from 0 to `most`.
    fn to(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % (most + 1)
    }

    fn flip(&mut self) -> bool {
        self.to(1) == 1
    }

    fn from<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.to(all.len() as u64 - 1) as usize]
    }

    /// Counts of options of which each ballot can give each at most so much.
    fn counts(&mut self, options: usize, most: u64) -> Vec<u64> {
        (0..options).map(|_| self.to(most)).collect()
    }

    /// The ballots over so many answers, one each.
    fn spread(&mut self, ballots: u64, answers: usize) -> Vec<u64> {
        let mut counts = vec![0; answers];
        (0..ballots).for_each(|_| counts[self.to(answers as u64 - 1) as usize] += 1);
        counts
    }

    /// Of each ballot its options in an order that is drawn.
    fn order(&mut self, options: usize) -> Vec<usize> {
        let mut left: Vec<usize> = (0..options).collect();
        (0..options).map(|_| left.remove(self.to(left.len() as u64 - 1) as usize)).collect()
    }
}

const QUESTION: &str = "What do we do?";

fn names(count: usize) -> Vec<String> {
    ["Ash", "Birch", "Cedar", "Dogwood", "Elm"][..count].iter().map(|name| (*name).to_owned()).collect()
}

/// A question of a kind, and counts that so many ballots can give.
fn drawn(kind: &str, ballots: u64, draw: &mut Draw) -> (Contest, Vec<u64>) {
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
            let (members, statements) = (vec![None; n], vec![String::new(); n]);
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

fn rules(draw: &mut Draw) -> Rules {
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

/// Words after which a number is one, and words after which it is not.
const SINGULAR: [&str; 9] =
    ["vote", "ballot", "seat", "place", "agrees", "objects", "stays", "point", "option"];
const PLURAL: [&str; 9] =
    ["votes", "ballots", "seats", "places", "agree", "object", "stay", "points", "options"];

/// What goes with its number: "1 ballot", "2 ballots", "1 of 3 seats stays". Of "4 of 9 ballots" the second number counts.
fn agrees(said: &str, at: &str) {
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
fn numbers(said: &str) -> Vec<u64> {
    let digits = said.replace(',', "");
    digits.split(|c: char| !c.is_ascii_digit()).filter_map(|word| word.parse().ok()).collect()
}

/// For each option what stands beside it, where the most of it wins.
fn values(contest: &Contest, counts: &[u64], details: &Details) -> Option<Vec<i64>> {
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
fn choice(contest: &Contest, counts: &[u64], (outcome, details): &(Outcome, Details), said: &str, at: &str) {
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
fn bars_of_a_choice(choose: &Choose, counts: &[u64], outcome: &Outcome, said: &str, at: &str) {
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

fn seats(elect: &Elect, votes: &[u64], (outcome, details): &(Outcome, Details), said: &str, at: &str) {
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

fn money(contest: &Contest, counts: &[u64], (outcome, details): &(Outcome, Details), said: &str, at: &str) {
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
fn majority(
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

/// Of the drawn cases some of each kind, decision and lot, one a line.
#[derive(Default)]
struct Kept {
    of_each: std::collections::BTreeMap<(usize, &'static str, bool, usize), usize>,
    lines: Vec<String>,
}

impl Kept {
    /// So many of each are enough.
    const MOST: usize = 4;

    fn keep(
        &mut self,
        contest: &Contest,
        counts: &[u64],
        under: &ResultRules<'_>,
        (outcome, details): &(Outcome, Details),
    ) {
        let kind = Contest::KINDS.iter().position(|kind| *kind == contest.name()).unwrap();
        let key = (kind, outcome.decision.name(), outcome.lot.is_empty(), outcome.options.len());
        let many = self.of_each.entry(key).or_default();
        if *many == Self::MOST {
            return;
        }
        *many += 1;
        let case = serde_json::json!({
            "contest": contest, "counts": counts, "ballots": under.voices, "base": under.base,
            "rules": under.rules.ordinary, "outcome": outcome, "details": details,
        });
        self.lines.push(case.to_string());
    }

    fn compare(&self) {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/vectors/drawn.json");
        let text = format!("{{\"cases\":[\n{}\n]}}\n", self.lines.join(",\n"));
        if std::env::var_os("FOLKMOOT_WRITE_VECTORS").is_some() {
            std::fs::write(path, text).unwrap();
        } else {
            assert!(std::fs::read_to_string(path).unwrap() == text, "drawn.json is not current");
        }
    }
}

#[test]
fn no_sentence_says_what_a_number_beside_it_contradicts() {
    let scale = std::env::var("FOLKMOOT_TEST_SCALE").map_or(1, |scale| scale.parse().unwrap());
    let lot_seed = LotSeed { root: [7; 32], vote: uuid::Uuid::nil() };
    let mut seen = std::collections::BTreeSet::new();
    let mut kept = Kept::default();
    for (number, kind) in (1..).zip(Contest::KINDS) {
        let mut draw = Draw(number);
        for turn in 0..4_000 * scale {
            let rules = rules(&mut draw);
            let ballots = if draw.to(9) == 0 { draw.to(3_000) } else { draw.to(7) };
            let (contest, counts) = drawn(kind, ballots, &mut draw);
            contest.check().unwrap();
            let base = ballots + draw.to(ballots + 2);
            let under =
                ResultRules { rules: &rules, class: ClassName::Ordinary, lot_seed, voices: ballots, base };
            let read = contest.read(0, &counts, &under).expect("counts that ballots can give");
            let (outcome, details) = &read;
            let said = contest.sentence(&counts, outcome, details);
            if turn < 4_000 {
                kept.keep(&contest, &counts, &under, &read);
            }
            let at =
                format!("{said:?} of {contest:?} with {counts:?} under {under:?}: {outcome:?} {details:?}");
            seen.insert((*kind, outcome.decision.name()));

            assert!(said.ends_with('.') && !said.contains(": .") && !said.contains("  "), "{at}");
            agrees(&said, &at);
            let few = ballots * u64::from(rules.ordinary.turnout.den)
                < base * u64::from(rules.ordinary.turnout.num);
            assert_eq!(said.contains("too few of those entitled voted"), few, "{at}");
            assert_eq!(outcome.decision == Decision::NoQuorum, few, "{at}");
            if few {
                continue;
            }
            choice(&contest, &counts, &read, &said, &at);
            majority(&contest, &counts, &under, outcome.decision, &said, &at);
            money(&contest, &counts, &read, &said, &at);
            match (&contest, details) {
                (Contest::Choose(choose), _) => bars_of_a_choice(choose, &counts, outcome, &said, &at),
                (Contest::Elect(elect), _) => seats(elect, &counts, &read, &said, &at),
                (Contest::Favourites(_), Details::Bucklin(found))
                    if outcome.decision != Decision::NoChoice =>
                {
                    let names = found.names[outcome.options[0] as usize];
                    assert_eq!(said.contains("not more than half"), 2 * names <= found.ranked, "{at}");
                    assert_eq!(said.contains(", more than half"), 2 * names > found.ranked, "{at}");
                }
                _ => {}
            }
        }
    }
    kept.compare();
    // Whatever a kind can come to was drawn.
    for expected in [
        ("motion", "too_few_yes"),
        ("consent", "too_few_yes"),
        ("choose", "none_chosen"),
        ("choose", "no_majority"),
        ("quadratic", "no_choice"),
        ("ranking", "tied"),
        ("favourites", "chosen"),
        ("elect", "tied"),
        ("budget", "tied"),
        ("amounts", "no_choice"),
    ] {
        assert!(seen.contains(&expected), "{expected:?} was not drawn");
    }
}
