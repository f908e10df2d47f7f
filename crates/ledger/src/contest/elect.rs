//! An election: several seats, by an approval of the candidates (docs/spec/09-events.md, 9.5, and docs/spec/11-methods.md, "Seats").
//!
//! Who stands as a member is named by their id alone, and shown under the name that they have: nobody is elected under words that
//! somebody else has chosen. What candidates say of themselves stands beside the log, as names of members do.

use super::{
    ContestError,
    kind::{Kind, count, example_options, example_question},
    limits::limit,
};
#[cfg(feature = "openapi")]
use crate::bytes::Hex32;
use crate::{
    bytes::TextHash,
    decimal::grouped,
    keys::MemberId,
    methods::{self, Details, Seating},
    outcome::{Decision, Outcome, Reading},
};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// The most seats of one election.
const MOST_SEATS: u64 = 100;

/// Seats for those who are marked on most ballots, as far as enough of the base marks them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Elect {
    /// What is asked.
    pub question: String,
    /// The names of the candidates, in order; empty for a member, who is shown under their own.
    pub options: Vec<String>,
    /// For each candidate the member who stands; none for somebody who is no member.
    pub members: Vec<Option<MemberId>>,
    /// For each candidate what they say of themselves, as Markdown beside the log; none for somebody who says nothing.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<Option<Hex32>>))]
    pub statements: Vec<Option<TextHash>>,
    /// How many are elected.
    pub seats: u16,
    /// The most candidates that a ballot may mark.
    pub max: u16,
}

impl Elect {
    /// Who stands, where all candidates are members.
    pub fn all_members(&self) -> Option<Vec<MemberId>> {
        self.members.iter().copied().collect()
    }
}

impl Kind for Elect {
    fn example() -> Self {
        let options = example_options(12);
        let (members, statements) = (vec![None; options.len()], vec![None; options.len()]);
        Self { question: example_question(), options, members, statements, seats: 5, max: 5 }
    }

    fn question(&self) -> &str {
        &self.question
    }

    fn options(&self) -> &[String] {
        &self.options
    }

    fn written_options(&self) -> Vec<&str> {
        let candidates = self.options.iter().zip(&self.members);
        candidates.filter(|(_, member)| member.is_none()).map(|(name, _)| name.as_str()).collect()
    }

    fn statements(&self) -> Vec<TextHash> {
        self.statements.iter().flatten().copied().collect()
    }

    fn name_members(&mut self, name: &dyn Fn(MemberId) -> String) {
        for (option, member) in self.options.iter_mut().zip(&self.members) {
            if let Some(member) = member {
                *option = name(*member);
            }
        }
    }

    fn truncate_options(&mut self, to: usize) {
        self.options.truncate(to);
        self.members.truncate(to);
        self.statements.truncate(to);
        self.max = self.max.min(count(&self.options));
    }

    /// One candidate for one seat still needs enough votes.
    fn fewest_options(&self) -> usize {
        1
    }

    fn check(&self) -> Result<(), ContestError> {
        let candidates = self.options.len();
        let mut seen = HashSet::new();
        let twice = self.members.iter().flatten().any(|member| !seen.insert(member));
        let mut stands = self.options.iter().zip(&self.members);
        let named = stands.any(|(option, member)| member.is_some() && !option.is_empty());
        if self.members.len() != candidates || self.statements.len() != candidates || twice || named {
            return Err(ContestError::Candidates);
        }
        limit("seats", self.seats, 1..=MOST_SEATS)?;
        limit("max", self.max, 1..=candidates as u64)
    }

    fn sealed(&self) -> folkmoot_protocol::Contest {
        folkmoot_protocol::Contest::Approval { options: count(&self.options), min: 0, max: self.max }
    }

    fn carried(&self, outcome: &Outcome) -> bool {
        outcome.decision == Decision::Elected && outcome.options.len() == usize::from(self.seats)
    }

    fn read(&self, reading: &Reading<'_>) -> Option<(Outcome, Details)> {
        let votes = reading.counts;
        let draw = |tied: &[u32]| reading.draw(tied);
        let lots = reading.rules.lots_decide().then_some::<methods::Lots<'_>>(&draw);
        let needed = reading.rules.enough_needed();
        let Seating { elected, tied, drawn } = methods::seat(self.seats.into(), votes, needed, lots);
        let (decision, options) = if votes.iter().all(|votes| *votes == 0) {
            (Decision::NoChoice, &Vec::new())
        } else if elected.is_empty() && !tied.is_empty() {
            (Decision::Tied, &tied)
        } else {
            (Decision::Elected, &elected)
        };
        let outcome = Outcome { decision, options: sorted(options), lot: sorted(&drawn) };
        let standing = methods::by_sum(votes).into_places();
        let empty = u64::from(self.seats).saturating_sub(elected.len() as u64);
        Some((outcome, Details::Seats { standing, elected, tied, needed, empty }))
    }

    fn explained(&self, _outcome: &Outcome, details: &Details) -> Option<String> {
        let Details::Seats { elected, tied, needed, empty, .. } = details else { return None };
        if *empty == 0 {
            return None;
        }
        let left = match (*empty, self.seats) {
            (1, 1) => "The seat stays empty".to_owned(),
            (1, seats) => format!("1 of {seats} seats stays empty"),
            (empty, seats) => format!("{empty} of {seats} seats stay empty"),
        };
        let named = |number: &u32| self.options.get(usize::try_from(*number).ok()?).cloned();
        let tied: Vec<String> = tied.iter().filter_map(named).collect();
        let (votes, enough) = match *needed {
            0 | 1 => ("a vote".to_owned(), "one"),
            needed => (format!("{} votes", grouped(needed)), "so many"),
        };
        let who = if elected.is_empty() { "nobody" } else { "nobody else" };
        Some(match tied[..] {
            [] if elected.len() == self.options.len() => format!("{left}: nobody else stands."),
            [] => format!("{left}: whoever is elected needs {votes}, and {who} has {enough}."),
            _ => format!("{left}, for which these are level: {}.", tied.join(", ")),
        })
    }
}

fn sorted(options: &[u32]) -> Vec<u32> {
    let mut sorted = options.to_vec();
    sorted.sort_unstable();
    sorted
}
