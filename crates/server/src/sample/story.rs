//! What has happened in the sample assembly: a housing co-operative, nine members, two months.

use super::{
    Sample,
    acting::{Acting, Failure, Person},
};
use folkmoot_ledger::{contest::Contest, event::Propose, fold::VotePhase, rules::Rules};
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

/// A vote of the past: what was asked, and what each member chose, in the order of the names. `None` did not vote.
struct Past {
    days_ago: u64,
    title: &'static str,
    text: &'static str,
    contests: Vec<Contest>,
    ballots: Vec<Option<Vec<Vec<u32>>>>,
    /// Somebody who thought better of it, and what they then chose.
    again: Option<(usize, Vec<Vec<u32>>)>,
}

fn options(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

fn motion(question: &str) -> Contest {
    Contest::Motion { question: question.to_owned() }
}

fn one(selections: &[&[u32]]) -> Vec<Option<Vec<Vec<u32>>>> {
    selections.iter().map(|selection| (!selection.is_empty()).then(|| vec![selection.to_vec()])).collect()
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
    acting.go_to(days(61));
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
    acting.act(founder, |_, pen| Ok(pen.call_circle(2, trustees)?))?;
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
    acting.pass(days(3));
    acting.until(vote, VotePhase::Closed)?;
    // The second trustee is on holiday; two of three are enough.
    for (_, trustee) in people.iter_mut().take(3).enumerate().filter(|(number, _)| *number != 1) {
        acting.pass(hours(4));
        acting.trustee_step(trustee)?;
    }
    acting.until(vote, VotePhase::Decided)
}

/// The vote that a visitor can look at while it runs.
fn open(acting: &mut Acting<'_>, people: &[Person]) -> Result<Uuid, Failure> {
    acting.go_to(hours(20));
    let opens = acting.now_ms() + 60_000;
    let proposal = Propose {
        title: "Summer: the roof".to_owned(),
        text: "The surveyor says that the roof lasts two more winters at most. The quotes are on the board in the hall.\n\n\
            - **Slate**: 41,000, lasts a century\n- **Tiles**: 28,500, lasts fifty years\n- **Sheet metal**: 22,000, loud in the rain"
            .to_owned(),
        circle: circle(acting)?,
        opens,
        closes: acting.today_ms + 7 * 86_400_000,
        contests: vec![
            motion("Shall we have the roof done this summer?"),
            Contest::Choose {
                question: "If it is done: with what?".to_owned(),
                options: options(&["Slate", "Tiles", "Sheet metal"]),
                blank: true,
            },
        ],
    };
    let vote = acting.propose(people.get(4).ok_or("nobody")?, proposal)?;
    acting.pass(Duration::from_secs(60));
    acting.until(vote, VotePhase::Open)?;
    let ballots: [[u32; 2]; 4] = [[0, 1], [0, 0], [1, 3], [0, 1]];
    for (person, [roof, with]) in people.iter().zip(ballots) {
        acting.pass(hours(3));
        acting.cast(person, vote, vec![vec![roof], vec![with]])?;
    }
    Ok(vote)
}

fn past() -> Vec<Past> {
    vec![
        Past {
            days_ago: 50,
            title: "A walnut tree in the garden",
            text: "A walnut gives shade in ten years and nuts in fifteen. Ines would plant it on **the first Saturday** of next month.",
            contests: vec![motion("Shall we plant a walnut tree?")],
            ballots: one(&[&[0], &[0], &[1], &[0], &[2], &[0], &[], &[0], &[0]]),
            again: Some((2, vec![vec![0]])),
        },
        Past {
            days_ago: 41,
            title: "Who keeps the workshop keys?",
            text: "Emil moves out of the ground floor, so somebody else has to keep the keys.",
            contests: vec![Contest::Choose {
                question: "Who keeps the workshop keys?".to_owned(),
                options: options(&["Bram", "Gwen", "Hugo"]),
                blank: false,
            }],
            ballots: one(&[&[1], &[0], &[1], &[1], &[2], &[], &[1], &[0], &[1]]),
            again: None,
        },
        Past {
            days_ago: 31,
            title: "Colour of the front door",
            text: "The old green cannot be bought any more.",
            contests: vec![Contest::Choose {
                question: "Which colour?".to_owned(),
                options: options(&["Dark blue", "Ochre", "Brick red", "Black"]),
                blank: true,
            }],
            ballots: one(&[&[0], &[2], &[0], &[4], &[0], &[2], &[1], &[0], &[]]),
            again: None,
        },
        Past {
            days_ago: 21,
            title: "Days for the common meal",
            text: "Approve every day on which you would come. The day that most approve of is it.",
            contests: vec![Contest::Approval {
                question: "Which days suit you?".to_owned(),
                options: options(&["Monday", "Wednesday", "Friday", "Sunday"]),
                min: 1,
                max: 3,
            }],
            ballots: one(&[&[1, 3], &[1], &[2, 3], &[0, 1, 3], &[3], &[1, 3], &[], &[1, 2], &[3]]),
            again: None,
        },
        Past {
            days_ago: 11,
            title: "Budget, workshop hours and the hall",
            text: "Three things that the house meeting could not settle, on one ballot.",
            contests: vec![
                motion("Shall we raise the monthly contribution by 12?"),
                Contest::Choose {
                    question: "Until when may machines run in the workshop?".to_owned(),
                    options: options(&["18:00", "20:00", "22:00"]),
                    blank: true,
                },
                Contest::Approval {
                    question: "What shall stand in the hall?".to_owned(),
                    options: options(&["Bookshelf", "Bench", "Bicycle stand", "Nothing at all"]),
                    min: 1,
                    max: 2,
                },
            ],
            ballots: [
                Some((0, 1, &[0, 1][..])),
                Some((1, 0, &[1])),
                Some((0, 1, &[1, 2])),
                Some((0, 1, &[2])),
                None,
                Some((1, 3, &[3])),
                Some((0, 2, &[0, 2])),
                Some((2, 1, &[1, 2])),
                Some((1, 1, &[2])),
            ]
            .into_iter()
            .map(|ballot| ballot.map(|(budget, hours, hall)| vec![vec![budget], vec![hours], hall.to_vec()]))
            .collect(),
            again: None,
        },
    ]
}
