//! `folkmoot`: a host of assemblies.
#![forbid(unsafe_code)]

fn main() -> std::process::ExitCode {
    folkmoot_server::commands::run()
}
