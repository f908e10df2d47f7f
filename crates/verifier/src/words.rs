//! What each step says to people: what was checked, and what would have been noticed.

use folkmoot_ledger::decimal::grouped;
use folkmoot_ledger::proposal::{Participation, Way};
use folkmoot_ledger::rules::ClassName;
use folkmoot_ledger::state::Confirmations;

use crate::constitution::{Constitution, HostFacts, PagesFacts};
use crate::plain::time;
use crate::report::{Verdict, VoteReport};
use crate::rules_words;
use crate::step::Step;
use crate::texts::TextsReport;

/// The sentence of a step that passed. `checked` counts what the step is about.
pub(crate) fn passed(step: Step, checked: u64) -> String {
    let n = grouped(checked);
    match (step, checked) {
        (Step::Record, _) => format!(
            "All {n} entries that the checkpoint speaks of are here, and nothing else. A file that is missing, cut short, added or swapped would show here."
        ),
        (Step::Checkpoint, _) => {
            "The signature is that of the host in office, whom the founders named or the members put there, and it is for this assembly. A checkpoint of another log or by somebody else would show here.".to_owned()
        }
        (Step::Tree, _) => format!(
            "The root recomputed from {n} entries is the one that the host signed. An entry changed, added, removed or moved after signing would show here."
        ),
        (Step::Earlier, 1) => {
            "The record continues what the earlier checkpoint stood for. Anything changed or removed since then would show here.".to_owned()
        }
        (Step::Earlier, _) => format!(
            "The record continues what all {n} earlier checkpoints stood for. Anything changed or removed since then would show here."
        ),
        (Step::Entries, _) => format!(
            "All {n} signatures are right, and every entry is written in the one form that it can have. Words put into somebody's mouth would show here."
        ),
        (Step::Fold, _) => format!(
            "All {n} entries follow from those before them: the right people, at the right time, under the rules. A ballot of somebody not on the roll, a late one or a repeated one would show here."
        ),
        (Step::Circles, 0) => "No trustees have been called yet, so there was nothing to check.".to_owned(),
        (Step::Circles, _) => format!(
            "All {n} messages and certificates of the trustees fit together, so each joint key needs its threshold of trustees. A key made by anybody alone would show here."
        ),
        (Step::Ballots, 0) => "No ballot has been cast yet, so there was nothing to check.".to_owned(),
        (Step::Ballots, _) => format!(
            "All {n} sealed ballots carry a right proof: each holds one permitted choice, made for this vote by this voter. A ballot that counts twice, counts against, or is copied would show here."
        ),
        (Step::Tallies, 0) => "No vote has closed yet, so there was nothing to check.".to_owned(),
        (Step::Tallies, _) => format!(
            "The sums of {} were added up again from the last ballot of every voter, each with the voices that its voter has in the vote. A ballot left out, counted twice or with other voices would show here.",
            count(checked, "closed vote")
        ),
        (Step::Shares, 0) => "No trustee has released a share yet, so there was nothing to check.".to_owned(),
        (Step::Shares, _) => format!(
            "All {n} shares carry a right proof that they open exactly the sums and nothing else. A false share would show here."
        ),
        (Step::Results, 0) => "No vote has a result yet, so there was nothing to check.".to_owned(),
        (Step::Results, _) => format!(
            "The numbers of {} are what the opened sums hold, and the outcomes are what the rules say. A number or an outcome that somebody wished for would show here.",
            count(checked, "vote")
        ),
        (Step::Receipt, 1) => {
            "What the host promised in the receipt is in this record, at its place. A ballot dropped after its receipt would show here.".to_owned()
        }
        (Step::Receipt, _) => format!(
            "What the host promised in {n} receipts is in this record, each at its place. A ballot dropped after its receipt would show here."
        ),
        (Step::Anchor, _) => {
            "The id that you gave is that of the founding event in this record. A record of another assembly, however right in itself, would show here.".to_owned()
        }
        (Step::Witnesses, 1) => {
            "A witness has cosigned this checkpoint, so all who ask it see the same record. Another record for you alone would show here.".to_owned()
        }
        (Step::Witnesses, _) => format!(
            "{n} witnesses have cosigned this checkpoint, so all who ask them see the same record. Another record for you alone would show here."
        ),
    }
}

/// The sentence of a step that failed; `proven` where the host's own signatures contradict one another.
pub(crate) fn failed(step: Step, failed: u64, proven: bool) -> String {
    let what = match step {
        Step::Record => "The record is not complete, or holds what does not belong in it.",
        Step::Checkpoint => "The checkpoint is not one that the host of this assembly signed.",
        Step::Tree => {
            "The entries are not those that the host signed for: something was changed after signing."
        }
        Step::Earlier if proven => {
            "The record is not a continuation of the earlier checkpoint, and the host signed both. Keep both: together they prove it."
        }
        Step::Earlier => {
            "The record does not go on from the earlier checkpoint. It may be an old copy, or not be as the host signed it: by itself that proves nothing against anybody."
        }
        Step::Entries => "An entry is not well formed, or not signed by whom it says.",
        Step::Fold => "An entry does not follow from those before it.",
        Step::Circles => "A trustee's message does not fit, so the joint key cannot be relied on.",
        Step::Ballots => "A ballot was taken into the log whose proof is wrong.",
        Step::Tallies => "The sums that were opened are not those of the ballots that were cast.",
        Step::Shares => "A trustee's share does not open the sums that it says.",
        Step::Results => "The numbers or the outcome are not what the ballots and the rules give.",
        Step::Receipt if proven => {
            "The record does not keep what the host promised in the receipt, and the host signed both. Keep both: together they prove it."
        }
        Step::Receipt => {
            "The record does not hold what the host promised in the receipt. It may be an old copy, or not be as the host signed it: by itself that proves nothing against anybody."
        }
        Step::Anchor => "This is the record of another assembly than the one you asked for.",
        Step::Witnesses if proven => {
            "An entry is dated later than a witness had already seen it: the host dated it ahead. Keep what the witness signed and the receipt of the entry: together they prove it."
        }
        Step::Witnesses => {
            "What the witnesses signed does not bear this record out. It may be newer than what they have seen, or be shown to you alone: by itself that proves nothing against anybody."
        }
    };
    match failed {
        0 | 1 => what.to_owned(),
        n => format!("{what} {} such places were found.", grouped(n)),
    }
}

/// The sentence of a step that the user did not ask for.
pub(crate) fn not_asked(step: Step) -> String {
    match step {
        Step::Earlier => "Not asked for: give a checkpoint that you kept (--checkpoint) to see that nothing was changed since.",
        Step::Receipt => "Not asked for: give a receipt (--receipt) to see that it is kept.",
        Step::Anchor => "Not asked for: without the id of your assembly (--assembly) this may be a right record of another one.",
        Step::Witnesses => "Not asked for: name witnesses (--witness) to see that this record is not shown to you alone.",
        _ => "Not asked for.",
    }
    .to_owned()
}

/// The sentence of a step that was not carried to its end.
pub(crate) fn stopped(why: &str, checked: u64) -> String {
    match checked {
        0 => format!("Not run: {why}."),
        n => format!("Not run to its end: {why}. What came before was right ({} checked).", grouped(n)),
    }
}

/// The verdict in a sentence.
pub(crate) fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Verified => "Verified: the record is complete and every number in it is right.",
        Verdict::Failed => {
            "Failed: something in this record is wrong. The first step that failed says what; only votes that do not rest on it have numbers here."
        }
        Verdict::Unchecked => {
            "Could not check: the record, or what you gave to compare it with, could not be read or used. The steps that are not run say why. Nothing wrong was found, and nothing is said for it."
        }
        Verdict::Unanchored => {
            "Unanchored: the record is right in itself, but nothing here says that it is your assembly. Compare its id with the one you know, or give it with --assembly."
        }
    }
}

/// Where a vote is, what its decision takes, and how many took part.
pub(crate) fn standing(vote: &VoteReport) -> String {
    let class = match vote.class {
        ClassName::Ordinary => "ordinary",
        ClassName::Special => "special",
    };
    let way = match vote.way {
        Way::Ballot => "",
        Way::Signatures => ", by signatures",
    };
    let hidden = match vote.participation {
        Participation::Open => "",
        Participation::Hidden => ", without saying who",
    };
    let again = if vote.again.is_some() { ", second reading" } else { "" };
    let group = vote.group.as_ref().map(|group| format!(", decided by the group \"{group}\""));
    let roll =
        vote.roll.map(|roll| format!(", {} of {} voted{hidden}", grouped(vote.ballots), grouped(roll)));
    // Where all are equal, what is said of voices would only say it twice.
    let voices = vote.most_voices > 1;
    let roll =
        roll.map(|roll| if voices { format!("{roll} with {}", count(vote.voices, "voice")) } else { roll });
    let base = vote.base.map(|base| match voices {
        true => format!(", base {}", count(base, "voice")),
        false => format!(", base {}", grouped(base)),
    });
    let (group, roll) = (group.unwrap_or_default(), roll.unwrap_or_default());
    format!("{class}{way}{again}, {}{group}{roll}{}", vote.phase, base.unwrap_or_default())
}

/// What a vote asks besides the rules, and what was asked of it while it was open, a line each.
pub(crate) fn besides(vote: &VoteReport) -> Vec<String> {
    let bar = vote
        .bar
        .as_ref()
        .map(|bar| format!("Besides what the rules ask, it takes {}.", rules_words::bar(bar)));
    let amendments = vote.amendments.iter().map(|ask| ask.sentence.clone());
    bar.into_iter().chain(amendments).chain(vote.confirmations.as_ref().map(confirmed)).collect()
}

/// Whose devices confirmed how a vote closed. That it was opened by too few is no fault of the record: nobody but the trustees knows
/// how long they waited.
fn confirmed(confirmations: &Confirmations) -> String {
    let enough = if confirmations.are_enough() {
        "as many as the rules ask"
    } else {
        "fewer than the rules ask, so trustees wait"
    };
    format!(
        "How it closed was confirmed by devices of {} and {}: {enough}.",
        count(confirmations.members, "member"),
        count(confirmations.trustees, "trustee")
    )
}

/// Host, trustees, members and the history of the rules, a line each. The rules stand apart.
pub(crate) fn constitution(constitution: &Constitution) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(host) = constitution.host() {
        lines.push(self::host(host));
    }
    lines.extend(pages(&constitution.pages));
    lines.push(match &constitution.circle {
        None => "Trustees: none in office.".to_owned(),
        Some(circle) => {
            let names: Vec<&str> = circle.trustees.iter().map(|trustee| trustee.name.as_str()).collect();
            format!(
                "Trustees: {}; {} of {} open a result; {}, until {}.",
                names.join(", "),
                circle.threshold,
                names.len(),
                since(circle.since_ms, circle.vote.as_deref()),
                time(circle.ends_ms)
            )
        }
    });
    lines.push(match &constitution.roll {
        None => format!("Members: {}.", grouped(constitution.members)),
        Some(roll) => {
            let names: Vec<&str> = roll.iter().map(|member| member.name.as_str()).collect();
            format!("Members: {} ({}).", grouped(constitution.members), names.join(", "))
        }
    });
    for group in &constitution.groups {
        let names: Vec<&str> = group.members.iter().map(|member| member.name.as_str()).collect();
        let who = if names.is_empty() { "nobody".to_owned() } else { names.join(", ") };
        lines.push(format!(
            "Group \"{}\": {who}; so decided by vote {} on {}.",
            group.name,
            group.vote,
            time(group.since_ms)
        ));
    }
    if !constitution.voices.is_empty() {
        let several = constitution.voices.iter().map(|one| format!("{} has {}", one.name, one.voices));
        let several: Vec<String> = several.collect();
        lines.push(format!("Voices: {}; everybody else has one.", several.join(", ")));
    }
    for rules in constitution.rules_history.iter().skip(1) {
        let paths: Vec<&str> = rules.changes.iter().map(|change| change.path()).collect();
        let changed = since(rules.since_ms, rules.vote.as_deref());
        lines.push(format!("Rules changed: {}; {changed}.", paths.join(", ")));
    }
    lines
}

/// Which host is in office, where, and since when.
pub(crate) fn host(host: &HostFacts) -> String {
    let address = host.address.as_deref().map(|address| format!(" at {address}")).unwrap_or_default();
    format!("Host: {}{address}, {}.", host.key, since(host.since_ms, host.vote.as_deref()))
}

/// Which pages the host says that it serves: what `folkmoot page-hash` prints of a host is compared with this.
fn pages(announced: &[PagesFacts]) -> Option<String> {
    let (now, before) = announced.split_last()?;
    let before = match before.len() {
        0 => String::new(),
        1 => "; 1 other was announced before".to_owned(),
        n => format!("; {} were announced before", count(n as u64, "other")),
    };
    Some(format!("Pages: {}, announced on {} by entry {}{before}.", now.pages, time(now.since_ms), now.entry))
}

fn since(since_ms: u64, vote: Option<&str>) -> String {
    let by = vote.map_or_else(|| "of the founding".to_owned(), |vote| format!("by vote {vote}"));
    format!("since {}, {by}", time(since_ms))
}

/// `1 vote`, `2 votes`.
fn count(n: u64, what: &str) -> String {
    format!("{} {what}{}", grouped(n), if n == 1 { "" } else { "s" })
}

/// What there is of the texts beside the record; nothing where the log names none.
pub(crate) fn texts(report: &TextsReport) -> Option<String> {
    let TextsReport { given, erased, withheld, removed, stray, ref alike } = *report;
    if [given, erased, withheld, removed, stray] == [0; 5] {
        return None;
    }
    let mut said = format!(
        "Texts beside the record: {} given, {} erased, {} missing though nobody erased them.",
        grouped(given),
        grouped(erased),
        grouped(withheld)
    );
    if removed > 0 {
        said.push_str(&format!(" {} deleted by whoever kept the record, as they say.", grouped(removed)));
    }
    if stray > 0 {
        said.push_str(&format!(
            " {} more that the log does not name, or that ought to be gone.",
            grouped(stray)
        ));
    }
    said.push_str(" No result rests on a text.");
    for group in alike {
        let names: Vec<String> = group.iter().map(|one| format!("{} ({})", one.name, one.id)).collect();
        said.push_str(&format!(" Warning: these names look alike: {}.", names.join(", ")));
    }
    Some(said)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_has_its_sentences() {
        for step in Step::ALL {
            for n in [0, 1, 2] {
                assert!(
                    passed(step, n).ends_with('.')
                        && failed(step, n, n > 0).ends_with('.')
                        && not_asked(step).ends_with('.')
                );
            }
        }
    }
}
