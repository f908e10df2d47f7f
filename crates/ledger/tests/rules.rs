//! Rules within their bounds, changes of them, and that no majority can lock the door behind it.

use folkmoot_ledger::{
    contest::{Contest, Motion},
    cosignature::Witness,
    keys::SigningKey,
    outcome::{Decision, LotSeed, ResultRules},
    rules::{AdmitBy, ClassName, DAY, HOUR, Joining, Preset, RuleChange, Rules},
};
use proptest::prelude::*;
use serde_json::{Value, json};
use uuid::Uuid;

/// The rules with one of them replaced, by its path.
fn with(rules: &Rules, path: &str, value: Value) -> Rules {
    let mut json = json!(rules);
    let pointer = format!("/{}", path.replace('.', "/"));
    *json.pointer_mut(&pointer).unwrap() = value;
    serde_json::from_value(json).unwrap()
}

fn now(rules: &Rules, path: &str) -> Value {
    json!(rules).pointer(&format!("/{}", path.replace('.', "/"))).unwrap().clone()
}

fn fraction(num: u32, den: u32) -> Value {
    json!({ "num": num, "den": den })
}

/// For each path values at the edges: those within the bounds, and those just outside.
fn edges(path: &str) -> (Vec<Value>, Vec<Value>) {
    let majority = |of: &str, test: &str, (num, den): (u32, u32)| json!({ "of": of, "test": test, "num": num, "den": den });
    let share = |num: u32, den: u32, most: u32| json!({ "num": num, "den": den, "most": most });
    let admit = |by: &str, vouches: u16, every: u64, growth: (u32, u32)| json!({ "by": by, "vouches": vouches, "every": every, "growth": fraction(growth.0, growth.1) });
    let circle =
        |size: u16, threshold: u16, term: u64| json!({ "size": size, "threshold": threshold, "term": term });
    let recover = |vouches: u16, wait: u64| json!({ "vouches": vouches, "wait": wait });
    let numbers = |numbers: &[u64]| numbers.iter().map(|number| json!(number)).collect::<Vec<_>>();
    match path {
        "ordinary.majority" | "special.majority" => {
            let mut legal = vec![
                majority("decided", "more_than", (1, 2)),
                majority("cast", "more_than", (500, 1000)),
                majority("cast", "at_least", (501, 1000)),
                majority("decided", "more_than", (9, 10)),
                majority("cast", "at_least", (900, 1000)),
            ];
            let mut illegal = vec![
                majority("decided", "at_least", (1, 2)),
                majority("decided", "more_than", (499, 1000)),
                majority("cast", "at_least", (901, 1000)),
                majority("decided", "more_than", (1, 1)),
            ];
            let of_base = majority("base", "more_than", (1, 2));
            if path == "ordinary.majority" { &mut legal } else { &mut illegal }.push(of_base);
            (legal, illegal)
        }
        "ordinary.enough" => {
            (vec![fraction(0, 7), fraction(2, 3)], vec![fraction(667, 1000), fraction(1, 1)])
        }
        "special.enough" => (
            vec![fraction(1, 10), fraction(2, 3)],
            vec![fraction(99, 1000), fraction(0, 1), fraction(667, 1000)],
        ),
        "ordinary.turnout" | "special.turnout" => {
            (vec![fraction(0, 1000), fraction(666, 999)], vec![fraction(667, 1000)])
        }
        "ordinary.notice" | "ordinary.delay" => (numbers(&[0, 30 * DAY]), numbers(&[30 * DAY + 1, u64::MAX])),
        "ordinary.open" => {
            (numbers(&[10 * HOUR / 60, 60 * DAY]), numbers(&[0, 10 * HOUR / 60 - 1, 60 * DAY + 1, u64::MAX]))
        }
        "special.notice" | "special.delay" => {
            (numbers(&[3 * DAY, 30 * DAY]), numbers(&[0, 3 * DAY - 1, 30 * DAY + 1]))
        }
        "special.open" => (numbers(&[3 * DAY, 60 * DAY]), numbers(&[0, 3 * DAY - 1, 60 * DAY + 1])),
        "seconds" => (
            vec![share(0, 1, 1), share(1, 4, 100), share(1, 1000, 1)],
            vec![share(251, 1000, 5), share(1, 4, 0), share(1, 4, 101)],
        ),
        "at_once" => (numbers(&[1, 50]), numbers(&[0, 51])),
        "objections" => (
            vec![share(1, 50, 2), share(1, 3, 100)],
            vec![share(19, 1000, 2), share(334, 1000, 2), share(1, 3, 1), share(1, 3, 101)],
        ),
        "admit" => (
            vec![
                admit("members", 0, DAY, (1, 20)),
                admit("members", 5, 90 * DAY, (1, 1)),
                admit("vote", 0, DAY, (1, 20)),
            ],
            vec![
                admit("members", 6, DAY, (1, 20)),
                admit("members", 0, DAY - 1, (1, 20)),
                admit("vote", 0, 90 * DAY + 1, (1, 20)),
                admit("members", 0, DAY, (49, 1000)),
            ],
        ),
        "resting" => (numbers(&[90 * DAY, 1095 * DAY]), numbers(&[90 * DAY - 1, 1095 * DAY + 1])),
        "recover" => (
            vec![recover(2, 3 * DAY), recover(7, 60 * DAY)],
            vec![recover(1, 3 * DAY), recover(8, 3 * DAY), recover(2, 3 * DAY - 1), recover(2, 60 * DAY + 1)],
        ),
        "circle" => (
            vec![circle(3, 2, 30 * DAY), circle(32, 31, 1095 * DAY), circle(32, 17, 365 * DAY)],
            vec![
                circle(2, 2, 30 * DAY),
                circle(3, 3, 30 * DAY),
                circle(3, 1, 30 * DAY),
                circle(32, 16, 30 * DAY),
                circle(33, 20, 30 * DAY),
                circle(0, 0, 30 * DAY),
                circle(3, 2, 30 * DAY - 1),
                circle(3, 2, 1095 * DAY + 1),
            ],
        ),
        "ties" => (vec![json!("report"), json!("lot")], Vec::new()),
        "min_ballots" => (numbers(&[1, 1000]), numbers(&[0, 1001])),
        "voices" => (numbers(&[1, 5]), numbers(&[0, 6])),
        "record" => (vec![json!("members"), json!("public")], Vec::new()),
        "participation" => {
            (["open", "size", "hidden", "proposal"].map(|word| json!(word)).into(), Vec::new())
        }
        "release" => {
            let release = |num: u32, den: u32, most: u32, wait: u64| json!({ "confirmations": { "num": num, "den": den, "most": most }, "wait": wait });
            (
                vec![release(0, 1, 1, 0), release(2, 3, 1000, 7 * DAY)],
                vec![
                    release(3, 4, 20, DAY),
                    release(1, 3, 0, DAY),
                    release(1, 3, 1001, DAY),
                    release(1, 3, 20, 7 * DAY + 1),
                ],
            )
        }
        "witnesses" => {
            let witness = |number: u8, name: &str| {
                let key = SigningKey::from_seed(&[number; 32]).verifying_key();
                json!(Witness::new(name, key).unwrap())
            };
            let some = |count: u8| (1..=count).map(|n| witness(n, &format!("w{n}"))).collect::<Vec<_>>();
            let of = |keys: &[Value], quorum: u16| json!({ "keys": keys, "quorum": quorum });
            let long = |length: usize| [witness(1, &"w".repeat(length))];
            (
                vec![of(&[], 0), of(&some(1), 1), of(&some(3), 2), of(&some(8), 5), of(&long(100), 1)],
                vec![
                    of(&[], 1),
                    of(&some(1), 0),
                    of(&some(2), 1),
                    of(&some(3), 4),
                    of(&some(8), 4),
                    of(&some(9), 9),
                    of(&long(101), 1),
                    of(&[witness(1, "w"), witness(2, "w")], 2),
                    of(&[witness(1, "v"), witness(1, "w")], 2),
                ],
            )
        }
        path => panic!("edges of {path}"),
    }
}

#[test]
fn each_rule_has_its_bounds() {
    for preset in Preset::ALL {
        for path in RuleChange::PATHS {
            let (legal, illegal) = edges(path);
            for value in legal {
                let rules = with(&preset.rules(), path, value);
                rules.check().unwrap_or_else(|error| panic!("{path}: {error}"));
            }
            for value in illegal {
                let error = with(&preset.rules(), path, value.clone()).check().unwrap_err();
                let code = if *path == "min_ballots" { "rules.min_ballots" } else { "rules.bounds" };
                assert_eq!(error.code(), code, "{path} {value}");
                assert!(
                    *path == "min_ballots" || error.to_string().contains(&format!("\"{path}\"")),
                    "{error}"
                );
                // Such a change is no event: neither what is to be nor what was can be so.
                for (from, to) in
                    [(now(&preset.rules(), path), value.clone()), (value, now(&preset.rules(), path))]
                {
                    let change: RuleChange =
                        serde_json::from_value(json!({ "rule": path, "from": from, "to": to })).unwrap();
                    assert_eq!(change.check(), Err(error));
                }
            }
        }
    }
}

#[test]
fn fractions_and_the_version_have_codes_of_their_own() {
    let rules = Rules::small();
    assert_eq!(Rules { version: 3, ..rules.clone() }.check().unwrap_err().code(), "rules.version");
    for path in ["ordinary.enough", "ordinary.turnout", "special.enough", "special.turnout"] {
        for (num, den) in [(0, 0), (1, 0), (3, 2), (1, 1001)] {
            let error = with(&rules, path, fraction(num, den)).check().unwrap_err();
            assert_eq!(error.code(), "rules.fraction", "{path} {num}/{den}");
            assert!(error.to_string().contains(path), "{error}");
        }
    }
    for path in ["seconds", "objections", "admit", "ordinary.majority", "special.majority"] {
        let mut value = now(&rules, path);
        let holder = if path == "admit" { &mut value["growth"] } else { &mut value };
        holder["den"] = json!(0);
        assert_eq!(with(&rules, path, value).check().unwrap_err().code(), "rules.fraction", "{path}");
    }
}

#[test]
fn presets_are_within_the_bounds_and_go_by_their_words() {
    for preset in Preset::ALL {
        assert_eq!(json!(preset), json!(preset.name()));
        let rules = preset.rules();
        rules.check().unwrap();
        for joining in Joining::ALL {
            assert_eq!(json!(joining), json!(joining.name()));
            let admit = joining.change(rules.admit);
            Rules { admit, ..rules.clone() }.check().unwrap();
            let (by, vouched) = (joining == Joining::ByVote, joining == Joining::Vouched);
            assert_eq!((admit.by == AdmitBy::Vote, vouched && admit.vouches == 0), (by, false));
        }
        assert_eq!(Joining::Link.change(rules.admit).vouches, 0);
    }
    assert_eq!(Preset::WorkerCooperative.rules().special.notice, 14 * DAY);
    assert_eq!(Preset::Small.rules().seconds.of(1000), 1);
    assert_eq!(Preset::OpenSource.rules().seconds.of(1000), 5);
    assert_eq!(Preset::Club.rules().seconds.of(200), 10);
    assert!(!Preset::UnionBranch.rules().ordinary.turnout_met(49, 100));
}

#[test]
fn the_hash_is_of_the_rules_as_they_stand_in_the_log() {
    use sha2::Digest;
    let rules = Preset::Club.rules();
    let json = concat!(
        r#"{"version":2,"ordinary":{"majority":{"of":"decided","test":"more_than","num":1,"den":2},"enough":{"num":1,"den":10},"#,
        r#""turnout":{"num":0,"den":1},"notice":172800000,"open":259200000,"delay":0},"special":{"majority":{"of":"decided","#,
        r#""test":"at_least","num":2,"den":3},"enough":{"num":1,"den":3},"turnout":{"num":0,"den":1},"notice":604800000,"#,
        r#""open":604800000,"delay":604800000},"seconds":{"num":1,"den":20,"most":20},"at_once":7,"#,
        r#""objections":{"num":1,"den":10,"most":50},"admit":{"by":"members","vouches":2,"every":2592000000,"#,
        r#""growth":{"num":1,"den":4}},"resting":31536000000,"recover":{"vouches":3,"wait":604800000},"#,
        r#""circle":{"size":5,"threshold":3,"term":31536000000},"ties":"report","min_ballots":3,"voices":1,"record":"members","participation":"size","witnesses":{"keys":[],"quorum":0},"#,
        r#""release":{"confirmations":{"num":1,"den":3,"most":20},"wait":259200000}}"#,
    );
    assert_eq!(serde_json::to_string(&rules).unwrap(), json);
    let hash: [u8; 32] = sha2::Sha256::digest(json).into();
    assert_eq!(rules.hash(), hash);
}

#[test]
fn shares_are_rounded_up_and_nobody_objects_alone() {
    let rules = Preset::Club.rules();
    assert_eq!([0, 1, 20, 21, 400, 9000].map(|whole| rules.seconds.of(whole)), [1, 1, 1, 2, 20, 20]);
    assert_eq!([0, 1, 20, 21, 9000].map(|base| rules.objections_needed(base)), [2, 2, 2, 3, 50]);
}

#[test]
fn a_short_roll_can_reach_the_fewest_ballots() {
    let rules = Rules { min_ballots: 1000, ..Rules::small() };
    assert_eq!([0, 2, 3, 10, 5000].map(|roll| rules.fewest_ballots(roll)), [3, 3, 3, 10, 1000]);
    // Three at least, but for those who have said that fewer are enough.
    let rules = Rules { min_ballots: 1, ..Rules::small() };
    assert_eq!([1, 10].map(|roll| rules.fewest_ballots(roll)), [1, 1]);
}

/// What a motion decides when a whole roll says Yes.
fn all_say_yes(rules: &Rules, class: ClassName, roll: u64) -> Decision {
    let motion = Contest::Motion(Motion { question: "So?".into() });
    let lot_seed = LotSeed { root: [0; 32], vote: Uuid::nil() };
    let under = ResultRules { rules, class, lot_seed, voices: roll, base: roll };
    motion.read(0, &[roll, 0, 0], &under).unwrap().0.decision
}

/// One vote on one rule, by which everybody says Yes.
fn vote_through(rules: &mut Rules, change: RuleChange, roll: u64) {
    assert!(change.check().is_ok() && change.follows(rules), "{change:?}");
    let before = rules.clone();
    change.set(rules);
    rules.check().unwrap();
    for bar in [&before, rules] {
        assert_eq!(all_say_yes(bar, ClassName::Special, roll), Decision::Passed, "{change:?} of {roll}");
        assert_eq!(all_say_yes(bar, ClassName::Ordinary, roll), Decision::Passed, "{change:?} of {roll}");
        // Enough can propose it, and its sum is opened.
        assert!(bar.seconds.of(roll) <= roll);
        assert!(u64::from(bar.fewest_ballots(usize::try_from(roll).unwrap())) <= roll.max(3));
    }
}

proptest! {
    #[test]
    fn from_all_rules_that_votes_reach_votes_lead_back(
        preset in prop::sample::select(Preset::ALL.to_vec()),
        steps in prop::collection::vec((0..RuleChange::PATHS.len(), any::<prop::sample::Index>()), 1..40),
        roll in 1..5000u64,
    ) {
        let beginning = preset.rules();
        let mut rules = beginning.clone();
        for (path, value) in steps {
            let path = RuleChange::PATHS[path];
            let (legal, illegal) = edges(path);
            let values = [legal, illegal].concat();
            let to = value.get(&values).clone();
            let change: RuleChange =
                serde_json::from_value(json!({ "rule": path, "from": now(&rules, path), "to": to })).unwrap();
            if change.check().is_ok() && !change.is_none() {
                vote_through(&mut rules, change, roll);
            }
        }
        // Each rule back by a vote of its own, in whatever order they come.
        let mut back = RuleChange::between(&rules, &beginning);
        back.reverse();
        for change in back {
            vote_through(&mut rules, change, roll);
        }
        prop_assert_eq!(rules, beginning);
    }
}
