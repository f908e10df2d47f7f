//! What has happened in the sample assembly: a housing co-operative, nine members, three months.

use super::{
    Sample,
    acting::{Acting, Failure, Person},
    past::{Past, motion, options, past},
};
use folkmoot_ledger::{
    contest::{Choose, Consent, Contest, Points, Ranking, RankingMethod},
    event::Propose,
    fold::VotePhase,
    rules::Rules,
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

const fn days(days: u64) -> Duration {
    Duration::from_secs(days * 86_400)
}

const fn hours(hours: u64) -> Duration {
    Duration::from_secs(hours * 3_600)
}

/// Tells the story and leaves one vote open.
pub fn tell(mut acting: Acting<'_>) -> Result<Sample, Failure> {
    let mut people: Vec<Person> = NAMES.into_iter().map(Acting::person).collect();
    found(&mut acting, &mut people)?;
    for past in past() {
        hold(&mut acting, &mut people, past)?;
    }
    let open = open(&mut acting, &people)?;
    let members = people.iter().enumerate().map(|(number, person)| person.to_sample(number < 3)).collect();
    Ok(Sample { assembly: acting.assembly()?, open, members })
}

/// Amara founds, invites the others, and three of them become the circle.
fn found(acting: &mut Acting<'_>, people: &mut [Person]) -> Result<(), Failure> {
    let [founder, others @ ..] = people else { return Err("nobody".into()) };
    acting.go_to(days(88));
    acting.found("Harbour Street Housing Co-operative", PURPOSE, Rules::usual(), founder)?;
    acting.pass(hours(1));
    let invite = acting.invite(founder, 20, 30)?;
    for person in others {
        acting.pass(hours(3));
        acting.join(person, &invite)?;
    }
    acting.pass(hours(12));
    let trustees = people.iter().take(3).map(|person| person.keys.id()).collect();
    let founder = people.first().ok_or("nobody")?;
    acting.act(founder, |_, writer| Ok(writer.call_circle(2, trustees)?))?;
    // Accepting, dealing, certifying.
    for _ in 0..3 {
        for trustee in people.iter_mut().take(3) {
            acting.pass(hours(2));
            acting.trustee_step(trustee)?;
        }
    }
    Ok(())
}

fn circle(acting: &Acting<'_>) -> Result<Uuid, Failure> {
    acting.circle().ok_or_else(|| "no circle".into())
}

/// A whole vote: proposed, open for three days, closed, released by two of three.
fn hold(acting: &mut Acting<'_>, people: &mut [Person], past: Past) -> Result<(), Failure> {
    acting.go_to(days(past.days_ago));
    let proposer = people.get(usize::try_from(past.days_ago)? % NAMES.len()).ok_or("nobody")?;
    let opens = acting.now_ms() + 60_000;
    let proposal = Propose {
        title: past.title.to_owned(),
        text: past.text.to_owned(),
        circle: circle(acting)?,
        opens,
        closes: opens + 3 * 86_400_000,
        contests: past.contests,
    };
    let vote = acting.propose(proposer, proposal)?;
    acting.pass(Duration::from_secs(60));
    acting.until(vote, VotePhase::Open)?;
    for (person, selections) in people.iter().zip(past.ballots) {
        acting.pass(hours(6));
        if let Some(selections) = selections {
            acting.cast(person, vote, selections)?;
        }
    }
    if let Some((number, selections)) = past.again {
        acting.pass(hours(1));
        acting.cast(people.get(number).ok_or("nobody")?, vote, selections)?;
    }
    acting.go_to(days(past.days_ago - 3) - hours(1));
    acting.until(vote, VotePhase::Closed)?;
    // The second trustee is on holiday; two of three are enough.
    for (_, trustee) in people.iter_mut().take(3).enumerate().filter(|(number, _)| *number != 1) {
        acting.pass(hours(4));
        acting.trustee_step(trustee)?;
    }
    acting.until(vote, VotePhase::Decided)
}

/// The vote that a visitor can look at while it runs, and another one with other kinds of questions.
fn open(acting: &mut Acting<'_>, people: &[Person]) -> Result<Uuid, Failure> {
    acting.go_to(hours(44));
    let room = propose(acting, people.get(8).ok_or("nobody")?, 9, guest_room())?;
    acting.go_to(hours(20));
    let roof = propose(acting, people.get(4).ok_or("nobody")?, 7, roof())?;
    let ballots: [[u32; 2]; 4] = [[0, 1], [0, 0], [1, 3], [0, 1]];
    for (person, [with, of]) in people.iter().zip(ballots) {
        acting.pass(hours(3));
        acting.cast(person, roof, vec![vec![with], vec![of]])?;
    }
    let ballots: [[&[u32]; 3]; 3] =
        [[&[0], &[1, 0, 2], &[4, 3, 3]], [&[1], &[0, 2, 1], &[10, 0, 0]], [&[0], &[1, 2, 0], &[2, 6, 2]]];
    for (person, selections) in people.iter().skip(5).zip(ballots) {
        acting.pass(hours(1));
        acting.cast(person, room, selections.map(<[u32]>::to_vec).to_vec())?;
    }
    Ok(roof)
}

/// A title, a text and the questions.
type Asked = (&'static str, &'static str, Vec<Contest>);

/// Proposes a vote that closes in so many days from today, and waits until it is open.
fn propose(
    acting: &mut Acting<'_>,
    proposer: &Person,
    days: u64,
    (title, text, contests): Asked,
) -> Result<Uuid, Failure> {
    let opens = acting.now_ms() + 60_000;
    let proposal = Propose {
        title: title.to_owned(),
        text: text.to_owned(),
        circle: circle(acting)?,
        opens,
        closes: acting.today_ms + days * 86_400_000,
        contests,
    };
    let vote = acting.propose(proposer, proposal)?;
    acting.pass(Duration::from_secs(60));
    acting.until(vote, VotePhase::Open)?;
    Ok(vote)
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
