//! A budget: projects that are funded, by votes or by support per cost, as far as the money reaches.

use super::{
    ContestError,
    kind::{Kind, asked, count, example_options, example_question},
    limits::{check_currency, limit},
};
use crate::{
    decimal::{MAX_INTEGER, fixed},
    methods::{self, Allocation, BudgetBy, Details},
    outcome::{Decision, Outcome, Reading},
};
use serde::{Deserialize, Serialize};

/// Projects that are funded as far as the money reaches; a ballot supports any number of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Budget {
    /// What is asked.
    pub question: String,
    /// The projects, in order.
    pub options: Vec<String>,
    /// What each costs, in the smallest unit of the currency.
    pub costs: Vec<u64>,
    /// The money that there is, in the same unit, at least 1.
    pub funds: u64,
    /// The currency by its code of three letters.
    pub currency: String,
    /// How many decimals of the currency its smallest unit is: with 2, an amount of 1234 is 12.34. 0 to 4.
    pub decimals: u8,
    /// What comes first.
    pub by: BudgetBy,
}

impl Kind for Budget {
    fn example() -> Self {
        Self {
            question: example_question(),
            options: example_options(10),
            costs: (1..=10).map(|number| number * 15_000).collect(),
            funds: 250_000,
            currency: "EUR".to_owned(),
            decimals: 2,
            by: BudgetBy::SupportPerCost,
        }
    }

    asked!();

    fn check(&self) -> Result<(), ContestError> {
        let (costs, options) = (self.costs.len(), self.options.len());
        if costs != options {
            return Err(ContestError::Costs { costs, options });
        }
        limit("funds", self.funds, 1..=MAX_INTEGER)?;
        check_currency(&self.currency, self.decimals)
    }

    fn integers(&self) -> Vec<u64> {
        self.costs.iter().copied().chain([self.funds]).collect()
    }

    /// An approval of any number of projects.
    fn sealed(&self) -> folkmoot_protocol::Contest {
        let options = count(&self.options);
        folkmoot_protocol::Contest::Approval { options, min: 0, max: options }
    }

    fn read(&self, reading: &Reading<'_>) -> Option<(Outcome, Details)> {
        let (costs, support) = (&self.costs, reading.counts);
        let draw = |tied: &[u32]| reading.draw(tied);
        let lots = reading.rules.lots_decide().then_some::<methods::Lots<'_>>(&draw);
        let Allocation { funded, tied, drawn, left } =
            methods::allocate(self.by, self.funds, costs, support, lots);
        let (decision, options) = if support.iter().all(|support| *support == 0) {
            (Decision::NoChoice, &Vec::new())
        } else if funded.is_empty() && !tied.is_empty() {
            (Decision::Tied, &tied)
        } else {
            (Decision::Funded, &funded)
        };
        let outcome = Outcome { decision, options: sorted(options), lot: sorted(&drawn) };
        let standing = methods::budget_standing(self.by, costs, support).into_places();
        let spent = self.funds.saturating_sub(left);
        Some((outcome, Details::Budget { standing, funded, tied, spent }))
    }

    fn explained(&self, _outcome: &Outcome, details: &Details) -> Option<String> {
        let Details::Budget { tied, spent, .. } = details else { return None };
        let named = |number: &u32| self.options.get(usize::try_from(*number).ok()?).cloned();
        let tied: Vec<String> = tied.iter().filter_map(named).collect();
        let (spent, funds) = (fixed(*spent, self.decimals), fixed(self.funds, self.decimals));
        let mut said = format!("Spent: {spent} of {funds} {}.", self.currency);
        if !tied.is_empty() {
            said += &format!(" Tied for what is left, and not funded: {}.", tied.join(", "));
        }
        Some(said)
    }
}

fn sorted(options: &[u32]) -> Vec<u32> {
    let mut sorted = options.to_vec();
    sorted.sort_unstable();
    sorted
}
