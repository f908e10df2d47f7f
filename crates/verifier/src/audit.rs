//! The audit as a whole: takes a checkpoint, bundles and tiles one after the other, and gives a report at the end.
//!
//! It does no input or output and reads no clock, so the binary and the browser run the same code. Reading and folding
//! happen on the thread that feeds; curve arithmetic goes to all cores in batches ([`crate::pool`]).

use std::collections::BTreeMap;

use folkmoot_ledger::base64;
use folkmoot_ledger::{
    checkpoint::Checkpoint,
    fork,
    merkle::Hash,
    obligation::{Obligation, Tallies},
    refusal::Refusal,
    state::Assembly,
};
use serde::Serialize;

use crate::against::Kept;
use crate::constitution::Constitution;
use crate::contradiction::Shown;
use crate::findings::Findings;
use crate::layout::{Plan, Resource};
use crate::pool::Pool;
use crate::report::{AssemblyFacts, CheckpointFacts, Fault, Report, SCHEMA, Verdict};
use crate::rests::Rests;
use crate::step::{State, Step};
use crate::steps::{
    anchor, ballots, checkpoint, circles, consistency, earlier, entries, fold, receipt, record, results,
    tallies, tree,
};
use crate::work::{Answer, Question, Waiting, step_of};
use crate::{plain, words};

/// What the user gives besides the record.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Ids of assemblies that this ought to be (from the command line, from the address): all must agree.
    pub assemblies: Vec<String>,
    /// Checkpoints kept from earlier.
    pub checkpoints: Vec<Vec<u8>>,
    /// Receipts kept from earlier.
    pub receipts: Vec<Vec<u8>>,
    /// After how many entries rules, host, trustees and roll are told; `None` for the end of the record.
    pub at: Option<u64>,
    /// Whether the record is to be compared with another one: then the hash of each entry is kept, 32 bytes of it.
    pub compared: bool,
    /// The auditor's own clock, in Unix milliseconds: entries are not to be dated ahead of it. `None` where there is none.
    pub now_ms: Option<u64>,
}

/// How far an audit is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Progress {
    /// Entries read.
    pub entries: u64,
    /// Entries of the record.
    pub size: u64,
    /// Ballots whose proofs are checked.
    pub ballots: u64,
    /// What each step says so far, in order; "pass" means that nothing wrong was found yet.
    pub steps: Vec<State>,
}

/// Steps that end with the fold.
const FOLDED: [Step; 7] =
    [Step::Entries, Step::Fold, Step::Circles, Step::Ballots, Step::Tallies, Step::Shares, Step::Results];

/// Entries were left unread.
struct Unread {
    /// Whether tiles have shown that what was read is the beginning of the tree that was signed for.
    is_tied: bool,
}

/// An audit under way.
pub struct Audit {
    options: Options,
    findings: Findings,
    error: Option<Fault>,
    checkpoint: Option<checkpoint::Unchecked>,
    tree: tree::Tree,
    marks: tree::Marks,
    /// The hash of each entry, where the record is to be compared.
    leaves: Vec<Hash>,
    earlier: earlier::Earlier,
    receipts: receipt::Receipts,
    assembly: Option<Assembly>,
    /// The hosts in office so far; `None` while there is no founding that can be read.
    hosts: Option<checkpoint::Hosts>,
    /// What is told of the constitution, where that is not of the end of the record.
    constitution: Option<Constitution>,
    /// Whether an entry was found that is dated ahead.
    is_ahead: bool,
    /// False once the fold had to stop, or the record did.
    folding: bool,
    reading: bool,
    /// What the audit makes of entries that it left unread.
    unread: Option<Unread>,
    signatures: Waiting,
    ballots: Waiting,
    tallies: Tallies,
    rests: Rests,
    pool: Pool<Question, Answer>,
}

impl Audit {
    /// Starts an audit.
    pub fn new(options: Options) -> Audit {
        let mut findings = Findings::new();
        let mut marks = tree::Marks::default();
        if !options.assemblies.is_empty() {
            findings.ask(Step::Anchor);
        }
        let earlier = earlier::Earlier::new(&options.checkpoints, &mut marks, &mut findings);
        let receipts = receipt::Receipts::new(&options.receipts, &mut marks, &mut findings);
        Audit {
            options,
            findings,
            error: None,
            checkpoint: None,
            tree: tree::Tree::default(),
            marks,
            leaves: Vec::new(),
            earlier,
            receipts,
            assembly: None,
            hosts: None,
            constitution: None,
            is_ahead: false,
            folding: true,
            reading: true,
            unread: None,
            signatures: entries::waiting(),
            ballots: ballots::waiting(),
            tallies: Tallies::default(),
            rests: Rests::default(),
            pool: Pool::new(Question::answer),
        }
    }

    /// Takes the record's checkpoint. The plan says which files to feed, in order; without one the audit is over.
    pub fn feed_checkpoint(&mut self, bytes: &[u8]) -> Option<Plan> {
        let checkpoint = checkpoint::parse(bytes, &mut self.findings);
        let Some(checkpoint) = checkpoint.filter(|_| self.checkpoint.is_none() && self.reading) else {
            let why = "the checkpoint cannot be read, so there is nothing to go by";
            // Nothing says which entries there ought to be, so nothing can be said of them.
            self.findings.stop(Step::Record, why);
            self.stop_reading(why);
            return None;
        };
        let plan = Plan::new(checkpoint.checkpoint.size);
        self.marks.reach(&self.tree);
        self.checkpoint = Some(checkpoint);
        Some(plan)
    }

    /// Takes the next bundle of entries. False when the audit cannot go on.
    pub fn feed_bundle(&mut self, bundle: &[u8]) -> bool {
        if !self.reading || self.tree.size() >= self.size() {
            return false;
        }
        let width = record::width(self.size(), self.tree.size());
        let Some(entries) = record::split(bundle, self.tree.size(), width, &mut self.findings) else {
            self.stop_reading("the record could not be read to its end");
            return false;
        };
        for entry in entries {
            self.feed_entry(entry);
            // As soon as they are there: a bundle of nothing but tallies would pile up large answers.
            self.collect();
        }
        true
    }

    /// Takes the tile that ends with the last bundle, at `level`. Tiles may be left out: they repeat what the entries say.
    pub fn feed_tile(&mut self, level: u8, tile: &[u8]) {
        if self.reading {
            tree::check_tile(&self.tree, level, tile, &mut self.findings);
        }
    }

    /// The record itself is wrong: a file is missing, too many, or not what it ought to be (step 1).
    pub fn refuse(&mut self, code: &'static str, detail: &str) {
        self.findings.fail(Step::Record, None, code, detail);
        self.stop_reading("the record could not be read to its end");
    }

    /// The record could not be reached. Nothing is said about what was not read.
    pub fn unreadable(&mut self, code: &'static str, detail: &str) {
        if self.error.is_none() {
            self.error = Some(Fault { code, detail: plain::clean(detail) });
        }
        self.findings.stop(Step::Record, "the record could not be reached");
        self.stop_reading("the record could not be reached");
    }

    /// Whether the log has kept the rules so far. Once it has not, what comes after has no meaning and is only hashed.
    pub fn is_folding(&self) -> bool {
        self.folding
    }

    /// Reads no further. The tiles that tie what was read to the checkpoint are to be fed to [`Self::feed_ties`]: with
    /// them votes that were decided before hold as if all had been read. None when there is nothing left to read.
    ///
    /// For records of which somebody else decides how much there is (docs/spec/10-audit.md, section 2).
    pub fn leave_unread(&mut self) -> Vec<Resource> {
        if !self.reading || self.tree.size() >= self.size() {
            return Vec::new();
        }
        self.reading = false;
        self.unread = Some(Unread { is_tied: false });
        for step in [Step::Record, Step::Tree] {
            self.findings.stop(step, "the log broke the rules, so the rest of it was not read");
        }
        consistency::tiles(self.tree.size(), self.size())
    }

    /// Takes the tiles that [`Self::leave_unread`] asked for.
    pub fn feed_ties(&mut self, tiles: &BTreeMap<Resource, Vec<u8>>) {
        if let (Some(unread), Some(signed)) = (&mut self.unread, &self.checkpoint) {
            let Checkpoint { size, root, .. } = &signed.checkpoint;
            unread.is_tied = consistency::check(&self.tree, *size, root, tiles, &mut self.findings);
        }
    }

    /// How far the audit is.
    pub fn progress(&self) -> Progress {
        Progress {
            entries: self.tree.size(),
            size: self.size(),
            ballots: self.findings.count(Step::Ballots),
            steps: Step::ALL.into_iter().map(|step| self.findings.state(step)).collect(),
        }
    }

    /// Entries that the checkpoint speaks of.
    fn size(&self) -> u64 {
        self.checkpoint.as_ref().map_or(0, |unchecked| unchecked.checkpoint.size)
    }

    fn stop_reading(&mut self, why: &str) {
        self.reading = false;
        for step in [Step::Checkpoint, Step::Tree, Step::Earlier, Step::Receipt, Step::Anchor] {
            self.findings.stop(step, why);
        }
        self.stop_folding(why);
    }

    fn stop_folding(&mut self, why: &str) {
        self.folding = false;
        for step in FOLDED {
            self.findings.stop(step, why);
        }
    }

    fn feed_entry(&mut self, bytes: &[u8]) {
        let number = self.tree.size();
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
                self.follow(number, time_ms);
                circles::count(&event.event.body, &mut self.findings);
                for obligation in obligations {
                    self.oblige(number, obligation);
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
            self.constitution = Some(Constitution::of(assembly, true));
        }
        if !self.is_ahead && fold::is_ahead(number, time_ms, self.options.now_ms, &mut self.findings) {
            self.is_ahead = true;
            self.rests.stop(number);
        }
    }

    fn oblige(&mut self, number: u64, obligation: Obligation) {
        let questions = match &obligation {
            Obligation::Signature(_) | Obligation::Possession(_) => {
                [self.signatures.add(number, obligation), None]
            }
            Obligation::Ballot(_) => [self.ballots.add(number, obligation), None],
            // Ballots go first: answers come in the order of the questions.
            Obligation::Sums(_) => [self.ballots.take(), Some(alone(number, obligation))],
            Obligation::Share(_) | Obligation::Result(_) => [None, Some(alone(number, obligation))],
        };
        questions.into_iter().flatten().for_each(|question| self.pool.ask(question));
    }

    /// Takes the answers that are there.
    fn collect(&mut self) {
        while let Some(answer) = self.pool.next() {
            for (entry, asked, answer) in answer.items {
                match tallies::count(&mut self.tallies, &asked, answer) {
                    Ok(()) => self.findings.checked(step_of(&asked), 1),
                    Err((step, refusal)) => self.wrong(step, entry, &refusal),
                }
            }
        }
    }

    /// Tells what is wrong with an entry that the fold took, and whose act it is. The host took it, which it must not.
    fn wrong(&mut self, step: Step, entry: u64, refusal: &Refusal) {
        let mut detail = refusal.to_string();
        self.rests.spoil(entry);
        let act = self.assembly.as_ref().and_then(|assembly| self.rests.act_of(entry, assembly));
        if let Some(author) = act {
            detail = format!("{detail} (signed by {author}, taken by the host)");
        }
        self.findings.fail(step, Some(entry), refusal.code(), detail);
    }

    /// Ends the audit.
    pub fn finish(mut self) -> Report {
        self.conclude()
    }

    /// Ends the audit of a record that is to be compared ([`Options::compared`]).
    pub fn finish_kept(mut self) -> Kept {
        let report = self.conclude();
        let signed_by = self.signed_by();
        // Whom members are signing for may sign what goes beyond the old host's record: that alone is no fault here.
        let may_differ = |step| step == Step::Checkpoint && signed_by.is_some();
        let is_right = report.error.is_none()
            && Step::ALL.into_iter().all(|step| self.findings.holds(step) || may_differ(step));
        Kept { report, state: self.assembly, signed_by, leaves: self.leaves, is_right }
    }

    /// The key of the host in office, or of one that members are signing for, by which the checkpoint is signed.
    fn signed_by(&self) -> Option<[u8; 32]> {
        let (assembly, signed) = self.assembly.as_ref().zip(self.checkpoint.as_ref())?;
        let hosts = self.hosts.as_ref()?;
        let in_office = hosts.at(signed.checkpoint.size).to_bytes();
        let keys = std::iter::once(in_office).chain(fork::candidates(assembly));
        checkpoint::signer(signed, &hosts.origin, keys)
    }

    fn conclude(&mut self) -> Report {
        let waiting = [self.signatures.take(), self.ballots.take()];
        waiting.into_iter().flatten().for_each(|question| self.pool.ask(question));
        self.pool.finish();
        self.collect();
        // No longer needed, and the report can be large.
        self.tallies = Tallies::default();

        if self.reading && (self.tree.size() < self.size() || self.checkpoint.is_none()) {
            self.findings.stop(Step::Record, "the audit was ended before the record was read");
            self.stop_reading("the audit was ended before the record was read");
        }
        self.check_against_founding();

        let anchored = self.findings.state(Step::Anchor) == State::Pass;
        let verdict = self.verdict(anchored);
        // Without these the record itself is not what the host signed for, or not what the user asked for.
        let is_tied = self.unread.as_ref().is_some_and(|unread| unread.is_tied);
        let record_holds =
            [Step::Record, Step::Checkpoint, Step::Tree, Step::Earlier, Step::Receipt, Step::Anchor]
                .into_iter()
                .all(|step| match step {
                    Step::Record | Step::Tree if is_tied => !self.findings.failed(step),
                    _ => self.findings.holds(step),
                });
        if let Some(assembly) = &self.assembly {
            self.rests.follow_effects(assembly);
            if self.options.at.is_none() {
                self.constitution = Some(Constitution::of(assembly, false));
            }
        }
        let rests = &self.rests;
        let state_holds = |size| record_holds && rests.state_holds(size);
        let holds = |vote| record_holds && rests.holds(vote);
        Report {
            schema: SCHEMA,
            verifier: env!("CARGO_PKG_VERSION"),
            verdict,
            sentence: words::verdict(verdict).to_owned(),
            error: self.error.take(),
            assembly: self.assembly.as_ref().map(facts),
            checkpoint: self.checkpoint.as_ref().map(|unchecked| CheckpointFacts {
                size: unchecked.checkpoint.size,
                root: base64::encode(&unchecked.checkpoint.root),
                code: unchecked.checkpoint.code(),
            }),
            steps: self.findings.report(),
            constitution: self.constitution.take().filter(|constitution| state_holds(constitution.entries)),
            votes: self.assembly.as_ref().map_or_else(Vec::new, |assembly| results::votes(assembly, &holds)),
        }
    }

    /// Everything that needs the host's key or the id, both of which the founding event gives.
    fn check_against_founding(&mut self) {
        let findings = &mut self.findings;
        if let (true, Some(signed)) = (self.reading, &self.checkpoint) {
            tree::check_root(&self.tree, &signed.checkpoint.root, findings);
        }
        let Some((assembly, hosts)) = self.assembly.as_ref().zip(self.hosts.as_ref()) else {
            for step in [Step::Checkpoint, Step::Earlier, Step::Receipt, Step::Anchor] {
                findings.stop(
                    step,
                    "the founding event could not be read, and with it the host's key and the id",
                );
            }
            return;
        };
        if let Some(unchecked) = &self.checkpoint {
            let is_tied = self.reading || self.unread.as_ref().is_some_and(|unread| unread.is_tied);
            let signed = checkpoint::check(unchecked, hosts, findings);
            let shown = signed.and_then(|signed| {
                let is_in_office = hosts.is_certain_at(signed.size(), findings);
                Shown::of(signed, is_tied, is_in_office)
            });
            if self.reading || self.unread.is_some() {
                let (size, shown) = (unchecked.checkpoint.size, shown.as_ref());
                self.earlier.check(hosts, &self.marks, size, shown, findings);
                self.receipts.check(hosts, &self.marks, size, shown, findings);
            }
        }
        anchor::check(&self.options.assemblies, &assembly.id().to_string(), findings);
    }

    fn verdict(&self, anchored: bool) -> Verdict {
        if self.findings.any_failed() {
            Verdict::Failed
        } else if self.error.is_some() || !self.findings.all_ran() {
            Verdict::Unchecked
        } else if anchored {
            Verdict::Verified
        } else {
            Verdict::Unanchored
        }
    }
}

/// A question about one obligation.
fn alone(number: u64, obligation: Obligation) -> Question {
    Question(vec![(number, [obligation])])
}

fn facts(assembly: &Assembly) -> AssemblyFacts {
    AssemblyFacts {
        id: assembly.id().to_string(),
        name: assembly.name().to_owned(),
        members: assembly.members().values().filter(|member| !member.left).count() as u64,
    }
}
