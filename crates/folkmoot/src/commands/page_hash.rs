//! `folkmoot page-hash`.

use super::Failure;
use crate::cli::PageHash;
use folkmoot_server::http::{WebClient, page_hash};

/// Prints the hash of the pages of this program, or compares those of a host with them.
///
/// # Errors
/// That there are none, or that they are others.
pub fn page_hash(options: &PageHash) -> Result<(), Failure> {
    let own = options.web.clone().map_or(WebClient::Embedded, WebClient::Folder).page_hash();
    let Some(host) = &options.host else {
        println!("{}", own.ok_or("this program was built without the web client")?);
        return Ok(());
    };
    let (hash, files) = page_hash::of_host(host)?;
    println!("{hash}\n{files} files, each the one that is listed");
    match own {
        Some(own) if own == hash => println!("the same as in this program"),
        Some(own) => {
            return Err(format!("the pages of this program have the hash {own}: the host has another version, or not what it says").into());
        }
        None => println!("this program was built without the web client, and has nothing to compare"),
    }
    Ok(())
}
