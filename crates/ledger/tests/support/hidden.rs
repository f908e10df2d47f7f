//! Ballots of votes that hide who takes part.

use super::{Person, World};
use folkmoot_ledger::{
    bytes::{Base64, Base64Array},
    events::{Body, Event, Hidden, SignedEvent},
    keys,
    note::Note,
    refusal::Refusal,
};
use folkmoot_protocol::{
    BallotSeed, Selection, VoterTag,
    participation::{HiddenVote, ParticipationSeed, Tag, prove},
    seal,
};
use std::sync::Arc;
use uuid::Uuid;

/// An event with a proof of participation of this person, whatever it says; the tag in the note's line is that of the event.
pub fn proven(roll: &HiddenVote, person: &Person, event: &Event) -> SignedEvent {
    let Body::Hidden(hidden) = &event.body else { panic!("another event") };
    let text = event.encode();
    let proof =
        prove(roll, text.as_bytes(), &person.participation_secret, &ParticipationSeed::from_bytes([5; 32]));
    noted(roll, &text, &hidden.tag.0, &proof.unwrap()[32..])
}

/// The note of a hidden ballot with this proof.
pub fn noted(roll: &HiddenVote, text: &str, tag: &[u8; 32], proof: &[u8]) -> SignedEvent {
    let voter = Tag::from_bytes(tag).map_or([0; 16], |tag| tag.voter_tag(roll.fingerprint()).0);
    let name = keys::tag_name(&voter);
    let note = Note::from_parts(text, &[(&name, keys::tag_key_id(&name, tag), proof)]).unwrap();
    SignedEvent::parse(note.as_bytes()).unwrap()
}

impl World {
    /// The roll of a hidden vote that is open.
    pub fn ring(&self, vote: Uuid) -> Arc<HiddenVote> {
        self.state.ring(&self.state.votes()[&vote]).expect("an open vote that hides who takes part")
    }

    pub fn tag(&self, vote: Uuid, person: usize) -> Tag {
        self.ring(vote).tag(&self.people[person].participation_secret)
    }

    pub fn voter(&self, vote: Uuid, person: usize) -> VoterTag {
        self.tag(vote, person).voter_tag(self.ring(vote).fingerprint())
    }

    /// What this person's next hidden ballot says.
    pub fn hidden(&self, vote: Uuid, person: usize, selections: &[&[u32]]) -> Hidden {
        let (state, voter) = (&self.state.votes()[&vote], self.voter(vote, person));
        let selections: Vec<Selection> =
            selections.iter().map(|numbers| Selection(numbers.to_vec())).collect();
        let seed = BallotSeed::from_bytes([self.counter as u8; 32]);
        let ballot = Base64(seal(&state.context().unwrap(), &voter, &selections, &seed).unwrap());
        let previous = state.ballots.of(&voter).map(|ballot| ballot.event);
        Hidden { vote, previous, tag: Base64Array(self.tag(vote, person).to_bytes()), ballot }
    }

    /// It, as this person proves it.
    pub fn hidden_by(&self, person: usize, hidden: Hidden) -> SignedEvent {
        let roll = self.ring(hidden.vote);
        let event = Event::with_derived_id(self.state.id(), Body::Hidden(hidden));
        proven(&roll, &self.people[person], &event)
    }

    pub fn cast_hidden(&mut self, vote: Uuid, person: usize, selections: &[&[u32]]) -> Result<Uuid, Refusal> {
        self.counter += 1;
        let event = self.hidden_by(person, self.hidden(vote, person, selections));
        self.take(event)
    }
}
