//! Tests of amounts: a second prover that follows the specification and can be told to cheat, and the attacks it tries.

mod attacks;
mod binding;
mod forger;
mod honest;
mod vectors;

use crate::ballot::seal;
use crate::ballot::tests::TestVote;
use crate::contest::Contest;
use crate::ids::VoterTag;
use crate::seed::BallotSeed;
use crate::selection::Selection;

fn amounts(options: u16, total: u32) -> Contest {
    Contest::Amounts { options, total }
}

/// Votes with amounts: one limb and two, alone, twice, and between other kinds; with and without parties that pad.
fn every_division() -> Vec<(&'static str, Vec<Contest>)> {
    vec![
        ("amounts-1-of-1", vec![amounts(1, 1)]),
        ("amounts-3-of-65535", vec![amounts(3, 65_535)]),
        ("amounts-2-of-65536", vec![amounts(2, 65_536)]),
        ("amounts-4-of-all", vec![amounts(4, u32::MAX)]),
        ("amounts-3-of-all", vec![amounts(3, u32::MAX)]),
        (
            "motion-amounts-points-amounts",
            vec![
                Contest::Motion,
                amounts(2, 1_000_000),
                Contest::Points { options: 2, budget: 5, exact: false },
                amounts(3, 900),
            ],
        ),
    ]
}

fn sealed(test: &TestVote, tag: &VoterTag, selections: &[Selection]) -> Vec<u8> {
    seal(&test.vote, tag, selections, &BallotSeed::from_bytes([5; 32])).unwrap()
}
