//! `folkmoot demo`: the sample assembly, served.

use super::{Failure, serve};
use crate::cli::Serve;
use folkmoot_server::{clock::SetClock, host::Host};
use folkmoot_simulation::sample;
use std::sync::Arc;

/// Makes the sample if the folder is empty, and serves it.
///
/// # Errors
/// Why it cannot be made or served.
pub fn demo(options: &Serve) -> Result<(), Failure> {
    let clock = Arc::new(SetClock::default());
    let host = Host::start(&serve::settings(options), Arc::clone(&clock) as _)?;
    let notes = options.data.join("sample.txt");
    if host.all().is_empty() {
        let sample = sample::make(&host, &clock)?;
        host.keep_sample(sample.assembly)?;
        std::fs::write(&notes, describe(&sample, options))?;
    }
    if let Ok(text) = std::fs::read_to_string(&notes) {
        println!("{text}");
    }
    serve::listen(host, options)
}

fn describe(sample: &sample::Sample, options: &Serve) -> String {
    let address = format!("http://{}", options.listen);
    let mut text = format!(
        "The sample assembly: {address}/a/{assembly}\n\
         Its open vote:       {address}/a/{assembly}/v/{vote}\n\n\
         To try things as one of its members, restore from their recovery phrase under {address}/keys .\n\
         These phrases are in the open: a sample is all that they are good for.\n\n",
        assembly = sample.assembly,
        vote = sample.open,
    );
    for member in &sample.members {
        let role = match (member.trustee, member.asks) {
            (true, _) => " (trustee)",
            (_, true) => " (asks to join)",
            _ => "",
        };
        text.push_str(&format!("{}{role}\n    {}\n", member.name, member.phrase));
    }
    text
}
