//! Rounds 2 and 3: all messages together, the transcript and its certificates.

use curve25519_dalek::{ristretto::RistrettoPoint, scalar::Scalar};
use sha2::{Digest, Sha512};
use zeroize::Zeroizing;

use super::{
    CircleError, CirclePublic, CircleSpec, Deal, StaticSecret, check_deal, deal_commitment,
    envelope::Route,
    public::evaluate,
    schnorr::{self, SIGNATURE_LEN},
    spec::CIPHERSUITE_ID,
};

/// The length of a certificate in bytes: R || z.
pub const CERTIFICATE_LEN: usize = SIGNATURE_LEN;

/// The messages of all trustees, each parsed and with its proof of possession verified.
#[derive(Clone, Debug)]
pub struct Dealt {
    spec: CircleSpec,
    pub(super) deals: Vec<Deal>,
    pub(super) public: CirclePublic,
    transcript: Vec<u8>,
}

impl Dealt {
    /// Checks the messages of all trustees, given in order of their indices, and derives the public keys.
    ///
    /// The first wrong message is named by its trustee's index.
    pub fn check(spec: &CircleSpec, messages: &[impl AsRef<[u8]>]) -> Result<Self, CircleError> {
        if messages.len() != usize::from(spec.trustees()) {
            return Err(CircleError::Count { expected: spec.trustees(), got: messages.len() });
        }
        let deals = (1u16..)
            .zip(messages)
            .map(|(trustee, message)| check_deal(spec, trustee, message.as_ref()))
            .collect::<Result<Vec<_>, _>>()?;
        let public = CirclePublic::derive(spec, &deals)?;
        let transcript = transcript(spec, &deals, &extension(spec, &deals));
        Ok(Self { spec: spec.clone(), deals, public, transcript })
    }

    /// The public keys of the circle.
    pub fn public(&self) -> &CirclePublic {
        &self.public
    }

    /// The circle for which these messages were made.
    pub fn spec(&self) -> &CircleSpec {
        &self.spec
    }

    /// The COCKTAIL transcript T that every trustee signs.
    pub fn transcript(&self) -> &[u8] {
        &self.transcript
    }

    /// Decrypts and checks every share addressed to a trustee and adds them up: x = sum of f_j(index).
    pub(super) fn collect(
        &self,
        trustee: u16,
        secret: &StaticSecret,
    ) -> Result<Zeroizing<Scalar>, CircleError> {
        let recipient = self.spec.own(trustee, secret)?;
        let context = self.spec.context();
        let mut sum = Zeroizing::new(Scalar::ZERO);
        for (deal, sender) in self.deals.iter().zip(self.spec.members()) {
            let culprit = deal.trustee();
            let bad = CircleError::Ciphertext { trustee: culprit };
            let ephemeral = <[u8; 32]>::try_from(deal.ephemeral_bytes()).map_err(|_| bad.clone())?;
            let ciphertext = deal.ciphertext(trustee).ok_or(bad)?;
            let route = Route { context: &context, ephemeral: &ephemeral, sender, recipient };
            let share = route.open(culprit, &deal.ephemeral, secret, ciphertext)?;
            // f_j(i) B = sum of i^k C_{j,k}
            if RistrettoPoint::mul_base(&share) != evaluate(&deal.commitments, trustee) {
                return Err(CircleError::Share { trustee: culprit });
            }
            *sum += *share;
        }
        final_check(&sum, trustee, &self.public)?;
        Ok(sum)
    }
}

/// x B = Y_i. Follows from the checks before; kept against faults of the program, as COCKTAIL demands.
pub(super) fn final_check(sum: &Scalar, trustee: u16, public: &CirclePublic) -> Result<(), CircleError> {
    let fits = public.verification_key(trustee).is_some_and(|key| *key == RistrettoPoint::mul_base(sum));
    if fits { Ok(()) } else { Err(CircleError::Consistency { trustee }) }
}

/// Our extension of the transcript: SHA-512 of a label and every trustee's deal commitment, so that the
/// certificates also cover the encrypted shares.
pub(super) fn extension(spec: &CircleSpec, deals: &[Deal]) -> [u8; 64] {
    let mut hash = Sha512::new();
    hash.update(crate::circle::EXTENSION_LABEL);
    for deal in deals {
        hash.update(deal_commitment(deal.as_bytes(), spec, deal.trustee()));
    }
    hash.finalize().into()
}

/// COCKTAIL's canonical transcript with the given extension.
pub(super) fn transcript(spec: &CircleSpec, deals: &[Deal], extension: &[u8]) -> Vec<u8> {
    let context = spec.context();
    let mut t = Vec::new();
    t.extend_from_slice(&(CIPHERSUITE_ID.len() as u64).to_le_bytes());
    t.extend_from_slice(CIPHERSUITE_ID);
    t.extend_from_slice(&(context.len() as u64).to_le_bytes());
    t.extend_from_slice(&context);
    t.extend_from_slice(&u32::from(spec.trustees()).to_le_bytes());
    t.extend_from_slice(&u32::from(spec.threshold()).to_le_bytes());
    t.extend(spec.members().iter().flat_map(|member| member.to_bytes()));
    t.extend(deals.iter().flat_map(Deal::commitment_bytes));
    t.extend(deals.iter().flat_map(Deal::pop_bytes));
    t.extend(deals.iter().flat_map(Deal::ephemeral_bytes));
    t.extend_from_slice(&(extension.len() as u64).to_le_bytes());
    t.extend_from_slice(extension);
    t
}

/// Signs the transcript, after decrypting and checking every share addressed to this trustee.
///
/// An error names the trustee who sent a wrong share; then nothing may be signed.
pub fn certify(
    dealt: &Dealt,
    trustee: u16,
    secret: &StaticSecret,
) -> Result<[u8; CERTIFICATE_LEN], CircleError> {
    let member = dealt.spec.own(trustee, secret)?;
    dealt.collect(trustee, secret)?;
    schnorr::sign(secret.expose_scalar(), member.as_bytes(), &[dealt.transcript()])
}

/// Checks one trustee's certificate: a signature of 64 bytes on the transcript.
pub fn check_certificate(dealt: &Dealt, trustee: u16, certificate: &[u8]) -> Result<(), CircleError> {
    let member = dealt.spec.member(trustee)?;
    let signature = <[u8; CERTIFICATE_LEN]>::try_from(certificate);
    let valid = signature.is_ok_and(|signature| {
        schnorr::verify(member.point(), member.as_bytes(), &signature, &[dealt.transcript()])
    });
    if valid { Ok(()) } else { Err(CircleError::Certificate { trustee }) }
}
