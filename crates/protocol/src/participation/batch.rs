//! Verifying many proofs of participation at once, of one vote or of several.
//!
//! Specified in docs/spec/14-participation.md, section 7.

use curve25519_dalek::traits::IsIdentity;

use super::verify::{Challenged, Equations, Weights, weighted_sum};
use super::{Proof, ProofError, VerifiedParticipation};
use crate::split;

/// Verifies proofs together, each over its text, by one multiscalar multiplication when all are good: the keys of a roll stand in it
/// once. The verdicts stand in the order of the proofs and are those of [`Proof::verify`].
///
/// When the batch fails, equations (I) are looked at alone first: they need no key of the roll, and whatever was changed in a proof fails
/// there. Only proofs made to fail at (II) alone make halves of the batch go over the roll again.
pub fn verify_batch(proofs: Vec<(&[u8], Proof<'_>)>) -> Vec<Result<VerifiedParticipation, ProofError>> {
    let challenged: Vec<_> = proofs.into_iter().map(|(text, proof)| Challenged::new(proof, text)).collect();
    let holds = verify_all(&challenged.iter().collect::<Vec<_>>());
    let verdict = |(one, holds): (Challenged<'_>, bool)| {
        if holds { Ok(one.accept()) } else { Err(ProofError::Proof) }
    };
    challenged.into_iter().zip(holds).map(verdict).collect()
}

/// Whether both equations of each proof hold.
fn verify_all(proofs: &[&Challenged<'_>]) -> Vec<bool> {
    let Some(weights) = Weights::draw(proofs.len()) else {
        return proofs.iter().map(|one| one.each_equation().is_ok()).collect();
    };
    let weights = weights.all();
    let both = weighted_sum(proofs, weights, Equations::Both);
    if both.is_identity() {
        return vec![true; proofs.len()];
    }

    // What (I) leaves over is the sum of (II).
    let digits = weighted_sum(proofs, weights, Equations::Digits);
    let link = both - digits;
    let mut holds = split::find(proofs.len(), digits, |range| {
        let (proofs, weights) = (proofs.get(range.clone()), weights.get(range));
        weighted_sum(proofs.unwrap_or_default(), weights.unwrap_or_default(), Equations::Digits)
    });

    // (II) of those of which (I) holds: what those of which it does not hold leave over.
    let pick = |wanted: bool| -> (Vec<&Challenged<'_>>, Vec<[u128; 2]>) {
        let all = proofs.iter().zip(weights).zip(&holds);
        all.filter(|(_, holds)| **holds == wanted).map(|((proof, weights), _)| (*proof, *weights)).unzip()
    };
    let (bad, weights_of_bad) = pick(false);
    let (good, weights_of_good) = pick(true);
    let link =
        if bad.is_empty() { link } else { link - weighted_sum(&bad, &weights_of_bad, Equations::Link) };
    let links = split::find(good.len(), link, |range| {
        let (proofs, weights) = (good.get(range.clone()), weights_of_good.get(range));
        weighted_sum(proofs.unwrap_or_default(), weights.unwrap_or_default(), Equations::Link)
    });
    let mut links = links.into_iter();
    for holds in holds.iter_mut().filter(|holds| **holds) {
        *holds = links.next().unwrap_or(false);
    }
    holds
}
