//! Whom a host lets read the record of an assembly: what was signed is asked of the state as it is now.

use crate::{error::Error, host::Host, reading::Token};
use folkmoot_ledger::{
    note::Note,
    reading::{Asks, ReadingError, SignedPass, SignedRequest, pass_reads, reads},
    refusal::Refusal,
    view::{self, EntranceView},
};
use uuid::Uuid;

/// What has to be signed, and what the keys of founders were made with.
pub struct Challenge {
    /// What has to be signed.
    pub challenge: [u8; 32],
    /// Whoever founded the assembly makes their key with it.
    pub salt: [u8; 16],
}

/// A challenge for whoever wants to read.
///
/// # Errors
/// [`Error::AssemblyUnknown`] or [`Error::Damaged`].
pub fn challenge(host: &Host, assembly: Uuid) -> Result<Challenge, Error> {
    let salt = host.assembly(assembly)?.published().state.salt();
    Ok(Challenge { challenge: host.tokens().challenge(assembly, host.now_ms()), salt })
}

/// A token for whoever signed a challenge with a key that may read, or has a pass.
///
/// # Errors
/// [`Error::Reading`].
pub fn token(host: &Host, assembly: Uuid, note: &[u8]) -> Result<Token, Error> {
    let handle = host.assembly(assembly)?;
    let note = Note::parse(note).map_err(Refusal::from)?;
    let now_ms = host.now_ms();
    if let Ok(pass) = SignedPass::from_note(note.clone()) {
        pass_reads(&handle.published().state, &pass, now_ms)?;
        return Ok(host.tokens().token(assembly, now_ms, Some(pass.pass().until_ms)));
    }
    let key = verified(host, assembly, note, Asks::Record)?;
    reads(&handle.published().state, &key, now_ms)?;
    Ok(host.tokens().token(assembly, now_ms, None))
}

/// What whoever signed a challenge with the key of an invitation sees, or with the key that they asked to come in with.
///
/// # Errors
/// [`Error::Reading`].
pub fn entrance(host: &Host, assembly: Uuid, note: &[u8]) -> Result<EntranceView, Error> {
    let handle = host.assembly(assembly)?;
    let note = Note::parse(note).map_err(Refusal::from)?;
    let key = verified(host, assembly, note, Asks::Entrance)?;
    let published = handle.published();
    Ok(view::entrance(&published.state, &published.texts, &key, host.now_ms())?)
}

fn verified(host: &Host, assembly: Uuid, note: Note, asks: Asks) -> Result<[u8; 32], ReadingError> {
    let challenges = host.tokens().challenges(assembly, host.now_ms());
    SignedRequest::from_note(note)?.verify(asks, assembly, &challenges)
}

/// Whether a request with this token may read the record of an assembly now; until when the token is good, in Unix milliseconds, where
/// it takes one.
///
/// # Errors
/// [`Error::MembersOnly`] without a token, [`Error::Token`], [`Error::TokenOver`].
pub fn check<'a>(
    host: &Host,
    assembly: Uuid,
    token: impl FnOnce() -> Result<Option<&'a str>, Error>,
) -> Result<Option<u64>, Error> {
    if host.assembly(assembly)?.published().state.rules().record.is_everybody() {
        return Ok(None);
    }
    let token = token()?.ok_or(Error::MembersOnly)?;
    host.tokens().check(assembly, token, host.now_ms()).map(Some)
}
