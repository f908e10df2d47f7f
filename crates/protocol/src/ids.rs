//! What names a vote and a voter to the protocol.
//!
//! Specified in docs/spec/03-ballot.md, section 1.

/// The fingerprint of an opened vote: a hash of its whole definition (assembly, contests, circle
/// and its keys, roll).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fingerprint(pub [u8; 32]);

/// Who casts the ballot. Today these are the bytes of the member's id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct VoterTag(pub [u8; 16]);
