//! Grades: a grade in words for each option, read by majority judgment.

use super::{
    ContestError,
    kind::{Kind, asked, count, example_options, example_question},
    limits::{different, limit},
};
use crate::{
    limits,
    methods::{self, Details},
    outcome::{Outcome, Reading},
};
use serde::{Deserialize, Serialize};

/// A grade in words for each option.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Grades {
    /// What is asked.
    pub question: String,
    /// The options, in order.
    pub options: Vec<String>,
    /// The names of the grades, the lowest first, 2 to 10.
    pub grades: Vec<String>,
}

impl Kind for Grades {
    fn example() -> Self {
        let grades = ["To reject", "Poor", "Fair", "Good", "Very good", "Excellent"];
        Self {
            question: example_question(),
            options: example_options(5),
            grades: grades.map(str::to_owned).to_vec(),
        }
    }

    asked!();

    fn fewest_options(&self) -> usize {
        1
    }

    fn check(&self) -> Result<(), ContestError> {
        limit("grades", self.grades.len() as u64, 2..=limits::GRADES as u64)?;
        different(&self.grades, limits::GRADE)
    }

    fn sealed(&self) -> folkmoot_protocol::Contest {
        folkmoot_protocol::Contest::Grades { options: count(&self.options), grades: count(&self.grades) }
    }

    fn slots(&self) -> Vec<String> {
        let of = |option: &String| self.grades.iter().map(|grade| format!("{option}: {grade}")).collect();
        self.options.iter().flat_map(|option| -> Vec<String> { of(option) }).collect()
    }

    fn read(&self, reading: &Reading<'_>) -> Option<(Outcome, Details)> {
        let rows: Vec<Vec<u64>> =
            reading.counts.chunks(self.grades.len().max(1)).map(<[u64]>::to_vec).collect();
        let judged = methods::majority_judgment(&rows);
        let outcome = reading.first(reading.rules.voices > 0, &judged.standing);
        Some((outcome, judged.into()))
    }

    fn explained(&self, outcome: &Outcome, details: &Details) -> Option<String> {
        let Details::MajorityJudgment { medians, .. } = details else { return None };
        let first = outcome.options.first()?;
        let median = medians.get(usize::try_from(*first).ok()?).copied().flatten()?;
        Some(format!("The majority grade is \"{}\".", self.grades.get(usize::try_from(median).ok()?)?))
    }
}
