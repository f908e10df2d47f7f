//! Step 1: the record is complete and readable.
//!
//! The sources refuse files that are missing, doubled, linked or too many ([`crate::source`]); here the entries are cut
//! out of their bundles and counted.

use folkmoot_ledger::tiles::{BundleReader, WIDTH};

use crate::findings::Findings;
use crate::step::Step;

/// How many entries the next bundle has to hold, in a record of `size` entries of which `read` were read.
pub(crate) fn width(size: u64, read: u64) -> u16 {
    u16::try_from(size.saturating_sub(read)).map_or(WIDTH, |left| left.min(WIDTH))
}

/// Cuts a bundle into exactly `width` entries, of which the first has the number `first`. `None` after noting what is
/// wrong.
pub(crate) fn split<'a>(
    bundle: &'a [u8],
    first: u64,
    width: u16,
    findings: &mut Findings,
) -> Option<Vec<&'a [u8]>> {
    let mut entries = Vec::with_capacity(width.into());
    for entry in BundleReader::new(bundle, width) {
        match entry {
            Ok(entry) => entries.push(entry),
            Err(error) => {
                let number = first.saturating_add(entries.len() as u64);
                findings.fail(Step::Record, Some(number), error.code(), &error);
                return None;
            }
        }
    }
    Some(entries)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::step::State;

    #[test]
    fn a_bundle_holds_its_entries_and_nothing_else() {
        let bundle = [0, 1, b'a', 0, 0, 0, 2, b'b', b'c'];
        let mut findings = Findings::new();
        let entries = split(&bundle, 0, 3, &mut findings).unwrap();
        assert_eq!(entries, [&b"a"[..], b"", b"bc"]);
        assert_eq!(findings.state(Step::Record), State::Pass);
        for (bundle, width) in
            [(&bundle[..8], 3), (&bundle[..6], 3), (&bundle[..], 2), (&bundle[..], 4), (&bundle[..], 0)]
        {
            let mut findings = Findings::new();
            assert!(split(bundle, 0, width, &mut findings).is_none());
            assert_eq!(findings.state(Step::Record), State::Fail);
        }
    }
}
