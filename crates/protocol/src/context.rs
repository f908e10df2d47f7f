//! What all ballots of one vote share.
//!
//! Specified in docs/spec/03-ballot.md, "Context".

use std::fmt;
use std::sync::{Arc, OnceLock};

use curve25519_dalek::ristretto::RistrettoBasepointTable;

use crate::elgamal::JointKey;
use crate::generators::Generators;
use crate::ids::{Fingerprint, VoterTag};
use crate::shape::Shape;
use crate::transcript::{Transcript, VoteTranscript};

/// What all ballots of one vote share: shape, joint key and fingerprint, with what can be computed once. Cloning is cheap, and a
/// context is small: generators belong to the process, constraints are made for each batch of ballots, and the multiples of the joint
/// key for the first ballot that is sealed here.
#[derive(Clone)]
pub struct VoteContext(Arc<Shared>);

struct Shared {
    shape: Shape,
    joint_key: JointKey,
    fingerprint: Fingerprint,
    transcript: VoteTranscript,
    /// Multiples of `K`, made by the first sealing: verifying needs none. They are 30 KiB, and in a box so that only those who seal
    /// have room for them.
    joint_key_table: OnceLock<Box<RistrettoBasepointTable>>,
}

impl VoteContext {
    /// The context of the vote with this fingerprint, whose ballots have this shape and are
    /// encrypted to this key.
    pub fn new(shape: Shape, joint_key: JointKey, fingerprint: Fingerprint) -> Self {
        VoteContext(Arc::new(Shared {
            transcript: VoteTranscript::new(&fingerprint, &joint_key.to_bytes(), shape.encoding()),
            shape,
            joint_key,
            fingerprint,
            joint_key_table: OnceLock::new(),
        }))
    }

    /// The shape of the vote's ballots.
    pub fn shape(&self) -> &Shape {
        &self.0.shape
    }

    /// The key the ballots are encrypted to.
    pub fn joint_key(&self) -> &JointKey {
        &self.0.joint_key
    }

    /// The vote's fingerprint.
    pub fn fingerprint(&self) -> &Fingerprint {
        &self.0.fingerprint
    }

    /// The generators of the vote's ballots.
    pub(crate) fn generators(&self) -> Generators {
        Generators::new(self.0.shape.bits())
    }

    pub(crate) fn joint_key_table(&self) -> &RistrettoBasepointTable {
        self.0
            .joint_key_table
            .get_or_init(|| Box::new(RistrettoBasepointTable::create(self.0.joint_key.point())))
    }

    /// The transcript of this voter's ballot, before anything the voter sends.
    pub(crate) fn transcript(&self, tag: &VoterTag) -> Transcript {
        self.0.transcript.ballot(tag)
    }
}

impl fmt::Debug for VoteContext {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("VoteContext").field("fingerprint", &self.0.fingerprint).finish_non_exhaustive()
    }
}
