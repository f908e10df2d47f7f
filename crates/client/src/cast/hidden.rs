//! Ballots of votes that hide who takes part: a proof of participation takes the place of the signature
//! (docs/spec/14-participation.md).

use super::{CastError, in_time};
use crate::acts::{ActError, EventWriter, SignedAct, check};
use folkmoot_ledger::{
    bytes::{Base64, Base64Array},
    events::{Body, Event, Hidden},
    keys,
    note::Note,
    refusal::Refusal,
    state::Vote,
};
use folkmoot_protocol::participation::{ParticipationSeed, prove as prove_participation};

/// Proves that a sealed ballot is from somebody on the roll, as the one that follows the last one with the same tag in the log.
pub(super) fn prove(
    writer: &EventWriter<'_>,
    vote: &Vote,
    ballot: Base64,
    seed: &ParticipationSeed,
) -> Result<SignedAct, CastError> {
    let roll = writer.state.ring(vote).ok_or(Refusal::VotePhase(vote.phase.name()))?;
    let member = writer.state.members().get(&writer.member).ok_or(Refusal::NotOnRoll)?;
    let secret = writer.keys.expose_participation_secret_at(member, vote.opened.unwrap_or_default());
    let secret = secret.ok_or(ActError::OtherKey)?;
    let tag = roll.tag(&secret);
    let voter = tag.voter_tag(roll.fingerprint());
    let previous = vote.ballots.of(&voter).map(|ballot| ballot.event);
    let body = Body::Hidden(Hidden { vote: vote.id, previous, tag: Base64Array(tag.to_bytes()), ballot });
    // Neither the id nor anything else in it is this device's choice.
    let event = Event::with_derived_id(writer.state.id(), body);
    let text = event.encode();
    let proof = prove_participation(&roll, text.as_bytes(), &secret, seed)?;
    let name = keys::tag_name(&voter.0);
    // The tag stands in the text already.
    let signature = proof.get(tag.to_bytes().len()..).unwrap_or_default();
    let line = (name.as_str(), keys::tag_key_id(&name, &tag.to_bytes()), signature);
    let note = Note::from_parts(&text, &[line]).map_err(ActError::from)?;
    Ok(check(writer.state, in_time(writer, vote), event.id, note.encode())?)
}
