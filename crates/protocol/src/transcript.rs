//! All transcript labels of this crate, and the one way to a challenge.
//!
//! A challenge can only be drawn from a [`Transcript`], and a [`Transcript`] only comes into being
//! with its protocol label, the vote's fingerprint and the prover (a voter's tag or a trustee's
//! index) already absorbed. What the prover sends is absorbed when it arrives; points and scalars
//! as the bytes that were received. Specified in docs/spec/01-notation.md.

use curve25519_dalek::scalar::Scalar;

use crate::context::{Fingerprint, VoterTag};
use crate::group::{ENCODED_LEN, scalar_from_wide};

/// The name of a message or challenge. Only this file makes labels.
#[derive(Clone, Copy)]
pub(crate) struct Label(&'static str);

macro_rules! labels {
    ($($(#[$doc:meta])* $name:ident = $text:literal;)*) => {
        $($(#[$doc])* pub(crate) const $name: Label = Label($text);)*
        /// With Merlin's own label of the protocol label, with which none of ours may clash.
        const ALL: &[&str] = &["dom-sep", $($text),*];
    };
}

labels! {
    // Both proofs.
    /// The fingerprint of the opened vote, 32 bytes.
    FINGERPRINT = "fingerprint";

    // The ballot proof (docs/spec/03-ballot.md).
    /// Protocol label of the ballot proof.
    BALLOT = "folkmoot/v1 ballot";
    /// The joint key `K`, 32 bytes.
    JOINT_KEY = "joint-key";
    /// The encoded contests.
    CONTESTS = "contests";
    /// The voter's tag, 16 bytes.
    VOTER_TAG = "voter-tag";
    /// `R_1 S_1 ... R_m S_m`, 64 bytes a slot.
    CIPHERTEXTS = "ciphertexts";
    /// `W`, the commitment to the bits.
    BITS_W = "bits-W";
    /// `A`, the commitment to the masks.
    BITS_A = "bits-A";
    /// Challenge `y`: separates bits and equations.
    CHALLENGE_Y = "challenge-y";
    /// Challenge `rho`: separates slots.
    CHALLENGE_RHO = "challenge-rho";
    /// `T1`, the commitment to the coefficient of x.
    COEFFICIENT_T1 = "coefficient-T1";
    /// `T0`, the commitment to the constant coefficient.
    COEFFICIENT_T0 = "coefficient-T0";
    /// `E_R`, first half of the encrypted masks.
    LINK_ER = "link-E_R";
    /// `E_S`, second half of the encrypted masks.
    LINK_ES = "link-E_S";
    /// Challenge `x`: the point at which the prover answers.
    CHALLENGE_X = "challenge-x";

    // The decryption proof (docs/spec, decryption).
    /// Protocol label of the decryption proof.
    DECRYPTION = "folkmoot/v1 decryption";
    /// The trustee's index, u16 little-endian.
    TRUSTEE = "trustee-index";
    /// The circle's threshold, u16 little-endian.
    THRESHOLD = "threshold";
    /// The trustee's verification key `Y_j`, 32 bytes.
    VERIFICATION_KEY = "verification-key";
    /// The sums, 64 bytes a slot.
    SUMS = "sums";
    /// `D_1 ... D_m`, 32 bytes a slot.
    FACTORS = "factors";
    /// Challenge that separates the slots.
    CHALLENGE_WEIGHT = "challenge-weight";
    /// The prover's commitment on the base `G`, 32 bytes.
    COMMITMENT_KEY = "commitment-key";
    /// The prover's commitment on the weighted sum of the `R_i`, 32 bytes.
    COMMITMENT_FACTORS = "commitment-factors";
    /// What a nonce is bound to; drawn from a copy by the prover alone.
    NONCE_STATEMENT = "nonce-statement";
    /// Challenge `c`.
    CHALLENGE_C = "challenge-c";
}

// Merlin frames a message as label, length, message: no label may be the beginning of another.
const _: () = assert!(prefix_free(ALL));

const fn prefix_free(labels: &[&str]) -> bool {
    let mut i = 0;
    while i < labels.len() {
        let mut j = 0;
        while j < labels.len() {
            if i != j && starts_with(labels[j].as_bytes(), labels[i].as_bytes()) {
                return false;
            }
            j += 1;
        }
        i += 1;
    }
    true
}

const fn starts_with(text: &[u8], start: &[u8]) -> bool {
    if start.len() > text.len() {
        return false;
    }
    let mut i = 0;
    while i < start.len() {
        if text[i] != start[i] {
            return false;
        }
        i += 1;
    }
    true
}

/// The beginning that all ballots of one vote share. No challenge can be drawn from it.
#[derive(Clone)]
pub(crate) struct VoteTranscript(Recorder);

impl VoteTranscript {
    /// Absorbs protocol label, fingerprint, joint key and contests.
    pub(crate) fn new(fingerprint: &Fingerprint, joint_key: &[u8; ENCODED_LEN], contests: &[u8]) -> Self {
        let mut recorder = Recorder::new(BALLOT);
        recorder.absorb(FINGERPRINT, &fingerprint.0);
        recorder.absorb(JOINT_KEY, joint_key);
        recorder.absorb(CONTESTS, contests);
        VoteTranscript(recorder)
    }

    /// The transcript of one voter's ballot.
    pub(crate) fn ballot(&self, tag: &VoterTag) -> Transcript {
        let mut recorder = self.0.clone();
        recorder.absorb(VOTER_TAG, &tag.0);
        Transcript(recorder)
    }
}

/// The transcript of one proof, from which challenges are drawn.
pub(crate) struct Transcript(Recorder);

impl Transcript {
    /// The transcript of the decryption proof of the trustee with this index (from 1).
    pub(crate) fn decryption(fingerprint: &Fingerprint, trustee: u16) -> Self {
        let mut recorder = Recorder::new(DECRYPTION);
        recorder.absorb(FINGERPRINT, &fingerprint.0);
        recorder.absorb(TRUSTEE, &trustee.to_le_bytes());
        Transcript(recorder)
    }

    /// Absorbs a message as it was sent.
    pub(crate) fn absorb(&mut self, label: Label, message: &[u8]) {
        self.0.absorb(label, message);
    }

    /// 64 bytes that depend on all that was absorbed; the transcript itself does not change.
    pub(crate) fn digest(&self, label: Label) -> [u8; 64] {
        let mut wide = [0; 64];
        let mut copy = self.0.merlin.clone();
        copy.challenge_bytes(label.0.as_bytes(), &mut wide);
        wide
    }

    /// Draws a challenge: 64 bytes reduced to a scalar.
    pub(crate) fn challenge(&mut self, label: Label) -> Scalar {
        self.0.challenge(label)
    }
}

/// Merlin, and in tests also a list of everything that went in and came out.
#[derive(Clone)]
struct Recorder {
    merlin: merlin::Transcript,
    #[cfg(test)]
    steps: Vec<tests::Step>,
}

impl Recorder {
    fn new(protocol: Label) -> Self {
        Recorder {
            merlin: merlin::Transcript::new(protocol.0.as_bytes()),
            #[cfg(test)]
            steps: vec![tests::Step::Absorbed("dom-sep", protocol.0.into())],
        }
    }

    fn absorb(&mut self, label: Label, message: &[u8]) {
        #[cfg(test)]
        self.steps.push(tests::Step::Absorbed(label.0, message.to_vec()));
        self.merlin.append_message(label.0.as_bytes(), message);
    }

    fn challenge(&mut self, label: Label) -> Scalar {
        let mut wide = [0; 64];
        self.merlin.challenge_bytes(label.0.as_bytes(), &mut wide);
        let challenge = scalar_from_wide(&wide);
        #[cfg(test)]
        tests::drawn(&mut self.steps, label.0, challenge);
        challenge
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use std::cell::RefCell;

    use super::*;

    /// One thing that happened to a transcript, for audits.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub(crate) enum Step {
        Absorbed(&'static str, Vec<u8>),
        Drawn(&'static str, Scalar),
    }

    thread_local! {
        static LAST: RefCell<Vec<Step>> = const { RefCell::new(Vec::new()) };
    }

    pub(super) fn drawn(steps: &mut Vec<Step>, label: &'static str, challenge: Scalar) {
        steps.push(Step::Drawn(label, challenge));
        LAST.with_borrow_mut(|last| last.clone_from(steps));
    }

    /// Everything that happened to the transcript from which this thread drew last, up to there.
    pub(crate) fn last_steps() -> Vec<Step> {
        LAST.with_borrow(Clone::clone)
    }

    #[test]
    fn attack_014_labels_are_unique_and_prefix_free() {
        assert!(prefix_free(ALL));
        assert!(!prefix_free(&["voter", "tag", "voter"]));
        assert!(!prefix_free(&["voter-tag", "voter"]));
        assert!(!prefix_free(&[""; 2]));
    }

    /// The known answer of merlin's own test suite ("test protocol", "some label").
    #[test]
    fn merlin_known_answer() {
        let mut transcript = merlin::Transcript::new(b"test protocol");
        transcript.append_message(b"some label", b"some data");
        let mut challenge = [0; 32];
        transcript.challenge_bytes(b"challenge", &mut challenge);
        assert_eq!(
            hex::encode(challenge),
            "d5a21972d0d5fe320c0d263fac7fffb8145aa640af6e9bca177c03c7efcf0615"
        );
    }
}
