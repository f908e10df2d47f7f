//! Proof obligations: what has to be true of an entry beyond its order, authority and phase, and costs curve arithmetic
//! to check (docs/spec/09-events.md, "Obligations").
//!
//! The state machine hands them out and never waits for them. Whoever runs it has them answered by [`discharge`]: a host
//! before it appends, an auditor in parallel batches, a member's device in its worker. What it answers is then counted in
//! the order of the log by [`Tallies`].
//!
//! ```
//! use folkmoot_ledger::{obligation::discharge, state::Assembly};
//!
//! # use folkmoot_ledger::{bytes::Base64Array, events::*, keys::{self, SigningKey}, note::Note, rules::Rules, texts::Written};
//! # use folkmoot_protocol::{circle::{self, StaticSecret}, participation::{self, ParticipationSecret}};
//! # let (ada, secret, unseen) = (SigningKey::from_seed(&[1; 32]), StaticSecret::random(), ParticipationSecret::random());
//! # let key = ada.verifying_key().to_bytes();
//! # let founder = Founder {
//! #     name: Written::new([8; 16], "Ada").hash(),
//! #     key: Base64Array(key),
//! #     static_key: Base64Array(secret.public().to_bytes()),
//! #     static_proof: Base64Array(circle::prove_possession(&secret, &key)),
//! #     participation_key: Base64Array(unseen.key().to_bytes()),
//! #     participation_proof: Base64Array(participation::prove_possession(&unseen, &key)),
//! # };
//! # let found = Body::Found(Found {
//! #     name: "Bakers".into(),
//! #     purpose: Written::new([7; 16], "Bread.").hash(),
//! #     rules: Rules::small(),
//! #     members: vec![founder],
//! #     host: Base64Array(SigningKey::from_seed(&[2; 32]).verifying_key().to_bytes()),
//! #     salt: Base64Array([7; 16]),
//! #     circle: None,
//! # });
//! # let id = |n| uuid::Builder::from_unix_timestamp_millis(1_800_000_000_000, &[n; 10]).into_uuid();
//! # let text = Event { assembly: uuid::Uuid::nil(), id: id(0), body: found }.encode();
//! # let founding = SignedEvent::from_note(Note::sign(&text, &[(&keys::member_id(&key).to_string(), &ada)])?)?;
//! // What has to be true of a founding besides: the proofs of possession of a static key and of a participation key, and a signature.
//! let (_, obligations) = Assembly::found(1_800_000_000_000, &founding)?;
//! assert_eq!(obligations.len(), 3);
//! for discharged in discharge(&[(0, obligations)]) {
//!     assert!(discharged.answer.is_ok());
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod discharge;
mod participation;
mod tallies;

pub use discharge::{Discharged, discharge};
pub use participation::ParticipationCheck;
pub use tallies::Tallies;

use crate::refusal::Refusal;
use folkmoot_protocol::{
    Fingerprint, Sums, VoteContext, VoterTag,
    circle::{CirclePublic, POSSESSION_LEN, StaticPublic},
    decryption::{self, Opened},
    participation::ParticipationKey,
};
use std::sync::Arc;
use uuid::Uuid;

/// One thing to check.
#[derive(Clone)]
pub enum Obligation {
    /// A signature on the text of the note.
    Signature(SignatureCheck),
    /// The proof that a new member has the secret of their static key.
    Possession(PossessionCheck),
    /// The proof that a member has the secret of their participation key.
    ParticipationKey(ParticipationKeyCheck),
    /// The proof that a ballot is from somebody on the roll, in place of a signature.
    Participation(ParticipationCheck),
    /// The proof of a ballot, which then joins the tally.
    Ballot(BallotCheck),
    /// That a stated tally is the sum of the counted ballots.
    Sums(SumsCheck),
    /// The proof of a decryption share.
    Share(ShareCheck),
    /// That stated numbers are what the tally holds.
    Result(ResultCheck),
}

/// A signature on the text of a note.
#[derive(Clone)]
pub struct SignatureCheck {
    /// The name under which the key signs.
    pub name: String,
    /// The Ed25519 public key.
    pub key: [u8; 32],
    /// What was signed.
    pub message: Arc<str>,
    /// The signature.
    pub signature: [u8; 64],
}

/// The proof of possession of a static key.
#[derive(Clone)]
pub struct PossessionCheck {
    /// The static key.
    pub static_key: StaticPublic,
    /// The member's Ed25519 public key, for which the proof is made.
    pub key: [u8; 32],
    /// The proof.
    pub proof: [u8; POSSESSION_LEN],
}

/// The proof of possession of a participation key.
#[derive(Clone)]
pub struct ParticipationKeyCheck {
    /// The participation key.
    pub participation_key: ParticipationKey,
    /// The member's Ed25519 public key, for which the proof is made.
    pub key: [u8; 32],
    /// The proof.
    pub proof: [u8; POSSESSION_LEN],
}

/// The proof of one ballot.
#[derive(Clone)]
pub struct BallotCheck {
    /// The vote.
    pub vote: Uuid,
    /// What all ballots of this vote share.
    pub context: VoteContext,
    /// Who cast it.
    pub voter: VoterTag,
    /// How many voices it counts.
    pub voices: u16,
    /// The sealed ballot.
    pub ballot: Vec<u8>,
}

/// A stated tally.
#[derive(Clone)]
pub struct SumsCheck {
    /// The vote.
    pub vote: Uuid,
    /// What all ballots of this vote share.
    pub context: VoteContext,
    /// The stated tally.
    pub sums: Arc<Sums>,
}

/// The proof of one decryption share.
#[derive(Clone)]
pub struct ShareCheck {
    /// The public side of the circle.
    pub circle: Arc<CirclePublic>,
    /// The vote.
    pub fingerprint: Fingerprint,
    /// The tally.
    pub sums: Arc<Sums>,
    /// The trustee's number, 1..=n.
    pub trustee: u16,
    /// The share with its proof.
    pub share: Arc<[u8]>,
}

/// Everything that opens a tally.
#[derive(Clone)]
pub struct TallyShares {
    /// The public side of the circle.
    pub circle: Arc<CirclePublic>,
    /// The vote.
    pub fingerprint: Fingerprint,
    /// The tally.
    pub sums: Arc<Sums>,
    /// The shares in the log so far with their trustees' numbers, in the order of the log: at least as many as the
    /// threshold asks for.
    pub shares: Vec<(u16, Arc<[u8]>)>,
    /// The largest number that a slot can hold.
    pub bound: u64,
}

/// Stated numbers.
#[derive(Clone)]
pub struct ResultCheck {
    /// What opens the tally.
    pub opening: TallyShares,
    /// The numbers slot by slot over all contests.
    pub counts: Vec<u64>,
}

impl ShareCheck {
    fn check(&self) -> Result<(), Refusal> {
        decryption::verify_share(&self.circle, &self.fingerprint, self.trustee, &self.sums, &self.share)
            .map(|_| ())
            .map_err(Refusal::Share)
    }
}

impl TallyShares {
    /// Combines the first shares whose proofs hold, as many as the threshold asks for. A wrong one blocks nothing.
    ///
    /// # Errors
    /// [`Refusal::TooFewShares`] where not enough proofs hold, else [`Refusal::Share`].
    pub fn open(&self) -> Result<Opened, Refusal> {
        let verify = |(trustee, share): &(u16, Arc<[u8]>)| {
            decryption::verify_share(&self.circle, &self.fingerprint, *trustee, &self.sums, share).ok()
        };
        let needed = usize::from(self.circle.threshold());
        let verified: Vec<_> = self.shares.iter().filter_map(verify).take(needed).collect();
        if verified.len() < needed {
            return Err(Refusal::TooFewShares { needed, present: verified.len() });
        }
        decryption::combine(&self.circle, &self.sums, &verified).map_err(Refusal::Share)
    }

    /// Opens the tally and finds the numbers, slot by slot over all contests.
    ///
    /// # Errors
    /// As [`Self::open`]; [`Refusal::Share`] also when a number is beyond the bound, which no sum of valid ballots is.
    pub fn solve(&self) -> Result<Vec<u64>, Refusal> {
        self.open()?.solve(self.bound).map_err(Refusal::Share)
    }
}

impl ResultCheck {
    /// Checks that the tally holds the stated numbers.
    fn check(&self) -> Result<(), Refusal> {
        if self.opening.open()?.matches(&self.counts) { Ok(()) } else { Err(Refusal::ResultNumbers) }
    }
}
