//! Amounts: money that each ballot divides among the options; what is decided is the mean.

use super::{
    ContestError,
    kind::{Kind, asked, count, example_options, example_question},
    limits::{check_currency, limit},
};
use crate::{
    decimal::fixed,
    methods::{self, Details},
    outcome::{Decision, Outcome, Reading},
};
use serde::{Deserialize, Serialize};

/// Money that each ballot divides among the options.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Amounts {
    /// What is asked.
    pub question: String,
    /// What the money can go to, in order.
    pub options: Vec<String>,
    /// The most that one ballot gives away, in the smallest unit of the currency, at least 1.
    pub total: u32,
    /// The currency by its code of three letters.
    pub currency: String,
    /// How many decimals of the currency its smallest unit is: with 2, an amount of 1234 is 12.34. 0 to 4.
    pub decimals: u8,
}

impl Kind for Amounts {
    fn example() -> Self {
        // More than a slot of 16 bits holds.
        let total = 100_000;
        let currency = "EUR".to_owned();
        Self { question: example_question(), options: example_options(5), total, currency, decimals: 2 }
    }

    asked!();

    fn fewest_options(&self) -> usize {
        1
    }

    fn check(&self) -> Result<(), ContestError> {
        limit("total", self.total, 1..=u32::MAX.into())?;
        check_currency(&self.currency, self.decimals)
    }

    fn sealed(&self) -> folkmoot_protocol::Contest {
        folkmoot_protocol::Contest::Amounts { options: count(&self.options), total: self.total }
    }

    /// One slot for each option, or two where the total does not fit into 16 bits (docs/spec/12-amounts.md).
    fn slots(&self) -> Vec<String> {
        if self.total <= u16::MAX.into() {
            return self.options.clone();
        }
        let halves = |option: &String| [format!("{option}, lower part"), format!("{option}, times 65,536")];
        self.options.iter().flat_map(halves).collect()
    }

    fn read(&self, reading: &Reading<'_>) -> Option<(Outcome, Details)> {
        let sums = self.sealed().amounts(reading.counts)?;
        let (amounts, rest) = methods::mean(self.total, &sums, reading.rules.voices)?;
        let any = sums.iter().any(|sum| *sum > 0);
        let decision = if any { Decision::Divided } else { Decision::NoChoice };
        Some((Outcome::without_options(decision), Details::Mean { amounts, rest }))
    }

    fn explained(&self, _outcome: &Outcome, details: &Details) -> Option<String> {
        let Details::Mean { amounts, rest } = details else { return None };
        let given = self.options.iter().zip(amounts);
        let given: Vec<_> =
            given.map(|(option, amount)| format!("{option} {}", fixed(*amount, self.decimals))).collect();
        Some(format!(
            "{}; left over: {} of {} {}.",
            given.join(", "),
            fixed(*rest, self.decimals),
            fixed(self.total.into(), self.decimals),
            self.currency
        ))
    }
}
