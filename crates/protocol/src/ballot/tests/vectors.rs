//! The vectors of contests, ballots and sums, tests/vectors/*.json at the root of the project.
//!
//! These tests make them again, by the second prover where there are intermediate values, and
//! compare; with FOLKMOOT_WRITE_VECTORS=1 they write them.

use hkdf::Hkdf;
use serde_json::{Value, json};

use super::forger::{Forger, Parts, Proof};
use super::*;
use crate::contest::Term;
use crate::generators::Generators;
use crate::group::tests::BAD_ENCODINGS;
use crate::group::tests::bytes32;
use crate::seed::{Derivation, Randomness};
use crate::tally::Tally;
use crate::tracker::tracker;
use crate::transcript::tests::{Step, last_steps};

/// Compares a file with what it should hold, or writes it.
pub(crate) fn settle(file: &str, value: &Value) {
    let path = format!("{}/../../tests/vectors/{file}", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("FOLKMOOT_WRITE_VECTORS").is_some() {
        let text = serde_json::to_string_pretty(value).unwrap();
        std::fs::write(&path, text + "\n").unwrap();
    } else {
        let stored = std::fs::read_to_string(&path).unwrap();
        let stored: Value = serde_json::from_str(&stored).unwrap();
        assert!(stored == *value, "{file} is not what the code makes");
    }
}

pub(crate) fn hex_of(bytes: impl AsRef<[u8]>) -> String {
    hex::encode(bytes)
}

pub(crate) fn hex_scalars(list: &[Scalar]) -> Vec<String> {
    list.iter().map(hex_scalar).collect()
}

pub(crate) fn hex_scalar(scalar: &Scalar) -> String {
    hex::encode(scalar.as_bytes())
}

pub(crate) fn hex_points(list: &[RistrettoPoint]) -> Vec<String> {
    list.iter().map(|point| hex::encode(point.compress().as_bytes())).collect()
}

fn contest_value(contest: &Contest) -> Value {
    match *contest {
        Contest::Motion => json!({"kind": "motion"}),
        Contest::Choose { options, blank } => {
            json!({"kind": "choose", "options": options, "blank": blank})
        }
        Contest::Approval { options, min, max } => {
            json!({"kind": "approval", "options": options, "min": min, "max": max})
        }
        Contest::Consent => json!({"kind": "consent"}),
        Contest::Score { options, max } => json!({"kind": "score", "options": options, "max": max}),
        Contest::Grades { options, grades } => {
            json!({"kind": "grades", "options": options, "grades": grades})
        }
        Contest::Points { options, budget, exact } => {
            json!({"kind": "points", "options": options, "budget": budget, "exact": exact})
        }
        Contest::Quadratic { options, credits, against } => {
            json!({"kind": "quadratic", "options": options, "credits": credits, "against": against})
        }
        Contest::Ranking { options } => json!({"kind": "ranking", "options": options}),
        Contest::Favourites { options, places } => {
            json!({"kind": "favourites", "options": options, "places": places})
        }
        Contest::Amounts { options, total } => json!({"kind": "amounts", "options": options, "total": total}),
    }
}

pub(crate) fn contest_values(contests: &[Contest]) -> Vec<Value> {
    contests.iter().map(contest_value).collect()
}

#[test]
fn generator_vectors() {
    let generators = Generators::new(16);
    let value = json!({
        "specification": "docs/spec/01-notation.md",
        "H": hex_points(&[*generators.blinding])[0],
        "U": hex_points(&[*generators.coefficient])[0],
        "G_1 to G_16": hex_points(&generators.bits.into_iter().copied().collect::<Vec<_>>()),
        "bad_points": BAD_ENCODINGS,
    });
    settle("generators.json", &value);
}

#[test]
fn contest_vectors() {
    let terms = |terms: &[Term]| -> Vec<Value> {
        // Bits are counted from 1 in the specification.
        terms.iter().map(|term| json!([term.bit + 1, term.coefficient])).collect()
    };
    let shapes: Vec<_> = (every_kind().into_iter())
        .map(|(name, contests)| {
            let shape = Shape::new(&contests).unwrap();
            let constraints = shape.constraints();
            let equations: Vec<_> = (constraints.equations.iter())
                .map(|e| json!({"terms": terms(&e.terms), "constant": e.constant}))
                .collect();
            let selections = Dice::new(name).selections(&contests);
            let lists: Vec<_> = selections.iter().map(|selection| &selection.0).collect();
            json!({
                "name": name,
                "contests": contest_values(&contests),
                "encoding": hex_of(shape.encoding()),
                "slots": shape.slots(),
                "bits": shape.bits(),
                "ballot_len": shape.ballot_len(),
                "slot_matrix": constraints.slots.iter().map(|r| terms(r)).collect::<Vec<_>>(),
                "equations": equations,
                "example_selections": lists,
                "example_bits": shape.witness(&selections).ok().unwrap().to_vec(),
            })
        })
        .collect();

    let choose = |options| Contest::Choose { options, blank: false };
    let approval = |options, min, max| Contest::Approval { options, min, max };
    let bad: Vec<_> = [
        ("no contest", "shape.empty", vec![]),
        ("one option", "shape.options", vec![choose(1)]),
        ("one option, which must be approved", "shape.range", vec![approval(1, 1, 1)]),
        ("min above max", "shape.range", vec![approval(4, 3, 2)]),
        ("max above the number of options", "shape.range", vec![approval(4, 0, 5)]),
        ("nothing can be approved", "shape.range", vec![approval(4, 0, 0)]),
        ("everything must be approved", "shape.range", vec![Contest::Motion, approval(4, 4, 4)]),
        ("414 options", "shape.too_large", vec![choose(414)]),
        ("138 motions", "shape.too_large", vec![Contest::Motion; 138]),
        ("score of nothing", "shape.options", vec![Contest::Score { options: 0, max: 5 }]),
        ("score of always 0", "shape.range", vec![Contest::Score { options: 2, max: 0 }]),
        ("one grade", "shape.range", vec![Contest::Grades { options: 2, grades: 1 }]),
        ("no points", "shape.range", vec![Contest::Points { options: 2, budget: 0, exact: true }]),
        ("no credits", "shape.range", vec![Contest::Quadratic { options: 2, credits: 0, against: false }]),
        ("ranking of one", "shape.options", vec![Contest::Ranking { options: 1 }]),
        ("ranking of 13", "shape.too_large", vec![Contest::Ranking { options: 13 }]),
        ("favourites of one", "shape.options", vec![Contest::Favourites { options: 1, places: 1 }]),
        ("no place", "shape.range", vec![Contest::Favourites { options: 3, places: 0 }]),
        ("more places than options", "shape.range", vec![Contest::Favourites { options: 3, places: 4 }]),
    ]
    .into_iter()
    .map(|(name, code, contests)| {
        assert_eq!(Shape::new(&contests).unwrap_err().code(), code, "{name}");
        json!({"name": name, "code": code, "contests": contest_values(&contests)})
    })
    .collect();

    let ballot_of = [Contest::Motion, Contest::Choose { options: 3, blank: true }, approval(4, 1, 2)];
    let TestVote { vote, .. } = TestVote::new("bad selections", &ballot_of);
    let bad_selections: Vec<_> = [
        ("no selection for a contest", "selection.contests", vec![vec![0], vec![0]]),
        ("option after the last", "selection.option", vec![vec![3], vec![0], vec![0]]),
        ("option after blank", "selection.option", vec![vec![0], vec![4], vec![0]]),
        ("nothing chosen", "selection.number", vec![vec![0], vec![], vec![0]]),
        ("yes and no", "selection.number", vec![vec![0, 1], vec![0], vec![0]]),
        ("too few approved", "selection.number", vec![vec![0], vec![0], vec![]]),
        ("too many approved", "selection.number", vec![vec![0], vec![0], vec![0, 1, 2]]),
        ("descending", "selection.order", vec![vec![0], vec![0], vec![1, 0]]),
        ("twice the same", "selection.order", vec![vec![0], vec![0], vec![1, 1]]),
    ]
    .into_iter()
    .map(|(name, code, lists): (_, _, Vec<Vec<u32>>)| {
        let selections: Vec<_> = lists.iter().cloned().map(Selection).collect();
        let sealed = seal(&vote, &tag(1), &selections, &BallotSeed::from_bytes([0; 32]));
        assert_eq!(sealed.unwrap_err().code(), code, "{name}");
        json!({"name": name, "code": code, "contests": contest_values(&ballot_of), "selections": lists})
    })
    .collect();
    let numbers = [
        Contest::Score { options: 2, max: 5 },
        Contest::Points { options: 2, budget: 5, exact: true },
        Contest::Quadratic { options: 2, credits: 5, against: true },
        Contest::Ranking { options: 3 },
        Contest::Favourites { options: 4, places: 2 },
    ];
    let TestVote { vote, .. } = TestVote::new("bad numbers", &numbers);
    let good = [vec![5, 0], vec![2, 3], vec![1, 0, 0, 2], vec![2, 0, 1], vec![3, 0]];
    let bad_numbers = [
        ("a score too few", "selection.length", 0, vec![5]),
        ("a score too high", "selection.value", 0, vec![6, 0]),
        ("points left over", "selection.sum", 1, vec![2, 2]),
        ("more points than there are", "selection.sum", 1, vec![3, 3]),
        ("for and against", "selection.both", 2, vec![1, 0, 1, 0]),
        ("more credits than there are", "selection.sum", 2, vec![2, 0, 0, 2]),
        ("a place left empty", "selection.gap", 3, vec![2, 0, 2]),
        ("the first place left empty", "selection.gap", 3, vec![1, 1, 1]),
        ("a place after the last", "selection.value", 3, vec![2, 0, 3]),
        ("a place for all but one", "selection.length", 3, vec![1, 0]),
        ("ranked twice", "selection.twice", 4, vec![3, 3]),
        ("an option after the last is ranked", "selection.option", 4, vec![4, 0]),
        ("more options than places", "selection.number", 4, vec![3, 0, 1]),
    ];
    let bad_numbers = bad_numbers.into_iter().map(|(name, code, contest, list): (_, _, usize, Vec<u32>)| {
        let mut lists = good.clone();
        lists[contest] = list;
        let selections: Vec<_> = lists.iter().cloned().map(Selection).collect();
        let sealed = seal(&vote, &tag(1), &selections, &BallotSeed::from_bytes([0; 32]));
        assert_eq!(sealed.unwrap_err().code(), code, "{name}");
        json!({"name": name, "code": code, "contests": contest_values(&numbers), "selections": lists})
    });
    let bad_selections: Vec<_> = bad_selections.into_iter().chain(bad_numbers).collect();
    let value = json!({
        "specification": "docs/spec/02-contests.md",
        "shapes": shapes,
        "bad_shapes": bad,
        "bad_selections": bad_selections,
    });
    settle("contests.json", &value);
}

/// A vote as it is written into the files.
pub(crate) fn vote_value(test: &TestVote) -> Value {
    json!({
        "contests": contest_values(test.vote.shape().contests()),
        "fingerprint": hex_of(test.vote.fingerprint().0),
        "joint_key": hex_of(test.vote.joint_key().to_bytes()),
        "joint_secret": hex_scalar(&test.secret),
    })
}

/// One honest ballot with everything that comes up on the way.
fn ballot_value(name: &str, test: &TestVote, tag: &VoterTag, dice: &mut Dice) -> (Value, Vec<u8>) {
    let vote = &test.vote;
    let selections = dice.selections(vote.shape().contests());
    let seed_bytes: [u8; 32] = dice.bytes();
    let seed = BallotSeed::from_bytes(seed_bytes);
    let bits = vote.shape().witness(&selections).ok().unwrap();
    let signed: Vec<_> = bits.iter().map(|bit| i64::from(*bit)).collect();
    let mut prover = Forger::new(vote, tag, &signed);
    prover.random = Randomness::derive(vote.shape(), &Derivation::new(vote, tag, &bits, &seed));
    let steps = prover.prove();
    let ballot = seal(vote, tag, &selections, &seed).unwrap();
    assert_eq!(steps.parts.bytes(), ballot, "{name}");
    assert!(verdict(vote, tag, &ballot).is_ok(), "{name}");

    // The derivation once more, after the text of the specification.
    let salt = Sha512::digest(
        [
            b"folkmoot/v1 ballot randomness\n",
            &vote.fingerprint().0[..],
            &vote.joint_key().to_bytes(),
            &tag.0,
            vote.shape().encoding(),
            &bits,
        ]
        .concat(),
    );
    let (prk, hkdf) = Hkdf::<Sha512>::extract(Some(&salt), &seed_bytes);
    let mut first = [0; 64];
    hkdf.expand(b"r/\x01\0\0\0", &mut first).unwrap();
    assert_eq!(Scalar::from_bytes_mod_order_wide(&first), prover.random.r[0]);

    let transcript: Vec<_> = last_steps()
        .into_iter()
        .map(|step| match step {
            Step::Absorbed(label, message) => json!({"label": label, "message": hex_of(message)}),
            Step::Drawn(label, scalar) => json!({"label": label, "challenge": hex_scalar(&scalar)}),
        })
        .collect();
    let random = &prover.random;
    let points = &steps.parts.points;
    let scalars = &steps.parts.scalars;
    let n = bits.len();
    let proof = |which| hex_points(&[points[steps.parts.proof(which)]])[0].clone();
    let tracker = tracker(vote.fingerprint(), tag, &ballot);
    let value = json!({
        "name": name,
        "vote": vote_value(test),
        "voter_tag": hex_of(tag.0),
        "selections": selections.iter().map(|selection| &selection.0).collect::<Vec<_>>(),
        "seed": hex_of(seed_bytes),
        "w": bits.to_vec(),
        "v": hex_scalars(&prover.values),
        "salt": hex_of(salt),
        "prk": hex_of(prk),
        "r": hex_scalars(&random.r),
        "beta": hex_scalar(&random.beta),
        "a": hex_scalars(&random.a),
        "alpha": hex_scalar(&random.alpha),
        "tau1": hex_scalar(&random.tau1),
        "tau0": hex_scalar(&random.tau0),
        "epsilon": hex_scalar(&random.epsilon),
        "ciphertexts": hex_points(&points[..points.len() - 6]),
        "W": proof(Proof::W),
        "A": proof(Proof::A),
        "y": hex_scalar(&steps.challenges.y),
        "rho": hex_scalar(&steps.challenges.rho),
        "t1": hex_scalar(&steps.t1),
        "t0": hex_scalar(&steps.t0),
        "T1": proof(Proof::T1),
        "T0": proof(Proof::T0),
        "E_R": proof(Proof::Er),
        "E_S": proof(Proof::Es),
        "x": hex_scalar(&steps.challenges.x),
        "f": hex_scalars(&scalars[..n]),
        "z_W": hex_scalar(&scalars[n]),
        "z_T": hex_scalar(&scalars[n + 1]),
        "z": hex_scalar(&scalars[n + 2]),
        "transcript": transcript,
        "ballot": hex_of(&ballot),
        "tracker": hex_of(tracker.0),
        "tracker_shown": tracker.to_string(),
    });
    (value, ballot)
}

#[test]
fn ballot_vectors() {
    let ballots: Vec<_> = (every_kind().into_iter())
        .map(|(name, contests)| {
            let test = TestVote::new(name, &contests);
            let mut dice = Dice::new(&format!("vector {name}"));
            let tag = VoterTag(dice.bytes());
            ballot_value(name, &test, &tag, &mut dice).0
        })
        .collect();
    let value = json!({"specification": "docs/spec/03-ballot.md", "ballots": ballots});
    settle("ballots.json", &value);
}

/// Ballots with one thing wrong, for the motion vote and the voter given in the file.
#[test]
fn bad_ballot_vectors() {
    let test = TestVote::new("motion", &[Contest::Motion]);
    let vote = &test.vote;
    let voter = tag(1);
    let honest = Forger::new(vote, &voter, &[1, 0, 0]);
    let ballot = honest.ballot();
    let parts = Parts::from_bytes(vote, &ballot);
    let piece = |position: usize, bytes: [u8; 32]| {
        let mut ballot = ballot.clone();
        ballot[32 * position..][..32].copy_from_slice(&bytes);
        ballot
    };
    let edit = |edit: &dyn Fn(&mut Parts)| {
        let mut parts = parts.clone();
        edit(&mut parts);
        parts.bytes()
    };
    let forged = |witness: [i64; 3]| Forger::new(vote, &voter, &witness).ballot();
    let order = bytes32("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
    let names = [
        "R_1", "S_1", "R_2", "S_2", "R_3", "S_3", "W", "A", "T1", "T0", "E_R", "E_S", "f_1", "f_2", "f_3",
        "z_W", "z_T", "z",
    ];

    let mut cases: Vec<(String, &str, Vec<u8>)> = vec![
        ("one byte short".into(), "ballot.length", ballot[..575].to_vec()),
        ("one byte long".into(), "ballot.length", [&ballot[..], &[0]].concat()),
        ("last piece missing".into(), "ballot.length", ballot[..544].to_vec()),
        ("first piece twice".into(), "ballot.length", [&ballot[..32], &ballot].concat()),
        ("empty".into(), "ballot.length", Vec::new()),
        ("all zeros".into(), "ballot.identity", vec![0; 576]),
    ];
    let bad_points = BAD_ENCODINGS.iter().zip(0usize..);
    cases.extend(bad_points.map(|(text, number)| {
        let position = number % 12;
        let name = format!("{} is bad encoding {number}", names[position]);
        (name, "ballot.point", piece(position, bytes32(text)))
    }));
    for (position, name) in names.iter().enumerate() {
        if position < 12 {
            let identity = piece(position, [0; 32]);
            cases.push((format!("{name} is the identity"), "ballot.identity", identity));
            let moved = edit(&|parts| parts.points[position] += G);
            cases.push((format!("{name} plus G"), "ballot.proof.commitment", moved));
        } else {
            let code = match *name {
                "z_T" => "ballot.proof.bits",
                "z" => "ballot.proof.link",
                _ => "ballot.proof.commitment",
            };
            let index = position - 12;
            cases.push((format!("{name} is the order"), "ballot.scalar", piece(position, order)));
            let zero = edit(&|parts| parts.scalars[index] = Scalar::ZERO);
            cases.push((format!("{name} is zero"), code, zero));
            let more = edit(&|parts| parts.scalars[index] += Scalar::ONE);
            cases.push((format!("{name} plus one"), code, more));
        }
    }
    for (name, witness) in [
        ("two yes", [2, 0, 0]),
        ("yes and no", [1, 1, 0]),
        ("nothing", [0, 0, 0]),
        ("minus one yes", [-1, 0, 0]),
        ("two yes, minus one no", [2, -1, 0]),
    ] {
        cases.push((format!("proof about {name}"), "ballot.proof.bits", forged(witness)));
    }
    let mut two = Forger::new(vote, &voter, &[1, 0, 0]);
    two.values[0] = Scalar::from(2u64);
    cases.push(("ciphertext of two, proof about one".into(), "ballot.proof.link", two.ballot()));
    let options = edit(&|parts| {
        parts.points.swap(0, 2);
        parts.points.swap(1, 3);
        parts.scalars.swap(0, 1);
    });
    cases.push(("yes and no swapped".into(), "ballot.proof.commitment", options));
    let of_another = Forger::new(vote, &tag(2), &[1, 0, 0]).ballot();
    cases.push(("another voter's ballot".into(), "ballot.proof.commitment", of_another));
    let other = TestVote::new("another vote", &[Contest::Motion]);
    let of_another = Forger::new(&other.vote, &voter, &[1, 0, 0]).ballot();
    cases.push(("ballot of another vote and key".into(), "ballot.proof.commitment", of_another));
    let fingerprint = VoteContext::new(vote.shape().clone(), *vote.joint_key(), Fingerprint([0; 32]));
    let of_another = Forger::new(&fingerprint, &voter, &[1, 0, 0]).ballot();
    cases.push(("ballot under another fingerprint".into(), "ballot.proof.commitment", of_another));
    let choose = Shape::new(&[Contest::Choose { options: 3, blank: false }]).unwrap();
    let choose = VoteContext::new(choose, *vote.joint_key(), *vote.fingerprint());
    let of_another = Forger::new(&choose, &voter, &[1, 0, 0]).ballot();
    cases.push(("made for choose 3".into(), "ballot.proof.commitment", of_another));

    assert!(verdict(vote, &voter, &ballot).is_ok());
    let bad: Vec<_> = (cases.into_iter())
        .map(|(name, code, ballot)| {
            assert_eq!(refusal(vote, &voter, &ballot), code, "{name}");
            json!({"name": name, "code": code, "ballot": hex_of(ballot)})
        })
        .collect();
    let value = json!({
        "specification": "docs/spec/03-ballot.md",
        "vote": vote_value(&test),
        "voter_tag": hex_of(voter.0),
        "good": hex_of(&ballot),
        "bad": bad,
    });
    settle("ballots-bad.json", &value);
}

#[test]
fn sum_vectors() {
    let (_, contests) = every_kind().pop().unwrap();
    let test = TestVote::new("sums", &contests);
    let shape = test.vote.shape();
    let mut dice = Dice::new("vector sums");
    let mut tally = Tally::new(shape);
    let mut ballots = Vec::new();
    let mut counts = vec![0u64; shape.slots()];
    // Each ballot has another number of voices, up to the most.
    for number in 1..=5 {
        let voices = u16::from(number);
        let selections = dice.selections(&contests);
        let seed = BallotSeed::from_bytes(dice.bytes());
        let ballot = seal(&test.vote, &tag(number), &selections, &seed).unwrap();
        tally.add_voices(&verdict(&test.vote, &tag(number), &ballot).ok().unwrap(), voices).unwrap();
        for (contest, selection) in selections.iter().enumerate() {
            let slots = &mut counts[shape.slots_of(contest)];
            for (count, value) in slots.iter_mut().zip(values(&contests[contest], selection)) {
                *count += value * u64::from(voices);
            }
        }
        ballots.push(json!({
            "voter_tag": hex_of(tag(number).0), "voices": voices, "ballot": hex_of(ballot)
        }));
    }
    let sums = tally.sums().to_bytes();
    let value = json!({
        "specification": "docs/spec/04-batch.md",
        "vote": vote_value(&test),
        "ballots": ballots,
        "sums": hex_of(&sums),
        "counts": counts,
        "no_ballots": hex_of(Tally::new(shape).sums().to_bytes()),
        "bad_sums": [
            {"name": "one byte short", "code": "sums.length", "sums": hex_of(&sums[1..])},
            {"name": "half a slot short", "code": "sums.length", "sums": hex_of(&sums[32..])},
            {"name": "a slot too many", "code": "sums.length", "sums": hex_of([&sums[..], &[0; 64]].concat())},
            {"name": "not a point", "code": "sums.point", "sums": hex_of([&bytes32(BAD_ENCODINGS[0]), &sums[32..]].concat())},
        ],
    });
    for bad in value["bad_sums"].as_array().unwrap() {
        let bytes = hex::decode(bad["sums"].as_str().unwrap()).unwrap();
        let error = crate::tally::Sums::from_bytes(shape.slots(), &bytes).err().unwrap();
        assert_eq!(bad["code"], error.code());
    }
    settle("sums.json", &value);
}
