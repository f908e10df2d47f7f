//! Trackers: the short code by which a voter recognises a ballot.
//!
//! Specified in docs/spec/03-ballot.md, "Trackers".

use std::fmt;

use sha2::{Digest, Sha256};

use crate::context::{Fingerprint, VoterTag};

/// First bytes of what a tracker is the hash of.
const DOMAIN: &[u8] = b"folkmoot/v1 tracker\n";

/// Crockford's base 32.
const ALPHABET: [char; 32] = [
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'M',
    'N', 'P', 'Q', 'R', 'S', 'T', 'V', 'W', 'X', 'Y', 'Z',
];

/// The hash of a sealed ballot, its vote and its voter. Shown as the first 100 bits in four groups
/// of five characters, such as `7ZK2Q-00000-00000-00000`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Tracker(pub [u8; 32]);

/// The tracker of a ballot.
pub fn tracker(fingerprint: &Fingerprint, tag: &VoterTag, ballot: &[u8]) -> Tracker {
    let hash = Sha256::new()
        .chain_update(DOMAIN)
        .chain_update(fingerprint.0)
        .chain_update(tag.0)
        .chain_update(ballot)
        .finalize();
    Tracker(hash.into())
}

impl fmt::Display for Tracker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut buffer: u32 = 0;
        let mut bits = 0;
        let mut shown = 0;
        for byte in self.0 {
            buffer = (buffer << 8 | u32::from(byte)) & 0xfff;
            bits += 8;
            while bits >= 5 && shown < 20 {
                bits -= 5;
                let digit = (buffer >> bits) & 31;
                if shown > 0 && shown % 5 == 0 {
                    f.write_str("-")?;
                }
                if let Some(character) = ALPHABET.get(digit as usize) {
                    write!(f, "{character}")?;
                }
                shown += 1;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shown_as_twenty_characters() {
        let mut bytes = [0; 32];
        assert_eq!(Tracker(bytes).to_string(), "00000-00000-00000-00000");
        assert_eq!(Tracker([0xff; 32]).to_string(), "ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ");
        // 00000 00001 00010 00011 ...: the digits count up, and only 100 bits are shown.
        let counted: u128 = (0..25).fold(0, |bits, digit| bits << 5 | digit) << 3;
        bytes[..16].copy_from_slice(&counted.to_be_bytes());
        assert_eq!(Tracker(bytes).to_string(), "01234-56789-ABCDE-FGHJK");
    }

    #[test]
    fn hash_of_domain_fingerprint_tag_and_ballot() {
        let expected =
            Sha256::digest([&b"folkmoot/v1 tracker\n"[..], &[1; 32], &[2; 16], b"ballot"].concat());
        let shown = tracker(&Fingerprint([1; 32]), &VoterTag([2; 16]), b"ballot");
        assert_eq!(shown.0[..], expected[..]);
    }
}
