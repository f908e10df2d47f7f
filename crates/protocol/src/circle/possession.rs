//! Proof that whoever brings a static key has its secret.
//!
//! Specified in docs/spec/05-circle.md, "Static keys". Without it anybody could join with the static key of another
//! member, who could then never join themselves, since two members must not have one static key.

use super::keys::{KeyError, StaticPublic, StaticSecret};
use super::schnorr;

/// What the proof signs begins with this; no certificate does, since a transcript begins with the byte 31.
const LABEL: &[u8] = b"folkmoot/v1 static key\n";

/// The length of a proof of possession in bytes.
pub const POSSESSION_LEN: usize = 64;

/// Proves possession of a static secret, for the member who signs events with this Ed25519 public key.
///
/// With the nonce zero, which no secret is known to have, there is no proof; what is returned then verifies for nobody.
pub fn prove_possession(secret: &StaticSecret, signing_key: &[u8; 32]) -> [u8; POSSESSION_LEN] {
    let public = secret.public();
    schnorr::sign(secret.expose_scalar(), public.as_bytes(), &[LABEL, signing_key])
        .unwrap_or([0; POSSESSION_LEN])
}

/// Checks that the proof is one for this static key and this member's Ed25519 public key.
///
/// # Errors
/// [`KeyError::Possession`].
pub fn check_possession(
    public: &StaticPublic,
    signing_key: &[u8; 32],
    proof: &[u8; POSSESSION_LEN],
) -> Result<(), KeyError> {
    let holds = claim(&(*public, *signing_key, *proof)).is_some_and(|claim| claim.holds());
    if holds { Ok(()) } else { Err(KeyError::Possession) }
}

/// A static key, the Ed25519 public key of the member who brings it, and the proof.
pub type Possession = (StaticPublic, [u8; 32], [u8; POSSESSION_LEN]);

/// Checks many proofs together, which costs a third of what they cost one by one and gives the same answers, in order.
pub fn check_possessions(proofs: &[Possession]) -> Vec<Result<(), KeyError>> {
    let claims: Vec<_> = proofs.iter().map(claim).collect();
    let held = schnorr::verify_many(&claims).into_iter();
    held.map(|holds| if holds { Ok(()) } else { Err(KeyError::Possession) }).collect()
}

fn claim((public, signing_key, proof): &Possession) -> Option<schnorr::Claim> {
    schnorr::Claim::read(*public.point(), public.as_bytes(), proof, &[LABEL, signing_key])
}

#[cfg(test)]
mod tests {
    use super::*;
    use curve25519_dalek::{ristretto::RistrettoPoint, scalar::Scalar};

    #[test]
    fn a_proof_is_for_one_static_key_and_one_member() {
        let [mine, other] = [1u8, 2].map(|n| StaticSecret::from_wide(&[n; 64]).unwrap());
        let [ada, eve] = [[3u8; 32], [4; 32]];
        let proof = prove_possession(&mine, &ada);
        assert_eq!(check_possession(&mine.public(), &ada, &proof), Ok(()));
        let refused = check_possession(&mine.public(), &eve, &proof).unwrap_err();
        assert_eq!(refused.code(), "key.possession");
        assert_eq!(check_possession(&other.public(), &ada, &proof), Err(KeyError::Possession));
        assert!(check_possession(&mine.public(), &ada, &[0; POSSESSION_LEN]).is_err());
        for byte in 0..proof.len() {
            let mut changed = proof;
            changed[byte] ^= 1;
            assert_eq!(check_possession(&mine.public(), &ada, &changed), Err(KeyError::Possession), "{byte}");
        }
    }

    #[test]
    fn many_proofs_get_the_answers_that_they_get_one_by_one() {
        let possession = |n: u8| {
            let secret = StaticSecret::from_wide(&[n; 64]).unwrap();
            (secret.public(), [n; 32], prove_possession(&secret, &[n; 32]))
        };
        let right: Vec<Possession> = (1..=40).map(possession).collect();
        assert!(check_possessions(&right).iter().all(Result::is_ok));
        assert!(check_possessions(&[]).is_empty());
        // One that cannot be read, one for another member, and two whose errors cancel when they are added up.
        let mut some = right;
        some[3].2 = [0xff; POSSESSION_LEN];
        some[17].1 = [99; 32];
        for (number, error) in [(21, Scalar::ONE), (30, -Scalar::ONE)] {
            let z = Scalar::from_canonical_bytes(some[number].2[32..].try_into().unwrap()).unwrap();
            some[number].2[32..].copy_from_slice((z + error).as_bytes());
        }
        let together = check_possessions(&some);
        let alone: Vec<_> =
            some.iter().map(|(public, key, proof)| check_possession(public, key, proof)).collect();
        assert_eq!(together, alone);
        let wrong: Vec<usize> = (0..some.len()).filter(|number| together[*number].is_err()).collect();
        assert_eq!(wrong, [3, 17, 21, 30]);
    }

    /// A proof for P, shown for P + delta B with the response that makes up for it.
    #[test]
    fn attack_012_a_proof_cannot_be_moved_to_a_related_key() {
        let (secret, ada) = (StaticSecret::from_wide(&[1; 64]).unwrap(), [3u8; 32]);
        let proof = prove_possession(&secret, &ada);
        let commitment: [u8; 32] = proof[..32].try_into().unwrap();
        let delta = Scalar::from(5u8);
        let c = schnorr::challenge(&commitment, &secret.public().to_bytes(), &[LABEL, &ada]);
        let z = Scalar::from_canonical_bytes(proof[32..].try_into().unwrap()).unwrap() + c * delta;
        let moved = secret.public().point() + RistrettoPoint::mul_base(&delta);
        // Were the key not hashed, this would be a proof: z B = R + c P'.
        let r = crate::group::parse_point(&commitment).unwrap();
        assert_eq!(RistrettoPoint::mul_base(&z), r + c * moved);
        let forged: [u8; 64] = [&commitment[..], z.as_bytes()].concat().try_into().unwrap();
        let moved = StaticPublic::from_bytes(&moved.compress().to_bytes()).unwrap();
        assert_eq!(check_possession(&moved, &ada, &forged), Err(KeyError::Possession));
    }
}
