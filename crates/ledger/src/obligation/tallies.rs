//! The running tallies of votes: the one part of the obligations that goes by the order of the log.

use super::{BallotCheck, Discharged, Obligation, SumsCheck, discharge};
use crate::refusal::Refusal;
use folkmoot_protocol::{Sums, Tally, VerifiedBallot, VoteContext, VoterTag};
use std::collections::HashMap;
use uuid::Uuid;

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
    /// The ballot of each voter with its voices, which are the same as long as the vote is open.
    counted: HashMap<VoterTag, (u16, VerifiedBallot)>,
}

impl Tallies {
    /// Adds a ballot, in log order, with as many voices as its voter has in the vote.
    ///
    /// # Errors
    /// [`Refusal::Sums`] for a ballot that was verified for another shape than this vote's.
    pub fn cast(&mut self, check: &BallotCheck, ballot: VerifiedBallot) -> Result<(), Refusal> {
        let running = self
            .votes
            .entry(check.vote)
            .or_insert_with(|| Running { tally: Tally::new(check.context.shape()), counted: HashMap::new() });
        running.tally.add_voices(&ballot, check.voices).map_err(|_| Refusal::Sums)?;
        if let Some((voices, replaced)) = running.counted.insert(check.voter, (check.voices, ballot)) {
            running.tally.remove(&replaced, voices).map_err(|_| Refusal::Sums)?;
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
            Some((voices, replaced)) => running.tally.remove(&replaced, voices).map_err(|_| Refusal::Sums),
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

    /// Counts what [`discharge`] answered for one entry; entries come in the order of the log.
    ///
    /// # Errors
    /// [`Refusal::Sums`] for a stated tally that is not the sum of the ballots counted so far.
    pub fn count(&mut self, asked: &[Obligation], ballot: Option<VerifiedBallot>) -> Result<(), Refusal> {
        let mut ballot = ballot;
        for obligation in asked {
            match obligation {
                Obligation::Ballot(check) => {
                    if let Some(ballot) = ballot.take() {
                        self.cast(check, ballot)?;
                    }
                }
                Obligation::Sums(check) => self.close(check)?,
                Obligation::Signature(_)
                | Obligation::Possession(_)
                | Obligation::ParticipationKey(_)
                | Obligation::Participation(_)
                | Obligation::Share(_)
                | Obligation::Result(_) => {}
            }
        }
        Ok(())
    }

    /// Answers and counts the obligations of one entry.
    ///
    /// # Errors
    /// The first that does not hold.
    pub fn discharge(&mut self, asked: &[Obligation]) -> Result<(), Refusal> {
        for Discharged { answer, .. } in discharge(&[((), asked)]) {
            self.count(asked, answer?)?;
        }
        Ok(())
    }
}
