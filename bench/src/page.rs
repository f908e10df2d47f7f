//! The table as it stands on a page for people: its lines are written anew, the words around them stay.

use crate::table::{Peer, Row};
use std::{fs, io};

/// The first column of the heading: by it the table is found.
const HEADING: &str = "| question |";

/// What a row is called where people read it; the same ballots serve several questions.
fn title(name: &str) -> &str {
    match name {
        "motion" => "motion, consent",
        "approval of 10" => "approval of 10; election among 10; projects by votes, 10",
        "score 0..10 of 10" => "score 0 to 10 of 10",
        "quadratic 5, 100 credits" => "quadratic, 5 with 100 credits",
        "ranking of 5" => "ranking of 5, with equals",
        "ranking of 10" => "ranking of 10, with equals",
        "5 favourites of 30" => "first 5 of 30",
        name => name,
    }
}

/// A number in whole, with a comma before each three of its last digits.
fn whole(number: f64) -> String {
    let digits = format!("{number:.0}");
    let mut said = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place) % 3 == 0 {
            said.push(',');
        }
        said.push(digit);
    }
    said
}

/// Ours, and theirs in brackets where they have such a ballot.
fn both(ours: f64, theirs: Option<f64>) -> String {
    theirs.map_or_else(|| whole(ours), |theirs| format!("{} ({})", whole(ours), whole(theirs)))
}

fn line(row: &Row) -> String {
    let theirs = |of: fn(&Peer) -> f64| row.theirs.as_ref().map(of);
    format!(
        "| {} | {} | {} | {} | {} | {:.2} | {} |",
        title(row.name),
        both(row.seal, theirs(|peer| peer.seal)),
        both(row.alone, theirs(|peer| peer.verify)),
        both(row.batch, theirs(|peer| peer.verify)),
        whole(row.floor()),
        row.batch / row.floor(),
        both(row.bytes as f64, theirs(|peer| peer.bytes as f64)),
    )
}

/// Puts these rows in the place of those of the table in the file.
pub fn write(path: &str, rows: &[Row]) -> io::Result<()> {
    let page = fs::read_to_string(path)?;
    let missing =
        || io::Error::new(io::ErrorKind::InvalidData, format!("no table that begins with {HEADING}"));
    let heading = page.find(HEADING).ok_or_else(missing)?;
    let table = &page[heading..];
    // Two lines of heading, and then whatever begins with a bar.
    let head: usize = table.split_inclusive('\n').take(2).map(str::len).sum();
    let old: usize =
        table[head..].split_inclusive('\n').take_while(|line| line.starts_with('|')).map(str::len).sum();
    let new: String = rows.iter().map(|row| line(row) + "\n").collect();
    fs::write(path, format!("{}{new}{}", &page[..heading + head], &table[head + old..]))
}
