//! The recovery phrase: twelve words from which everything else of a member follows (docs/spec/08-keys.md, section 1).
//!
//! BIP 39 with 128 bits of entropy, the English list and no passphrase. Whoever has the words is the member, so they
//! are shown once, confirmed, and otherwise kept only inside a [`crate::vault`].

use bip39::{Language, Mnemonic};
use thiserror::Error;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// Twelve words with a right checksum.
///
/// Secret: prints nothing, and is wiped when dropped.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Phrase(Mnemonic);

/// The 64 bytes that BIP 39 makes of a phrase.
///
/// Secret: prints nothing, and is wiped when dropped.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Seed([u8; 64]);

/// Why twelve words are not a phrase. The positions count from 1, as people do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum PhraseError {
    /// Not twelve words.
    #[error("a recovery phrase has 12 words, and these are {0}")]
    Count(usize),
    /// A word that is not on the list.
    #[error("word {0} is not on the list of words")]
    Word(usize),
    /// All words are on the list, but they do not belong together.
    #[error("these words do not belong together: one is wrong, or two are swapped")]
    Checksum,
}

impl PhraseError {
    /// The stable code of this refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Count(_) => "phrase.count",
            Self::Word(_) => "phrase.word",
            Self::Checksum => "phrase.checksum",
        }
    }
}

impl Phrase {
    /// The phrase for 16 bytes of entropy, which must come from the system's random numbers.
    pub fn from_entropy(entropy: &[u8; 16]) -> Self {
        match Mnemonic::from_entropy_in(Language::English, entropy) {
            Ok(mnemonic) => Self(mnemonic),
            Err(_) => unreachable!("BIP 39 takes any 16 bytes"),
        }
    }

    /// Reads twelve words as people type them: upper or lower case, any white space between.
    ///
    /// # Errors
    /// One [`PhraseError`] for each way in which they are not a phrase.
    pub fn parse(words: &str) -> Result<Self, PhraseError> {
        let words: Vec<Zeroizing<String>> =
            words.split_whitespace().map(|word| Zeroizing::new(word.to_lowercase())).collect();
        if words.len() != 12 {
            return Err(PhraseError::Count(words.len()));
        }
        let mut joined = Zeroizing::new(String::with_capacity(128));
        for word in &words {
            if !joined.is_empty() {
                joined.push(' ');
            }
            joined.push_str(word);
        }
        Mnemonic::parse_in_normalized(Language::English, &joined).map(Self).map_err(|error| match error {
            bip39::Error::UnknownWord(index) => PhraseError::Word(index.saturating_add(1)),
            _ => PhraseError::Checksum,
        })
    }

    /// The twelve words, lower case, separated by single spaces.
    pub fn expose_words(&self) -> Zeroizing<String> {
        let mut words = Zeroizing::new(String::with_capacity(128));
        for word in self.0.words() {
            if !words.is_empty() {
                words.push(' ');
            }
            words.push_str(word);
        }
        words
    }

    /// The 16 bytes of entropy behind the words.
    pub fn expose_entropy(&self) -> Zeroizing<[u8; 16]> {
        let (mut entropy, _) = self.0.to_entropy_array();
        let mut first = Zeroizing::new([0; 16]);
        first.iter_mut().zip(&entropy).for_each(|(to, from)| *to = *from);
        entropy.zeroize();
        first
    }

    /// The seed: PBKDF2 as BIP 39 says, with an empty passphrase.
    pub fn seed(&self) -> Seed {
        Seed(self.0.to_seed_normalized(""))
    }
}

impl Seed {
    /// A seed from elsewhere, for whoever makes many members without phrases (rehearsals, load tests).
    pub fn from_bytes(bytes: [u8; 64]) -> Self {
        Self(bytes)
    }

    /// The 64 bytes.
    pub fn expose_bytes(&self) -> &[u8; 64] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Vectors published with BIP 39 (those of 12 words; their seeds use the passphrase "TREZOR", so the words and the
    /// entropy are what is compared) and one widely published seed without a passphrase.
    const PUBLISHED: [(&str, &str); 4] = [
        (
            "00000000000000000000000000000000",
            "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about",
        ),
        (
            "7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f",
            "legal winner thank year wave sausage worth useful legal winner thank yellow",
        ),
        (
            "80808080808080808080808080808080",
            "letter advice cage absurd amount doctor acoustic avoid letter advice cage above",
        ),
        ("ffffffffffffffffffffffffffffffff", "zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo wrong"),
    ];

    #[test]
    fn published_vectors_pass() {
        for (entropy, words) in PUBLISHED {
            let bytes: [u8; 16] = hex::decode(entropy).unwrap().try_into().unwrap();
            let phrase = Phrase::from_entropy(&bytes);
            assert_eq!(*phrase.expose_words(), words);
            assert_eq!(*Phrase::parse(words).unwrap().expose_entropy(), bytes);
        }
        let seed = Phrase::parse(PUBLISHED[0].1).unwrap().seed();
        assert_eq!(
            hex::encode(seed.expose_bytes()),
            "5eb00bbddcf069084889a8ab9155568165f5c453ccb85e70811aaed6f6da5fc1\
             9a5ac40b389cd370d086206dec8aa6c43daea6690f20ad3d8d48b2d2ce9e38e4"
        );
        // The published seed of the same words with the passphrase of the vectors: the crate is the right BIP 39.
        let with_passphrase = bip39::Mnemonic::parse(PUBLISHED[0].1).unwrap().to_seed_normalized("TREZOR");
        assert_eq!(
            hex::encode(with_passphrase),
            "c55257c360c07c72029aebc1b53c05ed0362ada38ead3e3e9efa3708e53495531f09a6987599d18264c1e1c92f2cf141630c7a3c4ab7c81b2f001698e7463b04"
        );
    }

    #[test]
    fn words_are_read_as_people_type_them() {
        let phrase =
            Phrase::parse("  Legal winner THANK year\nwave sausage worth useful legal\twinner thank yellow ")
                .unwrap();
        assert_eq!(*phrase.expose_words(), PUBLISHED[1].1);
    }

    #[test]
    fn each_mistake_has_its_code() {
        let code = |words: &str| Phrase::parse(words).err().map(|error| error.code());
        assert_eq!(code("legal winner thank"), Some("phrase.count"));
        assert_eq!(code(""), Some("phrase.count"));
        assert_eq!(
            Phrase::parse("legal winner thank year wave sausage wurst useful legal winner thank yellow")
                .err(),
            Some(PhraseError::Word(7))
        );
        assert_eq!(
            code("legal winner thank year wave sausage wurst useful legal winner thank yellow"),
            Some("phrase.word")
        );
        assert_eq!(
            code("winner legal thank year wave sausage worth useful legal winner thank yellow"),
            Some("phrase.checksum")
        );
    }
}
