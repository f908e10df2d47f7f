//! Views of votes and ballots.

use super::texts::TextView;
use crate::{
    bytes::{Hex16, Hex32},
    contest::Contest,
    keys::MemberId,
    methods::Details,
    names,
    outcome::Outcome,
    proposal::{Bar, Deed, Effect, Participation, Way},
    rules::{Class, ClassName},
    state::{
        Amendment, AmendmentAsk, Assembly, Confirmations, Consequence, ConsequencePhase, ParticipationReason,
        Unopened, Vote, VotePhase,
    },
    texts::{TextHash, Texts},
};
use serde::Serialize;
use uuid::Uuid;

/// A vote.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct VoteView {
    /// The id of its proposal.
    pub id: Uuid,
    /// The title.
    pub title: String,
    /// Markdown; none where the title says it all.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub text: Option<TextView>,
    /// Who proposed it.
    pub proposer: MemberId,
    /// The group that decides; none where all do.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub group: Option<GroupNameView>,
    /// The circle that opens its tally, once open.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub circle: Option<Uuid>,
    /// What the decision takes.
    pub class: ClassName,
    /// For each contest, what a motion or a consent has to clear, each of them: what the rules ask, what the rules would ask that it
    /// sets, and what the vote asks by itself.
    pub bars: Vec<Vec<Class>>,
    /// What it asks of its motions besides what the rules ask.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub bar: Option<Bar>,
    /// How it is decided.
    pub way: Way,
    /// Whether it is hidden who takes part: fixed once it opened, and before that as it would be now.
    pub participation: Participation,
    /// Why.
    pub participation_reason: ParticipationReason,
    /// The vote of which it is the second reading.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub again: Option<Uuid>,
    /// What happens where a question of it is answered with Yes.
    pub effects: Vec<EffectView>,
    /// Who signed the proposal and still does, in order.
    pub seconds: Vec<MemberId>,
    /// How many have to; for a vote by signatures, how many put it in force.
    pub seconds_needed: u64,
    /// When the signature came that made them enough, in Unix milliseconds.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub seconded_ms: Option<u64>,
    /// When it can open, in Unix milliseconds, as far as signatures and notice go; none where signatures are missing.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub opening_ms: Option<u64>,
    /// The place in the history of the rules under which it opened.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub rules: Option<usize>,
    /// How many voices its bars are a share of: of the roll, those in standing when it opened, and those resting who voted; for special
    /// decisions half of the roll at least.
    pub base: u64,
    /// What members say whom it would remove.
    pub answers: Vec<AnswerView>,
    /// What comes of it, once decided.
    pub consequences: Vec<ConsequenceView>,
    /// Who asked for a second reading.
    pub objections: Vec<MemberId>,
    /// How many it takes.
    pub objections_needed: u64,
    /// When it was proposed, in Unix milliseconds.
    pub proposed_ms: u64,
    /// Before when it does not open, in Unix milliseconds.
    pub opens: u64,
    /// How long it is open, in milliseconds.
    pub lasts: u64,
    /// When it closes, in Unix milliseconds, once open.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub closes: Option<u64>,
    /// What its proposer asked for when it was open.
    pub amendments: Vec<AmendmentView>,
    /// How many of its roll have to agree to that, its proposer among them.
    pub amendments_needed: u64,
    /// The latest time at which it can be made to close, in Unix milliseconds, while it is open.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub latest_closes: Option<u64>,
    /// Where it is.
    pub phase: VotePhase,
    /// The questions.
    pub contests: Vec<ContestView>,
    /// The numbers of the questions whose options each member sees in an order drawn for them.
    pub drawn: Vec<u16>,
    /// Length of a sealed ballot in bytes.
    pub ballot_len: usize,
    /// Hash of everything that defines it, once open.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub fingerprint: Option<Hex32>,
    /// How many may vote, once open.
    pub roll: usize,
    /// Who of its roll has more than one voice in it, once open.
    pub voices_of: Vec<VoicesView>,
    /// How many voices its roll has, once open: as many as people where all are equal.
    pub roll_voices: u64,
    /// How many have a ballot that counts.
    pub ballots: usize,
    /// How many voices these ballots have: as many as ballots where all are equal.
    pub voices: u64,
    /// The fewest ballots with which it has a result.
    pub fewest_ballots: u32,
    /// Why its ballots are never opened, where they are not.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub withheld: Option<Unopened>,
    /// How many ballots were cast, those replaced included.
    pub casts: u64,
    /// How many trustees it takes to open the tally.
    pub threshold: u16,
    /// Whose devices have confirmed its closing, and how many it takes; none where the rules ask for nothing of the kind.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub confirmations: Option<Confirmations>,
    /// Members who have released the tally, in order.
    pub released: Vec<MemberId>,
    /// When each of them did, in Unix milliseconds.
    pub released_ms: Vec<u64>,
    /// The result, once stated.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub result: Option<ResultView>,
}

/// A question of a vote as people read it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ContestView {
    /// As it was proposed, but that members who stand are named.
    #[serde(flatten)]
    pub contest: Contest,
    /// For each candidate what they say of themselves; none for one who says nothing, and nothing where nobody stands.
    pub said: Vec<Option<TextView>>,
}

impl ContestView {
    fn of(state: &Assembly, texts: &Texts, contest: &Contest) -> Self {
        let said = |statement: &Option<TextHash>| statement.map(|hash| TextView::of(state, texts, &hash));
        let said = match contest {
            Contest::Elect(election) => election.statements.iter().map(said).collect(),
            _ => Vec::new(),
        };
        Self { contest: contest.shown(|member| names::shown(state, texts, member)), said }
    }
}

/// What a vote does when it passes.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EffectView {
    /// As it was proposed.
    #[serde(flatten)]
    pub effect: Effect,
    /// The text beside the log that it is about: that would stand in the book, or be erased; none where it is about none.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub beside: Option<TextView>,
}

impl EffectView {
    fn of(state: &Assembly, texts: &Texts, effect: &Effect) -> Self {
        let about = match &effect.deed {
            Deed::Text(text) => text.body,
            Deed::Erase(erase) => Some(erase.text),
            _ => None,
        };
        Self { effect: effect.clone(), beside: about.map(|hash| TextView::of(state, texts, &hash)) }
    }
}

/// The group that decides a vote.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GroupNameView {
    /// Its id.
    pub id: Uuid,
    /// What it was called when the vote opened; before that, what it is called.
    pub name: String,
}

/// A member with more than one voice in a vote.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct VoicesView {
    /// The member.
    pub member: MemberId,
    /// How many voices they have in it.
    pub voices: u16,
}

/// What a member says whom a vote would remove.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AnswerView {
    /// The member.
    pub member: MemberId,
    /// What they say, as Markdown.
    pub text: TextView,
    /// When, in Unix milliseconds.
    pub given_ms: u64,
}

/// That an open vote end unopened, or close later.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AmendmentView {
    /// The id of the event that asks.
    pub id: Uuid,
    /// When it is to close, in Unix milliseconds; none where it is to end.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub closes: Option<u64>,
    /// Why, as Markdown.
    pub reason: TextView,
    /// When it was asked, in Unix milliseconds.
    pub asked_ms: u64,
    /// Who agrees, the proposer first.
    pub agreed: Vec<MemberId>,
    /// When enough did, in Unix milliseconds.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub done_ms: Option<u64>,
}

impl AmendmentView {
    fn of(state: &Assembly, texts: &Texts, ask: &AmendmentAsk) -> Self {
        let closes = match ask.amendment {
            Amendment::End => None,
            Amendment::Extend(closes) => Some(closes),
        };
        let AmendmentAsk { id, asked_ms, done_ms, .. } = *ask;
        let reason = TextView::of(state, texts, &ask.reason);
        Self { id, closes, reason, asked_ms, agreed: ask.agreed.clone(), done_ms }
    }
}

/// Where the effects of a contest are.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ConsequenceState {
    /// They wait until `ms`, in which they can be objected to.
    Pending,
    /// Enough objected at `ms`; the second reading has to be proposed.
    Suspended,
    /// The second reading is `second_reading`.
    SecondReading,
    /// In force since `ms`.
    InForce,
    /// Overtaken at `ms` by what came into force before.
    Overtaken,
    /// They fell.
    Void,
}

/// What comes of a contest that passed with effects.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ConsequenceView {
    /// The number of the contest, from 0.
    pub contest: u16,
    /// Where its effects are.
    pub state: ConsequenceState,
    /// The time that goes with it, in Unix milliseconds.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub ms: Option<u64>,
    /// The vote that is the second reading.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub second_reading: Option<Uuid>,
}

impl ConsequenceView {
    fn of(consequence: &Consequence) -> Self {
        use ConsequencePhase::{InForce, Overtaken, Pending, SecondReading, Suspended, Void};
        let (state, ms, second_reading) = match consequence.phase {
            Pending(due_ms) => (ConsequenceState::Pending, Some(due_ms), None),
            Suspended(at_ms) => (ConsequenceState::Suspended, Some(at_ms), None),
            SecondReading(vote) => (ConsequenceState::SecondReading, None, Some(vote)),
            InForce(at_ms) => (ConsequenceState::InForce, Some(at_ms), None),
            Overtaken(at_ms) => (ConsequenceState::Overtaken, Some(at_ms), None),
            Void => (ConsequenceState::Void, None, None),
        };
        Self { contest: consequence.contest, state, ms, second_reading }
    }
}

/// A result.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ResultView {
    /// For each contest, the number in each of its slots.
    pub counts: Vec<Vec<u64>>,
    /// For each contest, the outcome under the rules.
    pub outcome: Vec<Outcome>,
    /// For each contest, how its counts were read.
    pub details: Vec<Details>,
}

/// A ballot that counts.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BallotView {
    /// Who cast it, as its ballot proof says: 32 hexadecimal digits, which are the member's id where the vote shows who takes part.
    pub voter: Hex16,
    /// Who cast it; none where the vote hides who takes part.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub member: Option<MemberId>,
    /// How many voices it counts.
    pub voices: u16,
    /// The event that carried it.
    pub event: Uuid,
    /// Index of its entry.
    pub index: u64,
    /// The short form of its tracker, for people to read.
    pub tracker: String,
    /// All of its tracker: what programs compare.
    pub full_tracker: String,
}

/// The view of a vote, with the texts that there are.
pub fn vote(state: &Assembly, texts: &Texts, vote: &Vote) -> VoteView {
    let circle = vote.circle_id.and_then(|id| state.circles().get(&id));
    let trustee = |(number, _): &(u16, u64)| {
        circle?.trustees.get(usize::from(*number).checked_sub(1)?).map(|t| t.member)
    };
    let (participation, participation_reason) = state.participation_of(vote);
    VoteView {
        id: vote.id,
        title: vote.proposal.title.clone(),
        text: vote.proposal.text.map(|hash| TextView::of(state, texts, &hash)),
        proposer: vote.proposer,
        group: state.group_of(vote).map(|(id, name)| GroupNameView { id, name: name.to_owned() }),
        circle: vote.circle_id,
        class: vote.proposal.class,
        bars: state.bars_of(vote),
        bar: vote.proposal.bar,
        way: vote.proposal.way,
        participation,
        participation_reason,
        again: vote.proposal.again,
        effects: vote.proposal.effects.iter().map(|effect| EffectView::of(state, texts, effect)).collect(),
        seconds: vote.seconds.iter().map(|(member, _)| *member).collect(),
        seconds_needed: state.seconds_needed(vote),
        seconded_ms: vote.seconded.map(|(reached_ms, _)| reached_ms),
        opening_ms: state.opening_ms(vote),
        rules: vote.rules,
        base: vote.base(),
        answers: vote
            .answers
            .iter()
            .map(|answer| AnswerView {
                member: answer.member,
                text: TextView::of(state, texts, &answer.text),
                given_ms: answer.given_ms,
            })
            .collect(),
        consequences: vote.consequences.of_contests.iter().map(ConsequenceView::of).collect(),
        objections: vote.consequences.objections.clone(),
        objections_needed: vote.consequences.needed,
        proposed_ms: vote.proposed_ms,
        opens: vote.proposal.opens,
        lasts: vote.proposal.lasts,
        closes: vote.closes,
        amendments: vote.amendments.iter().map(|ask| AmendmentView::of(state, texts, ask)).collect(),
        amendments_needed: state.amendment_needed(vote),
        latest_closes: (vote.phase == VotePhase::Open).then(|| state.latest_closes(vote)),
        phase: vote.phase,
        contests: vote.proposal.contests.iter().map(|one| ContestView::of(state, texts, one)).collect(),
        drawn: vote.proposal.drawn.clone(),
        ballot_len: vote.shape.ballot_len(),
        fingerprint: vote.fingerprint().map(|fingerprint| Hex32(fingerprint.0)),
        roll: vote.roll.len(),
        voices_of: vote
            .voices
            .iter()
            .map(|(member, voices)| VoicesView { member: *member, voices: *voices })
            .collect(),
        roll_voices: vote.voices_on_roll(),
        ballots: vote.ballots.len(),
        voices: vote.voices_cast(),
        fewest_ballots: state.fewest_ballots(vote),
        withheld: state.withheld_for(vote),
        casts: vote.casts,
        threshold: circle.map_or(0, |circle| circle.threshold),
        confirmations: state.confirmations(vote),
        released: vote.released.iter().filter_map(trustee).collect(),
        released_ms: vote.released.iter().map(|(_, time_ms)| *time_ms).collect(),
        result: vote.result.as_ref().map(|result| ResultView {
            counts: result.counts.clone(),
            outcome: result.outcome.clone(),
            details: result.details.clone(),
        }),
    }
}

/// The ballots of a vote that count, in log order.
pub fn ballots(vote: &Vote) -> Vec<BallotView> {
    let mut ballots: Vec<BallotView> = vote
        .ballots
        .iter()
        .map(|(voter, ballot)| {
            let member = vote.ballots.by_member().map(|_| MemberId(voter.0));
            BallotView {
                voter: Hex16(voter.0),
                member,
                voices: member.map_or(1, |member| vote.voices_of(member)),
                event: ballot.event,
                index: ballot.index,
                tracker: ballot.tracker.to_string(),
                full_tracker: ballot.tracker.full(),
            }
        })
        .collect();
    ballots.sort_by_key(|ballot| ballot.index);
    ballots
}
