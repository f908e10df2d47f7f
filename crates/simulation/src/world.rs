//! People who act on a host as their devices do: the one builder of assemblies.

use crate::{
    Failure,
    draw::Draw,
    host::Host,
    people::{Person, SALT},
};
use folkmoot_client::{
    BallotSeed, ParticipationSeed,
    acts::{self, ActError, EventWriter, Founding, PlainAct, SignedAct},
    cast::{self, CastAct},
    keys::InviteSecret,
    receipts,
    replica::{CheckLevel, Replica},
    trustee::{self, Releases},
};
use folkmoot_ledger::{
    contest::Contest,
    events::{CircleCall, CircleSign, FoundingCircle, Propose, VoteSecond},
    names::Names,
    proposal::{Deed, Effect, Way},
    rules::{ClassName, Rules},
    state::VotePhase,
    texts::{TextHash, Texts, Written},
};
use uuid::Uuid;

/// What a founding event says.
pub struct Charter<'a> {
    /// The name of the assembly.
    pub name: &'a str,
    /// What it is for.
    pub purpose: &'a str,
    /// Its rules.
    pub rules: Rules,
    /// How many of the people found it; the others join.
    pub founders: usize,
    /// The trustees whom the founding names, by their numbers among the founders, and how many of them open a result. Without
    /// them members sign for a circle later.
    pub circle: Option<(u16, &'a [usize])>,
}

/// A proposal without effects that opens as soon as it can and is open for `lasts` milliseconds.
pub fn proposal(class: ClassName, lasts: u64, contests: Vec<Contest>) -> Propose {
    Propose {
        title: "A motion".to_owned(),
        text: None,
        group: None,
        class,
        opens: 0,
        lasts,
        contests,
        drawn: vec![],
        effects: Vec::new(),
        bar: None,
        again: None,
        way: Way::Ballot,
        participation: None,
    }
}

/// A special proposal that does something where its first question is answered with Yes.
pub fn proposal_that(deed: Deed, lasts: u64, contests: Vec<Contest>) -> Propose {
    let effects = vec![Effect { contest: 0, deed }];
    Propose { effects, ..proposal(ClassName::Special, lasts, contests) }
}

/// A step of a circle's ceremony.
type CircleStep = fn(&EventWriter<'_>, Uuid) -> Result<SignedAct, ActError>;

/// The steps of a circle's ceremony, in order: each comes up once all trustees have done the one before.
const CEREMONY: [CircleStep; 3] = [
    |writer, circle| writer.accept(circle),
    |writer, circle| writer.deal(circle),
    |writer, circle| writer.certify(circle),
];

/// An assembly on a host, and its people.
pub struct World<H> {
    /// The host.
    pub host: H,
    /// The people, by their numbers from 0. Whoever founded comes first.
    pub people: Vec<Person>,
    /// Where ids and seeds come from.
    pub draw: Draw,
    /// The copy of the record that trustees check: each vote is checked once, not again with every later one.
    copy: Option<Replica>,
    /// What people have written, for the events that name it.
    texts: Texts,
}

impl<H: Host> World<H> {
    /// The first of these people found an assembly. The others still have to join.
    ///
    /// # Errors
    /// What the host refuses.
    pub fn found(
        mut host: H,
        people: Vec<Person>,
        draw: Draw,
        charter: Charter<'_>,
    ) -> Result<Self, Failure> {
        let now_ms = host.now_ms();
        let founders: Vec<_> = people
            .iter()
            .take(charter.founders)
            .map(|person| (person.written(draw.salt()), &person.ring))
            .collect();
        let Charter { name, purpose, rules, circle, .. } = charter;
        let circle = circle.map(|(threshold, trustees)| FoundingCircle {
            threshold,
            trustees: trustees.iter().filter_map(|n| people.get(*n)).map(|person| person.keys.id()).collect(),
        });
        let purpose = Written::new(draw.salt(), purpose);
        let founding = Founding { name, purpose, rules, host: host.key()?, salt: SALT, circle };
        let founded = acts::found(founding, &founders, draw.id(now_ms), now_ms)?;
        let receipt = host.found(founded.assembly, &founded.act)?;
        receipts::check_founding(&founded.act.note, &receipt)?;
        Ok(Self { host, people, draw, copy: None, texts: Texts::default() })
    }

    /// These people on a host where they have founded before.
    pub fn on(host: H, people: Vec<Person>) -> Self {
        Self { host, people, draw: Draw::new(None), copy: None, texts: Texts::default() }
    }

    /// The id of the assembly.
    ///
    /// # Errors
    /// Its record is at fault.
    pub fn assembly(&self) -> Result<Uuid, Failure> {
        Ok(self.host.state()?.id())
    }

    /// Lets person `n` write on the host's own state.
    ///
    /// # Errors
    /// What the writing fails with.
    pub fn write<T, E: Into<Failure>>(
        &self,
        n: usize,
        write: impl FnOnce(&EventWriter<'_>) -> Result<T, E>,
    ) -> Result<T, Failure> {
        let person = self.people.get(n).ok_or("there is nobody of this number")?;
        let (state, now_ms) = (self.host.state()?, self.host.now_ms());
        write(&EventWriter::new(&state, &person.keys, self.draw.id(now_ms), now_ms)).map_err(Into::into)
    }

    /// Lets person `n` write an act and has it taken; the id of the event.
    ///
    /// # Errors
    /// What the client does not write or the host refuses.
    pub fn act(
        &mut self,
        n: usize,
        write: impl FnOnce(&EventWriter<'_>) -> Result<SignedAct, ActError>,
    ) -> Result<Uuid, Failure> {
        let act = self.write(n, write)?;
        self.host.take(&act)?;
        Ok(act.event)
    }

    /// Writes a text for what is proposed next; its name.
    pub fn text(&mut self, text: &str) -> TextHash {
        let written = Written::new(self.draw.salt(), text);
        let hash = written.hash();
        self.texts.insert(written);
        hash
    }

    /// Person `n` invites `uses` people for some time.
    ///
    /// # Errors
    /// What the host refuses.
    pub fn invite(&mut self, n: usize, uses: u32, valid_ms: u64) -> Result<InviteSecret, Failure> {
        let expires = self.host.now_ms() + valid_ms;
        let issued = self.write(n, |writer| writer.invite(uses, expires))?;
        self.host.take(&issued.act)?;
        Ok(issued.secret)
    }

    /// Person `n` joins with the secret of an invitation.
    ///
    /// # Errors
    /// What the host refuses.
    pub fn join(&mut self, n: usize, invite: &InviteSecret) -> Result<(), Failure> {
        let act = self.joining(n, invite, self.draw.id(self.host.now_ms()))?;
        self.host.take(&act)?;
        Ok(())
    }

    /// Writes how person `n` joins, under an id that was drawn before.
    ///
    /// # Errors
    /// What the client does not write.
    pub fn joining(&self, n: usize, invite: &InviteSecret, id: Uuid) -> Result<SignedAct, Failure> {
        let person = self.people.get(n).ok_or("there is nobody of this number")?;
        let (state, now_ms) = (self.host.state()?, self.host.now_ms());
        let name = person.written(*id.as_bytes());
        Ok(acts::join(&state, &Names::default(), invite, name, &person.keys, id, now_ms)?)
    }

    /// The first trustee calls for a circle that `threshold` of them can open.
    ///
    /// # Errors
    /// What the host refuses.
    pub fn call_circle(&mut self, threshold: u16, trustees: &[usize]) -> Result<Uuid, Failure> {
        let ids = trustees.iter().filter_map(|n| self.people.get(*n)).map(|person| person.keys.id());
        let ids = ids.collect();
        let caller = *trustees.first().ok_or("a circle of nobody")?;
        self.act(caller, |writer| writer.write(CircleCall { threshold, trustees: ids }))
    }

    /// The first circle: called, made, and signed for by as many members as it takes to be in office.
    ///
    /// # Errors
    /// What the host refuses, or too few people to sign.
    pub fn circle(&mut self, threshold: u16, trustees: &[usize]) -> Result<Uuid, Failure> {
        let circle = self.call_circle(threshold, trustees)?;
        self.ceremony(circle)?;
        for n in (0..self.people.len()).filter(|n| !trustees.contains(n)) {
            if self.in_office()? == Some(circle) {
                break;
            }
            self.act(n, |writer| writer.write(CircleSign { circle }))?;
        }
        if self.in_office()? == Some(circle) { Ok(circle) } else { Err("the circle is not in office".into()) }
    }

    /// The ceremony of a circle that was called, or that the founding or a vote named: accepted, dealt, certified.
    ///
    /// # Errors
    /// What the host refuses.
    pub fn ceremony(&mut self, circle: Uuid) -> Result<(), Failure> {
        for step in CEREMONY {
            for trustee in self.trustees(circle)? {
                self.act(trustee, |writer| step(writer, circle))?;
            }
        }
        Ok(())
    }

    /// The trustees of a circle, by their numbers among the people.
    ///
    /// # Errors
    /// There is no such circle.
    pub fn trustees(&self, circle: Uuid) -> Result<Vec<usize>, Failure> {
        let state = self.host.state()?;
        let circle = state.circles().get(&circle).ok_or("there is no such circle")?;
        let person = |member| self.people.iter().position(|person| person.keys.id() == member);
        Ok(circle.trustees.iter().filter_map(|trustee| person(trustee.member)).collect())
    }

    /// The circle in office.
    ///
    /// # Errors
    /// The record of the assembly is at fault.
    pub fn in_office(&self) -> Result<Option<Uuid>, Failure> {
        Ok(self.host.state()?.circle_in_office().map(|office| office.circle))
    }

    /// Person `n` takes the trustee's step that waits for them, on a copy of the record that was checked.
    ///
    /// # Errors
    /// None waits, or the device does not take it, or the host refuses it.
    pub fn step(&mut self, n: usize, releases: &mut Releases) -> Result<(), Failure> {
        let mut copy = match self.copy.take() {
            Some(copy) => copy,
            None => Replica::new(self.assembly()?, CheckLevel::Full, None)?,
        };
        self.host.visit(&mut copy)?;
        let person = self.people.get(n).ok_or("there is nobody of this number")?;
        let now_ms = self.host.now_ms();
        let act = {
            let writer = EventWriter::new(copy.shown()?, &person.keys, self.draw.id(now_ms), now_ms);
            let step = trustee::next_step(&writer).ok_or("no step waits for a trustee")?;
            trustee::take_step(step, &writer, &copy, releases)?
        };
        self.copy = Some(copy);
        self.host.take(&act)?;
        Ok(())
    }

    /// Person `n` proposes a vote, with what was written for it.
    ///
    /// # Errors
    /// What the host refuses.
    pub fn propose_alone(&mut self, n: usize, proposal: Propose) -> Result<Uuid, Failure> {
        let act = PlainAct::from(proposal).with_those_of(&self.texts);
        self.act(n, |writer| writer.write(act))
    }

    /// Person `n` proposes a vote, and the people after them sign it until it has all the signatures that it needs.
    ///
    /// # Errors
    /// What the host refuses.
    pub fn propose(&mut self, n: usize, proposal: Propose) -> Result<Uuid, Failure> {
        let vote = self.propose_alone(n, proposal)?;
        for second in (n + 1..self.people.len()).chain(0..n) {
            if self.host.state()?.votes().get(&vote).is_none_or(|vote| vote.seconded.is_some()) {
                break;
            }
            if self.decides(second, vote)? {
                self.act(second, |writer| writer.write(VoteSecond { vote }))?;
            }
        }
        Ok(vote)
    }

    /// Whether person `n` belongs to those who decide a vote: to the members, and to its group where one decides.
    fn decides(&self, n: usize, vote: Uuid) -> Result<bool, Failure> {
        let id = self.people.get(n).ok_or("nobody")?.keys.id();
        let state = self.host.state()?;
        let group = state.votes().get(&vote).and_then(|vote| vote.proposal.group);
        let is_in = |group| state.groups().get(&group).is_some_and(|group| group.members.contains_key(&id));
        let is_member = state.members().get(&id).is_some_and(|member| !member.left);
        Ok(is_member && group.is_none_or(is_in))
    }

    /// Person `n` seals and signs a ballot, which the host has not seen yet.
    ///
    /// # Errors
    /// What the client does not write.
    pub fn ballot(&self, n: usize, vote: Uuid, selections: Vec<Vec<u32>>) -> Result<CastAct, Failure> {
        let seeds = (BallotSeed::random()?, ParticipationSeed::random()?);
        self.ballot_with(n, vote, selections, seeds, self.draw.id(self.host.now_ms()))
    }

    /// The same with seeds, of the ballot and of its proof of participation, and an id that were drawn before.
    ///
    /// # Errors
    /// What the client does not write.
    pub fn ballot_with(
        &self,
        n: usize,
        vote: Uuid,
        selections: Vec<Vec<u32>>,
        (seed, of_proof): (BallotSeed, ParticipationSeed),
        id: Uuid,
    ) -> Result<CastAct, Failure> {
        let person = self.people.get(n).ok_or("there is nobody of this number")?;
        let (state, now_ms) = (self.host.state()?, self.host.now_ms());
        let sealed = cast::seal(&state, &person.keys, vote, selections, seed)?;
        Ok(sealed.cast_with(&EventWriter::new(&state, &person.keys, id, now_ms), &of_proof)?)
    }

    /// Person `n` casts a ballot.
    ///
    /// # Errors
    /// What the client does not write or the host refuses.
    pub fn cast(&mut self, n: usize, vote: Uuid, selections: Vec<Vec<u32>>) -> Result<(), Failure> {
        let cast = self.ballot(n, vote, selections)?;
        self.host.take(&cast.act)?;
        Ok(())
    }

    /// These trustees release a closed vote, until it is decided.
    ///
    /// # Errors
    /// What a device does not release or the host refuses.
    pub fn release(&mut self, vote: Uuid, trustees: &[usize]) -> Result<(), Failure> {
        for trustee in trustees {
            self.step(*trustee, &mut Releases::default())?;
        }
        self.host.until(vote, VotePhase::Decided)
    }

    /// The numbers of a decided vote.
    ///
    /// # Errors
    /// It is not decided.
    pub fn counts(&self, vote: Uuid) -> Result<Vec<Vec<u64>>, Failure> {
        let state = self.host.state()?;
        let result = state.votes().get(&vote).and_then(|vote| vote.result.as_ref());
        Ok(result.ok_or("there is no result")?.counts.clone())
    }
}
