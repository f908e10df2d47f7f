//! A trustee's share, read back from the log whenever it is needed. The trustee keeps no state.

use curve25519_dalek::scalar::Scalar;
use zeroize::{Zeroize, ZeroizeOnDrop};

use super::{CircleError, Dealt, StaticSecret, check_certificate};

/// A trustee's share x_i of the joint secret. Zeroized on drop.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct TrusteeShare {
    #[zeroize(skip)]
    trustee: u16,
    scalar: Scalar,
}

impl TrusteeShare {
    /// The index of the trustee whose share it is.
    pub fn trustee(&self) -> u16 {
        self.trustee
    }

    pub(crate) fn expose_scalar(&self) -> &Scalar {
        &self.scalar
    }
}

/// Recovers a trustee's share from its static secret and the log: all messages and all n certificates in order.
///
/// Errors name the trustee whose certificate or share is wrong.
pub fn recover(
    dealt: &Dealt,
    trustee: u16,
    secret: &StaticSecret,
    certificates: &[impl AsRef<[u8]>],
) -> Result<TrusteeShare, CircleError> {
    let trustees = dealt.spec().trustees();
    if certificates.len() != usize::from(trustees) {
        return Err(CircleError::Count { expected: trustees, got: certificates.len() });
    }
    for (signer, certificate) in (1u16..).zip(certificates) {
        check_certificate(dealt, signer, certificate.as_ref())?;
    }
    let scalar = dealt.collect(trustee, secret)?;
    Ok(TrusteeShare { trustee, scalar: *scalar })
}
