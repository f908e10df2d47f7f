//! How numbers become a decision: the methods by which a result is read (docs/spec/11-methods.md).
//!
//! Every method is a function of sums alone, in whole numbers, so that whoever has the result gets the same decision. None looks
//! at the order in which options are listed: what cannot be told apart by the numbers is a tie, and is reported as one.
//!
//! ```
//! use folkmoot_ledger::methods::Pairwise;
//!
//! // Of 100 voters, 42 put Memphis (0) first, 26 Nashville (1), 15 Chattanooga (2), 17 Knoxville (3). For each two, row after
//! // row, how many prefer the first.
//! let pairs = Pairwise::new(4, &[42, 42, 42, 58, 68, 68, 58, 32, 83, 58, 32, 17], 100)?;
//! assert_eq!(pairs.condorcet_winner(), Some(1));
//! assert_eq!(pairs.schulze().places(), [vec![1], vec![2], vec![3], vec![0]]);
//! # Ok::<(), folkmoot_ledger::methods::PairwiseError>(())
//! ```

mod budget;
mod details;
mod judgment;
mod lot;
mod mean;
mod order;
mod pairwise;
mod places;
mod seats;

pub use budget::{Allocation, BudgetBy, Lots, allocate, budget_standing};
pub use details::{Details, Favoured, Preferences};
pub use judgment::{Judgment, majority_judgment};
pub use lot::draw;
pub use mean::mean;
pub use order::{Standing, by_sum};
pub use pairwise::{Pairwise, PairwiseError};
pub use places::Places;
pub use seats::{Seating, seat};
