//! Proof obligations: what has to be true of an entry beyond its order, authority and phase, and costs curve arithmetic
//! to check (docs/spec/09-events.md, "Obligations").
//!
//! The fold hands them out and never waits for them. Whoever runs the fold discharges them: a host before it appends, an
//! auditor in parallel batches, a member's device in its worker.

use super::{Member, Refusal};
use crate::keys;
use folkmoot_protocol::{
    Ballot, Fingerprint, Sums, Tally, VerifiedBallot, VoteContext, VoterTag,
    circle::{self, CirclePublic, POSSESSION_LEN, StaticPublic},
    decryption::{self, Opened},
};
use std::{collections::HashMap, sync::Arc};
use uuid::Uuid;

/// One thing to check.
#[derive(Clone)]
pub enum Obligation {
    /// A signature on the text of the note.
    Signature(SignatureCheck),
    /// The proof that a new member has the secret of their static key.
    Possession(PossessionCheck),
    /// The proof of a ballot, which then joins the tally.
    Ballot(BallotCheck),
    /// That a stated tally is the sum of the counted ballots.
    Sums(SumsCheck),
    /// The proof of a decryption share.
    Share(ShareCheck),
    /// That stated numbers are what the tally holds.
    Result(ResultCheck),
}

/// A signature on the text of a note.
#[derive(Clone)]
pub struct SignatureCheck {
    /// The name under which the key signs.
    pub name: String,
    /// The Ed25519 public key.
    pub key: [u8; 32],
    /// What was signed.
    pub message: Arc<str>,
    /// The signature.
    pub signature: [u8; 64],
}

/// The proof of possession of a static key.
#[derive(Clone)]
pub struct PossessionCheck {
    /// The static key.
    pub static_key: StaticPublic,
    /// The member's Ed25519 public key, for which the proof is made.
    pub key: [u8; 32],
    /// The proof.
    pub proof: [u8; POSSESSION_LEN],
}

/// The proof of one ballot.
#[derive(Clone)]
pub struct BallotCheck {
    /// The vote.
    pub vote: Uuid,
    /// What all ballots of this vote share.
    pub context: VoteContext,
    /// Who cast it.
    pub voter: VoterTag,
    /// The sealed ballot.
    pub ballot: Vec<u8>,
}

/// A stated tally.
#[derive(Clone)]
pub struct SumsCheck {
    /// The vote.
    pub vote: Uuid,
    /// What all ballots of this vote share.
    pub context: VoteContext,
    /// The stated tally.
    pub sums: Arc<Sums>,
}

/// The proof of one decryption share.
#[derive(Clone)]
pub struct ShareCheck {
    /// The public side of the circle.
    pub circle: Arc<CirclePublic>,
    /// The vote.
    pub fingerprint: Fingerprint,
    /// The tally.
    pub sums: Arc<Sums>,
    /// The trustee's number, 1..=n.
    pub trustee: u16,
    /// The share with its proof.
    pub share: Arc<[u8]>,
}

/// Everything that opens a tally.
#[derive(Clone)]
pub struct TallyShares {
    /// The public side of the circle.
    pub circle: Arc<CirclePublic>,
    /// The vote.
    pub fingerprint: Fingerprint,
    /// The tally.
    pub sums: Arc<Sums>,
    /// The shares in the log so far with their trustees' numbers, in the order of the log: at least as many as the
    /// threshold asks for.
    pub shares: Vec<(u16, Arc<[u8]>)>,
    /// The largest number that a slot can hold.
    pub bound: u64,
}

/// Stated numbers.
#[derive(Clone)]
pub struct ResultCheck {
    /// What opens the tally.
    pub opening: TallyShares,
    /// The numbers slot by slot over all contests.
    pub counts: Vec<u64>,
}

impl SignatureCheck {
    /// Checks this one signature; batches go through [`crate::note::SignatureBatch`].
    ///
    /// # Errors
    /// [`Refusal::Signature`].
    pub fn check(&self) -> Result<(), Refusal> {
        let wrong = || Refusal::Signature(self.name.clone());
        let key = keys::VerifyingKey::from_bytes(&self.key).map_err(|_| wrong())?;
        key.verify(self.message.as_bytes(), &self.signature).map_err(|_| wrong())
    }
}

impl PossessionCheck {
    pub(super) fn new(member: &Member, proof: [u8; POSSESSION_LEN]) -> Self {
        Self { static_key: member.static_key, key: member.key, proof }
    }

    /// Checks this proof.
    ///
    /// # Errors
    /// [`Refusal::Possession`].
    pub fn check(&self) -> Result<(), Refusal> {
        circle::check_possession(&self.static_key, &self.key, &self.proof).map_err(|_| Refusal::Possession)
    }
}

impl BallotCheck {
    /// Reads the ballot without checking its proof, for a batch.
    ///
    /// # Errors
    /// [`Refusal::Ballot`].
    pub fn parse(&self) -> Result<Ballot, Refusal> {
        Ok(Ballot::parse(self.context.shape(), &self.ballot)?)
    }

    /// Checks this one ballot.
    ///
    /// # Errors
    /// [`Refusal::Ballot`].
    pub fn check(&self) -> Result<VerifiedBallot, Refusal> {
        Ok(self.parse()?.verify(&self.context, &self.voter)?)
    }
}

impl ShareCheck {
    /// Checks this share.
    ///
    /// # Errors
    /// [`Refusal::Share`].
    pub fn check(&self) -> Result<(), Refusal> {
        decryption::verify_share(&self.circle, &self.fingerprint, self.trustee, &self.sums, &self.share)
            .map(|_| ())
            .map_err(Refusal::Share)
    }
}

impl TallyShares {
    /// Combines the first shares whose proofs hold, as many as the threshold asks for. A wrong one blocks nothing.
    ///
    /// # Errors
    /// [`Refusal::TooFewShares`] where not enough proofs hold, else [`Refusal::Share`].
    pub fn open(&self) -> Result<Opened, Refusal> {
        let verify = |(trustee, share): &(u16, Arc<[u8]>)| {
            decryption::verify_share(&self.circle, &self.fingerprint, *trustee, &self.sums, share).ok()
        };
        let needed = usize::from(self.circle.threshold());
        let verified: Vec<_> = self.shares.iter().filter_map(verify).take(needed).collect();
        if verified.len() < needed {
            return Err(Refusal::TooFewShares { needed, present: verified.len() });
        }
        decryption::combine(&self.circle, &self.sums, &verified).map_err(Refusal::Share)
    }

    /// Opens the tally and finds the numbers, slot by slot over all contests.
    ///
    /// # Errors
    /// As [`Self::open`]; [`Refusal::Share`] also when a number is beyond the bound, which no sum of valid ballots is.
    pub fn solve(&self) -> Result<Vec<u64>, Refusal> {
        self.open()?.solve(self.bound).map_err(Refusal::Share)
    }
}

impl ResultCheck {
    /// Checks that the tally holds the stated numbers.
    ///
    /// # Errors
    /// [`Refusal::TooFewShares`], [`Refusal::Share`] or [`Refusal::ResultNumbers`].
    pub fn check(&self) -> Result<(), Refusal> {
        if self.opening.open()?.matches(&self.counts) { Ok(()) } else { Err(Refusal::ResultNumbers) }
    }
}

/// The running tallies of all votes: what an obligation to sum is checked against.
///
/// Only a [`VerifiedBallot`] enters. A voter's later ballot takes the place of the earlier one, so memory grows with the
/// roll and not with the number of ballots.
#[derive(Default)]
pub struct Tallies {
    votes: HashMap<Uuid, Running>,
}

struct Running {
    tally: Tally,
    counted: HashMap<VoterTag, VerifiedBallot>,
}

impl Tallies {
    /// Adds a ballot, in log order.
    ///
    /// # Errors
    /// [`Refusal::Sums`] for a ballot that was verified for another shape than this vote's.
    pub fn cast(
        &mut self,
        vote: Uuid,
        context: &VoteContext,
        voter: VoterTag,
        ballot: VerifiedBallot,
    ) -> Result<(), Refusal> {
        let running = self
            .votes
            .entry(vote)
            .or_insert_with(|| Running { tally: Tally::new(context.shape()), counted: HashMap::new() });
        running.tally.add(&ballot).map_err(|_| Refusal::Sums)?;
        if let Some(replaced) = running.counted.insert(voter, ballot) {
            running.tally.remove(&replaced).map_err(|_| Refusal::Sums)?;
        }
        Ok(())
    }

    /// Notes that a voter's newest ballot has no right proof: it adds nothing, and the one whose place it took counts no
    /// longer (docs/spec/09-events.md, section 9.9). A host never takes such a ballot; an audit may meet one in a log.
    ///
    /// # Errors
    /// [`Refusal::Sums`] as [`Self::cast`].
    pub fn void(&mut self, vote: Uuid, voter: VoterTag) -> Result<(), Refusal> {
        let Some(running) = self.votes.get_mut(&vote) else { return Ok(()) };
        match running.counted.remove(&voter) {
            Some(replaced) => running.tally.remove(&replaced).map_err(|_| Refusal::Sums),
            None => Ok(()),
        }
    }

    /// The tally of a vote as it stands.
    pub fn sums(&self, vote: Uuid, context: &VoteContext) -> Sums {
        self.votes
            .get(&vote)
            .map_or_else(|| Tally::new(context.shape()).sums(), |running| running.tally.sums())
    }

    /// Checks a stated tally, and forgets the vote's ballots, which nobody needs any more.
    ///
    /// # Errors
    /// [`Refusal::Sums`].
    pub fn close(&mut self, check: &SumsCheck) -> Result<(), Refusal> {
        self.matches(check)?;
        self.votes.remove(&check.vote);
        Ok(())
    }

    /// Checks a stated tally.
    ///
    /// # Errors
    /// [`Refusal::Sums`].
    pub fn matches(&self, check: &SumsCheck) -> Result<(), Refusal> {
        if self.sums(check.vote, &check.context) == *check.sums { Ok(()) } else { Err(Refusal::Sums) }
    }

    /// Discharges obligations one after the other, the simplest way there is.
    ///
    /// # Errors
    /// The first that does not hold.
    pub fn discharge(&mut self, obligations: &[Obligation]) -> Result<(), Refusal> {
        for obligation in obligations {
            match obligation {
                Obligation::Signature(check) => check.check()?,
                Obligation::Possession(check) => check.check()?,
                Obligation::Ballot(check) => {
                    let ballot = check.check()?;
                    self.cast(check.vote, &check.context, check.voter, ballot)?;
                }
                Obligation::Sums(check) => self.close(check)?,
                Obligation::Share(check) => check.check()?,
                Obligation::Result(check) => check.check()?,
            }
        }
        Ok(())
    }
}
