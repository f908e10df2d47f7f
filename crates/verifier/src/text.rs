//! The report as text for a terminal or a file.

use std::fmt::Write as _;

use folkmoot_ledger::decimal::grouped;
use folkmoot_ledger::rules::RuleChange;

use crate::constitution::Constitution;
use crate::report::{ContestReport, Report, VoteReport};
use crate::step::State;
use crate::{rules_words, words};

/// Longest line, in characters, where words allow it.
const WIDTH: usize = 96;
const INDENT: &str = "               ";

impl Report {
    /// The whole report in words, with a table of every result.
    pub fn to_text(&self) -> String {
        let mut out = String::new();
        if let Some(assembly) = &self.assembly {
            let _ = writeln!(out, "{}", assembly.name);
            let _ = writeln!(out, "assembly {}, {} members", assembly.id, grouped(assembly.members));
        }
        if let Some(checkpoint) = &self.checkpoint {
            let _ = writeln!(out, "{} entries, root {}", grouped(checkpoint.size), checkpoint.root);
            let _ = writeln!(out, "code to compare {}", checkpoint.code);
        }
        out.push('\n');
        for step in &self.steps {
            let state = match step.state {
                State::Pass => "pass",
                State::Fail => "FAIL",
                State::NotRun => "not run",
            };
            let _ = writeln!(out, " {:>2}  {state:<8}  {}", step.number, step.title);
            wrap(&mut out, INDENT, &step.sentence);
            for failure in &step.failures {
                let place = failure.entry.map(|entry| format!("entry {entry}: ")).unwrap_or_default();
                wrap(&mut out, INDENT, &format!("! {place}{} [{}]", failure.detail, failure.code));
            }
        }
        if let Some(constitution) = &self.constitution {
            out.push('\n');
            constitution_text(&mut out, constitution);
        }
        if let Some(texts) = self.texts.as_ref().and_then(words::texts) {
            out.push('\n');
            wrap(&mut out, "", &texts);
        }
        for vote in &self.votes {
            out.push('\n');
            vote_text(&mut out, vote);
        }
        out.push('\n');
        if let Some(error) = &self.error {
            wrap(&mut out, "", &format!("{} [{}]", error.detail, error.code));
        }
        wrap(&mut out, "", &self.sentence);
        out
    }
}

fn vote_text(out: &mut String, vote: &VoteReport) {
    let _ = writeln!(out, "{} ({})", vote.title, words::standing(vote));
    let _ = writeln!(out, "vote {}", vote.id);
    for line in words::besides(vote) {
        wrap(out, "    ", &line);
    }
    for contest in &vote.contests {
        contest_text(out, contest);
    }
    for effect in &vote.effects {
        wrap(out, "    ", &format!("Effect: {}", effect.sentence));
    }
}

fn constitution_text(out: &mut String, constitution: &Constitution) {
    let _ = writeln!(out, "After {} entries:", grouped(constitution.entries));
    for line in words::constitution(constitution) {
        wrap(out, "    ", &line);
    }
    out.push_str("    Rules:\n");
    let width = RuleChange::PATHS.iter().map(|path| path.len()).max().unwrap_or(0);
    for (path, said) in rules_words::all(&constitution.rules) {
        let _ = writeln!(out, "        {path:<width$}  {said}");
    }
}

fn contest_text(out: &mut String, contest: &ContestReport) {
    wrap(out, "    ", &contest.question);
    let label_width =
        contest.rows.iter().map(|row| row.label.chars().count()).max().unwrap_or(0).min(WIDTH / 2);
    let counts: Vec<String> =
        contest.rows.iter().map(|row| row.count.map_or("-".to_owned(), grouped)).collect();
    let count_width = counts.iter().map(String::len).max().unwrap_or(0);
    for (row, count) in contest.rows.iter().zip(&counts) {
        let _ = writeln!(out, "        {:<label_width$}  {count:>count_width$}", row.label);
    }
    for (number, place) in (1..).zip(&contest.standing) {
        wrap(out, "        ", &format!("Place {number}: {}", place.join(", ")));
    }
    wrap(out, "    ", &contest.sentence);
}

/// Writes a text in lines, each behind the indent.
pub(crate) fn wrap(out: &mut String, indent: &str, text: &str) {
    let mut width = 0;
    for word in text.split_whitespace() {
        let len = word.chars().count();
        if width == 0 || width + 1 + len > WIDTH {
            if width > 0 {
                out.push('\n');
            }
            out.push_str(indent);
            width = indent.len();
        } else {
            out.push(' ');
            width += 1;
        }
        out.push_str(word);
        width += len;
    }
    out.push('\n');
}
