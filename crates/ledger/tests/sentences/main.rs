//! No sentence of a result says what a number beside it contradicts: every kind, with settings, rules and ballots that are drawn.
//! With `FOLKMOOT_TEST_SCALE` as many times more are drawn. Some of each are kept in tests/vectors/drawn.json, where the pages say them in
//! all their languages (web/src/lib/kinds/drawn.test.ts); with `FOLKMOOT_WRITE_VECTORS=1` they are written anew.

mod draw;
mod kept;
mod says;

use draw::{Draw, drawn, rules};
use folkmoot_ledger::{
    contest::*,
    methods::Details,
    outcome::{Decision, LotSeed, ResultRules},
    rules::ClassName,
};
use kept::Kept;
use says::{agrees, bars_of_a_choice, choice, majority, money, seats};

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
