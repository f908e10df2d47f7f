//! The generators of the range proof: those of the bulletproofs crate.
//!
//! Specified in docs/spec/12-amounts.md, "Generators". Sealing takes them from the crate itself; verifying needs them one by one,
//! and the crate does not give all of them away.

use std::sync::OnceLock;

use bulletproofs::BulletproofGens;
use curve25519_dalek::constants::RISTRETTO_BASEPOINT_COMPRESSED;
use curve25519_dalek::ristretto::RistrettoPoint;
use sha3::digest::{ExtendableOutput, Update, XofReader};
use sha3::{Digest, Sha3_512, Shake256};

use crate::contest::LIMB_BITS;
use crate::division::GROUP;

/// The generators that a verifier needs.
pub(crate) struct Generators {
    /// B~, which blinds the commitments.
    pub(crate) blinding: RistrettoPoint,
    /// The generators of the bits of all parties.
    pub(super) left: Vec<RistrettoPoint>,
    /// The generators of the bits less one.
    pub(super) right: Vec<RistrettoPoint>,
}

impl Generators {
    /// Those of the largest group, which begin with those of the smaller ones: derived by the first vote that needs them, and
    /// shared by all.
    pub(crate) fn shared() -> &'static Self {
        static SHARED: OnceLock<Generators> = OnceLock::new();
        SHARED.get_or_init(|| {
            let hash = Sha3_512::digest(RISTRETTO_BASEPOINT_COMPRESSED.as_bytes());
            let all = |letter| (0..GROUP as u32).flat_map(move |party| chain(letter, party)).collect();
            Generators {
                blinding: RistrettoPoint::from_uniform_bytes(&hash.into()),
                left: all(b'G'),
                right: all(b'H'),
            }
        })
    }
}

/// The generators of the crate itself, for sealing.
pub(super) fn for_sealing() -> &'static BulletproofGens {
    static SHARED: OnceLock<BulletproofGens> = OnceLock::new();
    SHARED.get_or_init(|| BulletproofGens::new(LIMB_BITS, GROUP))
}

/// The generators of one party.
fn chain(letter: u8, party: u32) -> impl Iterator<Item = RistrettoPoint> {
    let mut hash = Shake256::default();
    hash.update(b"GeneratorsChain");
    hash.update(&[letter]);
    hash.update(&party.to_le_bytes());
    let mut reader = hash.finalize_xof();
    (0..LIMB_BITS).map(move |_| {
        let mut wide = [0; 64];
        reader.read(&mut wide);
        RistrettoPoint::from_uniform_bytes(&wide)
    })
}
