//! The audit as a whole: takes a checkpoint, bundles and tiles one after the other, and gives a report at the end.
//!
//! It does no input or output and reads no clock, so the binary and the browser run the same code. Reading and folding
//! happen on the thread that feeds; curve arithmetic goes to all cores in batches ([`crate::pool`]).

mod conclude;
mod entries;

use std::collections::BTreeMap;

use folkmoot_ledger::{
    checkpoint::Checkpoint, cosignature::Witnesses, merkle::Hash, obligation::Tallies, state::Assembly,
};
use serde::Serialize;

use crate::constitution::Constitution;
use crate::findings::Findings;
use crate::given;
use crate::layout::{Plan, Resource};
use crate::plain;
use crate::pool::Pool;
use crate::report::Fault;
use crate::rests::Rests;
use crate::step::{State, Step};
use crate::steps::{
    ballots, checkpoint, consistency, earlier, entries as signed, promise, receipt, record, tree, witnesses,
};
use crate::texts;
use crate::work::{Answer, Question, Waiting};

/// What the user gives besides the record.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Ids of assemblies that this ought to be (from the command line, from the address): all must agree.
    pub assemblies: Vec<String>,
    /// Checkpoints kept from earlier.
    pub checkpoints: Vec<Vec<u8>>,
    /// Receipts kept from earlier, and promises.
    pub receipts: Vec<Vec<u8>>,
    /// Witnesses that are to have cosigned the record's checkpoint, and how many of them are enough; none where that is not asked.
    pub witnesses: Witnesses,
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
    promises: promise::Promises,
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
    /// Entries that the fold took, with something wrong that is told in full.
    blamed: Vec<(Step, u64)>,
    texts: texts::Fed,
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
        witnesses::ask(&options.witnesses, &mut findings);
        let earlier = earlier::Earlier::new(&options.checkpoints, &mut marks, &mut findings);
        let (promises, receipts): (Vec<_>, Vec<_>) =
            options.receipts.iter().cloned().partition(|given| given::is_promise(given));
        let promises = promise::Promises::new(&promises, &mut findings);
        let receipts = receipt::Receipts::new(&receipts, &mut marks, &mut findings);
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
            promises,
            assembly: None,
            hosts: None,
            constitution: None,
            is_ahead: false,
            folding: true,
            reading: true,
            unread: None,
            signatures: signed::waiting(),
            ballots: ballots::waiting(),
            tallies: Tallies::default(),
            rests: Rests::default(),
            blamed: Vec::new(),
            texts: texts::Fed::default(),
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
        self.marks.want_last(checkpoint.checkpoint.size);
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

    /// Takes the texts that the last bundle names, where the record has any.
    pub fn feed_texts(&mut self, lines: &[u8]) {
        if self.folding
            && let Some(assembly) = &self.assembly
        {
            self.texts.feed(lines, assembly);
        }
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
        for step in
            [Step::Checkpoint, Step::Tree, Step::Earlier, Step::Receipt, Step::Anchor, Step::Witnesses]
        {
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
}
