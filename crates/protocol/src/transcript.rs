//! All transcript labels of this crate, and the one way to a challenge.
//!
//! A challenge can only be drawn from a [`Transcript`], and a [`Transcript`] only comes into being
//! with its protocol label, the vote's fingerprint and the prover (a voter's tag or a trustee's
//! index) already absorbed. What the prover sends is absorbed when it arrives; points and scalars
//! as the bytes that were received. Specified in docs/spec/01-notation.md.

use curve25519_dalek::scalar::Scalar;

use crate::group::{ENCODED_LEN, scalar_from_wide};
use crate::ids::{Fingerprint, VoterTag};

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
    // All proofs but range proofs.
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

    // Amounts in the ballot proof (docs/spec/12-amounts.md).
    /// Protocol label of the branch in which the range proof draws its challenges.
    RANGE = "folkmoot/v1 amounts";
    /// What the branch goes out from: drawn from the ballot proof, 32 bytes.
    BRANCH = "branch-range";
    /// The same in the branch.
    RANGE_STATEMENT = "range-statement";
    /// The commitments to amounts and the range proof.
    AMOUNTS = "amounts";
    /// `E_V`, the commitment to the masks of the amounts.
    LINK_EV = "link-E_V";

    // The proof of participation (docs/spec/14-participation.md).
    /// Protocol label of the proof of participation.
    PARTICIPATION = "folkmoot/v1 participation";
    /// The hash of the roll, 32 bytes.
    RING = "ring";
    /// The SHA-256 of the text, 32 bytes.
    CAST = "cast";
    /// The tag `T`, 32 bytes.
    PARTICIPATION_TAG = "participation-tag";
    /// `A`, the commitment to the masks of the digits.
    DIGITS_A = "digits-A";
    /// `B`, the commitment to the digits.
    DIGITS_B = "digits-B";
    /// Challenge `mu`: joins the equations of key and tag.
    CHALLENGE_MU = "challenge-mu";
    /// `P_0 ... P_(m-1)`, the lower coefficients.
    LINK_P = "link-P";
    /// Challenge `e`: the point at which the prover answers.
    CHALLENGE_E = "challenge-e";

    // The decryption proof (docs/spec/06-decryption.md).
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

/// The labels and messages of the bulletproofs crate, in the order of its proof. Within a branch, after our own ones.
pub(crate) mod range {
    use super::Label;

    /// Which proof begins.
    pub(crate) const DOMAIN: Label = Label("dom-sep");
    /// Its message for the range proof.
    pub(crate) const RANGE_PROOF: &[u8] = b"rangeproof v1";
    /// Its message for the inner-product argument.
    pub(crate) const INNER_PRODUCT: &[u8] = b"ipp v1";
    /// Bits of one value, or numbers of the inner product; u64 little-endian.
    pub(crate) const BITS: Label = Label("n");
    /// Parties; u64 little-endian.
    pub(crate) const PARTIES: Label = Label("m");
    /// The commitment of one party.
    pub(crate) const COMMITMENT: Label = Label("V");
    /// The commitment to all bits.
    pub(crate) const A: Label = Label("A");
    /// The commitment to their masks.
    pub(crate) const S: Label = Label("S");
    /// Challenge that separates bits.
    pub(crate) const Y: Label = Label("y");
    /// Challenge that separates parties.
    pub(crate) const Z: Label = Label("z");
    /// The first coefficient.
    pub(crate) const T1: Label = Label("T_1");
    /// The second coefficient.
    pub(crate) const T2: Label = Label("T_2");
    /// Challenge at which the prover answers.
    pub(crate) const X: Label = Label("x");
    /// The inner product.
    pub(crate) const T_X: Label = Label("t_x");
    /// Its blinding factor.
    pub(crate) const T_X_BLINDING: Label = Label("t_x_blinding");
    /// The blinding factor of the bits.
    pub(crate) const E_BLINDING: Label = Label("e_blinding");
    /// Challenge that binds the inner product to its vectors.
    pub(crate) const W: Label = Label("w");
    /// The first half of a round.
    pub(crate) const L: Label = Label("L");
    /// The second half of a round.
    pub(crate) const R: Label = Label("R");
    /// Challenge of a round.
    pub(crate) const U: Label = Label("u");
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

/// The beginning that all proofs of participation in one vote share. No challenge can be drawn from it.
#[derive(Clone)]
pub(crate) struct RollTranscript(Recorder);

impl RollTranscript {
    /// Absorbs protocol label, fingerprint and the hash of the roll.
    pub(crate) fn new(fingerprint: &Fingerprint, ring: &[u8; 32]) -> Self {
        let mut recorder = Recorder::new(PARTICIPATION);
        recorder.absorb(FINGERPRINT, &fingerprint.0);
        recorder.absorb(RING, ring);
        RollTranscript(recorder)
    }

    /// The transcript of one proof: over the text with this hash, with this tag.
    pub(crate) fn proof(&self, cast: &[u8; 32], tag: &[u8; ENCODED_LEN]) -> Transcript {
        let mut recorder = self.0.clone();
        recorder.absorb(CAST, cast);
        recorder.absorb(PARTICIPATION_TAG, tag);
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

    /// A transcript that goes on from here by itself, for a proof that brings labels of its own: it begins with a number drawn
    /// from this one.
    pub(crate) fn branch(&mut self) -> Transcript {
        let statement = self.challenge(BRANCH);
        let mut recorder = Recorder::new(RANGE);
        recorder.absorb(RANGE_STATEMENT, statement.as_bytes());
        Transcript(recorder)
    }

    /// What the bulletproofs crate proves with.
    pub(crate) fn merlin(&mut self) -> &mut merlin::Transcript {
        &mut self.0.merlin
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
