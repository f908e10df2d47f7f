//! Taking over a record while the host serves. `folkmoot import` has audited it, and cannot write into a folder that belongs to another
//! process: it puts the record into `import` beside the database, where whoever can write is trusted with the database as well, and the
//! host that serves takes it from there and answers in a file.

use super::import::{self, Imported, Record};
use crate::{
    data_dir::{DataDir, failed},
    host::Host,
    limits,
};
use folkmoot_ledger::{base64, keys::VerifyingKey, texts::Written};
use serde::{Deserialize, Serialize};
use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::{
        Arc, Weak,
        mpsc::{Receiver, RecvTimeoutError, Sender, channel},
    },
    thread::JoinHandle,
    time::Instant,
};
use thiserror::Error;
use uuid::Uuid;

const FOLDER: &str = "import";
const RECORD: &str = "record";
const ANSWER: &str = "answer";

/// Why a record was not handed over.
#[derive(Debug, Error)]
pub enum HandingError {
    /// A file cannot be read or written.
    #[error("{0}: {1}")]
    File(PathBuf, io::Error),
    /// What the host said.
    #[error("{0}")]
    Refused(String),
    /// The host said nothing.
    #[error(
        "the process that uses this folder does not take the record: it may be busy, or no host that serves"
    )]
    Silent,
}

/// A record in a file.
#[derive(Serialize, Deserialize)]
struct Handed {
    checkpoint: String,
    entries: Vec<String>,
    texts: String,
}

/// What the host answers.
#[derive(Serialize, Deserialize)]
enum Answer {
    Taken { assembly: Uuid, size: u64, texts: usize, key: String, is_in_office: bool },
    Refused(String),
}

/// Puts a record before the host that serves this folder, and waits for its answer.
///
/// # Errors
/// [`HandingError`].
pub fn hand_over(data: &Path, assembly: Uuid, record: &Record) -> Result<Imported, HandingError> {
    let folder = data.join(FOLDER);
    let file = |ending: &str| folder.join(format!("{assembly}.{ending}"));
    let failed = |path: &Path| {
        let path = path.to_owned();
        move |error| HandingError::File(path, error)
    };
    fs::create_dir_all(&folder).map_err(failed(&folder))?;
    let answer = file(ANSWER);
    let _ = fs::remove_file(&answer);
    let handed = Handed {
        checkpoint: base64::encode(&record.checkpoint),
        entries: record.entries.iter().map(|entry| base64::encode(entry)).collect(),
        texts: record.texts.iter().map(Written::line).collect(),
    };
    let bytes = serde_json::to_vec(&handed).map_err(|error| HandingError::Refused(error.to_string()))?;
    write(&file(RECORD), &bytes).map_err(failed(&file(RECORD)))?;
    let since = Instant::now();
    while since.elapsed() < limits::IMPORT_PATIENCE {
        match fs::read(&answer) {
            Ok(bytes) => {
                let _ = fs::remove_file(&answer);
                return read_answer(&bytes);
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                std::thread::sleep(limits::IMPORT_LOOK);
            }
            Err(error) => return Err(HandingError::File(answer, error)),
        }
    }
    let _ = fs::remove_file(file(RECORD));
    Err(HandingError::Silent)
}

fn read_answer(bytes: &[u8]) -> Result<Imported, HandingError> {
    let refused = |error: &dyn std::fmt::Display| HandingError::Refused(error.to_string());
    match serde_json::from_slice(bytes).map_err(|error| refused(&error))? {
        Answer::Taken { assembly, size, texts, key, is_in_office } => {
            let key = base64::decode_array(&key).map_err(|error| refused(&error))?;
            let key = VerifyingKey::from_bytes(&key).map_err(|error| refused(&error))?;
            Ok(Imported { assembly, size, texts, key, is_in_office })
        }
        Answer::Refused(why) => Err(HandingError::Refused(why)),
    }
}

/// Beside its place, then into it: nobody reads half of it.
fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let part = path.with_extension("part");
    fs::write(&part, bytes)?;
    fs::rename(&part, path)
}

/// The thread that takes what is put there. It ends with its host.
pub struct Taking {
    alive: Sender<()>,
    thread: JoinHandle<()>,
}

impl Taking {
    /// Starts it.
    ///
    /// # Errors
    /// When no thread can be started.
    pub fn start(host: &Arc<Host>) -> io::Result<Self> {
        let (alive, ended) = channel();
        let host = Arc::downgrade(host);
        let thread =
            std::thread::Builder::new().name("import".to_owned()).spawn(move || run(&host, &ended))?;
        Ok(Self { alive, thread })
    }

    /// Ends it.
    pub fn stop(self) {
        drop(self.alive);
        let _ = self.thread.join();
    }
}

fn run(host: &Weak<Host>, ended: &Receiver<()>) {
    while matches!(ended.recv_timeout(limits::IMPORT_LOOK), Err(RecvTimeoutError::Timeout)) {
        let Some(host) = host.upgrade() else { return };
        for path in handed(host.data()) {
            let answer = match take(&host, &path) {
                Ok(imported) => {
                    tracing::info!(assembly = %imported.assembly, size = imported.size, "a record was taken over");
                    Answer::Taken {
                        assembly: imported.assembly,
                        size: imported.size,
                        texts: imported.texts,
                        key: base64::encode(&imported.key.to_bytes()),
                        is_in_office: imported.is_in_office,
                    }
                }
                Err(why) => Answer::Refused(why),
            };
            let answered = serde_json::to_vec(&answer).map_err(io::Error::other);
            let answered = answered.and_then(|bytes| write(&path.with_extension(ANSWER), &bytes));
            // What stays there would be taken again and again.
            if let Err(error) = fs::remove_file(&path).and(answered) {
                tracing::error!(path = %path.display(), %error, "what was to be taken over cannot be answered");
            }
        }
    }
}

/// The records that are there.
fn handed(data: &DataDir) -> Vec<PathBuf> {
    let Ok(files) = fs::read_dir(data.file(FOLDER)) else { return Vec::new() };
    let paths = files.filter_map(|file| Some(file.ok()?.path()));
    paths.filter(|path| path.extension().is_some_and(|ending| ending == RECORD)).collect()
}

fn take(host: &Host, path: &Path) -> Result<Imported, String> {
    let said = |error: &dyn std::fmt::Display| error.to_string();
    let bytes = fs::read(path).map_err(failed(path)).map_err(|error| said(&error))?;
    let handed: Handed = serde_json::from_slice(&bytes).map_err(|error| said(&error))?;
    let decode = |text: &String| base64::decode(text).map_err(|error| said(&error));
    let record = Record {
        checkpoint: decode(&handed.checkpoint)?,
        entries: handed.entries.iter().map(decode).collect::<Result<_, _>>()?,
        texts: Written::parse_lines(handed.texts.as_bytes()).map_err(|error| said(&error))?,
    };
    let imported = import::take_over(host, &record).map_err(|error| said(&error))?;
    host.take_up(imported.assembly).map_err(|error| said(&error))?;
    Ok(imported)
}
