//! Questions that tests put.

use folkmoot_ledger::contest::{Approval, Blank, Choose, Contest, Motion, Wins};

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
