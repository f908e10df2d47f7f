//! The table "Who learns what" of SECURITY.md: each cell names tests that exist, and what only all of them together show is shown here.

use folkmoot_ledger::{
    base64,
    entry::Entry,
    events::{Body, SignedEvent},
    merkle::MemoryTree,
    note::Note,
    rules::{ParticipationRule, Rules},
    witnessing::Submission,
};
use folkmoot_protocol::{Ballot, Tally, VoterTag, circle, decryption};
use folkmoot_simulation::{
    moot::{Moot, motion},
    people::lax_rules,
};
use folkmoot_tests::named::wrong;
use std::{collections::BTreeMap, path::Path};
use uuid::Uuid;

const HEADING: &str = "## Who learns what\n";

/// The table's rows, and the tests that its numbers stand for.
fn table(text: &str) -> (Vec<Vec<String>>, BTreeMap<String, Vec<String>>) {
    let part = text.split(HEADING).nth(1).unwrap_or_default().split("\n## ").next().unwrap_or_default();
    let of_a_table = part.lines().filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |"));
    let rows = of_a_table.skip(1).map(|line| line.split(" | ").map(str::to_owned).collect()).collect();
    let numbered = part.lines().filter_map(|line| line.split_once(". `"));
    let tests = numbered.map(|(number, names)| {
        let names = format!("`{names}");
        (number.to_owned(), names.split('`').skip(1).step_by(2).map(str::to_owned).collect())
    });
    (rows, tests.collect())
}

#[test]
fn every_cell_has_tests_that_exist() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let text = std::fs::read_to_string(root.join("SECURITY.md")).unwrap();
    let (rows, tests) = table(&text);
    assert_eq!(rows.len(), 10);
    let mut used = Vec::new();
    for row in &rows {
        assert_eq!(row.len(), 7, "{row:?}");
        for cell in &row[1..] {
            let (says, number) = cell.rsplit_once(" [").unwrap_or_else(|| panic!("no test: {cell}"));
            assert!(["**yes**", "no", "part"].contains(&says.split([',', ':']).next().unwrap()), "{cell}");
            used.extend(number.trim_end_matches(']').split(", ").map(str::to_owned));
        }
    }
    used.sort_unstable();
    used.dedup();
    let named: Vec<&String> = tests.keys().collect();
    assert_eq!(used.iter().collect::<Vec<_>>(), named);
    let faults: Vec<String> = tests.values().flatten().filter_map(|test| wrong(root, test)).collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn what_is_wrong_with_the_table_is_found() {
    let (rows, tests) = table(&format!(
        "{HEADING}\n| a | b |\n|---|---|\n| c | no [1] |\n\n1. `x::y`, `z`\n\n## Next\n| d |\n"
    ));
    assert_eq!(rows, [["c", "no [1]"]]);
    assert_eq!(tests["1"], ["x::y", "z"]);
}

/// A vote of six, of whom the last does not vote, closed; the first three are its trustees.
fn closed_vote(participation: ParticipationRule) -> (Moot, Uuid) {
    let mut moot = Moot::under(6, Rules { participation, ..lax_rules() });
    moot.circle(2, 3);
    let vote = moot.vote(vec![motion()]);
    for person in 0..5 {
        moot.cast(person, vote, vec![vec![u32::from(person == 3)]]);
    }
    moot.close();
    (moot, vote)
}

/// What so many trustees find who open each ballot of a vote by itself, with the shares of their keys and against everything that a device
/// does: its voter's tag, and the answer if they can read it.
fn opened_one_by_one(moot: &Moot, vote: Uuid, conspirators: u16) -> Vec<(VoterTag, Option<usize>)> {
    let state = moot.host.state();
    let of = &state.votes()[&vote];
    let (context, fingerprint) = (of.context().unwrap(), of.fingerprint().unwrap());
    let board = &state.circles()[&of.circle_id.unwrap()];
    let dealt = board.dealt.as_ref().unwrap();
    let certificates: Vec<[u8; 64]> = board.trustees.iter().map(|one| one.certificate.unwrap()).collect();
    let mut found = Vec::new();
    for (voter, cast) in of.ballots.iter() {
        let note = Entry::parse(moot.host.entry(cast.index)).unwrap().into_note();
        let bytes = match SignedEvent::parse(note.as_bytes()).unwrap().event.body {
            Body::Cast(cast) => cast.ballot.0,
            Body::Hidden(hidden) => hidden.ballot.0,
            other => panic!("{other:?}"),
        };
        let ballot = Ballot::parse(context.shape(), &bytes).unwrap().verify(&context, &voter).unwrap();
        let mut tally = Tally::new(context.shape());
        tally.add(&ballot).unwrap();
        let sums = tally.sums();
        let shares = (1..=conspirators).map(|number| {
            let person = &moot.people[usize::from(number) - 1];
            let secret = person.keys.expose_static_secret();
            let key = circle::recover(dealt, number, secret, &certificates).unwrap();
            let share =
                decryption::decryption_share(dealt.public(), fingerprint, number, &key, &sums).unwrap();
            decryption::verify_share(dealt.public(), fingerprint, number, &sums, &share).unwrap()
        });
        let shares: Vec<_> = shares.collect();
        let opened = decryption::combine(dealt.public(), &sums, &shares);
        let answer =
            opened.ok().map(|opened| opened.solve(1).unwrap().iter().position(|count| *count == 1).unwrap());
        found.push((voter, answer));
    }
    found
}

#[test]
fn enough_trustees_together_read_single_ballots_and_where_a_vote_hides_it_find_no_name() {
    let (moot, vote) = closed_vote(ParticipationRule::Open);
    let name = |person: usize| VoterTag(moot.people[person].keys.id().0);
    let mut found = opened_one_by_one(&moot, vote, 2);
    found.sort_unstable_by_key(|(voter, _)| voter.0);
    let mut all: Vec<_> = (0..5).map(|person| (name(person), Some(usize::from(person == 3)))).collect();
    all.sort_unstable_by_key(|(voter, _)| voter.0);
    assert_eq!(found, all);
    // One of them alone reads nothing.
    assert!(opened_one_by_one(&moot, vote, 1).iter().all(|(_, answer)| answer.is_none()));

    let (moot, vote) = closed_vote(ParticipationRule::Hidden);
    let found = opened_one_by_one(&moot, vote, 3);
    let mut answers: Vec<_> = found.iter().map(|(_, answer)| answer.unwrap()).collect();
    answers.sort_unstable();
    assert_eq!(answers, [0, 0, 0, 0, 1]);
    // Nothing that anybody has but the voters themselves says whose a tag is: neither an id nor a key of anybody on the roll.
    for person in &moot.people {
        let keys = person.keys.public();
        let known = [person.keys.id().0.to_vec(), keys.key.0.to_vec(), keys.static_key.0.to_vec()];
        assert!(found.iter().all(|(tag, _)| known.iter().all(|bytes| !bytes.starts_with(&tag.0))));
    }
    assert!(moot.host.state().votes()[&vote].ballots.by_member().is_none());
}

#[test]
fn a_witness_is_told_how_long_a_record_is_and_nothing_that_is_in_it() {
    let (moot, _) = closed_vote(ParticipationRule::Hidden);
    let old_size = moot.host.size() / 2;
    let checkpoint = Note::parse(&moot.host.checkpoint()).unwrap();
    let mut tree = MemoryTree::new();
    for index in 0..moot.host.size() {
        tree.push_entry(moot.host.entry(index));
    }
    let proof = tree.consistency_proof(old_size, tree.size()).unwrap();
    let told = String::from_utf8(Submission { old_size, proof: proof.clone(), checkpoint }.encode()).unwrap();
    let (id, size, root) = (moot.host.assembly(), moot.host.size(), base64::encode(&tree.root()));
    let hashes = proof.iter().map(|hash| base64::encode(hash) + "\n").collect::<String>();
    let (lines, signed) = told.rsplit_once("\n\n").unwrap();
    assert_eq!(lines, format!("old {old_size}\n{hashes}\nfolkmoot/{id}\n{size}\n{root}"));
    assert_eq!(signed.lines().count(), 1, "the signature of the host");
}
