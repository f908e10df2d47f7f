//! A member's keys in the folder: twelve words under a passphrase, in the form that the pages keep and export too.

use super::{
    options::{Common, Keys},
    refused::{Refused, Status},
    say::Say,
};
use crate::folder::Folder;
use folkmoot_client::{
    keys::KeyRing,
    phrase::Phrase,
    vault::{self, Cost},
};
use rand_core::{OsRng, RngCore};
use std::{
    env,
    io::{BufRead, IsTerminal, Read, Write},
};
use zeroize::Zeroizing;

const VAULT: &str = "keys";
/// In the environment.
const PASSPHRASE: &str = "FOLKMOOT_PASSPHRASE";

/// Does something with the keys.
pub fn run(command: &Keys, common: &Common, folder: &Folder, say: &Say) -> Result<(), Refused> {
    match command {
        Keys::New => {
            vacant(folder)?;
            let mut entropy = Zeroizing::new([0; 16]);
            fill(entropy.as_mut_slice())?;
            let phrase = Phrase::from_entropy(&entropy);
            keep(&phrase, common, folder)?;
            say.words(&phrase.expose_words())
        }
        Keys::Restore => {
            vacant(folder)?;
            let words = Zeroizing::new(line_of("Your twelve words: ")?);
            keep(&Phrase::parse(&words)?, common, folder)?;
            say.done("Your keys are here.")
        }
        Keys::Words => say.words(&phrase(common, folder)?.expose_words()),
        Keys::Export { file } => {
            let kept = folder.read(VAULT)?.ok_or_else(missing)?;
            std::fs::write(file, kept)?;
            say.done("Written. Whoever finds this file needs the passphrase too.")
        }
        Keys::Import { file } => {
            vacant(folder)?;
            let kept = std::fs::read_to_string(file)?;
            vault::unlock(&kept, &passphrase(common, false)?)?;
            folder.write(VAULT, kept.trim().as_bytes())?;
            say.done("Your keys are here.")
        }
    }
}

/// Opens the keys.
pub fn ring(common: &Common, folder: &Folder) -> Result<KeyRing, Refused> {
    Ok(KeyRing::from_phrase(&phrase(common, folder)?))
}

fn phrase(common: &Common, folder: &Folder) -> Result<Phrase, Refused> {
    let kept = folder.read(VAULT)?.ok_or_else(missing)?;
    Ok(vault::unlock(&String::from_utf8_lossy(&kept), &passphrase(common, false)?)?)
}

fn missing() -> Refused {
    Refused::new(
        Status::Refused,
        "device.keys",
        "there are no keys in this folder: folkmoot member keys new, restore or import",
    )
}

/// Keys are never written over: who lost theirs and has no words is lost to the assemblies they are in.
fn vacant(folder: &Folder) -> Result<(), Refused> {
    match folder.read(VAULT)? {
        None => Ok(()),
        Some(_) => Err(Refused::new(Status::Refused, "device.keys", "there are keys in this folder already")),
    }
}

fn keep(phrase: &Phrase, common: &Common, folder: &Folder) -> Result<(), Refused> {
    let mut random = [0; 40];
    fill(&mut random)?;
    let kept = vault::lock(phrase, &passphrase(common, true)?, Cost::USUAL, &random)?;
    Ok(folder.write(VAULT, kept.as_bytes())?)
}

/// The passphrase: from a file, the environment or the terminal, never from an argument, which every user of the machine can see.
fn passphrase(common: &Common, is_new: bool) -> Result<Zeroizing<String>, Refused> {
    if let Some(file) = &common.passphrase_file {
        let text = Zeroizing::new(std::fs::read_to_string(file)?);
        return Ok(Zeroizing::new(text.lines().next().unwrap_or_default().to_owned()));
    }
    if let Ok(text) = env::var(PASSPHRASE) {
        return Ok(Zeroizing::new(text));
    }
    let first = hidden_line("Passphrase: ")?;
    if is_new && *hidden_line("The same again: ")? != *first {
        return Err(Refused::input("the two are not the same"));
    }
    Ok(first)
}

/// Asks on the terminal, which shows nothing of what is typed.
fn hidden_line(ask: &str) -> Result<Zeroizing<String>, Refused> {
    use rustix::termios::{LocalModes, OptionalActions, tcgetattr, tcsetattr};
    let none = |_| {
        let how = "no passphrase: give one with --passphrase-file or FOLKMOOT_PASSPHRASE, or use a terminal";
        Refused::new(Status::Refused, "device.passphrase", how)
    };
    let mut terminal = std::fs::OpenOptions::new().read(true).write(true).open("/dev/tty").map_err(none)?;
    let shown = tcgetattr(&terminal).map_err(std::io::Error::from)?;
    let mut hidden = shown.clone();
    hidden.local_modes.remove(LocalModes::ECHO);
    terminal.write_all(ask.as_bytes())?;
    tcsetattr(&terminal, OptionalActions::Flush, &hidden).map_err(std::io::Error::from)?;
    let mut line = Zeroizing::new(String::new());
    let read = std::io::BufReader::new(terminal.try_clone()?).read_line(&mut line);
    tcsetattr(&terminal, OptionalActions::Flush, &shown).map_err(std::io::Error::from)?;
    terminal.write_all(b"\n")?;
    read?;
    Ok(Zeroizing::new(line.trim_end_matches(['\r', '\n']).to_owned()))
}

/// A line of standard input, asked for where a person types it.
pub fn line_of(ask: &str) -> Result<String, Refused> {
    if std::io::stdin().is_terminal() {
        let mut out = std::io::stderr();
        out.write_all(ask.as_bytes())?;
        out.flush()?;
    }
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line)?;
    Ok(line.trim().to_owned())
}

/// What is in a file; "-" is standard input.
pub fn content_of(file: &std::path::Path) -> Result<String, Refused> {
    if file.as_os_str() != "-" {
        return Ok(std::fs::read_to_string(file)?);
    }
    let mut text = String::new();
    std::io::stdin().lock().read_to_string(&mut text)?;
    Ok(text)
}

/// Random bytes of the system.
pub fn fill(bytes: &mut [u8]) -> Result<(), Refused> {
    let failed = |error| {
        Refused::new(Status::Here, "seed.random", format!("the system gives no random bytes: {error}"))
    };
    OsRng.try_fill_bytes(bytes).map_err(failed)
}
