//! A record as a folder of files.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use super::{Index, Source, SourceError, room_for, short};
use crate::layout::{Plan, Resource};

/// `tile`, the level, three digits each for a number, `.p`: no path of a record is deeper.
const DEPTH_MAX: usize = 11;

/// A folder with `checkpoint` and `tile/…` in it, and nothing else.
#[derive(Debug)]
pub struct Folder {
    root: PathBuf,
    index: Index<u64>,
}

impl Folder {
    /// Lists the folder; links and everything that is no file or folder are refused, not followed.
    ///
    /// Of several faults the one whose path comes first in byte order is told, whatever order the system lists them in.
    pub fn open(root: &Path) -> Result<Folder, SourceError> {
        let mut found = list(root)?;
        found.sort_by(|(a, _), (b, _)| a.cmp(b));
        let mut index = Index::new();
        for (path, length) in found {
            let length = length?;
            index.add(&path, length, length)?;
        }
        Ok(Folder { root: root.to_owned(), index })
    }
}

/// A path below the folder, and the length of the file there or why no file of a record is there.
type Found = (String, Result<u64, SourceError>);

fn list(root: &Path) -> Result<Vec<Found>, SourceError> {
    let mut found = Vec::new();
    let mut open = vec![(root.to_owned(), String::new(), 0usize)];
    while let Some((folder, prefix, depth)) = open.pop() {
        let unreadable = |cause| SourceError::unreadable(folder.display().to_string(), cause);
        for item in std::fs::read_dir(&folder).map_err(unreadable)? {
            room_for(found.len())?;
            let item = item.map_err(unreadable)?;
            let name = item.file_name();
            let Some(name) = name.to_str() else {
                let name = name.to_string_lossy();
                found.push((format!("{prefix}{name}"), Err(SourceError::Name(short(&name)))));
                continue;
            };
            let path = format!("{prefix}{name}");
            // Of the item itself: a link is seen as a link.
            let facts = item.metadata().map_err(unreadable)?;
            if facts.is_file() {
                found.push((path, Ok(facts.len())));
            } else if !facts.is_dir() || path.parse::<Resource>().is_ok() {
                // A folder in the place of a file is one as little as a link is.
                let kind = SourceError::Kind(short(&path));
                found.push((path, Err(kind)));
            } else if depth < DEPTH_MAX && is_folder_of_a_record(&path) {
                open.push((item.path(), format!("{path}/"), depth.saturating_add(1)));
            } else {
                let name = SourceError::Name(short(&path));
                found.push((path, Err(name)));
            }
        }
    }
    Ok(found)
}

/// True for `tile`, `tile/…`, `text` and `text/…`: the only folders there are. What is in them is known by the names of the files.
fn is_folder_of_a_record(path: &str) -> bool {
    ["tile", "text"].into_iter().any(|top| path == top || path.starts_with(&format!("{top}/")))
}

impl Source for Folder {
    fn read(&mut self, file: &Resource) -> Result<Vec<u8>, SourceError> {
        let length = *self.index.get(file)?;
        let path = self.root.join(file.to_string());
        let unreadable = |cause| SourceError::unreadable(file.to_string(), cause);
        let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or(0));
        // One byte more than was listed: a file that grows while it is read is noticed and still bounded.
        let limit = length.saturating_add(1);
        File::open(path).map_err(unreadable)?.take(limit).read_to_end(&mut bytes).map_err(unreadable)?;
        if bytes.len() as u64 != length {
            return Err(SourceError::Length { name: file.to_string(), length: bytes.len() as u64 });
        }
        Ok(bytes)
    }

    fn expect(&mut self, plan: &Plan) -> Result<(), SourceError> {
        self.index.expect(plan)
    }
}
