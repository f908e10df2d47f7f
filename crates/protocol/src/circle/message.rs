//! The one message of a trustee (COCKTAIL's msg1): parsing, checking, committing to it.

use curve25519_dalek::ristretto::RistrettoPoint;
use sha2::{Digest, Sha256};

use super::{
    CircleError, CircleSpec,
    envelope::{CIPHERTEXT_LEN, FRAMED_LEN},
    schnorr::{self, SIGNATURE_LEN},
};
use crate::group;

/// A trustee's message that has been parsed and whose proof of possession has been verified.
#[derive(Clone, Debug)]
pub struct Deal {
    trustee: u16,
    /// C_0, ..., C_{t-1}.
    pub(super) commitments: Vec<RistrettoPoint>,
    pub(super) ephemeral: RistrettoPoint,
    bytes: Vec<u8>,
    parts: Parts,
}

/// Where the parts of a message stand: C || PoP || E || framed ciphertexts.
#[derive(Clone, Copy, Debug)]
struct Parts {
    pop: usize,
    ephemeral: usize,
    ciphertexts: usize,
}

impl Parts {
    fn new(spec: &CircleSpec) -> Self {
        let pop = 32 * usize::from(spec.threshold());
        let ephemeral = pop + SIGNATURE_LEN;
        Self { pop, ephemeral, ciphertexts: ephemeral + 32 }
    }
}

impl CircleSpec {
    /// The length in bytes of every trustee's message: 32 t + 96 + 56 n.
    pub fn deal_len(&self) -> usize {
        Parts::new(self).ciphertexts + FRAMED_LEN * usize::from(self.trustees())
    }
}

impl Deal {
    /// The index of the trustee who sent it.
    pub fn trustee(&self) -> u16 {
        self.trustee
    }

    /// The message as received.
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// C_0 || ... || C_{t-1} as received.
    pub(super) fn commitment_bytes(&self) -> &[u8] {
        self.bytes.get(..self.parts.pop).unwrap_or_default()
    }

    /// The proof of possession as received, 64 bytes.
    pub(super) fn pop_bytes(&self) -> &[u8] {
        self.bytes.get(self.parts.pop..self.parts.ephemeral).unwrap_or_default()
    }

    /// E as received, 32 bytes.
    pub(super) fn ephemeral_bytes(&self) -> &[u8] {
        self.bytes.get(self.parts.ephemeral..self.parts.ciphertexts).unwrap_or_default()
    }

    /// The ciphertext for a recipient, 1 to n, without its length prefix.
    pub(super) fn ciphertext(&self, recipient: u16) -> Option<&[u8]> {
        let place = usize::from(recipient).checked_sub(1)?;
        let framed = self.bytes.get(self.parts.ciphertexts..)?.chunks_exact(FRAMED_LEN).nth(place)?;
        framed.get(8..)
    }
}

/// Parses and checks one message: length (so exactly t commitments), framing, canonical points other
/// than the identity, proof of possession. Whether the shares in it are right, only their recipients can tell.
pub fn check_deal(spec: &CircleSpec, trustee: u16, message: &[u8]) -> Result<Deal, CircleError> {
    spec.member(trustee)?;
    if message.len() != spec.deal_len() {
        return Err(CircleError::Length { trustee, expected: spec.deal_len(), got: message.len() });
    }
    let parts = Parts::new(spec);
    let deal = Deal {
        trustee,
        commitments: Vec::with_capacity(usize::from(spec.threshold())),
        ephemeral: RistrettoPoint::default(),
        bytes: message.to_vec(),
        parts,
    };
    let framed = message.get(parts.ciphertexts..).unwrap_or_default();
    for (recipient, frame) in (1..=spec.trustees()).zip(framed.chunks_exact(FRAMED_LEN)) {
        if frame.get(..8) != Some(&(CIPHERTEXT_LEN as u64).to_be_bytes()) {
            return Err(CircleError::Frame { trustee, recipient });
        }
    }

    let parse = |bytes: &[u8]| {
        let bytes = <[u8; 32]>::try_from(bytes).ok();
        bytes
            .and_then(|bytes| Some((bytes, group::parse_nonidentity(&bytes).ok()?)))
            .ok_or(CircleError::Point { trustee })
    };
    let points: Vec<_> = deal.commitment_bytes().chunks_exact(32).map(parse).collect::<Result<_, _>>()?;
    let (_, ephemeral) = parse(deal.ephemeral_bytes())?;

    let bad = CircleError::Pop { trustee };
    let (constant_bytes, constant) = *points.first().ok_or(bad.clone())?;
    let pop = <[u8; SIGNATURE_LEN]>::try_from(deal.pop_bytes()).map_err(|_| bad.clone())?;
    let context = spec.context();
    let signed = pop_message(&context, deal.commitment_bytes(), deal.ephemeral_bytes());
    if !schnorr::verify(&constant, &constant_bytes, &pop, &signed) {
        return Err(bad);
    }
    let commitments = points.into_iter().map(|(_, point)| point).collect();
    Ok(Deal { commitments, ephemeral, ..deal })
}

/// What a proof of possession signs: context || C || E.
pub(super) fn pop_message<'a>(
    context: &'a [u8; 64],
    commitments: &'a [u8],
    ephemeral: &'a [u8],
) -> [&'a [u8]; 3] {
    [context, commitments, ephemeral]
}

/// What a trustee posts when it accepts, before any message is seen:
/// SHA-256("folkmoot/v1 circle deal\n" || context || u32le t || u32le index || message).
///
/// The ceremony must refuse a message whose hash is another one; [`check_revealed`](Deal::check_revealed) does.
pub fn deal_commitment(message: &[u8], spec: &CircleSpec, trustee: u16) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(crate::circle::DEAL_COMMITMENT_LABEL);
    hash.update(spec.context());
    hash.update(u32::from(spec.threshold()).to_le_bytes());
    hash.update(u32::from(trustee).to_le_bytes());
    hash.update(message);
    hash.finalize().into()
}

impl Deal {
    /// Checks that this message is the one to which the trustee committed when it accepted.
    pub fn check_revealed(&self, spec: &CircleSpec, commitment: &[u8; 32]) -> Result<(), CircleError> {
        if deal_commitment(&self.bytes, spec, self.trustee) == *commitment {
            Ok(())
        } else {
            Err(CircleError::Commitment { trustee: self.trustee })
        }
    }
}
