//! What the sample assembly has decided so far: every kind of question once, and one ballot with three.

use folkmoot_ledger::contest::{
    Amounts, Approval, Blank, Budget, BudgetBy, Choose, Consent, Contest, Elect, Favourites,
    FavouritesMethod, Grades, Motion, Points, Quadratic, Ranking, RankingMethod, Score, Wins,
};

/// A vote of the past: what was asked, and what each member chose, in the order of the names. `None` did not vote.
pub struct Past {
    pub days_ago: u64,
    pub title: &'static str,
    pub text: &'static str,
    pub contests: Vec<Contest>,
    pub ballots: Vec<Option<Vec<Vec<u32>>>>,
    /// Somebody who thought better of it, and what they then chose.
    pub again: Option<(usize, Vec<Vec<u32>>)>,
}

pub fn options(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

pub fn motion(question: &str) -> Contest {
    Contest::Motion(Motion { question: question.to_owned() })
}

/// Who stands for the garden, and what they say of themselves.
const GARDENERS: [(&str, Option<&str>); 5] = [
    ("Bram de Wit", Some("I have the mornings free, and a wheelbarrow.")),
    ("Chiara Rossi", Some("Herbs and everything that climbs.")),
    ("Farida Haddad", None),
    ("Hugo Martín", Some("I mend what breaks.")),
    ("Ines Duarte", Some("Trees, and the calendar of who waters when.")),
];

/// What a candidate says of themselves.
pub fn said_by(candidate: &str) -> Option<&'static str> {
    GARDENERS.iter().find(|(name, _)| *name == candidate).and_then(|(_, said)| *said)
}

/// An election of so many. Whoever has the name of a member stands as that member, once the story is told.
fn stand(question: &str, seats: u16, candidates: &[(&str, Option<&str>)]) -> Contest {
    Contest::Elect(Elect {
        question: question.to_owned(),
        options: candidates.iter().map(|(name, _)| (*name).to_owned()).collect(),
        members: vec![None; candidates.len()],
        statements: vec![None; candidates.len()],
        seats,
        max: seats,
    })
}

/// Ballots with one contest. An empty list did not vote.
fn one(selections: &[&[u32]]) -> Vec<Option<Vec<Vec<u32>>>> {
    selections.iter().map(|selection| (!selection.is_empty()).then(|| vec![selection.to_vec()])).collect()
}

/// All of them, the oldest first. They lie at least five days apart.
pub fn past() -> Vec<Past> {
    let mut past = of_other_kinds();
    past.extend(of_usual_kinds());
    past.sort_by_key(|vote| std::cmp::Reverse(vote.days_ago));
    past
}

/// All other kinds.
fn of_other_kinds() -> Vec<Past> {
    vec![
        Past {
            days_ago: 92,
            title: "Who looks after the garden?",
            text: "Three people keep the beds, the tools and the water running for a year. Nobody does it alone.",
            contests: vec![stand("Who looks after the garden this year?", 3, &GARDENERS)],
            ballots: one(&[
                &[0, 1, 4],
                &[1, 4],
                &[1, 2, 4],
                &[0, 4],
                &[3, 4],
                &[1, 2],
                &[0, 1, 3],
                &[],
                &[0, 1, 4],
            ]),
            again: None,
        },
        Past {
            days_ago: 87,
            title: "A name for the yard",
            text: "The yard has been \"the yard\" for forty years. Eleven names were on the list in the hall. Name up to three, the best first.",
            contests: vec![Contest::Favourites(Favourites {
                question: "What shall the yard be called?".to_owned(),
                options: options(&[
                    "Anchor Yard",
                    "Brick Yard",
                    "Harbour Court",
                    "Lantern Court",
                    "Mulberry Yard",
                    "Ropewalk",
                    "Sail Loft Yard",
                    "Swallow Court",
                    "The Slip",
                    "Tide Yard",
                    "Washing Line",
                ]),
                places: 3,
                method: FavouritesMethod::Points,
            })],
            ballots: one(&[
                &[4, 7, 5],
                &[5, 4],
                &[4],
                &[7, 4, 10],
                &[5, 7, 4],
                &[10],
                &[],
                &[4, 5, 9],
                &[2, 4, 5],
            ]),
            again: None,
        },
        Past {
            days_ago: 82,
            title: "Quiet hours",
            text: "From ten at night to seven in the morning nobody drills, drums or runs the washing machine. Whoever cannot live with that says so.",
            contests: vec![Contest::Consent(Consent {
                question: "Do we agree on quiet hours from ten to seven?".to_owned(),
                objections: 0,
            })],
            ballots: one(&[&[0], &[0], &[1], &[0], &[0], &[0], &[], &[1], &[0]]),
            again: None,
        },
        Past {
            days_ago: 77,
            title: "Which paint for the stairwell?",
            text: "Five patches are on the wall of the first landing. Give each 0 to 10.",
            contests: vec![Contest::Score(Score {
                question: "How much do you like each paint?".to_owned(),
                options: options(&["Chalk", "Sage", "Sky", "Terracotta", "Lemon"]),
                max: 10,
            })],
            ballots: one(&[
                &[7, 9, 4, 6, 2],
                &[8, 6, 5, 9, 0],
                &[5, 10, 6, 3, 3],
                &[9, 7, 2, 4, 1],
                &[],
                &[4, 8, 8, 5, 6],
                &[6, 9, 3, 10, 0],
                &[8, 5, 7, 2, 2],
                &[7, 8, 6, 6, 4],
            ]),
            again: None,
        },
        Past {
            days_ago: 72,
            title: "A design for the garden gate",
            text: "Three drawings hang in the hall. A grade is a judgment: several designs can have the same one.",
            contests: vec![Contest::Grades(Grades {
                question: "How do you judge each design?".to_owned(),
                options: options(&["Arch with roses", "Plain boards", "Iron bars"]),
                grades: options(&["To reject", "Poor", "Fair", "Good", "Very good", "Excellent"]),
            })],
            ballots: one(&[
                &[5, 3, 1],
                &[3, 4, 2],
                &[4, 3, 0],
                &[2, 5, 3],
                &[5, 2, 1],
                &[4, 3, 4],
                &[3, 3, 2],
                &[],
                &[5, 4, 1],
            ]),
            again: None,
        },
        Past {
            days_ago: 67,
            title: "Spring cleaning",
            text: "Ten points each, for the rooms that need it most. You need not give them all.",
            contests: vec![Contest::Points(Points {
                question: "Where is cleaning needed most?".to_owned(),
                options: options(&["Cellar", "Stairwell", "Laundry", "Bicycle shed"]),
                budget: 10,
                exact: false,
            })],
            ballots: one(&[
                &[4, 2, 4, 0],
                &[0, 5, 5, 0],
                &[10, 0, 0, 0],
                &[3, 3, 3, 1],
                &[2, 0, 4, 4],
                &[],
                &[6, 2, 2, 0],
                &[0, 3, 3, 3],
                &[5, 0, 5, 0],
            ]),
            again: None,
        },
        Past {
            days_ago: 61,
            title: "What matters most this year?",
            text: "One vote for a matter costs 1 credit, two cost 4, three cost 9. You can also vote against.",
            contests: vec![Contest::Quadratic(Quadratic {
                question: "What shall we put our time into?".to_owned(),
                options: options(&["Insulation", "Workshop", "Garden", "Guest room", "Parties"]),
                credits: 25,
                against: true,
            })],
            ballots: one(&[
                &[4, 1, 2, 0, 0, 0, 0, 0, 1, 1],
                &[3, 3, 0, 0, 2, 0, 0, 1, 0, 0],
                &[0, 0, 4, 2, 0, 1, 0, 0, 0, 2],
                &[5, 0, 0, 0, 0, 0, 0, 0, 0, 0],
                &[2, 2, 2, 2, 2, 0, 0, 0, 0, 0],
                &[0, 0, 3, 0, 0, 0, 3, 0, 0, 2],
                &[4, 0, 2, 1, 0, 0, 0, 0, 0, 1],
                &[1, 4, 0, 0, 2, 0, 0, 0, 2, 0],
                &[3, 0, 3, 2, 0, 0, 1, 0, 0, 1],
            ]),
            again: None,
        },
        Past {
            days_ago: 46,
            title: "Where do we meet in winter?",
            text: "The hall is too cold from November on. Put the places in your order, the best first; what you leave out shares the last place.",
            contests: vec![Contest::Ranking(Ranking {
                question: "Where shall we meet?".to_owned(),
                options: options(&["Workshop", "Café on the corner", "Library", "Amara's kitchen"]),
                method: RankingMethod::Schulze,
            })],
            // A cycle: the workshop before the café (6 to 3), the café before the library (6 to 3), and the library before the workshop (4 to 3).
            ballots: one(&[
                &[0, 1, 2, 3],
                &[0, 1, 2, 2],
                &[0, 1, 3, 2],
                &[2, 0, 1, 3],
                &[3, 0, 1, 2],
                &[2, 0, 1, 3],
                &[1, 2, 0, 3],
                &[0, 1, 0, 1],
                &[1, 2, 1, 0],
            ]),
            again: None,
        },
        Past {
            days_ago: 36,
            title: "Repairs for this year",
            text: "There are 6,000 in the fund. What has the most support for its cost comes first, as far as the money reaches.",
            contests: vec![Contest::Budget(Budget {
                question: "Which repairs do you support?".to_owned(),
                options: options(&[
                    "Cellar door",
                    "Gutters",
                    "Boiler service",
                    "New letter boxes",
                    "Paving of the yard",
                    "Light in the stairwell",
                ]),
                costs: vec![48_000, 210_000, 95_000, 130_000, 420_000, 36_500],
                funds: 600_000,
                currency: "EUR".to_owned(),
                decimals: 2,
                by: BudgetBy::SupportPerCost,
            })],
            ballots: one(&[
                &[0, 1, 2, 5],
                &[1, 2, 5],
                &[1, 4],
                &[0, 1, 2, 3, 5],
                &[],
                &[2, 4, 5],
                &[1, 2, 3],
                &[0, 1, 5],
                &[2, 3, 5],
            ]),
            again: None,
        },
        Past {
            days_ago: 26,
            title: "What the summer fair earned",
            text: "The fair left 1,200 over. Everybody divides them as they think right; each purpose gets the mean.",
            contests: vec![Contest::Amounts(Amounts {
                question: "What shall the money go to?".to_owned(),
                options: options(&["Roof fund", "Garden", "Food bank in our street"]),
                total: 120_000,
                currency: "EUR".to_owned(),
                decimals: 2,
            })],
            ballots: one(&[
                &[60_000, 20_000, 40_000],
                &[120_000, 0, 0],
                &[40_000, 40_000, 40_000],
                &[0, 30_000, 90_000],
                &[50_000, 50_000, 20_000],
                &[],
                &[80_000, 0, 40_000],
                &[30_000, 30_000, 30_000],
                &[0, 0, 120_000],
            ]),
            again: None,
        },
    ]
}

/// What is asked so that nobody sees who votes: everybody but Kamala may.
pub fn rent() -> Past {
    let choices = "yyynyyyy-y-yaynyyy".chars().map(|letter| "yna".find(letter));
    let ballot = |choice| Some(vec![vec![u32::try_from(choice).ok()?]]);
    Past {
        days_ago: 16,
        title: "Half the contribution, for a while",
        text: "Two of us cannot pay the full contribution at present. **Nobody is named, and nobody sees who votes**: we meet on the stairs every day, and it should stay easy to.",
        contests: vec![motion("Shall whoever needs it pay half for up to six months?")],
        ballots: choices.map(|choice| choice.and_then(ballot)).collect(),
        again: None,
    }
}

/// Motions, choices and approvals.
fn of_usual_kinds() -> Vec<Past> {
    vec![
        Past {
            days_ago: 51,
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
            contests: vec![Contest::Choose(Choose {
                question: "Who keeps the workshop keys?".to_owned(),
                options: options(&["Bram", "Gwen", "Hugo"]),
                blank: Blank::Off,
                wins: Wins::Most,
            })],
            ballots: one(&[&[1], &[0], &[1], &[1], &[2], &[], &[1], &[0], &[1]]),
            again: None,
        },
        Past {
            days_ago: 31,
            title: "Colour of the front door",
            text: "The old green cannot be bought any more.",
            contests: vec![Contest::Choose(Choose {
                question: "Which colour?".to_owned(),
                options: options(&["Dark blue", "Ochre", "Brick red", "Black"]),
                blank: Blank::Nobody,
                wins: Wins::Most,
            })],
            ballots: one(&[&[0], &[2], &[0], &[4], &[0], &[2], &[1], &[0], &[]]),
            again: None,
        },
        Past {
            days_ago: 21,
            title: "Days for the common meal",
            text: "Approve every day on which you would come. The day that most approve of is it.",
            contests: vec![Contest::Approval(Approval {
                question: "Which days suit you?".to_owned(),
                options: options(&["Monday", "Wednesday", "Friday", "Sunday"]),
                min: 1,
                max: 3,
            })],
            ballots: one(&[&[1, 3], &[1], &[2, 3], &[0, 1, 3], &[3], &[1, 3], &[], &[1, 2], &[3]]),
            again: None,
        },
        Past {
            days_ago: 11,
            title: "Budget, workshop hours and the hall",
            text: "Three things that the house meeting could not settle, on one ballot.",
            contests: vec![
                motion("Shall we raise the monthly contribution by 12?"),
                Contest::Choose(Choose {
                    question: "Until when may machines run in the workshop?".to_owned(),
                    options: options(&["18:00", "20:00", "22:00"]),
                    blank: Blank::Nobody,
                    wins: Wins::Most,
                }),
                Contest::Approval(Approval {
                    question: "What shall stand in the hall?".to_owned(),
                    options: options(&["Bookshelf", "Bench", "Bicycle stand", "Nothing at all"]),
                    min: 1,
                    max: 2,
                }),
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
