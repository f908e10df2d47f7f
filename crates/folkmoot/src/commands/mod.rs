//! The commands of the binary.

mod backup;
mod demo;
mod erase;
mod export;
mod fsck;
mod import;
mod open;
mod page_hash;
mod rehearse;
mod remove;
mod serve;
mod texts;

use crate::{
    cli::{Cli, Command, Logs},
    member,
};
use clap::Parser;
use folkmoot_server::logs;
use std::{
    io::{IsTerminal, Write},
    process::ExitCode,
    time::Duration,
};

/// What a command ends with if it cannot do its work.
pub type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Reads the command line and does what it says.
pub fn run() -> ExitCode {
    let Cli { command, logs } = Cli::parse();
    start_logs(&logs);
    let done = match command {
        Command::Serve(options) => serve::serve(&options),
        Command::Open(options) => open::open(&options),
        Command::Member(options) => return member::member(&options),
        Command::Trustee(options) => return member::trustee(&options),
        Command::PageHash(options) => page_hash::page_hash(&options),
        Command::Demo(options) => demo::demo(&options),
        Command::Export(options) => export::export(&options),
        Command::Import(options) => import::import(&options),
        Command::Remove(options) => remove::remove(&options),
        Command::Backup(options) => backup::backup(&options),
        Command::Fsck(options) => fsck::fsck(&options),
        Command::Texts(options) => texts::texts(&options),
        Command::Erase(options) => erase::erase(&options),
        Command::Rehearse(options) => rehearse::rehearse(&options),
    };
    logs::flush(Duration::from_secs(1));
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say(&format!("folkmoot: {error}"));
            ExitCode::FAILURE
        }
    }
}

fn start_logs(options: &Logs) {
    let filter = tracing_subscriber::EnvFilter::try_new(&options.log).unwrap_or_else(|error| {
        say(&format!("folkmoot: --log {}: {error}; using \"info\"", options.log));
        tracing_subscriber::EnvFilter::new("info")
    });
    if let Err(error) = logs::start(filter, options.log_json, std::io::stderr().is_terminal()) {
        say(&format!("folkmoot: nothing is logged: {error}"));
    }
}

/// A sentence for whoever has started the program, who may have stopped to read.
fn say(sentence: &str) {
    let _ = writeln!(std::io::stderr(), "{sentence}");
}
