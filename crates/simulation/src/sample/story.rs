//! The sample assembly, a housing co-operative, and how its people act: founding, whole votes, the trustees.

use super::{
    Sample, SampleMember,
    past::{Past, past, rent, said_by},
};
use crate::{
    Failure,
    draw::Draw,
    host::Host,
    in_process::InProcess,
    people::Person,
    world::{self, Charter, World},
};
use folkmoot_client::{keys::KeyRing, phrase::Phrase, trustee::Releases};
use folkmoot_ledger::{
    contest::Contest,
    events::{CircleSign, Propose},
    proposal::Participation,
    rules::{
        CircleRule, ClassName, DAY, HOUR, ParticipationRule, Preset, Readers, ReleaseRule, Rules, Share,
    },
    state::VotePhase,
};
use std::time::Duration;
use uuid::Uuid;

/// Nine founded the co-operative or came in its first days, Kamala asks to join, and the others were vouched for.
pub const NAMES: [&str; 18] = [
    "Amara Okafor",
    "Bram de Wit",
    "Chiara Rossi",
    "Dana Kowalska",
    "Emil Larsen",
    "Farida Haddad",
    "Gwen Pritchard",
    "Hugo Martín",
    "Ines Duarte",
    "Jonas Weiss",
    "Kamala Rao",
    "Lena Vogt",
    "Mateo Silva",
    "Nadia Benali",
    "Oskar Lind",
    "Priya Nair",
    "Quentin Moreau",
    "Rosa Bianchi",
];
/// How many were there in the first days.
pub const FIRST: usize = 9;
/// Who came later.
pub const JONAS: usize = 9;
/// Who asks to join.
pub const KAMALA: usize = 10;

const PURPOSE: &str = "We own and run the house at **14 Harbour Street** together: nine flats, one workshop, one garden.\n\n\
    Whatever costs more than 500 or changes how we live together is decided here, one member one vote.";

/// The trustees of the first circle, two of whom are enough.
const FIRST_TRUSTEES: [usize; 3] = [0, 1, 2];
/// Those whom the members elected later.
pub const TRUSTEES: [usize; 3] = [3, 4, 6];

/// The rules of a club for a house: one in five signs a proposal, three are trustees, and whoever proposes a vote says whether it hides
/// who takes part. Visitors read everything, and devices find it.
fn rules() -> Rules {
    let club = Preset::Club.rules();
    Rules {
        seconds: Share { num: 1, den: 5, most: 20 },
        circle: CircleRule { size: 3, threshold: 2, term: 365 * DAY },
        record: Readers::Listed,
        participation: ParticipationRule::Proposal,
        // All live in one house, and would hear of two closings.
        release: ReleaseRule { wait: 0, ..club.release },
        ..club
    }
}

/// Tells the story and leaves two votes open.
pub fn tell(host: InProcess<'_>, today_ms: u64) -> Result<Sample, Failure> {
    let draw = Draw::new(None);
    let phrases = (0..).map(|number| {
        let mut entropy = [0; 16];
        entropy.iter_mut().zip(draw.bytes32("phrase", number)).for_each(|(to, from)| *to = from);
        Phrase::from_entropy(&entropy)
    });
    let named: Vec<(&str, Phrase)> = NAMES.into_iter().zip(phrases).collect();
    let people = named
        .iter()
        .map(|(name, phrase)| Person::new((*name).to_owned(), KeyRing::from_phrase(phrase)))
        .collect();
    let members = named
        .iter()
        .enumerate()
        .map(|(n, (name, phrase))| SampleMember {
            name: (*name).to_owned(),
            phrase: phrase.expose_words().to_string(),
            trustee: TRUSTEES.contains(&n),
            asks: n == KAMALA,
        })
        .collect();

    let mut story = Story::found(host, people, draw.branch("ids"), today_ms)?;
    story.history()?;
    let (recent, earlier): (Vec<Past>, Vec<Past>) = past().into_iter().partition(|vote| vote.days_ago < 20);
    for vote in earlier {
        story.hold(vote, Participation::Open)?;
    }
    let fund = story.propose_fund()?;
    story.hold(rent(), Participation::Hidden)?;
    for vote in recent {
        story.hold(vote, Participation::Open)?;
    }
    story.decide_fund(fund)?;
    let open = story.present()?;
    Ok(Sample { assembly: story.world.assembly()?, open, members })
}

/// The co-operative, and the time at which its story is told.
pub struct Story<'a> {
    pub world: World<InProcess<'a>>,
    /// The trustees in office, by their numbers.
    pub trustees: [usize; 3],
    /// What each person has released as a trustee.
    releases: Vec<Releases>,
    today_ms: u64,
}

impl<'a> Story<'a> {
    /// Amara founds, invites the others, and three of them become the circle that more than half sign for.
    fn found(
        mut host: InProcess<'a>,
        people: Vec<Person>,
        draw: Draw,
        today_ms: u64,
    ) -> Result<Self, Failure> {
        host.go_to(today_ms.saturating_sub(300 * DAY));
        let charter = Charter {
            name: "Harbour Street Housing Co-operative",
            purpose: PURPOSE,
            rules: rules(),
            founders: 1,
            circle: None,
        };
        let mut world = World::found(host, people, draw, charter)?;
        world.host.pass(Duration::from_secs(3_600));
        let invite = world.invite(0, 20, 20 * DAY)?;
        for joiner in 1..FIRST {
            world.host.pass(Duration::from_secs(3 * 3_600));
            world.join(joiner, &invite)?;
        }
        let releases = vec![Releases::default(); NAMES.len()];
        let mut story = Self { world, trustees: FIRST_TRUSTEES, releases, today_ms };
        story.pass(12 * HOUR);
        let circle = story.world.call_circle(2, &FIRST_TRUSTEES)?;
        story.ceremony()?;
        for signs in [5, 7] {
            story.pass(HOUR);
            story.world.act(signs, |writer| writer.write(CircleSign { circle }))?;
        }
        Ok(story)
    }

    /// Time passes.
    pub fn pass(&mut self, ms: u64) {
        self.world.host.pass(Duration::from_millis(ms));
    }

    /// Goes to so many milliseconds before today, if that is still to come.
    pub fn go_to(&mut self, before_today: u64) {
        let then = self.today_ms.saturating_sub(before_today);
        self.world.host.go_to(then.max(self.world.host.now_ms()));
    }

    /// A time so many milliseconds after today.
    pub fn after_today(&self, ms: u64) -> u64 {
        self.today_ms.saturating_add(ms)
    }

    /// All steps of the ceremony of the trustees: accepting, dealing, certifying.
    pub fn ceremony(&mut self) -> Result<(), Failure> {
        for _ in 0..3 {
            for trustee in self.trustees {
                self.trustee_step(trustee, 2 * HOUR)?;
            }
        }
        Ok(())
    }

    fn trustee_step(&mut self, trustee: usize, after: u64) -> Result<(), Failure> {
        self.pass(after);
        self.world.step(trustee, self.releases.get_mut(trustee).ok_or("not a trustee")?)
    }

    /// An ordinary proposal of the house, open for `lasts`, in which everybody sees who votes.
    pub fn ordinary(&mut self, title: &str, text: &str, lasts: u64, contests: Vec<Contest>) -> Propose {
        Propose {
            title: title.to_owned(),
            text: Some(self.world.text(text)),
            participation: Some(Participation::Open),
            ..world::proposal(ClassName::Ordinary, lasts, contests)
        }
    }

    /// Waits for the time at which a proposal opens.
    pub fn open(&mut self, vote: Uuid) -> Result<(), Failure> {
        let opening_ms = {
            let state = self.world.host.state()?;
            let proposal = state.votes().get(&vote).ok_or("there is no such proposal")?;
            state.opening_ms(proposal)
        };
        if let Some(opening_ms) = opening_ms {
            self.world.host.go_to(opening_ms.max(self.world.host.now_ms()));
        }
        self.world.host.until(vote, VotePhase::Open)
    }

    /// Casts ballots, one a person in the order of the names, `apart` milliseconds apart. `None` does not vote.
    pub fn cast(
        &mut self,
        vote: Uuid,
        ballots: Vec<Option<Vec<Vec<u32>>>>,
        apart: u64,
    ) -> Result<(), Failure> {
        for (person, selections) in ballots.into_iter().enumerate() {
            self.pass(apart);
            if let Some(selections) = selections {
                self.world.cast(person, vote, selections)?;
            }
        }
        Ok(())
    }

    /// Waits until a vote closes; two of three trustees release it, the other one is on holiday.
    pub fn finish(&mut self, vote: Uuid) -> Result<(), Failure> {
        let closes = self.world.host.state()?.votes().get(&vote).and_then(|vote| vote.closes);
        self.world.host.go_to(closes.ok_or("the vote is not open")? + HOUR);
        self.world.host.until(vote, VotePhase::Closed)?;
        let [one, _, other] = self.trustees;
        for trustee in [one, other] {
            self.trustee_step(trustee, 4 * HOUR)?;
        }
        self.world.host.until(vote, VotePhase::Decided)
    }

    /// Candidates with the name of a member are that member, and say what they have to say.
    fn with_members(&mut self, contest: Contest) -> Contest {
        let Contest::Elect(mut elect) = contest else { return contest };
        let candidates = elect.options.iter_mut().zip(&mut elect.members).zip(&mut elect.statements);
        for ((name, member), statement) in candidates {
            *statement = said_by(name).map(|said| self.world.text(said));
            let person = self.world.people.iter().find(|person| person.name == *name);
            *member = person.map(|person| person.keys.id());
            if member.is_some() {
                name.clear();
            }
        }
        Contest::Elect(elect)
    }

    /// A whole ordinary vote: proposed and signed, a day's notice, open for three days, closed, released.
    fn hold(&mut self, past: Past, participation: Participation) -> Result<(), Failure> {
        self.go_to((past.days_ago + 1) * DAY);
        let proposer = usize::try_from(past.days_ago)? % FIRST;
        let contests = past.contests.into_iter().map(|contest| self.with_members(contest)).collect();
        let proposal = self.ordinary(past.title, past.text, 3 * DAY, contests);
        let vote =
            self.world.propose(proposer, Propose { participation: Some(participation), ..proposal })?;
        self.open(vote)?;
        let apart = 54 * HOUR / u64::try_from(past.ballots.len())?.max(1);
        self.cast(vote, past.ballots, apart)?;
        if let Some((person, selections)) = past.again {
            self.pass(HOUR);
            self.world.cast(person, vote, selections)?;
        }
        self.finish(vote)
    }
}
