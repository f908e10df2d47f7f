//! The table, and what was missed.

use crate::{ABOVE_FLOOR, Bounds, SEAL};

/// The figures of one contest: microseconds, and bytes.
pub struct Row {
    pub name: &'static str,
    pub bounds: Bounds,
    pub seal: f64,
    pub alone: f64,
    pub batch: f64,
    /// Of the batch: reading, and in it decoding the points; the product of as many points; the transcript.
    pub reading: f64,
    pub decoding: f64,
    pub product: f64,
    pub transcript: f64,
    pub bytes: usize,
    pub theirs: Option<Peer>,
}

/// The other crate's.
pub struct Peer {
    pub seal: f64,
    pub verify: f64,
    pub bytes: usize,
}

impl Row {
    /// What no verifier of these equations can do without.
    pub fn floor(&self) -> f64 {
        self.decoding + self.product
    }
}

/// Prints ours, theirs and the ratios; returns how many bounds were missed.
pub fn print(rows: &[Row]) -> usize {
    println!(
        "\nProcessor time in microseconds on one core, reading from bytes included; theirs: elastic-elgamal 0.3.1."
    );
    println!(
        "Batch: for each of 1,000 ballots verified together. Floor: reading the points and multiplying them once."
    );
    println!("Bytes of theirs: 32 for each point and scalar, without what its format adds.\n");
    println!(
        "{:<25}{:^26}{:^26}{:^26}{:^18}{:^22}",
        "", "seal", "verify alone", "verify in a batch", "batch to floor", "bytes"
    );
    let columns = format!("{:>8} {:>8} {:>7} ", "ours", "theirs", "ratio");
    println!(
        "{:<24} {columns} {columns} {columns}  {:>7} {:>7}  {:>6} {:>7} {:>6}",
        "", "floor", "ratio", "ours", "theirs", "ratio"
    );
    for row in rows {
        print!("{:<24} ", row.name);
        for (ours, theirs) in [
            (row.seal, row.theirs.as_ref().map(|theirs| theirs.seal)),
            (row.alone, row.theirs.as_ref().map(|theirs| theirs.verify)),
            (row.batch, row.theirs.as_ref().map(|theirs| theirs.verify)),
        ] {
            match theirs {
                Some(theirs) => print!("{ours:>8.1} {theirs:>8.1} {:>6.1}x  ", theirs / ours),
                None => print!("{ours:>8.1} {:>8} {:>7}  ", "-", "-"),
            }
        }
        print!(" {:>7.1} {:>7.3}  {:>6} ", row.floor(), row.batch / row.floor(), row.bytes);
        match &row.theirs {
            Some(theirs) => println!("{:>7} {:>6.2}", theirs.bytes, row.bytes as f64 / theirs.bytes as f64),
            None => println!("{:>7} {:>6}", "-", "-"),
        }
    }
    parts(rows);
    let misses: Vec<String> = rows.iter().flat_map(misses).collect();
    println!();
    for miss in &misses {
        println!("missed: {miss}");
    }
    if misses.is_empty() {
        println!("every bound is met");
    }
    misses.len()
}

/// Prints where the time of a ballot in a batch goes. The product is that of points with scalars of full size; in
/// a batch four points of each ballot have scalars of half the size, so that the rest is a little more than it says.
fn parts(rows: &[Row]) {
    println!(
        "\nWhere the time of a ballot in a batch goes: decoding its points, the rest of reading, the product, the"
    );
    println!("transcript, and all else, which is arithmetic with scalars and copying.\n");
    println!(
        "{:<24} {:>9} {:>9} {:>9} {:>11} {:>9} {:>9}",
        "", "decoding", "reading", "product", "transcript", "rest", "sum"
    );
    for row in rows {
        let reading = row.reading - row.decoding;
        let rest = row.batch - row.reading - row.product - row.transcript;
        println!(
            "{:<24} {:>9.1} {reading:>9.1} {:>9.1} {:>11.1} {rest:>9.1} {:>9.1}",
            row.name, row.decoding, row.product, row.transcript, row.batch
        );
    }
}

/// The bounds that a row misses.
fn misses(row: &Row) -> Vec<String> {
    let mut misses = Vec::new();
    let mut demand = |holds: bool, what: String| {
        if !holds {
            misses.push(format!("{}: {what}", row.name));
        }
    };
    let seal = row.bounds.seal.unwrap_or(SEAL);
    demand(row.seal < seal, format!("sealing under {seal} us"));
    demand(row.batch <= ABOVE_FLOOR * row.floor(), format!("a batch within {ABOVE_FLOOR} of the floor"));
    if let Some(micros) = row.bounds.micros {
        demand(row.batch < micros, format!("under {micros} us in a batch"));
    }
    if let Some(theirs) = &row.theirs {
        let Bounds { batch, alone, shorter, .. } = row.bounds;
        demand(theirs.verify >= batch * row.batch, format!("{batch} times faster in a batch"));
        demand(theirs.verify >= alone * row.alone, format!("{alone} times faster alone"));
        demand(theirs.seal > row.seal, "faster to seal".into());
        demand(!shorter || row.bytes <= theirs.bytes, "no longer".into());
    }
    misses
}
