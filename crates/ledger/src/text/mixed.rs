//! Words that mix letters of two scripts so that one may be taken for the other (docs/spec/07-log.md, 7.11).

use super::{
    case::{is_white_space, lower, upper},
    needed::is_in,
    range_tables::SCRIPTS,
    skeleton::prototype,
};
use std::fmt;

/// Letters of one script that stand together in a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The letters.
    pub letters: String,
    /// Their script, by its code of ISO 15924, such as `Cyrl`.
    pub script: &'static str,
}

/// A word that is taken to pieces of one script each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pieces(pub Vec<Piece>);

impl fmt::Display for Pieces {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, Piece { letters, script }) in self.0.iter().enumerate() {
            let name = SCRIPTS.iter().find(|(code, ..)| code == script).map_or(*script, |(_, name, _)| name);
            write!(f, "{}\"{letters}\" is {name}", if place == 0 { "" } else { ", " })?;
        }
        Ok(())
    }
}

/// The first word of a line that mixes scripts.
pub(super) fn mixed(line: &str) -> Option<Pieces> {
    line.split(separates).filter(|word| !word.is_ascii()).find_map(mixed_word)
}

/// Whether a character stands between words: spaces, punctuation, arrows and signs.
fn separates(c: char) -> bool {
    match c {
        '\0'..='\u{7F}' => !c.is_ascii_alphanumeric(),
        '\u{80}'..='\u{BF}' | '\u{D7}' | '\u{F7}' | '\u{2000}'..='\u{2BFF}' | '\u{3000}'..='\u{303F}' => true,
        _ => is_white_space(c),
    }
}

/// The pieces of a word with Latin letters together with letters of another script that look like Latin ones.
fn mixed_word(word: &str) -> Option<Pieces> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut twins = false;
    for c in word.chars() {
        let Some(script) = script(c) else { continue };
        match pieces.last_mut() {
            Some(last) if last.script == script => last.letters.push(c),
            _ => pieces.push(Piece { letters: c.to_string(), script }),
        }
        twins |= script != LATIN && looks_latin(c);
    }
    let latin = pieces.iter().any(|piece| piece.script == LATIN);
    (latin && twins && !is_abbreviation(&pieces)).then_some(Pieces(pieces))
}

const LATIN: &str = "Latn";

/// The script of a letter, of those that have letters which look like those of another.
fn script(c: char) -> Option<&'static str> {
    SCRIPTS.iter().find(|(.., ranges)| is_in(c, ranges)).map(|(code, ..)| *code)
}

/// Whether a letter looks like a Latin one, itself, small or as a capital.
fn looks_latin(c: char) -> bool {
    // The sign of millionths stands before Latin units.
    if c == '\u{03BC}' {
        return false;
    }
    let latin = |c: char| prototype(c).is_some_and(|looks| looks.chars().all(|c| c.is_ascii_alphabetic()));
    latin(c) || lower(c).all(latin) || upper(c).all(latin)
}

/// An abbreviation of Latin capitals with a beginning or an ending of another script, in small letters: how one writes "by SMS" in
/// Russian, Serbian or Greek. Nothing that looks like one word changes its alphabet where the capitals end.
fn is_abbreviation(pieces: &[Piece]) -> bool {
    let [one, other] = pieces else { return false };
    let (latin, rest) = if one.script == LATIN { (one, other) } else { (other, one) };
    let mut capitals = latin.letters.chars();
    latin.letters.chars().nth(1).is_some()
        && capitals.all(|c| !lower(c).eq([c]))
        && rest.letters.chars().all(|c| lower(c).eq([c]))
}
