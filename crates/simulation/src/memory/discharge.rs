//! What many entries oblige to, checked together on all cores.

use crate::Failure;
use folkmoot_ledger::obligation::{self, Discharged, Obligation, Tallies};
use rayon::prelude::*;

/// How many entries are checked together by one core.
const TOGETHER: usize = 512;

/// How many entries keep all cores busy.
pub fn together() -> usize {
    TOGETHER * rayon::current_num_threads()
}

/// Checks what the entries oblige to, and adds their ballots to the tallies.
pub fn discharge(tallies: &mut Tallies, obligations: &[Vec<Obligation>]) -> Result<(), Failure> {
    let asked: Vec<_> = obligations.iter().map(|asked| ((), asked)).collect();
    let part = asked.len().div_ceil(rayon::current_num_threads()).clamp(1, TOGETHER);
    let discharged = asked.par_chunks(part).flat_map_iter(obligation::discharge).collect::<Vec<_>>();
    for (asked, Discharged { answer, .. }) in obligations.iter().zip(discharged) {
        tallies.count(asked, answer?)?;
    }
    Ok(())
}
