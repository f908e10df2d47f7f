//! Ballots, the end of a vote, and its result.

use super::*;

impl World {
    pub fn cast_body(&self, vote: Uuid, person: usize, selections: &[&[u32]]) -> Body {
        let state = &self.state.votes()[&vote];
        let id = self.people[person].id();
        let selections: Vec<Selection> =
            selections.iter().map(|numbers| Selection(numbers.to_vec())).collect();
        let seed = BallotSeed::from_bytes([self.counter as u8; 32]);
        let ballot = seal(&state.context().unwrap(), &VoterTag(id.0), &selections, &seed).unwrap();
        let previous = state.ballots.of(&VoterTag(id.0)).map(|ballot| ballot.event);
        Body::Cast(Cast { vote, previous, ballot: Base64(ballot) })
    }

    pub fn cast(&mut self, vote: Uuid, person: usize, selections: &[&[u32]]) -> Result<Uuid, Refusal> {
        if self.state.votes()[&vote].ballots.by_member().is_none() {
            return self.cast_hidden(vote, person, selections);
        }
        let body = self.cast_body(vote, person, selections);
        self.say(person, body)
    }

    pub fn close_body(&self, vote: Uuid) -> Body {
        let context = self.state.votes()[&vote].context().unwrap();
        self.state.close_statement(vote, &self.tallies.sums(vote, &context)).unwrap()
    }

    pub fn close(&mut self, vote: Uuid) {
        self.now = self.now.max(self.state.votes()[&vote].closes.unwrap());
        assert!(self.due().contains(&Due::Close(vote)), "{:?}", self.due());
        let body = self.close_body(vote);
        self.state_as_host(body).unwrap();
    }

    pub fn share_body(&self, vote: Uuid, person: usize) -> Body {
        let state = &self.state.votes()[&vote];
        let circle = &self.state.circles()[&state.circle_id.unwrap()];
        let certificates: Vec<_> =
            circle.trustees.iter().map(|trustee| trustee.certificate.unwrap()).collect();
        let number = self.number(circle.id, person);
        let secret = recover(
            circle.dealt.as_ref().unwrap(),
            number,
            &self.people[person].static_secret,
            &certificates,
        )
        .unwrap();
        let share = decryption_share(
            state.circle.as_ref().unwrap(),
            state.fingerprint().unwrap(),
            number,
            &secret,
            &self.stated_sums(vote),
        )
        .unwrap();
        Body::Share(Share { vote, share: Base64(share) })
    }

    /// The sums as they stand in the log, also where nobody is to open them.
    fn stated_sums(&self, vote: Uuid) -> Sums {
        let close = self.log.iter().find_map(|(_, signed)| match &signed.event.body {
            Body::Close(close) if close.vote == vote => Some(close),
            _ => None,
        });
        Sums::from_bytes(self.state.votes()[&vote].shape.slots(), &close.unwrap().sums.0).unwrap()
    }

    pub fn release(&mut self, vote: Uuid, person: usize) -> Result<Uuid, Refusal> {
        let body = self.share_body(vote, person);
        self.say(person, body)
    }

    pub fn result_body(&self, vote: Uuid) -> Body {
        let numbers = self.state.votes()[&vote].opening().unwrap().solve().unwrap();
        self.state.result_statement(vote, &numbers).unwrap()
    }

    pub fn decide(&mut self, vote: Uuid) {
        assert!(self.due().contains(&Due::Result(vote)), "{:?}", self.due());
        let body = self.result_body(vote);
        self.state_as_host(body).unwrap();
    }
}
