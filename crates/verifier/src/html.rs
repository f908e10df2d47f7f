//! The report as one HTML file: nothing is loaded from elsewhere, and no script runs.

use std::fmt::Write as _;

use folkmoot_ledger::decimal::grouped;

use crate::constitution::Constitution;
use crate::report::{ContestReport, Report, Verdict, VoteReport};
use crate::step::State;
use crate::{rules_words, words};

/// Nothing may be fetched and nothing may run, whatever a name or title in the record says.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const STYLE: &str = "\
:root{color-scheme:light dark;--paper:#fbf8f1;--ink:#1d1b16;--quiet:#5c574c;--line:#ddd6c6;--moss:#2e6a4d;--rust:#a8452b;--ochre:#8a6310}\
@media(prefers-color-scheme:dark){:root{--paper:#1b1a17;--ink:#f1ece0;--quiet:#b5ad9c;--line:#3d3a33;--moss:#86c7a4;--rust:#e89178;--ochre:#e0b458}}\
body{background:var(--paper);color:var(--ink);font:18px/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}\
p,li,td,h1,h2,h3{text-align:start}h1,h2,h3{font-family:Georgia,serif;line-height:1.25}h1{margin-bottom:0}code{font-size:.85em;overflow-wrap:anywhere}\
.quiet{color:var(--quiet)}.verdict{border-left:.4rem solid;padding:.5rem 1rem;font-size:1.15em}\
.pass{color:var(--moss)}.fail{color:var(--rust)}.wait{color:var(--ochre)}\
ol{list-style:none;padding:0}ol>li{border-top:1px solid var(--line);padding:.75rem 0}ol p{margin:.25rem 0}\
ol.places{list-style:decimal;padding-inline-start:1.5rem}ol.places>li{border:0;padding:.1rem 0}\
table{border-collapse:collapse;font-variant-numeric:tabular-nums}td,th{padding:.25rem 1.5rem .25rem 0;text-align:start;border-bottom:1px solid var(--line)}\
td.n,th.n{text-align:right;padding-right:0}@media print{body{font-size:11pt}li{break-inside:avoid}}";

impl Report {
    /// The report as one self-contained HTML file.
    pub fn to_html(&self) -> String {
        let mut out = String::new();
        let name = self.assembly.as_ref().map_or("A record", |assembly| &assembly.name);
        let _ = write!(
            out,
            "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
             <meta name=\"viewport\" content=\"width=device-width\">\n<title>Audit: {}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n",
            escape(name)
        );
        let _ = writeln!(out, "<h1>Audit: <bdi>{}</bdi></h1>", escape(name));
        if let Some(assembly) = &self.assembly {
            let _ = writeln!(
                out,
                "<p class=\"quiet\">Assembly <code>{}</code>, {} members</p>",
                escape(&assembly.id),
                grouped(assembly.members)
            );
        }
        let class = match self.verdict {
            Verdict::Verified => "pass",
            Verdict::Failed => "fail",
            Verdict::Unchecked | Verdict::Unanchored => "wait",
        };
        let _ = writeln!(out, "<p class=\"verdict {class}\">{}</p>", escape(&self.sentence));
        if let Some(error) = &self.error {
            let _ = writeln!(out, "<p>{} <code>{}</code></p>", escape(&error.detail), error.code);
        }
        if !self.votes.is_empty() {
            out.push_str("<h2>Votes</h2>\n");
            for vote in &self.votes {
                vote_html(&mut out, vote);
            }
        }
        if let Some(constitution) = &self.constitution {
            constitution_html(&mut out, constitution);
        }
        self.steps_html(&mut out);
        if let Some(texts) = self.texts.as_ref().and_then(words::texts) {
            let _ = writeln!(out, "<p class=\"quiet\">{}</p>", escape(&texts));
        }
        if let Some(checkpoint) = &self.checkpoint {
            let _ = writeln!(
                out,
                "<p class=\"quiet\">{} entries, root <code>{}</code>, code to compare <code>{}</code></p>",
                grouped(checkpoint.size),
                escape(&checkpoint.root),
                escape(&checkpoint.code)
            );
        }
        let _ = writeln!(
            out,
            "<p class=\"quiet\">Written by folkmoot-verify {}. This page proves nothing by itself: run the verifier to see the same.</p>",
            escape(self.verifier)
        );
        out.push_str("</main>\n</body>\n</html>\n");
        out
    }

    fn steps_html(&self, out: &mut String) {
        out.push_str("<h2>What was checked</h2>\n<ol>\n");
        for step in &self.steps {
            let (class, state) = match step.state {
                State::Pass => ("pass", "Pass"),
                State::Fail => ("fail", "Fail"),
                State::NotRun => ("wait", "Not run"),
            };
            let _ = writeln!(
                out,
                "<li>\n<p><strong>{}. {}</strong> <span class=\"{class}\">{state}</span></p>\n<p>{}</p>",
                step.number,
                escape(step.title),
                escape(&step.sentence)
            );
            for failure in &step.failures {
                let place = failure.entry.map(|entry| format!("Entry {entry}: ")).unwrap_or_default();
                let _ = writeln!(
                    out,
                    "<p class=\"fail\">{place}{} <code>{}</code></p>",
                    escape(&failure.detail),
                    failure.code
                );
            }
            out.push_str("</li>\n");
        }
        out.push_str("</ol>\n");
    }
}

fn constitution_html(out: &mut String, constitution: &Constitution) {
    let _ = writeln!(out, "<h2>After {} entries</h2>", grouped(constitution.entries));
    for line in words::constitution(constitution) {
        let _ = writeln!(out, "<p>{}</p>", escape(&line));
    }
    out.push_str("<table>\n<tr><th scope=\"col\">Rule</th><th scope=\"col\">Is</th></tr>\n");
    for (path, said) in rules_words::all(&constitution.rules) {
        let _ = writeln!(out, "<tr><td><code>{path}</code></td><td>{}</td></tr>", escape(&said));
    }
    out.push_str("</table>\n");
}

fn vote_html(out: &mut String, vote: &VoteReport) {
    let _ = writeln!(
        out,
        "<section>\n<h3 dir=\"auto\">{}</h3>\n<p class=\"quiet\">{}, <code>{}</code></p>",
        escape(&vote.title),
        escape(&words::standing(vote)),
        escape(&vote.id)
    );
    for line in words::besides(vote) {
        let _ = writeln!(out, "<p>{}</p>", escape(&line));
    }
    for contest in &vote.contests {
        contest_html(out, contest);
    }
    for effect in &vote.effects {
        let _ = writeln!(out, "<p>Effect: {}</p>", escape(&effect.sentence));
    }
    out.push_str("</section>\n");
}

fn contest_html(out: &mut String, contest: &ContestReport) {
    let _ = writeln!(out, "<p dir=\"auto\">{}</p>", escape(&contest.question));
    out.push_str(
        "<table>\n<tr><th scope=\"col\">Choice</th><th scope=\"col\" class=\"n\">Number</th></tr>\n",
    );
    for row in &contest.rows {
        let count = row.count.map_or("–".to_owned(), grouped);
        let _ = writeln!(
            out,
            "<tr><td dir=\"auto\">{}</td><td class=\"n\">{count}</td></tr>",
            escape(&row.label)
        );
    }
    out.push_str("</table>\n");
    if !contest.standing.is_empty() {
        out.push_str("<ol class=\"places\">\n");
        for place in &contest.standing {
            let _ = writeln!(out, "<li>{}</li>", isolated(place));
        }
        out.push_str("</ol>\n");
    }
    let _ = writeln!(out, "<p><strong>{}</strong></p>", escape(&contest.sentence));
}

/// Names after one another, each of which runs as its letters do.
fn isolated(names: &[String]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("<bdi>{}</bdi>", escape(name))).collect();
    names.join(", ")
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_name_becomes_markup() {
        assert_eq!(escape("<script>\"&'"), "&lt;script&gt;&quot;&amp;&#39;");
        assert_eq!(
            isolated(&["\u{5d0}<".to_owned(), "b".to_owned()]),
            "<bdi>\u{5d0}&lt;</bdi>, <bdi>b</bdi>"
        );
    }
}
