//! The same contests on Folkmoot and on elastic-elgamal, in one run, on one core.
//!
//!     cargo run --release [-- --check] [--rounds N] [--only NAME] [--write FILE]
//!
//! Times are processor time of this thread, the least of several rounds in which both sides take turns, and
//! include reading the ballot from bytes. With `--check` the exit code is 1 when a bound below is missed. With
//! `--write` the table of a page (docs/performance.md) is written anew.

mod clock;
mod floor;
mod ours;
mod page;
mod table;
mod theirs;

use std::process::ExitCode;

use folkmoot_protocol::{Contest, Selection};

use clock::Least;
use floor::Floor;
use ours::Ours;
use table::Row;
use theirs::Theirs;

/// Ballots of a batch.
const BATCH: usize = 1_000;

/// One line of the comparison.
struct Case {
    name: &'static str,
    contest: Contest,
    selection: Vec<u32>,
    /// What the other crate has for it.
    theirs: Option<theirs::Kind>,
    bounds: Bounds,
}

/// What has to hold; `None` or zero where nothing is asked.
#[derive(Clone, Copy, Default)]
struct Bounds {
    /// How many times faster in a batch, and alone.
    batch: f64,
    alone: f64,
    /// Microseconds for one ballot of a batch.
    micros: Option<f64>,
    /// Microseconds for sealing, where a ballot is as long as few are.
    seal: Option<f64>,
    /// Whether the ballot must not be longer than theirs.
    shorter: bool,
}

/// How far above the floor a ballot of a batch may be.
const ABOVE_FLOOR: f64 = 1.25;
/// The longest that sealing may take, in microseconds, of all but the longest ballots.
const SEAL: f64 = 5_000.0;

fn cases() -> Vec<Case> {
    let choose = |name, options: u16, batch, shorter| Case {
        name,
        contest: Contest::Choose { options, blank: false },
        selection: vec![u32::from(options) / 2],
        theirs: Some(theirs::Kind::Choice { options: options.into() }),
        bounds: Bounds { batch, alone: 3.0, micros: None, seal: None, shorter },
    };
    let alone = |name, contest, selection, micros| Case {
        name,
        contest,
        selection,
        theirs: None,
        bounds: Bounds { micros, ..Bounds::default() },
    };
    vec![
        alone("motion", Contest::Motion, vec![1], None),
        choose("choice of 3", 3, 5.0, false),
        choose("choice of 5", 5, 5.0, false),
        choose("choice of 10", 10, 7.0, true),
        choose("choice of 20", 20, 7.0, true),
        Case {
            name: "approval of 10",
            contest: Contest::Approval { options: 10, min: 0, max: 10 },
            selection: vec![0, 3, 4, 9],
            theirs: Some(theirs::Kind::Approval { options: 10 }),
            bounds: Bounds { batch: 5.0, alone: 3.0, micros: None, seal: None, shorter: true },
        },
        Case {
            name: "score 0..10 of 10",
            contest: Contest::Score { options: 10, max: 10 },
            selection: vec![0, 1, 2, 3, 5, 6, 7, 8, 9, 10],
            theirs: Some(theirs::Kind::Scores { max: 10 }),
            bounds: Bounds { batch: 15.0, alone: 3.0, micros: Some(290.0), seal: None, shorter: true },
        },
        Case {
            name: "quadratic 5, 100 credits",
            contest: Contest::Quadratic { options: 5, credits: 100, against: false },
            selection: vec![9, 4, 1, 1, 1],
            theirs: Some(theirs::Kind::Quadratic { credits: 100 }),
            bounds: Bounds { batch: 15.0, alone: 3.0, micros: Some(250.0), seal: None, shorter: true },
        },
        alone("ranking of 5", Contest::Ranking { options: 5 }, vec![3, 1, 2, 0, 2], Some(400.0)),
        Case {
            name: "ranking of 10",
            contest: Contest::Ranking { options: 10 },
            selection: vec![3, 1, 2, 0, 2, 4, 4, 4, 4, 4],
            theirs: None,
            bounds: Bounds { seal: Some(50_000.0), ..Bounds::default() },
        },
        Case {
            name: "5 favourites of 30",
            contest: Contest::Favourites { options: 30, places: 5 },
            selection: vec![29, 0, 7, 12, 3],
            theirs: None,
            bounds: Bounds { seal: Some(50_000.0), ..Bounds::default() },
        },
        alone("grades, 5 of 7", Contest::Grades { options: 5, grades: 7 }, vec![0, 6, 3, 3, 1], None),
        alone(
            "points, 10 to 5",
            Contest::Points { options: 5, budget: 10, exact: false },
            vec![4, 3, 2, 1, 0],
            None,
        ),
    ]
}

fn main() -> ExitCode {
    let mut rounds = 5;
    let mut check = false;
    let mut only = String::new();
    let mut page = None;
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--check" => check = true,
            "--rounds" => rounds = arguments.next().and_then(|text| text.parse().ok()).unwrap_or(rounds),
            "--only" => only = arguments.next().unwrap_or_default(),
            "--write" => page = arguments.next(),
            _ => {
                eprintln!("folkmoot-bench [--check] [--rounds N] [--only PART-OF-A-NAME] [--write FILE]");
                return ExitCode::from(2);
            }
        }
    }

    let mut rows = Vec::new();
    for case in cases().into_iter().filter(|case| case.name.contains(&only)) {
        eprintln!("{} ...", case.name);
        rows.push(measure(&case, rounds));
    }
    let misses = table::print(&rows);
    if let Some(path) = page
        && let Err(error) = page::write(&path, &rows)
    {
        eprintln!("{path}: {error}");
        return ExitCode::FAILURE;
    }
    if check && misses > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// All figures of one contest, the two sides and the floor in turn.
fn measure(case: &Case, rounds: u32) -> Row {
    let ours = Ours::new(&case.contest, Selection(case.selection.clone()), BATCH);
    let theirs = case.theirs.as_ref().map(|kind| Theirs::new(kind, &case.selection));
    let floor = Floor::new();
    let points = floor.read();
    let ciphertexts = vec![7; 32 * (ours.points() - 6)];
    let [mut seal, mut alone, mut batch] = [(); 3].map(|()| Least::default());
    let [mut reading, mut decoding, mut product, mut transcript] = [(); 4].map(|()| Least::default());
    let [mut their_seal, mut their_verify] = [(); 2].map(|()| Least::default());
    for round in 0..rounds {
        // The other crate has no batches: its ballots cost the same alone and together.
        if let Some(theirs) = &theirs {
            their_seal.time(20, || theirs.seal());
            their_verify.time(20, || theirs.verify());
        }
        seal.time(20, || ours.seal(round));
        alone.time(20, || ours.verify());
        batch.time(1, || ours.verify_batch());
        reading.time(1, || ours.read());
        decoding.time(1, || floor.read());
        product.time(1, || floor.multiply(&points));
        transcript.time(100, || floor::transcript(&ciphertexts));
    }
    let per_point = |least: &Least| ours.points() as f64 * least.micros() / floor::POINTS as f64;
    Row {
        name: case.name,
        bounds: case.bounds,
        seal: seal.micros(),
        alone: alone.micros(),
        batch: batch.micros() / BATCH as f64,
        reading: reading.micros() / BATCH as f64,
        decoding: per_point(&decoding),
        product: per_point(&product),
        transcript: transcript.micros(),
        bytes: ours.bytes(),
        theirs: theirs.map(|theirs| table::Peer {
            seal: their_seal.micros(),
            verify: their_verify.micros(),
            bytes: theirs.bytes(),
        }),
    }
}
