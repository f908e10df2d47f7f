//! What all ballots of one vote share, and who casts one.
//!
//! Specified in docs/spec/03-ballot.md, "Context".

use std::fmt;
use std::sync::{Arc, OnceLock};

use bulletproofs::BulletproofGens;
use curve25519_dalek::ristretto::{RistrettoBasepointTable, RistrettoPoint};
use curve25519_dalek::traits::IsIdentity;

use crate::amounts;
use crate::contest::Forms;
use crate::group::{self, Generators, PointError};
use crate::shape::Shape;
use crate::transcript::{Transcript, VoteTranscript};

/// The fingerprint of an opened vote: a hash of its whole definition (assembly, contests, circle
/// and its keys, roll).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fingerprint(pub [u8; 32]);

/// Who casts the ballot. Today these are the bytes of the member's id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct VoterTag(pub [u8; 16]);

/// The joint key `K` of a circle: a point other than the identity.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct JointKey {
    point: RistrettoPoint,
    bytes: [u8; 32],
}

impl JointKey {
    /// Reads the canonical encoding of a point other than the identity.
    pub fn from_bytes(bytes: &[u8; 32]) -> Result<Self, JointKeyError> {
        let point = group::parse_nonidentity(bytes).map_err(|error| match error {
            PointError::Encoding => JointKeyError::Point,
            PointError::Identity => JointKeyError::Identity,
        })?;
        Ok(JointKey { point, bytes: *bytes })
    }

    /// The canonical encoding.
    pub fn to_bytes(&self) -> [u8; 32] {
        self.bytes
    }

    /// The key as a point; `None` for the identity.
    pub(crate) fn from_point(point: RistrettoPoint) -> Option<Self> {
        (!point.is_identity()).then(|| JointKey { point, bytes: point.compress().to_bytes() })
    }

    /// The point `K`.
    pub(crate) fn point(&self) -> &RistrettoPoint {
        &self.point
    }
}

impl fmt::Debug for JointKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "JointKey({:02x?})", self.bytes)
    }
}

/// Why bytes are not a joint key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum JointKeyError {
    /// Not the canonical encoding of a point.
    #[error("the joint key is not the encoding of a point")]
    Point,
    /// The identity would encrypt nothing.
    #[error("the joint key is the identity")]
    Identity,
}

impl JointKeyError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            JointKeyError::Point => "key.point",
            JointKeyError::Identity => "key.identity",
        }
    }
}

/// What all ballots of one vote share: shape, joint key and fingerprint, with everything that can
/// be computed once. Cloning is cheap.
#[derive(Clone)]
pub struct VoteContext(Arc<Shared>);

struct Shared {
    shape: Shape,
    joint_key: JointKey,
    fingerprint: Fingerprint,
    forms: Forms,
    generators: Generators,
    transcript: VoteTranscript,
    /// Multiples of `K`, made by the first sealing: verifying needs none.
    joint_key_table: OnceLock<RistrettoBasepointTable>,
    /// Of range proofs, made by the first verifying: most votes need none.
    amounts: OnceLock<amounts::Generators>,
    /// The same for the first sealing.
    range_generators: OnceLock<BulletproofGens>,
}

impl VoteContext {
    /// The context of the vote with this fingerprint, whose ballots have this shape and are
    /// encrypted to this key.
    pub fn new(shape: Shape, joint_key: JointKey, fingerprint: Fingerprint) -> Self {
        VoteContext(Arc::new(Shared {
            forms: Forms::new(shape.description()),
            generators: Generators::new(shape.bits()),
            transcript: VoteTranscript::new(&fingerprint, &joint_key.bytes, shape.encoding()),
            shape,
            joint_key,
            fingerprint,
            joint_key_table: OnceLock::new(),
            amounts: OnceLock::new(),
            range_generators: OnceLock::new(),
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

    /// What the answers of a ballot are put into.
    pub(crate) fn forms(&self) -> &Forms {
        &self.0.forms
    }

    pub(crate) fn generators(&self) -> &Generators {
        &self.0.generators
    }

    pub(crate) fn joint_key_table(&self) -> &RistrettoBasepointTable {
        self.0.joint_key_table.get_or_init(|| RistrettoBasepointTable::create(&self.0.joint_key.point))
    }

    pub(crate) fn amounts(&self) -> &amounts::Generators {
        self.0.amounts.get_or_init(|| amounts::Generators::new(self.0.shape.amounts()))
    }

    pub(crate) fn range_generators(&self) -> &BulletproofGens {
        self.0.range_generators.get_or_init(|| amounts::for_sealing(self.0.shape.amounts()))
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
