//! The vectors of amounts, tests/vectors/amounts.json at the root of the project: made by the second prover, and compared.

use curve25519_dalek::constants::RISTRETTO_BASEPOINT_POINT as G;
use curve25519_dalek::scalar::Scalar;
use serde_json::{Value, json};

use super::forger::{Forger, Range, Steps};
use super::*;
use crate::amounts::Generators;
use crate::ballot::tests::vectors::{
    contest_values, hex_of, hex_points, hex_scalar, hex_scalars, settle, vote_value,
};
use crate::ballot::tests::{Dice, refusal, tag, verdict};
use crate::group::{parse_point, parse_scalar};
use crate::shape::Shape;
use crate::tracker::tracker;

fn value(name: &str, contests: &[Contest]) -> Value {
    let test = TestVote::new(name, contests);
    let vote = &test.vote;
    let mut dice = Dice::new(&format!("vector {name}"));
    let tag = VoterTag(dice.bytes());
    let selections = dice.selections(contests);
    let seed: [u8; 32] = dice.bytes();
    let prover = Forger::new(vote, &tag, &selections, &BallotSeed::from_bytes(seed));
    let steps = prover.prove();
    let ballot = seal(vote, &tag, &selections, &BallotSeed::from_bytes(seed)).unwrap();
    assert_eq!(steps.ballot, ballot, "{name}");
    let Steps { challenges: [y, rho, x], .. } = steps;
    let proof = |proof: &Range| {
        let [y, z, x, w] = proof.challenges[..] else { panic!("four challenges") };
        json!({
            "y": hex_scalar(&y),
            "z": hex_scalar(&z),
            "x": hex_scalar(&x),
            "w": hex_scalar(&w),
            "u": hex_scalars(&proof.rounds),
            "proof": hex_of(&proof.bytes),
        })
    };
    let lists: Vec<_> = selections.iter().map(|selection| &selection.0).collect();
    json!({
        "name": name,
        "vote": vote_value(&test),
        "encoding": hex_of(vote.shape().encoding()),
        "slots": vote.shape().slots(),
        "bits": vote.shape().bits(),
        "voter_tag": hex_of(tag.0),
        "selections": lists,
        "seed": hex_of(seed),
        "v": hex_scalars(&prover.held),
        "r": hex_scalars(&prover.random.r),
        "gamma": hex_scalars(&prover.gamma),
        "mu": hex_scalar(&prover.mu),
        "nu": hex_scalar(&prover.nu),
        "parties": steps.values.len(),
        "values of the parties": hex_scalars(&steps.values),
        "blinding factors of the parties": hex_scalars(&steps.blindings),
        "commitments of the parties": hex_points(&steps.commitments),
        "range proofs": steps.proofs.iter().map(proof).collect::<Vec<_>>(),
        "y": hex_scalar(&y),
        "rho": hex_scalar(&rho),
        "x": hex_scalar(&x),
        "E_V": hex_points(&[steps.e_v])[0],
        "z_v": hex_scalar(&steps.z_v),
        "z_gamma": hex_scalar(&steps.z_gamma),
        "ballot": hex_of(&ballot),
        "tracker": hex_of(tracker(vote.fingerprint(), &tag, &ballot).0),
    })
}

/// Ballots with one thing wrong, for the vote and the voter given with them.
fn bad() -> Value {
    let test = TestVote::new("amounts", &[amounts(2, 100_000)]);
    let vote = &test.vote;
    let honest = |given: [u32; 2]| {
        Forger::new(vote, &tag(1), &[Selection(given.to_vec())], &BallotSeed::from_bytes([9; 32]))
    };
    let ballot = honest([70_000, 20_000]).ballot();
    let part = 32 * (2 * vote.shape().slots() + 9);
    let mut cases: Vec<(String, &str, Vec<u8>)> = vec![
        ("one byte short".into(), "ballot.length", ballot[1..].to_vec()),
        ("without its link".into(), "ballot.length", ballot[..ballot.len() - 96].to_vec()),
        ("only the ballot proof".into(), "ballot.length", ballot[..part].to_vec()),
    ];
    // Places of pieces, from the beginning of the part: five commitments, the range proof of eight parties, the link.
    let points = [("V_1", 0), ("V_5", 4), ("A", 5), ("T_2", 8), ("L_1", 12), ("R_7", 25), ("E_V", 28)];
    let scalars = [
        ("t_x", 9, "ballot.proof.commitment"),
        ("b", 27, "ballot.proof.commitment"),
        ("z_v", 29, "ballot.proof.link"),
        ("z_gamma", 30, "ballot.proof.amounts"),
    ];
    let with = |place: usize, edit: &dyn Fn([u8; 32]) -> [u8; 32]| {
        let mut changed = ballot.clone();
        let piece = &mut changed[part + 32 * place..part + 32 * place + 32];
        let edited = edit((&*piece).try_into().unwrap());
        piece.copy_from_slice(&edited);
        changed
    };
    for (name, place) in points {
        let moved = with(place, &|piece| (parse_point(&piece).unwrap() + G).compress().to_bytes());
        cases.push((format!("{name} plus G"), "ballot.proof.commitment", moved));
        cases.push((format!("{name} is the identity"), "ballot.identity", with(place, &|_| [0; 32])));
        cases.push((format!("{name} is no point"), "ballot.point", with(place, &|_| [1; 32])));
    }
    for (name, place, code) in scalars {
        let moved = with(place, &|piece| (parse_scalar(&piece).unwrap() + Scalar::ONE).to_bytes());
        cases.push((format!("{name} plus one"), code, moved));
        cases.push((format!("{name} is no scalar"), "ballot.scalar", with(place, &|_| [255; 32])));
    }
    // Low and high limbs of both amounts, in ciphertexts, commitments and link alike.
    let pretended: [(&str, [i64; 4]); 5] = [
        ("more than the total", [34_465, 1, 0, 0]),
        ("less than nothing", [-1, 0, 0, 0]),
        ("amounts that cancel out", [34_464, 2, 0, -1]),
        ("a limb of 2^16", [65_536, 0, 0, 0]),
        ("limbs that cancel out", [-65_536, 2, 0, 0]),
    ];
    for (name, limbs) in pretended {
        let mut forger = honest([0, 0]);
        for (slot, limb) in limbs.into_iter().enumerate() {
            let size = Scalar::from(limb.unsigned_abs());
            let limb = if limb < 0 { -size } else { size };
            (forger.held[slot], forger.sent[slot], forger.linked[slot]) = (limb, limb, limb);
        }
        forger.show();
        cases.push((name.into(), "ballot.proof.range", forger.ballot()));
    }
    for (name, follow, code) in [
        ("ciphertexts of more than was committed", false, "ballot.proof.link"),
        ("commitments to less than was encrypted", true, "ballot.proof.amounts"),
    ] {
        let mut forger = honest([70_000, 20_000]);
        forger.held[0] += Scalar::from(1_000u32);
        if follow {
            forger.linked[0] += Scalar::from(1_000u32);
        }
        cases.push((name.into(), code, forger.ballot()));
    }
    let mut forger = honest([70_000, 20_000]);
    let excess = Scalar::from(1_000u32);
    forger.held[0] += excess;
    forger.r[0] -= excess * test.secret.invert();
    cases.push(("opened with the secret key".into(), "ballot.proof.link", forger.ballot()));
    let other = Forger::new(vote, &tag(2), &[Selection(vec![1, 2])], &BallotSeed::from_bytes([9; 32]));
    cases.push(("another voter's ballot".into(), "ballot.proof.commitment", other.ballot()));

    assert_eq!(verdict(vote, &tag(1), &ballot).err(), None);
    let bad: Vec<_> = (cases.into_iter())
        .map(|(name, code, ballot)| {
            assert_eq!(refusal(vote, &tag(1), &ballot), code, "{name}");
            json!({"name": name, "code": code, "ballot": hex_of(ballot)})
        })
        .collect();
    json!({"vote": vote_value(&test), "voter_tag": hex_of(tag(1).0), "good": hex_of(&ballot), "bad": bad})
}

#[test]
fn amounts_vectors() {
    let generators = Generators::shared();
    let ballots: Vec<_> = every_division().iter().map(|(name, contests)| value(name, contests)).collect();
    let bad_shapes: Vec<_> = [
        ("of nothing", "shape.options", vec![amounts(0, 5)]),
        ("nothing to divide", "shape.range", vec![amounts(2, 0)]),
        ("more limbs than one proof covers", "shape.amounts", vec![amounts(32, 65_536)]),
        ("more limbs in two contests", "shape.amounts", vec![amounts(31, 9), amounts(32, 9)]),
    ]
    .into_iter()
    .map(|(name, code, contests)| {
        assert_eq!(Shape::new(&contests).unwrap_err().code(), code, "{name}");
        json!({"name": name, "code": code, "contests": contest_values(&contests)})
    })
    .collect();
    let value = json!({
        "specification": "docs/spec/12-amounts.md",
        "B~": hex_points(&[generators.blinding])[0],
        "G of four parties": hex_points(&generators.left[..64]),
        "H of four parties": hex_points(&generators.right[..64]),
        "bad_shapes": bad_shapes,
        "ballots": ballots,
        "bad": bad(),
    });
    settle("amounts.json", &value);
}
