//! Answers to obligations, many together.
//!
//! Signatures are checked in one batch, proofs of possession in two more and the ballots of each vote in one of their own,
//! which costs half of what it costs one by one and gives the same answers. Nothing here depends on the order of entries, so a caller with several cores cuts its
//! entries into chunks and answers each chunk on a core of its own.

use super::{BallotCheck, Obligation, participation::participations};
use crate::{note::SignatureBatch, refusal::Refusal};
use folkmoot_protocol::{
    Ballot, Fingerprint, VerifiedBallot, VoteContext, VoterTag, circle::check_possessions, participation,
    verify_batch,
};
use std::collections::HashMap;

/// What came of the obligations of one entry.
pub struct Discharged<P> {
    /// Which entry, in the caller's terms.
    pub position: P,
    /// The ballot if the entry carries one and its proof holds, or the first obligation that does not hold. Sums are not
    /// looked at: only [`super::Tallies`] can tell, in the order of the log.
    pub answer: Result<Option<VerifiedBallot>, Refusal>,
}

/// Ballots of one vote, and which entries carry them.
struct SameVote<'a> {
    context: &'a VoteContext,
    owners: Vec<usize>,
    ballots: Vec<(VoterTag, Ballot)>,
}

/// Answers the obligations of each entry, in the order in which the entries are given.
///
/// Proofs are only looked at for entries whose signatures are right, those of ballots where those of participation are, and shares and results only where all else holds: whoever
/// sends what is wrong does not make others pay for the rest of it.
pub fn discharge<P: Copy, O: AsRef<[Obligation]>>(asked: &[(P, O)]) -> Vec<Discharged<P>> {
    let mut answers: Vec<Discharged<P>> =
        asked.iter().map(|(position, _)| Discharged { position: *position, answer: Ok(None) }).collect();
    signatures(asked, &mut answers);
    possessions(asked, &mut answers);
    participation_keys(asked, &mut answers);
    participations(asked, &mut answers);
    ballots(asked, &mut answers);
    for ((_, obligations), discharged) in asked.iter().zip(&mut answers) {
        if discharged.answer.is_ok()
            && let Err(refusal) = obligations.as_ref().iter().try_for_each(seldom)
        {
            discharged.answer = Err(refusal);
        }
    }
    answers
}

fn signatures<P, O: AsRef<[Obligation]>>(asked: &[(P, O)], answers: &mut [Discharged<P>]) {
    let mut batch = SignatureBatch::new();
    let mut owners = Vec::new();
    for (owner, (_, obligations)) in asked.iter().enumerate() {
        for obligation in obligations.as_ref() {
            if let Obligation::Signature(check) = obligation {
                batch.queue(&check.key, check.message.as_bytes(), &check.signature);
                owners.push((owner, &check.name));
            }
        }
    }
    // Ascending, so that the first wrong signature of an entry is told.
    for number in batch.verify().err().unwrap_or_default() {
        if let Some((owner, name)) = owners.get(number)
            && let Some(Discharged { answer: answer @ Ok(_), .. }) = answers.get_mut(*owner)
        {
            *answer = Err(Refusal::Signature((*name).clone()));
        }
    }
}

fn possessions<P, O: AsRef<[Obligation]>>(asked: &[(P, O)], answers: &mut [Discharged<P>]) {
    let (mut proofs, mut owners) = (Vec::new(), Vec::new());
    for (owner, ((_, obligations), discharged)) in asked.iter().zip(&*answers).enumerate() {
        if discharged.answer.is_err() {
            continue;
        }
        for obligation in obligations.as_ref() {
            if let Obligation::Possession(check) = obligation {
                proofs.push((check.static_key, check.key, check.proof));
                owners.push(owner);
            }
        }
    }
    for (owner, proved) in owners.into_iter().zip(check_possessions(&proofs)) {
        if proved.is_err()
            && let Some(discharged) = answers.get_mut(owner)
        {
            discharged.answer = Err(Refusal::Possession);
        }
    }
}

fn participation_keys<P, O: AsRef<[Obligation]>>(asked: &[(P, O)], answers: &mut [Discharged<P>]) {
    let (mut proofs, mut owners) = (Vec::new(), Vec::new());
    for (owner, ((_, obligations), discharged)) in asked.iter().zip(&*answers).enumerate() {
        if discharged.answer.is_err() {
            continue;
        }
        for obligation in obligations.as_ref() {
            if let Obligation::ParticipationKey(check) = obligation {
                proofs.push((check.participation_key, check.key, check.proof));
                owners.push(owner);
            }
        }
    }
    for (owner, proved) in owners.into_iter().zip(participation::check_possessions(&proofs)) {
        if proved.is_err()
            && let Some(discharged) = answers.get_mut(owner)
        {
            discharged.answer = Err(Refusal::ParticipationProof);
        }
    }
}

fn ballots<P, O: AsRef<[Obligation]>>(asked: &[(P, O)], answers: &mut [Discharged<P>]) {
    let mut votes: HashMap<Fingerprint, SameVote<'_>> = HashMap::new();
    for (owner, ((_, obligations), discharged)) in asked.iter().zip(&mut *answers).enumerate() {
        if discharged.answer.is_err() {
            continue;
        }
        let Some(check) = obligations.as_ref().iter().find_map(carried) else { continue };
        match Ballot::parse(check.context.shape(), &check.ballot) {
            Ok(ballot) => {
                let same = votes.entry(*check.context.fingerprint()).or_insert_with(|| SameVote {
                    context: &check.context,
                    owners: Vec::new(),
                    ballots: Vec::new(),
                });
                same.owners.push(owner);
                same.ballots.push((check.voter, ballot));
            }
            Err(error) => discharged.answer = Err(error.into()),
        }
    }
    for SameVote { context, owners, ballots } in votes.into_values() {
        for (owner, verified) in owners.into_iter().zip(verify_batch(context, ballots)) {
            if let Some(discharged) = answers.get_mut(owner) {
                discharged.answer = verified.map(Some).map_err(Refusal::from);
            }
        }
    }
}

/// No event carries more than one ballot.
fn carried(obligation: &Obligation) -> Option<&BallotCheck> {
    if let Obligation::Ballot(check) = obligation { Some(check) } else { None }
}

/// What comes once or a few times a vote is checked one by one.
fn seldom(obligation: &Obligation) -> Result<(), Refusal> {
    match obligation {
        Obligation::Share(check) => check.check(),
        Obligation::Result(check) => check.check(),
        Obligation::Signature(_)
        | Obligation::Possession(_)
        | Obligation::ParticipationKey(_)
        | Obligation::Participation(_)
        | Obligation::Ballot(_)
        | Obligation::Sums(_) => Ok(()),
    }
}
