//! `folkmoot`: a host of assemblies, and what a member needs to trust none.
#![forbid(unsafe_code)]

mod cli;
mod commands;
mod folder;
mod member;

fn main() -> std::process::ExitCode {
    commands::run()
}
