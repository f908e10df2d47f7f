//! What an audit says at its end (docs/spec/10-audit.md, sections 3 and 5). Serialised, this is the JSON report.

use folkmoot_ledger::methods::Details;
use folkmoot_ledger::proposal::{Bar, Participation, Way};
use folkmoot_ledger::rules::ClassName;
use folkmoot_ledger::state::{Confirmations, Unopened};
use serde::Serialize;

use crate::amendments::AmendmentReport;
use crate::constitution::Constitution;
use crate::contradiction::Contradiction;
use crate::effects::EffectReport;
use crate::step::{State, Step};
use crate::texts::TextsReport;

/// Name and version of the report's format. A field is never renamed or given another meaning under one version.
pub const SCHEMA: &str = "folkmoot-audit/1";

/// At most so many failures of one step are told one by one; all are counted.
pub const FAILURES_SHOWN: usize = 20;

/// The verdict on a record, with the exit status of `folkmoot-verify`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Every step that was asked for passed, and the record is the assembly that the user named. Exit status 0.
    Verified,
    /// At least one step failed. Exit status 1.
    Failed,
    /// Nothing wrong was found, but the record could not be read or a step that was asked for was not carried to its end. Exit
    /// status 2.
    Unchecked,
    /// Every step passed, but the user did not say which assembly this ought to be. Exit status 3.
    Unanchored,
}

impl Verdict {
    /// The exit status that scripts see.
    pub fn exit_status(self) -> u8 {
        match self {
            Verdict::Verified => 0,
            Verdict::Failed => 1,
            Verdict::Unchecked => 2,
            Verdict::Unanchored => 3,
        }
    }
}

/// The whole report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Report {
    /// [`SCHEMA`].
    pub schema: &'static str,
    /// Version of the verifier that wrote the report.
    pub verifier: &'static str,
    /// The verdict.
    pub verdict: Verdict,
    /// The verdict in a sentence.
    pub sentence: String,
    /// Why the record could not be read, if that is so.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub error: Option<Fault>,
    /// The assembly, once its founding event was read.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub assembly: Option<AssemblyFacts>,
    /// The checkpoint, once it was read.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub checkpoint: Option<CheckpointFacts>,
    /// All fourteen steps in order.
    pub steps: Vec<StepReport>,
    /// Rules, host, trustees and roll at the end of the record, or after as many entries as the user asked for; `None` where
    /// something that they rest on is wrong or was not read.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub constitution: Option<Constitution>,
    /// The texts beside the record; `None` where its founding event could not be read.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub texts: Option<TextsReport>,
    /// Every vote in the order of proposal.
    pub votes: Vec<VoteReport>,
}

/// One numbered step of the report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StepReport {
    /// 1 to 13.
    pub number: u8,
    /// Stable name, see [`Step::key`].
    pub step: &'static str,
    /// Heading for people.
    pub title: &'static str,
    /// Pass, fail or not run.
    pub state: State,
    /// What was checked and what would have been noticed, or what is wrong, or why it did not run.
    pub sentence: String,
    /// How many things were checked (files, entries, signatures, ballots: as the sentence says).
    pub checked: u64,
    /// How many were wrong.
    pub failed: u64,
    /// The first [`FAILURES_SHOWN`] of them.
    pub failures: Vec<Failure>,
    /// Steps 4 and 12: two checkpoints that the host signed and that no honest log can have, where there are such. Whoever has
    /// no more than a failure can accuse nobody.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub proof: Option<Contradiction>,
}

impl StepReport {
    /// Which step this is about.
    pub fn is(&self, step: Step) -> bool {
        self.number == step.number()
    }
}

/// One thing found wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Failure {
    /// Stable code, dotted lower-case.
    pub code: &'static str,
    /// Number of the entry in the log, from 0, where one is to blame.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub entry: Option<u64>,
    /// A sentence for people.
    pub detail: String,
}

/// Why a record could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Fault {
    /// Stable code, dotted lower-case.
    pub code: &'static str,
    /// A sentence for people.
    pub detail: String,
}

/// Which assembly the record is of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AssemblyFacts {
    /// The id, recomputed from the founding event.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Members at the end of the record.
    pub members: u64,
}

/// The checkpoint of the record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CheckpointFacts {
    /// Number of entries.
    pub size: u64,
    /// Root hash, standard padded base64.
    pub root: String,
    /// What people compare: the beginning of the root in hexadecimal groups.
    pub code: String,
}

/// One vote, with its numbers where everything that it rests on was found right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct VoteReport {
    /// Event id of its proposal.
    pub id: String,
    /// Title.
    pub title: String,
    /// Whether everything that the vote rests on was checked and found right; its numbers are shown only then.
    pub holds: bool,
    /// proposed, withdrawn, lapsed, overtaken, open, ended (before it closed, and never opened), closed, withheld (closed, and
    /// never opened), decided or signed.
    pub phase: &'static str,
    /// What the group that decides was called when it opened, and before that is called; `None` where all members decide.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub group: Option<String>,
    /// What the decision takes.
    pub class: ClassName,
    /// How it is decided.
    pub way: Way,
    /// Whether it hides who takes part; open before it opened.
    pub participation: Participation,
    /// What it asks of its motions besides what the rules ask; `None` where it asks for no more.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub bar: Option<Bar>,
    /// The vote of which it is the second reading.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub again: Option<String>,
    /// How many voices the bars are a share of: of the roll, those in standing at opening, and those resting who voted; for special
    /// decisions half of the roll at least. `None` before opening.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub base: Option<u64>,
    /// How many may vote; `None` before opening.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub roll: Option<u64>,
    /// Ballots that count (the last of each voter).
    pub ballots: u64,
    /// How many voices they have: as many as ballots where all members are equal.
    pub voices: u64,
    /// The most voices that a member has in it: 1 where all are equal.
    pub most_voices: u16,
    /// The fewest ballots with which it has a result.
    pub fewest_ballots: u32,
    /// Why its ballots are never opened, where they are not.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub withheld: Option<Unopened>,
    /// Whose devices have confirmed how it closed, where its ballots are opened and the rules ask for that.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub confirmations: Option<Confirmations>,
    /// What was asked of it while it was open: that it end unopened, or close later.
    pub amendments: Vec<AmendmentReport>,
    /// In the order of the vote.
    pub contests: Vec<ContestReport>,
    /// What it does where a contest is answered with Yes, and what came of it.
    pub effects: Vec<EffectReport>,
}

/// One contest of a vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ContestReport {
    /// The word of its kind ([`folkmoot_ledger::contest::Contest::KINDS`]).
    pub kind: &'static str,
    /// The question.
    pub question: String,
    /// One row a tallied number, in the order of the slots. Counts are `None` before the result.
    pub rows: Vec<Row>,
    /// The word of the decision ([`folkmoot_ledger::outcome::Decision::name`]); `None` before the result.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub decision: Option<&'static str>,
    /// The options named by the decision.
    pub options: Vec<String>,
    /// The options among which the lot decided.
    pub lot: Vec<String>,
    /// Place after place the options that share it; empty before the result and where nothing is ordered.
    pub standing: Vec<Vec<String>>,
    /// How the outcome was read from the numbers; `None` before the result.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub details: Option<Details>,
    /// The outcome in sentences.
    pub sentence: String,
}

/// One number of a result.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Row {
    /// What is counted, for example Yes, or an option.
    pub label: String,
    /// How many.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub count: Option<u64>,
}

impl Report {
    /// The report of one step.
    pub fn step(&self, step: Step) -> Option<&StepReport> {
        self.steps.iter().find(|s| s.is(step))
    }

    /// The first failure in the order of steps, with its step: what to show first.
    pub fn first_failure(&self) -> Option<(Step, &Failure)> {
        Step::ALL.iter().find_map(|step| Some((*step, self.step(*step)?.failures.first()?)))
    }
}
