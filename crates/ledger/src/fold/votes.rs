//! Votes, from proposal to result.

use super::{
    Assembly, BallotCheck, Obligation, Refusal, ResultCheck, ShareCheck, SumsCheck, TallyShares, Verdict,
};
use crate::{
    contest::Contest,
    event::{Cast, Close, Open, Propose, Share, VoteResult, Withdraw},
    keys::MemberId,
    merkle::Hash,
    methods::Details,
    note::Note,
    outcome::{LotSeed, Outcome, ResultRules},
    rules::Who,
};
use folkmoot_protocol::{
    BallotError, Fingerprint, Shape, Sums, Tracker, VoteContext, VoterTag, circle::CirclePublic, tracker,
};
use sha2::{Digest, Sha256};
use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};
use uuid::Uuid;

/// Where a vote is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VotePhase {
    /// Proposed and not yet open.
    Proposed,
    /// Taken back by its proposer.
    Withdrawn,
    /// Ballots are taken until the closing time.
    Open,
    /// The tally is stated; trustees release it.
    Closed,
    /// Closed with so few ballots that their sum is never opened; this is final.
    Withheld,
    /// The result is stated.
    Decided,
}

impl VotePhase {
    /// The word for it in views.
    pub fn name(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Withdrawn => "withdrawn",
            Self::Open => "open",
            Self::Closed => "closed",
            Self::Withheld => "withheld",
            Self::Decided => "decided",
        }
    }
}

/// A counted ballot, without the ballot.
#[derive(Clone, Debug)]
pub struct CastBallot {
    /// The event that carried it; the voter's next ballot names it.
    pub event: Uuid,
    /// Index of its entry.
    pub index: u64,
    /// Its tracker.
    pub tracker: Tracker,
}

/// A stated tally.
#[derive(Clone)]
pub struct Closed {
    /// How many ballots count.
    pub ballots: u64,
    /// The sums, slot by slot.
    pub sums: Arc<Sums>,
    /// The root of the log's tree up to and with the entry that closed the vote: what lots are drawn from.
    pub root: Hash,
}

/// A stated result.
#[derive(Clone, Debug)]
pub struct Released {
    /// For each contest, the number in each of its slots.
    pub counts: Vec<Vec<u64>>,
    /// For each contest, the outcome under the rules.
    pub outcome: Vec<Outcome>,
    /// For each contest, how its counts were read.
    pub details: Vec<Details>,
}

/// A vote.
#[derive(Clone)]
pub struct Vote {
    /// The id of its proposal.
    pub id: Uuid,
    /// Who proposed it.
    pub proposer: MemberId,
    /// When it was proposed, in Unix milliseconds.
    pub proposed_ms: u64,
    /// The proposal.
    pub proposal: Arc<Propose>,
    /// SHA-256 of the proposal's text.
    pub proposal_hash: [u8; 32],
    /// The shape of its ballots.
    pub shape: Shape,
    /// Where it is.
    pub phase: VotePhase,
    /// Who may vote, sorted by id, fixed when it opened. Empty before.
    pub roll: Arc<Vec<MemberId>>,
    /// The public side of its circle, fixed when it opened.
    pub circle: Option<Arc<CirclePublic>>,
    /// What its ballots share, fixed when it opened.
    pub context: Option<VoteContext>,
    /// The ballots that count, one a voter.
    pub ballots: HashMap<MemberId, CastBallot>,
    /// All ballots cast, those replaced included.
    pub casts: u64,
    /// The tally, once closed.
    pub closed: Option<Closed>,
    /// Decryption shares by trustee number.
    pub shares: BTreeMap<u16, Arc<[u8]>>,
    /// Trustee numbers in the order in which they released, each with the time in Unix milliseconds.
    pub released: Vec<(u16, u64)>,
    /// The result, once stated.
    pub result: Option<Released>,
}

impl Vote {
    /// The fingerprint, once open.
    pub fn fingerprint(&self) -> Option<&Fingerprint> {
        self.context.as_ref().map(VoteContext::fingerprint)
    }

    /// What opens the tally: there once enough trustees have released it, which for a vote that is withheld they never can.
    pub fn opening(&self) -> Option<TallyShares> {
        let (closed, circle) = (self.closed.as_ref()?, self.circle.as_ref()?);
        if self.released.len() < usize::from(circle.threshold()) {
            return None;
        }
        Some(TallyShares {
            circle: Arc::clone(circle),
            fingerprint: *self.fingerprint()?,
            sums: Arc::clone(&closed.sums),
            shares: self
                .released
                .iter()
                .filter_map(|(n, _)| Some((*n, Arc::clone(self.shares.get(n)?))))
                .collect(),
            bound: closed.ballots.saturating_mul(self.shape.max_value()),
        })
    }

    /// The last time at which the vote may open, in Unix milliseconds: half of the time that its proposal promised, counted
    /// from the proposal where that came later, is left then. A host that opens later would leave hardly anybody the time to vote.
    pub fn latest_opening_ms(&self) -> u64 {
        let begin = self.proposal.opens.max(self.proposed_ms);
        begin + self.proposal.closes.saturating_sub(begin) / 2
    }

    /// Cuts numbers slot by slot into those of each contest.
    pub(crate) fn by_contest(&self, numbers: &[u64]) -> Option<Vec<Vec<u64>>> {
        (0..self.proposal.contests.len())
            .map(|contest| Some(numbers.get(self.shape.slots_of(contest))?.to_vec()))
            .collect()
    }
}

/// A line of the roll: a member and their Ed25519 public key.
type Elector = (MemberId, [u8; 32]);

/// The fingerprint of an opened vote: the hash of everything that defines it (docs/spec/09-events.md, "Fingerprint").
fn fingerprint(
    assembly: &Assembly,
    vote: &Vote,
    circle: Uuid,
    public: &CirclePublic,
    roll: &[Elector],
) -> Fingerprint {
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX).to_le_bytes();
    let mut hash = Sha256::new_with_prefix(b"folkmoot/v1 vote\n");
    hash.update(assembly.id.as_bytes());
    hash.update(assembly.founding);
    hash.update(vote.proposal_hash);
    hash.update(circle.as_bytes());
    hash.update(public.joint_key().to_bytes());
    hash.update(public.threshold().to_le_bytes());
    hash.update(public.trustees().to_le_bytes());
    for key in public.verification_keys() {
        hash.update(key);
    }
    hash.update(count(roll.len()));
    for (id, key) in roll {
        hash.update(id.0);
        hash.update(key);
    }
    Fingerprint(hash.finalize().into())
}

impl Assembly {
    pub(super) fn judge_propose(
        &self,
        time_ms: u64,
        id: Uuid,
        note: &Note,
        propose: &Propose,
    ) -> Result<Verdict, Refusal> {
        let Who::Member = self.rules.propose;
        let author = self.active_author(note)?;
        if propose.closes <= propose.opens || propose.closes <= time_ms {
            return Err(Refusal::VoteTimes);
        }
        let circle = self.circles.get(&propose.circle).ok_or(Refusal::CircleUnknown)?;
        if circle.phase != super::CirclePhase::Ready {
            return Err(Refusal::CircleNotReady);
        }
        let shape = Contest::shape(&propose.contests).map_err(super::EventError::from)?;
        let vote = Vote {
            id,
            proposer: author.id,
            proposed_ms: time_ms,
            proposal: Arc::new(propose.clone()),
            proposal_hash: Sha256::digest(note.text().as_bytes()).into(),
            shape,
            phase: VotePhase::Proposed,
            roll: Arc::default(),
            circle: None,
            context: None,
            ballots: HashMap::new(),
            casts: 0,
            closed: None,
            shares: BTreeMap::new(),
            released: Vec::new(),
            result: None,
        };
        Ok(Verdict::new(author.signer(), move |assembly| {
            assembly.votes.insert(id, vote);
        }))
    }

    /// The vote, if it is at this phase.
    fn vote_at(&self, vote: Uuid, phase: VotePhase) -> Result<&Vote, Refusal> {
        let vote = self.votes.get(&vote).ok_or(Refusal::VoteUnknown)?;
        if vote.phase == phase { Ok(vote) } else { Err(Refusal::VotePhase(vote.phase.name())) }
    }

    /// Why a tally is not opened in the phase that a vote is in.
    fn unopened(&self, vote: &Vote) -> Refusal {
        match (vote.phase, &vote.closed) {
            (VotePhase::Withheld, Some(closed)) => {
                Refusal::Withheld { ballots: closed.ballots, min_ballots: self.rules.min_ballots }
            }
            _ => Refusal::VotePhase(vote.phase.name()),
        }
    }

    fn change_vote(
        id: Uuid,
        change: impl FnOnce(&mut Vote) + Send + 'static,
    ) -> impl FnOnce(&mut Self) + Send {
        move |assembly: &mut Self| {
            if let Some(vote) = assembly.votes.get_mut(&id) {
                change(vote);
            }
        }
    }

    pub(super) fn judge_withdraw(&self, note: &Note, withdraw: &Withdraw) -> Result<Verdict, Refusal> {
        let vote = self.vote_at(withdraw.vote, VotePhase::Proposed)?;
        let author =
            self.author(note).filter(|author| author.id == vote.proposer).ok_or(Refusal::NotProposer)?;
        Ok(Verdict::new(
            author.signer(),
            Self::change_vote(vote.id, |vote| vote.phase = VotePhase::Withdrawn),
        ))
    }

    /// The public side of a vote's circle and the roll as it is now.
    fn electorate(&self, vote: &Vote) -> Option<(Arc<CirclePublic>, Vec<Elector>)> {
        let circle = self.circles.get(&vote.proposal.circle)?.public.clone()?;
        let roll = self.members.values().filter(|member| !member.left).map(|member| (member.id, member.key));
        Some((circle, roll.collect()))
    }

    /// The fingerprint that a vote would have if it opened now.
    pub(super) fn fingerprint_now(&self, vote: &Vote) -> Option<Fingerprint> {
        let (circle, roll) = self.electorate(vote)?;
        Some(fingerprint(self, vote, vote.proposal.circle, &circle, &roll))
    }

    pub(super) fn judge_open(&self, time_ms: u64, open: &Open) -> Result<Verdict, Refusal> {
        let vote = self.vote_at(open.vote, VotePhase::Proposed)?;
        if time_ms < vote.proposal.opens {
            return Err(Refusal::TooEarly);
        }
        if time_ms > vote.latest_opening_ms() {
            return Err(Refusal::TooLate);
        }
        let (circle, roll) = self.electorate(vote).ok_or(Refusal::CircleNotReady)?;
        let fingerprint = fingerprint(self, vote, vote.proposal.circle, &circle, &roll);
        if open.fingerprint.0 != fingerprint.0 {
            return Err(Refusal::Fingerprint);
        }
        let context = VoteContext::new(vote.shape.clone(), *circle.joint_key(), fingerprint);
        let roll = Arc::new(roll.into_iter().map(|(id, _)| id).collect());
        Ok(Verdict::new(
            vec![self.host_signer()],
            Self::change_vote(vote.id, move |vote| {
                vote.phase = VotePhase::Open;
                vote.roll = roll;
                vote.circle = Some(circle);
                vote.context = Some(context);
            }),
        ))
    }

    pub(super) fn judge_cast(
        &self,
        time_ms: u64,
        id: Uuid,
        note: &Note,
        cast: &Cast,
    ) -> Result<Verdict, Refusal> {
        let vote = self.vote_at(cast.vote, VotePhase::Open)?;
        let context = vote.context.as_ref().ok_or(Refusal::VotePhase(vote.phase.name()))?;
        // Whoever was on the roll when the vote opened may vote, also after leaving.
        let author = self.author(note).ok_or(Refusal::NotOnRoll)?;
        if vote.roll.binary_search(&author.id).is_err() {
            return Err(Refusal::NotOnRoll);
        }
        if time_ms >= vote.proposal.closes {
            return Err(Refusal::Over);
        }
        if cast.previous != vote.ballots.get(&author.id).map(|ballot| ballot.event) {
            return Err(Refusal::Previous);
        }
        if cast.ballot.0.len() != vote.shape.ballot_len() {
            return Err(Refusal::Ballot(BallotError::Length {
                expected: vote.shape.ballot_len(),
                actual: cast.ballot.0.len(),
            }));
        }
        let (voter, voter_id) = (VoterTag(author.id.0), author.id);
        let ballot = CastBallot {
            event: id,
            index: self.size(),
            tracker: tracker(context.fingerprint(), &voter, &cast.ballot.0),
        };
        let check =
            BallotCheck { vote: vote.id, context: context.clone(), voter, ballot: cast.ballot.0.clone() };
        let change = Self::change_vote(vote.id, move |vote| {
            vote.ballots.insert(voter_id, ballot);
            vote.casts += 1;
        });
        Ok(Verdict::new(author.signer(), change).with(Obligation::Ballot(check)))
    }

    pub(super) fn judge_close(&self, time_ms: u64, close: &Close) -> Result<Verdict, Refusal> {
        let vote = self.vote_at(close.vote, VotePhase::Open)?;
        let context = vote.context.as_ref().ok_or(Refusal::VotePhase(vote.phase.name()))?;
        if time_ms < vote.proposal.closes {
            return Err(Refusal::TooEarly);
        }
        let counted = vote.ballots.len() as u64;
        if close.ballots != counted {
            return Err(Refusal::BallotCount { stated: close.ballots, counted });
        }
        let sums = Sums::from_bytes(vote.shape.slots(), &close.sums.0).map_err(|_| Refusal::Sums)?;
        let sums = Arc::new(sums);
        let check = SumsCheck { vote: vote.id, context: context.clone(), sums: Arc::clone(&sums) };
        // What so few ballots say together is never opened: in the sum of one of them everybody could read it.
        let withheld = counted < u64::from(self.rules.min_ballots);
        let id = vote.id;
        let change = move |assembly: &mut Self| {
            let root = assembly.root();
            if let Some(vote) = assembly.votes.get_mut(&id) {
                vote.phase = if withheld { VotePhase::Withheld } else { VotePhase::Closed };
                vote.closed = Some(Closed { ballots: counted, sums, root });
            }
        };
        Ok(Verdict::new(vec![self.host_signer()], change).with(Obligation::Sums(check)))
    }

    pub(super) fn judge_share(&self, time_ms: u64, note: &Note, share: &Share) -> Result<Verdict, Refusal> {
        // A trustee's share stays useful after the result: it shows that they kept their promise.
        let vote = self.votes.get(&share.vote).ok_or(Refusal::VoteUnknown)?;
        let (VotePhase::Closed | VotePhase::Decided, Some(closed), Some(circle), Some(fingerprint)) =
            (vote.phase, &vote.closed, &vote.circle, vote.fingerprint())
        else {
            return Err(self.unopened(vote));
        };
        let author = self.author(note).ok_or(Refusal::NotTrustee)?;
        let number = self
            .circles
            .get(&vote.proposal.circle)
            .and_then(|circle| circle.number(author.id))
            .ok_or(Refusal::NotTrustee)?;
        if vote.shares.contains_key(&number) {
            return Err(Refusal::ShareRepeated);
        }
        let bytes: Arc<[u8]> = share.share.0.as_slice().into();
        let check = ShareCheck {
            circle: Arc::clone(circle),
            fingerprint: *fingerprint,
            sums: Arc::clone(&closed.sums),
            trustee: number,
            share: Arc::clone(&bytes),
        };
        let change = Self::change_vote(vote.id, move |vote| {
            vote.shares.insert(number, bytes);
            vote.released.push((number, time_ms));
        });
        Ok(Verdict::new(author.signer(), change).with(Obligation::Share(check)))
    }

    /// The outcomes that the rules give to counts and how these were read, if they have the form of the vote's contests.
    pub(super) fn read(&self, vote: &Vote, counts: &[Vec<u64>]) -> Option<(Vec<Outcome>, Vec<Details>)> {
        let closed = vote.closed.as_ref()?;
        if counts.len() != vote.proposal.contests.len() {
            return None;
        }
        let rules = ResultRules {
            rules: &self.rules,
            lot_seed: LotSeed { root: closed.root, vote: vote.id },
            ballots: closed.ballots,
            roll: vote.roll.len() as u64,
        };
        (0..)
            .zip(vote.proposal.contests.iter().zip(counts))
            .map(|(index, (contest, counts))| contest.read(index, counts, &rules))
            .collect()
    }

    pub(super) fn judge_result(&self, result: &VoteResult) -> Result<Verdict, Refusal> {
        let vote = self.votes.get(&result.vote).ok_or(Refusal::VoteUnknown)?;
        if vote.phase != VotePhase::Closed {
            return Err(self.unopened(vote));
        }
        let opening = vote.opening().ok_or(Refusal::TooFewShares {
            needed: vote.circle.as_ref().map_or(0, |circle| circle.threshold().into()),
            present: vote.shares.len(),
        })?;
        let (outcome, details) = self.read(vote, &result.counts).ok_or(Refusal::ResultForm)?;
        if outcome != result.outcome {
            return Err(Refusal::ResultOutcome);
        }
        let counts = result.counts.iter().flatten().copied().collect();
        let released = Released { counts: result.counts.clone(), outcome, details };
        let change = Self::change_vote(vote.id, move |vote| {
            vote.phase = VotePhase::Decided;
            vote.result = Some(released);
        });
        let check = ResultCheck { opening, counts };
        Ok(Verdict::new(vec![self.host_signer()], change).with(Obligation::Result(check)))
    }
}
