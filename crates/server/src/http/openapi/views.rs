//! The forms of the JSON answers, for the description only. What is sent are the views of the ledger; a test holds the two
//! together.
#![allow(dead_code)] // these describe

use utoipa::ToSchema;

/// About a host.
#[derive(ToSchema)]
pub struct Host {
    /// Ed25519 public key in base64.
    key: String,
    /// Version of the software.
    version: String,
    /// Its clock in Unix milliseconds.
    time: u64,
    /// Id of the assembly that visitors may try things in; null on a host without one.
    #[schema(required)]
    sample: Option<String>,
}

/// A line in the list of assemblies.
#[derive(ToSchema)]
pub struct AssemblyLine {
    /// Id of the assembly.
    id: String,
    /// What it is called.
    name: String,
    /// How many members it has now.
    members: usize,
    /// Number of entries in its log.
    size: u64,
}

/// Why a request was not done (RFC 9457).
#[derive(ToSchema)]
pub struct Problem {
    /// An address made from the code.
    r#type: String,
    /// What the status says.
    title: String,
    /// The HTTP status.
    status: u16,
    /// The stable code, as in docs/errors.md.
    code: String,
    /// A sentence for people.
    detail: String,
}

/// An assembly.
#[derive(ToSchema)]
pub struct Assembly {
    /// Its id.
    id: String,
    /// What it is called.
    name: String,
    /// What it is for, in Markdown.
    purpose: String,
    /// Its rules.
    rules: Rules,
    /// The host's Ed25519 public key in base64.
    host: String,
    /// When it was founded, in Unix milliseconds.
    founded_ms: u64,
    /// Number of entries in its log.
    size: u64,
    /// Receive time of the last entry, in Unix milliseconds.
    time_ms: u64,
    /// Members in the order in which they came, those who left included.
    members: Vec<Member>,
    /// Invitations that can still be used.
    invitations: Vec<Invitation>,
    /// Circles, the oldest first.
    circles: Vec<Circle>,
    /// Votes, the oldest first.
    votes: Vec<Vote>,
}

/// The rules of an assembly.
#[derive(ToSchema)]
pub struct Rules {
    /// Who may invite: "member".
    invite: String,
    /// Who may propose a vote: "member".
    propose: String,
    /// The share of the roll that must have voted.
    quorum: Fraction,
    /// When a motion passes.
    majority: Majority,
    /// What happens where several options stand first: "report" or "lot".
    ties: String,
    /// The fewest ballots whose sum may be opened, 1 to 1,000.
    min_ballots: u32,
}

/// A fraction between 0 and 1.
#[derive(ToSchema)]
pub struct Fraction {
    /// Numerator.
    num: u32,
    /// Denominator.
    den: u32,
}

/// When a motion passes.
#[derive(ToSchema)]
pub struct Majority {
    /// "cast" (all ballots), "decided" (yes and no) or "roll".
    of: String,
    /// "more_than" or "at_least".
    test: String,
    /// Numerator.
    num: u32,
    /// Denominator.
    den: u32,
}

/// A member.
#[derive(ToSchema)]
pub struct Member {
    /// The id: 32 hexadecimal digits.
    id: String,
    /// The name.
    name: String,
    /// Index of the entry with which they came.
    since: u64,
    /// Receive time of that entry, in Unix milliseconds.
    joined_ms: u64,
    /// Whether they have left.
    left: bool,
}

/// An invitation.
#[derive(ToSchema)]
pub struct Invitation {
    /// The id of its event.
    id: String,
    /// Who invites.
    by: String,
    /// How many may still join with it.
    uses_left: u32,
    /// Unix milliseconds from which on it is void.
    expires: u64,
}

/// A circle.
#[derive(ToSchema)]
pub struct Circle {
    /// The id of its call.
    id: String,
    /// Who called it.
    caller: String,
    /// How many trustees it takes to open a tally.
    threshold: u16,
    /// "accepting", "dealing", "certifying", "ready" or "failed".
    phase: String,
    /// The trustees by number.
    trustees: Vec<Trustee>,
    /// The joint key in base64, once all have certified.
    joint_key: Option<String>,
    /// Who was named if it failed.
    failure: Option<Failure>,
}

/// A trustee.
#[derive(ToSchema)]
pub struct Trustee {
    /// The number, from 1.
    number: u16,
    /// Which member.
    member: String,
    /// Their name.
    name: String,
    /// Has accepted.
    accepted: bool,
    /// Has dealt.
    dealt: bool,
    /// Has certified.
    certified: bool,
    /// Whether the ceremony waits for them.
    awaited: bool,
}

/// Why a ceremony failed.
#[derive(ToSchema)]
pub struct Failure {
    /// The trustee who was named.
    trustee: String,
    /// "missing" or "share".
    reason: String,
    /// Who named them.
    by: String,
}

/// A vote.
#[derive(ToSchema)]
pub struct Vote {
    /// The id of its proposal.
    id: String,
    /// The title.
    title: String,
    /// Markdown.
    text: String,
    /// Who proposed it.
    proposer: String,
    /// The circle that opens its tally.
    circle: String,
    /// When it was proposed, in Unix milliseconds.
    proposed_ms: u64,
    /// When it opens, in Unix milliseconds.
    opens: u64,
    /// When it closes, in Unix milliseconds.
    closes: u64,
    /// "proposed", "withdrawn", "lapsed", "open", "closed", "withheld" or "decided".
    phase: String,
    /// The questions.
    contests: Vec<Contest>,
    /// Length of a sealed ballot in bytes.
    ballot_len: usize,
    /// Hash of everything that defines it, once open: 64 hexadecimal digits.
    fingerprint: Option<String>,
    /// How many may vote, once open.
    roll: usize,
    /// How many have a ballot that counts.
    ballots: usize,
    /// How many ballots were cast, those replaced included.
    casts: u64,
    /// How many trustees it takes to open the tally.
    threshold: u16,
    /// Members who have released the tally, in order.
    released: Vec<String>,
    /// When each of them did, in Unix milliseconds.
    released_ms: Vec<u64>,
    /// The result, once stated.
    result: Option<VoteResult>,
}

/// One question of a vote.
#[derive(ToSchema)]
pub struct Contest {
    /// "motion", "consent", "choose", "approval", "score", "grades", "points", "quadratic", "ranking", "budget" or "amounts".
    kind: String,
    /// What is asked.
    question: String,
    /// The options, in order; none for a motion and a consent.
    #[schema(nullable = false)]
    options: Option<Vec<String>>,
    /// For "consent": the most objections with which it passes.
    #[schema(nullable = false)]
    objections: Option<u16>,
    /// For "choose": whether "none of these" can be chosen.
    #[schema(nullable = false)]
    blank: Option<bool>,
    /// For "approval": the fewest options.
    #[schema(nullable = false)]
    min: Option<u16>,
    /// For "approval": the most options; for "score": the highest score.
    #[schema(nullable = false)]
    max: Option<u16>,
    /// For "grades": the names of the grades, the lowest first.
    #[schema(nullable = false)]
    grades: Option<Vec<String>>,
    /// For "points": the points of one ballot.
    #[schema(nullable = false)]
    budget: Option<u16>,
    /// For "points": whether all of them have to be given.
    #[schema(nullable = false)]
    exact: Option<bool>,
    /// For "quadratic": the credits of one ballot.
    #[schema(nullable = false)]
    credits: Option<u16>,
    /// For "quadratic": whether votes against an option are possible.
    #[schema(nullable = false)]
    against: Option<bool>,
    /// For "ranking": "schulze", "ranked_pairs" or "borda".
    #[schema(nullable = false)]
    method: Option<String>,
    /// For "budget": what each project costs, in the smallest unit of the currency.
    #[schema(nullable = false)]
    costs: Option<Vec<u64>>,
    /// For "budget": the money that there is, in the same unit.
    #[schema(nullable = false)]
    funds: Option<u64>,
    /// For "amounts": the most that one ballot gives away, in the smallest unit of the currency.
    #[schema(nullable = false)]
    total: Option<u32>,
    /// For "budget" and "amounts": the currency by its code of three letters.
    #[schema(nullable = false)]
    currency: Option<String>,
}

/// A result.
#[derive(ToSchema)]
pub struct VoteResult {
    /// For each contest, the number in each of its slots.
    counts: Vec<Vec<u64>>,
    /// For each contest, the outcome under the rules.
    outcome: Vec<Outcome>,
    /// For each contest, how its counts were read.
    details: Vec<Details>,
}

/// The outcome of a contest.
#[derive(ToSchema)]
pub struct Outcome {
    /// "passed", "failed", "chosen", "tied", "funded", "divided", "no_quorum" or "no_choice".
    decision: String,
    /// The winner, those who are tied, or what is funded.
    options: Vec<u32>,
    /// The options among which the lot decided.
    lot: Vec<u32>,
}

/// How the counts of a contest were read. Which fields there are depends on the method.
#[derive(ToSchema)]
pub struct Details {
    /// "majority", "consent", "sum", "majority_judgment", "schulze", "ranked_pairs", "borda", "budget" or "mean".
    method: String,
    /// Place after place the options that share it; none for "majority", "consent" and "mean".
    #[schema(nullable = false)]
    standing: Option<Vec<Vec<u32>>>,
    /// For "sum": for each option its sum, votes against taken off.
    #[schema(nullable = false)]
    values: Option<Vec<i64>>,
    /// For "majority_judgment": for each option its majority grade; null without ballots.
    #[schema(nullable = false)]
    medians: Option<Vec<Option<u32>>>,
    /// For rankings: in row i and column j, how many ballots have i before j.
    #[schema(nullable = false)]
    preferred: Option<Vec<Vec<u64>>>,
    /// For rankings: the option that more ballots have before each other than behind; null where there is none.
    condorcet: Option<u32>,
    /// For rankings: for each option its points by Borda.
    #[schema(nullable = false)]
    points: Option<Vec<u64>>,
    /// For rankings: the strength of the strongest path from each option to each other.
    #[schema(nullable = false)]
    paths: Option<Vec<Vec<u64>>>,
    /// For "budget": what is funded, in the order in which it was.
    #[schema(nullable = false)]
    funded: Option<Vec<u32>>,
    /// For "budget": what is tied for the money that is left, where no lot decides.
    #[schema(nullable = false)]
    tied: Option<Vec<u32>>,
    /// For "budget": what is spent.
    #[schema(nullable = false)]
    spent: Option<u64>,
    /// For "mean": what all ballots give to each option, divided by their number and rounded down.
    #[schema(nullable = false)]
    amounts: Option<Vec<u64>>,
    /// For "mean": what is left of the total.
    #[schema(nullable = false)]
    rest: Option<u64>,
}

/// A ballot that counts.
#[derive(ToSchema)]
pub struct Ballot {
    /// Who cast it.
    member: String,
    /// The event that carried it.
    event: String,
    /// Index of its entry.
    index: u64,
    /// Its tracker.
    tracker: String,
}
