//! Proof that whoever brings a participation key has its secret.
//!
//! Soundness does not need it: a key whose secret nobody has serves nobody. But keys on a roll are unique, so without it anybody could
//! register the key of another first. Specified in docs/spec/14-participation.md, section 2.

use super::{KeyError, ParticipationKey, ParticipationSecret};
use crate::circle::schnorr;

/// What the proof signs begins with this.
const LABEL: &[u8] = b"folkmoot/v1 participation key\n";

/// The length of a proof of possession in bytes.
pub const POSSESSION_LEN: usize = schnorr::SIGNATURE_LEN;

/// Proves possession of a participation secret over the text that says whose key it is.
///
/// With the nonce zero, which no secret is known to have, there is no proof; what is returned then verifies for nobody.
pub fn prove_possession(secret: &ParticipationSecret, text: &[u8]) -> [u8; POSSESSION_LEN] {
    let key = secret.key();
    schnorr::sign(secret.expose_scalar(), key.as_bytes(), &[LABEL, text]).unwrap_or([0; POSSESSION_LEN])
}

/// Checks that the proof is one for this key and this text.
///
/// # Errors
/// [`KeyError::Possession`].
pub fn check_possession(
    key: &ParticipationKey,
    text: &[u8],
    proof: &[u8; POSSESSION_LEN],
) -> Result<(), KeyError> {
    let holds = schnorr::verify(key.point(), key.as_bytes(), proof, &[LABEL, text]);
    if holds { Ok(()) } else { Err(KeyError::Possession) }
}

/// Checks proofs of many keys together, each with its text, which costs a third of what they cost one by one and gives the same answers, in
/// order.
pub fn check_possessions<T: AsRef<[u8]>>(
    proofs: &[(ParticipationKey, T, [u8; POSSESSION_LEN])],
) -> Vec<Result<(), KeyError>> {
    let claim = |(key, text, proof): &(ParticipationKey, T, [u8; POSSESSION_LEN])| {
        schnorr::Claim::read(*key.point(), key.as_bytes(), proof, &[LABEL, text.as_ref()])
    };
    let claims: Vec<_> = proofs.iter().map(claim).collect();
    let held = schnorr::verify_many(&claims).into_iter();
    held.map(|holds| if holds { Ok(()) } else { Err(KeyError::Possession) }).collect()
}
