//! Every kind of question through the fold: sealed ballots, tally, shares, outcome, and what is refused.

mod support;

use folkmoot_ledger::{
    contest::{
        Amounts, Budget, BudgetBy, Consent, Contest, Elect, Favourites, FavouritesMethod, Grades, Points,
        Quadratic, Ranking, RankingMethod, Score,
    },
    events::*,
    methods::{self, Details},
    outcome::{Decision, Outcome},
    rules::{Rules, Ties},
    state::VotePhase,
};
use support::*;
use uuid::Uuid;

fn names(count: usize) -> Vec<String> {
    (0..count).map(|n| format!("Option {n}")).collect()
}

fn question() -> String {
    "What shall it be?".to_owned()
}

fn grades() -> Vec<String> {
    ["Poor", "Good", "Great"].map(str::to_owned).to_vec()
}

fn ranking(method: RankingMethod) -> Contest {
    Contest::Ranking(Ranking { question: question(), options: names(3), method })
}

/// A contest, three ballots, their counts, and what is decided.
type Case = (Contest, [Vec<u32>; 3], Vec<u64>, Decision, Vec<u32>);

/// Each kind with three ballots that decide it, the counts that they come to, and the outcome.
fn kinds() -> Vec<Case> {
    use Decision::{Chosen, Divided, Elected, Failed, Funded, Passed};
    let (question, options) = (question(), names(3));
    let with = |contest: fn(String, Vec<String>) -> Contest| contest(question.clone(), options.clone());
    vec![
        (motion(), [vec![0], vec![0], vec![1]], vec![2, 1, 0], Passed, vec![]),
        (
            Contest::Consent(Consent { question: question.clone(), objections: 1 }),
            [vec![0], vec![1], vec![2]],
            vec![1, 1, 1],
            Passed,
            vec![],
        ),
        (
            Contest::Consent(Consent { question: question.clone(), objections: 0 }),
            [vec![0], vec![0], vec![2]],
            vec![2, 0, 1],
            Failed,
            vec![],
        ),
        (choose(&["A", "B"], true), [vec![1], vec![1], vec![2]], vec![0, 2, 1], Chosen, vec![1]),
        (approval(&["A", "B", "C"], 1, 2), [vec![0, 1], vec![1, 2], vec![1]], vec![1, 3, 1], Chosen, vec![1]),
        (
            Contest::Elect(Elect {
                question: question.clone(),
                options: names(4),
                members: vec![None; 4],
                statements: vec![None; 4],
                seats: 2,
                max: 3,
            }),
            [vec![0, 1, 3], vec![3], vec![1, 2, 3]],
            vec![1, 2, 1, 3],
            Elected,
            vec![1, 3],
        ),
        (
            with(|question, options| Contest::Score(Score { question, options, max: 10 })),
            [vec![10, 0, 3], vec![2, 5, 7], vec![0, 0, 4]],
            vec![12, 5, 14],
            Chosen,
            vec![2],
        ),
        (
            with(|question, options| Contest::Grades(Grades { question, options, grades: grades() })),
            [vec![2, 1, 0], vec![0, 1, 2], vec![0, 2, 1]],
            vec![2, 0, 1, 0, 2, 1, 1, 1, 1],
            Chosen,
            vec![1],
        ),
        (
            with(|question, options| Contest::Points(Points { question, options, budget: 5, exact: true })),
            [vec![5, 0, 0], vec![1, 2, 2], vec![0, 2, 3]],
            vec![6, 4, 5],
            Chosen,
            vec![0],
        ),
        (
            // More votes for the first, but so many against it that the second stands before it.
            with(|question, options| {
                Contest::Quadratic(Quadratic { question, options, credits: 16, against: true })
            }),
            [vec![4, 0, 0, 0, 0, 0], vec![0, 2, 0, 3, 0, 0], vec![0, 1, 0, 0, 0, 1]],
            vec![4, 3, 0, 3, 0, 1],
            Chosen,
            vec![1],
        ),
        (
            // The third is first twice; the last ballot has the two others level behind the first.
            ranking(RankingMethod::Schulze),
            [vec![1, 2, 0], vec![2, 1, 0], vec![0, 1, 1]],
            vec![2, 1, 1, 0, 2, 2],
            Chosen,
            vec![2],
        ),
        (
            with(|question, options| {
                let method = FavouritesMethod::Bucklin;
                Contest::Favourites(Favourites { question, options, places: 2, method })
            }),
            [vec![0, 1], vec![2, 1], vec![]],
            vec![1, 0, 0, 2, 1, 0],
            Chosen,
            vec![1],
        ),
        (
            with(|question, options| {
                Contest::Budget(Budget {
                    question,
                    options,
                    costs: vec![300, 500, 100],
                    funds: 600,
                    currency: "EUR".into(),
                    decimals: 2,
                    by: BudgetBy::SupportPerCost,
                })
            }),
            [vec![0, 1], vec![0, 1, 2], vec![1]],
            vec![2, 3, 1],
            // Support for 300: 2, 1.8 and 3. The third leaves 500, the first 200, and the second is passed over.
            Funded,
            vec![0, 2],
        ),
        (
            with(|question, options| {
                Contest::Amounts(Amounts {
                    question,
                    options,
                    total: 1_000,
                    currency: "EUR".into(),
                    decimals: 2,
                })
            }),
            [vec![1_000, 0, 0], vec![0, 500, 500], vec![100, 200, 300]],
            vec![1_100, 700, 800],
            Divided,
            vec![],
        ),
    ]
}

/// A vote with these contests and ballots, one for each person, released by the first two.
fn hold(world: &mut World, contests: Vec<Contest>, ballots: &[Vec<Vec<u32>>]) -> Uuid {
    let vote = world.propose(contests);
    world.open(vote);
    for (person, ballot) in ballots.iter().enumerate() {
        let selections: Vec<&[u32]> = ballot.iter().map(Vec::as_slice).collect();
        world.cast(vote, person, &selections).unwrap();
    }
    world.close(vote);
    world.release(vote, 0).unwrap();
    world.release(vote, 1).unwrap();
    vote
}

#[test]
fn every_kind_is_decided_by_sealed_ballots_all_on_one() {
    let mut world = World::with(3, Rules::small());
    world.circle(2, &[0, 1]);
    let kinds = kinds();
    let contests: Vec<Contest> = kinds.iter().map(|kind| kind.0.clone()).collect();
    let ballots: Vec<Vec<Vec<u32>>> =
        (0..3).map(|n| kinds.iter().map(|kind| kind.1[n].clone()).collect()).collect();
    let vote = hold(&mut world, contests, &ballots);

    // Another outcome is refused for each kind, and so are other numbers.
    let Body::Result(right) = world.result_body(vote) else { unreachable!() };
    for index in 0..kinds.len() {
        let mut wrong = right.clone();
        wrong.outcome[index].options.push(7);
        world.refuse_stating(Body::Result(wrong), "result.outcome");
        let mut wrong = right.clone();
        wrong.outcome[index].lot.push(0);
        world.refuse_stating(Body::Result(wrong), "result.outcome");
        let mut wrong = right.clone();
        wrong.outcome[index].decision = Decision::NoQuorum;
        world.refuse_stating(Body::Result(wrong), "result.outcome");
        let mut wrong = right.clone();
        wrong.counts[index].pop();
        world.refuse_stating(Body::Result(wrong), "result.form");
    }
    let mut wrong = right.clone();
    wrong.counts[10] = vec![3, 1, 1, 0, 2, 2];
    world.refuse_stating(Body::Result(wrong), "result.form");
    let mut wrong = right.clone();
    wrong.counts[11] = vec![2, 0, 2, 0, 0, 0];
    world.refuse_stating(Body::Result(wrong), "result.form");
    let mut wrong = right;
    wrong.counts[6][2] += 1;
    world.refuse_stating(Body::Result(wrong), "result.numbers");

    world.decide(vote);
    let result = world.state.votes()[&vote].result.clone().unwrap();
    for (index, (contest, _, counts, decision, options)) in kinds.into_iter().enumerate() {
        assert_eq!(result.counts[index], counts, "{contest:?}");
        assert_eq!(result.outcome[index], Outcome { decision, options, lot: vec![] }, "{contest:?}");
    }
    let Details::Sum { values, standing } = &result.details[9] else { panic!() };
    assert_eq!((values.as_slice(), standing.as_slice()), (&[1, 3, -1][..], &[vec![1], vec![0], vec![2]][..]));
    let Details::Schulze(preferences) = &result.details[10] else { panic!() };
    assert_eq!(preferences.preferred, [[0, 2, 1], [1, 0, 0], [2, 2, 0]]);
    assert_eq!(preferences.level, [[0, 0, 0], [0, 0, 1], [0, 1, 0]]);
    assert_eq!((preferences.condorcet, &preferences.points), (Some(2), &vec![6, 3, 9]));
    let Details::Bucklin(favoured) = &result.details[11] else { panic!() };
    assert_eq!((favoured.added, favoured.ranked, &favoured.names), (2, 2, &vec![1, 2, 1]));
    assert_eq!((&favoured.points, &favoured.standing), (&vec![2, 2, 2], &vec![vec![1], vec![0, 2]]));
    assert_eq!(
        result.details[12],
        Details::Budget {
            standing: vec![vec![2], vec![0], vec![1]],
            funded: vec![2, 0],
            tied: vec![],
            spent: 400
        }
    );
}

#[test]
fn a_lot_can_be_drawn_again_from_the_record() {
    let tie = || {
        vec![
            choose(&["A", "B", "C"], false),
            ranking(RankingMethod::RankedPairs),
            Contest::Budget(Budget {
                question: question(),
                options: names(3),
                costs: vec![100, 100, 100],
                funds: 200,
                currency: "EUR".into(),
                decimals: 2,
                by: BudgetBy::SupportPerCost,
            }),
        ]
    };
    let ballots: Vec<Vec<Vec<u32>>> =
        (0..3).map(|n| vec![vec![n], vec![(3 - n) % 3, (4 - n) % 3, (5 - n) % 3], vec![0, 1, 2]]).collect();
    for ties in [Ties::Report, Ties::Lot] {
        let mut world = World::with(3, Rules { ties, ..Rules::small() });
        world.circle(2, &[0, 1]);
        let vote = hold(&mut world, tie(), &ballots);
        world.decide(vote);
        let state = &world.state.votes()[&vote];
        let outcome = &state.result.as_ref().unwrap().outcome;
        if ties == Ties::Report {
            for outcome in outcome {
                let tied = Outcome { decision: Decision::Tied, options: vec![0, 1, 2], lot: vec![] };
                assert_eq!(*outcome, tied);
            }
            continue;
        }
        // Whoever has the entries has the root: of all up to and with the closing.
        let mut tree = folkmoot_ledger::merkle::Tree::new();
        for (time_ms, event) in &world.log {
            let entry = folkmoot_ledger::entry::Entry::new(*time_ms, event.note.clone()).unwrap();
            tree.push(entry.leaf_hash()).unwrap();
            if matches!(event.event.body, Body::Close(_)) {
                break;
            }
        }
        assert_eq!(state.closed.as_ref().unwrap().root, tree.root());
        let drawn = |contest| methods::draw(&tree.root(), vote, contest, &[0, 1, 2]);
        for contest in [0, 1] {
            let first = vec![drawn(contest)[0]];
            let chosen = Outcome { decision: Decision::Chosen, options: first, lot: vec![0, 1, 2] };
            assert_eq!(outcome[contest as usize], chosen);
        }
        let mut funded = drawn(2)[..2].to_vec();
        funded.sort_unstable();
        let funded = Outcome { decision: Decision::Funded, options: funded, lot: vec![0, 1, 2] };
        assert_eq!(outcome[2], funded);
        assert_eq!(world.state.root(), {
            let mut tree = folkmoot_ledger::merkle::Tree::new();
            for (time_ms, event) in &world.log {
                let entry = folkmoot_ledger::entry::Entry::new(*time_ms, event.note.clone()).unwrap();
                tree.push(entry.leaf_hash()).unwrap();
            }
            tree.root()
        });
    }
}

#[test]
fn contests_that_cannot_be_are_refused_with_their_numbers() {
    let mut world = World::new(3);
    world.circle(2, &[0, 1]);
    let score = |options, max| Contest::Score(Score { question: question(), options: names(options), max });
    let grades = |grades: &[&str]| {
        Contest::Grades(Grades {
            question: question(),
            options: names(1),
            grades: grades.iter().map(|grade| (*grade).to_owned()).collect(),
        })
    };
    let points =
        |budget| Contest::Points(Points { question: question(), options: names(2), budget, exact: false });
    let quadratic = |credits| {
        Contest::Quadratic(Quadratic { question: question(), options: names(2), credits, against: false })
    };
    let budget = |costs: &[u64], funds, currency: &str| {
        Contest::Budget(Budget {
            question: question(),
            options: names(2),
            costs: costs.to_vec(),
            funds,
            currency: currency.to_owned(),
            decimals: 2,
            by: BudgetBy::SupportPerCost,
        })
    };
    let favourites = |options, places| {
        let (options, method) = (names(options), FavouritesMethod::Points);
        Contest::Favourites(Favourites { question: question(), options, places, method })
    };
    let most = MAX_INTEGER;
    for (contest, code) in [
        (score(0, 10), "contest.too_few"),
        (score(1, 0), "contest.limit"),
        (score(1, 101), "contest.limit"),
        (grades(&["Good"]), "contest.limit"),
        (grades(&["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"]), "contest.limit"),
        (grades(&["Good", "Good"]), "contest.alike"),
        (grades(&["Good", ""]), "text.length"),
        (points(0), "contest.limit"),
        (points(1_001), "contest.limit"),
        (quadratic(0), "contest.limit"),
        (quadratic(401), "contest.limit"),
        (
            Contest::Ranking(Ranking {
                question: question(),
                options: names(1),
                method: RankingMethod::Borda,
            }),
            "contest.too_few",
        ),
        (favourites(1, 2), "contest.too_few"),
        (favourites(3, 1), "contest.limit"),
        (favourites(20, 11), "contest.limit"),
        (favourites(3, 4), "shape.range"),
        (favourites(78, 5), "shape.too_large"),
        (budget(&[1], 10, "EUR"), "contest.costs"),
        (budget(&[1, 2, 3], 10, "EUR"), "contest.costs"),
        (budget(&[1, 2], 0, "EUR"), "contest.limit"),
        (budget(&[1, most + 1], 10, "EUR"), "event.integer"),
        (budget(&[1, 2], most + 1, "EUR"), "event.integer"),
        (budget(&[1, 2], 10, "eur"), "contest.currency"),
        (budget(&[1, 2], 10, "EURO"), "contest.currency"),
        (budget(&[1, 2], 10, "ЕUR"), "contest.currency"),
        (
            Contest::Ranking(Ranking {
                question: question(),
                options: names(60),
                method: RankingMethod::Borda,
            }),
            "shape.too_large",
        ),
    ] {
        let body = Body::Propose(world.proposal(vec![contest.clone()]));
        let text = Event { assembly: world.state.id(), id: event_id(999), body }.encode();
        assert_eq!(Event::parse(&text).unwrap_err().code(), code, "{contest:?}");
    }
    for contest in
        [favourites(77, 5), score(1, 100), points(1_000), quadratic(400), budget(&[0, most], most, "XAU")]
    {
        world.propose(vec![contest]);
    }
    // What is wrong is said with its numbers.
    assert_eq!(
        score(1, 101).check().unwrap_err().to_string(),
        "the field \"max\" is 101; it can be 1 to 100"
    );
    let long =
        Contest::Ranking(Ranking { question: question(), options: names(60), method: RankingMethod::Borda });
    let said = Contest::shape(&[motion(), long]).unwrap_err().to_string();
    assert!(said.starts_with("with contest 1 a ballot has ") && said.ends_with("at most 40000"), "{said}");
}

#[test]
fn rules_have_their_new_fields_and_no_others() {
    let rules = serde_json::to_string(&Rules::small()).unwrap();
    let new = r#""ties":"report","min_ballots":3,"voices":1,"record":"members","participation":"size","witnesses":{"keys":[],"quorum":0},"release":{"confirmations":{"num":1,"den":3,"most":20},"wait":0}}"#;
    assert!(rules.ends_with(new), "{rules}");
    for wrong in [
        rules.replace(",\"min_ballots\":3", ""),
        rules.replace("\"ties\":\"report\",", ""),
        rules.replace("report", "coin"),
        rules.replace("\"min_ballots\":3", "\"min_ballots\":-1"),
    ] {
        assert!(serde_json::from_str::<Rules>(&wrong).is_err(), "{wrong}");
    }
}

#[test]
fn what_is_held_can_still_be_audited() {
    let mut world = World::with(3, Rules::small());
    world.circle(2, &[0, 1]);
    let vote = world.propose(vec![motion()]);
    world.open(vote);
    world.cast(vote, 0, &[&[0]]).unwrap();
    // The sums of a vote that is withheld are checked like any other.
    world.now = world.state.votes()[&vote].closes.unwrap();
    let Body::Close(mut close) = world.close_body(vote) else { unreachable!() };
    close.ballots = 3;
    world.refuse_stating(Body::Close(close.clone()), "tally.ballots");
    close.ballots = 1;
    close.sums.0.rotate_left(32);
    world.refuse_stating(Body::Close(close), "tally.sums");
    world.close(vote);
    assert_eq!(world.state.votes()[&vote].phase, VotePhase::Withheld);
}
