//! Some of the drawn cases, in tests/vectors/drawn.json.

use folkmoot_ledger::{
    contest::Contest,
    methods::Details,
    outcome::{Outcome, ResultRules},
};

/// Of the drawn cases some of each kind, decision and lot, one a line.
#[derive(Default)]
pub struct Kept {
    of_each: std::collections::BTreeMap<(usize, &'static str, bool, usize), usize>,
    lines: Vec<String>,
}

impl Kept {
    /// So many of each are enough.
    pub const MOST: usize = 4;

    pub fn keep(
        &mut self,
        contest: &Contest,
        counts: &[u64],
        under: &ResultRules<'_>,
        (outcome, details): &(Outcome, Details),
    ) {
        let kind = Contest::KINDS.iter().position(|kind| *kind == contest.name()).unwrap();
        let key = (kind, outcome.decision.name(), outcome.lot.is_empty(), outcome.options.len());
        let many = self.of_each.entry(key).or_default();
        if *many == Self::MOST {
            return;
        }
        *many += 1;
        let case = serde_json::json!({
            "contest": contest, "counts": counts, "ballots": under.voices, "base": under.base,
            "rules": under.rules.ordinary, "outcome": outcome, "details": details,
        });
        self.lines.push(case.to_string());
    }

    pub fn compare(&self) {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/vectors/drawn.json");
        let text = format!("{{\"cases\":[\n{}\n]}}\n", self.lines.join(",\n"));
        if std::env::var_os("FOLKMOOT_WRITE_VECTORS").is_some() {
            std::fs::write(path, text).unwrap();
        } else {
            assert!(std::fs::read_to_string(path).unwrap() == text, "drawn.json is not current");
        }
    }
}
