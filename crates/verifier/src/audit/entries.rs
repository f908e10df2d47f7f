//! What the audit makes of each entry: the tree goes on, the fold takes it, and what it obliges is asked of all cores.

use folkmoot_ledger::{entry::Entry, refusal::Refusal, state::Assembly};

use super::Audit;
use crate::constitution::Constitution;
use crate::contradiction::Last;
use crate::naming::Naming;
use crate::step::Step;
use crate::steps::{checkpoint, circles, entries, fold, tallies};
use crate::work::{Asked, Question, step_of};

impl Audit {
    pub(super) fn feed_entry(&mut self, bytes: &[u8]) {
        let number = self.tree.size();
        let size = number.saturating_add(1);
        let proof = self.marks.wants_last(size).then(|| self.tree.proof_of_next());
        let leaf = self.tree.push(bytes);
        self.marks.reach_leaf(number, leaf);
        if self.options.compared {
            self.leaves.push(leaf);
        }
        self.marks.reach(&self.tree);
        self.findings.checked(Step::Record, 1);
        if self.folding {
            self.fold_entry(number, bytes);
        }
        if let (Some(proof), Ok(entry)) = (proof, Entry::parse(bytes)) {
            let last =
                Last { entry: bytes.to_vec(), time_ms: entry.time_ms(), proof, root: self.tree.root() };
            self.marks.reach_last(size, last);
        }
    }

    fn fold_entry(&mut self, number: u64, bytes: &[u8]) {
        let Some((time_ms, event)) = entries::parse(number, bytes, &mut self.findings) else {
            self.rests.stop(number);
            return self.stop_folding(&format!(
                "entry {number} cannot be read, so nothing after it can be understood"
            ));
        };
        let outcome = match &mut self.assembly {
            Some(assembly) => assembly.apply(time_ms, &event),
            none => Assembly::found(time_ms, &event).map(|(assembly, obligations)| {
                *none = Some(assembly);
                obligations
            }),
        };
        match outcome {
            Ok(obligations) => {
                self.findings.checked(Step::Fold, 1);
                self.rests.took(&event);
                self.promises.took(event.event.id, &event.event.body);
                self.follow(number, time_ms);
                circles::count(&event.event.body, &mut self.findings);
                for asked in Asked::of(obligations) {
                    self.oblige(number, asked);
                }
            }
            Err(refusal) => {
                self.rests.stop(number);
                self.findings.fail(fold::step_of(&refusal), Some(number), refusal.code(), &refusal);
                self.stop_folding(&format!(
                    "entry {number} is refused, so what comes after it has no meaning"
                ));
            }
        }
    }

    /// Looks at what the state has become after an entry.
    fn follow(&mut self, number: u64, time_ms: u64) {
        let Some(assembly) = &self.assembly else { return };
        match &mut self.hosts {
            Some(hosts) => hosts.follow(assembly),
            none => *none = checkpoint::Hosts::of(assembly).ok(),
        }
        if self.options.at == Some(assembly.size()) {
            self.constitution = Some(Constitution::of(Naming { assembly, texts: self.texts.given() }, true));
        }
        if !self.is_ahead && fold::is_ahead(number, time_ms, self.options.now_ms, &mut self.findings) {
            self.is_ahead = true;
            self.rests.stop(number);
        }
    }

    fn oblige(&mut self, number: u64, asked: Asked) {
        let questions = match step_of(&asked) {
            Step::Ballots => [self.ballots.add(number, asked), None],
            // Ballots go first: answers come in the order of the questions.
            Step::Tallies => [self.ballots.take(), Some(alone(number, asked))],
            Step::Shares | Step::Results => [None, Some(alone(number, asked))],
            _ => [self.signatures.add(number, asked), None],
        };
        questions.into_iter().flatten().for_each(|question| self.pool.ask(question));
    }

    /// Takes the answers that are there.
    pub(super) fn collect(&mut self) {
        while let Some(answer) = self.pool.next() {
            for (entry, asked, answer) in answer.items {
                match tallies::count(&mut self.tallies, &asked, answer) {
                    Ok(()) => self.findings.checked(step_of(&asked), 1),
                    Err((step, refusal)) => self.wrong(step, entry, &refusal),
                }
            }
        }
    }

    /// Tells what is wrong with an entry that the fold took. Whose act it is can be said by name once all texts are read.
    fn wrong(&mut self, step: Step, entry: u64, refusal: &Refusal) {
        self.rests.spoil(entry);
        self.findings.fail(step, Some(entry), refusal.code(), refusal);
        if self.findings.tells(step, entry) {
            self.blamed.push((step, entry));
        }
    }

    /// Tells whose acts the wrong entries are that the fold took. The host took them, which it must not.
    pub(super) fn blame(&mut self) {
        let Some(assembly) = &self.assembly else { return };
        let naming = Naming { assembly, texts: self.texts.given() };
        for (step, entry) in self.blamed.drain(..) {
            if let Some(author) = self.rests.act_of(entry, naming) {
                self.findings.add(step, entry, &format!(" ({author}, taken by the host)"));
            }
        }
    }
}

/// A question about one obligation.
fn alone(number: u64, asked: Asked) -> Question {
    Question(vec![(number, asked)])
}
