//! A small world for tests: people with keys, a host, and an assembly that is told things.
#![allow(dead_code)] // each test file uses a part

pub mod hidden;
pub mod people;

use folkmoot_ledger::{
    bytes::{Base64, Base64Array},
    contest::{Approval, Blank, Choose, Contest, Motion, Wins},
    events::{SignedEvent, *},
    keys::{self, MemberId, SigningKey},
    note::Note,
    obligation::Tallies,
    proposal::{CircleEffect, Deed, Effect, HostEffect, RemoveEffect, Trustees, Way},
    refusal::Refusal,
    rules::{ClassName, DAY, Rules},
    state::{Assembly, CirclePhase, Due, Member, VotePhase},
};
use folkmoot_protocol::{
    BallotSeed, Selection, StaticSecret, Sums, VoterTag, certify,
    circle::prove_possession,
    deal, deal_commitment, decryption_share,
    participation::{self, ParticipationSecret},
    recover, seal,
};
use uuid::Uuid;

pub struct Person {
    pub name: String,
    pub signing: SigningKey,
    pub static_secret: StaticSecret,
    pub participation_secret: ParticipationSecret,
    pub dealing: [u8; 32],
}

impl Person {
    pub fn new(n: u8) -> Self {
        let mut wide = [n; 64];
        wide[0] = 99;
        Self {
            name: format!("Person {n}"),
            signing: SigningKey::from_seed(&[n; 32]),
            static_secret: StaticSecret::from_wide(&wide).unwrap(),
            participation_secret: participation_secret(&wide),
            dealing: [n; 32],
        }
    }

    pub fn key(&self) -> [u8; 32] {
        self.signing.verifying_key().to_bytes()
    }

    pub fn static_key(&self) -> [u8; 32] {
        self.static_secret.public().to_bytes()
    }

    pub fn static_proof(&self) -> [u8; 64] {
        prove_possession(&self.static_secret, &self.key())
    }

    pub fn participation_key(&self) -> [u8; 32] {
        self.participation_secret.key().to_bytes()
    }

    pub fn participation_proof(&self) -> [u8; 64] {
        participation::prove_possession(&self.participation_secret, &self.key())
    }

    pub fn id(&self) -> MemberId {
        keys::member_id(&self.key())
    }

    pub fn founder(&self) -> Founder {
        Founder {
            name: self.name.clone(),
            key: Base64Array(self.key()),
            static_key: Base64Array(self.static_key()),
            static_proof: Base64Array(self.static_proof()),
            participation_key: Base64Array(self.participation_key()),
            participation_proof: Base64Array(self.participation_proof()),
        }
    }
}

/// Another secret from the same bytes.
pub fn participation_secret(wide: &[u8; 64]) -> ParticipationSecret {
    ParticipationSecret::from_wide(&wide.map(|byte| byte ^ 0x3c)).unwrap()
}

/// An invitation and the key in its link.
pub struct Link {
    pub id: Uuid,
    pub key: SigningKey,
}

pub struct World {
    pub state: Assembly,
    pub tallies: Tallies,
    pub host: SigningKey,
    pub people: Vec<Person>,
    pub now: u64,
    pub log: Vec<(u64, SignedEvent)>,
    counter: u64,
}

pub const START: u64 = 1_700_000_000_000;

/// The id of an event that was made at the start.
pub fn event_id(counter: u64) -> Uuid {
    event_id_at(START, counter)
}

/// The id of an event that was made at this time.
pub fn event_id_at(now_ms: u64, counter: u64) -> Uuid {
    let mut random = [0; 10];
    random[2..].copy_from_slice(&counter.to_be_bytes());
    uuid::Builder::from_unix_timestamp_millis(now_ms, &random).into_uuid()
}

/// Signs an event for whoever shall stand in its signature lines.
pub fn sign(assembly: Uuid, id: Uuid, body: Body, signers: &[(&str, &SigningKey)]) -> SignedEvent {
    let event = Event { assembly, id, body };
    SignedEvent::parse(Note::sign(&event.encode(), signers).unwrap().as_bytes()).unwrap()
}

/// The rules of a small assembly, but a single ballot may be opened: most tests have few.
pub fn lax() -> Rules {
    Rules { min_ballots: 1, ..Rules::small() }
}

pub fn found_by(people: &[Person], host: &SigningKey) -> SignedEvent {
    found_with(people, host, lax())
}

pub fn found_with(people: &[Person], host: &SigningKey, rules: Rules) -> SignedEvent {
    found_with_circle(people, host, rules, None)
}

pub fn found_with_circle(
    people: &[Person],
    host: &SigningKey,
    rules: Rules,
    circle: Option<FoundingCircle>,
) -> SignedEvent {
    let body = Body::Found(Found {
        name: "Bakers of Mill Lane".into(),
        purpose: "Bread, and what to do with what it earns.".into(),
        rules,
        members: people.iter().map(Person::founder).collect(),
        host: Base64Array(host.verifying_key().to_bytes()),
        salt: Base64Array([7; 16]),
        circle,
    });
    let names: Vec<String> = people.iter().map(|person| person.id().to_string()).collect();
    let signers: Vec<(&str, &SigningKey)> =
        names.iter().map(String::as_str).zip(people.iter().map(|person| &person.signing)).collect();
    sign(Uuid::nil(), event_id(0), body, &signers)
}

/// Ballots that say Yes to a motion.
pub const YES: &[&[u32]] = &[&[0]];
/// Ballots that say No.
pub const NO: &[&[u32]] = &[&[1]];

impl World {
    /// An assembly founded by `n` people.
    pub fn new(n: u8) -> Self {
        Self::with(n, lax())
    }

    /// An assembly founded by `n` people with these rules.
    pub fn with(n: u8, rules: Rules) -> Self {
        Self::founded(n, rules, None)
    }

    /// An assembly whose founding names trustees, by their numbers among the founders; their ceremony is still to come.
    pub fn with_founding_circle(n: u8, rules: Rules, threshold: u16, trustees: &[usize]) -> Self {
        Self::founded(n, rules, Some((threshold, trustees)))
    }

    fn founded(n: u8, rules: Rules, circle: Option<(u16, &[usize])>) -> Self {
        let people: Vec<Person> = (1..=n).map(Person::new).collect();
        let host = SigningKey::from_seed(&[200; 32]);
        let circle = circle.map(|(threshold, trustees)| FoundingCircle {
            threshold,
            trustees: trustees.iter().map(|n| people[*n].id()).collect(),
        });
        let founding = found_with_circle(&people, &host, rules, circle);
        let (state, obligations) = Assembly::found(START, &founding).unwrap();
        let mut tallies = Tallies::default();
        tallies.discharge(&obligations).unwrap();
        Self { state, tallies, host, people, now: START, log: vec![(START, founding)], counter: 0 }
    }

    /// What another host has who took the first `size` entries over: the same people, and that host's key.
    pub fn carried_on(&self, size: usize, host: SigningKey) -> Self {
        let log = self.log[..size].to_vec();
        let (now, founding) = &log[0];
        let (mut state, mut tallies) = (Assembly::found(*now, founding).unwrap().0, Tallies::default());
        for (now, event) in &log[1..] {
            let obligations = state.apply(*now, event).unwrap();
            tallies.discharge(&obligations).unwrap();
        }
        let people = self.people.iter().map(|person| Person::new(person.dealing[0])).collect();
        let now = log[size - 1].0;
        // Ids of events go on from where they are, so that none is used twice.
        Self { state, tallies, host, people, now, log, counter: self.counter + 1_000 }
    }

    /// Time passes; what happens by itself happens before the next entry.
    pub fn advance(&mut self, ms: u64) {
        self.now += ms;
    }

    pub fn next_id(&mut self) -> Uuid {
        self.counter += 1;
        event_id_at(self.now, self.counter)
    }

    pub fn by(&mut self, person: usize, body: Body) -> SignedEvent {
        let id = self.next_id();
        let person = &self.people[person];
        sign(self.state.id(), id, body, &[(&person.id().to_string(), &person.signing)])
    }

    pub fn by_host(&mut self, body: Body) -> SignedEvent {
        let id = self.next_id();
        sign(self.state.id(), id, body, &[(&keys::origin(self.state.id()), &self.host)])
    }

    /// Applies and discharges; the log keeps what was taken.
    pub fn take(&mut self, event: SignedEvent) -> Result<Uuid, Refusal> {
        self.now += 1;
        let obligations = self.state.validate(self.now, &event)?;
        self.tallies.discharge(&obligations)?;
        self.state.apply(self.now, &event)?;
        let id = event.event.id;
        self.log.push((self.now, event));
        Ok(id)
    }

    /// One person says something.
    pub fn say(&mut self, person: usize, body: Body) -> Result<Uuid, Refusal> {
        let event = self.by(person, body);
        self.take(event)
    }

    /// The host says something.
    pub fn state_as_host(&mut self, body: Body) -> Result<Uuid, Refusal> {
        let event = self.by_host(body);
        self.take(event)
    }

    /// One person more joins, with an invitation of the first one, and is a member at once where the rules let them.
    pub fn join(&mut self, n: u8) -> usize {
        let invitation = SigningKey::from_seed(&[n ^ 0x55; 32]);
        let invite = Invite {
            key: Base64Array(invitation.verifying_key().to_bytes()),
            uses: 1,
            expires: self.now + 1_000_000,
        };
        let invite = self.say(0, Body::Invite(invite)).unwrap();
        let person = Person::new(n);
        let body = Body::Join(Join {
            invite,
            name: person.name.clone(),
            key: Base64Array(person.key()),
            static_key: Base64Array(person.static_key()),
            static_proof: Base64Array(person.static_proof()),
            participation_key: Base64Array(person.participation_key()),
            participation_proof: Base64Array(person.participation_proof()),
        });
        let names = [person.id().to_string(), keys::invite_name(&invitation.verifying_key().to_bytes())];
        let id = self.next_id();
        let signers = [(names[0].as_str(), &person.signing), (names[1].as_str(), &invitation)];
        let event = sign(self.state.id(), id, body, &signers);
        self.take(event).unwrap();
        self.people.push(person);
        self.people.len() - 1
    }

    /// So many people more join.
    pub fn join_many(&mut self, count: u8) {
        let before = u8::try_from(self.people.len()).unwrap();
        for n in 1..=count {
            self.join(before + n);
        }
    }

    pub fn call(&mut self, threshold: u16, trustees: &[usize]) -> Uuid {
        let trustees = trustees.iter().map(|n| self.people[*n].id()).collect();
        self.say(0, Body::CircleCall(CircleCall { threshold, trustees })).unwrap()
    }

    fn number(&self, circle: Uuid, person: usize) -> u16 {
        self.state.circles()[&circle].number(self.people[person].id()).unwrap()
    }

    pub fn message(&self, circle: Uuid, person: usize) -> Vec<u8> {
        let spec = &self.state.circles()[&circle].spec;
        let who = &self.people[person];
        deal(spec, self.number(circle, person), &who.static_secret, &who.dealing).unwrap()
    }

    pub fn accept_body(&self, circle: Uuid, person: usize) -> Body {
        let spec = &self.state.circles()[&circle].spec;
        let commitment = deal_commitment(&self.message(circle, person), spec, self.number(circle, person));
        Body::CircleAccept(CircleAccept { circle, commitment: Base64Array(commitment) })
    }

    pub fn deal_body(&self, circle: Uuid, person: usize) -> Body {
        Body::CircleDeal(CircleDeal { circle, message: Base64(self.message(circle, person)) })
    }

    pub fn certify_body(&self, circle: Uuid, person: usize) -> Body {
        let dealt = self.state.circles()[&circle].dealt.clone().unwrap();
        let signature =
            certify(&dealt, self.number(circle, person), &self.people[person].static_secret).unwrap();
        Body::CircleCertify(CircleCertify { circle, signature: Base64Array(signature) })
    }

    /// A whole ceremony of trustees who were called for, or whom the founding or a vote named.
    pub fn ceremony(&mut self, circle: Uuid) {
        let ids: Vec<MemberId> =
            self.state.circles()[&circle].trustees.iter().map(|trustee| trustee.member).collect();
        for step in [Self::accept_body, Self::deal_body, Self::certify_body] {
            for id in &ids {
                let person = self.people.iter().position(|person| person.id() == *id).unwrap();
                let body = step(self, circle, person);
                self.say(person, body).unwrap();
            }
        }
        assert_eq!(self.state.circles()[&circle].phase, CirclePhase::Ready);
    }

    /// The first circle: called, made, signed by as many members as it takes, and in office.
    pub fn circle(&mut self, threshold: u16, trustees: &[usize]) -> Uuid {
        let circle = self.call(threshold, trustees);
        self.ceremony(circle);
        for person in 0..self.people.len() {
            if self.in_office() != Some(circle) && !trustees.contains(&person) {
                let _ = self.say(person, Body::CircleSign(CircleSign { circle }));
            }
        }
        assert_eq!(self.in_office(), Some(circle));
        circle
    }

    /// The circle in office.
    pub fn in_office(&self) -> Option<Uuid> {
        self.state.circle_in_office().map(|office| office.circle)
    }

    /// An ordinary proposal without effects, which is open for as short as it can be.
    pub fn proposal(&self, contests: Vec<Contest>) -> Propose {
        Propose {
            title: "A new oven".into(),
            text: "The old one leaks **heat**.".into(),
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

    /// Other trustees, by their numbers among the people.
    pub fn circle_deed(&self, threshold: u16, trustees: &[usize]) -> Deed {
        Deed::Circle(CircleEffect {
            from: self.in_office(),
            trustees: Trustees::Named(trustees.iter().map(|n| self.people[*n].id()).collect()),
            threshold,
        })
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

    /// Tells an event to a copy, demands a refusal with this code, and that nothing changed.
    pub fn refused(&mut self, event: SignedEvent, code: &str) {
        // What happens by itself by then is no change by the event.
        self.state.advance(self.now + 1);
        let before = serde_json::to_string(&folkmoot_ledger::view::assembly(&self.state)).unwrap();
        let mut copy = self.state.clone();
        let verdict = copy.apply(self.now + 1, &event);
        let said = match verdict {
            Err(refusal) => {
                let after = serde_json::to_string(&folkmoot_ledger::view::assembly(&copy)).unwrap();
                assert_eq!(before, after, "a refusal changed the state");
                refusal.code()
            }
            Ok(obligations) => match self.tallies.discharge(&obligations) {
                Err(refusal) => refusal.code(),
                Ok(()) => panic!("taken, but {code} was expected: {:?}", event.event),
            },
        };
        assert_eq!(said, code, "{:?}", event.event);
    }

    pub fn refuse_saying(&mut self, person: usize, body: Body, code: &str) {
        let event = self.by(person, body);
        self.refused(event, code);
    }

    pub fn refuse_stating(&mut self, body: Body, code: &str) {
        let event = self.by_host(body);
        self.refused(event, code);
    }
}

pub fn motion() -> Contest {
    Contest::Motion(Motion { question: "Shall we buy the oven?".into() })
}

pub fn choose(options: &[&str], blank: bool) -> Contest {
    Contest::Choose(Choose {
        question: "Which one?".into(),
        options: options.iter().map(|option| (*option).into()).collect(),
        blank: if blank { Blank::Nobody } else { Blank::Off },
        wins: Wins::Most,
    })
}

pub fn approval(options: &[&str], min: u16, max: u16) -> Contest {
    Contest::Approval(Approval {
        question: "Which of these?".into(),
        options: options.iter().map(|option| (*option).into()).collect(),
        min,
        max,
    })
}
