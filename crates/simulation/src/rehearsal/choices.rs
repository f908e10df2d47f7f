//! What the members of a rehearsal choose, and what that makes together.

use crate::draw::Draw;
use folkmoot_ledger::contest::Contest;

/// More numbers than one selection is drawn from.
const DRAWS: u64 = 1 << 16;

/// Numbers below a bound, for the selection of member `number`. Members need no exact chances.
fn numbers(draw: &Draw, number: u32) -> impl FnMut(u32) -> u32 {
    let mut draws = u64::from(number) * DRAWS;
    move |end| {
        draws += 1;
        let [a, b, c, d, ..] = draw.bytes32("choice", draws);
        u32::from_be_bytes([a, b, c, d]) % end.max(1)
    }
}

/// What member `number` chooses.
pub fn choice(contest: &Contest, draw: &Draw, number: u32) -> Vec<u32> {
    contest.sealed().random_selection(&mut numbers(draw, number)).0.clone()
}

/// The numbers that the choices of members with so many voices come to, slot by slot.
pub fn expected(contest: &Contest, draw: &Draw, voices: &[u16]) -> Vec<u64> {
    let sealed = contest.sealed();
    let mut sums = vec![0; contest.slots().len()];
    for (number, voices) in (0..).zip(voices) {
        let counted = sealed.counted(&sealed.random_selection(&mut numbers(draw, number)));
        let counted = counted.unwrap_or_default().into_iter();
        sums.iter_mut().zip(counted).for_each(|(sum, value)| *sum += u64::from(*voices) * value);
    }
    sums
}
