//! Trackers: the hash by which a ballot is recognised, and the short code that people read of it.
//!
//! Specified in docs/spec/03-ballot.md, section 6.

use std::fmt;
use std::str::FromStr;

use sha2::{Digest, Sha256};

use crate::ids::{Fingerprint, VoterTag};

/// First bytes of what a tracker is the hash of.
const DOMAIN: &[u8] = b"folkmoot/v1 tracker\n";

/// Crockford's base 32.
const ALPHABET: [char; 32] = [
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'M',
    'N', 'P', 'Q', 'R', 'S', 'T', 'V', 'W', 'X', 'Y', 'Z',
];

/// Digits that people compare: 100 bits.
const SHORT: usize = 20;
/// Digits of the whole hash; the last one ends in four bits that are zero.
const FULL: usize = 52;
/// Digits between two dashes.
const GROUP: usize = 5;

/// The hash of a sealed ballot, its vote and its voter. Programs compare all of it.
///
/// It is shown to people as the first 100 bits in four groups of five characters, such as `7ZK2Q-00000-00000-00000`;
/// [`Tracker::full`] writes all of it, which begins with the same characters.
///
/// ```
/// use folkmoot_protocol::{Fingerprint, ShortTracker, Tracker, VoterTag, tracker};
///
/// let tracker = tracker(&Fingerprint([1; 32]), &VoterTag([2; 16]), b"a sealed ballot");
/// assert_eq!(Tracker::from_full(&tracker.full()), Ok(tracker));
/// // What people read is less: it finds a ballot, and is no proof for a program.
/// let read: ShortTracker = tracker.to_string().parse()?;
/// assert!(read.is_of(&tracker));
/// # Ok::<(), folkmoot_protocol::TrackerError>(())
/// ```
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

impl Tracker {
    /// All 256 bits: 52 digits in groups of five, joined by dashes.
    pub fn full(&self) -> String {
        grouped(digits(&self.0), FULL)
    }

    /// Reads what [`Tracker::full`] writes, and nothing else.
    pub fn from_full(text: &str) -> Result<Self, TrackerError> {
        let mut values = Vec::with_capacity(FULL);
        for character in text.chars().filter(|character| *character != '-') {
            let value = ALPHABET.iter().position(|digit| *digit == character).ok_or(TrackerError::Form)?;
            values.push(value as u8);
        }
        let mut hash = [0; 32];
        let bits = values.iter().flat_map(|value| (0..5).rev().map(move |k| value >> k & 1));
        for (place, bit) in bits.enumerate() {
            if let Some(byte) = hash.get_mut(place / 8) {
                *byte |= bit << (7 - place % 8);
            }
        }
        // One spelling only: as it is written.
        let tracker = Tracker(hash);
        if tracker.full() == text { Ok(tracker) } else { Err(TrackerError::Form) }
    }
}

/// The digits of a hash, the most significant bit first.
fn digits(hash: &[u8; 32]) -> impl Iterator<Item = char> + '_ {
    let bit = |place: usize| hash.get(place / 8).map_or(0, |byte| byte >> (7 - place % 8) & 1);
    (0..FULL).filter_map(move |digit| {
        let value = (0..5).fold(0, |value, k| value << 1 | usize::from(bit(5 * digit + k)));
        ALPHABET.get(value).copied()
    })
}

/// The first digits, in groups.
fn grouped(digits: impl Iterator<Item = char>, count: usize) -> String {
    let mut text = String::with_capacity(count + count / GROUP);
    for (place, digit) in digits.take(count).enumerate() {
        if place > 0 && place % GROUP == 0 {
            text.push('-');
        }
        text.push(digit);
    }
    text
}

impl fmt::Display for Tracker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&grouped(digits(&self.0), SHORT))
    }
}

/// What people read of a tracker and type: its first 100 bits. Whoever makes ballots could, with about 2^50 sealings, make two
/// that share them; so this finds a ballot, and programs compare a [`Tracker`] where they have one (docs/spec/03-ballot.md, section 6).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ShortTracker(String);

impl ShortTracker {
    /// Whether these are the first digits of that tracker.
    pub fn is_of(&self, tracker: &Tracker) -> bool {
        self.0.chars().eq(digits(&tracker.0).take(SHORT))
    }
}

impl FromStr for ShortTracker {
    type Err = TrackerError;

    /// Reads 20 digits as people type them: spaces and dashes are left out, small letters are capitals, O is 0, I and L are 1.
    fn from_str(text: &str) -> Result<Self, TrackerError> {
        let typed = text.chars().filter(|character| *character != '-' && !character.is_whitespace());
        let read = typed.map(|character| match character.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        });
        let digits: String = read.take(SHORT + 1).collect();
        let known = digits.chars().all(|digit| ALPHABET.contains(&digit));
        if known && digits.chars().count() == SHORT {
            Ok(ShortTracker(digits))
        } else {
            Err(TrackerError::Form)
        }
    }
}

impl fmt::Display for ShortTracker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&grouped(self.0.chars(), SHORT))
    }
}

/// Why a text is not a tracker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TrackerError {
    /// Other characters, or another number of them.
    #[error("this is not a tracker")]
    Form,
}

impl TrackerError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            TrackerError::Form => "tracker.form",
        }
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
    fn the_full_text_is_the_whole_hash_in_one_spelling() {
        let hash = Sha256::digest(b"some ballot").into();
        let tracker = Tracker(hash);
        let text = tracker.full();
        assert!(text.starts_with(&tracker.to_string()));
        assert_eq!((text.len(), text.chars().filter(|c| *c == '-').count()), (62, 10));
        assert_eq!(Tracker::from_full(&text), Ok(tracker));
        for bit in 0..256 {
            let mut other = hash;
            other[bit / 8] ^= 1 << (bit % 8);
            assert_ne!(Tracker(other).full(), text);
            assert_eq!(Tracker::from_full(&Tracker(other).full()), Ok(Tracker(other)));
        }
        let without_dashes = text.replace('-', "");
        let last_bits = format!("{}Z", &Tracker([0xff; 32]).full()[..61]);
        let longer = format!("{text}0");
        let short = tracker.to_string();
        for bad in ["", &without_dashes, &text.to_lowercase(), &last_bits, &longer, &short, &text[..61]] {
            assert_eq!(Tracker::from_full(bad), Err(TrackerError::Form), "{bad}");
        }
        assert_eq!(TrackerError::Form.code(), "tracker.form");
    }

    #[test]
    fn people_type_the_short_one() {
        let tracker = Tracker([0x08; 32]);
        let short = tracker.to_string();
        assert_eq!(short, "1040G-20810-40G20-81040");
        for typed in [short.as_str(), "1040g2081040g2081040", " io4Og 2O8LO-4Og20 81040\n"] {
            let read: ShortTracker = typed.parse().unwrap();
            assert!(read.is_of(&tracker), "{typed}");
            assert_eq!(read.to_string(), short);
        }
        let mut other = tracker;
        other.0[12] ^= 0x10;
        assert!(!short.parse::<ShortTracker>().unwrap().is_of(&other));
        for bad in ["", &short[..22], &tracker.full(), "U040G-20810-40G20-81040"] {
            assert_eq!(bad.parse::<ShortTracker>(), Err(TrackerError::Form), "{bad}");
        }
    }

    #[test]
    fn hash_of_domain_fingerprint_tag_and_ballot() {
        let expected =
            Sha256::digest([&b"folkmoot/v1 tracker\n"[..], &[1; 32], &[2; 16], b"ballot"].concat());
        let shown = tracker(&Fingerprint([1; 32]), &VoterTag([2; 16]), b"ballot");
        assert_eq!(shown.0[..], expected[..]);
    }
}
