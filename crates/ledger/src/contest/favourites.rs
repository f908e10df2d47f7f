//! Favourites: the first few of many options, in order.

use super::{
    ContestError,
    kind::{Kind, asked, count, example_options, example_question},
    limits,
};
use crate::{
    decimal::grouped,
    methods::{Details, Favoured, Places},
    outcome::{Outcome, Reading},
};
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;

/// How many places there can be: more are tiring, and two make an order.
const PLACES: RangeInclusive<u64> = 2..=10;

/// The first few of many options, in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Favourites {
    /// What is asked.
    pub question: String,
    /// The options, in order.
    pub options: Vec<String>,
    /// How many options a ballot may put in order.
    pub places: u16,
    /// How the places are read.
    pub method: FavouritesMethod,
}

/// How favourites are read (docs/spec/11-methods.md, "Methods on places").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum FavouritesMethod {
    /// By points: as many as there are places for the first, one for the last.
    Points,
    /// By places that are added, from the first, until more than half name an option.
    Bucklin,
}

impl Kind for Favourites {
    fn example() -> Self {
        let (question, options) = (example_question(), example_options(30));
        Self { question, options, places: 5, method: FavouritesMethod::Points }
    }

    asked!();

    /// What is above the number of options is refused by the shape.
    fn check(&self) -> Result<(), ContestError> {
        limits::limit("places", self.places, PLACES)
    }

    fn sealed(&self) -> folkmoot_protocol::Contest {
        folkmoot_protocol::Contest::Favourites { options: count(&self.options), places: self.places }
    }

    /// A slot for each option and place.
    fn slots(&self) -> Vec<String> {
        let at_places = |option| (1..=self.places).map(move |place| format!("{option} at place {place}"));
        self.options.iter().flat_map(at_places).collect()
    }

    fn read(&self, reading: &Reading<'_>) -> Option<(Outcome, Details)> {
        let (options, places) = (self.options.len(), self.places.into());
        let places = Places::new(options, places, reading.counts, reading.rules.voices)?;
        let standing = match self.method {
            FavouritesMethod::Points => places.points().0,
            FavouritesMethod::Bucklin => places.bucklin().0,
        };
        let outcome = reading.first(reading.counts.iter().any(|count| *count > 0), &standing);
        let found = Favoured::new(standing, &places);
        let details = match self.method {
            FavouritesMethod::Points => Details::Places(found),
            FavouritesMethod::Bucklin => Details::Bucklin(found),
        };
        Some((outcome, details))
    }

    fn explained(&self, outcome: &Outcome, details: &Details) -> Option<String> {
        match details {
            Details::Places(_) => {
                Some(format!("Read by points: {} for the first place, down to 1 for place {0}.", self.places))
            }
            Details::Bucklin(found) => {
                let first = usize::try_from(*outcome.options.first()?).ok()?;
                let names = found.names.get(first).copied()?;
                let half = if names > found.ranked / 2 { "more than half" } else { "not more than half" };
                let places = match found.added {
                    1 => "in first place".to_owned(),
                    added => format!("among the first {added} places"),
                };
                let (names, ranked) = (grouped(names), grouped(found.ranked));
                Some(format!("Read by Bucklin's method: named {places} by {names} of {ranked}, {half}."))
            }
            _ => None,
        }
    }
}
