//! The statement-binding matrix (S1): one bound thing changes, everything else stays.

use super::forger::Parts;
use super::*;

/// One cell of the matrix.
struct Cell {
    name: String,
    vote: VoteContext,
    tag: VoterTag,
    ballot: Vec<u8>,
    code: &'static str,
}

const COMMITMENT: &str = "ballot.proof.commitment";

fn contests() -> Vec<Contest> {
    vec![
        Contest::Motion,
        Contest::Choose { options: 2, blank: true },
        Contest::Approval { options: 4, min: 1, max: 3 },
    ]
}

fn sealed(vote: &VoteContext, number: u8) -> Vec<u8> {
    let selections = Dice::new("binding").selections(&contests());
    seal(vote, &tag(number), &selections, &BallotSeed::from_bytes([number; 32])).unwrap()
}

/// Cells that change what the ballot was made for.
fn context_cells(cells: &mut Vec<Cell>, vote: &VoteContext) {
    let honest = sealed(vote, 1);
    let mut cell = |name: &str, vote: VoteContext, tag: VoterTag, code| {
        cells.push(Cell { name: name.into(), vote, tag, ballot: honest.clone(), code });
    };
    for byte in [0, 15, 31] {
        let mut fingerprint = *vote.fingerprint();
        fingerprint.0[byte] ^= 1;
        let other = VoteContext::new(vote.shape().clone(), *vote.joint_key(), fingerprint);
        cell(&format!("fingerprint byte {byte}"), other, tag(1), COMMITMENT);
    }
    for byte in [0, 7, 15] {
        let mut other = tag(1);
        other.0[byte] ^= 1;
        cell(&format!("voter tag byte {byte}"), vote.clone(), other, COMMITMENT);
    }
    for (name, point) in [
        ("joint key plus G", vote.joint_key().point() + G),
        ("joint key negated", -vote.joint_key().point()),
        ("joint key G", G),
    ] {
        let key = JointKey::from_point(point).unwrap();
        let other = VoteContext::new(vote.shape().clone(), key, *vote.fingerprint());
        cell(name, other, tag(1), COMMITMENT);
    }

    // Contests: of the same size, so that the ballot is read, and of another one.
    let with = |position: usize, contest: Contest| {
        let mut contests = contests();
        contests[position] = contest;
        let shape = Shape::new(&contests).unwrap();
        VoteContext::new(shape, *vote.joint_key(), *vote.fingerprint())
    };
    let choose = |options, blank| Contest::Choose { options, blank };
    let approval = |options, min, max| Contest::Approval { options, min, max };
    let same_size = [
        ("motion as choose 3", 0, choose(3, false)),
        ("motion as choose 2 or blank", 0, choose(2, true)),
        ("motion as approval 1..1 of 3", 0, approval(3, 1, 1)),
        ("blank as option", 1, choose(3, false)),
        ("choose as motion", 1, Contest::Motion),
        ("min and max less one", 2, approval(4, 0, 2)),
        ("min and max plus one", 2, approval(4, 2, 4)),
        ("option for slack bit", 2, approval(5, 2, 2)),
    ];
    for (name, position, contest) in same_size {
        let other = with(position, contest);
        let code = if other.shape().ballot_len() == honest.len() { COMMITMENT } else { "ballot.length" };
        cell(name, other, tag(1), code);
    }
    let other_size = [
        ("min less one", 2, approval(4, 0, 3)),
        ("min plus two", 2, approval(4, 3, 3)),
        ("max plus one", 2, approval(4, 1, 4)),
        ("option more", 2, approval(5, 1, 3)),
        ("option less", 1, choose(2, false)),
        ("option more to choose", 1, choose(3, true)),
    ];
    for (name, position, contest) in other_size {
        let other = with(position, contest);
        let code = if other.shape().bits() == vote.shape().bits() { COMMITMENT } else { "ballot.length" };
        cell(name, other, tag(1), code);
    }
    let mut swapped = contests();
    swapped.swap(0, 1);
    let shape = Shape::new(&swapped).unwrap();
    let other = VoteContext::new(shape, *vote.joint_key(), *vote.fingerprint());
    cell("contests swapped", other, tag(1), COMMITMENT);
}

/// Names of the pieces of a ballot, in order.
fn pieces(vote: &VoteContext) -> Vec<(String, &'static str)> {
    let mut pieces = Vec::new();
    for slot in 1..=vote.shape().slots() {
        pieces.push((format!("R_{slot}"), COMMITMENT));
        pieces.push((format!("S_{slot}"), COMMITMENT));
    }
    for name in ["W", "A", "T1", "T0", "E_R", "E_S"] {
        pieces.push((name.into(), COMMITMENT));
    }
    for bit in 1..=vote.shape().bits() {
        pieces.push((format!("f_{bit}"), COMMITMENT));
    }
    pieces.push(("z_W".into(), COMMITMENT));
    pieces.push(("z_T".into(), "ballot.proof.bits"));
    pieces.push(("z".into(), "ballot.proof.link"));
    pieces
}

/// Cells that change one thing the voter sent.
fn piece_cells(cells: &mut Vec<Cell>, vote: &VoteContext) {
    let ballot = sealed(vote, 1);
    let honest = Parts::from_bytes(vote, &ballot);
    let other = Parts::from_bytes(vote, &sealed(vote, 2));
    let points = honest.points.len();
    for (position, (name, code)) in pieces(vote).into_iter().enumerate() {
        let mut changes: Vec<(&str, Parts)> = Vec::new();
        let mut change = |operation, edit: &dyn Fn(&mut Parts)| {
            let mut parts = honest.clone();
            edit(&mut parts);
            changes.push((operation, parts));
        };
        if position < points {
            change("plus G", &|parts| parts.points[position] += G);
            change("negated", &|parts| parts.points[position] = -parts.points[position]);
            change("of another ballot", &|parts| {
                parts.points[position] = other.points[position];
            });
            change("is its neighbour", &|parts| {
                parts.points[position] = parts.points[(position + 1) % points];
            });
        } else {
            let position = position - points;
            let scalars = honest.scalars.len();
            change("plus 1", &|parts| parts.scalars[position] += Scalar::ONE);
            change("negated", &|parts| parts.scalars[position] = -parts.scalars[position]);
            change("of another ballot", &|parts| {
                parts.scalars[position] = other.scalars[position];
            });
            change("is its neighbour", &|parts| {
                parts.scalars[position] = parts.scalars[(position + 1) % scalars];
            });
        }
        for (operation, parts) in changes {
            cells.push(Cell {
                name: format!("{name} {operation}"),
                vote: vote.clone(),
                tag: tag(1),
                ballot: parts.bytes(),
                code,
            });
        }
    }
}

#[test]
fn attack_007_statement_binding_matrix() {
    let TestVote { vote, .. } = TestVote::new("binding", &contests());
    assert!(verdict(&vote, &tag(1), &sealed(&vote, 1)).is_ok());
    assert!(verdict(&vote, &tag(2), &sealed(&vote, 2)).is_ok());

    // A piece without a name, or a name without a piece, has no cell.
    assert_eq!(32 * pieces(&vote).len(), vote.shape().ballot_len());
    let mut cells = Vec::new();
    context_cells(&mut cells, &vote);
    piece_cells(&mut cells, &vote);
    for cell in &cells {
        assert_eq!(refusal(&cell.vote, &cell.tag, &cell.ballot), cell.code, "{}", cell.name);
    }
    assert!(cells.len() >= 110, "{} cells", cells.len());
    println!("statement-binding matrix: {} cells, all refused", cells.len());
}
