//! What the device of a member does: keys, events, ballots, trustee steps, checking what the host answers.
//!
//! Pure: no input or output, no clock. Times (Unix milliseconds), random bytes and what a host answered come in; bytes to
//! post, JSON to show and things to keep come out. The same code runs in the browser, the demo, the tests and the load
//! generator. In reading order:
//!
//! 1. [`phrase`] and [`keys`]: twelve words, and every key of a member from them; [`vault`]: the words under a passphrase; [`kept`]: what a
//!    device keeps for its person alone.
//! 2. [`replica`]: the device's own copy of an assembly, which takes nothing on trust.
//! 3. [`founding`]: rules to begin with; [`acts`]: founding, joining, and with a [`acts::EventWriter`] everything that a member can say.
//! 4. [`cast`]: a ballot is sealed, its tracker shown, and then cast or checked.
//! 5. [`standing`]: what became of a ballot, by the log alone; [`draft`]: what the ledger will say of a vote that is being written.
//! 6. [`trustee`]: what waits for a trustee, one step at a time; [`waiting`]: what waits for a member.
//! 7. [`reading`]: getting at a record that is for its members, and letting somebody check it.
//! 8. [`receipts`]: what the host answered to an act; [`oblivious`]: asking it through a relay, so that it does not learn from where.
//!
//! A visit and a vote, without the network:
//!
//! ```text
//! let ring = KeyRing::from_phrase(&Phrase::parse(words)?);
//! let mut replica = Replica::new(assembly, CheckLevel::Light, snapshot)?;
//! replica.begin(checkpoint, now_ms)?;                           // then wants, feed, advance: see replica
//! let keys = ring.in_assembly(replica.shown()?);
//! let writer = EventWriter::new(replica.shown()?, &keys, event_id(now_ms, &random), now_ms);
//! let sealed = cast::seal(replica.shown()?, &keys, vote, vec![vec![0]], BallotSeed::random()?)?;
//! show(sealed.tracker());
//! let cast = sealed.cast(&writer)?;                                // or sealed.check(assembly)
//! let receipt = post(cast.act.note);                            // POST /api/v1/assemblies/<id>/events
//! receipts::check(&mut replica, &cast.act.note, &receipt)?;
//! keep(replica.snapshot());
//! ```
#![forbid(unsafe_code)]

// Who somebody is (docs/spec/08-keys.md).
pub mod kept;
pub mod keys;
pub mod phrase;
pub mod vault;

// What a device knows (docs/spec/07-log.md; 08-keys.md, section 5).
pub mod replica;

// What a member does (docs/spec/09-events.md, 03-ballot.md, 05-circle.md, 06-decryption.md).
pub mod acts;
pub mod cast;
pub mod draft;
pub mod founding;
pub mod oblivious;
pub mod reading;
pub mod promises;
pub mod receipts;
pub mod standing;
pub mod trustee;
pub mod waiting;

pub use folkmoot_ledger as ledger;
pub use folkmoot_protocol::{BallotSeed, participation::ParticipationSeed};
