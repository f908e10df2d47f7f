//! `vote.propose`: a member proposes a vote, and what it does when it passes.

use super::{EntryContext, EventType, Transition};
use crate::{
    contest::Contest,
    effects::Terms,
    fields, limits,
    proposal::{Bar, Deed, Effect, Participation, Way},
    refusal::{EventError, Refusal},
    rules::ParticipationRule,
    state::{
        Assembly, Ballots, ConsequencePhase, Consequences, LAPSES_AFTER, OWN_AT_ONCE, Vote, VotePhase,
    },
    texts::TextField,
};
use sha2::{Digest, Sha256};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};
use uuid::Uuid;

/// `vote.propose`.
pub use crate::proposal::Proposal as Propose;

impl EventType for Propose {
    fn check(&self) -> Result<(), EventError> {
        fields::integer(self.opens)?;
        fields::integer(self.lasts)?;
        fields::line("title", &self.title, 1..=limits::TITLE)?;
        self.bar.iter().try_for_each(Bar::check)?;
        fields::list("contests", &self.contests, 1..=limits::CONTESTS)?;
        self.contests.iter().flat_map(Contest::integers).try_for_each(fields::integer)?;
        self.contests.iter().try_for_each(Contest::check)?;
        Contest::shape(&self.contests)?;
        if self.bar.is_some() && !self.contests.iter().any(Contest::passes_or_fails) {
            return Err(EventError::Bar);
        }
        check_drawn(&self.drawn, &self.contests)?;
        fields::list("effects", &self.effects, 0..=limits::EFFECTS)?;
        self.effects.iter().try_for_each(|effect| effect.deed.deed_type().check())?;
        check_unity(&self.contests, &self.effects)?;
        if self.changes_voices() && !self.is_on_voices() {
            return Err(EventError::EffectVoicesAlone);
        }
        // What changes the assembly, all decide.
        if self.group.is_some() && !self.effects.is_empty() { Err(EventError::GroupEffects) } else { Ok(()) }
    }

    fn texts(&self) -> Vec<TextField> {
        // A second reading asks the same once more, with the texts of the first: whoever wrote them can still have them erased.
        if self.again.is_some() {
            return Vec::new();
        }
        let text = self.text.map(|hash| TextField::markdown("text", hash, limits::TEXT));
        let statements = self.contests.iter().flat_map(Contest::statements);
        let said = |hash| TextField::markdown("contests.statements", hash, limits::STATEMENT);
        let effects = self.effects.iter().flat_map(|effect| effect.deed.deed_type().texts());
        text.into_iter().chain(statements.map(said)).chain(effects).collect()
    }

    fn vote(&self, id: Uuid) -> Option<Uuid> {
        Some(id)
    }

    fn validate(&self, state: &Assembly, entry: &EntryContext<'_>) -> Result<Transition, Refusal> {
        let author = state.active_author(entry.note)?;
        let (id, time_ms) = (entry.id, entry.time_ms);
        state.belongs(self.group, author.id)?;
        if self.opens >= time_ms.saturating_add(LAPSES_AFTER) || !Assembly::lasts(&state.rules, self.class).contains(&self.lasts) {
            return Err(Refusal::VoteLasts);
        }
        let own = state.own_running.get(&author.id).copied().unwrap_or_default();
        if self.again.is_none() && own >= OWN_AT_ONCE {
            return Err(Refusal::ProposeMany);
        }
        let behaviours = || self.effects.iter().map(|effect| effect.deed.effect_type());
        if behaviours().any(|effect| effect.class(state) > self.class) {
            return Err(Refusal::EffectClass);
        }
        self.check_way(state, time_ms)?;
        let proposer_says = state.rules.participation == ParticipationRule::Proposal && self.way == Way::Ballot;
        if self.participation.is_some() != proposer_says {
            return Err(Refusal::ProposeParticipation);
        }
        let first = self.again.map(|first| state.second_reading_of(first, self)).transpose()?;
        self.check_candidates(state)?;
        let terms = Terms { class: self.class, proposed_ms: time_ms, now_ms: time_ms, slate: self.slate(None) };
        self.effects.iter().try_for_each(|effect| effect.deed.holds(state, &terms))?;
        behaviours().try_for_each(|effect| effect.may_follow(state, &terms))?;
        let vote = Vote {
            id,
            proposer: author.id,
            proposed_ms: time_ms,
            proposal: Arc::new(self.clone()),
            proposal_hash: Sha256::digest(entry.note.text().as_bytes()).into(),
            shape: Contest::shape(&self.contests).map_err(EventError::from)?,
            group_name: None,
            phase: VotePhase::Proposed,
            proposed: state.size(),
            seconds: vec![(author.id, time_ms)],
            seconded: None,
            repeats: self.again.is_none() && state.repeats(&self.targets(), time_ms),
            notice_of_effects: behaviours().map(|effect| effect.notice(self.class)).max().unwrap_or(0),
            rules: None,
            circle_id: None,
            closes: None,
            stated_closes: None,
            amendments: Vec::new(),
            opened: None,
            standing: 0,
            voices: Arc::default(),
            resting: Arc::default(),
            answers: Vec::new(),
            consequences: Consequences::default(),
            roll: Arc::default(),
            circle: None,
            fingerprint: None,
            context: None,
            participation: Participation::Open,
            ring: None,
            ballots: Ballots::open(),
            casts: 0,
            closed: None,
            shares: BTreeMap::new(),
            confirmed: Vec::new(),
            released: Vec::new(),
            result: None,
        };
        let way = self.way;
        Ok(Transition::new([author.signer()], move |state| {
            state.begin(vote);
            if let Some(first) = first.and_then(|first| state.votes.get_mut(&first)) {
                for one in &mut first.consequences.of_contests {
                    if matches!(one.phase, ConsequencePhase::Suspended(_)) {
                        one.phase = ConsequencePhase::SecondReading(id);
                    }
                }
            }
            match way {
                Way::Ballot => state.count_seconds(id, time_ms),
                Way::Signatures => state.settle_signatures(id, time_ms),
            }
        }))
    }
}

impl Propose {
    /// Who stands as a member is one.
    fn check_candidates(&self, state: &Assembly) -> Result<(), Refusal> {
        let elections = self.contests.iter().filter_map(|contest| match contest {
            Contest::Elect(election) => Some(election),
            _ => None,
        });
        let mut candidates = elections.flat_map(|election| election.members.iter().flatten());
        let are_members = candidates.all(|id| state.members.get(id).is_some_and(|one| !one.left));
        if are_members { Ok(()) } else { Err(Refusal::ProposeCandidate) }
    }

    /// By signatures, one motion moves the host or replaces trustees who do not act, and nothing else.
    fn check_way(&self, state: &Assembly, time_ms: u64) -> Result<(), Refusal> {
        let allowed = |effect: &Effect| match effect.deed {
            Deed::Host(_) => true,
            Deed::Circle(_) => state.circle_is_stuck(time_ms),
            _ => false,
        };
        // A single question: what is signed is a Yes to it.
        let one = matches!(&self.contests[..], [one] if one.passes_or_fails());
        // Where the old host helps, there is nothing to carry on from.
        let alone = |effect: &Effect| matches!(&effect.deed, Deed::Host(host) if host.at.is_some());
        if self.way == Way::Ballot && self.effects.iter().any(alone) {
            return Err(Refusal::ProposeWay);
        }
        let signed = one && self.bar.is_none() && !self.effects.is_empty() && self.effects.iter().all(allowed) && self.again.is_none();
        if self.way == Way::Ballot || signed { Ok(()) } else { Err(Refusal::ProposeWay) }
    }
}

/// Numbers of contests with two options or more, ascending.
fn check_drawn(drawn: &[u16], contests: &[Contest]) -> Result<(), EventError> {
    let has_order = |number: &u16| contests.get(usize::from(*number)).is_some_and(|one| one.options().len() > 1);
    let ascending = drawn.is_sorted_by(|one, next| one < next);
    if ascending && drawn.iter().all(has_order) { Ok(()) } else { Err(EventError::Drawn) }
}

/// The effects of one contest have one kind, so that nothing rides along; each contest with effects can be answered with
/// Yes; and nothing is changed twice.
fn check_unity(contests: &[Contest], effects: &[Effect]) -> Result<(), EventError> {
    let mut kinds = BTreeMap::new();
    let mut targets = BTreeSet::new();
    for effect in effects {
        let kind = effect.deed.kind();
        let contest = contests.get(usize::from(effect.contest));
        let decides = contest.is_some_and(|contest| effect.hangs_on(contest));
        // Texts, admissions, voices of several members and erasures stand side by side; whatever else there is one of.
        let alone =
            !matches!(effect.deed, Deed::Text(_) | Deed::Admit(_) | Deed::Voices(_) | Deed::Erase(_));
        match kinds.insert(effect.contest, kind) {
            _ if !decides => return Err(EventError::EffectUnity),
            Some(other) if other != kind || alone => return Err(EventError::EffectUnity),
            _ => {}
        }
        for target in effect.deed.deed_type().targets() {
            if !targets.insert(target) {
                return Err(EventError::EffectTwice);
            }
        }
    }
    Ok(())
}
