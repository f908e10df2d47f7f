//! The data folder of a host: its lock, its key, its database and the newest checkpoint of each assembly.
//!
//! ```text
//! DATA/lock                 held while a server runs; a second one refuses to start
//! DATA/probe                written by /readyz, to see whether the disk takes anything
//! DATA/host.key             seed of the host's Ed25519 key, 64 hexadecimal digits, readable by its owner alone
//! DATA/folkmoot.db          the logs (with SQLite's -wal and -shm beside it)
//! DATA/checkpoints/<id>     the newest checkpoint, written after each commit and before any receipt
//! DATA/cosigned/<id>        the newest checkpoint that enough witnesses cosigned
//! DATA/removed/<id>        why its keeper has removed an assembly; its newest checkpoint stays
//! DATA/witness.key          seed of the key with which this host is a witness for others, like host.key
//! DATA/witness/<hash>       the newest checkpoint of another log that this host cosigned, by SHA-256 of its origin
//! DATA/sample               id of the sample assembly, in the folder of `folkmoot demo` alone
//! ```

use folkmoot_ledger::keys::SigningKey;
use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io::{self, Read, Write},
    path::{Path, PathBuf},
};
use thiserror::Error;
use uuid::Uuid;
use zeroize::Zeroizing;

/// Why a data folder cannot be used.
#[derive(Debug, Error)]
pub enum DataDirError {
    /// Another process holds it.
    #[error("{} is in use by another folkmoot process", .0.display())]
    InUse(PathBuf),
    /// A file cannot be read or written.
    #[error("{}: {error}", .path.display())]
    File {
        /// Which file.
        path: PathBuf,
        /// What the system says.
        #[source]
        error: io::Error,
    },
    /// The file of the host's key holds something else.
    #[error("{} does not hold 64 lower-case hexadecimal digits and the end of the line: put the key back from a backup", .0.display())]
    Key(PathBuf),
    /// There are logs, but no key.
    #[error(
        "{} is lost, and there are logs that only this key can continue: put it back from a backup, or no assembly in this folder can go on",
        .0.display()
    )]
    KeyLost(PathBuf),
    /// Others than its owner can read or write the key.
    #[error("{} can be read or written by others (mode {mode:o}): run chmod 600 on it, and take the key for known if they had access", .path.display())]
    KeyOpen {
        /// The file.
        path: PathBuf,
        /// Its permissions.
        mode: u32,
    },
    /// There is the key of a witness, and not what it cosigned.
    #[error(
        "{} is lost: a witness that has forgotten what it cosigned would cosign another history; put it back from a backup, or remove witness.key and tell everybody the new key",
        .0.display()
    )]
    WitnessLost(PathBuf),
    /// Checkpoints were given out, but there is no database.
    #[error(
        "{} is lost, and checkpoints of {assemblies} assemblies were given out: put the database back from a backup, or take the records back with folkmoot import",
        .path.display()
    )]
    DatabaseLost {
        /// Where it should be.
        path: PathBuf,
        /// How many assemblies.
        assemblies: usize,
    },
}

/// A data folder that belongs to this process until it is dropped.
pub struct DataDir {
    path: PathBuf,
    // Held, never read: the lock goes when the file is closed.
    _lock: Option<File>,
}

pub(crate) fn failed(path: &Path) -> impl FnOnce(io::Error) -> DataDirError {
    move |error| DataDirError::File { path: path.to_owned(), error }
}

impl DataDir {
    /// Takes a folder, making it if there is none.
    ///
    /// # Errors
    /// [`DataDirError`]; above all [`DataDirError::InUse`], since two writers on one log would fork it.
    pub fn open(path: &Path) -> Result<Self, DataDirError> {
        let checkpoints = path.join("checkpoints");
        fs::create_dir_all(&checkpoints).map_err(failed(&checkpoints))?;
        let lock_path = path.join("lock");
        let lock = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&lock_path)
            .map_err(failed(&lock_path))?;
        match lock.try_lock() {
            Ok(()) => Ok(Self { path: path.to_owned(), _lock: Some(lock) }),
            Err(TryLockError::WouldBlock) => Err(DataDirError::InUse(path.to_owned())),
            Err(TryLockError::Error(error)) => Err(failed(&lock_path)(error)),
        }
    }

    /// Takes a folder that a host has used: makes none.
    ///
    /// # Errors
    /// [`DataDirError`].
    pub fn open_existing(path: &Path) -> Result<Self, DataDirError> {
        fs::metadata(path.join("lock")).map_err(failed(path))?;
        Self::open(path)
    }

    /// Looks into a folder that may belong to another process, to read.
    ///
    /// # Errors
    /// [`DataDirError::File`] if there is no such folder.
    pub fn look_into(path: &Path) -> Result<Self, DataDirError> {
        fs::metadata(path.join("folkmoot.db")).map_err(failed(path))?;
        Ok(Self { path: path.to_owned(), _lock: None })
    }

    /// Something in it.
    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }

    /// Where the database is.
    pub fn database(&self) -> PathBuf {
        self.path.join("folkmoot.db")
    }

    /// Removes the database.
    ///
    /// # Errors
    /// [`DataDirError::File`].
    pub fn remove_database(&self) -> Result<(), DataDirError> {
        for name in ["folkmoot.db", "folkmoot.db-wal", "folkmoot.db-shm"] {
            let path = self.path.join(name);
            match fs::remove_file(&path) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(failed(&path)(error)),
                _ => {}
            }
        }
        Ok(())
    }

    /// The assemblies of which a checkpoint was given out.
    ///
    /// # Errors
    /// [`DataDirError`] when the folder cannot be read.
    pub fn checkpoints(&self) -> Result<Vec<Uuid>, DataDirError> {
        ids_in(&self.path.join("checkpoints"))
    }

    /// Refuses a folder from which something was lost that was there when the host last ran. A new key or an empty database
    /// in its place would be taken for the whole truth.
    ///
    /// # Errors
    /// [`DataDirError::KeyLost`] or [`DataDirError::DatabaseLost`], each with what to do.
    pub fn check_complete(&self) -> Result<(), DataDirError> {
        let assemblies = self.checkpoints()?.len();
        let (key, database) = (self.key_path(), self.database());
        if !key.exists() && (assemblies > 0 || database.exists()) {
            return Err(DataDirError::KeyLost(key));
        }
        if !database.exists() && assemblies > 0 {
            return Err(DataDirError::DatabaseLost { path: database, assemblies });
        }
        Ok(())
    }

    /// Writes a small file and waits until it has reached the disk: whether the folder takes anything at present.
    ///
    /// # Errors
    /// [`DataDirError::File`].
    pub fn probe(&self) -> Result<(), DataDirError> {
        let path = self.path.join("probe");
        write_durably(&path, &[b'.'; 4_096], false).map_err(failed(&path))
    }

    /// Bytes that are free on the disk of this folder.
    ///
    /// # Errors
    /// [`DataDirError::File`].
    pub fn free_bytes(&self) -> Result<u64, DataDirError> {
        let disk = rustix::fs::statvfs(&self.path).map_err(|error| failed(&self.path)(error.into()))?;
        Ok(disk.f_bavail.saturating_mul(disk.f_frsize))
    }

    fn key_path(&self) -> PathBuf {
        self.path.join("host.key")
    }

    /// Reads the host's key; makes one in a folder that has no logs.
    ///
    /// # Errors
    /// [`DataDirError`].
    pub fn host_key(&self) -> Result<SigningKey, DataDirError> {
        self.check_complete()?;
        key_in(&self.key_path())
    }

    /// The newest checkpoint of an assembly that was given out, as far as this folder knows.
    ///
    /// # Errors
    /// [`DataDirError`] when there is a file that cannot be read.
    pub fn newest_checkpoint(&self, assembly: Uuid) -> Result<Option<Vec<u8>>, DataDirError> {
        read_if_there(&self.checkpoint_path(assembly))
    }

    /// Keeps the newest checkpoint of an assembly; it has reached the disk when this returns.
    ///
    /// # Errors
    /// [`DataDirError`].
    pub fn keep_checkpoint(&self, assembly: Uuid, checkpoint: &[u8]) -> Result<(), DataDirError> {
        let path = self.checkpoint_path(assembly);
        write_durably(&path, checkpoint, false).map_err(failed(&path))
    }

    /// The assemblies that were removed from this host.
    ///
    /// # Errors
    /// [`DataDirError`] when the folder cannot be read.
    pub fn removed(&self) -> Result<Vec<Uuid>, DataDirError> {
        ids_in(&self.path.join("removed"))
    }

    /// Why an assembly was removed, if it was.
    ///
    /// # Errors
    /// [`DataDirError`] when there is a file that cannot be read.
    pub fn removal(&self, assembly: Uuid) -> Result<Option<String>, DataDirError> {
        let bytes = read_if_there(&self.removal_path(assembly))?;
        Ok(bytes.map(|bytes| String::from_utf8_lossy(&bytes).trim_end().to_owned()))
    }

    /// Notes that an assembly is removed, and why.
    ///
    /// # Errors
    /// [`DataDirError`].
    pub fn note_removal(&self, assembly: Uuid, reason: &str) -> Result<(), DataDirError> {
        let path = self.removal_path(assembly);
        fs::create_dir_all(self.path.join("removed")).map_err(failed(&path))?;
        write_durably(&path, format!("{reason}\n").as_bytes(), false).map_err(failed(&path))
    }

    /// Forgets that an assembly was removed: it is here again.
    ///
    /// # Errors
    /// [`DataDirError`].
    pub fn forget_removal(&self, assembly: Uuid) -> Result<(), DataDirError> {
        let path = self.removal_path(assembly);
        match fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(failed(&path)(error)),
            _ => Ok(()),
        }
    }

    fn removal_path(&self, assembly: Uuid) -> PathBuf {
        self.path.join("removed").join(assembly.to_string())
    }

    /// The sample assembly of this folder, if it was made by `folkmoot demo`.
    pub fn sample(&self) -> Option<Uuid> {
        // A note for visitors, of no weight: without it, or with another text in it, nothing is a sample.
        fs::read_to_string(self.sample_path()).ok()?.trim().parse().ok()
    }

    /// Notes which assembly is the sample.
    ///
    /// # Errors
    /// [`DataDirError`].
    pub fn keep_sample(&self, assembly: Uuid) -> Result<(), DataDirError> {
        let path = self.sample_path();
        write_durably(&path, format!("{assembly}\n").as_bytes(), false).map_err(failed(&path))
    }

    fn sample_path(&self) -> PathBuf {
        self.path.join("sample")
    }

    fn checkpoint_path(&self, assembly: Uuid) -> PathBuf {
        self.path.join("checkpoints").join(assembly.to_string())
    }
}

/// The assemblies after which files in a folder are named, ascending.
fn ids_in(folder: &Path) -> Result<Vec<Uuid>, DataDirError> {
    let files = match fs::read_dir(folder) {
        Ok(files) => files,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(failed(folder)(error)),
    };
    let mut ids = Vec::new();
    for file in files {
        let name = file.map_err(failed(folder))?.file_name();
        ids.extend(name.to_str().and_then(|name| name.parse::<Uuid>().ok()));
    }
    ids.sort();
    Ok(ids)
}

/// A key as its file has it.
pub(crate) fn key_text(key: &SigningKey) -> Zeroizing<String> {
    let mut text = Zeroizing::new(hex::encode(key.expose_seed()));
    text.push('\n');
    text
}

/// Reads a key; makes one where there is none.
pub(crate) fn key_in(path: &Path) -> Result<SigningKey, DataDirError> {
    if !path.exists() {
        let key = SigningKey::random(rand_core::OsRng);
        write_durably(path, key_text(&key).as_bytes(), true).map_err(failed(path))?;
    }
    let file = File::open(path).map_err(failed(path))?;
    check_private(path, &file)?;
    let mut text = Zeroizing::new(Vec::new());
    file.take(1024).read_to_end(&mut text).map_err(failed(path))?;
    // One form only, so that no bit of the file can change unnoticed.
    let digits = text.strip_suffix(b"\n").filter(|digits| !digits.iter().any(u8::is_ascii_uppercase));
    let mut seed = Zeroizing::new([0; 32]);
    match digits.map(|digits| hex::decode_to_slice(digits, seed.as_mut_slice())) {
        Some(Ok(())) => Ok(SigningKey::from_seed(&seed)),
        _ => Err(DataDirError::Key(path.to_owned())),
    }
}

pub(crate) fn read_if_there(path: &Path) -> Result<Option<Vec<u8>>, DataDirError> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(failed(path)(error)),
    }
}

/// Refuses a key that others than its owner can reach.
#[cfg(unix)]
fn check_private(path: &Path, key: &File) -> Result<(), DataDirError> {
    use std::os::unix::fs::PermissionsExt;
    let mode = key.metadata().map_err(failed(path))?.permissions().mode() & 0o777;
    if mode & 0o077 == 0 { Ok(()) } else { Err(DataDirError::KeyOpen { path: path.to_owned(), mode }) }
}

#[cfg(not(unix))]
fn check_private(_: &Path, _: &File) -> Result<(), DataDirError> {
    Ok(())
}

/// Writes a file so that after a power cut either the old or the new content is there, whole.
pub(crate) fn write_durably(path: &Path, bytes: &[u8], private: bool) -> io::Result<()> {
    let temporary = path.with_extension("new");
    let mut options = OpenOptions::new();
    options.create(true).truncate(true).write(true);
    #[cfg(unix)]
    if private {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    #[cfg(not(unix))]
    let _ = private;
    let mut file = options.open(&temporary)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&temporary, path)?;
    match path.parent() {
        Some(folder) => File::open(folder)?.sync_all(),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attack_073_a_second_process_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let first = DataDir::open(folder.path()).unwrap();
        assert!(matches!(DataDir::open(folder.path()), Err(DataDirError::InUse(_))));
        drop(first);
        DataDir::open(folder.path()).unwrap();
    }

    #[test]
    fn the_host_key_is_made_once_and_read_by_its_owner_alone() {
        let folder = tempfile::tempdir().unwrap();
        let data = DataDir::open(folder.path()).unwrap();
        let first = data.host_key().unwrap().verifying_key();
        assert_eq!(data.host_key().unwrap().verifying_key(), first);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = fs::metadata(folder.path().join("host.key")).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
        let path = folder.path().join("host.key");
        let good = fs::read(&path).unwrap();
        fs::write(&path, "not a key").unwrap();
        assert!(matches!(data.host_key(), Err(DataDirError::Key(_))));
        // Every change of one bit is either no key or another key.
        let key =
            SigningKey::from_seed(&hex::decode(&good[..64]).unwrap().try_into().unwrap()).verifying_key();
        for bit in 0..good.len() * 8 {
            let mut flipped = good.clone();
            flipped[bit / 8] ^= 1 << (bit % 8);
            fs::write(&path, &flipped).unwrap();
            assert!(data.host_key().is_err() || data.host_key().unwrap().verifying_key() != key, "bit {bit}");
        }
    }

    #[test]
    fn a_folder_knows_its_sample() {
        let folder = tempfile::tempdir().unwrap();
        let data = DataDir::open(folder.path()).unwrap();
        assert_eq!(data.sample(), None);
        data.keep_sample(Uuid::max()).unwrap();
        assert_eq!(data.sample(), Some(Uuid::max()));
        fs::write(folder.path().join("sample"), "anything else").unwrap();
        assert_eq!(data.sample(), None);
    }

    #[test]
    fn the_newest_checkpoint_replaces_the_one_before() {
        let folder = tempfile::tempdir().unwrap();
        let data = DataDir::open(folder.path()).unwrap();
        let id = Uuid::nil();
        assert_eq!(data.newest_checkpoint(id).unwrap(), None);
        data.keep_checkpoint(id, b"one").unwrap();
        data.keep_checkpoint(id, b"two").unwrap();
        assert_eq!(data.newest_checkpoint(id).unwrap().unwrap(), b"two");
    }
}
