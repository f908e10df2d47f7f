//! The hash by which people compare the pages that a host serves: with those of another host, with those of their own program.
//!
//! `index.html` names every script and style with its hash, `files.json` every file of the client, and `sw.js` has the hash of
//! `files.json`. The hash of `sw.js` is the page hash. A page cannot tell of itself that it is the right one: so a program that did not come
//! from the host fetches all of them as a browser does, and compares.

use crate::{elsewhere, limits, oblivious::Site};
use folkmoot_ledger::base64;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::{collections::BTreeMap, fmt, io::Read};
use thiserror::Error;

/// The file whose hash it is.
pub(super) const WORKER: &str = "sw.js";
const LIST: &str = "files.json";
/// The longest file, in bytes, that is fetched to compare it, and how many there can be.
const FILE_BYTES: u64 = 16 << 20;
const FILES: usize = 2_000;

/// The hash of all that the client is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageHash(pub(super) [u8; 32]);

impl PageHash {
    /// The bytes that records name.
    pub fn to_bytes(self) -> [u8; 32] {
        self.0
    }
}

impl fmt::Display for PageHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}

/// A hash as pages name it.
pub(super) fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", base64::encode(&Sha256::digest(bytes)))
}

/// Why the pages of a host have no hash.
#[derive(Debug, Error)]
pub enum PageError {
    /// It does not give a file.
    #[error("the host does not give {name}: {why}")]
    Away {
        /// Which.
        name: String,
        /// Why.
        why: String,
    },
    /// The list is none.
    #[error("{LIST} is no list of files")]
    List,
    /// The service worker has the hash of another list.
    #[error("{WORKER} does not name the list that the host gives")]
    OtherList,
    /// A file is not the one that is listed.
    #[error("{0} is not the file that is listed")]
    OtherFile(String),
}

#[derive(Deserialize)]
struct Listed {
    files: BTreeMap<String, String>,
}

/// Fetches the pages of a host, every file of them, and compares them with what they say of each other; the hash and the number of files.
///
/// # Errors
/// [`PageError`].
pub fn of_host(host: &Site) -> Result<(PageHash, usize), PageError> {
    let agent = elsewhere::agent()
        .http_status_as_error(true)
        .timeout_global(Some(limits::RELAY_TIME))
        .build()
        .new_agent();
    let get = |name: &str| {
        let away = |why: &dyn fmt::Display| PageError::Away { name: name.to_owned(), why: why.to_string() };
        let path = if name == "index.html" { "" } else { name };
        let mut answer =
            agent.get(format!("{}/{path}", host.origin())).call().map_err(|error| away(&error))?;
        if answer.status() != 200 {
            return Err(away(&answer.status()));
        }
        let mut bytes = Vec::new();
        let reader = answer.body_mut().as_reader();
        reader.take(FILE_BYTES).read_to_end(&mut bytes).map_err(|error| away(&error))?;
        Ok(bytes)
    };
    let (worker, list) = (get(WORKER)?, get(LIST)?);
    let named = integrity(&list);
    if !worker.windows(named.len()).any(|part| part == named.as_bytes()) {
        return Err(PageError::OtherList);
    }
    let Listed { files } = serde_json::from_slice(&list).map_err(|_| PageError::List)?;
    let is_plain = |name: &String| name.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_./".contains(&b));
    if files.len() > FILES || !files.contains_key("index.html") || !files.keys().all(is_plain) {
        return Err(PageError::List);
    }
    for (name, hash) in &files {
        if integrity(&get(name)?) != *hash {
            return Err(PageError::OtherFile(name.clone()));
        }
    }
    Ok((PageHash(Sha256::digest(&worker).into()), files.len()))
}
