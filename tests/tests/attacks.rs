//! The list of attacks names tests that exist (docs/attacks.md): rows 1 to 153 without a gap, each with a test, a script that
//! CI runs, or the word "open" and a sentence.

use folkmoot_tests::named::wrong;
use std::path::Path;

const ROWS: usize = 153;

/// What one row says.
struct Row {
    number: usize,
    tests: Vec<String>,
    open: bool,
}

fn rows(list: &str) -> Vec<Row> {
    let of_a_table = list.lines().filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |"));
    let cells = of_a_table.map(|line| line.split(" | ").collect::<Vec<_>>());
    let row = |cells: Vec<&str>| {
        let number = cells.first()?.parse().ok()?;
        let held_by = cells.get(3).copied().unwrap_or_default();
        let tests = held_by.split('`').skip(1).step_by(2).map(str::to_owned).collect();
        let open = held_by.split("**open:** ").nth(1).is_some_and(|sentence| sentence.len() > 10);
        Some(Row { number, tests, open })
    };
    cells.filter_map(row).collect()
}

#[test]
fn every_attack_has_a_test_that_exists_or_is_open() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let list = std::fs::read_to_string(root.join("docs/attacks.md")).unwrap();
    let rows = rows(&list);
    let numbers: Vec<usize> = rows.iter().map(|row| row.number).collect();
    assert_eq!(numbers, (1..=ROWS).collect::<Vec<_>>());
    let mut faults = Vec::new();
    for row in &rows {
        if row.tests.is_empty() && !row.open {
            faults.push(format!("row {} has no test and is not open", row.number));
        }
        faults.extend(
            row.tests.iter().filter_map(|test| Some(format!("row {}: {}", row.number, wrong(root, test)?))),
        );
    }
    assert!(faults.is_empty(), "docs/attacks.md: {faults:#?}");

    let held = rows.iter().filter(|row| !row.open).count();
    let open = rows.iter().filter(|row| row.tests.is_empty()).count();
    let sentence = format!(
        "Of {ROWS} rows {held} are held, {} are held with something open, and {open} are open.",
        ROWS - held - open
    );
    assert!(list.contains(&sentence), "docs/attacks.md should say: {sentence}");
}

#[test]
fn what_is_wrong_with_a_list_is_found() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let here = "tests/tests/attacks.rs";
    assert_eq!(wrong(root, &format!("{here}::what_is_wrong_with_a_list_is_found")), None);
    // A function that is no test, one that is not there, a file that is not there, a script that nobody runs.
    for test in [
        &format!("{here}::wrong"),
        &format!("{here}::nothing"),
        "tests/nothing.rs::wrong",
        "scripts/setup.sh",
    ] {
        assert!(wrong(root, test).is_some(), "{test}");
    }
    let list = "| 1 | a | b | `x::y` |\n| 3 | a | b | – |\n| 4 | a | b | **open:** nobody has looked |\n";
    let read: Vec<_> = rows(list).iter().map(|row| (row.number, row.tests.len(), row.open)).collect();
    assert_eq!(read, [(1, 1, false), (3, 0, false), (4, 0, true)]);
}
