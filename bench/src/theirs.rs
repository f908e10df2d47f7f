//! One contest on elastic-elgamal, over the same group.
//!
//! Its ballots travel in MessagePack, the most compact of the common formats of serde that can write all of
//! them: each point and scalar is 32 bytes after two of kind and length. Reading them checks points and scalars
//! as ours are checked.

use elastic_elgamal::app::{ChoiceParams, EncryptedChoice, MultiChoice, SingleChoice};
use elastic_elgamal::app::{QuadraticVotingBallot, QuadraticVotingParams};
use elastic_elgamal::group::Ristretto;
use elastic_elgamal::{Ciphertext, Keypair, PreparedRange, PublicKey, RangeDecomposition, RangeProof};
use merlin::Transcript;
use rand::thread_rng;
use serde::de::DeserializeOwned;

/// What the crate has.
pub enum Kind {
    /// One of so many options.
    Choice { options: usize },
    /// Any of so many options.
    Approval { options: usize },
    /// A score of each option: a ciphertext with a range proof for each.
    Scores { max: u64 },
    /// Quadratic votes.
    Quadratic { credits: u64 },
}

/// A vote on one contest, and one ballot for it.
pub struct Theirs {
    rule: Rule,
    selection: Vec<u32>,
    ballot: Vec<u8>,
}

enum Rule {
    Choice(ChoiceParams<Ristretto, SingleChoice>),
    Approval(ChoiceParams<Ristretto, MultiChoice>),
    Scores(PublicKey<Ristretto>, PreparedRange<Ristretto>),
    Quadratic(QuadraticVotingParams<Ristretto>),
}

/// Ciphertext and range proof of each option.
type Scores = Vec<(Ciphertext<Ristretto>, RangeProof<Ristretto>)>;

impl Theirs {
    pub fn new(kind: &Kind, selection: &[u32]) -> Self {
        let (key, _) = Keypair::<Ristretto>::generate(&mut thread_rng()).into_tuple();
        let rule = match *kind {
            Kind::Choice { options } => Rule::Choice(ChoiceParams::single(key, options)),
            Kind::Approval { options } => Rule::Approval(ChoiceParams::multi(key, options)),
            Kind::Scores { max } => Rule::Scores(key, RangeDecomposition::optimal(max + 1).into()),
            Kind::Quadratic { credits } => {
                Rule::Quadratic(QuadraticVotingParams::new(key, selection.len(), credits))
            }
        };
        let mut theirs = Theirs { rule, selection: selection.to_vec(), ballot: Vec::new() };
        theirs.ballot = theirs.seal();
        theirs
    }

    pub fn seal(&self) -> Vec<u8> {
        let rng = &mut thread_rng();
        match &self.rule {
            Rule::Choice(params) => write(&EncryptedChoice::single(params, self.selection[0] as usize, rng)),
            Rule::Approval(params) => {
                let chosen =
                    (0..params.options_count() as u32).map(|option| self.selection.contains(&option));
                write(&EncryptedChoice::new(params, &chosen.collect::<Vec<_>>(), rng))
            }
            Rule::Scores(key, range) => {
                let scores = self.selection.iter().map(|score| {
                    let (sealed, proof) =
                        RangeProof::new(key, range, u64::from(*score), &mut Transcript::new(b"score"), rng);
                    (Ciphertext::from(sealed), proof)
                });
                write(&scores.collect::<Scores>())
            }
            Rule::Quadratic(params) => {
                let votes: Vec<u64> = self.selection.iter().map(|votes| u64::from(*votes)).collect();
                write(&QuadraticVotingBallot::new(params, &votes, rng))
            }
        }
    }

    /// Reads and verifies the ballot.
    pub fn verify(&self) {
        let bytes = &self.ballot;
        match &self.rule {
            Rule::Choice(params) => {
                assert!(read::<EncryptedChoice<_, SingleChoice>>(bytes).verify(params).is_ok());
            }
            Rule::Approval(params) => {
                assert!(read::<EncryptedChoice<_, MultiChoice>>(bytes).verify(params).is_ok());
            }
            Rule::Scores(key, range) => {
                for (sealed, proof) in read::<Scores>(bytes) {
                    assert!(proof.verify(key, range, sealed, &mut Transcript::new(b"score")).is_ok());
                }
            }
            Rule::Quadratic(params) => {
                assert!(read::<QuadraticVotingBallot<Ristretto>>(bytes).verify(params).is_ok());
            }
        }
    }

    /// Bytes of the points and scalars alone, without what the format adds.
    pub fn bytes(&self) -> usize {
        let mut rest = self.ballot.as_slice();
        let mut bytes = 0;
        while let [kind, after @ ..] = rest {
            let skip = match (*kind, after) {
                // 32 bytes; lists, names and nothing: no more occurs.
                (0xc4, [32, ..]) => {
                    bytes += 32;
                    33
                }
                (0x80..=0x9f | 0xc0, _) => 0,
                (0xa0..=0xbf, _) => usize::from(kind & 31),
                (0xdc, _) => 2,
                _ => panic!("unexpected {kind:#x} in a ballot"),
            };
            rest = &after[skip..];
        }
        bytes
    }
}

fn write(ballot: &impl serde::Serialize) -> Vec<u8> {
    rmp_serde::to_vec(ballot).expect("can be written")
}

fn read<T: DeserializeOwned>(bytes: &[u8]) -> T {
    rmp_serde::from_slice(bytes).expect("can be read")
}
