//! The commands of the binary.

mod demo;
mod export;
mod fsck;
mod rehearse;
mod serve;

use crate::cli::{Cli, Command, Logs};
use clap::Parser;
use std::{io::IsTerminal, process::ExitCode};

/// What a command ends with if it cannot do its work.
pub type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Reads the command line and does what it says.
pub fn run() -> ExitCode {
    let Cli { command, logs } = Cli::parse();
    start_logs(&logs);
    let done = match command {
        Command::Serve(options) => serve::serve(&options),
        Command::Demo(options) => demo::demo(&options),
        Command::Export(options) => export::export(&options),
        Command::Fsck(options) => fsck::fsck(&options),
        Command::Rehearse(options) => rehearse::rehearse(&options),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("folkmoot: {error}");
            ExitCode::FAILURE
        }
    }
}

fn start_logs(logs: &Logs) {
    let filter = tracing_subscriber::EnvFilter::try_new(&logs.log).unwrap_or_else(|error| {
        eprintln!("folkmoot: --log {}: {error}; using \"info\"", logs.log);
        tracing_subscriber::EnvFilter::new("info")
    });
    let lines = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal())
        .with_target(false);
    // A second start, as in tests, is no reason to fail.
    let _ = if logs.log_json { lines.json().try_init() } else { lines.try_init() };
}
