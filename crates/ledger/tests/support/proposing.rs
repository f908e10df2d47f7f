//! What is proposed, opened, and passes.

use super::*;

impl World {
    /// An ordinary proposal without effects, which is open for as short as it can be.
    pub fn proposal(&self, contests: Vec<Contest>) -> Propose {
        Propose {
            title: "A new oven".into(),
            text: None,
            group: None,
            class: ClassName::Ordinary,
            opens: self.now,
            lasts: self.state.rules().ordinary.open,
            contests,
            drawn: vec![],
            effects: vec![],
            bar: None,
            again: None,
            way: Way::Ballot,
            participation: None,
        }
    }

    /// A motion on which something depends.
    pub fn proposal_that(&self, deed: Deed) -> Propose {
        Propose {
            class: ClassName::Special,
            lasts: self.state.rules().special.open,
            effects: vec![Effect { contest: 0, deed }],
            ..self.proposal(vec![motion()])
        }
    }

    /// Another host, to which the one in office hands over.
    pub fn host_deed(&self, to: &SigningKey) -> Deed {
        Deed::Host(HostEffect {
            from: Base64Array(*self.state.host()),
            to: Base64Array(to.verifying_key().to_bytes()),
            address: "https://moot.example".into(),
            at: None,
        })
    }

    /// The first member who has not two proposals already makes one.
    pub fn propose(&mut self, contests: Vec<Contest>) -> Uuid {
        let body = Body::Propose(self.proposal(contests));
        for person in 0..self.people.len() {
            match self.say(person, body.clone()) {
                Err(Refusal::ProposeMany) => {}
                proposed => return proposed.unwrap(),
            }
        }
        panic!("everybody has two proposals");
    }

    /// The time comes at which a proposal opens, and it does.
    pub fn open(&mut self, vote: Uuid) {
        let opening_ms = self.state.opening_ms(&self.state.votes()[&vote]).expect("signatures are missing");
        self.now = self.now.max(opening_ms);
        assert!(self.due().contains(&Due::Open(vote)), "{:?}", self.due());
        let statement = self.open_statement(vote);
        self.state_as_host(statement).unwrap();
    }

    /// What the host has to state now.
    pub fn due(&self) -> Vec<Due> {
        let mut state = self.state.clone();
        state.advance(self.now);
        state.due(self.now)
    }

    pub fn open_statement(&self, vote: Uuid) -> Body {
        self.state.open_statement(vote, self.now).unwrap()
    }

    /// A whole vote on something proposed: everybody who is a member says the same, and enough trustees release it.
    pub fn hold(&mut self, vote: Uuid, ballot: &[&[u32]]) {
        self.open(vote);
        for person in 0..self.people.len() {
            if self.state.votes()[&vote].roll.contains(&self.people[person].id()) {
                self.cast(vote, person, ballot).unwrap();
            }
        }
        self.close(vote);
        let circle = &self.state.circles()[&self.state.votes()[&vote].circle_id.unwrap()];
        let trustees: Vec<MemberId> = circle.trustees.iter().map(|trustee| trustee.member).collect();
        for id in &trustees[..usize::from(circle.threshold)] {
            let person = self.people.iter().position(|person| person.id() == *id).unwrap();
            self.release(vote, person).unwrap();
        }
        self.decide(vote);
        assert_eq!(self.state.votes()[&vote].phase, VotePhase::Decided);
    }

    /// Something is proposed by the first person, signed by as many as it takes, decided with every Yes, and in force.
    pub fn pass(&mut self, deed: Deed) -> Uuid {
        let vote = self.say(0, Body::Propose(self.proposal_that(deed))).unwrap();
        for person in 1..self.people.len() {
            if self.state.opening_ms(&self.state.votes()[&vote]).is_none() {
                let _ = self.say(person, Body::VoteSecond(VoteSecond { vote }));
            }
        }
        self.hold(vote, YES);
        self.advance(self.state.rules().special.delay + 1);
        self.state.advance(self.now);
        vote
    }
}
