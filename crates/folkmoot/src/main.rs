//! `folkmoot`: a host of assemblies.
#![forbid(unsafe_code)]

mod cli;
mod commands;

fn main() -> std::process::ExitCode {
    commands::run()
}
