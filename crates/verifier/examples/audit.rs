//! Audits a record with the library and prints what was decided.
//!
//! `cargo run --example audit -- PLACE [ASSEMBLY]`, where PLACE is a folder, a record file or an address.

use folkmoot_verifier::{Options, State, Verdict, refused, run, source};
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let Some(place) = arguments.next() else {
        eprintln!("which record? give a folder, a file or an address");
        return ExitCode::from(Verdict::Unchecked.exit_status());
    };
    // What the record ought to be comes from elsewhere: a link that was kept, a member, a printed page. Never from the record.
    let mut options = Options { assemblies: arguments.collect(), ..Options::default() };

    let report = match source::open(&place, options.assemblies.first().map(String::as_str)) {
        Ok((mut record, named)) => {
            options.assemblies.extend(named);
            run(record.as_mut(), options, &mut |progress| {
                eprint!("\r{} of {} entries", progress.entries, progress.size);
            })
        }
        Err(error) => refused(options, &error),
    };
    eprintln!();

    for step in &report.steps {
        let state = match step.state {
            State::Pass => "pass",
            State::Fail => "FAIL",
            State::NotRun => "not run",
        };
        println!("{:>2} {state:<8} {}", step.number, step.title);
        for failure in &step.failures {
            println!("            {}: {}", failure.code, failure.detail);
        }
    }
    // A wrong entry spoils only the votes that rest on it: each says for itself whether its result holds.
    for vote in &report.votes {
        println!("\n{}{}", vote.title, if vote.holds { "" } else { " (not proved)" });
        for contest in &vote.contests {
            println!("  {}", contest.question);
            for row in &contest.rows {
                let count = row.count.map_or("-".into(), |count| count.to_string());
                println!("    {count:>6}  {}", row.label);
            }
        }
    }
    println!("\n{}", report.sentence);
    ExitCode::from(report.verdict.exit_status())
}
