//! Proofs of participation: that a ballot is from somebody on the roll (docs/spec/14-participation.md).

use super::{Discharged, Obligation};
use crate::refusal::Refusal;
use folkmoot_protocol::{
    Fingerprint,
    participation::{HiddenVote, Proof, verify_batch},
};
use std::{collections::HashMap, sync::Arc};

/// That somebody on the roll of a vote wrote a text.
#[derive(Clone)]
pub struct ParticipationCheck {
    /// The vote, with its roll.
    pub vote: Arc<HiddenVote>,
    /// The text of the note.
    pub message: Arc<str>,
    /// The proof, which begins with the tag.
    pub proof: Vec<u8>,
}

/// Proofs of one vote, and which entries carry them.
struct SameVote<'a> {
    owners: Vec<usize>,
    proofs: Vec<(&'a [u8], Proof<'a>)>,
}

/// Checks those of each vote in one batch, in which each key of its roll stands once.
pub(super) fn participations<P, O: AsRef<[Obligation]>>(asked: &[(P, O)], answers: &mut [Discharged<P>]) {
    let mut votes: HashMap<Fingerprint, SameVote<'_>> = HashMap::new();
    for (owner, ((_, obligations), discharged)) in asked.iter().zip(&mut *answers).enumerate() {
        if discharged.answer.is_err() {
            continue;
        }
        for obligation in obligations.as_ref() {
            let Obligation::Participation(check) = obligation else { continue };
            match Proof::parse(&check.vote, &check.proof) {
                Ok(proof) => {
                    let same = votes
                        .entry(*check.vote.fingerprint())
                        .or_insert_with(|| SameVote { owners: Vec::new(), proofs: Vec::new() });
                    same.owners.push(owner);
                    same.proofs.push((check.message.as_bytes(), proof));
                }
                Err(error) => discharged.answer = Err(error.into()),
            }
        }
    }
    for SameVote { owners, proofs } in votes.into_values() {
        for (owner, verified) in owners.into_iter().zip(verify_batch(proofs)) {
            if let (Err(error), Some(discharged)) = (verified, answers.get_mut(owner)) {
                discharged.answer = Err(Refusal::from(error));
            }
        }
    }
}
