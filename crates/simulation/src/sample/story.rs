//! What has happened in the sample assembly: a housing co-operative, nine members, three months.

use super::{
    Sample, SampleMember,
    past::{Past, motion, options, past},
};
use crate::{
    Failure,
    draw::Draw,
    host::Host,
    in_process::InProcess,
    people::Person,
    world::{Charter, World},
};
use folkmoot_client::{keys::MemberKeys, phrase::Phrase, trustee::Releases};
use folkmoot_ledger::{
    contest::{Choose, Consent, Contest, Points, Ranking, RankingMethod},
    events::Propose,
    rules::Rules,
    state::VotePhase,
};
use std::time::Duration;
use uuid::Uuid;

const NAMES: [&str; 9] = [
    "Amara Okafor",
    "Bram de Wit",
    "Chiara Rossi",
    "Dana Kowalska",
    "Emil Larsen",
    "Farida Haddad",
    "Gwen Pritchard",
    "Hugo Martín",
    "Ines Duarte",
];

const PURPOSE: &str = "We own and run the house at **14 Harbour Street** together: nine flats, one workshop, one garden.\n\n\
    Whatever costs more than 500 or changes how we live together is decided here, one member one vote.";

const MINUTE_MS: u64 = 60_000;
const DAY_MS: u64 = 86_400_000;

const fn days(days: u64) -> Duration {
    Duration::from_secs(days * 86_400)
}

const fn hours(hours: u64) -> Duration {
    Duration::from_secs(hours * 3_600)
}

/// The trustees of the circle, two of whom are enough.
const TRUSTEES: [usize; 3] = [0, 1, 2];

/// Tells the story and leaves one vote open.
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
        .map(|(name, phrase)| Person { name: (*name).to_owned(), keys: MemberKeys::from_phrase(phrase) })
        .collect();
    let members = named
        .iter()
        .enumerate()
        .map(|(n, (name, phrase))| SampleMember {
            name: (*name).to_owned(),
            phrase: phrase.expose_words().to_string(),
            trustee: TRUSTEES.contains(&n),
        })
        .collect();

    let mut story = Story::found(host, people, draw.branch("ids"), today_ms)?;
    for past in past() {
        story.hold(past)?;
    }
    let open = story.open()?;
    Ok(Sample { assembly: story.world.assembly()?, open, members })
}

/// A title, a text and the questions.
type Asked = (&'static str, &'static str, Vec<Contest>);

/// The co-operative, and the time at which its story is told.
struct Story<'a> {
    world: World<InProcess<'a>>,
    circle: Uuid,
    /// What each trustee has released.
    releases: Vec<Releases>,
    today_ms: u64,
}

impl<'a> Story<'a> {
    /// Amara founds, invites the others, and three of them become the circle.
    fn found(
        mut host: InProcess<'a>,
        people: Vec<Person>,
        draw: Draw,
        today_ms: u64,
    ) -> Result<Self, Failure> {
        host.go_to(before(today_ms, days(88)));
        let charter = Charter {
            name: "Harbour Street Housing Co-operative",
            purpose: PURPOSE,
            rules: Rules::usual(),
            founders: 1,
        };
        let mut world = World::found(host, people, draw, charter)?;
        world.host.pass(hours(1));
        let invite = world.invite(0, 20, 30 * DAY_MS)?;
        for joiner in 1..NAMES.len() {
            world.host.pass(hours(3));
            world.join(joiner, &invite)?;
        }
        world.host.pass(hours(12));
        let circle = world.call_circle(2, &TRUSTEES)?;
        let mut story = Self { world, circle, releases: vec![Releases::default(); TRUSTEES.len()], today_ms };
        // Accepting, dealing, certifying.
        for _ in 0..3 {
            for trustee in TRUSTEES {
                story.trustee_step(trustee, hours(2))?;
            }
        }
        Ok(story)
    }

    fn go_to(&mut self, before_today: Duration) {
        self.world.host.go_to(before(self.today_ms, before_today));
    }

    fn trustee_step(&mut self, trustee: usize, after: Duration) -> Result<(), Failure> {
        self.world.host.pass(after);
        self.world.step(trustee, self.releases.get_mut(trustee).ok_or("not a trustee")?)
    }

    /// A whole vote: proposed, open for three days, closed, released by two of three.
    fn hold(&mut self, past: Past) -> Result<(), Failure> {
        self.go_to(days(past.days_ago));
        let proposer = usize::try_from(past.days_ago)? % NAMES.len();
        let closes = self.world.host.now_ms() + MINUTE_MS + 3 * DAY_MS;
        let vote = self.propose(proposer, closes, (past.title, past.text, past.contests))?;
        for (person, selections) in past.ballots.into_iter().enumerate() {
            self.world.host.pass(hours(6));
            if let Some(selections) = selections {
                self.world.cast(person, vote, selections)?;
            }
        }
        if let Some((person, selections)) = past.again {
            self.world.host.pass(hours(1));
            self.world.cast(person, vote, selections)?;
        }
        self.go_to(days(past.days_ago - 3) - hours(1));
        self.world.host.until(vote, VotePhase::Closed)?;
        // The second trustee is on holiday; two of three are enough.
        for trustee in [0, 2] {
            self.trustee_step(trustee, hours(4))?;
        }
        self.world.host.until(vote, VotePhase::Decided)
    }

    /// The vote that a visitor can look at while it runs, and another one with other kinds of questions.
    fn open(&mut self) -> Result<Uuid, Failure> {
        self.go_to(hours(44));
        let room = self.propose(8, self.today_ms + 9 * DAY_MS, guest_room())?;
        self.go_to(hours(20));
        let roof = self.propose(4, self.today_ms + 7 * DAY_MS, roof())?;
        let ballots: [[u32; 2]; 4] = [[0, 1], [0, 0], [1, 3], [0, 1]];
        for (person, [with, of]) in ballots.into_iter().enumerate() {
            self.world.host.pass(hours(3));
            self.world.cast(person, roof, vec![vec![with], vec![of]])?;
        }
        let ballots: [[&[u32]; 3]; 3] =
            [[&[0], &[1, 0, 2], &[4, 3, 3]], [&[1], &[0, 2, 1], &[10, 0, 0]], [&[0], &[1, 2, 0], &[2, 6, 2]]];
        for (person, selections) in (5..).zip(ballots) {
            self.world.host.pass(hours(1));
            self.world.cast(person, room, selections.map(<[u32]>::to_vec).to_vec())?;
        }
        Ok(roof)
    }

    /// Proposes a vote that opens in a minute, and waits until it is open.
    fn propose(
        &mut self,
        proposer: usize,
        closes: u64,
        (title, text, contests): Asked,
    ) -> Result<Uuid, Failure> {
        let proposal = Propose {
            title: title.to_owned(),
            text: text.to_owned(),
            circle: self.circle,
            opens: self.world.host.now_ms() + MINUTE_MS,
            closes,
            contests,
        };
        let vote = self.world.propose(proposer, proposal)?;
        self.world.host.pass(Duration::from_millis(MINUTE_MS));
        self.world.host.until(vote, VotePhase::Open)?;
        Ok(vote)
    }
}

fn before(today_ms: u64, time: Duration) -> u64 {
    today_ms.saturating_sub(u64::try_from(time.as_millis()).unwrap_or(u64::MAX))
}

fn roof() -> Asked {
    let contests = vec![
        motion("Shall we have the roof done this summer?"),
        Contest::Choose(Choose {
            question: "If it is done: with what?".to_owned(),
            options: options(&["Slate", "Tiles", "Sheet metal"]),
            blank: true,
        }),
    ];
    let text = "The surveyor says that the roof lasts two more winters at most. The quotes are on the board in the hall.\n\n\
        - **Slate**: 41,000, lasts a century\n- **Tiles**: 28,500, lasts fifty years\n- **Sheet metal**: 22,000, loud in the rain";
    ("Summer: the roof", text, contests)
}

fn guest_room() -> Asked {
    let contests = vec![
        Contest::Consent(Consent {
            question: "Do we agree that guests stay for two weeks at most?".to_owned(),
            objections: 0,
        }),
        Contest::Ranking(Ranking {
            question: "Which room shall it be?".to_owned(),
            options: options(&["The old office", "The room over the workshop", "The attic"]),
            method: RankingMethod::Schulze,
        }),
        Contest::Points(Points {
            question: "What does it need most?".to_owned(),
            options: options(&["A good bed", "A desk", "A stove"]),
            budget: 10,
            exact: true,
        }),
    ];
    let text =
        "A room for whoever visits one of us, for a little money to the house. Ines keeps the calendar.";
    ("A guest room", text, contests)
}
