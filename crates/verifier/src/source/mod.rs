//! Where a record comes from: a folder, an archive or an address (docs/spec/10-audit.md, section 1).
//!
//! A source hands out the files of the one layout and refuses everything else. It takes nothing from the record on
//! trust but the names and lengths that it has checked; what is in the files is the audit's business.
//!
//! ```
//! use folkmoot_verifier::{Options, Verdict, refused, source};
//!
//! // A record that cannot be read is no verdict on it.
//! let Err(error) = source::open("no/such/record.tar", None) else { panic!() };
//! assert_eq!(error.code(), "source.unreadable");
//! assert_eq!(refused(Options::default(), &error).verdict, Verdict::Unchecked);
//! ```

mod archive;
mod folder;
mod http;

use std::collections::HashMap;
use std::ops::RangeInclusive;
use std::path::Path;

use folkmoot_ledger::merkle::HASH_LEN;
use folkmoot_ledger::{note, tiles};

use crate::layout::{Plan, Resource};

pub use archive::Archive;
pub use folder::Folder;
pub use http::{Access, Http};

/// Why a record cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum SourceError {
    /// A file that the checkpoint speaks of is not there.
    #[error("the file {0} is missing")]
    Missing(String),
    /// A file that the checkpoint does not speak of is there.
    #[error("the file {0} does not belong to a record of this size")]
    Extra(String),
    /// A name that no file of a record has.
    #[error("{0:?} is not the name of a file of a record")]
    Name(String),
    /// A link, folder or device in the place of a file.
    #[error("{0:?} is not an ordinary file")]
    Kind(String),
    /// Two files of one name.
    #[error("the file {0} is there twice")]
    Duplicate(String),
    /// A length that the file cannot have.
    #[error("the file {name} has {length} bytes, which cannot be")]
    Length {
        /// Which file.
        name: String,
        /// Its length in bytes.
        length: u64,
    },
    /// The archive ends too early.
    #[error("the archive ends before its end: it was cut off")]
    Truncated,
    /// Bytes that belong to no file.
    #[error("the archive has bytes that belong to no file, at offset {0}")]
    Padding(u64),
    /// A header that no plain tar archive has.
    #[error("the header at offset {0} is not that of a plain tar archive")]
    Header(u64),
    /// A compressed file in the place of an archive.
    #[error("this file is compressed ({0}): unpack it first, a record is a plain tar archive")]
    Compressed(&'static str),
    /// The disk does not give the bytes.
    #[error("cannot read {name}: {cause}")]
    Unreadable {
        /// Which file or folder.
        name: String,
        /// What the system says.
        cause: std::io::Error,
    },
    /// The host cannot be reached or does not answer as it should.
    #[error("cannot read {name} from the host: {cause}")]
    Network {
        /// Which address.
        name: String,
        /// What went wrong.
        cause: String,
    },
    /// The record is for members, and what was shown does not let this program read it.
    #[error("{0}")]
    Access(String),
    /// An address that names no assembly.
    #[error("{0}")]
    Address(String),
}

impl SourceError {
    /// Stable code.
    pub fn code(&self) -> &'static str {
        match self {
            SourceError::Missing(_) => "record.missing",
            SourceError::Extra(_) => "record.extra",
            SourceError::Name(_) => "record.name",
            SourceError::Kind(_) => "record.kind",
            SourceError::Duplicate(_) => "record.duplicate",
            SourceError::Length { .. } => "record.length",
            SourceError::Truncated => "record.truncated",
            SourceError::Padding(_) => "record.padding",
            SourceError::Header(_) => "record.header",
            SourceError::Compressed(_) => "record.compressed",
            SourceError::Unreadable { .. } => "source.unreadable",
            SourceError::Network { .. } => "source.network",
            SourceError::Access(_) => "source.access",
            SourceError::Address(_) => "source.address",
        }
    }

    /// True where nothing can be said about the record (exit status 2), false where the record itself is wrong (1).
    pub fn is_unreadable(&self) -> bool {
        matches!(
            self,
            SourceError::Unreadable { .. }
                | SourceError::Network { .. }
                | SourceError::Access(_)
                | SourceError::Address(_)
        )
    }

    pub(crate) fn unreadable(name: impl Into<String>, cause: std::io::Error) -> SourceError {
        SourceError::Unreadable { name: name.into(), cause }
    }
}

/// A place that a record is read from.
pub trait Source: Send {
    /// The bytes of one file; at most as many as the layout allows.
    fn read(&mut self, file: &Resource) -> Result<Vec<u8>, SourceError>;

    /// Refuses files that a record of this plan lacks or has too many of, where the source can know.
    fn expect(&mut self, plan: &Plan) -> Result<(), SourceError>;

    /// Whether somebody else decides how much there is to read. Such a source is not read on once the log has broken the
    /// rules: what it would still hand out could go on for ever.
    fn is_endless(&self) -> bool {
        false
    }
}

/// The lengths in bytes that a file can have.
fn lengths(file: &Resource) -> RangeInclusive<u64> {
    match *file {
        Resource::Checkpoint => 1..=note::MAX_LEN as u64,
        Resource::Texts { .. } => 0..=tiles::MAX_TEXTS_LEN as u64,
        // An empty entry is none, but that is for the audit to say.
        Resource::Entries { width, .. } => {
            u64::from(width).saturating_mul(2)..=tiles::max_bundle_len(width) as u64
        }
        Resource::Tile { width, .. } => {
            let length = u64::from(width).saturating_mul(HASH_LEN as u64);
            length..=length
        }
    }
}

/// A folder or an archive of more files than this (five hundred million entries) is not read: listing them would fill the memory.
const MOST_LISTED: usize = 1 << 21;

/// What there is in a folder or an archive: every file once, known by its place in the layout.
#[derive(Debug)]
pub(crate) struct Index<P> {
    places: HashMap<Resource, P>,
}

impl<P> Index<P> {
    pub fn new() -> Index<P> {
        Index { places: HashMap::new() }
    }

    /// Files a name and a length under the file that they say it is.
    pub fn add(&mut self, name: &str, length: u64, place: P) -> Result<(), SourceError> {
        let file: Resource = name.parse().map_err(|_| SourceError::Name(short(name)))?;
        if !lengths(&file).contains(&length) {
            return Err(SourceError::Length { name: file.to_string(), length });
        }
        match self.places.insert(file, place) {
            None => room_for(self.places.len()),
            Some(_) => Err(SourceError::Duplicate(file.to_string())),
        }
    }

    pub fn get(&self, file: &Resource) -> Result<&P, SourceError> {
        self.places.get(file).ok_or_else(|| SourceError::Missing(file.to_string()))
    }

    /// Every file of the plan and the checkpoint, and nothing else.
    pub fn expect(&self, plan: &Plan) -> Result<(), SourceError> {
        // A checkpoint can claim any size: this stops at the first file that is not there.
        for file in plan.clone() {
            self.get(&file)?;
        }
        // Texts can be there or not: they are erased, and hosts withhold them. Each belongs to a bundle of the record.
        let is_texts = |file: &&Resource| matches!(file, Resource::Texts { .. });
        let texts = self.places.keys().filter(is_texts).count() as u64;
        let bundles = plan.bundles();
        let is_planned = |file: &Resource| matches!(file, Resource::Texts { number } if *number < bundles);
        if self.places.len() as u64 == plan.len().saturating_add(1).saturating_add(texts)
            && self.places.keys().filter(is_texts).all(is_planned)
        {
            return Ok(());
        }
        let planned: std::collections::HashSet<Resource> = plan.clone().collect();
        let mut extra: Vec<_> = self
            .places
            .keys()
            .filter(|file| **file != Resource::Checkpoint && !planned.contains(*file) && !is_planned(file))
            .collect();
        extra.sort();
        match extra.first() {
            Some(file) => Err(SourceError::Extra(file.to_string())),
            None => Err(SourceError::Missing(Resource::Checkpoint.to_string())),
        }
    }
}

/// Whether so many files can be listed.
fn room_for(files: usize) -> Result<(), SourceError> {
    let too_many = || std::io::Error::other(format!("it has more than {MOST_LISTED} files"));
    if files <= MOST_LISTED { Ok(()) } else { Err(SourceError::unreadable("the record", too_many())) }
}

/// Opens what the user named: an address, a folder or an archive.
///
/// `assembly` is the id that the user gave, needed when the address is that of a whole host.
/// The second value is the assembly id that the address names, which anchors the audit.
pub fn open(place: &str, assembly: Option<&str>) -> Result<(Box<dyn Source>, Option<String>), SourceError> {
    open_with(place, assembly, None)
}

/// The same with what a host is shown where the record is for its members. Files need none.
pub fn open_with(
    place: &str,
    assembly: Option<&str>,
    access: Option<Access>,
) -> Result<(Box<dyn Source>, Option<String>), SourceError> {
    if place.starts_with("http://") || place.starts_with("https://") {
        let http = Http::open(place, assembly, access)?;
        let id = http.assembly().to_owned();
        return Ok((Box::new(http), Some(id)));
    }
    let path = Path::new(place);
    let facts = std::fs::metadata(path).map_err(|cause| SourceError::unreadable(place, cause))?;
    if facts.is_dir() {
        Ok((Box::new(Folder::open(path)?), None))
    } else if facts.is_file() {
        Ok((Box::new(Archive::open(path)?), None))
    } else {
        Err(SourceError::Kind(short(place)))
    }
}

/// A name as it may be shown: nothing of a hostile record's choosing fills the screen.
fn short(name: &str) -> String {
    name.chars().take(100).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_more_files_are_listed_than_the_memory_holds() {
        let mut index = Index::new();
        let mut add = |number| index.add(&Resource::Texts { number }.to_string(), 0, ());
        let most = MOST_LISTED as u64;
        (0..most).for_each(|number| add(number).unwrap());
        assert_eq!(add(most).unwrap_err().code(), "source.unreadable");
    }
}
