//! What many entries oblige to, checked together on all cores.

use crate::Failure;
use folkmoot_ledger::{
    fold::{BallotCheck, Obligation, Tallies},
    note::SignatureBatch,
};
use folkmoot_protocol::{VerifiedBallot, verify_batch};
use rayon::prelude::*;

/// How many entries are checked together by one core.
const TOGETHER: usize = 512;

/// How many entries keep all cores busy.
pub fn together() -> usize {
    TOGETHER * rayon::current_num_threads()
}

/// Checks what the entries oblige to, and adds their ballots to the tallies.
pub fn discharge(tallies: &mut Tallies, obligations: &[Vec<Obligation>]) -> Result<(), Failure> {
    let part = obligations.len().div_ceil(rayon::current_num_threads()).clamp(1, TOGETHER);
    let checked = obligations.par_chunks(part).map(check_together).collect::<Result<Vec<_>, Failure>>()?;
    for (check, ballot) in checked.into_iter().flatten() {
        tallies.cast(check.vote, &check.context, check.voter, ballot)?;
    }
    for obligation in obligations.iter().flatten() {
        match obligation {
            Obligation::Signature(_) | Obligation::Possession(_) | Obligation::Ballot(_) => {}
            Obligation::Sums(check) => tallies.close(check)?,
            Obligation::Share(check) => check.check()?,
            Obligation::Result(check) => check.check()?,
        }
    }
    Ok(())
}

/// Checks the signatures and ballots of some entries.
fn check_together(obligations: &[Vec<Obligation>]) -> Result<Vec<(BallotCheck, VerifiedBallot)>, Failure> {
    let mut signatures = SignatureBatch::new();
    let mut checks = Vec::new();
    for obligation in obligations.iter().flatten() {
        match obligation {
            Obligation::Signature(check) => {
                signatures.queue(&check.key, check.message.as_bytes(), &check.signature);
            }
            Obligation::Possession(check) => check.check()?,
            Obligation::Ballot(check) => checks.push(check.clone()),
            _ => {}
        }
    }
    signatures.verify().map_err(|_| "a signature is wrong")?;
    let Some(context) = checks.first().map(|check| check.context.clone()) else { return Ok(Vec::new()) };
    let ballots =
        checks.iter().map(|check| Ok((check.voter, check.parse()?))).collect::<Result<Vec<_>, Failure>>()?;
    let verified = verify_batch(&context, ballots).into_iter().collect::<Result<Vec<_>, _>>()?;
    Ok(checks.into_iter().zip(verified).collect())
}
