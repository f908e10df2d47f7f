//! How much people may write (docs/spec/09-events.md, 9.4 and 9.6). The events and contests are checked with these figures, and
//! pages show them beside their fields. Texts are counted in characters (code points).
//!
//! ```
//! use folkmoot_ledger::{limits, text::check_line};
//!
//! assert!(check_line(&"é".repeat(limits::NAME), 1..=limits::NAME).is_ok());
//! ```

/// The most characters of the name of an assembly or a member.
pub const NAME: usize = 80;
/// The most characters of the purpose of an assembly.
pub const PURPOSE: usize = 2_000;
/// The most characters of the title of a vote.
pub const TITLE: usize = 200;
/// The most characters of the text of a vote.
pub const TEXT: usize = 20_000;
/// The most contests of a vote.
pub const CONTESTS: usize = 50;
/// The most characters of the question of a contest.
pub const QUESTION: usize = 200;
/// The most characters of the name of an option.
pub const OPTION: usize = 120;
/// The most characters of what a candidate says.
pub const STATEMENT: usize = 600;
/// The most grades of a contest; two at least.
pub const GRADES: usize = 10;
/// The most characters of the name of a grade.
pub const GRADE: usize = 60;
/// The most characters of the answer of a member whom a vote would remove.
pub const ANSWER: usize = 5_000;
/// The most characters of the reason for ending a vote, or for closing it later.
pub const REASON: usize = 2_000;
/// The most characters of the reason for which a host had to delete a text.
pub const REMOVAL: usize = 500;
/// The most effects of a vote.
pub const EFFECTS: usize = 10;
/// The most characters of a text of the book.
pub const BOOK_TEXT: usize = 20_000;
/// The most characters of the address of a host.
pub const ADDRESS: usize = 200;
/// The most groups that are there at once.
pub const GROUPS: usize = 50;
/// The most members that one effect puts into a group, and out of one.
pub const GROUP_CHANGE: usize = 200;
/// The most members that one effect removes.
pub const REMOVED: usize = 50;
