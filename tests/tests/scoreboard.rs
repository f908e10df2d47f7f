//! The figures of docs/scoreboard.md: each names a test that exists and a variable that the test reads, and what can be counted is counted.

use folkmoot_tests::named::wrong;
use std::{fs, path::Path};

/// What one row says.
struct Figure<'a> {
    name: &'a str,
    total: u64,
    command: &'a str,
    test: &'a str,
}

fn figures(page: &str) -> Vec<Figure<'_>> {
    let rows = page.lines().filter_map(|line| line.strip_prefix("| S")?.strip_suffix(" |"));
    rows.map(|row| {
        let cells: Vec<&str> = row.split(" | ").collect();
        let [name, _, _, total, _, command, test] = cells[..] else { panic!("a row has seven cells: {row}") };
        let total = if total == "all" { "1" } else { total };
        let digits: String = total.chars().take_while(|c| c.is_ascii_digit() || *c == ',').collect();
        let total = digits.replace(',', "").parse().unwrap_or_else(|_| panic!("no total: {row}"));
        Figure { name, total, command: command.trim_matches('`'), test: test.trim_matches('`') }
    })
    .collect()
}

#[test]
fn every_figure_names_a_test_and_how_it_is_run_longer() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let page = fs::read_to_string(root.join("docs/scoreboard.md")).unwrap();
    let makefile = fs::read_to_string(root.join("Makefile")).unwrap();
    let figures = figures(&page);
    assert!(figures.len() >= 12);
    for Figure { name, total, command, test } in figures {
        assert_eq!(wrong(root, test), None, "S{name}");
        assert!(total > 0, "S{name}");
        let (file, function) = test.split_once("::").unwrap();
        let source = fs::read_to_string(root.join(file)).unwrap();
        let (_, binary) = command.split_once("--test ").unwrap_or_else(|| panic!("S{name}: no binary"));
        assert!(file.ends_with(&format!("/{binary}.rs")), "S{name}");
        let Some(variable) = command.split('=').next().filter(|word| word.starts_with("FOLKMOOT_")) else {
            continue;
        };
        assert!(source.contains(&format!("\"{variable}\"")), "S{name}: {function} does not read {variable}");
        assert!(makefile.contains(&format!("--test {binary}")), "S{name}: no long run by make");
    }
}

/// The operator's attacks are calls of one function, each with a name of its own.
#[test]
fn the_attacks_of_the_operator_are_as_many_as_is_said() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let page = fs::read_to_string(root.join("docs/scoreboard.md")).unwrap();
    let told = figures(&page).into_iter().find(|figure| figure.name == "4").unwrap().total;
    let mut counted = 0;
    for file in ["ballots", "hidden", "keepers", "tallies", "votes"] {
        let path = root.join(format!("crates/verifier/tests/attacks_{file}.rs"));
        let source = fs::read_to_string(path).unwrap();
        let calls = ["noticed(", "noticed_by_keepers("];
        counted += source
            .lines()
            .filter(|line| calls.iter().any(|call| line.trim_start().starts_with(call)))
            .count() as u64;
    }
    assert!(told > 100 && told <= counted, "docs/scoreboard.md tells of {told} attacks; there are {counted}");
}
