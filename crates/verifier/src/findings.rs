//! What the steps have found so far.

use crate::contradiction::Contradiction;
use crate::report::{FAILURES_SHOWN, Failure, StepReport};
use crate::step::{State, Step};
use crate::{plain, words};

/// One book for all steps: what was checked, what was wrong, and what could not be carried to its end.
#[derive(Debug, Clone)]
pub(crate) struct Findings {
    steps: Vec<Finding>,
}

#[derive(Debug, Clone)]
struct Finding {
    step: Step,
    asked: bool,
    checked: u64,
    failed: u64,
    failures: Vec<Failure>,
    proof: Option<Contradiction>,
    stopped: Option<String>,
    /// What is said of a step that was not asked for, where there is something to say.
    told: Option<String>,
}

impl Findings {
    /// Every step is asked for but those that need something from the user.
    pub fn new() -> Findings {
        let finding = |step| Finding {
            step,
            asked: !matches!(step, Step::Earlier | Step::Receipt | Step::Anchor | Step::Witnesses),
            checked: 0,
            failed: 0,
            failures: Vec::new(),
            proof: None,
            stopped: None,
            told: None,
        };
        Findings { steps: Step::ALL.into_iter().map(finding).collect() }
    }

    fn change(&mut self, step: Step, change: impl FnOnce(&mut Finding)) {
        if let Some(finding) = self.steps.get_mut(step.index()) {
            change(finding);
        }
    }

    fn get(&self, step: Step) -> Option<&Finding> {
        self.steps.get(step.index())
    }

    /// The user gave what this step needs, so from now on "not run" is no pass.
    pub fn ask(&mut self, step: Step) {
        self.change(step, |finding| finding.asked = true);
    }

    /// So many more things were found right.
    pub fn checked(&mut self, step: Step, count: u64) {
        self.change(step, |finding| finding.checked = finding.checked.saturating_add(count));
    }

    /// Something is wrong; `entry` is to blame if one is.
    pub fn fail(
        &mut self,
        step: Step,
        entry: Option<u64>,
        code: &'static str,
        detail: impl std::fmt::Display,
    ) {
        let detail = plain::clean(&detail.to_string());
        self.change(step, |finding| {
            finding.failed = finding.failed.saturating_add(1);
            if finding.failures.len() < FAILURES_SHOWN {
                finding.failures.push(Failure { code, entry, detail });
            }
        });
    }

    /// Whether something wrong with an entry is told in full.
    pub fn tells(&self, step: Step, entry: u64) -> bool {
        let told = self.get(step).map_or(&[][..], |finding| &finding.failures);
        told.iter().any(|failure| failure.entry == Some(entry))
    }

    /// Adds words to what is told of an entry.
    pub fn add(&mut self, step: Step, entry: u64, words: &str) {
        self.change(step, |finding| {
            let told = finding.failures.iter_mut().filter(|failure| failure.entry == Some(entry));
            for failure in told {
                if !failure.detail.ends_with(words) {
                    failure.detail = plain::clean(&format!("{}{words}", failure.detail));
                }
            }
        });
    }

    /// Something does not go with what the user kept. Without a proof nobody is said to have done it; the first proof stays.
    pub fn contradict(
        &mut self,
        step: Step,
        entry: Option<u64>,
        code: &'static str,
        detail: impl std::fmt::Display,
        proof: Option<Contradiction>,
    ) {
        self.fail(step, entry, code, detail);
        self.change(step, |finding| finding.proof = finding.proof.take().or(proof));
    }

    /// The step cannot be carried to its end. The first reason stays.
    pub fn stop(&mut self, step: Step, why: &str) {
        let why = plain::clean(why);
        self.change(step, |finding| {
            if finding.stopped.is_none() {
                finding.stopped = Some(why);
            }
        });
    }

    /// Says something of a step that nobody asked for: it is not run, and no fault.
    pub fn tell(&mut self, step: Step, what: String) {
        self.change(step, |finding| finding.told = Some(what));
    }

    pub fn any_failed(&self) -> bool {
        self.steps.iter().any(|finding| finding.failed > 0)
    }

    /// True where something was found wrong.
    pub fn failed(&self, step: Step) -> bool {
        self.get(step).is_none_or(|finding| finding.failed > 0)
    }

    /// True where nothing was found wrong, and the step, if it was asked for, was carried to its end.
    pub fn holds(&self, step: Step) -> bool {
        self.get(step)
            .is_some_and(|finding| finding.failed == 0 && !(finding.asked && finding.stopped.is_some()))
    }

    /// True when every step that was asked for was carried to its end.
    pub fn all_ran(&self) -> bool {
        self.steps.iter().all(|finding| !finding.asked || finding.stopped.is_none())
    }

    /// Fail before not run before pass: nothing found wrong is ever hidden, and nothing unfinished looks right.
    pub fn state(&self, step: Step) -> State {
        match self.get(step) {
            Some(finding) if finding.failed > 0 => State::Fail,
            Some(finding) if finding.asked && finding.stopped.is_none() => State::Pass,
            _ => State::NotRun,
        }
    }

    pub fn count(&self, step: Step) -> u64 {
        self.get(step).map_or(0, |finding| finding.checked)
    }

    /// The reports of all steps in order.
    pub fn report(&self) -> Vec<StepReport> {
        self.steps.iter().map(|finding| self.report_one(finding)).collect()
    }

    fn report_one(&self, finding: &Finding) -> StepReport {
        let step = finding.step;
        let sentence = match (self.state(step), &finding.stopped) {
            (State::Fail, _) => words::failed(step, finding.failed, finding.proof.is_some()),
            (State::Pass, _) => words::passed(step, finding.checked),
            (State::NotRun, Some(why)) if finding.asked => words::stopped(why, finding.checked),
            (State::NotRun, _) => finding.told.clone().unwrap_or_else(|| words::not_asked(step)),
        };
        StepReport {
            number: step.number(),
            step: step.key(),
            title: step.title(),
            state: self.state(step),
            sentence,
            checked: finding.checked,
            failed: finding.failed,
            failures: finding.failures.clone(),
            proof: finding.proof.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attack_074_what_was_not_carried_to_its_end_is_never_a_pass() {
        let mut findings = Findings::new();
        assert_eq!(findings.state(Step::Ballots), State::Pass);
        assert_eq!(findings.state(Step::Receipt), State::NotRun);
        assert!(findings.all_ran());
        findings.stop(Step::Ballots, "the record ended");
        assert_eq!(findings.state(Step::Ballots), State::NotRun);
        assert!(!findings.all_ran());
        findings.fail(Step::Ballots, Some(3), "x.y", "wrong");
        assert_eq!(findings.state(Step::Ballots), State::Fail);
    }

    #[test]
    fn many_failures_are_counted_and_few_are_kept() {
        let mut findings = Findings::new();
        for entry in 0..10_000 {
            findings.fail(Step::Entries, Some(entry), "x.y", "wrong");
        }
        let report = findings.report();
        let step = report.iter().find(|s| s.is(Step::Entries)).unwrap();
        assert_eq!((step.failed, step.failures.len()), (10_000, FAILURES_SHOWN));
    }
}
